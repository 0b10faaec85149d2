import type { Reading } from "../domain/reading";
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
 * A bound that begins the words, or with "ska" before it; one inside ("invånare med högst 300 m till …") is part of a
 * definition.
 */
const RULE =
  /^(?:att )?(?:minst|högst|lägst|max|maximalt|inte fler än|färre än)(?![A-Za-zµÀ-ω])|(?<![A-Za-zµÀ-ω])(?:ska|skall|uppgår till|uppgå till)(?![A-Za-zµÀ-ω])/i;

/**
 * The target that a measure's own words state where its row has none (docs/regler.md §3): what is to change, or a bound
 * with a word of its own ("inom fyra år" is part of a definition). null: they state none, or it would be assumed.
 */
export function targetInWords(title: string, unit?: string): TargetReading | null {
  const found = readTarget({ text: title, unit });
  const { kind, assumed } = found.reading;
  const isRule = CHANGES.has(kind) || ((kind === "min" || kind === "max" || kind === "range") && RULE.test(title));
  return isRule && !assumed ? found : null;
}
