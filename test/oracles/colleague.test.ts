import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SAMPLES, sampleBytes } from "../../samples/samples";
import { status } from "../../src/commands/status";
import { readBook } from "../../src/files/xlsx";
import type { Book } from "../../src/sheet/book";
import { excelWorkbook } from "../../workbench/cli/excelWorkbook";
import { convert, libreOffice, python } from "./tools";

jest.setTimeout(180_000);

const NOW = new Date(2025, 1, 11, 14, 5);
const folder = mkdtempSync(join(tmpdir(), "colleague-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Status sheets written into a file, and the file. */
async function written(name: string, bytes: Uint8Array): Promise<string> {
  const workbook = excelWorkbook(name, bytes, NOW);
  const done = await status.perform({}, { workbook, now: NOW, progress: () => undefined });
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

/** What our sheets say, and their tags and charts, without the stamp. */
const said = ({ sheets }: Book): unknown => sheets.map(({ name, tag, charts }) => [name, tag, charts.map((chart) => chart.name)]);

describe("a workbook that another program has saved", () => {
  (python ? test : test.skip)("openpyxl: the sheets are ours again, each with its chart once, and the colleague's words have their places", async () => {
    const file = await written("exempelkommun.xlsx", sampleBytes(SAMPLES["exempelkommun.xlsx"]!()));
    const before = said(opened(file));
    execFileSync(python as string, ["-c", EDIT, file]);
    expect(opened(file).sheets.every(({ tag }) => tag === undefined)).toBe(true);
    const again = opened(await written("exempelkommun.xlsx", readFileSync(file)));
    expect(said(again)).toEqual(before);
    const { values } = again.sheets.find(({ name }) => name === "1 Barn och unga")!;
    const header = values.find((row) => row?.includes("Samlad"))!;
    const goal = values.find((row) => row?.includes("mål:1"))!;
    expect(["Samlad", "Publicerad", "Kommentar"].map((one) => goal[header.indexOf(one)])).toEqual(["● Uppnås", "● Uppnås", "Två skolor är inte med"]);
    const block = values.findIndex((row) => row?.includes("Kvarlämnat"));
    expect(values.slice(block).some((row) => row?.includes("Ring Anna om detta"))).toBe(true);
  });

  (libreOffice ? test : test.skip)("LibreOffice: the sheets are ours again, and nothing is left over", async () => {
    const file = await written("motala.xlsx", sampleBytes(SAMPLES["motala.xlsx"]!()));
    const before = said(opened(file));
    convert(file, "xlsx", join(folder, "lo"));
    const again = opened(await written("motala.xlsx", readFileSync(join(folder, "lo", "motala.xlsx"))));
    expect(said(again)).toEqual(before);
    expect(again.sheets.flatMap(({ values }) => values.flatMap((row) => row ?? [])).includes("Kvarlämnat")).toBe(false);
  });
});
