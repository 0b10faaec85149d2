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

/** The first weights of a net by input and then by hidden unit, so that they are gone through in their order. */
const columns = new WeakMap<Net, Float64Array>();

function columnsOf(net: Net): Float64Array {
  const known = columns.get(net);
  if (known) return known;
  const { inputs, hidden, first } = net;
  const made = new Float64Array(inputs * hidden);
  for (let h = 0; h < hidden; h++) for (let i = 0; i < inputs; i++) made[i * hidden + h] = first[h * inputs + i]!;
  columns.set(net, made);
  return made;
}

/** The sums of the hidden units. Four inputs at a time; each is added in its turn, so the sums are the same to the bit. */
function sumsOf(net: Net, { places, values, count }: Inputs): Float64Array {
  const { hidden } = net;
  const weights = columnsOf(net);
  const sums = new Float64Array(hidden);
  let k = 0;
  for (; k + 4 <= count; k += 4) {
    const [a, b, c, d] = [values[k]!, values[k + 1]!, values[k + 2]!, values[k + 3]!];
    const atA = places[k]! * hidden;
    const atB = places[k + 1]! * hidden;
    const atC = places[k + 2]! * hidden;
    const atD = places[k + 3]! * hidden;
    for (let h = 0; h < hidden; h++)
      sums[h] =
        sums[h]! + weights[atA + h]! * a + weights[atB + h]! * b + weights[atC + h]! * c + weights[atD + h]! * d;
  }
  for (; k < count; k++) {
    const at = places[k]! * hidden;
    for (let h = 0; h < hidden; h++) sums[h]! += weights[at + h]! * values[k]!;
  }
  return sums;
}

/** Adds a net's outputs, divided by how many nets there are, to those that are there. */
export function addOutputs(net: Net, inputs: Inputs, share: number, outputs: Float64Array): void {
  const { hidden, second, firstUnit, secondUnit, firstBias, secondBias } = net;
  const sums = sumsOf(net, inputs);
  for (let o = 0; o < net.outputs; o++) outputs[o]! += share * secondBias[o]!;
  for (let h = 0; h < hidden; h++) {
    const active = sums[h]! * firstUnit[h]! + firstBias[h]!;
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
