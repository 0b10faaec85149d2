import { displayText, shownInstead } from "../../src/sheet/display";
import type { Value } from "../../src/sheet/book";

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
