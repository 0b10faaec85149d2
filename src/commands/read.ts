import { assess } from "../assess/assess";
import type { AssessedPlan, Disagreement, Grade } from "../domain/assessment";
import type { Coverage, GradeNote, Plan, PlanNode, RecognisedTable } from "../domain/plan";
import type { Problem } from "../domain/problem";
import type { Styrmodell } from "../domain/styrmodell";
import { recognise } from "../recognise/recognise";
import type { Command } from "./command";
import { scalesFor, styrmodellFor } from "./styrmodell";

export interface ReadInput {
  /** Absent: the workbook's own, else the standard. */
  styrmodell?: Styrmodell;
  /** Tables as an earlier read gave them, corrected by a person. */
  map?: RecognisedTable[];
}

/** What `read` answers, but for the workbook's name. */
export interface ReadResult {
  tables: RecognisedTable[];
  plan: Plan;
  disagreements: Disagreement[];
  problems: Problem[];
  coverage: Coverage;
}

/** Läs av: the tables, the plan, where printed and computed grades differ, and every cell that could not be read. */
export const read: Command<ReadInput, ReadResult> = {
  id: "read",
  label: "Läs av",
  async perform({ styrmodell: asked, map }, { workbook, progress }) {
    progress("Läser arbetsboken", 0);
    const book = await workbook.read();
    const styrmodell = styrmodellFor(book, asked);
    if (!styrmodell.ok) return styrmodell;
    progress("Tolkar tabellerna", 0.5);
    const recognition = recognise(book, { scales: scalesFor(styrmodell.value), map });
    const assessed = assess(recognition, styrmodell.value);
    progress("Klart", 1);
    const { tables, plan, coverage } = recognition;
    return { ok: true, value: { tables, plan: withComputed(plan, assessed), disagreements: assessed.disagreements, problems: assessed.problems, coverage } };
  },
};

/** The plan with the grades that the numbers give beside those that stand in the workbook. */
function withComputed(plan: Plan, { areas, period }: AssessedPlan): Plan {
  const computed = new Map<string, GradeNote>();
  const take = (id: string, grade: Grade | null | undefined): void => {
    if (grade?.kind === "step") computed.set(id, { by: "computed", period, text: grade.label, scale: grade.scale, ...(grade.index === undefined ? {} : { step: grade.index }) });
  };
  for (const area of areas) {
    for (const goal of area.goals) take(`goal ${goal.node.id}`, goal.computed?.grade);
    for (const { node, verdict } of [...area.indicators, ...area.goals.flatMap(({ indicators }) => indicators)]) take(`indicator ${node.id}`, verdict.grade);
  }
  const graded = <N extends PlanNode>(kind: string, node: N): N => {
    const grade = computed.get(`${kind} ${node.id}`);
    return grade ? { ...node, grades: [...node.grades, grade] } : node;
  };
  return { areas: plan.areas, goals: plan.goals.map((node) => graded("goal", node)), indicators: plan.indicators.map((node) => graded("indicator", node)) };
}
