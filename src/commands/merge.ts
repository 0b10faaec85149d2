import { CANCELLED } from "../domain/cancelled";
import { anchored } from "../report/continuity/anchors";
import { fingerprint } from "../report/continuity/fingerprint";
import { judgementsIn, sameSeat, withJudgements } from "../report/continuity/judgements";
import { readMemory, writeMemory, type Memory } from "../report/continuity/memory";
import { openCells } from "../report/continuity/refresh";
import { freeName } from "../report/names";
import { parseRef } from "../sheet/address";
import { valueAt, formatAt, type Book, type Sheet } from "../sheet/book";
import { chosenChanges, logRowsOf, type Accepted } from "../submissions/acceptance";
import { compareSubmissions, type Change, type Diff } from "../submissions/diff";
import { readFigure, sameFigure, shown } from "../submissions/figure";
import {
  readSubmissionLog,
  SUBMISSION_LOG_NAME,
  SUBMISSION_LOG_TAG,
  submissionLogSheet,
  type LoggedRow,
} from "../submissions/log";
import { seatsIn } from "../submissions/seats";
import { placesIn } from "../submissions/place";
import { isListedOnly, NOTHING_READ, readHandedIn, readSheet, type Handed } from "../submissions/reading";
import type { ReadingContext } from "../submissions/readingContext";
import { indexOf, type PlanIndex } from "../submissions/matching";
import { textKey } from "../interpret/text";
import { isTemplate } from "../submissions/templateReading";
import { reminderList } from "../submissions/reminders";
import type { Submission } from "../submissions/submission";
import type { Edit } from "../excel/edit";
import { wallClock } from "./clock";
import { collecting, type CollectingInput } from "./collecting";
import type { Command, EditableWorkbook } from "./command";
import { handedInSheets, withHandedInSheets } from "./handedIn";

export interface MergeInput extends CollectingInput {
  /** Files that were sent in. */
  files?: { name: string; bytes: Uint8Array }[];
  /**
   * Names of sheets of the workbook that hold submissions in a layout of their own, remembered with it; absent: those
   * that were said before. Templates are found by themselves.
   */
  sheets?: string[];
  /** What a person has accepted; "none" writes nothing. */
  accept: Accepted;
}

export interface MergeResult {
  diff: Diff;
  /** Ids of the changes that were written. */
  written: string[];
  /** Files that cannot be read, and sheets that are not read. */
  skipped: { source: string; sheet?: string; why: string }[];
  /** Rows of the log from before that do not stand in the table: taken back, or broken off. */
  open: LoggedRow[];
  /** Påminnelselista, to be pasted into mails. */
  reminders: string;
}

/**
 * Läs in inlämningar: reads what the nämnder have handed in, compares it with the table, and writes what was accepted,
 * nothing else. The log says what is on its way before the first cell is changed, and that it has arrived after the
 * last, so that a failure in between can be seen. *Ångra* takes the cells back, and the log then says that they are not
 * in the table. Which sheets hold submissions is kept in the memory.
 */
