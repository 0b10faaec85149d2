import { CANCELLED } from "../domain/cancelled";
import { fingerprint, wasWritten } from "../report/continuity/fingerprint";
import { readMemory, writeMemory } from "../report/continuity/memory";
import { freeName } from "../report/names";
import { OWED_NAME, OWED_TAG, owedSheet } from "../submissions/owedSheet";
import { wallClock } from "./clock";
import type { Command, EditableWorkbook } from "./command";
import { merge, type MergeInput, type MergeResult } from "./merge";

export interface OwedResult {
  /** The sheet's name. */
  sheet: string;
  /** What it was made from; nothing of it has been written in the table. */
  merged: MergeResult;
}

/**
 * Skriv läget: reads what the nämnder have handed in as *Läs in inlämningar* does, and writes who has handed in, what
 * is not in the table yet and what each owes on a sheet of its own, which keeps the notes on it. The table is not
 * touched.
 */
export const owed: Command<Omit<MergeInput, "accept">, OwedResult, EditableWorkbook> = {
  id: "owed",
  label: "Skriv läget",
  async perform(input, surroundings) {
    const { workbook, now, progress, cancelled = () => false } = surroundings;
    const merged = await merge.perform({ ...input, accept: "none" }, surroundings);
    if (!merged.ok) return merged;
    const book = await workbook.read();
    const [standing, twin] = book.sheets.filter(({ tag }) => tag === OWED_TAG);
    if (standing && twin)
      return { ok: false, reason: `Bladen ”${standing.name}” och ”${twin.name}” är samma blad. Ta bort det ena.` };
    if (cancelled()) return { ok: false, reason: CANCELLED };
    progress("Skriver läget", 0.8);
    const { memory } = readMemory(book.memory);
    const stamp = wallClock(now);
    const names = book.sheets.map(({ name }) => name);
    const sheet = owedSheet(
      merged.value.diff,
      stamp.replace("T", " "),
      standing?.name ?? freeName(OWED_NAME, names),
      standing,
      wasWritten(memory.sheets[OWED_TAG]?.fingerprint),
    );
    const remembered = { ...memory.sheets, [OWED_TAG]: { fingerprint: fingerprint(sheet), stamp } };
    await workbook.write([sheet], writeMemory({ ...memory, sheets: remembered }));
    progress("Klart", 1);
    return { ok: true, value: { sheet: sheet.name, merged: merged.value } };
  },
};
