import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cellText, filled, gridOf, type Grid } from "../src/recognise/grid/grid";
import { isYearNumber, writesYear } from "../src/recognise/layout/couldHead";
import { sumRows } from "./sums";
import { newSheet, setCell, type Value } from "../src/sheet/book";

/** What a line of a sheet is, as annotated tables have it. */
const CLASSES = ["metadata", "header", "group", "data", "derived", "notes"] as const;
type LineClass = (typeof CLASSES)[number] | "blank";

const NUMBER = /^[^\p{L}\d]{0,4}\d[\d\s.,]*(?:[^\p{L}\d–+-]{0,3}|\s?\p{L})$/u;
/** What is printed where a figure is missing, or held back. */
const ABSENT = /^(?:[-–—.…*:]{1,4}|\(?(?:[A-Z]|NA|N\/A|n\.a\.?|na|nd)\)?|x)$/u;
const TOTAL =
  /^[^\p{L}]*(?:(?:grand |sub|del|slut)?(?:total|summa|sum)\p{L}*|s:a|(?:all|both|samtliga|alla) \p{L}+|average|mean|median|genomsnitt\p{L}*|medel\p{L}*)(?!\p{L})|(?<!\p{L})(?:totalt?|summa),?[\s:]*$/iu;

/** The number in a text, with any of the world's separators; null for words. */
function figureOf(value: Value | undefined): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.length > 24 || !NUMBER.test(value.trim())) return null;
  const digits = value.replace(/[^\d.,−-]/g, "").replace("−", "-");
  const grouped = /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/.exec(digits);
  const plain = grouped ? digits.replaceAll(grouped[1]!, "").replace(",", ".") : digits.replace(",", ".");
  const number = Number(plain);
  return Number.isFinite(number) ? number : null;
}

interface Line {
  row: number;
  /** Columns with something, from the left. */
  here: number[];
  /** Of those, right of the sheet's first: the ones with a figure, and the ones with a mark instead of a figure. */
  figures: number[];
  absent: number[];
  /** The figures are years, or count upwards: they may head columns. */
  counts: boolean;
}

const isAnyYear = (value: Value | undefined): boolean =>
  isYearNumber(value) ||
  writesYear(value) ||
  (typeof value === "number" && Number.isInteger(value) && value >= 1700 && value < 1990);

function lineAt(grid: Grid, row: number): Line {
  const values = grid.sheet.values[row] ?? [];
  const here = filled(grid, row, 0, grid.used!.right);
  const beside = here.filter((c) => c > grid.used!.left);
  const figures = beside.filter((c) => figureOf(values[c]) !== null);
  const absent = beside.filter((c) => typeof values[c] === "string" && ABSENT.test(cellText(grid, row, c)));
  const counts =
    figures.every((c) => isAnyYear(values[c])) ||
    (figures.length > 2 && figures.every((c, i) => figureOf(values[c]) === figureOf(values[figures[0]!])! + i));
  return { row, here, figures, absent, counts };
}

/** A line of values: figures, or marks where they are missing, in most of its columns; years alone head columns. */
const hasValues = ({ figures, absent, counts, here }: Line): boolean =>
  figures.length > 0 &&
  !(counts && (figures.length > 1 || here.length === 1)) &&
  (figures.length + absent.length) * 2 >= here.length - 1;

/**
 * The class of each row of a sheet, by what its cells look like and by sums; the words of a table's subject are not
 * asked.
 */
export function lineClasses(grid: Grid): LineClass[] {
  if (!grid.used) return [];
  const classes = Array.from({ length: grid.used.bottom + 1 }, (): LineClass => "blank");
  const lines = classes.map((_, row) => lineAt(grid, row)).filter(({ here }) => here.length > 0);
  const parts = partsOf(grid, lines);
  lines.forEach((line, index) => {
    classes[line.row] =
      classOutside(parts, index) ?? classInBody(line, cellText(grid, line.row, line.here[0]!), parts, grid);
  });
  return classes;
}

/** Where a sheet's lines stand: indexes among its lines that have something. */
interface Parts {
  /** The body's first and last line; the start is -1 where there is no body. */
  start: number;
  end: number;
  /** The first and the last line of headers above the body; -1 where there is none. */
  heads: number;
  headsEnd: number;
  /** Lines of values, and the rows of those that are sums of others. */
  body: Line[];
  sums: Set<number>;
}

const isLabel = ({ here }: Line, grid: Grid): boolean => here.length === 1 && here[0] === grid.used!.left;

const isYearAlone = (line: Line, grid: Grid): boolean =>
  isLabel(line, grid) && isAnyYear(grid.sheet.values[line.row]![grid.used!.left]);

function partsOf(grid: Grid, lines: Line[]): Parts {
  const body = lines.filter(hasValues);
  const several = ({ here }: Line | { here: number[] }): boolean => here.length > 1;
  const start =
    body.length > 0
      ? lines.indexOf(body[0]!)
      : lines.findIndex((line, i) => i > 0 && several(line) && several(lines[i - 1]!));
  const end = lines.findLastIndex((line) =>
    body.length > 0 ? hasValues(line) || line.absent.length > 1 || isYearAlone(line, grid) : several(line),
  );
  const isHead = (line: Line, i: number): boolean => i < start && !isLabel(line, grid);
  return {
    start,
    end,
    heads: lines.findIndex(isHead),
    headsEnd: lines.findLastIndex(isHead),
    body,
    sums: sumsAmong(grid, body),
  };
}

