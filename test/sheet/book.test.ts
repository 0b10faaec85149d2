import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { newSheet, setCell } from "../../src/sheet/book";

/** Whether V8 looks each place of an array up in a table, by which a walk over a million rows costs a second. */
function isTable(rows: unknown[]): boolean {
  setFlagsFromString("--allow-natives-syntax");
  return (new Script("(rows) => %HasDictionaryElements(rows)").runInThisContext() as (of: unknown[]) => boolean)(rows);
}

test("a stray cell in the last row makes no walk over the rows dear, and gives those between no cells", () => {
  const stray: string[][] = [["Mål"]];
  stray[1_048_575] = ["x"];
  expect(isTable(stray)).toBe(true);
  const sheet = newSheet("Mål");
  setCell(sheet, 0, 0, "Mål");
  setCell(sheet, 1_048_575, 0, "x", { numberFormat: "@" });
  expect([isTable(sheet.values), isTable(sheet.formats)]).toEqual([false, false]);
  let rows = 0;
  sheet.values.forEach(() => rows++);
  expect([sheet.values.length, rows]).toEqual([1_048_576, 2]);
});
