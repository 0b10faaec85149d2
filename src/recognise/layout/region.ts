import { readValue } from "../../interpret/number";
import { readTarget } from "../../interpret/target";
import { isRule } from "../../domain/reading";
import { textKey } from "../../interpret/text";
import { overlaps, type Area } from "../../sheet/address";
import { cellText, filled, formatOf, isBlank, textOf, type Grid } from "../grid";
import { goalPart } from "./goalPart";
import { couldHead, FIGURE, headerAt, isGoalHeader, isYear, writesYear, type Header } from "./header";
import { labelAt } from "./label";
import { isLevel, levelColumnUnder } from "../levelColumn";
import { isForeign, readHeader, readHeaderCell } from "../lexicon";
import { isOfAnotherKind } from "../otherKind";
import { signalAt } from "../signal";
import { namesLevel } from "../rows/title";
import type { HeaderCell, Region } from "./tableRegion";

/** Fully blank rows that end a table, unless what follows looks like its rows. */
const GAP = 2;

/** Blank columns in a row that end a table, whatever stands beyond them. */
const FAR = 200;

/** The goal tables of a sheet, from the top. Budgets, accounts and other lists are left alone. */
export function regionsOf(grid: Grid): Region[] {
  if (!grid.used) return [];
  const regions: Region[] = [];
  const take = (region: Region | null): void => {
    if (region && !regions.some((other) => overlaps(other.area, region.area))) regions.push(region);
  };
  for (const table of grid.sheet.tables) {
    if (!table.headerRow) continue;
    const header = headerAt(grid, table.area.top, table.area.left, table.area.right);
    if (header) take(regionBelow(grid, header, 0, table.area));
  }
  const { top, bottom, left, right } = grid.used;
  for (let r = top; r <= bottom; r++) {
    const header = regions.some(
      ({ area }) => r >= area.top && r <= area.bottom && area.left === left && area.right === right,
    )
      ? null
      : headerAt(grid, r, left, right, "third");
    if (!header) continue;
    for (const { rows, cells: part } of sideBySide(grid, header, r)) {
      if (
        regions.some(
          ({ area }) =>
            r >= area.top &&
            r <= area.bottom &&
            overlaps(area, { ...area, left: part[0]!.column, right: part.at(-1)!.column }),
        )
      )
        continue;
      take(regionBelow(grid, { rows, cells: part }, floorFor(regions, r, part)));
    }
  }
  return regions.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

/** How many rows of a sheet are tried as headers by what stands below them. */
const TRIED = 40;

/**
 * Tables under headers that are hardly known, in what others have left: whether they are goal tables, their cells are
 * to say.
 */
export function unprovenRegions(grid: Grid, taken: Area[]): Region[] {
  if (!grid.used) return [];
  const { top, bottom, left, right } = grid.used;
  const regions: Region[] = [];
  let tried = 0;
  for (let r = top; r <= bottom && tried < TRIED; r++) {
    if (taken.some((area) => r >= area.top && r <= area.bottom) || filled(grid, r - 1, left, right).length > 2)
      continue;
    const header = headerAt(grid, r, left, right, "one");
    if (!header) continue;
    tried++;
    const region = goalPart(
      regionBelow(
        grid,
        untilGap(header),
        Math.max(0, ...taken.filter((area) => area.bottom < r).map((area) => area.bottom + 1)),
      ),
    );
    if (
      region.last < region.first ||
      [...taken, ...regions.map(({ area }) => area)].some((area) => overlaps(area, region.area))
    )
      continue;
    regions.push(region);
    r = region.last;
  }
  return regions;
}

/** The first row that no table above in the same columns has taken. */
const floorFor = (regions: Region[], row: number, part: Header["cells"]): number =>
  Math.max(
    0,
    ...regions
      .filter(({ area }) => area.bottom < row && area.left <= part.at(-1)!.column && area.right >= part[0]!.column)
      .map(({ area }) => area.bottom + 1),
  );

/**
 * Tables that stand beside one another under one row of headers, divided by a column without any value; those that are
 * no goal tables are left out.
 */
function sideBySide(grid: Grid, header: Header, row: number): Header[] {
  const parts: Header["cells"][] = [];
  const from = header.rows.at(-1)! + 1;
  for (const [i, cell] of header.cells.entries()) {
    const last = parts.at(-1);
    if (last && last.length > 1 && beginsAgain(header.cells, i, last) && isGoalHeader(last)) {
      parts.push([cell]);
      continue;
    }
    if (!last) {
      parts.push([cell]);
      continue;
    }
    const previous = last[last.length - 1]?.column ?? cell.column;
    if (cell.column <= previous + 1 || !blankColumns(grid, previous + 1, cell.column - 1, from)) {
      last.push(cell);
      continue;
    }
    const rest = header.cells.slice(i);
    const apart =
      cell.column - previous > FAR ||
      standsApart(grid, last, rest, from) ||
      (isGoalHeader(last) && cell.column > previous + 2 && rest.length > 1 && !saysAnything(rest)) ||
      (rest.length > 1 && isAnother(grid, last, rest, from));
    if (apart) parts.push([cell]);
    else last.push(cell);
  }
  if (parts.length === 1) return [header];
  return parts.flatMap((cells) => headerAt(grid, row, cells[0]!.column, cells.at(-1)!.column, "third") ?? []);
}

/** Headers beyond a blank column are those of another table: goals beside goals or foreign words, goals beside none. */
function isAnother(grid: Grid, left: Header["cells"], right: Header["cells"], from: number): boolean {
  const foreign = ({ text }: HeaderCell): boolean => isForeign(text);
  if (isGoalHeader(left)) return (isGoalHeader(right) || right.some(foreign)) && beginsWithTitles(grid, right, from);
  const alone = left.length === 1 && left.every(({ text }) => isUnknown(text));
  return isGoalHeader(right) && (left.some(foreign) || (alone && beginsWithTitles(grid, right, from)));
}

/** The header as far as the first gap that ends a table. */
function untilGap({ rows, cells }: Header): Header {
  const end = cells.findIndex(({ column }, i) => column - (cells[i - 1]?.column ?? column) > FAR);
  return { rows, cells: end < 0 ? cells : cells.slice(0, end) };
}

/** Headers of at least two columns that say nothing of goals, left of those of a goal table. */
const standsApart = (grid: Grid, left: Header["cells"], right: Header["cells"], from: number): boolean =>
  left.length > 1 && !saysAnything(left) && isGoalHeader(right) && beginsWithTitles(grid, right, from);

/** Whether any header has the words of a column of goals, of measures or of what is said of them. */
const saysAnything = (cells: Header["cells"]): boolean =>
  cells.some(({ text }) =>
    Object.entries(readHeader(text).scores).some(([role, score]) => !BESIDE.has(role) && score >= 0.5),
  );

/** Roles that any table may have. */
const BESIDE = new Set(["unit", "period", "number", "owner"]);

/** The first two headers of the part come back: another table like it, right beside. */
const beginsAgain = (cells: Header["cells"], i: number, part: Header["cells"]): boolean =>
  [0, 1].every((n) => textKey(cells[i + n]?.text ?? "") === textKey(part[n]!.text));

const isUnknown = (text: string): boolean => Object.keys(readHeader(text).scores).length === 0;

/** Below the first of the headers, or the second, stand words: figures beside a blank column are the same table's. */
function beginsWithTitles(grid: Grid, cells: Header["cells"], from: number): boolean {
  return cells.slice(0, 2).some(({ column }) => {
    let words = 0;
    let filledCells = 0;
    for (let r = from; r <= Math.min(grid.used!.bottom, from + 20); r++) {
      const value = grid.sheet.values[r]?.[column];
      if (isBlank(value)) continue;
      filledCells++;
      if (typeof value === "string" && /\p{L}{3}/u.test(value) && value.length >= 6) words++;
    }
    return words > 0 && words * 2 > filledCells;
  });
}

function blankColumns(grid: Grid, left: number, right: number, from: number): boolean {
  const until = Math.min(grid.used!.bottom, from + 200);
  for (let r = from; r <= until; r++)
    for (let c = left; c <= right; c++) if (!isBlank(grid.sheet.values[r]?.[c])) return false;
  return true;
}

/** The region under a header: down to a gap, a foreign header, or the end of the Excel table. */
function regionBelow(grid: Grid, header: Header, floor: number, bounds?: Area): Region {
  const used = grid.used!;
  const first = header.rows.at(-1)! + 1;
  const level = levelColumnUnder(
    grid,
    header.cells.map(({ column }) => column),
    first,
  );
  const headerLeft = Math.min(header.cells[0]!.column, level ?? Infinity);
  const headerRight = header.cells.at(-1)!.column;
  const keys = new Map(header.cells.map(({ column, text }) => [column, textKey(text)]));
  const lowest = new Map(header.cells.map(({ column, text, own }) => [column, textKey(own ?? text)]));
  let last = header.rows.at(-1)!;
  /** The last row above lines of one text that a blank row parts from the table. */
  let apart: number | undefined;
  const limit = bounds ? bounds.bottom : used.bottom;
  for (let r = first; r <= limit; r++) {
    const columns = filled(grid, r, headerLeft, headerRight);
    if (columns.length === 0) continue;
    if (!bounds && !(level !== undefined && r - last <= GAP && isLevel(cellText(grid, r, level)))) {
      if (r - last <= GAP && labelAt(grid, r, headerLeft, headerRight)) {
        last = r;
        continue;
      }
      if (r - last > GAP && !likeTheRows(grid, r, columns, header, last)) break;
      if (columns.length > 1 && columns.every((c) => lowest.get(c) === textKey(cellText(grid, r, c)))) {
        last = r;
        continue;
      }
      const heads =
        columns.length > 1 && !repeats(grid, r, columns, first)
          ? headerAt(grid, r, headerLeft, reach(grid, r, headerRight))
          : null;
      const other = heads && !holdsTarget(grid, r, header) ? heads : null;
      if (
        other
          ? !sameHeader(other, keys)
          : r - last > 1 && columns.length > 1 && headsOthers(grid, r, columns, first, last)
      )
        break;
      if (columns.length > 1 && apart !== undefined && opensAnother(grid, header, r, columns, apart)) {
        last = apart;
        break;
      }
      if (columns.length > 1) apart = undefined;
      else if (r - last > 1) apart ??= last;
      if (other) {
        last = other.rows.at(-1)!;
        r = last;
        continue;
      }
    }
    last = r;
  }
  if (!bounds) last = beforeTitleOfNext(grid, last, first, headerLeft, headerRight);
  const { left, right } = bounds ?? widened(grid, headerLeft, headerRight, first, last);
  const titleRows = bounds ? [] : titlesAbove(grid, header.rows[0]!, floor, left, right);
  const written = new Map(header.cells.map((cell) => [cell.column, cell]));
  const headers = Array.from(
    { length: right - left + 1 },
    (_, i) => written.get(left + i) ?? { column: left + i, text: "" },
  );
  return {
    grid,
    area: { top: Math.min(header.rows[0]!, ...titleRows), left, bottom: Math.max(last, header.rows.at(-1)!), right },
    titleRows,
    headerRows: header.rows,
    first,
    last,
    headers,
  };
}

/** The last column of the row's cells that go on without a blank from the column. */
function reach(grid: Grid, row: number, column: number): number {
  let last = column;
  while (!isBlank(grid.sheet.values[row]?.[last]) && !isBlank(grid.sheet.values[row]?.[last + 1])) last++;
  return last;
}

/** A text that stands in the cell above or below too is a row's, never a header's. */
const repeats = (grid: Grid, row: number, columns: number[], first: number): boolean =>
  columns.some(
    (c) =>
      typeof grid.sheet.values[row]![c] === "string" &&
      ((row > first && grid.sheet.values[row]![c] === grid.sheet.values[row - 1]?.[c]) ||
        grid.sheet.values[row]![c] === grid.sheet.values[row + 1]?.[c]),
  );

/** Under the header of a target stands one: the row is a row, whatever words it has. */
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
 * Most columns say the same, or the last part of it: only the lower of two header rows may come back. "Verksamhetsmål"
 * where "Finansiella mål" stood is another table.
 */
function sameHeader(other: Header, keys: Map<number, string>): boolean {
  const renamed = ({ column, text }: Header["cells"][number]): boolean => {
    const { goal = 0, indicator = 0, activity = 0 } = readHeader(text).scores;
    if (namesLevel(text)) return keys.get(column) !== textKey(text);
    return Math.max(goal, indicator, activity) >= 0.9 && keys.has(column) && !keys.get(column)!.endsWith(textKey(text));
  };
  if (other.cells.some(renamed)) return false;
  const same = other.cells.filter(({ column, text }) =>
    ` ${keys.get(column) ?? ""}`.endsWith(` ${textKey(text)}`),
  ).length;
  return same * 10 >= Math.max(other.cells.length, keys.size) * 6;
}

/** After a gap a row still belongs to the table when it fills the first and some later column as the rows above did. */
function likeTheRows(grid: Grid, row: number, columns: number[], header: Header, last: number): boolean {
  if (columns.length < 2 || row - last > 4) return false;
  const before = filled(grid, last, header.cells[0]!.column, header.cells.at(-1)!.column);
  return (
    before.length >= 2 &&
    before[0] === columns[0] &&
    columns.filter((c) => before.includes(c)).length * 2 >= before.length &&
    headerAt(grid, row - 1, columns[0]!, columns.at(-1)!) === null
  );
}

/**
 * After a blank row: words of other kinds of tables, or texts or years where the rows above have numbers, head a table
 * of something else.
 */
function headsOthers(grid: Grid, row: number, columns: number[], first: number, last: number): boolean {
  let texts = 0;
  let foreign = 0;
  let names = 0;
  for (const c of columns) {
    const value = grid.sheet.values[row]![c];
    if (typeof value === "string" && isForeign(value)) foreign++;
    if (typeof value === "string" && (isForeign(value) || couldHead(grid, value))) names++;
    if (writesYear(value) && !writesYear(grid.sheet.values[last]?.[c])) {
      texts++;
      continue;
    }
    if (typeof value !== "string") return false;
    if (value.length > 40 || FIGURE.test(value)) continue;
    let numbers = 0;
    let filledCells = 0;
    for (let r = Math.max(first, last - 20); r <= last; r++) {
      const above = grid.sheet.values[r]?.[c];
      if (isBlank(above)) continue;
      filledCells++;
      if (typeof above === "number" || (typeof above === "string" && FIGURE.test(above))) numbers++;
    }
    if (numbers * 10 >= filledCells * 6 && numbers > 0 && readValue(value).kind !== "missing") texts++;
  }
  return texts > 0 || foreign * 2 >= columns.length || (columns.length > 2 && names === columns.length);
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
  const areWords = cells.length > 2 && cells.every(({ text }) => !/\d/u.test(text) && readValue(text).kind === "word");
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
        texts(at).every((text, c) => text === "" || (columns.includes(c) && !/\d/u.test(text))),
    )
  );
}

