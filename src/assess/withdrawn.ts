import { factsOf } from "../interpret/facts";
import type { Grade } from "../domain/assessment";
import type { PlanNode } from "../domain/plan";
import { samePeriod, yearOf } from "./periods";

/**
 * The words for why a row no longer counts: struck through, or marked "utgår"; undefined: it counts. The mark may stand
 * with the title, or instead of the target, the period's outcome or its grade.
 */
export function withdrawnIn(node: PlanNode, period: string): string | undefined {
  const inTitle = node.withdrawn ?? factsOf(node.title).withdrawnMark;
  if (inTitle !== undefined) return inTitle;
  const ofPeriod = (one: { period?: string }): boolean => !one.period || samePeriod(one.period, period);
  const cells = [
    ...(node.kind === "indicator" ? [...node.targets, ...node.outcomes].filter(ofPeriod) : []),
    ...node.grades.filter(ofPeriod),
  ];
  return (
    cells.map(({ text }) => text).find((text) => factsOf(text).isWithdrawn) ??
    inComments(node.comments.filter(ofPeriod), yearOf(period))
  );
}

/** The words of a comment that the row no longer counts, this year or whenever it is. */
const inComments = (comments: PlanNode["comments"], reported: number | undefined): string | undefined =>
  comments
    .map(({ text }) => factsOf(text).withdrawnFrom)
    .find((said) => said !== null && (said.year ?? 0) <= (reported ?? Infinity))?.text;

/** The published state of a withdrawn row. */
export const WITHDRAWN: Grade = { kind: "state", label: "Utgått" };
