import { filled, formatOf, isBlank, textOf, type Grid } from "../grid/grid";
import { hasWordOf } from "../../domain/shapes";
import type { Area } from "../../sheet/address";
import { signalAt } from "../grades/signal";
import { levelColumnUnder } from "./levelColumn";
import { MOST_BLANK, type Header } from "./header";
import { lastRow } from "./tableEnd";
import { firstRows, regionWith, rowsOf, type Region } from "./tableRegion";
import { titlesAbove } from "./titlesAbove";

/** The region under a header: down to the first sign of its end, or to the end of the Excel table. */
export function regionBelow(grid: Grid, header: Header, floor: number, bounds?: Area): Region {
  const first = header.rows.at(-1)! + 1;
  const columns = header.cells.map(({ column }) => column);
  const level = levelColumnUnder(grid, columns, first);
  const headerRight = columns.at(-1)!;
  const headerLeft = bounds ? columns[0]! : Math.min(level ?? Infinity, titleColumn(grid, header, first));
  const last = bounds
    ? lastFilled(grid, bounds, first, headerLeft, headerRight)
    : lastRow({ grid, header, left: headerLeft, right: headerRight, first, level });
  const { left, right } = bounds ?? widened(grid, headerLeft, headerRight, first, last);
  const titleRows = bounds ? [] : titlesAbove(grid, header.rows[0]!, floor, left, right);
  return regionWith(grid, { left, right, cells: header.cells, titleRows, headerRows: header.rows, first, last });
}

/** Rows that are looked at for titles. */
const LOOKED_AT = 30;

/**
 * The first column of what stands left of the first header without a header: numbers and titles right beside it, titles
 * beyond blank columns; else that header's.
 */
function titleColumn(grid: Grid, { cells, rows: headers }: Header, first: number): number {
  const { values } = grid.sheet;
  const [start, right] = [cells[0]!.column, cells.at(-1)!.column];
  const below = rowsOf({ first, last: grid.used!.bottom }, LOOKED_AT);
  const rows = below.filter((row) => filled(grid, row, start, right).length > 0);
  let left = start;
  for (let column = start - 1; column >= Math.max(0, left - 1 - MOST_BLANK); column--) {
    if (headers.some((row) => !isBlank(values[row]?.[column]))) break;
    const here = rows.filter((row) => !isBlank(values[row]?.[column]));
    const isTitles = here.filter((row) => hasWordOf(3, textOf(values[row]![column]))).length * 2 > rows.length;
    if (isTitles || (column === left - 1 && here.length * 2 > rows.length)) left = column;
    else if (here.length > 0) break;
  }
  return left;
}

/** The last row of an Excel table with anything under its headers. */
function lastFilled(grid: Grid, { bottom }: Area, first: number, left: number, right: number): number {
  let last = bottom;
  while (last >= first && filled(grid, last, left, right).length === 0) last--;
  return last;
}

/**
 * Columns without a header beside the table belong to it when the rows use them, with values or with the fills of
 * signals.
 */
function widened(
  grid: Grid,
  left: number,
  right: number,
  first: number,
  last: number,
): { left: number; right: number } {
  const signals = (row: number, column: number): boolean => {
    const fill = signalAt(grid, row, column);
    return fill !== undefined && fill !== formatOf(grid, row, left)?.fill;
  };
  const share = (column: number): number => {
    const isFilled = (row: number, at: number): boolean => !isBlank(grid.sheet.values[row]?.[at]);
    const rows = firstRows({ first, last }).filter((row) => isFilled(row, left) || isFilled(row, left + 1));
    const used = rows.filter((row) => isFilled(row, column) || signals(row, column));
    return rows.length === 0 ? 0 : used.length / rows.length;
  };
  let from = left;
  while (from > 0 && share(from - 1) >= 0.3) from--;
  let to = right;
  while (to <= grid.used!.right && share(to + 1) >= 0.3) to++;
  return { left: from, right: to };
}
