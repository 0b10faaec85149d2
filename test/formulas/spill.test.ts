import type { Value } from "../../src/sheet/book";
import { createCalculator } from "../../workbench/host/formulas";
import { answer, story } from "./story";

const cells = { A1: "c", A2: "a", A3: "b", A4: "a", B1: 3, B2: 1, B3: 2, B4: 4, C1: null, C2: 5 };

describe("formulas that fill cells", () => {
  test.each<[formula: string, gives: Value | Value[][]]>([
    ["=A1:A2", [["c"], ["a"]]],
    ["=B1:B3*2", [[6], [2], [4]]],
    [
      "=B1:B2+{10,20}",
      [
        [13, 23],
        [11, 21],
      ],
    ],
    ["={1,2,3}+{1,2}", [[2, 4, "#N/A"]]],
    ['=IF(B1:B3>1,A1:A3,"-")', [["c"], ["-"], ["b"]]],
    ["=C1:C2", [[0], [5]]],
    ["=1/(B1:B2-1)", [[0.5], ["#DIV/0!"]]],
    ["=IFERROR(1/(B1:B2-1),0)", [[0.5], [0]]],
    ["=LEN(A1:A2)", [[1], [1]]],
    [
      "=SEQUENCE(2,3)",
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ["=SEQUENCE(3,,10,-5)", [[10], [5], [0]]],
    ["=SEQUENCE(1)", 1],
    ["=SEQUENCE(0)", "#CALC!"],
    [
      "=TRANSPOSE(A1:B2)",
      [
        ["c", "a"],
        [3, 1],
      ],
    ],
    ["=UNIQUE(A1:A4)", [["c"], ["a"], ["b"]]],
    ['=UNIQUE({"a";"A"})', "a"],
    ["=SORT(A1:A4)", [["a"], ["a"], ["b"], ["c"]]],
    [
      "=SORT(A1:B4,2,-1)",
      [
        ["a", 4],
        ["c", 3],
        ["b", 2],
        ["a", 1],
      ],
    ],
    ['=SORT({"ö";"a";"å";"z";"ä"})', [["a"], ["z"], ["å"], ["ä"], ["ö"]]],
    ['=SORT({2;TRUE;"a";1})', [[1], [2], ["a"], [true]]],
    ["=SORTBY(A1:A4,B1:B4)", [["a"], ["b"], ["c"], ["a"]]],
    ["=SORTBY(B1:B4,A1:A4,1,B1:B4,-1)", [[4], [1], [2], [3]]],
    ['=FILTER(B1:B4,A1:A4="a")', [[1], [4]]],
    ['=FILTER(A1:B4,(A1:A4="a")*(B1:B4>1))', [["a", 4]]],
    ['=FILTER(B1:B4,A1:A4="x")', "#CALC!"],
    ['=FILTER(B1:B4,A1:A4="x","ingen")', "ingen"],
    ["=FILTER(B1:B4,A1:A3=1)", "#VALUE!"],
    ["=ROW(A2:A4)", [[2], [3], [4]]],
    ["=@A1:A4", "#VALUE!"],
    ["=LET(x,B1:B4,FILTER(x,x>2))", [[3], [4]]],
    ["=SUM(FILTER(B1:B4,B1:B4>2))", 7],
    ["=INDEX(SORT(A1:A4),1)", "a"],
    ['=XLOOKUP({"a";"b"},A1:A4,B1:B4)', [[1], [2]]],
  ])("%s", (formula, expected) => expect(answer(formula, cells)).toEqual(expected));
});

describe("a spill", () => {
  test("is read as cells, and by what comes after", () => {
    const reported = story({ A1: 1, A2: 2, C1: "=A1:A2*10", E1: "=C2+1", E3: "=SUM(C1:C9)" });
    expect([reported.spill("C1"), reported.at("C2"), reported.at("E1"), reported.at("E3")]).toEqual([
      "C1:C2",
      20,
      21,
      30,
    ]);
    reported.set("A2", 5);
    expect([reported.at("C2"), reported.at("E1"), reported.at("E3")]).toEqual([50, 51, 60]);
  });

  test("grows and shrinks, and leaves nothing behind", () => {
    const reported = story({ A1: 3, C1: "=SEQUENCE(A1)", D3: '=IF(C3="","tom",C3)' });
    expect([reported.spill("C1"), reported.at("D3")]).toEqual(["C1:C3", 3]);
    reported.set("A1", 2);
    expect([reported.spill("C1"), reported.at("C3"), reported.at("D3")]).toEqual(["C1:C2", null, "tom"]);
    reported.set("A1", 1);
    expect([reported.spill("C1"), reported.at("C1")]).toEqual([null, 1]);
  });

  test("is blocked by a value, and free when the value goes", () => {
    const reported = story({ C1: "=SEQUENCE(3)", C3: "i vägen", D1: "=COUNT(C1:C3)" });
    expect([reported.at("C1"), reported.spill("C1"), reported.at("C2"), reported.at("D1")]).toEqual([
      "#SPILL!",
      null,
      null,
      0,
    ]);
    reported.set("C3", null);
    expect([reported.at("C1"), reported.at("C3"), reported.at("D1")]).toEqual([1, 3, 3]);
    reported.set("C2", 9);
    expect([reported.at("C1"), reported.at("C2"), reported.at("C3")]).toEqual(["#SPILL!", 9, null]);
  });

  test("is the book's own as soon as it is calculated, and leaves the book when it is forgotten", () => {
    const reported = story({ A1: 2, C1: "=SEQUENCE(A1)" });
    expect([reported.at("C1"), reported.sheet.values[1]?.[2], reported.sheet.spills?.size]).toEqual([1, 2, 1]);
    reported.set("A1", 1);
    expect([reported.at("C1"), reported.sheet.values[1]?.[2], reported.sheet.spills?.size]).toEqual([1, null, 0]);
  });

  test("is blocked by another spill, by a merge and by the sheet's end", () => {
    const reported = story({ A2: "=SEQUENCE(1,3)", B1: "=SEQUENCE(3)", E1: "=SEQUENCE(2)", XFD1: "={1,2}" });
    reported.sheet.merges.push({ top: 0, left: 4, bottom: 1, right: 4 });
    reported.calculator.changed();
    expect(reported.all("A2:C2")).toEqual([[1, 2, 3]]);
    expect([reported.at("B1"), reported.at("E1"), reported.at("XFD1")]).toEqual(["#SPILL!", "#SPILL!", "#SPILL!"]);
  });

  test("goes with its formula", () => {
    const reported = story({ C1: "=SEQUENCE(3)", D1: "=SUM(C1:C3)" });
    expect(reported.at("D1")).toBe(6);
    reported.set("C1", 1);
    expect([reported.at("C2"), reported.at("D1")]).toEqual([null, 1]);
  });

  test("that would read itself is #CIRC!, and two that feed each other come to an end", () => {
    const reported = story({ A1: "=A2:A4+1", C1: "=SEQUENCE(COUNT(E1:E9)+1)", E1: "=SEQUENCE(COUNT(C1:C9)+1)" });
    expect(reported.at("A1")).toBe("#CIRC!");
    expect([reported.at("C1"), reported.at("E1")]).toContain("#CIRC!");
  });
});

describe("recalculate writes the book", () => {
  test("values of formulas and of the cells that they fill, and which those are", () => {
    const reported = story({ A1: 2, C1: "=SEQUENCE(A1)", D1: "=SUM(C1:C5)" });
    reported.calculator.recalculate();
    expect(reported.sheet.values.map((row) => row!.slice(2))).toEqual([[1, 3], [2]]);
    expect([...reported.sheet.spills!.values()]).toEqual([{ top: 0, left: 2, bottom: 1, right: 2 }]);
    reported.set("A1", 1);
    reported.calculator.recalculate();
    expect([reported.sheet.values[1]?.[2], reported.sheet.values[0]?.[3], reported.sheet.spills!.size]).toEqual([
      null,
      1,
      0,
    ]);
  });

  test("a book that was saved so spills again, over its own values only", () => {
    const reported = story({ A1: 3, C1: "=SEQUENCE(A1)" });
    reported.calculator.recalculate();
    const other = structuredClone(reported.book);
    other.sheets[0]!.values[1]![2] = "skrivet";
    const first = createCalculator(other);
    first.changed("Blad1", { top: 1, left: 2, bottom: 1, right: 2 });
    expect([first.value("Blad1", 0, 2), first.value("Blad1", 1, 2), first.value("Blad1", 2, 2)]).toEqual([
      { error: "#SPILL!" },
      "skrivet",
      null,
    ]);
    const again = createCalculator(reported.book);
    expect(again.value("Blad1", 2, 2)).toBe(3);
    expect(again.spill("Blad1", 0, 2)).toEqual({ rows: 3, columns: 1 });
    again.changed("Blad1");
    expect(again.spill("Blad1", 0, 2)).toEqual({ rows: 3, columns: 1 });
    reported.sheet.values[1]![2] = "skrivet";
    again.changed("Blad1", { top: 1, left: 2, bottom: 1, right: 2 });
    expect([again.value("Blad1", 0, 2), again.value("Blad1", 1, 2), again.value("Blad1", 2, 2)]).toEqual([
      { error: "#SPILL!" },
      "skrivet",
      null,
    ]);
  });
});
