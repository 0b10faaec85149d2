import { cellKey, valueAt, type Sheet, type Value } from "../../src/sheet/book";
import type { Host } from "./model";

/**
 * A cell's current value: a constant, the result of its formula, or a value spilled by another. Until something
 * changes, the value in the file.
 */
export function resultAt(host: Host, sheet: Sheet, row: number, column: number): Value {
  const stored = valueAt(sheet, row, column);
  if (sheet.formulas.size === 0) return stored;
  // A program that stores no results leaves the calculation to the program that opens the file.
  if (!host.recalculated)
    return stored === null && sheet.formulas.has(cellKey(row, column))
      ? host.calculator.value(sheet.name, row, column)
      : stored;
  const constant = stored !== null && !sheet.spills?.size && !sheet.formulas.has(cellKey(row, column));
  return constant ? stored : host.calculator.value(sheet.name, row, column);
}
