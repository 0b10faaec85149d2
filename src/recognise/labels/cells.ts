import type { Scale } from "../../domain/scale";
import { readGrade, readTrend } from "../../interpret/choice/grade";
import { readHeader } from "../../interpret/header/header";
import { titleParts } from "../../interpret/header/title";
import { readValue, type ValueReading } from "../../interpret/number/number";
import { readTarget, type TargetReading } from "../../interpret/targets/target";
import { readPeriod } from "../../interpret/time/period";
import type { Area } from "../../sheet/address";
import type { Sheet, Value } from "../../sheet/book";
import type { Format } from "../../sheet/format";
import { isBlank, printed, writtenValue } from "../grid/grid";
import { doublings } from "./exact";
import { gramsOf, plainWords, type Grams } from "./words";

/** What a text or a number is, whatever stands beside it. Made once for each that is different. */
export interface CellFact {
  text: string;
  plain: string;
  grams: Grams;
  /** The number that it holds or reads as; null: none. */
  number: number | null;
  /** A number in the cell, not in a text. */
  isTyped: boolean;
  isMissing: boolean;
  isGrade: boolean;
  /** Doublings of its length. */
  length: number;
  /** The last year that is written in it; 0: none. */
  year: number;
  features: Float32Array;
  /** How strongly the lexicon's header words speak for each role. */
  roles: Float32Array;
}

/** A cell with something in it. Row and column from 0, as the sheet is read. */
export interface PlacedCell {
  row: number;
  column: number;
  fact: CellFact;
  isBold: boolean;
  isFilled: boolean;
  indent: number;
}

/** The cells of a sheet in reading order, by row and then by column. */
export interface SheetCells {
  name: string;
  cells: PlacedCell[];
  merges: readonly Area[];
}

/** Readings of header words that are features, in the order of the features. */
const HEADED = [
  ...["area", "goal", "indicator", "number", "activity", "owner", "unit", "baseline", "target", "outcome"],
  ...["forecast", "trend", "grade", "comment", "period", "comparison", "source", "level"],
] as const;

const KINDS = [
  ...["min", "max", "range", "increase", "decrease", "increaseBy", "decreaseBy", "fromTo", "unchanged", "rank"],
  ...["percentile", "comparison", "yesno", "allOf", "text", "none"],
] as const;

/** How many features a cell has of its own, and how many roles header words speak for. */
export const OWN = 40 + KINDS.length;
export const ROLES = HEADED.length;

/** Where in a cell's own features the ones that neighbours look at stand. */
export const AT = {
  ...{ length: 0, words: 1, digits: 2, letters: 3, percent: 4, number: 5, missing: 6, word: 7, year: 10, colon: 12 },
  ...{ point: 13, capital: 15, grade: 18, ambiguous: 19, trend: 20, demand: 22, period: 26, headed: 27, sentences: 30 },
} as const;

const BULLETS = "•-–*·▪";
const SHORT_HEADER = 160;
const SHORT_PERIOD = 40;

const count = (text: string, mark: string): number => text.split(mark).length - 1;
const flags = (...values: boolean[]): number[] => values.map(Number);

/** The facts of the texts and numbers of one reading. */
export class Facts {
  private readonly known = new Map<string, CellFact>();

  constructor(private readonly scales: readonly Scale[]) {}

  of(value: Value, format: string | undefined): CellFact {
    const key = `${typeof value} ${format ?? ""} ${String(typeof value === "object" ? value?.error : value)}`;
    const found = this.known.get(key);
    if (found) return found;
    const made = this.read(value, format);
    this.known.set(key, made);
    return made;
  }

