import { toShares } from "../../src/recognise/labels/exact";
import { BUCKETS, wordScores, type Grams, type WordModel } from "../../src/recognise/labels/words";
import { Chance } from "./chance";
import { MOST_WHOLE } from "./wholeNumbers";

/** A text and the class that it is of. */
export interface WordExample {
  grams: Grams;
  label: number;
}

const EPOCHS = 4;
const RATE = 0.4;
/** A class that is less wrong than this is left as it is. */
const LEAST = 0.01;

/** A linear model of words by stochastic descent; each weight's steps shorten as it is moved (Adagrad). */
export function trainWords(examples: readonly WordExample[], classes: number, seed: number): WordModel {
  const weights = new Float32Array(BUCKETS * classes);
  const moved = new Float32Array(BUCKETS * classes).fill(0.05);
  const bias = new Float64Array(classes);
  const model: WordModel = { classes, weights, bias, unit: 1 };
  const chance = new Chance(seed);
  const order = Int32Array.from(examples, (_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const i of chance.shuffle(order)) step(model, moved, examples[i]!, RATE * (1 - epoch / EPOCHS));
  return model;
}

const active = new Int32Array(64);

function step(model: WordModel, moved: Float32Array, { grams, label }: WordExample, rate: number): void {
  const { classes, bias } = model;
  const weights = model.weights as Float32Array;
  const wrong = toShares(wordScores(model, grams));
  wrong[label]! -= 1;
  let count = 0;
  for (let c = 0; c < classes; c++) {
    if (wrong[c]! < LEAST && wrong[c]! > -LEAST) continue;
    active[count++] = c;
    bias[c]! -= 0.02 * rate * wrong[c]!;
  }
  const { buckets, letters, ofLetter, ofWord } = grams;
  for (let i = 0; i < buckets.length; i++) {
    const at = buckets[i]! * classes;
    const weight = i < letters ? ofLetter : ofWord;
    for (let k = 0; k < count; k++) {
      const c = active[k]!;
      const slope = wrong[c]! * weight;
      const all = moved[at + c]! + slope * slope;
      moved[at + c] = all;
      weights[at + c] = weights[at + c]! - (rate * slope) / Math.sqrt(all);
    }
  }
}

/** The share of weights, by size, that a whole number can give; the few larger ones are cut. */
const KEPT = 0.9995;

/** Whole numbers nearer zero than this become zero: they are many, and their sum hardly moves a share. */
const LEAST_WHOLE = 5;

/** Makes weights whole numbers; most of them become 0. */
export function quantisedWords(model: WordModel): WordModel {
  const sizes = Float32Array.from(model.weights, (weight) => Math.abs(weight))
    .filter((size) => size > 0)
    .sort();
  const unit = (sizes[Math.floor(KEPT * (sizes.length - 1))] ?? 1) / MOST_WHOLE;
  const weights = Int8Array.from(model.weights, (weight) => {
    const whole = Math.max(-MOST_WHOLE, Math.min(MOST_WHOLE, Math.round(weight / unit)));
    return Math.abs(whole) < LEAST_WHOLE ? 0 : whole;
  });
  return { ...model, weights, unit };
}

/** Without its smallest weights, of which there are most and which say least: the file that is shipped is a third smaller. */
export const withoutSmallest = (model: WordModel): WordModel => ({
  ...model,
  weights: model.weights.map((whole) => (Math.abs(whole) < LEAST_SHIPPED ? 0 : whole)),
});
const LEAST_SHIPPED = 4;
