import { cellRef, contains, MAX_COLUMNS, type Area } from "./address";
import { formulaAt, valueAt, type Sheet } from "./book";

/** The first of so many columns right of a table without anything from its header to its last row; else why there are none. */
export function freeColumns(sheet: Sheet, area: Area, count: number): number | string {
  if (area.right + count >= MAX_COLUMNS) return "Till höger om tabellen finns ingen kolumn kvar.";
  for (let column = area.right + 1; column <= area.right + count; column++)
    for (let row = area.top; row <= area.bottom; row++)
      if (
        (valueAt(sheet, row, column) ?? "") !== "" ||
        formulaAt(sheet, row, column) !== undefined ||
        sheet.merges.some((merge) => contains(merge, row, column))
      )
        return `${cellRef(sheet.name, row, column)} till höger om tabellen är inte tom. Infoga tomma kolumner där och försök igen.`;
  return area.right + 1;
}
