import { displayText, shownInstead } from "../../src/sheet/display";
import {
  type Value,
  newBook,
  newSheet,
  setCell,
  type Book,
  cellKey,
  type Run,
  type RunLook,
} from "../../src/sheet/book";
import { plainText } from "../../src/sheet/plain";
import { countedFrom } from "../../src/sheet/dateSystem";
import { meantText, struckIn, withMeantTexts } from "../../src/sheet/runs";

const shows: [Value | undefined, string | undefined, string][] = [
  [null, undefined, ""],
  [undefined, "0,0", ""],
  ["Välfärd", undefined, "Välfärd"],
  ["=1+1", undefined, "=1+1"],
  ["0,76", "@", "0,76"],
  [1234.5, undefined, "1234,5"],
  [0.1 + 0.2, undefined, "0,3"],
  [1234.5, "#,##0.0", "1\u00a0234,5"],
  [-1234.5, "#,##0", "-1\u00a0235"],
  [0.76, "0%", "76%"],
  [76, '#,##0.0" %"', "76,0 %"],
  [-0.8, '#,##0.0" %";"−"#,##0.0" %"', "−0,8 %"],
  [0, '#,##0.0" %";"−"#,##0.0" %"', "0,0 %"],
  [3, '"● "0', "● 3"],
  [0, '"● "0;;"–"', "–"],
  [44500, "yyyy-mm-dd", "2021-10-31"],
  [44500, "d mmmm yyyy", "31 oktober 2021"],
  [44500, "m/d/yyyy", "2021-10-31"],
  [44500.5, "m/d/yyyy h:mm", "2021-10-31 12:00"],
  [true, undefined, "SANT"],
  [false, "0", "FALSKT"],
  [{ error: "#N/A" }, "0.0", "#SAKNAS!"],
  [{ error: "#DIV/0!" }, undefined, "#DIVISION/0!"],
  [{ error: "#SPILL!" }, undefined, "#SPILL!"],
  [12, "not [a format", "12"],
];

test.each(shows)("%j in the format %j shows %j", (value, format, text) => {
  expect(displayText(value, format)).toBe(text);
});