/** The class of a line above or below the body; undefined for one within it. */
function classOutside({ start, end, heads, headsEnd }: Parts, index: number): LineClass | undefined {
  if (index > end && end >= 0) return "notes";
  if (start < 0 || index > end) return "metadata";
  if (index >= start) return undefined;
  if (heads < 0 || index < heads) return "metadata";
  return index <= headsEnd ? "header" : "group";
}

function classInBody(line: Line, text: string, { body, sums }: Parts, grid: Grid): LineClass {
  if (hasValues(line)) return TOTAL.test(text) || sums.has(line.row) ? "derived" : "data";
  if (line.here.length === 1) return isYearAlone(line, grid) ? "data" : "group";
  const headsColumns = line.figures.length > 1 && line.counts;
  const isWords = body.length > 0 && line.absent.length === 0 && line.figures.length === 0;
  return headsColumns || isWords ? "header" : "data";
}

/** Rows of values that are sums of others; a series of years does not count. */
function sumsAmong({ sheet, used }: Grid, body: readonly Line[]): Set<number> {
  if (body.filter(({ row }) => isAnyYear(sheet.values[row]![used!.left])).length * 2 > body.length) return new Set();
  const found = sumRows(
    body.map(({ row }) =>
      Array.from({ length: used!.right - used!.left }, (_, i) => figureOf(sheet.values[row]![used!.left + 1 + i])),
    ),
  );
  return new Set([...found].map((i) => body[i]!.row));
}

interface Annotated {
  grid: (string | null)[][];
  labels: LineClass[];
}

/** A cell as a workbook would hold it. */
const cellValue = (text: string | null): Value =>
  text !== null && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;

function gridOfTexts(texts: Annotated["grid"]): Grid {
  const sheet = newSheet("Blad1");
  texts.forEach((row, r) => row.forEach((text, c) => setCell(sheet, r, c, cellValue(text))));
  return gridOf(sheet);
}

/** How the lines of a set of tables were classed: lines by class, and tables. Blank lines are left out. */
interface SetScore {
  right: Map<LineClass, number>;
  stated: Map<LineClass, number>;
  are: Map<LineClass, number>;
  tables: number;
  /** Tables whose header rows are found exactly. */
  headers: number;
}

function addTable(score: SetScore, { grid, labels }: Annotated): void {
  const classes = lineClasses(gridOfTexts(grid));
  const add = (to: Map<LineClass, number>, one: LineClass): void => void to.set(one, (to.get(one) ?? 0) + 1);
  score.tables++;
  if (labels.every((label, i) => label === "blank" || (label === "header") === (classes[i] === "header")))
    score.headers++;
  labels.forEach((label, i) => {
    if (label === "blank") return;
    const stated = classes[i] ?? "blank";
    add(score.are, label);
    add(score.stated, stated);
    if (label === stated) add(score.right, label);
  });
}

/**
 * The scores of a folder of annotated tables (JSON: `grid`, texts; `labels`, a class for each row), by their names
 * before the dash.
 */
function scoresIn(folder: string): Map<string, SetScore> {
  const sets = new Map<string, SetScore>();
  const names = readdirSync(folder).filter((file) => file.endsWith(".json"));
  for (const name of names.sort()) {
    const set = name.split("-")[0]!;
    const score = sets.get(set) ?? { right: new Map(), stated: new Map(), are: new Map(), tables: 0, headers: 0 };
    sets.set(set, score);
    addTable(score, JSON.parse(readFileSync(join(folder, name), "utf8")) as Annotated);
  }
  return sets;
}

/**
 * Accuracy, mean F1, F1 of each class, and the share of tables whose header rows are found exactly, a line for each
 * set.
 */
export function printLineScores(folder: string, print: (line: string) => void): void {
  const line = (name: string, cells: string[]): void =>
    print(name.padEnd(8) + cells.map((cell) => cell.padStart(10)).join(""));
  const total = (of: Map<LineClass, number>): number => [...of.values()].reduce((sum, n) => sum + n, 0);
  print("");
  print("Radklasser: F1 per klass i uppmärkta tabeller");
  line("", ["tabeller", "rätt", "medel-F1", ...CLASSES, "rubriker"]);
  for (const [set, { right, stated, are, tables, headers }] of scoresIn(folder)) {
    const f1 = CLASSES.map((one) => (2 * (right.get(one) ?? 0)) / ((stated.get(one) ?? 0) + (are.get(one) ?? 0)) || 0);
    const mean = f1.reduce((sum, value) => sum + value, 0) / f1.length;
    const figures = [total(right) / total(are), mean, ...f1, headers / tables];
    line(set, [String(tables), ...figures.map((figure) => figure.toFixed(3).replace(".", ","))]);
  }
}
