import type { Role } from "../../domain/plan";
import { beginsSmall, endsIn, linesOf } from "../../domain/shapes";
import { readValue } from "../../interpret/number/number";
import { readTarget } from "../../interpret/targets/target";
import { limitsRowAbove } from "../../interpret/text/remark";
import { clean, textKey } from "../../interpret/text/text";
import type { Value } from "../../sheet/book";
import type { Column } from "../column";
import { cellText, filled, isBlank, type Grid } from "../grid/grid";
import { isPageEdge, MOST_IN_FOOT } from "../layout/pageEdge";
import { FIGURES } from "../../interpret/header/header";
import type { PartedRows, Region } from "../layout/tableRegion";
import { continued } from "../../interpret/header/title";
import { isNote } from "./note";

/** Stated of a row, and not of a measure of several. */
const OF_THE_ROW = new Set<Role>(["grade", "comment", "trend"]);

/** Bullets and numbers before the lines of a list. */
const BULLET = /^(?:[•▪●*–-]|\d{1,2}[.)]|[a-h]\))\s+(?=\S)/u;

const linesOfCell = (value: Value | undefined): string[] =>
  typeof value === "string" && linesOf(value).length > 1 ? linesOf(value).map(clean).filter(Boolean) : [];

const bulleted = (lines: readonly string[]): boolean => lines.every((line) => BULLET.test(line));

/**
 * The rows that name several measures in one cell, split into a line each: each line begins like a title, and all
 * figures of the row have as many lines, with figures throughout in at least one column; or the lines are a bulleted
 * list and the row has no figures. Other cells with line breaks are unchanged.
 */
export function partedRows({ grid, first, last }: Region, columns: readonly Column[]): PartedRows {
  const parted = new Map<number, Value[][]>();
  const title = columns.find(({ role, hidden }) => role === "indicator" && !hidden);
  if (!title || columns.some(({ set }) => set !== undefined)) return parted;
  const figures = columns.filter(({ role, hidden }) => FIGURES.has(role) && !hidden);
  const hasGoal = columns.some(({ role, hidden }) => role === "goal" && !hidden);
  for (let row = first; row <= last; row++) {
    const values = grid.sheet.values[row];
    const titles = linesOfCell(values?.[title.column]);
    if (!values || titles.length < 2) continue;
    const filled = figures
      .filter(({ column }) => !isBlank(values[column]))
      .map(({ column }) => linesOfCell(values[column]));
    const apart =
      filled.length === 0
        ? bulleted(titles)
        : titles.every(beginsTitle) &&
          filled.every((lines) => lines.length === titles.length) &&
          filled.some((lines) => lines.every(isFigureLine));
    if (!apart) continue;
    parted.set(
      row,
      titles.map((_, nth) =>
        values.map((value, c): Value => {
          const lines = linesOfCell(value);
          const { role } = columns.find(({ column }) => column === c) ?? {};
          if (lines.length === titles.length && role !== "goal" && role !== "area")
            return bulleted(lines) && (c === title.column || bulleted(titles))
              ? lines[nth]!.replace(BULLET, "")
              : lines[nth]!;
          return role !== undefined && OF_THE_ROW.has(role) && (nth > 0 || !hasGoal) ? null : value;
        }),
      ),
    );
  }
  return parted;
}

/**
 * Rows that only go on with the wordings of a row above, as print and PDF break them: the row above with all of its
 * words, and the rows that have none of their own.
 */
export interface Rejoined {
  rows: ReadonlyMap<number, readonly Value[]>;
  absorbed: ReadonlySet<number>;
}

const WORDED = new Set<Role>(["area", "goal", "indicator", "activity", "comment", "other"]);

/**
 * A row goes on where all of its cells are wordings that begin with a small letter, each under one that has not ended,
 * in a table whose wordings begin with a capital; headers that come back with a new page stand between.
 */
export function rejoinedRows({ grid, first, last, headers }: Region, columns: readonly Column[]): Rejoined {
  const rows = new Map<number, Value[]>();
  const absorbed = new Set<number>();
  const edges = edgesOf(columns);
  /** Rows that stand by themselves. */
  const own: number[] = [];
  const worded = wordedColumns(columns);
  const isHeader = headerOf(grid, headers);
  const breaks = pageBreaks(grid, { first, last, ...edges }, isHeader);
  /** A row's values, including joined rows. */
  const wordingsOf = (row: number): Value[] => rows.get(row) ?? [...(grid.sheet.values[row] ?? [])];
  let base: number | null = null;
  for (let row = first; row <= last; row++) {
    if (breaks.has(row)) continue;
    const cells = filled(grid, row, edges.left, edges.right);
    if (cells.length === 0) base = null;
    if (isHeader(row, cells)) continue;
    const values = grid.sheet.values[row]!;
    const above: Value[] = base === null ? [] : wordingsOf(base);
    if (
      base !== null &&
      !isOfRows(grid, row, cells) &&
      cells.every((c) => worded.has(c) && goesOn(above[c], values[c]))
    ) {
      for (const c of cells) above[c] = continued(String(above[c]).trimEnd(), String(values[c]).trimStart());
      rows.set(base, above);
      absorbed.add(row);
      continue;
    }
    own.push(row);
    base = cells.some((c) => !worded.has(c)) ? row : null;
  }
  return absorbed.size > 0 && beginWithCapitals(grid, own, columns)
    ? { rows, absorbed }
    : { rows: new Map(), absorbed: new Set() };
}

