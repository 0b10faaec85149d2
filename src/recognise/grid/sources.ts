import type { Book, Sheet } from "../../sheet/book";

/**
 * A visible source sheet. A copy of an own sheet, or one that lost its tag in another program, is known by its own
 * words.
 */
export const isSource = (sheet: Sheet): boolean => sheet.visibility === "visible" && isOfUser(sheet);

/** A hidden source sheet: it is only checked for tables. */
export const isHidden = (sheet: Sheet): boolean => sheet.visibility !== "visible" && isOfUser(sheet);

const isOfUser = (sheet: Sheet): boolean => sheet.tag === undefined && !isWritten(sheet) && !hasText(sheet, isTemplate);

/** The heading of a template: one that has come back is read as a submission. */
const isTemplate = (text: string): boolean => text.startsWith("Inlämning: ");

/**
 * The header over the row keys of a status sheet, the stamp of the overview, the first heading of Styrmodell, the
 * titles of matrix and log.
 */
const HEADINGS = new Set(["Om styrmodellen", "Vem ansvarar för vad, och var finns luckor", "Loggat"]);
const isOwnWords = (text: string): boolean =>
  HEADINGS.has(text) ||
  text.startsWith("Nyckel · ") ||
  ((text.startsWith("Läst ") || text.startsWith("Skrivs ")) && text.includes("av Måltavlan"));

const isWritten = (sheet: Sheet): boolean => hasText(sheet, isOwnWords);

/**
 * Own sheets in a workbook where none has its tag: another program has saved it without them. A single one without is a
 * copy, and the user's.
 */
export const untagged = ({ sheets }: Book): Sheet[] =>
  sheets.every(({ tag }) => tag === undefined) ? sheets.filter(isWritten) : [];

const hasText = ({ values }: Sheet, is: (text: string) => boolean): boolean =>
  values.slice(0, 400).some((row) => row?.some((value) => typeof value === "string" && is(value)));
