/** Criteria that a person has ticked for goals, in a source table. */
export interface Checklist {
  /** The sheet that it stands on. */
  name: string;
  criteria: string[];
  /** Id of the goal, and for each criterion whether it is ticked; null: nothing stands there. */
  goals: { id: string; ticks: (boolean | null)[] }[];
}
