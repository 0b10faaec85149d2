import { displayText } from "../../src/sheet/display";
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
