import type { Scale, State, Step } from "../../domain/scale";
import { isDashAlone } from "../../domain/shapes";
import { readGrade } from "../../interpret/choice/grade";
import { NO_STEPS, saysNoGrade, saysNotJudged } from "../../interpret/choice/notJudged";
import { isDenialOf } from "../../interpret/choice/stepWords";
import { capital, textKey } from "../../interpret/text/text";
import type { GradeWord } from "./gradeWord";
import { isInLight, lightOf } from "./lights";
import { isStepOf } from "./wordedScale";

/** The same of a word that is printed as a grade, where a dash is one. */
export const isNoStep = (text: string): boolean => !isDashAlone(text) && saysNotJudged(text);

/**
 * Whether a word that says elsewhere that nothing is judged is one of a scale's: it returns, and has a light that no other
 * word has, or denies another of the words, or says that a value is missing where most of its measures have one.
 */
export function isOfScale(word: GradeWord, all: readonly GradeWord[]): boolean {
  const { text, meaning = text, count, met, missed } = word;
  const others = all.filter((one) => one !== word);
  const isAlone = isInLight(word) && others.every((one) => lightOf(one) !== lightOf(word));
  const isLit = isAlone && others.some(isInLight);
  const isContrary = others.some((one) => isDenialOf(text, one.text));
  const hasValues = !saysNoGrade(text) && (met + missed) * 2 > count;
  return count > 1 && textKey(meaning) === textKey(text) && (isLit || isContrary || hasValues);
}

/**
 * A scale with the words that have no step on it among its answers without one: those that say that nothing is judged
 * as other words for the same, each of the others as one of its own.
 */
export function withStates(scale: Scale, said: readonly GradeWord[], unplaced: readonly GradeWord[]): Scale {
  const apart = said.filter(({ text }) => !isStepOf(scale.steps, text));
  const states = apart.reduce((all: readonly State[], { text, meaning = text }) => {
    const match = readGrade(meaning, [{ ...NO_STEPS, states: [...all] }]);
    const state = match && "state" in match ? match.state : undefined;
    const isNew = all.every(({ label, synonyms }) =>
      [label, ...synonyms].every((one) => textKey(one) !== textKey(text)),
    );
    if (isNew && !state) return [{ label: capital(text), synonyms: [] }, ...all];
    return isNew ? all.map((one) => (one === state ? { ...one, synonyms: [...one.synonyms, text] } : one)) : all;
  }, scale.states);
  return {
    ...scale,
    states: besideSteps(scale.steps, [
      ...unplaced.map(({ text }): State => ({ label: capital(text), synonyms: [] })),
      ...states,
    ]),
  };
}

/** Answers without a step, without the words that are steps: none is both. */
export const besideSteps = (steps: readonly Step[], states: readonly State[]): State[] =>
  states.flatMap(({ label, synonyms }) => {
    const [first, ...others] = [label, ...synonyms].filter((text) => !isStepOf(steps, text));
    return first === undefined ? [] : [{ label: first === label ? label : capital(first), synonyms: others }];
  });

/** The words of a workbook's own among a scale's answers without a step that may yet be steps: those that do not say that they are none. */
export const ownStates = ({ states }: Scale): State[] => states.filter(({ label }) => !isNoStep(label));
