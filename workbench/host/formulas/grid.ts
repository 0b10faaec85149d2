import { areaText, contains, overlaps, type Area } from "../../../src/sheet/address";
import { cellKey, keyColumn, keyRow, valueAt, type Sheet } from "../../../src/sheet/book";
import { cellsOf } from "../area";
import { type Part } from "./reference";

/** A cell with a formula. Its value, and those that it fills, stand in the book. */
export interface Cell {
  sheet: Sheet;
  row: number;
  column: number;
  formula: Part;
  phase: "dirty" | "running" | "done";
  /** Something that it reads has changed since the book was opened, so that its saved value no longer holds. */
  stale: boolean;
}

/** What is known of one sheet while it is calculated. Keys are `cellKey`. */
export interface Grid {
  cells: Map<number, Cell>;
  /** Cells filled by a formula elsewhere, whose values in the book are not their own. */
  filled: Set<number>;
  /** Who has read a cell, or a larger area by its text. */
  readers: Map<number | string, Set<Cell>>;
  wide: Map<string, Area>;
}

/** Up to this many cells an area that is read is noted cell by cell. */
const NARROW = 32;

/** Each cell of the area, row by row. */
export function* placesIn(area: Area): Generator<[row: number, column: number, key: number]> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield [row, column, cellKey(row, column)];
  }
}

/** Each cell of the area that has a value, row by row: an area may be a whole sheet. */
export function* heldIn(sheet: Sheet, area: Area): Generator<[row: number, column: number, key: number]> {
  for (let row = area.top; row <= Math.min(area.bottom, sheet.values.length - 1); row++) {
    const last = Math.min(area.right, (sheet.values[row]?.length ?? 0) - 1);
    for (let column = area.left; column <= last; column++)
      if (valueAt(sheet, row, column) !== null) yield [row, column, cellKey(row, column)];
  }
}

const keysOf = (area: Area): number[] => Array.from(placesIn(area), ([, , key]) => key);

/** Keys of a map that lie in the area, found by the area's cells or by the keys, whichever are fewer. */
export function keysIn(
  map: { size: number; has(key: number): boolean; keys(): Iterable<number | string> },
  area: Area,
): number[] {
  if (cellsOf(area) <= map.size) return keysOf(area).filter((key) => map.has(key));
  return [...map.keys()].filter(
    (key): key is number => typeof key === "number" && contains(area, keyRow(key), keyColumn(key)),
  );
}

/** Remembers that the cell has read the area. */
export function note({ readers, wide }: Grid, area: Area, cell: Cell): void {
  const text = cellsOf(area) > NARROW ? areaText(area) : null;
  if (text !== null) wide.set(text, area);
  for (const key of text === null ? keysOf(area) : [text]) {
    const known = readers.get(key);
    if (known) known.add(cell);
    else readers.set(key, new Set([cell]));
  }
}

/** The cells that have read something in the area; they are forgotten, and noted again when they read again. */
export function takeReaders({ readers, wide }: Grid, area: Area): Cell[] {
  const wideTexts = [...wide].filter(([, read]) => overlaps(read, area)).map(([text]) => text);
  for (const text of wideTexts) wide.delete(text);
  return [...keysIn(readers, area), ...wideTexts].flatMap((key) => {
    const cells = readers.get(key) ?? [];
    readers.delete(key);
    return [...cells];
  });
}
