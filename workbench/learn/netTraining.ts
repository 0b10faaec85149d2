import { toShares } from "../../src/recognise/labels/exact";
import { CLIP, type Net } from "../../src/recognise/labels/model";
import { Chance } from "./chance";
import { MOST_WHOLE } from "./wholeNumbers";

/** Examples as rows of features, each with its class. */
export interface Examples {
  inputs: number;
  features: Float32Array;
  labels: Uint8Array;
}

export interface Plan {
  hidden: number;
  outputs: number;
  epochs: number;
  /** Shares of hidden units and of inputs that are left out of each step. */
  dropout: number;
  inputDropout: number;
  seed: number;
}

const BATCH = 256;
const RATE = 2e-3;
const DECAY = 1e-4;
/** An input of which more is zero stays unshifted, so that zeros need no work. */
const MOSTLY_ZERO = 0.35;

/** Weights before they are made whole numbers. */
export interface FloatNet {
  inputs: number;
  hidden: number;
  outputs: number;
  shift: Float32Array;
  scale: Float32Array;
  first: Float32Array;
  second: Float32Array;
  firstBias: Float32Array;
  secondBias: Float32Array;
}

/** How far each input is from zero, and one over its spread. */
export function spreadOf({ inputs, features, labels }: Examples): { shift: Float32Array; scale: Float32Array } {
  const n = labels.length;
  const [sum, squares, zeros] = [new Float64Array(inputs), new Float64Array(inputs), new Float64Array(inputs)];
  for (let row = 0; row < n; row++)
    for (let i = 0, at = row * inputs; i < inputs; i++, at++) {
      const value = features[at]!;
      if (value === 0) zeros[i]!++;
      sum[i]! += value;
      squares[i]! += value * value;
    }
  const shift = Float32Array.from(sum, (all, i) => (zeros[i]! > MOSTLY_ZERO * n ? 0 : all / n));
  const scale = Float32Array.from(squares, (all, i) => {
    const variance = Math.max(0, all / n - (sum[i]! / n) ** 2);
    return variance < 1e-10 ? 0 : 1 / Math.sqrt(variance);
  });
  return { shift, scale };
}

/** The standardised inputs that are not zero, of all examples, one after another. */
interface Sparse {
  starts: Int32Array;
  places: Uint16Array;
  values: Float32Array;
}

function sparseOf({ inputs, features, labels }: Examples, shift: Float32Array, scale: Float32Array): Sparse {
  const starts = new Int32Array(labels.length + 1);
  let room = 0;
  for (let row = 0; row < labels.length; row++)
    for (let i = 0, at = row * inputs; i < inputs; i++, at++) if (scale[i] !== 0 && features[at] !== shift[i]) room++;
  const places = new Uint16Array(room);
  const values = new Float32Array(room);
  let count = 0;
  for (let row = 0; row < labels.length; row++) {
    for (let i = 0, at = row * inputs; i < inputs; i++, at++) {
      if (scale[i] === 0 || features[at] === shift[i]) continue;
      const value = (features[at]! - shift[i]!) * scale[i]!;
      places[count] = i;
      values[count++] = value > CLIP ? CLIP : value < -CLIP ? -CLIP : value;
    }
    starts[row + 1] = count;
  }
  return { starts, places, values };
}

/** Trains a net with one hidden layer: dropout, Adam with a cosine rate, batches by chance. The same for the same seed. */
export function trainNet(examples: Examples, plan: Plan, spread = spreadOf(examples)): FloatNet {
  const { inputs, labels } = examples;
  const { hidden, outputs, seed } = plan;
  const chance = new Chance(seed);
  const random = (count: number, fan: number): Float32Array =>
    Float32Array.from({ length: count }, () => chance.normal() * Math.sqrt(2 / fan));
  const net: FloatNet = {
    ...{ inputs, hidden, outputs, ...spread },
    first: random(inputs * hidden, inputs),
    second: random(hidden * outputs, hidden),
    firstBias: new Float32Array(hidden),
    secondBias: new Float32Array(outputs),
  };
  const sparse = sparseOf(examples, spread.shift, spread.scale);
  const descent = new Descent(net, plan, chance);
  const order = Int32Array.from(labels, (_, i) => i);
  const steps = plan.epochs * Math.ceil(labels.length / BATCH);
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    chance.shuffle(order);
    for (let from = 0; from < labels.length; from += BATCH) {
      const batch = order.subarray(from, from + BATCH);
      for (const row of batch) descent.example(sparse, row, labels[row]!);
      descent.step(batch.length, steps);
    }
  }
  return net;
}

