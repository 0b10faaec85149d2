import { beginsWithDigit, isDash } from "../domain/shapes";
import type { ProblemCode } from "../domain/problem";
import type { AnyChangeReading, ChangeByReading, Direction, Reading, UnchangedReading } from "../domain/reading";
import { isRanking } from "../interpret/targets/bareNumber";
import { isUnitless } from "../interpret/number/unit";
import { hasWord } from "../lexicon/lexicon";
import { baselineOf, broughtTo } from "./baseline";
import { yearOf } from "./periods";
import { compare } from "./compare";
import type { Evaluated, Evaluation } from "./judgement";
import { isStop, lacking, problemIn } from "./measured";
import type { Base, Measured, Stop, Valued } from "./measured";
import type { Better, Comparing } from "./others";
import { columnUnit, sideOf } from "./side";
import { isSignSlip } from "./signs";
import { scaling } from "./unit";

/**
 * An outcome without a unit whose baseline is in percent is in percent too: as written, or times 100 when only that is
 * plausible.
 */
function besidePercent(graded: Valued, base: Base, column: string | undefined): Valued | { problem: ProblemCode } {
  if (base.unit !== "%" || graded.measurement.unit !== undefined) return graded;
  const scale = scaling(graded.value, undefined, base.value, "%", column);
  return "problem" in scale
    ? scale
    : { ...graded, value: graded.value * scale.factor, measurement: { ...graded.measurement, unit: "%" } };
}

/** An outcome and the value it is compared with, on one scale. */
interface Moved {
  graded: Valued;
  base: Base;
  unit: string | undefined;
}

/** The outcome and the baseline to compare, or the reason why they cannot be compared. */
function movedFrom(of: Measured, reading: AnyChangeReading, given: Valued, column: string | undefined): Moved | Stop {
  const found = baselineOf(of, given, reading);
  if (!found) return lacking(of, "baseline");
  const graded = besidePercent(given, found, column);
  if ("problem" in graded) return problemIn(given, graded.problem);
  const row = columnUnit(of) ?? found.unit;
  if (given.measurement.unit === "%" && row !== undefined && row !== "%" && !isUnitless(row))
    return { stop: "level or change" };
  const unit = graded.measurement.unit ?? column;
  const base = broughtTo(found, graded, graded.value, unit);
  if ("problem" in base) return problemIn(graded, base.problem);
  return isSignSlip(of, graded.value, base.value) ? { stop: "level or change" } : { graded, base, unit };
}

/** Unchanged: equal to the base within the tolerance, or better than it where the better side is known. */
function unchanged(
  of: Measured,
  reading: UnchangedReading,
  { graded: { value }, base, unit }: Moved,
  { settings, better }: Comparing,
): Evaluation[] {
  const within = Math.abs(base.value) * (settings.tolerance / 100);
  const isNear = compare(Math.abs(value - base.value), within) <= 0;
  const direction = sideOf(of, reading);
  const met = isNear || (direction !== undefined && better(value, base.value, direction));
  return [{ kind: "unchanged", value, unit, base, met, target: base.value, direction }];
}

/** Percent of a share may be percent or percentage points, unless the text states which. */
const maybeShare = (of: Measured, reading: ChangeByReading, { graded: { value }, base, unit }: Moved): boolean =>
  !reading.relative &&
  (unit === "%" || (unit === undefined && !of.indicator && Math.max(Math.abs(value), Math.abs(base.value)) <= 100));

/** The values that a change of so much leads to: two where the text can be read in two ways. */
function endsOf(of: Measured, reading: ChangeByReading, moved: Moved): number[] | Stop {
  const { graded, base, unit } = moved;
  const years = reading.per === "år" ? yearsBetween(base.period, graded.measurement.period || of.period) : 1;
  if (years === null) return { stop: "lacks", lack: "baseline year" };
  const sign = reading.kind === "increaseBy" ? 1 : -1;
  const absolute = base.value + sign * reading.value * years;
  if (reading.unit === "procentenheter") {
    // 0,73 after 0,70 of a share is 73 % after 70 %, unless a cell or the row states a unit.
    const stated = of.unit ?? graded.measurement.unit ?? base.unit;
    const isRatio = stated === undefined && Math.max(Math.abs(graded.value), Math.abs(base.value)) <= 1;
    return isRatio ? problemIn(graded, "osäker-enhet") : [absolute];
  }
  if (reading.unit === "%") {
    const relative = base.value * (1 + (sign * reading.value) / 100) ** years;
    return maybeShare(of, reading, moved) ? [relative, absolute] : [relative];
  }
  const step = reading.unit && unit ? scaling(reading.value, reading.unit, graded.value, unit) : { factor: 1 };
  if ("problem" in step) return problemIn(graded, step.problem);
  return [base.value + sign * reading.value * step.factor * years];
}

/** The side of the end level on which the target is met; for a cap, the side that the change has not passed. */
const sideOfEnd = ({ kind, cap }: ChangeByReading): Direction =>
  (kind === "increaseBy") === (cap !== true) ? "higher" : "lower";

