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

/** Hidden units that are summed side by side: each input is then looked up once for all of them. */
const TOGETHER = 4;

/** Sums the inputs of as many hidden units from `h`; past the last one, its sum again. */
function sumTogether({ inputs, hidden, first }: Net, { places, values, count }: Inputs, h: number, sums: Float64Array) {
  const row = (step: number): number => Math.min(h + step, hidden - 1) * inputs;
  const [a, b, c, d] = [row(0), row(1), row(2), row(3)] as const;
  let [ofA, ofB, ofC, ofD] = [0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    const place = places[k]!;
    const value = values[k]!;
    ofA += first[a + place]! * value;
    ofB += first[b + place]! * value;
    ofC += first[c + place]! * value;
    ofD += first[d + place]! * value;
  }
  sums[0] = ofA;
  sums[1] = ofB;
  sums[2] = ofC;
  sums[3] = ofD;
}

/** Adds a net's outputs, divided by how many nets there are, to those that are there. */
export function addOutputs(net: Net, inputs: Inputs, share: number, outputs: Float64Array): void {
  const { hidden, second, firstUnit, secondUnit, firstBias, secondBias } = net;
  const sums = new Float64Array(TOGETHER);
  for (let o = 0; o < net.outputs; o++) outputs[o]! += share * secondBias[o]!;
  for (let from = 0; from < hidden; from += TOGETHER) {
    sumTogether(net, inputs, from, sums);
    for (let h = from; h < Math.min(from + TOGETHER, hidden); h++) {
      const active = sums[h - from]! * firstUnit[h]! + firstBias[h]!;
      if (active <= 0) continue;
      for (let o = 0; o < net.outputs; o++) outputs[o]! += share * active * second[o * hidden + h]! * secondUnit[o]!;
    }
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