/** One after another: slopes of a batch are summed, then the weights are moved. */
class Descent {
  private readonly slopes: Float32Array[];
  private readonly moments: Float32Array[];
  private readonly squares: Float32Array[];
  private readonly weights: Float32Array[];
  private readonly places: Int32Array;
  private readonly values: Float64Array;
  private readonly kept: Int32Array;
  private readonly active: Float64Array;
  private done = 0;

  constructor(
    private readonly net: FloatNet,
    private readonly plan: Plan,
    private readonly chance: Chance,
  ) {
    this.weights = [net.first, net.second, net.firstBias, net.secondBias];
    const zeros = (): Float32Array[] => this.weights.map(({ length }) => new Float32Array(length));
    [this.slopes, this.moments, this.squares] = [zeros(), zeros(), zeros()];
    this.places = new Int32Array(net.inputs);
    this.values = new Float64Array(net.inputs);
    this.kept = new Int32Array(net.hidden + 4);
    this.active = new Float64Array(net.hidden);
  }

  /** Adds the slopes of one example. */
  example(sparse: Sparse, row: number, label: number): void {
    const count = this.drawInputs(sparse, row);
    const units = this.drawUnits();
    this.forward(count, units);
    const { hidden, outputs, second, secondBias } = this.net;
    const wrong = new Float64Array(outputs);
    for (let o = 0; o < outputs; o++) {
      let sum = secondBias[o]!;
      for (let k = 0; k < units; k++) {
        const h = this.kept[k]!;
        sum += this.active[h]! * second[o * hidden + h]!;
      }
      wrong[o] = sum;
    }
    toShares(wrong);
    wrong[label]! -= 1;
    this.backward(count, units, wrong);
  }

  /** Inputs that this step sees. */
  private drawInputs({ starts, places, values }: Sparse, row: number): number {
    const { inputDropout } = this.plan;
    const grown = 1 / (1 - inputDropout);
    const { places: into, values: valuesInto, chance } = this;
    const to = starts[row + 1]!;
    let count = 0;
    for (let k = starts[row]!; k < to; k++) {
      if (inputDropout > 0 && chance.next() < inputDropout) continue;
      into[count] = places[k]!;
      valuesInto[count++] = values[k]! * grown;
    }
    return count;
  }

  /** Hidden units that this step has. */
  private drawUnits(): number {
    let units = 0;
    for (let h = 0; h < this.net.hidden; h++)
      if (this.plan.dropout === 0 || this.chance.next() >= this.plan.dropout) this.kept[units++] = h;
    return units;
  }

  /** Four units at a time, so that each input is looked up once for them. */
  private forward(count: number, units: number): void {
    const { inputs, first, firstBias } = this.net;
    const { places, values, kept, active } = this;
    const grown = 1 / (1 - this.plan.dropout);
    for (let k = units; k < units + 3; k++) kept[k] = kept[0]!;
    for (let k = 0; k < units; k += 4) {
      const a = kept[k]!;
      const b = kept[k + 1]!;
      const c = kept[k + 2]!;
      const d = kept[k + 3]!;
      const toB = (b - a) * inputs;
      const toC = (c - a) * inputs;
      const toD = (d - a) * inputs;
      const row = a * inputs;
      let sa = 0;
      let sb = 0;
      let sc = 0;
      let sd = 0;
      for (let i = 0; i < count; i++) {
        const at = row + places[i]!;
        const value = values[i]!;
        sa += first[at]! * value;
        sb += first[at + toB]! * value;
        sc += first[at + toC]! * value;
        sd += first[at + toD]! * value;
      }
      active[a] = Math.max(0, sa + firstBias[a]!) * grown;
      if (k + 1 < units) active[b] = Math.max(0, sb + firstBias[b]!) * grown;
      if (k + 2 < units) active[c] = Math.max(0, sc + firstBias[c]!) * grown;
      if (k + 3 < units) active[d] = Math.max(0, sd + firstBias[d]!) * grown;
    }
  }

