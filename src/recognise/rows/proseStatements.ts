import { proseGoal } from "../../interpret/proseGoal";
import type { NodeNumber, Statement } from "../plan/statement";

/** A shorter text tells no goal with its outcome; a longer one is a whole section. */
const [SHORTEST, LONGEST] = [50, 1500];

/** What a paragraph says as statements of a measure of its own; none where it tells no goal with its outcome. */
export function proseStatements(
  { row, column, text }: { row: number; column: number; text: string },
  node: NodeNumber,
): Statement[] {
  const goal = text.length < SHORTEST || text.length > LONGEST ? null : proseGoal(text);
  if (!goal) return [];
  const { title, target, outcome, period, verdict } = goal;
  const place = { row, column };
  return [
    { ...place, says: "indicator", node, under: null, title, level: "indikator", prose: true },
    { ...place, says: "target", of: node, text: target },
    { ...place, says: "outcome", of: node, text: outcome, ...(period === undefined ? {} : { period }) },
    ...(verdict ? [{ ...place, says: "grade" as const, of: node, text: verdict.text, as: verdict.as }] : []),
  ];
}
