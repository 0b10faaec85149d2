import { yearOf } from "../assess/periods";
import { CANCELLED } from "../domain/cancelled";
import { linesOf } from "../domain/shapes";
import type { RecognisedTable, Role } from "../domain/plan";
import type { StatedMap } from "../domain/statedMap";
import type { Styrmodell } from "../domain/styrmodell";
import type { Edit, Look, BookCell } from "../excel/edit";
import { periodText } from "../interpret/time/period";
import { anchored } from "../report/continuity/anchors";
import { DECIDED_TAG, readDecided, VALIDITY } from "../report/decided";
import { columnCharacters } from "../sheet/height";
import { textWidth } from "../sheet/textWidth";
import { columnName, contains, parseArea, parseRef } from "../sheet/address";
import { setCell, type Book } from "../sheet/book";
import { wallClock } from "./clock";
import type { Command, EditableWorkbook, Outcome, Surroundings } from "./command";
import { lock, type LockInput, type LockResult } from "./lock";
import { recogniseIn, type Telling } from "./map";
import { aYearOn, proposedColumns, thatAreRead, type ProposedColumn, type Turn as YearsTurn } from "./nextColumns";
import { periodAsked } from "./periods";
import { decidedRules, keptRules, type DecidedRules } from "./rulesReview";
import { status } from "./status";
import { styrmodellFor } from "./styrmodell";
import { templates } from "./templates";
import { unfinishedIn, type Unfinished } from "./unfinished";

/** Which parts of a new year to carry out; a part that is absent is not. */
export interface Accepted {
  /** The decided words and rules are kept for the new period, dated on the sheet Styrmodell. */
  rules?: boolean;
  /** Status sheets for the new period: the old rows go to the log, the open cells start empty. */
  sheets?: boolean;
  /** The templates made again for the new period. */
  templates?: boolean;
  /** Headers that are written in the user's tables, by the cells that were proposed for them. */
  columns?: "all" | readonly string[];
  /** Replaces the decided plan by the current one; absent: the plan is carried on. */
  decision?: Pick<LockInput, "decided" | "paragraph" | "from">;
}

export interface NewPeriodInput {
  /** As the user writes it; absent: the year after the workbook's. */
  period?: string;
  styrmodell?: Styrmodell;
  map?: StatedMap;
  /** Absent: nothing is written; the result lists what would be. */
  accept?: Accepted;
}

export interface NewPeriodResult {
  /** Canonical. */
  from: string;
  to: string;
  columns: ProposedColumn[];
  /**
   * The decided plan: how many rows are valid, and the latest date that one is valid from; absent where none is locked.
   */
  plan?: { rows: number; from: string };
  /** The decided words and rules, which are reviewed when a period begins; absent where none are decided. */
  rules?: DecidedRules;
  /** What is not done of the period that ends, and not yet there for the one that begins. */
  unfinished: Unfinished;
  /** The written sheets; each absent unless requested. */
  sheets?: string[];
  templates?: string[];
  locked?: LockResult;
  /** Cells of the new headers that were written. */
  written: string[];
  /** What was asked for and could not be done, a sentence each; the rest is done. */
  refused: string[];
  /** What has become of the user's cells, a line for each part that was written. */
  custody: string[];
}

/** The years to roll from and to, the headers that the tables lack, and the existing plan. */
function rolled(
  book: Book,
  { period, styrmodell: asked, map }: NewPeriodInput,
  around: Telling,
): Outcome<NewPeriodResult> {
  const given = periodAsked(period, "2025 eller delår 2025");
  if (!given.ok) return given;
  const styrmodell = styrmodellFor(book, asked);
  if (!styrmodell.ok) return styrmodell;
  const recognised = recogniseIn(book, styrmodell.value, map, undefined, around);
  if (!recognised.ok) return recognised;
  const from = recognised.value.period;
  const to = given.value ?? aYearOn(from);
  if (from === "" || to === from)
    return {
      ok: false,
      reason: "Det framgår inte vilken period arbetsboken gäller. Sätt året i rubriken, till exempel Utfall 2024.",
    };
  const plan = decidedPlan(book);
  const proposed = proposedColumns(recognised.value.tables, book, { from, to });
  const columns = map ? proposed : readBack(proposed, book, { styrmodell: styrmodell.value, from, to });
  const rules = decidedRules(book, recognised.value, { from, to });
  return {
    ok: true,
    value: {
      from,
      to,
      columns,
      ...(plan ? { plan } : {}),
      ...(rules ? { rules } : {}),
      unfinished: unfinishedIn(book, recognised.value, { from, to }),
      written: [],
      refused: [],
      custody: [],
    },
  };
}

