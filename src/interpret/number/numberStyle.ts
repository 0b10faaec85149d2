import { byLetters } from "../../domain/shapes";
import type { NumberStyle } from "./numeral";
import { clean } from "../text/text";

type Decimal = "," | ".";
type Thousands = "." | " " | ",";
type Marks = { decimal: Set<Decimal>; thousands: Set<Thousands> };

/** A longer text is a comment, no value. */
export const LONGEST_VALUE = 120;

const WRITTEN = /[0-9]+(?: [0-9]{3})*(?:[.,][0-9]+)+|[0-9]{1,3}(?: [0-9]{3})+/g;

const isMark = (char: string): char is Thousands => char === "." || char === "," || char === " ";

/** What one written number shows of its marks: repeated, they group thousands; alone, they are decimal unless three digits follow. */
function noteMarks(written: string, seen: Marks): void {
  const marks = [...written].filter(isMark);
  const [whole = "", ...parts] = byLetters(written, " .,");
  const last = marks.at(-1);
  if (marks.includes(" ")) seen.thousands.add(" ");
  if (last === undefined || last === " ") return;
  if (marks.indexOf(last) < marks.length - 1) {
    if (parts.every((part) => part.length === 3)) seen.thousands.add(last);
    return;
  }
  const [first = " "] = marks;
  const isGroup = parts[0]?.length === 3 && whole !== "0" && whole.length <= 3;
  if (marks.length > 1 || !isGroup) seen.decimal.add(last);
  if (marks.length > 1 && first !== " ") seen.thousands.add(first);
}

/** The only member of a list; undefined for none or several. */
const only = <T>(of: readonly T[]): T | undefined => (of.length === 1 ? of[0] : undefined);

/**
 * How a column of texts writes its numbers, from those that can be read in one way only ("12,5", "1.233.000", "0.95").
 * A mark that is used both ways is left out, so that what depends on it stays ambiguous.
 */
export function columnNumberStyle(texts: string[]): NumberStyle {
  const seen: Marks = { decimal: new Set(), thousands: new Set() };
  for (const text of texts)
    if (text.length <= LONGEST_VALUE) for (const [written] of clean(text).matchAll(WRITTEN)) noteMarks(written, seen);
  const decimal = only([...seen.decimal]);
  const thousands = only([...seen.thousands].filter((mark) => mark !== decimal));
  return {
    ...(decimal && !seen.thousands.has(decimal) ? { decimal } : {}),
    ...(thousands && (thousands === " " || !seen.decimal.has(thousands)) ? { thousands } : {}),
  };
}
