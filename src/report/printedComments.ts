import type { Comment } from "../domain/plan";
import { comparePeriods } from "../interpret/period";

/**
 * Comments that stand in the source tables, of the period or of none, one under the other; of the latest that they say
 * where nothing else in the workbook says a period.
 */
export function printedComments(comments: Comment[], period: string): string {
  const said = comments.flatMap((one) => one.period ?? []);
  const reported = period || [...said].sort(comparePeriods).at(-1);
  return comments
    .filter((one) => one.period === undefined || one.period === reported)
    .map((one) => one.text.trim())
    .join("\n");
}
