import { andMore } from "../../domain/listed";
import { a1, quotedSheet } from "../../sheet/address";
import { keyColumn, keyRow } from "../../sheet/book";
import type { Sheet, Value } from "../../sheet/book";
import { hash } from "../../sheet/hash";
import type { Note } from "./predecessor";
import { leftRows, type Leftover } from "./leftover";
import { statusTable, textAt } from "./statusTable";

/** What the add-in remembers of a comment in a cell: a hash of its text, and its subject. */
export interface NoteMemory {
  text: string;
  key: string;
  header: string;
}

/**
 * A cell's subject: its row's key and its column's header, "" outside the table. On a sheet without a table of keys,
 * the beginning of its row.
 */
function placeAt(sheet: Sheet, row: number, column: number): { key: string; header: string } {
  const table = statusTable(sheet);
  if (!table) return { key: textAt(sheet, row, 0).trim(), header: "" };
  if (row <= table.row || row >= table.end) return { key: "", header: "" };
  return { key: textAt(sheet, row, table.key).trim(), header: table.headers[column] ?? "" };
}

/** The comments and notes of an existing sheet with their subjects: as remembered, else the contents of their row. */
export function notesOf(sheet: Sheet, remembered: Record<string, NoteMemory> = {}): Note[] {
  return [...sheet.notes].map(([cell, text]) => {
    const [row, column] = [keyRow(cell), keyColumn(cell)];
    const known = remembered[a1(row, column)];
    return {
      row,
      column,
      text,
      ...(known?.text === hash(text) ? { key: known.key, header: known.header } : placeAt(sheet, row, column)),
    };
  });
}

/** To be remembered of the comments and notes, by cell. */
export const noteMemory = (notes: Note[]): Record<string, NoteMemory> =>
  Object.fromEntries(
    notes.map(({ row, column, text, key, header }) => [a1(row, column), { text: hash(text), key, header }]),
  );

/**
 * Comments that are now next to another goal than they were written about, since rows have moved and Excel's comments
 * stay in their cells: their texts and subjects.
 */
export function displaced(sheet: Sheet, notes: Note[]): Leftover[] {
  return notes.flatMap(({ row, column, text, key, header }): Leftover[] => {
    const now = placeAt(sheet, row, column);
    if (key === "" || (now.key === key && now.header === header)) return [];
    return [{ what: `${MOVED_NOTE}${header ? ` om ${header}` : ""}`, text, where: a1(row, column), key }];
  });
}

/** What a row of the block that repeats a comment begins with: it is made anew each time. */
const MOVED_NOTE = "kommentar i Excel";

/** How many comments are named. */
const NAMED = 3;

/** The comments whose subjects have moved away from them in sheets that were written, in a sentence; "" where none is. */
export function movedInWords(sheets: readonly Sheet[]): string {
  const cells = sheets.flatMap((sheet) =>
    leftRows(sheet).flatMap(({ what, where }) =>
      what.startsWith(MOVED_NOTE) ? [`${quotedSheet(sheet.name)}!${where ?? ""}`] : [],
    ),
  );
  if (cells.length === 0) return "";
  const named = andMore(cells, NAMED);
  return cells.length === 1
    ? `Excels kommentar i ${named} gäller en cell som har flyttats. Den står också under Kvarlämnat.`
    : `Excels kommentarer i ${named} gäller celler som har flyttats. De står också under Kvarlämnat.`;
}

/**
 * Whether a row of the block repeats a comment that is in the sheet, or was when it was written: by the row's subject
 * and text. A row of the user's own with the same beginning is not one.
 */
export function repeatedNotes(
  sheet: Sheet,
  remembered: Record<string, NoteMemory> = {},
): (what: string, text: Value) => boolean {
  const texts = new Set([
    ...Object.values(remembered).map(({ text }) => text),
    ...[...sheet.notes.values()].map((text) => hash(text)),
  ]);
  return (what, text) => what.startsWith(MOVED_NOTE) && typeof text === "string" && texts.has(hash(text));
}