/** Whether a row is a line about the rows above it, and goes on with none of their words. */
function isOfRows(grid: Grid, row: number, [only, ...more]: readonly number[]): boolean {
  const text = only === undefined || more.length > 0 ? "" : cellText(grid, row, only);
  return isNote(text) || limitsRowAbove(text);
}

/** Whether a row's cells are the table's headers, come back. */
function headerOf(grid: Grid, headers: Region["headers"]): (row: number, cells: readonly number[]) => boolean {
  const names = new Map(headers.map(({ column, text }) => [column, textKey(text)]));
  return (row, cells) => cells.every((c) => names.get(c) === textKey(cellText(grid, row, c)));
}

/** So many rows stand between the last of a page and the header on the next: foot, head, blank rows. */
const MOST_BETWEEN = 5;

/** The rows of page breaks: the foot of one page and the head of the next, right above a header that comes back. */
function pageBreaks(
  grid: Grid,
  { first, last, left, right }: { first: number; last: number; left: number; right: number },
  isHeader: (row: number, cells: readonly number[]) => boolean,
): ReadonlySet<number> {
  const breaks = new Set<number>();
  const isEdge = (row: number): boolean =>
    filled(grid, row, left, right).length <= MOST_IN_FOOT && isPageEdge(grid, row, left, right);
  for (let row = first + 1; row <= last; row++) {
    const cells = filled(grid, row, left, right);
    if (cells.length < 2 || !isHeader(row, cells)) continue;
    const between: number[] = [];
    for (let above = row - 1; above > first && between.length < MOST_BETWEEN; above--) {
      if (!isEdge(above) && filled(grid, above, left, right).length > 1) break;
      between.push(above);
    }
    const foot = between.findLastIndex(isEdge);
    if (foot < 0) continue;
    const isBlankRow = (one: number): boolean => filled(grid, one, left, right).length === 0;
    const page = between.findIndex((one, i) => i > foot && !isBlankRow(one));
    for (const one of between.slice(0, page < 0 ? undefined : page)) breaks.add(one);
  }
  return breaks;
}

const edgesOf = (columns: readonly Column[]): { left: number; right: number } => ({
  left: columns[0]?.column ?? 0,
  right: columns.at(-1)?.column ?? 0,
});

const wordedColumns = (columns: readonly Column[]): ReadonlySet<number> =>
  new Set(columns.filter(({ role, holds }) => WORDED.has(role) && holds === undefined).map(({ column }) => column));

/** Whether a cell goes on with the wording above it, which has not ended. */
const goesOn = (above: Value | undefined, value: Value | undefined): boolean =>
  typeof above === "string" && !endsIn(above.trimEnd(), ".!?:") && goesOnFrom(String(value).trimStart());

/** Whether at least ten of eleven titles of these rows begin as titles do. */
function beginWithCapitals({ sheet }: Grid, rows: readonly number[], columns: readonly Column[]): boolean {
  const titles = columns.filter(({ role }) => TITLES.has(role));
  const texts = rows
    .flatMap((row) => titles.map(({ column }) => sheet.values[row]?.[column]))
    .filter((value) => typeof value === "string");
  const capitals = texts.filter((text) => BEGINS_AS_TITLE.test(text)).length;
  return (texts.length - capitals) * 10 <= capitals;
}

const TITLES = new Set<Role>(["goal", "indicator", "activity"]);
const BEGINS_AS_TITLE = /^\s*[\p{Lu}\d•–-]/u;

const goesOnFrom = (text: string): boolean => beginsSmall(text) || text.startsWith("(");

/** A line goes on the line above where it begins with a small letter. */
const beginsTitle = (line: string): boolean => /^(?:\p{Lu}|\d|[•▪●*–-]\s|[a-h]\)\s)/u.test(line);

function isFigureLine(line: string): boolean {
  const text = line.replace(BULLET, "");
  const { kind } = readValue(text);
  if (kind === "number" || kind === "missing") return true;
  const { kind: reads } = readTarget({ text }).reading;
  return reads !== "text" && reads !== "none";
}
