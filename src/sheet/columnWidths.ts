import { sumOf } from "../domain/sum";
import { beginsWithDigit, byLetters } from "../domain/shapes";
import { textPoints } from "./textWidth";

/** A text of a column, and whether it is bold. */
export interface ColumnText {
  text: string;
  bold?: boolean;
}

/** A column of a page's table. */
export interface SharedColumn {
  /** Of the width, of any sum. */
  share: number;
  texts: ColumnText[];
  /** The texts are kept on one line. */
  whole?: true;
  /** Points that the column has room for beside its texts: a picture's. */
  least?: number;
}

/** How texts are set in a table, in points: their size, and the free space on both sides of a cell together. */
export interface ColumnSet {
  size: number;
  sides: number;
  /** No room is made for a typeface wider than Calibri: the table is to fill one page. */
  onlyUsual?: true;
}

/** Points in Calibri of a word that a column makes room for; a longer one is broken. */
const LONGEST = 130;

interface Least {
  usual: number;
  wide: number;
}

/** What a text may be parted into; a hyphen stays with what is before it, and a day is whole: "2021-06-30". */
const partsOf = (text: string): string[] =>
  byLetters(text, " \n").flatMap((word) => {
    const parts = byLetters(word, "-");
    return parts.length > 1 && parts.every(beginsWithDigit) ? [word] : byLetters(word.replaceAll("-", "- "), " ");
  });

/** The least width at which no word is broken, in Calibri and in a wide typeface. */
function leastOf({ texts, whole, least = 0 }: SharedColumn, { size, sides, onlyUsual }: ColumnSet): Least {
  const most = whole ? Infinity : LONGEST;
  const parts = texts.flatMap(({ text, bold }) =>
    (whole ? [text] : partsOf(text)).map((part) => textPoints(part, { size, ...(bold ? { bold } : {}) })),
  );
  const widest = (of: keyof Least): number =>
    parts.reduce((before, one) => Math.max(before, one.usual > most ? most : one[of]), least) + sides;
  return { usual: widest("usual"), wide: widest(onlyUsual ? "usual" : "wide") };
}

/** Points at which no word of a column is broken in Calibri. */
export const leastPoints = (column: SharedColumn, set: ColumnSet): number => leastOf(column, set).usual;

/** Points of a header that is kept on one line; a longer one is parted into so many at most. */
const SHORT_HEADER = 70;
const HEADER_LINES = 3;

/** Points that a header asks for. */
function askedByHeader(header: string, size: number): number {
  const points = (text: string): number => textPoints(text, { size, bold: true }).usual;
  const whole = points(header);
  return whole <= SHORT_HEADER ? whole : Math.max(whole / HEADER_LINES, ...partsOf(header).map(points));
}

/** Points that a column's texts ask for: each line of them on one. */
export const askedPoints = (header: string, texts: ColumnText[], { size, sides }: ColumnSet): number =>
  texts.reduce(
    (widest, { text, bold = false }) =>
      text.split("\n").reduce((before, line) => Math.max(before, textPoints(line, { size, bold }).usual), widest),
    askedByHeader(header, size),
  ) + sides;

/**
 * Least widths that have room together: those of Calibri, and of a wide typeface for as many columns as there is room
 * for; each its part of Calibri's where that has none.
 */
function within(least: Least[], room: number): number[] {
  const usual = sumOf(least.map((one) => one.usual));
  if (usual >= room) return least.map((one) => (one.usual * room) / usual);
  let left = room - usual;
  const widened = new Set<Least>();
  for (const one of [...least].sort((a, b) => a.wide - a.usual - (b.wide - b.usual)))
    if (one.wide - one.usual <= left) {
      left -= one.wide - one.usual;
      widened.add(one);
    }
  return least.map((one) => (widened.has(one) ? one.wide : one.usual));
}

/**
 * Widths of a table's columns that fill a page's `room`, in points: by their shares, where those who lack room for a word
 * take it from those with room to spare.
 */
export function columnWidths(columns: SharedColumn[], room: number, set: ColumnSet): number[] {
  const shares = sumOf(columns.map(({ share }) => share));
  const wanted = columns.map(({ share }) => (room * share) / Math.max(shares, Number.EPSILON));
  const least = within(
    columns.map((column) => leastOf(column, set)),
    room,
  );
  const lacking = wanted.map((one, at) => Math.max(0, (least[at] ?? 0) - one));
  const spare = wanted.map((one, at) => Math.max(0, one - (least[at] ?? 0)));
  const taken = sumOf(lacking) / Math.max(sumOf(spare), Number.EPSILON);
  return wanted.map((one, at) => one + (lacking[at] ?? 0) - Math.min(1, taken) * (spare[at] ?? 0));
}
