import { isCurrent } from "../assess/periods";
import type { AssessedPlan } from "../domain/assessment";
import type { Recognition } from "../domain/plan";
import { noDayIn } from "../interpret/time/date";
import { comparePeriods, periodText, readPeriod } from "../interpret/time/period";
import { distinctIndicators } from "../report/counted";
import { isStated } from "../report/figure";
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
  const none = noDayIn(text);
  if (none !== undefined)
    return { ok: false, reason: `Dagen ”${none}” finns inte i kalendern. Skriv till exempel ${examples}.` };
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

/**
 * A sentence on what to do when only a few measures have an outcome for the period and most have their latest in
 * another year, as where a workbook has tables of several years. "" where most have one.
 */
export function otherYears(assessed: AssessedPlan): string {
  const { period } = assessed;
  const latest = distinctIndicators(assessed).flatMap(({ node, verdict }) => {
    const periods = node.outcomes.filter(({ value }) => value !== null).map((one) => one.period);
    const own = verdict.met !== null || node.outcomes.some((one) => isCurrent(one.period, period) && isStated(one));
    return periods.length === 0 ? [] : [own ? "" : (periods.sort(comparePeriods).at(-1) ?? "")];
  });
  const others = latest.filter(Boolean).sort(comparePeriods);
  const [first, last] = [others[0], others.at(-1)].map((one) => periodText(one ?? ""));
  if (others.length * 2 <= latest.length) return "";
  return `Bedömningen gäller ${periodText(period)}, men ${others.length} av ${latest.length} mått har sitt senaste utfall för ${first === last ? first : `${first}–${last}`} och bedöms inte. Välj en annan period, eller ha tabeller för olika år i var sin arbetsbok.`;
}
