import { contains, MAX_COLUMNS, MAX_ROWS, type Area } from "../../src/sheet/address";
import { valueAt, type Sheet } from "../../src/sheet/book";
import type { Font } from "../../src/sheet/format";
import { columnPixels, pixels } from "../../src/sheet/html";
import { wrapped } from "../../src/sheet/height";
import { textWidth } from "../../src/sheet/textWidth";
import { cellArea } from "../host/area";
import { usedIn } from "../host/region";

export interface Cell {
  row: number;
  column: number;
}

/**
 * Where the rows or the columns of a sheet begin, in pixels from its corner; one number more than there are lines, the
 * last is where they end. A hidden line has no extent.
 */
export type Starts = Float64Array;

/** The extent of a sheet: its contents and some space around them. */
export interface Geometry {
  rows: Starts;
  columns: Starts;
}

const DEFAULT_WIDTH = 8.43;
/** The least that is shown, so that an empty sheet looks like one, and what is left free after the last cell. */
const LEAST = { rows: 60, columns: 26 };
const AIR = { rows: 30, columns: 4 };
/** Excel's line of text in points, per point of its size. */
const LINE = 1.24;

/**
 * The rows and columns that are shown: all with something in them, and at least up to a cell that must be reachable.
 */
function extent(sheet: Sheet, reach: Cell): { rows: number; columns: number } {
  const used: Area = usedIn(sheet, false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const charts = sheet.charts.map(({ place }) => place.to);
  const last = {
    row: Math.max(used.bottom, reach.row, ...charts.map(({ row }) => row)),
    column: Math.max(used.right, reach.column, ...charts.map(({ column }) => column)),
  };
  return {
    rows: Math.min(MAX_ROWS, Math.max(LEAST.rows, last.row + 1 + AIR.rows)),
    columns: Math.min(MAX_COLUMNS, Math.max(LEAST.columns, last.column + 1 + AIR.columns)),
  };
}

function starts(count: number, size: (index: number) => number): Starts {
  const list = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) list[index + 1] = list[index]! + size(index);
  return list;
}

/**
 * Where everything lies on a sheet.
 * @param font the workbook's body font, which widths are counted in
 * @param drawn widths of columns that somebody has drawn, in pixels, before the sheet's own
 */
export function geometry(
  sheet: Sheet,
  font: Font,
  reach: Cell,
  drawn: ReadonlyMap<number, number> = new Map(),
): Geometry {
  const count = extent(sheet, reach);
  const columns = starts(count.columns, (column) => {
    const line = sheet.columns.get(column);
    return line?.hidden ? 0 : (drawn.get(column) ?? columnPixels(line?.width ?? DEFAULT_WIDTH, font));
  });
  const merged = new Set(
    sheet.merges.flatMap((area) =>
      area.bottom > area.top || area.right > area.left ? [`${area.top},${area.left}`] : [],
    ),
  );
  const plain = pixels((font.size ?? 11) * 1.36);
  const rows = starts(count.rows, (row) => {
    const line = sheet.rows.get(row);
    if (line?.hidden) return 0;
    return line?.height === undefined
      ? Math.max(plain, natural(sheet, row, columns, font, merged))
      : pixels(line.height);
  });
  return { rows, columns };
}

/**
 * The height that Excel gives a row without a height of its own: that of its largest text, and of its wrapped ones;
 * merged cells do not count.
 */
function natural(sheet: Sheet, row: number, columns: Starts, font: Font, merged: Set<string>): number {
  let most = 0;
  sheet.formats[row]?.forEach((format, column) => {
    if (!format || (!format.wrap && format.font?.size === undefined)) return;
    const value = valueAt(sheet, row, column);
    if (value === null || merged.has(`${row},${column}`)) return;
    const size = format.font?.size ?? font.size ?? 11;
    const width = columns[column + 1]! - columns[column]!;
    const text = format.wrap && typeof value === "string" ? value : "";
    const look = { size, bold: format.font?.bold };
    const short = !text.includes("\n") && textWidth(text, look) < width - 6;
    const lines = short ? 1 : wrapped(text, look, width / 7).length;
    most = Math.max(most, pixels(lines * size * LINE + 3));
  });
  return most;
}

/** The line that a pixel falls in, hidden ones passed by; the first or the last one outside. */
export function lineAt(list: Starts, pixel: number): number {
  let [low, high] = [0, list.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (list[middle]! <= pixel) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const sizeOf = (list: Starts, index: number): number => (list[index + 1] ?? 0) - (list[index] ?? 0);

/** The next line in a direction that is not hidden, or the same one where there is none. */
export function nextLine(list: Starts, from: number, step: 1 | -1): number {
  for (let index = from + step; index >= 0; index += step) {
    if (index >= list.length - 1 || sizeOf(list, index) > 0) return index;
  }
  return from;
}

/** The merged area that a cell belongs to, or the cell alone. */
export const mergedAt = (sheet: Sheet, { row, column }: Cell): Area =>
  sheet.merges.find((area) => contains(area, row, column)) ?? cellArea(row, column);
