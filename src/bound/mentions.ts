import { stem } from "../interpret/similarity";
import { textKey } from "../interpret/text";

/** Words that keeps measures apart poorly. */
const COMMON =
  /^(?:andel|andelen|antal|antalet|procent|som|och|eller|för|med|till|från|inom|per|den|det|ska|vara|har|sina|sitt|kommunen|kommunens|kommun)$/u;

/**
 * The words of a title by which a text is known to speak of it, without the endings that Swedish puts on them. A
 * compound is a word of its own: *kulturskolan* is neither *kulturhuset* nor *skolan*.
 */
function wordsOf(text: string): Set<string> {
  const words = textKey(text).match(/[\p{L}\d]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2 && !COMMON.test(word)).map(stem));
}

/** The share of a title's words that a text must have. */
const ENOUGH = 0.75;

const apart = (key: string): string => key.replace(/[^\p{L}\d]+/gu, " ").trim();

/** How surely a text speaks of what is called so: 1 in its very words; 0 when it does not. */
export function mentions(title: string, text: string): number {
  const key = textKey(title);
  if (key.length >= 4 && ` ${apart(textKey(text))} `.includes(` ${apart(key)} `)) return 1;
  const [wanted, found] = [wordsOf(title), wordsOf(text)];
  if (wanted.size < 2) return 0;
  const share = [...wanted].filter((word) => found.has(word)).length / wanted.size;
  return share >= ENOUGH ? share * 0.99 : 0;
}
