import { excelWorkbook } from "../../src/excel/workbook";
import { choicesOf } from "../../src/sheet/choices";
import { newSheet, setCell, type Book, type Sheet, type Validation } from "../../src/sheet/book";
import { openHost } from "../../workbench/host";
import { bookOf, fileOf } from "./kit";

const list = (source: string, ...areas: Validation["areas"]): Validation => ({
  areas,
  source,
  kind: "list",
  strict: true,
});
const GRADES = { top: 3, left: 1, bottom: 40, right: 1 };

/** A title, headers and eight goals with words of grades beside them, and a sheet that lists some. */
function goals(validations: Validation[]): Sheet[] {
  const [sheet, lists] = [newSheet("Mål"), newSheet("Listor")];
  setCell(sheet, 0, 0, "Mål 2025");
  ["Mål", "Bedömning", "Ansvarig"].forEach((text, column) => setCell(sheet, 2, column, text));
  for (let row = 3; row < 11; row++)
    ["Trygga barn", "Halkar", "KS"].forEach((text, column) => setCell(sheet, row, column, text));
  ["Klar", "Pågår", null, "Ej startad"].forEach((text, row) => setCell(lists, row, 0, text));
  sheet.validations = validations;
  return [sheet, lists];
}

/** The choices of each cell of the first sheet that has any, by its row and column. */
const choicesIn = (book: Book): Record<string, string[] | null> => {
  const [sheet] = book.sheets;
  const rows = Array.from({ length: 11 }, (_, row) => [0, 1, 2].map((column) => [row, column] as const)).flat();
  return Object.fromEntries(
    rows.flatMap(([row, column]) => {
      const rule = sheet!.validations.find(({ areas }) =>
        areas.some((one) => one.top <= row && row <= one.bottom && one.left <= column && column <= one.right),
      );
      return rule ? [[`${row} ${column}`, choicesOf(book, sheet!, rule)]] : [];
    }),
  );
};

test.each<[what: string, validations: Validation[], of: string, choices: string[] | null]>([
  ["choices in the rule itself", [list('"Flyter, Halkar,Stannat"', GRADES)], "10 1", ["Flyter", "Halkar", "Stannat"]],
  ["a range of another sheet", [list("Listor!$A$1:$A$4", GRADES)], "3 1", ["Klar", "Pågår", "Ej startad"]],
  ["a range of the sheet itself", [list("$A$1:$A$4", GRADES)], "3 1", ["Mål 2025", "Mål", "Trygga barn"]],
  ["a formula that is no range", [list("INDIRECT($C$3)", GRADES)], "3 1", null],
  [
    "two lists in one column",
    [list('"Flyter,Halkar"', { ...GRADES, bottom: 5 }), list('"Ja,Nej"', { ...GRADES, top: 6 })],
    "6 1",
    ["Ja", "Nej"],
  ],
  [
    "one list in two columns",
    [list('"Flyter,Halkar"', GRADES, { ...GRADES, left: 2, right: 2 })],
    "3 2",
    ["Flyter", "Halkar"],
  ],
])("%s are read through office.js as from the file", async (_, validations, of, choices) => {
  const file = fileOf(goals(validations));
  const { book } = { book: await excelWorkbook((await openHost({ file })).Excel).read() };
  expect(choicesIn(book)).toEqual(choicesIn(bookOf(file)));
  expect(choicesIn(book)[of]).toEqual(choices);
});

test("a workbook without lists is read in as few requests as before, and each halving of a column takes one", async () => {
  const requests = async (validations: Validation[]): Promise<number> => {
    const host = await openHost({ file: fileOf(goals(validations)) });
    await excelWorkbook(host.Excel).read();
    return host.requests.count;
  };
  expect(await requests([])).toBe(3);
  // Eleven rows in halves: 6 and 5, 3 and 3.
  expect(await requests([list('"Flyter,Halkar"', GRADES)])).toBe(3 + 3);
});
