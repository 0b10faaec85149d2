import type { Problem } from "../domain/problem";
import type { Styrmodell } from "../domain/styrmodell";
import { readStyrmodellCells, scaleTables } from "../model/reader";
import type { StyrmodellCells } from "../model/reader";
import { cellRef, parseCell } from "../sheet/address";
import type { Area } from "../sheet/address";
import { formatAt, formulaAt, valueAt } from "../sheet/book";
import type { Sheet } from "../sheet/book";
import { plainText } from "../sheet/plain";

/**
 * The sheet's cells. Where a formula has no value a reference to another cell is followed: some programs save a
 * workbook without the values of its formulas.
 */
const cellsOf = (sheet: Sheet): StyrmodellCells => ({
  rows: sheet.values.length,
  width: (row) => sheet.values[row]?.length ?? 0,
  text(row, column) {
    const value = valueAt(sheet, row, column);
    const source = value === null ? parseCell(formulaAt(sheet, row, column)?.slice(1) ?? "") : null;
    return plainText(source ? valueAt(sheet, source.row, source.column) : value).trim();
  },
  number(row, column) {
    const value = valueAt(sheet, row, column);
    if (typeof value !== "number") return null;
    return formatAt(sheet, row, column)?.numberFormat?.includes("%") ? Number((value * 100).toPrecision(12)) : value;
  },
  reference: (row, column) => cellRef(sheet.name, row, column),
});

/** The styrmodell of a sheet, or every cell that cannot be read with one sentence each. */
export const readStyrmodell = (
  sheet: Sheet,
): { ok: true; styrmodell: Styrmodell } | { ok: false; problems: Problem[] } => readStyrmodellCells(cellsOf(sheet));

/**
 * Where each scale's texts for a dropdown stand ("● Uppnås" …), by the scale's name. A scale without rows is left out.
 */
export const scaleLists = (sheet: Sheet): Map<string, Area> =>
  new Map(
    scaleTables(cellsOf(sheet)).flatMap(({ name, rows, column }) => {
      const shown = column["Visas som"];
      const [top, bottom] = [rows.at(0), rows.at(-1)];
      return shown === undefined || top === undefined || bottom === undefined
        ? []
        : [[name, { top, left: shown, bottom, right: shown }]];
    }),
  );
