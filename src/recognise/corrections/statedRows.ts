import type { StatedRow } from "../../domain/statedMap";

/** "7" or "7-12". */
const ROWS = /^\s*([1-9][0-9]{0,6})\s*(?:[-–]\s*([1-9][0-9]{0,6})\s*)?$/;

/** The first and the last row that a text states, from 1; null where it states none. */
export function rowSpan(text: string): { from: number; to: number } | null {
  const [, first, last = first] = ROWS.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  return from >= 1 && to >= from ? { from, to } : null;
}

/** The rows of the sheet, from 1, that a statement is about. */
export function rowsStated({ row, rows }: Pick<StatedRow, "row" | "rows">): number[] {
  const span = rows === undefined ? null : rowSpan(rows);
  if (span) return Array.from({ length: span.to - span.from + 1 }, (_, i) => span.from + i);
  return row === undefined ? [] : [row];
}
