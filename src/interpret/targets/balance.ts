import type { Reading } from "../../domain/reading";
import { hasWord, Lexicon } from "../../lexicon/lexicon";
import { BALANCE } from "../../lexicon/words/balance";
import type { SidedReading, TargetContext } from "./bareNumber";
import { trimmedEnd } from "../../domain/shapes";
import { atLeast, NOUGHT } from "./rule";

const words = new Lexicon(BALANCE);

/** What is measured is a result or a budget, of which some can be left over. */
const mayBeLeftOver = ({ indicator = "" }: TargetContext): boolean =>
  words.has(indicator, "result") && !words.has(indicator, "costs");

/** As many more as fewer than none. */
const EITHER_WAY = new Set(["±0", "+/–0", "+/-0", "+–0", "+-0"]);

/**
 * "Budget i balans": nothing below zero where a result is measured, else done or not done. "0-avvikelse": whether a
 * surplus is one too is for a person to decide. `remainder` null: the text states nothing more. Null: another text.
 */
export function ofBalance(
  wording: string,
  context: TargetContext,
): (Partial<SidedReading> & { reading: Reading; remainder?: null }) | null {
  const text = wording.toLowerCase();
  if (words.has(text, "positive") && hasWord(context.indicator ?? "", "leftOver"))
    return { reading: atLeast(NOUGHT, text.startsWith("positiv")), remainder: null };
  if (
    words.has(text, "noDeviation") ||
    (EITHER_WAY.has(trimmedEnd(text, " %").replace(" ", "")) && words.has(context.indicator ?? "", "result"))
  )
    return {
      reading: { kind: "range", value: 0, value2: 0, assumed: true },
      source: "men det framgår inte om ett överskott också är en avvikelse",
      problem: "flera-värden",
    };
  if (words.has(text, "noDeficit") || (words.has(text, "noneOrBetter") && mayBeLeftOver(context)))
    return { reading: atLeast(NOUGHT), remainder: null };
  if (!words.has(text, "inBalance")) return null;
  const { indicator = "" } = context;
  return {
    reading: hasWord(indicator, "leftOver") && !words.has(indicator, "costs") ? atLeast(NOUGHT) : { kind: "yesno" },
    remainder: null,
  };
}
