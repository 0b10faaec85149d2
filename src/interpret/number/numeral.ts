import { formsOf } from "../../lexicon/notation";
import { FRACTION_WORDS, NUMERALS, ORDINAL_WORDS, OTHER_NUMERALS } from "../../lexicon/words/numerals";
import { byLetters, firstWord, isDash, isDigit, nextWord } from "../../domain/shapes";

/** How a column writes numbers, where that is known (`columnNumberStyle`). */
export interface NumberStyle {
  thousands?: "." | " " | ",";
  decimal?: "," | ".";
}

/** A number in digits or words, with its position in a text. */
export interface Numeral {
  value: number;
  /** How many decimals were written. */
  decimals: number;
  start: number;
  end: number;
  /** "1.233": thousands or decimals, which is not known. */
  ambiguous?: true;
}

const DIGITS = /([1-9]\d{0,2}(?: \d{3})+(?!\d)|\d+)((?:[.,]\d+)*)/y;

/** The parts of a number in digits: before its first mark, and between the others. */
interface Digits {
  head: string;
  parts: string[];
  marks: string;
  /** The first part can be thousands: at most three digits, not spaced already. */
  grouped: boolean;
}

/** What a number is: all its digits, or its digits before and after the decimal mark. */
type Split = { whole: string; ambiguous?: true } | { whole: string; decimals: string };

/** One mark: decimals, or thousands where three digits follow and the column does not write decimals so. */
function splitAtOne({ head, parts, marks, grouped }: Digits, style: NumberStyle): Split {
  const last = parts[0]!;
  const mark = marks as "." | ",";
  const couldGroup = last.length === 3 && grouped && head !== "0";
  if (!couldGroup || style.decimal === mark) return { whole: head, decimals: last };
  if (style.thousands === mark || (style.decimal !== undefined && style.decimal !== mark))
    return { whole: head + last };
  return mark === "," ? { whole: head, decimals: last } : { whole: head + last, ambiguous: true };
}

/** Several marks: thousands, and decimals after a last mark of another kind. Null: no number ("2.1.4"). */
function splitAtSeveral({ head, parts, marks, grouped }: Digits): Split | null {
  const last = parts.at(-1)!;
  const before = parts.slice(0, -1);
  if (!grouped || !before.every((part) => part.length === 3)) return null;
  const areAlike = (some: string): boolean => [...some].every((mark) => mark === marks[0]);
  if (areAlike(marks)) return last.length === 3 ? { whole: head + parts.join("") } : null;
  return areAlike(marks.slice(0, -1)) ? { whole: head + before.join(""), decimals: last } : null;
}

/**
 * The number in digits that begins at a place in a cleaned text, without sign: "1 234,5", "1.233,5", "0.95". Null when
 * none begins there, or when dots and commas make no number ("2.1.4").
 */
export function numeralAt(text: string, at: number, style: NumberStyle = {}): Numeral | null {
  DIGITS.lastIndex = at;
  const found = DIGITS.exec(text);
  if (!found) return null;
  const [all, first, tail] = found as unknown as [string, string, string];
  const head = first.replaceAll(" ", "");
  const place = { start: at, end: at + all.length };
  if (tail === "") return { value: Number(head), decimals: 0, ...place };
  const parts = byLetters(tail, ".,");
  const digits: Digits = {
    head,
    parts,
    marks: [...tail].filter((letter) => !isDigit(letter)).join(""),
    grouped: head.length <= 3 && !first.includes(" "),
  };
  const split = parts.length === 1 ? splitAtOne(digits, style) : splitAtSeveral(digits);
  if (!split) return null;
  if ("decimals" in split)
    return { value: Number(`${split.whole}.${split.decimals}`), decimals: split.decimals.length, ...place };
  return { value: Number(split.whole), decimals: 0, ...place, ...(split.ambiguous ? { ambiguous: true } : {}) };
}

/** Right before a sign; the dash of "10–35" is none, nor that of "10 % – 35". */
const BEFORE_SIGN = "(<>≤≥=";

/** Whether the dash or plus at a place of a cleaned text is a number's sign: after a bound, a word, or nothing. */
export function isSignAt(text: string, at: number): boolean {
  const sign = text.charAt(at);
  const before = text.charAt(at - 1);
  if (!isDash(sign) && sign !== "+") return false;
  if (before !== " ") return before === "" || BEFORE_SIGN.includes(before);
  const last = text.charAt(at - 2);
  return !isDigit(last) && last !== "%" && last !== " ";
}

const ones = formsOf(NUMERALS.ones);
const tens = formsOf(NUMERALS.tens);

/** Numbers in words, the indefinite article apart; a half and fractions are percent (`FRACTIONS`). */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map<string, number>([
  ...ones.map((word, n): [string, number] => [word, n]),
  ...tens.flatMap((ten, i): [string, number][] => [
    [ten, 20 + 10 * i],
    ...ones.slice(1, 10).map((one, n): [string, number] => [ten + one, 21 + 10 * i + n]),
    [`${ten}en`, 21 + 10 * i],
  ]),
  ...ones.slice(2, 10).flatMap((one, n): [string, number][] => [
    [`${one}hundra`, 100 * (n + 2)],
    [`${one}tusen`, 1000 * (n + 2)],
  ]),
  ...Object.entries(OTHER_NUMERALS),
]);

/** Shares in words, as percent. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map(Object.entries(FRACTION_WORDS));

const FRACTION_BEGINNINGS = new Set([...FRACTIONS.keys()].map((words) => words.split(" ")[0]));

/** A number in words that begins at a place: "tolv", and with `isShare` a share in percent, "två tredjedelar". */
export function wordsAt(text: string, at: number): (Numeral & { isShare: boolean }) | null {
  const first = firstWord(text.slice(at, at + 40)).toLowerCase();
  const second = FRACTION_BEGINNINGS.has(first) ? nextWord(text.slice(at + first.length, at + 40)).toLowerCase() : "";
  const share = [`${first} ${second}`, first].find((words) => FRACTIONS.has(words));
  const words = share ?? first;
  const value = FRACTIONS.get(words) ?? NUMBER_WORDS.get(words);
  return value === undefined
    ? null
    : { value, decimals: 0, start: at, end: at + words.length, isShare: share !== undefined };
}

/** Ordinals of "var tredje månad". */
export const ORDINALS: ReadonlyMap<string, number> = new Map(Object.entries(ORDINAL_WORDS));
