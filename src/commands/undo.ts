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
    return { ok: true, value: { ...done, said: `${cells(done.restored)} har fått tillbaka det som stod där.${rest}` } };
  },
};
