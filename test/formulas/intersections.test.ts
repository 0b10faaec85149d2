import { setFormula } from "../../src/sheet/book";
import { createCalculator, showIntersections } from "../../workbench/host/formulas";
import { intersecting } from "../../workbench/host/formulas/intersections";
import { keyOf, story } from "./story";

describe("an opened formula is shown with @ where a range stands for one value", () => {
  test.each([
    ["=A1:A5", "=@A1:A5"],
    ["=A1", "=A1"],
    ["=SUM(A1:A5)", "=SUM(A1:A5)"],
    ["=SUM(A1:A5*B1:B5)", "=SUM(@A1:A5*@B1:B5)"],
    ["=SUMPRODUCT((A1:A5=1)*B1:B5)", "=SUMPRODUCT((A1:A5=1)*B1:B5)"],
    ["=VLOOKUP(A:A,Blad2!A:C,2,FALSE)", "=VLOOKUP(@A:A,Blad2!A:C,2,FALSE)"],
    ['=IF(A:A="x",B:B,0)', '=IF(@A:A="x",@B:B,0)'],
    ["=SUM(IF(A1:A3>0,B1:B3))", "=SUM(IF(@A1:A3>0,B1:B3))"],
    ["='Mål 1'!A1:A5*2", "=@'Mål 1'!A1:A5*2"],
    ["=Plan[Utfall]*2", "=@Plan[Utfall]*2"],
    ["=SUM(Plan[Utfall])", "=SUM(Plan[Utfall])"],
    ["=Plan[[#This Row],[Utfall]]", "=Plan[[#This Row],[Utfall]]"],
    ["=COUNTIF(A1:A9,B1:B9)", "=COUNTIF(A1:A9,@B1:B9)"],
    ["=INDEX(A1:A5,MATCH(C1,B1:B5,0))", "=INDEX(A1:A5,MATCH(C1,B1:B5,0))"],
    ["=@A1:A5", "=@A1:A5"],
    ["=SUM(", "=SUM("],
  ])("%s → %s", (stored, shown) => expect(intersecting(stored)).toBe(shown));
});

test("only formulas that the file does not mark as arrays", () => {
  const { book, sheet } = story({ A1: 1, A2: 2, A3: 3 });
  setFormula(sheet, 1, 2, "=A1:A3", 2);
  setFormula(sheet, 0, 4, "=A1:A3*2", 2);
  sheet.spills = new Map([[keyOf("E1"), { top: 0, left: 4, bottom: 2, right: 4 }]]);
  showIntersections(book);
  expect([...sheet.formulas.values()]).toEqual(["=@A1:A3", "=A1:A3*2"]);
  const calculator = createCalculator(book);
  expect([calculator.value("Blad1", 1, 2), calculator.value("Blad1", 2, 4)]).toEqual([2, 6]);
});
