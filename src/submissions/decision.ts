import { assessing } from "../lexicon/assessing";
import { dateIn, paragraphIn, runsOf } from "../domain/shapes";
import { textKey } from "../interpret/text/text";

import { STANDINGS, type SubmissionStanding, type Submission } from "./submission";

/** What a text states of whether a committee has decided. */
export type Decision = Pick<Submission, "meeting" | "paragraph"> & { standing: SubmissionStanding };

/** The words that a status may begin with; "beslutas i mars" is none of them. */
const STANDING_WORDS: Record<SubmissionStanding, readonly string[]> = {
  förslag: ["förslag", "förslaget"],
  beslutad: ["beslutad", "beslutat", "beslutade", "beslutats"],
};

/**
 * The status that a text begins with, and of a decided one the day of the meeting and the paragraph: "Beslutad BUN
 * 2026-02-04 § 12". Null for any other text.
 */
export function decisionIn(text: string): Decision | null {
  const [first = ""] = runsOf(textKey(text));
  const standing = STANDINGS.find((one) => STANDING_WORDS[one].includes(first));
  if (!standing) return null;
  const [meeting, paragraph] = standing === "beslutad" ? [dateIn(text), paragraphIn(text)] : [];
  return { standing, ...(meeting === undefined ? {} : { meeting }), ...(paragraph === undefined ? {} : { paragraph }) };
}

/**
 * A decision that a line by itself tells: its status alone, or with a day or a paragraph. A heading that begins so
 * ("Förslag till mål") tells none, nor does what the council has decided: that is the plan.
 */
export function decisionTold(text: string): Decision | null {
  const decision = assessing.has(text, "council") ? null : decisionIn(text);
  const isTold = runsOf(text).length === 1 || dateIn(text) !== undefined || paragraphIn(text) !== undefined;
  return isTold ? decision : null;
}
