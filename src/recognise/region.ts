import type { Role } from "../domain/plan";
import { readValue } from "../interpret/number";
import { textKey } from "../interpret/text";
import { overlaps, type Area } from "../sheet/address";
import type { Value } from "../sheet/book";
import { colourWord } from "./fill";
import { cellText, filled, formatOf, isBlank, textOf, type Grid } from "./grid";
import { isForeign, looksLikeHeader, readHeader } from "./lexicon";

/** A place in a sheet that reads as a table of goals: title, header rows and the rows below, before the columns have roles. */
export interface Region {
  grid: Grid;
  /** Everything that belongs to it, titles included. */
  area: Area;
  titleRows: number[];
  headerRows: number[];
  /** Rows below the header, blank ones and repeated headers included. */
  first: number;
  last: number;
  /** Column headers from left to right, header rows joined from the top. */
  headers: { column: number; text: string }[];
}

/** Fully blank rows that end a table, unless what follows looks like its rows. */
const GAP = 2;

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
    const header = regions.some(({ area }) => r >= area.top && r <= area.bottom && area.left === left && area.right === right)
      ? null
      : headerAt(grid, r, left, right, 3);
    if (!header) continue;
    for (const part of sideBySide(grid, header)) {
      if (regions.some(({ area }) => r >= area.top && r <= area.bottom && overlaps(area, { ...area, left: part[0]!.column, right: part.at(-1)!.column }))) continue;
      take(regionBelow(grid, { rows: header.rows, cells: part }, floorFor(regions, r, part)));
    }
  }
  return regions.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

/** The first row that no table above in the same columns has taken. */
const floorFor = (regions: Region[], row: number, part: Header["cells"]): number =>
  Math.max(0, ...regions.filter(({ area }) => area.bottom < row && area.left <= part.at(-1)!.column && area.right >= part[0]!.column).map(({ area }) => area.bottom + 1));

interface Header {
  rows: number[];
  cells: { column: number; text: string }[];
}

/** A year as people write it in a header, in a cell that Excel took for a number. */
const isYear = (value: Value | undefined): boolean => typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2100;

const writesYear = (value: Value | undefined): boolean => isYear(value) || (typeof value === "string" && /^(?:19|20)\d\d$/.test(value.trim()));

/** A number written as text, with what may stand before and after it. */
const FIGURE = /^\s*[<>≤≥]?\s*[−–-]?\d[\d\s]*(?:[.,]\d+)?\s*%?\s*$/u;

const headerWords = new WeakMap<Grid, Map<string, boolean>>();

/** Whether the text could head a column; each text of a sheet is asked once. */
function couldHead(grid: Grid, value: Value | undefined): boolean {
  if (isYear(value)) return true;
  if (typeof value !== "string" || value.length > 90) return false;
  let known = headerWords.get(grid);
  if (!known) headerWords.set(grid, (known = new Map()));
  let answer = known.get(value);
  if (answer === undefined) known.set(value, (answer = looksLikeHeader(value)));
  return answer;
}

/**
 * The header that starts in the row, or null. A number that is no year, or a long text, makes it a row of data. One text in
 * `strangers` must be known: half of them inside a table, where a row of texts is data as a rule; a third where no table has begun.
 */
function headerAt(grid: Grid, row: number, left: number, right: number, strangers = 2): Header | null {
  const values = grid.sheet.values[row];
  if (!values) return null;
  for (let c = Math.min(right, values.length - 1); c >= left; c--) if (typeof values[c] === "number" && !isYear(values[c])) return null;
  let hits = 0;
  let texts = 0;
  let words = 0;
  for (let c = left; c <= Math.min(right, values.length - 1); c++) {
    const value = values[c];
    if (isBlank(value)) continue;
    if (typeof value !== "number" && (typeof value !== "string" || value.length > 120 || (FIGURE.test(value) && !writesYear(value)))) return null;
    texts++;
    if (couldHead(grid, value)) {
      hits++;
      if (typeof value === "string") words++;
    }
  }
  if (hits < 2 || hits * strangers < texts || words === 0) return null;
  const rows = [row];
  if (continuesHeader(grid, row, row + 1, left, right)) rows.push(row + 1);
  const cells = joined(grid, rows, left, right);
  if (labelsBelow(grid, rows.at(-1)!, cells[0]!.column)) return null;
  return isGoalHeader(cells) ? { rows: withGroupsAbove(grid, rows, cells), cells: joinedAbove(grid, rows, cells, left, right) } : null;
}

