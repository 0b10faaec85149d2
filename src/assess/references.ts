import type { Comparison, Others } from "../domain/plan";
import { hasWord } from "../lexicon/lexicon";
import { byEnd, latestFirst, yearOf } from "./choice";
import type { Chosen, Measured } from "./measured";

/** Somebody else's value that could be read. */
export type Reference = Comparison & { value: number };

/**
 * Other municipalities' values of the graded value's period or the nearest earlier within `oldest` years. undefined:
 * there are none.
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
  ["medel", "theMean"],
] as const;

const referenceKey = (text: string): string =>
  REFERENCES.find(([, concept]) => hasWord(text, concept))?.[0] ?? text.trim().toLowerCase();

/**
 * Of several values for the same reference the one that is called as it is asked for; null where they differ and none
 * is.
 */
function theOne(found: Reference[], names: string[]): Reference | null {
  const called = found.filter((c) => names.some((name) => name.toLowerCase() === c.reference.trim().toLowerCase()));
  const [first, ...others] = called.length > 0 ? called : found;
  return first && others.every(({ value }) => value === first.value) ? first : null;
}

/**
 * Somebody else's value that the target names, of the graded value's period or the nearest earlier within `oldest`
 * years. null: it is lacking.
 */
export function referenceOf(of: Measured, graded: Chosen, reference: string, oldest: number): Reference | null {
  const at = graded.measurement.period || of.period;
  const wanted = referenceKey(reference);
  const same = (of.comparisons ?? []).filter(
    (c): c is Reference =>
      c.value !== null && referenceKey(c.reference) === wanted && c.group === graded.measurement.group,
  );
  const exact = same.filter((c) => c.period === at || c.period === "");
  if (exact.length > 0) return theOne(exact, [reference, wanted]);
  if (at === "") return same.sort(latestFirst)[0] ?? null;
  const earlier = same.filter((c) => byEnd(c.period, at) < 0).sort(latestFirst)[0];
  return earlier && (yearOf(at) ?? 0) - (yearOf(earlier.period) ?? 0) <= oldest ? earlier : null;
}
