import file from "./weights.json";
import type { Gate, Model, Net } from "./model";
import { BUCKETS, type WordModel } from "./words";

/** Weights in a text: a character for each whole number, from -46 to 46, in the order of their codes. */
export const DIGITS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(33 + i))
  .filter((digit) => digit !== '"' && digit !== "\\")
  .join("");

/** The number that a digit is counted from. */
export const ZERO = 46;

/** A model as a file has it: texts of digits, and texts of numbers with blanks between. */
export interface WeightsFile {
  trained: string;
  words: Record<"ownWords" | "headerWords" | "rowWords" | "sheetWords", WordsFile>;
  rows: NetFile & SpreadFile;
  /** Of one spread: they see the same features. */
  cells: SpreadFile & { nets: NetFile[] };
  gate: { shift: string; scale: string; weights: string; bias: number };
}

interface WordsFile {
  classes: number;
  unit: number;
  bias: string;
  weights: string;
}

interface SpreadFile {
  shift: string;
  scale: string;
}

interface NetFile {
  inputs: number;
  hidden: number;
  outputs: number;
  first: string;
  second: string;
  firstUnit: string;
  secondUnit: string;
  firstBias: string;
  secondBias: string;
}

const VALUES = new Int8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUES[DIGITS.charCodeAt(i)] = i - ZERO;

function wholeNumbers(text: string, length: number): Int8Array {
  const numbers = new Int8Array(length);
  for (let i = 0; i < length; i++) numbers[i] = VALUES[text.charCodeAt(i)]!;
  return numbers;
}

const numbersIn = (text: string): Float32Array => Float32Array.from(text.split(" "), Number);

const wordsIn = (file: WordsFile): WordModel => ({
  ...{ classes: file.classes, unit: file.unit },
  bias: Float64Array.from(file.bias.split(" "), Number),
  weights: wholeNumbers(file.weights, BUCKETS * file.classes),
});

const spreadIn = ({ shift, scale }: SpreadFile): Pick<Net, "shift" | "scale"> => ({
  ...{ shift: numbersIn(shift), scale: numbersIn(scale) },
});

const netIn = ({ inputs, hidden, outputs, ...file }: NetFile, spread: Pick<Net, "shift" | "scale">): Net => ({
  ...{ inputs, hidden, outputs, ...spread },
  ...{ first: wholeNumbers(file.first, inputs * hidden), second: wholeNumbers(file.second, hidden * outputs) },
  ...{ firstUnit: numbersIn(file.firstUnit), secondUnit: numbersIn(file.secondUnit) },
  ...{ firstBias: numbersIn(file.firstBias), secondBias: numbersIn(file.secondBias) },
});

function cellNetsIn({ nets, ...file }: WeightsFile["cells"]): Net[] {
  const spread = spreadIn(file);
  return nets.map((net) => netIn(net, spread));
}

const gateIn = ({ shift, scale, weights, bias }: WeightsFile["gate"]): Gate => ({
  ...{ shift: numbersIn(shift), scale: numbersIn(scale), weights: numbersIn(weights), bias },
});

/** The model of a file. */
export function modelIn({ trained, words, rows, cells, gate }: WeightsFile): Model {
  return {
    trained,
    ...{ ownWords: wordsIn(words.ownWords), headerWords: wordsIn(words.headerWords) },
    ...{ rowWords: wordsIn(words.rowWords), sheetWords: wordsIn(words.sheetWords) },
    ...{ rows: netIn(rows, spreadIn(rows)), gate: gateIn(gate) },
    cells: cellNetsIn(cells),
  };
}

/** The model that is shipped; it is made when it is first asked for. */
export const shippedModel = (): Model => (shipped ??= modelIn(file));

let shipped: Model | undefined;
