import { weighed } from "../../../src/recognise/labels/decode";
import { FEATURES, featuresOf } from "../../../src/recognise/labels/features";
import { Forward, SharedSums } from "../../../src/recognise/labels/forward";
import { scoresOf } from "../../../src/recognise/labels/labeller";
import { CLIP, type Net } from "../../../src/recognise/labels/model";
import { beforeOf, readingOf } from "../../../src/recognise/labels/sheetReading";
import { shippedModel } from "../../../src/recognise/labels/weights";
import { Chance } from "../../../workbench/learn/chance";
import { newFacts, samplesOf } from "../../../workbench/learn/samples";
import { doublings, exponential, toShares } from "../../../src/recognise/labels/exact";
import { dear } from "../../whole";
import { tablesIn } from "../real/tables";

const INPUTS = 9;
const chance = new Chance(8);
const numbers = (count: number): Float32Array => Float32Array.from({ length: count }, () => 4 * chance.next() - 2);
const whole = (count: number): Int8Array =>
  Int8Array.from({ length: count }, () => Math.floor(90 * chance.next()) - 45);
const spread = { shift: numbers(INPUTS), scale: numbers(INPUTS) };

const netOf = (hidden: number): Net => ({
  ...{ inputs: INPUTS, hidden, outputs: 3, ...spread },
  ...{ first: whole(INPUTS * hidden), second: whole(3 * hidden) },
  ...{ firstUnit: numbers(hidden), secondUnit: numbers(3), firstBias: numbers(hidden), secondBias: numbers(3) },
});

/** What a net is, as its weights say: input by input. */
function plainly(net: Net, features: Float32Array): number[] {
  const inputs = Array.from(features, (feature, i) =>
    Math.min(CLIP, Math.max(-CLIP, (feature - net.shift[i]!) * net.scale[i]!)),
  );
  const hidden = Array.from({ length: net.hidden }, (_, h) => {
    const sum = inputs.reduce((all, input, i) => all + input * net.first[h * INPUTS + i]!, 0);
    return Math.max(0, sum * net.firstUnit[h]! + net.firstBias[h]!);
  });
  return Array.from({ length: net.outputs }, (_, o) => {
    const sum = hidden.reduce((all, active, h) => all + active * net.second[o * net.hidden + h]!, 0);
    return sum * net.secondUnit[o]! + net.secondBias[o]!;
  });
}

const NETS = [netOf(5), netOf(7)];

const CELLS: readonly [string, readonly number[]][] = [
  ["nothing", [0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ["one feature", [0, 0, 0, 0, 1, 0, 0, 0, 0]],
  ["some", [0, 3, 0, 0.5, 1, 0, -2, 0, 0.25]],
  ["all, some of them clipped", [9, 3, -90, 0.5, 1, 800, -2, 0.125, 0.25]],
];

describe("nets that are asked together", () => {
  it.each(CELLS)("give the mean of what each gives, of %s", (_, features) => {
    const given = Float32Array.from(features);
    const [a, b] = NETS.map((net) => plainly(net, given)) as [number[], number[]];
    new Forward(NETS).of(given).forEach((output, o) => expect(output).toBeCloseTo((a[o]! + b[o]!) / 2, 3));
  });

  it.each(CELLS)(
    "give the same where features are added in parts, and what is shared is added up once, of %s",
    (_, all) => {
      const forward = new Forward(NETS);
      const shared = new SharedSums(forward);
      const [first, rest] = [Float32Array.from(all.slice(0, 4)), Float32Array.from(all.slice(4))];
      const sums = forward.base.map((sum, h) => sum + shared.of(first, 0)[h]!);
      forward.add(rest, 4, sums);
      const outputs = new Float64Array(3);
      forward.outputsOf(sums, outputs);
      forward.of(Float32Array.from(all)).forEach((output, o) => expect(outputs[o]).toBeCloseTo(output, 9));
      expect(shared.of(first, 0)).toBe(shared.of(first, 0));
      expect(shared.of(first, 0)).not.toBe(shared.of(first, 4));
    },
  );
});

dear("scores cells by all of their features", () => {
  const model = shippedModel();
  const nets = new Forward(model.cells);
  const [sample] = samplesOf(tablesIn("boards20")[0]!, { set: "boards20", fold: 0, time: 0 }, newFacts()).samples;
  const reading = readingOf(sample!.sheet, beforeOf(model));
  const write = featuresOf(reading);
  const given = Float64Array.from(
    reading.layout.cells.flatMap((_, cell) => {
      const features = new Float32Array(FEATURES);
      write(cell, features, 0);
      return [...nets.of(features)];
    }),
  );
  const expected = weighed(given);
  const scores = scoresOf(reading, nets);
  expect(scores.length).toBe(expected.length);
  scores.forEach((score, i) => expect(score).toBeCloseTo(expected[i]!, 9));
});

describe("functions of plus and times alone", () => {
  it.each([-59, -20, -1.3, -0.1, 0, 0.35, 1, 7.7, 40])("e^%p is right to a millionth of itself", (x) => {
    expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 6);
  });

  it("e^x is nothing far below zero, and has a largest value", () => {
    expect(exponential(-1000)).toBe(0);
    expect(exponential(1000)).toBe(exponential(60));
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 1.5],
    [3, 2],
    [7, 3],
    [1023, 10],
  ])("%p is %p doublings", (count, known) => {
    expect(doublings(count)).toBe(known);
  });

  it("shares sum to one and keep the order of the scores", () => {
    const shares = toShares(Float64Array.of(1, 3, 2));
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(shares[1]! > shares[2]! && shares[2]! > shares[0]!).toBe(true);
  });
});
