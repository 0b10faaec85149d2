import type { Grade } from "../domain/assessment";
import type { Scale } from "../domain/scale";
import { TARGET_SCALE } from "../domain/scales";
import type { Conversion, Styrmodell } from "../domain/styrmodell";
import { bandsOf } from "../interpret/choice/bands";

/**
 * The grade's place on another scale: its own where the scale is the same, else by the styrmodell's table, else by
 * class where the other scale has exactly one step of that class. null: a state, a step without order or class, or more
 * than one place.
 */
export function placeOn(grade: Grade, to: Scale, conversions: Styrmodell["conversions"]): number | null {
  if (grade.kind !== "step" || to.order === "asked") return null;
  if (grade.scale === to.name) return grade.index ?? null;
  const table = conversions.find((row) => row.from === grade.scale && row.to === to.name);
  const listed = table && grade.index !== undefined ? table.steps[grade.index] : undefined;
  if (listed !== undefined) return to.steps[listed] ? listed : null;
  const [place, another] = to.steps.flatMap((step, index) =>
    step.class !== null && step.class === grade.step.class ? [index] : [],
  );
  return grade.index === undefined || place === undefined || another !== undefined ? null : place;
}

/** A scale's step as a grade. */
export const gradeAt = (scale: Scale, index: number): Grade => {
  const step = scale.steps[index]!;
  return { kind: "step", scale: scale.name, label: step.label, ...(scale.order === "stated" ? { index } : {}), step };
};

/** From the fact of a target value to the ends of a scale that has no such classes: "På god väg" and "Ej på väg". */
export const factsTo = (scales: readonly Scale[]): Conversion[] =>
  scales
    .filter(
      ({ order, steps }) =>
        order === "stated" &&
        !bandsOf(steps.map(({ label }) => label)) &&
        steps.length > 1 &&
        (steps[0]?.class !== "reached" || steps.at(-1)?.class !== "notReached"),
    )
    .map(({ name, steps }) => ({ from: TARGET_SCALE.name, to: name, steps: [0, steps.length - 1] }));
