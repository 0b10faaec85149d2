import { asPredicate, notJudged } from "./wording";
import type { Noun, CountedPredicate } from "./wording";
import { countSteps } from "./counts";
import type { Grade } from "../domain/assessment";
import { saidStep } from "../domain/scale";
import type { Step } from "../domain/scale";
import { STANDARD_SCALE, TARGET_SCALE } from "../domain/scales";
import type { Styrmodell } from "../domain/styrmodell";
import { readGrade } from "../interpret/choice/grade";

/** Whether a step is called what its class is called in a sentence: "Uppfyllt" may be told as "uppnås", "Grön" may not. */
export function saysItsClass(step: Pick<Step, "label" | "class">): boolean {
  const match = readGrade(step.label, [STANDARD_SCALE, TARGET_SCALE]);
  return match !== null && "step" in match && step.class !== null && match.step.class === step.class;
}

/**
 * Whether some grades must be told by their own words: all are on one scale, and one of its steps is not called what its
 * class is, whichever of them the grades are. Of several scales only their classes have words in common.
 */
export function areInOwnWords(grades: readonly Grade[], { scales }: Pick<Styrmodell, "scales">): boolean {
  const steps = grades.flatMap((grade) => (grade.kind === "step" ? [grade] : []));
  const [name, ...others] = new Set(steps.map(({ scale }) => scale));
  const own = scales.find((scale) => scale.name === name)?.steps ?? [];
  return (
    name !== undefined &&
    others.length === 0 &&
    [...own, ...steps.map(({ step }) => step)].some((one) => !saysItsClass(one))
  );
}

/** What is said of goals by the labels of their grades: "har bedömningen ”I hamn” eller ”Nästan i hamn”". */
export const calledByLabels = (grades: readonly Grade[]): string =>
  `har bedömningen ${[...new Set(grades.map(quotedLabel))].join(" eller ")}`;

const quotedLabel = (grade: Grade): string =>
  `”${grade.kind === "step" ? saidStep({ label: grade.label, meaning: grade.step.meaning }) : grade.label}”`;

/** The parts of a count of some grades, each step by its own words. */
export function partsByWords(
  grades: readonly Grade[],
  noun: Noun,
): [graded: CountedPredicate[], apart: CountedPredicate[]] {
  const own = countSteps(grades).map(({ step, count }): CountedPredicate => [count, asPredicate(saidStep(step))]);
  return [own, [[grades.filter(({ kind }) => kind === "state").length, notJudged(noun)]]];
}
