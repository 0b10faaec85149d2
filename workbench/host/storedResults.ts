import { sameFormula, sameValue } from "../../src/files/difference";
import { isError, keyColumn, keyRow, valueAt, type Sheet } from "../../src/sheet/book";
import { heldIn } from "./formulas/grid";

/**
 * Results of the calculator where only Excel knows the value: the file gets none, so that Excel and others calculate
 * it.
 */
const NOT_EXCELS = new Set(["#NAME?", "#REF!", "#CIRC!", "#SPILL!"]);

/**
 * The sheet with the results of its formulas as Excel left them in the file, wherever no change has made them others:
 * where our own calculator gives what it gives for the file as it was. So the calculator's ways never reach a file by
 * themselves.
 * @param stored the sheet as the file has it
 * @param calculated the same, with every formula calculated by the calculator
 */
export function withStoredResults(sheet: Sheet, stored: Sheet, calculated: Sheet): Sheet {
  const values = sheet.values.map((row) => row?.slice());
  const spills = new Map(sheet.spills);
  for (const [key, formula] of sheet.formulas) {
    const kept = stored.formulas.get(key) === formula && sameFormula(sheet, calculated, key);
    const filled = kept ? stored.spills?.get(key) : undefined;
    if (filled) spills.set(key, filled);
    const places = filled ? [...heldIn(stored, filled), ...heldIn(sheet, filled)] : [];
    for (const at of new Set([key, ...places.map(([, , place]) => place)])) {
      const [row, column] = [keyRow(at), keyColumn(at)];
      const value = valueAt(sheet, row, column);
      if (kept && sameValue(value, valueAt(calculated, row, column)))
        (values[row] ??= [])[column] = valueAt(stored, row, column);
      else if (at === key && isError(value) && NOT_EXCELS.has(value.error)) (values[row] ??= [])[column] = null;
    }
  }
  return { ...sheet, values, spills };
}
