import type { ProblemCode } from "../domain/problem";
import { convert, multipleOf, unitsConflict, wholeOf } from "../interpret/unit";

/** How many times as large one value is as the other; Infinity where one of them is 0. */
const factor = (a: number, b: number): number =>
  a === 0 || b === 0 ? Infinity : Math.max(Math.abs(a / b), Math.abs(b / a));

/** Within a factor of 10 a value is plausible, beyond 20 it is not (docs/regler.md §1). */
const PLAUSIBLE = 10;
const IMPLAUSIBLE = 20;

/** Months and years have no fixed number of days: within four percent of the target they decide nothing. */
const UNEVEN = new Set(["månader", "år"]);

/** Money counted in thousands or more: a bare number may have been written in any of them. */
const IN_THOUSANDS = new Set(["tkr", "mnkr", "mdkr"]);

/**
 * "8 av 10" against 80 %, and "4,1 av 5" against 3,9: whole parts are a share of their whole; a number without a unit
 * stands on the other's scale if it can.
 */
function partly(
  value: number,
  unit: string | undefined,
  whole: number | null,
  target: number,
  targetUnit: string | undefined,
  targetWhole: number | null,
  column: string | undefined,
): Scaling {
  if (whole !== null && targetUnit === undefined && target <= whole) return { factor: 1 };
  if (targetWhole !== null && unit === undefined && column !== "%" && value <= targetWhole) return { factor: 1 };
  if (whole !== null && targetUnit === "%" && Number.isInteger(value)) return { factor: 100 / whole };
  if (targetWhole !== null && (unit ?? column) === "%" && Number.isInteger(target))
    return { factor: targetWhole / 100 };
  return { problem: "oförenliga-enheter" };
}

/** What the outcome is multiplied by to stand on the target's scale. */
export type Scaling = { factor: number } | { problem: ProblemCode };

/**
 * How an outcome is brought to the target's unit. Both units known: converted, or "oförenliga-enheter"; so too where
 * the unit of the indicator or of its column (`column`) cannot be the target's. Where only one side, or only the
 * column, is in percent, the value is taken as it is, times 100 or (against a target without a unit) as a hundredth:
 * whichever alone is plausible. Else a value above 1 stands as it is if the column is in percent, and any other is
 * "osäker-enhet". A multiple in words on one side alone ("1,1 miljoner") counts where that alone is plausible.
 */
export function scaling(
  value: number,
  unit: string | undefined,
  target: number,
  targetUnit: string | undefined,
  column?: string,
): Scaling {
  const [whole, targetWhole] = [wholeOf(unit), wholeOf(targetUnit)];
  if (unit !== targetUnit && (whole !== null || targetWhole !== null))
    return partly(value, unit, whole, target, targetUnit, targetWhole, column);
  if (unit && targetUnit) {
    const one = convert(1, unit, targetUnit);
    if (one === null && unitsConflict(unit, targetUnit)) return { problem: "oförenliga-enheter" };
    if (one !== null && unit.includes("/") !== targetUnit.includes("/") && factor(value * one, target) > IMPLAUSIBLE)
      return { problem: "oförenliga-enheter" };
    const about = one !== null && UNEVEN.has(unit) !== UNEVEN.has(targetUnit);
    if (about && factor(value * one, target) < 1.04) return { problem: "oförenliga-enheter" };
    return { factor: one ?? 1 };
  }
  if (!unit && column && targetUnit && column !== "%" && targetUnit !== "%")
    return scaling(value, column, target, targetUnit);
  if (!unit && column && targetUnit && unitsConflict(column, targetUnit)) return { problem: "oförenliga-enheter" };
  if (
    !unit &&
    targetUnit &&
    IN_THOUSANDS.has(targetUnit) &&
    value !== 0 &&
    target !== 0 &&
    factor(value, target) > IMPLAUSIBLE
  )
    return { problem: "osäker-enhet" };
  const multiple = !unit !== !targetUnit ? (multipleOf(unit) ?? 1 / (multipleOf(targetUnit) ?? 1)) : 1;
  if (multiple !== 1 && value !== 0 && target !== 0) {
    const [plausible, ...others] = [multiple, 1].filter((times) => factor(value * times, target) <= PLAUSIBLE);
    return plausible !== undefined && others.length === 0 ? { factor: plausible } : { problem: "osäker-enhet" };
  }
  const factors = [1, ...(unit === undefined ? [100] : []), ...(targetUnit === undefined ? [0.01] : [])];
  if (value === 0 || ![unit, targetUnit, column].includes("%") || (unit ?? targetUnit ?? "%") !== "%")
    return { factor: 1 };
  if (target === 0) return Math.abs(value) > 1 || column === "%" ? { factor: 1 } : { problem: "osäker-enhet" };
  const plausible = factors.filter((times) => factor(value * times, target) <= PLAUSIBLE);
  const others = factors.filter((times) => !plausible.includes(times));
  if (plausible.length === 1 && others.every((times) => factor(value * times, target) > IMPLAUSIBLE))
    return { factor: plausible[0]! };
  return column === "%" && Math.abs(value) > 1 && Math.abs(target) > 1 ? { factor: 1 } : { problem: "osäker-enhet" };
}
