import type { Grade } from "../domain/assessment";
import type { Scale } from "../domain/scale";
import type { Styrmodell } from "../domain/styrmodell";

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
