import { batches } from "../../src/excel/batch";
import { runs, addresses } from "../../src/excel/runs";
import { excelWorkbook } from "../../src/excel/workbook";
import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { openHost } from "../../workbench/host";
import { bookOf, contents, fileOf, looks } from "./kit";
import { dear } from "../whole";

/** A sheet of so many rows and columns; a text of so many characters in each cell of the first column. */
function large(name: string, rows: number, columns: number, length: number): Sheet {
  const sheet = newSheet(name);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      setCell(sheet, row, column, column === 0 ? `Mål ${row} ${"å".repeat(length)}` : row * column);
  }
  return sheet;
}

describe("large workbooks are read in parts that Excel on the web takes", () => {
  dear("long texts: what is too large at once is asked for again in smaller parts", async () => {
    const file = fileOf([large("Långa", 230, 3, 12_000)], '{"version":1}');
    const host = await openHost({ file });
    const book = await excelWorkbook(host.Excel).read();
    expect(contents(book.sheets[0]!)).toEqual(contents(bookOf(file).sheets[0]!));
    expect(book.memory).toBe('{"version":1}');
    expect(host.requests.count).toBeGreaterThan(4);
  });

  dear("many cells: each row is asked for its look first, and its cells only where they differ", async () => {
    const sheet = large("Många", 2_100, 10, 5);
    sheet.formats[0] = Array.from({ length: 10 }, () => ({ font: { bold: true } }));
    for (let row = 100; row < 130; row++) sheet.formats[row] = [{ indent: 1 }, undefined, { fill: "#DDEFD9" }];
    sheet.formats[2_099] = [{ font: { italic: true } }];
    const file = fileOf([sheet]);
    const host = await openHost({ file });
    const book = await excelWorkbook(host.Excel).read();
    expect(looks(book.sheets[0]!)).toEqual(looks(sheet));
    expect(contents(book.sheets[0]!)).toEqual(contents(sheet));
    expect(host.requests.count).toBe(4);
    expect(host.requests.responseBytes).toBeLessThan(2_100 * 10 * 60);
  });

  dear("beyond the first look: rows and columns that it does not reach", async () => {
    const sheet = large("Bred", 700, 45, 0);
    sheet.rows.set(650, { hidden: true });
    sheet.columns.set(44, { hidden: true });
    const file = fileOf([sheet]);
    const book = await excelWorkbook((await openHost({ file })).Excel).read();
    expect(contents(book.sheets[0]!)).toEqual(contents(sheet));
    expect([...book.sheets[0]!.rows, ...book.sheets[0]!.columns]).toEqual([
      [650, { hidden: true }],
      [44, { hidden: true }],
    ]);
  });

  dear("forty sheets take three requests", async () => {
    const host = await openHost({ file: fileOf(Array.from({ length: 40 }, (_, i) => large(`Blad ${i}`, 30, 8, 20))) });
    const book = await excelWorkbook(host.Excel).read();
    expect(book.sheets.map(({ values }) => values.length)).toEqual(Array.from({ length: 40 }, () => 30));
    expect(host.requests.count).toBe(3);
  });
});

describe("large sheets are written in parts below 4 MB", () => {
  dear("each request is below 4 MB and well filled, and all of it arrives", async () => {
    const host = await openHost();
    const sent: number[] = [];
    const workbook = excelWorkbook(host.Excel, { progress: () => sent.push(host.requests.bytes) });
    await workbook.read();
    sent.length = 0;
    const before = host.requests.bytes;
    const sheet = Object.assign(large("Stor", 1_200, 4, 2_500), { tag: "stor" });
    await workbook.write([sheet], "{}");
    expect(contents(host.book.sheets[1]!)).toEqual(contents(sheet));
    const sizes = sent.map((bytes, i) => bytes - (sent[i - 1] ?? before));
    expect(Math.max(...sizes)).toBeLessThan(4_000_000);
    expect(sizes.length).toBe(Math.ceil((host.requests.bytes - before) / 4_000_000));
  });

  dear("a large sheet is read again in parts before it is refreshed", async () => {
    const sheet = (name: string): Sheet => Object.assign(large(name, 700, 3, 2_000), { tag: "stor" });
    const host = await openHost({ file: fileOf([sheet("Stor")], "{}") });
    const workbook = excelWorkbook(host.Excel);
    const changed = sheet("Stor");
    setCell(changed, 600, 0, "ändrad");
    await workbook.write([changed], "{}");
    expect(contents(host.book.sheets[0]!)).toEqual(contents(changed));
  });

  it("a small sheet takes one request to read again and one to write", async () => {
    const host = await openHost();
    const workbook = excelWorkbook(host.Excel);
    await workbook.read();
    const before = host.requests.count;
    await workbook.write([Object.assign(large("Liten", 30, 6, 40), { tag: "liten" })], "{}");
    expect(host.requests.count - before).toBe(2);
  });
});

describe("what is planned", () => {
  it("steps keep their order, and a batch stays below its size unless one step alone is larger", () => {
    const sizes = [3, 3, 3, 9, 1, 1, 12, 2].map((bytes) => ({ bytes }));
    expect(batches(sizes, 10).map((group) => group.map(({ bytes }) => bytes))).toEqual([
      [3, 3, 3],
      [9, 1],
      [1],
      [12],
      [2],
    ]);
    expect(batches([], 10)).toEqual([]);
  });

  it("cells that share a value become few areas, and lines along rows one area per row", () => {
    const grid = ["aab", "aab", ".ab"];
    const valueOf = (row: number, column: number): string | undefined =>
      grid[row]![column] === "." ? undefined : grid[row]![column];
    const text = (found: Map<string, { top: number; left: number; bottom: number; right: number }[]>) =>
      Object.fromEntries([...found].map(([value, areas]) => [value, addresses(areas)]));
    expect(text(runs(2, 2, valueOf))).toEqual({ a: ["A1:B2,B3"], b: ["C1:C3"] });
    expect(text(runs(2, 2, valueOf, false))).toEqual({ a: ["A1:B1,A2:B2,B3"], b: ["C1,C2,C3"] });
  });

  it("addresses are parted before Excel's 8 192 characters", () => {
    const areas = Array.from({ length: 3_000 }, (_, i) => ({ top: i * 2, left: 0, bottom: i * 2, right: 3 }));
    const texts = addresses(areas);
    expect(texts.every((text) => text.length <= 8_192)).toBe(true);
    expect(texts.join().split(",")).toHaveLength(3_000);
  });
});
