import { AT, OWN, ROLES, type CellFact } from "./cells";
import { classOf, LEARNT } from "./classes";
import { doublings } from "./exact";
import { HEADING_FEATURES, headingParts } from "./headings";
import { cellsIn, sizeOf, type Layout } from "./layout";
import type { FeaturePart, LabelReading, Writer } from "./reading";

const CLASSES = LEARNT.length;
/** Classes that are looked at in neighbours. */
const NEAR = (["none", "outcome", "target", "grade", "measure", "goal", "area"] as const).map(classOf);
const VALUES = (["outcome", "target", "grade"] as const).map(classOf);
/** Own features that are looked at in neighbours. */
const SEEN = [
  ...[AT.length, AT.digits, AT.letters, AT.number, AT.missing, AT.word, AT.year, AT.grade, AT.demand],
  AT.period,
] as const;

const LOOKS = 4;
const BESIDE = SEEN.length + NEAR.length + VALUES.length + 1;
const COLUMN = 20 + NEAR.length;
const ROW = 12 + NEAR.length + VALUES.length;
const PLACE = 14;
const AROUND = BESIDE * 4;
const NEAR_ROWS = BESIDE * 2 + NEAR.length * 3;
const BLOCK = CLASSES * 2;
const YEARS = 4;
const WHOLE = 8 + NEAR.length * 3;
const NO_SHARES = new Float32Array(CLASSES);

/** How many features a cell has. */
export const FEATURES =
  OWN +
  LOOKS +
  CLASSES * 2 +
  COLUMN +
  ROW +
  PLACE +
  AROUND +
  NEAR_ROWS +
  BLOCK +
  YEARS +
  WHOLE +
  ROLES * 2 +
  HEADING_FEATURES;

/** The features of the cells of a sheet, from the first to the last. What cells share is counted once. */
export function partsOf(reading: LabelReading): FeaturePart[] {
  const { own, headed } = reading;
  return [
    { width: OWN, shared: (cell) => factOf(reading, cell).features },
    { width: LOOKS, write: looksWriter(reading) },
    { width: CLASSES, shared: (cell) => own[cell] },
    { width: CLASSES, shared: (cell) => headed[cell] },
    columnPart(reading),
    rowPart(reading),
    { width: PLACE, write: placeWriter(reading) },
    { width: AROUND, write: aroundWriter(reading) },
    nearRowsPart(reading),
    wholePart(reading),
    ...rolesParts(reading),
    ...headingParts(reading),
  ];
}

/** What writes the features of the cells of a sheet, all of them. */
export function featuresOf(reading: LabelReading): Writer {
  const parts = partsOf(reading);
  return (cell, into, at) => {
    for (const part of parts) {
      if ("write" in part) part.write(cell, into, at);
      else into.set(part.shared(cell) ?? [], at);
      at += part.width;
    }
  };
}

const factOf = ({ layout }: LabelReading, cell: number): CellFact => layout.cells[cell]!.fact;

function looksWriter({ layout }: LabelReading): Writer {
  const { cells } = layout;
  const bold = cells.reduce((sum, { isBold }) => sum + Number(isBold), 0) / Math.max(1, cells.length);
  return (cell, into, at) => {
    const { isBold, isFilled, indent } = cells[cell]!;
    into[at] = Number(isBold);
    into[at + 1] = Number(isFilled);
    into[at + 2] = Math.min(indent, 8);
    into[at + 3] = isBold ? 1 - bold : 0;
  };
}

/** What header words say of the cell itself, and of the header over it. */
function rolesParts(reading: LabelReading): FeaturePart[] {
  const over = (cell: number): number => reading.headers.cell[cell]!;
  return [
    { width: ROLES, shared: (cell) => factOf(reading, cell).roles },
    { width: ROLES, shared: (cell) => (over(cell) < 0 ? undefined : factOf(reading, over(cell)).roles) },
  ];
}

/** Cells of a column under one block of headers. */
interface Stretch {
  cells: number[];
  block: number;
}

function stretchesOf({ layout, headers, heads }: LabelReading): { of: Int32Array; all: Stretch[] } {
  const of = new Int32Array(layout.cells.length).fill(-1);
  const all: Stretch[] = [];
  const known = new Map<number, number>();
  layout.cells.forEach(({ column }, cell) => {
    if (heads[layout.rowOf[cell]!]! > 0.5) return;
    const block = headers.block[cell]!;
    const key = (block + 1) * 16_384 + column;
    const number = known.get(key) ?? all.push({ cells: [], block }) - 1;
    known.set(key, number);
    all[number]!.cells.push(cell);
    of[cell] = number;
  });
  return { of, all };
}