/**
 * Lines right above the next table's header, from the heading or the goal's label among them, are that table's titles.
 */
function beforeTitleOfNext(grid: Grid, last: number, first: number, left: number, right: number): number {
  const next = headerAt(grid, last + 1, left, right) ?? headerAt(grid, last + 2, left, right);
  if (!next) return last;
  let heading: number | null = null;
  for (let r = last; r > first; r--) {
    const here = filled(grid, r, left, right);
    const label = labelAt(grid, r, left, right);
    if (here.length > 1 && !label) break;
    if (label?.role === "goal") {
      heading = r;
      break;
    }
    if (here.length === 1 && !label) heading ??= r;
  }
  if (
    heading === null ||
    (filled(grid, heading - 1, left, right).length === 1 &&
      !labelAt(grid, heading - 1, left, right) &&
      labelAt(grid, heading, left, right) === null)
  )
    return last;
  let end = heading - 1;
  while (end > first && filled(grid, end, left, right).length === 0) end--;
  return end;
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

/** Lines of one or two texts above the header, at most one blank line apart, at most six. */
export function titlesAbove(grid: Grid, headerRow: number, floor: number, left: number, right: number): number[] {
  const rows: number[] = [];
  /** Lines without a blank between, the lowest block first right above the header. */
  let block: number[] = [];
  let isApart = false;
  let blanks = 0;
  for (let r = headerRow - 1; r >= floor && rows.length + block.length < MOST_TITLES; r--) {
    const columns = filled(grid, r, left, right);
    if (columns.length === 0) {
      if (++blanks > 1) break;
      rows.unshift(...block);
      block = [];
      isApart = true;
      continue;
    }
    if (isOfTable(grid, r, columns, right)) {
      // Lines right below the rows of a table, and apart from the header, are that table's.
      if (isApart) block = [];
      break;
    }
    blanks = 0;
    block.unshift(r);
  }
  return [...block, ...rows];
}

const MOST_TITLES = 6;

/** More than a label and its value, a figure, or cells that go on beyond the columns below. */
const isOfTable = (grid: Grid, row: number, columns: number[], right: number): boolean =>
  columns.length > 2 ||
  columns.some((c) => typeof grid.sheet.values[row]![c] === "number" && !isYear(grid.sheet.values[row]![c])) ||
  (columns.length > 1 && columns.includes(right) && !isBlank(grid.sheet.values[row]?.[right + 1]));
