import { factsOf } from "../../interpret/facts";
import { beginsSmall, beginsWithDigit, hasDigit, hasWordOf, trimmed, trimmedStart } from "../../domain/shapes";
import { KNOWN_SCALES } from "../../domain/scales";
import { readGrade } from "../../interpret/choice/grade";
import { readUnit } from "../../interpret/number/unit";
import type { Value } from "../../sheet/book";
import { cellText, filled, isBlank, textOf, type Grid } from "../grid/grid";
import { FIGURES, groupWord, isGroup, isInKnownUnit, readHeader, strengthOf } from "../../interpret/header/header";
import { couldHead, isFigureCell, isYearNumber, writesYear } from "./couldHead";
import { textKey } from "../../interpret/text/text";
import { labelAt } from "./label";
import type { HeaderCell } from "./tableRegion";

/** "Uppföljning" over "Utfall" over the years. */
const MOST_HEADER_ROWS = 3;

/** A header's rows from its first: below it those that only divide its columns further. */
export function headerRowsFrom(grid: Grid, row: number, left: number, right: number): number[] {
  const rows = [row];
  while (rows.length < MOST_HEADER_ROWS && dividesFurther(grid, rows.at(-1)!, left, right)) rows.push(rows.at(-1)! + 1);
  return rows;
}

/**
 * The row below a header belongs to it when it only divides columns further: years, periods, units under a heading.
 */
function dividesFurther(grid: Grid, above: number, left: number, right: number): boolean {
  const row = above + 1;
  const here = filled(grid, row, left, right);
  const upper = filled(grid, above, left, right);
  if (here.length === 0 || beginsList(grid, above, here[0]!)) return false;
  const values = grid.sheet.values[row]!;
  const isText = (c: number): boolean => typeof values[c] === "string" && !isFigureCell(values[c]);
  if (areUnderGroups(grid, above, row, here)) return true;
  if (upper.some((c) => isMergedDown(grid, above, row, c)) && here.every((c) => isText(c) || isYearNumber(values[c])))
    return true;
  const isBroken =
    (here[0]! > upper[0]! || continuesPhrase(grid, above, row, here[0]!)) &&
    !filled(grid, row + 1, left, right).every((c) => continuesPhrase(grid, above, row + 1, c));
  const goesOn = (c: number): boolean =>
    continuesWord(cellText(grid, above, c), cellText(grid, row, c)) ||
    (isBroken && continuesPhrase(grid, above, row, c));
  if (!here.every((c) => divides(values[c]) || goesOn(c))) return here.length > 2 && overNumbers(grid, row, here);
  const hasPeriod = (c: number): boolean => readHeader(textOf(values[c])).period !== undefined;
  if (here.length === 1) return here[0]! > upper[0]! && upper.length > 2 && hasPeriod(here[0]!);
  const lower = here.filter(
    (c) =>
      goesOn(c) ||
      isBlank(grid.sheet.values[above]?.[c]) ||
      isYearNumber(values[c]) ||
      hasPeriod(c) ||
      isFigureOfYear(grid.sheet.values[above]?.[c], values[c]),
  );
  return lower.length * 2 >= here.length && upper.some((c) => !here.includes(c) || goesOn(c));
}

/**
 * Whether a row's texts stand under headings that are merged over several of them, or are headers of their own where
 * nothing stands above: "Agenda 2030 | Lokalt mål | Indikator" left of the groups, or say of whom a column is ("tot"). A short one
 * that is not known may be beside two that are.
 */
function areUnderGroups(grid: Grid, above: number, row: number, here: readonly number[]): boolean {
  const values = grid.sheet.values[row]!;
  const isUnder = (c: number): boolean => underWideHeading(grid, above, row, c);
  const isOfGroup = (c: number): boolean => groupWord(textKey(cellText(grid, row, c))) !== undefined;
  const alone = here.filter((c) => !isUnder(c) && !writesYear(values[c]) && !isOfGroup(c));
  const unknown = alone.filter((c) => !couldHead(values[c]));
  const isShort = (c: number): boolean =>
    typeof values[c] === "string" && !isFigureCell(values[c]) && cellText(grid, row, c).length <= LONGEST_PART;
  return (
    here.length > 1 &&
    here.some(isUnder) &&
    alone.every((c) => isBlank(grid.sheet.values[above]?.[c])) &&
    unknown.every(isShort) &&
    unknown.length * 3 <= alone.length
  );
}

