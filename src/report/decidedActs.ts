import { paragraphIn } from "../domain/shapes";
import { sentencesOf } from "../interpret/text/text";
import { assessing } from "../lexicon/assessing";
import { hasAny } from "./revision/facts";

/** Whether a sentence of a text tells of a decision about something, by parts of words: "enligt beslutad åtgärdsplan". */
export const tellsOfDecision = (text: string, about: readonly string[]): boolean =>
  sentencesOf(text).some(
    (one) => hasAny(one, about) && assessing.has(one, "decided") && !assessing.has(one, "notDecided"),
  );

/** Words of what is done about a goal that is missed. */
const ACTS = ["åtgärd", "handlingsplan"];

/** Whether a text says who has decided a change, or by which paragraph: "sänktes av kommunfullmäktige", "KF 2025-06-12 § 88". */
export const tellsOfDecidedChange = (text: string): boolean =>
  sentencesOf(text).some(
    (one) =>
      (assessing.has(one, "changeDecided") || paragraphIn(one) !== undefined) && !assessing.has(one, "notDecided"),
  );

/** Whether a text says that what is to be done about a goal is decided. */
export const tellsOfDecidedActs = (text: string): boolean => tellsOfDecision(text, ACTS);
