import type { Scale, StepClass } from "../../domain/scale";
import { areDigits, isInitials } from "../../domain/shapes";
import { isStateWord } from "../../interpret/choice/notJudged";
import { classByWords } from "../../interpret/choice/stepWords";
import { textKey } from "../../interpret/text/text";
import { MOSTLY, shareMet } from "./figuresJudged";
import { type GradeWord, unprinted, withFigure } from "./gradeWord";
import { classOfLight, isInLight, lightOf, placeOfClass } from "./lights";
import { classAt } from "./placeClass";
import { scaleOfWords, type ScaleSources } from "./wordedScale";

/**
 * The words as a legend lists them, with those that nothing is graded; null where none lists all of them, or their lights
 * are in no order there.
 */
export function asListed(words: readonly GradeWord[], { explained = [] }: ScaleSources): GradeWord[] | null {
  for (const listed of explained) {
    const marks = listed.filter(({ mark, meaning }) => !isStateWord(mark) && !isStateWord(meaning));
    const steps = marks.map((one) => words.find(({ text }) => textKey(text) === textKey(one.mark)) ?? unprinted(one));
    const lights = steps.filter(isInLight).map(lightOf);
    const isOrdered = [lights, lights.toReversed()].some((some) => some.every((one, i) => one >= (some[i - 1] ?? 0)));
    if (isOrdered && words.every((word) => steps.includes(word)) && new Set(steps).size === steps.length) return steps;
  }
  return null;
}

/** Whether the first of some steps in an order is the best, or the last, by colours, words and figures; null: they do not agree. */
function isBestFirst(steps: readonly GradeWord[]): boolean | null {
  const told = ({ meaning, text }: GradeWord): StepClass | null => classByWords(meaning ?? text) ?? classByWords(text);
  const ways: ((word: GradeWord) => number | null)[] = [
    (word) => (isInLight(word) ? lightOf(word) : null),
    (word) => {
      const own = told(word);
      return own && placeOfClass(own);
    },
    (word) => {
      const share = shareMet(word);
      return share === null ? null : Math.round(1 - share);
    },
  ];
  const says = ways.flatMap((way) => {
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
