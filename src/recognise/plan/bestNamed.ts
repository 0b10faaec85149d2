import { bySpaces } from "../../domain/shapes";
import { stem, stems } from "../../interpret/text/similarity";
import { textKey } from "../../interpret/text/text";

/** Letters of a word that may name a measure. */
export const LONG_WORD = 7;
/** So many letters, and this share of the shorter word, begin two words of one stem: "legitimation", "legitimerade". */
export const SHARED_LETTERS = 6;
const SHARED_PART = 0.55;
/** Words after "om" or "för" that may be the name. */
const MOST_OF_NAME = 4;

/** How many letters two words begin with in common. */
export function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** Whether a stem is of a word of a title. */
const isIn = (title: readonly string[], word: string): boolean =>
  title.some((own) => {
    const common = commonStart(own, word);
    return own === word || (common >= SHARED_LETTERS && common >= SHARED_PART * Math.min(own.length, word.length));
  });

/** How many of the long words that begin a name a title has, up to the first that it lacks; of as many the whole words count more. */
function sharedWords(name: string, title: string): number {
  const own = stems(title);
  const long = bySpaces(name)
    .slice(0, MOST_OF_NAME)
    .map((word) => textKey(word))
    .filter(({ length }) => length >= LONG_WORD);
  const lacks = long.findIndex((word) => !isIn(own, stem(word)));
  const shared = long.slice(0, lacks < 0 ? undefined : lacks);
  return shared.length + shared.filter((word) => own.includes(stem(word))).length * PART_OF_ONE;
}
/** Less than one word, for all that a name may have. */
const PART_OF_ONE = 0.1;

/** The only one that shares the most with a name; undefined: none shares anything, or two as much. */
export function bestNamed<T>(name: string, named: readonly T[], titleOf: (one: T) => string): T | undefined {
  const shared = named.map((one) => ({ one, count: sharedWords(name, titleOf(one)) }));
  const most = Math.max(0, ...shared.map(({ count }) => count));
  const best = shared.filter(({ count }) => count === most);
  return most > 0 && best.length === 1 ? best[0]!.one : undefined;
}
