import { depthOf, hasDigit, hasWordOf, isSentence } from "../../domain/shapes";
import { isRule } from "../../domain/reading";
import { readValue } from "../../interpret/number/number";
import { readTarget } from "../../interpret/target/target";
import { textKey } from "../../interpret/text/text";
import type { Area } from "../../sheet/address";
import { cellText, filled, formatOf, isBlank, textOf, type Grid } from "../grid/grid";
import { isLevel, levelColumnUnder } from "./levelColumn";
import { isForeign, readHeader, readHeaderCell } from "../../interpret/header/header";
import { isOfAnotherKind } from "../goalTable/otherKind";
import { namesLevel } from "../../interpret/header/title";
import { signalAt } from "../grades/signal";
import { couldHead, FIGURE, writesYear } from "./couldHead";
import { headerAt, MOST_BLANK, type Header } from "./header";
import { isHeadedAsVerdicts, labelAt, verdictAt } from "./label";
import { regionWith, type Region } from "./tableRegion";
import { titlesAbove } from "./titlesAbove";

/** Fully blank rows that end a table, unless what follows looks like its rows. */
const GAP = 2;
/** So many rows further down nothing is of the table. */
const FAR = 4;

/** A table that is being followed down from its header. */
interface Below {
  grid: Grid;
  header: Header;
  left: number;
  right: number;
  first: number;
  /** A column of levels beside the headers. */
  level: number | undefined;
  /** The last row so far. */
  last: number;
  /** The last row above lines of one text that a blank row parts from the table. */
  apart: number | undefined;
}

/** The region under a header: down to a gap, a foreign header, or the end of the Excel table. */
export function regionBelow(grid: Grid, header: Header, floor: number, bounds?: Area): Region {
  const first = header.rows.at(-1)! + 1;
  const columns = header.cells.map(({ column }) => column);
  const level = levelColumnUnder(grid, columns, first);
  const headerRight = columns.at(-1)!;
  const headerLeft = bounds ? columns[0]! : Math.min(level ?? Infinity, titleColumn(grid, header, first));
  const below = { grid, header, left: headerLeft, right: headerRight, first, level, last: first - 1, apart: undefined };
  const last = bounds ? lastFilled(below, bounds.bottom) : lastRow(below);
  const { left, right } = bounds ?? widened(grid, headerLeft, headerRight, first, last);
  const titleRows = bounds ? [] : titlesAbove(grid, header.rows[0]!, floor, left, right);
  return regionWith(grid, { left, right, cells: header.cells, titleRows, headerRows: header.rows, first, last });
}

/** Rows that are looked at for titles. */
const LOOKED_AT = 30;

/**
 * The first column of what stands left of the first header without a header: numbers and titles right beside it, titles
 * beyond blank columns; else that header's.
 */
function titleColumn(grid: Grid, { cells, rows: headers }: Header, first: number): number {
  const { values } = grid.sheet;
  const [start, right] = [cells[0]!.column, cells.at(-1)!.column];
  const below = Array.from({ length: LOOKED_AT }, (_, at) => first + at);
  const rows = below.filter((row) => filled(grid, row, start, right).length > 0);
  let left = start;
  for (let column = start - 1; column >= Math.max(0, left - 1 - MOST_BLANK); column--) {
    if (headers.some((row) => !isBlank(values[row]?.[column]))) break;
    const here = rows.filter((row) => !isBlank(values[row]?.[column]));
    const isTitles = here.filter((row) => hasWordOf(3, textOf(values[row]![column]))).length * 2 > rows.length;
    if (isTitles || (column === left - 1 && here.length * 2 > rows.length)) left = column;
    else if (here.length > 0) break;
  }
  return left;
}

/** The last row of an Excel table with anything in it. */
function lastFilled({ grid, left, right, first }: Below, bottom: number): number {
  let last = bottom;
  while (last >= first && filled(grid, last, left, right).length === 0) last--;
  return last;
}

