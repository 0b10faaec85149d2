import { hasWord } from "../lexicon/lexicon";
import type { Measured } from "./measured";

/** Everything that is written about what is measured. */
export const wordsOf = (of: Measured): string => `${of.indicator ?? ""} ${of.goal ?? ""} ${of.targetText ?? ""}`;

const isOpposite = (a: number, b: number): boolean => (a < 0 && b > 0) || (a > 0 && b < 0);

/** Opposite signs where neither the measure nor its target speaks of anything that has either: a slip. */
export const isSignSlip = (of: Measured, a: number, b: number): boolean =>
  isOpposite(a, b) && !hasWord(wordsOf(of), "canBeNegative");
