import { byTexts, trimmedEnd, unspaced } from "../../domain/shapes";
import { cellRef } from "../../sheet/address";
import type { Anchors, Sheet, Value } from "../../sheet/book";
import { formatAt, formulaAt, isError, usedArea, valueAt } from "../../sheet/book";
import { hash } from "../../sheet/hash";
import { isMark } from "../../sheet/ownSheets";
import { blockOf, blockRow, duplicateKeys, LEFT_HEADERS, statusTable, textAt } from "./statusTable";
import type { StatusTable } from "./statusTable";

/** The version of the fingerprint's format; a fingerprint of another version counts as none. */
const VERSION = "3";
/** Marks an open cell: its contents are always the user's. */
const OPEN = "*";
/** Marks a cell without anything in it. */
export const BLANK = ".";
const PARTS = ";";
/** Characters of every other mark. */
const MARK = 4;

function valueText(value: Value): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  return typeof value === "number" ? String(Number(value.toPrecision(15))) : String(value).replaceAll("\r\n", "\n");
}

const SHEETS = /'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!/gu;
const CELLS = /#REF!(?:\$?[A-Z]{1,3}\$?\d+\b)?|\$?\b[A-Z]{1,3}\$?\d+\b/gi;

/**
 * The part of a formula that does not change when its row is sorted, a column is put in, or a sheet is renamed or
 * deleted: Excel rewrites references then, to #REF! where what they name is gone. Texts in it stay.
 */
const skeleton = (formula: string): string =>
  byTexts(formula)
    .map((part) =>
      part.startsWith('"')
        ? part
        : unspaced(part.replace(SHEETS, "").replace(CELLS, "#").replaceAll("#:#", "#")).toUpperCase(),
    )
    .join("");

const shortHash = (text: string): string => hash(text).padStart(MARK, "0").slice(-MARK);

/** Hash of a cell's formula, else of its value. */
export function markAt(sheet: Sheet, row: number, column: number): string {
  const formula = formulaAt(sheet, row, column);
  const text = formula === undefined ? valueText(valueAt(sheet, row, column)) : skeleton(formula);
  return text === "" ? BLANK : shortHash(text);
}

/** Whether a cell is one that the user fills in: open, and without a formula of the add-in. */
export const isOpen = (sheet: Sheet, row: number, column: number): boolean =>
  formatAt(sheet, row, column)?.locked === false && formulaAt(sheet, row, column) === undefined;

/** The last row and column with a value or an open cell, above the block "Kvarlämnat". */
function reach(sheet: Sheet): { bottom: number; right: number } {
  const used = usedArea(sheet);
  const end = blockRow(sheet);
  const reached = { bottom: Math.min(used?.bottom ?? -1, end - 1), right: used?.right ?? -1 };
  sheet.formats.slice(0, end).forEach((row, r) =>
    row?.forEach((format, c) => {
      if (format?.locked !== false) return;
      reached.bottom = Math.max(reached.bottom, r);
      reached.right = Math.max(reached.right, c);
    }),
  );
  return reached;
}

const marksOf = (sheet: Sheet, row: number, right: number): string[] =>
  Array.from({ length: right + 1 }, (_, column) => (isOpen(sheet, row, column) ? OPEN : markAt(sheet, row, column)));

/** Marks of the block "Kvarlämnat" without the texts in it, which are the user's. */
function blockMarks(sheet: Sheet): string {
  const block = blockOf(sheet);
  if (!block) return "";
  const text = block.columns[LEFT_HEADERS.indexOf("Text")];
  const marks: string[] = [];
  for (let row = block.row; row < sheet.values.length; row++)
    for (let column = 0; column < (sheet.values[row]?.length ?? 0); column++)
      if (row <= block.header || column !== text) marks.push(markAt(sheet, row, column));
  return marks.filter((mark) => mark !== BLANK).join("");
}

/**
 * The fingerprint of an own sheet: its anchors, the marks of the block "Kvarlämnat" without the user's texts, then a
 * part per row with a mark per cell: "." blank, "*" open, else four characters of a hash. Looks do not count. Kept in
 * the add-in's memory to find the user's cells.
 */
