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
 * How an outcome is brought to the target's unit. Both units known: converted, or "oförenliga-enheter". A value without a unit beside
 * one in percent is taken as it is or times 100 when only one of the two is plausible; `column`, the unit of the indicator or of its
 * column, decides where both or neither is; else "osäker-enhet".
 */
export function scaling(value: number, unit: string | undefined, target: number, targetUnit: string | undefined, column?: string): Scaling {
  if (unit && targetUnit) {
    const one = convert(1, unit, targetUnit);
    if (one === null && unitsConflict(unit, targetUnit)) return { problem: "oförenliga-enheter" };
    return { factor: one ?? 1 };
  }
  if (value === 0 || (unit !== "%" && targetUnit !== "%")) return { factor: 1 };
  const other = targetUnit === "%" ? 100 : 0.01;
  if (target === 0) return Math.abs(value) > 1 || column === "%" ? { factor: 1 } : { problem: "osäker-enhet" };
  const asItIs = factor(value, target);
  const scaled = factor(value * other, target);
  if (asItIs <= PLAUSIBLE && scaled > IMPLAUSIBLE) return { factor: 1 };
  if (scaled <= PLAUSIBLE && asItIs > IMPLAUSIBLE) return { factor: other };
  return column === "%" && asItIs <= scaled ? { factor: 1 } : { problem: "osäker-enhet" };
}
