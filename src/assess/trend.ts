import type { Direction } from "../domain/reading";
import { compare } from "./compare";

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
  const moved = compare(value, earlier);
  if (moved === 0) return "same";
  if (!direction) return null;
  return moved > 0 === (direction === "higher") ? "better" : "worse";
}
