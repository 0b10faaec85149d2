import { readBook, writeBook } from "../../src/files/xlsx";
import { newSheet, setCell, setFormula, type Book, type Sheet } from "../../src/sheet/book";
import { openHost } from "../../workbench/host";
import { inExcel, messageOf } from "./excel";
import { dear } from "../whole";

const NOW = new Date("2022-02-11T14:05:00Z");

/** A user's workbook as a file: a sheet with goals, a formula on it, a name, and one own sheet. */
function herFile(): Uint8Array {
  const goals = newSheet("Mål");
  setCell(goals, 0, 0, "Mål");
  setCell(goals, 1, 0, "Nöjda");
  setCell(goals, 1, 1, 76, { numberFormat: "0.0", fill: "#FFF0CC" });
  setFormula(goals, 2, 1, "=SUM(B2:B2)", 76);
  const own = { ...newSheet("Översikt"), tag: "overview" };
  setCell(own, 0, 0, "Gammalt");
  const written = writeBook(
    null,
    { sheets: [goals, own], names: [{ name: "Utfall", refersTo: "Mål!$B$2" }], memory: "minne" },
    NOW,
  );
  if (!written.ok) throw new Error(written.reason);
  return written.bytes;
}

function read(bytes: Uint8Array): Book {
  const answer = readBook(bytes);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.book;
}

const sheetOf = (book: Book, name: string): Sheet => book.sheets.find((sheet) => sheet.name === name)!;

it("a file is read through office.js: values, formulas, formats, names, tag, memory", async () => {
  const { Excel } = await openHost({ file: herFile() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Mål");
    const used = sheet.getUsedRange().load("values,formulas,text,address");
    const look = sheet.getRange("B2").load("numberFormat,format/fill/color");
    const name = context.workbook.names.getItem("Utfall").load("formula");
    const tag = context.workbook.worksheets.getItem("Översikt").customProperties.getItem("MaltavlanTag").load("value");
    const memory = context.workbook.customXmlParts.getByNamespace("urn:maltavlan:1").getOnlyItem().getXml();
    await context.sync();
    expect(used.values).toEqual([
      ["Mål", ""],
      ["Nöjda", 76],
      ["", 76],
    ]);
    expect([used.formulas[2]![1], used.text[1]![1], used.address]).toEqual(["=SUM(B2:B2)", "76,0", "Mål!A1:B3"]);
    expect([look.numberFormat, look.format.fill.color]).toEqual([[["0.0"]], "#FFF0CC"]);
    expect([name.formula, tag.value, memory.value]).toEqual([
      "=Mål!$B$2",
      "overview",
      '<maltavlan xmlns="urn:maltavlan:1">minne</maltavlan>',
    ]);
  });
});

it("own sheets go into the file with calculated formulas, the user's stays as it was", async () => {
  const host = await openHost({ file: herFile(), now: NOW });
  await host.Excel.run(async (context) => {
    const { worksheets, names, customXmlParts } = context.workbook;
    worksheets.getItem("Översikt").getRange("A1:A2").values = [["Nytt"], ["=Mål!B2*2"]];
    const status = worksheets.add("1 Hälsa");
    status.customProperties.add("MaltavlanTag", "status:1");
    status.getRange("A1").values = [["Status"]];
    status.getRange("A1").format.font.bold = true;
    status.names.add("Steg", status.getRange("A1"));
    names.add("Alla", status.getRange("A1:A9"));
    customXmlParts
      .getByNamespace("urn:maltavlan:1")
      .getOnlyItem()
      .setXml('<maltavlan xmlns="urn:maltavlan:1">nytt minne</maltavlan>');
    await context.sync();
  });
  const book = read(host.save());
  expect(book.sheets.map(({ name, tag }) => [name, tag])).toEqual([
    ["Mål", undefined],
    ["Översikt", "overview"],
    ["1 Hälsa", "status:1"],
  ]);
  expect(sheetOf(book, "Översikt").values).toEqual([["Nytt"], [152]]);
  expect(sheetOf(book, "1 Hälsa").formats[0]![0]).toMatchObject({ font: { bold: true } });
  expect(book.names.map(({ name, refersTo, sheet }) => [name, refersTo, sheet]).sort()).toEqual([
    ["Alla", "'1 Hälsa'!$A$1:$A$9", undefined],
    ["Steg", "'1 Hälsa'!$A$1", "1 Hälsa"],
    ["Utfall", "Mål!$B$2", undefined],
  ]);
  expect(book.memory).toBe("nytt minne");
  expect(sheetOf(book, "Mål").values).toEqual(sheetOf(read(herFile()), "Mål").values);
});

