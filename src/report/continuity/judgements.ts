import { sameFollowUp } from "../../assess/periods";
import { isText } from "../../domain/keys";
import { sameSeat, type Entry } from "../../domain/assessment";
import type { Memory } from "./memory";

/**
 * A grade or a comment set in the pane, kept in the memory until the status sheets are written and it gets its open
 * cell. `over`: that cell's grade and comment when it was set; absent: it was empty.
 */
export interface Judgement extends Entry {
  over?: { grade?: string; comment?: string };
}

/** The judgements that a memory holds; an entry that cannot be read is left out. */
export function judgementsIn(memory: Memory): Judgement[] {
  const kept = memory["judgements"];
  return (Array.isArray(kept) ? kept : []).filter(
    (one: Partial<Judgement> | null): one is Judgement =>
      isText(one?.goal) && isText(one.period) && (one.by === "committee" || one.by === "overall"),
  );
}

/**
 * The current open cells merged with the judgements from the pane. A judgement replaces the contents that it was set
 * over, but not a cell changed since then: the latest counts, and the other goes under "Kvarlämnat".
 */
export function withJudgements(memory: Memory, cells: Entry[]): Entry[] {
  return judgementsIn(memory).reduce<Entry[]>((entries, { over, ...set }) => {
    const at = entries.findIndex(
      (entry) => sameFollowUp(entry.period, set.period) && sameSeat(entry, { ...set, period: entry.period }),
    );
    const standing = entries[at];
    if (!standing) return [...entries, set];
    const untouched = standing.grade === over?.grade && standing.comment === over?.comment;
    return untouched
      ? entries.map((entry, i) => (i === at ? { ...entry, ...set, cell: entry.cell } : entry))
      : [...entries, set];
  }, cells);
}

/**
 * The memory after the status sheets of a period have been written: judgements from the pane for that period are in the
 * sheets now.
 */
export const withoutJudgements = (memory: Memory, period: string): Memory => ({
  ...memory,
  judgements: judgementsIn(memory).filter((one) => !sameFollowUp(one.period, period)),
});
