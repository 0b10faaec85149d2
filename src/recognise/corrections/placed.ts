import { areaText, overlaps, parseArea, type Area } from "../../sheet/address";
import { cellText, filled, type Grid } from "../grid/grid";
import { joined } from "../layout/headerCells";
import type { Region } from "../layout/tableRegion";
import { ALIKE, type TableCorrection } from "./correction";
import { headerKey } from "./headerKey";
import { regionIn } from "./map";

/**
 * Tables that a person has placed, where they stand now, each with its region; null: it is not to be found. Two tables
 * under the same headers keep their order.
 */
export function placedRegions(
  grids: readonly Grid[],
  corrections: readonly TableCorrection[],
): Map<TableCorrection, Region | null> {
  const taken: Area[] = [];
  const byPlace = [...corrections].sort((a, b) => lastHeader(a) - lastHeader(b));
  return new Map(
    byPlace.map((correction) => {
      const sameName = grids.filter(({ sheet }) => sheet.name === correction.sheet);
      const region = (sameName.length > 0 ? sameName : grids).reduce<Region | null>(
        (found, grid) => found ?? regionNow(grid, correction, taken),
        null,
      );
      if (region && sameName.length > 0) taken.push(region.area);
      return [correction, region];
    }),
  );
}

const lastHeader = ({ headerRows }: Pick<TableCorrection, "headerRows">): number => Math.max(0, ...headerRows) - 1;

function regionNow(upright: Grid, correction: TableCorrection, taken: readonly Area[]): Region | null {
  const { sheet } = upright;
  const { orientation } = correction;
  const now = placeNow(upright, correction, taken);
  return now && regionIn(upright, { sheet: sheet.name, orientation, columns: [], ...now });
}

/** Its header rows are found by their texts, its end by the text that its last row began with. */
function placeNow(
  grid: Grid,
  { range, headerRows, headers, orientation, placed }: TableCorrection,
  taken: readonly Area[],
): { range: string; headerRows: number[] } | null {
  const area = parseArea(range);
  if (!area) return null;
  if (orientation === "columns" || headerRows.length === 0 || headers.length === 0) return { range, headerRows };
  const found = headerNearest(grid, { area, headers, rows: headerRows.map((row) => row - 1) }, taken);
  if (!found) return null;
  const { down, columns } = found;
  const [before, after] = placed?.margins ?? [0, 0];
  const left = Math.max(0, columns[0]! - before);
  const right = columns.at(-1)! + after;
  const header = lastHeader({ headerRows }) + down;
  const bottom = lastRowOf(grid, placed?.last, { top: header, bottom: area.bottom + down, left, right });
  return {
    range: areaText({ top: Math.max(0, area.top + down), left, bottom, right }),
    headerRows: headerRows.map((row) => row + down),
  };
}

interface Header {
  area: Area;
  headers: readonly string[];
  /** Counted from 0. */
  rows: readonly number[];
}

/** So many rows from where it was, the rows that have most of the headers, and the columns that these stand in. */
function headerNearest(
  grid: Grid,
  { area, headers, rows }: Header,
  taken: readonly Area[],
): { down: number; columns: number[] } | undefined {
  const { used } = grid;
  if (!used) return undefined;
  const keys = new Set(headers.map(headerKey));
  const least = Math.max(1, headers.length * ALIKE);
  const columnsAt = (down: number, left: number, right: number): number[] =>
    joined(
      grid,
      rows.map((row) => row + down),
      left,
      right,
    )
      .filter(({ text }) => text !== "" && keys.has(headerKey(text)))
      .map(({ column }) => column);
  const isFree = (row: number, columns: readonly number[]): boolean =>
    !taken.some((other) => overlaps(other, { top: row, bottom: row, left: columns[0]!, right: columns.at(-1)! }));
  const nearestFirst = Array.from({ length: used.bottom - used.top + 1 }, (_, i) => used.top + i - rows.at(-1)!)
    .filter((down) => rows[0]! + down >= 0)
    .sort((a, b) => Math.abs(a) - Math.abs(b));
  // The first that fits: most tables stand where they stood, and no other row is read.
  for (const down of nearestFirst) {
    const here = columnsAt(down, area.left, area.right);
    const columns = here.length >= least ? here : columnsAt(down, used.left, used.right);
    if (columns.length >= least && isFree(rows.at(-1)! + down, columns)) return { down, columns };
  }
  return undefined;
}

/** The row that begins with the text, nearest to where it was to be; without such a row, where it was to be. */
function lastRowOf(grid: Grid, text: string | undefined, { top, bottom, left, right }: Area): number {
  const end = Math.max(top, bottom);
  if (!text) return end;
  const begins = (row: number): boolean => {
    const [first] = filled(grid, row, left, right);
    return first !== undefined && cellText(grid, row, first) === text;
  };
  const rows = Array.from({ length: Math.max(0, grid.used!.bottom - top) }, (_, i) => top + 1 + i).filter(begins);
  return rows.sort((a, b) => Math.abs(a - end) - Math.abs(b - end))[0] ?? end;
}
