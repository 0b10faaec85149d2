import { PALETTE } from "../domain/colors";
import { hasWordOf, withDigits } from "../domain/shapes";
import { cellRef } from "../sheet/address";
import { formatAt, keyRow, usedArea, valueAt, type Book, type Sheet } from "../sheet/book";
import { displayText } from "../sheet/display";
import type { Border, Format, Line } from "../sheet/format";
import { columnPixels, sheetHtml } from "../sheet/html";
import type { Assessed } from "./assessed";
import { auditList, type AuditGroup } from "./auditList";
import { checksOf } from "./check";

/** One cell, or one row, that will not be as it was when the sheet was last written. */
export interface ProofChange {
  /** Its current cell; "" where there is none. */
  cell: string;
  /** What its row is about. */
  row: string;
  /** As shown; "" where the row is new. */
  before: string;
  /** As it will be shown; "" where the row goes. */
  after: string;
}

/** A sheet as it will be printed. */
export interface ProofSheet {
  name: string;
  /** Whether the sheet exists with contents, so that there is something to compare with. */
  standing: boolean;
  /** Its first rows as HTML, changed cells framed. */
  html: string;
  /** Of the printed columns, in CSS pixels. */
  width: number;
  /** Rows below those that are drawn. */
  undrawn: number;
  changes: ProofChange[];
}

/** What would be written, before it is. */
export interface Proof {
  sheets: ProofSheet[];
  audit: AuditGroup[];
}

/** Rows that are drawn of each sheet: four printed pages or so. Changes are listed for all rows. */
const DRAWN_ROWS = 120;

const FRAME: Line = { style: "medium", color: PALETTE.accent };
const FRAMED: Border = { top: FRAME, right: FRAME, bottom: FRAME, left: FRAME };

/** The time at which a sheet was written, which does not count as a change. */
const STAMP = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}/g;

/** The sheets that a command would write in a workbook, drawn and compared with those that stand there. */
export const proofOf = (book: Book, written: Sheet[], graded: Assessed): Proof => ({
  sheets: drawn(book, written),
  audit: auditList(graded.assessed, checksOf(book, graded)),
});

/** Sheets as they will be printed in a workbook. */
export function drawn(book: Book, written: Sheet[]): ProofSheet[] {
  const standing = new Map(book.sheets.flatMap((sheet) => (sheet.tag === undefined ? [] : [[sheet.tag, sheet]])));
  return written
    .filter(({ visibility }) => visibility === "visible")
    .map((sheet) => {
      const before = sheet.tag === undefined ? undefined : standing.get(sheet.tag);
      return proofSheet(sheet, before && usedArea(before) ? before : undefined, book);
    });
}

function proofSheet(sheet: Sheet, before: Sheet | undefined, book: Book): ProofSheet {
  const { changes, framed } = before ? difference(before, sheet) : { changes: [], framed: [] };
  const used = usedArea(sheet);
  return {
    name: sheet.name,
    standing: before !== undefined,
    html: sheetHtml(firstPages(sheet, framed), { font: book.font }),
    width: printedWidth(sheet, book),
    undrawn: Math.max(0, (used?.bottom ?? 0) + 1 - DRAWN_ROWS),
    changes,
  };
}

interface Cell {
  row: number;
  column: number;
}

/**
 * What differs between a sheet as it stands and as it will be, and the cells of the new one to frame. Rows are matched
 * by their text, wherever they stand.
 */
function difference(before: Sheet, after: Sheet): { changes: ProofChange[]; framed: Cell[] } {
  const [olds, news] = [rowsOf(before), rowsOf(after)];
  const unmatched = new Map<string, TextRow[]>();
  for (const row of olds) unmatched.set(row.text, [...(unmatched.get(row.text) ?? []), row]);
  const fresh = news.filter((row) => unmatched.get(row.text)?.shift() === undefined);
  const gone = [...unmatched.values()].flat();
  const changes: ProofChange[] = [];
  const framed: Cell[] = [];
  for (const row of fresh) {
    const at = gone.findIndex(({ about }) => about === row.about);
    const old = at < 0 ? undefined : gone.splice(at, 1)[0];
    const columns = row.cells.flatMap((text, column) => (text !== (old?.cells[column] ?? "") ? [column] : []));
    framed.push(...columns.map((column) => ({ row: row.row, column })));
    if (!old) changes.push({ cell: "", row: row.head, before: "", after: row.head });
    else
      changes.push(
        ...differingColumns(old, row).map((column) => ({
          cell: cellRef(before.name, old.row, column),
          row: row.head,
          before: old.cells[column] ?? "",
          after: row.cells[column] ?? "",
        })),
      );
  }
  for (const { row, head } of gone)
    changes.push({ cell: cellRef(before.name, row, 0), row: head, before: head, after: "" });
  return { changes, framed };
}

const differingColumns = (old: TextRow, row: TextRow): number[] =>
  Array.from({ length: Math.max(old.cells.length, row.cells.length) }, (_, column) => column).filter(
    (column) => (old.cells[column] ?? "") !== (row.cells[column] ?? ""),
  );

interface TextRow {
  row: number;
  /** As shown, column by column, times of writing left out. */
  cells: string[];
  /** The row's subject: its first cell with a word, else the first that is not blank. */
  head: string;
  /** `head` without its numbers, so that a sentence whose counts have changed is recognised as the same. */
  about: string;
  text: string;
}

/** The rows of a sheet that have a text. */
function rowsOf(sheet: Sheet): TextRow[] {
  return sheet.values.flatMap((values, row) => {
    if (!values) return [];
    const cells = Array.from(values, (_, column) =>
      displayText(valueAt(sheet, row, column), formatAt(sheet, row, column)?.numberFormat)
        .replace(STAMP, "")
        .trim(),
    );
    const head = cells.find((text) => hasWordOf(3, text)) ?? cells.find((text) => text !== "");
    if (head === undefined) return [];
    return [{ row, cells, head, about: withDigits(head, () => "#"), text: cells.join("\t").trimEnd() }];
  });
}

/** The first rows of a sheet; cells are framed. */
function firstPages(sheet: Sheet, framed: Cell[]): Sheet {
  const formats: Sheet["formats"] = sheet.formats.slice(0, DRAWN_ROWS);
  for (const { row, column } of framed) {
    if (row >= DRAWN_ROWS) continue;
    const cells: (Format | undefined)[] = [...(formats[row] ?? [])];
    cells[column] = { ...cells[column], border: FRAMED };
    formats[row] = cells;
  }
  return {
    ...sheet,
    formats,
    values: sheet.values.slice(0, DRAWN_ROWS),
    formulas: new Map([...sheet.formulas].filter(([key]) => keyRow(key) < DRAWN_ROWS)),
    merges: sheet.merges.filter(({ bottom }) => bottom < DRAWN_ROWS),
    charts: sheet.charts.filter(({ place }) => place.to.row <= DRAWN_ROWS),
  };
}

function printedWidth(sheet: Sheet, book: Book): number {
  const used = usedArea(sheet);
  const [left, right] = sheet.print.area ? [sheet.print.area.left, sheet.print.area.right] : [0, used?.right ?? 0];
  let width = 0;
  for (let column = left; column <= right; column++) {
    const { hidden, width: characters } = sheet.columns.get(column) ?? {};
    if (!hidden) width += columnPixels(characters ?? 8.43, book.font);
  }
  return width;
}
