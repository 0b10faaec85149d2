import type { Area } from "../../sheet/address";
import { filled, type Grid } from "../grid/grid";

/** Larger sheets are lists of other things than goals. */
const MOST_ROWS = 400;

/** What is left of a sheet when the rows of its tables are taken out of it. */
export interface FreeRows extends Area {
  /** The columns with something in them; none where a table has the row. */
  columnsIn(row: number): readonly number[];
}

/** Whether no table has the row. */
export const isFreeRow = (row: number, taken: readonly Area[]): boolean =>
  !taken.some(({ top, bottom }) => row >= top && row <= bottom);

/** What tables that only their cells prove are looked for in; null where the sheet is empty or too large. */
export function freeRows(grid: Grid, taken: readonly Area[]): FreeRows | null {
  const { used } = grid;
  if (!used || used.bottom - used.top > MOST_ROWS) return null;
  const { left, right } = used;
  return { ...used, columnsIn: (row) => (isFreeRow(row, taken) ? filled(grid, row, left, right) : []) };
}
