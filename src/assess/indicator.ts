import { MET_FACT } from "../domain/assessment";
import type { AssessedIndicator, Grade, Verdict } from "../domain/assessment";
import type { Indicator, Target } from "../domain/plan";
import { comparePeriods, periodText } from "../interpret/period";
import { printReading } from "../interpret/readingText";
import { chooseValue, forecastFor, isInterim, previousOf, samePeriod, yearOf } from "./choice";
import { projectionOf } from "./forecast";
import { judge } from "./grading";
import type { Judgement } from "./judgement";
import { isStop } from "./measured";
import type { Measured } from "./measured";
import { broughtTo } from "./met";
import { differ, notesBy } from "./printed";
import type { Context } from "./printed";
import { verdictOf } from "./reason";
import { SENTENCES } from "./sentences";
import { valueSide } from "./side";
import { standingOf } from "./standing";
import { trendOf } from "./trend";

export const NOT_ASSESSED: Grade = { kind: "state", label: "Ej bedömd" };

/**
 * The target that counts for a period: the one of the period or of its year, else one without a period, else the nearest later one.
 * A target for an earlier year alone counts for nothing.
 */
export function targetFor(node: Indicator, period: string): Target | undefined {
  const year = yearOf(period);
  const of = (match: (target: Target) => boolean): Target | undefined => node.targets.find(match);
  return (
    of((target) => target.period !== undefined && samePeriod(target.period, period)) ??
    of(
      (target) =>
        target.period !== undefined &&
        year !== undefined &&
        yearOf(target.period) === year &&
        !isInterim(target.period),
    ) ??
    of((target) => !target.period) ??
    (period === ""
      ? node.targets.at(-1)
      : [...node.targets]
          .filter((target) => target.period && comparePeriods(target.period, period) > 0)
          .sort((a, b) => comparePeriods(a.period!, b.period!))[0])
  );
}

/** A forecast for the whole year at delår is held against the year's target, where there is one. */
function targetOf(node: Indicator, period: string): Target | undefined {
  const forecast = isInterim(period) ? forecastFor(node.forecasts, period) : undefined;
  return (
    (forecast && !isInterim(forecast.period) ? targetFor(node, String(yearOf(period))) : undefined) ??
    targetFor(node, period)
  );
}

/** Another target of the same period that says something else, so that nobody can tell which of them counts. */
const rivalOf = (target: Target, { targets }: Indicator): Target | undefined =>
  targets.find(
    (other) =>
      other !== target &&
      other.period === target.period &&
      other.reading.kind !== "none" &&
      printReading(other.reading) !== printReading(target.reading),
  );

/** A target that stands for an earlier period only is not the same as none: the reason says which period it is for. */
function untargeted({ targets }: Indicator, period: string, verdict: Verdict): Verdict {
  const last = targets
    .map((target) => target.period ?? "")
    .sort(comparePeriods)
    .at(-1);
  return last && verdict.grade === null
    ? {
        ...verdict,
        reason: SENTENCES.targetOfOtherPeriod(periodText(last), periodText(period)),
      }
    : verdict;
}

/** An indicator, under a goal of that title, with its verdict for the period, the grade printed beside it, and which of them is published. */
export function assessIndicator(node: Indicator, goal: string | undefined, context: Context): AssessedIndicator {
  const { styrmodell, period } = context;
  const target = targetOf(node, period);
  const rival = target && rivalOf(target, node);
  const measured: Measured = {
    reading: rival ? { ...target.reading, assumed: true } : (target?.reading ?? { kind: "none" }),
    ...(target ? { targetText: target.text, targetCell: target.cell } : {}),
    ...(rival ? { targetProblem: "flera-värden" as const } : target?.problem ? { targetProblem: target.problem } : {}),
    ...(target?.period ? { targetPeriod: target.period } : {}),
    outcomes: node.outcomes,
    forecasts: node.forecasts,
    baseline: node.baseline,
    comparisons: node.comparisons,
    others: node.others,
    period,
    level: node.level,
    indicator: node.title,
    goal,
    unit: node.unit,
    measure: node.measure,
  };
  const judgement = judge(measured, styrmodell);
  const said = target ? verdictOf(judgement) : untargeted(node, period, verdictOf(judgement));
  const ahead = projected(measured, judgement);
  const verdict = ahead ? { ...said, reason: `${said.reason} ${ahead}` } : said;
  const printed = notesBy(node, "printed", context)[0];
  const { stop } = judgement;
  if (stop?.stop === "assumed" && target) context.problem(stop.code, target.cell, target.text);
  if (stop?.stop === "problem") context.problem(stop.code, stop.cell ?? target?.cell ?? node.cell, stop.said);

  const step = verdict.grade?.kind === "step" ? verdict.grade : undefined;
  if (printed) {
    const differs = step
      ? differ(step, printed.grade, context)
      : verdict.met === false && judgement.farUntil === undefined && isReached(printed.grade);
    if (differs) {
      context.disagreement({
        id: node.id,
        printed: printed.text ?? printed.grade.label,
        computed: step?.label ?? MET_FACT.missed,
        why: verdict.reason,
        cell: printed.cell ?? node.cell,
      });
    }
  }
  const { outcome, trend } = lately(measured);
  const standing = standingOf(measured, outcome);
  return {
    node,
    ...(target ? { target } : {}),
    ...(outcome ? { outcome } : {}),
    verdict,
    ...(printed ? { printed } : {}),
    published: step ?? printed?.grade ?? verdict.grade ?? NOT_ASSESSED,
    ...(standing ? { standing } : {}),
    trend,
  };
}

/** Where the yearly values lead to, said where the period has no forecast yet or the target is of a later year. */
function projected(of: Measured, { stop, farUntil, met }: Judgement): string | undefined {
  const year = stop?.stop === "no forecast" ? yearOf(of.period) : met === false ? farUntil : undefined;
  if (year === undefined) return undefined;
  const yearly = of.outcomes.filter(
    (m) =>
      m.value !== null &&
      !m.group &&
      m.period !== "" &&
      !isInterim(m.period) &&
      comparePeriods(m.period, of.period) <= 0,
  );
  const points = yearly.map((m) => ({ year: yearOf(m.period)!, value: m.value! }));
  const unit = yearly.at(-1)?.unit ?? of.unit;
  if (yearly.some((m) => m.unit !== yearly[0]!.unit)) return undefined;
  const share = unit === "%" && points.every(({ value }) => value >= 0 && value <= 100);
  return projectionOf(points, year, { unit, ...(share ? { within: [0, 100] } : {}) })?.reason;
}

const isReached = (grade: Grade): boolean => grade.kind === "step" && grade.step.class === "reached";

/** The outcome of the period, else the latest before it, however old; and where it has gone since the one before. */
function lately(of: Measured): Pick<AssessedIndicator, "outcome" | "trend"> {
  const known = { ...of, forecasts: [], measure: "point" as const };
  const found = chooseValue(known, Infinity);
  if (isStop(found)) {
    const past = of.outcomes.filter(
      (m) => m.period === "" || of.period === "" || comparePeriods(m.period, of.period) <= 0,
    );
    return { outcome: past.sort((a, b) => comparePeriods(b.period, a.period))[0], trend: null };
  }
  const previous = previousOf(known, found);
  const before =
    previous && found.value !== undefined ? broughtTo(previous, found, found.value, found.measurement.unit) : null;
  const trend =
    before && !("problem" in before) ? trendOf(found.value, before.value, valueSide(of, found.measurement.unit)) : null;
  return { outcome: found.measurement, trend };
}
