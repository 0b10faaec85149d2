import { areDigits } from "../../domain/shapes";
import type { Scale } from "../../domain/scale";
import type { RollupRule } from "../../domain/styrmodell";
import { swedish } from "../../model/ruleWords";

type Mean = Extract<RollupRule, { rule: "viktat medel" }>;

/** Whether some rules weigh the values of steps together. */
export const usesValues = (rules: readonly RollupRule[]): boolean => rules.some(({ rule }) => rule === "viktat medel");

/** A scale whose steps have values to weigh together: those it has, else its own figures, else by place, the last 0. */
export function withValues(scale: Scale): Scale {
  const { steps } = scale;
  if (steps.every(({ value }) => value !== undefined)) return scale;
  const areFigures = steps.every(({ label }) => areDigits(label));
  return {
    ...scale,
    steps: steps.map((step, at) => ({ ...step, value: areFigures ? Number(step.label) : steps.length - 1 - at })),
  };
}

const valuesOf = (scale: Scale): number[] => withValues(scale).steps.map(({ value = 0 }) => value);

/** The mean of the steps' values, to the nearest step, or to the one that it has reached; as it stands, where it is printed so. */
export function meanRules(scale: Scale): Mean[] {
  const values = valuesOf(scale);
  const above = values.slice(0, -1);
  const nearest = above.map((value, at) => (value + (values[at + 1] ?? value)) / 2);
  return (scale.between === "asPrinted" ? [nearest] : [nearest, above]).map((cutoffs) => ({
    rule: "viktat medel",
    cutoffs,
  }));
}

/** "medelvärdet (Grön 2, Gul 1, Röd 0): minst 1,5 ger Grön, minst 0,5 ger Gul, annars Röd". */
export function meanWords({ cutoffs }: Mean, scale: Scale): string {
  const values = valuesOf(scale);
  const labels = scale.steps.map(({ label }) => label);
  const areFigures = labels.every((label, at) => Number(label) === values[at]);
  const bound = (values[0] ?? 0) < (values.at(-1) ?? 0) ? "högst" : "minst";
  const named = areFigures ? "" : ` (${labels.map((label, at) => `${label} ${swedish(values[at] ?? 0)}`).join(", ")})`;
  if (scale.between === "asPrinted") return `medelvärdet med en decimal${named}`;
  const steps = cutoffs.map((cutoff, at) => `${bound} ${swedish(cutoff)} ger ${labels[at] ?? ""}`);
  return `medelvärdet${named}: ${[...steps, `annars ${labels.at(-1) ?? ""}`].join(", ")}`;
}
