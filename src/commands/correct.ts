import type { RecognisedTable } from "../domain/plan";
import {
  correctionOf,
  readCorrections,
  withCorrection,
  withoutCorrection,
  type Corrections,
  type DirectionCorrection,
  type ScaleCorrection,
  type TableCorrection,
} from "../recognise/corrections/correction";
import { KNOWN_SCALES } from "../domain/scales";
import { markedTable } from "../recognise/corrections/marked";
import { lastText } from "../recognise/corrections/corrected";
import { readMemory, writeMemory } from "../report/continuity/memory";
import type { Book } from "../sheet/book";
import { wallClock } from "./clock";
import type { Command, Outcome } from "./command";
import { markedArea } from "./markedArea";

type TableInput = {
  kind: "table";
  tables: readonly RecognisedTable[];
  before: RecognisedTable | null;
  after: RecognisedTable | null;
};

type MarkInput = { kind: "mark"; sheet: string; range: string; tables: readonly RecognisedTable[] };

/**
 * One thing that the user corrects. `tables` are those of the reading on the screen; `mark`: a range is a table, whose
 * columns are then recognised; `forget` takes back the corrections of a table.
 */
export type CorrectInput =
  | TableInput
  | MarkInput
  | { kind: "forget"; table: RecognisedTable }
  | { kind: "scale"; scale: ScaleCorrection }
  | { kind: "direction"; directions: readonly DirectionCorrection[] };

/**
 * Rätta: keeps the user's correction of a table, a scale or an indicator with the workbook, for every later reading. No
 * sheet is changed.
 */
export const correct: Command<CorrectInput, null> = {
  id: "correct",
  label: "Rätta kolumn",
  async perform(given, { workbook, now, progress }) {
    progress("Läser arbetsboken", 0);
    const book = await workbook.read();
    const { memory, warning } = readMemory(book.memory);
    if (warning) return { ok: false, reason: warning };
    const input: CorrectInput =
      given.kind === "direction"
        ? { ...given, directions: given.directions.map((one) => ({ ...one, when: wallClock(now) })) }
        : given;
    const known = readCorrections(memory.corrections);
    const made = corrected(known, input, book);
    if (!made.ok) return made;
    const corrections = made.value;
    progress("Sparar rättelsen", 0.7);
    if (corrections !== known) await workbook.write([], writeMemory({ ...memory, corrections }));
    progress("Klart", 1);
    return { ok: true, value: null };
  },
};

/**
 * The known corrections with the new one; the same object when nothing was corrected. A sentence when a marked range is
 * no table.
 */
function corrected(known: Corrections, input: CorrectInput, book: Book): Outcome<Corrections> {
  switch (input.kind) {
    case "forget":
      return { ok: true, value: withoutCorrection(known, input.table) };
    case "scale":
      return { ok: true, value: withCorrection(known, input) };
    case "direction":
      return {
        ok: true,
        value: input.directions.reduce(
          (kept, direction) => withCorrection(kept, { kind: "direction", direction }),
          known,
        ),
      };
    case "table":
      return { ok: true, value: withTable(known, tableCorrection(input, book)) };
    case "mark": {
      const marked = markCorrection(input, book);
      return marked.ok ? { ok: true, value: withTable(known, marked.value) } : marked;
    }
  }
}

const withTable = (known: Corrections, table: TableCorrection | null): Corrections =>
  table ? withCorrection(known, { kind: "table", table }) : known;

/** The difference between a table as it was read and as the user has corrected it; null where there is none. */
const tableCorrection = ({ before, after, tables }: TableInput, book: Book): TableCorrection | null =>
  correctionOf(before, after, tables, after ? lastText(book, after) : "");

/** A marked table keeps its place and its header rows; its columns are read each time. */
function markCorrection(input: MarkInput, book: Book): Outcome<TableCorrection | null> {
  const area = markedArea(book, input);
  if (!area.ok) return area;
  const marked = markedTable(book, { ...input, range: area.value }, KNOWN_SCALES);
  if (!marked)
    return {
      ok: false,
      reason: `Området ${area.value} på bladet ”${input.sheet}” har ingen rad under en rubrik. Markera tabellen med sina rubriker och försök igen.`,
    };
  const made = correctionOf(null, marked, input.tables, lastText(book, marked));
  return { ok: true, value: made && { ...made, columns: [] } };
}
