import type { Direction } from "../domain/reading";
import { compare } from "./compare";

/** With fewer values than this a share of the best means nothing. */
export const FEWEST = 10;

/** A value's place among others', 1 = best; equal values share the better place. */
export interface Rank {
  place: number;
  /** How many values there are, the own included. */
  of: number;
  /** How many of the others have the same value. */
  tied: number;
  /** How many more municipalities have no value; absent: not known, or none. */
  missing?: number;
}

/** The place of a value among others' values of the same measure (docs/regler.md §3). */
export function placeOf(own: number, others: number[], direction: Direction): Rank {
  const sides = others.map((other) => (direction === "higher" ? compare(other, own) : compare(own, other)));
  return {
    place: 1 + sides.filter((side) => side > 0).length,
    of: others.length + 1,
    tied: sides.filter((side) => side === 0).length,
  };
}

/**
 * The last place that is among the best so many percent: 72 of 290 for 25. The share is rounded down, but never to
 * none.
 */
export const lastAmongBest = (of: number, percent: number): number =>
  Math.max(1, Math.floor(Number(((of * percent) / 100).toPrecision(15))));

/**
 * The worst value that still is among the best so many percent, of the own value and the others': the 72nd best of 290
 * for 25 (the share is rounded down, but never to none). null with fewer than ten values.
 */
export function limitOfBest(own: number, others: number[], percent: number, direction: Direction): number | null {
  const all = [own, ...others].sort((a, b) => (direction === "higher" ? b - a : a - b));
  return all.length < FEWEST ? null : (all[lastAmongBest(all.length, percent) - 1] ?? null);
}

/** The middle of at least one value, the higher of two. */
export const middleOf = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
