/**
 * The grammar of counting, for every sentence that states how many of how many: none, the only one, both, all, or so many
 * of so many.
 */

import { andList } from "../domain/listed";
import { papers } from "../lexicon/papers";
import { withInitials } from "../interpret/text/text";

/**
 * Nouns of the counts, by ending: their definite form, plural and definite plural endings. A word that is not listed
 * has an unchanged plural, and is left out where a definite form is needed.
 */
const NOUNS: [end: string, the: string, many: string, theMany: string][] = [
  ["mål", "et", "", "en"],
  ["mått", "et", "", "en"],
  ["tal", "et", "", "en"],
  ["uppdrag", "et", "", "en"],
  ["underlag", "et", "", "en"],
  ["projekt", "et", "", "en"],
  ["perspektiv", "et", "", "en"],
  ["område", "t", "n", "na"],
  ["löfte", "t", "n", "na"],
  ["ande", "t", "n", "na"],
  ["värde", "t", "n", "na"],
  ["indikator", "n", "er", "erna"],
  ["faktor", "n", "er", "erna"],
  ["riktlinje", "n", "r", "rna"],
  ["strategi", "n", "er", "erna"],
  ["itet", "en", "er", "erna"],
  ["het", "en", "er", "erna"],
  ["åtgärd", "en", "er", "erna"],
  ["nämnd", "en", "er", "erna"],
  ["uppgift", "en", "er", "erna"],
  ["insats", "en", "er", "erna"],
  ["process", "en", "er", "erna"],
  ["punkt", "en", "er", "erna"],
  ["plan", "en", "er", "erna"],
  ["ing", "en", "ar", "arna"],
];

/** What is counted, in the forms that a sentence asks for; "" where it is left out. */
export interface Noun {
  none: "inget" | "ingen";
  /** One of it, without an article. */
  one: string;
  the: string;
  many: string;
  theMany: string;
  /** Of one and another kind: "både indikatorn och målet", "varken indikatorn eller målet". */
  pair?: { both: string; neither: string };
}

/** Whether a name begins with whose it is: "nämndens mål". */
const isOwned = (word: string): boolean => word.slice(0, word.indexOf(" ")).endsWith("s");

/** What stands between what is counted and where it is: "indikatorer i Socialnämnden". */
const IN = " i ";

/** What is counted in one place, apart from the same in others. */
export const apartIn = (word: string, place: string): string => `${word}${IN}${place}`;

/** The same without the place. */
export const withoutPlace = (text: string): string => text.split(IN)[0] ?? text;

const placed = ({ none, one, the, many, theMany }: Noun, place: string): Noun => ({
  none,
  one: one + place,
  the: the && the + place,
  many: many + place,
  theMany: theMany && theMany + place,
});

/**
 * The forms of "indikator" and other level words; definite forms use the last word only ("strategiskt mål": "målet"). A
 * genitive before the noun makes it definite ("nämndens mål"), and its count uses the last word ("1 av 2 mål").
 */
function nounOf(given: string): Noun {
  const place = given.indexOf(IN);
  if (place > 0) return placed(nounOf(given.slice(0, place)), given.slice(place));
  const word = withInitials(given);
  const last = word.slice(word.lastIndexOf(" ") + 1);
  const row = NOUNS.find(([end]) => last.toLowerCase().endsWith(end));
  const owned = isOwned(word);
  const one = owned ? last : word;
  if (!row) return { none: "inget", one, the: "", many: word, theMany: "" };
  const [, the, many, theMany] = row;
  return {
    none: the.endsWith("t") ? "inget" : "ingen",
    one,
    the: owned ? word : last + the,
    many: (owned ? one : inPlural(word, last)) + many,
    theMany: last + theMany,
  };
}

/** How adjectives end before one of what is counted, and before several. */
const ADJECTIVES: readonly (readonly [one: string, several: string])[] = [
  ["iskt", "iska"],
  ["isk", "iska"],
  ["igt", "iga"],
  ["ig", "iga"],
  ["ellt", "ella"],
  ["ell", "ella"],
  ["ivt", "iva"],
  ["iv", "iva"],
  ["bart", "bara"],
  ["bar", "bara"],
  ["samt", "samma"],
  ["sam", "samma"],
  ["erat", "erade"],
  ["erad", "erade"],
  ["slutat", "slutade"],
  ["slutad", "slutade"],
];

/** The words before a noun as they stand before several of it: "strategiskt mål" has strategiska mål. */
const inPlural = (word: string, last: string): string =>
  word
    .split(" ")
    .map((one) => (one === last ? one : adjectiveOfSeveral(one)))
    .join(" ");

function adjectiveOfSeveral(word: string): string {
  const [end = "", several = ""] = ADJECTIVES.find(([one]) => word.endsWith(one)) ?? [];
  return end === "" ? word : word.slice(0, -end.length) + several;
}

