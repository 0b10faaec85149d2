import { openHost } from "../../workbench/host";
import { excelWorkbook } from "../../src/excel/workbook";
import { status } from "../../src/commands/status";
import { cellKey, newSheet, setCell, setFormula, usedArea, type Book, type Sheet } from "../../src/sheet/book";
import { areaText, contains } from "../../src/sheet/address";
import type { Format } from "../../src/sheet/format";
import { missing } from "./here";
import { bookOf, contents, fileOf, lookOf, looks, NOW, sample } from "./kit";
import { dear } from "../whole";
import { read } from "../../src/commands/read";

const SAMPLES = ["exempelkommun", "lindesberg", "verkliga-rader"];

/** What recognition sees of a look. */
function seen(format: Format | undefined): unknown {
  const { numberFormat, font, fill, indent } = (lookOf(format) ?? {}) as Format;
  const { bold, italic, size, color } = font ?? {};
  const look = JSON.stringify({ numberFormat, bold, italic, size, color, fill, indent });
  return look === "{}" ? undefined : look;
}

/** What recognition and our own sheets need of a workbook. */
function needed(book: Book): unknown {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const used = usedArea(sheet);
      const within: Sheet = {
        ...sheet,
        formats: sheet.formats.map((row, r) =>
          row?.map((format, c) => (used && contains(used, r, c) ? format : undefined)),
        ),
      };
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        tag: sheet.tag,
        cells: contents(sheet),
        looks: looks(within, seen),
        merges: sheet.merges.map(areaText).sort(),
        hiddenRows: [...sheet.rows].filter(([, { hidden }]) => hidden).map(([row]) => row),
        hiddenColumns: [...sheet.columns].filter(([, { hidden }]) => hidden).map(([column]) => column),
        tables: sheet.tables,
        filter: sheet.filter,
        protected: sheet.protected,
        gridlines: sheet.gridlines,
        tabColor: sheet.tabColor,
      };
    }),
  };
}

async function readBack(file: Uint8Array) {
  const host = await openHost({ file });
  const book = await excelWorkbook(host.Excel).read();
  return { book, host };
}

describe("a workbook read through office.js is the workbook in the file", () => {
  it.each(SAMPLES)("%s, in three requests below 4 MB", async (name) => {
    const file = sample(name);
    const { book, host } = await readBack(file);
    expect(needed(book)).toEqual(needed(bookOf(file)));
    expect(host.requests.count).toBe(3);
    expect(host.requests.responseBytes).toBeLessThan(4_000_000);
  });

  dear("with status sheets in it, memory and open cells included", async () => {
    const host = await openHost({ file: sample("exempelkommun") });
    await status.perform({}, { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined });
    const file = host.save();
    const { book } = await readBack(file);
    // The file has in its memory what the sheets lack of their looks, in the kinds that do not make all of them.
    const { lacking, ...rest } = book;
    expect(new Set(lacking?.flatMap(({ looks: names }) => names))).toEqual(new Set(missing));
    const { looks: kept, ...memory } = JSON.parse(bookOf(file).memory ?? "{}") as Record<string, unknown>;
    expect(kept === undefined).toBe(missing.length === 0);
    expect(needed({ ...rest, memory: "" })).toEqual(needed({ ...bookOf(file), memory: "" }));
    expect(JSON.parse(book.memory ?? "{}")).toEqual(memory);
  });
});

/** Everything that a cell can be, as typed and as computed. */
function everything(): Sheet[] {
  const goals = newSheet("Mål & mått");
  const rows: [unknown, string?][][] = [
    [["Mål"], ["Målvärde"], ["Utfall"], ["Bedömning"]],
    [["=1+1"], ["2018-12-31"], [0.76, "0%"], [{ error: "#N/A" }]],
    [["#N/A"], ["'citat"], [44561, "yyyy-mm-dd"], [true]],
    [["Rad\nbrytning"], [" 5 "], [-1e-7], [""]],
    [["å, ä & ö <b>"], ["10-35"], [12345678.9, "#,##0.0"], ["😐"]],
  ];
  rows.forEach((row, r) =>
    row.forEach(([value, numberFormat], c) =>
      setCell(goals, r, c, value as never, numberFormat ? { numberFormat } : undefined),
    ),
  );
  goals.values[3]![3] = null;
  setFormula(goals, 6, 0, '=IF(A1="","","")', "");
  setFormula(goals, 6, 1, "=1/0", { error: "#DIV/0!" });
  setFormula(goals, 6, 2, "=SUM(C2:C4)", 44561.7599999, { numberFormat: "0.00" });
  goals.formats[1]![0] = {
    font: { bold: true, italic: true, size: 14, color: "#C00000" },
    fill: "#FFF0CC",
    indent: 2,
    horizontal: "center",
  };
  goals.formats[1]![3] = { fill: "#DDEFD9" };
  goals.merges.push({ top: 8, left: 0, bottom: 9, right: 3 }, { top: 6, left: 3, bottom: 6, right: 5 });
  setCell(goals, 8, 0, "Sammanfogat");
  goals.rows.set(4, { hidden: true });
  goals.columns.set(1, { hidden: true });
  const table = newSheet("Tabell");
  [
    ["Indikator", "Värde"],
    ["a", 1],
    ["b", 2],
  ].forEach((row, r) => row.forEach((value, c) => setCell(table, r + 2, c + 1, value)));
  table.tables.push({
    name: "Nyckeltal",
    area: { top: 2, left: 1, bottom: 4, right: 2 },
    headerRow: true,
    totalsRow: false,
    columns: ["Indikator", "Värde"],
  });
  table.visibility = "hidden";
  table.gridlines = false;
  table.tabColor = "#1F4E79";
  const filtered = newSheet("Filtrerad");
  for (let r = 0; r < 6; r++) setCell(filtered, r, 0, r === 0 ? "Område" : `område ${r}`);
  filtered.filter = { top: 0, left: 0, bottom: 5, right: 0 };
  filtered.rows.set(2, { hidden: true });
  filtered.protected = true;
  filtered.visibility = "veryHidden";
  const ownSheet = Object.assign(newSheet("Vårt"), { tag: "status:a" });
  setCell(ownSheet, 0, 0, "Kommentar");
  setCell(ownSheet, 1, 0, "hennes", { locked: false });
  return [goals, table, filtered, newSheet("Tom"), ownSheet];
}

