import { beginsWithCapital, bySpaces, hasDigit, linesOf } from "../../domain/shapes";

/** As many words have names of people. */
const MOST_NAMES = 3;

const isPersonsName = (word: string): boolean => beginsWithCapital(word) && !hasDigit(word);

const areNames = (words: readonly string[]): boolean =>
  words.length > 0 && words.length <= MOST_NAMES && words.every(isPersonsName);

/** Whether a text can be a person's name with a surname: two or three words, each with a capital, and no digit. */
export function isFullName(text: string): boolean {
  const words = bySpaces(text.trim());
  return words.length > 1 && areNames(words);
}

/** "Anna Lind:" above the words, as Excel begins a note; one word alone may be what they are of ("Källa:"). */
function withoutHead(text: string): string {
  const [first = "", ...rest] = linesOf(text);
  const words = bySpaces(first.trimEnd().slice(0, -1));
  const isHead = first.trimEnd().endsWith(":") && words.length > 1 && areNames(words) && rest.length > 0;
  return isHead ? rest.join("\n").trim() : text;
}

/** "… tolka försiktigt /Anna": a slash after a space, and a name behind it. */
function withoutEnd(text: string): string {
  const at = text.lastIndexOf("/");
  const before = text.slice(0, text.charAt(at - 1) === "/" ? at - 1 : Math.max(at, 0));
  const name = text.slice(at + 1);
  const isSigned = before.trimEnd() !== before && !name.startsWith(" ") && areNames(bySpaces(name));
  return isSigned && before.trim() !== "" ? before.trimEnd() : text;
}

/** A cell's own note without who has written it: its words may be published, and the name stays in the note. */
export const withoutSignature = (note: string): string => withoutEnd(withoutHead(note));
