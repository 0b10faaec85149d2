import { excelWorkbook } from "../../src/excel/workbook";
import { newSheet, setCell, type ConditionalFormat, type Sheet } from "../../src/sheet/book";
import { openHost } from "../../workbench/host";
import { bookOf, fileOf } from "./kit";

const AREA = { top: 1, left: 1, bottom: 3, right: 1 };
const GREEN = { fill: "#DDEFD9", font: { color: "#1B5E20", bold: true } };

function goals(rules: ConditionalFormat[]): Sheet {
  const sheet = newSheet("Mål");
  [
    ["Mål", "Bedömning"],
    ["Trygga barn", "Uppnås"],
    ["Nöjda äldre", "Uppnås inte"],
    ["God mat", "Uppnås"],
  ].forEach((row, r) => row.forEach((value, c) => setCell(sheet, r, c, value)));
  sheet.conditionalFormats = rules;
  return sheet;
}

const RULES: [string, ConditionalFormat[]][] = [
  ["a formula", [{ kind: "expression", areas: [AREA], formula: 'B2="Uppnås"', format: GREEN, stopIfTrue: true }]],
  [
    "a comparison",
    [{ kind: "cellValue", areas: [AREA], operator: "between", formulas: ["1", "5"], format: { fill: "#FFF0CC" } }],
  ],
  [
    "several, the first goes first",
    [
      { kind: "expression", areas: [AREA], formula: "B2=1", format: GREEN },
      {
        kind: "expression",
        areas: [AREA, { top: 5, left: 0, bottom: 6, right: 1 }],
        formula: "B2=2",
        format: { fill: "#F9DEDC" },
      },
    ],
  ],
];

test.each(RULES)("%s is read through office.js as from the file, in three requests", async (_, rules) => {
  const file = fileOf([goals(rules)]);
  const host = await openHost({ file });
  const { sheets } = await excelWorkbook(host.Excel).read();
  expect(sheets[0]!.conditionalFormats).toEqual(bookOf(file).sheets[0]!.conditionalFormats);
  expect(sheets[0]!.conditionalFormats).toHaveLength(rules.length);
  expect(host.requests.count).toBe(3);
});

test("a rule about a text is read as the formula that Excel stores beside it", async () => {
  const host = await openHost({ file: fileOf([goals([])]) });
  await host.Excel.run(async (context) => {
    const rule = context.workbook.worksheets.getItem("Mål").getRange("B2:B4").conditionalFormats.add("ContainsText");
    rule.textComparison.format.fill.color = "#DDEFD9";
    rule.textComparison.rule = { operator: "Contains", text: "Uppnås" };
    await context.sync();
  });
  const { sheets } = await excelWorkbook(host.Excel).read();
  expect(sheets[0]!.conditionalFormats).toEqual([
    { kind: "expression", areas: [AREA], formula: 'NOT(ISERROR(SEARCH("Uppnås",B2)))', format: { fill: "#DDEFD9" } },
  ]);
});

test("icons are read with where each begins", async () => {
  const host = await openHost({ file: fileOf([goals([])]) });
  const icons: ConditionalFormat = {
    kind: "iconSet",
    areas: [AREA],
    set: "3TrafficLights1",
    from: [
      { kind: "percent", value: 33 },
      { kind: "number", value: 67 },
    ],
    reversed: true,
  };
  host.book.sheets[0]!.conditionalFormats.push(icons);
  const { sheets } = await excelWorkbook(host.Excel).read();
  expect(sheets[0]!.conditionalFormats).toEqual([icons]);
});

test("icons of a kind that tells nothing about a grade are known to be there, and the sheet is read", async () => {
  const host = await openHost({ file: fileOf([goals([])]) });
  const icons: ConditionalFormat = { kind: "other", areas: [AREA], type: "iconSet" };
  host.book.sheets[0]!.conditionalFormats.push(icons);
  const { sheets } = await excelWorkbook(host.Excel).read();
  expect(sheets[0]!.conditionalFormats).toEqual([{ ...icons, type: "IconSet" }]);
});

test("a rule that begins further down than the sheet is read as its own first cell has it", async () => {
  const area = { top: 2, left: 1, bottom: 3, right: 1 };
  const rule: ConditionalFormat = { kind: "expression", areas: [area], formula: '$A3=B$1&"x"', format: GREEN };
  const below: ConditionalFormat = {
    kind: "cellValue",
    areas: [area],
    operator: "greaterThan",
    formulas: ["A3"],
    format: GREEN,
  };
  const host = await openHost({ file: fileOf([goals([rule, below])]) });
  const { sheets } = await excelWorkbook(host.Excel).read();
  expect(sheets[0]!.conditionalFormats).toEqual([rule, below]);
});

/** office-js #5194: a rule for C1 and E1, fetched from E1, gives and takes formulas relative to E1. */
test("a rule's formula is given and taken for the range that it is fetched from", async () => {
  const host = await openHost();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    sheet.getRanges("C1,E1").conditionalFormats.add("Custom").custom.rule.formula = "=C1=1";
    await context.sync();
    const fetched = sheet.getRange("E1").conditionalFormats.getItemAt(0).custom.rule;
    fetched.load("formula");
    await context.sync();
    expect(fetched.formula).toBe("=E1=1");
    fetched.formula = "=C1=1";
    await context.sync();
    const first = sheet.getRange("C1").conditionalFormats.getItemAt(0).custom.rule;
    first.load("formula");
    await context.sync();
    expect(first.formula).toBe("=A1=1");
  });
});

test("a rule of more areas than one address holds is parted, and each part's formula stands for its own first cell", async () => {
  const areas = Array.from({ length: 1_500 }, (_, i) => ({ top: 2 * i, left: 1, bottom: 2 * i, right: 1 }));
  const sheet = Object.assign(newSheet("Status"), { tag: "status" });
  setCell(sheet, 0, 0, "Mål");
  sheet.conditionalFormats = [{ kind: "expression", areas, formula: "$A1&B$1=C1", format: GREEN }];
  const host = await openHost();
  await excelWorkbook(host.Excel).write([sheet], "{}");
  const parts = host.book.sheets.find(({ tag }) => tag === "status")?.conditionalFormats ?? [];
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.reduce((sum, part) => sum + part.areas.length, 0)).toBe(areas.length);
  for (const part of parts) {
    const row = (part.areas[0]?.top ?? -1) + 1;
    expect(part).toMatchObject({ kind: "expression", formula: `$A${row}&B$1=C${row}` });
  }
});
