import { endMonth, endsYear, isYearEnd, parsePeriod, yearOf } from "../interpret/time/period";
import { fact } from "../lexicon/textFact";
import type { Period } from "../interpret/time/period";

export { parsePeriod as periodOf, yearOf } from "../interpret/time/period";

const INTERIM = new Set<Period["kind"]>(["month", "soFar", "tertial", "delår", "quarter", "half", "term"]);

/**
 * A part of a year: delår, tertial, kvartal, month, the year so far. A whole year, a school year, a span and an unknown period are not.
 */
export const isInterim = fact((canonical): boolean => {
  const period = parsePeriod(canonical);
  return period !== null && INTERIM.has(period.kind) && !endsYear(period);
});

/** Whether a period is the twelve months up to its end. */
export const isRolling = (canonical: string): boolean => parsePeriod(canonical)?.kind === "rolling";

/** Kinds of periods that are identified by their end. */
const BY_END = new Set<Period["kind"]>(["year", "month", "soFar", "tertial", "delår", "quarter", "half", "rolling"]);

/**
 * Two names for what is reported at the same time: "2024 T2", "2024-08", "2024-01–08", "2024 delår" and "R12 2024-08", or "2024" and
 * "2024-12".
 */
export function samePeriod(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [parsePeriod(a), parsePeriod(b)];
  if (!one || !other || one.year !== other.year) return false;
  return BY_END.has(one.kind) && BY_END.has(other.kind) && endMonth(one) === endMonth(other);
}

/** A month alone beside the year so far that ends with it, either way. */
const MONTH_OR_SO_FAR = new Set<Period["kind"]>(["month", "soFar"]);

/** Whether one is a month and the other the year so far that ends with it: at the same time, and not of the same. */
export function isMonthBesideSoFar(a: string, b: string): boolean {
  const kinds = [parsePeriod(a)?.kind, parsePeriod(b)?.kind];
  return a !== b && samePeriod(a, b) && kinds.every((kind) => kind !== undefined && MONTH_OR_SO_FAR.has(kind));
}

/**
 * Whether two names are of one follow-up: the same, or the year so far and the month that it ends with. What a workbook
 * remembers from before these were told apart has the month's.
 */
export const sameFollowUp = (a: string, b: string): boolean => a === b || isMonthBesideSoFar(a, b);

/** Those of the very period, else those of what is reported at the same time: beside "Aug" a column "Jan–aug" is another. */
export function ofPeriod<T>(all: readonly T[], period: string, of: (one: T) => string | undefined): T[] {
  const exact = all.filter((one) => of(one) === period);
  return exact.length > 0 ? exact : all.filter((one) => samePeriod(of(one) ?? "", period));
}

/** Whether a period is the whole of the year that another is in. */
export const isYearOf = (year: string, part: string): boolean => isYearEnd(year) && yearOf(year) === yearOf(part);

/** Place of a period in time; an unknown one comes first. */
const orderOf = (canonical: string): number => parsePeriod(canonical)?.order ?? -1;

/** As `comparePeriods`, but for periods that end alike. */
export const byEnd = (a: string, b: string): number => orderOf(a) - orderOf(b);

/** What is stated of a node on any of its sheets, oldest first; what has no period is of the reported one, and last. */
export const inTime = <T extends { period?: string }>(stated: readonly T[]): T[] =>
  [...stated].sort((a, b) => Number(!a.period) - Number(!b.period) || byEnd(a.period ?? "", b.period ?? ""));

export const latestFirst = (a: { period: string }, b: { period: string }): number => byEnd(b.period, a.period);

/** Whether an outcome is of the reported period: the same, unknown, or another name for the same end of year. */
export const isCurrent = (outcome: string, period: string): boolean =>
  outcome === "" ||
  period === "" ||
  samePeriod(outcome, period) ||
  (!isInterim(period) && !isInterim(outcome) && yearOf(outcome) === yearOf(period));
