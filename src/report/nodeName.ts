import { trimmed } from "../domain/shapes";
import { withoutStop } from "../interpret/text/text";

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

/** A title within a sentence: in quotation marks, without a stop of its own. */
export const quotedTitle = (title: string): string => `”${withoutStop(title)}”`;
