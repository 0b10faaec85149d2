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
  /** Their outputs are averaged. */
  cells: readonly Net[];
  /** Of a sheet: is it one of goals? */
  sheetWords: WordModel;
  gate: Gate;
}

/** Standardised inputs lie within this far from zero. */
export const CLIP = 5;

/** Room for the inputs of a net that are not zero. */
export interface Inputs {
  places: Int32Array;
  values: Float32Array;
  count: number;
}

export const roomFor = (inputs: number): Inputs => ({
  places: new Int32Array(inputs),
  values: new Float32Array(inputs),
  count: 0,
});

/** Standardises features; those that are zero afterwards are left out. */
export function standardise(
  features: Float32Array,
  from: number,
  { shift, scale }: { shift: Float32Array; scale: Float32Array },
  into: Inputs,
): void {
  let count = 0;
  for (let i = 0; i < shift.length; i++) {
    const value = (features[from + i]! - shift[i]!) * scale[i]!;
    if (value === 0) continue;
    into.places[count] = i;
    into.values[count++] = value > CLIP ? CLIP : value < -CLIP ? -CLIP : value;
  }
  into.count = count;
}

/** Adds a net's outputs, divided by how many nets there are, to those that are there. */
export function addOutputs(net: Net, { places, values, count }: Inputs, share: number, outputs: Float64Array): void {
  const { inputs, hidden, first, second, firstUnit, secondUnit, firstBias, secondBias } = net;
  for (let o = 0; o < net.outputs; o++) outputs[o]! += share * secondBias[o]!;
  for (let h = 0; h < hidden; h++) {
    const row = h * inputs;
    let sum = 0;
    for (let k = 0; k < count; k++) sum += first[row + places[k]!]! * values[k]!;
    const active = sum * firstUnit[h]! + firstBias[h]!;
    if (active <= 0) continue;
    for (let o = 0; o < net.outputs; o++) outputs[o]! += share * active * second[o * hidden + h]! * secondUnit[o]!;
  }
}

/** The weighted sum of a gate. */
export function gateScore({ shift, scale, weights, bias }: Gate, features: readonly number[]): number {
  let sum = bias;
  features.forEach((feature, i) => {
    const value = (feature - shift[i]!) * scale[i]!;
    sum += weights[i]! * (value > CLIP ? CLIP : value < -CLIP ? -CLIP : value);
  });
  return sum;
}
