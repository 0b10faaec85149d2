import type { Value } from "../../src/sheet/book";
import { answer } from "./story";

const cells = { A1: 7, A2: "12", A3: "elva", A4: true, A5: null, A6: "=1/0", A7: "", A8: "10 %", A9: 0.1 };
const gives = (formula: string, expected: Value): void => expect(answer(formula, cells)).toEqual(expected);

describe("arithmetic reads numbers where it finds them", () => {
  test.each<[formula: string, gives: Value]>([
    ["=1+2*3", 7],
    ["=(1+2)*3", 9],
    ["=2^3^2", 64],
    ["=-2^2", 4],
    ["=0-2^2", -4],
    ["=-A1^2", 49],
    ["=10%", 0.1],
    ["=50%%", 0.005],
    ["=200*10%", 20],
    ["=-5%", -0.05],
    ["=2--1", 3],
    ["=+A1", 7],
    ["=7/2", 3.5],
    ['="1"+1', 2],
    ['="1,234.5"+0', 1234.5],
    ['="12%"*100', 12],
    ['=" 5 "*2', 10],
    ['="1e3"+0', 1000],
    ['="2021-01-01"+0', 44197],
    ['="12:00"*1', 0.5],
    ['=""+1', "#VALUE!"],
    ['="elva"+1', "#VALUE!"],
    ["=TRUE+1", 2],
    ["=A2+1", 13],
    ["=A3+1", "#VALUE!"],
    ["=A4+1", 2],
    ["=A5+1", 1],
    ["=A7+1", "#VALUE!"],
    ["=A8*10", 1],
    ["=-A4", -1],
    ['=-"3"', -3],
    ["=1/0", "#DIV/0!"],
    ["=A1/A5", "#DIV/0!"],
    ["=0^0", "#NUM!"],
    ["=0^-1", "#DIV/0!"],
    ["=(-8)^0.5", "#NUM!"],
    ["=1E200*1E200", "#NUM!"],
    ["=0.5-0.4-0.1", 0],
    ["=A5", 0],
    ["=+A3", "elva"],
  ])("%s", (formula, expected) => gives(formula, expected as Value));
});

describe("comparison: numbers before text before truth, text without case, 15 digits", () => {
  test.each<[formula: string, gives: Value]>([
    ["=1=1", true],
    ["=0.1+0.2=0.3", true],
    ["=1<>1", false],
    ["=2>=2", true],
    ["=2<1", false],
    ['="a"="A"', true],
    ['="å"="Å"', true],
    ['="a"="á"', false],
    ['="a"<"b"', true],
    ['="ö">"z"', true],
    ['="9"<"a"', true],
    ['=1="1"', false],
    ['=99999<"1"', true],
    ['="z"<TRUE', true],
    ["=FALSE<TRUE", true],
    ["=A5=0", true],
    ['=A5=""', true],
    ["=A5=FALSE", true],
    ['=A7=""', true],
    ["=A7=A5", true],
    ["=A7=0", false],
    ["=A6=1", "#DIV/0!"],
    ["=A1>5=TRUE", true],
  ])("%s", (formula, expected) => gives(formula, expected as Value));
});

describe("& writes values as General does", () => {
  test.each<[formula: string, gives: Value]>([
    ['="a"&"b"', "ab"],
    ["=1&2", "12"],
    ['=A1&" st"', "7 st"],
    ['=A5&"x"', "x"],
    ['=TRUE&""', "TRUE"],
    ['=(0.1+0.2)&""', "0.3"],
    ['=1/3&""', "0.333333333333333"],
    ['=1234567.891&""', "1234567.891"],
    ['=1E+25&""', "1E+25"],
    ['="sa ""hej"""', 'sa "hej"'],
    ['=A6&"x"', "#DIV/0!"],
    ['="a"&1+1', "a2"],
    ['="a"&1=1&"b"', false],
  ])("%s", (formula, expected) => gives(formula, expected as Value));
});

describe("errors pass on, the first from the left", () => {
  test.each<[formula: string, gives: Value]>([
    ["=#N/A", "#N/A"],
    ["=#N/A+1/0", "#N/A"],
    ["=1/0+#N/A", "#DIV/0!"],
    ["=SUM(1,A6,NA())", "#DIV/0!"],
    ["=LEFT(A6)", "#DIV/0!"],
    ["=-A6", "#DIV/0!"],
    ["=FINNSINTE(1)", "#NAME?"],
    ["=Finnsinte", "#NAME?"],
    ["=Saknas!A1", "#REF!"],
    ["=Blad1!#REF!", "#REF!"],
    ["=SUM(#REF!)", "#REF!"],
    ["=1 2", "#NAME?"],
    ["=LEFT()", "#VALUE!"],
  ])("%s", (formula, expected) => gives(formula, expected as Value));
});
