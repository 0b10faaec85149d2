import { grouped } from "../../domain/grouped";
import { titleParts } from "../../interpret/header/title";
import { classOf, isMeasure, namesNode, isValue, LEARNT, MEANINGS, type Label } from "./classes";
import { cellsIn, type Layout } from "./layout";

/**
 * Labels of cells that are given, by the number of the cell: what a person has said goes before what is read. Of several it
 * is the likeliest.
 */
export type FixedLabels = ReadonlyMap<number, readonly Label[]>;

/** The label of each cell, how far it is before the next one, and which that is. */
export interface Decoded {
  labels: Label[];
  /** In 64ths; 0 where the label is given, or where the row decided. */
  margins: Int32Array;
  next: Label[];
}

const CLASSES = LEARNT.length;
const NAMING = LEARNT.map(namesNode);
const MEASURE = LEARNT.map(isMeasure);
const VALUE = LEARNT.map(isValue);

/** A label this far before the next is as sure as any. In 64ths. */
export const SUREST = 384;

/** Of labels less far before the next most are a guess. In 64ths. */
export const SURE = 96;

/**
 * What is added to the score of each class: a cell that is passed over costs more than one that is read too much. Names ×
 * 3, values × 2, measures that are more than a name × 1.7 besides; chosen on hands left out.
 */
const WEIGHTS = LEARNT.map((label, c) => {
  if (NAMING[c]) return 1.0986 + (MEASURE[c] && label !== "measure" ? 0.5306 : 0);
  return VALUE[c] ? 0.6931 : 0;
});

/** Adds the weights of the classes to the scores of cells, in place. */
export function weighed(scores: Float64Array): Float64Array {
  for (let i = 0; i < scores.length; i++) scores[i]! += WEIGHTS[i % CLASSES]!;
  return scores;
}

/**
 * The labels of a sheet's cells by their weighed scores. Titles that a column counts ("Mål 1. …", "Mål 2. …") have one
 * label; titles of a list are all goals or all measures, where some of them are a guess; a row names several measures only
 * where each has values right of it; a cell that is nothing in a row of headers is a header. Given labels stay as they are.
 */
export function decode(
  layout: Layout,
  own: Float64Array,
  isHead: (row: number) => boolean,
  fixed: FixedLabels = new Map(),
): Decoded {
  const n = layout.cells.length;
  const scores = togetherOf(layout, own);
  const classes = new Int32Array(n);
  const margins = new Int32Array(n);
  const next: Label[] = new Array<Label>(n).fill("none");
  for (let cell = 0; cell < n; cell++) {
    const [best, second] = bestTwo(scores, cell * CLASSES);
    classes[cell] = best;
    next[cell] = LEARNT[second]!;
    margins[cell] = Math.floor(64 * (scores[cell * CLASSES + best]! - scores[cell * CLASSES + second]!));
  }
  for (const [cell, label] of asTheirList(layout, scores, classes, isHead)) {
    next[cell] = LEARNT[classes[cell]!]!;
    classes[cell] = label;
  }
  const given = new Map<number, Label>();
  for (const [cell, labels] of fixed) {
    const label = labels.length === 1 ? labels[0]! : LEARNT[bestOf(scores, cell, labels.map(classOf))]!;
    given.set(cell, label);
    classes[cell] = Math.max(0, classOf(label));
    margins[cell] = 0;
  }
  for (let row = 0; row < layout.rows.length; row++)
    if (!isHead(row))
      for (const cell of surplusMeasures(layout, row, classes, scores, fixed)) {
        next[cell] = LEARNT[classes[cell]!]!;
        classes[cell] = 0;
        margins[cell] = 0;
      }
  const labels = Array.from(
    classes,
    (c, cell): Label => given.get(cell) ?? (c === 0 && isHead(layout.rowOf[cell]!) ? "header" : LEARNT[c]!),
  );
  return { labels, margins, next };
}

/** The scores, with the mean of theirs for the titles that a column counts by the same word. */
function togetherOf({ cells }: Layout, scores: Float64Array): Float64Array {
  const titles = cells.flatMap(({ column, fact }, cell) => {
    const level = countedBy(fact.text);
    return level === "" ? [] : [{ cell, as: `${column} ${level}` }];
  });
  const together = scores.slice();
  for (const alike of grouped(titles, ({ as }) => as).values())
    for (let c = 0; c < CLASSES && alike.length > 1; c++) {
      const mean = alike.reduce((sum, { cell }) => sum + scores[cell * CLASSES + c]!, 0) / alike.length;
      for (const { cell } of alike) together[cell * CLASSES + c] = mean;
    }
  return together;
}

