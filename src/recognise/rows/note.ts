import { beginsIn, explainsShort } from "../../domain/shapes";
import { looseGrammar } from "../../interpret/text/grammar";
import { rowWords } from "../../lexicon/rowWords";

const NUMBERED = looseGrammar("^ D1 ⟩");
/** "3 av 5 mål uppnådda", "Samtliga nämnder: 3 av 5 mål uppnådda", "Uppnådda mål: 3 av 5": what a paper counts of its rows. */
const COUNTED = looseGrammar(
  `^ [L [L] [: | är | nås]] {count} av [de] {count}
     (mål* | delmål* | indikator* | nyckeltal* | mått* | mätetal* | styrtal* | kännetecken* | kriteri* | uppdrag*)
   | ^ [L] (mål | indikatorer | nyckeltal | mått | uppdrag) : {count} av {count} $`,
);
const PAGE_NUMBER = looseGrammar("^ sida N ($ | ⟨ | av)");

/** A mark or a number of a footnote, or a word for the source, first in a text. */
const isFootnote = (text: string): boolean =>
  beginsIn(text, "*†") || NUMBERED.test(text) || rowWords.has(text, "source");

/** "K = kvinnor, M = män": short forms, each with what it stands for. */
const isGlossary = (text: string): boolean =>
  text.split(" = ").length > 2 || explainsShort(text) || text.split(", ").filter(isInitials).length > 1;

/** "KS kommunstyrelsen": short forms before their words. */
const INITIALS = /^(\p{Lu})\p{Lu}{1,4} (\p{Ll})/u;
function isInitials(part: string): boolean {
  const [, short, word] = INITIALS.exec(part) ?? [];
  return short !== undefined && short.toLowerCase() === word;
}

/** Longer texts may count something of their own. Characters. */
const LONGEST_COUNT = 80;

/** Whether a text says how many of the rows are something: "2 av 4 mål uppfyllda". */
export const countsRows = (text: string): boolean => text.length <= LONGEST_COUNT && COUNTED.test(text);

/** "Bolaget AB, årsredovisning 2023": whose paper, and of which year. */
const OF_PAPER = looseGrammar("^ {paper} Y $");

/** "Beslut KS § 41, 2024-02-07": where it was decided. */
const DECIDED = looseGrammar("^ (beslut | beslutad | beslutat | antagen | antaget | fastställd | fastställt) …6 § N");

/**
 * Whether a text is a note below a table: it begins as a footnote, short forms, a word for remarks, what is counted or a
 * page's number do, or names the paper that it is of or the decision.
 */
export const isNote = (text: string): boolean =>
  isFootnote(text) ||
  isGlossary(text) ||
  beginsIn(text, "¹²³⁴⁵") ||
  rowWords.has(text, "note") ||
  rowWords.has(text.slice(0, Math.max(0, text.indexOf(":"))), "noteLabel") ||
  PAGE_NUMBER.test(text) ||
  OF_PAPER.test(text.slice(text.lastIndexOf(", ") + 1)) ||
  DECIDED.test(text) ||
  countsRows(text);