/** "Månad" over "aug" over "okt": the first rows of a list by date. */
function beginsList(grid: Grid, header: number, column: number): boolean {
  /** A month or another time, and nothing else. */
  const isTime = (row: number): boolean => {
    const text = cellText(grid, row, column);
    return hasWordOf(3, text) && readHeader(text).words === "";
  };
  return cellText(grid, header, column) !== "" && !isTime(header) && isTime(header + 1) && isTime(header + 2);
}

/** A header merged over its row and the one below: both are rows of headers. */
function isMergedDown(grid: Grid, above: number, row: number, column: number): boolean {
  const merge = grid.merged(above, column);
  return merge !== undefined && merge.left === merge.right && merge.bottom >= row;
}

/** "2023" over "Utfall": which of the year's figures. */
const isFigureOfYear = (above: Value | undefined, below: Value | undefined): boolean =>
  writesYear(above) && strengthOf(readHeader(textOf(below)), ...FIGURES) > 0;

/** "Mål-" over "uppfyllelse", "MÅL-" over "VÄRDE": one word, divided over rows. */
const continuesWord = (above: string, below: string): boolean =>
  (/\p{Ll}-$/u.test(above) && beginsSmall(below)) || (/\p{Lu}{3}-$/u.test(above) && /^\p{Lu}{2}/u.test(below));

/**
 * "Vad har" over "vi gjort?", "Prognos" over "helår": a header that goes on in a row below it in small letters. Rows of
 * a table in small letters all do.
 */
function continuesPhrase(grid: Grid, above: number, row: number, column: number): boolean {
  const text = cellText(grid, row, column);
  return (
    beginsSmall(text) &&
    hasWordOf(2, text) &&
    text.length <= LONGEST_PART &&
    cellText(grid, above, column) !== "" &&
    grid.merged(above, column) === undefined
  );
}

/** Letters of a text in a lower header row. */
const LONGEST_PART = 25;

/** A text of a lower header row: it names a column, or the unit of the figures below. */
function divides(value: Value | undefined): boolean {
  if (isYearNumber(value)) return true;
  const text = textOf(value);
  if (typeof value !== "string") return false;
  if (text.length <= 12 && readUnit(trimmed(text, "()[]")) !== null) return true;
  return couldHead(value) && (text.length <= LONGEST_PART || readHeader(text).period !== undefined);
}

/**
 * A short text or a year below a heading that is merged over it and its neighbours: where a row has nothing else, it
 * divides the headings.
 */
function underWideHeading(grid: Grid, above: number, row: number, column: number): boolean {
  const merge = grid.merged(above, column);
  return (
    merge !== undefined &&
    merge.right > merge.left &&
    merge.bottom < row &&
    (typeof grid.sheet.values[row]![column] === "string" || isYearNumber(grid.sheet.values[row]![column])) &&
    cellText(grid, row, column).length <= 30
  );
}

/**
 * Years and short texts, none of them a value or a verdict, with figures or bounds right below nearly all of them name what
 * these are, where one right of the first is known: a year or a part of one, a group of people, a unit or a word of headers.
 */
function overNumbers(grid: Grid, row: number, here: number[]): boolean {
  // Between the headers and their figures a blank row or a heading may stand.
  const width = (at: number): number => filled(grid, at, 0, grid.used!.right).length;
  const next = [1, 2, 3].map((down) => row + down).find((at) => width(at) > 1) ?? row + 1;
  const below = here.filter((c) => isFigureCell(grid.sheet.values[next]?.[c]) || saysFigure(cellText(grid, next, c)));
  const names = (c: number): boolean => {
    const value = grid.sheet.values[row]![c];
    const text = cellText(grid, row, c);
    if (isYearNumber(value)) return true;
    return typeof value === "string" && !beginsWithFigure(text) && text.length <= 30 && !isValue(text);
  };
  const isKnown = (c: number): boolean => divides(grid.sheet.values[row]![c]) || namesPart(cellText(grid, row, c));
  // "F | P | T": letters are of groups where they are of several.
  const groups = new Set(here.flatMap((c) => groupWord(textKey(cellText(grid, row, c))) ?? []));
  const areKnown = groups.size > 1 || here.slice(1).some(isKnown) || namesRows(grid, row, here[0]!);
  return here.every(names) && areKnown && below.length * 10 >= here.length * 8;
}

