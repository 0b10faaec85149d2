import type { ProblemCode } from "../domain/problem";
import {
  convert,
  isCount,
  isMeasuredUnit,
  isThing,
  isTime,
  multipleOf,
  unitsConflict,
  wholeOf,
} from "../interpret/number/unit";

/** How many times as large one value is as the other; Infinity where one of them is 0. */
export const timesAs = (a: number, b: number): number =>
  a === 0 || b === 0 ? Infinity : Math.max(Math.abs(a / b), Math.abs(b / a));

/** Within a factor of 10 a value is plausible, beyond 20 it is not (docs/regler.md §1). */
export const PLAUSIBLE = 10;
export const IMPLAUSIBLE = 20;

/** Months and years have no fixed number of days: so near the target they decide nothing. */
const UNEVEN = new Set(["månader", "år"]);
/** Days: a month has 28 to 31, three have 89 to 92. */
const UNCERTAIN = 2.5;

/** How many days the value, times something, is from the target. */
const daysApart = ({ value, target, targetUnit = "" }: Pair, times: number): number =>
  Math.abs(convert(value * times - target, targetUnit, "dagar") ?? 0);

/** Money counted in thousands or more: a bare number may have been written in any of them. */
const IN_THOUSANDS = new Set(["tkr", "mnkr", "mdkr"]);

/** The factor that brings the outcome to the target's unit. */
export type Scaling = { factor: number } | { problem: ProblemCode };

/** An outcome's number beside a target's. `column`: the unit of the indicator or of its column. */
interface Pair {
  value: number;
  unit: string | undefined;
  target: number;
  targetUnit: string | undefined;
  column: string | undefined;
}

const AS_IT_STANDS: Scaling = { factor: 1 };
const INCOMPATIBLE: Scaling = { problem: "oförenliga-enheter" };
const UNSURE: Scaling = { problem: "osäker-enhet" };

/** How far the value, times something, is from the target. */
const distanceFactor = ({ value, target }: Pair, times = 1): number => timesAs(value * times, target);

/** "8 av 10" against 80 %, and "4,1 av 5" against 3,9: whole parts are a share of their whole. */
function outcomeOf({ value, target, targetUnit }: Pair, whole: number): Scaling {
  if (targetUnit === undefined && target <= whole) return AS_IT_STANDS;
  return targetUnit === "%" && Number.isInteger(value) ? { factor: 100 / whole } : INCOMPATIBLE;
}

/** 4,1 against "4 av 5", "11 skolor" against "12 av 12". */
const againstPartOf = ({ value, unit, column }: Pair, whole: number): Scaling =>
  (unit === undefined || isCount(unit)) && column !== "%" && value <= whole ? AS_IT_STANDS : INCOMPATIBLE;

/** One of the two is a part of a stated whole. */
function partly(pair: Pair): Scaling | undefined {
  if (pair.unit === pair.targetUnit) return undefined;
  const [whole, targetWhole] = [wholeOf(pair.unit), wholeOf(pair.targetUnit)];
  if (whole !== null && targetWhole !== null) return INCOMPATIBLE;
  if (whole !== null) return outcomeOf(pair, whole);
  return targetWhole === null ? undefined : againstPartOf(pair, targetWhole);
}

const WORKING = "arbetsdagar";
const ANY_DAYS: ReadonlySet<string | undefined> = new Set(["dagar", "dygn"]);
/** Of seven days in a row so many may be free, with a holiday beside the weekend. */
const FREE = 4;

/** The fewest and the most days of the target's kind that an outcome may be, where one of them is in working days. */
function workingDays({ value, unit, targetUnit }: Pair): [fewest: number, most: number] | undefined {
  if (targetUnit === WORKING && ANY_DAYS.has(unit)) return [value - FREE * Math.ceil(value / 7), value];
  if (unit === WORKING && ANY_DAYS.has(targetUnit)) return [value, value + FREE * Math.ceil(value / 5)];
  return undefined;
}

/** 82 % beside an index of 4: percent on one side alone, and far from the other. */
const areOtherScales = (pair: Pair): boolean =>
  (pair.unit === "%") !== (pair.targetUnit === "%") && distanceFactor(pair) > IMPLAUSIBLE;

