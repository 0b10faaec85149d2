/** What is learnt from: the parts of a text, and the class that it is of, from 0. */
export interface Item {
  parts: readonly string[];
  label: number;
  /** What each of its parts counts for; 1 where it is absent. */
  share?: number;
}

const ROUNDS = 200;
const RATE = 0.5;

/**
 * Softmax regression: how much each part of a text speaks for each class, in log-odds. The same items give the same.
 * @param decay how strongly weights are held near 0: the more parts there are to a text, the more.
 */
export function learnParts(items: readonly Item[], classes: number, decay: number): ReadonlyMap<string, number[]> {
  const none = (value: number): number[] => Array<number>(classes).fill(value);
  const parts = [...new Set(items.flatMap((item) => item.parts))].sort();
  const weights = new Map(parts.map((part) => [part, none(0)]));
  const squares = new Map(parts.map((part) => [part, none(1e-8)]));
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = new Map([...weights].map(([part, own]) => [part, own.map((weight) => decay * weight)]));
    for (const item of items) {
      const { share = 1 } = item;
      const sums = none(0).map((_, i) =>
        item.parts.reduce((sum, part) => sum + share * (weights.get(part)?.[i] ?? 0), 0),
      );
      const most = Math.max(...sums);
      const odds = sums.map((sum) => Math.exp(sum - most));
      const total = odds.reduce((sum, odd) => sum + odd, 0);
      for (const part of item.parts) {
        const slope = slopes.get(part);
        odds.forEach(
          (odd, i) => slope && (slope[i] = (slope[i] ?? 0) + share * (odd / total - (i === item.label ? 1 : 0))),
        );
      }
    }
    descend(weights, slopes, squares);
  }
  return weights;
}

/** Steps become shorter the more has been learnt (Adagrad). */
function descend(
  weights: ReadonlyMap<string, number[]>,
  slopes: ReadonlyMap<string, number[]>,
  squares: ReadonlyMap<string, number[]>,
): void {
  for (const [part, own] of weights)
    own.forEach((weight, i) => {
      const [slope, square] = [slopes.get(part)?.[i] ?? 0, squares.get(part)];
      if (!square) return;
      square[i] = (square[i] ?? 0) + slope * slope;
      own[i] = weight - (RATE * slope) / Math.sqrt(square[i] ?? 1);
    });
}
