import { classOf } from "./classes";
import { doublings } from "./exact";
import { cellsIn, sizeOf } from "./layout";
import type { FeaturePart, LabelReading, Writer } from "./reading";

/*
 * Features by which headings are told from what stands below them: the style of a text, what comes before and after others
 * of its style, how far it reaches, and how it is numbered.
 */

const NEAR = (
  ["none", "outcome", "target", "grade", "measure", "goal", "area", "goalMeasure", "goalMeasureTarget"] as const
).map(classOf);

const STYLE = 14 + NEAR.length * 3;
const HERE = 32;
const FAR = 20;

export const HEADING_FEATURES = HERE + STYLE + 2 + NEAR.length;

/** How many numbers with points a text begins with, and the last of them. */
interface Numbered {
  depth: number;
  last: number;
}

const NUMBER = /^\s*(\d{1,2}(?:\.\d{1,2})*)[.)]?(?=\s|$)/;
const UNNUMBERED: Numbered = { depth: 0, last: 0 };

function numberedAs(text: string): Numbered {
  const found = NUMBER.exec(text);
  if (!found || text.length <= found[0].length + 2) return UNNUMBERED;
  const parts = found[1]!.split(".");
  return { depth: parts.length, last: Number(parts.at(-1)) };
}

const LEVELS = new Set([
  ...["mål", "delmål", "nyckeltal", "indikator", "område", "målområde", "perspektiv", "effektmål", "nämndmål"],
  ...["inriktningsmål", "aktivitet", "uppdrag", "mått", "styrtal", "resultatmål"],
]);

/** What texts of the same kind of heading look like, as one word. */
function styleOf({ layout }: LabelReading, cell: number, { depth }: Numbered): string {
  const { column, fact, isBold, isFilled, indent } = layout.cells[cell]!;
  const text = fact.text.trim();
  const word = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? "";
  const mark = depth > 0 ? depth : "•-–*·▪".includes(text.charAt(0)) ? text.charAt(0) : LEVELS.has(word) ? word : "";
  const isLoud = /\p{L}/u.test(text) && text === text.toUpperCase();
  const isAlone = sizeOf(layout, layout.rowOf[cell]!) === 1;
  return [column, isAlone, layout.wide[cell]! > 1, mark, isLoud, text.length > 60, isBold, isFilled, indent].join(" ");
}

/** What is counted of each row. */
interface Rows {
  /** How many cells hold or read as numbers. */
  numbers: Float32Array;
  /** Rows of several cells after it until the next that stands alone, and those of them with numbers. */
  crowdAfter: Float32Array;
  valuesAfter: Float32Array;
  /** Rows until the next with a number. */
  untilNumber: Float32Array;
  /** The last cell that stood alone before it; -1: none. */
  alone: Int32Array;
}

function rowsOf({ layout }: LabelReading): Rows {
  const count = layout.rows.length;
  const numbers = Float32Array.from(
    layout.rows,
    (_, row) => cellsIn(layout, row).filter((cell) => layout.cells[cell]!.fact.number !== null).length,
  );
  const [crowdAfter, valuesAfter] = [new Float32Array(count), new Float32Array(count)];
  const untilNumber = new Float32Array(count).fill(FAR);
  const alone = new Int32Array(count).fill(-1);
  for (let row = count - 2; row >= 0; row--) {
    untilNumber[row] = numbers[row]! > 0 ? 0 : Math.min(FAR, untilNumber[row + 1]! + 1);
    if (sizeOf(layout, row + 1) === 1) continue;
    crowdAfter[row] = Math.min(FAR, crowdAfter[row + 1]! + 1);
    valuesAfter[row] = Math.min(FAR, valuesAfter[row + 1]! + Number(numbers[row + 1]! > 0));
  }
  for (let row = 1; row < count; row++)
    alone[row] = sizeOf(layout, row - 1) === 1 ? layout.starts[row - 1]! : alone[row - 1]!;
  return { numbers, crowdAfter, valuesAfter, untilNumber, alone };
}

/** The features of headings of the cells of a sheet. */
export function headingParts(reading: LabelReading): FeaturePart[] {
  const { cells } = reading.layout;
  const numbered = cells.map(({ fact }) => numberedAs(fact.text));
  const styles = cells.map((_, cell) => styleOf(reading, cell, numbered[cell]!));
  const rows = rowsOf(reading);
  const shared = styleFeatures(reading, styles, rows);
  return [
    { width: HERE, write: hereWriter(reading, numbered, styles, rows) },
    { width: STYLE, shared: (cell) => shared.get(styles[cell]!) },
    { width: 2 + NEAR.length, write: rowWriter(reading, (cell) => shared.get(styles[cell]!)!) },
  ];
}

/** Of a row's first cell, two features of its style; the most that the words of the others say of each class. */
function rowWriter({ layout, own }: LabelReading, styleOf: (cell: number) => Float32Array): Writer {
  const { rowOf, starts } = layout;
  return (cell, into, at) => {
    const row = rowOf[cell]!;
    const first = starts[row]!;
    if (first !== cell) {
      const ofFirst = styleOf(first);
      into[at] = ofFirst[0]!;
      into[at + 1] = ofFirst[2]!;
    }
    for (let other = first; other < starts[row + 1]!; other++) {
      if (other === cell) continue;
      const shares = own[other]!;
      for (let i = 0; i < NEAR.length; i++) into[at + 2 + i] = Math.max(into[at + 2 + i]!, shares[NEAR[i]!]!);
    }
  };
}