/** Compares the outcome with the level that the required change leads to. */
function changedBy(of: Measured, reading: ChangeByReading, moved: Moved, better: Better): Evaluated {
  const { base, unit } = moved;
  const { value } = moved.graded;
  const ends = endsOf(of, reading, moved);
  if ("stop" in ends) return ends;
  const direction = sideOfEnd(reading);
  const { kind, strict } = reading;
  return ends.map((target) => ({
    kind,
    value,
    unit,
    base,
    met: better(value, target, direction, strict),
    target,
    strict,
    direction,
  }));
}

/** "Öka" of a place in an order: nothing states whether a higher number is meant, or a better place. */
const asksMoreOfPlace = (of: Measured, { kind }: Reading, column: string | undefined): boolean =>
  (kind === "increase" || kind === "increaseBy") && (column === "plats" || isRanking(of.indicator ?? ""));

/** The outcome against an earlier value: higher, lower, by so much, by at most so much, or unchanged. */
export function changed(of: Measured, reading: AnyChangeReading, given: Valued, by: Comparing): Evaluated {
  const { unit: column, better } = by;
  if (reading.kind !== "unchanged" && isWrittenAsChange(of, reading, given))
    return asChange(reading, given, column, better);
  if (asksMoreOfPlace(of, reading, column)) return { stop: "no direction", text: of.targetText ?? "" };
  if ("value" in reading && hasWord(of.indicator ?? "", "change"))
    return isGrowthAsked(reading, given) ? asChange(reading, given, column, better) : { stop: "level or change" };
  const moved = movedFrom(of, reading, given, column);
  if (isStop(moved)) return missed(of, reading, given, moved);
  if (reading.kind === "unchanged") return unchanged(of, reading, moved, by);
  if (!("value" in reading)) {
    const { kind, direction } = reading;
    const { base, unit } = moved;
    const { value } = moved.graded;
    const met = better(value, base.value, direction, true);
    return [{ kind, value, unit, base, met, target: base.value, strict: true, direction }];
  }
  return changedBy(of, reading, moved, better);
}

/** Whether the outcome is itself a growth: the target caps a growth, or asks for so many percent a year. */
const isGrowthAsked = (reading: ChangeByReading, { measurement }: Valued): boolean =>
  reading.kind === "increaseBy" &&
  (reading.cap === true || (reading.per === "år" && reading.unit === "%" && measurement.unit === "%"));

/**
 * Without a start value, an outcome in percent of an amount can only be the change itself: whichever way it went, one
 * smaller than required misses the target. Otherwise `stop`: why the change is not known.
 */
function missed(of: Measured, reading: AnyChangeReading, given: Valued, stop: Stop): Evaluated {
  const { indicator = "" } = of;
  const isAmount = hasWord(indicator, "amount") && !hasWord(indicator, "share", "levelInPercent");
  if (stop.stop !== "lacks" || !isAmount || given.measurement.unit !== "%") return stop;
  if ((reading.kind !== "increaseBy" && reading.kind !== "decreaseBy") || reading.cap || reading.unit !== "%")
    return stop;
  const value = Math.abs(given.value);
  return value < reading.value
    ? [{ met: false, kind: "min", value, target: reading.value, direction: "higher", unit: "%" }]
    : stop;
}

/**
 * "+3 %" is a change, whatever the target; "−8 %" is one when the target is a change in percent and the measure cannot
 * be negative.
 */
export function isWrittenAsChange(of: Measured, reading: Reading, { text, measurement }: Valued): boolean {
  if (text.startsWith("+")) return true;
  const isAsked = reading.kind === "increaseBy" || reading.kind === "decreaseBy";
  if (!isAsked || reading.unit !== measurement.unit || reading.unit !== "%") return false;
  return (
    isDash(text.charAt(0)) &&
    beginsWithDigit(text.slice(1).trimStart()) &&
    of.indicator !== undefined &&
    !hasWord(of.indicator, "canBeNegative")
  );
}

/** Compares an outcome written as a change ("+3 %") with the change that the target requires. */
export function asChange(
  reading: Exclude<AnyChangeReading, UnchangedReading>,
  graded: Valued,
  unit: string | undefined,
  better: Better,
): Evaluated {
  const asked = "value" in reading ? reading.value : 0;
  if ("value" in reading && reading.unit && unit && reading.unit !== unit) return { stop: "level or change" };
  const isUp = reading.kind === "increase" || reading.kind === "increaseBy";
  const target = isUp ? asked : -asked;
  const strict = !("value" in reading) || reading.strict === true;
  const direction = "value" in reading ? sideOfEnd(reading) : isUp ? "higher" : "lower";
  const met = better(graded.value, target, direction, strict);
  const kind = direction === "higher" ? "min" : "max";
  return [{ met, kind, value: graded.value, target, strict, direction, unit: unit ?? reading.unit }];
}

/** Whole years from one period to another; null when either is unknown or the second is not later. */
function yearsBetween(from: string, to: string): number | null {
  const [start, end] = [yearOf(from), yearOf(to)];
  return start === undefined || end === undefined || end <= start ? null : end - start;
}
