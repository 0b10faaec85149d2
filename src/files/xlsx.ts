import type { Book } from "../sheet/book";
import { bookOf } from "./bookReader";
import { writePackage, type BookChanges, type BookWritten } from "./bookWriter";
import { openPackage, Refused, type XlsxPackage } from "./package";

export type { BookChanges, BookWritten } from "./bookWriter";
export type { XlsxPackage } from "./package";

/** A workbook that was read, with the package it came in; or one Swedish sentence on what is wrong and what to do. */
export type BookRead = { ok: true; book: Book; package: XlsxPackage } | { ok: false; reason: string };

/**
 * Reads an xlsx or xlsm file. Bad input is answered with a reason, never thrown: another format, a password, a
 * truncated or damaged file, one that swells beyond the limits of zip.ts.
 */
export function readBook(bytes: Uint8Array): BookRead {
  return refusable<BookRead>(() => {
    const opened = openPackage(bytes);
    return opened.ok ? { ok: true, book: bookOf(opened.data), package: opened.data } : opened;
  });
}

/** Runs `work`, and returns a `Refused` thrown inside it as a value. */
function refusable<T>(work: () => T): T | { ok: false; reason: string } {
  try {
    return work();
  } catch (refused) {
    if (refused instanceof Refused) return { ok: false, reason: refused.reason };
    throw refused;
  }
}

/**
 * Writes own sheets into a workbook and leaves the rest of it as it is: every other part keeps its bytes, but for
 * content types, the workbook part and its relationships, styles (appended), the calculation chain and app.xml. The
 * same input and `now` give the same bytes, and a run on its own result gives the result again. With `original` null a
 * new workbook is made. A workbook with a digital signature is refused, since the signature would no longer hold.
 * @throws on a bug: an own sheet without a tag, two sheets of one name, a text that no cell can hold.
 */
export const writeBook = (original: XlsxPackage | null, changes: BookChanges, now: Date): BookWritten =>
  refusable<BookWritten>(() => writePackage(original, changes, now));
