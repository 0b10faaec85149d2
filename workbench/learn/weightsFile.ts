import type { Gate, Model, Net } from "../../src/recognise/labels/model";
import { DIGITS, ZERO, type WeightsFile } from "../../src/recognise/labels/weights";
import type { WordModel } from "../../src/recognise/labels/words";

const digits = (numbers: Int8Array): string => Array.from(numbers, (number) => DIGITS[number + ZERO]!).join("");

/** Numbers with as many digits as give the same 32 bits again. */
const numbers = (list: Float32Array): string => Array.from(list, (one) => String(Number(one.toPrecision(9)))).join(" ");

const words = ({ classes, unit, bias, weights }: WordModel): WeightsFile["words"]["ownWords"] => ({
  ...{ classes, unit, bias: Array.from(bias, String).join(" "), weights: digits(weights as Int8Array) },
});

const spread = ({ shift, scale }: Net): Pick<WeightsFile["rows"], "shift" | "scale"> => ({
  ...{ shift: numbers(shift), scale: numbers(scale) },
});

const net = ({ inputs, hidden, outputs, ...of }: Net): WeightsFile["cells"]["nets"][number] => ({
  ...{ inputs, hidden, outputs },
  ...{ first: digits(of.first), second: digits(of.second) },
  ...{ firstUnit: numbers(of.firstUnit), secondUnit: numbers(of.secondUnit) },
  ...{ firstBias: numbers(of.firstBias), secondBias: numbers(of.secondBias) },
});

const gateFile = ({ shift, scale, weights, bias }: Gate): WeightsFile["gate"] => ({
  ...{ shift: numbers(shift), scale: numbers(scale), weights: numbers(weights), bias },
});

/** A model as a file has it. */
const fileOf = ({ trained, rows, cells, gate, ...of }: Model): WeightsFile => ({
  trained,
  words: {
    ...{ ownWords: words(of.ownWords), headerWords: words(of.headerWords) },
    ...{ rowWords: words(of.rowWords), sheetWords: words(of.sheetWords) },
  },
  ...{ rows: { ...net(rows), ...spread(rows) }, gate: gateFile(gate) },
  cells: { ...spread(cells[0]!), nets: cells.map(net) },
});

/** The text of the file. */
export const weightsText = (model: Model): string => `${JSON.stringify(fileOf(model), null, 2)}\n`;
