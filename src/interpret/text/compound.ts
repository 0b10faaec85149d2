import { isEnding } from "../../lexicon/notation";

/*
 * A word made of parts, as a phrase writes it (phrase.ts):
 *
 *     bas/start+år       one word of the first part and one of the next, together: "basår", "startår"
 *     /mät+värde         the first part or nothing
 *     värde/tal~         with any Swedish ending of nouns and adjectives (lexicon/notation.ts)
 *     *perspektiv/fält   with any letters before
 */

/** What joins parts, what stands between the choices of a part, what stands for an ending. */
const [JOIN, OR, ENDING, ANYTHING] = ["+", "/", "~", "*"];

/** Whether letters can be a word of these parts, from a place on. */
const isMadeOf = (word: string, parts: readonly (readonly string[])[], isEnd: (rest: string) => boolean): boolean => {
  const [first, ...rest] = parts;
  return first
    ? first.some((choice) => word.startsWith(choice) && isMadeOf(word.slice(choice.length), rest, isEnd))
    : isEnd(word);
};

/** A test of words for a form with parts, choices or an ending; null for a form that has none of them. */
export function compound(written: string): ((word: string) => boolean) | null {
  const letters = [...written].filter((letter) => letter !== ANYTHING);
  const isForm = [JOIN, OR, ENDING].some((sign) => written.includes(sign));
  const hasWords = letters.some((letter) => letter.toLowerCase() !== letter.toUpperCase());
  if (!isForm || !hasWords) return null;
  const isOpen = written.startsWith(ANYTHING);
  const hasEnding = written.endsWith(ENDING);
  const parts = written
    .slice(isOpen ? 1 : 0, hasEnding ? -1 : undefined)
    .split(JOIN)
    .map((part) => part.split(OR));
  const isEnd = hasEnding ? isEnding : (rest: string): boolean => rest === "";
  if (!isOpen) return (word) => isMadeOf(word, parts, isEnd);
  return (word) => {
    for (let at = 0; at < word.length; at++) if (isMadeOf(word.slice(at), parts, isEnd)) return true;
    return false;
  };
}
