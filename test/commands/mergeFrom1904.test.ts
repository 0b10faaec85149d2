import type { Edit } from "../../src/excel/edit";
import type { EditableWorkbook } from "../../src/commands/command";
import { merge } from "../../src/commands/merge";
import { templateFiles } from "../../src/commands/templates";
import { newBook, newSheet, setCell, type Book, type Value } from "../../src/sheet/book";
import { bookOf, fileOf, NOW } from "../excel/kit";

const DATE = { numberFormat: "yyyy-mm-dd" };

/** Days from 1904-01-01 and, as Excel counts them, from 1900-01-01. */
const daysFrom1904 = (day: string): number => (Date.parse(day) - Date.UTC(1904, 0, 1)) / 86_400_000;
const daysFrom1900 = (day: string): number => daysFrom1904(day) + 1462;

/** A workbook whose days count from 1904, with a deadline and the day when it was done. */
function book(done: string): Book {
  const sheet = newSheet("Mål 2024");
  const rows: Value[][] = [
    ["Mål", "Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall 2024"],
    ["Trygg skola", "Planen är antagen", "Skolnämnden", "senast 2024-06-30", daysFrom1904(done)],
    [null, "Andel trygga elever, %", "Skolnämnden", "minst 80", 71],
  ];
  rows.forEach((cells, r) => cells.forEach((value, c) => setCell(sheet, r, c, value)));
  setCell(sheet, 1, 4, daysFrom1904(done), DATE);
  return { ...newBook(), date1904: true, sheets: [sheet] };
}

function around(of: Book) {
  const edits: Edit[] = [];
  const workbook: EditableWorkbook = {
    read: () => Promise.resolve(of),
    write: () => Promise.resolve(),
    spills: () => Promise.resolve([]),
    edit: (made) => Promise.resolve(void edits.push(...made)),
  };
  return { edits, surroundings: { workbook, now: NOW, progress: () => undefined } };
}

/** What comes of the nämnd's template with another day in the place of the day when it was done. */
async function submitted(standing: string, day: string) {
  const { edits, surroundings } = around(book(standing));
  const made = await templateFiles.perform({}, surroundings);
  if (!made.ok) throw new Error(made.reason);
  const { name, bytes } = made.value.files[0]!;
  const sheet = bookOf(bytes).sheets[0]!;
  const top = sheet.values.findIndex((cells) => cells?.includes("Utfall 2024"));
  const row = sheet.values.findIndex((cells, r) => r > top && cells?.includes("Planen är antagen"));
  const column = sheet.values[top]!.indexOf("Utfall 2024");
  setCell(sheet, row, column, daysFrom1900(day), DATE);
  const files = [{ name, bytes: fileOf([sheet]) }];
  const asked = await merge.perform({ files, accept: "none" }, surroundings);
  if (!asked.ok) throw new Error(asked.reason);
  const done = await merge.perform({ files, accept: asked.value.diff.changes.map(({ id }) => id) }, surroundings);
  if (!done.ok) throw new Error(done.reason);
  const ofTable = edits.filter(({ sheet: of }) => of === "Mål 2024");
  return { changes: done.value.diff.changes.map(({ before, after }) => [before, after]), edits: ofTable };
}

test("a day is shown and written as the day that it is, and looked up as the workbook counts days", async () => {
  const { changes, edits } = await submitted("2024-07-27", "2024-06-14");
  expect(changes).toEqual([["2024-07-27", "2024-06-14"]]);
  expect(edits).toMatchObject([
    { row: 1, column: 4, was: { value: daysFrom1904("2024-07-27") }, becomes: { value: "2024-06-14" } },
  ]);
});

test("the same day is no change", async () => {
  const { changes, edits } = await submitted("2024-06-14", "2024-06-14");
  expect([changes, edits]).toEqual([[], []]);
});
