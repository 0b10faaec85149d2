import { type Concept, wordsIn } from "../../lexicon/lexicon";
import { readValue } from "../number/number";
import { clean } from "../text/text";
import type { NumberReading } from "../number/valueReading";

type Side = "above" | "below";

const SIDES: readonly [Concept, Side][] = [
  ["abovePlan", "above"],
  ["belowPlan", "below"],
];

/** Where a text states that something is over or under what was planned: "högst 5 % över budget"; undefined: nowhere. */
function planIn(text: string): { side: Side; from: number; to: number } | undefined {
  for (const { concept, from, to } of wordsIn(text)) {
    const side = SIDES.find(([known]) => known === concept)?.[1];
    if (side) return { side, from, to };
  }
  return undefined;
}

/** The side of the plan that a target bounds. */
export const planSide = (target: string): Side | undefined => planIn(target)?.side;

/**
 * Reads an outcome given as a deviation from the plan, as seen from the target's side: "3 % över budget" is 3 and "2 %
 * under budget" −2 beside "högst 5 % över budget". null: it is given in another way, or the target is of another thing.
 */
export function besidePlan(outcome: string, target: string): NumberReading | null {
  const asked = planSide(target);
  const stated = clean(outcome).toLowerCase();
  const found = planIn(stated);
  if (!asked || !found || stated.slice(found.to).trim() !== "") return null;
  const read = readValue(stated.slice(0, found.from).trim());
  if (read.kind !== "number" || read.value < 0) return null;
  return found.side === asked ? read : { ...read, value: -read.value };
}
