import { hasDigit, runsOf } from "../../domain/shapes";
import { fact } from "../../lexicon/textFact";
import { textKey } from "./text";

/** The endings that Swedish puts on words, longer ones first. */
const ENDINGS = "arens arna erna orna aren are ens ets en et an ar er or ad at na a e n t s".split(" ");

/**
 * A word in lower case without the endings that Swedish puts on it, as long as three letters are left: "brukare" and
 * "brukarna" are "bruk", "skola" and "skolan" are "skol". Short words stay.
 */
export function stem(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one));
  return ending === undefined || word.length - ending.length < 3 ? word : stem(word.slice(0, -ending.length));
}

/** Of a longer wording only the beginning is compared: a cell may hold 32 767 letters. */
const LONGEST = 600;

/** Words of a wording without their endings, so that "andelen nöjda brukare" and "andel nöjda brukarna" meet. */
export const stems = fact((text): string[] => runsOf(textKey(text.slice(0, LONGEST))).map(stem));

/**
 * How alike two wordings are, from 0 to 1: the share of words that they have in common (Sørensen–Dice over stems,
 * counted as often as they stand). 1 only for the same words in any order; two empty texts are not alike.
 */
export function similarity(a: string, b: string): number {
  const [first, second] = [stems(a), stems(b)];
  const left = new Map<string, number>();
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(word, count - 1);
  }
  const alike = first.length + second.length === 0 ? 0 : (2 * common) / (first.length + second.length);
  const isCut = a !== b && Math.max(a.length, b.length) > LONGEST;
  return isCut ? Math.min(alike, ALIKE_TO_THE_CUT) : alike;
}

/** Wordings that begin alike and are too long to be compared whole. */
const ALIKE_TO_THE_CUT = 0.99;

/** From here a reworded row is proposed as the same; a person states yes or no. */
export const ALIKE = 0.6;
/** A lead that is smaller does not decide. */
const LEAD = 0.05;

/**
 * The candidate that is similar enough and clearly more so than any other; undefined without one. `alike`: from 0,
 * called once each.
 */
export function mostAlike<T>(
  candidates: readonly T[],
  alike: (candidate: T) => number,
): { one: T; alike: number } | undefined {
  const [best, next] = candidates.map((one) => ({ one, alike: alike(one) })).sort((a, b) => b.alike - a.alike);
  return best && best.alike >= ALIKE && best.alike - (next?.alike ?? 0) > LEAD ? best : undefined;
}

/** Letters of a word that may have a slip: in a shorter one another letter is another word. */
const LONG_WORD = 6;

/**
 * One letter more, fewer, other, or two changed over, in words of six letters or more that begin alike: "osäker" is not
 * "säker" misspelt.
 */
export function isMisspelt(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LONG_WORD || long.length - short.length > 1 || short[0] !== long[0] || hasDigit(short + long))
    return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  let end = 0;
  while (end < short.length - from && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  const [x, y] = [short.slice(from, short.length - end), long.slice(from, long.length - end)];
  return y.length === 1 || (x.length === 2 && y === x[1]! + x[0]!);
}
