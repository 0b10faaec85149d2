import { LEARNT } from "../../src/recognise/labels/classes";
import { FEATURES, featuresOf } from "../../src/recognise/labels/features";
import { Forward } from "../../src/recognise/labels/forward";
import { gateFeatures, sheetText } from "../../src/recognise/labels/gate";
import { scoresOf } from "../../src/recognise/labels/labeller";
import { layoutOf, type Layout } from "../../src/recognise/labels/layout";
import type { Gate, Model, Net } from "../../src/recognise/labels/model";
import type { LabelReading } from "../../src/recognise/labels/reading";
import {
  headShares,
  readingUnder,
  ROW_INPUTS,
  rowInputs,
  rowText,
  WordShares,
} from "../../src/recognise/labels/sheetReading";
import { gramsOf, wordScores, type Grams, type WordModel } from "../../src/recognise/labels/words";
import { quantised, spreadOf, trainNet, type Examples } from "./netTraining";
import { trainGate } from "./gateTraining";
import type { Sample } from "./samples";
import { quantisedWords, trainWords, withoutSmallest, type WordExample } from "./wordTraining";

/*
 * What is learnt from words goes into the features of the nets. So that the nets learn how much it is worth of words that
 * nobody has seen, each sample's features are made by word models of the other parts of the samples.
 */

/** How long is trained, and how large the nets are. */
export interface Size {
  nets: readonly number[];
  hidden: number;
  epochs: number;
}

/** As shipped. */
export const WHOLE: Size = { nets: [1, 2, 3], hidden: 128, epochs: 18 };

const PARTS = 4;
const CLASSES = LEARNT.length;
const partOf = ({ fold }: Sample): number => fold % PARTS;

/** A sample with what the word models of other parts make of it. */
export interface Prepared {
  sample: Sample;
  layout: Layout;
  reading: LabelReading;
}

/** What a model has before its nets are trained. */
export interface Base {
  prepared: Prepared[];
  ownWords: WordModel;
  headerWords: WordModel;
  rowWords: WordModel;
  rows: Net;
}

const isTaught = ({ isLabelled }: Sample): boolean => isLabelled;
const isOriginal = ({ isLabelled, isCopy }: Sample): boolean => isLabelled && !isCopy;

/** A model of words for each part, of the samples in the others, and one of all. */
function wordParts<T>(
  all: readonly T[],
  part: (one: T) => number,
  examples: (one: T) => WordExample[],
  classes: number,
): { parts: WordModel[]; whole: WordModel } {
  const made = all.map((one) => ({ part: part(one), examples: examples(one) }));
  const train = (out: number): WordModel => {
    const used = made.filter((one) => one.part !== out).flatMap((one) => one.examples);
    return quantisedWords(trainWords(used, classes, 7 + out));
  };
  return { parts: Array.from({ length: PARTS }, (_, out) => train(out)), whole: withoutSmallest(train(-1)) };
}

/** Trains the models of words and of header rows. */
export function trainBase(samples: readonly Sample[]): Base {
  const layouts = new Map(samples.map((sample) => [sample, layoutOf(sample.sheet)]));
  const originals = samples.filter(isOriginal);
  const grams = memory(gramsOf);
  const isHead = (sample: Sample, row: number): number => Number(sample.heads.has(layouts.get(sample)!.rows[row]!));
  const rowWords = wordParts(
    originals,
    partOf,
    (sample) => {
      const layout = layouts.get(sample)!;
      return Array.from(layout.rows, (_, row) => ({ grams: grams(rowText(layout, row)), label: isHead(sample, row) }));
    },
    2,
  );
  const said = rowWords.parts.map((model) => new WordShares(model));
  const inputs = new Map(
    samples.map((sample) => [
      sample,
      rowInputs(layouts.get(sample)!, (text) => said[partOf(sample)]!.ofText(text)[1]!),
    ]),
  );
  const rowNet = (out: number): Net => {
    const used = samples.filter((one) => isTaught(one) && partOf(one) !== out);
    const features = joined(used.map((one) => inputs.get(one)!));
    const labels = Uint8Array.from(
      used.flatMap((one) => Array.from(layouts.get(one)!.rows, (_, row) => isHead(one, row))),
    );
    const plan = { hidden: 48, outputs: 2, epochs: 8, dropout: 0.2, inputDropout: 0.05, seed: 11 + out };
    return quantised(trainNet({ inputs: ROW_INPUTS, features, labels }, plan));
  };
  const rowNets = Array.from({ length: PARTS }, (_, out) => new Forward([rowNet(out)]));
  const heads = new Map(samples.map((one) => [one, headShares(rowNets[partOf(one)]!, inputs.get(one)!)]));
  const own = wordParts(
    originals,
    partOf,
    ({ sheet, classes }) =>
      once(sheet.cells.map(({ fact }, i) => ({ text: fact.plain, grams: fact.grams, label: classes[i]! }))),
    CLASSES,
  );
  const nothing = { own: neutral(), header: neutral() };
  const header = wordParts(
    originals,
    partOf,
    (sample) => {
      const { headers } = readingUnder(sample.sheet, layouts.get(sample)!, heads.get(sample)!, nothing);
      const texts = headers.text.map((text, i) => ({ text, grams: grams(text), label: sample.classes[i]! }));
      return once(texts.filter(({ text }) => text !== ""));
    },
    CLASSES,
  );
  const words = own.parts.map((model, part) => ({
    own: new WordShares(model),
    header: new WordShares(header.parts[part]!),
  }));
  return {
    prepared: samples.map((sample) => {
      const layout = layouts.get(sample)!;
      return {
        sample,
        layout,
        reading: readingUnder(sample.sheet, layout, heads.get(sample)!, words[partOf(sample)]!),
      };
    }),
    ...{ ownWords: own.whole, headerWords: header.whole, rowWords: rowWords.whole, rows: rowNet(-1) },
  };
}

