import { sameSeat } from "../domain/assessment";
import { CANCELLED } from "../domain/cancelled";
import type { Edit, Filling, Look } from "../excel/edit";
import { anchored } from "../report/continuity/anchors";
import { judgementsIn, withJudgements } from "../report/continuity/judgements";
import { readMemory, writeMemory, type Memory } from "../report/continuity/memory";
import { openCells } from "../report/continuity/refresh";
import { a1, cellRef } from "../sheet/address";
import { formatAt, type Book, type Value } from "../sheet/book";
import { countedFrom, valueIn } from "../sheet/dateSystem";
import { chosenChanges, decidedRowsOf, logRowsOf, type Accepted } from "../submissions/acceptance";
import { byCommittee } from "../submissions/committees";
import { compareSubmissions } from "../submissions/compare";
import type { Change, Diff } from "../submissions/diff";
import { SUBMISSION_LOG_TAG, type LoggedRow } from "../submissions/log";
import { indexOf } from "../submissions/matching";
import { placesIn, type Closed } from "../submissions/place";
import { reminderList } from "../submissions/reminders";
import { seatsIn } from "../submissions/seats";
import { wallClock } from "./clock";
import { collecting, type Collecting, type CollectingInput } from "./collecting";
import type { Command, EditableWorkbook, Outcome } from "./command";
import { writeKeeping } from "./custody";
import { earlierComments } from "./earlierComments";
import { handedInSheets, withHandedInSheets } from "./handedIn";
import type { Telling } from "./map";
import { proposedIn } from "./preliminary";
import { logWriting, standingLog, type StandingLog } from "./submissionLog";
import { readSubmitted, type SentFile, type Skipped, type Submitted } from "./submitted";

export interface MergeInput extends CollectingInput {
  /** Files that were sent in. */
  files?: SentFile[];
  /**
   * Sheets of the workbook that hold submissions in a layout of their own, stored in its memory; absent: those stored
   * before. Templates are found without being named.
   */
  sheets?: string[];
  /** Which values to accept; "none" writes nothing. */
  accept: Accepted;
}

export interface MergeResult {
  diff: Diff;
  /** Ids of the changes that were written. */
  written: string[];
  /** Files that cannot be read, and sheets that are not read. */
  skipped: Skipped[];
  /** Values that the table held as proposals and the log now holds as decided. */
  decided: number;
  /** Rows of the log from before that do not stand in the table: taken back, or broken off. */
  open: LoggedRow[];
  /** Påminnelselista, to be pasted into mails. */
  reminders: string;
  /** What became of the user's cells in the log, in one line; absent where there were none. */
  custody?: string;
}

/** The workbook and the table that submissions go into. */
interface Desk {
  book: Book;
  /** The same with its days counted from 1900: what is compared and shown. */
  counted: Book;
  /** With the sheets that hold submissions. */
  memory: Memory;
  /** Whether it differs from what the workbook holds. */
  news: boolean;
  sheets: string[];
  table: Collecting;
}

function deskOf(book: Book, input: MergeInput, around: Telling): Outcome<Desk> {
  const { memory: before } = readMemory(book.memory);
  const exists = (name: string): boolean => book.sheets.some((sheet) => sheet.name === name);
  const missing = input.sheets?.find((name) => !exists(name));
  if (missing !== undefined)
    return { ok: false, reason: `Bladet ”${missing}” finns inte i arbetsboken. Läs av arbetsboken igen.` };
  const sheets = input.sheets ?? handedInSheets(before).filter(exists);
  const memory = withHandedInSheets(before, sheets);
  const table = collecting({ ...book, memory: writeMemory(memory) }, input, around);
  return table.ok
    ? {
        ok: true,
        value: {
          book,
          counted: countedFrom(book, { date1904: false }),
          memory,
          news: memory !== before,
          sheets,
          table: table.value,
        },
      }
    : table;
}

