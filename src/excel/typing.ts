import { beginsIn, lettersIn, plainLines, unspaced, withoutFirst } from "../domain/shapes";
import { fitted, isError, LONGEST_TEXT, type Value } from "../sheet/book";

/** A value for `formulas` of a cell, which Excel treats as typed. "" empties the cell. */
export type Entered = string | number | boolean;

/** Words in texts that Excel takes for a date, a time, a sum of money or a power of ten, in en-US and in Swedish. */
const WORDS = new Set(
  (
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december " +
    "januari februari mars maj juni juli augusti oktober okt mån tis ons tors tor fre lör sön mon tue tues wed weds thu thur thurs fri sat sun " +
    "a p am pm fm em e kr sek usd eur nok dkk gbp t"
  ).split(" "),
);

/** Words that Excel turns into values. */
const VALUES = new Set(["true", "false", "sant", "falskt"]);

/**
 * Whether Excel could change the text when it is typed into a cell of the format General: into a number, a date, a
 * time, true or false, an error or a formula; or takes its apostrophe away. In doubt yes: an apostrophe too many shows
 * nowhere.
 */
export function changesWhenTyped(text: string): boolean {
  const plain = text.trim();
  if (text.startsWith("'") || beginsIn(plain, "=+-@#−–")) return true;
  if (VALUES.has(plain.toLowerCase())) return true;
  if (!/\p{N}/u.test(plain)) return false;
  return lettersIn(plain).every((word) => WORDS.has(word.toLowerCase()));
}

/**
 * A text as it must be typed for the cell to hold exactly it; a blank text empties the cell. One longer than a cell can
 * hold is cut, the apostrophe included.
 */
export function typedText(text: string): string {
  return changesWhenTyped(text) ? `'${fitted(text, LONGEST_TEXT - 1)}` : fitted(text);
}

/** What to type for a cell that holds a formula ("=…", en-US) or else a value. An error is typed by its name. */
export function entered(value: Value | undefined, formula?: string): Entered {
  if (formula !== undefined) return formula.startsWith("=") ? formula : `=${formula}`;
  if (value === null || value === undefined) return "";
  if (isError(value)) return value.error;
  return typeof value === "string" ? typedText(value) : value;
}

/** The value and formula that `entered` gives a cell, read back. */
export function meaning(typed: Entered): { value: Value; formula?: string } {
  if (typeof typed !== "string") return { value: typed };
  if (typed === "") return { value: null };
  if (typed.startsWith("=")) return { value: null, formula: typed };
  if (typed.startsWith("'")) return { value: typed.slice(1) };
  return { value: typed.startsWith("#") ? { error: typed } : typed };
}

/**
 * The same text for what Excel stores alike: a number in its 15 digits, a formula without the spaces and case that
 * Excel sets as it likes, one kind of line break.
 */
export function canonical(typed: Entered): string {
  if (typeof typed === "number") return `n${Number(typed.toPrecision(15))}`;
  if (typeof typed === "boolean") return `b${typed}`;
  if (typed.startsWith("=")) return unspaced(typed).toUpperCase();
  return typed.startsWith("#") ? typed : `s${plainLines(withoutFirst(typed, "'"))}`;
}

/** Whether two cells hold the same. */
export const same = (a: Entered, b: Entered): boolean => canonical(a) === canonical(b);
