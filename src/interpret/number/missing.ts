import { hasOtherThanYears } from "../../domain/shapes";
import { formsOf } from "../../lexicon/notation";
import { MISSING } from "../../lexicon/words/missing";
import { looseGrammar } from "../text/grammar";
import { bareKey, clean, textKey } from "../text/text";

const texts = new Set(formsOf(MISSING.missingText).map(textKey));
const beginnings = formsOf(MISSING.missingBeginning).map((form) => form.replace("_", " "));

/** Longer texts state more than that the value is missing. */
const LONGEST = 80;

/**
 * Whether a text states that there is no value: "-", "Ingen mätning", "mäts ej i år", blank. Digits other than years mean
 * a value.
 */
export function statesMissing(text: string): boolean {
  if (text.length > 4 * LONGEST) return false;
  const key = textKey(text);
  const bare = bareKey(text);
  if (key === "" || texts.has(key) || texts.has(bare)) return true;
  if (key.length > LONGEST || hasOtherThanYears(bare)) return false;
  return beginnings.some((beginning) => bare.startsWith(beginning)) || LACKING.test(bare);
}

/** Of what a value is taken from: "mätdata saknas". A plan that is lacking is an answer. */
const LACKING = looseGrammar(
  "^ (*uppgift | *uppgifter | *data | *värde | *värden | *resultat | *mätning | *statistik | *underlag | *utfall) saknas",
);

const WHEN = looseGrammar(
  "^ …2 {comes} …3 {whenMeasured} | ^ …1 {measuring} …1 ({term} | först | nästa) | ^ …1 {measuring} …2 i {month}",
);

/**
 * Whether a text says when the value will come and no value: "genomförs 2026", "resultatet kommer i februari". For a
 * target of done or not it is an answer.
 */
export const saysWhen = (text: string): boolean =>
  text.length <= LONGEST && !hasOtherThanYears(bareKey(text)) && WHEN.test(clean(text));
