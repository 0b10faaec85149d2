import { endsInYear, firstWord, hasDigit } from "../../domain/shapes";
import { formsOf } from "../../lexicon/notation";
import { Lexicon } from "../../lexicon/lexicon";
import { NO_TARGET, TARGETS } from "../../lexicon/words/targets";
import { looseGrammar } from "../text/grammar";
import { statesMissing } from "../number/missing";
import { bareKey, textKey } from "../text/text";

const noneTexts = new Set(formsOf(TARGETS.noTarget).map(textKey));
const noneBeginnings = formsOf(TARGETS.noTargetBeginning).map((form) => form.replace("_", " "));
const noTexts = new Set(formsOf(TARGETS.no).map(textKey));
const yesTexts = new Set(formsOf(TARGETS.yes).map(textKey));

const noTarget = new Lexicon(NO_TARGET);
const noneWords = new Set(formsOf(NO_TARGET.none));

/** "… för 2024", "… under år 2024" at the end. */
const SMALL = "[för | under | i | år | från | till | och | med]";
const OF_YEAR = looseGrammar(`${`${SMALL} `.repeat(4)} Y $`);

function withoutYear(key: string): string {
  const from = endsInYear(key) ? OF_YEAR.exec(key)?.from : undefined;
  return from ? key.slice(0, from).trimEnd() : key;
}

/** Whether a target's text states that the row has no target. */
export function statesNone(text: string): boolean {
  const key = withoutYear(bareKey(text));
  return (
    noneTexts.has(key) ||
    (noneWords.has(firstWord(key)) && noTarget.has(key, "noneSet")) ||
    // A target may demand none of the counted things.
    (statesMissing(key) && key !== "inga") ||
    (key.length < 60 &&
      noneBeginnings.some((beginning) => key.startsWith(beginning)) &&
      !(key.includes("%") && hasDigit(key)))
  );
}

/** Whether a target's whole text asks for yes or done. */
export const asksYes = (text: string): boolean => yesTexts.has(textKey(text));

/** Whether a target's whole text asks for no, or that something is not there. */
export const asksNo = (text: string): boolean => noTexts.has(textKey(text));
