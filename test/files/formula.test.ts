import fc from "fast-check";
import { formulaFromFile, formulaToFile } from "../../src/files/formula";
import { shiftable } from "../../src/sheet/formulaText";

describe("a shared formula moves its relative references", () => {
  test.each([
    // formula, rows, columns, moved
    ["A1", 1, 0, "A2"],
    ["A1+$B$1+C$1+$D1", 2, 1, "B3+$B$1+D$1+$D3"],
    ["SUM(A1:B3)", 1, 1, "SUM(B2:C4)"],
    ["SUM(A:A)", 5, 1, "SUM(B:B)"],
    ["SUM($A:A,1:1,$2:3)", 1, 1, "SUM($A:B,2:2,$2:4)"],
    ["'Mål 2021'!F5*2", 1, 0, "'Mål 2021'!F6*2"],
    ["'It''s A1'!A1", 1, 0, "'It''s A1'!A2"],
    ["Blad1!A1:Blad1!B2", 1, 0, "Blad1!A2:Blad1!B3"],
    ["[1]Data!A1", 1, 0, "[1]Data!A2"],
    ['IF(A1="A1","B2 → ""C3""",B1)', 1, 0, 'IF(A2="A1","B2 → ""C3""",B2)'],
    ["Tabell1[[#Totals],[A1]]+A1", 1, 0, "Tabell1[[#Totals],[A1]]+A2"],
    ["LOG10(A1)+ATAN2(B1,C1)", 1, 0, "LOG10(A2)+ATAN2(B2,C2)"],
    ["Mål1+x_A1+A1.b+_A1", 1, 0, "Mål1+x_A1+A1.b+_A1"],
    ["1E5+A1*2E-3", 1, 0, "1E5+A2*2E-3"],
    ["A1", -1, 0, "#REF!"],
    ["B2", 0, -2, "#REF!"],
    ["XFD1048576", 1, 0, "#REF!"],
    ["1:2", -1, 0, "#REF!"],
    ["ABC!A1", 0, 1, "ABC!B1"],
    ["AB1!A1", 1, 0, "AB1!A2"],
    ["ZZZ1+A1", 1, 0, "ZZZ1+A2"],
    ["SUM(Jan:Mar!B2)", 1, 0, "SUM(Jan:Mar!B3)"],
    ["A1#", 1, 0, "A2#"],
  ])("%s by %i rows and %i columns → %s", (formula, rows, columns, moved) => {
    expect(shiftable(formula)(rows, columns)).toBe(moved);
  });

  test("nothing moves by nothing, and there and back is where it was", () => {
    const piece = fc.constantFrom(
      "A1",
      "$B$2",
      "C$3",
      "$D4",
      "SUM(E5:F6)",
      '"A1"',
      "'Å b'!G7",
      "2.5",
      "Namn_1",
      "T[[#All],[A1]]",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 6 }),
        fc.nat(500),
        fc.nat(200),
        (pieces, rows, columns) => {
          const formula = pieces.join("+");
          expect(shiftable(formula)(0, 0)).toBe(formula);
          expect(shiftable(shiftable(formula)(rows, columns))(-rows, -columns)).toBe(formula);
        },
      ),
    );
  });
});

describe("formulas in files carry prefixes that the user never sees", () => {
  test.each([
    // as typed in English, as the file has it
    ["SUM(A1:A3)", "SUM(A1:A3)"],
    ['XLOOKUP(A1,B:B,C:C,"")', '_xlfn.XLOOKUP(A1,B:B,C:C,"")'],
    ["FILTER(A2:B9,B2:B9>0)", "_xlfn._xlws.FILTER(A2:B9,B2:B9>0)"],
    ['IFERROR(TEXTJOIN(", ",TRUE,A1:A3),"")', 'IFERROR(_xlfn.TEXTJOIN(", ",TRUE,A1:A3),"")'],
    ["LET(x,A1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["MAP(A1:A3,LAMBDA(värde,värde*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.värde,_xlpm.värde*2))"],
    ["SUM(B2#)", "SUM(_xlfn.ANCHORARRAY(B2))"],
    ["MAL.BEDÖM(F5,E5)", "_xldudf_MAL_BEDÖM(F5,E5)"],
    ['"XLOOKUP(" & A1', '"XLOOKUP(" & A1'],
    ["'XLOOKUP('!A1", "'XLOOKUP('!A1"],
  ])("%s ↔ %s", (seen, stored) => {
    expect(formulaToFile(seen)).toBe(stored);
    expect(formulaFromFile(stored)).toBe(seen);
  });

  test("a prefix inside a text stays", () => {
    expect(formulaFromFile('"_xlfn.XLOOKUP("&_xlfn.CONCAT(A1)')).toBe('"_xlfn.XLOOKUP("&CONCAT(A1)');
  });
});
