import { dueYearOf, type Reading } from "../domain/reading";
import type { GradingRule } from "../domain/styrmodell";
import { annualChange, isNumber, pace, shareOfWay } from "./attainment";
import type { Formula } from "./attainment";
import { isInterim, yearOf } from "./periods";
import { compare } from "./compare";
import type { Evaluation, Judgement } from "./judgement";
import { lacking } from "./measured";
import type { Base, Chosen, Measured, Stop } from "./measured";
import { trendOf } from "./trend";

/** Rules that grade how far the way to a later year's target has come. */
export const FAR_RULES = new Set<GradingRule["rule"]>(["andel av vägen", "takt"]);

/** Rules that compare with an earlier value. */
export const DEVELOPMENT = new Set<GradingRule["rule"]>([
  "andel av vägen",
  "takt",
  "årlig förändring",
  "rätt riktning",
]);

/**
 * Where nothing but growth decides, the last step means that it is too slow or the wrong way, not that it is unknown.
 */
const BY_GROWTH = new Set<GradingRule["rule"]>(["uppnått", "takt", "årlig förändring", "annars"]);

/** The last rule, where nothing but growth decides and growth is unknown. */
export const isGrowthUnknown = ({ rule }: GradingRule, rules: GradingRule[], so: Judgement): boolean =>
  rule === "annars" && so.unmeasured === true && !so.failed && rules.every((one) => BY_GROWTH.has(one.rule));

/** Kinds of targets with a number to reach for which a way from a start value is not defined. */
const NO_WAY = new Set<Reading["kind"]>([
  "increase",
  "decrease",
  "unchanged",
  "comparison",
  "percentile",
  "allOf",
  "none",
]);

/** Facts that a rule is tested on. `ratio`: outcome divided by target. */
export interface Case {
  of: Measured;
  graded: Chosen;
  evaluation: Evaluation;
  judgement: Judgement;
  ratio: Formula;
}

const targetYear = ({ reading, targetPeriod = "" }: Measured): number | undefined =>
  dueYearOf(reading) || yearOf(targetPeriod);

/** A value with the year of its period. */
const dated = ({ value, period }: Pick<Base, "value" | "period">): { value: number; year: number | undefined } => ({
  value,
  year: yearOf(period),
});

const datedValue = ({ of, graded }: Case, value: number): { value: number; year: number | undefined } =>
  dated({ value, period: graded.measurement.period || of.period });

/** Percent of the way from the start value to the target. */
function wayGone({ evaluation: { kind, value, target, direction, base } }: Case): Formula {
  if (value === undefined || target === undefined || !direction || NO_WAY.has(kind)) return "undefined";
  return shareOfWay(value, target, direction, base?.value);
}

/** The yearly growth beside the growth that would reach the target in its year. */
function paceOf(at: Case): Formula {
  const { kind, value, target, direction, base } = at.evaluation;
  if (value === undefined || target === undefined || !direction || NO_WAY.has(kind)) return "undefined";
  return pace(datedValue(at, value), { value: target, year: targetYear(at.of) }, direction, base && dated(base));
}

function yearlyChange(at: Case): Formula {
  const { value, direction, base } = at.evaluation;
  if (value === undefined || !direction) return "undefined";
  const earlier = at.judgement.before ?? base;
  return annualChange(datedValue(at, value), direction, earlier && dated(earlier));
}

function isBetter({
  evaluation: { value, direction, base },
  judgement: { before = base },
}: Case): boolean | null | Stop {
  if (value === undefined || !direction) return null;
  return before ? trendOf(value, before.value, direction) === "better" : { stop: "lacks", lack: "previous" };
}

function isNear({ value, target }: Evaluation, within: number): boolean | null {
  if (value === undefined || target === undefined) return null;
  return compare(Math.abs(value - target), (Math.abs(target) * within) / 100) <= 0;
}

function isForecastMet({ of, graded, evaluation }: Case): boolean | null | Stop {
  if (!isInterim(of.period)) return null;
  return graded.by === "forecast" ? evaluation.met : { stop: "no forecast" };
}

/** Whether a figure reaches a limit. */
function reaches({ of }: Case, formula: Formula, limit: number, scale = 100): boolean | null | Stop {
  if (formula === "undefined") return null;
  return isNumber(formula) ? compare(formula * scale, limit) >= 0 : lacking(of, formula.lacks);
}

/**
 * Whether a rule holds. null: it is not defined for the case, which counts as false. A stop: an input that it needs is
 * missing.
 */
export function holds(rule: GradingRule, at: Case): boolean | null | Stop {
  switch (rule.rule) {
    case "uppnått":
      return at.evaluation.kind === "none" ? null : at.evaluation.met;
    case "måluppfyllnad":
      return reaches(at, at.ratio, rule.atLeast);
    case "andel av vägen":
      return reaches(at, wayGone(at), rule.atLeast);
    case "takt":
      return reaches(at, paceOf(at), rule.atLeast);
    case "årlig förändring":
      return reaches(at, yearlyChange(at), rule.atLeast, 1);
    case "rätt riktning":
      return isBetter(at);
    case "inom tolerans":
      return isNear(at.evaluation, rule.within);
    case "prognos når målet":
      return isForecastMet(at);
    case "annars":
      return true;
  }
}
