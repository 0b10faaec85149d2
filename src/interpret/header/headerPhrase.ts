import type { Role } from "../../domain/plan";
import { grammar, looseGrammar } from "../text/grammar";
import { fact } from "../../lexicon/textFact";
import type { Phrase } from "../text/phrase";
import { HEADER_PHRASES } from "../../lexicon/words/headerPhrases";

const ROWS = HEADER_PHRASES.map(({ phrases, ...row }) => ({ ...row, is: grammar(`^ (${phrases.join(" | ")}) $`) }));

/** Words before a figure's own that state whose it is: "KF:s målvärde". */
const WHOSE = looseGrammar(
  `^ (kf [‿ : ‿ s] | kfs | kommunens | nämndens | fullmäktiges | bolagets | ägarens | förvaltningens | enhetens | verksamhetens
     | vår | vårt) !($)`,
);

/** Words after a figure's own that state when it is: "målvärde vid årets slut", "mål per 31/12". */
const WHEN = grammar("!(^) !(‿) {partOfMoment} [{partOfMoment} [{partOfMoment} [{partOfMoment}]]] $");

/** A question whose noun is what the header would be without it: "Vad är målet?", "Hva er hovedmålet?". */
const ASKED = looseGrammar(
  `^ (vad | vilka | vilket | vilken | hva | hvilken | hvilket | hvilke | what | which) (är | er | var | blev | ble | is | are | was)
     [vårt | våra | vår | the | our] =(L $)`,
);

/** The words of a header without the question that they stand in. */
export const unasked = (words: string): string => without(ASKED, words.endsWith("?") ? words.slice(0, -1) : words);

/** A figure's word that a moment follows is what was then: "läget vid årets slut". */
const LEVELS = new Set(["läge", "läget", "nivå", "nivån", "värde", "värdet", "siffra", "siffran", "talet"]);

/** The text without what a phrase finds, and without the space after it. */
const without = (phrase: Phrase, text: string): string => {
  const found = phrase.exec(text);
  return found ? text.slice(found.to).trimStart() : text;
};

const SIGNS = ["?", "!", '"'];

/** What a header's words state together: roles that they support, and roles that they exclude in spite of a single word. */
interface PhraseRoles {
  scores: Partial<Record<Role, number>>;
  not: ReadonlySet<Role>;
}

function statedBy(words: string): PhraseRoles {
  const plain = SIGNS.reduce((text, sign) => text.replaceAll(sign, ""), words);
  const bare = WHEN.replace(without(WHOSE, plain), () => "").trim();
  const scores: PhraseRoles["scores"] = {};
  const not = new Set<Role>();
  for (const { roles, weight, is, not: takes = [] } of ROWS) {
    if (!is.test(bare)) continue;
    for (const role of roles) scores[role] = Math.max(scores[role] ?? 0, weight);
    for (const one of takes) not.add(one);
  }
  if (LEVELS.has(bare) && WHEN.test(words)) {
    scores.outcome = Math.max(scores.outcome ?? 0, 0.8);
    not.add("period");
  }
  return { scores, not };
}

/** What a header's words state together; empty without a known phrase. */
export const phraseScores = fact((words): PhraseRoles => statedBy(words));

const BEFORE = grammar("{wasBefore}");

/** Whether a header's words are of an earlier year or measuring: never of the table's own. */
export const isPast = (words: string): boolean => BEFORE.test(words);

/** A target that stands in a header, and the words around it. */
export interface AimInHeader {
  /** "minst 80 %", as written. */
  text: string;
  /** What stands before the word for targets: "Utfall 2024"; "" where nothing does. */
  before: string;
  /** The word for targets with its year: "Mål 2024"; "" where none stands. */
  head: string;
}

/*
 * Beside the word for outcomes "Utfall 2024 (mål minst 80 %)", "Utfall 2024, mål: 80"; else "Mål 2024: minst 80 %", "Målvärde
 * (≥ 80)". "Mål 1" and "Mål 2030" number and date.
 */
const WAYS = [
  `^ before:(W …6) [{beforeAim}] head:({aimHeader} [Y]) [: | är | =] aim:({aimedLevel} | {aimedShare}) [⟩] $`,
  `^ before:(W …6) {beforeAim} head:({aimHeader} [Y]) [: | är | =] aim:(!((Y | D1) [⟩] $) {amount} [L]) [⟩] $`,
  `^ before:(W …6) ⟨ aim:({valueBound} {amount} [%]) ⟩ $`,
  `^ head:([L [L]] {aimHeader} [Y]) [: | – | - | ⟨ | är | =] aim:({aimedLevel} | {aimedShare}) [⟩] $`,
  `^ head:([L [L]] {aimHeader} [Y]) : aim:(!(Y) {amount} [L [L]]) $`,
].map(looseGrammar);

/** The ways in which a header may state a target for all its rows, the likeliest first. */
export const aimsIn = (header: string): AimInHeader[] =>
  WAYS.flatMap((way) => {
    const found = way.exec(header);
    const text = found?.group("aim");
    const [before = "", head = ""] = [found?.group("before"), found?.group("head")];
    return text === undefined ? [] : [{ text, before: before.trim(), head }];
  });
