import { compare, rounded, roundTo } from "../../src/assess/compare";

describe("one comparator everywhere: both sides rounded to 15 significant digits", () => {
  test.each<[a: number, b: number, is: number]>([
    [2.4 / 3, 0.8, 0],
    [(2.4 / 3) * 100, 80, 0],
    [0.07 * 100, 7, 0],
    [0.1 + 0.2, 0.3, 0],
    [1.1 * 3, 3.3, 0],
    [79.6, 80, -1],
    [79.9999999999, 80, -1],
    [80.0000000001, 80, 1],
    [-2.5, -2.4, -1],
    [0, -0, 0],
    [1e15 + 1, 1e15, 1],
    [67044, 69000, -1],
  ])("%d against %d is %d", (a, b, is) => {
    expect(compare(a, b)).toBe(is);
    expect(compare(b, a)).toBe(is === 0 ? 0 : -is);
  });

  test("with the setting målets decimaler the outcome is rounded first", () => {
    expect(compare(79.6, 80, 0)).toBe(0);
    expect(compare(79.4, 80, 0)).toBe(-1);
    expect(compare(79.95, 80, 1)).toBe(0);
  });
});

test.each<[value: number, decimals: number, is: number]>([
  [79.5, 0, 80],
  [-79.5, 0, -80],
  [1.005, 2, 1.01],
  [2.4 / 3, 2, 0.8],
  [0, 2, 0],
  [1e-9, 2, 0],
  [1234567, 0, 1234567],
])("roundTo(%d, %d) is %d, half away from zero", (value, decimals, is) => expect(roundTo(value, decimals)).toBe(is));

test("rounded keeps what is whole or endless", () => {
  expect(rounded(3)).toBe(3);
  expect(rounded(Infinity)).toBe(Infinity);
});
