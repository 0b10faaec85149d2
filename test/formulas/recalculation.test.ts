import * as fc from "fast-check";
import { newBook, newSheet } from "../../src/sheet/book";
import type { Value } from "../../src/sheet/book";
import { createCalculator } from "../../workbench/host/formulas";
import type { Matrix } from "../../workbench/host/formulas";
import { ENDLESS, processorTime } from "../processorTime";
import { story } from "./story";
import type { Input } from "./story";
import { dear, inWhole, runs } from "../whole";

describe("a value is calculated once, until something that it read changes", () => {
  function counted(cells: Record<string, Input>) {
    const calls: Value[] = [];
    const reported = story(cells, {
      functions: {
        "MAL.SPÅR": (given: Matrix) => {
          calls.push(given[0]![0]!);
          return given;
        },
      },
    });
    return { told: reported, calls };
  }

  test("only what depends on the change is calculated again", () => {
    const { told: reported, calls } = counted({ A1: 1, A2: 2, B1: "=mal.spår(A1)", B2: "=MAL.SPÅR(A2)", C1: "=B1+B2" });
    expect([reported.at("C1"), reported.at("C1"), calls.length]).toEqual([3, 3, 2]);
    reported.set("A2", 5);
    expect([reported.at("C1"), calls]).toEqual([6, [1, 2, 5]]);
    reported.set("D9", 5);
    expect([reported.at("C1"), calls.length]).toEqual([6, 3]);
  });

  test("a branch that is not taken is not calculated", () => {
    const { told: reported, calls } = counted({ A1: true, B1: "=IF(A1,1,MAL.SPÅR(7))" });
    expect([reported.at("B1"), calls]).toEqual([1, []]);
    reported.set("A1", false);
    expect([reported.at("B1"), calls]).toEqual([7, [7]]);
  });

  test("a range, a whole column, another sheet, a place that is calculated", () => {
    const reported = story({
      A1: 1,
      "Blad2!A1": 1,
      B1: "=SUM(A1:A500)",
      B2: "=SUM(A:A)",
      B3: "=Blad2!A1",
      B4: "=INDEX(A:A,C1)",
      C1: 3,
    });
    expect(reported.all("B1:B4")).toEqual([[1], [1], [1], [0]]);
    reported.set("A400", 10);
    reported.set("A900", 100);
    reported.set("Blad2!A1", 7);
    reported.set("A3", 1000);
    expect(reported.all("B1:B4")).toEqual([[1011], [1111], [7], [1000]]);
    reported.set("C1", 400);
    expect(reported.at("B4")).toBe(10);
  });

  test("a formula that becomes a value, and a value that becomes a formula", () => {
    const reported = story({ A1: "=1+1", B1: "=A1*2" });
    expect(reported.at("B1")).toBe(4);
    reported.set("A1", 5);
    expect(reported.at("B1")).toBe(10);
    reported.set("A1", "=3+3");
    expect(reported.at("B1")).toBe(12);
  });

  test("sheets and names that come, go or are called something else, after changed()", () => {
    const reported = story({ A1: "=Ny!A1", A2: "=Sats*2" });
    expect([reported.at("A1"), reported.at("A2")]).toEqual(["#REF!", "#NAME?"]);
    const sheet = newSheet("Ny");
    sheet.values[0] = [4];
    reported.book.sheets.push(sheet);
    reported.book.names.push({ name: "Sats", refersTo: "0.5" });
    reported.calculator.changed();
    expect([reported.at("A1"), reported.at("A2")]).toEqual([4, 1]);
    sheet.name = "Annan";
    reported.calculator.changed();
    expect(reported.at("A1")).toBe("#REF!");
    expect(() => reported.calculator.value("Ny", 0, 0)).toThrow("Ny");
  });
});

