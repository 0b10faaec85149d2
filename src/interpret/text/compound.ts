import { isLetter } from "../../domain/shapes";
import { isEnding } from "../../lexicon/notation";

/*
 * A word made of parts, as a phrase writes it (phraseNotation.ts):
 *
 *     bas/start+år       one word of the first part and one of the next, together: "basår", "startår"
 *     /mät+värde         the first part or nothing
 *     värde/tal~         with any Swedish ending of nouns and adjectives (lexicon/notation.ts)
 *     *perspektiv/fält   with any letters before
 */

/** What joins parts, what stands between the choices of a part, what stands for an ending. */
const [JOIN, OR, ENDING, ANYTHING] = ["+", "/", "~", "*"];

/** The words of parts: each choice of the first with each of the next. */
const wordsOf = (parts: string): string[] =>
  parts
    .split(JOIN)
    .map((part) => part.split(OR))
    .reduce((heads, choices) => heads.flatMap((head) => choices.map((choice) => head + choice)), [""]);

/** A test of letters for beginning with one of the words and ending as they may; words are found by their first letter. */
function oneOf(words: readonly string[], isEnd: (rest: string) => boolean): (letters: string) => boolean {
  const byFirst = new Map<string, string[]>();
  for (const word of words) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word]);
  return (letters) =>
    byFirst.get(letters.charAt(0))?.some((word) => letters.startsWith(word) && isEnd(letters.slice(word.length))) ===
    true;
}

/** A test of words for a form with parts, choices or an ending; null for a form that has none of them. */
export function compound(written: string): ((word: string) => boolean) | null {
  const isForm = [JOIN, OR, ENDING].some((sign) => written.includes(sign));
  if (!isForm || ![...written].some(isLetter)) return null;
  const isOpen = written.startsWith(ANYTHING);
  const hasEnding = written.endsWith(ENDING);
  const words = wordsOf(written.slice(isOpen ? 1 : 0, hasEnding ? -1 : undefined));
  const isOne = oneOf(words, hasEnding ? isEnding : (rest) => rest === "");
  if (!isOpen) return isOne;
  return (word) => {
    for (let at = 0; at < word.length; at++) if (isOne(word.slice(at))) return true;
    return false;
  };
}
