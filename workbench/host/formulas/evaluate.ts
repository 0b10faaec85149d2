import { valueAt, type Book, type Sheet, type Value } from "../../../src/sheet/book";
import { isEntireColumn, isEntireRow } from "../area";
import { gridOf } from "../region";
import { ERRORS } from "./coerce";
import { compile, nameKey } from "./compile";
import { isMatrix, type Matrix } from "./matrix";
import { single, type Part, type Reference, type Scope } from "./reference";

/** Calculates a formula ("…", en-US, with or without "=") as if it were in this cell. */
export type Evaluate = (sheet: Sheet, row: number, column: number, formula: string) => Value;

/**
 * For the formulas of conditional formats: they read the book's current values, so recalculate first after a change. A
 * custom function is #NAME?. An array gives its first value.
 */
export function evaluator(book: Book, now?: Date): Evaluate {
  const names = new Map<string, Part>();
  for (const { name, sheet = "", refersTo } of book.names)
    names.set(`${sheet.toLowerCase()}!${nameKey(name)}`, compile(`=${refersTo.replace(/^=/, "")}`));
  return (sheet, row, column, formula) => {
    const scope: Scope = {
      ...{ book, sheet, row, column, now, locals: new Map(), read: standing },
      named: (name, home) => names.get(`${(home ?? sheet.name).toLowerCase()}!${name}`) ?? names.get(`!${name}`),
      call: () => ERRORS.name,
      unknown: (error) => error,
    };
    const result = single(compile(`=${formula.replace(/^=/, "")}`)(scope), scope);
    return isMatrix(result) ? (result[0]?.[0] ?? null) : result;
  };
}

/** The values of an area; whole columns and rows end where the sheet's values end. */
function standing({ sheet, area }: Reference): Matrix {
  const bottom = isEntireColumn(area) ? Math.max(area.top, sheet.values.length - 1) : area.bottom;
  const right = isEntireRow(area)
    ? sheet.values.reduce((most, row) => Math.max(most, (row?.length ?? 0) - 1), area.left)
    : area.right;
  return gridOf({ ...area, bottom, right }, (row, column) => valueAt(sheet, row, column));
}
