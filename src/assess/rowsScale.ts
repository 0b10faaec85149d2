import { isBound } from "../domain/reading";
import type { ProblemCode } from "../domain/problem";
import type { Measured } from "./measured";
import { columnUnit } from "./side";
import { IMPLAUSIBLE, scaling, timesAs } from "./unit";

/** A part of one is no more than this: 1,05 is 105 % of something. */
const MOST_OF_ONE = 1.5;
/** A share in percent is hardly more than this. */
const MOST_PERCENT = 150;

/** Whether a target states no unit of its own: its reading has the row's. */
const isBare = ({ reading, targetText = "" }: Measured): boolean =>
  isBound(reading) &&
  (reading.unit === undefined || reading.unit === "%") &&
  !targetText.includes("%") &&
  !targetText.toLowerCase().includes("procent");

const asked = (of: Measured, problem: ProblemCode): Measured => ({
  ...of,
  reading: { ...of.reading, assumed: true },
  targetProblem: problem,
});

/**
 * A target of at most 1,5 without a unit, in the scale of the row's own values (`quantity` of the proof): 0,9 beside 88 % and
 * 87 % is 90 %, beside 0,8 % it is 0,9 %; where they do not agree, or a part of one stands beside numbers without a unit that
 * may be percent, it is asked (`osäker-enhet`).
 */
export function inRowsScale(of: Measured): Measured {
  const { reading } = of;
  if (!isBound(reading) || !isBare(of) || !(reading.value > 0 && reading.value <= MOST_OF_ONE)) return of;
  const values = [...of.outcomes, ...(of.forecasts ?? [])].filter(({ value }) => value !== null && value !== 0);
  const percents = values.filter(({ unit }) => unit === "%");
  const factors = new Set(
    percents.map(({ value }) => {
      const found = scaling(reading.value, undefined, value!, "%", "%");
      return "factor" in found ? found.factor : null;
    }),
  );
  if (factors.size === 0) return mayBePercent(of, reading.value, values) ? asked(of, "osäker-enhet") : of;
  const [only, ...others] = factors;
  if (others.length > 0 || only === null) return asked(of, "osäker-enhet");
  return only === 100
    ? { ...of, reading: { ...reading, value: Number((reading.value * 100).toPrecision(15)), unit: "%" } }
    : of;
}

/** 88 beside 0,9, none with a unit, of no share: nobody says whether it is 0,88 or another measure. A count may be missed by as much. */
const mayBePercent = (of: Measured, target: number, values: Measured["outcomes"]): boolean =>
  !Number.isInteger(target) &&
  columnUnit(of) === undefined &&
  values.length > 0 &&
  values.every(
    (one) =>
      one.unit === undefined &&
      one.value! <= MOST_PERCENT &&
      timesAs(one.value!, target) > IMPLAUSIBLE &&
      one.value! > 0,
  );
