import { isError, valueAt } from "../../sheet/book";
import type { Sheet } from "../../sheet/book";
import { CONTINUED, KEY_MARK } from "../statusWords";
import { keyPeriod } from "../statusWords";

/** Heading of the block at the foot of a sheet of ours, where what has lost its place stands. */
export const LEFT_HEADING = "Kvarlämnat";

/** A cell's value as text; "" for a blank one or an error. */
export const textAt = (sheet: Sheet, row: number, column: number): string => {
  const value = valueAt(sheet, row, column);
  return value === null || isError(value) ? "" : String(value);
};

/** The row of the heading "Kvarlämnat", where the block of what is left begins; the number of rows where there is none. */
export function blockRow(sheet: Sheet): number {
  const row = sheet.values.findIndex((cells) => cells?.includes(LEFT_HEADING));
  return row < 0 ? sheet.values.length : row;
}

/** Where a status sheet has its table. Rows and columns from 0. */
export interface StatusTable {
  /** The header's row. */
  row: number;
  /** The first row after the table that is not looked at: the block "Kvarlämnat", or the end. */
  end: number;
  /** Of the visible keys. */
  key: number;
  /** Canonical, as the key's header says it; "" when it says none. */
  period: string;
  /** Texts of the header, by column. */
  headers: string[];
}

/** The table of a status sheet, wherever its rows and columns have gone; null for a sheet without the key's header. */
export function statusTable(sheet: Sheet): StatusTable | null {
  const end = blockRow(sheet);
  for (let row = 0; row < end; row++) {
    const headers = Array.from({ length: sheet.values[row]?.length ?? 0 }, (_, column) =>
      textAt(sheet, row, column).trim(),
    );
    const key = headers.findIndex((header) => keyPeriod(header) !== null);
    if (key >= 0) return { row, end, key, period: keyPeriod(headers[key]!)!, headers };
  }
  return null;
}

/** A row's key in its parts. */
export interface RowKey {
  /** Id of the goal or indicator. */
  id: string;
  /** The row goes on from the one above. */
  continued: boolean;
  /** The committee that the row belongs to. */
  who?: string;
}

/** "mål:3 ↳ KS" → the goal and the committee. */
export function rowKey(text: string): RowKey {
  const mark = text.lastIndexOf(KEY_MARK);
  if (mark < 0) return { id: text, continued: false };
  const rest = text.slice(mark + KEY_MARK.length);
  if (rest === CONTINUED) return { ...rowKey(text.slice(0, mark)), continued: true };
  return { id: text.slice(0, mark), continued: false, who: rest };
}

/** Keys that stand in more than one row, though none of those rows goes on from another: what they hold cannot be told apart. */
export function duplicateKeys(sheet: Sheet, table: StatusTable): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (let row = table.row + 1; row < table.end; row++) {
    const text = textAt(sheet, row, table.key).trim();
    if (text === "" || rowKey(text).continued) continue;
    if (seen.has(text)) twice.add(text);
    seen.add(text);
  }
  return twice;
}
