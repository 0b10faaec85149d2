import { hasWordOf } from "../../domain/shapes";
import { overlaps, type Area } from "../../sheet/address";
import { filled, isBlank, type Grid } from "../grid";
import { isForeign } from "../../interpret/header/header";
import { goalPart } from "./goalPart";
import { headerAt, isGoalHeader, type Header } from "./header";
import { regionBelow } from "./regionBelow";
import type { HeaderCell, Region } from "./tableRegion";

/** Blank columns in a row that end a table. */
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

/** Rows of a sheet that are tried as headers by the rows below them. */
const TRIED = 40;

/**
 * Tables under headers that are hardly known, in what others have left: whether they are goal tables, their cells are
 * to state.
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

/**
 * Whether a header begins the table beside the part to its left: beyond blank columns, titles under headers of goals, or
 * under words of other kinds of tables beside those of goals.
 */
function isOfNext(grid: Grid, part: HeaderCell[], { rows, cells }: Header, i: number): boolean {
  const from = rows.at(-1)! + 1;
  const rest = cells.slice(i);
  const [last, next] = [part.at(-1)!.column, rest[0]!.column];
  if (next === last + 1 || !blankColumns(grid, last + 1, next - 1, from)) return false;
  if (next - last > FAR) return true;
  const isOther = isGoalHeader(rest) ? part.length > 1 : isGoalHeader(part) && rest.some(({ text }) => isForeign(text));
  return isOther && beginsWithTitles(grid, rest, from);
}

/** The header as far as the first gap that ends a table. */
function untilGap({ rows, cells }: Header): Header {
  const end = cells.findIndex(({ column }, i) => column - (cells[i - 1]?.column ?? column) > FAR);
  return { rows, cells: end < 0 ? cells : cells.slice(0, end) };
}

/**
 * Below the first of the headers, or the second, stand words: figures and their units beside a blank column are the
 * same table's.
 */
function beginsWithTitles(grid: Grid, cells: Header["cells"], from: number): boolean {
  return cells.slice(0, 2).some(({ column }) => {
    let words = 0;
    let filledCells = 0;
    for (let r = from; r <= Math.min(grid.used!.bottom, from + 20); r++) {
      const value = grid.sheet.values[r]?.[column];
      if (isBlank(value)) continue;
      filledCells++;
      if (typeof value === "string" && hasWordOf(3, value) && value.length >= 6) words++;
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
