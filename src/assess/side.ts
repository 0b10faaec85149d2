import type { Direction, Reading } from "../domain/reading";
import { directionOf } from "../interpret/side/direction";
import { unitOfIndicator } from "../interpret/number/unit";
import type { Measured } from "./measured";

/** The better side: stated in the target, else given by the measure, unless what is asked of the target is the other. */
export function sideOf(of: Measured, reading: Reading): Direction | undefined {
  if (states(reading)) return reading.direction;
  const evident = directionOf({ indicator: of.indicator, goal: of.goal, unit: of.unit });
  if (evident?.strength !== "clear") return undefined;
  const asked = askedSide(reading);
  return asked === undefined || asked === evident.direction ? evident.direction : undefined;
}

/** The side that a target is taken for until somebody has answered; undefined: nothing is asked. */
function askedSide(reading: Reading): Direction | undefined {
  if (!reading.assumed) return undefined;
  if (reading.kind === "min") return "higher";
  return reading.kind === "max" ? "lower" : undefined;
}

/**
 * The better side of a value in `unit`: the direction of a target that asks for a place among others' values is the
 * place's own. Of a place itself less is better, whatever the goal wishes more of.
 */
export function valueSide(of: Measured, unit?: string): Direction | undefined {
  const isPlace =
    of.reading.kind === "percentile" ||
    (of.reading.kind === "rank" && unit !== "plats" && (of.others?.length ?? 0) > 0);
  const reading: Reading = isPlace ? { kind: "none" } : of.reading;
  if (of.direction) return of.direction;
  return (unit ?? columnUnit(of)) === "plats" && !states(reading) ? "lower" : sideOf(of, reading);
}

/** Whether the target itself states which side is better. */
const states = (reading: Reading): reading is Reading & { direction: Direction } =>
  "direction" in reading && reading.direction !== undefined && !reading.assumed && !("often" in reading);

/** The unit of the row: stated in a column, else given by the indicator's name. */
export const columnUnit = (of: Measured): string | undefined =>
  of.unit ?? (of.indicator ? (unitOfIndicator(of.indicator) ?? undefined) : undefined);
