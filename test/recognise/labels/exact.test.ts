import { doublings, exponential, toShares } from "../../../src/recognise/labels/exact";

describe("functions of plus and times alone", () => {
  it.each([-59, -20, -1.3, -0.1, 0, 0.35, 1, 7.7, 40])("e^%p is right to a millionth of itself", (x) => {
    expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 6);
  });

  it("e^x is nothing far below zero, and has a largest value", () => {
    expect(exponential(-1000)).toBe(0);
    expect(exponential(1000)).toBe(exponential(60));
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 1.5],
    [3, 2],
    [7, 3],
    [1023, 10],
  ])("%p is %p doublings", (count, known) => {
    expect(doublings(count)).toBe(known);
  });

  it("shares sum to one and keep the order of the scores", () => {
    const shares = toShares(Float64Array.of(1, 3, 2));
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(shares[1]! > shares[2]! && shares[2]! > shares[0]!).toBe(true);
  });
});