  private read(value: Value, format: string | undefined): CellFact {
    const text = printed(value, format);
    const plain = plainWords(text);
    const isTyped = typeof value === "number";
    const read = readValue(writtenValue(value, format), format);
    const number = read.kind === "number" ? read.value : null;
    const grade = readGrade(text, this.scales);
    const header = !isTyped && text.length <= SHORT_HEADER ? readHeader(text) : null;
    const target = readTarget({ text: isTyped ? value : text, ...(format ? { format } : {}) });
    const letters = [...text].filter((letter) => /\p{L}/u.test(letter)).length;
    const features = Float32Array.from([
      ...sizeOf(text, letters),
      ...flags(text.includes("%") || (format ?? "").includes("%"), number !== null),
      ...flags(read.kind === "missing", read.kind === "word", read.kind === "problem", isTyped),
      ...flags(isYearValue(read)),
      ...shapeOf(text, letters),
      ...flags(grade !== null, grade !== null && "ambiguous" in grade),
      ...readingsOf(text, target),
      ...flags(readPeriodOf(text) !== null, header?.period !== undefined, header?.group !== undefined, hasUnit(read)),
      ...marksOf(text),
      ...KINDS.map((kind) => Number(kind === target.reading.kind)),
    ]);
    return {
      ...{ text, plain, grams: gramsOf(plain), number, isTyped, features },
      ...{ isMissing: read.kind === "missing", isGrade: grade !== null, length: features[0]! },
      roles: Float32Array.from(HEADED, (role) => header?.scores[role] ?? 0),
      year: Number(text.match(/(?:19|20)\d\d/g)?.at(-1) ?? 0),
    };
  }
}

const hasUnit = (read: ValueReading): boolean => read.kind === "number" && Boolean(read.unit);

const isYearValue = (read: ValueReading): boolean =>
  read.kind === "number" && !read.unit && read.value >= 1990 && read.value <= 2060 && Number.isInteger(read.value);

function sizeOf(text: string, letters: number): number[] {
  const length = Math.max(1, text.length);
  return [
    ...[doublings(text.length), text === "" ? 0 : count(text, " ") + 1],
    ...[text.replace(/\D/g, "").length / length, letters / length],
  ];
}

function readingsOf(text: string, { reading, problem }: TargetReading): number[] {
  const trend = readTrend(text)?.trend;
  const isDemand = reading.kind !== "none" && reading.kind !== "text";
  const { number, level } = titleParts(text);
  return [
    ...flags(trend !== undefined, trend === "up" || trend === "down" || trend === "same"),
    ...flags(isDemand, problem !== undefined, Boolean(number), Boolean(level)),
  ];
}

const readPeriodOf = (text: string): unknown => (text.length <= SHORT_PERIOD ? readPeriod(text) : null);

const shapeOf = (text: string, letters: number): number[] => {
  const first = text.charAt(0);
  return flags(
    first !== "" && BULLETS.includes(first),
    text.endsWith(":"),
    text.endsWith("."),
    text.endsWith("?"),
    first !== first.toLowerCase(),
    letters > 2 && text === text.toUpperCase(),
    first >= "0" && first <= "9",
  );
};

const marksOf = (text: string): number[] => [
  ...[count(text, ". "), count(text, ","), count(text, ";")],
  ...flags(text.slice(0, 40).includes(":"), /[≥>]/.test(text), /[≤<]/.test(text), text.includes("(")),
  ...flags(text.includes("\n"), /^\W*\d{1,2}(?:\.\d{1,2})+\s/.test(text), /\d\s*[-–]\s*\d/.test(text)),
];

/** The cells of a sheet that have something in them. */
export function cellsOf({ name, values, formats, merges }: Sheet, facts: Facts): SheetCells {
  const cells: PlacedCell[] = [];
  values.forEach((row, r) =>
    row?.forEach((value, c) => {
      if (isBlank(value)) return;
      const format = formats[r]?.[c];
      cells.push({ row: r, column: c, fact: facts.of(value, format?.numberFormat), ...looksOf(format) });
    }),
  );
  return { name, cells, merges };
}

const looksOf = (format: Format | undefined): Pick<PlacedCell, "isBold" | "isFilled" | "indent"> => ({
  isBold: format?.font?.bold === true,
  isFilled: format?.fill !== undefined,
  indent: format?.indent ?? 0,
});

/** The sheet laid on its other side: rows are columns. */
export const turned = ({ name, cells, merges }: SheetCells): SheetCells => ({
  name,
  cells: inOrder(cells.map((cell) => ({ ...cell, row: cell.column, column: cell.row }))),
  merges: merges.map(({ top, left, bottom, right }) => ({ top: left, left: top, bottom: right, right: bottom })),
});

/** Cells by row and then by column. */
export const inOrder = <C extends { row: number; column: number }>(cells: C[]): C[] =>
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
