import { factsOf } from "../interpret/facts";
import { hasWord } from "../lexicon/lexicon";
import type { Evaluation } from "./judgement";
import type { Measured } from "./measured";
import { measureWords } from "./signs";

/** What a measure is called. */
type NamedMeasure = Pick<Measured, "indicator" | "goal">;

const isWithin = (value: number, low: number, high: number): boolean => value >= low && value <= high;

/**
 * Whether a measure may exceed 100 %: its whole is a plan, a need or a cost (kostnadstäckning, budget), or it is no
 * share of a whole.
 */
export const mayPassAll = (of: NamedMeasure): boolean => hasWord(measureWords(of), "mayPassAll", "canBeNegative");

/** A share of a whole, which lies within 0–100 %: andel, täckning, nöjda, behöriga, elever med …. */
export const isBoundedShare = (of: NamedMeasure): boolean =>
  (hasWord(of.indicator ?? "", "boundedShare") || factsOf(of.indicator ?? "").isShareOfSeveral) && !mayPassAll(of);

/** The scale that is printed with a measure or its target, from its least to its highest value; null: none is. */
export const printedScale = ({ indicator = "", targetText = "" }: Pick<Measured, "indicator" | "targetText">) =>
  factsOf(indicator).scale ?? factsOf(targetText).namedScale;

/** No other percent is so far from a target of at most 100 %, unless its measure may pass all. */
const FAR: [number, number] = [-Infinity, 200];

/** The least and the largest value of a measure in percent; null: any. */
const percentLimits = (of: Measured, target: number | undefined): [number, number] | null =>
  isBoundedShare(of) ? [0, 100] : target === undefined || target > 100 || mayPassAll(of) ? null : FAR;

/**
 * Whether a value lies outside what its measure can be, though its target lies inside: beyond the printed scale, a
 * share below 0 or above 100 %, or another percent twice as large as all of something (docs/regler.md §1). Values are in
 * the evaluation's unit.
 */
export function isOutOfBounds(of: Measured, { value, target, unit }: Evaluation): boolean {
  const limits = printedScale(of) ?? (unit === "%" ? percentLimits(of, target) : null);
  if (!limits || value === undefined) return false;
  const [low, high] = limits;
  return !isWithin(value, low, high) && (target === undefined || isWithin(target, low, high));
}