it("saving without a change gives the file's own bytes back, and the same twice", async () => {
  const file = herFile();
  const host = await openHost({ file, now: NOW });
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Mål").getUsedRange().load("values");
    await context.sync();
  });
  expect(Buffer.from(host.save()).equals(Buffer.from(file))).toBe(true);
  expect(Buffer.from(host.save()).equals(Buffer.from(host.save()))).toBe(true);
});

describe("source cells that are changed go into the file", () => {
  /**
   * Her workbook with formulas whose saved results are Excel's own: one that no change reaches, one that only Excel can
   * calculate.
   */
  function calculated(): Uint8Array {
    const sheet = newSheet("Mål");
    setCell(sheet, 0, 0, 2);
    setFormula(sheet, 0, 1, "=A1*10", 20);
    setFormula(sheet, 1, 1, "=1/3", 0.333);
    setFormula(sheet, 2, 1, '=CUBEVALUE("x",A1)', 7);
    setFormula(sheet, 3, 1, '=CUBEVALUE("x",A9)', 8);
    const other = newSheet("Annat");
    setFormula(other, 0, 0, "=Mål!B1+1", 21);
    const written = writeBook(null, { sheets: [sheet, other] }, NOW);
    if (!written.ok) throw new Error(written.reason);
    return written.bytes;
  }

  it("values, formulas, looks and emptied cells, where they stand and nowhere else", async () => {
    const host = await openHost({ file: herFile(), now: NOW });
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Mål");
      sheet.getRange("B2").values = [[80]];
      sheet.getRange("C1:C2").formulas = [["'10-35"], ["=B2/2"]];
      sheet.getRange("A2").clear("Contents");
      sheet.getRange("A1").format.font.bold = true;
      await context.sync();
    });
    const mine = sheetOf(read(host.save()), "Mål");
    expect(mine.values.map((row) => [0, 1, 2].map((column) => row?.[column] ?? null))).toEqual([
      ["Mål", null, "10-35"],
      [null, 80, 40],
      [null, 80, null],
    ]);
    expect([...mine.formulas.values()].sort()).toEqual(["=B2/2", "=SUM(B2:B2)"]);
    expect([mine.formats[0]![0], mine.formats[1]![1]]).toEqual([
      { font: { bold: true } },
      { numberFormat: "0.0", fill: "#FFF0CC" },
    ]);
    expect(Buffer.from(host.save()).equals(Buffer.from(host.save()))).toBe(true);
  });

  it("results that follow from the change are new, also on other sheets; the others are as Excel left them; what only Excel can calculate is left to it", async () => {
    const host = await openHost({ file: calculated(), now: NOW });
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Mål").getRange("A1").values = [[3]];
      await context.sync();
    });
    const book = read(host.save());
    expect([0, 1, 2, 3].map((row) => sheetOf(book, "Mål").values[row]?.[1] ?? null)).toEqual([30, 0.333, null, 8]);
    expect(sheetOf(book, "Annat").values).toEqual([[31]]);
  });

  it("a change that is taken back is none", async () => {
    const file = herFile();
    const host = await openHost({ file, now: NOW });
    await host.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Mål").getRange("B2");
      cell.values = [[1]];
      await context.sync();
      cell.values = [[76]];
      await context.sync();
    });
    expect(Buffer.from(host.save()).equals(Buffer.from(file))).toBe(true);
  });

  dear("new sheets come last, the user's and the add-in's as they stand", async () => {
    const host = await openHost({ file: herFile(), now: NOW });
    await host.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Status").customProperties.add("MaltavlanTag", "status:1");
      worksheets.add("Lapp").getRange("B2").values = [["Kom ihåg"]];
      worksheets.getItem("Översikt").copy("End");
      await context.sync();
    });
    const book = read(host.save());
    expect(book.sheets.map(({ name, tag }) => [name, tag])).toEqual([
      ["Mål", undefined],
      ["Översikt", "overview"],
      ["Status", "status:1"],
      ["Lapp", undefined],
      ["Översikt (2)", undefined],
    ]);
    expect(sheetOf(book, "Lapp").values[1]).toEqual([, "Kom ihåg"]);
  });
});

