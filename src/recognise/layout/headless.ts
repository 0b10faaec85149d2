import { hasDigit, hasWordOf } from "../../domain/shapes";
import type { Value } from "../../sheet/book";
import type { Area } from "../../sheet/address";
import { filled, isBlank, textOf, type Grid } from "../grid";
import { isForeign } from "../../interpret/header/header";
import { isOfAnotherKind } from "../otherKind";
import { isYearNumber } from "./couldHead";
import { titlesAbove } from "./titlesAbove";
import type { Region } from "./tableRegion";

/** Larger sheets are lists of other things. */
const MOST_ROWS = 400;

const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;

/**
 * Rows that are alike, with words first and figures after them, under unknown headers or none: tables that only their
 * cells can prove.
 */
export function headlessTables(grid: Grid, taken: readonly Area[]): Region[] {
  const { used } = grid;
  if (!used || grid.turned || used.bottom - used.top > MOST_ROWS) return [];
  return runsOf(grid, used, taken).flatMap((run) => regionOf(grid, run) ?? []);
}

/** Rows that go on without a blank one, each beginning in the same column or, where that is left blank, right of it. */
function runsOf(grid: Grid, used: Area, taken: readonly Area[]): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  let column: number | undefined;
  for (let row = used.top; row <= used.bottom + 1; row++) {
    const here = filled(grid, row, used.left, used.right);
    const isFree = !taken.some(({ top, bottom }) => row >= top && row <= bottom);
    const goesOn =
      isFree && here.length >= FEWEST_COLUMNS && (column === undefined || here[0] === column || here[0] === column + 1);
    if (goesOn) run.push(row);
    else {
      runs.push(run);
      run = isFree && here.length >= FEWEST_COLUMNS ? [row] : [];
    }
    column = run.length === 0 ? undefined : run.length === 1 ? here[0] : column;
  }
  return runs.filter(({ length }) => length >= FEWEST_ROWS);
}

/** The first row is a header where it has no figure and the rows below have. */
function regionOf(grid: Grid, run: readonly number[]): Region | null {
  const { used } = grid;
  const [top, ...below] = run;
  const last = run.at(-1);
  if (!used || top === undefined || last === undefined) return null;
  const headed = !hasFigure(grid, top) && below.every((row) => hasFigure(grid, row));
  const rows = headed ? below : run;
  const [first] = rows;
  if (first === undefined || rows.length < FEWEST_ROWS || !rows.every((row) => hasFigure(grid, row))) return null;
  const columns = rows.flatMap((row) => filled(grid, row, used.left, used.right));
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  if (!rows.every((row) => isWords(grid.sheet.values[row]?.[filled(grid, row, left, right)[0] ?? left]))) return null;
  const headers = Array.from({ length: right - left + 1 }, (_, i) => ({
    column: left + i,
    text: headed ? textOf(grid.sheet.values[top]?.[left + i]) : "",
  }));
  if (headers.some(({ text }) => isForeign(text)) || isOfAnotherKind(headers)) return null;
  const titleRows = titlesAbove(grid, top, 0, left, right);
  return {
    grid,
    area: { top: Math.min(top, ...titleRows), left, bottom: last, right },
    titleRows,
    headerRows: headed ? [top] : [],
    first,
    last,
    headers,
  };
}

const hasFigure = ({ sheet, used }: Grid, row: number): boolean =>
  (sheet.values[row] ?? []).some(
    (value, column) =>
      used !== null &&
      used !== undefined &&
      column >= used.left &&
      !isBlank(value) &&
      !isYearNumber(value) &&
      (typeof value === "number" || (typeof value === "string" && value.length <= 40 && hasDigit(value))),
  );

const isWords = (value: Value | undefined): boolean =>
  typeof value === "string" && hasWordOf(3, value) && value.length >= 8;
