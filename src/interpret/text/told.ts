import { fact } from "../../lexicon/textFact";
import { bySpaces, hasDigit, hasLetter, trimmed } from "../../domain/shapes";
import { looseGrammar } from "./grammar";
import { withClauses } from "./remark";
import { sentenceThat, textKey, withoutStop, writtenSentences } from "./text";
import { ofWords } from "../number/figure";
import { stem } from "./similarity";

/** The clauses of a row's comment that are about its figure, and those about its target. */
export interface ToldClauses {
  figure: readonly string[];
  target: readonly string[];
}

/** "Målet är normalårskorrigerat", "Nivån är satt för kommunen". */
const OF_TARGET = looseGrammar(
  "^ [årets | det | nämndens | förvaltningens | kommunens] {aimNoun} !(nås | nåddes | uppnås | är (nått | nådd))",
);
const OF_FIGURE = looseGrammar("^ [{remarkBefore} [{remarkBefore}]] ({remarkedFigure} | {isAbout})");
/** So few words name a figure, and tell nothing of what was done: "Löpande priser", "Alla sektorer". */
const FEW = 3;

/** A clause up to its first comma: what follows is of the others. */
const firstPart = (clause: string): string => clause.split(", ")[0]!;

/** What the clauses of a comment are about. A few words with a figure are about that. */
export const toldIn = fact((text): ToldClauses => {
  const clauses = writtenSentences(text).flatMap((sentence) => withClauses(withoutStop(sentence)).slice(-MOST));
  const isOfTarget = (clause: string): boolean => OF_TARGET.test(clause);
  const isOfFigure = (clause: string): boolean =>
    OF_FIGURE.test(clause) || (bySpaces(clause).length <= FEW && !hasDigit(clause));
  return {
    target: clauses.filter(isOfTarget),
    figure: clauses.filter((clause) => !isOfTarget(clause) && isOfFigure(clause)).map(firstPart),
  };
});
/** Clauses of a sentence. */
const MOST = 6;

/** Whose a target is said to be, where that is more than the one that reports, or that its own is not set. */
const OTHERS = looseGrammar(
  `^ [årets | det] {aimNoun} [är | har] [satt | satta | beslutad | beslutat | formulerad | formulerat | räknat | beräknat] (avser | gäller | omfattar | för | på | är | satt för)
     [för] ({wholeOrganisation} | [hela] {elsewhere} | (alla | samtliga) L | (regionens | kommunens | koncernens | stadens | länets | rikets) $)
   | ^ [årets | det] {aimNoun} [är] [satt | beräknat | räknat | avser | gäller] [för] [L] (exkl. | exkl | exklusive | endast | enbart | bara | utan | utom) L
   | (egen | eget | egna) [{aimNoun}] [är | har | finns] [ännu] (inte | ej | saknas) | (saknar | saknas) [ännu] (egen | eget | egna) {aimNoun}`,
);

/** Whether a comment says that the target is another's, or of another extent, than its row. */
export const saysOthersAim = fact((text) => sentenceThat(text, (one) => OTHERS.test(one)));

const ALL = looseGrammar("^ [{remarkBefore}] (alla | samtliga) L $");
const OF_PART = looseGrammar("N [% | L] (från | inom | hos | bland | för | i) part:(L) $");

/** Whether a comment says that a figure is of all of them. */
export const isOfAll = (text: string): boolean => ALL.test(text);

/** The part that a target is for by its last word: "högst 1,4 från transporter"; undefined: none. */
export const partAimed = ofWords(
  () => undefined,
  (text) => OF_PART.exec(text)?.group("part"),
);

/** Of what words say that a figure is. */
export interface Limited {
  /** The stems of the words that name it. */
  named: readonly string[];
  /** It is left out, and not what is left. */
  isLeftOut: boolean;
}

const SAYS_LIMIT = looseGrammar(
  "^ ({limitWord} | {remarkedFigure} | {trialWord} | {answered} | {givenData} | {count}) $",
);
const LEAVES_OUT = looseGrammar(
  "exklusive | exkl. | exkl | utan | utom | förutom | undantag* | ej | inte | saknar | saknas",
);
/** No shorter word names anything. */
const SHORT = 3;

/** Of what a limit is: "Gemensam siffra för Norrgården och Dalen" of Norrgården and Dalen. */
export const limitedTo = fact((text): Limited => ({
  named: bySpaces(textKey(text))
    .map((word) => trimmed(word, '.,;:()”"'))
    .filter((word) => hasLetter(word) && word.length > SHORT && !SAYS_LIMIT.test(word))
    .map(stem),
  isLeftOut: LEAVES_OUT.test(text),
}));
