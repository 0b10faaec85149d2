import type { WordModel } from "./words";

/**
 * A net with one hidden layer: inputs are shifted, scaled and clipped, hidden units cut at zero. Weights are whole
 * numbers of the unit of their row, so that every engine gets the same sums.
 */
export interface Net {
  inputs: number;
  hidden: number;
  outputs: number;
  shift: Float32Array;
  /** One over the spread of each input. */
  scale: Float32Array;
  /** By hidden unit, then by input; by output, then by hidden unit. */
  first: Int8Array;
  second: Int8Array;
  firstUnit: Float32Array;
  secondUnit: Float32Array;
  firstBias: Float32Array;
  secondBias: Float32Array;
}

/** Is a sheet one of goals? A weighted sum of standardised features above zero. */
export interface Gate {
  shift: Float32Array;
  scale: Float32Array;
  weights: Float32Array;
  bias: number;
}

/** All that is learnt. */
export interface Model {
  /** What it was trained on. */
  trained: string;
  ownWords: WordModel;
  headerWords: WordModel;
  /** Of a row: is it one of headers? */
  rowWords: WordModel;
  rows: Net;
  /** They see the same features, and their outputs are averaged. */
  cells: readonly Net[];
  /** Of a sheet: is it one of goals? */
  sheetWords: WordModel;
  gate: Gate;
}

/** Standardised inputs lie within this far from zero. */
export const CLIP = 5;

/** The weighted sum of a gate. */
export function gateScore({ shift, scale, weights, bias }: Gate, features: readonly number[]): number {
  let sum = bias;
  features.forEach((feature, i) => {
    const value = (feature - shift[i]!) * scale[i]!;
    sum += weights[i]! * (value > CLIP ? CLIP : value < -CLIP ? -CLIP : value);
  });
  return sum;
}
