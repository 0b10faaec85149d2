import type { Direction, Reading } from "../domain/reading";
import { areDigits, bySpaces, inBrackets } from "../domain/shapes";
import { isRanking } from "../interpret/targets/bareNumber";
import { convert, isIndex, isKnownUnit, multipleOf, unitsConflict, wholeOf } from "../interpret/number/unit";
import { asWrittenIn } from "../interpret/number/writtenFigure";
import { hasWord } from "../lexicon/lexicon";
import { based } from "./baseline";
import { mayPassAll } from "./bounded";
import { rounded } from "./compare";
import type { Evaluated } from "./judgement";
import { problemIn } from "./measured";
import type { Base, Measured, Stop, Valued } from "./measured";
import { amongOthers } from "./others";
import type { Better, Comparing } from "./others";
import { oddlyMeasured } from "./plausibility";
import { columnUnit } from "./side";
import { isSignSlip } from "./signs";
import { areInSeveralUnits } from "./mixedUnits";
import { IMPLAUSIBLE, PLAUSIBLE, scaling, timesAs } from "./unit";
import { valuesOf } from "./values";
import { assessing } from "../lexicon/assessing";

/**
 * The value converted to the scale of the number that it is compared with; a problem where units or signs cannot be
 * reconciled.
 */
function besideTarget(
  of: Measured,
  graded: Valued,
  target: number,
  unit: string | undefined,
  otherEnd = target,
): number | Stop {
  const { measurement } = graded;
  const own = isWrittenAlike(of, graded, target, unit) ? undefined : unit;
  const scale = scaling(graded.value, measurement.unit, target, own, measurement.unit ?? columnUnit(of));
  if ("problem" in scale) return problemIn(graded, scale.problem);
  const value = graded.value * scale.factor;
  // A bare 3.8 is a score on another scale rather than 380 % of a whole.
  const isScore = scale.factor === 100 && Math.abs(value) > 100 && Math.abs(target) <= 100 && !mayPassAll(of);
  if (isScore) return problemIn(graded, "osäker-enhet");
  return isSignSlip(of, value, target) && isSignSlip(of, value, otherEnd) ? problemIn(graded, "tecken") : value;
}

/** Percent is the measure's alone, and the target's cell is as bare as the outcome's: "0,4" against "2,0". */
const isWrittenAlike = (
  of: Measured,
  { measurement, value }: Valued,
  target: number,
  unit: string | undefined,
): boolean =>
  unit === "%" &&
  measurement.unit === undefined &&
  columnUnit(of) === "%" &&
  timesAs(value, target) <= PLAUSIBLE &&
  asWrittenIn(of.targetText, target, undefined)?.unit === "";

type Bound = Extract<Reading, { kind: "min" | "max" | "rank" }>;

/**
 * A target without a unit takes the row's, where the outcome has another that converts to it. undefined: nothing to do.
 */
function inRowsUnit(of: Measured, reading: Bound, graded: Valued): Bound | Stop | undefined {
  const [own, row] = [graded.measurement.unit, columnUnit(of)];
  const isOther = reading.kind !== "rank" && reading.unit === undefined && own !== undefined && own !== row;
  if (!isOther || row === undefined) return undefined;
  if (unitsConflict(own, row)) return problemIn(graded, "oförenliga-enheter");
  return convert(1, own, row) === null ? undefined : { ...reading, unit: row };
}

const isMixedTarget = ({ around, targetCell = "" }: Measured): boolean =>
  around?.mixedTargets?.has(targetCell) === true;

/**
 * A target without a unit beside values in kilowatt-hours and in megawatt-hours, in the row's other years or in the column's
 * other rows; or in a row whose unit makes it as far off as it is near in the outcome's own.
 */
function isOfUnsureUnit(of: Measured, { unit, value }: Bound, { value: raw, measurement }: Valued): boolean {
  const { outcomes, forecasts = [], baseline, targetText } = of;
  const own = measurement.unit;
  if (of.target?.readBy || own === undefined || asWrittenIn(targetText, value, undefined)?.unit !== "") return false;
  const times = unit === undefined ? null : convert(1, own, unit);
  if (times !== null) return timesAs(raw * times, value) > IMPLAUSIBLE && timesAs(raw, value) <= PLAUSIBLE;
  const values = valuesOf({ outcomes, forecasts, baseline });
  return unit === undefined && (areInSeveralUnits(values, own) || isMixedTarget(of));
}

/** "4 av 5" as a share, beside an outcome in percent or of another whole: "19 av 24". undefined: nothing to do. */
function inPercent(of: Measured, reading: Bound, { value, measurement: { unit } }: Valued): Bound | undefined {
  const [whole, own] = [wholeOf(reading.unit), wholeOf(unit)];
  if (whole === null || whole === own || !Number.isInteger(reading.value)) return undefined;
  const isShare = own === null ? (unit ?? columnUnit(of)) === "%" : own > whole && Number.isInteger(value);
  return isShare ? { ...reading, value: rounded((reading.value * 100) / whole), unit: "%" } : undefined;
}

/** Why the two are not compared, or the bound in the unit that they are compared in. undefined: as they stand. */
function beforeComparing(of: Measured, reading: Bound, graded: Valued): Bound | Stop | undefined {
  const odd = oddlyMeasured(of, reading, graded);
  if (isOfUnsureUnit(of, reading, graded)) return problemIn(graded, "osäker-enhet");
  return odd ? problemIn(graded, odd) : (inRowsUnit(of, reading, graded) ?? inPercent(of, reading, graded));
}