/** Below the header of names nothing stands, or another one: a row of the table has its name there. */
function namesRows(grid: Grid, row: number, first: number): boolean {
  const [left = first] = filled(grid, row - 1, 0, grid.used!.right);
  return first > left || strengthOf(readHeader(cellText(grid, row, first)), "goal", "indicator") >= 0.9;
}

/** "Kvinnor", "T1": a part of the people or of a year. */
const namesPart = (text: string): boolean => isGroup(text) || readHeader(text, "").period !== undefined;

/** "5 dagar", "Ja", "Uppnått", "saknas": what stands below headers. */
const isValue = (text: string): boolean =>
  isInKnownUnit(text) || factsOf(text).isMissing || readGrade(text, KNOWN_SCALES) !== null;

/** "60–80", "~50/mån", "≥ 3"; a year may head a column. */
const beginsWithFigure = (text: string): boolean =>
  isFigureCell(text) || (beginsWithDigit(trimmedStart(text, "~<>≤≥±+-–− ")) && readHeader(text).period === undefined);

/** "minst 75", "7,5 (8,1)": a figure with its bound, its unit or another. */
const saysFigure = (text: string): boolean => hasDigit(text) && text.length <= LONGEST_FIGURE && !writesYear(text);
const LONGEST_FIGURE = 15;

/** Rows of group headings right above the header ("Utfall" over three years) belong to it; a title does not. */
export function withGroupsAbove(grid: Grid, rows: number[], cells: readonly HeaderCell[]): number[] {
  const above = rows[0]! - 1;
  if (above < 0 || rows.length === MOST_HEADER_ROWS) return rows;
  const left = cells[0]!.column;
  const right = cells.at(-1)!.column;
  const here = filled(grid, above, left, right);
  if (here.length === 0 || !here.every((c) => couldGroup(grid, above, c))) return rows;
  if (cellText(grid, above, here[0]!).endsWith(":")) return rows;
  if (labelAt(grid, above, left, right) || isWholeRow(grid, above, cells)) return rows;
  // What stands over the names, right of a column of numbers, is a title.
  const names = cells.find(({ text }) => (readHeader(text).scores.number ?? 0) < 0.5)?.column ?? left;
  const groups = here.filter((c) => {
    const merge = grid.merged(above, c);
    return merge ? merge.right > merge.left && merge.right - merge.left < right - left : c > left;
  });
  return groups.length > 0 && (here.length > 1 || here[0]! > names)
    ? withGroupsAbove(grid, [above, ...rows], cells)
    : rows;
}

const couldGroup = (grid: Grid, row: number, column: number): boolean => {
  const value = grid.sheet.values[row]![column];
  return cellText(grid, row, column).length <= 40 && (typeof value === "string" || isYearNumber(value));
};

/**
 * Each header has a text of its own above it, and none is a year or a part of one: the upper row is a row of data or
 * titles, not headings of groups.
 */
const isWholeRow = (grid: Grid, above: number, cells: readonly HeaderCell[]): boolean =>
  cells.every(
    ({ column, text }) =>
      cellText(grid, above, column) !== "" &&
      grid.merged(above, column) === undefined &&
      (text.length > LONGEST_YEAR || readHeader(text).period === undefined),
  );

/** A year in a longer text heads no column. */
const LONGEST_YEAR = 40;

/**
 * Column headers from several rows, joined from the top; columns without one are left out. A heading reaches over its
 * merged cells, or over blank cells with a text below.
 */
