import type { RecognisedTable } from "../domain/plan";
import {
  correctionOf,
  readCorrections,
  withCorrection,
  withoutCorrection,
  type DirectionCorrection,
  type ScaleCorrection,
  type TableCorrection,
} from "../recognise/corrections/correction";
import { KNOWN_SCALES } from "../domain/scales";
import { markedTable } from "../recognise/corrections/marked";
import { lastText } from "../recognise/corrections/corrected";
import { readMemory, writeMemory } from "../report/continuity/memory";
import type { Book } from "../sheet/book";
import type { Command } from "./command";
import { markedArea } from "./markedArea";

/**
 * One thing that the user corrects. `tables` are those of the reading on the screen; `mark`: a range is a table, whose
 * columns are read as any; `forget` takes back the corrections of a table.
 */
export type CorrectInput =
  | { kind: "table"; tables: readonly RecognisedTable[]; before: RecognisedTable | null; after: RecognisedTable | null }
  | { kind: "mark"; sheet: string; range: string; tables: readonly RecognisedTable[] }
  | { kind: "forget"; table: RecognisedTable }
  | { kind: "scale"; scale: ScaleCorrection }
  | { kind: "direction"; direction: DirectionCorrection };

/**
 * Rätta: keeps the user's correction of a table, a scale or an indicator with the workbook, for every later reading. No
 * sheet is changed.
 */
export const correct: Command<CorrectInput, null> = {
  id: "correct",
  label: "Rätta kolumn",
  async perform(input, { workbook, progress }) {
    progress("Läser arbetsboken", 0);
    const book = await workbook.read();
    const { memory, warning } = readMemory(book.memory);
    if (warning) return { ok: false, reason: warning };
    const known = readCorrections(memory.corrections);
    const area = input.kind === "mark" ? markedArea(book, input) : null;
    if (area && !area.ok) return area;
    const marked =
      input.kind === "mark" && area ? markedTable(book, { ...input, range: area.value }, KNOWN_SCALES) : null;
    if (input.kind === "mark" && !marked)
      return {
        ok: false,
        reason: `Området ${area?.value} på bladet ”${input.sheet}” har ingen rad under en rubrik. Markera tabellen med sina rubriker och försök igen.`,
      };
    const made = madeOf(input, marked, book);
    const corrections =
      input.kind === "forget"
        ? withoutCorrection(known, input.table)
        : input.kind !== "table" && input.kind !== "mark"
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

/**
 * The correction of a table; a marked one keeps its place and its header rows, and leaves the columns to be read each
 * time.
 */
function madeOf(input: CorrectInput, marked: RecognisedTable | null, book: Book): TableCorrection | null {
  if (input.kind === "table")
    return correctionOf(input.before, input.after, input.tables, input.after ? lastText(book, input.after) : "");
  const made =
    input.kind === "mark" && marked ? correctionOf(null, marked, input.tables, lastText(book, marked)) : null;
  return made && { ...made, columns: [] };
}
