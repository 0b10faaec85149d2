import type { Measurement } from "./plan";

/**
 * Whether two measurements state the same: last year's sheet and this year's have the same figure of last year; one may have
 * it as a share of one, "0,84".
 */
export const statesTheSame = (one: Measurement, other: Measurement): boolean =>
  one.value === null || other.value === null
    ? one.text === other.text
    : inPercent(one, other).toPrecision(15) === inPercent(other, one).toPrecision(15) &&
      (one.unit ?? other.unit) === (other.unit ?? one.unit);

/** A value beside another: one of at most 1 without a unit is a share where the other is a percent above it. */
const inPercent = ({ value, unit }: Measurement, beside: Measurement): number =>
  unit === undefined && beside.unit === "%" && Math.abs(value!) <= 1 && Math.abs(beside.value!) > 1
    ? value! * 100
    : value!;
