import { hasWord } from "../lexicon/lexicon";
import type { Measured } from "./measured";

/** All texts that describe the measure. */
export const measureWords = (of: Pick<Measured, "indicator" | "goal" | "targetText">): string =>
  `${of.indicator ?? ""} ${of.goal ?? ""} ${of.targetText ?? ""}`;

const isOpposite = (a: number, b: number): boolean => (a < 0 && b > 0) || (a > 0 && b < 0);

/** Opposite signs although neither the measure nor its target can be negative: a typing error. */
export const isSignSlip = (of: Measured, a: number, b: number): boolean =>
  isOpposite(a, b) && !hasWord(measureWords(of), "canBeNegative");