export function fingerprint(sheet: Sheet): string {
  const { bottom, right } = reach(sheet);
  const table = statusTable(sheet);
  const left = blockOf(sheet);
  const anchors: Anchors = {
    ...(table ? { table: { row: table.row, key: table.key, period: table.period } } : {}),
    ...(left ? { left } : {}),
  };
  const rows = Array.from({ length: bottom + 1 }, (_, row) => trimmedEnd(marksOf(sheet, row, right).join(""), "."));
  return [VERSION, JSON.stringify(anchors), blockMarks(sheet), ...rows].join(PARTS);
}

/** A fingerprint taken apart. */
export interface Print {
  anchors: Anchors;
  /** Marks of the texts written under "Kvarlämnat". */
  block: string[];
  rows: string[][];
}

const MARKS = /[.*]|[^.*]{4}/g;

/** null for a text that is no fingerprint of this version. */
export function readPrint(text: string | undefined): Print | null {
  const [version, anchors, block, ...rows] = (text ?? "").split(PARTS);
  if (version !== VERSION) return null;
  try {
    return {
      anchors: JSON.parse(anchors ?? "") as Anchors,
      block: block?.match(MARKS) ?? [],
      rows: rows.map((marks) => marks.match(MARKS) ?? []),
    };
  } catch {
    return null;
  }
}

/** A cell of an own sheet that is not as it was written, with something in it: the user's. */
export interface ForeignCell {
  /** `Sheet!A1`. */
  cell: string;
  value: Value;
  formula?: string;
  /** The key of its row, where there is one. */
  key?: string;
  /** The header of its column, when the cell is in the sheet's table. */
  header?: string;
  /** The add-in had written the cell; otherwise it was empty. */
  replaced: boolean;
  /** Another row has the same key. */
  twice: boolean;
}

/**
 * Whether a value is among those that were last written in an own sheet, wherever it stood; false for all where no
 * fingerprint is remembered.
 */
export function wasWritten(remembered: string | undefined): (value: Value) => boolean {
  const marks = new Set(readPrint(remembered)?.rows.flat());
  return (value) => marks.has(shortHash(valueText(value)));
}

/**
 * Tests whether a cell's contents were in the last writing of its sheet, anywhere in it, including formulas and the
 * block "Kvarlämnat".
 */
export function knownTo(print: Print): (sheet: Sheet, row: number, column: number) => boolean {
  const marks = new Set([...print.rows.flat(), ...print.block]);
  return (sheet, row, column) => marks.has(markAt(sheet, row, column));
}

const filled = (marks: string[]): string => marks.filter((mark) => mark !== BLANK && mark !== OPEN).join("");

/** For each column of the sheet the one that it was written as; undefined for a column that has been put in. */
function columnsBy(now: string[], then: string[]): (number | undefined)[] {
  const used = new Set<number>();
  const found = now.map((mark) => {
    const place = mark === BLANK ? -1 : then.findIndex((one, column) => one === mark && !used.has(column));
    if (place < 0) return undefined;
    used.add(place);
    return place;
  });
  let before = -1;
  return found.map((place, column) => {
    const next = before + 1;
    const nameless =
      place === undefined && (now[column] ?? BLANK) === BLANK && (then[next] ?? BLANK) === BLANK && !used.has(next);
    if (nameless) used.add(next);
    const at = place ?? (nameless ? next : undefined);
    if (at !== undefined) before = at;
    return at;
  });
}

/** Columns of a sheet without a table: matched by equal contents, else by their place. */
function columnsByContents(now: string[][], then: string[][], width: number): (number | undefined)[] {
  const column = (rows: string[][], at: number): string => filled(rows.map((row) => row[at] ?? BLANK));
  const before = Array.from({ length: Math.max(0, ...then.map((row) => row.length)) }, (_, at) => column(then, at));
  return Array.from({ length: width }, (_, at) => {
    const text = column(now, at);
    const moved = text === "" || text === before[at] ? at : before.indexOf(text);
    return moved >= 0 ? moved : at;
  });
}

/**
 * The user's cells of an own sheet, row by row: all whose contents differ from the last writing, except open cells that
 * are found by their key. Rows are matched by key, else by contents, else by position; columns by header. `remembered`:
 * the sheet's fingerprint; without one, or with one of another version, `likely` is used: the sheet as it would be
 * written now.
 */
