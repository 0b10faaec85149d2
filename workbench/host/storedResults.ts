import { areaText } from "../../src/sheet/address";
import { isError, keyColumn, keyRow, valueAt, type Sheet, type Value } from "../../src/sheet/book";
import { placesIn } from "./formulas/grid";

/** What the calculator says where only Excel knows: a file says nothing there, so that Excel and others calculate it. */
const NOT_EXCELS = new Set(["#NAME?", "#REF!", "#CIRC!", "#SPILL!"]);

const same = (a: Value, b: Value): boolean => a === b || (isError(a) && isError(b) && a.error === b.error);

/**
 * The sheet with the results of its formulas as Excel left them in the file, wherever no change has made them others: where our own
 * calculator gives what it gives for the file as it was. So the calculator's ways never reach a file by themselves.
 * @param stored the sheet as the file has it
 * @param calculated the same, with every formula calculated by the calculator
 */
export function withStoredResults(sheet: Sheet, stored: Sheet, calculated: Sheet): Sheet {
  const values = sheet.values.map((row) => row?.slice());
  const spills = new Map(sheet.spills);
  for (const [key, formula] of sheet.formulas) {
    const kept = stored.formulas.get(key) === formula;
    const areas = [sheet, calculated].map((one) => one.spills?.get(key)).map((area) => area && areaText(area));
    const filled = kept && areas[0] === areas[1] ? stored.spills?.get(key) : undefined;
    if (filled) spills.set(key, filled);
    const cells = [key, ...(filled ? [...placesIn(filled)].map(([, , at]) => at) : [])];
    for (const at of new Set(cells)) {
      const [row, column] = [keyRow(at), keyColumn(at)];
      const value = valueAt(sheet, row, column);
      if (kept && same(value, valueAt(calculated, row, column))) (values[row] ??= [])[column] = valueAt(stored, row, column);
      else if (at === key && isError(value) && NOT_EXCELS.has(value.error)) (values[row] ??= [])[column] = null;
    }
  }
  return { ...sheet, values, spills };
}
