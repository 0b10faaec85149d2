import type { RecognisedTable } from "../domain/plan";
import {
  correctionOf,
  readCorrections,
  withCorrection,
  withoutCorrection,
  type DirectionCorrection,
  type ScaleCorrection,
} from "../recognise/corrections/correction";
import { lastText } from "../recognise/corrections/corrected";
import { readMemory, writeMemory } from "../report/continuity/memory";
import type { Command } from "./command";

/** One thing that she corrects. `tables` are those of the reading that she looks at; `forget` takes back what was said of a table. */
export type CorrectInput =
  | { kind: "table"; tables: readonly RecognisedTable[]; before: RecognisedTable | null; after: RecognisedTable | null }
  | { kind: "forget"; table: RecognisedTable }
  | { kind: "scale"; scale: ScaleCorrection }
  | { kind: "direction"; direction: DirectionCorrection };

/** Rätta: keeps what she says of a table, a scale or an indicator with the workbook, so that every later reading goes by it. No sheet is touched. */
export const correct: Command<CorrectInput, null> = {
  id: "correct",
  label: "Rätta kolumn",
  async perform(input, { workbook, progress }) {
    progress("Läser arbetsboken", 0);
    const book = await workbook.read();
    const { memory, warning } = readMemory(book.memory);
    if (warning) return { ok: false, reason: warning };
    const known = readCorrections(memory.corrections);
    const made =
      input.kind === "table"
        ? correctionOf(input.before, input.after, input.tables, input.after ? lastText(book, input.after) : "")
        : null;
    const corrections =
      input.kind === "forget"
        ? withoutCorrection(known, input.table)
        : input.kind !== "table"
          ? withCorrection(known, input)
          : made
            ? withCorrection(known, { kind: "table", table: made })
            : known;
    progress("Sparar rättelsen", 0.7);
    if (corrections !== known) await workbook.write([], writeMemory({ ...memory, corrections }));
    progress("Klart", 1);
    return { ok: true, value: null };
  },
};
