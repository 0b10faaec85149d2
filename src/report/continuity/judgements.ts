import { sameSeat, type Entry } from "../../domain/assessment";
import type { Memory } from "./memory";

/**
 * A grade or a comment that the user has set in the pane. It is kept in the memory until the status sheets are written,
 * and then stands in its open cell. `over`: what stood in that cell when it was set, grade and comment; absent:
 * nothing.
 */
export interface Judgement extends Entry {
  over?: { grade?: string; comment?: string };
}

const isText = (value: unknown): value is string => typeof value === "string";

/** The judgements that a memory holds; an entry that cannot be read is left out. */
export function judgementsIn(memory: Memory): Judgement[] {
  const kept = memory["judgements"];
  return (Array.isArray(kept) ? kept : []).filter(
    (one: Partial<Judgement> | null): one is Judgement =>
      isText(one?.goal) && isText(one.period) && (one.by === "committee" || one.by === "overall"),
  );
}

/**
 * The open cells as they stand, merged with what the user has set in the pane. A judgement goes before the cell that it
 * was set over, and after a cell that has been changed since: what was written last counts, and the other is left over.
 */
export function withJudgements(memory: Memory, cells: Entry[]): Entry[] {
  return judgementsIn(memory).reduce<Entry[]>((entries, { over, ...set }) => {
    const at = entries.findIndex((entry) => sameSeat(entry, set));
    const standing = entries[at];
    if (!standing) return [...entries, set];
    const untouched = standing.grade === over?.grade && standing.comment === over?.comment;
    return untouched
      ? entries.map((entry, i) => (i === at ? { ...entry, ...set, cell: entry.cell } : entry))
      : [...entries, set];
  }, cells);
}

/**
 * The memory after the status sheets of a period have been written: what was set in the pane for that period stands in
 * them now.
 */
export const withoutJudgements = (memory: Memory, period: string): Memory => ({
  ...memory,
  judgements: judgementsIn(memory).filter((one) => one.period !== period),
});