/** What several of a level are called where it is kept apart from others: "resultatmål", "nämndens mål". */
export const severalOf = (level: string): string => (isOwned(level) ? level : nounOf(level).many);

/** What is counted where it may be of several kinds: "mål och indikatorer", in the order of the alphabet. */
export function nounsOf(words: string[]): Noun {
  const nouns = [...new Set(words)].sort().map(nounOf);
  const [only, ...others] = nouns;
  if (!only) return nounOf("underlag");
  if (others.length === 0) return only;
  const [a, b] = [only.the, others[0]?.the];
  return {
    ...(words.length === 2 && a && b && a !== b
      ? { pair: { both: `både ${a} och ${b}`, neither: `varken ${a} eller ${b}` } }
      : {}),
    none: nouns.every(({ none }) => none === "ingen") ? "ingen" : "inget",
    one: only.one,
    the: "",
    many: andList([...new Set(nouns.map(({ many }) => many))]),
    theMany: nouns.every(({ theMany }) => theMany) ? andList([...new Set(nouns.map(({ theMany }) => theMany))]) : "",
  };
}

/** The same without the noun itself, where a heading or a row has it: "båda uppnås". */
export const unnamed = ({ none, one }: Noun): Noun => ({ none, one, the: "", many: "", theMany: "" });

/** Those of what is counted that an adjective tells: "bedömt mått", "bedömda indikatorer". `adjective`: of a neuter, of another, of several. */
export function qualified(noun: Noun, [neuter, other, several]: readonly [string, string, string]): Noun {
  const isNeuter = noun.none === "inget";
  return {
    none: noun.none,
    one: `${isNeuter ? neuter : other} ${noun.one}`,
    the: noun.the && `${isNeuter ? "det" : "den"} ${several} ${noun.the}`,
    many: `${several} ${noun.many}`,
    theMany: noun.theMany && `${several} ${noun.theMany}`,
  };
}

/** "1 indikator", "3 indikatorer", "5 kvalitetsfaktorer", "2 mål". */
export function counted(count: number, word: string): string {
  const { one, many } = nounOf(word);
  return `${count} ${count === 1 ? one : many}`;
}

const SMALL = ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

/** A number in running text: up to twelve as a word. */
export const inWords = (count: number): string => SMALL[count] ?? String(count);

/** The predicate for a count, singular and plural where they differ ("är bedömt", "är bedömda"). */
export type Predicate = string | readonly [one: string, many: string];

/**
 * The predicate for goals without a judgement: "är inte bedömt", for a riktlinje "är inte bedömd", in plural "…
 * bedömda".
 */
export const notJudged = ({ none }: Noun): Predicate => [
  `är inte ${none === "inget" ? "bedömt" : "bedömd"}`,
  "är inte bedömda",
];

/** A predicate, in the form for so many. */
export const predicateFor = (predicate: Predicate, count: number): string =>
  typeof predicate === "string" ? predicate : predicate[count === 1 ? 0 : 1];

const isDenied = (text: string): boolean => ["inte", "ej"].includes(text.split(" ")[1] ?? "");

/**
 * Negates a predicate: "uppnås" becomes "uppnås inte", "är bedömt" becomes "är inte bedömt"; what is not reached at all is
 * not said to be less than wholly reached.
 */
function denied(text: string): string {
  const [verb, ...rest] = text.split(" ").filter((word) => word !== "helt");
  return [verb, ...(isDenied(text) ? rest.slice(1) : ["inte", ...rest])].join(" ");
}

const spoken = (...words: string[]): string => words.filter(Boolean).join(" ");

/** "målet", "båda målen", "alla tre målen". */
export function allOf(of: number, { the, theMany, pair }: Noun): string {
  if (of === 1) return the;
  return pair?.both ?? spoken(of === 2 ? "båda" : `alla ${inWords(of)}`, theMany);
}

/** "3 av 5 indikatorer". */
export const someOf = (count: number | string, of: number, { many }: Noun): string => spoken(`${count} av ${of}`, many);

/**
 * So many of so many, as a clause: "3 av 5 mål uppnås", "målet uppnås inte", "båda målen uppnås", "inget av de två målen
 * uppnås" (also for all of them that do not), "alla tre målen uppnås delvis". `known`: of how many it is known; of three
 * of which one is not it is not said that none is, but how many are not: "2 av 3 mål uppnås inte".
 */
export function portion(count: number, of: number, noun: Noun, predicate: Predicate, known = of): string {
  if (count === 0 && known < of) return spoken(someOf(known, of, noun), denied(predicateFor(predicate, known)));
  const one = predicateFor(predicate, 1);
  if (of === 1) return spoken(noun.the, count === 1 ? one : denied(one));
  if (count === of && isDenied(one)) return portion(0, of, noun, denied(one));
  if (count === 0 && noun.pair) return spoken(noun.pair.neither, one);
  if (count === 0) return spoken(`${noun.none} av de ${inWords(of)}`, noun.theMany, one);
  if (count === of) return spoken(allOf(of, noun), predicateFor(predicate, of));
  return spoken(someOf(count, of, noun), predicateFor(predicate, count));
}