/** The workbook with headers in their cells. */
function withHeaders(book: Book, headers: readonly { cell: string; header: string }[]): Book {
  const refs = headers.flatMap(({ cell, header }) => {
    const ref = parseRef(cell);
    return ref ? [{ ...ref, header }] : [];
  });
  return {
    ...book,
    sheets: book.sheets.map((one) => {
      const own = refs.filter(({ sheet }) => sheet === one.name);
      if (own.length === 0) return one;
      const sheet = { ...one, values: one.values.map((row) => row && [...row]) };
      for (const { area, header } of own) setCell(sheet, area.top, area.left, header);
      return sheet;
    }),
  };
}

/** The proposals whose columns are read in their roles and of their years, in the workbook that has their headers. */
const readBack = (
  proposed: ProposedColumn[],
  book: Book,
  { styrmodell, from, to }: { styrmodell: Styrmodell } & YearsTurn,
): ProposedColumn[] =>
  thatAreRead(proposed, (columns) => {
    const headers = columns.flatMap(({ cell = "", header, dates }) => [{ cell, header }, ...(dates ? [dates] : [])]);
    const read = recogniseIn(withHeaders(book, headers), styrmodell);
    const tables = read.ok ? read.value.tables : [];
    return ({ cell = "", role, dates }) => {
      if (dates && !isReadAs(tables, dates.cell, role, from)) return "dated";
      return isReadAs(tables, cell, role, to) ? undefined : "new";
    };
  });

/** Whether the column of a header's cell is read in a role and of a year. */
function isReadAs(tables: readonly RecognisedTable[], cell: string, role: Role, period: string): boolean {
  const ref = parseRef(cell);
  return tables.some(
    ({ sheet, range, columns }) =>
      ref !== null &&
      sheet === ref.sheet &&
      contains(parseArea(range) ?? ref.area, ref.area.top, ref.area.left) &&
      columns.some(
        (one) =>
          one.column === columnName(ref.area.left) && one.role === role && yearOf(one.period ?? "") === yearOf(period),
      ),
  );
}

/** The valid rows of the decided plan; undefined without any. */
function decidedPlan(book: Book): NewPeriodResult["plan"] {
  const sheet = book.sheets.find(({ tag }) => tag === DECIDED_TAG);
  const valid = (sheet && readDecided(sheet))?.filter(({ validity }) => validity === VALIDITY.valid) ?? [];
  const latest = valid
    .map((row) => row.from)
    .sort()
    .at(-1);
  return latest === undefined ? undefined : { rows: valid.length, from: latest };
}

/** A header to write: in an empty cell, or in the place of one without its year. */
interface HeaderToWrite {
  place: BookCell;
  was: string | null;
  header: string;
}

const placed = (cell: string, was: string | null, header: string): HeaderToWrite[] => {
  const { sheet, area } = parseRef(cell) ?? {};
  return sheet && area ? [{ place: { sheet, row: area.top, column: area.left }, was, header }] : [];
};

const isChosen = ({ cell }: ProposedColumn, chosen: Accepted["columns"]): boolean =>
  cell !== undefined && (chosen === "all" || chosen?.includes(cell) === true);

/** What the chosen columns write, each new header with the year of the column before it. */
const headersFor = (columns: readonly ProposedColumn[]): HeaderToWrite[] =>
  columns.flatMap(({ cell = "", header, dates }) => [
    ...placed(cell, null, header),
    ...(dates ? placed(dates.cell, dates.was, dates.header) : []),
  ]);

/** The accepted cells that no header is proposed for any more. */
const goneOf = (columns: readonly ProposedColumn[], chosen: Accepted["columns"]): string[] =>
  chosen === undefined || chosen === "all" ? [] : chosen.filter((cell) => columns.every((one) => one.cell !== cell));

/** No header makes its column wider. Characters: a longer one is wrapped. */
const WIDEST = 30;
/** The size that headers are measured at, in bold: that of Excel's body font. Points. */
const SIZE = 11;

/** Characters that a header needs to stand on the lines that it has. */
const roomFor = (header: string): number =>
  Math.min(
    WIDEST,
    Math.max(...linesOf(header).map((line) => columnCharacters(textWidth(line, { size: SIZE, bold: true })))),
  );

/** Writes headers, new ones bold in cells that are still empty, each with room in its column. */
async function writeHeaders(headers: readonly HeaderToWrite[], workbook: EditableWorkbook): Promise<void> {
  const edits = headers.map(({ place, was, header }): Edit => ({
    ...place,
    was: { value: was },
    becomes: { value: header },
  }));
  const looks = headers.map(({ place: { sheet, row, column }, was, header }): Look => ({
    ...{ sheet, area: { top: row, left: column, bottom: row, right: column }, room: roomFor(header) },
    ...(was === null ? { bold: true } : { isTheirs: true }),
  }));
  if (edits.length > 0) await workbook.edit(edits, looks);
}

