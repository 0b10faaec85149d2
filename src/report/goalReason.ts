import type { AssessedGoal, AssessedIndicator } from "../domain/assessment";
import { textKey } from "../interpret/text";
import { gradeText } from "./gradeText";
import { joined } from "./rows";

/** The one indicator of a goal that is measured by itself: it has the goal's own words, and needs no row of its own. */
export const measuredByItself = ({ node, indicators }: AssessedGoal): AssessedIndicator | undefined =>
  indicators.length === 1 && textKey(indicators[0]!.node.title) === textKey(node.title) ? indicators[0] : undefined;

/**
 * Why the published grade is what it is, where the sheet does not show it anyway (a grade of her table stands in a column of its own), and how a computed grade
 * that is not the published one has come about.
 */
export function said(goal: AssessedGoal): string {
  const { reason, printed, computed, published, unjudged } = goal;
  if (unjudged) return "";
  const why = printed && gradeText(printed.grade) === gradeText(published) ? reason.replace(/^Bedömningen står i tabellen(?: och är satt av en person)?\. ?/, "") : reason;
  return joined([why, computed && !reason.includes(computed.reason) && !measuredByItself(goal) ? `Beräknad: ${computed.reason}` : ""], " ");
}

/** Where assessments differ, without what is asked of who made the sheet: that is done, or the reader is another. */
export const unasked = (disagreement: string | undefined): string | undefined => disagreement?.replace(/: kommentera skillnaden\.$/u, ".");
