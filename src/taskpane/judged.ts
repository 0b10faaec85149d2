import type { AssessedPlan, Grade } from "../domain/assessment";
import type { Plan } from "../domain/plan";

/** A goal or an indicator with the grades that can be compared; absent where there is none. */
export interface Judged {
  title: string;
  printed?: Grade;
  computed?: Grade;
}

/** Every goal and indicator of a plan by its id; without an assessed plan, titles alone. */
export function judgedById(plan: Plan, assessed?: AssessedPlan): Map<string, Judged> {
  const judged = new Map<string, Judged>([...plan.goals, ...plan.indicators].map(({ id, title }) => [id, { title }]));
  for (const area of assessed?.areas ?? []) {
    for (const { node, printed, computed } of area.goals) judged.set(node.id, { title: node.title, printed: printed?.grade, computed: computed?.grade });
    for (const { node, printed, verdict } of [...area.indicators, ...area.goals.flatMap(({ indicators }) => indicators)]) {
      judged.set(node.id, { title: node.title, printed: printed?.grade, computed: verdict.grade ?? undefined });
    }
  }
  return judged;
}

/** How many stand in the tables with a grade that the numbers give one to compare with. */
export const comparable = (judged: Map<string, Judged>): number => [...judged.values()].filter(({ printed, computed }) => printed?.kind === "step" && computed?.kind === "step").length;
