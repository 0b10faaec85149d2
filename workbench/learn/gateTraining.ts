import { exponential } from "../../src/recognise/labels/exact";
import { CLIP, type Gate } from "../../src/recognise/labels/model";

const STEPS = 600;
const RATE = 0.3;
const DECAY = 0.01;

/** A weighted sum that tells sheets of goals from others, by descent on all at once (logistic). */
export function trainGate(rows: readonly (readonly number[])[], isGoals: readonly boolean[]): Gate {
  const [n, width] = [rows.length, rows[0]!.length];
  const mean = (of: (row: readonly number[]) => number): number => rows.reduce((sum, row) => sum + of(row), 0) / n;
  const shift = Float32Array.from({ length: width }, (_, i) => mean((row) => row[i]!));
  const scale = Float32Array.from(shift, (middle, i) => 1 / (Math.sqrt(mean((row) => (row[i]! - middle) ** 2)) + 1e-6));
  const inputs = rows.map((row) =>
    row.map((value, i) => Math.max(-CLIP, Math.min(CLIP, (value - shift[i]!) * scale[i]!))),
  );
  const weights = new Float32Array(width);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const slopes = new Float64Array(width);
    let all = 0;
    inputs.forEach((row, r) => {
      const score = row.reduce((sum, value, i) => sum + value * weights[i]!, bias);
      const wrong = 1 / (1 + exponential(-score)) - Number(isGoals[r]);
      all += wrong;
      for (let i = 0; i < width; i++) slopes[i]! += wrong * row[i]!;
    });
    bias -= (RATE * all) / n;
    for (let i = 0; i < width; i++) weights[i]! -= RATE * (slopes[i]! / n + (DECAY / 10) * weights[i]!);
  }
  return { shift, scale, weights, bias };
}
