import { textKey } from "../../interpret/text/text";
import type { Area } from "../../sheet/address";
import { cellText, filled, type Grid } from "../grid/grid";
import type { HeaderCell } from "./tableRegion";

/** What is written above each column of a table, from all of its header rows, as keys. */
export type HeaderKeys = ReadonlyMap<number, string>;

export const headerKeys = (cells: readonly HeaderCell[]): HeaderKeys =>
  new Map(cells.map(({ column, text }) => [column, textKey(text)]));

/** Whether a text is what stands above its column, or the last part of it: the lowest header row may return alone. */
const isReturning = (keys: HeaderKeys, column: number, text: string): boolean =>
  ` ${keys.get(column) ?? ""}`.endsWith(` ${textKey(text)}`);

/** Those of some cells that return from the header. */
export const returning = (keys: HeaderKeys, cells: readonly HeaderCell[]): HeaderCell[] =>
  cells.filter(({ column, text }) => isReturning(keys, column, text));

/** The filled cells of a row, as they would head their columns. */
export const cellsOf = (grid: Grid, row: number, { left, right }: Pick<Area, "left" | "right">): HeaderCell[] =>
  filled(grid, row, left, right).map((column) => ({ column, text: cellText(grid, row, column) }));

/** Whether all filled cells of a row, and several, return from the header. A lone text may be a title too. */
export const returnsWhole = (grid: Grid, row: number, columns: readonly number[], keys: HeaderKeys): boolean =>
  columns.length > 1 && columns.every((column) => isReturning(keys, column, cellText(grid, row, column)));

/** Whether a row says the same as another, cell by cell. */
export function saysAgain(grid: Grid, row: number, other: number, area: Area): boolean {
  const [one, two] = [row, other].map((at) => cellsOf(grid, at, area));
  return (
    one!.length === two!.length &&
    one!.every(({ column, text }, i) => two![i]!.column === column && textKey(two![i]!.text) === textKey(text))
  );
}
