import type { Comment } from "../domain/plan";

/** Comments that stand in the source tables, of the period or of none, one under the other. */
export const printedComments = (comments: Comment[], period: string): string =>
  comments
    .filter((one) => one.period === undefined || one.period === period)
    .map((one) => one.text.trim())
    .join("\n");