export function joined(grid: Grid, rows: number[], left: number, right: number): HeaderCell[] {
  const parts = rows.map((_, i) => textsOf(grid, rows, i, left, right));
  const over = headingsAgain(grid, rows[0] ?? 0, left, right);
  const cells: HeaderCell[] = [];
  for (let c = left; c <= right; c++) {
    const texts = [...(over.get(c) ?? []), ...parts.flatMap((row) => row[c - left] || [])].reduce<string[]>(
      withWord,
      [],
    );
    if (texts.length > 0)
      cells.push({ column: c, text: texts.join(" "), ...(texts.length > 1 ? { own: texts.at(-1)! } : {}) });
  }
  return cells;
}

/**
 * The headings over years that come back in the columns of a header above, by column, where a year stands twice: without
 * the "Utfall" and "Mål" over that header, "2025 | 2025" says the same of two columns.
 */
function headingsAgain(grid: Grid, row: number, left: number, right: number): ReadonlyMap<number, string[]> {
  const years = filled(grid, row, left, right).filter((c) => writesYear(grid.sheet.values[row]?.[c]));
  const isOnce = new Set(years.map((c) => cellText(grid, row, c))).size === years.length;
  if (isOnce) return new Map();
  const saysSame = (at: number): boolean => years.every((c) => cellText(grid, at, c) === cellText(grid, row, c));
  const before = Array.from({ length: row }, (_, i) => row - 1 - i).filter(saysSame);
  for (const at of before) {
    const own = filled(grid, at, left, right).map((column) => ({ column, text: cellText(grid, at, column) }));
    const rows = withGroupsAbove(grid, [at], own);
    if (rows.length === 1) continue;
    const heads = rows.slice(0, -1).map((_, i) => textsOf(grid, rows, i, left, right));
    return new Map(years.map((c) => [c, heads.flatMap((texts) => texts[c - left] || [])]));
  }
  return new Map();
}

/** One text more, or the end of a word that the last text begins. */
function withWord(texts: string[], text: string): string[] {
  const last = texts.at(-1);
  return last !== undefined && continuesWord(last, text)
    ? [...texts.slice(0, -1), last.slice(0, -1) + text]
    : [...texts, text];
}

/** What a header row gives each column, from `left`: its own text, or that of the heading that reaches over it. */
function textsOf(grid: Grid, rows: readonly number[], i: number, left: number, right: number): string[] {
  const row = rows[i]!;
  let carried = "";
  return Array.from({ length: right - left + 1 }, (_, at) => {
    const c = left + at;
    const merge = grid.merged(row, c);
    const own = cellText(grid, merge?.top ?? row, merge?.left ?? c);
    if (merge !== undefined && merge.top < row && rows.includes(merge.top)) {
      if (own === "" && !reachesOver(grid, rows, i, c)) carried = "";
      return "";
    }
    if (own !== "") {
      // Merged down over its column's own header, it heads that column alone.
      const isOfColumn = merge !== undefined && merge.left === merge.right && merge.bottom > row;
      carried = isOfColumn ? "" : own;
      return own;
    }
    if (!reachesOver(grid, rows, i, c)) carried = "";
    return carried;
  });
}

/**
 * A heading spans a blank cell when texts that are not full headers are below, and no row above begins another heading
 * there: "2022" below "Jfr" is not over the "Helår" below "Prognos".
 */
function reachesOver(grid: Grid, rows: readonly number[], i: number, column: number): boolean {
  const below = rows[i + 1];
  return (
    below !== undefined &&
    !afterMerge(grid, rows[i]!, column) &&
    rows.slice(0, i).every((row) => cellText(grid, row, column) === "") &&
    cellText(grid, below, column) !== "" &&
    !carriesNothing(grid, below, column)
  );
}

/** The cell to the left ends a heading that is merged over its columns: it reaches no further. */
function afterMerge(grid: Grid, row: number, column: number): boolean {
  const merge = grid.merged(row, column - 1);
  return merge !== undefined && merge.right > merge.left && merge.right === column - 1;
}

/** A full header of its own below ("Bedömning") does not belong to the heading to its left. */
function carriesNothing(grid: Grid, row: number, column: number): boolean {
  const value = grid.sheet.values[row]?.[column];
  if (isYearNumber(value)) return false;
  const header = readHeader(textOf(value));
  return header.period === undefined && header.group === undefined && strengthOf(header) >= 0.9;
}
