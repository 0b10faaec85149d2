import { inBrackets, wordsOf } from "../../domain/shapes";
import { fact } from "../../lexicon/textFact";
import { groupFigures } from "../outcome/namedFigures";
import { looseGrammar } from "../text/grammar";
import { ofWords } from "../number/figure";

/**
 * Whom a target asks something of, each by itself: women and men, the parts of an organisation, groups with figures of
 * their own, or so many for each of something, which a mean can be held against and a total cannot.
 */
export type Each = "people" | "parts" | "own figures" | "so many";

const OF_PEOPLE = looseGrammar(
  `(både | såväl) …1 {eitherSex} (och | som) …1 {eitherSex} | {eitherSex} (och | samt) {eitherSex} (var för sig | separat) | {eitherSex} {andOther} {eitherSex}
   | (båda | bägge) könen | vardera (kön | könet) | oavsett kön | per kön
   | N [% | procent] [, | ⟨ | för | hos | bland] {eitherSex} (och | samt | / | &) {eitherSex} [⟩] $ | ^ {eitherSex} (och | samt) {eitherSex} :`,
);
const OF_PARTS = looseGrammar(
  `(i | på | inom | vid | för | hos) {eachOf} [L] {partOfWhole} | N (% | procent | L) (i | på | inom | hos) (varje | var och en av | vart och ett av | var och ett av) !({recurring}) L | N [% | procent] [, | ⟨] {eachOf} [L] {partOfWhole}
   | (N (% | procent) | ({aimHeader} | utfall | resultat) [Y]) per [L] {partOfWhole} | ^ {eachOf} [L] {partOfWhole} [:] ({valueBound} | N)
   | ^ {eachOf} [L] {partOfWhole} (ska | skall | bör) (nå | uppnå | ligga | klara | ha minst | ha högst | vara minst)`,
);
/** "1 per avdelning", "minst två per elev och år", "varje klass i F–6 minst en gång". */
const SO_MANY = looseGrammar(
  `({valueBound} | ^) [L] (N | {count} | ett) [L] (per | på varje | i varje | till varje) !({recurring}) L
   | ^ (varje | var och en av | respektive) !({recurring}) L …3 ({valueBound}) (N | {count} | ett)`,
);
/** What an outcome says of each of them itself. */
const SAYS_EACH = looseGrammar("{eachOf} | vardera | per [L] {partOfWhole} | lägst | lägsta | högst | högsta | sämsta");

/** "75 (flickor 80, pojkar 70)": figures of groups beside the whole's. */
const hasGroupsOwn = (text: string): boolean =>
  inBrackets(text).some((inside) => (groupFigures(inside)?.filter(({ measured }) => measured.group).length ?? 0) > 1);

/** What says so of each, in the order in which they are asked. */
const BY_WORDS: readonly [Each, (text: string) => boolean][] = [
  ["own figures", hasGroupsOwn],
  ["people", (text) => OF_PEOPLE.test(text)],
  ["parts", (text) => OF_PARTS.test(text)],
  ["so many", (text) => SO_MANY.test(text)],
];

/** Whom the words of a target, a header or a measure's name ask the same of, each by itself; null: the whole alone. */
export const ofEach = ofWords(
  () => null,
  (text): Each | null => BY_WORDS.find(([, says]) => says(text))?.[0] ?? null,
);

/** "Alla boenden", "Samtliga enheter": over figures, the whole. */
const OF_WHOLE = looseGrammar("(alla | samtliga) [våra | kommunens] [L] {partOfWhole}");

/** Whether a header over figures says that they are of each: "Utfall per enhet"; not "Alla enheter". */
export const headsEach = fact((text): boolean => ofEach(text) !== null && !OF_WHOLE.test(text));

const OF_ALL = looseGrammar("{everyOne} first:(L) [second:(L)]");
/** A shorter noun ends words of other things too. */
const SHORTEST_NOUN = 5;

/** Whether a target is how many there are of those that the measure is for, all of them: "3 skolor" of "alla högstadieskolor", not "60 på varje skola". */
export function countsAll(target: string, measure: string): boolean {
  if (ofEach(target) !== null) return false;
  const all = OF_ALL.exec(measure);
  const noun = wordsOf(target.toLowerCase()).at(-1) ?? "";
  const named = [all?.group("first"), all?.group("second")];
  return noun.length >= SHORTEST_NOUN && named.some((one) => one?.toLowerCase().endsWith(noun));
}

/** Whether an outcome says that it is of each of them, or the worst of them. */
export const saysEach = fact((text): boolean => SAYS_EACH.test(text) || ofEach(text) !== null);
