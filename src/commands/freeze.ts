import type { Edit } from "../excel/edit";
import { areaAround, cellRef, within, type Area } from "../sheet/address";
import { isError, keyColumn, keyRow, usedArea, valueAt, type Book, type Sheet } from "../sheet/book";
import { callsCustomFunction } from "../sheet/customFunction";
import { plainText } from "../sheet/plain";
import type { Command, EditableWorkbook } from "./command";

export interface FreezeInput {
  /** Names of the sheets to freeze; absent: every sheet, hidden ones too. */
  sheets?: string[];
}

/** A formula that was replaced by its value. */
export interface Frozen {
  /** `Mål!G5`. */
  cell: string;
  formula: string;
  /** The value in its place, as text. */
  value: string;
  /** How many cells its array filled, itself included. */
  cells: number;
}

export interface FreezeResult {
  frozen: Frozen[];
  /** Formulas that show an error and are left as they are, with the error. */
  left: { cell: string; formula: string; error: string }[];
}

interface FrozenCell {
  sheet: Sheet;
  row: number;
  column: number;
  formula: string;
}

/** Every formula of the workbook that calls a function of the add-in. */
function customFormulas(book: Book, names: string[] | undefined): FrozenCell[] {
  const sheets = book.sheets.filter(({ name }) => names === undefined || names.includes(name));
  return sheets.flatMap((sheet) =>
    [...sheet.formulas]
      .filter(([, formula]) => callsCustomFunction(formula))
      .map(([key, formula]) => ({ sheet, row: keyRow(key), column: keyColumn(key), formula })),
  );
}

/** The cells of an array that hold what the formula gave: the formula's own first. Beyond the sheet's cells there is none. */
function editsOf({ sheet, row, column, formula }: FrozenCell, array: Area): Edit[] {
  const own = { top: row, left: column, bottom: row, right: column };
  const area = within(array, areaAround([own, usedArea(sheet) ?? own])) ?? own;
  const edits: Edit[] = [];
  for (let r = area.top; r <= area.bottom; r++) {
    for (let c = area.left; c <= area.right; c++) {
      const value = valueAt(sheet, r, c);
      const becomes = { value: value === "" ? null : value };
      if (r === row && c === column)
        edits.push({ sheet: sheet.name, row: r, column: c, was: { value, formula }, becomes });
      else edits.push({ sheet: sheet.name, row: r, column: c, was: { value }, becomes, filled: true });
    }
  }
  return edits;
}

/**
 * Frys till värden: replaces each formula that calls the add-in's functions by its value, so that a colleague without
 * the add-in sees values instead of #NAMN?. A formula that shows an error is left, and listed. Changes source sheets;
 * *Ångra* takes it back.
 */
export const freeze: Command<FreezeInput, FreezeResult, EditableWorkbook> = {
  id: "freeze",
  label: "Frys till värden",
  async perform({ sheets }, { workbook, progress, cancelled }) {
    progress("Läser arbetsboken", 0);
    const book = await workbook.read();
    const missing = sheets?.find((name) => book.sheets.every((sheet) => sheet.name !== name));
    if (missing !== undefined)
      return { ok: false, reason: `Bladet ”${missing}” finns inte i arbetsboken. Läs av arbetsboken igen.` };
    const found = customFormulas(book, sheets);
    const left = found.flatMap(({ sheet, row, column, formula }) => {
      const value = valueAt(sheet, row, column);
      return isError(value) ? [{ cell: cellRef(sheet.name, row, column), formula, error: plainText(value) }] : [];
    });
    const whole = found.filter(({ sheet, row, column }) => !isError(valueAt(sheet, row, column)));
    progress("Fryser formlerna", 0.5);
    const areas =
      whole.length === 0
        ? []
        : await workbook.spills(whole.map(({ sheet, row, column }) => ({ sheet: sheet.name, row, column })));
    // A cell inside another cell's array cannot have a formula of its own; where Excel gives each cell of an array the
    // same formula, only the first is kept.
    const filled = new Set<string>();
    const chosen = whole.flatMap((one, i) => {
      const edits = editsOf(one, areas[i]!).filter((edit) => !filled.has(cellRef(edit.sheet, edit.row, edit.column)));
      for (const edit of edits) filled.add(cellRef(edit.sheet, edit.row, edit.column));
      return edits.length > 0 ? [{ one, edits }] : [];
    });
    if (cancelled?.()) return { ok: false, reason: "Avbrutet. Inget är ändrat." };
    if (chosen.length > 0) await workbook.edit(chosen.flatMap(({ edits }) => edits));
    progress("Klart", 1);
    const frozen = chosen.map(({ one: { sheet, row, column, formula }, edits }) => ({
      cell: cellRef(sheet.name, row, column),
      formula,
      value: plainText(valueAt(sheet, row, column)),
      cells: edits.length,
    }));
    return { ok: true, value: { frozen, left } };
  },
};
