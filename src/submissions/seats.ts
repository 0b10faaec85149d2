import { samePeriod } from "../assess/periods";
import type { Entry } from "../domain/assessment";
import { textKey } from "../interpret/text/text";
import { comparePeriods } from "../interpret/time/period";
import { isIndicator, type Matched } from "./matching";
import type { Field } from "./submission";

/** Fields that a goal's status sheet has an open cell for, on the committee's row. */
export type SeatField = Extract<Field, "grade" | "comment">;

/**
 * The open cells of one committee for a goal and a period, as they stand: on a status sheet, or kept until it is
 * written.
 */
export type Seat = Omit<Entry, "by" | "reason"> & { by: "committee" };

/**
 * Where a committee's grade or comment of a goal belongs when the table has no column for it; undefined for an
 * indicator, and where the committee is not known.
 */
export type Seats = (node: Matched, committee: string | undefined) => Seat | undefined;

/** Whether an entry on a goal is a committee's: one that names none is the goal's only owner's. */
const isOf = ({ who }: Entry, { owners }: Matched, committee: string): boolean =>
  who === undefined
    ? owners.length === 1 && textKey(owners[0] ?? "") === textKey(committee)
    : textKey(who) === textKey(committee);

/**
 * The committees' open cells for a period. `entries`: all that stand.
 */
export function seatsIn(entries: readonly Entry[], period: string): Seats {
  const standing = entries.filter((one) => one.by === "committee" && samePeriod(one.period, period));
  return (node, committee) => {
    if (isIndicator(node) || committee === undefined) return undefined;
    const here = standing.find((one) => one.goal === node.id && isOf(one, node, committee));
    const { grade, comment, cell } = here ?? {};
    return {
      goal: node.id,
      period,
      by: "committee",
      ...(here && here.who === undefined ? {} : { who: here?.who ?? committee }),
      ...(grade === undefined ? {} : { grade }),
      ...(comment === undefined ? {} : { comment }),
      ...(cell === undefined ? {} : { cell }),
    };
  };
}

/** The last comment that a committee has made on a goal before the period that is collected; "" where there is none. */
export type EarlierComments = (node: Matched, committee: string | undefined) => string;

/** The comments of earlier periods in the committees' open cells. `entries`: all that stand or have stood, the oldest first. */
export function earlierCommentsIn(entries: readonly Entry[], period: string): EarlierComments {
  const earlier = entries
    .filter((one) => one.by === "committee" && one.comment !== undefined && comparePeriods(one.period, period) < 0)
    .sort((a, b) => comparePeriods(a.period, b.period));
  return (node, committee) =>
    earlier.findLast((one) => one.goal === node.id && isOf(one, node, committee ?? ""))?.comment ?? "";
}

/** A seat's place as the log names it. */
export const SEAT_NAMES: Record<SeatField, string> = {
  grade: "statusbladet, nämndens bedömning",
  comment: "statusbladet, nämndens kommentar",
};
