import { sumOf } from "../domain/sum";
import { factsOf } from "../interpret/facts";
import { isYear, yearsIn } from "../domain/shapes";
import { isCount, wholeOf } from "../interpret/number/unit";
import type { ProblemCode } from "../domain/problem";
import type { Measurement } from "../domain/plan";
import type { Reading } from "../domain/reading";
import { endMonth, type Period } from "../interpret/time/period";
import { isInterim, latestFirst, periodOf, yearOf } from "./periods";
import type { Base, Chosen, Measured } from "./measured";
import { IMPLAUSIBLE, PLAUSIBLE, scaling, type Scaling, timesAs } from "./unit";
import { assessing } from "../lexicon/assessing";

/** A value, and no other of its period. */
const isKnown = ({ value, rival }: Measurement): boolean => value !== null && rival === undefined;

/** Whether a period is in an earlier year, and is the same part of it where the graded period is a part of a year. */
const sameKindBefore = (earlier: Period | null, at: Period | null, interim: boolean): boolean =>
  earlier !== null &&
  at !== null &&
  earlier.year < at.year &&
  isInterim(earlier.canonical) === interim &&
  (!interim || endMonth(earlier) === endMonth(at));

/** An earlier outcome as what a change is measured from. */
const asBase = (one: Measurement | undefined): Base | null =>
  one && one.value !== null
    ? { value: one.value, period: one.period, source: "previous", unit: one.unit, text: one.text }
    : null;

/**
 * The value before the graded one: the nearest earlier period of the same kind, else the value printed in the same row.
 */
export function previousOf(of: Measured, graded: Chosen): Base | null {
  const at = graded.measurement.period || of.period;
  const interim = graded.by === "outcome" && isInterim(at);
  const earlier = of.outcomes
    .filter((m) => m !== graded.measurement && isKnown(m) && m.group === graded.measurement.group)
    .filter((m) => sameKindBefore(periodOf(m.period), periodOf(at), interim))
    .sort(latestFirst)[0];
  if (earlier) return asBase(earlier);
  const { previous, unit, text } = graded.measurement;
  return previous === undefined ? null : { value: previous, period: "", source: "previous", unit, text };
}

/** The year that stands alone in the place of the start value, where no outcome is as a year: "Basår | 2017". */
const startYear = ({ baseline, outcomes }: Measured): string | undefined =>
  baseline && isYear(baseline.text) && !outcomes.some(({ text }) => isYear(text)) ? baseline.text : undefined;

/** The start value of the row, where it has a number that is not only the year of it. */
export function statedStart(of: Measured): Base | null {
  const { baseline } = of;
  if (!baseline || baseline.value === null || startYear(of) !== undefined) return null;
  const { value, period, unit, text } = baseline;
  return { value, period, source: "baseline", unit, text };
}

/** Whether a start value is of all those years, or of none that is known. */
const isOfYears = ({ period }: Base, years: string[]): boolean =>
  period === "" || years.length === 0 || yearsIn(period).join() === years.join();

/** The mean of a count in each of the years, for whether it has moved; null where one is not there: a share's is weighed by what nobody says. */
function meanOf({ outcomes }: Measured, { measurement }: Chosen, reading: Reading, named: string[]): Base | null {
  const { unit, group, value: own } = measurement;
  const [from = NaN, to = NaN] = named.map(Number);
  const isWhetherMoved = reading.kind === "increase" || reading.kind === "decrease";
  if (!isWhetherMoved || !(to > from) || !(unit === undefined ? Number.isInteger(own) : isCount(unit))) return null;
  const years = Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  const values = years.flatMap(
    (year) =>
      outcomes.find((one) => isKnown(one) && one.period === year && one.group === group && one.unit === unit)?.value ??
      [],
  );
  if (values.length < years.length || !values.every(Number.isInteger)) return null;
  // Two decimals leave it on the same side of every whole number.
  const value = Math.round((sumOf(values) / values.length) * 100) / 100;
  return { value, period: `${from}–${to}`, source: "previous", unit };
}

/** The value of a year that the target names. */
function ofYear(of: Measured, graded: Chosen, year: string, stated: Base | null, reference = ""): Base | null {
  const ofSchool = ofSchoolYear(of, graded, reference);
  if (ofSchool) return ofSchool;
  const { measurement } = graded;
  const statedYear = stated ? yearOf(stated.period) : undefined;
  if (stated && (statedYear === undefined || String(statedYear) === year)) return { ...stated, period: year };
  return asBase(
    of.outcomes.find(
      (one) =>
        isKnown(one) &&
        !isInterim(one.period) &&
        String(yearOf(one.period)) === year &&
        one.group === measurement.group,
    ),
  );
}

/** The school year that a target names: "läsåret 2022/23", or as two years, one after the other. */
function schoolYearIn(reference: string): string | undefined {
  const named = periodOf(factsOf(reference).period?.canonical ?? "");
  if (named?.kind === "schoolYear") return named.canonical;
  const [from = "", to = "", ...others] = yearsIn(reference);
  return others.length === 0 && Number(to) === Number(from) + 1 ? `${from}/${to.slice(-2)}` : undefined;
}