describe("a circle is #CIRC! for each cell on it", () => {
  test("itself, two cells, and anybody who reads them", () => {
    const reported = story({
      A1: "=A1",
      B1: "=C1+1",
      C1: "=IFERROR(B1,5)",
      D1: "=B1+1",
      E1: '=IFERROR(B1,"rund")',
      F5: "=SUM(F1:F9)",
    });
    expect(reported.all("A1:E1")).toEqual([["#CIRC!", "#CIRC!", "#CIRC!", "#CIRC!", "rund"]]);
    expect(reported.at("F5")).toBe("#CIRC!");
  });

  test("does not depend on where one begins, or on what else is read there", () => {
    const both = { B2: "=SUM(A1:D2)", A1: "=COUNTIF(D:D,B2)" };
    for (const cells of [both, { A1: both.A1, B2: both.B2 }])
      expect([story(cells).at("A1"), story(cells).at("B2")]).toEqual(["#CIRC!", "#CIRC!"]);
    const cells = { A1: "=B1", B1: "=C1", C1: "=IF(TRUE,A1,0)", D1: "=C1" };
    expect(story(cells).at("D1")).toBe("#CIRC!");
    expect([story(cells).at("C1"), story(cells).at("B1"), story(cells).at("A1")]).toEqual([
      "#CIRC!",
      "#CIRC!",
      "#CIRC!",
    ]);
  });

  test("is none where the way back is not taken, and is gone when it is broken", () => {
    const reported = story({ A1: "=IF(TRUE,1,B1)", B1: "=A1", C1: "=D1", D1: "=C1" });
    expect([reported.at("A1"), reported.at("B1"), reported.at("C1")]).toEqual([1, 1, "#CIRC!"]);
    reported.set("D1", 8);
    expect([reported.at("C1"), reported.at("D1")]).toEqual([8, 8]);
  });
});

describe("what only Excel can calculate", () => {
  const saved = (): ReturnType<typeof story> => {
    const reported = story({
      A1: 1,
      B1: "=[1]Budget!A1",
      B2: "='C:\\Mapp\\[Bok.xlsx]Blad'!A1*A1",
      B3: "=CUBEVALUE(A1)",
      B4: '=IFERROR(CUBEVALUE(A1),"-")',
      C1: "=B1+1",
    });
    for (const row of [0, 1, 2, 3]) reported.sheet.values[row] = [row ? null : 1, 40 + row];
    reported.calculator.changed();
    return reported;
  };

  test("keeps the value that it was saved with", () => {
    const reported = saved();
    expect(reported.all("B1:B4")).toEqual([[40], [41], [42], [43]]);
    expect(reported.at("C1")).toBe(41);
  });

  test("until something that it reads changes", () => {
    const reported = saved();
    reported.set("A1", 2);
    expect(reported.all("B1:B4")).toEqual([[40], [41], ["#NAME?"], ["-"]]);
  });

  test.each([
    ["=[1]Budget!A1", "#REF!"],
    ["=CUBEVALUE(1)", "#NAME?"],
    ["=SUM(Blad1:Blad3!A1)", "#REF!"],
    ["=SUM((A1,A3))", "#VALUE!"],
    ["=A1:A3 A2:B2", "#VALUE!"],
    ["=SUM(A1:INDEX(A1:A3,2))", "#VALUE!"],
    ["=@A1:A3", "#VALUE!"],
    ["=A1#", "#VALUE!"],
    ["=LAMBDA(x,x)(1)", "#NAME?"],
    ["=XLOOKUP(2,A1:A3,A1:A3,,-1)", "#VALUE!"],
    ["=XMATCH(2,A1:A3,1)", "#VALUE!"],
  ])("without a saved value, %s is %s", (formula, error) => {
    const reported = story({ A1: 1, C5: formula, D5: formula });
    reported.sheet.values[4]![3] = 7;
    expect([reported.at("C5"), reported.at("D5")]).toEqual([error, 7]);
  });
});

