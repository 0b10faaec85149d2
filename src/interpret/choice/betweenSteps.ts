import { areDigits } from "../../domain/shapes";
import type { Scale } from "../../domain/scale";
import { clean } from "../text/text";

/** The figures that are the steps of a scale; none where some step is no figure, or their order is asked about. */
function figuresOf({ steps, order }: Scale): number[] {
  const areFigures = steps.length > 1 && steps.every(({ label }) => areDigits(label));
  return areFigures && order === "stated" ? steps.map(({ label }) => Number(label)) : [];
}

/** A grade with decimals, "2,4"; null: a whole figure, or none. */
export function decimalIn(text: string): number | null {
  const parts = clean(text).replace(".", ",").split(",");
  return parts.length === 2 && parts.every(areDigits) ? Number(parts.join(".")) : null;
}

/** The whole figures that a grade with decimals lies between: "2" and "3" of "2,4"; none of another. */
export function figuresBeside(text: string): string[] {
  const value = decimalIn(text);
  return value === null ? [] : [...new Set([Math.floor(value), Math.ceil(value)])].map(String);
}

/** The step that a grade with decimals is nearest, the better of two; null: it is none, or beyond the steps. */
export function nearestStep(text: string, scale: Scale): number | null {
  const value = decimalIn(text);
  const figures = figuresOf(scale);
  if (value === null || value < Math.min(...figures) || value > Math.max(...figures)) return null;
  const distances = figures.map((figure) => Math.abs(figure - value));
  return distances.indexOf(Math.min(...distances));
}