/** The texts below the first header are headers too, of several kinds: they are labels down the side, and the row is one of them. */
function labelsBelow(grid: Grid, row: number, column: number): boolean {
  const kinds = new Set<string>();
  let labels = 0;
  let texts = 0;
  for (let r = row + 1; r <= Math.min(grid.used!.bottom, row + 6); r++) {
    const text = cellText(grid, r, column);
    if (text === "") break;
    if (text.includes(":") || text === cellText(grid, row, column)) continue;
    texts++;
    if (text.length > 30 || !couldHead(grid, text)) continue;
    const [role] = Object.entries(readHeader(text).scores).filter(([, score]) => score >= 0.75).sort((a, b) => b[1] - a[1])[0] ?? [];
    if (role === undefined) continue;
    kinds.add(role);
    labels++;
  }
  return kinds.size >= 2 && labels * 10 >= texts * 6;
}

/** The row below a header belongs to it when it only divides columns further: years, periods, groups under a heading. */
function continuesHeader(grid: Grid, above: number, row: number, left: number, right: number): boolean {
  const here = filled(grid, row, left, right);
  if (here.length === 0) return false;
  const values = grid.sheet.values[row]!;
  if (!here.every((c) => couldHead(grid, values[c]) && (isYear(values[c]) || readHeader(textOf(values[c])).period !== undefined || textOf(values[c]).length <= 25))) return false;
  const upper = filled(grid, above, left, right);
  const divides = here.filter((c) => isBlank(grid.sheet.values[above]?.[c]) || isYear(values[c]) || readHeader(textOf(values[c])).period !== undefined);
  return here.length >= 2 && divides.length * 2 >= here.length && upper.some((c) => !here.includes(c) || grid.merged(above, c) !== undefined);
}

/** A row of group headings right above the header ("Utfall" over three years) belongs to it; a title does not. */
function withGroupsAbove(grid: Grid, rows: number[], cells: Header["cells"]): number[] {
  const above = rows[0]! - 1;
  if (above < 0) return rows;
  const left = cells[0]!.column;
  const right = cells.at(-1)!.column;
  const here = filled(grid, above, left, right);
  if (here.length === 0 || here.some((c) => cellText(grid, above, c).length > 40 || !(typeof grid.sheet.values[above]![c] === "string" || isYear(grid.sheet.values[above]![c])))) return rows;
  const groups = here.filter((c) => {
    const merge = grid.merged(above, c);
    return merge ? merge.right > merge.left && merge.right - merge.left < right - left : c > left;
  });
  return groups.length > 0 && (here.length > 1 || here[0]! > left) ? [above, ...rows] : rows;
}

function joinedAbove(grid: Grid, rows: number[], cells: Header["cells"], left: number, right: number): Header["cells"] {
  const all = withGroupsAbove(grid, rows, cells);
  return all.length === rows.length ? cells : joined(grid, all, left, right);
}

/** Column headers from several rows; a heading reaches over its merged cells, or over blank cells with a text below. */
function joined(grid: Grid, rows: number[], left: number, right: number): Header["cells"] {
  const parts = rows.map((row, i) => {
    const texts: string[] = [];
    let carried = "";
    for (let c = left; c <= right; c++) {
      const merge = grid.merged(row, c);
      const own = cellText(grid, merge ? merge.top : row, merge ? merge.left : c);
      const fromAbove = merge !== undefined && merge.top < row && rows.includes(merge.top);
      const below = rows[i + 1];
      if (own !== "" && !fromAbove) carried = own;
      else if (own === "" && afterMerge(grid, row, c)) carried = "";
      else if (own === "" && (below === undefined || cellText(grid, below, c) === "" || carriesNothing(grid, below, c))) carried = "";
      texts[c] = fromAbove ? "" : own !== "" ? own : i < rows.length - 1 ? carried : "";
    }
    return texts;
  });
  const cells: Header["cells"] = [];
  for (let c = left; c <= right; c++) {
    const text = parts.map((texts) => texts[c] ?? "").filter(Boolean).join(" ");
    if (text !== "") cells.push({ column: c, text });
  }
  return cells;
}

