import { asPredicate, notJudged } from "./wording";
import type { Noun, Part } from "./wording";
import { countSteps } from "./counts";
import type { Grade } from "../domain/assessment";
import type { Step } from "../domain/scale";
import { STANDARD_SCALE, TARGET_SCALE } from "../domain/scales";
import { readGrade } from "../interpret/choice/grade";

/** Whether a step is called what its class is called in a sentence: "Uppfyllt" may be told as "uppnås", "Grön" may not. */
export function saysItsClass(step: Pick<Step, "label" | "class">): boolean {
  const match = readGrade(step.label, [STANDARD_SCALE, TARGET_SCALE]);
  return match !== null && "step" in match && step.class !== null && match.step.class === step.class;
}

/**
 * Whether some grades must be told by their own words: all are on one scale, and one of their steps is not called what its
 * class is. Of several scales only their classes have words in common.
 */
export function areInOwnWords(grades: readonly Grade[]): boolean {
  const steps = grades.flatMap((grade) => (grade.kind === "step" ? [grade] : []));
  return new Set(steps.map(({ scale }) => scale)).size === 1 && steps.some(({ step }) => !saysItsClass(step));
}

/** The parts of a count of some grades, each step by its own words. */
export function partsByWords(grades: readonly Grade[], noun: Noun): [graded: Part[], apart: Part[]] {
  const own = countSteps(grades).map(({ step, count }): Part => [count, asPredicate(step.label)]);
  return [own, [[grades.filter(({ kind }) => kind === "state").length, notJudged(noun)]]];
}
