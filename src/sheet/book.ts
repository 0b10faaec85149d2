import type { Area } from "./address";
import type { Chart } from "./chart";
import type { Font, Format } from "./format";
import type { Lacking } from "./looks";
import { LIMITS } from "./limits";

/** An error in a cell, by its en-US text: "#N/A", "#DIV/0!", "#REF!" … */
export interface CellError {
  error: string;
}

/** What a cell holds. Dates are serial numbers, as in Excel; null is a cell without a value. */
export type Value = string | number | boolean | CellError | null;

/** Excel holds no longer text in a cell, in UTF-16 units. */
export const LONGEST_TEXT = LIMITS["Cell.text"].most;

/** The ending of a text that was cut to what a cell holds. */
const CUT = " … [avkortat: texten är längre än en cell rymmer]";

/** A text as a cell holds it: itself, else cut, with a sentence at its end. */
export const fitted = (text: string, most = LONGEST_TEXT): string =>
  text.length <= most ? text : text.slice(0, most - CUT.length) + CUT;

export const isError = (value: Value | undefined): value is CellError => typeof value === "object" && value !== null;

/** A stretch of a cell's text that is struck through, or raised as a footnote's sign is: from and past, in UTF-16 units. */
export interface Run {
  from: number;
  to: number;
  look: RunLook;
}

export type RunLook = "struck" | "raised";

/** A workbook: the one vocabulary of report/, excel/, the host, files/ and the page. */
export interface Book {
  sheets: Sheet[];
  names: DefinedName[];
  /** Dates count from 1904-01-01 instead of 1900. */
  date1904: boolean;
  /** The workbook's body font (the style "Normal"). */
  font: Font;
  /** Text of the add-in's own custom XML part, when the workbook has one. */
  memory?: string;
  /** Names of own sheets whose writing was broken off: they stand here as they were before it, or not at all. */
  unfinished?: string[];
  /** Own sheets for which Excel refused a part of their looks. */
  lacking?: Lacking[];
}

/** Whether a sheet is the user's own and visible: what is read, summed and searched. */
export const isSource = ({ tag, visibility }: Sheet): boolean => tag === undefined && visibility === "visible";

/** A worksheet. Rows and columns count from 0; rows and cells that were never written are holes. */
export interface Sheet {
  name: string;
  /** The title that the name of an own sheet is cut from, when it is added. */
  cutFrom?: string;
  visibility: "visible" | "hidden" | "veryHidden";
  /** The sheet tag (worksheet custom property): which of the add-in's sheets this is. Absent: one of the user's. */
  tag?: string;
  values: (Value[] | undefined)[];
  /**
   * Where the parts of an own sheet are: set when it is written, found again from the add-in's memory. Absent: unknown.
   */
  anchors?: Anchors;
  /** Formulas with their leading "=", in en-US, by `cellKey`; the value is in `values`. */
  formulas: Map<number, string>;
  /**
   * Areas of more than one cell that a formula's array fills, itself included, by `cellKey` of the formula; the other
   * cells' values are its.
   */
  spills?: Map<number, Area>;
  /**
   * Those of them that are array formulas of the old kind ("{=A1:A2*2}"): none of their cells can be changed alone.
   * Absent: none, or not read.
   */
  matrices?: Map<number, Area>;
  formats: ((Format | undefined)[] | undefined)[];
  /**
   * Names for areas of an own sheet, defined when it is added; those that the workbook has already are in `Book.names`.
   */
  names?: { name: string; area: Area }[];
  /** Stretches of texts that are struck through or raised, by `cellKey`; absent: none. A cell that is so as a whole has it in its format. */
  runs?: Map<number, Run[]>;
  /** Texts of which a part is struck through or raised and Excel does not give which, by `cellKey`; absent: none. */
  mixed?: Map<number, RunLook[]>;
  /** Text of notes and threaded comments by `cellKey`. */
  notes: Map<number, string>;
  merges: Area[];
  columns: Map<number, ColumnProperties>;
  rows: Map<number, RowProperties>;
  tables: Table[];
  conditionalFormats: ConditionalFormat[];
  validations: Validation[];
  charts: Chart[];
  /** Cells under pictures and drawn shapes; absent: none, or not read. Charts are not included. */
  pictures?: Area[];
  /** How many rows and columns stay in place when the sheet is scrolled. */
  freeze?: { rows: number; columns: number };
  /** Rows that an active filter hides are hidden rows too; this is the filter's area. */
  filter?: Area;
  protected: boolean;
  gridlines: boolean;
  tabColor?: string;
  print: PrintSetup;
}

/** Where the parts of an own sheet stand. Rows and columns from 0. */
export interface Anchors {
  /** The table of keys: its header row, the column of the keys, and its period in canonical form. */
  table?: { row: number; key: number; period: string };
  /** The block "Kvarlämnat": its first row, the row of its header, and the columns of its fields. */
  left?: { row: number; header: number; columns: number[] };
}

export interface ColumnProperties {
  /** In characters of the body font's zero, as Excel counts. */
  width?: number;
  hidden?: boolean;
}

export interface RowProperties {
  /** Points, at most 409. */
  height?: number;
  hidden?: boolean;
}

/** An Excel table. */
export interface Table {
  name: string;
  area: Area;
  headerRow: boolean;
  totalsRow: boolean;
  columns: string[];
}