describe("what a file cannot keep is refused, with a sentence that names it", () => {
  const changes: [
    string,
    (context: Excel.RequestContext, source: Excel.Worksheet, own: Excel.Worksheet) => void,
    string,
  ][] = [
    [
      "merged cells on a source sheet",
      (_, source) => source.getRange("A1:B1").merge(),
      "På bladet ”Mål” har sammanslagna celler ändrats",
    ],
    [
      "a column of a source sheet hidden",
      (_, source) => (source.getRange("A:A").columnHidden = true),
      "På bladet ”Mål” har en kolumns synlighet ändrats",
    ],
    [
      "a row inserted in a source sheet",
      (_, source) => source.getRange("2:2").insert("Down"),
      "på bladet ”Mål” har rader, kolumner eller celler satts in eller tagits bort",
    ],
    [
      "a source sheet with a tag",
      (_, source) => source.customProperties.add("MaltavlanTag", "x"),
      "På bladet ”Mål” har tilläggets märke ändrats",
    ],
    [
      "a source sheet with another name",
      (_, source) => (source.name = "Målen"),
      "bladet ”Mål” har fått ett annat namn (”Målen”)",
    ],
    ["a source sheet deleted", (_, source) => source.delete(), "bladet ”Mål” har tagits bort"],
    [
      "a new sheet with a comment",
      ({ workbook }) => (workbook.worksheets.add("Lapp"), workbook.comments.add("Lapp!A1", "Hej")),
      "bladet ”Lapp” är nytt och har en kommentar",
    ],
    ["another order", (_, __, own) => (own.position = 0), "bladet ”Översikt” har flyttats"],
    [
      "the user's name deleted",
      (context) => context.workbook.names.getItem("Utfall").delete(),
      "namnet ”utfall” har tagits bort",
    ],
    [
      "another property of a sheet",
      (_, __, own) => own.customProperties.add("färg", "blå"),
      "egenskap som inte är tilläggets (färg)",
    ],
    [
      "another XML part",
      (context) => context.workbook.customXmlParts.add('<a xmlns="urn:a"/>'),
      "XML-del som inte är tilläggets",
    ],
    [
      "the memory deleted",
      (context) => context.workbook.customXmlParts.getByNamespace("urn:maltavlan:1").getOnlyItem().delete(),
      "tilläggets minne har tagits bort",
    ],
  ];

  it.each(changes)("%s", async (_, change, sentence) => {
    const host = await openHost({ file: herFile() });
    await host.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      change(context, worksheets.getItem("Mål"), worksheets.getItem("Översikt"));
      await context.sync();
    });
    expect(await messageOf(async () => host.save())).toMatch(/^Arbetsboken kan inte sparas: /);
    expect(await messageOf(async () => host.save())).toContain(sentence);
  });
});

it("an own sheet that is deleted goes out of the file", async () => {
  const host = await openHost({ file: herFile() });
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Översikt").delete();
    await context.sync();
  });
  expect(read(host.save()).sheets.map(({ name }) => name)).toEqual(["Mål"]);
});

it("a new workbook is saved whole, source sheets before the add-in's", async () => {
  await inExcel(async (context, sheet, host) => {
    sheet.getRange("A1:B1").values = [["Mål", "=1+1"]];
    const own = context.workbook.worksheets.add("Översikt");
    own.customProperties.add("MaltavlanTag", "overview");
    own.getRange("A1").values = [["Status"]];
    await context.sync();
    const book = read(host.save());
    expect(book.sheets.map(({ name, tag, values }) => [name, tag, values])).toEqual([
      ["Blad1", undefined, [["Mål", 2]]],
      ["Översikt", "overview", [["Status"]]],
    ]);
  });
});

it("what is no workbook is refused with the reader's sentence", async () => {
  expect(await messageOf(() => openHost({ file: new Uint8Array([1, 2, 3]) }))).not.toBe("");
});
