import { trimmed } from "../domain/shapes";
import { shortened, withoutStop } from "../interpret/text/text";

/** "3 Ökad måluppfyllelse i skolan"; the title alone where the number is among its first words ("Delmål 6.1; …"). */
export const nameOf = ({ number, title }: { number?: string; title: string }): string =>
  number === undefined || number === "" || isNumbered(title, number) ? title : `${number} ${title}`;

/** How many words a title may have up to its number: "Delmål 6.1", "Målområde 2". */
const WORDS = 2;

const isNumbered = (title: string, number: string): boolean =>
  title
    .split(" ", WORDS)
    .map((word) => trimmed(word, ".:;,()"))
    .includes(trimmed(number, "."));

/** Characters of a title within a sentence; it stands whole in the row that the sentence is about. */
const LONGEST_QUOTE = 120;

/**
 * A title within a sentence: in quotation marks, without a stop of its own, cut after a word where it is long. What it
 * quotes itself stands in single ones.
 */
export const quotedTitle = (title: string): string =>
  `”${shortened(withoutStop(title), LONGEST_QUOTE).replace(/["“”]/g, "’")}”`;
