import { annualChange, attainment, pace, shareOfWay } from "../../src/assess/attainment";

describe("måluppfyllnad = outcome/target (min) or target/outcome (max)", () => {
  test.each<[kind: string, outcome: number, target: number, is: number | "undefined"]>([
    ["min", 76, 80, 0.95],
    ["min", 100, 80, 1.25],
    ["min", 0, 80, 0],
    ["max", 40, 20, 0.5],
    ["max", 10, 20, 2],
    ["max", 0, 20, "undefined"],
    ["min", 5, 0, "undefined"],
    ["min", 5, -2, "undefined"],
    ["min", -1, 2, "undefined"],
    ["range", 12, 10, "undefined"],
    ["rank", 12, 10, "undefined"],
    ["fromTo", 12, 10, "undefined"],
  ])("%s: %d against %d is %s", (kind, outcome, target, is) => expect(attainment(kind, outcome, target)).toBe(is));
});

describe("andel av vägen = (y−y0)/(v−y0), only where the baseline is strictly worse than the target", () => {
  test.each<[y: number, v: number, direction: "higher" | "lower", y0: number | undefined, is: unknown]>([
    [18.2, 20, "higher", 16.4, 0.5],
    [200, 190, "lower", 221, 21 / 31],
    [23, 25, "higher", 20, 0.6],
    [20, 25, "higher", 20, 0],
    [15, 25, "higher", 20, -1],
    [30, 25, "higher", 25, "undefined"],
    [30, 25, "higher", 26, "undefined"],
    [30, 25, "lower", 20, "undefined"],
    [30, 25, "higher", undefined, { lacks: "baseline" }],
  ])("%d on the way to %d (%s) from %s: %j", (y, v, direction, y0, is) => {
    const share = shareOfWay(y, v, direction, y0);
    if (typeof is === "number") expect(share).toBeCloseTo(is, 12);
    else expect(share).toEqual(is);
  });
});

describe("takt = CAGR ratio, only for values > 0 and a target year ahead", () => {
  const base = { value: 100, year: 2020 };
  test("half the growth that is needed is about half the pace", () => {
    expect(pace({ value: 110, year: 2022 }, { value: 144, year: 2024 }, "higher", base)).toBeCloseTo(
      (Math.sqrt(1.1) - 1) / (1.44 ** 0.25 - 1),
      12,
    );
  });
  test("exactly the growth that is needed is 1", () => {
    expect(pace({ value: 121, year: 2022 }, { value: 146.41, year: 2024 }, "higher", base)).toBeCloseTo(1, 12);
  });
  test("down towards a lower target is a positive pace, and up is negative", () => {
    expect(pace({ value: 90, year: 2022 }, { value: 50, year: 2030 }, "lower", base)).toBeGreaterThan(0);
    expect(pace({ value: 110, year: 2022 }, { value: 50, year: 2030 }, "lower", base)).toBeLessThan(0);
  });
  test.each<[what: string, is: unknown, got: unknown]>([
    [
      "an outcome of the start's own year",
      "undefined",
      pace({ value: 110, year: 2020 }, { value: 144, year: 2024 }, "higher", base),
    ],
    [
      "a start that is the target, upwards",
      "undefined",
      pace({ value: 110, year: 2022 }, { value: 100, year: 2024 }, "higher", base),
    ],
    [
      "a start that is the target, downwards",
      "undefined",
      pace({ value: 90, year: 2022 }, { value: 100, year: 2024 }, "lower", base),
    ],
    ["a value of 0", "undefined", pace({ value: 0, year: 2022 }, { value: 144, year: 2024 }, "higher", base)],
    [
      "a target year that has come",
      "undefined",
      pace({ value: 110, year: 2024 }, { value: 144, year: 2024 }, "higher", base),
    ],
    [
      "a baseline that is no worse than the target",
      "undefined",
      pace({ value: 110, year: 2022 }, { value: 90, year: 2024 }, "higher", base),
    ],
    [
      "no baseline",
      { lacks: "baseline" },
      pace({ value: 110, year: 2022 }, { value: 144, year: 2024 }, "higher", undefined),
    ],
    [
      "a baseline without a year",
      { lacks: "baseline year" },
      pace({ value: 110, year: 2022 }, { value: 144, year: 2024 }, "higher", { value: 100 }),
    ],
    ["no target year", { lacks: "target year" }, pace({ value: 110, year: 2022 }, { value: 144 }, "higher", base)],
  ])("%s: %j", (_, is, got) => expect(got).toEqual(is));
});

describe("årlig förändring, in percent a year towards the better side", () => {
  test("102 two years after 100 is about 1 % better, or worse where lower is better", () => {
    expect(annualChange({ value: 102.01, year: 2022 }, "higher", { value: 100, year: 2020 })).toBeCloseTo(1, 10);
    expect(annualChange({ value: 102.01, year: 2022 }, "lower", { value: 100, year: 2020 })).toBeCloseTo(-1, 10);
  });
  test("lacks an earlier value; undefined for values of 0 and within one year", () => {
    expect(annualChange({ value: 1, year: 2022 }, "higher", undefined)).toEqual({ lacks: "previous" });
    expect(annualChange({ value: 0, year: 2022 }, "higher", { value: 1, year: 2020 })).toBe("undefined");
    expect(annualChange({ value: 1, year: 2020 }, "higher", { value: 1, year: 2020 })).toBe("undefined");
  });
});
