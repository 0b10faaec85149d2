import { yearFirst } from "../domain/shapes";
import type { Comment, Indicator, Measurement } from "../domain/plan";
import { statesLag } from "../interpret/choice/measure";
import { commentOn } from "../interpret/text/remark";
import { isCurrent, samePeriod } from "./periods";

/** Whether a comment of the row is about an outcome: that of its column's period, else of the reported one. */
const isAbout = (comment: Comment, { period }: Measurement, reported: string): boolean =>
  comment.period === undefined ? isCurrent(period, reported) : samePeriod(comment.period, period);

/**
 * The outcomes of a measure with what its comments say that they are of: a part of the year, an earlier year, a part of what
 * is measured, or nobody knows what (interpret/text/remark.ts). A cause, a source or what is said of another figure changes
 * nothing.
 */
export const withRemarks = ({ outcomes, comments }: Indicator, reported: string): Measurement[] =>
  comments.length === 0
    ? outcomes
    : outcomes.map((one) => {
        const year = yearFirst(one.period || reported);
        for (const comment of comments.filter((about) => isAbout(about, one, reported))) {
          const said = commentOn(comment.text, year);
          const mark = said && { sign: "", note: { cell: comment.cell, ...said } };
          if (mark && !isSame(said.period, one.period))
            return { ...one, marks: [...(one.marks ?? []), mark], period: said.period ?? one.period };
        }
        return one;
      });

/** Whether what is said is what the header says already. */
const isSame = (said: string | undefined, own: string): boolean => said !== undefined && samePeriod(said, own);

/**
 * Whether the measure is stated to be known late or measured more seldom than each year: in its name, a comment, a note of an
 * outcome, or in the place of the reported period's.
 */
export function lags({ title, comments }: Indicator, outcomes: readonly Measurement[], reported: string): boolean {
  const ofOutcomes = outcomes.flatMap(({ text, value, period, marks = [] }) => [
    ...(value === null && isCurrent(period, reported) ? [text] : []),
    ...marks.flatMap(({ note }) => note?.text ?? []),
  ]);
  return [title, ...comments.map(({ text }) => text), ...ofOutcomes].some(statesLag);
}
