import { beginsWithDigit, bySpaces, isDigit } from "../../domain/shapes";
import { Lexicon, type Hit } from "../../lexicon/lexicon";
import { JUDGEMENTS } from "../../lexicon/words/judgements";
import { grammar } from "../text/grammar";
import { writtenSentences, withoutStop } from "../text/text";
import { ofWords } from "../number/figure";

/** What a sentence says of whether a goal was reached, in the words of a scale. */
export type Reached = "uppnått" | "delvis uppnått" | "ej uppnått";

/** A judgement in running words. */
export interface Judgement {
  /**
   * Null: a judgement without one sure step: turned ("men", "dock"), limited, left open ("kan nås"), "ännu inte", "i
   * stort sett", of some goals of several, or two that differ.
   */
  as: Reached | null;
  /** It says how it will be, and not how it is: "bedöms uppnås", "väntas nås". */
  isForetold: boolean;
  /** Whether a word for goals is what is reached. */
  namesGoal: boolean;
  /** It tells how it went or what is lacking, as no title of a goal does: a participle, a negation, "ännu". */
  tells: boolean;
  /** Every word of its clauses is a judging one, or says nothing beside them: not "långt ifrån uppnått", "uppnåddes 2022". */
  isWhole: boolean;
  /** Its place in the text: the judging words, or all sentences that judge where no step is sure. */
  from: number;
  to: number;
}

type Kind = keyof typeof JUDGEMENTS;
type Word = Hit<Kind>;

const words = new Lexicon<Kind>(JUDGEMENTS);

/** A longer text accounts for many things. Characters. */
const LONGEST = 4_000;

/**
 * The judgement that a text gives in running words, by clause; null: it judges nothing ("Insatser för att nå målet",
 * "Målet ska nås 2025", a label of a scale in a word alone). Several clauses must say the same.
 */
export const judgementIn = ofWords(
  () => null,
  (text): Judgement | null =>
    text.length > LONGEST || !text.trim().includes(" ") ? null : together(sentencesIn(text)),
);

/** Whether a text says how it will go, and not how it went. */
export const isForetold = (text: string): boolean => judgementIn(text)?.isForetold === true;

interface Sentence {
  from: number;
  to: number;
  judged: Judgement[];
  /** It begins by taking something back of the one before. */
  turns: boolean;
}

function sentencesIn(text: string): Sentence[] {
  let at = 0;
  return writtenSentences(text).map((sentence) => {
    const from = text.indexOf(sentence, at);
    at = from + sentence.length;
    const clauses = clausesIn(sentence, from);
    const judged = isAnswered(sentence) ? [] : judgedIn(clauses);
    return { from, to: at, judged, turns: clauses[0]?.turns === true };
  });
}

/** "Målet nått: delvis": a label and its answer, and no sentence. */
const isAnswered = (sentence: string): boolean => bySpaces(sentence.slice(sentence.lastIndexOf(":") + 1)).length === 1;

function together(sentences: readonly Sentence[]): Judgement | null {
  const judging = sentences.filter(({ judged }) => judged.length > 0);
  const all = judging.flatMap(({ judged }) => judged);
  const [first] = all;
  if (first === undefined) return null;
  const isTurned = sentences.some(({ turns }, i) => turns && sentences[i - 1]?.judged.length);
  const isOne = all.every(({ as, isForetold }) => as === first.as && isForetold === first.isForetold);
  if (isOne && !isTurned && first.as !== null) return { ...first, isWhole: all.every(({ isWhole }) => isWhole) };
  return {
    as: null,
    isWhole: false,
    isForetold: all.every((one) => one.isForetold),
    namesGoal: all.some(({ namesGoal }) => namesGoal),
    tells: all.some(({ tells }) => tells),
    from: judging[0]!.from,
    to: judging.at(-1)!.to,
  };
}

/** A part of a sentence between marks and words that turn it. */
interface Clause {
  /** Its words of the lexicon, none inside another, with places in the whole text. */
  words: Word[];
  /** As compared. */
  text: string;
  from: number;
  /** "men …", ", dock …". */
  turns: boolean;
  /** "eftersom …". */
  isCause: boolean;
}

/** Adverbs that turn a sentence where they stand first in a clause: within one they only connect. */
const ADVERBS = new Set(
  "dock däremot emellertid likväl imidlertid derimot dog derimod however though fast mens medan".split(" "),
);

const MARKS = ",;:()–—?";

/** Places of the marks that end a clause, but for those within a number. */
const marksIn = (text: string): number[] =>
  [...text].flatMap((letter, at) =>
    MARKS.includes(letter) && !(isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1))) ? [at] : [],
  );

/** The words of a sentence, none inside another but for the negation of what is foretold: "kommer inte att". */
function wordsOf(sentence: string): Word[] {
  const found: Word[] = [];
  const isCovered = ({ concept, from, to }: Word): boolean =>
    found.some((one) => one.from <= from && to <= one.to && !(one.concept === "foretold" && concept === "negation"));
  for (const word of words.wordsIn(sentence)) if (!isCovered(word)) found.push(word);
  return found;
}

