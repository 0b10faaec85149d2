import { inExcel, codeOf } from "./excel";
import { typed } from "../../workbench/host/typing";

const NOW = new Date("2022-02-11T00:00:00Z");

/** What is written as a text → what Excel makes of it: value, and number format where it gives one. */
const typing = (
  [
    ["2018-12-31", 43465, "m/d/yyyy"],
    ["2018/12/31", 43465, "m/d/yyyy"],
    ["2021-08", 44409, "mmm-yy"],
    ["10-35", 13058, "mmm-yy"],
    ["10-15", 44849, "d-mmm"],
    ["1/2", 44563, "d-mmm"],
    ["76 %", 0.76, "0%"],
    ["7.5%", 0.075, "0.00%"],
    ["1.10", 1.1],
    ["4,2", 42, "#,##0"],
    ["-2,5", -25, "#,##0"],
    ["1,234", 1234, "#,##0"],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["(5)", -5],
    ["1e3", 1000, "0.00E+00"],
    ["12:30", 0.5208333333333334, "h:mm"],
    ["1 1/2", 1.5, "# ?/?"],
    ["TRUE", true],
    ["false", false],
    ["#N/A", { error: "#N/A" }],
    ["", null],
    ["'2018-12-31", "2018-12-31"],
    ["'=1+1", "=1+1"],
    ["''", "'"],
  ] as [string, unknown, string?][]
).map(([text, value, numberFormat]): [string, unknown, string | undefined] => [text, value, numberFormat]);

/** Texts that stay texts. */
const texts = [
  "Uppnås",
  "minst 80 %",
  "4,2 procent",
  "13 000",
  "−2,5",
  "10–35",
  "31/12/2018",
  "2021-13-45",
  "76%%",
  "Ja",
  "=",
  " text ",
  "kv3",
  "1.233.000",
];

describe("a text put into values is taken as typing in en-US", () => {
  it.each(typing)("%j", (...[text, value, numberFormat]) => {
    expect(typed(text, undefined, NOW)).toEqual({ value, numberFormat });
  });

  it.each(texts)("%j stays a text", (text) => {
    expect(typed(text, undefined, NOW)).toEqual({ value: text });
  });

  it.each([
    ["=1+1", "=1+1"],
    ["-abc", "=-abc"],
    ["+A1", "=+A1"],
    ["@SUM(A1)", "=SUM(A1)"],
  ])("%j is a formula", (text, formula) => {
    expect(typed(text, undefined, NOW)).toEqual({ formula });
  });

  it.each(["=1+", "=SUM(1", "- första andra tredje 4 5", "+46 70 123"])(
    "%j is refused: no formula, and no text either",
    async (text) => {
      const code = await codeOf(() =>
        inExcel(async (context, sheet) => {
          sheet.getRange("A1").values = [[text]];
          await context.sync();
        }),
      );
      expect(code).toBe("InvalidArgument");
    },
  );

  it.each(["2018-12-31", "=1+1", "76 %"])("%j stays a text in a cell formatted as text", (text) => {
    expect(typed(text, "@", NOW)).toEqual({ value: text });
  });
});

it("an apostrophe makes text and is gone on reading, so that reading and writing again turns text into a formula", async () => {
  await inExcel(async (context, sheet) => {
    const cell = sheet.getRange("A1");
    cell.values = [["'=1+1"]];
    cell.load("values,formulas,valueTypes");
    await context.sync();
    expect([cell.values, cell.formulas, cell.valueTypes]).toEqual([[["=1+1"]], [["=1+1"]], [["String"]]]);
    cell.values = cell.values;
    cell.load("values,valueTypes");
    await context.sync();
    expect([cell.values, cell.valueTypes]).toEqual([[[2]], [["Double"]]]);
  });
});

it("a date that is typed gets a date format, but only where there was none", async () => {
  await inExcel(async (context, sheet) => {
    const range = sheet.getRange("A1:B1");
    sheet.getRange("B1").numberFormat = [["0.0"]];
    range.values = [["2018-12-31", "2018-12-31"]];
    range.load("values,numberFormat,text");
    await context.sync();
    expect(range.values).toEqual([[43465, 43465]]);
    expect(range.numberFormat).toEqual([["m/d/yyyy", "0.0"]]);
    expect(range.text).toEqual([["2018-12-31", "43465,0"]]);
  });
});

it("a number written into a cell formatted as text becomes a text", async () => {
  await inExcel(async (context, sheet) => {
    const cell = sheet.getRange("A1");
    cell.numberFormat = [["@"]];
    cell.values = [[76]];
    cell.load("values,valueTypes");
    await context.sync();
    expect([cell.values, cell.valueTypes]).toEqual([[["76"]], [["String"]]]);
  });
});
