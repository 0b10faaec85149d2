import { cellRef } from "../sheet/address";
import type { Restored, Undo } from "../excel/undo";
import type { Command, UndoableWorkbook } from "./command";

export interface UndoInput {
  /** Of the last command, as `ExcelWorkbook.undo()` gave it. */
  undo: Undo;
}

/** What *Ångra* did, with a sentence that says it. */
export interface UndoResult extends Restored {
  said: string;
}

/** How many sheets had nothing in them before, and have nothing again. */
function emptied({ cells: changes }: Undo, left: string[]): number {
  const filled = new Set(changes.flatMap(({ sheet, row, column, before }) => (before !== "" || left.includes(cellRef(sheet, row, column)) ? [sheet] : [])));
  return new Set(changes.map(({ sheet }) => sheet).filter((sheet) => !filled.has(sheet))).size;
}

const cells = (count: number): string => (count === 1 ? "1 cell" : `${count} celler`);

/** Ångra: cells that still hold what the last command wrote get back what they held; the others are left alone and named. Sheets that it added stay, empty. */
export const undoLast: Command<UndoInput, UndoResult, UndoableWorkbook> = {
  id: "undo",
  label: "Ångra",
  async perform({ undo }, { workbook, progress }) {
    if (undo.cells.length === 0) return { ok: false, reason: "Det finns inget att ångra: det senaste kommandot ändrade inga celler." };
    progress("Ångrar", 0);
    const done = await workbook.restore(undo);
    progress("Klart", 1);
    const rest = done.left.length === 0 ? "" : ` ${cells(done.left.length)} har ändrats sedan dess och är orörda.`;
    const empty = emptied(undo, done.left);
    const standing = empty === 0 ? "" : ` ${empty === 1 ? "1 blad står kvar tomt" : `${empty} blad står kvar tomma`}: ta bort det som inte behövs, eller skriv statusbladen igen.`;
    return { ok: true, value: { ...done, said: `${cells(done.restored)} har fått tillbaka det som stod där.${rest}${standing}` } };
  },
};
