import { samePeriod } from "../assess/periods";
import type { Entry } from "../domain/assessment";
import { textKey } from "../interpret/text/text";
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

/**
 * The committees' open cells for a period. `entries`: all that stand. A cell that names no committee is the goal's only
 * owner's.
 */
export function seatsIn(entries: readonly Entry[], period: string): Seats {
  const standing = entries.filter((one) => one.by === "committee" && samePeriod(one.period, period));
  return (node, committee) => {
    if (isIndicator(node) || committee === undefined) return undefined;
    const owned = node.owners.length === 1 && textKey(node.owners[0] ?? "") === textKey(committee);
    const here = standing.find(
      ({ goal, who }) => goal === node.id && (who === undefined ? owned : textKey(who) === textKey(committee)),
    );
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

/** A seat's place as the log names it. */
export const SEAT_NAMES: Record<SeatField, string> = {
  grade: "statusbladet, nämndens bedömning",
  comment: "statusbladet, nämndens kommentar",
};
