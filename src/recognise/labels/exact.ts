/*
 * Functions that give the same bits in every engine: of +, −, × and ÷ alone. Math.exp and Math.log may differ in the last
 * bit from one engine to the next, and a label could turn on it.
 */

const LN2 = 0.6931471805599453;
const TERMS = [1 / 720, 1 / 120, 1 / 24, 1 / 6, 1 / 2, 1, 1];

/** e^x, right to about 1e-6; 0 below e^-60, and no larger than e^60. */
export function exponential(x: number): number {
  if (x < -60) return 0;
  const halvings = Math.round(Math.min(x, 60) / LN2);
  const rest = Math.min(x, 60) - halvings * LN2;
  let value = 0;
  for (const term of TERMS) value = value * rest + term;
  for (let i = 0; i < halvings; i++) value *= 2;
  for (let i = 0; i > halvings; i--) value *= 0.5;
  return value;
}

/** How many doublings make a count, with straight lines between powers of two: 0 of 0, 1 of 1, 2 of 3, 3 of 7. */
export function doublings(count: number): number {
  let power = 1;
  let whole = 0;
  while (power * 2 <= count + 1) {
    power *= 2;
    whole++;
  }
  return whole + (count + 1) / power - 1;
}

/** Makes scores into shares that sum to one, in place. */
export function toShares(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b));
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += scores[i] = exponential(scores[i]! - most);
  for (let i = 0; i < scores.length; i++) scores[i]! /= sum;
  return scores;
}