describe("custom functions", () => {
  const functions = {
    "MAL.FORM": (...args: Matrix[]) => args.map((arg) => `${arg.length}x${arg[0]!.length}`).join(" "),
    "MAL.VISA": (given: Matrix) => JSON.stringify(given),
    "MAL.BEDÖM": (outcome: Matrix, target: Matrix) =>
      outcome.map((row, r) => row.map((value, c) => Number(value) >= Number(target[r]?.[c]))),
    "MAL.FEL": () => {
      throw new Error("trasig");
    },
    "MAL.TOM": () => null,
  };
  test.each<[formula: string, gives: Value | Value[][]]>([
    ["=MAL.FORM(A1,A1:B2,5)", "1x1 2x2 1x1"],
    ["=MAL.FORM()", ""],
    ["=MAL.VISA(A1:B2)", '[[1,2],["x",null]]'],
    ["=MAL.VISA(1/0)", '[[{"error":"#DIV/0!"}]]'],
    ["=Mal.bedöm(A1:B1,{1,3})", [[true, false]]],
    ["=MAL.FEL()", "#VALUE!"],
    ["=MAL.TOM()", 0],
    ["=MAL.SAKNAS()", "#NAME?"],
    ['=MAL.FORM(A1)&"!"', "1x1!"],
  ])("%s", (formula, expected) => {
    const reported = story({ A1: 1, B1: 2, A2: "x", D9: formula }, { functions });
    const area = reported.spill("D9");
    expect(area ? reported.all(area) : reported.at("D9")).toEqual(expected);
  });
});

describe("size", () => {
  const chain = (length: number) => {
    const book = newBook();
    const sheet = newSheet("Blad1");
    book.sheets.push(sheet);
    sheet.values = Array.from({ length }, (_, row) => [row === 0 ? 1 : null]);
    for (let row = 1; row < length; row++) sheet.formulas.set(row * 16_384, `=A${row}+1`);
    return { sheet, calculator: createCalculator(book) };
  };

  dear("a long chain of cells, from its end, and again after a change", () => {
    const length = runs(20_000, 100_000);
    const { sheet, calculator } = chain(length);
    const seconds = processorTime();
    expect(calculator.value("Blad1", length - 1, 0)).toBe(length);
    sheet.values[0]![0] = 5;
    calculator.changed("Blad1", { top: 0, left: 0, bottom: 0, right: 0 });
    expect(calculator.value("Blad1", length - 1, 0)).toBe(length + 4);
    expect(seconds()).toBeLessThan(ENDLESS);
  });

  inWhole("a chain of a hundred thousand cells that each read the next", () => {
    const { sheet, calculator } = chain(100_001);
    for (let row = 0; row < 100_000; row++) sheet.formulas.set(row * 16_384, `=A${row + 2}+1`);
    sheet.formulas.delete(100_000 * 16_384);
    sheet.values[100_000]![0] = 1;
    expect(calculator.value("Blad1", 0, 0)).toBe(100_001);
  });

  test("a circle of ten thousand cells", () => {
    const { sheet, calculator } = chain(10_000);
    sheet.formulas.set(0, "=A10000");
    calculator.changed();
    expect(calculator.value("Blad1", 5_000, 0)).toEqual({ error: "#CIRC!" });
  });
});

/** After any writes, in any order of reading: the same as a fresh calculator. */
test("after any changes, every cell is what it is in a new calculator", () => {
  const address = fc
    .tuple(fc.constantFrom("A", "B", "C", "D"), fc.integer({ min: 1, max: 4 }))
    .map(([column, row]) => column + row);
  const formula = fc.oneof(
    fc.tuple(address, address).map(([a, b]) => `=${a}+${b}`),
    fc.tuple(address, address).map(([a, b]) => `=SUM(${a}:${b})`),
    fc.tuple(address, address).map(([a, b]) => `=IF(${a}>2,${b},1)`),
    fc.tuple(address, address).map(([a, b]) => `=IFERROR(${a},${b}&"x")`),
    address.map((a) => `=COUNTIF(D:D,${a})`),
    address.map((a) => `=INDEX(A1:D4,2,${a})`),
  );
  const input = fc.oneof<fc.Arbitrary<Input>[]>(
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom("x", "", "2", true, null),
    formula,
    formula,
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(address, input, address), { minLength: 1, maxLength: 25 }), (steps) => {
      const reported = story();
      for (const [at, what, asked] of steps) {
        reported.set(at, what);
        reported.at(asked);
      }
      const fresh = createCalculator(reported.book);
      const every = [0, 1, 2, 3].flatMap((row) => [0, 1, 2, 3].map((column) => [row, column] as const));
      for (const [row, column] of every)
        expect(reported.calculator.value("Blad1", row, column)).toEqual(fresh.value("Blad1", row, column));
    }),
    { numRuns: runs(300, 300), seed: 20 },
  );
});
