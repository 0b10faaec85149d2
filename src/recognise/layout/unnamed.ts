import { hasWordOf } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";
import type { Area } from "../../sheet/address";
import { cellText, isBlank, type Grid } from "../grid/grid";
import { isForeign } from "../../interpret/header/header";
import { isOfAnotherKind } from "../goalTable/otherKind";
import { FIGURE, writesYear } from "./couldHead";
import { freeRows } from "./freeRows";
import { goalPart } from "./goalPart";
import { regionBelow } from "./regionBelow";
import type { HeaderCell, Region } from "./tableRegion";

/** How many rows of a sheet are tried. */
const TRIED = 20;

/** A longer text names no column. */
const LONGEST = 40;

/**
 * Tables under a row of short texts, whatever they say: the first of a block, of at least two cells beside each other
 * that are no figures, each another text and none the same as below it. Only their cells can prove what they are.
 */
export function unnamedTables(grid: Grid, taken: readonly Area[]): Region[] {
  const free = freeRows(grid, taken);
  if (!free) return [];
  const regions: Region[] = [];
  let tried = 0;
  for (let row = free.top; row < free.bottom && tried < TRIED; row++) {
    for (const cells of beginningsIn(grid, row, free.columnsIn(row))) {
      tried++;
      const region = goalPart(regionBelow(grid, { rows: [row], cells }, 0));
      if (region.last < region.first || isOfAnotherKind(cells)) continue;
      if (regions.some(({ area }) => overlapsBody(area, region))) continue;
      regions.push(region);
    }
  }
  return regions;
}

const overlapsBody = (area: Area, { area: { left, right }, headerRows, last }: Region): boolean =>
  area.left <= right && area.right >= left && area.top <= last && area.bottom >= (headerRows[0] ?? last);

/** The runs of cells in a row that could name the columns below them. */
function beginningsIn(grid: Grid, row: number, here: readonly number[]): HeaderCell[][] {
  const runs: number[][] = [];
  for (const column of here) {
    const run = runs.at(-1);
    if (run?.at(-1) === column - 1) run.push(column);
    else runs.push([column]);
  }
  return runs.flatMap((columns) => {
    const cells = columns.map((column) => ({ column, text: cellText(grid, row, column) }));
    return cells.length > 1 && begins(grid, row, columns) && couldName(grid, row, cells) ? [cells] : [];
  });
}

/** At most one text is above it, in its columns. */
const begins = (grid: Grid, row: number, columns: readonly number[]): boolean =>
  row === 0 || columns.filter((column) => !isBlank(grid.sheet.values[row - 1]?.[column])).length < 2;

function couldName(grid: Grid, row: number, cells: readonly HeaderCell[]): boolean {
  const values = grid.sheet.values[row] ?? [];
  const isName = ({ column, text }: HeaderCell): boolean =>
    writesYear(values[column]) ||
    (typeof values[column] === "string" &&
      text.length <= LONGEST &&
      hasWordOf(2, text) &&
      !FIGURE.test(text) &&
      !text.endsWith(".") &&
      text !== cellText(grid, row + 1, column) &&
      !isForeign(text));
  return cells.every(isName) && new Set(cells.map(({ text }) => textKey(text))).size === cells.length;
}
