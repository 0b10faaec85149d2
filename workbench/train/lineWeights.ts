import { fittedWeights, tryWeights } from "../../src/recognise/roles/weights";
import { LINE_EVIDENCE } from "../../src/recognise/page/evidence";
import { LINE_KINDS, STEPS, type LineKind } from "../../src/recognise/page/sequence";

/**
 * Other weights than those written with the evidence for lines, by the kind and the sentence, and with what follows
 * what, by the two kinds: while they are fitted or left out. One that is not named is as it is written.
 */
export type LineWeights = Readonly<Record<string, number>>;

export const evidenceId = ({ kind, says }: { kind: string; says: string }): string => `${kind}: ${says}`;

export const stepId = (before: LineKind | "start", kind: LineKind): string => `${before} → ${kind}`;

type Slots = Record<string, number>;

/** Where each weight is kept while lines are read, by its id: the reader's own rows and steps. */
const SLOTS: readonly { id: string; of: Slots; at: string; written: number }[] = [
  ...LINE_EVIDENCE.map((row) => ({ id: evidenceId(row), of: row as unknown as Slots, at: "weight" })),
  ...(["start", ...LINE_KINDS] as const).flatMap((before) =>
    LINE_KINDS.map((kind, k) => ({
      id: stepId(before, kind),
      of: (before === "start" ? STEPS.start : STEPS.after[LINE_KINDS.indexOf(before)]) as unknown as Slots,
      at: String(k),
    })),
  ),
].map((slot) => ({ ...slot, written: slot.of[slot.at] ?? 0 }));

const WRITTEN = new Map(SLOTS.map(({ id, written }) => [id, written]));

/** Log-odds of a line of a kind right after one of another, or first ("start"), as it is written. */
export const writtenStep = (before: LineKind | "start", kind: LineKind): number =>
  WRITTEN.get(stepId(before, kind)) ?? 0;

/** Puts other weights in the reader's own rows; what was read with those before is forgotten. */
export function tryLineWeights(other: LineWeights): void {
  for (const { id, of, at, written } of SLOTS) of[at] = other[id] ?? written;
  tryWeights({ ...fittedWeights });
}