/** Both have a unit: converted, if one can become the other. */
function converted(pair: Pair): Scaling | undefined {
  const { unit, targetUnit, target } = pair;
  if (!unit || !targetUnit) return undefined;
  const days = workingDays(pair);
  if (days) return days[0] > target === days[1] > target ? AS_IT_STANDS : INCOMPATIBLE;
  const one = convert(1, unit, targetUnit);
  if (one === null) return unitsConflict(unit, targetUnit) || areOtherScales(pair) ? INCOMPATIBLE : AS_IT_STANDS;
  if (unit.includes("/") !== targetUnit.includes("/") && distanceFactor(pair, one) > IMPLAUSIBLE) return INCOMPATIBLE;
  const isAbout = UNEVEN.has(unit) !== UNEVEN.has(targetUnit);
  return isAbout && daysApart(pair, one) < UNCERTAIN ? INCOMPATIBLE : { factor: one };
}

/** Only the column has the outcome's unit. */
function byColumn(pair: Pair): Scaling | undefined {
  const { unit, targetUnit, column } = pair;
  if (unit || !column || !targetUnit) return undefined;
  if (column !== "%" && targetUnit !== "%") return converted({ ...pair, unit: column });
  return unitsConflict(column, targetUnit) ? INCOMPATIBLE : undefined;
}

const isAnyZero = ({ value, target }: Pair): boolean => value === 0 || target === 0;

/** About a thousand times as large, or as small: 108 against 110 000 kr is in tkr, 4 800 against 5 ton in kg. */
export const THOUSANDFOLD = { least: 300, most: 3_000 };

/** Days as Excel numbers them, from 2000 to 2049. */
export const SERIALS = { first: 36_526, last: 54_788 };
/** A target of more may be of as much. */
const MOST_BESIDE_DAY = 366;

/** 45 296 beside 4,0: a day that lost its format, and no number of anything. */
const daySerial = ({ value, unit, target }: Pair): Scaling | undefined =>
  !unit &&
  Number.isInteger(value) &&
  value >= SERIALS.first &&
  value <= SERIALS.last &&
  target !== 0 &&
  Math.abs(target) <= MOST_BESIDE_DAY
    ? UNSURE
    : undefined;

/** 14,1 against 14 500, where nobody states a unit: what is counted in ones has no decimals. */
const isInAnother = ({ value, target }: Pair): boolean =>
  Number.isInteger(value) !== Number.isInteger(target) && Math.max(Math.abs(value), Math.abs(target)) >= MANY;
/** So much may be written in thousands. */
export const MANY = 1000;

/** A number whose cell has no unit, about a thousand times from a target in one that has a thousandfold, or in none. */
function inThousandfold(pair: Pair): Scaling | undefined {
  const unit = pair.targetUnit ?? pair.column;
  if (!pair.unit && !unit && isInAnother(pair) && isThousandfold(pair)) return UNSURE;
  const isOfColumn = pair.column !== undefined && pair.targetUnit !== undefined && pair.column !== pair.targetUnit;
  if (pair.unit || !unit || isOfColumn || !isMeasuredUnit(unit) || isTime(unit)) return undefined;
  return isThousandfold(pair) ? UNSURE : undefined;
}

function isThousandfold(pair: Pair): boolean {
  const times = distanceFactor(pair);
  return !isAnyZero(pair) && times > THOUSANDFOLD.least && times < THOUSANDFOLD.most;
}

/** A bare number against thousands may have been written in any of them. */
const inThousands = (pair: Pair): Scaling | undefined =>
  !pair.unit &&
  pair.targetUnit &&
  IN_THOUSANDS.has(pair.targetUnit) &&
  !isAnyZero(pair) &&
  distanceFactor(pair) > IMPLAUSIBLE
    ? UNSURE
    : undefined;

/** A multiple in words on one side alone ("1,1 miljoner"). */
function multiplied(pair: Pair): Scaling | undefined {
  const { unit, targetUnit } = pair;
  const multiple = !unit === !targetUnit ? 1 : (multipleOf(unit) ?? 1 / (multipleOf(targetUnit) ?? 1));
  if (multiple === 1 || isAnyZero(pair)) return undefined;
  const [plausible, ...others] = [multiple, 1].filter((times) => distanceFactor(pair, times) <= PLAUSIBLE);
  return plausible !== undefined && others.length === 0 ? { factor: plausible } : UNSURE;
}

