import type { Judgement } from "../commands/judge";
import type { GoalView } from "./session/view";

/** Who a grade is set for, and how it is called. */
export const SEATS = { committee: "Nämndens bedömning", overall: "Samlad bedömning" } as const;
export type Seat = keyof typeof SEATS;

/** The value of a list or group where no grade is chosen. */
export const NO_GRADE = "";

/**
 * What is kept when a grade and a comment are set for a goal; it counts while what was set before it stands as it did.
 */
export function judgementOf(goal: GoalView, by: Seat, grade: string, comment: string): Omit<Judgement, "period"> {
  const before = goal.set[by] ?? {};
  const said = comment.trim();
  return {
    goal: goal.id,
    by,
    ...(grade === NO_GRADE ? {} : { grade }),
    ...(said === "" ? {} : { comment: said }),
    ...(before.grade === undefined && before.comment === undefined ? {} : { over: before }),
  };
}
