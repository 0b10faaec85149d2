import { bound } from "../interpret/number/unit";
import { fewLines, INDENT, lineWidth, wrapped } from "./height";
import type { TextLook } from "../sheet/textWidth";
import { SIZES } from "./look";

/** A column whose width is to be found. Characters. */
interface Width {
  name?: string;
  width: number;
  /** No narrower, where its words state how narrow it may be. */
  least?: number;
}

/** A row's running text: its title, and what stands in other columns that hold any, by the columns' names. */
export interface RunningText {
  title: string;
  bold: boolean;
  beside: Record<string, string>;
}

/** Characters across an A4 page in landscape whose text is nine points on paper. */
export const PAGE_CHARACTERS = 160;

/** Characters across the same page at full size: no sheet is printed larger. */
export const FULL_CHARACTERS = 144;

/** Free space of a column in Excel, in characters. */
export const MARGIN = 0.7;
/** How narrow the columns of running text may become, and how wide: a longer line is hard to read. */
const TITLE = { least: 28, most: 40 };
const REASON = { least: 30, most: 62 };
/** How many rows are measured, as a sample of all. */
const ROWS = 80;

const widthOf = (columns: Width[]): number => columns.reduce((sum, { width }) => sum + width + MARGIN, 0);

/** Narrows columns that have a least width, each by its share, until all fit. */
function narrowed<T extends Width>(columns: T[], room: number): T[] {
  const over = widthOf(columns) - room;
  const spare = ({ width, least = width }: Width): number => Math.max(0, width - least);
  const all = columns.reduce((sum, one) => sum + spare(one), 0);
  if (over <= 0 || all === 0) return columns;
  return columns.map((one) => ({ ...one, width: one.width - Math.round(spare(one) * Math.min(1, over / all)) }));
}

/** Lines that a row takes with columns of some widths, by their names. */
function linesOf({ title, bold, beside }: RunningText, widths: Record<string, number>): number {
  const lines = (name: string, text: string, look: TextLook): number => {
    const width = widths[name];
    return width === undefined ? 1 : wrapped(text, look, width - INDENT).length;
  };
  return Math.max(
    lines("title", title, { size: SIZES.text, bold }),
    ...Object.entries(beside).map(([name, text]) => lines(name, bound(text), { size: SIZES.text })),
  );
}

/**
 * The column whose texts share the page with the titles: reasons, else targets that are sentences, else owners. How
 * narrow and wide it may be.
 */
function besideTitles<T extends Width>(
  columns: T[],
  rows: RunningText[],
): { column: T; least: number; most: number } | undefined {
  const [reason, target, owner] = ["reason", "target", "owner"].map((one) => columns.find(({ name }) => name === one));
  if (reason) return { column: reason, ...REASON };
  const lines = rows.map(({ beside }) => wrapped(beside["target"] ?? "", { size: SIZES.text }, target?.width ?? 0));
  if (target && lines.some(({ length }) => length > 1))
    return { column: target, least: target.width, most: Math.max(REASON.most, target.width) };
  return owner && { column: owner, least: owner.least ?? owner.width, most: owner.width };
}

/** Characters that a target in whole sentences may have beside reasons. */
export const SENTENCES = [22, 30, 40, 52] as const;

/** The columns as they are, and with wider targets where those are sentences of many lines. */
function withTargets<T extends Width>(columns: T[], rows: RunningText[]): T[][] {
  const target = columns.find(({ name }) => name === "target");
  const texts = rows.map(({ beside }) => beside["target"] ?? "");
  if (!target || fewLines(texts, { size: SIZES.text }, [target.width, Infinity]) === target.width) return [columns];
  const wider = SENTENCES.filter((width) => width > target.width);
  return [target.width, ...wider].map((width) => columns.map((one) => (one === target ? { ...one, width } : one)));
}

/**
 * Fits columns into `widest`: titles and texts share the width that the others leave, so that the rows have as few
 * lines as possible in all. `title`'s least is its longest word. Columns that fill no page at full size become as wide
 * as one.
 */
export const sharedWidths = <T extends Width>(columns: T[], widest: number, rows: RunningText[]): T[] =>
  filling(
    withTargets(columns, rows)
      .map((some) => shared(some, widest, rows.slice(0, ROWS)))
      .reduce((best, one) => (one.lines < best.lines ? one : best)).columns,
    rows,
  );

/** Columns that get no wider than what is in them: numbers, and the published grade, whose fill would be. */
const AS_WRITTEN = new Set<string | undefined>(["number", "published"]);

/** Wider columns of a page that has room left: titles as far as they go on one line, then the others by their width. */
function filling<T extends Width>(columns: T[], rows: RunningText[]): T[] {
  const title = columns.find(({ name }) => name === "title");
  const longest = Math.max(0, ...rows.map(({ title, bold }) => lineWidth([title], { size: SIZES.text, bold })));
  const free = (some: Width[]): number => Math.max(0, FULL_CHARACTERS - widthOf(some));
  const asTitles = columns.map((one) =>
    one === title ? { ...one, width: one.width + clamped(longest + 2 * INDENT - one.width, free(columns)) } : one,
  );
  const room = free(asTitles);
  const wider = asTitles.filter(({ name }) => !AS_WRITTEN.has(name));
  const all = wider.reduce((sum, { width }) => sum + width, 0);
  return asTitles.map((one) =>
    wider.includes(one) ? { ...one, width: one.width + Math.floor((room * one.width) / all) } : one,
  );
}

/** At most so much, and not less than nothing. */
const clamped = (wanted: number, most: number): number => Math.max(0, Math.min(wanted, Math.floor(most)));

/** The widths, and how many lines the rows have with them. */
function shared<T extends Width>(columns: T[], widest: number, rows: RunningText[]): { columns: T[]; lines: number } {
  const title = columns.find(({ name }) => name === "title");
  const beside = besideTitles(columns, rows);
  const named = (some: Width[]): Record<string, number> =>
    Object.fromEntries(some.flatMap(({ name, width }) => (name === undefined ? [] : [[name, width]])));
  const linesIn = (widths: Record<string, number>): number => rows.reduce((sum, row) => sum + linesOf(row, widths), 0);
  if (!title || !beside) {
    const narrow = narrowed(columns, widest);
    return { columns: narrow, lines: linesIn(named(narrow)) };
  }
  const least = Math.max(TITLE.least, title.least ?? 0);
  const most = Math.max(TITLE.most, title.width);
  const others = columns.filter((one) => one !== title && one !== beside.column);
  const room = widest - 2 * MARGIN - widthOf(narrowed(others, widest - 2 * MARGIN - least - beside.least));
  const widths = named(others);
  const shares = Array.from({ length: Math.max(1, most - least + 1) }, (_, more) => {
    const width = least + more;
    const left = Math.min(beside.most, Math.max(beside.least, Math.floor(room - width)));
    return { width, left, lines: linesIn({ ...widths, title: width, [beside.column.name ?? ""]: left }) };
  }).filter(({ width }, at) => at === 0 || width + beside.least <= room);
  const lines = Math.min(...shares.map((one) => one.lines));
  const best = shares.filter((one) => one.lines === lines);
  // Of several, the one that gives both some air.
  const { width, left } = best[Math.floor(best.length / 2)] ?? { width: least, left: beside.least };
  const narrow = narrowed(others, widest - 2 * MARGIN - width - left);
  return {
    lines,
    columns: columns.map((one) => {
      if (one === title) return { ...one, width };
      return one === beside.column ? { ...one, width: left } : (narrow[others.indexOf(one)] ?? one);
    }),
  };
}
