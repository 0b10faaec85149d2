import { linesOf } from "../../domain/shapes";
import { isDateFormat, leadOf, shownDigits } from "../../interpret/number/number";
import { asShown, clean, UNSEEN } from "../../interpret/text/text";
import { cellRef, type Area } from "../../sheet/address";
import { cellKey, isError, usedArea, type Sheet, type Value } from "../../sheet/book";
import { displayText, shownInstead } from "../../sheet/display";
import type { Format } from "../../sheet/format";
import { struckIn } from "../../sheet/runs";

/** A sheet for recognition: texts, blanks and merges, independent of the types of its cells. */
export interface Grid {
  sheet: Sheet;
  /** null: nothing in the sheet. */
  used: Area | null;
  /** Its headers stand down the side in the sheet. */
  turned?: boolean;
  /** For a turned one: the sheet as it stands, and where in it its cells stand. */
  source?: Grid;
  placing?: Placing;
  /** Headers that stand in the sheet as other values than texts, by `cellKey`: here as the texts that they show. */
  shownHeaders?: ReadonlySet<number>;
  /** Its headers write years in two digits. */
  yearsInShort?: boolean;
  /** The other sheets of the workbook: what their legends explain holds here too. */
  others?: readonly Grid[];
  /** The merged area that the cell lies in, or undefined. */
  merged(row: number, column: number): Area | undefined;
}

/** A cell by its row and column, from 0. */
export interface Place {
  row: number;
  column: number;
}

/** Where the cells of a grid stand in its sheet. */
export interface Placing {
  cell(row: number, column: number): Place;
  area(area: Area): Area;
}

/** The sheet's cell of a grid's cell. */
export const placeOf = ({ placing }: Grid, row: number, column: number): Place =>
  placing ? placing.cell(row, column) : { row, column };

/** Where an area of the grid lies in the sheet. */
export const areaOf = ({ placing }: Grid, area: Area): Area => (placing ? placing.area(area) : area);

export function gridOf(sheet: Sheet): Grid {
  const byCell = new Map<number, Area>();
  for (const area of sheet.merges) {
    // A merge of a whole row or column states nothing about a table, and has a million cells.
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > 100_000) continue;
    for (let r = area.top; r <= area.bottom; r++)
      for (let c = area.left; c <= area.right; c++) byCell.set(cellKey(r, c), area);
  }
  return {
    sheet,
    used: usedArea(sheet),
    merged: byCell.size === 0 ? () => undefined : (row, column) => byCell.get(cellKey(row, column)),
  };
}

/** The sheet with these cells alone: what is laid out in it otherwise belongs to where its own cells stand. */
export const cellsAlone = (sheet: Sheet, values: Sheet["values"], formats: Sheet["formats"]): Sheet => ({
  ...sheet,
  values,
  formats,
  formulas: new Map(),
  merges: [],
  rows: new Map(),
  columns: new Map(),
  tables: [],
  notes: new Map(),
  runs: undefined,
  mixed: undefined,
});

/** `Sheet!A1` of a cell of the grid. */
export function refAt(grid: Grid, row: number, column: number): string {
  const at = placeOf(grid, row, column);
  return cellRef(grid.sheet.name, at.row, at.column);
}

/** A cell without a value, with "" from a formula, or with spaces only. */
export const isBlank = (value: Value | undefined): boolean =>
  value === null ||
  value === undefined ||
  value === "" ||
  (typeof value === "string" && value.length < 9 && isUnseen(value));

/** Nothing of the text is seen; marks are asked about only where one that is seen as nothing stands first. */
function isUnseen(text: string): boolean {
  const first = text.trimStart().charAt(0);
  return first === "" || (UNSEEN.includes(first) && clean(text) === "");
}

const BARS = /[\u2580-\u259f]{2,}(?=.*\d)|(?<=\d.*)[\u2580-\u259f]{2,}/su;

/** A share drawn as a bar of block characters, without the bar: "████░░ 60 %" is 60 %. */
const withoutBar = (text: string): string =>
  text.includes("\u2588") || text.includes("\u2593") || text.includes("\u2592") ? text.replace(BARS, "").trim() : text;

