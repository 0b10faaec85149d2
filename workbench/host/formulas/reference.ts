import { contains, type Area } from "../../../src/sheet/address";
import { type Book, type CellError, type Sheet, type Table, type Value } from "../../../src/sheet/book";
import { ERRORS } from "./coerce";
import { isMatrix, type Matrix } from "./matrix";

/** Cells that a formula points at. */
export interface Reference {
  sheet: Sheet;
  area: Area;
}

/** The value of a part of a formula. */
export type Result = Value | Matrix | Reference;

/** A part of a formula, ready to be calculated. */
export type Part = (scope: Scope) => Result;

/** The cell of a formula, and what it may read while it is calculated. */
export interface Scope {
  book: Book;
  sheet: Sheet;
  row: number;
  column: number;
  now: Date | undefined;
  /** What names in upper case stand for here: those of LET, and #CIRC! for a defined name inside its own formula. */
  locals: ReadonlyMap<string, Result>;
  /** The values there, blanks as null; whole columns and rows end where the book's cells end. */
  read(reference: Reference): Matrix;
  /** A defined name in upper case, the formula's or the given sheet's own first. */
  named(name: string, sheet: string | null): Part | undefined;
  /** A function that is no worksheet function: custom, or unknown. */
  call(name: string, args: (Matrix | null)[]): Value | Matrix;
  /** The formula needs something that only Excel has: its saved value is kept, else this error. */
  unknown(error: CellError): Value;
}

export const isReference = (result: unknown): result is Reference =>
  typeof result === "object" && result !== null && "area" in result;

/** Values of a result: a reference is read (one cell too is a matrix), a matrix stays, one value stays. */
export const values = (result: Result, scope: Scope): Value | Matrix =>
  isReference(result) ? scope.read(result) : result;

/** As `values`, but one cell is its value. */
export function single(result: Result, scope: Scope): Value | Matrix {
  const given = values(result, scope);
  return isMatrix(given) && given.length === 1 && given[0]!.length === 1 ? given[0]![0]! : given;
}

export function sheetNamed(book: Book, name: string): Sheet | undefined {
  const wanted = name.toLowerCase();
  return book.sheets.find((sheet) => sheet.name === name || sheet.name.toLowerCase() === wanted);
}

/** A table by its name in upper case; "": the one around the formula. */
export function tableNamed(
  name: string,
  { book, sheet: home, row, column }: Scope,
): { sheet: Sheet; table: Table } | undefined {
  const isIt = (sheet: Sheet, table: Table): boolean =>
    name === "" ? sheet === home && contains(table.area, row, column) : table.name.toUpperCase() === name;
  return book.sheets.flatMap((sheet) =>
    sheet.tables.filter((table) => isIt(sheet, table)).map((table) => ({ sheet, table })),
  )[0];
}

/** A structured reference: Mål[Utfall], Mål[[#Totals],[Utfall]], [@Utfall]; without columns all of them. */
export function tableReference(name: string, columns: string[], section: string, scope: Scope): Reference | CellError {
  const found = tableNamed(name, scope);
  const places = columns.map(
    (column) => found?.table.columns.findIndex((one) => one.toLowerCase() === column.toLowerCase()) ?? -1,
  );
  if (!found || places.includes(-1)) return ERRORS.ref;
  const { sheet, table } = found;
  const { top, left, bottom, right } = table.area;
  const data = { top: top + (table.headerRow ? 1 : 0), bottom: bottom - (table.totalsRow ? 1 : 0) };
  const rows: Record<string, Pick<Area, "top" | "bottom"> | CellError> = {
    all: { top, bottom },
    data,
    headers: table.headerRow ? { top, bottom: top } : ERRORS.ref,
    totals: table.totalsRow ? { top: bottom, bottom } : ERRORS.ref,
    "this row":
      sheet === scope.sheet && scope.row >= data.top && scope.row <= data.bottom
        ? { top: scope.row, bottom: scope.row }
        : ERRORS.value,
  };
  const across = places.length
    ? { left: left + Math.min(...places), right: left + Math.max(...places) }
    : { left, right };
  const lines = rows[section.toLowerCase()] ?? ERRORS.ref;
  return "error" in lines ? lines : { sheet, area: { ...lines, ...across } };
}
