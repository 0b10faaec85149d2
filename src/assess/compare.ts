/** The value at the 15 significant digits that Excel itself shows and compares with. */
export const rounded = (value: number): number =>
  Number.isInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(15));

/**
 * Half away from zero, as Excel rounds, on the value at 15 significant digits: 79.5 → 80, 1.005 → 1.01 at two decimals.
 */
export function roundTo(value: number, decimals: number): number {
  const [digits, exponent = "0"] = String(Math.abs(rounded(value))).split("e");
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  return Math.sign(value) * Number(`${shifted}e${-decimals}`);
}

/**
 * The one comparator: −1, 0 or 1 as a is less than, equal to or more than b, both at 15 significant digits, so that 2.4
 * / 3 equals 0.8. With `decimals` (the setting "målets decimaler") a is first rounded to so many.
 */
export function compare(a: number, b: number, decimals?: number): -1 | 0 | 1 {
  if (decimals === undefined && Math.abs(a - b) > 1e-12 * Math.max(Math.abs(a), Math.abs(b))) return a < b ? -1 : 1;
  const left = decimals === undefined ? rounded(a) : roundTo(a, decimals);
  const right = rounded(b);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
