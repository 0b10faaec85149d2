import { bySpaces, hasLetter } from "../../domain/shapes";
import { aloneIn, areaOf, cellText, filled, refAt, type Grid } from "../grid/grid";
import type { Region } from "./tableRegion";

/** A text that is alone in its row of the sheet, by its row there and its cell, `Sheet!A1`. */
interface Line {
  text: string;
  row: number;
  cell: string;
  /** It stands above all that belongs to the table. */
  isAbove: boolean;
}

/** The sheet as it stands, of a table on its side too. */
const standing = ({ grid }: Region): Grid => grid.source ?? grid;

/** Whether a row of the sheet has as many cells as a row of a table at least. */
const isOfTable = (region: Region, row: number): boolean => {
  const { left, right } = areaOf(region.grid, region.area);
  return filled(standing(region), row, left, right).length > 1;
};

/** The rows of the sheet from a table's headers to the last that has more than one cell. */
export function edgesOf(region: Region): { top: number; last: number } {
  const { grid, area, headerRows } = region;
  const { top: from, bottom } = areaOf(grid, area);
  let top = grid.turned ? from : (headerRows[0] ?? from);
  if (grid.turned) while (top < bottom && !isOfTable(region, top)) top++;
  const first = grid.turned ? top : region.first;
  let last = grid.turned ? bottom : region.last;
  while (last > first && !isOfTable(region, last)) last--;
  return { top, last };
}

/** A row under a table with a text behind a short one, and nothing more: "Anm. A3 | Skannrar i två skift". */
interface HeadedLine extends Line {
  head: string;
}
/** Words that are more than a head. */
const LONG_HEAD = 5;
/** Cells of such a row. */
const TWO = 2;

/** The rows of two texts under the last measure of a table, of which the first may say what the second is of. */
export function headedLinesOf(region: Region, after: number): HeadedLine[] {
  const grid = standing(region);
  const { used } = grid;
  if (!used || grid !== region.grid) return [];
  const lines: HeadedLine[] = [];
  for (let row = after + 1; row <= Math.min(region.area.bottom, used.bottom); row++) {
    const columns = filled(grid, row, used.left, used.right);
    const [head = "", text = ""] = columns.map((column) => cellText(grid, row, column));
    if (columns.length === TWO && hasLetter(text) && bySpaces(head).length < LONG_HEAD)
      lines.push({ head, text, row, cell: refAt(grid, row, columns[1]!), isAbove: false });
  }
  return lines;
}

/**
 * The lines with words, each alone in its row, from the table's first row, of the first table of a sheet from the sheet's, to where the
 * next of the regions in the sheet begins, or the sheet ends.
 */
export function linesOf(region: Region, regions: readonly Region[]): Line[] {
  const grid = standing(region);
  const { used } = grid;
  if (!used) return [];
  const { top, bottom } = areaOf(region.grid, region.area);
  const tops = regions.filter((one) => standing(one) === grid).map((one) => areaOf(one.grid, one.area).top);
  const from = tops.every((one) => one >= top) ? used.top : top;
  const to = Math.min(used.bottom + 1, ...tops.filter((one) => one > bottom));
  const lines: Line[] = [];
  for (let row = from; row < to; row++) {
    const line = grid.sheet.values[row] ? aloneIn(grid, used, row) : null;
    if (line && hasLetter(line.text))
      lines.push({ text: line.text, row, cell: refAt(grid, row, line.column), isAbove: row < top });
  }
  return lines;
}