/** The value of the school year that the target names, where the outcomes are of school years. */
function ofSchoolYear({ outcomes }: Measured, { measurement }: Chosen, reference: string): Base | null {
  const named = schoolYearIn(reference);
  const found = outcomes.find((one) => isKnown(one) && one.period === named && one.group === measurement.group);
  return named === undefined ? null : asBase(found);
}

/** The value of the year before, or of the measurement before. */
function ofPrevious(of: Measured, graded: Chosen, reference: string, stated: Base | null): Base | null {
  const gradedYear = yearOf(graded.measurement.period || of.period);
  const before = gradedYear === undefined ? undefined : gradedYear - 1;
  const isYearly = assessing.has(reference, "yearly");
  const previous = previousOf(of, graded);
  if (previous && (!isYearly || previous.period === "" || yearOf(previous.period) === before)) return previous;
  const statedYear = stated ? yearOf(stated.period) : undefined;
  return stated && (statedYear === undefined || statedYear === before) ? stated : null;
}

/**
 * The value that a change is measured from: named in the target, else the stated baseline, else the previous outcome.
 * null: there is none.
 */
export function baselineOf(of: Measured, graded: Chosen, reading: Reading): Base | null {
  const reference = "reference" in reading ? (reading.reference ?? "") : "";
  const [year = "", end = year] = yearsIn(reference);
  if ("baseline" in reading && reading.baseline !== undefined)
    return { value: reading.baseline, period: year, source: "target", text: of.targetText };
  const stated = statedStart(of);
  // "Snittet 2017–2019" is no year's value; "läsåret 2022/23" is of the year that it begins in.
  if (Number(end) - Number(year) > 1 || assessing.has(reference, "overSeveral"))
    return stated && isOfYears(stated, yearsIn(reference)) ? stated : meanOf(of, graded, reading, yearsIn(reference));
  if (year) return ofYear(of, graded, year, stated, reference);
  if (assessing.has(reference, "previous")) return ofPrevious(of, graded, reference, stated);
  return stated ?? ofStartYear(of, graded, reference);
}

/** The value of the year that stands in the place of the start value; without one the value before, where the target names nothing. */
function ofStartYear(of: Measured, graded: Chosen, reference: string): Base | null {
  const year = startYear(of);
  if (year !== undefined) return ofYear(of, graded, year, null);
  return reference === "" ? previousOf(of, graded) : null;
}

/**
 * The factor of a value of the same series as the graded one, which `times` brings to the target's scale: the same, or
 * none where the value is as large as the graded one already ("0,43" after "42"). A problem where a share can only be
 * written otherwise than the graded one, or would be more than there can be.
 */
function scaleOfSeries(base: number, value: number, times: number, unit: string | undefined): Scaling {
  const isNear = (factor: number): boolean => timesAs(base * factor, value) <= PLAUSIBLE;
  const plausible = [times, 1].find(isNear);
  if (plausible !== undefined) return { factor: plausible };
  if (unit !== "%") return { factor: times };
  const isTooLarge = times === 100 && Math.abs(base * times) > 100 && Math.abs(value) <= 100;
  const isOther = timesAs(base * times, value) > IMPLAUSIBLE && [times * 100, times / 100].some(isNear);
  return isTooLarge || isOther ? { problem: "osäker-enhet" } : { factor: times };
}

/** Factors that differ by less are the same. */
const ROUNDING = 1e-9;

/**
 * A start value or an earlier outcome, converted to the scale of the graded value (`value` in `unit`), each by its own
 * plausibility. An outcome of the same series without a unit is taken to be written like the graded one, unless that
 * cannot be. A problem where the units cannot be reconciled.
 */
export function broughtTo(
  base: Base,
  graded: Chosen,
  value: number,
  unit: string | undefined,
): Base | { problem: ProblemCode } {
  const own = graded.measurement.unit;
  // "42 av 55" says of how many this year's part is, and nothing of the year before.
  const isOwn = base.unit === own || ((!base.unit || !own) && wholeOf(own ?? base.unit) === null);
  const alike = base.source === "previous" && isOwn;
  const times = graded.value ? value / graded.value : 1;
  // "4" before "25 dagar" may be days, or the target's weeks.
  const isEither =
    base.unit === undefined &&
    own !== undefined &&
    Math.abs(times - 1) > ROUNDING &&
    [times, 1].every((one) => timesAs(base.value * one, value) <= PLAUSIBLE);
  if (alike && isEither) return { problem: "osäker-enhet" };
  const scale = alike
    ? scaleOfSeries(base.value, value, times, unit)
    : scaling(base.value, base.unit, value, unit, unit);
  return "problem" in scale ? scale : { ...base, value: base.value * scale.factor };
}

/** The stated start value, else the value before; nothing when it cannot be brought to the graded one's scale. */
export function based(
  of: Measured,
  graded: Chosen,
  reading: Reading,
  value: number,
  unit: string | undefined,
): { base?: Base } {
  const found = baselineOf(of, graded, reading) ?? previousOf(of, graded);
  const base = found && broughtTo(found, graded, value, unit);
  return base && !("problem" in base) ? { base } : {};
}