/** The last row that belongs to a table, without the titles of the next. */
function lastRow(below: Below): number {
  const { grid, left, right, first } = below;
  const keys = new Map(below.header.cells.map(({ column, text }) => [column, textKey(text)]));
  const lowest = new Map(below.header.cells.map(({ column, text, own }) => [column, textKey(own ?? text)]));
  for (let row = first; row <= grid.used!.bottom; row = Math.max(row, below.last) + 1) {
    const columns = filled(grid, row, left, right);
    if (columns.length === 0) continue;
    const isLowestHeader = columns.every((c) => lowest.get(c) === textKey(cellText(grid, row, c)));
    if (isUnderLevels(below, row) || labelBelow(below, row)) below.last = row;
    else if (row - below.last > GAP && !likeTheRows(below, row, columns)) break;
    else if (columns.length > 1 && isLowestHeader) below.last = row;
    else if (!takesRow(below, row, columns, keys)) break;
  }
  return beforeTitleOfNext(grid, below.last, first, left, right);
}

/** The row's level is in a column of levels. */
const isUnderLevels = ({ grid, level, last }: Below, row: number): boolean =>
  level !== undefined && row - last <= GAP && isLevel(cellText(grid, row, level));

const labelBelow = ({ grid, header, left, right, last }: Below, row: number): boolean =>
  row - last <= GAP &&
  (labelAt(grid, row, left, right) !== null ||
    verdictAt(grid, row, left, right, isHeadedAsVerdicts(header.cells)) !== null);

/** Takes a row into the table, or a header that comes back; false where it is of another table. */
function takesRow(below: Below, row: number, columns: number[], keys: Map<number, string>): boolean {
  const { grid, header, last, apart } = below;
  const isAlone = columns.length === 1;
  const other = isAlone ? null : headerIn(below, row, columns);
  if (other ? !sameHeader(other, keys) : !isAlone && row - last > 1 && headsOthers(below, row, columns)) return false;
  if (!isAlone && apart !== undefined && opensAnother(grid, header, row, columns, apart)) {
    below.last = apart;
    return false;
  }
  if (!isAlone) below.apart = undefined;
  else if (row - last > 1) below.apart ??= last;
  below.last = other?.rows.at(-1) ?? row;
  return true;
}

/** A header among the rows of a table, of the same or of another. */
function headerIn({ grid, header, left, right, first }: Below, row: number, columns: number[]): Header | null {
  if (repeats(grid, row, columns, first)) return null;
  const heads = headerAt(grid, row, left, reach(grid, row, right));
  return heads && !holdsTarget(grid, row, header) ? heads : null;
}

/** The last column of the row's cells that go on without a blank from the column. */
function reach(grid: Grid, row: number, column: number): number {
  let last = column;
  while (!isBlank(grid.sheet.values[row]?.[last]) && !isBlank(grid.sheet.values[row]?.[last + 1])) last++;
  return last;
}

/** A text repeated in the cell above or below belongs to a row, not to a header. */
const repeats = (grid: Grid, row: number, columns: number[], first: number): boolean =>
  columns.some(
    (c) =>
      typeof grid.sheet.values[row]![c] === "string" &&
      ((row > first && grid.sheet.values[row]![c] === grid.sheet.values[row - 1]?.[c]) ||
        grid.sheet.values[row]![c] === grid.sheet.values[row + 1]?.[c]),
  );

/** A target under the header of targets: the row is data, whatever its words. */
const holdsTarget = (grid: Grid, row: number, header: Header): boolean =>
  header.cells.some((cell) => {
    const value = grid.sheet.values[row]?.[cell.column];
    if (
      typeof value !== "string" ||
      value.length > 60 ||
      couldHead(grid, value) ||
      (readHeaderCell(cell).scores.target ?? 0) < 0.8
    )
      return false;
    return isRule(readTarget({ text: value }).reading);
  });

/**
 * Most columns state the same, or the last part of it: only the lower of two header rows may come back. "Verksamhetsmål"
 * where "Finansiella mål" stood is another table, and so is "Mål 2026" where "Mål 2024" did.
 */
