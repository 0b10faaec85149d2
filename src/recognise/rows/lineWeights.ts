/**
 * Other weights than those written with the evidence for lines, by the kind and the sentence, and with what follows
 * what, by the two kinds: while they are fitted or left out (`npm run train -- --lines`). One that is not named is as
 * it is written.
 */
export type LineWeights = Readonly<Record<string, number>>;

const AS_WRITTEN: LineWeights = {};

let inUse = AS_WRITTEN;

export const weightOf = (one: { kind: string; says: string; weight: number }): number =>
  inUse === AS_WRITTEN ? one.weight : (inUse[evidenceId(one)] ?? one.weight);

export const evidenceId = ({ kind, says }: { kind: string; says: string }): string => `${kind}: ${says}`;

/** Log-odds of a line of a kind right after one of another, or first ("start"). */
export const stepOf = (before: string, kind: string, written: number): number => inUse[stepId(before, kind)] ?? written;

export const stepId = (before: string, kind: string): string => `${before} → ${kind}`;

export function tryLineWeights(other: LineWeights): void {
  inUse = other;
}

/** What lines are read with: another object while others are tried. */
export const lineWeightsInUse = (): LineWeights => inUse;
