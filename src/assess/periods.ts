import { endMonth, parsePeriod } from "../interpret/time/period";
import type { Period } from "../interpret/time/period";

/** A canonical period parsed. `interim`: a part of a year that ends before it. */
interface Parsed {
  period: Period | null;
  interim: boolean;
}

/** Parsed periods, each once: many rows share few periods. */
const known = new Map<string, Parsed>();
const MOST_KNOWN = 1000;

const INTERIM = new Set<Period["kind"]>(["month", "tertial", "delår", "quarter", "term"]);

function parsed(canonical: string): Parsed {
  const remembered = known.get(canonical);
  if (remembered) return remembered;
  if (known.size > MOST_KNOWN) known.clear();
  const period = parsePeriod(canonical);
  const made = { period, interim: period !== null && INTERIM.has(period.kind) && endMonth(period) < 12 };
  known.set(canonical, made);
  return made;
}

/**
 * A part of a year: delår, tertial, kvartal, month. A whole year, a school year, a span and an unknown period are not.
 */
export const isInterim = (canonical: string): boolean => parsed(canonical).interim;

export const periodOf = (canonical: string): Period | null => parsed(canonical).period;

/** Undefined for an unknown period, and for a part of a year that nothing states. */
export const yearOf = (canonical: string): number | undefined => parsed(canonical).period?.year || undefined;

/** Whether a period is the twelve months up to its end. */
export const isRolling = (canonical: string): boolean => parsed(canonical).period?.kind === "rolling";

/** Kinds of periods that are identified by their end. */
const BY_END = new Set<Period["kind"]>(["year", "month", "tertial", "delår", "quarter", "rolling"]);

/**
 * Two names for what is reported at the same time: "2024 T2", "2024-08", "2024 delår" and "R12 2024-08", or "2024" and
 * "2024-12".
 */
export function samePeriod(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [parsed(a).period, parsed(b).period];
  if (!one || !other || one.year !== other.year) return false;
  return BY_END.has(one.kind) && BY_END.has(other.kind) && endMonth(one) === endMonth(other);
}

/** Place of a period in time; an unknown one comes first. */
const orderOf = (canonical: string): number => parsed(canonical).period?.order ?? -1;

/** As `comparePeriods`, on the parsed periods. */
export const byEnd = (a: string, b: string): number => orderOf(a) - orderOf(b);

export const latestFirst = (a: { period: string }, b: { period: string }): number => byEnd(b.period, a.period);

/** Whether an outcome is of the reported period: the same, unknown, or another name for the same end of year. */
export const isCurrent = (outcome: string, period: string): boolean =>
  outcome === "" ||
  period === "" ||
  samePeriod(outcome, period) ||
  (!isInterim(period) && !isInterim(outcome) && yearOf(outcome) === yearOf(period));
