import type { Grade } from "../domain/assessment";
import type { Scale } from "../domain/scale";
import { decimalIn, nearestStep } from "../interpret/choice/betweenSteps";
import { formatMeasure } from "../interpret/number/number";
import { clean } from "../interpret/text/text";
import { gradeAt } from "./conversion";

/** A grade with decimals on a scale of figures: as it stands, or as the nearest step; null: it is none there. */
export function gradeBetween(text: string, scale: Scale | undefined): Grade | null {
  if (!scale?.between) return null;
  const [value, at] = [decimalIn(text), nearestStep(text, scale)];
  return value === null || at === null ? null : valueAt(value, at, scale, clean(text));
}

/** A value at a step, shown as it stands where the scale has it so: with one decimal, unless it is printed otherwise. */
export function valueAt(value: number, at: number, scale: Scale, text = shown(value)): Grade {
  const grade = gradeAt(scale, at);
  if (scale.between !== "asPrinted" || grade.kind !== "step" || text === grade.label) return grade;
  return { ...grade, label: text, step: { ...grade.step, label: text }, between: { value, step: grade.step } };
}

const shown = (value: number): string => formatMeasure(Math.round(value * 10) / 10);
