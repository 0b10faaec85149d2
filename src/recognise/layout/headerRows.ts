import type { Area } from "../../sheet/address";
import { filled, type Grid } from "../grid/grid";
import { couldHead, isFigureCell, isYearNumber } from "./couldHead";
import { headerAt } from "./header";
import { rowsOf } from "./tableRegion";

/** Rows at the top of a range that may be titles above its header. */
const MOST_TITLES = 6;

/**
 * The header rows of a range: those that read as headers, else its first row of several texts without a number, else
 * none.
 */
export function headerRowsIn(grid: Grid, { top, bottom, left, right }: Area): number[] {
  const rows = rowsOf({ first: top, last: bottom - 1 }, MOST_TITLES);
  const known = rows.map((row) => headerAt(grid, row, left, right, "one")).find((header) => header !== null);
  if (known) return known.rows.filter((row) => row >= top && row < bottom);
  const first = rows.find((row) => filled(grid, row, left, right).length > 1);
  if (first === undefined) return [];
  const cells = filled(grid, first, left, right).map((column) => grid.sheet.values[first]![column]);
  const texts = cells.every((value) => isYearNumber(value) || (typeof value === "string" && value.length <= 60));
  const named = cells.some((value) => couldHead(value));
  const numbers = filled(grid, first + 1, left, right).some((column) =>
    isFigureCell(grid.sheet.values[first + 1]?.[column]),
  );
  return texts && (named || numbers) ? [first] : [];
}