/** How many have a predicate. */
export type CountedPredicate = readonly [count: number, predicate: Predicate];

/** How a grade is told whose words are no verb. */
const CALLED = "har bedömningen ";

/** Characters that every predicate of a list begins with, and only its first has: "2 har bedömningen ”Grön” och 1 ”Röd”". */
export const sharedOpening = (predicates: readonly Predicate[]): number =>
  predicates.length > 0 && predicates.every((one) => typeof one === "string" && one.startsWith(CALLED))
    ? CALLED.length
    : 0;

/**
 * All of them by predicate: "2 av 8 mål uppnås, 3 uppnås delvis och 2 uppnås inte; 1 är inte bedömt". Where one
 * predicate holds of all, that alone; one that holds of none is left out.
 */
export function distribution(noun: Noun, parts: CountedPredicate[], apart: CountedPredicate[] = []): string {
  const of = [...parts, ...apart].reduce((sum, [count]) => sum + count, 0);
  const some = (among: CountedPredicate[]): CountedPredicate[] => among.filter(([count]) => count > 0);
  const [first, ...others] = some([...parts, ...apart]);
  if (first && others.length === 0) return portion(of, of, noun, first[1]);
  const shared = sharedOpening(parts.map(([, predicate]) => predicate));
  const say = (part: CountedPredicate): string => {
    const [count, predicate] = part;
    return part === first
      ? spoken(someOf(count, of, noun), predicateFor(predicate, count))
      : spoken(`${count}`, predicateFor(predicate, count).slice(parts.includes(part) ? shared : 0));
  };
  return [andList(some(parts).map(say)), ...some(apart).map(say)].filter(Boolean).join("; ");
}

/** How participles end that are grades of one, and of several; `whole`: no others, since "halvklart" is of the weather. */
const PARTICIPLES: readonly (readonly [one: readonly string[], several: string, whole?: true])[] = [
  [["fört", "förd"], "förda"],
  [["fyllt", "fylld"], "fyllda"],
  [["uppnått", "uppnådd"], "uppnådda"],
  [["slutat", "slutad"], "slutade"],
  [["börjat", "börjad"], "började"],
  [["klart", "klar"], "klara", true],
];

/** The words that may stand before a participle: how much of it is so ("i hög grad uppfyllt", "till stor del genomfört"). */
const HOW_MUCH =
  "delvis helt i till hög låg lägre stor större stort viss liten mindre mycket väl grad del sett huvudsak";
/** What may stand before a participle, as it is told after "är". */
const BEFORE = new Map([...HOW_MUCH.split(" ").map((word) => [word, word] as const), ["ej", "inte"], ["inte", "inte"]]);

/** A participle as it is of several: "uppfyllt" has uppfyllda; undefined of other words. */
const participleOfSeveral = (word: string): string | undefined =>
  PARTICIPLES.flatMap(([ends, many, whole]) =>
    ends.filter((end) => (whole ? word === end : word.endsWith(end))).map((end) => word.slice(0, -end.length) + many),
  )[0];

const isDefinite = (word: string): boolean => NOUNS.some(([end, the]) => word.endsWith(end + the));

/** A grade's words in small letters, without what a count says already: "målet är", "åtagandet är", "är". */
function withoutGoal(label: string): string {
  const words = label.toLowerCase().split(" ");
  if (words.length > 1 && isDefinite(words[0] ?? "")) words.shift();
  if (words.length > 1 && words[0] === "är") words.shift();
  return words.join(" ");
}

/** A grade as it stands after a count: "3 uppfyllda", "1 uppnått" of "Målet uppnått"; other words as they are. */
export function afterCount(label: string, count: number): string {
  const words = withoutGoal(label).split(" ");
  const last = words.pop() ?? "";
  const several = participleOfSeveral(last);
  if (several === undefined || words.some((word) => !BEFORE.has(word))) return label;
  return [...words, count === 1 ? last : several].join(" ");
}

/** "är genomfört", "är genomförda" of a grade that is a participle in the gender of what it is of; undefined for others. */
function asParticiple(label: string): Predicate | undefined {
  const words = withoutGoal(label).split(" ");
  const last = words.pop() ?? "";
  const before = words.map((word) => BEFORE.get(word));
  const several = participleOfSeveral(last);
  if (several === undefined || before.includes(undefined)) return undefined;
  return [["är", ...before, last].join(" "), ["är", ...before, several].join(" ")];
}

/** "uppnås delvis", "är genomfört", or what the grade is called: "har bedömningen ”Målet är uppfyllt”". */
export const asPredicate = (label: string): Predicate =>
  papers.has(label, "verb")
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : (asParticiple(label) ?? `${CALLED}”${label}”`);
