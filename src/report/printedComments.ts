import type { Comment } from "../domain/plan";
import { unbroken } from "../interpret/text/text";
import { bodyIn } from "../lexicon/papers";
import { comparePeriods } from "../interpret/time/period";

/** Whether a text is no more than the name of who has decided: "Kommunfullmäktige". */
const isBody = (text: string): boolean => !text.includes(" ") && bodyIn(text) >= 0;

/**
 * Comments in the source tables, of the period or of none, one under the other; of the latest period that they name,
 * where nothing else in the workbook names one. The name of who has decided is no comment.
 */
export function printedComments(comments: Comment[], period: string): string {
  const texts = comments.flatMap((one) => one.period ?? []);
  const reported = period || [...texts].sort(comparePeriods).at(-1);
  return comments
    .filter((one) => one.period === undefined || one.period === reported)
    .map((one) => unbroken(one.text).trim())
    .filter((text) => !isBody(text))
    .join("\n");
}
