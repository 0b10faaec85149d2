import { isError, valueAt } from "../../sheet/book";
import type { Anchors, Sheet } from "../../sheet/book";
import { CONTINUED, KEY_MARK, keyPeriod, OPEN_HEADERS, WHY } from "../statusWords";

/** Heading of the block at the foot of an own sheet, which holds what has lost its place. */
export const LEFT_HEADING = "Kvarlämnat";

/** A cell's value as text; "" for a blank one or an error. */
export const textAt = (sheet: Sheet, row: number, column: number): string => {
  const value = valueAt(sheet, row, column);
  return value === null || isError(value) ? "" : String(value);
};

/** Headers of the block "Kvarlämnat", in the order of `Anchors.left.columns`. */
export const LEFT_HEADERS = ["Vad", "Text", "Period", "Vem", "Stod i", "Gäller"] as const;
/** The heading, and the line that introduces the block, stand at most so many rows above the block's header. */
const ABOVE_LEFT_HEADER = 3;

/** The position of the block "Kvarlämnat". */
export type LeftBlock = NonNullable<Anchors["left"]>;

/**
 * Finds the block by its words: a row with all of its headers below `after`, and the heading above it. Of several, the
 * first below `keys`, else the last. null without one.
 */
export function findBlock(sheet: Sheet, after = -1, keys = after): LeftBlock | null {
  const headers = sheet.values.flatMap((cells, row) =>
    row > after && LEFT_HEADERS.every((word) => cells?.includes(word)) ? [row] : [],
  );
  const header = headers.find((row) => row > keys) ?? headers.at(-1);
  if (header === undefined) return null;
  const above = Array.from({ length: ABOVE_LEFT_HEADER }, (_, i) => header - 1 - i);
  const row = above.find((at) => at > after && sheet.values[at]?.includes(LEFT_HEADING)) ?? header;
  return { row, header, columns: LEFT_HEADERS.map((word) => sheet.values[header]?.indexOf(word) ?? -1) };
}

/**
 * The block "Kvarlämnat" of a sheet: by its anchors; by its words on a sheet without anchors. null where there is none.
 */
export const blockOf = (sheet: Sheet): LeftBlock | null =>
  sheet.anchors ? (sheet.anchors.left ?? null) : findBlock(sheet);

/** The row where the block "Kvarlämnat" begins; the number of rows without one. */
export const blockRow = (sheet: Sheet): number => blockOf(sheet)?.row ?? sheet.values.length;

/** Where a status sheet has its table. Rows and columns from 0. */
export interface StatusTable {
  /** The header's row. */
  row: number;
  /** The first row after the table that is not looked at: the block "Kvarlämnat", or the end. */
  end: number;
  /** Of the visible keys. */
  key: number;
  /** Canonical; "" when the sheet states none. */
  period: string;
  /** Texts of the header, by column. */
  headers: string[];
}

/** Texts of a row, by column. */
const rowTexts = (sheet: Sheet, row: number): string[] =>
  Array.from({ length: sheet.values[row]?.length ?? 0 }, (_, column) => textAt(sheet, row, column).trim());

/**
 * The table of a status sheet: by its anchors, wherever its rows and columns have gone. On a sheet without anchors, by
 * the headers of the key and of the comment in one row. null for a sheet without a table.
 */
export function statusTable(sheet: Sheet): StatusTable | null {
  const end = blockRow(sheet);
  if (sheet.anchors) {
    const { table } = sheet.anchors;
    return table ? { ...table, end, headers: rowTexts(sheet, table.row) } : null;
  }
  for (let row = 0; row < end; row++) {
    const headers = rowTexts(sheet, row);
    const key = headers.findIndex((header) => keyPeriod(header) !== null);
    if (key >= 0 && headers.includes(OPEN_HEADERS.comment))
      return { row, end, key, period: keyPeriod(headers[key] ?? "") ?? "", headers };
  }
  return null;
}

/** A row's key in its parts. */
export interface RowKey {
  /** Id of the goal or indicator. */
  id: string;
  /** The row goes on from the one above. */
  continued: boolean;
  /** The row is a line of why the one above it has its grade. */
  why?: true;
  /** The committee that the row belongs to. */
  who?: string;
}

/** "mål:3 ↳ KS" → the goal and the committee. */
export function rowKey(text: string): RowKey {
  const mark = text.lastIndexOf(KEY_MARK);
  if (mark < 0) return { id: text, continued: false };
  const rest = text.slice(mark + KEY_MARK.length);
  if (rest === CONTINUED) return { ...rowKey(text.slice(0, mark)), continued: true };
  if (rest === WHY || rest.startsWith(`${WHY} `)) return { ...rowKey(text.slice(0, mark)), why: true };
  return { id: text.slice(0, mark), continued: false, who: rest };
}

/**
 * Keys in more than one row, though none of those rows continues another or holds a reason: their entries cannot be
 * kept apart.
 */
export function duplicateKeys(sheet: Sheet, table: StatusTable): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (let row = table.row + 1; row < table.end; row++) {
    const text = textAt(sheet, row, table.key).trim();
    const { continued, why } = rowKey(text);
    if (text === "" || continued || why) continue;
    if (seen.has(text)) twice.add(text);
    seen.add(text);
  }
  return twice;
}