export interface DefinedName {
  name: string;
  /** Without a leading "=". */
  refersTo: string;
  /** The sheet that the name belongs to; absent: the whole workbook. */
  sheet?: string;
  hidden?: boolean;
}

/** The add-in writes `expression` and `dataBar` only; others are read so that they can be evaluated or reported. */
export type ConditionalFormat =
  | { kind: "expression"; areas: Area[]; formula: string; format: Format; stopIfTrue?: boolean }
  | { kind: "cellValue"; areas: Area[]; operator: string; formulas: string[]; format: Format; stopIfTrue?: boolean }
  | { kind: "dataBar"; areas: Area[]; color: string; min?: number; max?: number }
  | IconSet
  | { kind: "other"; areas: Area[]; type: string };

/** Icons by how large a number is. `set` is Excel's name ("3TrafficLights1", "3Arrows"). */
export interface IconSet {
  kind: "iconSet";
  areas: Area[];
  set: string;
  /**
   * From which value each icon but the lowest is shown, lowest first; of the area's span in percent, or as a number.
   * Others than these: `other`.
   */
  from: { kind: "number" | "percent"; value: number }[];
  /** The best icon is for the lowest numbers. */
  reversed?: boolean;
}

/** A dropdown by a source range, never a comma string. */
export interface Validation {
  areas: Area[];
  /** The list's range with its sheet: "Styrmodell!$B$5:$B$8"; for read-only kinds the formula as it stands. */
  source: string;
  kind: "list" | "other";
  /** False: any other text is allowed after a warning. */
  strict: boolean;
  prompt?: { title: string; message: string };
  error?: { title: string; message: string };
}

export interface PrintSetup {
  orientation?: "portrait" | "landscape";
  paper?: "A4" | "A3";
  /** Pages across and down; 0 down is as many as needed. */
  fit?: { wide: number; tall: number };
  /** Centimetres. */
  margins?: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
  /** Rows repeated at the top of each page, from 0, both included. */
  titleRows?: { top: number; bottom: number };
  area?: Area;
  /** Excel's codes (&P, &N) are allowed; literal ampersands are doubled by the writer of the text. */
  header?: { left?: string; center?: string; right?: string };
  footer?: { left?: string; center?: string; right?: string };
  /** A page ends before each of these rows. */
  rowBreaks?: number[];
}

export function newSheet(name: string): Sheet {
  return {
    name,
    visibility: "visible",
    values: [],
    formulas: new Map(),
    formats: [],
    notes: new Map(),
    merges: [],
    columns: new Map(),
    rows: new Map(),
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    protected: false,
    gridlines: true,
    print: {},
  };
}

export const newBook = (): Book => ({ sheets: [], names: [], date1904: false, font: { name: "Calibri", size: 11 } });

/** One number per cell of a sheet, for maps. */
export const cellKey = (row: number, column: number): number => row * 16_384 + column;
export const keyRow = (key: number): number => Math.floor(key / 16_384);
export const keyColumn = (key: number): number => key % 16_384;

export const valueAt = (sheet: Sheet, row: number, column: number): Value => sheet.values[row]?.[column] ?? null;
export const formatAt = (sheet: Sheet, row: number, column: number): Format | undefined => sheet.formats[row]?.[column];
export const formulaAt = (sheet: Sheet, row: number, column: number): string | undefined =>
  sheet.formulas.get(cellKey(row, column));

/** V8 keeps an array with a longer gap as a table that it looks each place up in, and every walk over it costs that. */
const LONGEST_GAP = 1000;

/** The row's own list of what its cells hold, made where it has none. */
export function cellsIn<T>(rows: (T[] | undefined)[], row: number): T[] {
  if (row - rows.length > LONGEST_GAP) rows.length = row + 1;
  return (rows[row] ??= []);
}

/** Puts a value, and a look if one is given, into a cell; a formula that stood there goes. */
export function setCell(sheet: Sheet, row: number, column: number, value: Value, format?: Format): void {
  cellsIn(sheet.values, row)[column] = value;
  sheet.formulas.delete(cellKey(row, column));
  sheet.runs?.delete(cellKey(row, column));
  if (format) cellsIn(sheet.formats, row)[column] = format;
}

/** Adds a note to a cell, on a line of its own below those that it has. */
export function addNote({ notes }: Sheet, row: number, column: number, text: string): void {
  const key = cellKey(row, column);
  const before = notes.get(key);
  notes.set(key, before === undefined ? text : `${before}\n${text}`);
}

/** Puts a formula ("=…", en-US) with the value that it gives today. */
export function setFormula(
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
  value: Value,
  format?: Format,
): void {
  setCell(sheet, row, column, value, format);
  sheet.formulas.set(cellKey(row, column), formula);
}

/** The smallest area with every value in it, or null for an empty sheet. Formats alone do not count. */
export function usedArea(sheet: Sheet): Area | null {
  let area: Area | null = null;
  sheet.values.forEach((row, r) => {
    row?.forEach((value, c) => {
      if (value === null || value === undefined) return;
      if (!area) area = { top: r, left: c, bottom: r, right: c };
      area.bottom = Math.max(area.bottom, r);
      area.left = Math.min(area.left, c);
      area.right = Math.max(area.right, c);
    });
  });
  return area;
}
