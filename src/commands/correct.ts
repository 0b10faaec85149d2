import { cellsOfNode, nodesOf, type RecognisedTable, type Recognition } from "../domain/plan";
import type { Problem } from "../domain/problem";
import { ROLE_WORDS } from "../domain/roleWords";
import { capital } from "../interpret/text/text";
import type { StatedCell } from "../domain/statedMap";
import {
  cellCorrections,
  inSheets,
  statedBy,
  withCells,
  withoutCells,
  type CellCorrection,
} from "../recognise/corrections/cellCorrection";
import { cellFault } from "../recognise/corrections/cellHeld";
import { roundIn } from "../recognise/corrections/round";
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
import { readMemory, writeMemory } from "../report/continuity/memory";
import { cellRef, contains, parseArea, parseRef } from "../sheet/address";
import { isSource, type Book } from "../sheet/book";
import type { AssessInput } from "./assessed";
import { wallClock } from "./clock";
import { columnsInWords } from "./columnNames";
import type { Command, Outcome } from "./command";
import { recogniseIn } from "./map";
import { GOES_ROUND } from "./mapInBook";
import { markedArea } from "./markedArea";
import { styrmodellFor } from "./styrmodell";

type TableInput = {
  kind: "table";
  tables: readonly RecognisedTable[];
  before: RecognisedTable | null;
  after: RecognisedTable | null;
};

type MarkInput = { kind: "mark"; sheet: string; range: string; tables: readonly RecognisedTable[] };

/** What cells of a sheet are; `alike`: and what is like them in their columns, also later. */
type CellsInput = { kind: "cells"; sheet: string; cells: readonly StatedCell[]; alike?: true };

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

/** The workbook as it is read without the correction: its styrmodell and its reading, where they are at hand. */
type ReadBefore = Pick<AssessInput, "styrmodell" | "recognition">;

/** The workbook as it is read without the correction and with it; absent where nothing had to be read for it. */
export interface Corrected {
  before?: Recognition;
  after?: Recognition;
}

/**
 * Rätta: keeps the user's correction of a table, a scale or an indicator with the workbook, for every later reading. No
 * sheet is changed.
 */
export const correct: Command<CorrectInput & ReadBefore, Corrected> = {
  id: "correct",
  label: "Rätta kolumn",
  async perform({ styrmodell, recognition, ...given }, { workbook, now, progress }) {
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
    if (made.value === known) return { ok: true, value: {} };
    const text = writeMemory({ ...memory, corrections: made.value });
    const reading = readAround(input, book, { ...book, memory: text }, { styrmodell, recognition });
    if (!reading.ok) return reading;
    progress("Sparar rättelsen", 0.7);
    await workbook.write([], text);
    progress("Klart", 1);
    return reading;
  },
};

/**
 * The known corrections with the new one; the same object when nothing was corrected. A sentence when a marked range is
 * no table.
 */
function corrected(known: Corrections, input: CorrectInput, book: Book): Outcome<Corrections> {
  switch (input.kind) {
    case "forget":
      return { ok: true, value: withoutCellsOf(withoutCorrection(known, input.table), input.table, book) };
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
    case "table": {
      const made = withTable(known, tableCorrection(input, book));
      return { ok: true, value: input.after || !input.before ? made : withoutCellsOf(made, input.before, book) };
    }
    case "cells":
      return withCellsOf(known, input, book);
    case "mark": {
      const marked = markCorrection(input, book);
      return marked.ok ? { ok: true, value: withTable(known, marked.value) } : marked;
    }
  }
}

/** With what cells are said to be; a sentence where nothing stands in them, or one would stand under itself. */
function withCellsOf(known: Corrections, input: CellsInput, book: Book): Outcome<Corrections> {
  const sheet = book.sheets.find(({ name }) => name === input.sheet);
  const given = sheet ? cellCorrections(sheet, input.cells, input.alike) : [];
  if (!sheet || given.length === 0)
    return { ok: false, reason: `Markeringen på bladet ”${input.sheet}” är tom. Markera cellerna och försök igen.` };
  const cells = withCells(cellsNow(known, book), given);
  const round = roundIn(statedBy(sheet, cells).table?.cells ?? [], sheet);
  return round
    ? { ok: false, reason: `${round.cell} ska höra till ${round.under}, ${GOES_ROUND} Inget är sparat.` }
    : { ok: true, value: { ...known, cells } };
}

const withTable = (known: Corrections, table: TableCorrection | null): Corrections =>
  table ? withCorrection(known, { kind: "table", table }) : known;

/** What is known of cells, of the sheets where they stand now. */
export const cellsNow = ({ cells = [] }: Corrections, { sheets }: Book): CellCorrection[] =>
  inSheets(
    cells,
    sheets.filter(isSource),
    sheets.map(({ name }) => name),
  );

/** What was said of the cells of a table goes with it. */
function withoutCellsOf(known: Corrections, { sheet: name, range }: RecognisedTable, book: Book): Corrections {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet || !known.cells) return known;
  return { ...known, cells: withoutCells(cellsNow(known, book), sheet, parseArea(range)!) };
}

