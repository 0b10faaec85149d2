import { fact } from "../../lexicon/textFact";
import { isOfBothSides } from "./footnote";
import { looseGrammar } from "./grammar";
import { commentOn, remarkOn, tellsHow } from "./remark";
import { likelyLimits } from "./remarkWords";
import { withoutStop, writtenSentences } from "./text";

/** What a line over or under a table says that limits all its figures, or its targets. */
export interface TableLimit {
  /** `above`: its targets are those of all that is above a committee. */
  about: "scope" | "above" | "time" | "doubt" | "unread";
  /** Its sentence. */
  text: string;
}

/** Longer lines, and those of more sentences, tell how something was done. Characters. */
const LONGEST_LINE = 140;
const MOST_SENTENCES = 2;

/** "Siffrorna är …", "Redovisningen omfattar …"; not which measures a table has, nor the figures of one of them. */
const OF_FIGURES = looseGrammar(
  `^ [{remarkBefore} [{remarkBefore}]] {tableFigures} =(är | var | avser | gäller | omfattar | innehåller | inkluderar | bygger | baseras | stämmer | kan | går)`,
);
/** "… om inte annat anges", "… inte jämförbara med tidigare år": what holds for most figures, or of others, limits none of them. */
const OF_NONE = looseGrammar(
  "(om | där) (inte | ej | inget) [något] annat | jämför* (med | mot) (tidigare | {wasBefore} | Y | fjol* | förra)",
);
const OF_CHOICE = looseGrammar("{tableChoice}");
/** "Utfallen gäller fjolåret". */
const OF_YEAR_BEFORE = looseGrammar(
  "^ [{remarkBefore} [{remarkBefore}]] {tableFigures} (avser | gäller | är [hämtade | tagna] (från | för)) [hela] {wasBefore} $",
);
/** "Utfallen är uppskattade", "siffror i blått är prognoser", "siffrorna har inte granskats". */
const UNCERTAIN = looseGrammar(
  `^ [{remarkBefore} [{remarkBefore}]] {tableFigures} [[markerade | skrivna] (i | med) L [L]] är [alla | bara | endast | delvis | till stor del] {estimated} ($ | av | , | eftersom | då)
   | ^ [{remarkBefore} [{remarkBefore}]] {tableFigures} (har | är) [ännu] (inte | ej) [ännu | heller] {reviewed} $`,
);
/** "Målen ska nås först vid mandatperiodens slut". */
const AIMS_AT_END = looseGrammar(
  `^ [{remarkBefore} [{remarkBefore}]] {tableAims} (ska | skall | gäller | avser | är) …3 ({planTermOwn} (slut | utgång | slutår) | slutet av {planTerm}) $`,
);
/** "Målvärdena är kommunfullmäktiges och gäller kommunen som helhet", "mål för hela kommunen". */
const AIMS_ABOVE = looseGrammar(
  "^ [{remarkBefore} [{remarkBefore}]] {tableAims} !(och | samt | ,) …4 (avser | gäller | omfattar | för) {aboveCommittee} ($ | ,)",
);
/** "Siffror från Sjöstads verk", and then "Målen är satta för alla tre reningsverken": of one part, and of all. */
const FIGURES_FROM = looseGrammar("^ [{remarkBefore}] {tableFigures} [är] [hämtade] (från | för | ur) L …4 $");
const AIMS_OF_ALL = looseGrammar(
  "^ [{remarkBefore}] {tableAims} (är (satta | beslutade | tänkta) | gäller | avser) [för] (hela | alla | samtliga) L",
);
/** "…, utfall för nämnden". */
const FIGURES_OF_PART = looseGrammar(
  ", [men | medan] {tableFigures} [avser | gäller] [för] [bara | endast | enbart] ({namedPart} | {ownPart}) $",
);

/** What a sentence says of a table; undefined: nothing that limits it. */
function saidOf(sentence: string): TableLimit["about"] | undefined {
  if (OF_YEAR_BEFORE.test(sentence)) return "time";
  if (UNCERTAIN.test(sentence)) return "unread";
  if (AIMS_AT_END.test(sentence)) return "time";
  if (AIMS_ABOVE.test(sentence)) return FIGURES_OF_PART.test(sentence) ? "scope" : "above";
  if (!OF_FIGURES.test(sentence) || OF_CHOICE.test(sentence)) return undefined;
  const isPlain = OF_NONE.test(sentence) || tellsHow(sentence);
  const mayBeUnread = commentOn(sentence, "")?.about === "unread" && likelyLimits(sentence, "");
  return remarked(sentence) ?? (mayBeUnread && !isPlain ? "unread" : undefined);
}

/** What a remark about a table's figures says; a part of the year and an earlier one are read where the figures are dated. */
function remarked(sentence: string): TableLimit["about"] | undefined {
  const about = remarkOn(sentence, "")?.about;
  if (about === "certainty") return "unread";
  return about === "scope" || about === "time" || about === "doubt" || about === "unread" ? about : undefined;
}

/** What a short line over or under a table says that limits its figures or its targets; null: nothing. */
export const tableLimit = fact((text): TableLimit | null => {
  const sentences = writtenSentences(text).map(withoutStop);
  if (text.length > LONGEST_LINE || sentences.length > MOST_SENTENCES) return null;
  const isOfAll = sentences.some((one) => AIMS_OF_ALL.test(one));
  if (isOfAll && sentences.some((one) => FIGURES_FROM.test(one))) return { about: "scope", text };
  for (const sentence of sentences) {
    const about = isOfBothSides(sentence) ? undefined : saidOf(sentence);
    if (about !== undefined) return { about, text: sentence };
  }
  return null;
});

/** The part of `year` that a line says that all figures are of; undefined: it says none. */
export function partOfFigures(text: string, year: string): string | undefined {
  const said = OF_FIGURES.test(text) && !OF_CHOICE.test(text) ? remarkOn(text, year) : undefined;
  return said?.about === "period" ? said.period : undefined;
}
