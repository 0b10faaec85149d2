import { isBlank, textOf } from "../recognise/grid/grid";
import { cellRef } from "../sheet/address";
import { cellKey, formatAt, formulaAt, keyColumn, keyRow, valueAt, type Sheet } from "../sheet/book";
import type { Beside, Submitted } from "./submission";

export const textAt = (sheet: Sheet, row: number, column: number): string => textOf(valueAt(sheet, row, column));

/** The contents of a cell; null for a blank one. */
export function submittedAt(sheet: Sheet, row: number, column: number): Submitted | null {
  const value = valueAt(sheet, row, column);
  if (isBlank(value)) return null;
  const [look, formula] = [formatAt(sheet, row, column), formulaAt(sheet, row, column)];
  const note = sheet.notes.get(cellKey(row, column));
  const merge = sheet.merges.find(({ top, left, bottom }) => top === row && left === column && bottom > row);
  return {
    value,
    ...(look?.numberFormat === undefined ? {} : { format: look.numberFormat }),
    ...(formula === undefined ? {} : { formula }),
    ...(look?.font?.strike === true ? { struck: true } : {}),
    ...(note === undefined ? {} : { note }),
    ...(merge ? { until: merge.bottom } : {}),
    cell: cellRef(sheet.name, row, column),
  };
}

/** A cell that belongs to no row. */
export function besideAt(sheet: Sheet, row: number, column: number): Beside {
  const formula = formulaAt(sheet, row, column);
  return {
    cell: cellRef(sheet.name, row, column),
    value: valueAt(sheet, row, column),
    ...(formula === undefined ? {} : { formula }),
  };
}

/** Comments and notes that somebody has hung on cells. */
export const notesOf = (sheet: Sheet): Beside[] =>
  [...sheet.notes].map(([key, text]) => ({
    cell: cellRef(sheet.name, keyRow(key), keyColumn(key)),
    value: text,
    comment: true,
  }));
