import type { BoundReading, Reading } from "../domain/reading";
import type { Scale } from "../domain/scale";
import type { GradingRule, Styrmodell } from "../domain/styrmodell";
import { compare, rounded, roundTo } from "./compare";

/** A step from where on it holds, going towards the better side. */
interface Break {
  at: number;
  /** The value itself does not do. */
  strict: boolean;
  step: number;
}

/**
 * The grades of one target as a function of the outcome alone: constant between a few values. Outcomes are in the
 * target's unit. It is the same as `judge` (docs/regler.md §4) wherever it answers.
 */
export interface GradeKernel {
  better: "higher" | "lower";
  /** Best first. */
  breaks: readonly Break[];
  /** The step where none of them holds; undefined: no grade. */
  otherwise: number | undefined;
}

const isBound = (reading: Reading): reading is BoundReading => reading.kind === "min" || reading.kind === "max";

/** Where a rule begins to hold; null: nowhere; undefined: it asks for more than the outcome. */
function breakOf(rule: GradingRule, { kind, value, strict }: BoundReading): Break | null | undefined {
  if (rule.rule === "uppnått") return { at: value, strict: strict === true, step: rule.step };
  if (rule.rule !== "måluppfyllnad") return undefined;
  // A share of a target of 0 or less is not defined.
  if (value <= 0 || rule.atLeast <= 0) return null;
  const at = kind === "min" ? (value * rule.atLeast) / 100 : (value * 100) / rule.atLeast;
  return { at: rounded(at), strict: false, step: rule.step };
}

/** Whether a step may be the answer of a rule, at helår. A step that means reached only where the target is met. */
function mayGive(scale: Scale, { rule, step }: GradingRule): boolean {
  const given = scale.steps[step];
  return given !== undefined && !given.barredAtYearEnd && (rule === "uppnått" || given.class !== "reached");
}

/** No reach beyond a better break changes anything. */
const isBeyond = (found: readonly Break[], { at }: Break, better: GradeKernel["better"]): boolean =>
  found.some((earlier) => (better === "higher" ? earlier.at <= at : earlier.at >= at));

/**
 * The kernel of a target at helår; null where more than the outcome and the target decides: other rules, values by year,
 * an assumed side, a scale whose order is asked for, rounding to the target's decimals.
 */
export function kernelOf(
  reading: Reading,
  rules: readonly GradingRule[],
  scale: Scale,
  settings: Styrmodell["settings"],
): GradeKernel | null {
  if (!isBound(reading) || reading.assumed || reading.due !== undefined || reading.per !== undefined) return null;
  if (scale.order === "asked" || settings.rounding !== "exakt") return null;
  const better = reading.kind === "min" ? "higher" : "lower";
  const breaks: Break[] = [];
  for (const rule of rules) {
    if (rule.rule === "annars") {
      if (mayGive(scale, rule)) return { better, breaks, otherwise: rule.step };
      continue;
    }
    const found = breakOf(rule, reading);
    if (found === undefined) return null;
    if (found && mayGive(scale, rule) && !isBeyond(breaks, found, better)) breaks.push(found);
  }
  return { better, breaks, otherwise: undefined };
}

/** So near a break that the last digits decide, the general path answers. */
const NEAR = 1e-12;

const isNear = (a: number, b: number): boolean =>
  a !== b && Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b));

const holds = (kernel: GradeKernel, { at, strict }: Break, outcome: number): boolean => {
  const side = compare(outcome, at) * (kernel.better === "higher" ? 1 : -1);
  return strict ? side > 0 : side >= 0;
};

/**
 * The step of an outcome in the target's unit; undefined: no step. null: the kernel does not answer (below zero, or so
 * near a break that the last digits decide), and `judge` is to be asked.
 */
export function stepOf(kernel: GradeKernel, outcome: number): number | undefined | null {
  if (!Number.isFinite(outcome) || outcome < 0) return null;
  for (const one of kernel.breaks) {
    if (isNear(outcome, one.at)) return null;
    if (holds(kernel, one, outcome)) return one.step;
  }
  return kernel.otherwise;
}

/** How far an outcome is from the nearest better step, and which that is; null: there is none. */
export function toNextStep(kernel: GradeKernel, outcome: number): { distance: number; step: number } | null {
  const next = kernel.breaks.filter((one) => !holds(kernel, one, outcome)).at(-1);
  return next ? { distance: roundTo(Math.abs(next.at - outcome), 12), step: next.step } : null;
}

/** The kernel as a formula of Excel's own over a cell, in its file form (English names, comma): no add-in is needed. */
export function kernelFormula(kernel: GradeKernel, cell: string, scale: Scale): string {
  const text = (step: number | undefined): string =>
    `"${(step === undefined ? "" : (scale.steps[step]?.label ?? "")).replaceAll('"', '""')}"`;
  const graded = kernel.breaks.reduceRight((otherwise, { at, strict, step }) => {
    const sign = `${kernel.better === "higher" ? ">" : "<"}${strict ? "" : "="}`;
    return `IF(${cell}${sign}${at},${text(step)},${otherwise})`;
  }, text(kernel.otherwise));
  return `IF(ISNUMBER(${cell}),${graded},"")`;
}
