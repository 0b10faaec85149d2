import type { Area } from "../../src/sheet/address";
import type { Sheet, Value } from "../../src/sheet/book";

/** A row and a column of a sheet by any numbers, so that those a property draws always name a place. */
export const rowOf = ({ values }: Sheet, a: number): number => a % Math.max(1, values.length);
export const columnOf = ({ values }: Sheet, a: number): number =>
  a % Math.max(1, ...values.map((row) => row?.length ?? 0));

export function insertRow({ values, formats, merges }: Sheet, row: number, cells: Value[]): void {
  values.splice(row, 0, cells);
  formats.splice(row, 0, []);
  for (const area of merges)
    [area.top, area.bottom] = [area.top + (area.top >= row ? 1 : 0), area.bottom + (area.bottom >= row ? 1 : 0)];
}

export function insertColumn({ values, formats, merges }: Sheet, column: number): void {
  for (const cells of values) if (cells && cells.length > column) cells.splice(column, 0, null);
  for (const cells of formats) if (cells && cells.length > column) cells.splice(column, 0, undefined);
  for (const area of merges)
    [area.left, area.right] = [area.left + (area.left >= column ? 1 : 0), area.right + (area.right >= column ? 1 : 0)];
}

/** Merges as Excel allows it: areas never overlap. */
export function merge({ merges }: Sheet, area: Area): void {
  if (
    !merges.some(
      (other) =>
        other.top <= area.bottom && other.bottom >= area.top && other.left <= area.right && other.right >= area.left,
    )
  )
    merges.push(area);
}
