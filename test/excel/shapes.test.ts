import { read } from "../../src/commands/read";
import { excelWorkbook } from "../../src/excel/workbook";
import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { openHost } from "../../workbench/host";
import { fileOf, NOW } from "./kit";

function goals(): Sheet {
  const sheet = newSheet("Mål");
  const rows = [
    ["Mål", "Indikator", "Målvärde 2024", "Utfall 2024", "Bedömning"],
    ["Trygga barn", "Andel trygga elever", "minst 90 %", "91 %", null],
    ["Nöjda äldre", "Andel nöjda brukare", "minst 90 %", "80 %", null],
    ["Frisk personal", "Andel frisknärvaro", "minst 60 %", "61 %", "Uppnås"],
  ];
  rows.forEach((row, r) => row.forEach((value, c) => setCell(sheet, r, c, value)));
  sheet.columns.set(0, { width: 31.3 }).set(1, { width: 24 }).set(2, { width: 12, hidden: true });
  sheet.rows.set(1, { height: 33 }).set(7, { hidden: true });
  return sheet;
}

it("cells under pictures are found by how wide and high rows and columns are, hidden ones among them", async () => {
  const host = await openHost({ file: fileOf([goals(), newSheet("Utan bilder")]) });
  const places = [
    { top: 1, left: 4, bottom: 1, right: 4 },
    { top: 2, left: 0, bottom: 9, right: 3 },
    { top: 0, left: 0, bottom: 0, right: 0 },
  ];
  host.book.sheets[0]!.pictures = places;
  const { sheets } = await excelWorkbook(host.Excel).read();
  expect(sheets.map(({ pictures }) => pictures)).toEqual([places, undefined]);
  expect(host.requests.count).toBe(3);
});

it("an empty cell among the grades with a picture over it is a problem, not a missing grade", async () => {
  const host = await openHost({ file: fileOf([goals()]) });
  host.book.sheets[0]!.pictures = [{ top: 2, left: 4, bottom: 2, right: 4 }];
  const done = await read.perform({}, { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined });
  expect(done.ok && done.value.problems.map(({ code, cell }) => [code, cell])).toEqual([
    ["dold-kolumn", "Mål!C1"],
    ["bild-över-cell", "Mål!E3"],
  ]);
});
