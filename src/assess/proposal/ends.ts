import type { Scale } from "../../domain/scale";
import { areDigits, isInitials } from "../../domain/shapes";
import { isStateWord } from "../../interpret/choice/notJudged";
import { classByWords } from "../../interpret/choice/stepWords";
import { textKey } from "../../interpret/text/text";
import { MOSTLY, shareMet } from "./figuresJudged";
import { type ExplainedMark, type GradeWord, plainMarks, unprinted, withFigure } from "./gradeWord";
import { classOfLight, isInLight, lightOf, placeOfClass } from "./lights";
import { classAt } from "./placeClass";
import { scaleOfWords, type ScaleSources } from "./wordedScale";

/** Words in the order that the workbook lists them in, with those that nothing is graded, and what lists them. */
interface Listed {
  steps: GradeWord[];
  by: "legend" | "list";
}

/**
 * The words as a legend lists them, else as they are listed to be chosen in the cells; null where neither lists all of them,
 * or that order is none of the best and the worst: a legend's by its lights, a list's, which may be by the alphabet, by all
 * that is told of its words.
 */
export function asListed(words: readonly GradeWord[], { explained = [], lists = [] }: ScaleSources): Listed | null {
  const legends = explained.map((marks) => stepsListed(words, marks));
  const legend = legends.find((steps) => steps !== null && isInOrder(steps, lightOfWord));
  if (legend) return { steps: legend, by: "legend" };
  const chosen = lists.map((all) => stepsListed(words, plainMarks(all)));
  const list = chosen.find((steps) => steps !== null && WAYS.every((way) => isInOrder(steps, way)));
  return list ? { steps: list, by: "list" } : null;
}

/** The steps among some marks, where all of some words are among them; else null. */
function stepsListed(words: readonly GradeWord[], marks: readonly ExplainedMark[]): GradeWord[] | null {
  const steps = marks
    .filter(({ mark, meaning }) => !isStateWord(mark) && !isStateWord(meaning))
    .map((one) => words.find(({ text }) => textKey(text) === textKey(one.mark)) ?? unprinted(one));
  return words.every((word) => steps.includes(word)) && new Set(steps).size === steps.length ? steps : null;
}

/** The words that may be chosen where some words are, and that nothing is graded. */
export const neverPrinted = (words: readonly GradeWord[], { lists = [] }: ScaleSources): GradeWord[] =>
  lists
    .map((all) => stepsListed(words, plainMarks(all)))
    .find((steps) => steps !== null)
    ?.filter((step) => !words.includes(step)) ?? [];

/** What tells how good a word is, the least for the best; null: it tells nothing of it. */
type Way = (word: GradeWord) => number | null;

const lightOfWord: Way = (word) => (isInLight(word) ? lightOf(word) : null);

const WAYS: readonly Way[] = [
  lightOfWord,
  ({ meaning, text }) => {
    const own = classByWords(meaning ?? text) ?? classByWords(text);
    return own && placeOfClass(own);
  },
  (word) => {
    const share = shareMet(word);
    return share === null ? null : Math.round(1 - share);
  },
];

/** Whether what a way tells of some steps is in their order, from either end. */
function isInOrder(steps: readonly GradeWord[], way: Way): boolean {
  const known = steps.flatMap((word) => way(word) ?? []);
  return [known, known.toReversed()].some((some) => some.every((one, i) => one >= (some[i - 1] ?? 0)));
}

/** Whether the first of some steps in an order is the best, or the last, by colours, words and figures; null: they do not agree. */
function isBestFirst(steps: readonly GradeWord[]): boolean | null {
  const says = WAYS.flatMap((way) => {
    const known = steps.flatMap((word) => way(word) ?? []);
    const [first = 0, last = 0] = [known[0], known.at(-1)];
    return first === last ? [] : [first < last];
  });
  return says[0] !== undefined && says.every((one) => one === says[0]) ? says[0] : null;
}

/** Signs in the order that everybody has them. */
const SIGNS = ["++", "+", "±", "0", "–", "-"];

/** Grades in letters are from A to F: "H", "D" and "I" are the first letters of words. */
const LAST_LETTER = "F";

/** Letters from A, figures from the least, alone or before words, plus before minus; null where some are none of them. */
export function inNature(words: readonly GradeWord[]): GradeWord[] | null {
  const places = [
    ({ text }: GradeWord): number => (areDigits(text) ? Number(text) : (withFigure(text).figure ?? NaN)),
    ({ text }: GradeWord): number =>
      isInitials(text, 1, 1) && text <= LAST_LETTER ? (text.codePointAt(0) ?? NaN) : NaN,
    ({ text }: GradeWord): number => (SIGNS.includes(text) ? SIGNS.indexOf(text) : NaN),
  ];
  const place = places.find((one) => words.every((word) => !Number.isNaN(one(word))));
  const isDistinct = place !== undefined && new Set(words.map(place)).size === words.length;
  return isDistinct ? [...words].sort((a, b) => place(a) - place(b)) : null;
}

/** Words in an order of which something tells which end is the best. */
export function byEnds(words: readonly GradeWord[], listed: readonly GradeWord[] | null, name: string): Scale | null {
  const isFirst = listed && words.length > 1 ? isBestFirst(listed) : null;
  if (!listed || isFirst === null) return null;
  const steps = (isFirst ? listed : listed.toReversed()).map((word) => ({
    word,
    label: word.text,
    class: classOfLight(word) ?? ((shareMet(word) ?? 0) >= MOSTLY ? "reached" : null),
  }));
  const placed = steps.map(({ word }, at) => ({ words: [word], class: classAt(steps, at) }));
  return scaleOfWords(name, placed);
}
