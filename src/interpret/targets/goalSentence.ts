import { hasWord } from "../../lexicon/lexicon";
import { judgementIn } from "../choice/judgement";
import { grammar, looseGrammar } from "../text/grammar";
import { quantitiesIn, readSentence, type Sentence } from "./sentence";
import { writtenSentences } from "../text/text";

/** A sentence about goals or demands with a figure in it. */
export const speaksOfGoals = (text: string): boolean =>
  hasWord(text, "goalNoun", "demandNoun") && quantitiesIn(readSentence(text)).length > 0;

/** A sentence that enumerates measures or goals: "Indikatorerna för … är sysselsättningsgrad, företagsbestånd och lån". */
export const enumerates = (text: string): boolean =>
  writtenSentences(text).some((sentence) => ENUMERATES.test(sentence.toLowerCase()));

const ENUMERATES = grammar(
  "^ (indikator | indikatorer | indikatorerna | nyckeltal | nyckeltalen | *mål | *målen) …8!(¤*) (är | var) …1-12!(¤*) (, | och) …1-12",
);

/** A sentence that tells a goal in a clause of its own: "det övergripande målet för svenskt bistånd om att skapa …". */
export const tellsGoalInClause = (text: string): boolean => IN_CLAUSE.test(text.toLowerCase());
const IN_CLAUSE = grammar("(målet | målsättningen | ambitionen) …1-6!(¤*) om att W");

/**
 * A text that may pass as a title or a line of the page: it judges nothing, and states no goal with a figure that is
 * measured. "Antal: 5 KF-mål" only counts.
 */
export const mayBeFurniture = (text: string): boolean =>
  judgementIn(text) === null &&
  (text.length <= LONGEST_HEADING ||
    text.split(/(?<=[.!?:])\s+(?=\p{Lu})/u).every((one) => !speaksOfGoals(one) || countsGoals(readSentence(one))));

const countsGoals = ({ text, quantities }: Sentence): boolean =>
  quantities.every(({ unit = "" }, i) => isCounted(`${unit}${text.slice(text.indexOf(`¤${i}`) + 2)}`.trim()));

/** What a number of is counted, within a few words: "5 KF-mål". */
const COUNTED = ["mål", "kriteri", "aktivitet", "indikator", "mått", "åtgärd"];
const WITHIN = 4;
const isCounted = (words: string): boolean =>
  words
    .split(" ")
    .slice(0, WITHIN)
    .some((word) => COUNTED.some((stem) => word.includes(stem)));

/** A shorter text is a heading of the rows below it. */
const LONGEST_HEADING = 60;

/** "Andelen resor som görs med cykel" names what is measured: it may be no title and no note. */
export const namesShareOrNumber = (text: string): boolean => SHARE_OR_NUMBER.test(text) && !text.endsWith(":");
const SHARE_OR_NUMBER = looseGrammar(
  "^ (andel | andelen | procentandel | procentandelen | prosentandel | prosentandelen | antal | antalet | antallet | share of | number of) L =(L)",
);
