/** Criteria that a person has ticked for goals, in a source table. */
export interface Checklist {
  /** Name of its sheet. */
  name: string;
  criteria: string[];
  /** Id of the goal, and for each criterion whether it is ticked; null: a blank cell. */
  goals: { id: string; ticks: (boolean | null)[] }[];
}
