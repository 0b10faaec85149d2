import type { Direction } from "../domain/reading";
import { roundTo } from "./compare";

/** Result of a formula: a ratio or a rate, that it is undefined for the case, or the input that it lacks. */
export type Formula = number | "undefined" | { lacks: Lack };
export type Lack = "baseline" | "baseline year" | "target year" | "outcome year" | "previous";

export const isNumber = (formula: Formula): formula is number => typeof formula === "number";

/**
 * Måluppfyllnad: outcome / target for min, target / outcome for max, as a ratio (0.95). Undefined for every other kind,
 * for a target of 0 or less, an outcome below 0, and an outcome of 0 under max.
 */
export function attainment(kind: string, outcome: number, target: number): number | "undefined" {
  if (kind !== "min" && kind !== "max") return "undefined";
  if (target <= 0 || outcome < 0 || (kind === "max" && outcome === 0)) return "undefined";
  return kind === "min" ? outcome / target : target / outcome;
}

/** Andel av vägen: (y − y0) / (v − y0) as a ratio; undefined unless the baseline is strictly worse than the target. */
export function shareOfWay(
  outcome: number,
  target: number,
  direction: Direction,
  baseline: number | undefined,
): Formula {
  if (baseline === undefined) return { lacks: "baseline" };
  const worse = direction === "higher" ? baseline < target : baseline > target;
  return worse ? (outcome - baseline) / (target - baseline) : "undefined";
}

/** A value with its year. */
export interface Dated {
  value: number;
  year?: number;
}

/** Compound annual growth as a ratio (0.015), rounded to the 12 decimals that are exact after 1 is subtracted. */
const growth = (from: number, to: number, years: number): number => roundTo((to / from) ** (1 / years) - 1, 12);

/**
 * Takt: the compound annual growth from the baseline until the outcome, as a ratio of the growth that would reach the
 * target in its year (Open SDG; Statistics Canada). Undefined unless all values are above 0, the outcome is later than
 * the baseline, the target year is ahead of the outcome, and the baseline is strictly worse than the target.
 */
export function pace(outcome: Dated, target: Dated, direction: Direction, baseline: Dated | undefined): Formula {
  if (!baseline) return { lacks: "baseline" };
  if (target.year === undefined) return { lacks: "target year" };
  if (baseline.year === undefined) return { lacks: "baseline year" };
  if (outcome.year === undefined) return { lacks: "outcome year" };
  if (Math.min(baseline.value, outcome.value, target.value) <= 0) return "undefined";
  if (outcome.year <= baseline.year || target.year <= outcome.year) return "undefined";
  if (direction === "higher" ? baseline.value >= target.value : baseline.value <= target.value) return "undefined";
  return (
    growth(baseline.value, outcome.value, outcome.year - baseline.year) /
    growth(baseline.value, target.value, target.year - baseline.year)
  );
}

/**
 * Årlig förändring: compound annual growth towards the better side, in percent a year (1.5 for 1,5 %; negative towards
 * the worse). Undefined unless both values are above 0 and the outcome is later.
 */
export function annualChange(outcome: Dated, direction: Direction, previous: Dated | undefined): Formula {
  if (!previous) return { lacks: "previous" };
  if (previous.year === undefined) return { lacks: "baseline year" };
  if (outcome.year === undefined) return { lacks: "outcome year" };
  if (outcome.value <= 0 || previous.value <= 0 || outcome.year <= previous.year) return "undefined";
  const change = growth(previous.value, outcome.value, outcome.year - previous.year) * 100;
  return direction === "higher" ? change : -change;
}
