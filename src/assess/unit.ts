import type { ProblemCode } from "../domain/problem";
import { convert, unitsConflict } from "../interpret/unit";

/** How many times as large one value is as the other; Infinity where one of them is 0. */
const factor = (a: number, b: number): number => (a === 0 || b === 0 ? Infinity : Math.max(Math.abs(a / b), Math.abs(b / a)));

/** Within a factor of 10 a value is plausible, beyond 20 it is not (RULES.md §1). */
const PLAUSIBLE = 10;
const IMPLAUSIBLE = 20;

/** What the outcome is multiplied by to stand on the target's scale. */
export type Scaling = { factor: number } | { problem: ProblemCode };

/**
 * How an outcome is brought to the target's unit. Both units known: converted, or "oförenliga-enheter"; so too where the unit of the
 * indicator or of its column (`column`) cannot be the target's. A value without a unit beside
 * one in percent is taken as it is or times 100 when only one of the two is plausible; where both or neither is, a
 * value above 1 stands as it is if `column` is percent; else "osäker-enhet".
 */
export function scaling(value: number, unit: string | undefined, target: number, targetUnit: string | undefined, column?: string): Scaling {
  if (unit && targetUnit) {
    const one = convert(1, unit, targetUnit);
    if (one === null && unitsConflict(unit, targetUnit)) return { problem: "oförenliga-enheter" };
    return { factor: one ?? 1 };
  }
  if (!unit && column && targetUnit && unitsConflict(column, targetUnit)) return { problem: "oförenliga-enheter" };
  if (value === 0 || (unit !== "%" && targetUnit !== "%")) return { factor: 1 };
  const other = targetUnit === "%" ? 100 : 0.01;
  if (target === 0) return Math.abs(value) > 1 || column === "%" ? { factor: 1 } : { problem: "osäker-enhet" };
  const asItIs = factor(value, target);
  const scaled = factor(value * other, target);
  if (asItIs <= PLAUSIBLE && scaled > IMPLAUSIBLE) return { factor: 1 };
  if (scaled <= PLAUSIBLE && asItIs > IMPLAUSIBLE) return { factor: other };
  return column === "%" && Math.abs(value) > 1 ? { factor: 1 } : { problem: "osäker-enhet" };
}