/** "resultatmål" of "Resultatmål 2. En attraktiv arbetsgivare": the level that a title is counted by; "": it is not. */
function countedBy(text: string): string {
  const { level = "", number } = titleParts(text);
  return number === undefined ? "" : level;
}

/**
 * The titles that are a guess between a goal that is its own measure and a measure alone, each with the class that the whole
 * of its list is of: what stands first in measured rows, one look, one column, one row of headers. Where the list is surely
 * both it is two levels in a column, and each title is what it is.
 */
function asTheirList(
  layout: Layout,
  scores: Float64Array,
  classes: Int32Array,
  isHead: (row: number) => boolean,
): [cell: number, label: number][] {
  const lists = grouped(listed(layout, classes, isHead), ({ list }) => list);
  return [...lists.values()].flatMap((titles) => {
    const sides = titles.map(({ cell }) => {
      const [goal, measure] = [OWN_MEASURE, MEASURE_ALONE].map((of) => bestOf(scores, cell, of)) as [number, number];
      const [ofGoal, ofMeasure] = [scores[cell * CLASSES + goal]!, scores[cell * CLASSES + measure]!];
      return { cell, goal, measure, by: 64 * (ofGoal - ofMeasure) };
    });
    const isSurely = (sign: number): boolean => sides.some(({ by }) => by * sign >= SURE);
    if (isSurely(1) && isSurely(-1)) return [];
    const isGoals = sides.reduce((sum, { by }) => sum + by, 0) > 0;
    return sides.flatMap(({ cell, goal, measure, by }): [number, number][] =>
      by > 0 === isGoals ? [] : [[cell, isGoals ? goal : measure]],
    );
  });
}

/** The titles of measures that stand first in rows with values, and the list that each is of. */
function listed(
  layout: Layout,
  classes: Int32Array,
  isHead: (row: number) => boolean,
): { cell: number; list: string }[] {
  let head = -1;
  return Array.from({ length: layout.rows.length }, (_, row) => row).flatMap((row) => {
    if (isHead(row)) head = row;
    const here = cellsIn(layout, row);
    const named = here.filter((cell) => NAMING[classes[cell]!]);
    const [cell] = named;
    if (cell === undefined || named.length > 1 || isHead(row) || !MEASURE[classes[cell]!]) return [];
    if (!here.some((one) => one > cell && VALUE[classes[one]!])) return [];
    const { column, isBold, isFilled, indent } = layout.cells[cell]!;
    return [{ cell, list: [head, column, isBold, isFilled, indent].join(" ") }];
  });
}

const OWN_MEASURE = LEARNT.flatMap((label, c) => (MEASURE[c] && MEANINGS[label].names.includes("goal") ? [c] : []));
const MEASURE_ALONE = LEARNT.flatMap((label, c) => (MEASURE[c] && !MEANINGS[label].names.includes("goal") ? [c] : []));

/** Of some classes that with the highest score. */
const bestOf = (scores: Float64Array, cell: number, classes: readonly number[]): number =>
  classes.reduce((best, c) => (scores[cell * CLASSES + c]! > scores[cell * CLASSES + best]! ? c : best));

function bestTwo(scores: Float64Array, at: number): [number, number] {
  let [best, second] = scores[at]! >= scores[at + 1]! ? [0, 1] : [1, 0];
  for (let c = 2; c < CLASSES; c++) {
    if (scores[at + c]! > scores[at + best]!) [best, second] = [c, best];
    else if (scores[at + c]! > scores[at + second]!) second = c;
  }
  return [best, second];
}

/** Of several measures in a row, those that none of its values belongs to; all but the likeliest where none has any. */
function surplusMeasures(
  layout: Layout,
  row: number,
  classes: Int32Array,
  scores: Float64Array,
  fixed: FixedLabels,
): number[] {
  const cells = cellsIn(layout, row);
  const measures = cells.filter((cell) => MEASURE[classes[cell]!]);
  if (measures.length < 2) return [];
  const kept = measures.filter((cell, i) =>
    cells.some((one) => VALUE[classes[one]!] && one > cell && one < (measures[i + 1] ?? Infinity)),
  );
  const given = measures.filter((cell) => fixed.has(cell));
  if (kept.length === 0 && given.length === 0)
    kept.push(measures.reduce((a, b) => (measureScore(scores, b) > measureScore(scores, a) ? b : a)));
  return measures.filter((cell) => !kept.includes(cell) && !given.includes(cell));
}

/** How far the best class that is a measure is above nothing. */
function measureScore(scores: Float64Array, cell: number): number {
  let best = -Infinity;
  for (let c = 0; c < CLASSES; c++) if (MEASURE[c]) best = Math.max(best, scores[cell * CLASSES + c]!);
  return best - scores[cell * CLASSES]!;
}
