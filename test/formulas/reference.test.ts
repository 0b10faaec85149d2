import type { Value } from "../../src/sheet/book";
import { story } from "./story";
import type { Story } from "./story";

/** Mål: a table B2:D5 with headers and a totals row, beside it defined names and two more sheets. */
function planned(): Story {
  const reported = story({
    B2: "Mål",
    C2: "Utfall [%]",
    D2: "Andel",
    B3: "Skola",
    C3: 76,
    D3: "=[@[Utfall '[%']]]/100",
    B4: "Miljö",
    C4: 50,
    D4: "=Plan[@[Utfall '[%']]]/100",
    B5: "Summa",
    C5: "=SUBTOTAL(109,[Utfall '[%']])",
    D5: null,
    "Mål 2021!A1": 5,
    "Mål 2021!A2": 6,
    "Mål 2021!B1": "=A1*2",
    "Blad3!A1": 100,
  });
  reported.sheet.tables.push({
    name: "Plan",
    area: { top: 1, left: 1, bottom: 4, right: 3 },
    headerRow: true,
    totalsRow: true,
    columns: ["Mål", "Utfall [%]", "Andel"],
  });
  reported.book.names.push(
    { name: "Moms", refersTo: "0.25" },
    { name: "Mål_utfall", refersTo: "Blad1!$C$3:$C$4" },
    { name: "Lokalt", refersTo: "'Mål 2021'!$A$1", sheet: "Mål 2021" },
    { name: "Lokalt", refersTo: "Blad3!$A$1" },
    { name: "Själv", refersTo: "Själv+1" },
    { name: "Dubbel", refersTo: "Moms*2" },
  );
  reported.calculator.changed();
  return reported;
}

describe("references", () => {
  test.each<[formula: string, gives: Value]>([
    ["='Mål 2021'!A1+1", 6],
    ["='mål 2021'!B1", 10],
    ["=Blad3!A1", 100],
    ["=SUM('Mål 2021'!A:A)", 11],
    ["=SUM('Mål 2021'!1:1)", 15],
    ["=SUM($C$3:$C$4)", 126],
    ["=SUM(C4:C3)", 126],
    ["=Moms*4", 1],
    ["=moms", 0.25],
    ["=Dubbel", 0.5],
    ["=SUM(Mål_utfall)", 126],
    ["=Lokalt", 100],
    ["='Mål 2021'!Lokalt", 5],
    ["=Själv", "#CIRC!"],
    ["=LET(a,2,b,a+1,a*b)", 6],
    ["=LET(Moms,1,Moms+1)", 2],
  ])("%s", (formula, expected) => {
    const reported = planned();
    reported.set("H9", formula);
    expect(reported.at("H9")).toEqual(expected);
  });
});

describe("structured references", () => {
  test.each<[formula: string, gives: Value]>([
    ["=SUM(Plan[Utfall '[%']])", 126],
    ["=SUM(plan[utfall '[%']])", 126],
    ["=Plan[[#Totals],[Utfall '[%']]]", 126],
    ["=Plan[[#Headers],[Mål]]", "Mål"],
    ["=COUNTA(Plan[#All])", 11],
    ["=COUNTA(Plan)", 6],
    ["=COUNTA(Plan[#Data])", 6],
    ["=COUNTA(Plan[#Headers])", 3],
    ["=COLUMNS(Plan[[Mål]:[Andel]])", 3],
    ["=SUM(Plan[[Utfall '[%']]:[Andel]])", 127.26],
    ['=COUNTIF(Plan[Mål],"skola")', 1],
    ["=Plan[Finns inte]", "#REF!"],
    ["=Finns[Mål]", "#REF!"],
    ["=Plan[@Mål]", "#VALUE!"],
  ])("%s", (formula, expected) => {
    const reported = planned();
    reported.set("H9", formula);
    expect(reported.at("H9")).toEqual(expected);
  });

  test("this row, with and without the table's name", () => {
    const reported = planned();
    expect([reported.at("D3"), reported.at("D4"), reported.at("C5")]).toEqual([0.76, 0.5, 126]);
    reported.set("F4", "=Plan[[#This Row],[Utfall '[%']]]");
    expect(reported.at("F4")).toBe(50);
  });

  test("SUBTOTAL leaves out other subtotals and, from 101 on, hidden rows", () => {
    const reported = planned();
    reported.set("H9", "=SUBTOTAL(9,C3:C5)");
    reported.set("H10", "=SUBTOTAL(109,C3:C4)");
    reported.set("H11", "=SUBTOTAL(9,C3:C4)");
    reported.sheet.rows.set(2, { hidden: true });
    reported.calculator.changed("Blad1");
    expect([reported.at("H9"), reported.at("H10"), reported.at("H11")]).toEqual([126, 50, 126]);
    reported.sheet.filter = { top: 1, left: 1, bottom: 4, right: 3 };
    reported.calculator.changed("Blad1");
    expect(reported.at("H11")).toBe(50);
  });
});