/** The difference between a table as it was read and as the user has corrected it; null where there is none. */
const tableCorrection = ({ before, after, tables }: TableInput, book: Book): TableCorrection | null =>
  correctionOf(before, after, tables, after ? lastText(book, after) : "");

/**
 * The readings with a correction that is seen to hold, each made once; a sentence where it is not kept: a mark that gives
 * nothing, cells that are not read as stated, anything that changes nothing. Of answers to questions nothing is read.
 */
function readAround(input: CorrectInput, book: Book, corrected: Book, known: ReadBefore): Outcome<Corrected> {
  if (input.kind !== "mark" && input.kind !== "cells" && input.kind !== "table") return { ok: true, value: {} };
  const styrmodell = styrmodellFor(book, known.styrmodell);
  if (!styrmodell.ok) return styrmodell;
  const before = known.recognition
    ? { ok: true as const, value: known.recognition }
    : recogniseIn(book, styrmodell.value);
  if (!before.ok) return before;
  const after = recogniseIn(corrected, styrmodell.value);
  if (!after.ok) return after;
  const readings = { before: before.value, after: after.value };
  const reason = whyNot(input, book, readings);
  return reason ? { ok: false, reason } : { ok: true, value: readings };
}

function whyNot(input: TableInput | MarkInput | CellsInput, book: Book, readings: Required<Corrected>): string | null {
  switch (input.kind) {
    case "mark":
      return givesNothing(book, input, readings.after);
    case "table":
      return tableNot(input, readings);
    case "cells":
      return cellsNot(input, book, readings);
  }
}

/** A table that is read no otherwise; a doubt that is gone is a change too. */
function tableNot({ before, after }: TableInput, readings: Required<Corrected>): string | null {
  const [was, is] = [readings.before, readings.after].map(({ plan, tables }) => JSON.stringify([plan, tables]));
  const { sheet, range } = (before ?? after)!;
  return was === is
    ? `Tabellen ${sheet} ${range} läses inte annorlunda så. Inget är sparat. Markera i stället cellerna, och säg vad de är under Peka och rätta.`
    : null;
}

/** Cells that are not read as said, or whose reading nothing of that changes; a question that is gone is a change too. */
function cellsNot({ sheet, cells }: CellsInput, book: Book, { before, after }: Required<Corrected>): string | null {
  const named = book.sheets.find(({ name }) => name === sheet)!;
  const said = statedBy(named, cellCorrections(named, cells)).table;
  const given = said ? givenIn([said], named, []).filter(({ isStated }) => isStated) : [];
  const fault = cellFault(sheet, given, after.plan);
  const heading = given.find(({ row, label }) => label !== "header" && isHeader(before, sheet, row));
  if (fault && heading)
    return `${cellRef(sheet, heading.row, heading.column)} är rubrik över en kolumn. Markera cellerna under den, och säg vad de är. Inget är sparat.`;
  if (fault) return `${fault.cell} ${fault.why} ${fault.inPane} Inget är sparat.`;
  const isAnswered = ({ code, cell }: Problem): boolean =>
    given.some(({ row, column }) => cell === cellRef(sheet, row, column)) &&
    !after.problems.some((one) => one.code === code && one.cell === cell);
  if (JSON.stringify(before.plan) !== JSON.stringify(after.plan) || before.problems.some(isAnswered)) return null;
  const isReadSo = given.every(({ label, row }) => (label === "header") === isHeader(before, sheet, row));
  const where = `${sheet} ${cells[0]!.cells}`;
  return isReadSo
    ? `${where} läses redan så. Inget är ändrat.`
    : `${where}: inget mål, mått eller värde läses annorlunda så. Inget är sparat.`;
}

/** Whether a row, from 0, is read as headers over columns. */
const isHeader = ({ tables }: Recognition, sheet: string, row: number): boolean =>
  tables.some((one) => one.sheet === sheet && one.orientation === "rows" && one.headerRows.includes(row + 1));

/** Why a mark gives nothing of a plan, and what to do; null where something of the marked range is read. */
function givesNothing(book: Book, input: MarkInput, { plan }: Recognition): string | null {
  const area = markedArea(book, input);
  if (!area.ok) return null;
  const { sheet } = input;
  const marked = parseArea(area.value)!;
  const isIn = (cell: string): boolean => {
    const at = parseRef(cell);
    return at?.sheet === sheet && contains(marked, at.area.top, at.area.left);
  };
  if (nodesOf(plan).some((node) => cellsOfNode(node).some(isIn))) return null;
  const table = markedTable(book, { sheet, range: area.value }, KNOWN_SCALES);
  const columns = table ? rolesInWords(book, table) : "";
  return `Markeringen ${area.value} på bladet ”${sheet}” ger inget mål och inget mått, och är inte sparad. ${columns}Markera en tabell med sina rubriker, eller säg vad cellerna är under Peka och rätta.`;
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
