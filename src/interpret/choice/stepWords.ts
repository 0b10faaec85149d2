import { sumOf } from "../../domain/sum";
import type { StepClass } from "../../domain/scale";
import { wordsOf } from "../../domain/shapes";
import { formsOf, wordSet } from "../../lexicon/notation";
import { rowWords } from "../../lexicon/rowWords";
import { BESIDE_DEGREES, BESIDE_GRADES, DEGREES, GRADES } from "../../lexicon/words/grades";
import { judgementIn } from "./judgement";
import { textKey } from "../text/text";
import learnt from "./stepWords.json";

/**
 * What each part of a step's wording tells of its class, learnt of labelled tables (`npm run train -- --steps`): log-odds in
 * tenths of reached, partly and not reached; "" is what any wording starts from.
 */
export type StepWeights = Record<string, readonly number[]>;

/** Classes, best first. */
export const STEP_CLASSES: readonly StepClass[] = ["reached", "partly", "notReached"];

const isWeightless = wordSet(BESIDE_GRADES.weightless);
const isDenial = wordSet(GRADES.inte);

/** Letters of a word that its inflections share. */
const STEM = 5;

/** The parts of a wording that are learnt: its words, their stems, and whether they are denied. */
export function stepParts(text: string): string[] {
  const words = wordsOf(textKey(text));
  const denies = words.some(isDenial);
  const own = words.filter((word) => !isWeightless(word) && !isDenial(word));
  const stems = own.map((word) => `${word.slice(0, STEM)}*`);
  return [...new Set([...(denies ? ["inte"] : []), ...own, ...stems, ...(denies ? stems.map(denied) : [])])];
}

const denied = (stem: string): string => `inte ${stem}`;

/** A step's wording by what its words tell. */
export interface StepGuess {
  text: string;
  class: StepClass;
  /** 0 = best … 2 = worst: the mean over the classes. */
  degree: number;
}

/** The likeliest class must be this likely, or the words do not tell. */
const SURE = 0.55;

function guess(text: string, weights: StepWeights): StepGuess | null {
  const known = stepParts(text).flatMap((part) => (Object.hasOwn(weights, part) ? [weights[part] ?? []] : []));
  if (known.length === 0) return null;
  const sums = STEP_CLASSES.map((_, i) =>
    [weights[""] ?? [], ...known].reduce((sum, part) => sum + (part[i] ?? 0) / 10, 0),
  );
  const most = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const total = sumOf(odds);
  const best = odds.indexOf(Math.max(...odds));
  if ((odds[best] ?? 0) / total < SURE) return null;
  const degree = odds.reduce((sum, odd, i) => sum + (i * odd) / total, 0);
  return { text, class: STEP_CLASSES[best] ?? "partly", degree };
}

/**
 * The steps of a scale in the order that their words tell, best first, for proposing alone: nothing is graded by it. Null
 * where the words of one tell nothing, or two tell the same.
 * @param weights What is learnt; another table when it is tried on scales left out.
 */
export function orderByWords(texts: readonly string[], weights: StepWeights = learnt): StepGuess[] | null {
  return byDegrees(texts) ?? byDenial(texts, weights) ?? byDoubt(texts) ?? byWeights(texts, weights);
}

/** What each degree is proposed to mean. */
const DEGREE_CLASSES: Record<keyof typeof DEGREES, StepClass> = {
  full: "reached",
  high: "reached",
  good: "reached",
  mostly: "partly",
  enough: "partly",
  some: "partly",
  little: "notReached",
  none: "notReached",
};

/** Each word of a degree with its place, the best first. */
const PLACES = new Map(
  Object.entries(DEGREES).flatMap(([degree, rows], at) =>
    formsOf(rows).map((form) => [form, { at, class: DEGREE_CLASSES[degree as keyof typeof DEGREES] }] as const),
  ),
);

const [isBesideDegree, isReached] = [wordSet(BESIDE_DEGREES), wordSet(GRADES.nå)];

/** Whether a step has a word for reaching. */
export const namesReached = (text: string): boolean => wordsOf(textKey(text)).some(isReached);

/** A thing that is reached without more words is so in full, and every degree below it in part. */
const WHOLE = { at: -1, class: "reached" } as const;

/** The degree that a step's words say; null where they say anything else. */
function degreeIn(text: string): { at: number; class: StepClass } | null {
  const words = wordsOf(textKey(text));
  const own = words.filter((word) => !isBesideDegree(word) && !isReached(word)).join(" ");
  return own === "" && words.some(isReached) ? WHOLE : (PLACES.get(own) ?? null);
}

