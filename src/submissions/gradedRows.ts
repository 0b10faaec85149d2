import type { Plan } from "../domain/plan";
import { levelOf, type Styrmodell } from "../domain/styrmodell";
import { isIndicator, type Matched } from "./matching";

/** Whether the tables print a grade of a goal or a measure: a person's, whatever period it is of. */
const isPrinted = ({ grades }: Matched): boolean => grades.some(({ by, cell }) => by !== "computed" && !!cell);

/**
 * Whose grades the nämnder hand in: of measures those of a level that the tables print grades of; of goals all, but where
 * only measures have printed grades, and the styrmodell does not say that the nämnd judges the goals.
 */
export function gradedRows({ goals, indicators }: Plan, styrmodell: Styrmodell): (node: Matched) => boolean {
  const levels = (nodes: readonly Matched[]): ReadonlySet<string> =>
    new Set(nodes.filter(isPrinted).map(({ level }) => level));
  const [ofGoals, ofMeasures] = [levels(goals), levels(indicators)];
  return (node) =>
    isIndicator(node)
      ? ofMeasures.has(node.level)
      : ofMeasures.size === 0 || ofGoals.has(node.level) || levelOf(styrmodell, node)?.judge === "committee";
}
