import type { Measurement } from "../domain/plan";
import { isBound } from "../domain/reading";
import { inTwoParts, isTwoParts, timeMeasured } from "../interpret/number/clock";
import { convert, isTime } from "../interpret/number/unit";
import type { Measured } from "./measured";
import { IMPLAUSIBLE, PLAUSIBLE, timesAs } from "./unit";
import { valuesOf, withValues } from "./values";

/** "7:45", read before anybody knew of what: kronor and öre, or with a nought first ("00:24"). */
const OPEN: ReadonlySet<string | undefined> = new Set(["kr:öre", "0:00"]);

const SCALES = ["min:sek", "tim:min"];

/** The parts of which alone "7:45" is as large as the target can be; undefined: neither, or both. */
function byTarget(value: number, target: number, unit: string): string | undefined {
  const times = (parts: string): number => timesAs(convert(value, parts, unit) ?? 0, target);
  const [near, ...others] = SCALES.filter((parts) => times(parts) <= IMPLAUSIBLE);
  return near !== undefined && others.length === 0 && times(near) <= PLAUSIBLE ? near : undefined;
}

/** In what parts a time of the measure is; undefined: it is no time, or nobody says. */
function partsFor({ reading, unit, indicator }: Measured, value: number): string | undefined {
  const own = "unit" in reading ? reading.unit : undefined;
  if (isTwoParts(own)) return own;
  if (own === undefined || !isTime(own)) return timeMeasured({ unit, indicator }) ?? undefined;
  return isBound(reading) ? byTarget(value, reading.value, own) : undefined;
}

function timed<T extends Measurement>(one: T, of: Measured): T {
  const value = one.unit === "kr:öre" ? inTwoParts(one.value ?? NaN) : one.value;
  const parts = value === null || !OPEN.has(one.unit) ? undefined : partsFor(of, value);
  return parts === undefined ? one : { ...one, value, unit: parts };
}

/** With "7:45" as a time, where the target or the row is of one. */
export const inTargetsTime = (of: Measured): Measured =>
  valuesOf(of).some(({ unit }) => OPEN.has(unit)) ? withValues(of, (one) => timed(one, of)) : of;
