import { cellKey } from "../../sheet/book";
import type { PlacedCell, SheetCells } from "./cells";

/** Where the cells of a sheet stand beside each other. Cells and rows are numbered in reading order; -1: none. */
export interface Layout {
  cells: readonly PlacedCell[];
  /** The number of its first cell, for each row with something in it; one more for the end. */
  starts: Int32Array;
  /** Where each row with something in it stands. */
  rows: Int32Array;
  /** The number of the row of each cell. */
  rowOf: Int32Array;
  above: Int32Array;
  below: Int32Array;
  /** Rows and columns that a merged cell covers; 1 of others. */
  tall: Int32Array;
  wide: Int32Array;
  /** Columns from the sheet's edge to its last with something in it. */
  width: number;
  /** The cell at a place; undefined: none. */
  at: ReadonlyMap<number, number>;
  /** The cell that is merged over a place; undefined: none. */
  merged: ReadonlyMap<number, number>;
}

const MOST_MERGED = 400;

export function layoutOf({ cells, merges }: SheetCells): Layout {
  const n = cells.length;
  const starts: number[] = [];
  const rowOf = new Int32Array(n);
  const above = new Int32Array(n).fill(-1);
  const below = new Int32Array(n).fill(-1);
  const at = new Map<number, number>();
  const last = new Map<number, number>();
  cells.forEach(({ row, column }, i) => {
    if (i === 0 || row !== cells[i - 1]!.row) starts.push(i);
    rowOf[i] = starts.length - 1;
    at.set(cellKey(row, column), i);
    const over = last.get(column);
    if (over !== undefined) {
      above[i] = over;
      below[over] = i;
    }
    last.set(column, i);
  });
  const [tall, wide, merged] = [new Int32Array(n).fill(1), new Int32Array(n).fill(1), new Map<number, number>()];
  for (const { top, left, bottom, right } of merges) {
    const cell = at.get(cellKey(top, left));
    if (cell === undefined) continue;
    tall[cell] = bottom - top + 1;
    wide[cell] = right - left + 1;
    if (right === left) continue;
    for (let r = top; r <= Math.min(bottom, top + MOST_MERGED); r++)
      for (let c = left; c <= Math.min(right, left + MOST_MERGED); c++) merged.set(cellKey(r, c), cell);
  }
  return {
    ...{ cells, rowOf, above, below, tall, wide, at, merged },
    starts: Int32Array.from([...starts, n]),
    rows: Int32Array.from(starts, (first) => cells[first]!.row),
    width: 1 + cells.reduce((most, { column }) => Math.max(most, column), 0),
  };
}

/** How many cells a row has. */
export const sizeOf = ({ starts }: Layout, row: number): number => starts[row + 1]! - starts[row]!;

/** The numbers of a row's cells. */
export const cellsIn = ({ starts }: Layout, row: number): number[] =>
  Array.from({ length: starts[row + 1]! - starts[row]! }, (_, i) => starts[row]! + i);