/** The unit that a bound and its value are worded in. */
function shownUnit(
  of: Measured,
  reading: Bound,
  { value: raw, measurement }: Valued,
  value: number,
): string | undefined {
  const own = measurement.unit;
  const isMultiple = multipleOf(own) !== null && value !== raw;
  const written = own === undefined || !isKnownUnit(own) || isMultiple ? undefined : own;
  const stated = reading.unit ?? written ?? of.unit;
  if (stated !== undefined) return stated;
  if (reading.kind === "rank") return "plats";
  const column = own ?? columnUnit(of);
  const isRatio = column === "%" && Math.max(Math.abs(value), Math.abs(reading.value)) <= 1;
  return isRatio || written !== own ? undefined : column;
}

const isLevelUnit = (own: string | undefined, ofRow = ""): boolean => (own ?? ofRow) === "%" || isIndex(own ?? ofRow);

/** "94 % (plats 7)", "3,9 (plats 45 av 290)": the place that an outcome states in brackets last, and nothing else. */
function statedPlace({ text, measurement }: Valued): number | null {
  const [inside = "", ...others] = text.endsWith(")") && measurement.unit !== "plats" ? inBrackets(text) : [];
  const [word, place = "", of = "av", whole = "1", ...more] = bySpaces(inside.toLowerCase());
  const isPlace = word === "plats" && of === "av" && [...others, ...more].length === 0;
  return isPlace && areDigits(place) && areDigits(whole) ? Number(place) : null;
}

/** There are so many to have a place among. */
const MUNICIPALITIES = 290;

/** Whether an outcome's figure can be no place: more than there are, a share, a part of a number, or what a place is named or has a column beside. */
const isNoPlace = (of: Measured, { text, value, measurement: { unit, cell } }: Valued): boolean =>
  isLevelUnit(unit, of.unit) ||
  !Number.isInteger(value) ||
  value > MUNICIPALITIES ||
  (unit !== "plats" && (assessing.has(text, "place") || isBesidePlaces(of, cell)));

/** Whether the places stand in a column of their own; of a measure that is a ranking by its name each figure is one. */
const isBesidePlaces = ({ around, indicator = "" }: Measured, cell: string): boolean =>
  around?.headingOf(cell)?.isBesidePlaces === true && !isRanking(indicator);

/**
 * A place by what the outcome states of it, else among others' values; a problem where its figure can be no place. null:
 * the figure is taken for the place itself.
 */
function byPlace(
  of: Measured,
  reading: Extract<Reading, { kind: "rank" }>,
  graded: Valued,
  by: Comparing,
): Evaluated | null {
  const place = statedPlace(graded);
  if (place !== null) {
    const measurement = { ...graded.measurement, value: place, unit: "plats" };
    return bounded(of, reading, { ...graded, value: place, measurement }, by);
  }
  const among = amongOthers(of, reading, graded, by.settings);
  return among ?? (isNoPlace(of, graded) ? problemIn(graded, "oförenliga-enheter") : null);
}

/** The outcome against a least or a most value, or a place. */
export function bounded(of: Measured, reading: Bound, graded: Valued, by: Comparing): Evaluated {
  const other = beforeComparing(of, reading, graded);
  if (other) return "stop" in other ? other : bounded(of, other, graded, by);
  const placed = reading.kind === "rank" ? byPlace(of, reading, graded, by) : null;
  if (placed) return placed;
  const value = besideTarget(of, graded, reading.value, reading.unit);
  if (typeof value === "object") return value;
  // An outcome in percent against a share of one: both are worded in percent.
  if (reading.unit === undefined && graded.measurement.unit === "%" && value !== graded.value)
    return bounded(of, { ...reading, value: rounded(reading.value * 100), unit: "%" }, graded, by);
  const direction: Direction = reading.kind === "min" ? "higher" : "lower";
  const column = graded.measurement.unit ?? columnUnit(of);
  return [
    {
      met: by.better(value, reading.value, direction, reading.strict),
      kind: reading.kind,
      value,
      target: reading.value,
      strict: reading.strict,
      direction,
      unit: shownUnit(of, reading, graded, value),
      ...based(of, graded, reading, value, reading.unit ?? column),
    },
  ];
}

/** Compares the outcome with the level that a change from a start value is to end at. */
export function onTheWay(
  of: Measured,
  { value: start, value2: end, direction, unit }: Extract<Reading, { kind: "fromTo" }>,
  graded: Valued,
  better: Better,
): Evaluated {
  const value = besideTarget(of, graded, end, unit);
  if (typeof value === "object") return value;
  const base: Base = { value: start, period: "", source: "target", text: of.targetText };
  const met = better(value, end, direction);
  const shown = unit ?? graded.measurement.unit ?? columnUnit(of);
  return [{ met, kind: "fromTo", value, target: end, direction, unit: shown, base }];
}

/** The outcome against two values, both included. */
export function inRange(
  of: Measured,
  { value: one, value2: other, unit }: Extract<Reading, { kind: "range" }>,
  graded: Valued,
  better: Better,
): Evaluated {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  const value = besideTarget(of, graded, high, unit, low);
  if (typeof value === "object") return value;
  const isAbove = !better(value, high, "lower");
  if (isAbove && hasWord(of.indicator ?? "", "reduction")) return { stop: "no direction", text: of.targetText ?? "" };
  const met = better(value, low, "higher") && !isAbove;
  const target = Math.abs(value - low) <= Math.abs(value - high) ? low : high;
  const shown = unit ?? graded.measurement.unit ?? columnUnit(of);
  return [{ met, kind: "range", value, target, ends: [low, high], unit: shown }];
}
