import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SAMPLES, sampleBytes } from "../../samples/samples";
import { status } from "../../src/commands/status";
import { presetNamed } from "../../src/domain/presets";
import { readBook } from "../../src/files/xlsx";
import { a1 } from "../../src/sheet/address";
import { keyColumn, keyRow, valueAt, type Book, type Sheet } from "../../src/sheet/book";
import { excelWorkbook } from "../../workbench/cli/excelWorkbook";
import { shareOf } from "../whole";
import { convert, libreOffice, python } from "./tools";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-oracles-"));
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = new Date(2025, 1, 11, 14, 5);

/** Katrineholm's is counted below, in each run. */
const KATRINEHOLM = "katrineholm.xlsx";
const names = [...new Set([...shareOf(Object.keys(SAMPLES)), KATRINEHOLM])];
const [own, theirs] = [
  (name: string): string => join(folder, name),
  (name: string): string => join(folder, "lo", name),
];
const LOOK =
  "import sys, json, openpyxl; print(json.dumps([[[s.title, len(s._charts), len(s.data_validations.dataValidation)] for s in openpyxl.load_workbook(f)] for f in sys.argv[1:]]))";
let seen: [string, number, number][][] = [];

function opened(path: string): Book {
  const read = readBook(readFileSync(path));
  if (!read.ok) throw new Error(read.reason);
  return read.book;
}

beforeAll(async () => {
  for (const name of names) {
    const workbook = excelWorkbook(name, sampleBytes(SAMPLES[name]!()), NOW);
    const done = await status.perform(
      { styrmodell: presetNamed(name.replace(".xlsx", "")) },
      { workbook, now: NOW, progress: () => undefined },
    );
    if (!done.ok) throw new Error(done.reason);
    writeFileSync(own(name), workbook.bytes());
  }
  if (libreOffice) convert(names.map(own), "xlsx", join(folder, "lo"));
  if (python)
    seen = JSON.parse(execFileSync(python, ["-c", LOOK, ...names.map(own)], { encoding: "utf8" })) as typeof seen;
});

(python ? test : test.skip)("most samples have dropdowns", () => {
  expect(seen.filter((sheets) => sheets.some(([, , dropdowns]) => dropdowns > 0)).length).toBeGreaterThan(
    names.length / 2,
  );
});

describe.each(names)("status of %s", (name) => {
  (libreOffice ? test : test.skip)("LibreOffice recalculates our formulas to the values that we wrote", () => {
    const [book, again] = [opened(own(name)), opened(theirs(name))];
    let formulas = 0;
    for (const sheet of book.sheets.filter(({ tag }) => tag !== undefined)) {
      const twin = again.sheets.find((other) => other.name === sheet.name)!;
      for (const key of sheet.formulas.keys()) {
        formulas++;
        const at = [keyRow(key), keyColumn(key)] as const;
        expect([a1(...at), valueAt(twin, ...at) ?? ""]).toEqual([a1(...at), valueAt(sheet, ...at) ?? ""]);
      }
    }
    expect(formulas).toBeGreaterThan(20);
  });

  (python ? test : test.skip)("openpyxl opens it and finds every sheet, dropdown and chart", () => {
    const sheets = seen[names.indexOf(name)]!;
    const book = opened(own(name));
    expect(sheets.map(([title]) => title)).toEqual(book.sheets.map((sheet) => sheet.name));
    const charts = book.sheets.find(({ name }) => name === "Översikt")!.charts.length;
    expect(charts).toBeGreaterThan(0);
    expect(sheets.find(([title]) => title === "Översikt")![1]).toBe(charts);
    // Until a styrmodell is decided a level without printed grades has no list.
    const withLists = book.sheets.filter(({ validations }) => validations.length > 0).map((sheet) => sheet.name);
    expect(sheets.filter(([, , dropdowns]) => dropdowns > 0).map(([title]) => title)).toEqual(withLists);
  });
});

/** Numbers of a row of the overview, by its first cell, in the table under a heading. */
function rowOf(sheet: Sheet, name: string, heading: string): number[] {
  const top = sheet.values.findIndex((row) => row?.[0] === heading);
  const found = sheet.values.find((row, at) => at > top && row?.[0] === name);
  return (found ?? []).filter((value) => typeof value === "number");
}

(libreOffice ? test : test.skip)(
  "Katrineholm's model: 51 resultatmål and 150 uppdrag, apart and never summed, as LibreOffice counts them by our formulas",
  () => {
    const overview = opened(theirs(KATRINEHOLM)).sheets.find(
      ({ tag, name }) => tag === "overview" || name === "Översikt",
    )!;
    const counted = ["Resultatmål", "Uppdrag"].map((level) =>
      rowOf(overview, "Alla", `${level} per område och bedömning`).reduce((sum, count) => sum + count, 0),
    );
    expect(counted).toEqual([51, 150]);
    expect(overview.values.flat()).not.toContain(201);
  },
);