function clausesIn(sentence: string, offset: number): Clause[] {
  const found = wordsOf(sentence);
  const marks = marksIn(sentence).filter((at) => !found.some(({ from, to }) => from < at && at < to));
  const isFirst = (at: number): boolean => {
    const before = sentence.slice(0, at).trimEnd();
    return before === "" || MARKS.includes(before.slice(-1));
  };
  const begins = found.filter(
    ({ concept, from, to }) =>
      concept === "cause" ||
      (concept === "turn" && (!ADVERBS.has(sentence.slice(from, to).toLowerCase()) || isFirst(from))),
  );
  const starts = [...new Set([0, ...marks.map((at) => at + 1), ...begins.map(({ from }) => from)])];
  starts.sort((a, b) => a - b);
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? sentence.length;
    const own = found.filter((word) => from <= word.from && word.from < to);
    const first = begins.find((word) => word.from >= from && sentence.slice(from, word.from).trim() === "");
    return {
      text: sentence.slice(from, to).toLowerCase(),
      from: from + offset,
      words: own.map((word) => ({ ...word, from: word.from + offset, to: word.to + offset })),
      turns: first?.concept === "turn",
      isCause: first?.concept === "cause",
    };
  });
}

const has = (all: readonly Word[], ...kinds: Kind[]): boolean => all.some(({ concept }) => kinds.includes(concept));

/** The judgements of a sentence's clauses; what follows a clause may take its step away. */
function judgedIn(clauses: readonly Clause[]): Judgement[] {
  let goals = false;
  let foretold = false;
  return clauses.flatMap((clause, i) => {
    const said = saidIn(clause, foretold);
    const isHere = has(clause.words, "goal");
    const namesGoal = isHere || (goals && !has(clause.words, ...ACTIVE));
    goals ||= isHere;
    foretold = said === null && has(clause.words, "foretold");
    if (said === null) return [];
    const isLeft = clauses.slice(i + 1).every((next) => !takesBack(next, said.as));
    return [{ ...said, namesGoal, as: isLeft ? said.as : null, isWhole: isWhole(clause) }];
  });
}

/** Words that a judging clause may have beside its judging words. */
const PLAIN = new Set("är har blir blev blivit vi det den nu även också därmed nämnden kommunen att".split(" "));

function isWhole({ text, from, words: own }: Clause): boolean {
  const left = [...text].map((letter, at) =>
    MARKS.includes(letter) || own.some((word) => word.from - from <= at && at < word.to - from) ? " " : letter,
  );
  return bySpaces(left.join("").replaceAll(".", " ").trim()).every((word) => word === "" || PLAIN.has(word));
}

/**
 * Whether a clause after a judgement takes something of it back: "men …", ", inte för flickor", "eftersom två av fem …".
 * What is reached in part is so whatever is said against it.
 */
function takesBack({ words: own, from, text, turns, isCause }: Clause, as: Reached | null): boolean {
  if (as === "delvis uppnått") return false;
  if (isCause) return as === "uppnått" && (has(own, ...UNSURE, "partly", "turn") || OF_ANY.test(text));
  const [first] = own;
  const isFirst = first !== undefined && text.slice(0, first.from - from).trim() === "";
  return turns || (isFirst && (first.concept === "negation" || first.concept === "limit"));
}

const VERBS: readonly Kind[] = ["attain", "attained", "reaches", "reached", "unreached"];

/** Verbs that have their goal beside them. */
const ACTIVE: readonly Kind[] = ["attain", "reaches"];

/** What makes a clause's step unsure, whatever else it says. */
const UNSURE: readonly Kind[] = ["notYet", "almost", "limit", "open", "parts"];

/** Part of a judgement as it is quoted. */
const QUOTED: readonly Kind[] = [
  "goal",
  ...VERBS,
  "negation",
  "partly",
  "settled",
  "deemed",
  "foretold",
  "managed",
  "notOnly",
  "whole",
];

const OF_SOME = grammar("{count} (av | af | of) | ^ !(Y | en | ett | et) {count}");
/** "Vi är inte i mål än": it may still come. */
const STILL = grammar("(än | enn) [.] $");
/** The same, or a share. */
const OF_ANY = grammar("({count} | % | procent) (av | af | of)");

/** What a clause says of a goal; null: it judges nothing. `foretold`: the words before it tell what is to come. */
function saidIn(clause: Clause, foretold: boolean): Omit<Judgement, "namesGoal" | "isWhole"> | null {
  if (clause.isCause || clause.text.trimEnd().endsWith("?")) return null;
  const own = withoutGoalsOwn(clause);
  const verbs = own.filter((word, i) => VERBS.includes(word.concept) && judges(word, own.slice(0, i)));
  const [verb] = verbs;
  if (verb === undefined) return null;
  const quoted = own.filter(({ concept }) => QUOTED.includes(concept));
  return {
    as: isUnsure({ ...clause, words: own }, verb) ? null : stepOf(own, verbs),
    isForetold: foretold || tellsAhead(own, verb),
    tells: has(own, "reached", "unreached", "negation", "notYet"),
    from: Math.min(...quoted.map(({ from }) => from)),
    to: Math.max(...quoted.map(({ to }) => to)),
  };
}

