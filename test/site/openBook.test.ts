import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { EditableWorkbook, Surroundings } from "../../src/commands/command";
import { insert } from "../../src/commands/insert";
import { status } from "../../src/commands/status";
import { readBook } from "../../src/files/xlsx";
import type { Book, Sheet } from "../../src/sheet/book";
import { formulaAt, setCell, valueAt } from "../../src/sheet/book";
import { excelWorkbook } from "../../workbench/cli/excelWorkbook";
import { openBook } from "../../workbench/site/openBook";
import { dear, sampled } from "../whole";

const NOW = new Date(2025, 1, 11, 14, 5);
const folder = join(__dirname, "../../samples");
const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const SAMPLES = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));

const around = (workbook: EditableWorkbook): Surroundings<EditableWorkbook> => ({
  workbook,
  now: NOW,
  progress: () => undefined,
});

function bookIn(bytes: Uint8Array): Book {
  const read = readBook(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.book;
}

const cellsOf = (sheets: Sheet[]): unknown[] =>
  sheets.map(({ name, tag, values, formulas }) => ({ name, tag, values, formulas: [...formulas].sort() }));

/** What is typed in the cells: of a formula its text, since its result is calculated anew. */
const typedIn = (sheets: Sheet[]): unknown[] =>
  sheets.map((sheet) => ({
    name: sheet.name,
    cells: sheet.values.map((row, r) => row?.map((value, c) => formulaAt(sheet, r, c) ?? value)),
  }));

const sheetOf = (book: Book, name: string): Sheet => book.sheets.find((sheet) => sheet.name === name)!;

describe("a workbook file without Excel", () => {
  sampled(3, SAMPLES)("is written by a command as through office.js: %s", async (name) => {
    const [over, through] = [openBook(sample(name), NOW), excelWorkbook(name, sample(name), NOW)];
    const [made, expected] = [
      await status.perform({}, around(over.workbook)),
      await status.perform({}, around(through)),
    ];
    expect(made.ok && made.value.sheets.length).toBeGreaterThan(1);
    expect(made).toEqual(expected);
    const [file, other] = [bookIn(over.save()), bookIn(through.bytes())];
    expect(cellsOf(file.sheets)).toEqual(cellsOf(other.sheets));
    expect(file.memory).toBe(other.memory);
    expect(file.names).toEqual(other.names);
  });

  dear("has formulas put into a source sheet as through office.js", async () => {
    const bytes = sample("exempelkommun.xlsx");
    const [over, through] = [openBook(bytes, NOW), excelWorkbook("bok.xlsx", bytes, NOW)];
    const found = await insert.perform({}, around(through));
    expect(await insert.perform({}, around(over.workbook))).toEqual(found);
    expect(found.ok).toBe(true);
    expect(cellsOf(bookIn(over.save()).sheets)).toEqual(cellsOf(bookIn(through.bytes()).sheets));
  });

  dear("is as it was when a writing has been taken back", async () => {
    const open = openBook(sample("exempelkommun.xlsx"), NOW);
    const before = structuredClone(open.host.book);
    await status.perform({}, around(open.workbook));
    expect(open.host.book.sheets.length).toBeGreaterThan(before.sheets.length);
    const { restored, left } = open.takeBack();
    expect(restored).toBeGreaterThan(100);
    expect(left).toEqual([]);
    expect(typedIn(open.host.book.sheets)).toEqual(typedIn(before.sheets));
    expect(open.host.book.memory).toBe(before.memory);
    expect(open.host.book.names).toEqual(before.names);
    expect(() => open.takeBack()).toThrow("inget mer att ta tillbaka");
  });

  dear("keeps what a person has written since, and says where", async () => {
    const open = openBook(sample("exempelkommun.xlsx"), NOW);
    await status.perform({}, around(open.workbook));
    setCell(sheetOf(open.host.book, "Måltavla"), 40, 1, "Min anteckning");
    expect(open.takeBack().left).toEqual(["Måltavla!B41"]);
    expect(valueAt(sheetOf(open.host.book, "Måltavla"), 40, 1)).toBe("Min anteckning");
    expect(open.host.book.sheets.some(({ name }) => name === "Översikt")).toBe(false);
  });

  dear("takes back what one command wrote, not the one before", async () => {
    const open = openBook(sample("exempelkommun.xlsx"), NOW);
    await status.perform({}, around(open.workbook));
    const between = structuredClone(open.host.book);
    open.begin();
    await open.workbook.write([{ ...structuredClone(sheetOf(between, "Måltavla")), values: [["Annat"]] }], "{}");
    open.takeBack();
    expect(cellsOf(open.host.book.sheets)).toEqual(cellsOf(between.sheets));
    expect(open.host.book.memory).toBe(between.memory);
  });

  test("does not change a cell that holds something else than was read", async () => {
    const open = openBook(sample("exempelkommun.xlsx"), NOW);
    const { name } = open.host.book.sheets[0]!;
    const edit = { sheet: name, row: 0, column: 0, was: { value: "Något annat" }, becomes: { value: 1 } };
    const before = cellsOf(open.host.book.sheets);
    await expect(open.workbook.edit([edit])).rejects.toThrow("har ändrats sedan bladet lästes");
    await expect(open.workbook.edit([{ ...edit, sheet: "Borta" }])).rejects.toThrow("finns inte längre");
    expect(cellsOf(open.host.book.sheets)).toEqual(before);
  });

  test("that is none is refused with a sentence", () => {
    expect(() => openBook(new TextEncoder().encode("Mål;Utfall"), NOW)).toThrow(/xlsx/);
  });
});
