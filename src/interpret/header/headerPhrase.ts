import type { Role } from "../../domain/plan";
import { looseGrammar } from "../text/grammar";
import type { Phrase } from "../text/phrase";
import { HEADER_PHRASES, PAST } from "../../lexicon/words/headerPhrases";

const COMPILED = HEADER_PHRASES.map(({ patterns, ...phrase }) => ({
  ...phrase,
  pattern: new RegExp(`^(?:${patterns.join("|")})$`, "u"),
}));

/** Words before a figure's own that state whose it is: "KF:s målvärde". */
const WHOSE = looseGrammar(
  `^ (kf [‿ : ‿ s] | kfs | kommunens | nämndens | fullmäktiges | bolagets | ägarens | förvaltningens | enhetens | verksamhetens
     | vår | vårt) !($)`,
);

/** Words after a figure's own that state when it is: "målvärde vid årets slut", "mål per 31/12". */
const WHEN =
  /(?: (?:för|per|vid|till|i)(?: hela)? (?:år|året|helår|helåret|årets slut|årsskiftet|perioden|delår|bokslut|bokslutet|slutet av \p{L}+)|(?<!\d|^i) år| helår| \d{1,2}(?:\/\d{1,2})?| per| den)+$/u;

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

/**
 * The meaning of a header's words together: roles that they support, and roles that they exclude in spite of a single
 * word. Empty without a known phrase.
 */
export function phraseScores(words: string): { scores: Partial<Record<Role, number>>; not: Set<Role> } {
  const plain = SIGNS.reduce((text, sign) => text.replaceAll(sign, ""), words);
  const bare = without(WHOSE, plain).replace(WHEN, "").trim();
  const scores: Partial<Record<Role, number>> = {};
  const not = new Set<Role>();
  for (const { role, weight, pattern, not: takes = [] } of COMPILED) {
    if (!pattern.test(bare)) continue;
    if ((scores[role] ?? 0) < weight) scores[role] = weight;
    for (const one of takes) not.add(one);
  }
  if (LEVELS.has(bare) && WHEN.test(words)) {
    scores.outcome = Math.max(scores.outcome ?? 0, 0.8);
    not.add("period");
  }
  return { scores, not };
}

const BEFORE = new RegExp(`(?<!\\p{L})${PAST}(?!\\p{L})`, "u");

/** Whether a header's words are of an earlier year or measuring: never of the table's own. */
export const isPast = (words: string): boolean => BEFORE.test(words);
