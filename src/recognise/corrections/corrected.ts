import type { RecognisedTable } from "../../domain/plan";
import { problem, type Problem } from "../../domain/problem";
import { areaText, cellRef, columnName, parseArea } from "../../sheet/address";
import type { Book } from "../../sheet/book";
import { columnFor, headerKey, likeness, type TableCorrection } from "./correction";
import { cellText, filled, gridOf, placeOf, type Grid } from "../grid";
import type { Region } from "../layout/tableRegion";

/**
 * Least share of the old headers that a table must have to be the corrected one; in another sheet the share is higher.
 */
const ALIKE = 0.6;
const ALIKE_ELSEWHERE = 0.9;

/** A recognised table as the corrections know it. */
const headersOf = ({ headers }: Region): string[] => headers.map(({ text }) => text).filter((text) => text !== "");
const nameOf = ({ grid, headerRows, first }: Region, column: number): string =>
  grid.turned ? String(placeOf(grid, headerRows.at(-1) ?? first, column).row + 1) : columnName(column);

/** Which correction is about which region: by headers, in their order in the sheet, else in a sheet by another name. */
export function correctedRegions(
  regions: readonly Region[],
  corrections: readonly TableCorrection[],
  sheets: readonly string[],
): Map<Region, TableCorrection> {
  const found = new Map<Region, TableCorrection>();
  for (const correction of corrections) {
    const here = regions.filter(
      (region) =>
        !found.has(region) &&
        region.grid.sheet.name === correction.sheet &&
        likeness(correction.headers, headersOf(region)) >= ALIKE,
    );
    const elsewhere = sheets.includes(correction.sheet)
      ? []
      : regions.filter(
          (region) => !found.has(region) && likeness(correction.headers, headersOf(region)) >= ALIKE_ELSEWHERE,
        );
    const closest = Math.max(0, ...here.map((region) => likeness(correction.headers, headersOf(region))));
    const best = here.filter((region) => likeness(correction.headers, headersOf(region)) === closest);
    const region =
      best[Math.min(correction.nth, best.length - 1)] ?? elsewhere[Math.min(correction.nth, elsewhere.length - 1)];
    if (region) found.set(region, correction);
  }
  return found;
}

/** What a correction states of a region's columns, by their place in the grid. */
export function statedColumns(
  region: Region,
  { columns }: TableCorrection,
): Map<number, { role: TableCorrection["columns"][number]["role"]; period?: string }> {
  const headers = region.headers.map(({ column, text }) => ({ place: nameOf(region, column), text }));
  return new Map(
    columns.flatMap((correction) => {
      const i = columnFor(correction, headers);
      return i < 0
        ? []
        : [
            [
              region.headers[i]!.column,
              { role: correction.role, ...(correction.period ? { period: correction.period } : {}) },
            ] as const,
          ];
    }),
  );
}

/**
 * The current position of a table placed by the user: header rows found by their texts, the end by the beginning of its
 * last row. Null when it is not found.
 */
export function placedNow(
  upright: Grid,
  { sheet: _, range, headerRows, headers, orientation, placed }: TableCorrection,
): Pick<RecognisedTable, "range" | "headerRows"> | null {
  const area = parseArea(range);
  if (!area) return null;
  if (orientation === "columns" || headerRows.length === 0 || headers.length === 0) return { range, headerRows };
  const last = Math.max(...headerRows) - 1;
  const hit = headerNearest(upright, headers, last);
  if (!hit) return null;
  const down = hit.row - last;
  const [before, after] = placed?.margins ?? [0, 0];
  const left = Math.max(0, hit.columns[0]! - before);
  const right = hit.columns.at(-1)! + after;
  const bottom = lastRowOf(upright, placed?.last, hit.row, left, right) ?? area.bottom + down;
  return {
    range: areaText({ top: Math.max(0, area.top + down), left, bottom: Math.max(bottom, hit.row), right }),
    headerRows: headerRows.map((row) => row + down),
  };
}

/** The row that has most of the headers, or their lowest parts, and the columns they stand in; nearest to where it was. */
function headerNearest(
  grid: Grid,
  headers: readonly string[],
  before: number,
): { row: number; columns: number[] } | undefined {
  const { used } = grid;
  if (!used) return undefined;
  const keys = [...new Set(headers.map(headerKey))];
  const isHeader = (text: string): boolean =>
    text !== "" && keys.some((key) => key === headerKey(text) || key.endsWith(` ${headerKey(text)}`));
  return Array.from({ length: used.bottom - used.top + 1 }, (_, i) => used.top + i)
    .map((row) => ({
      row,
      columns: filled(grid, row, used.left, used.right).filter((column) => isHeader(cellText(grid, row, column))),
    }))
    .filter(({ columns }) => columns.length >= Math.max(1, headers.length * ALIKE))
    .sort((a, b) => Math.abs(a.row - before) - Math.abs(b.row - before))[0];
}

/** The lowest row between two columns that begins with a text. */
function lastRowOf(
  grid: Grid,
  text: string | undefined,
  above: number,
  left: number,
  right: number,
): number | undefined {
  if (!text) return undefined;
  for (let row = grid.used!.bottom; row > above; row--) {
    const [first] = filled(grid, row, left, right);
    if (first !== undefined && cellText(grid, row, first) === text) return row;
  }
  return undefined;
}

/** A correction that has lost its table is reported, where the table stood. */
export const lostCorrection = ({ sheet, range, headers }: TableCorrection, book: Book): Problem =>
  problem(
    "rättelse-utan-tabell",
    cellRef(
      book.sheets.some(({ name }) => name === sheet) ? sheet : (book.sheets[0]?.name ?? sheet),
      parseArea(range)?.top ?? 0,
      parseArea(range)?.left ?? 0,
    ),
    headers.slice(0, 3).join(", ") || sheet,
  );

/** The first text of a table's last row, for `correctionOf`; "" where the sheet or the row has none. */
export function lastText(book: Book, { sheet: name, range }: RecognisedTable): string {
  const sheet = book.sheets.find((one) => one.name === name);
  const area = parseArea(range);
  if (!sheet || !area) return "";
  const grid = gridOf(sheet);
  const [first] = filled(grid, area.bottom, area.left, area.right);
  return first === undefined ? "" : cellText(grid, area.bottom, first);
}
