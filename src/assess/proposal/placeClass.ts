import type { StepClass } from "../../domain/scale";
import { KNOWN_SCALES, stepNamed } from "../../domain/scales";
import { classByWords, isDenied, namesReached } from "../../interpret/choice/stepWords";
import { factsOf } from "../../interpret/facts";
import type { PrintedSteps } from "./wordedScale";

/** What is proposed of a word: what its light says, else its place. */
export function classAt(
  steps: readonly { label: string; class: StepClass | null; light?: StepClass | null }[],
  at: number,
): StepClass {
  return steps[at]?.light ?? classByPlace(steps, at);
}

/**
 * The ends are the ends, between them what the words tell. The only one between is partly reached, unless it denies, or
 * says itself that a goal is reached.
 */
function classByPlace(steps: readonly { label: string; class: StepClass | null }[], at: number): StepClass {
  if (at === 0) return "reached";
  if (at === steps.length - 1) return "notReached";
  const { label = "", class: own = null } = steps[at] ?? {};
  const told = own ?? classByWords(label) ?? "partly";
  const isSure = told === "reached" ? saysReached(label) : told !== "notReached" || isDenied(label);
  return own === null && steps.length === 3 && !isSure ? "partly" : told;
}

/** Whether a step says itself that a goal is reached: so much is not learnt of a way there. */
const saysReached = (label: string): boolean =>
  namesReached(label) || KNOWN_SCALES.some((scale) => scale.steps[stepNamed(scale, label) ?? -1]?.class === "reached");

/** What has only begun may yet be done. */
const hasOnlyBegun = (text: string): boolean => factsOf(text).begun?.done === true && factsOf(text).done?.done !== true;

/** The best of some words is the best class, whatever they say of a way there, but for what has only begun. */
export const bestClass = (text: string): StepClass => (hasOnlyBegun(text) ? "partly" : "reached");

export const bestReached = (placed: PrintedSteps): PrintedSteps =>
  placed.map((one, at) => (at > 0 ? one : { ...one, class: bestClass(one.words[0]?.text ?? "") }));
