import { filled, isBlank, type Grid } from "../grid/grid";
import { isFigureCell } from "./couldHead";

/** Lines of one or two texts above the header, at most one blank line apart, at most six. */
export function titlesAbove(grid: Grid, headerRow: number, floor: number, left: number, right: number): number[] {
  const rows: number[] = [];
  /** Lines without a blank between, the lowest block first right above the header. */
  let block: number[] = [];
  let isApart = false;
  let blanks = 0;
  for (let r = headerRow - 1; r >= floor && rows.length + block.length < MOST_TITLES; r--) {
    const columns = filled(grid, r, left, right);
    if (columns.length === 0) {
      if (++blanks > 1) break;
      rows.unshift(...block);
      block = [];
      isApart = true;
      continue;
    }
    if (isOfTable(grid, r, columns, right)) {
      // Lines right below the rows of a table, and apart from the header, are that table's.
      if (isApart) block = [];
      break;
    }
    blanks = 0;
    block.unshift(r);
  }
  return [...block, ...rows];
}

const MOST_TITLES = 6;

/** More than a label and its value, a figure, or cells that go on beyond the columns below. */
const isOfTable = (grid: Grid, row: number, columns: number[], right: number): boolean =>
  columns.length > 2 ||
  columns.some((c) => isFigureCell(grid.sheet.values[row]![c])) ||
  (columns.length > 1 && columns.includes(right) && !isBlank(grid.sheet.values[row]?.[right + 1]));