/** What a column's cells share, what the headers beside its own say, and the years in them. */
function columnPart(reading: LabelReading): FeaturePart {
  const { of, all } = stretchesOf(reading);
  const { layout } = reading;
  let crowded = 0;
  for (let row = 0; row < layout.rows.length; row++) crowded += Number(sizeOf(layout, row) > 1);
  const blocks = blockFeatures(reading, all);
  const years = yearFeatures(reading, all);
  const features = all.map((stretch, i) => {
    const made = new Float32Array(COLUMN + BLOCK + YEARS);
    made.set(columnFeatures(reading, stretch, Math.max(1, crowded)));
    made.set(blocks[i]!, COLUMN);
    made.set(years[i]!, COLUMN + BLOCK);
    return made;
  });
  return { width: COLUMN + BLOCK + YEARS, shared: (cell) => features[of[cell]!] };
}

const MEANS = [
  ...[AT.number, AT.missing, AT.word, AT.length, AT.grade, AT.ambiguous, AT.demand, AT.year, AT.trend, AT.percent],
  ...[AT.sentences, AT.point, AT.period, AT.capital, AT.words],
] as const;

function columnFeatures(reading: LabelReading, { cells: all }: Stretch, crowded: number): Float32Array {
  const { layout, own } = reading;
  const beside = all.filter((cell) => sizeOf(layout, layout.rowOf[cell]!) > 1);
  const cells = beside.length > 0 ? beside : all;
  const facts = cells.map((cell) => factOf(reading, cell));
  const mean = (of: (fact: (typeof facts)[number]) => number): number =>
    facts.reduce((sum, fact) => sum + of(fact), 0) / facts.length;
  const length = mean((fact) => fact.length);
  return Float32Array.from([
    ...[doublings(cells.length), cells.length / crowded],
    ...MEANS.map((feature) => mean((fact) => fact.features[feature]!)),
    Math.max(...facts.slice(0, 1000).map((fact) => fact.length)),
    new Set(facts.map(({ plain }) => plain)).size / facts.length,
    Math.sqrt(mean((fact) => (fact.length - length) ** 2)),
    ...NEAR.map((c) => cells.reduce((sum, cell) => sum + own[cell]![c]!, 0) / cells.length),
  ]);
}

/** What the header's words say, and the most that any header of its block says of each class. */
function blockFeatures({ headed }: LabelReading, all: readonly Stretch[]): Float32Array[] {
  const most = new Map<number, Float32Array>();
  for (const { cells, block } of all) {
    const over = headed[cells[0]!];
    const before = most.get(block) ?? new Float32Array(CLASSES);
    most.set(block, over ? before.map((share, c) => Math.max(share, over[c]!)) : before);
  }
  return all.map(({ cells, block }) => {
    const features = new Float32Array(BLOCK);
    const over = headed[cells[0]!] ?? NO_SHARES;
    features.set(most.get(block)!);
    features.set(
      over.map((share, c) => share - most.get(block)![c]!),
      CLASSES,
    );
    return features;
  });
}

/** Whether the header has a year, and whether it is the last or the first of its block; how many years the block has. */
function yearFeatures(reading: LabelReading, all: readonly Stretch[]): Float32Array[] {
  const yearOf = ({ cells }: Stretch): number => {
    const over = reading.headers.cell[cells[0]!]!;
    return over < 0 ? 0 : factOf(reading, over).year;
  };
  const years = new Map<number, Set<number>>();
  for (const stretch of all) {
    const year = yearOf(stretch);
    const known = years.get(stretch.block) ?? new Set();
    years.set(stretch.block, year > 0 ? known.add(year) : known);
  }
  return all.map((stretch) => {
    const [year, known] = [yearOf(stretch), years.get(stretch.block)!];
    if (year === 0) return Float32Array.of(0, 0, 0, known.size);
    return Float32Array.of(1, Number(year === Math.max(...known)), Number(year === Math.min(...known)), known.size);
  });
}

function rowPart(reading: LabelReading): FeaturePart {
  const { layout, heads, own } = reading;
  const rows = Array.from(layout.rows, (_, row) => {
    const cells = cellsIn(layout, row);
    const facts = cells.map((cell) => factOf(reading, cell));
    const sum = (feature: number): number => facts.reduce((all, { features }) => all + features[feature]!, 0);
    return Float32Array.from([
      ...[cells.length, sum(AT.number), sum(AT.grade), sum(AT.missing)],
      ...[facts.filter(({ length }) => length > 4.6).length, sum(AT.demand)],
      ...[Math.max(...facts.map(({ length }) => length)), sum(AT.year), cells.length / layout.width, heads[row]!],
      ...[layout.cells[cells[0]!]!.column, row / layout.rows.length],
      ...NEAR.map((c) => own[cells[0]!]![c]!),
      ...VALUES.map((c) => Math.max(...cells.map((cell) => own[cell]![c]!))),
    ]);
  });
  return { width: ROW, shared: (cell) => rows[layout.rowOf[cell]!] };
}

