import { hasDigit, hasWordOf } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";
import { contains, overlaps, type Area } from "../../sheet/address";
import { cellText, filled, isBlank, type Grid } from "../grid/grid";
import { isForeign, namesRole, readHeader, TITLES } from "../../interpret/header/header";
import { headerAt, isGoalHeader, type Header } from "./header";
import { regionBelow } from "./regionBelow";
import { rowsOf, type HeaderCell, type Region } from "./tableRegion";

/** Blank columns in a row that end a table. */
const FAR = 200;

/** The goal tables of a sheet, from the top. Budgets, accounts and other lists are left alone. */
export function regionsOf(grid: Grid): Region[] {
  if (!grid.used) return [];
  const regions: Region[] = [];
  const take = (region: Region): void => {
    if (!regions.some((other) => overlaps(other.area, region.area))) regions.push(region);
  };
  for (const { headerRow, area } of grid.sheet.tables) {
    const header = headerRow ? headerAt(grid, area.top, area.left, area.right) : null;
    if (header) take(regionBelow(grid, header, 0, area));
  }
  const { top, bottom, left, right } = grid.used;
  for (let row = top; row <= bottom; row++) {
    if (regions.some(({ area }) => contains(area, row, left) && contains(area, row, right))) continue;
    const header = headerAt(grid, row, left, right, "third");
    for (const part of header ? sideBySide(grid, header, row) : []) {
      const [from, to] = [part.cells[0]!.column, part.cells.at(-1)!.column];
      const above = regions.filter(({ area }) => area.left <= to && area.right >= from);
      if (above.some(({ area }) => row >= area.top && row <= area.bottom)) continue;
      take(
        regionBelow(
          grid,
          part,
          floorBelow(
            above.map(({ area }) => area),
            row,
          ),
        ),
      );
    }
  }
  return regions.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

/** The first row below the areas that end above a row. */
const floorBelow = (areas: readonly Area[], row: number): number =>
  Math.max(0, ...areas.filter(({ bottom }) => bottom < row).map(({ bottom }) => bottom + 1));

/**
 * Tables side by side under one row of headers, separated by a column without values; those that are no goal tables are
 * left out.
 */
function sideBySide(grid: Grid, header: Header, row: number): Header[] {
  const parts: HeaderCell[][] = [];
  header.cells.forEach((cell, i) => {
    const part = parts.at(-1);
    if (part && !isOfNext(grid, part, header, i)) part.push(cell);
    else parts.push([cell]);
  });
  if (parts.length === 1) return [header];
  return parts.flatMap((cells) => headerAt(grid, row, cells[0]!.column, cells.at(-1)!.column, "third") ?? []);
}

/** Whether a header begins the table beside the part to its left. */
function isOfNext(grid: Grid, part: HeaderCell[], { rows, cells }: Header, i: number): boolean {
  if (part.length > 1 && beginsAgain(cells, i, part) && isGoalHeader(part)) return true;
  const from = rows.at(-1)! + 1;
  const rest = cells.slice(i);
  if (isHeadedAlike(grid, part, rest, from)) return true;
  const [last, next] = [part.at(-1)!.column, rest[0]!.column];
  if (next === last + 1 || !blankColumns(grid, last + 1, next - 1, from)) return false;
  if (next - last > FAR || standsApart(grid, part, rest, from)) return true;
  if (rest.length === 1) return false;
  const isOtherMatter = next > last + 2 && isGoalHeader(part) && !headsAnything(rest);
  return isOtherMatter || isAnother(grid, part, rest, from);
}

/** Headers beyond a blank column belong to another table: goals beside goals or foreign words, goals beside none. */
function isAnother(grid: Grid, left: Header["cells"], right: Header["cells"], from: number): boolean {
  const foreign = ({ text }: HeaderCell): boolean => isForeign(text);
  if (left.every((cell) => namesRows(cell) && !foreign(cell)) && isOfRows(grid, left.at(-1)!, right, from))
    return false;
  if (isGoalHeader(left)) return (isGoalHeader(right) || right.some(foreign)) && beginsWithTitles(grid, right, from);
  const isOneUnknown = left.length === 1 && isUnknown(left[0]!.text);
  return isGoalHeader(right) && (left.some(foreign) || (isOneUnknown && beginsWithTitles(grid, right, from)));
}

/** Headers of at least two columns without words of goals, left of those of a goal table. */
const standsApart = (grid: Grid, left: Header["cells"], right: Header["cells"], from: number): boolean =>
  left.length > 1 && !headsAnything(left) && isGoalHeader(right) && beginsWithTitles(grid, right, from);

/** Whether any header has the words of a column of goals, of measures or of facts about them. */
const headsAnything = (cells: Header["cells"]): boolean =>
  cells.some(({ text }) =>
    Object.entries(readHeader(text).scores).some(([role, score]) => !BESIDE.has(role) && score >= 0.5),
  );

/** Roles that any table may have. */
const BESIDE = new Set(["unit", "period", "number", "owner"]);

/** The first two headers of the part come back: another table like it, right beside. */
const beginsAgain = (cells: Header["cells"], i: number, part: Header["cells"]): boolean =>
  [0, 1].every((n) => textKey(cells[i + n]?.text ?? "") === textKey(part[n]!.text));

/**
 * Beyond a blank column the same lowest headers come back at the same distances, over titles: "Ekonomi" and "Skola" over
 * "Mål | Nu" each.
 */
function isHeadedAlike(grid: Grid, part: Header["cells"], rest: Header["cells"], from: number): boolean {
  const [first, again, last] = [part[0]!.column, rest[0]!.column, part.at(-1)!.column];
  if (again <= last + 1 || rest.length < part.length || !blankColumns(grid, last + 1, again - 1, from)) return false;
  const ownText = (column: number): string => textKey(cellText(grid, from - 1, column));
  const texts = part.map(({ column }) => ownText(column));
  return (
    texts.filter(Boolean).length > 1 &&
    part.every(
      ({ column }, k) => rest[k]!.column - again === column - first && ownText(rest[k]!.column) === texts[k],
    ) &&
    holdsNames(grid, again, from)
  );
}

/** Most of a column's cells are names, of so many letters at least, and neither figures nor bounds. */
function holdsNames(grid: Grid, column: number, from: number, shortest = 0): boolean {
  const texts = rowsOf({ first: from, last: grid.used!.bottom }, LOOKED_AT).flatMap(
    (row) => cellText(grid, row, column) || [],
  );
  return texts.filter((text) => text.length >= shortest && isWordedName(text)).length * 2 > texts.length;
}

/** Rows below a header that show what its columns hold. */
const LOOKED_AT = 20;

/** Words, and not a figure with its bound: "minst 91". */
const isWordedName = (text: string): boolean => hasWordOf(3, text) && (!hasDigit(text) || text.length > LONGEST_BOUND);
const LONGEST_BOUND = 20;

/** A header of titles or numbers of rows, and of nothing that is told about them. */
const namesRows = ({ text }: HeaderCell): boolean =>
  Object.entries(readHeader(text).scores).every(([role, score]) => NAMES.has(role) || score < 0.5);
const NAMES = new Set<string>([...TITLES, "number"]);

/** No role, or that of titles or numbers rather than of anything told about them. */
function mayNameRows({ text }: HeaderCell): boolean {
  const scores = Object.entries(readHeader(text).scores);
  const best = Math.max(...scores.map(([, score]) => score));
  return scores.every(([role, score]) => score < best || NAMES.has(role));
}

/** A single blank column from the others, with most of its texts in their rows: a column of the same table. */
function isOfRows(grid: Grid, { column }: HeaderCell, right: Header["cells"], from: number): boolean {
  const [first, last] = [right[0]!.column, right.at(-1)!.column];
  const rows = rowsOf({ first: from, last: grid.used!.bottom }, LOOKED_AT).filter(
    (row) => !isBlank(grid.sheet.values[row]?.[column]),
  );
  const shared = rows.filter((row) => filled(grid, row, first, last).length > 0);
  return first === column + 2 && shared.length * 2 > rows.length;
}

const isUnknown = (text: string): boolean => !namesRole(readHeader(text));

/**
 * Below the first of the headers, or a second that may name rows, stand words: figures with their units or grades beside
 * a blank column are the same table's.
 */
const beginsWithTitles = (grid: Grid, cells: Header["cells"], from: number): boolean =>
  cells
    .slice(0, 2)
    .some(
      (header, i) =>
        (i === 0 || mayNameRows(header)) &&
        (readHeader(header.text).scores.unit ?? 0) < 0.5 &&
        holdsNames(grid, header.column, from, SHORTEST_TITLE),
    );
const SHORTEST_TITLE = 6;

function blankColumns(grid: Grid, left: number, right: number, from: number): boolean {
  const until = Math.min(grid.used!.bottom, from + 200);
  for (let r = from; r <= until; r++)
    for (let c = left; c <= right; c++) if (!isBlank(grid.sheet.values[r]?.[c])) return false;
  return true;
}
