import { capital } from "../interpret/text";
import { ownMeasure } from "../assess/goal";
import type { AssessedGoal, AssessedIndicator, Disagreement } from "../domain/assessment";
import { SENTENCES } from "../assess/sentences";
import { gradeText } from "./gradeText";

/** The one indicator of a goal that is measured by itself: it has the goal's own words, and needs no row of its own. */
export const measuredByItself = ({ node, indicators }: AssessedGoal): AssessedIndicator | undefined =>
  ownMeasure(node, indicators);

/**
 * How far a measure is from its target, without the figures that stand beside it: "4 procentenheter under målet, bättre
 * än 2020 (71 %)."; why it is not judged, where it is not.
 */
export function distanceIn({ verdict: { reason, figures } }: AssessedIndicator): string {
  const after = figures === undefined ? -1 : reason.indexOf(`${figures}: `);
  const text = figures === undefined || after < 0 ? reason : reason.slice(after + figures.length + 2);
  return capital(text);
}

/** A reason without its first sentence, where that is the one on a printed grade. */
const withoutPrinted = (reason: string): string =>
  [SENTENCES.printedByPerson(), SENTENCES.printed()].reduce(
    (left, first) => (left.startsWith(first) ? left.slice(first.length).trimStart() : left),
    reason,
  );

/**
 * Why the published grade is what it is, where the sheet does not show it anyway: a printed grade has a column of its
 * own.
 */
export function statedReason(goal: AssessedGoal): string {
  const { reason, printed, published, unjudged } = goal;
  // The reason of its own measure is shown once, beside the figures.
  if (unjudged || reason === measuredByItself(goal)?.verdict.reason) return "";
  return printed && gradeText(printed.grade) === gradeText(published) ? withoutPrinted(reason) : reason;
}

/**
 * How a computed grade that is not the published one has come about: "Beräknad: 1 av 2 aktiviteter uppnås delvis: …";
 * "" where nothing is computed, or it is shown already.
 */
export const computedReason = (goal: AssessedGoal): string =>
  goal.unjudged || !goal.computed || goal.reason.includes(goal.computed.reason) || measuredByItself(goal)
    ? ""
    : `Beräknad: ${goal.computed.reason}`;

/** Where assessments differ and nobody has explained why, that too. */
export const uncommented = (disagreement: string | undefined): string | undefined =>
  disagreement && `${disagreement} Skillnaden är inte kommenterad.`;

/**
 * Why an indicator has its grade, and which the printed one is where it is another, or the only one: print has no column
 * for it. `differing`: by id.
 */
export function indicatorReason(
  { node, verdict, printed, published }: AssessedIndicator,
  differing: Map<string, Disagreement>,
): string {
  const only =
    printed && verdict.grade?.kind !== "step" && published.kind === "step" ? published.step.label : undefined;
  const grade = differing.get(node.id)?.printed ?? only;
  return grade === undefined ? verdict.reason : `${verdict.reason} Underlagets bedömning är ”${grade}”.`.trimStart();
}
