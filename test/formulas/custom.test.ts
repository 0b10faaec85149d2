import type { Value } from "../../src/sheet/book";
import type { CustomFunction } from "../../workbench/host/formulas";
import { readBook } from "../../src/files/xlsx";
import { unzipSync } from "fflate";
import { openHost } from "../../workbench/host";
import { story } from "./story";

const sheet: CustomFunction = (...args) => JSON.stringify(args);
const functions: Record<string, CustomFunction> = {
  "MAL.SÄG": sheet,
  "MAL.DUBBLA": (rows) => rows!.map((row) => row.map((value) => (typeof value === "number" ? value * 2 : value))),
  "MAL.KASTA": (code) => {
    throw Object.assign(new Error("Värdet går inte att läsa."), code?.[0]?.[0] === null ? {} : { code: code![0]![0] });
  },
  "MAL.FEL": () => ({ error: "#NUM!" }),
};

test.each<[string, Value]>([
  ["=MAL.SÄG(A1)", "[[[1]]]"],
  ["=mal.säg(A1:B2)", '[[[1,null],["x",true]]]'],
  ["=MAL.SÄG(A1,,2)", "[[[1]],[[null]],[[2]]]"],
  ['=MAL.SÄG({"a";"b"})', '[[["a"],["b"]]]'],
  ['=MAL.SÄG(CHOOSE({1,2},"m",A1:A2))', '[[["m",1],["m","x"]]]'],
  ['=MAL.SÄG(IF(B1:B2="","",B1:B2))', '[[[""],[true]]]'],
  ["=MAL.SÄG(1/0)", '[[[{"error":"#DIV/0!"}]]]'],
  ["=MAL.KASTA()", "#VALUE!"],
  ['=MAL.KASTA("#N/A")', "#N/A"],
  ["=MAL.FEL()", "#NUM!"],
  ["=IFERROR(MAL.FEL(),7)", 7],
  ["=MAL.OKÄND(1)", "#NAME?"],
])("%s", (formula, value) =>
  expect(story({ A1: 1, A2: "x", B2: true, D1: formula }, { functions }).at("D1")).toBe(value),
);

test.each<[string, 0 | null | "", string]>([
  ["0", 0, "[[[0]],[[null]]]"],
  ["null", null, "[[[null]],[[null]]]"],
  ["a text without letters", "", '[[[""]],[[null]]]'],
])("a blank cell comes as %s, as builds of Excel differ, and what is left out as nothing", (_, blank, text) => {
  expect(story({ D1: "=MAL.SÄG(A9,)" }, { functions, blank }).at("D1")).toBe(text);
});

test("what it gives fills the cells beside, where they are free", () => {
  const told = story({ A1: 1, A2: 2, C1: "=MAL.DUBBLA(A1:A2)" }, { functions });
  expect(told.all("C1:C2")).toEqual([[2], [4]]);
  told.set("A2", 5);
  expect(told.all("C1:C2")).toEqual([[2], [10]]);
  told.set("C2", "mitt");
  expect(told.all("C1:C2")).toEqual([["#SPILL!"], ["mitt"]]);
});

test("in an open workbook, and in its file as Excel stores it", async () => {
  const host = await openHost({ functions });
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    sheet.getRange("A1:A2").values = [[1], [2]];
    sheet.getRange("C1").formulas = [["=MAL.DUBBLA(A1:A2)"]];
    const shown = sheet.getRange("C1:C2").load("values,formulas");
    await context.sync();
    expect([shown.values, shown.formulas]).toEqual([
      [[2], [4]],
      [["=MAL.DUBBLA(A1:A2)"], [4]],
    ]);
  });
  const bytes = host.save();
  const part = (name: string): string => new TextDecoder().decode(unzipSync(bytes)[name]);
  expect(part("xl/worksheets/sheet1.xml")).toContain(
    '<c r="C1" cm="1"><f t="array" ref="C1:C2">_xldudf_MAL_DUBBLA(A1:A2)</f><v>2</v></c>',
  );
  expect(part("xl/metadata.xml")).toContain('name="XLDAPR"');
  const again = readBook(bytes);
  expect(
    again.ok && [[...again.book.sheets[0]!.formulas.values()], [...again.book.sheets[0]!.spills!.values()]],
  ).toEqual([["=MAL.DUBBLA(A1:A2)"], [{ top: 0, left: 2, bottom: 1, right: 2 }]]);
});