it("whatever a cell can be, hidden things, tables, filters and tags", async () => {
  const file = fileOf(everything(), '{"version":1,"text":"<å> & \\"citat\\""}');
  const { book, host } = await readBack(file);
  expect(needed(book)).toEqual(needed(bookOf(file)));
  expect(book.memory).toBe('{"version":1,"text":"<å> & \\"citat\\""}');
  expect(host.requests.count).toBe(3);
});

it("open cells of own sheets are distinguished, and those of source sheets are not asked", async () => {
  const { book } = await readBack(fileOf(everything()));
  expect(book.sheets.at(-1)!.formats[1]?.[0]).toEqual({ locked: false });
});

it("an empty workbook is read as empty", async () => {
  const host = await openHost();
  const book = await excelWorkbook(host.Excel).read();
  expect(book.sheets.map(({ name, values }) => [name, values])).toEqual([["Blad1", []]]);
  expect(book).toMatchObject({ names: [], date1904: false, font: { name: "Calibri", size: 11 } });
  expect(book.memory).toBeUndefined();
});

it("names of the workbook and of a sheet, days from 1904, and another body font", async () => {
  const host = await openHost();
  Object.assign(host.book, { date1904: true, font: { name: "Arial", size: 10 } });
  host.book.names.push(
    { name: "Period", refersTo: '"2021"' },
    { name: "Lokalt", refersTo: "Blad1!$A$1:$B$2", sheet: "Blad1" },
    { name: "Dolt", refersTo: "Blad1!$A$1", hidden: true },
  );
  setCell(host.book.sheets[0]!, 0, 0, "Mål", { font: { size: 11 } });
  setCell(host.book.sheets[0]!, 1, 0, "Utfall", { font: { color: "#C00000", size: 10 } });
  const book = await excelWorkbook(host.Excel).read();
  expect(book.date1904).toBe(true);
  expect(book.font).toEqual({ name: "Arial", size: 10 });
  expect(book.names).toEqual(expect.arrayContaining(host.book.names));
  expect(book.names).toHaveLength(3);
  expect([book.sheets[0]!.formats[0]?.[0], book.sheets[0]!.formats[1]?.[0]]).toEqual([
    { font: { size: 11 } },
    { font: { color: "#C00000" } },
  ]);
});

describe("what is said beside a cell of a source sheet", () => {
  async function commented() {
    const sheet = newSheet("Mål 2024");
    setCell(sheet, 0, 0, "Mål");
    setCell(sheet, 1, 0, "Trygghet");
    const host = await openHost({ file: fileOf([sheet]) });
    host.book.sheets[0]!.notes.set(cellKey(1, 0), "gäller till och med augusti");
    return host;
  }

  it("is read where it is a comment", async () => {
    const { sheets } = await excelWorkbook((await commented()).Excel).read();
    expect([...sheets[0]!.notes]).toEqual([[cellKey(1, 0), "gäller till och med augusti"]]);
  });

  it("is read where it is a reply to a comment", async () => {
    const host = await commented();
    await host.Excel.run(async (context) => {
      const { replies } = context.workbook.worksheets.getFirst().comments.getItemByCell("A2");
      for (const said of ["Nej, till och med december", "preliminärt"]) replies.add(said);
      await context.sync();
    });
    const { sheets } = await excelWorkbook(host.Excel).read();
    expect(sheets[0]!.notes.get(cellKey(1, 0))).toBe(
      "gäller till och med augusti\nNej, till och med december\npreliminärt",
    );
  });

  // The loaded office.js is older than ExcelApi 1.18, and has no notes of its own.
  it("is read where it is a note, beside a comment of the same cell", async () => {
    const host = await commented();
    Object.defineProperty(host.Excel.Worksheet.prototype, "notes", {
      get(this: Excel.Worksheet) {
        const at = (address: string, content: string) => ({ content, getLocation: () => this.getRange(address) });
        return { load: () => undefined, items: [at("A2", "preliminärt"), at("A1", "av kansliet")] };
      },
    });
    const { sheets } = await excelWorkbook(host.Excel).read();
    expect([...sheets[0]!.notes].sort()).toEqual(
      [
        [cellKey(0, 0), "av kansliet"],
        [cellKey(1, 0), "gäller till och med augusti\npreliminärt"],
      ].sort(),
    );
  });

  it("is not asked of an Excel that refuses to tell notes", async () => {
    const host = await commented();
    Object.defineProperty(host.Excel.Worksheet.prototype, "notes", {
      get() {
        throw new Error("ApiNotFound");
      },
    });
    const { sheets } = await excelWorkbook(host.Excel).read();
    expect(sheets[0]!.notes.size).toBe(1);
  });
});

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
