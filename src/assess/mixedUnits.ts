import type { Indicator, Measurement, Plan, Target } from "../domain/plan";
import { isBound } from "../domain/reading";
import { grouped } from "../domain/grouped";
import { convert } from "../interpret/number/unit";
import { cellOf } from "./heading";
import { isCurrent } from "./periods";
import { IMPLAUSIBLE, PLAUSIBLE, timesAs } from "./unit";

/** A target that is a number without a unit, beside an outcome that has one. */
interface Bare {
  cell: string;
  value: number;
  unit: string;
}

/** Where a target stands: its sheet and its column. */
function columnOf({ cell }: Pick<Bare, "cell">): string {
  const at = cellOf(cell);
  return at ? `${at.sheet} ${at.place.column}` : cell;
}

function bareIn({ targets, outcomes }: Indicator, period: string): Bare[] {
  const unit = outcomes.find((one) => one.value !== null && isCurrent(one.period, period))?.unit;
  if (unit === undefined) return [];
  return targets.flatMap(({ reading, cell }: Target) =>
    isBound(reading) && reading.unit === undefined ? [{ cell, value: reading.value, unit }] : [],
  );
}

/** Kilowatt-hours and megawatt-hours beside targets of one size: in one of the rows the target's unit is another than it seems. */
const areMixed = (one: Bare, other: Bare): boolean => {
  const times = convert(1, one.unit, other.unit);
  return times !== null && timesAs(times, 1) > IMPLAUSIBLE && timesAs(one.value, other.value) <= PLAUSIBLE;
};

/**
 * Cells of targets without a unit in a column whose rows have outcomes in units of the same kind and far apart, though the
 * targets are of one size: nobody says which of the units they are in (`quantity` of the proof).
 */
export function mixedTargets({ indicators }: Plan, period: string): ReadonlySet<string> {
  const columns = grouped(
    indicators.flatMap((node) => bareIn(node, period)),
    columnOf,
  );
  return new Set(
    [...columns.values()].flatMap((rows) =>
      rows.filter((one) => rows.some((other) => areMixed(one, other))).map(({ cell }) => cell),
    ),
  );
}

/** Whether the values of a row without a stated unit are in units of the same kind that are not the same. */
export const areInSeveralUnits = (values: readonly Measurement[], own: string): boolean =>
  values.some(({ unit, value }) => {
    const times = value === null || unit === undefined || unit === own ? null : convert(1, unit, own);
    return times !== null && times !== 1;
  });