function styleFeatures(reading: LabelReading, styles: readonly string[], rows: Rows): Map<string, Float32Array> {
  const groups = new Map<string, number[]>();
  styles.forEach((style, cell) => {
    const group = groups.get(style);
    if (group) group.push(cell);
    else groups.set(style, [cell]);
  });
  const { layout } = reading;
  const order = new Map<string, number>();
  styles.forEach((style, cell) => {
    if (sizeOf(layout, layout.rowOf[cell]!) === 1 && !order.has(style)) order.set(style, order.size);
  });
  return new Map(
    [...groups].map(([style, cells]) => [
      style,
      groupFeatures(reading, { style, cells, styles, rows, nth: order.get(style) ?? -1, of: order.size }),
    ]),
  );
}

/** Cells of one style among the styles of a sheet. */
interface Group {
  style: string;
  cells: readonly number[];
  styles: readonly string[];
  rows: Rows;
  /** Which of the styles of texts that stand alone it is, in the order of the sheet, and how many there are. */
  nth: number;
  of: number;
}

function groupFeatures(reading: LabelReading, { style, cells, styles, rows, nth, of }: Group): Float32Array {
  const { layout, own } = reading;
  const length = (cell: number): number => layout.cells[cell]!.fact.length;
  const mean = <T>(list: readonly T[], value: (one: T) => number): number =>
    list.length > 0 ? list.reduce((sum, one) => sum + value(one), 0) / list.length : 0;
  const numbers = cells.map((cell) => layout.rowOf[cell]!);
  const after = numbers.filter((row) => row + 1 < layout.rows.length).map((row) => row + 1);
  const before = numbers.filter((row) => row > 0).map((row) => row - 1);
  const isAlone = (row: number): number => Number(sizeOf(layout, row) === 1);
  const middle = mean(cells, length);
  return Float32Array.from([
    ...[doublings(cells.length), cells.length / layout.rows.length, middle],
    Math.sqrt(mean(cells, (cell) => (length(cell) - middle) ** 2)),
    new Set(cells.map((cell) => layout.cells[cell]!.fact.plain)).size / cells.length,
    ...[mean(after, isAlone), mean(after, (row) => rows.numbers[row]!)],
    mean(after, (row) => Number(styles[layout.starts[row]!] === style)),
    mean(after, (row) => length(layout.starts[row]!)),
    ...[mean(before, isAlone), mean(before, (row) => rows.numbers[row]!), nth, of],
    mean(numbers, (row) => (row > 0 ? Math.min(9, layout.rows[row]! - layout.rows[row - 1]!) : 3)),
    ...NEAR.map((c) => mean(cells, (cell) => own[cell]![c]!)),
    ...NEAR.map((c) => cells.reduce((most, cell) => Math.max(most, own[cell]![c]!), 0)),
    ...NEAR.map((c) => mean(after, (row) => own[layout.starts[row]!]![c]!)),
  ]);
}

/** The cell itself: how far it reaches, how it is numbered beside the rows before and after, and what follows it. */
function hereWriter(
  reading: LabelReading,
  numbered: readonly Numbered[],
  styles: readonly string[],
  rows: Rows,
): Writer {
  const { layout } = reading;
  const { cells, rowOf, starts } = layout;
  const left = cells.reduce((least, { column }) => Math.min(least, column), Infinity);
  const count = layout.rows.length;
  const beside = (cell: number, row: number): number[] => {
    if (row < 0 || row >= count) return [0, 0, 0, 0];
    const first = starts[row]!;
    const isAlike = Number(styles[first] === styles[cell]);
    return [sizeOf(layout, row), rows.numbers[row]!, cells[first]!.column - cells[cell]!.column, isAlike];
  };
  const numberOf = (row: number): Numbered => (row < 0 || row >= count ? UNNUMBERED : numbered[starts[row]!]!);
  return (cell, into, at) => {
    const row = rowOf[cell]!;
    const { depth, last } = numbered[cell]!;
    const [next, before] = [numberOf(row + 1), numberOf(row - 1)];
    const alone = rows.alone[row]!;
    const features = [
      ...reachOf(reading, cell, left),
      ...[depth, Number(last === 1), next.depth, before.depth, next.depth - depth, before.depth - depth],
      ...[Number(last - before.last === 1 && depth === before.depth), rows.valuesAfter[row]!, rows.crowdAfter[row]!],
      ...[rows.untilNumber[row]!, ...beside(cell, row + 1), ...beside(cell, row - 1)],
      ...(alone < 0 ? [30, 0] : [Math.min(30, row - rowOf[alone]!), cells[alone]!.fact.length]),
      ...[rows.numbers[row]!, rows.numbers[row]! / sizeOf(layout, row)],
      cellsIn(layout, row).filter((one) => cells[one]!.fact.isGrade).length,
      Number(/^\d/.test(cells[cell]!.fact.text)),
    ];
    into.set(features, at);
  };
}

/** Rows to the next text of its column and to the one before; how long it is beside the texts of its row. */
function reachOf({ layout }: LabelReading, cell: number, left: number): number[] {
  const { cells, rowOf, starts, above, below } = layout;
  const row = rowOf[cell]!;
  const reach = (below[cell]! < 0 ? layout.rows.length : rowOf[below[cell]!]!) - row;
  const back = above[cell]! < 0 ? row + 1 : row - rowOf[above[cell]!]!;
  const lengths = cellsIn(layout, row).map((one) => cells[one]!.fact.length);
  const nth = cell - starts[row]!;
  const most = (list: readonly number[]): number => list.reduce((a, b) => Math.max(a, b), 0);
  return [
    ...[Math.min(reach, FAR), Math.min(back, FAR), Number(reach > 1), Number(nth === 0 && cells[cell]!.column > left)],
    ...[most(lengths.slice(nth + 1)), most(lengths.slice(0, nth)), Number(lengths[nth]! >= most(lengths))],
    lengths.filter((one) => one > 3.6).length,
  ];
}
