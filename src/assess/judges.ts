import { grouped } from "../domain/grouped";
import { digitsIn } from "../domain/shapes";
import type { GoalNode, GradeNote, Indicator, Plan } from "../domain/plan";
import { childrenBy } from "./areas";
import { samePeriod } from "./periods";
import { levelFor, type Context } from "./printed";

/** Sheet and row of a cell: "Mål!B7" → "Mål!7". */
const rowOf = (cell: string): string => cell.slice(0, cell.lastIndexOf("!") + 1) + (digitsIn(cell).at(-1) ?? "");

/** Which level a judgement belongs to, where its row has several. */
type Owner = { node: GoalNode } | "unclear" | "stays";

/** The node of a row that a judge judges, by the styrmodell's levels (docs/regler.md §7). */
function ownerOf(note: GradeNote, node: GoalNode, row: GoalNode[], context: Context): Owner {
  if (note.by !== "committee" && note.by !== "overall") return "stays";
  const judgeOf = (one: GoalNode) => {
    const judge = levelFor(one, context)?.judge;
    return judge === "printed" ? undefined : judge;
  };
  if (row.length < 2 || judgeOf(node) === note.by) return "stays";
  if (row.every((one) => judgeOf(one) === undefined)) return isBesideCommittee(note, node) ? "unclear" : "stays";
  const judged = row.filter((one) => judgeOf(one) === note.by);
  const [only, ...others] = judged;
  return only && others.length === 0 ? { node: only } : "unclear";
}

/**
 * Whether a samlad of the same period stands in the row of the nämnd's own judgement: it may belong to the level above.
 */
const isBesideCommittee = (note: GradeNote, { grades }: GoalNode): boolean =>
  note.by === "overall" &&
  grades.some(
    ({ by, period, cell = "" }) =>
      by === "committee" && period === note.period && rowOf(cell) === rowOf(note.cell ?? ""),
  );

/** The only measure of each goal that has no other, and no goals below it, where they stand in one row. */
function measuresInRow({ goals, indicators }: Plan): Map<string, Indicator> {
  const [below, measures] = [childrenBy(goals), childrenBy(indicators)];
  return new Map(
    goals.flatMap((goal): [string, Indicator][] => {
      const [only, ...others] = measures.get(goal.id) ?? [];
      const isAlone = only !== undefined && others.length === 0 && !below.has(goal.id);
      return isAlone && goal.cell !== "" && rowOf(goal.cell) === rowOf(only.cell) ? [[goal.id, only]] : [];
    }),
  );
}

/**
 * Gives the goals that share their row with their only measure its printed grades, where they have none of their own; on
 * levels where most of the measured goals then have a grade, and none has several measures with a grade each: elsewhere
 * the grades are of the measures.
 */
function shareInRows(plan: Plan, given: Map<string, GradeNote[]>): void {
  const measured = new Set(plan.indicators.flatMap(({ parents }) => parents));
  const graded = childrenBy(plan.indicators.filter(({ grades }) => grades.length > 0));
  const shared = new Map(
    [...measuresInRow(plan)].map(([goal, { grades }]): [string, GradeNote[]] => {
      const own = given.get(goal) ?? [];
      const has = (period: string): boolean => own.some((one) => samePeriod(one.period ?? "", period));
      return [goal, grades.filter(({ ofMeasure, period = "" }) => ofMeasure === undefined && !has(period))];
    }),
  );
  const gradesOf = ({ id }: GoalNode): GradeNote[] => [...(given.get(id) ?? []), ...(shared.get(id) ?? [])];
  const isEachGraded = (goal: GoalNode): boolean =>
    gradesOf(goal).length === 0 && (graded.get(goal.id)?.length ?? 0) > 1;
  for (const goals of grouped(plan.goals, ({ level }) => level).values()) {
    const judged = goals.filter(({ id }) => measured.has(id));
    const own = judged.filter((goal) => gradesOf(goal).length > 0);
    if (judged.some(isEachGraded) || own.length * 2 < judged.length) continue;
    for (const goal of judged) given.set(goal.id, gradesOf(goal));
  }
}

/**
 * Assigns the printed grades to nodes. In a row with several levels a judgement belongs to the level that its judge
 * judges; one that fits several levels, or none, becomes a problem and belongs to no node. Where the styrmodell has no
 * judge for the row's levels a grade stays with the node that it was read for, except an overall judgement that stands
 * beside the committee's. The printed grade of a row with a goal and its only measure is the goal's too, unless its
 * header says that it is the measure's, or other goals of the level have several measures with a grade each.
 */
export function judgedGrades(plan: Plan, context: Context): Context["gradesOf"] {
  const nodes = [...plan.areas, ...plan.goals];
  const rows = new Map<string, GoalNode[]>();
  for (const node of nodes) {
    const row = rowOf(node.cell);
    const standing = rows.get(row);
    if (standing) standing.push(node);
    else rows.set(row, [node]);
  }
  const moved = new Map<string, GradeNote[]>();
  const give = (id: string, note: GradeNote): void => void moved.set(id, [...(moved.get(id) ?? []), note]);
  for (const node of nodes) {
    for (const note of node.grades) {
      const owner = ownerOf(note, node, rows.get(rowOf(note.cell ?? node.cell)) ?? [], context);
      if (owner === "unclear") context.problem("oklar-nivå", note.cell ?? node.cell, note.text);
      else give(owner === "stays" ? node.id : owner.node.id, note);
    }
  }
  shareInRows(plan, moved);
  return (node) => (node.kind === "indicator" ? node.grades : (moved.get(node.id) ?? []));
}
