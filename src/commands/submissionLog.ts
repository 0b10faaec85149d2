import type { Edit } from "../excel/edit";
import { ownCells } from "../report/continuity/account";
import { custodyOf, type Custody } from "../report/continuity/custody";
import { fingerprint } from "../report/continuity/fingerprint";
import type { Memory } from "../report/continuity/memory";
import { freeName } from "../report/names";
import { parseRef } from "../sheet/address";
import { cellKey, formatAt, setCell, valueAt, type Book, type Sheet } from "../sheet/book";
import { readFigure, sameFigure, shown } from "../submissions/figure";
import {
  readSubmissionLog,
  SUBMISSION_LOG_NAME,
  SUBMISSION_LOG_TAG,
  submissionLogSheet,
  type LoggedRow,
  type LogRow,
} from "../submissions/log";
import type { Outcome } from "./command";

/** The existing log of submissions. */
export interface StandingLog {
  sheet: Sheet | undefined;
  /** Rows whose value has come into the table, oldest first. */
  done: LoggedRow[];
  /** Rows whose value was pending at the last writing and is in the table now. */
  arrived: LoggedRow[];
  /** Rows whose value does not stand in the table: taken back, or broken off. */
  open: LoggedRow[];
}

/** The log in a workbook; refused where two sheets are the same log. */
export function standingLog(book: Book): Outcome<StandingLog> {
  const [sheet, twin] = book.sheets.filter(({ tag }) => tag === SUBMISSION_LOG_TAG);
  if (sheet && twin)
    return { ok: false, reason: `Bladen ”${sheet.name}” och ”${twin.name}” är samma logg. Ta bort det ena.` };
  const rows = readSubmissionLog(sheet)?.rows ?? [];
  const waiting = rows.filter(({ done }) => done === "");
  const arrived = waiting.filter((row) => isInTable(book, row));
  const open = waiting.filter((row) => !arrived.includes(row));
  return { ok: true, value: { sheet, done: rows.filter(({ done }) => done !== ""), arrived, open } };
}

/** The log to write, and what of it is stamped when the values are in the table. */
export interface LogWriting {
  sheet: Sheet;
  /** One edit per pending row: what its column "Infört" gets once the value is in the table. */
  stamps: Edit[];
  custody: Custody;
  /** Fingerprint of what is written and stamped, without the user's additions. */
  fingerprint: string;
}

/** The log with rows added, and the account of what the user has written in it. `stamp`: "2025-02-11 14:05". */
export function logWriting(
  book: Book,
  { sheet: standing, arrived }: StandingLog,
  added: LogRow[],
  memory: Memory,
  stamp: string,
): LogWriting {
  const taken = book.sheets.map(({ name }) => name);
  const sheet = submissionLogSheet(standing, added, standing?.name ?? freeName(SUBMISSION_LOG_NAME, taken));
  const rows = readSubmissionLog(sheet)?.rows ?? [];
  const sent = rows.slice(rows.length - added.length).filter(({ done }) => done === "");
  const late = rows.filter(({ place }) => arrived.some((row) => row.place.row === place.row));
  const stamps = [...sent, ...late].map(({ place }): Edit => ({
    sheet: sheet.name,
    ...place,
    was: { value: null },
    becomes: { value: stamp },
  }));
  const isRemembered = memory.sheets[SUBMISSION_LOG_TAG] !== undefined;
  const likely = (): Sheet | undefined => (standing && !isRemembered ? printed(standing) : undefined);
  const kept = { standing: standing ? [standing] : [], memory, likely };
  return { sheet, stamps, custody: custodyOf(kept, [sheet]), fingerprint: writtenPrint(sheet, stamps, kept) };
}

/** The part of a log without a remembered fingerprint whose rows are known; everything else on it is the user's. */
const printed = (standing: Sheet): Sheet =>
  submissionLogSheet(undefined, readSubmissionLog(standing)?.rows ?? [], standing.name);

/** The fingerprint of the log with its stamps and without the user's cells, which stay the user's. */
function writtenPrint(
  sheet: Sheet,
  stamps: Edit[],
  { standing, memory, likely }: { standing: Sheet[]; memory: Memory; likely: () => Sheet | undefined },
): string {
  const plain: Sheet = {
    ...sheet,
    values: sheet.values.map((cells) => cells && [...cells]),
    formulas: new Map(sheet.formulas),
  };
  for (const { row, column, becomes } of stamps) setCell(plain, row, column, becomes.value);
  const users = ownCells({
    standing,
    remembered: (tag) => memory.sheets[tag]?.fingerprint,
    notes: () => undefined,
    likely,
  });
  for (const { row, column } of users) {
    setCell(plain, row, column, null);
    plain.formulas.delete(cellKey(row, column));
  }
  return fingerprint(plain);
}

/**
 * Whether the table holds the value of a row of the log: it came in though the writing was broken off, or somebody
 * typed it.
 */
function isInTable(book: Book, { cell, after }: LoggedRow): boolean {
  const ref = parseRef(cell);
  const sheet = ref && book.sheets.find(({ name }) => name === ref.sheet);
  if (!sheet) return false;
  const { top, left } = ref.area;
  const at = { value: valueAt(sheet, top, left), format: formatAt(sheet, top, left)?.numberFormat };
  return shown(at) === after || sameFigure(readFigure(at, {}), readFigure({ value: after }, {}));
}
