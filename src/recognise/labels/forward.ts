import { CLIP, type Net } from "./model";

/**
 * Nets that see the same features, asked together: the sums of their hidden units stand side by side. A sum is that of
 * features that are all zero and what each that is not adds to it, so what cells share is summed once for all of them.
 */
export class Forward {
  private readonly hidden: number;
  private readonly outputs: number;
  private readonly spread: Pick<Net, "shift" | "scale">;
  /** What a feature that is zero is when it is standardised. */
  private readonly zeros: Float32Array;
  /** By input, then by hidden unit of all nets. */
  private readonly first: Float64Array;
  private readonly firstUnit: Float64Array;
  private readonly firstBias: Float64Array;
  /** By hidden unit, then by output: the nets' outputs are averaged. */
  private readonly second: Float64Array;
  private readonly secondBias: Float64Array;
  /** Features of a part that are not zero: where their weights begin, and how far they are from zero. */
  private readonly places: Int32Array;
  private readonly deltas: Float64Array;
  /** The sums of the hidden units where every feature is zero. */
  readonly base: Float64Array;

  constructor(nets: readonly Net[]) {
    const [{ inputs, outputs, shift, scale }] = nets as [Net];
    this.spread = { shift, scale };
    this.outputs = outputs;
    this.hidden = nets.reduce((sum, { hidden }) => sum + hidden, 0);
    this.zeros = Float32Array.from(shift, (_, i) => this.standardised(0, i));
    this.first = sideBySide(nets, inputs, this.hidden, ({ first }, h, i) => first[h * inputs + i]!);
    this.firstUnit = sideBySide(nets, 1, this.hidden, ({ firstUnit }, h) => firstUnit[h]!);
    this.firstBias = sideBySide(nets, 1, this.hidden, ({ firstBias }, h) => firstBias[h]!);
    const ofOutput = sideBySide(
      nets,
      outputs,
      this.hidden,
      ({ second, secondUnit, hidden }, h, o) => (second[o * hidden + h]! * secondUnit[o]!) / nets.length,
    );
    this.second = ofOutput.map((_, i) => ofOutput[(i % outputs) * this.hidden + Math.floor(i / outputs)]!);
    this.secondBias = Float64Array.from({ length: outputs }, (_, o) =>
      nets.reduce((sum, { secondBias }) => sum + secondBias[o]! / nets.length, 0),
    );
    this.places = new Int32Array(inputs);
    this.deltas = new Float64Array(inputs);
    this.base = new Float64Array(this.hidden);
    for (let i = 0; i < inputs; i++)
      for (let h = 0; h < this.hidden; h++)
        this.base[h] = this.base[h]! + this.first[i * this.hidden + h]! * this.zeros[i]!;
  }

  /** Adds to the sums what features add, of which the first is the input at a place. */
  add(features: Float32Array, at: number, sums: Float64Array): void {
    const { first, places, deltas, hidden } = this;
    const count = this.notZero(features, at);
    let k = 0;
    for (; k + 4 <= count; k += 4) {
      const [a, b, c, d] = [deltas[k]!, deltas[k + 1]!, deltas[k + 2]!, deltas[k + 3]!];
      const [atA, atB, atC, atD] = [places[k]!, places[k + 1]!, places[k + 2]!, places[k + 3]!];
      for (let h = 0; h < hidden; h++)
        sums[h] = sums[h]! + first[atA + h]! * a + first[atB + h]! * b + first[atC + h]! * c + first[atD + h]! * d;
    }
    for (; k < count; k++) {
      const [a, atA] = [deltas[k]!, places[k]!];
      for (let h = 0; h < hidden; h++) sums[h] = sums[h]! + first[atA + h]! * a;
    }
  }

  /** Writes the outputs for sums. */
  outputsOf(sums: Float64Array, into: Float64Array): void {
    const { hidden, outputs, firstUnit, firstBias, second } = this;
    into.set(this.secondBias);
    for (let h = 0; h < hidden; h++) {
      const active = sums[h]! * firstUnit[h]! + firstBias[h]!;
      if (active <= 0) continue;
      for (let o = 0; o < outputs; o++) into[o] = into[o]! + active * second[h * outputs + o]!;
    }
  }

  /** The outputs for all features at once. */
  of(features: Float32Array): Float64Array {
    const [sums, outputs] = [this.base.slice(), new Float64Array(this.outputs)];
    this.add(features, 0, sums);
    this.outputsOf(sums, outputs);
    return outputs;
  }

  private notZero(features: Float32Array, at: number): number {
    let count = 0;
    for (let i = 0; i < features.length; i++) {
      const feature = features[i]!;
      if (feature === 0) continue;
      this.places[count] = (at + i) * this.hidden;
      this.deltas[count++] = this.standardised(feature, at + i) - this.zeros[at + i]!;
    }
    return count;
  }

  private standardised(feature: number, i: number): number {
    const value = (feature - this.spread.shift[i]!) * this.spread.scale[i]!;
    return Math.fround(value > CLIP ? CLIP : value < -CLIP ? -CLIP : value);
  }
}

/** A number for each hidden unit of all nets, as many times as there are rows: row by row. */
function sideBySide(
  nets: readonly Net[],
  rows: number,
  width: number,
  of: (net: Net, unit: number, row: number) => number,
): Float64Array {
  const made = new Float64Array(rows * width);
  let before = 0;
  for (const net of nets) {
    for (let row = 0; row < rows; row++)
      for (let h = 0; h < net.hidden; h++) made[row * width + before + h] = of(net, h, row);
    before += net.hidden;
  }
  return made;
}

/** What arrays of features add to the sums of hidden units, each added up once for the place where it stands. */
export class SharedSums {
  private readonly known = new Map<number, Map<Float32Array, Float64Array>>();

  constructor(private readonly forward: Forward) {}

  /** @param at the input that the first of the features is */
  of(features: Float32Array, at: number): Float64Array {
    let here = this.known.get(at);
    if (!here) this.known.set(at, (here = new Map()));
    let sums = here.get(features);
    if (!sums) {
      here.set(features, (sums = new Float64Array(this.forward.base.length)));
      this.forward.add(features, at, sums);
    }
    return sums;
  }
}
