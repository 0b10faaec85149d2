import { sumOf } from "../../domain/sum";
import type { SheetCells } from "./cells";
import { classOf, isMeasure, namesNode, isValue, LEARNT, type Label } from "./classes";
import { doublings, toShares } from "./exact";
import type { LabelReading } from "./reading";
import { gramsOf, wordScores, type WordModel } from "./words";

/*
 * Whether a sheet is one of goals: from the labels that its cells were given, and from its words.
 */

const CLASSES = LEARNT.length;
const FORECAST = classOf("forecast");
const MOST_OF_SHEET = 6000;

/** The features of a sheet by the weighed scores of its cells; what its words say comes last. */
export function gateFeatures(scores: Float64Array, words: number): number[] {
  const n = scores.length / CLASSES;
  const counts = new Float64Array(CLASSES);
  const most = new Float64Array(CLASSES);
  const masses: number[] = [];
  let [sureness, something] = [0, 0];
  for (let cell = 0; cell < n; cell++) {
    const shares = toShares(scores.slice(cell * CLASSES, (cell + 1) * CLASSES));
    let best = 0;
    for (let c = 0; c < CLASSES; c++) {
      if (shares[c]! > shares[best]!) best = c;
      most[c] = Math.max(most[c]!, shares[c]!);
    }
    counts[best]!++;
    masses.push(1 - shares[0]! - shares[FORECAST]!);
    if (best > 0) {
      something++;
      sureness += shares[best]!;
    }
  }
  const number = (is: (label: Label) => boolean): number =>
    doublings(LEARNT.reduce((sum, label, c) => sum + (is(label) ? counts[c]! : 0), 0));
  const highest = masses.sort((a, b) => b - a).slice(0, 5);
  const mean = (list: readonly number[]): number => sumOf(list) / Math.max(1, list.length);
  const has = (label: Label): number => Number(counts[classOf(label)]! > 0);
  const top = (label: Label): number => most[classOf(label)]!;
  return [
    ...[mean(masses), highest[0] ?? 0, mean(highest), something / n, something > 0 ? sureness / something : 0],
    ...[number(namesNode), number(isValue), number(isMeasure), has("outcome"), has("target")],
    ...[Math.max(has("grade"), has("goalGrade")), doublings(n), top("measure"), top("goal"), top("outcome")],
    ...[top("target"), Math.max(top("grade"), top("goalGrade")), words],
  ];
}

/** The words of a sheet, those of its headers once more, as one text. */
export function sheetText({ cells }: SheetCells, { headers }: LabelReading): string {
  const over = new Set(headers.cell);
  const texts: string[] = [];
  let length = 0;
  for (let i = 0; i < cells.length && length < MOST_OF_SHEET; i++) {
    const { plain } = cells[i]!.fact;
    texts.push(plain);
    if (over.has(i)) texts.push(plain.replaceAll(" ", "_"));
    length += plain.length;
  }
  return texts.join(" ");
}

/** How much the words of a sheet speak for goals. */
export function sheetScore(model: WordModel, sheet: SheetCells, reading: LabelReading): number {
  const scores = wordScores(model, gramsOf(sheetText(sheet, reading)));
  return scores[1]! - scores[0]!;
}