export function foreignCells(sheet: Sheet, remembered: string | undefined, likely: () => Sheet): ForeignCell[] {
  const print = readPrint(remembered) ?? printOf(likely());
  const { bottom, right } = reach(sheet);
  const table = statusTable(sheet);
  const marks = Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from({ length: right + 1 }, (__, column) => markAt(sheet, row, column)),
  );
  const writtenAs = writtenPlaces(marks, print, table, right + 1);
  const twice = table ? duplicateKeys(sheet, table) : new Set<string>();
  const found: ForeignCell[] = [];
  marks.forEach((row, r) => {
    const key = table && r > table.row ? textAt(sheet, r, table.key).trim() : "";
    row.forEach((mark, c) => {
      if (mark === BLANK || isMark(valueAt(sheet, r, c))) return;
      const was = writtenAs(r, c);
      const formula = formulaAt(sheet, r, c);
      const isOwnEntry = was === OPEN && formula === undefined && key !== "" && !twice.has(key);
      if (was === mark || isOwnEntry) return;
      const header = table && r > table.row ? (table.headers[c] ?? "") : "";
      found.push({
        cell: cellRef(sheet.name, r, c),
        value: valueAt(sheet, r, c),
        ...(formula === undefined ? {} : { formula }),
        ...(key === "" ? {} : { key }),
        ...(header === "" ? {} : { header }),
        replaced: was !== BLANK && was !== OPEN,
        twice: twice.has(key),
      });
    });
  });
  return found;
}

/** The fingerprint of a sheet, taken apart. */
export function printOf(sheet: Sheet): Print {
  const print = readPrint(fingerprint(sheet));
  if (!print) throw new Error(`The fingerprint of ${sheet.name} cannot be read.`);
  return print;
}

/** For a cell of the current sheet, the mark of what was written there: "." where nothing was. */
function writtenPlaces(
  marks: string[][],
  { anchors, rows: then }: Print,
  table: StatusTable | null,
  width: number,
): (row: number, column: number) => string {
  const columns =
    table && anchors.table
      ? columnsBy(marks[table.row] ?? [], then[anchors.table.row] ?? [])
      : columnsByContents(marks, then, width);
  // The key column is found by its contents, even under another header.
  if (table && anchors.table) columns[table.key] = anchors.table.key;
  const rows = rowsBy(marks, then, table && anchors.table ? { now: table, then: anchors.table } : null);
  return (r, c) => {
    const [row, column] = [rows[r], columns[c]];
    return (row === undefined || column === undefined ? undefined : then[row]?.[column]) ?? BLANK;
  };
}

/**
 * For each row of the sheet the one that it was written as; undefined for a row that has been put in. Rows with the
 * same key are all taken for the one row of it.
 */
function rowsBy(
  now: string[][],
  then: string[][],
  table: { now: KeyedTable; then: KeyedTable } | null,
): (number | undefined)[] {
  const places = new Map<string, number[]>();
  for (let row = then.length - 1; row >= 0; row--) {
    for (const name of rowNames(then, row, table?.then)) {
      const list = places.get(name);
      if (list) list.push(row);
      else places.set(name, [row]);
    }
  }
  const used = new Set<number>();
  const take = (row: number): number | undefined =>
    row < 0 || row >= then.length || used.has(row) ? undefined : (used.add(row), row);
  const next = (list: number[]): number | undefined => {
    while (list.length > 1 && used.has(list.at(-1) ?? -1)) list.pop();
    return take(list.at(-1) ?? -1);
  };
  const found = now.map((_, row) => {
    const lists = rowNames(now, row, table?.now).flatMap((name) => {
      const list = places.get(name);
      return list ? [list] : [];
    });
    for (const list of lists) {
      const place = next(list);
      if (place !== undefined) return place;
    }
    return rowKeyMark(now, row, table?.now) === undefined ? undefined : lists[0]?.[0];
  });
  const shift = table ? table.now.row - table.then.row : 0;
  return found.map((place, row) => place ?? take(row - shift));
}

/** The header's row and the column of the keys. */
type KeyedTable = Pick<StatusTable, "row" | "key">;

function rowKeyMark(rows: string[][], row: number, at: KeyedTable | undefined): string | undefined {
  const mark = at && row > at.row ? rows[row]?.[at.key] : undefined;
  return mark === BLANK || mark === OPEN ? undefined : mark;
}

/** The names by which a row is recognised: its key, then all that was written in it. */
function rowNames(rows: string[][], row: number, at: KeyedTable | undefined): string[] {
  const key = rowKeyMark(rows, row, at);
  const held = filled(rows[row] ?? []);
  return [...(key === undefined ? [] : [`key ${key}`]), ...(held === "" ? [] : [`row ${held}`])];
}
