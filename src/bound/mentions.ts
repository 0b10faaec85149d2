import { runsOf } from "../domain/shapes";
import { stem } from "../interpret/text/similarity";
import { textKey } from "../interpret/text/text";

/** Words that do not help to tell measures apart. */
const COMMON = new Set(
  "andel andelen antal antalet procent som och eller för med till från inom per den det ska vara har sina sitt kommunen kommunens kommun".split(
    " ",
  ),
);

/**
 * The words of a title that identify it in a text, without Swedish inflection. A compound is a word of its own:
 * *kulturskolan* is neither *kulturhuset* nor *skolan*.
 */
function wordsOf(text: string): Set<string> {
  return new Set(
    runsOf(textKey(text))
      .filter((word) => word.length > 2 && !COMMON.has(word))
      .map(stem),
  );
}

/** The share of a title's words that a text must have. */
const ENOUGH = 0.75;

const spaced = (key: string): string => runsOf(key).join(" ");

/** How well a text mentions the title, 0–1: 1 in the same words, 0 not at all. */
export function mentions(title: string, text: string): number {
  const key = textKey(title);
  if (key.length >= 4 && ` ${spaced(textKey(text))} `.includes(` ${spaced(key)} `)) return 1;
  const [wanted, found] = [wordsOf(title), wordsOf(text)];
  if (wanted.size < 2) return 0;
  const share = [...wanted].filter((word) => found.has(word)).length / wanted.size;
  return share >= ENOUGH ? share * 0.99 : 0;
}
