import type { Direction, Reading } from "../../domain/reading";
import { hasWord } from "../../lexicon/lexicon";
import { sentences } from "../../lexicon/sentences";
import { bareNumber, isShareThatShall, isTarget, type TargetContext } from "./bareNumber";
import { lastStep } from "./bounds";
import { type Draft, namedTarget } from "./statedRule";
import { countsThings, isIndex, isMeasuredUnit, isMoney, isOfExtent, isUnitless, statedUnit } from "../number/unit";
import { grammar } from "../text/grammar";
import { atLeast, changeBy } from "./rule";
import { type Quantity, quantitiesIn, type Sentence } from "./sentence";
import { afterDemand } from "./remainder";

/**
 * A negation or a level that is kept, that no rule has read, or a dash apart from its number ("– 5", "5-": a sign, or from 5): the number beside
 * it is not simply the target.
 */
const UNREAD = grammar(
  "^ (– | -) ¤* | {not} | sämst | sämsta | oförändra* | bibehåll* | behålla | plus | ¤* *are | ¤* (– | -) $",
);

/** "80 % + 5": more is stated than one number. */
const PLUS = grammar("(W | :) _ + ¤*");

/** The side of a signed number; null: it has no sign. */
function signOf({ value }: Quantity, text: string): Direction | null {
  if (text.startsWith("+¤") || text.startsWith("+ ¤")) return "higher";
  return text.startsWith("– ¤") || text.startsWith("- ¤") || (text.startsWith("¤") && value < 0) ? "lower" : null;
}

/**
 * Whether a signed number can only be a change: of a measure that can be negative it may be a level. A count, a time or a
 * length has no sign, a figure of no unit hardly has one, and money has no plus.
 */
function isChangeOf(
  measure: string | undefined,
  { unit }: Quantity,
  sign: Direction,
  row: string | undefined,
): boolean {
  if (measure === undefined || hasWord(measure, "canBeNegative")) return false;
  const isOfShare = unit === "%" || unit === "procentenheter";
  const of = unit ?? row;
  if (isOfShare || isCounted(of) || isOfThings(of)) return true;
  return sign === "higher" && (hasWord(measure, "numberOf") || (of !== undefined && isMeasuredUnit(of)));
}

const isCounted = (unit: string | undefined): boolean => unit === undefined || countsThings(unit) || isIndex(unit);

/** Above this a number is no percent of a whole. */
const WHOLE = 100;

/**
 * "−10 %" of what starts at 64, or "+10 %" of what starts at 5 200: no level of it is below nought, and none of such a
 * number is in percent.
 */
function isChangeOfStart(
  { unit }: Quantity,
  isBelow: boolean,
  { startsAt = 0, indicator = "" }: TargetContext,
): boolean {
  if (unit !== "%" || startsAt <= 0 || hasWord(indicator, "share", "boundedShare")) return false;
  return isBelow || startsAt > WHOLE || hasWord(indicator, "numberOf");
}

/**
 * Whether a signed number can be no level: nothing of the row's own unit is a level in percent, no level is in percentage
 * points, nor a count or a time below nought, nor a plus of what has a start; money with one may still be a level.
 */
function isNoLevel(quantity: Quantity, text: string, context: TargetContext, row: string | undefined): boolean {
  // A dash apart from its number may begin a point of a list.
  const isBelow = quantity.value < 0 && text.startsWith("¤");
  if (quantity.unit === "procentenheter" || isChangeOfStart(quantity, isBelow, context)) return true;
  if (isBelow && isOfThings(quantity.unit)) return true;
  const of = quantity.unit ?? row;
  if (of !== undefined && isMoney(of)) return false;
  if (text.startsWith("+") && isAddedTo(of, context.baseline)) return true;
  return row !== undefined && row !== "%" && (!isUnitless(row) || countsThings(row));
}

/** Nothing of it is less than nothing. */
const isOfThings = (unit: string | undefined): boolean =>
  unit !== undefined && (countsThings(unit) || isOfExtent(unit));

/** "+25 km" of 112 km. */
const isAddedTo = (unit: string | undefined, start = 0): boolean => unit !== undefined && unit !== "%" && start > 0;

/** "+10 % jämfört med 2019", "–5 %", "+30": a change by so much; without a word of comparing only assumed. */
function signedChange(quantity: Quantity, text: string, context: TargetContext): Reading | null {
  const sign = signOf(quantity, text);
  const compared = sentences.has(text, "comparing");
  const row = context.unit === undefined ? undefined : statedUnit(context.unit);
  if (!sign || !(compared || isChangeOf(context.indicator, quantity, sign, row))) return null;
  const reading = changeBy(sign, quantity);
  const isSure = compared || quantity.per !== undefined || isNoLevel(quantity, text, context, row);
  return isSure ? reading : { ...reading, assumed: true };
}

function signedDraft(quantity: Quantity, text: string, context: TargetContext): Draft | null {
  const reading = signedChange(quantity, text, context);
  return reading && { reading, ...(reading.assumed ? { problem: "nivå-eller-förändring" as const } : {}) };
}

/** A number below nought in a cell of percent, which Excel makes of "-10 %"; null: it is read as any number. */
export const percentBelowNought = (quantity: Quantity, context: TargetContext): Draft | null =>
  quantity.unit === "%" && quantity.value < 0 ? signedDraft(quantity, "¤0", context) : null;

/** The one number of a sentence without a rule, if the sentence makes it the target. */
export function onlyNumber(sentence: Sentence, wording: string, context: TargetContext): Draft | null {
  const quantities = quantitiesIn(sentence);
  if (new Set(quantities.map(({ value }) => value)).size > 1) {
    const one = lastStep(sentence)?.quantity ?? namedTarget(sentence);
    return one && bareNumber(one, wording, sentence, context);
  }
  const only = quantities[0]!;
  const signed = signedDraft(only, sentence.text, context);
  if (signed) return signed;
  if (UNREAD.test(afterDemand(sentence.text)) || PLUS.test(sentence.text)) return null;
  if (isShareThatShall(only, sentence)) return { reading: atLeast(only) };
  return isTarget(sentence) ? bareNumber(only, wording, sentence, context) : null;
}