export const merge: Command<MergeInput, MergeResult, EditableWorkbook> = {
  id: "merge",
  label: "Läs in inlämningar",
  async perform(input, { workbook, now, progress, cancelled = () => false }) {
    const { files = [], accept } = input;
    progress("Läser arbetsboken", 0);
    const book = anchored(await workbook.read());
    const { memory: before } = readMemory(book.memory);
    const stands = (name: string): boolean => book.sheets.some((sheet) => sheet.name === name);
    const missing = input.sheets?.find((name) => !stands(name));
    if (missing !== undefined)
      return { ok: false, reason: `Bladet ”${missing}” finns inte i arbetsboken. Läs av arbetsboken igen.` };
    const sheets = input.sheets ?? handedInSheets(before).filter(stands);
    const memory = withHandedInSheets(before, sheets);
    const table = collecting({ ...book, memory: writeMemory(memory) }, input);
    if (!table.ok) return table;
    const { recognition, period, interim, scaleOf, scales } = table.value;
    progress("Läser inlämningarna", 0.2);
    const index = indexOf(recognition.plan);
    const handed = await readAll(book, files, sheets, { period, scales, index });
    progress("Jämför", 0.5);
    const stamp = wallClock(now);
    const diff = compareSubmissions(handed.submissions, {
      plan: recognition.plan,
      period,
      interim,
      places: placesIn(recognition, book, period),
      seats: seatsIn(withJudgements(memory, ownSheets(book).flatMap(openCells)), period),
      scaleOf,
      today: stamp.slice(0, 10),
    });
    const chosen = chosenChanges(diff, accept);
    if (!chosen.ok) return chosen;
    const standing = book.sheets.filter(({ tag }) => tag === SUBMISSION_LOG_TAG);
    if (standing.length > 1)
      return {
        ok: false,
        reason: `Bladen ”${standing[0]!.name}” och ”${standing[1]!.name}” är samma logg. Ta bort det ena.`,
      };
    const waiting = readSubmissionLog(standing[0])?.rows.filter(({ done }) => done === "") ?? [];
    const arrived = waiting.filter((row) => isInTable(book, row));
    const result: MergeResult = {
      diff,
      written: chosen.changes.map(({ id }) => id),
      skipped: handed.skipped,
      open: waiting.filter((row) => !arrived.includes(row)),
      reminders: reminderList(diff),
    };
    const nothing = chosen.changes.length === 0;
    if (nothing && (accept === "none" || arrived.length === 0)) {
      if (memory !== before) await workbook.write([], writeMemory(memory));
      return { ok: true, value: result };
    }
    if (cancelled()) return { ok: false, reason: CANCELLED };

    progress("Skriver", 0.7);
    const log = nothing
      ? standing[0]!
      : submissionLogSheet(
          standing[0],
          logRowsOf(chosen.changes, diff, stamp),
          standing[0]?.name ??
            freeName(
              SUBMISSION_LOG_NAME,
              book.sheets.map(({ name }) => name),
            ),
        );
    const rows = readSubmissionLog(log)!.rows;
    if (!nothing)
      await workbook.write(
        [log],
        writeMemory({
          ...withSeats(memory, chosen.changes),
          sheets: { ...memory.sheets, [SUBMISSION_LOG_TAG]: { fingerprint: fingerprint(log), stamp } },
        }),
      );
    const done = (row: LoggedRow): Edit => ({
      sheet: log.name,
      ...row.place,
      was: { value: null },
      becomes: { value: stamp.replace("T", " ") },
    });
    const edits = chosen.changes.flatMap(({ write }): Edit[] =>
      write ? [{ ...write, becomes: { value: write.becomes } }] : [],
    );
    const added = rows.slice(rows.length - chosen.changes.length).filter((row) => row.done === "");
    const late = rows.filter((row) => arrived.some(({ place }) => place.row === row.place.row));
    const all = [...edits, ...[...added, ...late].map(done)];
    if (all.length > 0) await workbook.edit(all);
    progress("Klart", 1);
    return { ok: true, value: result };
  },
};

const ownSheets = ({ sheets }: Book): Sheet[] => sheets.filter(({ tag }) => tag !== undefined);

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

/** Submissions in the workbook and in files. A template of the workbook that nobody has written in is none. */
async function readAll(
  book: Book,
  files: { name: string; bytes: Uint8Array }[],
  sheets: string[],
  context: ReadingContext,
): Promise<{ submissions: Submission[]; skipped: MergeResult["skipped"] }> {
  const submissions: Submission[] = [];
  const skipped: MergeResult["skipped"] = [];
  for (const sheet of book.sheets.filter(({ visibility }) => visibility === "visible")) {
    const chosen = sheets.includes(sheet.name);
    if (!chosen && !isTemplate(sheet)) continue;
    const read = readSheet(sheet, "", context);
    if (chosen && read.every(isListedOnly)) skipped.push({ source: "", sheet: sheet.name, why: NOTHING_READ });
    submissions.push(...read.filter((one) => isWrittenIn(one, context.index)));
  }
  if (files.length > 0) {
    const { readBook } = await import(/* webpackChunkName: "xlsx" */ "../files/xlsx");
    for (const { name, bytes } of files) {
      const read = readBook(bytes);
      if (!read.ok) {
        skipped.push({ source: name, why: read.reason });
        continue;
      }
      const handed: Handed = readHandedIn(read.book, name, context);
      submissions.push(...handed.submissions);
      skipped.push(...handed.skipped.map((one) => ({ source: name, ...one })));
      if (handed.submissions.length === 0 && handed.skipped.length === 0)
        skipped.push({ source: name, why: "Arbetsboken är tom." });
    }
  }
  return { submissions, skipped };
}

/**
 * Whether a template holds more than was printed in it: a value, a row of its own, another wording, or a cell beside.
 */
const isWrittenIn = ({ rows, beside, nothing }: Submission, index: PlanIndex | undefined): boolean =>
  beside.length > 0 ||
  nothing === true ||
  rows.some(({ fields, key, title }) => {
    const node = index?.byKey.get(key ?? "");
    return Object.keys(fields).length > 0 || !node || textKey(node.title) !== textKey(title);
  });

/**
 * Whether the table holds what a row of the log says: it came in though the writing was broken off, or somebody typed
 * it.
 */
function isInTable(book: Book, { cell, after }: LoggedRow): boolean {
  const ref = parseRef(cell);
  const sheet = ref && book.sheets.find(({ name }) => name === ref.sheet);
  if (!sheet) return false;
  const at = {
    value: valueAt(sheet, ref.area.top, ref.area.left),
    format: formatAt(sheet, ref.area.top, ref.area.left)?.numberFormat,
  };
  return shown(at) === after || sameFigure(readFigure(at, {}), readFigure({ value: after }, {}));
}
