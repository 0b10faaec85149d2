import * as fc from "fast-check";
import type { Value } from "../../src/sheet/book";
import { FUNCTIONS } from "../../workbench/host/formulas/compile";
import { LAZY } from "../../workbench/host/formulas/functions/logic";
import { answer, story } from "./story";
import { runs } from "../whole";

/** A column of everything, numbers beside, words, dates. */
const cells = {
  A1: 10,
  A2: 20,
  A3: 30,
  A4: "40",
  A5: "text",
  A6: true,
  A7: null,
  A8: "",
  B1: 2,
  B2: 4,
  B3: 4,
  B4: 4,
  B5: 5,
  B6: 5,
  B7: 7,
  B8: 9,
  C1: 44197,
  C2: "=1/0",
  C3: "=NA()",
};
const now = new Date(2026, 10, 20, 9, 30, 0);
type Row = [formula: string, gives: Value | Value[][]];
const table = (name: string, rows: Row[]): void =>
  describe(name, () => {
    test.each(rows)("%s", (formula, expected) => {
      const given = answer(formula, cells, { now });
      if (typeof expected === "number" && !Number.isInteger(expected)) expect(given).toBeCloseTo(expected, 9);
      else expect(given).toEqual(expected);
    });
  });

table("sums and counts take numbers from cells, and read what is written as an argument", [
  ["=SUM(A1:A8)", 60],
  ["=SUM(A1:A3,5)", 65],
  ['=SUM("5",TRUE)', 6],
  ['=SUM("x")', "#VALUE!"],
  ["=SUM(A5)", 0],
  ["=SUM(A1:A3,C2)", "#DIV/0!"],
  ["=SUM({1,2;3,4})", 10],
  ["=AVERAGE(A1:A8)", 20],
  ["=AVERAGE(A5,A7)", "#DIV/0!"],
  ["=MIN(A1:A8)", 10],
  ["=MAX(A1:A8)", 30],
  ["=MIN(A5)", 0],
  ["=MAX(1,TRUE,3)", 3],
  ["=COUNT(A1:A8)", 3],
  ['=COUNT(1,"2","x",TRUE)', 3],
  ["=COUNT(C1:C3)", 1],
  ["=COUNTA(A1:A8)", 7],
  ["=COUNTA(C1:C3)", 3],
  ["=COUNTBLANK(A1:A8)", 2],
  ["=COUNTBLANK(D:D)", 1048576],
  ["=MEDIAN(B1:B8)", 4.5],
  ["=MEDIAN(1,2,3)", 2],
  ["=STDEV.S(B1:B8)", 2.1380899352994],
  ["=LARGE(B1:B8,2)", 7],
  ["=SMALL(B1:B8,2)", 4],
  ["=SMALL(B1:B8,9)", "#NUM!"],
  ["=RANK(7,B1:B8)", 2],
  ["=RANK(4,B1:B8,1)", 2],
  ["=RANK(3,B1:B8)", "#N/A"],
  ["=MEDIAN(A5)", "#NUM!"],
  ["=SUMPRODUCT(A1:A3,B1:B3)", 220],
  ["=SUMPRODUCT((B1:B8=4)*1)", 3],
  ["=SUMPRODUCT((B1:B8>=4)*(B1:B8<7))", 5],
  ["=SUMPRODUCT(--(B1:B8=5),B1:B8)", 10],
  ["=SUMPRODUCT(A1:A3,B1:B2)", "#VALUE!"],
  ["=SUMPRODUCT(A4:A5,B4:B5)", 0],
]);

table("rounding goes half away from zero, in decimal digits", [
  ["=ROUND(2.15,1)", 2.2],
  ["=ROUND(1.005,2)", 1.01],
  ["=ROUND(-2.5,0)", -3],
  ["=ROUND(1234,-2)", 1200],
  ["=ROUND(2.5)", 3],
  ["=ROUND(21.5,-1)", 20],
  ["=ROUND(626.3,-3)", 1000],
  ["=ROUND(1E-20,3)", 0],
  ["=ROUNDUP(3.2,0)", 4],
  ["=ROUNDUP(-3.14159,1)", -3.2],
  ["=ROUNDUP(31415.92654,-2)", 31500],
  ["=ROUNDDOWN(76.9,0)", 76],
  ["=ROUNDDOWN(-3.14159,1)", -3.1],
  ["=INT(8.9)", 8],
  ["=INT(-8.9)", -9],
]);

