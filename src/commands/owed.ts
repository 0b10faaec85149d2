import { CANCELLED } from "../domain/cancelled";
import { anchored } from "../report/continuity/anchors";
import { keeping } from "../report/continuity/custody";
import { fingerprint, wasWritten } from "../report/continuity/fingerprint";
import { readMemory, writeMemory } from "../report/continuity/memory";
import { freeName } from "../report/names";
import type { Sheet } from "../sheet/book";
import { notedOn, OWED_NAME, OWED_TAG, owedSheet, type Noted } from "../submissions/owedSheet";
import { wallClock } from "./clock";
import type { Command, EditableWorkbook } from "./command";
import { writeKeeping } from "./custody";
import { merge, type MergeInput, type MergeResult } from "./merge";

export interface OwedResult {
  /** The sheet's name. */
  sheet: string;
  /** The merge that it was made from; none of it has been written to the table. */
  merged: MergeResult;
  /** What became of the user's cells on the sheet, in one line; absent where there were none. */
  custody?: string;
}

const NOTHING: Noted = { notes: new Map(), left: [] };

/**
 * Skriv läget: reads the submissions as *Läs in inlämningar* does and writes a sheet with who has submitted, which
 * values are not in the table yet and what each committee owes. The user's notes on that sheet are kept. The table is
 * not touched.
 */
export const owed: Command<Omit<MergeInput, "accept">, OwedResult, EditableWorkbook> = {
  id: "owed",
  label: "Skriv läget",
  async perform(input, surroundings) {
    const { workbook, now, progress, cancelled = () => false } = surroundings;
    const merged = await merge.perform({ ...input, accept: "none" }, surroundings);
    if (!merged.ok) return merged;
    const book = anchored(await workbook.read());
    const [standing, twin] = book.sheets.filter(({ tag }) => tag === OWED_TAG);
    if (standing && twin)
      return { ok: false, reason: `Bladen ”${standing.name}” och ”${twin.name}” är samma blad. Ta bort det ena.` };
    if (cancelled()) return { ok: false, reason: CANCELLED };
    progress("Skriver läget", 0.8);
    const { memory } = readMemory(book.memory);
    const stamp = wallClock(now);
    const { diff } = merged.value;
    const names = book.sheets.map(({ name }) => name);
    const made = (noted: Noted): Sheet =>
      owedSheet(diff, stamp.replace("T", " "), standing?.name ?? freeName(OWED_NAME, names), noted);
    const plain = made(NOTHING);
    const remembered = memory.sheets[OWED_TAG]?.fingerprint ?? fingerprint(plain);
    const { notes, left } = standing ? notedOn(standing, diff, wasWritten(remembered)) : NOTHING;
    const { sheet, custody } = keeping({ standing: standing ? [standing] : [], memory, likely: () => plain }, (more) =>
      made({ notes, left: [...left, ...more] }),
    );
    const sheets = { ...memory.sheets, [OWED_TAG]: { fingerprint: fingerprint(sheet), stamp } };
    const kept = await writeKeeping(workbook, [sheet], writeMemory({ ...memory, sheets }), custody);
    if (!kept.ok) return kept;
    progress("Klart", 1);
    const text = kept.value.custody;
    return {
      ok: true,
      value: { sheet: sheet.name, merged: merged.value, ...(text === undefined ? {} : { custody: text }) },
    };
  },
};