const neutral = (): WordShares =>
  new WordShares({ classes: CLASSES, weights: new Int8Array(0), bias: new Float64Array(CLASSES), unit: 0 });

function memory(make: (text: string) => Grams): (text: string) => Grams {
  const known = new Map<string, Grams>();
  return (text) => {
    const found = known.get(text) ?? make(text);
    known.set(text, found);
    return found;
  };
}

/** Each text with a class once for a sheet. */
const once = (examples: readonly (WordExample & { text: string })[]): WordExample[] => [
  ...new Map(examples.map((one) => [`${one.label} ${one.text}`, one])).values(),
];

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The features of the cells of samples, with their classes. */
function examplesOf(prepared: readonly Prepared[]): Examples {
  const count = prepared.reduce((sum, { sample }) => sum + sample.classes.length, 0);
  const features = new Float32Array(count * FEATURES);
  const labels = new Uint8Array(count);
  let at = 0;
  for (const { sample, reading } of prepared) {
    const write = featuresOf(reading);
    labels.set(sample.classes, at);
    for (let cell = 0; cell < sample.classes.length; cell++) write(cell, features, (at + cell) * FEATURES);
    at += sample.classes.length;
  }
  return { inputs: FEATURES, features, labels };
}

/** The nets that label cells, one for each seed. */
export function trainNets({ prepared }: Base, { nets, hidden, epochs }: Size): Net[] {
  const examples = examplesOf(prepared.filter(({ sample }) => isTaught(sample)));
  const spread = spreadOf(examples);
  const plan = { hidden, outputs: CLASSES, epochs, dropout: 0.5, inputDropout: 0.2 };
  return nets.map((seed) => quantised(trainNet(examples, { ...plan, seed }, spread)));
}

/** What tells a sheet of goals, learnt from sheets that small nets of other parts have labelled. */
export function trainSheets({ prepared }: Base): { sheetWords: WordModel; gate: Gate } {
  const used = prepared.filter(({ sample }) => isOriginal(sample));
  const isGoals = used.map(({ sample }) => sample.classes.some((label) => label > 0));
  const examples = used.map(({ sample, reading }, i): WordExample => {
    return { grams: gramsOf(sheetText(sample.sheet, reading)), label: Number(isGoals[i]) };
  });
  const numbers = used.map((_, i) => i);
  const words = wordParts(
    numbers,
    (i) => partOf(used[i]!.sample),
    (i) => [examples[i]!],
    2,
  );
  const rows: number[][] = [];
  const whole = examplesOf(used);
  const plan = { hidden: 24, outputs: CLASSES, epochs: 4, dropout: 0.3, inputDropout: 0.1 };
  for (let out = 0; out < PARTS; out++) {
    const isOut = (i: number): boolean => partOf(used[i]!.sample) === out;
    const net = new Forward([quantised(trainNet(without(whole, used, isOut), { ...plan, seed: 31 + out }))]);
    for (const i of numbers.filter(isOut)) {
      const said = wordScores(words.parts[out]!, examples[i]!.grams);
      rows[i] = gateFeatures(scoresOf(used[i]!.reading, net), said[1]! - said[0]!);
    }
  }
  return { sheetWords: words.whole, gate: trainGate(rows, isGoals) };
}

/** The examples of some of the samples only. */
function without(whole: Examples, used: readonly Prepared[], isOut: (i: number) => boolean): Examples {
  const kept: number[] = [];
  let at = 0;
  used.forEach(({ sample }, i) => {
    if (!isOut(i)) for (let cell = 0; cell < sample.classes.length; cell++) kept.push(at + cell);
    at += sample.classes.length;
  });
  const features = new Float32Array(kept.length * FEATURES);
  kept.forEach((row, i) => features.set(whole.features.subarray(row * FEATURES, (row + 1) * FEATURES), i * FEATURES));
  return { inputs: FEATURES, features, labels: Uint8Array.from(kept, (row) => whole.labels[row]!) };
}

/** All of it, in one process. */
export function trainModel(samples: readonly Sample[], size: Size, trained: string): Model {
  const base = trainBase(samples);
  const { ownWords, headerWords, rowWords, rows } = base;
  return { trained, ownWords, headerWords, rowWords, rows, cells: trainNets(base, size), ...trainSheets(base) };
}