function sameHeader(other: Header, keys: Map<number, string>): boolean {
  const renamed = ({ column, text }: Header["cells"][number]): boolean => {
    const { goal = 0, indicator = 0, activity = 0 } = readHeader(text).scores;
    if (namesLevel(text)) return keys.get(column) !== textKey(text);
    return Math.max(goal, indicator, activity) >= 0.9 && keys.has(column) && !keys.get(column)!.endsWith(textKey(text));
  };
  const redated = ({ column, text }: Header["cells"][number]): boolean => {
    const [before, now] = [keys.get(column) ?? "", text].map((one) => readHeader(one).period);
    return before !== undefined && now !== undefined && before !== now;
  };
  if (other.cells.some((cell) => renamed(cell) || redated(cell))) return false;
  const same = other.cells.filter(({ column, text }) =>
    ` ${keys.get(column) ?? ""}`.endsWith(` ${textKey(text)}`),
  ).length;
  return same * 10 >= Math.max(other.cells.length, keys.size) * 6;
}

/**
 * After a gap a row still belongs to the table when it fills the first and some later column as one of the rows above
 * did, or is a heading, as others above, over such a row.
 */
function likeTheRows({ grid, left, right, first, last }: Below, row: number, columns: readonly number[]): boolean {
  if (row - last > FAR) return false;
  const above = Array.from({ length: Math.min(LOOKED_AT, last - first + 1) }, (_, at) => last - at).map((at) =>
    filled(grid, at, left, right),
  );
  const isLike = (some: readonly number[]): boolean =>
    some.length > 1 &&
    above.some(
      (one) =>
        one.length > 1 && one[0] === some[0] && some.filter((column) => one.includes(column)).length * 2 >= one.length,
    );
  if (columns.length > 1) return isLike(columns);
  const isHeading = above.some((one) => one.length === 1 && one[0] === columns[0]);
  return isHeading && headerAt(grid, row + 1, left, right) === null && isLike(filled(grid, row + 1, left, right));
}

/**
 * After a blank row: words of other kinds of tables, or texts or years where the rows above have numbers, head a table
 * of something else.
 */
function headsOthers({ grid, first, last }: Below, row: number, columns: readonly number[]): boolean {
  const { values } = grid.sheet;
  const isNewYear = (c: number): boolean => writesYear(values[row]![c]) && !writesYear(values[last]?.[c]);
  if (columns.some((c) => typeof values[row]![c] !== "string" && !isNewYear(c))) return false;
  const foreign = columns.filter((c) => isForeign(cellText(grid, row, c)));
  const names = columns.filter((c) => foreign.includes(c) || couldHead(grid, values[row]![c]));
  if (foreign.length * 2 >= columns.length || (columns.length > 2 && names.length === columns.length)) return true;
  return columns.some((c) => isNewYear(c) || (isWordAt(grid, row, c) && holdsNumbers(grid, c, first, last)));
}

function isWordAt(grid: Grid, row: number, column: number): boolean {
  const text = cellText(grid, row, column);
  return text.length <= 40 && !FIGURE.test(text) && readValue(text).kind !== "missing";
}

/** Most of the column's last twenty cells hold numbers. */
function holdsNumbers({ sheet }: Grid, column: number, first: number, last: number): boolean {
  const rows = sheet.values.slice(Math.max(first, last - 20), last + 1);
  const cells = rows.map((row) => row?.[column]).filter((value) => !isBlank(value));
  const numbers = cells.filter(
    (value) => typeof value === "number" || (typeof value === "string" && FIGURE.test(value)),
  );
  return numbers.length > 0 && numbers.length * 10 >= cells.length * 6;
}

/**
 * After a blank row and a line of one text: texts and years alone, of another kind of table, a word over each column of
 * a list, or over most of its columns years where the last row has figures.
 */
function opensAnother(grid: Grid, header: Header, row: number, columns: readonly number[], last: number): boolean {
  const { sheet } = grid;
  const values = sheet.values[row] ?? [];
  if (!values.every((value) => isBlank(value) || typeof value === "string" || writesYear(value))) return false;
  const years = columns.filter((c) => writesYear(values[c]) && !writesYear(sheet.values[last]?.[c]));
  const cells = values.flatMap((value, column) => (isBlank(value) ? [] : [{ column, text: textOf(value) }]));
  const areWords = cells.length > 2 && cells.every(({ text }) => !hasDigit(text) && readValue(text).kind === "word");
  return (
    years.length * 2 > columns.length || (areWords && isOfAnotherKind(cells)) || headsList(grid, header, row, columns)
  );
}

