import { readBook, writeBook } from "../../src/files/xlsx";
import { newSheet, setCell, setFormula, type Book, type Sheet } from "../../src/sheet/book";
import { openHost } from "../../workbench/host";
import { inExcel, messageOf } from "./excel";

const NOW = new Date("2022-02-11T14:05:00Z");

/** Her workbook as a file: a sheet with goals, a formula on it, a name, and one sheet of ours. */
function herFile(): Uint8Array {
  const goals = newSheet("Mål");
  setCell(goals, 0, 0, "Mål");
  setCell(goals, 1, 0, "Nöjda");
  setCell(goals, 1, 1, 76, { numberFormat: "0.0", fill: "#FFF0CC" });
  setFormula(goals, 2, 1, "=SUM(B2:B2)", 76);
  const ours = { ...newSheet("Översikt"), tag: "overview" };
  setCell(ours, 0, 0, "Gammalt");
  const written = writeBook(null, { sheets: [ours], hers: [goals], names: [{ name: "Utfall", refersTo: "Mål!$B$2" }], memory: "minne" }, NOW);
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
    expect(used.values).toEqual([["Mål", ""], ["Nöjda", 76], ["", 76]]);
    expect([used.formulas[2]![1], used.text[1]![1], used.address]).toEqual(["=SUM(B2:B2)", "76,0", "Mål!A1:B3"]);
    expect([look.numberFormat, look.format.fill.color]).toEqual([[["0.0"]], "#FFF0CC"]);
    expect([name.formula, tag.value, memory.value]).toEqual(["=Mål!$B$2", "overview", '<maltavlan xmlns="urn:maltavlan:1">minne</maltavlan>']);
  });
});

it("our sheets go into the file with calculated formulas, hers stays as it was", async () => {
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
    customXmlParts.getByNamespace("urn:maltavlan:1").getOnlyItem().setXml('<maltavlan xmlns="urn:maltavlan:1">nytt minne</maltavlan>');
    await context.sync();
  });
  const book = read(host.save());
  expect(book.sheets.map(({ name, tag }) => [name, tag])).toEqual([["Mål", undefined], ["Översikt", "overview"], ["1 Hälsa", "status:1"]]);
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

describe("what a file cannot keep is refused, with a sentence that names it", () => {
  const changes: [string, (context: Excel.RequestContext, hers: Excel.Worksheet, ours: Excel.Worksheet) => void, string][] = [
    ["a value on her sheet", (_, hers) => (hers.getRange("A1").values = [["Ändrad"]]), "bladet ”Mål” är hennes och har ändrats"],
    ["a format on her sheet", (_, hers) => (hers.getRange("A1").format.font.bold = true), "bladet ”Mål” är hennes och har ändrats"],
    ["a name that takes her formulas along", (_, hers) => (hers.name = "Målen"), "bladet ”Mål” är hennes och har ändrats"],
    ["her sheet deleted", (_, hers) => hers.delete(), "bladet ”Mål” är hennes och har tagits bort"],
    ["a new sheet without a tag", (context) => context.workbook.worksheets.add("Lapp"), "bladet ”Lapp” är nytt och saknar"],
    ["a copy of ours, which has no tag", (_, __, ours) => ours.copy("End"), "bladet ”Översikt (2)” är nytt och saknar"],
    ["another order", (_, __, ours) => (ours.position = 0), "bladet ”Översikt” har flyttats"],
    ["her name deleted", (context) => context.workbook.names.getItem("Utfall").delete(), "namnet ”utfall” har tagits bort"],
    ["another property of a sheet", (_, __, ours) => ours.customProperties.add("färg", "blå"), "egenskap som inte är tilläggets (färg)"],
    ["another XML part", (context) => context.workbook.customXmlParts.add('<a xmlns="urn:a"/>'), "XML-del som inte är tilläggets"],
    ["the memory deleted", (context) => context.workbook.customXmlParts.getByNamespace("urn:maltavlan:1").getOnlyItem().delete(), "tilläggets minne har tagits bort"],
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

it("a sheet of ours that is deleted goes out of the file", async () => {
  const host = await openHost({ file: herFile() });
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Översikt").delete();
    await context.sync();
  });
  expect(read(host.save()).sheets.map(({ name }) => name)).toEqual(["Mål"]);
});

it("a new workbook is saved whole, her sheets before ours", async () => {
  await inExcel(async (context, sheet, host) => {
    sheet.getRange("A1:B1").values = [["Mål", "=1+1"]];
    const ours = context.workbook.worksheets.add("Översikt");
    ours.customProperties.add("MaltavlanTag", "overview");
    ours.getRange("A1").values = [["Status"]];
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
