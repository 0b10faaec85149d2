import { beginsWithYear, bySpaces, hasDigit, isYear, linesOf } from "../../domain/shapes";
import { clean, textKey } from "./text";

/** Where a part stands in a text, as their keys count letters. */
export interface PartSpan {
  from: number;
  to: number;
  /** A number goes on beyond it, if what stands between is no line between two things: "9 – 90 %", "6/5". */
  isJoined: boolean;
}

/** A raised digit is the sign of a note, and no part of a word. */
const LETTER_LAST = /[\p{L}\p{Nd}½¼¾]$/u;
const LETTER_FIRST = /^[\p{L}\p{Nd}½¼¾]/u;

/** What goes on over an edge, by what stands before and after it: a number, a sign and its number, a range, a share. */
const GOES_ON: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/\d$/u, /^[.,:]\d/u],
  [/\d[.,:]$/u, /^\d/u],
  [/(?<![\d.,])\d{1,3}(?: \d{3})*$/u, /^ \d{3}(?!\d)/u],
  [/(?<![\d.,])\d{1,3}(?: \d{3})* $/u, /^\d{3}(?!\d)/u],
  [/(?:^|[^\p{L}\p{N}])[-–+±]$/u, /^\d/u],
  [/\d ?$/u, /^[%‰]/u],
  [/[\d%‰]$/u, /^[-–]\d/u],
  [/[\d%‰][-–]$/u, /^\d/u],
  [/[\d%‰] ?$/u, /^\(?(?:ut)?av (?:\p{L}+ )?\d/u],
  [/[\d%‰] \(?(?:ut)?av (?:\p{L}+ )?$/u, /^\d/u],
  [/\bmellan [^;:]*\d[^;:\d]*$/u, /^och [^;:\d]*\d/u],
  [/\bmellan [^;:]*\d[^;:\d]*och [^;:\d]*$/u, /^\d/u],
];

/** What may go on: a range, or two things with a line between them. */
const MAY_GO_ON: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/[\d%‰] ?$/u, /^(?:[-–/] ?|till )\d/u],
  [/[\d%‰] ?(?:[-–/] ?|till )$/u, /^\d/u],
  [/[\p{L}\p{N}]$/u, /^[-–][\p{L}\p{N}]/u],
  [/[\p{L}\p{N}][-–]$/u, /^[\p{L}\p{N}]/u],
];

/** So many letters around an edge tell what goes on over it. */
const AROUND = 60;

/** Where a line of a text ends in its key: nothing goes on over it. */
function lineEnds(text: string): ReadonlySet<number> {
  const lines = linesOf(text)
    .map((line) => clean(line).toLowerCase())
    .filter((line) => line !== "");
  if (lines.length < 2 || !lines.join(" ").startsWith(textKey(text))) return new Set();
  let end = -1;
  return new Set(lines.map((line) => (end += line.length + 1)));
}

/** How an edge in a text cuts what stands there: surely, perhaps, or not. */
function cutAt(text: string, at: number): "surely" | "perhaps" | null {
  const [before, after] = [text.slice(Math.max(0, at - AROUND), at), text.slice(at, at + AROUND)];
  // A part begins and ends with no space: what stands beyond one is seen from both sides of it.
  const edges = [[before, after] as const];
  if (after.startsWith(" ")) edges.push([`${before} `, after.slice(1)]);
  if (before.endsWith(" ")) edges.push([before.slice(0, -1), ` ${after}`]);
  const isAny = (pairs: typeof GOES_ON): boolean =>
    edges.some(([left, right]) => pairs.some(([last, first]) => last.test(left) && first.test(right)));
  if ((LETTER_LAST.test(before) && LETTER_FIRST.test(after)) || isAny(GOES_ON)) return "surely";
  return isAny(MAY_GO_ON) && !isFromYear(before, after) ? "perhaps" : null;
}

/** "16,12 procent 2022 till 17,61 procent": a year, and no number that a range goes from. */
function isFromYear(before: string, after: string): boolean {
  const [figure = "", year = "", to] = bySpaces(before).slice(-3);
  return to === "till" && isYear(year) && !hasDigit(figure.slice(-1)) && !beginsWithYear(after);
}

/**
 * Where a part stands whole in a text, from a place on: it begins and ends within no word, no number, no range and no share.
 * Null: nowhere. One that perhaps goes on is found where no other is.
 */
export function wholePart(text: string, part: string, start = 0): PartSpan | null {
  const [whole, wanted] = [textKey(text), textKey(part)];
  if (wanted === "") return null;
  const ends = lineEnds(text);
  let perhaps: PartSpan | null = null;
  for (let from = whole.indexOf(wanted, start); from >= 0; from = whole.indexOf(wanted, from + 1)) {
    const to = from + wanted.length;
    const cuts = [ends.has(from - 1) ? null : cutAt(whole, from), ends.has(to) ? null : cutAt(whole, to)];
    if (cuts.includes("surely")) continue;
    if (!cuts.includes("perhaps")) return { from, to, isJoined: false };
    perhaps ??= { from, to, isJoined: true };
  }
  return perhaps;
}

/** Letters of the longest line between two things in a cell. */
const LONGEST_LINE = 6;

/** Whether one of two parts begins where the other ends, with nothing but a line between them. */
export function areBeside(text: string, one: PartSpan, other: PartSpan): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  const between = textKey(text).slice(first.to, second.from);
  return first.to <= second.from && between.length <= LONGEST_LINE && !hasDigit(between);
}