  private backward(count: number, units: number, wrong: Float64Array): void {
    const { inputs, hidden, outputs, second } = this.net;
    const { places, values } = this;
    const [first, last, firstBias, lastBias] = this.slopes as [Float32Array, Float32Array, Float32Array, Float32Array];
    const grown = 1 / (1 - this.plan.dropout);
    for (let o = 0; o < outputs; o++) lastBias[o]! += wrong[o]!;
    for (let k = 0; k < units; k++) {
      const h = this.kept[k]!;
      const active = this.active[h]!;
      if (active <= 0) continue;
      let back = 0;
      for (let o = 0; o < outputs; o++) {
        last[o * hidden + h]! += wrong[o]! * active;
        back += wrong[o]! * second[o * hidden + h]!;
      }
      back *= grown;
      if (back < 1e-6 && back > -1e-6) continue;
      firstBias[h]! += back;
      const row = h * inputs;
      for (let i = 0; i < count; i++) {
        const at = row + places[i]!;
        first[at] = first[at]! + back * values[i]!;
      }
    }
  }

  /** Moves the weights by the mean slope of a batch (Adam). */
  step(batch: number, steps: number): void {
    this.done++;
    const cosine = 0.5 * (1 + Math.cos((Math.PI * this.done) / steps));
    const rate = (RATE * cosine * Math.sqrt(1 - 0.999 ** this.done)) / (1 - 0.9 ** this.done);
    this.weights.forEach((weights, which) => {
      move(weights, this.slopes[which]!, this.moments[which]!, this.squares[which]!, {
        ...{ share: 1 / batch, rate },
        decay: which < 2 ? DECAY : 0,
      });
    });
  }
}

function move(
  weights: Float32Array,
  slopes: Float32Array,
  moments: Float32Array,
  squares: Float32Array,
  { share, rate, decay }: { share: number; rate: number; decay: number },
): void {
  for (let i = 0; i < weights.length; i++) {
    const slope = slopes[i]! * share + decay * weights[i]!;
    const moment = moments[i]! + 0.1 * (slope - moments[i]!);
    const square = squares[i]! + 0.001 * (slope * slope - squares[i]!);
    moments[i] = moment;
    squares[i] = square;
    weights[i] = weights[i]! - (rate * moment) / (Math.sqrt(square) + 1e-8);
    slopes[i] = 0;
  }
}

/** Makes weights whole numbers of the unit of their row. */
export function quantised(net: FloatNet): Net {
  const first = rows(net.first, net.inputs);
  const second = rows(net.second, net.hidden);
  return {
    ...net,
    ...{ first: first.whole, firstUnit: first.units, second: second.whole, secondUnit: second.units },
  };
}

/** Each row of weights as whole numbers, and what one of them is worth. */
function rows(weights: Float32Array, width: number): { whole: Int8Array; units: Float32Array } {
  const whole = new Int8Array(weights.length);
  const units = Float32Array.from({ length: weights.length / width }, (_, row) => {
    const part = weights.subarray(row * width, (row + 1) * width);
    const most = part.reduce((a, b) => Math.max(a, Math.abs(b)), 1e-9);
    part.forEach((weight, i) => (whole[row * width + i] = Math.round((weight / most) * MOST_WHOLE)));
    return most / MOST_WHOLE;
  });
  return { whole, units };
}
