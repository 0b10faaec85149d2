import { byLetters, bySpaces, hasDigit, hasLetter, isSentence, runsOf } from "../../domain/shapes";
import { wordsIn } from "../../lexicon/lexicon";
import { rowWords } from "../../lexicon/rowWords";
import { readBeginning } from "../number/besideNumber";
import { readValue } from "../number/number";
import { isKnownUnit } from "../number/unit";
import { subjectOf, unsigned } from "../text/footnote";
import { clean, textKey } from "../text/text";
import { monthNumber, MONTHS } from "../time/date";
import { partOfYear } from "../time/partOfYear";

/** More words than these are told, as in a sentence: what one of them says is not beside the figure. */
const MOST_WORDS = 3;

/** "av 8 bibliotek", "av eleverna": of how many, or of whom. */
const OF = "av ";

/** Without the words of how many or of whom the figure is: only what is counted is left. */
function withoutWhole(part: string): string {
  if (!part.startsWith(OF)) return part;
  const [, first = "", ...others] = bySpaces(part);
  return hasDigit(first) ? others.join(" ") : "";
}

/** "jan", "sept", "augusti"; not "marknad". */
const isMonth = (word: string): boolean =>
  monthNumber(word) > 0 && (word.length <= 4 || MONTHS.includes(word.toLowerCase()));

/** Whether a word is a unit, a month or a part of the year. */
const isOfMeasuring = (word: string): boolean =>
  isKnownUnit(word) || isMonth(word) || partOfYear(textKey(word), "") !== undefined;

/**
 * The words of a part of which nobody knows what they say: no figure, no unit, no time, and none of the words of the field, which
 * are known by half of their letters at least ("projektion" has an ending of many).
 */
function unknownIn(part: string): string[] {
  const figure = readBeginning(part, {});
  if (figure) return unknownIn(figure.rest.trim());
  const left = withoutWhole(part);
  if (hasDigit(left) || subjectOf(left, "") !== undefined) return [];
  const known = wordsIn(left);
  return runsOf(left).filter((word) => {
    const from = left.indexOf(word);
    const isNamed = known.some(
      (hit) => hit.from <= from && hit.to >= from + word.length && 2 * (hit.stemTo - hit.stemFrom) >= word.length,
    );
    return word.length > SHORT && hasLetter(word) && !isNamed && !isOfMeasuring(word);
  });
}
/** No longer word tells anything: "av", "i". */
const SHORT = 2;

/**
 * The words beside the figure that a text begins with which nobody knows: "83 % grindvalla". None where more is told than a
 * few words, of the word that is the figure's unit, and where a text begins otherwise.
 */
export function unknownBeside(text: string): readonly string[] {
  const value = readValue(text);
  const { unit, note = "" } = value.kind === "number" ? value : {};
  // "1,4 (varav 0,6 rivningskontrakt)": a part of the figure, whatever it is called.
  const inBrackets = `(${note})`;
  if (text.includes(inBrackets) && rowWords.has(note, "part")) return unknownBeside(text.replace(inBrackets, ""));
  const whole = clean(unsigned(text));
  const beginning = isSentence(whole) ? null : readBeginning(whole, {});
  if (!beginning || bySpaces(beginning.rest).filter(hasLetter).length > MOST_WORDS) return [];
  return byLetters(beginning.rest, "()[],;:–—")
    .map((part) => part.trim())
    .map((part) => (part === unit ? part.slice(bySpaces(part)[0]!.length).trim() : part))
    .flatMap(unknownIn);
}