/** Steps that say how much or how good one thing is, each a degree of its own: "god", "viss" and "låg måluppfyllelse". */
function byDegrees(texts: readonly string[]): StepGuess[] | null {
  const found = texts.flatMap((text) => {
    const degree = degreeIn(text);
    return degree ? [{ text, degree: degree.at, class: degree.class }] : [];
  });
  const isWhole = found.some(({ degree }) => degree === WHOLE.at);
  const differ = new Set(found.map(({ degree }) => degree)).size === found.length;
  if (found.length < Math.max(2, texts.length) || !differ) return null;
  return found
    .map((one) =>
      isWhole && one.degree > WHOLE.at && one.class === "reached" ? { ...one, class: "partly" as const } : one,
    )
    .sort((a, b) => a.degree - b.degree);
}

/** The words of a step without what denies them. */
const affirmed = (text: string): string =>
  wordsOf(textKey(text))
    .filter((word) => !isDenial(word) && !isWeightless(word))
    .join(" ");

/** Whether a step's words deny: "ej på väg". */
export const isDenied = (text: string): boolean => wordsOf(textKey(text)).some(isDenial);

/** Two steps of which one denies the other, whatever it is that they say. */
function byDenial(texts: readonly string[], weights: StepWeights): StepGuess[] | null {
  const [no, ...others] = texts.filter(isDenied);
  const [yes, ...more] = texts.filter((text) => !isDenied(text));
  if (no === undefined || yes === undefined || others.length + more.length > 0) return null;
  if (!areAlike(affirmed(no), affirmed(yes)) || isTurned(no)) return null;
  const own = guess(yes, weights)?.class === "partly" ? "partly" : "reached";
  return [
    { text: yes, class: own, degree: 0 },
    { text: no, class: "notReached", degree: 2 },
  ];
}

/** The places between what is so and what is not: so, perhaps so, perhaps not, not. */
const DOUBTS = [
  { isDoubted: false, isDenied: false, class: "reached" },
  { isDoubted: true, isDenied: false, class: "partly" },
  { isDoubted: true, isDenied: true, class: "partly" },
  { isDoubted: false, isDenied: true, class: "notReached" },
] as const;

/**
 * Steps that say one thing, deny it, and between them doubt either: "vi klarar det", "vi klarar det nog inte", "vi klarar det
 * inte". The thing and its plain denial must be there.
 */
function byDoubt(texts: readonly string[]): StepGuess[] | null {
  const sure = (text: string): string => rowWords.without(affirmed(text), "unsure", "likely").trim();
  const found = texts.map((text): StepGuess => {
    const key = textKey(text);
    const at = DOUBTS.findIndex(
      (one) => one.isDenied === isDenied(text) && one.isDoubted === rowWords.has(key, "unsure", "likely"),
    );
    return { text, class: DOUBTS[at]?.class ?? "partly", degree: at };
  });
  const degrees = new Set(found.map(({ degree }) => degree));
  const isOfOne = new Set(texts.map(sure)).size === 1 && sure(texts[0] ?? "") !== "";
  const isWhole = degrees.size === texts.length && degrees.size > 2 && degrees.has(0) && degrees.has(DOUBTS.length - 1);
  return isOfOne && isWhole && !texts.some((text) => isDenied(text) && isTurned(text))
    ? found.sort((a, b) => a.degree - b.degree)
    : null;
}

/** A denial that goes on otherwise is no plain one: "har inte nått målet men är på rätt väg". */
function isTurned(text: string): boolean {
  const told = judgementIn(text);
  return told !== null && told.as !== "ej uppnått";
}

/** "på god väg" beside "på väg": the one has all words of the other. */
function areAlike(a: string, b: string): boolean {
  const [fewer = [], more = []] = [a, b].map((text) => text.split(" ")).sort((x, y) => x.length - y.length);
  return fewer.join("") !== "" && fewer.every((word) => more.includes(word));
}

/**
 * By what is learnt: two steps of one class are in no order, however likely each is, unless the one has all words of the
 * other and more that tells. Steps that only figures part ("91–99 procent") tell the same.
 */
function byWeights(texts: readonly string[], weights: StepWeights): StepGuess[] | null {
  const found = texts.map((text) => guess(text, weights));
  const known = found.flatMap((one) => one ?? []).sort((a, b) => a.degree - b.degree);
  if (known.length < texts.length || known.length < 2) return null;
  const areApart = known.every((one, i) => {
    const before = known[i - 1];
    if (before?.class !== one.class) return true;
    return before.degree < one.degree && areAlike(affirmed(before.text), affirmed(one.text));
  });
  return areApart ? known.map((one) => (denies(one.text, texts) ? { ...one, class: "notReached" } : one)) : null;
}

/** Whether a step's words deny those of another: "ej på väg" beside "på väg". */
export const isDenialOf = (text: string, other: string): boolean =>
  isDenied(text) && !isDenied(other) && affirmed(other) === affirmed(text);

/** Whether a text denies another of them. */
const denies = (text: string, all: readonly string[]): boolean => all.some((other) => isDenialOf(text, other));

/** The class that the words of one step tell; null where they do not. */
export const classByWords = (text: string): StepClass | null => guess(text, learnt)?.class ?? null;
