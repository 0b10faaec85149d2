import { hasOtherThanYears } from "../../domain/shapes";
import { formsOf } from "../../lexicon/notation";
import { MISSING } from "../../lexicon/words/missing";
import { looseGrammar } from "../text/grammar";
import { bareKey, clean, textKey } from "../text/text";
import { ofWords } from "./figure";

const texts = new Set(formsOf(MISSING.missingText).map(textKey));
const beginnings = formsOf(MISSING.missingBeginning).map((form) => form.replace("_", " "));

/** Longer texts state more than that the value is missing. */
const LONGEST = 80;

/**
 * Whether a text states that there is no value: "-", "Ingen mätning", "mäts ej i år", blank. Digits other than years mean
 * a value.
 */
export const statesMissing = ofWords(() => false, isMissing);

function isMissing(text: string): boolean {
  if (text.length > 4 * LONGEST) return false;
  const key = textKey(text);
  const bare = bareKey(text);
  if (key === "" || texts.has(key) || texts.has(bare)) return true;
  if (key.length > LONGEST) return false;
  if (hasOtherThanYears(bare)) return isOfAnswers(key);
  return beginnings.some((beginning) => bare.startsWith(beginning)) || LACKING.test(bare);
}

const awaitedTexts = new Set(formsOf(MISSING.awaitedText).map(textKey));
const awaitedBeginnings = formsOf(MISSING.awaitedBeginning).map((form) => form.replace("_", " "));

/**
 * Whether a text states that a value has not been handed in: blank, "i.u.", "uppgift saknas", "kommer senare". "Mäts ej i
 * år" and "sekretess" say why there is none.
 */
export function isAwaited(text: string): boolean {
  const [key, bare] = [textKey(text), bareKey(text)];
  if (key === "" || awaitedTexts.has(key) || awaitedTexts.has(bare)) return true;
  return (
    key.length <= LONGEST &&
    !hasOtherThanYears(bare) &&
    awaitedBeginnings.some((beginning) => bare.startsWith(beginning))
  );
}

const NOT_SHOWN = looseGrammar("{notShown}");
/** How many have answered, or how often it is measured. */
const ANSWERS = looseGrammar(
  `{ofAnswers} …2!(N) [{fewer}] [⟨] {amount} [%] [⟩] | [{fewer}] {amount} {answering} | ⟨ [{fewer}] {amount} [%] ⟩
   | ({not} | för) …3!(N) [p.g.a. | pga | på grund av] [{fewer}] {amount} {answering} | (vart | var | varje) N [: ‿ (e | a)] år`,
);
const TOO_FEW = looseGrammar("^ n < N $ | ^ (färre än | mindre än | under | < | endast | bara) N {answers} $");

/** "Svarsfrekvens < 50 %, redovisas ej", "färre än 5 svar": all its figures are of those who have answered. */
function isOfAnswers(text: string): boolean {
  if (TOO_FEW.test(text)) return true;
  return NOT_SHOWN.test(text) && !hasOtherThanYears(ANSWERS.replace(text, () => ""));
}

/** Of what a value is taken from: "mätdata saknas". A plan that is lacking is an answer. */
const LACKING = looseGrammar(
  "^ (*uppgift | *uppgifter | *data | *värde | *värden | *resultat | *mätning | *statistik | *underlag | *utfall) saknas",
);

const TO_COME = looseGrammar("^ …2 {comes} …3 {whenMeasured}");
const WHEN = looseGrammar("^ …1 {measuring} …1 ({term} | först | nästa) | ^ …1 {measuring} …2 i {month}");

/**
 * Whether a text says when the value will come and no value: "genomförs 2026", "resultatet kommer i februari". For a
 * target of done or not it is an answer.
 */
export const saysWhen = (text: string): boolean =>
  text.length <= LONGEST && !hasOtherThanYears(bareKey(text)) && [TO_COME, WHEN].some((one) => one.test(clean(text)));

/** Whether a text says when a value is to come ("utfall kommer i mars"), not when one was measured. */
export const isToCome = (text: string): boolean => TO_COME.test(clean(text));
