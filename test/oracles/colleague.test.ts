import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SAMPLES, sampleBytes } from "../../samples/samples";
import { status } from "../../src/commands/status";
import { readBook } from "../../src/files/xlsx";
import type { Book } from "../../src/sheet/book";
import { excelWorkbook } from "../../workbench/cli/excelWorkbook";
import { table } from "../commands/story";
import { convert, libreOffice, python } from "./tools";

const NOW = new Date(2025, 1, 11, 14, 5);
const folder = mkdtempSync(join(tmpdir(), "colleague-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Status sheets written into a file, and the file. */
async function written(name: string, bytes: Uint8Array, period?: string): Promise<string> {
  const workbook = excelWorkbook(name, bytes, NOW);
  const done = await status.perform({ period }, { workbook, now: NOW, progress: () => undefined });
  if (!done.ok) throw new Error(done.reason);
  const file = join(folder, name);
  writeFileSync(file, workbook.bytes());
  return file;
}

function opened(file: string): Book {
  const read = readBook(readFileSync(file));
  if (!read.ok) throw new Error(read.reason);
  return read.book;
}

/** A colleague writes in the row of a goal and beside the table, without the add-in. */
const EDIT = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["1 Barn och unga"]
header = next(row for row in sheet.iter_rows() if any(str(cell.value).startswith("Nyckel") for cell in row))
column = {cell.value: cell.column for cell in header}
row = next(cell.row for cells in sheet.iter_rows(min_row=header[0].row + 1) for cell in cells if cell.value == "mål:1")
sheet.cell(row, column["Samlad"]).value = "uppnås"
sheet.cell(row, column["Kommentar"]).value = "Två skolor är inte med"
sheet.cell(3, 25).value = "Ring Anna om detta"
book.save(sys.argv[1])
`;

const AUGUST = [
  ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall aug 2024", "Prognos 2024", "Utfall 2024"],
  ["Skola", "Trygga barn", "Trygga elever", "minst 90 %", "89 %", "91 %", null],
  ["Skola", "Alla klarar skolan", "Behöriga elever", "minst 85 %", "82 %", "84 %", null],
  ["Omsorg", "Nöjda äldre", "Nöjda brukare", "minst 90 %", "88 %", "88 %", null],
  ["Omsorg", "Kort väntan", "Väntetid i dagar", "högst 30", 32, 29, null],
];
/** Kort väntan is gone, Alla klarar skolan reworded, God mat new. */
const YEAR_END = [
  AUGUST[0],
  ["Skola", "Trygga barn", "Trygga elever", "minst 90 %", "89 %", "91 %", "87 %"],
  ["Skola", "Alla elever klarar skolan", "Behöriga elever", "minst 85 %", "82 %", "84 %", "86 %"],
  ["Omsorg", "Nöjda äldre", "Nöjda brukare", "minst 90 %", "88 %", "88 %", "91 %"],
  ["Omsorg", "God mat", "Nöjd med maten", "minst 80 %", null, null, "81 %"],
];

/** She judges and comments every goal, copies a sheet, and types what the year gave. */
const YEAR = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for name in ("Skola", "Omsorg"):
    sheet = book[name]
    header = next(row for row in sheet.iter_rows() if any(str(cell.value).startswith("Nyckel") for cell in row))
    column = {str(cell.value).split(" ")[0]: cell.column for cell in header}
    for row in range(header[0].row + 1, sheet.max_row + 1):
        if str(sheet.cell(row, column["Nyckel"]).value).startswith("mål:"):
            sheet.cell(row, column["Samlad"]).value = "○ Uppnås inte"
            sheet.cell(row, column["Kommentar"]).value = "Om " + str(sheet.cell(row, 2).value)
book.copy_worksheet(book["Skola"])
for r, row in enumerate(json.loads(sys.argv[2]), 1):
    for c, value in enumerate(row, 1):
        book["Mål"].cell(r, c).value = value
book.save(sys.argv[1])
`;

/** What our sheets say, and their tags and charts, without the stamp. */
const stated = ({ sheets }: Book): unknown =>
  sheets.map(({ name, tag, charts }) => [name, tag, charts.map((chart) => chart.name)]);

describe("a workbook that another program has saved", () => {
  (python ? test : test.skip)(
    "openpyxl: the own sheets are recognised, each with its chart once, and the colleague's words have their places",
    async () => {
      const file = await written("exempelkommun.xlsx", sampleBytes(SAMPLES["exempelkommun.xlsx"]!()));
      const before = stated(opened(file));
      execFileSync(python as string, ["-c", EDIT, file]);
      expect(opened(file).sheets.every(({ tag }) => tag === undefined)).toBe(true);
      const again = opened(await written("exempelkommun.xlsx", readFileSync(file)));
      expect(stated(again)).toEqual(before);
      const { values } = again.sheets.find(({ name }) => name === "1 Barn och unga")!;
      const header = values.find((row) => row?.includes("Samlad"))!;
      const goal = values.find((row) => row?.includes("mål:1"))!;
      expect(["Samlad", "Publicerad", "Kommentar"].map((one) => goal[header.indexOf(one)])).toEqual([
        "● Uppnås",
        "● Uppnås",
        "Två skolor är inte med",
      ]);
      const block = values.findIndex((row) => row?.includes("Kvarlämnat"));
      expect(values.slice(block).some((row) => row?.includes("Ring Anna om detta"))).toBe(true);
    },
  );

  (python ? test : test.skip)(
    "a year by mail: delår, a colleague with openpyxl, bokslut with one goal gone, one reworded and one new",
    async () => {
      const file = await written("mål.xlsx", sampleBytes([table("Mål", AUGUST)]), "delår 2024");
      execFileSync(python as string, ["-c", YEAR, file, JSON.stringify(YEAR_END)]);
      const { sheets } = opened(await written("mål.xlsx", readFileSync(file), "2024"));
      expect(sheets.map(({ name }) => name)).toEqual([
        "Mål",
        "Måltavla",
        "Översikt",
        "Skola",
        "Omsorg",
        "Att rätta",
        "Styrmodell",
        "Skola Copy",
        "Måltavlans logg",
      ]);
      const texts = sheets
        .filter(({ tag }) => tag !== undefined)
        .flatMap(({ values }) => values.flatMap((row) => (row ?? []).filter((value) => typeof value === "string")));
      for (const words of ["Om Trygga barn", "Om Alla klarar skolan", "Om Nöjda äldre", "Om Kort väntan"])
        expect(texts.some((text) => text.includes(words))).toBe(true);
      for (const name of ["Skola", "Omsorg"]) {
        const { values } = sheets.find((sheet) => sheet.name === name)!;
        const top = values.findIndex((row) => row?.includes("Samlad"));
        const end = values.findIndex((row) => row?.includes("Kvarlämnat"));
        const goals = values
          .slice(top + 1, end < 0 ? undefined : end)
          .filter((row) => row?.some((value) => typeof value === "string" && value.startsWith("mål:")));
        expect(goals.length).toBeGreaterThan(1);
        expect(
          goals.map((row) => ["Samlad", "Kommentar"].map((header) => row![values[top]!.indexOf(header)] ?? null)),
        ).toEqual(goals.map(() => [null, null]));
      }
      const log = sheets.find(({ name }) => name === "Måltavlans logg")!.values;
      const header = log.find((row) => row?.includes("Nyckel"))!;
      const rows = log.filter(
        (row) =>
          row?.[header.indexOf("Period")] === "2024 delår" && String(row[header.indexOf("Nyckel")]).startsWith("mål:"),
      );
      expect(rows.map((row) => [row![header.indexOf("Nyckel")], row![header.indexOf("Samlad")]]).sort()).toEqual([
        ["mål:alla klarar skolan", "○ Uppnås inte"],
        ["mål:kort väntan", "○ Uppnås inte"],
        ["mål:nöjda äldre", "○ Uppnås inte"],
        ["mål:trygga barn", "○ Uppnås inte"],
      ]);
    },
  );

  (libreOffice ? test : test.skip)("LibreOffice: the own sheets are recognised, and nothing is left over", async () => {
    const file = await written("motala.xlsx", sampleBytes(SAMPLES["motala.xlsx"]!()));
    const before = stated(opened(file));
    convert(file, "xlsx", join(folder, "lo"));
    const again = opened(await written("motala.xlsx", readFileSync(join(folder, "lo", "motala.xlsx"))));
    expect(stated(again)).toEqual(before);
    expect(again.sheets.flatMap(({ values }) => values.flatMap((row) => row ?? [])).includes("Kvarlämnat")).toBe(false);
  });
});
