import { errorName } from "../domain/errorNames";
import { cellKey, cellsIn, type Sheet, type Value } from "../sheet/book";
import type { Area } from "../sheet/address";
import { looksLikeError } from "./errorNames";
import { mixedIn, type formatReader } from "./looks";

/** Excel's answers for the cells of an area, row by row; a row that was not asked for is absent. */
export interface RawCells {
  area: Area;
  formulas: unknown[][];
  values: unknown[][];
  types: string[][];
  numberFormats: string[][];
  looks: (Excel.CellPropertiesFormat | undefined)[][];
}

export const emptyRawCells = (area: Area): RawCells => ({
  area,
  formulas: [],
  values: [],
  types: [],
  numberFormats: [],
  looks: [],
});

/** A formula, or a text that begins as one: only the value beside it decides. */
const isFormulaLike = (content: unknown): content is string => typeof content === "string" && content.startsWith("=");

const anyCell = (rows: unknown[][], test: (content: unknown) => boolean): boolean => rows.some((row) => row.some(test));
export const mayHaveFormulas = ({ formulas }: RawCells): boolean => anyCell(formulas, isFormulaLike);
export const mayHaveErrors = ({ formulas, values }: RawCells): boolean =>
  anyCell(formulas, looksLikeError) || anyCell(values, looksLikeError);
export const hasNumbers = ({ formulas }: RawCells): boolean =>
  anyCell(formulas, (content) => typeof content === "number");

/**
 * Puts the cells into the sheet. A text beginning with "=" is a formula unless the cell's value is that very text. ""
 * is a cell without a value, unless a formula gives it. Errors get their en-US names. Without `formatOf` looks are left
 * out.
 */
export function putCells(sheet: Sheet, raw: RawCells, formatOf?: ReturnType<typeof formatReader>): void {
  const { area, formulas, values, types, numberFormats, looks } = raw;
  formulas.forEach((content, r) => {
    const row = area.top + r;
    content.forEach((typed, c) => {
      const column = area.left + c;
      const shown = values[r]?.[c] ?? typed;
      const formula = isFormulaLike(typed) && shown !== typed;
      if (formula) sheet.formulas.set(cellKey(row, column), typed);
      const value = valueOf(shown, types[r]?.[c], formula);
      if (value !== null) cellsIn(sheet.values, row)[column] = value;
      const format = formatOf?.(looks[r]?.[c], numberFormats[r]?.[c]);
      if (typeof value === "string") putMixed(sheet, cellKey(row, column), looks[r]?.[c]);
      if (format) cellsIn(sheet.formats, row)[column] = format;
    });
  });
}

function putMixed(sheet: Sheet, key: number, looks: RawCells["looks"][number][number]): void {
  const mixed = mixedIn(looks);
  if (mixed.length > 0) (sheet.mixed ??= new Map()).set(key, mixed);
}

function valueOf(shown: unknown, type: string | undefined, formula: boolean): Value {
  if (typeof shown === "number" || typeof shown === "boolean") return shown;
  if (typeof shown !== "string") return null;
  if (shown === "") return formula ? "" : null;
  return type === "Error" ? { error: errorName(shown) } : shown;
}
