import { begunAfter } from "../assess/begun";
import { isReached } from "../domain/assessment";
import type { AssessedGoal, AssessedIndicator, AssessedPlan } from "../domain/assessment";
import { BASES, BASIS_WORDS } from "../domain/basis";
import { periodTitle } from "./periodTitle";
import { SAY } from "./sentences";

/**
 * How many of the reached goals are measured this year (at delår, or foreseen), and how many graded ones rest on nothing; "" where all are
 * measured, as they usually are.
 */
export function basisSentence(goals: readonly Pick<AssessedGoal, "published" | "basis">[]): string {
  const reached = goals.filter(({ published }) => isReached(published));
  const isForeseen = reached.some(({ basis }) => basis === "forecast");
  const measured = reached.filter(({ basis }) => basis === "measured" || basis === "forecast").length;
  const without = goals.filter(({ basis }) => basis === "none").length;
  return [
    ...(measured < reached.length ? [SAY.reachedMeasured(measured, reached.length, isForeseen)] : []),
    ...(without > 0 ? [SAY.gradedWithout(without)] : []),
  ].join(" ");
}

/** That outcomes of a later year than the reported one stand in the workbook; "" where none do. */
export function begunSentence(plan: Pick<AssessedPlan, "areas" | "period">): string {
  const begun = begunAfter(plan);
  return begun ? SAY.begunYear(begun.year, begun.outcomes, begun.measures, periodTitle(plan.period)) : "";
}

/** The legend of the marks before reasons; "" where all grades are measured this year. */
export function basisLegend(graded: readonly Pick<AssessedGoal | AssessedIndicator, "basis">[]): string {
  const used = BASES.filter((one) => one !== "measured" && graded.some(({ basis }) => basis === one));
  return used.length === 0
    ? ""
    : SAY.basisLegend(used.map((one) => `”${BASIS_WORDS[one].mark.slice(0, -1)}”: ${BASIS_WORDS[one].meaning}`));
}
