import type { Comparison, Others } from "../domain/plan";
import { hasWord } from "../lexicon/lexicon";
import { byEnd, latestFirst, periodOf, samePeriod, yearOf } from "./periods";
import type { Chosen, Measured } from "./measured";

/** Another organisation's value that is a number. */
export type Reference = Comparison & { value: number };

/**
 * Other municipalities' values for the graded value's period, or the nearest earlier one within `oldest` years.
 * undefined without any.
 */
export function othersOf(of: Measured, graded: Chosen, oldest: number): Others | undefined {
  const at = graded.measurement.period || of.period;
  const year = yearOf(at);
  const usable = (of.others ?? []).filter((field) => {
    const age = (year ?? 0) - (yearOf(field.period) ?? year ?? 0);
    return (
      field.values.length > 0 && field.group === graded.measurement.group && (at === "" || (age >= 0 && age <= oldest))
    );
  });
  return usable.sort((a, b) => byEnd(b.period, a.period))[0];
}

/** Names for the same reference; the first that is found counts. */
const REFERENCES = [
  ["riket", "wholeCountry"],
  ["liknande", "similarOnes"],
  ["länet", "theCounty"],
  ["branschen", "theTrade"],
  ["medel", "theMean"],
] as const;

const referenceKey = (text: string): string =>
  REFERENCES.find(([, concept]) => hasWord(text, concept))?.[0] ?? text.trim().toLowerCase();

/**
 * Chooses among several values for a reference: the one with the name asked for; null when they differ and none has it.
 */
function theOne(found: Reference[], names: string[]): Reference | null {
  const called = found.filter((c) => names.some((name) => name.toLowerCase() === c.reference.trim().toLowerCase()));
  const [first, ...others] = called.length > 0 ? called : found;
  return first && others.every(({ value }) => value === first.value) ? first : null;
}

/** The year in which a school year ends: what is published of all schools in 2025 is of those who left school that year. */
const isYearOfItsEnd = (year: string, at: string): boolean =>
  periodOf(at)?.kind === "schoolYear" && periodOf(year)?.kind === "year" && yearOf(year) === yearOf(at);

/**
 * The other organisation's value that the target names, for the graded value's period or the nearest earlier one within
 * `oldest` years. null when missing.
 */
export function referenceOf(of: Measured, graded: Chosen, reference: string, oldest: number): Reference | null {
  const at = graded.measurement.period || of.period;
  const wanted = referenceKey(reference);
  const same = (of.comparisons ?? []).filter(
    (c): c is Reference =>
      c.value !== null && referenceKey(c.reference) === wanted && c.group === graded.measurement.group,
  );
  const exact = same.filter((c) => c.period === "" || samePeriod(c.period, at));
  if (exact.length > 0) return theOne(exact, [reference, wanted]);
  if (at === "") return same.sort(latestFirst)[0] ?? null;
  const ofItsEnd = same.filter((c) => isYearOfItsEnd(c.period, at));
  if (ofItsEnd.length > 0) return theOne(ofItsEnd, [reference, wanted]);
  const earlier = same.filter((c) => byEnd(c.period, at) < 0).sort(latestFirst)[0];
  return earlier && (yearOf(at) ?? 0) - (yearOf(earlier.period) ?? 0) <= oldest ? earlier : null;
}
