import type { RecognisedTable, Role } from "../domain/plan";
import { columnIndex, parseArea } from "../sheet/address";
import { formatAt, valueAt, type Book } from "../sheet/book";
import { displayText } from "../sheet/display";

/** A column with a close second reading, and the columns next to it. */
export interface Unsure {
  /** Its table, and its place among the table's columns. */
  table: number;
  at: number;
  /** Its role, then the second-best one. */
  roles: [Role, Role];
  /** A few columns of the table, itself among them (`at`), each with its first values as they are shown. */
  beside: { at: number; header: string; role: Role; texts: string[] }[];
}

/** Rows shown of a table, and columns shown on each side of the one in question. */
const ROWS = 3;
const BESIDE = 1;

/** The columns with a close second reading, each with its cells and their neighbours. */
export const unsureIn = (book: Book, tables: RecognisedTable[]): Unsure[] =>
  tables.flatMap((table, number) => {
    let texts: string[][] | undefined;
    return table.columns.flatMap(({ role, orElse }, at): Unsure[] => {
      if (orElse === undefined) return [];
      const shown = (texts ??= firstTexts(book, table));
      const from = Math.max(0, at - BESIDE);
      const neighbours = table.columns.slice(from, at + BESIDE + 1).map((one, i) => ({
        at: from + i,
        header: one.header,
        role: one.role,
        texts: shown.map((row) => row[from + i] ?? ""),
      }));
      return [{ table: number, at, roles: [role, orElse], beside: neighbours }];
    });
  });

/** The first rows below the headers with anything in them, as they are shown; of a transposed table its first columns. */
function firstTexts(book: Book, { sheet: name, range, headerRows, orientation, columns }: RecognisedTable): string[][] {
  const sheet = book.sheets.find((one) => one.name === name);
  const area = parseArea(range);
  if (!sheet || !area) return [];
  const [first, last] = orientation === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  const rows: string[][] = [];
  for (let at = headerRows.at(-1) ?? first; at <= last && rows.length < ROWS; at++) {
    const texts = columns.map(({ column, row }) => {
      const [r, c] = orientation === "rows" ? [at, columnIndex(column ?? "") ?? -1] : [(row ?? 0) - 1, at];
      return displayText(valueAt(sheet, r, c), formatAt(sheet, r, c)?.numberFormat);
    });
    if (texts.some((text) => text !== "")) rows.push(texts);
  }
  return rows;
}
