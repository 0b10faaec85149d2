import { isBound, type Reading, type Roughly } from "../domain/reading";
import { roundedTo } from "../interpret/number/number";
import { compare } from "./compare";
import type { Evaluation } from "./judgement";

/** "Ca 1 000" may be rounded to thousands, and is not 600. */
const MOST = 1 / 5;

/** How far a number that is stated roughly may lie from its figure: half of what the figure is rounded to. */
const roughness = (figure: number): number => Math.min(roundedTo(figure) / 2, Math.abs(figure) * MOST);

/** The least and the largest value that a number stated roughly may have: 75–85 of "ca 80", 75–80 of "knappt 80". */
export const roughEnds = (figure: number, how: Roughly): [least: number, most: number] => [
  how === "above" ? figure : figure - roughness(figure),
  how === "below" ? figure : figure + roughness(figure),
];

/** Whether a value lies so near a target that is stated roughly ("minst ca 80") that nobody can say which side it is on. */
export function isNearRough(reading: Reading, { met, value, target, kind }: Evaluation): boolean {
  const how = isBound(reading) ? reading.about : undefined;
  if (how === undefined || value === undefined || target === undefined) return false;
  // "Minst drygt 80" is more than 80.
  if (met) return compare(value, target) === 0 && how === (kind === "min" ? "above" : "below");
  const [least, most] = roughEnds(target, how);
  return value > least && value < most;
}
