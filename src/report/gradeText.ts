import { afterSign, hasDigit, hasLetter } from "../domain/shapes";
import { colorsOf, STATE_SYMBOL } from "../domain/colors";
import type { GradeColors } from "../domain/colors";
import { factNamed } from "../domain/assessment";
import type { Assessment, Grade } from "../domain/assessment";
import { stepText } from "../domain/scale";
import type { Scale, State, Step } from "../domain/scale";
import { TARGET_SCALE } from "../domain/scales";
import { asShown, capital, shortened, textKey } from "../interpret/text/text";
export { stepText };

/** A sign in the source that is none of its scale's grades ("⚪") is no word for a state: with it, it would read as one. */
export const stateText = ({ label }: Pick<State, "label">): string =>
  `${STATE_SYMBOL} ${capital(hasLetter(label) ? labelOf(label) : "ej bedömd")}`;

/** The step of a grade, or of whether a target value is reached, where no rule gives a step. */
const shownStep = (grade: Grade): Step | undefined => (grade.kind === "step" ? grade.step : factStep(grade.label));
function factStep(fact: string): Step | undefined {
  const step = TARGET_SCALE.steps.find(({ label }) => label === factNamed(fact));
  return step && { ...step, label: fact };
}

/** Whether in place of a grade stands how what is below is graded. */
export const isCount = (grade: Grade): boolean => grade.kind === "state" && grade.counted === true;

/** A grade as every own sheet shows it: "● Uppnås", "○ Når inte målvärdet", "– Bedömning saknas", "2 av 4 når målvärdet". */
export function gradeText(grade: Grade): string {
  const step = shownStep(grade);
  if (step) return stepText(step);
  return isCount(grade) ? grade.label : stateText(grade);
}

/** A grade of a source table is shown up to here; its cell has the rest. Characters. */
const LONGEST_PRINTED = 60;

/**
 * A grade of a source table in its own words, beside the symbol of what they are read as: "○ Uppfylls ej"; a sign alone
 * as it is.
 */
export function printedText({ grade, text = "" }: Pick<Assessment, "grade" | "text">): string {
  const written = shortened(labelOf(asShown(text)).trim(), LONGEST_PRINTED);
  if (written === "") return gradeText(grade);
  return hasLetter(written) || hasDigit(written) ? `${gradeSymbol(grade)} ${written}` : written;
}

/** "●", "○", "–": a grade by its symbol alone. A target value that is missed is told from what nobody can judge. */
export const gradeSymbol = (grade: Grade): string => shownStep(grade)?.symbol ?? STATE_SYMBOL;

export const gradeColors = (grade: Grade): GradeColors => colorsOf(shownStep(grade));

/** "● Uppnås" → "Uppnås": the text of a grade cell without its symbol. */
export const labelOf = (text: string): string => afterSign(text).label;

/**
 * The user's words in an open cell in the sheet's form of grades: "uppnås" → "● Uppnås". Words that are neither a step
 * nor a state of the scale are unchanged.
 */
export function shownGrade(words: string, scale: Scale | undefined): string {
  const key = textKey(labelOf(words));
  const means = (one: { label: string; synonyms: string[] }): boolean =>
    [one.label, ...one.synonyms].some((text) => textKey(text) === key);
  const step = scale?.steps.find(means);
  if (step) return stepText(step);
  const state = scale?.states.find(means);
  return state ? stateText(state) : words;
}
