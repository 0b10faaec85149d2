import type { Recognition } from "../domain/plan";
import type { Book } from "../sheet/book";
import { digest } from "../sheet/digest";

/**
 * The recognition of a workbook, with digests of the sheets that it was read from, by which it can be seen to be out of
 * date.
 */
export interface Recognised {
  recognition: Recognition;
  sources: Record<string, string>;
}

/** Digests of the source sheets, by name: what recognition reads. */
export const sourcesOf = (book: Book): Record<string, string> =>
  Object.fromEntries(book.sheets.filter(({ tag }) => tag === undefined).map((sheet) => [sheet.name, digest(sheet)]));

/** A recognition of a workbook, to be handed to a command that follows. */
export const keepRecognition = (book: Book, recognition: Recognition): Recognised => ({
  recognition,
  sources: sourcesOf(book),
});

/** Whether two sets of digests cover the same sheets with the same contents, in any order. */
export const sameSources = (a: Record<string, string>, b: Record<string, string>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, one]) => b[name] === one);
