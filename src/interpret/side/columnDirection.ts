import { type Direction, isBound, type Reading } from "../../domain/reading";

/** Fewer bounds that agree are no habit of the column. */
const FEWEST = 3;

/**
 * The side that a column's targets agree on, as evidence for its bare numbers (`TargetInput.columnDirection`): at least
 * three bounds that are sure of their side, and none on the other. Undefined: too few, or both sides.
 */
export function columnDirection(readings: Iterable<Reading>): Direction | undefined {
  const sides = { higher: 0, lower: 0 };
  for (const reading of readings)
    if (isBound(reading) && !reading.assumed && !reading.often) sides[reading.direction]++;
  if (sides.higher > 0 && sides.lower > 0) return undefined;
  return sides.higher >= FEWEST ? "higher" : sides.lower >= FEWEST ? "lower" : undefined;
}
