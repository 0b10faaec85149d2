import fitted from "./weights.json";

const WEIGHTS: Readonly<Record<string, number>> = fitted;

/** The weight of a rule: the fitted one, else the one that it is written with. */
export const weightOf = ({ id, weight }: { id: string; weight: number }): number => WEIGHTS[id] ?? weight;