/** The words before what a goal after the verb itself says: "Vi når målet att minst 80 procent …". */
function withoutGoalsOwn({ words: own, text, from }: Clause): Word[] {
  const verb = own.findIndex(({ concept }) => VERBS.includes(concept));
  const goal = own.findIndex(
    ({ concept, to }, i) => verb >= 0 && i > verb && concept === "goal" && OWN_WORDS.test(text.slice(to - from)),
  );
  return goal < 0 ? own : own.slice(0, goal + 1);
}

const OWN_WORDS = grammar("^ (att | om | at | to)");

/** Whether a verb judges: not what is to be, what is told of others or for a purpose, or what is meant to be reached. */
function judges({ concept }: Word, before: readonly Word[]): boolean {
  const isWithin = has(before, "within") && !has(before, "deemed", "settled");
  if (isWithin || has(before, "demand", "people")) return false;
  return concept !== "attain" || has(before, "foretold", "deemed", "managed", "open");
}

const tellsAhead = (own: readonly Word[], { concept }: Word): boolean =>
  has(own, "foretold") ||
  (has(own, "deemed") && !has(own, "settled") && (concept === "attain" || concept === "attained"));

function isUnsure(clause: Clause, verb: Word): boolean {
  const { words: own, text } = clause;
  return (
    has(own, ...UNSURE) ||
    OF_SOME.test(text) ||
    (has(own, "negation") && STILL.test(text)) ||
    (has(own, "whole") && has(own, "negation")) ||
    own.some((word) => isCondition(word, own, clause)) ||
    own.some((word) => word.concept === "scope" && word.from > verb.from && !isOfTime(word, clause))
  );
}

/** "om vi får fler lärare", and not "målet om 98 procent". */
function isCondition({ concept, from, to }: Word, own: readonly Word[], { text, from: start }: Clause): boolean {
  const isOfGoal = own.some(
    (one) => one.concept === "goal" && one.to < from && text.slice(one.to - start, from - start).trim() === "",
  );
  return concept === "condition" && !isOfGoal && !beginsWithDigit(text.slice(to - start).trim());
}

/** "för 2024": a time, and no part of a whole. */
const isOfTime = ({ to }: Word, { text, from }: Clause): boolean => beginsWithDigit(text.slice(to - from).trim());

/** The step of a clause that is sure; null where its words are of both sides. */
function stepOf(own: readonly Word[], verbs: readonly Word[]): Reached | null {
  const denied = own.filter(({ concept }) => concept === "negation").length;
  const isMissed = has(verbs, "unreached");
  const isBoth =
    verbs.length > 1 && (denied > 0 || verbs.some(({ concept }) => (concept === "unreached") !== isMissed));
  if (isBoth || denied > 1) return null;
  const isReached = isMissed === (denied === 1);
  if (!has(own, "partly")) return isReached ? "uppnått" : "ej uppnått";
  return denied > 0 || isMissed ? null : "delvis uppnått";
}

/**
 * The verdict on its goal that a sentence begins with, where nothing but when and why follows it: "Målet är uppfyllt
 * eftersom …"; null for any other text, such as "Målet är uppfyllt till viss del", and for one that goes on with what is
 * left out of what was reached: "…, men bara i två av fem skolor".
 */
export function verdictFirst(sentence: string): string | null {
  const found = THE_GOAL.test(sentence.toLowerCase()) ? judgementIn(sentence) : null;
  if (!found?.namesGoal || found.as === null || found.from > 0) return null;
  const verdict = withoutStop(sentence.slice(0, found.to));
  return WHEN_AND_WHY.test(sentence.slice(verdict.length).trim().toLowerCase()) ? verdict : null;
}

/** How many words may stand before the judging ones: "Vi har", "Nämnden har tyvärr". */
const WORDS_BEFORE = 3;

/** A sentence that tells from its beginning how it went with a goal, whatever follows: it has no title's words. */
export function tellsOfGoal(sentence: string): boolean {
  const found = judgementIn(sentence);
  return (
    found?.namesGoal === true && found.tells && bySpaces(sentence.slice(0, found.from).trim()).length <= WORDS_BEFORE
  );
}

const THE_GOAL = grammar("^ *målet");
const WHEN_AND_WHY = grammar(
  `^ [(vid | till | före | under | i | för) (året | årets | år | perioden | periodens) [slut | utgång]] [Y]
     ([.] $ | [,] (eftersom | då | därför | tack vare | på grund av | i och med | med anledning av | genom att))`,
);
