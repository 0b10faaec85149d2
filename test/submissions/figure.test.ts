import { asMeant, readFigure, sameFigure, shown, unitOf, yardstickOf } from "../../src/submissions/figure";
import type { Figured, Yardstick } from "../../src/submissions/figure";
import { indicator } from "../assess/plan";

const PERCENT: Yardstick = { unit: "%", reference: 80 };
const DAYS: Yardstick = { unit: "dagar", reference: 30 };

describe("a cell against what its indicator is measured in", () => {
  test.each<[string, Figured, Yardstick, number]>([
    ["a fraction in a percent cell", { value: 0.785, format: "0.0%" }, PERCENT, 78.5],
    ["0,8 without a format, where 80 is meant", { value: 0.8 }, PERCENT, 80],
    ["80 without a format", { value: 80 }, PERCENT, 80],
    ["a text with its unit", { value: "78,5 %" }, PERCENT, 78.5],
    ["a text without", { value: "78,5" }, PERCENT, 78.5],
    ["a number as text", { value: "1 233" }, {}, 1233],
    ["8,2 of a share near 80: 820 is no share", { value: 8.2 }, { ...PERCENT, bounded: true }, 8.2],
    ["a negative text", { value: "-2,5" }, {}, -2.5],
    ["another unit of the same kind", { value: "2 veckor" }, DAYS, 14],
    ["the target's own unit", { value: "33 dagar" }, DAYS, 33],
  ])("%s", (_, cell, scale, value) => {
    expect(readFigure(cell, scale)).toMatchObject({ kind: "number", value });
    expect(readFigure(cell, scale)).not.toHaveProperty("ask");
  });

  test.each<[string, Figured, Yardstick, RegExp]>([
    ["8000 % where 80 is near the target", { value: 80, format: "0%" }, PERCENT, /Jämför med målet/],
    ["0,8 without anything to compare with", { value: 0.8 }, { unit: "%" }, /procent eller en andel/],
    [
      "0,8 where the target is under one percent",
      { value: 0.8 },
      { unit: "%", reference: 5 },
      /procent eller en andel/,
    ],
    ["8,2 near 80 of what may pass the whole", { value: 8.2 }, PERCENT, /procent eller en andel/],
    ["0,8 of a share near 5", { value: 0.8 }, { unit: "%", reference: 5, bounded: true }, /procent eller en andel/],
    ["another kind of unit", { value: "33 kr" }, DAYS, /olika enheter/],
    ["two readings", { value: "1.233" }, {}, /kan inte läsas säkert/],
    ["a bound", { value: "> 70 %" }, PERCENT, /kan inte läsas säkert/],
    ["a value with an older one", { value: "68 (74)" }, DAYS, /mer än ett tal/],
    ["a word", { value: "bra" }, DAYS, /är inget tal/],
    ["a date that Excel made", { value: 45944, format: "yyyy-mm-dd" }, DAYS, /kan inte läsas säkert/],
  ])("is asked about: %s", (_, cell, scale, why) => {
    expect(readFigure(cell, scale)).toMatchObject({ ask: expect.stringMatching(why) });
  });

  test("8900 % suggests the hundredth that was meant; two numbers in a cell suggest nothing", () => {
    const meant = (cell: Figured): unknown => asMeant(readFigure(cell, PERCENT), "8900 %");
    expect(meant({ value: 89, format: "0%" })).toMatchObject({
      value: 89,
      confirm: expect.stringMatching(/troligen 89\s%/),
    });
    expect(meant({ value: 89, format: "0%" })).not.toHaveProperty("ask");
    expect(meant({ value: "8900 % (8800 %)" })).not.toHaveProperty("confirm");
    expect(meant({ value: "89 %" })).toEqual(readFigure({ value: "89 %" }, PERCENT));
  });

  test.each<[value: number | string, reference: number, becomes: number | undefined]>([
    [8900, 90, 89],
    ["8900", 90, 89],
    [8350, 0.9, undefined],
    [150, 5, 1.5],
    // May be 90 %, or 0,9.
    [90, 4, undefined],
    [1700, 90, undefined],
  ])("%j without a sign, of a measure in percent near %d, suggests %s", (value, reference, becomes) => {
    for (const bounded of [{}, { bounded: true } as const]) {
      const read = asMeant(readFigure({ value }, { unit: "%", reference, ...bounded }), String(value));
      expect(read).toMatchObject({ kind: "number", value: becomes ?? value });
      expect("confirm" in read).toBe(becomes !== undefined);
    }
  });

  // Of a target of 80 %: 20 times it is 1 600 %, and a hundredth may be a tenth of it (8 %) up to ten times it (800 %).
  test.each<[number, boolean]>([
    [16, false],
    [16.01, true],
    [800, true],
    [800.01, false],
  ])("a percent cell of %s, which shows a hundred times as much, is asked about: %s", (value, asked) =>
    expect("ask" in readFigure({ value, format: "0.00%" }, PERCENT)).toBe(asked),
  );
  test.each<[number, boolean]>([
    // Of a target of 0,1 %: 5 % is 50 times it, and a hundredth of that half of it.
    [0.05, true],
    // Of a target of 0,1 %: 0,5 % is 5 times it.
    [0.005, false],
  ])("a small percentage %s is asked about: %s", (value, asked) =>
    expect("ask" in readFigure({ value, format: "0.0%" }, { unit: "%", reference: 0.1 })).toBe(asked),
  );
  test.each<[number, boolean]>([
    [1, true],
    [-1, true],
    [1.1, false],
    [0, false],
  ])("%s without a sign and with nothing to compare is percent or a share, asked: %s", (value, asked) =>
    expect("ask" in readFigure({ value }, { unit: "%" })).toBe(asked),
  );

  test.each<[written: string, unit: string, value: number, decimals: number]>([
    ["2 veckor", "dagar", 14, 0],
    ["1,5 veckor", "dagar", 10.5, 0],
    ["1 200 tkr", "mnkr", 1.2, 3],
    ["1,25 mnkr", "tkr", 1250, 0],
  ])("%s of a measure in %s is %d, with %d decimals", (text, unit, value, decimals) =>
    expect(readFigure({ value: text }, { unit, reference: value })).toMatchObject({
      kind: "number",
      value,
      unit,
      decimals,
    }),
  );

  test.each<[string, Figured]>([
    ["a missing value is kept as said", { value: "Ingen mätning" }],
    ["a dash is kept", { value: "–" }],
  ])("%s", (_, cell) => expect(readFigure(cell, PERCENT)).toEqual({ kind: "text", text: cell.value }));

  test("blank, and an error", () => {
    expect(readFigure({ value: null }, PERCENT)).toEqual({ kind: "blank" });
    expect(readFigure({ value: "  " }, PERCENT)).toEqual({ kind: "blank" });
    expect(readFigure({ value: { error: "#N/A" } }, PERCENT)).toEqual({ kind: "error", text: "#SAKNAS!" });
  });
});