/**
 * The submissions compared with the table. `today`: "2025-02-11"; `closed`: cells of the table that cannot be written
 * in.
 */
function compared(
  { counted: book, memory, table }: Desk,
  { submissions }: Submitted,
  { done, arrived }: StandingLog,
  today: string,
  closed?: Closed,
): Diff {
  const { recognition, period, interim, scaleOf, isGraded } = table;
  const own = book.sheets.filter(({ tag }) => tag !== undefined);
  return compareSubmissions(submissions, {
    plan: recognition.plan,
    organisation: recognition.organisation,
    period,
    interim,
    places: placesIn(recognition, book, period, closed),
    seats: seatsIn(withJudgements(memory, own.flatMap(openCells)), period),
    earlier: earlierComments(book, memory, period),
    scaleOf,
    isGraded,
    logged: [...done, ...arrived],
    today,
  });
}

/**
 * Why cells that changes go to cannot be written in: arrays fill them. Undefined where none does; asked only of sheets
 * with formulas.
 */
async function filledCells(workbook: EditableWorkbook, book: Book, { changes }: Diff): Promise<Closed | undefined> {
  const calculating = new Set(book.sheets.flatMap(({ name, formulas }) => (formulas.size > 0 ? [name] : [])));
  const places = changes.flatMap(({ write }) => (write && calculating.has(write.sheet) ? [write] : []));
  if (places.length === 0 || !workbook.fillings) return undefined;
  const fillings = await workbook.fillings(places.map(({ sheet, row, column }) => ({ sheet, row, column })));
  const closed = new Map(
    places.flatMap(({ sheet, row, column }, at) => {
      const filling = fillings[at];
      return filling ? [[cellRef(sheet, row, column), filledWords(filling, row, column)] as const] : [];
    }),
  );
  return closed.size === 0 ? undefined : (sheet, row, column) => closed.get(cellRef(sheet, row, column));
}

function filledWords(filling: Filling, row: number, column: number): string {
  const cell = a1(row, column);
  if (filling.kind === "matrix")
    return `${cell} är en del av en matrisformel, och en cell i den går inte att ändra för sig. Ändra hela matrisen i Excel.`;
  const from = a1(filling.from.row, filling.from.column);
  return from === cell
    ? `Formeln i ${cell} fyller också celler bredvid. Ändra den i Excel.`
    : `${cell} hör till formeln i ${from} och får sitt värde av den. Ändra formeln i Excel.`;
}

/**
 * Läs in inlämningar: reads the nämnder's submissions, compares them with the table, and writes what was accepted,
 * nothing else. The log gets its rows before the first cell is changed, and their arrival after the last, so that a
 * failure in between can be seen. *Ångra* takes the cells back, with the grades and comments that were kept for
 * the committees, and the log then marks them as not in the table. Which
 * sheets hold submissions is kept in the memory.
 */
