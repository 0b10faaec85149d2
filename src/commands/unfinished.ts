import { samePeriod } from "../assess/periods";
import { withdrawnIn } from "../assess/withdrawn";
import type { Indicator, Plan } from "../domain/plan";
import { isAwaited } from "../interpret/number/missing";
import type { Book } from "../sheet/book";
import { isAimedOtherwise } from "../submissions/committees";
import { proposedIn } from "./preliminary";

/** What a workbook lacks where a period ends and another begins. Nothing is held up by it. */
export interface Unfinished {
  /** How many measures count. */
  measures: number;
  /** The cells of those that have no outcome of the period that ends. */
  withoutOutcome: string[];
  /** How many values of that period in the table are proposals that the committee has not decided, by the log. */
  undecided: { committee: string; values: number }[];
  /** How many measures have targets of other years alone than the one that begins. */
  withoutTarget: number;
}

const hasOutcome = ({ outcomes }: Indicator, period: string): boolean =>
  outcomes.some((one) => (one.period === "" || samePeriod(one.period, period)) && !isAwaited(one.text));

export function unfinishedIn(book: Book, { indicators }: Plan, { from, to }: { from: string; to: string }): Unfinished {
  const measures = indicators.filter((one) => withdrawnIn(one, from) === undefined);
  const counts = new Map<string, number>();
  for (const { committee } of proposedIn(book, from)) counts.set(committee, (counts.get(committee) ?? 0) + 1);
  return {
    measures: measures.length,
    withoutOutcome: measures.filter((one) => !hasOutcome(one, from)).map(({ cell }) => cell),
    undecided: [...counts].map(([committee, values]) => ({ committee, values })),
    withoutTarget: measures.filter((one) => isAimedOtherwise(one, to)).length,
  };
}
