import { editable, englishFormula, entered, pasted, swedishFormula } from "../../workbench/page/entry";
import { typed } from "../../workbench/host/typing";

const NOW = new Date("2026-01-01T12:00:00Z");
const becomes = (text: string): unknown => {
  const made = typed(entered(text), undefined, NOW);
  return "formula" in made ? made.formula : made.value;
};

test.each<[string, unknown]>([
  ["4,2", 4.2],
  ["1 234,5", 1234.5],
  ["1\u00a0234", 1234],
  ["−3", -3],
  ["76 %", 0.76],
  ["7,5%", 0.075],
  ["4.2", "4.2"],
  ["1.234", "1.234"],
  ["2024-12-31", 45657],
  ["SANT", true],
  ["#SAKNAS!", { error: "#N/A" }],
  ["minst 80 %", "minst 80 %"],
  ["12 34", "12 34"],
  ["'007", "007"],
  ["", null],
  ["=SUMMA(A1;1,5)", "=SUM(A1,1.5)"],
  ["=SUM(A1,B2)", "=SUM(A1,B2)"],
])("%j typed in a Swedish Excel is %j", (text, value) => expect(becomes(text)).toEqual(value));

test.each([
  ["=SUM(A1,1.5)", "=SUMMA(A1;1,5)"],
  ['=IF(F5="","",F5)', '=OM(F5="";"";F5)'],
  ['=HYPERLINK("#\'Mål, 2024\'!F5","Mål, a.b")', '=HYPERLÄNK("#\'Mål, 2024\'!F5";"Mål, a.b")'],
  ["=COUNTIFS(Mål[Utfall],\">1.5\",'A,B'!C1:C9,TRUE)", "=ANTAL.OMF(Mål[Utfall];\">1.5\";'A,B'!C1:C9;SANT)"],
  ["=MAL.BEDÖM(F5,E5)", "=MAL.BEDÖM(F5;E5)"],
  ["=LOG10(5)+R1C1", "=LOG10(5)+R1C1"],
])("%s is written %s", (english, swedish) => {
  expect(swedishFormula(english)).toBe(swedish);
  expect(englishFormula(swedish)).toBe(english);
});

test.each<[unknown, string | undefined, string | undefined, string]>([
  [4.2, undefined, undefined, "4,2"],
  [0.765, undefined, "0%", "76,5%"],
  [45657, undefined, "yyyy-mm-dd", "2024-12-31"],
  [45657.5, undefined, "m/d/yyyy h:mm", "2024-12-31 12:00"],
  ["76 %", undefined, undefined, "'76 %"],
  ["minst 80 %", undefined, undefined, "minst 80 %"],
  ["=ja", undefined, undefined, "'=ja"],
  [true, undefined, undefined, "SANT"],
  [{ error: "#N/A" }, undefined, undefined, "#SAKNAS!"],
  [3, "=SUM(A1,2)", undefined, "=SUMMA(A1;2)"],
  [null, undefined, undefined, ""],
])("%j with formula %j and format %j is changed as %j", (value, formula, format, text) => {
  expect(editable(value as never, formula, format, NOW)).toBe(text);
});

test.each<[string, string[][]]>([
  [
    "a\tb\nc\td\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ['"två\nrader"\t2\r\n', [["två\nrader", "2"]]],
  ['"ett ""ord"""', [['ett "ord"']]],
  [
    "a\tb\nc",
    [
      ["a", "b"],
      ["c", ""],
    ],
  ],
  ["", [[""]]],
])("%j is pasted as %j", (text, rows) => expect(pasted(text)).toEqual(rows));