table("numbers", [
  ["=ABS(-4)", 4],
  ["=SQRT(16)", 4],
  ["=SQRT(-1)", "#NUM!"],
  ["=POWER(5,2)", 25],
  ["=MOD(3,-2)", -1],
  ["=MOD(-3,2)", 1],
  ["=MOD(3,0)", "#DIV/0!"],
]);

table("conditions, and only what is needed is calculated", [
  ['=IF(A1>5,"ja","nej")', "ja"],
  ['=IF(A7,"ja","nej")', "nej"],
  ["=IF(FALSE,1)", false],
  ["=IF(TRUE,,2)", 0],
  ['=IF("TRUE",1,2)', 1],
  ['=IF("x",1,2)', "#VALUE!"],
  ["=IF(C2,1,2)", "#DIV/0!"],
  ["=IF(TRUE,1,C2)", 1],
  ["=IF(FALSE,FINNSINTE(),2)", 2],
  ["=IFS(A1>50,1,A1>5,2)", 2],
  ["=IFS(FALSE,1)", "#N/A"],
  ['=IFERROR(C2,"fel")', "fel"],
  ["=IFERROR(A1,0)", 10],
  ["=IFERROR(FINNSINTE(1),0)", 0],
  ['=IFNA(C3,"saknas")', "saknas"],
  ['=IFNA(C2,"saknas")', "#DIV/0!"],
  ['=SWITCH(2,1,"ett",2,"två","annat")', "två"],
  ['=SWITCH("B","b","träff")', "träff"],
  ['=SWITCH(9,1,"ett","annat")', "annat"],
  ["=SWITCH(9,1,2)", "#N/A"],
  ['=CHOOSE(2,"a","b")', "b"],
  ['=CHOOSE(3,"a","b")', "#VALUE!"],
  ["=CHOOSE(1,5,C2)", 5],
  ["=SUM(CHOOSE(2,A1:A2,A1:A3))", 60],
  ["=AND(TRUE,1)", true],
  ["=AND(A1:A3)", true],
  ["=AND(A5)", "#VALUE!"],
  ['=AND("x",TRUE)', "#VALUE!"],
  ["=OR(FALSE,0)", false],
  ["=OR(A7:A8,TRUE)", true],
  ["=NOT(0)", true],
  ["=AND(TRUE,C3)", "#N/A"],
]);

table("questions about a value", [
  ["=ISNUMBER(A1)", true],
  ["=ISNUMBER(A4)", false],
  ["=ISTEXT(A4)", true],
  ["=ISTEXT(A7)", false],
  ["=ISBLANK(A7)", true],
  ["=ISBLANK(A8)", false],
  ["=ISERROR(C3)", true],
  ["=ISNA(C3)", true],
  ["=ISERROR(FINNSINTE())", true],
  ["=N(A6)", 1],
  ["=N(A5)", 0],
  ["=T(A1)", ""],
]);

