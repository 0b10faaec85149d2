import { sumOf } from "../domain/sum";
import type { ColumnText } from "./columnWidths";
import { INDENT, lineWidth, wrapped } from "./height";

/** What the cells of a column need. Characters. */
export interface Needs {
  /** What they ask for; at most, where the column shares what the others leave. */
  width: number;
  /** No narrower: no word is broken. Absent: the column is as wide as it asks for, whatever the others need. */
  least?: number;
  /** Wider ones to try, for texts that are whole sentences. */
  wider?: readonly number[];
  /** One column of names, and one of texts beside them, share what the others leave. */
  shares?: "names" | "texts";
  /** It gets no wider than what is in it: numbers, and a grade whose fill would be. */
  asWritten?: true;
  /** Of each row, the same rows in every column; absent: each is on one line. */
  texts?: ColumnText[];
}

/** What a table is drawn on: a sheet, or a page of a document. */
export interface Paper<T extends Needs> {
  /** Characters across it at most, and those that its columns fill: a sheet's text may be smaller than others'. */
  across: number;
  full: number;
  /** How many of them a column keeps free beside its text. */
  margin: number;
  /** Of its text, in points. */
  size: number;
  /** Characters that a text has room for in a column. */
  inside: (column: T) => number;
}

/** Characters across an A4 page in landscape whose text is nine points on paper. */
export const PAGE_CHARACTERS = 160;

/** Characters across the same page at full size: no sheet is printed larger. */
export const FULL_CHARACTERS = 144;

/** Free space of a column in Excel, in characters. */
export const MARGIN = 0.7;

/** Characters that a target in whole sentences may have beside reasons. */
export const SENTENCES = [22, 30, 40, 52] as const;

/** How many rows are measured, as a sample of all. */
const ROWS = 80;

const widthOf = (columns: Needs[], margin: number): number => sumOf(columns.map(({ width }) => width + margin));

/** At most so much, and not less than the least. */
const clamped = (wanted: number, least: number, most: number): number => Math.max(least, Math.min(wanted, most));

/** Narrows columns that have a least width, each by its share, until all fit. */
function narrowed<T extends Needs>(columns: T[], room: number, margin: number): T[] {
  const over = widthOf(columns, margin) - room;
  const spare = ({ width, least = width }: Needs): number => Math.max(0, width - least);
  const all = sumOf(columns.map(spare));
  if (over <= 0 || all === 0) return columns;
  return columns.map((one) => ({ ...one, width: one.width - Math.round(spare(one) * Math.min(1, over / all)) }));
}

/** The columns as they ask to be, with as narrow ones as may be beside those that share, and with wider sentences. */
const optionsOf = <T extends Needs>(columns: T[]): T[][] => [
  columns,
  columns.map((one) => (one.shares ? one : { ...one, width: one.least ?? one.width })),
  ...columns.flatMap(({ wider = [] }, at) =>
    wider.map((width) => columns.map((one, which) => (which === at ? { ...one, width } : one))),
  ),
];

/** The widths that names and texts can share of what the others leave, the widest names first. */
function layoutsOf<T extends Needs>(columns: T[], { across, margin }: Paper<T>): T[][] {
  const [names, texts] = ["names", "texts"].map((part) => columns.find(({ shares }) => shares === part));
  if (!names || !texts) return [narrowed(columns, across, margin)];
  const { least = names.width } = names;
  const { least: beside = texts.width } = texts;
  const others = columns.filter((one) => one !== names && one !== texts);
  const narrow = narrowed(others, across - 2 * margin - least - beside, margin);
  const room = across - 2 * margin - widthOf(narrow, margin);
  const most = clamped(names.width, least, Math.floor(room - beside));
  return Array.from({ length: Math.max(0, Math.floor(most - least)) + 1 }, (_, less) => most - less).map((width) =>
    columns.map((one) => {
      if (one === names) return { ...one, width };
      if (one === texts) return { ...one, width: clamped(Math.floor(room - width), beside, texts.width) };
      return narrow[others.indexOf(one)] ?? one;
    }),
  );
}

/** How many lines the rows take in all, with columns of some widths. */
function linesOn<T extends Needs>({ size, inside }: Paper<T>): (columns: T[]) => number {
  const known = new Map<string, number[]>();
  const linesIn = ({ texts = [] }: T, room: number): number[] =>
    texts.slice(0, ROWS).map(({ text, bold = false }) => wrapped(text, { size, bold }, room).length);
  return (columns) => {
    const lines = columns.map((column, at) => {
      const room = inside(column);
      const key = `${at} ${room}`;
      const counted = known.get(key) ?? linesIn(column, room);
      known.set(key, counted);
      return counted;
    });
    const rows = Math.max(0, ...lines.map(({ length }) => length));
    return sumOf(Array.from({ length: rows }, (_, row) => Math.max(1, ...lines.map((one) => one[row] ?? 1))));
  };
}

/** Wider columns of a page that has room left: names as far as they go on one line, then the others by their width. */
function filling<T extends Needs>(columns: T[], { margin, size, full }: Paper<T>): T[] {
  const free = (some: T[]): number => Math.max(0, full - widthOf(some, margin));
  const longest = ({ texts = [] }: T): number =>
    Math.max(0, ...texts.map(({ text, bold = false }) => lineWidth([text], { size, bold })));
  const asNames = columns.map((one) =>
    one.shares === "names"
      ? { ...one, width: one.width + clamped(longest(one) + 2 * INDENT - one.width, 0, Math.floor(free(columns))) }
      : one,
  );
  const room = free(asNames);
  const all = sumOf(asNames.map(({ width, asWritten }) => (asWritten ? 0 : width)));
  return asNames.map((one) =>
    one.asWritten ? one : { ...one, width: one.width + Math.floor((room * one.width) / all) },
  );
}

/**
 * The columns of a table, so wide that its rows take as few lines as they can together on the paper; of several ways,
 * the one with the most names on one line. Columns that fill no page at full size become as wide as one.
 */
export function sharedPaper<T extends Needs>(columns: T[], paper: Paper<T>): T[] {
  const linesOf = linesOn(paper);
  const [first = { columns, lines: 0 }, ...others] = optionsOf(columns)
    .flatMap((some) => layoutsOf(some, paper))
    .map((some) => ({ columns: some, lines: linesOf(some) }));
  return filling(others.reduce((best, one) => (one.lines < best.lines ? one : best), first).columns, paper);
}