/**
 * The cell's text as a reader states it: errors by name, numbers in plain Swedish digits, booleans as SANT and FALSKT.
 */
export function textOf(value: Value | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return clean(withoutBar(value));
  if (typeof value === "boolean") return value ? "SANT" : "FALSKT";
  if (isError(value)) return value.error;
  const digits = String(value);
  // Excel keeps fifteen digits: 75.60000000000001 is 75,6.
  return (digits.length > 16 ? String(Number(value.toPrecision(15))) : digits).replace(".", ",");
}

export const cellText = (grid: Grid, row: number, column: number): string => textOf(grid.sheet.values[row]?.[column]);

/** As the cell shows it, line breaks kept, for titles and comments that people wrote on several lines. */
export function writtenText(value: Value | undefined): string {
  if (typeof value !== "string") return textOf(value);
  return value.includes("\n") || value.includes("\r")
    ? linesOf(value).map(asShown).filter(Boolean).join("\n")
    : asShown(value);
}

/** A part of a cell's text, as the cell shows it. */
export function shownPart(value: Value | undefined, part: string): string {
  const from = typeof value === "string" ? clean(value).indexOf(part) : -1;
  return from < 0 ? part : asShown(value as string).slice(from, from + part.length);
}

/** A cell's value for interpretation; an error becomes its text, which never parses as a value. */
export const writtenValue = (value: Value, format?: string): string | number | boolean => {
  if (isError(value)) return value.error;
  if (typeof value === "number") return boundedBy(value, format) ?? value;
  return typeof value === "string" ? withoutBar(value) : (value as boolean);
};

/** "> 70%" of a cell whose format puts a bound or "ca" before its number; undefined: it does not. */
function boundedBy(value: number, format: string | undefined): string | undefined {
  if (!format?.includes('"') && !format?.includes("\\")) return undefined;
  if (shownInstead(value, format) !== undefined) return undefined;
  const shown = clean(displayText(value, format));
  return leadOf(shown).whole > 0 ? shown : undefined;
}

/** A number with the digits that its format shows, percent with its sign; a date, or what hides the number, as the format shows it. Texts as they stand. */
export function printed(value: Value, format: string | undefined): string {
  if (typeof value !== "number") return writtenText(value);
  if (isDateFormat(format)) return displayText(value, format);
  const instead = shownInstead(value, format) ?? boundedBy(value, format);
  if (instead !== undefined) return instead;
  return shownDigits(value, format) ?? textOf(value);
}

/** Columns of an area with something in the row. */
export function filled(grid: Grid, row: number, left: number, right: number): number[] {
  const values = grid.sheet.values[row];
  const columns: number[] = [];
  if (values) for (let c = left; c <= Math.min(right, values.length - 1); c++) if (!isBlank(values[c])) columns.push(c);
  return columns;
}

/** The only text of a row, with its position. */
export function aloneIn(grid: Grid, area: Area, row: number): { row: number; column: number; text: string } | null {
  const [column, ...more] = filled(grid, row, area.left, area.right);
  return column === undefined || more.length > 0 ? null : { row, column, text: cellText(grid, row, column) };
}

export const rowHidden = (grid: Grid, row: number): boolean => grid.sheet.rows.get(row)?.hidden === true;
export const columnHidden = (grid: Grid, column: number): boolean => grid.sheet.columns.get(column)?.hidden === true;

export const formatOf = (grid: Grid, row: number, column: number): Format | undefined =>
  grid.sheet.formats[row]?.[column];

/** Whether a cell is struck through as a whole. */
export const isStruck = (grid: Grid, row: number, column: number): boolean =>
  formatOf(grid, row, column)?.font?.strike === true;

/** Whether a part of the cell's text is struck through, where its own sheet says so. */
export function struckAt(grid: Grid, row: number, column: number): "part" | "mixed" | undefined {
  const at = placeOf(grid, row, column);
  return struckIn((grid.source ?? grid).sheet, at.row, at.column);
}