export const merge: Command<MergeInput, MergeResult, EditableWorkbook> = {
  id: "merge",
  label: "Läs in inlämningar",
  async perform(input, around) {
    const { workbook, now, progress, cancelled = () => false } = around;
    progress("Läser arbetsboken", 0);
    const desk = deskOf(anchored(await workbook.read()), input, around);
    if (!desk.ok) return desk;
    const { book, counted, memory, news, sheets, table } = desk.value;
    progress("Läser inlämningarna", 0.2);
    const { period, scales, recognition } = table;
    const { plan } = recognition;
    const context = { period, scales, index: indexOf(plan), committees: byCommittee(plan) };
    const submitted = await readSubmitted(counted, input.files ?? [], sheets, context);
    progress("Jämför", 0.5);
    const stamp = wallClock(now);
    const log = standingLog(counted);
    if (!log.ok) return log;
    const today = stamp.slice(0, 10);
    const first = compared(desk.value, submitted, log.value, today);
    const closed = await filledCells(workbook, book, first);
    const diff = closed ? compared(desk.value, submitted, log.value, today, closed) : first;
    const chosen = chosenChanges(diff, input.accept);
    if (!chosen.ok) return chosen;
    const { changes } = chosen;
    const logged = stamp.replace("T", " ");
    const decided = input.accept === "none" ? [] : decidedRowsOf(diff, proposedIn(book, period), logged);
    const result: MergeResult = {
      diff,
      written: changes.map(({ id }) => id),
      skipped: submitted.skipped,
      open: log.value.open,
      decided: decided.length,
      reminders: reminderList(diff, table.styrmodell.contact),
    };
    const late = input.accept === "none" ? 0 : log.value.arrived.length;
    if (changes.length + decided.length + late === 0) {
      if (news) await workbook.write([], writeMemory(memory));
      return { ok: true, value: result };
    }
    if (cancelled()) return { ok: false, reason: CANCELLED };

    progress("Skriver", 0.7);
    const rows = [...logRowsOf(changes, diff, logged), ...decided];
    const writing = logWriting(book, log.value, rows, memory, logged);
    const remembered = { ...memory.sheets, [SUBMISSION_LOG_TAG]: { fingerprint: writing.fingerprint, stamp } };
    const after = { ...memory, sheets: remembered };
    const kept = await writeKeeping(workbook, [writing.sheet], writeMemory(withSeats(after, changes)), writing.custody);
    if (!kept.ok) return kept;
    const headings = headingsOf(changes);
    const edits = [...headings, ...changes.flatMap((change) => editOf(change, book)), ...writing.stamps];
    const looks = headings.map(lookOf);
    if (edits.length > 0) await workbook.edit(edits, looks, writeMemory(after));
    progress("Klart", 1);
    const { custody } = kept.value;
    return { ok: true, value: { ...result, ...(custody === undefined ? {} : { custody }) } };
  },
};

/** The change of a cell in the table; none for what goes to a committee's open cell. */
function editOf({ write }: Change, book: Book): Edit[] {
  if (!write) return [];
  const { heading: _, ...cell } = write;
  const { row, column, was, becomes } = cell;
  const sheet = book.sheets.find(({ name }) => name === write.sheet);
  const own = (value: Value): Value => valueIn(value, sheet && formatAt(sheet, row, column)?.numberFormat, book);
  return [{ ...cell, was: { ...was, value: own(was.value) }, becomes: { value: own(becomes) } }];
}

/** The headers of the new columns that changes go into, each once. */
function headingsOf(changes: readonly Change[]): Edit[] {
  const byCell = new Map<string, Edit>();
  for (const { write } of changes)
    if (write?.heading) {
      const { sheet, column, heading } = write;
      const edit = { sheet, row: heading.row, column, was: { value: null }, becomes: { value: heading.text } };
      byCell.set(cellRef(sheet, heading.row, column), edit);
    }
  return [...byCell.values()];
}

/** Characters that a new column of comments has room for. */
const COMMENT_ROOM = 40;

/** A header as headers are, over a column that its texts are read in. */
const lookOf = ({ sheet, row, column }: Edit): Look => ({
  sheet,
  area: { top: row, left: column, bottom: row, right: column },
  bold: true,
  room: COMMENT_ROOM,
});

/**
 * The memory with accepted grades and comments of goals kept for the committees' open cells: they count at once, and
 * stand in the cells when the status sheets are next written.
 */
function withSeats(memory: Memory, changes: Change[]): Memory {
  return changes.reduce<Memory>((kept, { seat }) => {
    if (!seat) return kept;
    const { field, becomes, cell: _, grade, comment, ...of } = seat;
    const before = judgementsIn(kept);
    const earlier = before.find((one) => sameSeat(one, of));
    const set = { ...of, over: { grade, comment }, grade, comment, ...earlier, [field]: becomes };
    return { ...kept, judgements: [...before.filter((one) => one !== earlier), set] };
  }, memory);
}
