import { textKey } from "../interpret/text/text";
import type { Book, Sheet } from "../sheet/book";
import { countedFrom } from "../sheet/dateSystem";
import type { PlanIndex } from "../submissions/matching";
import { isListedOnly, NOTHING_READ, readHandedIn, readSheet } from "../submissions/reading";
import type { ReadingContext } from "../submissions/readingContext";
import type { Submission } from "../submissions/submission";
import { isTemplate } from "../submissions/templateReading";

/** A workbook that was sent in. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** A file that cannot be read, or a sheet that is not read. */
export interface Skipped {
  source: string;
  sheet?: string;
  why: string;
}

/** The submissions of the nämnder, and what was not read of them. */
export interface Submitted {
  submissions: Submission[];
  skipped: Skipped[];
}

/** Submissions in the workbook, whose days count from 1900, and in files. `chosen`: names of sheets that the user has marked as submissions. */
export async function readSubmitted(
  book: Book,
  files: SentFile[],
  chosen: string[],
  context: ReadingContext,
): Promise<Submitted> {
  const visible = book.sheets.filter(({ visibility }) => visibility === "visible");
  const read = [
    ...visible.map((sheet) => readOwnSheet(sheet, chosen.includes(sheet.name), context)),
    ...(files.length === 0 ? [] : await readFiles(files, book, context)),
  ];
  return {
    submissions: read.flatMap(({ submissions }) => submissions),
    skipped: read.flatMap(({ skipped }) => skipped),
  };
}

/** Reads a sheet of the workbook. A template that nobody has filled in is no submission. */
function readOwnSheet(sheet: Sheet, chosen: boolean, context: ReadingContext): Submitted {
  if (!chosen && !isTemplate(sheet)) return { submissions: [], skipped: [] };
  const read = readSheet(sheet, "", context);
  return {
    submissions: read.filter((one) => isWrittenIn(one, context.index)),
    skipped: chosen && read.every(isListedOnly) ? [{ source: "", sheet: sheet.name, why: NOTHING_READ }] : [],
  };
}

async function readFiles(files: SentFile[], book: Book, context: ReadingContext): Promise<Submitted[]> {
  const { readBook } = await import(/* webpackChunkName: "xlsx" */ "../files/xlsx");
  return files.map(({ name, bytes }) => {
    const unread = (why: string): Submitted => ({ submissions: [], skipped: [{ source: name, why }] });
    const read = readBook(bytes);
    if (!read.ok) return unread(read.reason);
    const { submissions, skipped } = readHandedIn(countedFrom(read.book, book), name, context);
    if (submissions.length + skipped.length === 0) return unread("Arbetsboken är tom.");
    return { submissions, skipped: skipped.map((one) => ({ source: name, ...one })) };
  });
}

/** Whether a template holds more than was printed in it: a value, an added row, a changed wording, or an added cell. */
const isWrittenIn = ({ rows, beside, nothing }: Submission, index: PlanIndex | undefined): boolean =>
  beside.length > 0 ||
  nothing === true ||
  rows.some(({ fields, key, title }) => {
    const node = index?.byKey.get(key ?? "");
    return Object.keys(fields).length > 0 || !node || textKey(node.title) !== textKey(title);
  });