const NO_DECISION =
  "det finns inget beslut att behålla. Välj i Så bedömer vi, eller skriv vem som har beslutat vid Beslut på bladet Styrmodell.";

/** A new period being written. `asked`: the options of each command. */
interface Turn {
  accept: Accepted;
  asked: { period: string; styrmodell?: Styrmodell; map?: StatedMap };
  around: Surroundings<EditableWorkbook>;
  result: NewPeriodResult;
}

/** The parts in the order in which they are written. Each records in the result what it wrote. */
const PARTS: readonly {
  part: "rules" | "sheets" | "templates" | "decision";
  /** In the sentence that it could not be written. */
  name: string;
  write(turn: Turn): Promise<Outcome<{ custody?: string }>>;
}[] = [
  {
    part: "rules",
    name: "Så bedömer vi",
    async write({ around, result }) {
      const book = await around.workbook.read();
      const edit = keptRules(book, result.to, wallClock(around.now).slice(0, 10));
      if (!edit) return { ok: false, reason: NO_DECISION };
      await around.workbook.edit([edit]);
      if (result.rules) result.rules = { ...result.rules, decision: String(edit.becomes.value), kept: true };
      return { ok: true, value: {} };
    },
  },
  {
    part: "sheets",
    name: "Statusblad",
    async write({ asked, around, result }) {
      const done = await status.perform(asked, around);
      if (done.ok) result.sheets = done.value.sheets.map(({ name }) => name);
      return done;
    },
  },
  {
    part: "templates",
    name: "Mallar",
    async write({ asked, around, result }) {
      const done = await templates.perform(asked, around);
      if (done.ok) result.templates = done.value.templates.map(({ sheet }) => sheet);
      return done;
    },
  },
  {
    part: "decision",
    name: "Beslutad plan",
    async write({ accept, asked: { styrmodell }, around, result }) {
      const decision = { decided: "", paragraph: "", from: "", ...accept.decision };
      const done = await lock.perform({ ...decision, ...(styrmodell ? { styrmodell } : {}) }, around);
      if (done.ok) result.locked = done.value;
      return done;
    },
  },
];

/** Writes the accepted parts. One that cannot be written is told, and holds up none of the others. */
async function writeParts(turn: Turn): Promise<void> {
  for (const { part, name, write } of PARTS) {
    if (!turn.accept[part]) continue;
    const done = await write(turn);
    if (!done.ok) turn.result.refused.push(`${name}: ${done.reason}`);
    else if (done.value.custody !== undefined) turn.result.custody.push(done.value.custody);
  }
}

const isAnyDone = ({ sheets, templates: made, locked, written, rules }: NewPeriodResult, accept: Accepted): boolean =>
  sheets !== undefined ||
  made !== undefined ||
  locked !== undefined ||
  written.length > 0 ||
  (accept.rules === true && rules?.kept === true);

/**
 * Ny period: rolls the year over. Shown first, and nothing is written without a yes to each part: the decided words and
 * rules kept, with the day; status sheets for the
 * new year, with the old one's rows in the log and empty open cells; templates; the decided plan replaced or carried
 * on; and last the next year's headers right of the user's tables, with the year put into headers that lack it, which
 * *Ångra* takes back.
 */
export const newPeriod: Command<NewPeriodInput, NewPeriodResult, EditableWorkbook> = {
  id: "newPeriod",
  label: "Ny period",
  async perform(input, around) {
    around.progress("Läser arbetsboken", 0);
    const planned = rolled(anchored(await around.workbook.read()), input, around);
    if (!planned.ok || !input.accept) return planned;
    if (around.cancelled?.()) return { ok: false, reason: CANCELLED };
    const { accept, styrmodell, map } = input;
    const result = planned.value;
    const chosen = result.columns.filter((one) => isChosen(one, accept.columns));
    const asked = { period: periodText(result.to), ...(styrmodell ? { styrmodell } : {}), ...(map ? { map } : {}) };
    await writeParts({ accept, asked, around, result });
    for (const cell of goneOf(result.columns, accept.columns))
      result.refused.push(`Rubriken i ${cell} föreslås inte längre. Visa nästa period igen.`);
    await writeHeaders(headersFor(chosen), around.workbook);
    result.written = chosen.flatMap(({ cell }) => cell ?? []);
    if (result.refused.length > 0 && !isAnyDone(result, accept)) return { ok: false, reason: result.refused.join(" ") };
    around.progress("Klart", 1);
    return { ok: true, value: result };
  },
};
