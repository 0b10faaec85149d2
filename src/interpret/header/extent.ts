import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";
import type { Phrase } from "../text/phrase";
import { ofWords } from "../number/figure";

/** What of an organisation words say that a figure is of: all of it, one part, or another than the one that reports. */
export interface Extent {
  kind: "whole" | "part" | "elsewhere";
  /** Of what, as written. */
  of: string;
}

const WHOLE = looseGrammar("{wholeOrganisation}");
const OWN = looseGrammar("{ownPart}");
const NAMED = looseGrammar("{namedPart}");
/** "Mål riket 2024", "Riket: mål", "Mål (länet)"; "Mål i nivå med riket" compares. */
const AIM_ELSEWHERE = looseGrammar(
  "^ of:({elsewhere}) [Y] [: | – | -] [Y] {aimHeader} | {aimHeader} [Y] [: | – | - | , | ⟨ | för | i | inom] of:({elsewhere}) [⟩] [Y] $",
);
/** "Minst 80 % (riket)", "högst 5 dagar i länet"; "minst 80 % (riket 82 %)" compares. */
const BOUND_ELSEWHERE = looseGrammar("⟨ of:({elsewhere}) ⟩ $ | N [% | L] (i | inom | för) of:({elsewhere}) $");
/** "Högst 6,5 (kommunen som helhet)", "minst 60 % för hela koncernen"; "minst 80 % av eleverna i hela kommunen" counts. */
const BOUND_ABOVE = looseGrammar(
  "⟨ [avser | gäller | för | i | inom] of:({aboveCommittee}) ⟩ $ | N [%] [,] (avser | gäller | för | i | inom) of:({aboveCommittee}) $",
);
const ELSEWHERE = looseGrammar("of:({elsewhere})");
/** "Utfall riket 2024", "Resultat 2024 (länet)"; "Utfall 2024 (jämfört med riket)" is the own. */
const FIGURE_ELSEWHERE = looseGrammar(
  "^ {figureNoun} [Y] [i | för | : | , | – | - | ⟨] of:({elsewhere}) [⟩] [Y] $ | ^ of:({elsewhere}) [Y] [: | , | – | -] {figureNoun} [Y] $",
);

function extentBy(text: string, rules: readonly (readonly [Extent["kind"], Phrase])[]): Extent | null {
  for (const [kind, phrase] of rules) {
    const found = phrase.exec(text);
    if (found) return { kind, of: (found.group("of") ?? found.text).toLowerCase() };
  }
  return null;
}

/** Of what a target is, by its own words or those of its header; null: they do not say. */
export const aimExtent = ofWords(
  () => null,
  (text) =>
    extentBy(text, [
      ["whole", WHOLE],
      ["part", OWN],
      ["elsewhere", AIM_ELSEWHERE],
      ["elsewhere", BOUND_ELSEWHERE],
    ]),
);

/** Of what an outcome is, by its own words or those of its header; null: they do not say. */
export const outcomeExtent = fact((text) =>
  extentBy(text, [
    ["whole", WHOLE],
    ["part", OWN],
    ["part", NAMED],
    ["elsewhere", ELSEWHERE],
  ]),
);

/** "Utfall 2024, Södra", "Resultat 2024 (centrum)": where the figures are from. */
const FIGURE_OF_PART = looseGrammar(
  "^ {figureNoun} [Y] (, | : | – | - | ⟨ | i | för) of:({partOfTown}) [⟩] [Y] $ | ^ of:({partOfTown}) (: | , | – | -) {figureNoun} [Y] $",
);

/** Whose outcomes a header says that it has, where they are another's, or of one part of the town; null: it does not. */
export const figureElsewhere = fact((text) =>
  extentBy(text, [
    ["elsewhere", FIGURE_ELSEWHERE],
    ["part", FIGURE_OF_PART],
  ]),
);

/** "Utfall 2020, kvartersvärdarna", "Resultat (avdelningen)": of whom a header says that its figures are, whoever that is. */
const FIGURE_OF = looseGrammar(
  "^ {figureNoun} [Y] (, | : | – | - | ⟨ | för) !(jan | {measuringEvent} | N) of:(L [L]) [⟩] [Y] $ | ^ of:(L [L]) [:] {figureNoun} [Y] $",
);

/** Of whom a header says that its figures are, in words that may be anything; null: it names nobody. */
export const figureOf = fact((text): string | null => {
  const of = FIGURE_OF.exec(text)?.group("of")?.toLowerCase();
  return of === undefined || WHOLE.test(of) || NOTHING_OF.test(of) ? null : of;
});
/** Words of a header that say no whose: its time, its unit, or that it is all. */
const NOTHING_OF = looseGrammar(
  "^ [L] ({month} | helår* | totalt | total | årets | hela | *procent | antal | tkr | mnkr | kr | index | andel | preliminär* | prel | ack* | bokslut* | *redovisning | {organisation})",
);

/** Of what a committee's target is where its own words say that it is of all above the committee; null: they do not. */
export const boundAbove = ofWords(
  () => null,
  (text) => extentBy(text, [["whole", BOUND_ABOVE]]),
);