test.each<[Figured, Figured, boolean]>([
  [{ value: 0.8, format: "0%" }, { value: "80 %" }, true],
  [{ value: 2.4 / 3, format: "0%" }, { value: 80 }, true],
  [{ value: 80 }, { value: 80.1 }, false],
  [{ value: "Ingen mätning" }, { value: "ingen mätning." }, true],
  [{ value: null }, { value: 0 }, false],
])("%j and %j say the same: %s", (a, b, same) =>
  expect(sameFigure(readFigure(a, PERCENT), readFigure(b, PERCENT))).toBe(same),
);

test.each([
  ["ca 30", /mer än ett tal/],
  ["30 (28)", /mer än ett tal/],
  ["30 (2023)", /mer än ett tal/],
  ["plats 30 av 290", /mer än ett tal/],
  ["30", null],
])("%s: what is beside a number is asked about, whichever it is", (value, ask) => {
  const read = readFigure({ value }, {});
  if (ask) expect(read).toMatchObject({ kind: "number", ask: expect.stringMatching(ask) as string });
  else expect(read).not.toHaveProperty("ask");
});

describe("what a figure is compared with", () => {
  const of = (target: string, outcomes: Record<string, string>, unit?: string): Yardstick =>
    yardstickOf(indicator("Andel nöjda", "", target, outcomes, unit === undefined ? {} : { unit }));

  test.each<[string, string, Record<string, string>, Yardstick]>([
    ["the target's value", "minst 80 %", { 2023: "76 %" }, { unit: "%", reference: 80 }],
    ["the latest outcome, where the target is a change", "öka", { 2022: "74 %", 2023: "76 %" }, { reference: 76 }],
    ["of all, and not of a group", "öka", { 2023: "76 %", "2023 kvinnor": "70 %" }, { reference: 76 }],
    ["the last that has a value", "öka", { 2022: "74 %", 2023: "Ingen mätning" }, { reference: 74 }],
    ["nothing", "öka", {}, {}],
  ])("%s", (_, target, outcomes, yardstick) => expect(of(target, outcomes)).toEqual({ bounded: true, ...yardstick }));

  test("the indicator's own unit goes before its target's", () => {
    const made = indicator("Väntetid", "", "högst 2 veckor", {});
    expect([unitOf(made), unitOf({ ...made, unit: "dagar" })]).toEqual(["veckor", "dagar"]);
    expect(unitOf(indicator("Väntetid", "", "minska med 2 veckor", {}))).toBeUndefined();
  });
});

test.each<[Figured, string]>([
  [{ value: 0.785, format: "0.0%" }, "78,5 %"],
  [{ value: 45657, format: "yyyy-mm-dd" }, "2024-12-31"],
  [{ value: 45657, format: "d/m yyyy" }, "2024-12-31"],
  [{ value: 45657 }, "45657"],
  [{ value: null }, ""],
  [{ value: { error: "#N/A" } }, "#SAKNAS!"],
])("%j is shown as %s", (cell, text) => expect(shown(cell).replace(/\s/g, " ")).toBe(text));
