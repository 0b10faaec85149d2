import type { Recognition } from "../domain/plan";
import { comparePeriods, periodText, readPeriod } from "../interpret/time/period";
import type { Outcome } from "./command";

/**
 * The canonical form of a period as the user wrote it; undefined without one.
 * @param examples Named in the sentence about one that cannot be read.
 */
export function periodAsked(
  text: string | undefined,
  examples = "2024, delår 2024 eller T2 2024",
): Outcome<string | undefined> {
  if (text === undefined) return { ok: true, value: undefined };
  const read = readPeriod(text);
  return read
    ? { ok: true, value: read.canonical }
    : { ok: false, reason: `Perioden ”${text}” gick inte att läsa. Skriv till exempel ${examples}.` };
}

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
