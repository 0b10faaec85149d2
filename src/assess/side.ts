import type { Direction, Reading } from "../domain/reading";
import { directionOf } from "../interpret/side/direction";
import { unitOfIndicator } from "../interpret/number/unit";
import type { Measured } from "./measured";

/** The better side: stated in the target, else given by the measure. */
export function sideOf(of: Measured, reading: Reading): Direction | undefined {
  if ("direction" in reading && reading.direction && !reading.assumed) return reading.direction;
  const evident = directionOf({ indicator: of.indicator, goal: of.goal });
  return evident?.strength === "clear" ? evident.direction : undefined;
}

/**
 * The better side of a value in `unit`: the direction of a target that asks for a place among others' values is the
 * place's own.
 */
export function valueSide(of: Measured, unit?: string): Direction | undefined {
  const isPlace =
    of.reading.kind === "percentile" ||
    (of.reading.kind === "rank" && unit !== "plats" && (of.others?.length ?? 0) > 0);
  return of.direction ?? sideOf(of, isPlace ? { kind: "none" } : of.reading);
}

/** The unit of the row: stated in a column, else given by the indicator's name. */
export const columnUnit = (of: Measured): string | undefined =>
  of.unit ?? (of.indicator ? (unitOfIndicator(of.indicator) ?? undefined) : undefined);
