import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { goldenYear } from "../../samples/golden";
import { documentDocx } from "../../src/files/word/report";
import { readBook } from "../../src/files/xlsx";
import { a1 } from "../../src/sheet/address";
import { keyColumn, keyRow, valueAt, type Book } from "../../src/sheet/book";
import { fileOf } from "../excel/kit";
import { NOW, sampleReport } from "../report/annual/kit";
import { convert, libreOffice } from "./tools";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-report-oracles-"));
afterAll(() => rmSync(folder, { recursive: true }));

function opened(path: string): Book {
  const read = readBook(readFileSync(path));
  if (!read.ok) throw new Error(read.reason);
  return read.book;
}

(libreOffice ? test : test.skip)("LibreOffice counts the goals of a report as we do, by our formulas", async () => {
  const { book, sheets } = (await goldenYear()).helår;
  const path = join(folder, "helår.xlsx");
  writeFileSync(path, fileOf(book.sheets));
  const out = join(folder, "lo");
  mkdirSync(out);
  convert(path, "xlsx", out);
  const theirs = opened(join(out, "helår.xlsx"));
  const counts = sheets.flatMap((sheet) =>
    [...sheet.formulas]
      .filter(([, formula]) => formula.startsWith("=COUNTIFS("))
      .map(([key]) => ({ sheet, row: keyRow(key), column: keyColumn(key) })),
  );
  expect(counts.length).toBeGreaterThan(20);
  for (const { sheet, row, column } of counts) {
    const twin = theirs.sheets.find(({ name }) => name === sheet.name)!;
    expect([a1(row, column), valueAt(twin, row, column)]).toEqual([a1(row, column), valueAt(sheet, row, column)]);
  }
});

(libreOffice ? test : test.skip)(
  "Word's document opens, and a table of several pages has its header on each",
  async () => {
    const { document } = await sampleReport("katrineholm", "halvtid", "2021");
    const path = join(folder, "halvtid.docx");
    writeFileSync(path, documentDocx(document, NOW));
    convert(path, "pdf", folder);
    const pages = execFileSync("pdftotext", ["-layout", join(folder, "halvtid.pdf"), "-"], { encoding: "utf8" })
      .split("\f")
      .filter((page) => page.trim() !== "");
    expect(pages.length).toBeGreaterThan(5);
    const within = pages.filter((page) => /\b\d\.\d+ /.test(page) && /Bedömning/.test(page));
    expect(within.length).toBeGreaterThan(5);
    for (const page of pages) expect(page).toMatch(/\d+ \(\d+\)\s*$/);
  },
);
