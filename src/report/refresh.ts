import type { Entry } from "../domain/assessment";
import { parsePeriod } from "../interpret/period";
import { cellRef } from "../sheet/address";
import type { Sheet, Value } from "../sheet/book";
import { formatAt, formulaAt, isError, usedArea, valueAt } from "../sheet/book";
import { hash } from "../sheet/hash";
import { leftEntries, textAt } from "./leftover";
import { CONTINUED, KEY_MARK, UNNAMED } from "./rows";
import { labelOf } from "./gradeText";
import { keyPeriod, OPEN_HEADERS } from "./statusColumns";

/** Marks an open cell in a fingerprint: whatever stands there is hers. */
const OPEN = "*";
/** Marks a cell without anything in it. */
const BLANK = ".";
/** Between a row's parts and between rows. No hash holds them. */
const CELLS = ",";
const ROWS = ";";

const valueText = (value: Value): string =>
  value === null ? "" : isError(value) ? value.error : String(value).replaceAll("\r\n", "\n");

/** What was written in a cell: its formula, without spaces, case and names of sheets, which Excel sets as it likes or follows when she renames one; else its value. */
function said(sheet: Sheet, row: number, column: number): string {
  const formula = formulaAt(sheet, row, column);
  const text = formula === undefined ? valueText(valueAt(sheet, row, column)) : `=${formula.replace(/'(?:[^']|'')+'!|[\p{L}\p{N}_.]+!/gu, "!").replace(/\s/g, "").toUpperCase()}`;
  return text === "" ? "" : hash(text);
}

const isOpen = (sheet: Sheet, row: number, column: number): boolean => formatAt(sheet, row, column)?.locked === false && formulaAt(sheet, row, column) === undefined;

/** The last row and column with a value, a formula or an open cell. */
function reach(sheet: Sheet): { bottom: number; right: number } {
  const used = usedArea(sheet);
  const reached = { bottom: used?.bottom ?? -1, right: used?.right ?? -1 };
  sheet.formats.forEach((row, r) =>
    row?.forEach((format, c) => {
      if (format?.locked !== false) return;
      reached.bottom = Math.max(reached.bottom, r);
      reached.right = Math.max(reached.right, c);
    }),
  );
  return reached;
}

/** A row in short: a hash of all that we wrote in it, then a character a cell, by which a change is found: "." blank, "*" open, else its hash's first. */
function rowPrint(cells: string[]): string {
  const marks = cells.map((cell) => (cell === OPEN ? OPEN : cell === "" ? BLANK : cell[0]!)).join("").replace(/\.+$/, "");
  return marks === "" ? "" : `${hash(cells.join(CELLS).replace(/,+$/, ""))}${CELLS}${marks}`;
}

/**
 * What we wrote in a sheet of ours, short, a piece per row: of each cell its formula, else its value; looks do not count, and an open cell
 * is only marked as open. Kept in the add-in's memory to see what she has changed.
 */
export function fingerprint(sheet: Sheet): string {
  const { bottom, right } = reach(sheet);
  const rows: string[] = [];
  for (let row = 0; row <= bottom; row++) {
    rows.push(rowPrint(Array.from({ length: right + 1 }, (_, column) => (isOpen(sheet, row, column) ? OPEN : said(sheet, row, column)))));
  }
  return rows.join(ROWS);
}

/** The first cell, row by row, that differs from what we last wrote and is not an open cell; null when she has changed nothing else. */
export function foreignChange(sheet: Sheet, remembered: string): { cell: string } | null {
  const rows = remembered === "" ? [] : remembered.split(ROWS);
  const { bottom, right } = reach(sheet);
  for (let row = 0; row <= Math.max(bottom, rows.length - 1); row++) {
    const before = rows[row] ?? "";
    const marks = before.split(CELLS)[1] ?? "";
    const cells = Array.from({ length: Math.max(right + 1, marks.length) }, (_, column) => (marks[column] === OPEN ? OPEN : said(sheet, row, column)));
    if (rowPrint(cells) === before) continue;
    const changed = cells.findIndex((cell, column) => (cell === OPEN ? OPEN : cell === "" ? BLANK : cell[0]) !== (marks[column] ?? BLANK));
    return { cell: cellRef(sheet.name, row, changed >= 0 ? changed : cells.findIndex((cell) => cell !== "" && cell !== OPEN)) };
  }
  return null;
}

