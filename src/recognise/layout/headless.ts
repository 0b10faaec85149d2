import { hasDigit, hasWordOf, isDate, withYears } from "../../domain/shapes";
import type { Value } from "../../sheet/book";
import type { Area } from "../../sheet/address";
import { filled, isBlank, type Grid } from "../grid/grid";
import { isForeign } from "../../interpret/header/header";
import { isOfAnotherKind } from "../goalTable/otherKind";
import { isYearNumber } from "./couldHead";
import { freeRows, type FreeRows } from "./freeRows";
import { joined } from "./headerCells";
import { titlesAbove } from "./titlesAbove";
import { regionWith, type Region } from "./tableRegion";

const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;

/**
 * Rows that are alike, with words first and figures after them, under unknown headers or none: tables that only their
 * cells can prove.
 */
export function headlessTables(grid: Grid, taken: readonly Area[]): Region[] {
  const free = freeRows(grid, taken);
  return free ? runsIn(free).flatMap((run) => regionOf(grid, run) ?? []) : [];
}

/** The rows of a table, those of one text between them among them; `columns` are those that its other rows fill. */
interface Run {
  rows: number[];
  columns: Set<number>;
}

/** Rows that go on without a blank one, each in columns that those before it have; a text alone may head those below. */
function runsIn({ top, bottom, columnsIn }: FreeRows): number[][] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (let row = top; row <= bottom; row++) {
    const here = columnsIn(row);
    if (run && here.length === 1 && goesOnIn(run, columnsIn(row + 1))) run.rows.push(row);
    else if (run && goesOnIn(run, here)) extend(run, row, here);
    else {
      run = here.length >= FEWEST_COLUMNS ? { rows: [row], columns: new Set(here) } : undefined;
      if (run) runs.push(run);
    }
  }
  return runs.map(({ rows }) => rows);
}

/** A row of the table: at most one of its cells stands where no row before it has one. */
const goesOnIn = ({ columns }: Run, here: readonly number[]): boolean =>
  here.length >= FEWEST_COLUMNS && here.filter((column) => !columns.has(column)).length <= NEW_COLUMNS;

/** A goal's number and name stand on its first row alone. */
const NEW_COLUMNS = 2;

function extend(run: Run, row: number, here: readonly number[]): void {
  run.rows.push(row);
  for (const column of here) run.columns.add(column);
}

/** The rows of a run below its header, those of one text left out; undefined where they are none of one table. */
function bodyOf(
  grid: Grid,
  run: readonly number[],
  cellsOf: (row: number) => number[],
): { headed: boolean; rows: number[] } | undefined {
  const [top] = run;
  const [head, ...below] = run.filter((row) => cellsOf(row).length > 1);
  if (top === undefined || head === undefined) return undefined;
  const headed = head === top && !hasFigure(grid, top) && below.every((row) => hasFigure(grid, row));
  const rows = headed ? below : [head, ...below];
  const isNamed = (row: number): boolean =>
    cellsOf(row)
      .slice(0, 2)
      .some((column) => isWords(grid.sheet.values[row]?.[column]));
  const isTable = rows.length >= FEWEST_ROWS && rows.every((row) => hasFigure(grid, row) && isNamed(row));
  return isTable ? { headed, rows } : undefined;
}

/** The first row is a header where it has no figure and the rows below have. */
function regionOf(grid: Grid, run: readonly number[]): Region | null {
  const { used } = grid;
  const [top, second] = run;
  const last = run.at(-1);
  if (!used || top === undefined || second === undefined || last === undefined) return null;
  const cellsOf = (row: number): number[] => filled(grid, row, used.left, used.right);
  const body = bodyOf(grid, run, cellsOf);
  if (!body) return null;
  const { headed, rows } = body;
  const columns = rows.flatMap(cellsOf);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const cells = headed ? joined(grid, [top], left, right) : [];
  if (cells.some(({ text }) => isForeign(text)) || isOfAnotherKind(cells)) return null;
  const titleRows = titlesAbove(grid, top, 0, left, right);
  return regionWith(grid, {
    left,
    right,
    cells,
    titleRows,
    headerRows: headed ? [top] : [],
    first: headed ? second : top,
    last,
  });
}

/** A year says when, and is no figure: in a header too. */
const hasFigure = ({ sheet, used }: Grid, row: number): boolean =>
  (sheet.values[row] ?? []).some(
    (value, column) =>
      used !== null &&
      used !== undefined &&
      column >= used.left &&
      !isBlank(value) &&
      !isYearNumber(value) &&
      (typeof value === "number" ||
        (typeof value === "string" &&
          value.length <= 40 &&
          !isDate(value.trim()) &&
          hasDigit(withYears(value, () => "")))),
  );

const isWords = (value: Value | undefined): boolean =>
  typeof value === "string" && hasWordOf(3, value) && value.length >= 8;
