import type { Rule } from "./evidence/rule";
import fitted from "./weights.json";

/**
 * Fitted weights by a rule's id, and how often a column with so long a lead has its role right (see `npm run train`).
 */
export interface Fitted {
  weights: Readonly<Record<string, number>>;
  trust: readonly { lead: number; share: number }[];
}

let inUse: Fitted = fitted;

/** The weight of a rule: the fitted one, else the one that it is written with. */
export const weightOf = ({ id, weight }: Pick<Rule, "id" | "weight">): number => inUse.weights[id] ?? weight;

/** Measured on tables of hands that the weights were not fitted on. */
export const trustOf = (lead: number): number => inUse.trust.find((step) => lead >= step.lead)?.share ?? 0.5;

/** Other weights, while they are fitted. */
export function tryWeights(other: Fitted): void {
  inUse = other;
}

/** What a reading is made with: another object while others are tried. */
export const weightsInUse = (): object => inUse;

export const fittedWeights: Fitted = fitted;
