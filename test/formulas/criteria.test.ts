import { isError } from "../../src/sheet/book";
import type { Value } from "../../src/sheet/book";
import { criterion, wildcard } from "../../workbench/host/formulas/functions/conditional";
import { answer } from "./story";

const values: Value[] = [
  5,
  "5",
  7,
  -1,
  0,
  null,
  "",
  "Uppnås",
  "UPPNÅS",
  "Uppnås delvis",
  "*",
  "a?b",
  true,
  false,
  { error: "#N/A" },
];
const shown = (value: Value): unknown =>
  isError(value) ? value.error : value === null ? "blank" : value === "" ? "empty" : value;

describe("a criterion lets through", () => {
  test.each<[given: Value, through: unknown[]]>([
    [5, [5, "5"]],
    ["5", [5, "5"]],
    ["=5", [5, "5"]],
    ["<>5", ["5", 7, -1, 0, "blank", "empty", "Uppnås", "UPPNÅS", "Uppnås delvis", "*", "a?b", true, false, "#N/A"]],
    [">=5", [5, 7]],
    [">0", [5, 7]],
    ["<0", [-1]],
    ["uppnås", ["Uppnås", "UPPNÅS"]],
    ["uppnås*", ["Uppnås", "UPPNÅS", "Uppnås delvis"]],
    ["*delvis", ["Uppnås delvis"]],
    ["u?pnås", ["Uppnås", "UPPNÅS"]],
    ["~*", ["*"]],
    ["a~?b", ["a?b"]],
    ["?", ["5", "*"]],
    ["<>*", [5, 7, -1, 0, "blank", true, false, "#N/A"]],
    ["", ["blank", "empty"]],
    ["=", ["blank"]],
    ["<>", [5, "5", 7, -1, 0, "empty", "Uppnås", "UPPNÅS", "Uppnås delvis", "*", "a?b", true, false, "#N/A"]],
    ["<=", []],
    [">s", ["Uppnås", "UPPNÅS", "Uppnås delvis"]],
    [true, [true]],
    ["FALSE", [false]],
    [null, [0]],
    [{ error: "#N/A" }, ["#N/A"]],
    ["#N/A", ["#N/A"]],
    ["=#N/A", ["#N/A"]],
  ])("%j", (given, through) => expect(values.filter(criterion(given)).map(shown)).toEqual(through));
});

test.each([
  ["a.c", "abc", false],
  ["(1+1)", "(1+1)", true],
  ["a*", "a\nb", true],
  ["~~", "~", true],
  ["[x]", "[X]", true],
])("the pattern %j and the text %j: %s", (pattern, text, fits) => expect(wildcard(pattern).test(text)).toBe(fits));

const cells = {
  A1: "Miljö",
  A2: "miljö",
  A3: "Skola",
  A4: "Skola",
  A5: null,
  A6: "Äldre",
  B1: 10,
  B2: 20,
  B3: 30,
  B4: "x",
  B5: 50,
  B6: null,
  C1: "Uppnås",
  C2: "Uppnås inte",
  C3: "Uppnås",
  C4: "Uppnås",
  C5: "Uppnås",
  C6: "Uppnås delvis",
  D1: ">15",
  D2: "skola",
};

describe("counting, adding and averaging by criteria", () => {
  test.each<[formula: string, gives: Value]>([
    ['=COUNTIF(A1:A6,"miljö")', 2],
    ["=COUNTIF(A1:A6,D2)", 2],
    ["=COUNTIF(B1:B6,D1)", 3],
    ['=COUNTIF(B1:B6,">"&B1)', 3],
    ['=COUNTIF(C1:C6,"Uppnås")', 4],
    ['=COUNTIF(C1:C6,"uppnås*")', 6],
    ['=COUNTIF(A:A,"<>")', 5],
    ['=COUNTIF(A:A,"skola")', 2],
    ['=SUM(COUNTIF(A1:A6,{"miljö","skola"}))', 4],
    ['=COUNTIFS(A1:A6,"Skola",C1:C6,"Uppnås")', 2],
    ['=COUNTIFS(A1:A6,"Skola",C1:C5,"Uppnås")', "#VALUE!"],
    ['=COUNTIFS(A1:A6,"Skola",C1:C6)', "#VALUE!"],
    ['=SUMIF(A1:A6,"miljö",B1:B6)', 30],
    ['=SUMIF(A1:A6,"skola",B1:B3)', "#VALUE!"],
    ['=SUMIF(B1:B6,">=20")', 100],
    ['=SUMIF(A:A,"miljö",B:B)', 30],
    ['=SUMIFS(B1:B6,A1:A6,"miljö",B1:B6,">10")', 20],
    ['=AVERAGEIF(A1:A6,"miljö",B1:B6)', 15],
    ['=AVERAGEIF(A1:A6,"finns inte",B1:B6)', "#DIV/0!"],
    ['=AVERAGEIFS(B1:B6,C1:C6,"Uppnås")', 30],
  ])("%s", (formula, expected) => expect(answer(formula, cells)).toBe(expected));
});