test.each<[number, string | undefined, string | undefined]>([
  [3, '[<5]"<5";0', "<5"],
  [7, '[<5]"<5";0', undefined],
  [5, '[<5]"<5";0', undefined],
  [3, '[>=5]0;"färre än fem"', "färre än fem"],
  [10, ";;;", ""],
  [-2, "0;", ""],
  [2, "0;", undefined],
  [0, "0;-0;", ""],
  [0, '0;-0;"ingen"', "ingen"],
  [0, '_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-', undefined],
  [0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', undefined],
  [0, '_-* #,##0 _-;-* #,##0 _-;_-* "-" _-;_-@_-', undefined],
  [3, '_-* "dold"_-', "dold"],
  [0, '0;-0;"0"', undefined],
  [3, '0;-0;"0"', undefined],
  [3, '"0";-0', "0"],
  [3, '"> "0%', undefined],
  [0.796, "0%", undefined],
  [12_345_678, "#,##0,,", undefined],
  [45_000, "mmm-yy", undefined],
  [0.3, "[h]:mm", undefined],
  [3, "General", undefined],
  [3, "General;;", undefined],
  [3, "# ?/?", undefined],
  [3, undefined, undefined],
])("%d in the format %s hides its number behind %j", (value, format, shown) => {
  expect(shownInstead(value, format)).toBe(shown);
});

test.each<[Value | undefined, string]>([
  ["Uppnås", "Uppnås"],
  [90, "90"],
  [0.9, "0,9"],
  [-1234.5, "-1234,5"],
  [0.1 + 0.2, "0,3"],
  [true, "SANT"],
  [false, "FALSKT"],
  [{ error: "#N/A" }, "#SAKNAS!"],
  [{ error: "#SPILL!" }, "#SPILL!"],
  [null, ""],
  [undefined, ""],
])("%j without a format shows %j", (value, text) => expect(plainText(value)).toBe(text));

describe("days of a workbook that counts them from another year", () => {
  /** 2024-07-27, counted from 1904 and from 1900. */
  const [FROM_1904, FROM_1900] = [44_038, 45_500];

  function bookOf(date1904: boolean, ...cells: [number, string?][]): Book {
    const sheet = newSheet("Mål");
    cells.forEach(([value, numberFormat], column) =>
      setCell(sheet, 0, column, value, numberFormat ? { numberFormat } : undefined),
    );
    return { ...newBook(), date1904, sheets: [sheet] };
  }

  test.each<[number, string | undefined, number]>([
    [FROM_1904, "m/d/yyyy", FROM_1900],
    [FROM_1904, "yyyy-mm-dd", FROM_1900],
    [FROM_1904, "mmm-yy", FROM_1900],
    [FROM_1904, '"Utfall "yyyy', FROM_1900],
    [FROM_1904, undefined, FROM_1904],
    [FROM_1904, "#,##0", FROM_1904],
    [0.5, "h:mm", 0.5],
    [1.5, "[h]:mm", 1.5],
    [0.01, "mm:ss", 0.01],
  ])("of a workbook from 1904: %d shown as %s is %d", (value, format, counted) => {
    expect(countedFrom(bookOf(true, [value, format]), { date1904: false }).sheets[0]!.values).toEqual([[counted]]);
  });

  test("back again, and the same workbook where it counts so already", () => {
    const book = bookOf(false, [FROM_1900, "yyyy-mm-dd"]);
    expect(countedFrom(book, { date1904: true }).sheets[0]!.values).toEqual([[FROM_1904]]);
    expect(countedFrom(book, book)).toBe(book);
  });
});

describe("a text parts of which are struck or raised", () => {
  /** A text whose parts in brackets look so: "38[2]". */
  function drawn(drawing: string, look: RunLook): { text: string; runs: Run[] } {
    const [before = "", inside = "", after = ""] = drawing.split(/[[\]]/);
    return { text: before + inside + after, runs: [{ from: before.length, to: before.length + inside.length, look }] };
  }

  test.each<[string, RunLook, string]>([
    ["[110]95", "struck", "95"],
    ["[minst 80 % ]minst 85 %", "struck", "minst 85 %"],
    ["95 [110]", "struck", "95"],
    ["38[2]", "raised", "38²"],
    ["38 m[2]", "raised", "38 m²"],
    ["59[a]", "raised", "59ᵃ"],
    ["59[1)]", "raised", "59¹⁾"],
    ["59[**]", "raised", "59**"],
  ])("%s, %s, means %s", (drawing, look, meant) => {
    const { text, runs } = drawn(drawing, look);
    expect(meantText(runs, text)).toBe(meant);
  });

  test("a struck part within a raised one is no part of the text", () => {
    const runs: Run[] = [
      { from: 2, to: 4, look: "raised" },
      { from: 3, to: 4, look: "struck" },
    ];
    expect(meantText(runs, "3812")).toBe("38¹");
  });

  test("a sheet with its texts as they are meant; the sheet itself is left as it was", () => {
    const sheet = newSheet("Mål");
    setCell(sheet, 0, 0, "11095");
    setCell(sheet, 0, 1, "90");
    sheet.runs = new Map([[cellKey(0, 0), [{ from: 0, to: 3, look: "struck" }]]]);
    expect(withMeantTexts(sheet).values).toEqual([["95", "90"]]);
    expect(sheet.values).toEqual([["11095", "90"]]);
    expect([struckIn(sheet, 0, 0), struckIn(sheet, 0, 1)]).toEqual(["part", undefined]);
  });

  test("another value in the cell has no look of the one before it", () => {
    const sheet = newSheet("Mål");
    sheet.runs = new Map([[cellKey(0, 0), [{ from: 0, to: 3, look: "struck" }]]]);
    setCell(sheet, 0, 0, "97");
    expect(struckIn(sheet, 0, 0)).toBeUndefined();
  });
});