/**
 * "Roll | Ansvar": one word over each column, and to the next blank row no figure, no wish and nothing in a column
 * beside them.
 */
function headsList(grid: Grid, header: Header, row: number, columns: readonly number[]): boolean {
  const { sheet, used } = grid;
  const texts = (at: number): string[] => (sheet.values[at] ?? []).map((value) => textOf(value).trim());
  if (!columns.every((c) => /^\p{L}{3,}$/u.test(texts(row)[c] ?? ""))) return false;
  const rows = [row];
  while (rows.length <= (used?.bottom ?? row) - row && texts(row + rows.length).some(Boolean))
    rows.push(row + rows.length);
  return (
    rows.length > 1 &&
    rows.every(
      (at) =>
        !holdsTarget(grid, at, header) &&
        texts(at).every((text, c) => text === "" || (columns.includes(c) && !hasDigit(text))),
    )
  );
}

/** Lines right above the next table's header, from the first heading among them, are that table's titles. */
function beforeTitleOfNext(grid: Grid, last: number, first: number, left: number, right: number): number {
  const isHeaded = [last + 1, last + 2].some((row) => headerAt(grid, row, left, right) !== null);
  if (!isHeaded) return last;
  const heading = headingAbove(grid, last, first, left, right);
  if (heading === null) return last;
  let end = heading - 1;
  while (end > first && filled(grid, end, left, right).length === 0) end--;
  return end;
}

/**
 * The lowest heading among the last rows with a single text or labels; of several in a row, the uppermost, where a blank
 * row parts them from the rows above and none is a sentence, or the upper is numbered as a section, which the lower then
 * tells of. Null without one, or when others are adjacent.
 */
function headingAbove(grid: Grid, last: number, first: number, left: number, right: number): number | null {
  const isLabel = (row: number): boolean => labelAt(grid, row, left, right) !== null;
  const isHeading = (row: number): boolean => filled(grid, row, left, right).length === 1 && !isLabel(row);
  const isSection = (row: number): boolean =>
    isHeading(row) && depthOf(cellText(grid, row, filled(grid, row, left, right)[0]!)) > 1;
  const textIn = (row: number): string => cellText(grid, row, filled(grid, row, left, right)[0]!);
  const uppermost = (row: number): number | null => {
    let upper = row;
    while (isHeading(upper) && upper > first && !isSentence(textIn(upper))) upper--;
    return filled(grid, upper, left, right).length === 0 ? upper + 1 : null;
  };
  for (let row = last; row > first; row--) {
    if (isHeading(row) && !isSection(row) && isSection(row - 1) && row - 1 > first) return row - 1;
    if (isHeading(row)) return isHeading(row - 1) ? uppermost(row) : row;
    if (filled(grid, row, left, right).length > 1 && !isLabel(row)) return null;
  }
  return null;
}

/**
 * Columns without a header beside the table belong to it when the rows use them, with values or with the fills of
 * signals.
 */
function widened(
  grid: Grid,
  left: number,
  right: number,
  first: number,
  last: number,
): { left: number; right: number } {
  const signals = (row: number, column: number): boolean => {
    const fill = signalAt(grid, row, column);
    return fill !== undefined && fill !== formatOf(grid, row, left)?.fill;
  };
  const share = (column: number): number => {
    let rows = 0;
    let used = 0;
    for (let r = first; r <= Math.min(last, first + 400); r++) {
      if (isBlank(grid.sheet.values[r]?.[left]) && isBlank(grid.sheet.values[r]?.[left + 1])) continue;
      rows++;
      if (!isBlank(grid.sheet.values[r]?.[column]) || signals(r, column)) used++;
    }
    return rows === 0 ? 0 : used / rows;
  };
  let from = left;
  while (from > 0 && share(from - 1) >= 0.3) from--;
  let to = right;
  while (to <= grid.used!.right && share(to + 1) >= 0.3) to++;
  return { left: from, right: to };
}