/** Where a status sheet has its table: the header's row, the period it speaks of, and the columns that are read back. */
interface Found {
  row: number;
  period: string;
  key: number;
  columns: Record<keyof typeof OPEN_HEADERS, number>;
}

function findTable(sheet: Sheet): Found | null {
  for (let row = 0; row < sheet.values.length; row++) {
    const width = sheet.values[row]?.length ?? 0;
    const headers = Array.from({ length: width }, (_, column) => textAt(sheet, row, column).trim());
    const key = headers.findIndex((header) => keyPeriod(header) !== null);
    if (key < 0) continue;
    const column = (name: keyof typeof OPEN_HEADERS): number => headers.indexOf(OPEN_HEADERS[name]);
    return { row, period: keyPeriod(headers[key]!)!, key, columns: { committee: column("committee"), overall: column("overall"), comment: column("comment") } };
  }
  return null;
}

/** A row's key in its parts: the goal, and whether the row goes on from the one above or belongs to one committee. */
function keyParts(key: string): { goal: string; continued: boolean; who?: string } {
  const mark = key.lastIndexOf(KEY_MARK);
  if (mark < 0) return { goal: key, continued: false };
  const rest = key.slice(mark + KEY_MARK.length);
  if (rest === CONTINUED) return { ...keyParts(key.slice(0, mark)), continued: true };
  return { goal: key.slice(0, mark), continued: false, who: rest };
}

/**
 * Her open cells in a status sheet of ours: nämndens and samlad grades and comments, by the row's visible key and the period that the
 * key's header says. A cell that holds a formula of ours is no open cell. Rows that were moved or sorted are found by their key. On the
 * overview, what stands under "Kvarlämnat". A sheet with neither gives nothing.
 */
export function openCells(sheet: Sheet): Entry[] {
  const table = findTable(sheet);
  if (!table || (table.period !== "" && parsePeriod(table.period) === null)) return leftEntries(sheet);
  const { key, columns, period } = table;
  const entries: Entry[] = [];
  const own = (row: number, column: number): string => (column < 0 || formulaAt(sheet, row, column) !== undefined ? "" : textAt(sheet, row, column));
  let comment: Entry | undefined;
  for (let row = table.row + 1; row < sheet.values.length; row++) {
    const text = textAt(sheet, row, key).trim();
    if (text === "") continue;
    const { goal, continued, who } = keyParts(text);
    const written = own(row, columns.comment);
    if (continued) {
      if (comment && written !== "") comment.comment = (comment.comment ?? "") + written;
      continue;
    }
    comment = undefined;
    const add = (by: Entry["by"], column: number, more: Partial<Entry>): Entry => {
      const entry: Entry = { goal, period, by, ...more, cell: cellRef(sheet.name, row, column) };
      entries.push(entry);
      return entry;
    };
    const committee = labelOf(own(row, columns.committee));
    const overall = labelOf(own(row, columns.overall));
    if (who !== undefined) {
      if (committee !== "" || written !== "") {
        comment = add("committee", columns.committee, { ...(committee ? { grade: committee } : {}), ...(who === UNNAMED ? {} : { who }), ...(written ? { comment: written } : {}) });
      }
      continue;
    }
    if (committee !== "") add("committee", columns.committee, { grade: committee });
    if (overall !== "" || written !== "") {
      comment = add("overall", overall !== "" ? columns.overall : columns.comment, { ...(overall ? { grade: overall } : {}), ...(written ? { comment: written } : {}) });
    }
  }
  return entries;
}