/** The cell to the left ends a heading that is merged over its columns: it reaches no further. */
function afterMerge(grid: Grid, row: number, column: number): boolean {
  const merge = grid.merged(row, column - 1);
  return merge !== undefined && merge.right > merge.left && merge.right === column - 1;
}

/** A full header of its own below ("Bedömning") is not divided by the heading to its left. */
function carriesNothing(grid: Grid, row: number, column: number): boolean {
  const value = grid.sheet.values[row]?.[column];
  if (isYear(value)) return false;
  const { period, scores, group } = readHeader(textOf(value));
  return period === undefined && group === undefined && Math.max(0, ...Object.values(scores)) >= 0.9;
}

/**
 * Goals or indicators with something about them; activities with a goal, a grade or somebody who answers for them; or a target,
 * a grade or a trend beside a column of texts. Where words of money, people or accounts stand, only a plain word for goals or indicators will do.
 */
function isGoalHeader(cells: Header["cells"]): boolean {
  const headers = cells.map(({ text }) => readHeader(text));
  const readings = headers.map(({ scores }) => scores);
  const says = (roles: Role[], least: number): boolean => readings.some((scores) => roles.some((role) => (scores[role] ?? 0) >= least));
  const known = headers.filter(({ scores, period }) => Object.keys(scores).length > 0 || period !== undefined).length;
  if (known < 2) return false;
  if (says(["goal", "indicator"], 0.75)) return true;
  if (cells.some(({ text }) => isForeign(text))) return false;
  const judged = says(["target", "grade"], 0.8);
  if (says(["activity"], 0.9)) return judged || says(["owner"], 0.9);
  if (says(["goal", "indicator"], 0.5)) return judged || says(["trend"], 0.7);
  const first = Object.keys(readings[0]!);
  return (judged || says(["trend"], 0.7)) && (first.length === 0 || first.includes("area") || first.includes("number"));
}

/** Tables that stand beside one another under one row of headers, divided by a column without any value. */
function sideBySide(grid: Grid, header: Header): Header["cells"][] {
  const parts: Header["cells"][] = [];
  const from = header.rows.at(-1)! + 1;
  for (const [i, cell] of header.cells.entries()) {
    const last = parts.at(-1);
    if (last && last.length > 1 && beginsAgain(header.cells, i, last) && isGoalHeader(last)) {
      parts.push([cell]);
      continue;
    }
    const previous = last?.at(-1)?.column;
    const gap = previous !== undefined && cell.column > previous + 1 && blankColumns(grid, previous + 1, cell.column - 1, from);
    if (last && !(gap && isGoalHeader(header.cells.filter(({ column }) => column >= cell.column)) && isGoalHeader(last))) last.push(cell);
    else parts.push([cell]);
  }
  return parts;
}

/** The first two headers of the part come back: another table like it, right beside. */
const beginsAgain = (cells: Header["cells"], i: number, part: Header["cells"]): boolean =>
  [0, 1].every((n) => textKey(cells[i + n]?.text ?? "") === textKey(part[n]!.text));

function blankColumns(grid: Grid, left: number, right: number, from: number): boolean {
  const until = Math.min(grid.used!.bottom, from + 200);
  for (let r = from; r <= until; r++) for (let c = left; c <= right; c++) if (!isBlank(grid.sheet.values[r]?.[c])) return false;
  return true;
}

