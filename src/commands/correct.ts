import type { RecognisedTable } from "../domain/plan";
import { ROLE_WORDS } from "../domain/roleWords";
import { capital } from "../interpret/text/text";
import type { StatedCell } from "../domain/statedMap";
import { cellCorrections, statedBy, withCells } from "../recognise/corrections/cellCorrection";
import { cellFault, cellsOf } from "../recognise/corrections/held";
import { givenIn } from "../recognise/labelled/given";
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
import { readMemory, writeMemory, type Memory } from "../report/continuity/memory";
import { contains, parseArea, parseRef } from "../sheet/address";
import type { Book } from "../sheet/book";
import { wallClock } from "./clock";
import { columnsInWords } from "./columnNames";
import type { Command, Outcome } from "./command";
import { recogniseIn } from "./map";
import { markedArea } from "./markedArea";
import { styrmodellFor } from "./styrmodell";

type TableInput = {
  kind: "table";
  tables: readonly RecognisedTable[];
  before: RecognisedTable | null;
  after: RecognisedTable | null;
};

type MarkInput = { kind: "mark"; sheet: string; range: string; tables: readonly RecognisedTable[] };

/** What cells of a sheet are. */
type CellsInput = { kind: "cells"; sheet: string; cells: readonly StatedCell[] };

/**
 * One thing that the user corrects. `tables` are those of the reading on the screen; `mark`: a range is a table, whose
 * columns are then recognised; `forget` takes back the corrections of a table.
 */
export type CorrectInput =
  | TableInput
  | MarkInput
  | { kind: "forget"; table: RecognisedTable }
  | CellsInput
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
    const reason = whyNot(input, book, { ...memory, corrections });
    if (reason) return { ok: false, reason };
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
    case "cells": {
      const sheet = book.sheets.find(({ name }) => name === input.sheet);
      const cells = sheet ? cellCorrections(sheet, input.cells) : [];
      return cells.length > 0
        ? { ok: true, value: { ...known, cells: withCells(known.cells, cells) } }
        : { ok: false, reason: `Markeringen på bladet ”${input.sheet}” är tom. Markera cellerna och försök igen.` };
    }
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

const withMemory = (book: Book, memory: Memory): Book => ({ ...book, memory: writeMemory(memory) });

/** Why a correction is not kept: a mark that gives nothing, cells that are not read as stated or that change nothing. */
function whyNot(input: CorrectInput, book: Book, memory: Memory): string | null {
  if (input.kind === "mark") return givesNothing(withMemory(book, memory), input);
  return input.kind === "cells" ? cellsNot(input, book, withMemory(book, memory)) : null;
}

function cellsNot({ sheet, cells }: CellsInput, book: Book, corrected: Book): string | null {
  const styrmodell = styrmodellFor(book);
  if (!styrmodell.ok) return styrmodell.reason;
  const [before, after] = [recogniseIn(book, styrmodell.value), recogniseIn(corrected, styrmodell.value)];
  if (!before.ok) return before.reason;
  if (!after.ok) return after.reason;
  const named = book.sheets.find(({ name }) => name === sheet)!;
  const said = statedBy(named, cellCorrections(named, cells)).table;
  const given = said ? givenIn([said], named, []).filter(({ isStated }) => isStated) : [];
  const fault = cellFault(sheet, given, after.value.plan);
  if (fault) return `${fault.cell} ${MEANT} Inget är sparat.`;
  return JSON.stringify(before.value.plan) === JSON.stringify(after.value.plan)
    ? `${sheet} ${cells[0]!.cells} läses redan så. Inget är ändrat.`
    : null;
}

const MEANT =
  "kan inte läsas så där den står: ingen titel finns som den kan höra till. Säg först vilken cell som är målet eller måttet.";

/** Why a mark gives nothing of a plan, and what to do; null where something of the marked range is read. */
function givesNothing(book: Book, input: MarkInput): string | null {
  const styrmodell = styrmodellFor(book);
  const area = markedArea(book, input);
  if (!styrmodell.ok || !area.ok) return null;
  const read = recogniseIn(book, styrmodell.value);
  if (!read.ok) return read.reason;
  const { sheet } = input;
  const { plan } = read.value;
  const marked = parseArea(area.value)!;
  const isIn = (cell: string): boolean => {
    const at = parseRef(cell);
    return at?.sheet === sheet && contains(marked, at.area.top, at.area.left);
  };
  if ([...plan.areas, ...plan.goals, ...plan.indicators].some((node) => cellsOf(node).some(isIn))) return null;
  const table = markedTable(book, { sheet, range: area.value }, KNOWN_SCALES);
  const columns = table ? rolesInWords(book, table) : "";
  return `Markeringen ${area.value} på bladet ”${sheet}” ger inget mål och inget mått, och är inte sparad. ${columns}Markera en tabell med sina rubriker, eller använd Fråga en assistent.`;
}

/** "Kolumn A ”Adress” läses inte, kolumn B ”Ort” läses som kommentar. " */
function rolesInWords(book: Book, table: RecognisedTable): string {
  const names = columnsInWords(book, table);
  const parts = table.columns
    .slice(0, MOST_NAMED)
    .map(({ role }, i) => `${names[i]} ${role === "other" ? "läses inte" : `läses som ${ROLE_WORDS[role]}`}`);
  return parts.length === 0 ? "" : `${capital(parts.join(", "))}. `;
}

/** So many columns are told of. */
const MOST_NAMED = 4;

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
