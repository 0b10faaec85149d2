import { trimmedEnd } from "../domain/shapes";
import { Lexicon } from "./lexicon";
import { NUMBERS } from "./words/numbers";

type NumberWord = keyof typeof NUMBERS;

const numbers = new Lexicon<NumberWord>(NUMBERS);

/** Letters that close a word before a number: "nr. 4", "mål: 4". */
const CLOSING = " .:";

/** The letters before a number, or after it, that its nearest words are among. */
const NEAR = 40;

/** The words of a concept that end the text before a number, with what they are joined to; null: others end it. */
export function wordsBefore(before: string, concept: NumberWord): string | null {
  const text = trimmedEnd(before, CLOSING).slice(-NEAR);
  const last = numbers.hits(text, concept).find(({ to }) => to === text.length);
  return last ? text.slice(text.lastIndexOf(" ", last.from) + 1) : null;
}

/** Whether the text after a number begins with words of a concept. */
export const hasAfter = (after: string, concept: NumberWord): boolean =>
  numbers.hits(after.trimStart().slice(0, NEAR), concept).some(({ from }) => from === 0);
