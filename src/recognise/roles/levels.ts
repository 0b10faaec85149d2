import { areDigits, withoutLast } from "../../domain/shapes";
import { columnHeads } from "../../lexicon/columnHeads";
import { textKey } from "../../interpret/text/text";
import { cellText, filled, isBlank } from "../grid/grid";
import { isLevel, holdsLevels } from "../layout/levelColumn";
import { isInitialsOfCommittee } from "../../interpret/header/header";
import type { OutlinePlace } from "../rows/kind";
import { kindOf, levelDepths } from "../rows/outline";
import type { Region } from "../layout/tableRegion";
import type { ColumnFeatures } from "./columnFeatures";

/** The columns of a table that state what each of its rows is, and what they state of each row. */
export interface Levels {
  /** Columns of the grid, from the left. */
  columns: readonly number[];
  rows: ReadonlyMap<number, OutlinePlace>;
}

type Columns = readonly ColumnFeatures[];

/**
 * What columns state of the rows' levels: in words, by depths, by a number for each level, or by a letter for goals and
 * another for measures. Null where none does.
 */
export function readLevels(region: Region, columns: Columns): Levels | null {
  return (
    byWords(region, columns) ??
    byDepth(region, columns) ??
    byNumbers(region, columns) ??
    byLetters(region, columns) ??
    byKindsInLetters(region, columns)
  );
}

/** Headers that announce what kind each row is. */
function byWords({ grid, first, last }: Region, columns: Columns): Levels | null {
  const one = columns.find(
    (column) =>
      holdsLevels(grid, column.column, first) ||
      (columnHeads.has(column.reading.words, "kindOfRow") && namesKinds(column, columns)),
  );
  if (!one) return null;
  const words = new Map<number, string>();
  for (let row = first; row <= last; row++) {
    const key = textKey(cellText(grid, row, one.column));
    if (isLevel(key)) words.set(row, key);
  }
  const depths = levelDepths([...new Set(words.values())]);
  return {
    columns: [one.column],
    rows: new Map([...words].map(([row, level]) => [row, { kind: kindOf(level), depth: depths.get(level)!, level }])),
  };
}

/** Words of levels that come back, of one rank or several; one kind alone where no column names measures. */
function namesKinds({ texts }: ColumnFeatures, columns: Columns): boolean {
  const keys = texts.map(textKey).filter(Boolean);
  const kinds = new Set(keys);
  const isSeveral = kinds.size > 1 || !columns.some(({ reading }) => (reading.scores.indicator ?? 0) >= 0.75);
  return isSeveral && keys.every(isLevel) && kinds.size > 0 && kinds.size <= 6 && keys.length > kinds.size;
}

/** "Nivå" over 1, 2, 3: the depth of each row; the deepest are measures when the table has figures. */
function byDepth({ first }: Region, columns: Columns): Levels | null {
  const one = columns.find(({ reading }) => columnHeads.has(reading.words, "depth"));
  if (
    !one ||
    !columns.some(isReadAsFigures) ||
    one.texts.some((text) => text !== "" && !(text.length === 1 && "0123456".includes(text)))
  )
    return null;
  const depths = one.texts.flatMap((text, i) => (text === "" ? [] : [[first + i, Number(text)] as const]));
  const steps = [...new Set(depths.map(([, depth]) => depth))].sort((a, b) => a - b);
  if (steps.length < 2 || depths.length <= steps.length || depths[0]![1] !== steps[0]) return null;
  const place = (depth: number): OutlinePlace =>
    depth === steps.at(-1) ? { kind: "indicator", depth, level: "indikator" } : { kind: "goal", depth, level: "mål" };
  return { columns: [one.column], rows: new Map(depths.map(([row, depth]) => [row, place(depth)])) };
}

const isReadAsFigures = ({ reading }: ColumnFeatures): boolean =>
  (["target", "outcome", "forecast", "baseline"] as const).some((role) => (reading.scores[role] ?? 0) >= 0.5);

/**
 * "Mål | Delmål | Mått" over nothing but numbers, before one column of titles: the last of them that is filled is what
 * the row is.
 */
function byNumbers({ first }: Region, all: Columns): Levels | null {
  const named = all.filter((one) => one.reading.period === undefined && isLevel(one.reading.words));
  const columns = named.length < 2 ? [] : named.filter(({ texts }) => isNumbering(texts));
  const [one] = columns;
  if (!one || columns.length < 2 || columns.some(({ at }, i) => at !== one.at + i)) return null;
  const rows = new Map<number, OutlinePlace>();
  one.texts.forEach((_, i) => {
    const numbers = columns.map(({ texts }) => texts[i]!);
    const depth = numbers.findLastIndex((number) => number !== "");
    if (depth < 0) return;
    const level = textKey(columns[depth]!.reading.words);
    rows.set(first + i, { kind: kindOf(level), depth, level, number: numbers.filter(Boolean).join(".") });
  });
  return { columns: columns.map(({ column }) => column), rows };
}

