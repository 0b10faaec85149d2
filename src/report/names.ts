import { papers } from "../lexicon/papers";
import type { AssessedArea, AssessedPlan } from "../domain/assessment";
import { oneLine, trimmed, trimmedEnd, trimmedStart, wholeLetters } from "../domain/shapes";
import { statusTag } from "./tags";

const LONGEST = 31;
const QUOTES = '"”';
const RESERVED = ["history", "historik"];

const allowed = (text: string): string =>
  trimmed(
    oneLine(
      text
        .normalize("NFC")
        .replace(/[\u0000-\u001f\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
        .replace(/[:\\/?*[\]]/g, " "),
    ),
    " '",
  );

/** Cut at a word where there is one in the latter half, without the comma or dash that would be left hanging. */
function cut(text: string, room: number): string {
  if (text.length <= room) return text;
  const head = text.slice(0, room + 1);
  const space = head.lastIndexOf(" ");
  const words = space > room / 2 ? head.slice(0, space) : wholeLetters(text.slice(0, room));
  return withoutOpen(trimmedEnd(withoutOpenWords(words), " ,;.–'-"));
}

/** Without the words at its end that something is to follow. */
function withoutOpenWords(text: string): string {
  const [last] = papers.hits(text, "open");
  return last && last.from > 0 ? withoutOpenWords(text.slice(0, last.from).trimEnd()) : text;
}

/** Without a quotation or a parenthesis that the cut has left open. */
function withoutOpen(text: string): string {
  const bracket = text.lastIndexOf("(");
  const whole = bracket > 0 && !text.includes(")", bracket) ? text.slice(0, bracket).trimEnd() : text;
  const quotes = [...whole].filter((letter) => QUOTES.includes(letter)).length;
  const last = Math.max(...[...QUOTES].map((quote) => whole.lastIndexOf(quote)));
  return quotes % 2 === 0 ? whole : whole.slice(0, last) + whole.slice(last + 1);
}

/**
 * A valid sheet name for Excel, unique without case among `taken` (docs/regler.md §9): number and words of the title,
 * cut at a word to at most 31 characters; when that is taken, "Status" in front, then " (2)", " (3)" … A title without
 * a valid character gives "Blad".
 */
export function sheetName(number: string | undefined, title: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.normalize("NFC").toLowerCase()).concat(RESERVED));
  const words = allowed(`${number ?? ""} ${title}`) || "Blad";
  const plain = cut(words, LONGEST);
  if (!used.has(plain.toLowerCase())) return plain;
  for (let n = 1; ; n++) {
    const mark = n === 1 ? "" : ` (${n})`;
    const name = cut(`Status ${words}`, LONGEST - mark.length) + mark;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** A title that a sheet is to be named by. */
interface Titled {
  number?: string;
  title: string;
}

/**
 * Titles for sheet names: when cutting would give two the same beginning, the shared beginning is left out ("Felles
 * indikatorer: Tjenesteproduksjon" beside "Felles indikatorer: Økonomistyring").
 */
export const distinctTitles = <T extends Titled>(titles: T[]): T[] =>
  titles.map((one): T => {
    const words = wordsOf(one);
    const kept = cut(words.join(" "), LONGEST).split(" ");
    if (kept.length === words.length) return one;
    const shared = titles
      .filter((other) => other !== one)
      .map((other) => sharedWords(words, wordsOf(other)))
      .filter((count) => count >= kept.length);
    const own = trimmedStart(allowed(words.slice(Math.max(0, ...shared)).join(" ")), ",;.–-").trimStart();
    const title = own.charAt(0).toUpperCase() + own.slice(1);
    return shared.length === 0 || own === "" ? one : { ...one, title };
  });

const wordsOf = ({ number, title }: Titled): string[] => allowed(`${number ?? ""} ${title}`).split(" ");

/** How many words two titles begin with alike. */
function sharedWords(one: string[], other: string[]): number {
  const firstDifference = one.findIndex((word, at) => word.toLowerCase() !== other[at]?.toLowerCase());
  return firstDifference < 0 ? one.length : firstDifference;
}

/** The title that a name by `sheetName` is cut from; nothing where it holds all of it. */
export function cutFrom(name: string, number: string | undefined, title: string): { cutFrom?: string } {
  const whole = allowed(`${number ?? ""} ${title}`);
  return name.includes(whole) ? {} : { cutFrom: whole };
}

/** The name itself, else "Namn 2", "Namn 3" …: for an own sheet whose name describes it. */
export function freeName(name: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((one) => one.toLowerCase()));
  for (let n = 1, free = name; ; n++, free = `${name} ${n}`) if (!used.has(free.toLowerCase())) return free;
}

/** The areas with a sheet: those that hold something, and those whose sheet stands in the workbook already; else all. */
export function areasWithSheets({ areas }: AssessedPlan, known: { has: (tag: string) => boolean }): AssessedArea[] {
  const some = areas.filter(
    ({ node, goals, indicators }) => goals.length + indicators.length > 0 || known.has(statusTag(node.id)),
  );
  return some.length > 0 ? some : areas;
}
