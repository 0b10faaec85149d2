import type { Mark } from "../../domain/proof";
import { withoutSignature } from "../../interpret/text/signature";
import { cellRef } from "../../sheet/address";
import { cellKey, type Sheet } from "../../sheet/book";
import { placeOf, type Grid } from "../grid/grid";

type Note = NonNullable<Mark["note"]>;

/** What words say of a figure. */
export type Said = Pick<Note, "about" | "period">;

/** The text of a cell's comment in its sheet, without who has signed it; "": it has none. */
export const noteIn = ({ notes }: Sheet, { row, column }: { row: number; column: number }): string =>
  withoutSignature(notes.get(cellKey(row, column)) ?? "");

/** The same, of a cell of a grid. */
export function commentOf(grid: Grid, row: number, column: number): string {
  const { sheet } = grid.source ?? grid;
  return sheet.notes.size === 0 ? "" : noteIn(sheet, placeOf(grid, row, column));
}

/** The cells of rows that have a comment. */
export function commentedIn(grid: Grid, rows: readonly number[]): { row: number; column: number }[] {
  const { sheet } = grid.source ?? grid;
  if (sheet.notes.size === 0) return [];
  return rows.flatMap((row) =>
    Array.from(grid.sheet.values[row] ?? []).flatMap((_, column) =>
      commentOf(grid, row, column) === "" ? [] : { row, column },
    ),
  );
}

/** Whether a cell, with those that are merged into it, is over a column. */
export function isOver(grid: Grid, at: { row: number; column: number }, column: number): boolean {
  const area = grid.merged(at.row, at.column);
  return area ? column >= area.left && column <= area.right : column === at.column;
}

/** The mark without a sign that words of a cell are. Null: they say nothing. */
export function saidAt(grid: Grid, row: number, column: number, said: Omit<Note, "cell"> | undefined): Mark | null {
  const { sheet } = grid.source ?? grid;
  const at = placeOf(grid, row, column);
  return said ? { sign: "", note: { cell: cellRef(sheet.name, at.row, at.column), ...said } } : null;
}

/** What a cell's comment says, as `says` reads it; none: nothing. */
export function commentAt(grid: Grid, row: number, column: number, says: (text: string) => Said | undefined): Mark[] {
  const text = commentOf(grid, row, column);
  const said = text === "" ? undefined : says(text);
  const mark = saidAt(grid, row, column, said && { text, ...said });
  return mark ? [mark] : [];
}
