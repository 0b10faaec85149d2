import type { Anchors, Book, Sheet } from "../../sheet/book";
import { BLANK, markAt, readPrint, type Print } from "./fingerprint";
import { readMemory } from "./memory";
import { findBlock } from "./statusTable";

/**
 * The workbook with the anchors of its own sheets: the current place of their parts, found by what was last written
 * there and not by words that anybody may have typed. A sheet unknown to the memory has no anchors, and is read by its
 * words.
 */
export function anchored(book: Book): Book {
  const { memory } = readMemory(book.memory);
  const found = (sheet: Sheet): Sheet => {
    const anchors = sheet.tag === undefined ? undefined : anchorsOf(sheet, memory.sheets[sheet.tag]?.fingerprint);
    return anchors ? { ...sheet, anchors } : sheet;
  };
  return { ...book, sheets: book.sheets.map(found) };
}

/** The current place of a sheet's parts, by the fingerprint of its last writing; undefined without one. */
export function anchorsOf(sheet: Sheet, remembered: string | undefined): Anchors | undefined {
  const print = readPrint(remembered);
  if (!print) return undefined;
  const table = print.anchors.table && tableNow(sheet, print, print.anchors.table);
  const after = table?.row ?? -1;
  const left = print.anchors.left && findBlock(sheet, after, lastKey(sheet, print, table));
  return { ...(table ? { table } : {}), ...(left ? { left } : {}) };
}

type Table = NonNullable<Anchors["table"]>;

/** A row that may be the table's header, and how much speaks for it. */
interface Candidate extends Table {
  /** Number of cells that match the written header. */
  headers: number;
  /** Rows below it with a key that was written. */
  keys: number;
}

/** The row with most of the header's cells; among equals the one with most keys below it, then the lowest. */
function tableNow(sheet: Sheet, print: Print, written: Table): Table | undefined {
  const header = new Set((print.rows[written.row] ?? []).filter((mark) => mark !== BLANK));
  const least = Math.max(2, Math.ceil(header.size / 2));
  const found = sheet.values.flatMap((cells, row): Candidate[] => {
    const marks = Array.from({ length: cells?.length ?? 0 }, (_, column) => markAt(sheet, row, column));
    const headers = new Set(marks.filter((mark) => header.has(mark))).size;
    if (headers < least) return [];
    const key = keyColumn(sheet, print, written, marks, row);
    return [{ row, key, period: written.period, headers, keys: keysBelow(sheet, keysIn(print), row, key) }];
  });
  const best = found.sort((a, b) => b.headers - a.headers || b.keys - a.keys || b.row - a.row)[0];
  return best && { row: best.row, key: best.key, period: best.period };
}

/** The marks of the keys as they were written. */
const keysIn = ({ anchors, rows }: Print): Set<string> =>
  new Set(
    rows.flatMap((marks, row) => {
      const mark = anchors.table && row > anchors.table.row ? marks[anchors.table.key] : undefined;
      return mark === undefined || mark === BLANK ? [] : [mark];
    }),
  );

const keysBelow = (sheet: Sheet, keys: Set<string>, row: number, column: number): number =>
  sheet.values.reduce((sum, _, at) => sum + Number(at > row && keys.has(markAt(sheet, at, column))), 0);

/** The column of the keys: under their header, else where most of them stand. */
function keyColumn(sheet: Sheet, print: Print, written: Table, marks: string[], row: number): number {
  const headed = marks.indexOf(print.rows[written.row]?.[written.key] ?? "");
  if (headed >= 0) return headed;
  const keys = keysIn(print);
  const counts = marks.map((_, column) => keysBelow(sheet, keys, row, column));
  return counts.indexOf(Math.max(...counts));
}

/** The last row with a written key; the header's row without one. */
function lastKey(sheet: Sheet, print: Print, table: Table | undefined): number {
  if (!table) return -1;
  const keys = keysIn(print);
  return Math.max(
    table.row,
    sheet.values.findLastIndex((_, row) => keys.has(markAt(sheet, row, table.key))),
  );
}