table("text", [
  ['=LEFT("Måltavlan",3)', "Mål"],
  ['=LEFT("ab",9)', "ab"],
  ['=LEFT("ab")', "a"],
  ['=LEFT("ab",-1)', "#VALUE!"],
  ["=LEFT(12345,2)", "12"],
  ['=RIGHT("Måltavlan",3)', "lan"],
  ['=RIGHT("ab",0)', ""],
  ['=MID("Måltavlan",4,3)', "tav"],
  ['=MID("ab",5,2)', ""],
  ['=MID("ab",0,2)', "#VALUE!"],
  ['=LEN("åäö")', 3],
  ["=LEN(A7)", 0],
  ["=LEN(0.1+0.2)", 3],
  ['=TRIM("  a   b ")', "a b"],
  ['=UPPER("åäö")', "ÅÄÖ"],
  ['=LOWER("ÅÄÖ")', "åäö"],
  ['=EXACT("a","A")', false],
  ['=REPT("●",3)', "●●●"],
  ['=FIND("l","Mål")', 3],
  ['=FIND("L","Mål")', "#VALUE!"],
  ['=FIND("","abc")', 1],
  ['=SEARCH("L","Mål")', 3],
  ['=SEARCH("m?l","Ett mål")', 5],
  ['=SEARCH("~?","vad?")', 4],
  ['=SEARCH("a","banan",3)', 4],
  ['=REPLACE("abcdef",3,2,"*")', "ab*ef"],
  ['=SUBSTITUTE("a-b-c","-","+")', "a+b+c"],
  ['=SUBSTITUTE("a-b-c","-","+",2)', "a-b+c"],
  ['=SUBSTITUTE("abc","B","x")', "abc"],
  ['=CONCATENATE("a",1,TRUE)', "a1TRUE"],
  ["=CONCAT(A1:A3)", "102030"],
  ['=TEXTJOIN(", ",TRUE,A1:A8)', "10, 20, 30, 40, text, TRUE"],
  ['=TEXTJOIN(";",FALSE,A6:A8,"x")', "TRUE;;;x"],
  ['=VALUE("$1,000")', 1000],
  ['=VALUE("16:48:00")', 0.7],
  ['=VALUE("x")', "#VALUE!"],
  ['=HYPERLINK("#\'Mål\'!F5","Till målet")', "Till målet"],
  ['=HYPERLINK("#A1")', "#A1"],
  ['=HYPERLINK("#A1",A1)', 10],
]);

table("TEXT writes in en-US", [
  ['=TEXT(1234.567,"#,##0.00")', "1,234.57"],
  ['=TEXT(0.285,"0.0%")', "28.5%"],
  ['=TEXT(0.76,"0 %")', "76 %"],
  ['=TEXT(44197,"yyyy-mm-dd")', "2021-01-01"],
  ['=TEXT(44197,"dddd")', "Friday"],
  ['=TEXT(0.5,"hh:mm")', "12:00"],
  ['=TEXT(1234567,"# ##0")', "1234 567"],
  ['=TEXT(7,"000")', "007"],
  ['=TEXT(-3,"0;""minus ""0")', "minus 3"],
  ['=TEXT("abc","0")', "abc"],
  ['=TEXT("5","0.0")', "5.0"],
  ['=TEXT(A7,"0")', "0"],
  ['=TEXT(C2,"0")', "#DIV/0!"],
]);

table("days are serial numbers", [
  ["=DATE(2021,1,1)", 44197],
  ["=DATE(2021,14,2)", 44594],
  ["=DATE(2021,1,0)", 44196],
  ["=DATE(2020,2,30)", 43891],
  ["=DATE(1900,3,1)", 61],
  ["=DATE(108,1,2)", 39449],
  ["=DATE(-1,1,1)", "#NUM!"],
  ["=YEAR(C1)", 2021],
  ["=MONTH(44227)", 1],
  ["=DAY(44227)", 31],
  ['=YEAR("2021-06-30")', 2021],
  ["=YEAR(-1)", "#NUM!"],
  ["=TODAY()", 46346],
  ["=NOW()-TODAY()", 0.395833333333333],
  ["=YEAR(TODAY())", 2026],
  ["=EDATE(44227,1)", 44255],
  ["=EOMONTH(44197,0)", 44227],
  ["=EOMONTH(44197,-1)", 44196],
]);

test("TODAY without a clock is #N/A", () => expect(answer("=TODAY()")).toBe("#N/A"));

test("no call throws or gives a number that is none, whatever it is given", () => {
  const given = [
    '""',
    '"x"',
    '"2021-01-01"',
    "-1",
    "0",
    "1.5",
    "1E308",
    "-1E308",
    "TRUE",
    "NA()",
    "A1",
    "A1:B3",
    "D9",
    '{1,2;3,"x"}',
    "",
    "D:D",
    '"*"',
    "3",
    "(A1,B2)",
  ];
  const argument = fc.constantFrom(...given);
  const names = [...Object.keys(FUNCTIONS), ...Object.keys(LAZY)];
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(argument, { maxLength: 5 }), (name, args) => {
      const value = story({ ...cells, Z50: `=${name}(${args.join(",")})` }).at("Z50");
      expect(value).toBeDefined();
      if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
    }),
    { numRuns: runs(2_000, 2_000), seed: 7 },
  );
});