function placeWriter({ layout, headers, heads }: LabelReading): Writer {
  const { cells, rowOf, starts, rows, tall, wide } = layout;
  const most = rows.length;
  return (cell, into, at) => {
    const { row, column } = cells[cell]!;
    const number = rowOf[cell]!;
    const nth = cell - starts[number]!;
    const text = headers.text[cell]!;
    into[at] = column;
    into[at + 1] = nth;
    into[at + 2] = starts[number + 1]! - cell - 1;
    into[at + 3] = Math.min(number, 99);
    into[at + 4] = Math.min(most - number, 99);
    into[at + 5] = Math.min(row, 99);
    into[at + 6] = tall[cell]!;
    into[at + 7] = wide[cell]!;
    into[at + 8] = Math.min(headers.away[cell]!, 99);
    into[at + 9] = Number(text === "");
    into[at + 10] = Number(heads[number]! > 0.5);
    into[at + 11] = number > 0 ? row - rows[number - 1]! : 9;
    into[at + 12] = number + 1 < most ? rows[number + 1]! - row : 9;
    into[at + 13] = doublings(text.length);
  };
}

/** Writes what is seen of a cell from beside it; of none (-1) nothing. */
function besideWriter(reading: LabelReading): Writer {
  const { own, headed } = reading;
  return (cell, into, at) => {
    if (cell < 0) return;
    const { features } = factOf(reading, cell);
    const [shares, over] = [own[cell]!, headed[cell]];
    for (const feature of SEEN) into[at++] = features[feature]!;
    for (const c of NEAR) into[at++] = shares[c]!;
    for (const c of VALUES) into[at++] = over === undefined ? 0 : over[c]!;
    into[at] = 1;
  };
}

/** The cells left, right, above and below. */
function aroundWriter(reading: LabelReading): Writer {
  const { starts, rowOf, above, below } = reading.layout;
  const beside = besideWriter(reading);
  return (cell, into, at) => {
    const row = rowOf[cell]!;
    beside(cell === starts[row]! ? -1 : cell - 1, into, at);
    beside(cell + 1 === starts[row + 1]! ? -1 : cell + 1, into, at + BESIDE);
    beside(above[cell]!, into, at + 2 * BESIDE);
    beside(below[cell]!, into, at + 3 * BESIDE);
  };
}

/** The first cells of the rows before and after, the last two that stood alone, and the first of the row after the next. */
function nearRowsPart(reading: LabelReading): FeaturePart {
  const { layout, own } = reading;
  const { starts, rowOf, rows } = layout;
  const beside = besideWriter(reading);
  const alone = aloneBefore(layout);
  const firstOf = (row: number): number => (row >= 0 && row < rows.length ? starts[row]! : -1);
  const features = Array.from(rows, (_, row) => {
    const made = new Float32Array(NEAR_ROWS);
    beside(firstOf(row - 1), made, 0);
    beside(firstOf(row + 1), made, BESIDE);
    [...alone(row), firstOf(row + 2)].forEach((cell, i) => {
      if (cell >= 0)
        made.set(
          NEAR.map((c) => own[cell]![c]!),
          2 * BESIDE + i * NEAR.length,
        );
    });
    return made;
  });
  return { width: NEAR_ROWS, shared: (cell) => features[rowOf[cell]!] };
}

/** The last two cells that stood alone in their rows before a row. */
function aloneBefore(layout: Layout): (row: number) => readonly [number, number] {
  const [last, before] = [new Int32Array(layout.rows.length).fill(-1), new Int32Array(layout.rows.length).fill(-1)];
  for (let row = 1; row < layout.rows.length; row++) {
    const isAlone = sizeOf(layout, row - 1) === 1;
    last[row] = isAlone ? layout.starts[row - 1]! : last[row - 1]!;
    before[row] = isAlone ? last[row - 1]! : before[row - 1]!;
  }
  return (row) => [last[row]!, before[row]!];
}

/** What holds of the whole sheet. */
function wholePart(reading: LabelReading): FeaturePart {
  const { layout, headers, own, headed } = reading;
  const n = layout.cells.length;
  const facts = layout.cells.map(({ fact }) => fact);
  const mean = (feature: number): number => facts.reduce((sum, { features }) => sum + features[feature]!, 0) / n;
  let single = 0;
  for (let row = 0; row < layout.rows.length; row++) single += Number(sizeOf(layout, row) === 1);
  const most = (of: readonly (Float32Array | undefined)[], c: number): number =>
    of.reduce((max, shares) => Math.max(max, shares?.[c] ?? 0), 0);
  const whole = Float32Array.from([
    ...[doublings(n), doublings(layout.rows.length), layout.width, mean(AT.number), mean(AT.grade), mean(AT.length)],
    ...[headers.blocks, single / layout.rows.length],
    ...NEAR.map((c) => own.reduce((sum, shares) => sum + shares[c]!, 0) / n),
    ...NEAR.map((c) => most(own, c)),
    ...NEAR.map((c) => most(headed, c)),
  ]);
  return { width: WHOLE, shared: () => whole };
}