/** Nothing but small whole numbers, that come back. */
function isNumbering(texts: readonly string[]): boolean {
  const numbers = texts.filter(Boolean);
  return (
    numbers.length > 1 &&
    numbers.every((text) => text.length <= 2 && areDigits(text)) &&
    new Set(numbers).size < numbers.length
  );
}

/**
 * Two repeated letters before the titles ("M", "I"), without a header of their own: those of the first row are goals
 * and the others measures, when only the others' rows have figures, or only theirs are judged; or when the letters
 * themselves show it.
 */
function byLetters(region: Region, columns: Columns): Levels | null {
  const title = columns.find(({ cells }) => cells.texts > 0.5 && cells.length >= 8 && cells.number < 0.2);
  if (!title) return null;
  const figures = columns.filter((one) => one.at > title.at && isReadAsFigures(one));
  const grades = columns.filter(({ reading, cells }) => (reading.scores.grade ?? 0) >= 0.5 && cells.grade > 0.3);
  for (const one of columns.slice(0, title.at)) {
    if (one.reading.words !== "" && !columnHeads.has(one.reading.words, "ofLetters")) continue;
    const rows = letteredRows(region, one, title, figures, grades);
    const [upper, lower, ...others] = [...new Set(rows.map(({ letter }) => letter))];
    if (lower === undefined || others.length > 0 || rows.length < 4) continue;
    if (![upper!, lower].every((letter) => /^\p{Lu}\p{L}{0,2}$/u.test(letter) && !isInitialsOfCommittee(letter)))
      continue;
    if (!apartByRows(rows, upper!, lower) && !apartByLetters(upper!, lower)) continue;
    return {
      columns: [one.column],
      rows: new Map(
        rows.map(({ row, letter }): [number, OutlinePlace] => [
          row,
          letter === upper
            ? { kind: "goal", depth: 0, level: "mål" }
            : { kind: "indicator", depth: 1, level: "indikator" },
        ]),
      ),
    };
  }
  return null;
}

const KINDS_BY_LETTER = ["letterOfMeasure", "letterOfActivity"] as const;

/** "Typ" over I and A, beside measures and activities in one column: what each row is, and none of them above another. */
function byKindsInLetters({ first }: Region, columns: Columns): Levels | null {
  const one = columns.find(({ reading, texts }) => {
    const letters = new Set(texts.filter(Boolean).map(textKey));
    return (
      columnHeads.has(reading.words, "ofLetters") &&
      letters.size === 2 &&
      KINDS_BY_LETTER.every((kind) => [...letters].some((letter) => columnHeads.has(letter, kind)))
    );
  });
  if (!one) return null;
  const rows = new Map<number, OutlinePlace>();
  one.texts.forEach((text, i) => {
    if (text === "") return;
    const level = columnHeads.has(textKey(text), "letterOfActivity") ? "aktivitet" : "indikator";
    rows.set(first + i, { kind: "indicator", depth: 0, level });
  });
  return { columns: [one.column], rows };
}

interface LetteredRow {
  row: number;
  letter: string;
  measured: boolean;
  graded: boolean;
}

function letteredRows(
  { grid, first, last, area }: Region,
  letters: ColumnFeatures,
  title: ColumnFeatures,
  figures: Columns,
  grades: Columns,
): LetteredRow[] {
  const rows: LetteredRow[] = [];
  for (let row = first; row <= last; row++) {
    const value = (c: number) => grid.sheet.values[row]?.[c];
    if (filled(grid, row, area.left, area.right).length < 2 || isBlank(value(title.column))) continue;
    rows.push({
      row,
      letter: withoutLast(cellText(grid, row, letters.column), ".:)"),
      measured: figures.some(({ column }) => !isBlank(value(column))),
      graded: grades.some(({ column }) => !isBlank(value(column))),
    });
  }
  return rows;
}

function apartByRows(rows: readonly LetteredRow[], upper: string, lower: string): boolean {
  const share = (letter: string, what: "measured" | "graded"): number => {
    const own = rows.filter((row) => row.letter === letter);
    return own.filter((row) => row[what]).length / own.length;
  };
  return (["measured", "graded"] as const).some((what) => share(upper, what) === 0 && share(lower, what) >= 0.6);
}

const apartByLetters = (upper: string, lower: string): boolean =>
  columnHeads.has(upper, "letterOfGoal") && columnHeads.has(lower, "letterOfMeasure");