/** The region under a header: down to a gap, a foreign header, or the end of the Excel table. */
function regionBelow(grid: Grid, header: Header, floor: number, bounds?: Area): Region {
  const used = grid.used!;
  const headerLeft = header.cells[0]!.column;
  const headerRight = header.cells.at(-1)!.column;
  const first = header.rows.at(-1)! + 1;
  const keys = new Map(header.cells.map(({ column, text }) => [column, textKey(text)]));
  let last = header.rows.at(-1)!;
  const limit = bounds ? bounds.bottom : used.bottom;
  for (let r = first; r <= limit; r++) {
    const columns = filled(grid, r, headerLeft, headerRight);
    if (columns.length === 0) continue;
    if (!bounds) {
      if (r - last > GAP && !likeTheRows(grid, r, columns, header, last)) break;
      const other = columns.length > 1 ? headerAt(grid, r, headerLeft, headerRight) : null;
      if (other ? !sameHeader(other, keys) : r - last > 1 && columns.length > 1 && headsOthers(grid, r, columns, first, last)) break;
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
  const headers: Region["headers"] = [];
  for (let c = left; c <= right; c++) headers.push({ column: c, text: header.cells.find(({ column }) => column === c)?.text ?? "" });
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

/** Most columns say the same, or the last part of it: only the lower of two header rows may come back. */
function sameHeader(other: Header, keys: Map<number, string>): boolean {
  const same = other.cells.filter(({ column, text }) => ` ${keys.get(column) ?? ""}`.endsWith(` ${textKey(text)}`)).length;
  return same * 10 >= Math.max(other.cells.length, keys.size) * 6;
}

/** After a gap a row still belongs to the table when it fills the first and some later column as the rows above did. */
function likeTheRows(grid: Grid, row: number, columns: number[], header: Header, last: number): boolean {
  if (columns.length < 2 || row - last > 4) return false;
  const before = filled(grid, last, header.cells[0]!.column, header.cells.at(-1)!.column);
  return before.length >= 2 && before[0] === columns[0] && columns.filter((c) => before.includes(c)).length * 2 >= before.length && headerAt(grid, row - 1, columns[0]!, columns.at(-1)!) === null;
}

/** After a blank row: words of other kinds of tables, or texts or years where the rows above have numbers, head a table of something else. */
function headsOthers(grid: Grid, row: number, columns: number[], first: number, last: number): boolean {
  let texts = 0;
  let foreign = 0;
  for (const c of columns) {
    const value = grid.sheet.values[row]![c];
    if (typeof value === "string" && isForeign(value)) foreign++;
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
  return texts > 0 || foreign * 2 >= columns.length;
}

/** Lines right above the next table's header are that table's title. */
function beforeTitleOfNext(grid: Grid, last: number, first: number, left: number, right: number): number {
  const next = headerAt(grid, last + 1, left, right) ?? headerAt(grid, last + 2, left, right);
  if (!next) return last;
  let end = last;
  while (end > first && filled(grid, end, left, right).length === 1 && filled(grid, end - 1, left, right).length !== 1) {
    end--;
    while (end > first && filled(grid, end, left, right).length === 0) end--;
    break;
  }
  return end;
}

/** Columns without a header beside the table belong to it when the rows use them, with values or with the fills of signals. */
function widened(grid: Grid, left: number, right: number, first: number, last: number): { left: number; right: number } {
  const signals = (row: number, column: number): boolean => {
    const fill = formatOf(grid, row, column)?.fill;
    return fill !== undefined && fill !== formatOf(grid, row, left)?.fill && colourWord(fill) !== null;
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
function titlesAbove(grid: Grid, headerRow: number, floor: number, left: number, right: number): number[] {
  const rows: number[] = [];
  let blanks = 0;
  for (let r = headerRow - 1; r >= floor && rows.length < 6; r--) {
    const columns = filled(grid, r, left, right);
    if (columns.length === 0) {
      if (++blanks > 1) break;
      continue;
    }
    if (columns.length > 2 || columns.some((c) => typeof grid.sheet.values[r]![c] === "number" && !isYear(grid.sheet.values[r]![c]))) break;
    blanks = 0;
    rows.unshift(r);
  }
  return rows;
}
