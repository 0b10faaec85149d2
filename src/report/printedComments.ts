import type { Comment } from "../domain/plan";
import { comparePeriods } from "../interpret/time/period";

/**
 * Comments in the source tables, of the period or of none, one under the other; of the latest period that they name,
 * where nothing else in the workbook names one.
 */
export function printedComments(comments: Comment[], period: string): string {
  const texts = comments.flatMap((one) => one.period ?? []);
  const reported = period || [...texts].sort(comparePeriods).at(-1);
  return comments
    .filter((one) => one.period === undefined || one.period === reported)
    .map((one) => one.text.trim())
    .join("\n");
}
