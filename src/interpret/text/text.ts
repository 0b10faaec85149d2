import { firstWord, isDigit, isLetter, oneLine, plainMarks, trimmed, trimmedEnd } from "../../domain/shapes";
import { looseGrammar } from "./grammar";
import { fact } from "../../lexicon/textFact";
import { papers } from "../../lexicon/papers";
import type { Phrase } from "./phrase";

/** What `clean` would change, or might: most cells have none of it. */
const UNCLEAN = /[^ !-_a-~åäöÅÄÖ]| {2}|^ | $/;

/** Marks that are seen as nothing: soft hyphen, zero-width marks, byte-order mark. */
export const UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff";
const INVISIBLE = new RegExp(`[${UNSEEN}]`, "g");

/**
 * The text as it compares with other texts: NFC, one kind of space, dash and quote, no soft hyphens or
 * zero-width marks, no space at the ends. Case and punctuation stay.
 */
export const clean = (text: string): string => (UNCLEAN.test(text) ? plainMarks(asShown(text)) : text);

/** The text with its own dashes and quotes, as the cell shows it: a letter of `clean` for each of its letters. */
export const asShown = (text: string): string =>
  UNCLEAN.test(text) ? oneLine(unbroken(text.normalize("NFC")).replace(INVISIBLE, "")).trim() : text;

/** A hyphen and the end of its line, between two parts of a word or two numbers. */
const DIVIDED = /(?<=([\p{L}\d]?)([\p{L}\d]))[-\u00ad\u2010\u2011] *[\r\n]+ *(?=([\p{L}\d]))/gu;

/**
 * Words that are divided over lines, whole: "mål-\nvärde" is målvärde, "KF-\nmål" and "16-\n24" keep their hyphen. One
 * that stands for a word to come keeps its blank too ("för-\noch grundskola").
 */
export const unbroken = (text: string): string =>
  text.includes("\n") || text.includes("\r")
    ? text.replace(DIVIDED, (line, first: string, last: string, next: string, at: number) => {
        if (SUSPENDED.exec(text.slice(at + line.length))) return "- ";
        return [first, last, next].every((letter) => letter !== letter.toUpperCase()) ? "" : "-";
      })
    : text;

const SUSPENDED = looseGrammar("^ {suspending}");

/**
 * A cleaned text without quotes, a leading bullet or one of these labels ("Mål:"), a footnote's mark or a full stop at
 * the end.
 */
export function bareText(cleaned: string, label: Phrase): string {
  const first = cleaned.charAt(0);
  const isQuoted = cleaned.length > 1 && (first === '"' || first === "'") && `"'`.includes(cleaned.at(-1) ?? "");
  const inside = isQuoted ? cleaned.slice(1, -1) : cleaned;
  const plain = inside.slice(BULLET.exec(inside)?.to).trimStart();
  return withoutMarks(plain.slice(label.exec(plain)?.to).trimStart());
}

const BULLET = looseGrammar("^ (• | ● | ▪ | ◦ | * | (– | -) _ =(L))");

/** Without what closes a text after a word, a number or a bracket. */
function withoutMarks(text: string): string {
  const plain = trimmedEnd(text, ".;,*†¹²³");
  const last = plain.at(-1) ?? " ";
  if (plain.length === text.length || !(isLetter(last) || isDigit(last) || "%)".includes(last))) return text;
  // "m²" is a unit.
  return last === "m" && "²³".includes(text.charAt(plain.length)) ? text.slice(0, plain.length + 1) : plain;
}

const TITLE = looseGrammar("^ ((indikator | mått | nyckeltal | mål) [N] : | {chapter} | (n | u) ‿ D5 [,]) _ !($)");

/** The name of a measure without its number, id or label: "1.2 Låg arbetslöshet", "N07401 …". */
export const bareTitle = (title: string): string => bareText(clean(title), TITLE);

const CLOSING = " .:;,*";

/** Two texts with the same key state the same: `clean`, lower case, without closing punctuation. */
export const textKey = fact((text: string): string => trimmedEnd(clean(text).toLowerCase(), CLOSING));

/** The same without brackets around it, or a footnote's star. */
export const bareKey = (text: string): string => trimmed(textKey(text), "()[]*");

/**
 * The sentences of a text as they are written, each with the mark that ends it. A sentence may begin with a year before
 * its verb ("… är behöriga. 2023 var andelen"), where no short form stands before it.
 */
export function writtenSentences(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const { index, 0: gap } of text.matchAll(SENTENCE_GAP)) {
    if (endsShort(text.slice(from, index))) continue;
    found.push(text.slice(from, index));
    from = index + gap.length;
  }
  return [...found, text.slice(from)];
}

/** The same, where another follows without the mark that ends it. */
export const sentencesOf = (text: string): string[] =>
  writtenSentences(text).map((sentence, at, all) => (at < all.length - 1 ? sentence.slice(0, -1) : sentence));

const SENTENCE_GAP = /(?<=[.!?])\s+(?=\p{Lu})|(?<=(?:\p{L}{5}|\d{4})[.!?])\s+(?=(?:19|20)\d\d\s\p{Ll}{3})/gu;

/** Whether a text ends with the stop of a word that has one inside a sentence: "kv." */
export const endsShort = (text: string): boolean => text.endsWith(".") && papers.has(text.slice(0, -1), "short");

/** A longer text is cut where it is quoted in a sentence. Characters. */
const LONGEST_QUOTE = 60;

/** The text, cut after a word where it is longer, so that it can be quoted in a sentence. */
export function shortened(text: string, longest = LONGEST_QUOTE): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(" ", longest - 1);
  return `${trimmedEnd(text.slice(0, end > 0 ? end : longest - 1), " \n\t,;:–(-")}…`;
}

/** What ends a sentence, or a text that is cut short. */
const STOPS = ".!?…";

/** As a sentence of its own: with a stop at its end, one alone, in place of a colon or a comma. */
export function stopped(text: string): string {
  const open = trimmedEnd(text, " :;,");
  return open === "" || STOPS.includes(open.slice(-1)) ? open : `${open}.`;
}

/** A title as it stands within a sentence: without a stop of its own. */
export const withoutStop = (text: string): string => trimmedEnd(text, " .");

/** The first sentence of a note that says something, without its stop; null: none does. */
export const sentenceThat = (text: string, says: (sentence: string) => boolean): string | null =>
  writtenSentences(text).map(withoutStop).find(says) ?? null;

/** With a capital first letter; an abbreviation before a hyphen keeps all of them: "kf-mål" is "KF-mål". */
export const capital = (text: string): string =>
  isInitials(text) ? withInitials(text) : text.charAt(0).toUpperCase() + text.slice(1);

export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** In running text: an abbreviation before a hyphen is in capitals there too, other words are as they are. */
export const withInitials = (text: string): string =>
  isInitials(text) ? firstWord(text).toUpperCase() + text.slice(firstWord(text).length) : text;

function isInitials(text: string): boolean {
  const { length } = firstWord(text);
  return (length === 2 || length === 3) && text.charAt(length) === "-";
}
