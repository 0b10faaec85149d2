import type { Direction, Reading } from "../domain/reading";
import { compare } from "./compare";

/** Which way a number has gone since an earlier one on the same scale. */
export function movedFrom(earlier: number, value: number): "up" | "down" | "same" {
  const moved = compare(value, earlier);
  if (moved === 0) return "same";
  return moved > 0 ? "up" : "down";
}

/**
 * Towards better or worse since an earlier value on the same scale. null: the better side or the earlier value is not
 * known.
 */
export function trendOf(
  value: number | undefined,
  earlier: number | undefined,
  direction: Direction | undefined,
): "better" | "worse" | "same" | null {
  if (value === undefined || earlier === undefined) return null;
  const moved = movedFrom(earlier, value);
  if (moved === "same") return "same";
  if (!direction) return null;
  return (moved === "up") === (direction === "higher") ? "better" : "worse";
}

/** Whether the target is an interval with both values in it: then neither is better than the other. */
export const areWithin = (reading: Reading, ...values: (number | undefined)[]): boolean =>
  reading.kind === "range" &&
  values.every(
    (value) => value !== undefined && compare(value, reading.value) >= 0 && compare(value, reading.value2) <= 0,
  );
