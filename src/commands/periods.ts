import type { Recognition } from "../domain/plan";
import { comparePeriods, periodText } from "../interpret/period";

/**
 * Periods that a workbook can be judged for, latest first: those with any outcome, forecast or grade, and `chosen`.
 * Never "".
 */
export function periodsIn(
  { plan: { goals, indicators } }: Recognition,
  chosen: string,
): { canonical: string; words: string }[] {
  const found = new Set([chosen]);
  for (const { outcomes, forecasts } of indicators) {
    for (const { period } of outcomes) found.add(period);
    for (const { period } of forecasts) found.add(period);
  }
  for (const { grades } of [...goals, ...indicators]) for (const { period } of grades) if (period) found.add(period);
  found.delete("");
  return [...found]
    .sort((a, b) => comparePeriods(b, a))
    .map((canonical) => ({ canonical, words: periodText(canonical) }));
}
