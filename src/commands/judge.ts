import { isInterim } from "../assess/choice";
import type { Entry } from "../domain/assessment";
import { scaleOf, type Styrmodell } from "../domain/styrmodell";
import { readMemory, writeMemory, type Memory } from "../report/memory";
import type { Command } from "./command";

/**
 * A grade or a comment that she has set in the pane. It is kept in the memory until the status sheets are written, and then stands in its open cell.
 * `over`: what stood in that cell when she set it, grade and comment; absent: nothing.
 */
export interface Judgement extends Entry {
  over?: { grade?: string; comment?: string };
}

const sameSeat = (a: Entry, b: Entry): boolean =>
  a.goal === b.goal && a.period === b.period && a.by === b.by && a.who === b.who;

const isText = (value: unknown): value is string => typeof value === "string";

/** The judgements that a memory holds; an entry that cannot be read is none. */
export function judgementsIn(memory: Memory): Judgement[] {
  const kept = memory["judgements"];
  return (Array.isArray(kept) ? kept : []).filter(
    (one: Partial<Judgement> | null): one is Judgement =>
      isText(one?.goal) && isText(one.period) && (one.by === "committee" || one.by === "overall"),
  );
}

/**
 * The open cells as they stand, and what she has set in the pane: a judgement goes before the cell that it was set over, and after a cell that has been
 * changed since, so that the one that was written last counts and the other is left over.
 */
export function withJudgements(memory: Memory, cells: Entry[]): Entry[] {
  return judgementsIn(memory).reduce<Entry[]>((entries, { over, ...set }) => {
    const at = entries.findIndex((entry) => sameSeat(entry, set));
    if (at < 0) return [...entries, set];
    const { grade, comment } = entries[at]!;
    const untouched = grade === over?.grade && comment === over?.comment;
    return untouched
      ? entries.map((entry, i) => (i === at ? { ...entry, ...set, cell: entry.cell } : entry))
      : [...entries, set];
  }, cells);
}

/** The memory when the status sheets of a period are written: what was set in the pane for it stands in them. */
export const withoutJudgements = (memory: Memory, period: string): Memory => ({
  ...memory,
  judgements: judgementsIn(memory).filter((one) => one.period !== period),
});

/** What may be set on a level for a period: the labels of its scale, best first, without those that are barred at helår, then two answers that are no step. */
export function gradesToSet(styrmodell: Styrmodell, level: string, period: string): string[] {
  const interim = isInterim(period);
  const scale = scaleOf(styrmodell, level, interim ? "delår" : "helår");
  return [
    ...(scale?.steps.filter(({ barredAtYearEnd }) => interim || !barredAtYearEnd) ?? []),
    ...(scale?.states.slice(0, 2) ?? []),
  ].map(({ label }) => label);
}

/** Bedöm: keeps a grade and a comment that she sets in the pane, until the status sheets are written; neither: takes back what was kept. No sheet is touched. */
export const judge: Command<Judgement, null> = {
  id: "judge",
  label: "Spara bedömningen",
  async perform(set, { workbook, progress }) {
    progress("Läser arbetsboken", 0);
    const { memory, warning } = readMemory((await workbook.read()).memory);
    if (warning) return { ok: false, reason: warning };
    progress("Sparar bedömningen", 0.7);
    const earlier = judgementsIn(memory).find((one) => sameSeat(one, set));
    const kept = { ...set, ...(earlier ? { over: earlier.over } : {}) };
    const others = judgementsIn(memory).filter((one) => !sameSeat(one, set));
    await workbook.write(
      [],
      writeMemory({
        ...memory,
        judgements: set.grade === undefined && set.comment === undefined ? others : [...others, kept],
      }),
    );
    progress("Klart", 1);
    return { ok: true, value: null };
  },
};
