import { contains, overlaps } from "../../../src/sheet/address";
import type { Area } from "../../../src/sheet/address";
import { cellKey, keyColumn, keyRow } from "../../../src/sheet/book";
import type { Sheet, Value } from "../../../src/sheet/book";
import type { Matrix } from "./coerce";
import type { Node } from "./parse";
import { height, width } from "./reference";

/** A cell with a formula, and what is known of its value. */
export interface Cell {
  grid: Grid;
  row: number;
  column: number;
  node: Node;
  /** The result may fill cells beside this one. */
  fills: boolean;
  phase: "dirty" | "running" | "done";
  value: Value;
  /** What it fills the cells from here with. */
  matrix: Matrix | null;
  /** Something that it reads has changed since the book was opened, so its saved value says nothing. */
  stale: boolean;
}

/** What is known of one sheet while it is calculated. Keys are `cellKey`. */
export interface Grid {
  sheet: Sheet;
  cells: Map<number, Cell>;
  /** Cells filled by a formula elsewhere. */
  filled: Map<number, Cell>;
  /** Cells whose value in the book was written for a spill: no value of their own. */
  written: Set<number>;
  /** Who has read a cell, or a larger area. */
  readers: Map<number, Set<Cell>>;
  wide: Map<string, { area: Area; cells: Set<Cell> }>;
  /** Larger areas as they were last read, and how many cells that is; emptied by any change. */
  read: Map<string, Matrix>;
  held: number;
  /** Columns that have, or have had, a formula. */
  columns: Set<number>;
}

/** Up to this many cells a read area is noted cell by cell. */
const NARROW = 32;
/** So many cells of read areas are held at once. */
const MOST_HELD = 1_000_000;

export const newGrid = (sheet: Sheet): Grid => ({
  sheet,
  cells: new Map(),
  filled: new Map(),
  written: new Set(),
  readers: new Map(),
  wide: new Map(),
  read: new Map(),
  held: 0,
  columns: new Set(),
});

export const areaKey = ({ top, left, bottom, right }: Area): string => `${top},${left},${bottom},${right}`;
export const oneCell = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });
export const filledArea = ({ row, column, matrix }: Cell): Area => ({
  top: row,
  left: column,
  bottom: row + (matrix?.length ?? 1) - 1,
  right: column + (matrix?.[0]?.length ?? 1) - 1,
});

/** Holds a larger area for the next who reads it. */
export function keep(grid: Grid, key: string, matrix: Matrix): void {
  grid.held += matrix.length * matrix[0]!.length;
  if (grid.held > MOST_HELD) forgetRead(grid);
  grid.read.set(key, matrix);
}

export function forgetRead(grid: Grid): void {
  grid.read.clear();
  grid.held = 0;
}

/** Each cell of the area, row by row. */
export function* cellsOf(area: Area): Generator<[row: number, column: number, key: number]> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield [row, column, cellKey(row, column)];
  }
}

/** Keys of a map or set that lie in the area: by the area's cells or by the keys, whichever are fewer. */
export function* keysIn(keys: { size: number; has(key: number): boolean; keys(): Iterable<number> }, area: Area): Generator<number> {
  if (height(area) * width(area) <= keys.size) {
    for (const [, , key] of cellsOf(area)) if (keys.has(key)) yield key;
  } else {
    for (const key of keys.keys()) if (contains(area, keyRow(key), keyColumn(key))) yield key;
  }
}

/** Remembers that the cell has read the area. */
export function note(grid: Grid, area: Area, cell: Cell): void {
  if (height(area) * width(area) <= NARROW) {
    for (const [, , key] of cellsOf(area)) {
      const readers = grid.readers.get(key);
      if (readers) readers.add(cell);
      else grid.readers.set(key, new Set([cell]));
    }
    return;
  }
  const key = areaKey(area);
  const entry = grid.wide.get(key);
  if (entry) entry.cells.add(cell);
  else grid.wide.set(key, { area, cells: new Set([cell]) });
}

/** The cells that have read something in the area; they are forgotten, and noted again when they read again. */
export function takeReaders(grid: Grid, area: Area): Cell[] {
  const found: Cell[] = [];
  for (const key of [...keysIn(grid.readers, area)]) {
    found.push(...grid.readers.get(key)!);
    grid.readers.delete(key);
  }
  for (const [key, entry] of grid.wide) {
    if (!overlaps(entry.area, area)) continue;
    for (const cell of entry.cells) found.push(cell);
    grid.wide.delete(key);
  }
  return found;
}

/** How many rows and columns hold every value, formula and spill. */
export function extentOf(grids: Grid[]): { rows: number; columns: number } {
  const extent = { rows: 1, columns: 1 };
  const reach = (rows: number, columns: number): void => {
    if (rows > extent.rows) extent.rows = rows;
    if (columns > extent.columns) extent.columns = columns;
  };
  for (const { sheet, cells, filled } of grids) {
    sheet.values.forEach((line, row) => reach(row + 1, line?.length ?? 0));
    for (const key of cells.keys()) reach(keyRow(key) + 1, keyColumn(key) + 1);
    for (const key of filled.keys()) reach(keyRow(key) + 1, keyColumn(key) + 1);
  }
  return extent;
}
