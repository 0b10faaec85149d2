import type { AssessedIndicator, Grade } from "../domain/assessment";
import type { Indicator, Measurement, Target } from "../domain/plan";
import { comparePeriods } from "../interpret/period";
import { chooseValue, isInterim, previousOf, yearOf } from "./choice";
import { judge, verdictOf } from "./grading";
import { isStop } from "./measured";
import type { Measured } from "./measured";
import { sideOf } from "./met";
import { differ, notesBy } from "./printed";
import type { Context } from "./printed";
import { trendOf } from "./trend";

export const NOT_ASSESSED: Grade = { kind: "state", label: "Ej bedömd" };

/**
 * The target that counts for a period: the one of the period or of its year, else one without a period, else the nearest later one.
 * A target for an earlier year alone counts for nothing.
 */
export function targetFor(node: Indicator, period: string, reported: string): Target | undefined {
  if (node.target && period === reported) return node.target;
  const year = yearOf(period);
  const of = (match: (target: Target) => boolean): Target | undefined => node.targets.find(match);
  return (
    of((target) => target.period === period) ??
    of((target) => target.period !== undefined && year !== undefined && yearOf(target.period) === year && !isInterim(target.period)) ??
    of((target) => !target.period) ??
    (period === "" ? node.targets.at(-1) : [...node.targets].filter((target) => target.period && comparePeriods(target.period, period) > 0).sort((a, b) => comparePeriods(a.period!, b.period!))[0])
  );
}

/** An indicator with its verdict for the period, the grade printed beside it, and which of them is published. */
export function assessIndicator(node: Indicator, context: Context): AssessedIndicator {
  const { styrmodell, period } = context;
  const target = targetFor(node, period, context.reported);
  const measured: Measured = {
    reading: target?.reading ?? { kind: "none" },
    ...(target ? { targetText: target.text } : {}),
    ...(target?.period ? { targetPeriod: target.period } : {}),
    outcomes: node.outcomes,
    forecasts: node.forecasts,
    baseline: node.baseline,
    comparisons: node.comparisons,
    period,
    level: node.level,
    indicator: node.title,
    unit: node.unit,
    measure: node.measure,
  };
  const judgement = judge(measured, styrmodell);
  const verdict = verdictOf(judgement);
  const printed = notesBy(node, "printed", context)[0];
  const { stop } = judgement;
  if (stop?.stop === "assumed" && target) context.problem("osäker-riktning", target.cell, target.text);
  if (stop?.stop === "problem") {
    const { code, said } = stop;
    context.problem(code, (said === target?.text ? target.cell : judgement.graded?.measurement.cell) ?? node.cell, said);
  }

  const step = verdict.grade?.kind === "step" ? verdict.grade : undefined;
  if (printed) {
    const differs = step ? differ(step, printed.grade, context) : verdict.met === false && judgement.farUntil === undefined && isReached(printed.grade);
    if (differs) {
      context.disagreement({ id: node.id, printed: printed.grade.label, computed: step?.label ?? "Målet är inte nått", why: verdict.reason, cell: printed.cell ?? node.cell });
    }
  }
  const graded = chooseValue(measured, Infinity);
  const outcome = isStop(graded) ? latest(node.outcomes) : graded.measurement;
  return {
    node,
    ...(target ? { target } : {}),
    ...(outcome ? { outcome } : {}),
    verdict,
    ...(printed ? { printed } : {}),
    published: step ?? printed?.grade ?? verdict.grade ?? NOT_ASSESSED,
    trend: isStop(graded) ? null : trendOf(graded.value, previousOf(measured, graded)?.value, sideOf(measured, measured.reading)),
  };
}

const isReached = (grade: Grade): boolean => grade.kind === "step" && grade.step.class === "reached";

const latest = (outcomes: Measurement[]): Measurement | undefined => [...outcomes].sort((a, b) => comparePeriods(b.period, a.period))[0];
