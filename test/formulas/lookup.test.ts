import type { Value } from "../../src/sheet/book";
import { answer } from "./story";

const cells = {
  A1: "b", A2: "D", A3: "a*", A4: "c", A5: 5, A6: null,
  B1: 1, B2: 2, B3: 3, B4: 4, B5: 5, B6: 6,
  C1: 10, C2: 20, C3: 30, C4: 40, C5: 50,
  D1: "röd", D2: "gul", D3: "grön", D4: "blå", D5: "vit",
  F1: 50, F2: 40, F3: 30,
  H1: "x", I1: "y", J1: "z", H2: 1, I2: 2, J2: 3,
};
type Row = [formula: string, gives: Value | Value[][]];
const table = (name: string, rows: Row[]): void =>
  describe(name, () => {
    test.each(rows)("%s", (formula, expected) => expect(answer(formula, cells)).toEqual(expected));
  });

table("exact: without case, with wildcards in VLOOKUP and MATCH only", [
  ['=MATCH("d",A1:A6,0)', 2],
  ['=MATCH("a~*",A1:A6,0)', 3],
  ['=MATCH("?",A1:A6,0)', 1],
  ['=MATCH("5",A1:A6,0)', "#N/A"],
  ["=MATCH(0,A1:A6,0)", "#N/A"],
  ["=MATCH(5,A1:B6,0)", "#N/A"],
  ['=MATCH("y",H1:J1,0)', 2],
  ['=VLOOKUP("C",A1:D6,4,FALSE)', "blå"],
  ['=VLOOKUP("C",A1:D6,4,)', "blå"],
  ['=VLOOKUP("q",A1:D6,4,FALSE)', "#N/A"],
  ["=VLOOKUP(3,B1:D6,4,FALSE)", "#REF!"],
  ["=VLOOKUP(3,B1:D6,0,FALSE)", "#VALUE!"],
  ["=VLOOKUP(3,B:D,3,FALSE)", "grön"],
  ['=HLOOKUP("Y",H1:J2,2,FALSE)', 2],
  ['=XLOOKUP("d",A1:A6,D1:D6)', "gul"],
  ['=XLOOKUP("?",A1:A6,D1:D6)', "#N/A"],
  ['=XLOOKUP("q",A1:A6,D1:D6,"saknas")', "saknas"],
  ['=XLOOKUP("q",A1:A6,D1:D6,)', "#N/A"],
  ['=XLOOKUP("d",A1:A6,C1:D6)', [[20, "gul"]]],
  ['=XLOOKUP("y",H1:J1,H2:J2)', 2],
  ['=XLOOKUP("d",A1:A6,D1:D5)', "#VALUE!"],
  ['=XMATCH("D",A1:A6)', 2],
  ["=XMATCH(1,{1,2},9)", "#VALUE!"],
  ["=SUM(VLOOKUP({1,3},B1:C6,2,FALSE))", 40],
  ["=VLOOKUP(NA(),B1:C6,2,FALSE)", "#N/A"],
]);

table("nearest", [
  ["=MATCH(35,C1:C5)", 3],
  ["=MATCH(30,C1:C5,1)", 3],
  ["=MATCH(5,C1:C5,1)", "#N/A"],
  ["=MATCH(99,C1:C5,1)", 5],
  ["=MATCH(35,F1:F3,-1)", 2],
  ["=MATCH(60,F1:F3,-1)", "#N/A"],
  ["=VLOOKUP(25,C1:D5,2)", "gul"],
  ["=VLOOKUP(25,C1:D5,2,TRUE)", "gul"],
  ["=LOOKUP(45,C1:C5,D1:D5)", "blå"],
  ["=LOOKUP(45,C1:D5)", "blå"],
  ["=LOOKUP(2,1/(B1:B5>2),D1:D5)", "vit"],
]);

table("INDEX gives a place", [
  ["=INDEX(C1:C5,3)", 30],
  ["=INDEX(C1:D5,2,2)", "gul"],
  ["=INDEX(H2:J2,2)", 2],
  ["=INDEX(C1:C5,9)", "#REF!"],
  ["=INDEX(C1:C5,-1)", "#VALUE!"],
  ["=INDEX(C1:D2,0,2)", [["röd"], ["gul"]]],
  ["=INDEX(C1:D2,2,0)", [[20, "gul"]]],
  ["=INDEX({1,2;3,4},2,1)", 3],
  ['=INDEX(D1:D5,MATCH("c",A1:A6,0))', "blå"],
  ["=ROW()", 50],
  ["=COLUMN()", 26],
  ["=ROW(C3)", 3],
  ["=COLUMN(C3)", 3],
  ["=ROWS(C1:D5)", 5],
  ["=COLUMNS(C1:D5)", 2],
  ["=ROWS(C:C)", 1048576],
  ["=COLUMNS({1,2,3})", 3],
  ["=SUM(ROW(A1:A3))", 6],
]);
