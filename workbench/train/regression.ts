/** What is learnt from: the parts of a text, and the class that it is of, from 0. */
export interface Item {
  parts: readonly string[];
  label: number;
  /** What each of its parts counts for; 1 where it is absent. */
  share?: number;
}

const ROUNDS = 200;
const RATE = 0.5;

/** An item with its parts as places in the rows of weights. */
interface Placed {
  places: Uint32Array;
  label: number;
  share: number;
}

/**
 * Softmax regression: how much each part of a text speaks for each class, in log-odds. The same items give the same.
 * @param decay how strongly weights are held near 0: the more parts there are to a text, the more.
 */
export function learnParts(items: readonly Item[], classes: number, decay: number): ReadonlyMap<string, number[]> {
  const parts = [...new Set(items.flatMap((item) => item.parts))].sort();
  const place = new Map(parts.map((part, at) => [part, at * classes]));
  const placed = items.map(({ parts: own, label, share = 1 }): Placed => {
    return { places: Uint32Array.from(own, (part) => place.get(part)!), label, share };
  });
  // A row of classes for each part, one row after the other: looked up by their words, 200 rounds took minutes.
  const weights = new Float64Array(parts.length * classes);
  const squares = new Float64Array(weights.length).fill(1e-8);
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = weights.map((weight) => decay * weight);
    for (const item of placed) addSlopes(slopes, item, oddsOf(item, weights, classes));
    descend(weights, slopes, squares);
  }
  return new Map(parts.map((part, at) => [part, [...weights.subarray(at * classes, (at + 1) * classes)]]));
}

/** How likely each class is by the weights; sums to 1. */
function oddsOf({ places, share }: Placed, weights: Float64Array, classes: number): Float64Array {
  const odds = new Float64Array(classes);
  for (const place of places) for (let i = 0; i < classes; i++) odds[i]! += share * weights[place + i]!;
  const most = odds.reduce((one, other) => Math.max(one, other));
  const raised = odds.map((sum) => Math.exp(sum - most));
  const total = raised.reduce((sum, odd) => sum + odd, 0);
  return raised.map((odd) => odd / total);
}

function addSlopes(slopes: Float64Array, { places, label, share }: Placed, odds: Float64Array): void {
  const off = odds.map((odd, i) => share * (odd - (i === label ? 1 : 0)));
  for (const place of places) for (let i = 0; i < off.length; i++) slopes[place + i]! += off[i]!;
}

/** Steps become shorter the more has been learnt (Adagrad). */
function descend(weights: Float64Array, slopes: Float64Array, squares: Float64Array): void {
  for (let at = 0; at < weights.length; at++) {
    const slope = slopes[at]!;
    squares[at]! += slope * slope;
    weights[at]! -= (RATE * slope) / Math.sqrt(squares[at]!);
  }
}
