/** A seeded source of choices: the same seed gives the same choices. */
export interface Chance {
  /** 0 ≤ n < below, whole. */
  below(n: number): number;
  /** True with this probability (0–1). */
  may(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** So many different ones, in a random order. */
  some<T>(from: readonly T[], count: number): T[];
}

/** mulberry32 (Tommy Ettinger, public domain). */
export function chance(seed: number): Chance {
  let state = seed * 2_654_435_761;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    may: (probability) => next() < probability,
    pick: (from) => from[below(from.length)]!,
    some: (from, count) => {
      const left = [...from];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0]!);
    },
  };
}