/** A target as a ratio of its whole is no more than this: 4,0 is a score, and no 400 %. */
const MOST_OF_WHOLE = 2;

/** The ways a value may have been written: as is, as a ratio, or (when the target has no unit) in percent. */
const percentFactors = ({ unit, target, targetUnit }: Pair): number[] => [
  1,
  ...(unit === undefined ? [100] : []),
  ...(targetUnit === undefined && Math.abs(target) <= MOST_OF_WHOLE ? [0.01] : []),
];

/** No other factor is plausible at all; two bare numbers of a measure in percent are written alike in any case. */
const isAlone = (pair: Pair, plausible: number, factors: readonly number[]): boolean =>
  (plausible === 1 && pair.unit === undefined && pair.targetUnit === undefined) ||
  factors.every((times) => times === plausible || distanceFactor(pair, times) > IMPLAUSIBLE);

/** Beside "78 %" and 4,0 nobody but the outcome says that it is in percent. */
const isStatedPercent = ({ unit, targetUnit, column }: Pair): boolean =>
  column === "%" && (unit === undefined || targetUnit !== undefined);

/** A part of one is no more than this: 3,8 is a score on another scale, and no 380 %. */
export const MOST_AS_SHARE = 1.5;
const isScore = ({ value, target }: Pair): boolean => Math.abs(value) > MOST_AS_SHARE && Math.abs(target) <= 100;

const asShare = (pair: Pair, factor: number): Scaling => (factor === 100 && isScore(pair) ? UNSURE : { factor });

/** Percent on one side alone, or in the column alone. */
function inPercent(pair: Pair): Scaling {
  const { value, unit, target, targetUnit, column } = pair;
  if (value === 0 || (unit ?? targetUnit ?? column) !== "%") return AS_IT_STANDS;
  if (target === 0) return Math.abs(value) > 1 || column === "%" ? AS_IT_STANDS : UNSURE;
  const factors = percentFactors(pair);
  const [plausible, ...more] = factors.filter((times) => distanceFactor(pair, times) <= PLAUSIBLE);
  if (plausible !== undefined && more.length === 0 && isAlone(pair, plausible, factors))
    return asShare(pair, plausible);
  return isStatedPercent(pair) && Math.abs(value) > 1 && Math.abs(target) > 1 ? AS_IT_STANDS : UNSURE;
}

/** "19 bussar" against 25 %, or against 25 in a column of per cent: how many they are says nothing of how many in a hundred. */
const countedBesideShare = ({ unit, targetUnit, column }: Pair): Scaling | undefined =>
  unit !== undefined && isThing(unit) && (targetUnit ?? column) === "%" ? INCOMPATIBLE : undefined;

/** Tried in order; the first answer counts. */
const STEPS: readonly ((pair: Pair) => Scaling | undefined)[] = [
  partly,
  countedBesideShare,
  converted,
  daySerial,
  inThousandfold,
  byColumn,
  inThousands,
  multiplied,
];

/**
 * How an outcome is converted to the target's unit. Both units known: converted, or the problem "oförenliga-enheter",
 * also when the unit of the indicator or of its column (`column`) does not fit the target's; days and working days stand
 * as they are where both give the same answer. Only one side, or only the
 * column, in percent: the value as is, times 100, or (when the target has no unit) divided by 100, whichever alone is
 * plausible; as is, where neither has a unit of its own. Otherwise a value above 1 is kept when the column is in percent, and any other is "osäker-enhet". A
 * multiplier written on one side only ("1,1 miljoner") is applied when that alone is plausible.
 */
export function scaling(
  value: number,
  unit: string | undefined,
  target: number,
  targetUnit: string | undefined,
  column?: string,
): Scaling {
  const pair = { value, unit, target, targetUnit, column };
  for (const step of STEPS) {
    const found = step(pair);
    if (found) return found;
  }
  return inPercent(pair);
}
