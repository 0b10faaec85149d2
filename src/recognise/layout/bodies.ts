import { isNumberedUnder } from "../../domain/shapes";
import { cellText, filled } from "../grid/grid";
import { headsSection } from "../page/line";
import { isMeasureName } from "../page/seen";
import { withoutMargin } from "./margin";
import { isPageEdge } from "./pageEdge";
import { returnedRows } from "./returnedHeader";
import type { Region } from "./tableRegion";

/**
 * A table without its titles, divided where lines of text stand between its rows: on a page those are the page's. After
 * them it goes on where its header comes back.
 */
export function bodiesOf(region: Region): Region[] {
  const { grid, area, first } = region;
  if (grid.turned) return [region];
  const bodies: Region[] = [];
  let headerRows = region.headerRows;
  let from = first;
  while (from <= region.last) {
    const gap = linesFrom(region, from);
    const last = gap?.top ?? region.last + 1;
    const top = headerRows[0] ?? area.top;
    bodies.push({
      ...region,
      titleRows: [],
      headerRows,
      first: from,
      last: last - 1,
      area: { ...area, top, bottom: Math.max(last - 1, from - 1) },
    });
    const next = gap?.bottom;
    const again = next === undefined || next > region.last ? [] : returnedRows(region, next);
    if (again.length === 0) break;
    headerRows = again;
    from = again.at(-1)! + 1;
  }
  return bodies;
}

/**
 * The first rows of a table that are lines of one text, after a row of several cells: so many at least, or under the
 * heading of a section; `bottom`: the row after them. The heads and feet of pages are none of them, nor are measures that
 * have no figures.
 */
function linesFrom(region: Region, from: number): { top: number; bottom: number } | null {
  const { grid, area, last } = region;
  const textAt = (row: number): string => cellText(grid, row, area.left);
  /** A section, or what its number goes on from: "2 Ett aktivt liv" over "2.1 Fler ska röra sig". */
  const opensSection = (row: number): boolean =>
    headsSection(textAt(row)) || isNumberedUnder(textBelow(row), textAt(row));
  const textBelow = (row: number): string => {
    let below = row + 1;
    while (below <= last && filled(grid, below, area.left, area.right).length === 0) below++;
    return textAt(below);
  };
  /** Rows of a title alone, right above a section, are the table's. */
  const startsAt = (row: number, top: number, lines: number): boolean =>
    lines === 0 || (lines < FEWEST_LINES && opensSection(row) && !opensSection(top));
  const isPassed = (row: number, count: number): boolean =>
    count === 0 || (count <= 2 && row <= last && isPageEdge(grid, row, area.left, area.right));
  const isHead = (row: number): boolean => row <= last && returnedRows(region, row).length > 0;
  let lines = 0;
  let top = from;
  for (let row = from; row <= last + 1; row++) {
    const alone = lines === 0 ? measuresAlone(region, row) : 0;
    row += alone;
    const count = row > last ? 2 : withoutMargin(grid, row, area).length;
    if (alone > 0 && count === 1 && isHead(row + 1)) return { top: row, bottom: row + 1 };
    if (isPassed(row, count)) continue;
    if (count === 1) {
      const starts = startsAt(row, top, lines);
      if (starts) top = row;
      lines = starts ? 1 : lines + 1;
      continue;
    }
    if (lines >= (opensSection(top) ? FEWEST_OF_SECTION : FEWEST_LINES) && top > from) return { top, bottom: row };
    lines = 0;
  }
  return null;
}

/** How many lines of one text from a row on are measures without figures: most are named as such, to the next section. */
function measuresAlone({ grid, area, last }: Region, row: number): number {
  let end = row;
  const text = (): string => cellText(grid, end, area.left);
  while (end <= last && filled(grid, end, area.left, area.right).length === 1 && text() !== "" && !headsSection(text()))
    end++;
  const named = Array.from({ length: end - row }, (_, i) => cellText(grid, row + i, area.left)).filter(isMeasureName);
  return named.length >= FEWEST_NAMED && named.length * 2 >= end - row ? end - row : 0;
}

/** One name alone may be the subject of a sentence. */
const FEWEST_NAMED = 2;

/** So many lines of text in or below a table are a page's: under "5.5 Ett medskapande samhälle" fewer. */
const FEWEST_LINES = 4;
const FEWEST_OF_SECTION = 2;
