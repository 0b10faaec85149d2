import type { Reading } from "../../domain/reading";
import { sentences } from "../../lexicon/sentences";
import { readTarget, type TargetReading } from "./target";

const CHANGES = new Set<Reading["kind"]>([
  "increase",
  "decrease",
  "increaseBy",
  "decreaseBy",
  "fromTo",
  "unchanged",
  "comparison",
  "percentile",
]);

/**
 * The target in a measure's own words, for a row without one (docs/regler.md §3): a change, or a bound with a word of
 * its own ("inom fyra år" is part of a definition). null: none, or it would be assumed.
 */
export function targetInWords(title: string, unit?: string): TargetReading | null {
  const found = readTarget({ text: title, unit });
  const { kind, assumed } = found.reading;
  const isRule =
    CHANGES.has(kind) ||
    ((kind === "min" || kind === "max" || kind === "range") && sentences.has(title, "beginsRule", "demands"));
  return isRule && !assumed ? found : null;
}
