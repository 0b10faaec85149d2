import { a1 } from "../../sheet/address";
import { keyColumn, keyRow } from "../../sheet/book";
import type { Sheet, Value } from "../../sheet/book";
import { hash } from "../../sheet/hash";
import type { Note } from "./standing";
import type { Leftover } from "./leftover";
import { statusTable, textAt } from "./statusTable";

/** What the add-in remembers of a comment in a cell: a hash of its text, and what it was written about. */
export interface NoteMemory {
  text: string;
  key: string;
  header: string;
}

/**
 * What stands at a cell: the key of its row and the header of its column, "" outside the table. On a sheet without a
 * table of keys: what its row begins with.
 */
function placeAt(sheet: Sheet, row: number, column: number): { key: string; header: string } {
  const table = statusTable(sheet);
  if (!table) return { key: textAt(sheet, row, 0).trim(), header: "" };
  if (row <= table.row || row >= table.end) return { key: "", header: "" };
  return { key: textAt(sheet, row, table.key).trim(), header: table.headers[column] ?? "" };
}

/**
 * The comments and notes of a standing sheet with what they were written about: as remembered, else what stands in
 * their row now.
 */
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
 * Comments that are beside another goal than they were written about, since the rows have moved and Excel's comments
 * stay in their cells: their texts, and what they are about.
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

/**
 * Whether a row of the block repeats a comment that stands in the sheet, or did when it was written: by what the row
 * states and by its text. A row of the user's own that begins alike is none.
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
