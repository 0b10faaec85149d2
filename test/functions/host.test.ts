import { callsCustomFunction } from "../../src/sheet/customFunction";
import { formulaAt, valueAt } from "../../src/sheet/book";
import { readBook } from "../../src/files/xlsx";
import { MAL_FUNCTIONS } from "../../workbench/functions";
import { openHost, type OpenHost } from "../../workbench/host";
import { unzipSync } from "fflate";
import { dear } from "../whole";

/** What a block of cells shows, through the genuine office.js. */
async function shows(host: OpenHost, address: string): Promise<unknown[][]> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Blad1").getRange(address);
    range.load("values");
    await context.sync();
    return range.values;
  });
}

async function typed(host: OpenHost, cells: Record<string, string | number>): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    for (const [address, content] of Object.entries(cells)) sheet.getRange(address).formulas = [[content]];
    await context.sync();
  });
}

const TABLE = { A1: "'85 %", A2: "'76 %", B1: "minst 80 %", B2: "minst 80 %" };

test("a function fills its cells, and again when what it reads is changed", async () => {
  const host = await openHost({ functions: MAL_FUNCTIONS });
  await typed(host, { ...TABLE, C1: "=MAL.BEDÖM(A1:A2,B1:B2)", D1: "=MAL.TOLKA(B1)" });
  expect(await shows(host, "C1:C2")).toEqual([["Når målvärdet"], ["Når inte målvärdet"]]);
  expect(await shows(host, "D1:I1")).toEqual([["minst 80 %", "minst", 80, "", "%", ""]]);
  await typed(host, { A2: "'90 %" });
  expect(await shows(host, "C1:C2")).toEqual([["Når målvärdet"], ["Når målvärdet"]]);
});

test.each([[0], [null], [""]] as const)(
  "a guard makes a blank cell a blank, where Excel hands it over as %j",
  async (blank) => {
    const host = await openHost({ functions: MAL_FUNCTIONS, blank });
    await typed(host, { ...TABLE, A2: "", C1: '=MAL.BEDÖM(IF(A1:A2="","",A1:A2),B1:B2)' });
    expect(await shows(host, "C1:C2")).toEqual([
      ["Når målvärdet"],
      ["ej bedömd: utfall saknas, så ingen bedömning görs."],
    ]);
  },
);

test("a call that is wrong as a whole is #VALUE!, one in the way of others #SPILL!", async () => {
  const host = await openHost({ functions: MAL_FUNCTIONS });
  await typed(host, { ...TABLE, C1: '=MAL.BEDÖM(A1,B1,,,"finns inte")', E1: "=MAL.BEDÖM(A1:A2,B1:B2)", E2: "i vägen" });
  expect(await shows(host, "C1")).toEqual([["#VALUE!"]]);
  expect(await shows(host, "E1:E2")).toEqual([["#SPILL!"], ["i vägen"]]);
});

dear("saved with Excel's prefix and the mark of an array, and read back the same", async () => {
  const host = await openHost({ functions: MAL_FUNCTIONS });
  await typed(host, { ...TABLE, C1: "=MAL.BEDÖM(A1:A2,B1:B2)" });
  await shows(host, "C1:C2");
  const file = host.save();
  const parts = unzipSync(file);
  const xml = new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]);
  expect(xml).toMatch(
    /<c r="C1"[^>]* cm="1"[^>]*><f t="array"[^>]* ref="C1:C2"[^>]*>_xldudf_MAL_BEDÖM\(A1:A2,B1:B2\)<\/f>/,
  );
  expect(Object.keys(parts)).toContain("xl/metadata.xml");
  const read = readBook(file);
  if (!read.ok) throw new Error(read.reason);
  const [sheet] = read.book.sheets;
  expect(formulaAt(sheet!, 0, 2)).toBe("=MAL.BEDÖM(A1:A2,B1:B2)");
  expect(callsCustomFunction(formulaAt(sheet!, 0, 2)!)).toBe(true);
  expect([valueAt(sheet!, 0, 2), valueAt(sheet!, 1, 2)]).toEqual(["Når målvärdet", "Når inte målvärdet"]);
});

dear("opened without the functions, the cells keep the values that they were saved with", async () => {
  const host = await openHost({ functions: MAL_FUNCTIONS });
  await typed(host, { ...TABLE, C1: "=MAL.BEDÖM(A1:A2,B1:B2)" });
  await shows(host, "C1:C2");
  const colleague = await openHost({ file: host.save() });
  expect(await shows(colleague, "C1:C2")).toEqual([["Når målvärdet"], ["Når inte målvärdet"]]);
  await typed(colleague, { A1: "'50 %" });
  expect((await shows(colleague, "C1"))[0]![0]).toBe("#NAME?");
});
