import { cellKey, valueAt, type Sheet, type Value } from "../../src/sheet/book";
import type { Host } from "./model";

/**
 * The current values of a sheet's cells, for as long as nothing is written: a constant, the result of a formula, or a
 * value spilled by another. Until something changes, the value in the file. Formulas are calculated once, when the
 * first cell that may depend on one is asked for.
 */
export function resultsIn(host: Host, sheet: Sheet): (row: number, column: number) => Value {
  if (sheet.formulas.size === 0) return (row, column) => valueAt(sheet, row, column);
  let isCalculated = false;
  const calculated = (row: number, column: number): Value => {
    if (!isCalculated) host.calculator.recalculate();
    isCalculated = true;
    return valueAt(sheet, row, column);
  };
  const holdsFormula = (row: number, column: number): boolean => sheet.formulas.has(cellKey(row, column));
  return (row, column) => {
    const stored = valueAt(sheet, row, column);
    // A program that stores no results leaves the calculation to the program that opens the file.
    const isKnown = host.recalculated
      ? stored !== null && !sheet.spills?.size && !holdsFormula(row, column)
      : stored !== null || !holdsFormula(row, column);
    return isKnown ? stored : calculated(row, column);
  };
}

/** A cell's current value. */
export const resultAt = (host: Host, sheet: Sheet, row: number, column: number): Value =>
  resultsIn(host, sheet)(row, column);
