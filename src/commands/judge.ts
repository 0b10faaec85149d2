import { isInterim } from "../assess/periods";
import { sameSeat } from "../domain/assessment";
import { scaleOf, type LevelName, type Styrmodell } from "../domain/styrmodell";
import { judgementsIn, type Judgement } from "../report/continuity/judgements";
import { readMemory, writeMemory } from "../report/continuity/memory";
import type { Command } from "./command";

export type { Judgement };

/**
 * What may be set on a level for a period: the labels of its scale, best first, without those that are barred at helår,
 * then two answers that are no step.
 */
export function gradesToSet(styrmodell: Styrmodell, level: LevelName, period: string): string[] {
  const interim = isInterim(period);
  const scale = scaleOf(styrmodell, level, interim ? "delår" : "helår");
  return [
    ...(scale?.steps.filter(({ barredAtYearEnd }) => interim || !barredAtYearEnd) ?? []),
    ...(scale?.states.slice(0, 2) ?? []),
  ].map(({ label }) => label);
}

/** The judgements with `set` replacing the one for the same seat; an empty one removes it. */
function withSet(before: Judgement[], set: Judgement): Judgement[] {
  const earlier = before.find((one) => sameSeat(one, set));
  const others = before.filter((one) => !sameSeat(one, set));
  if (set.grade === undefined && set.comment === undefined) return others;
  return [...others, { ...set, ...(earlier ? { over: earlier.over } : {}) }];
}

/**
 * Bedöm: stores grades and comments from the pane until the status sheets are written; a judgement with neither removes
 * the stored one. They are stored in one writing, so that *Ångra* takes all of them back. No sheet is changed.
 */
export const judge: Command<Judgement[], null> = {
  id: "judge",
  label: "Spara bedömningen",
  async perform(sets, { workbook, progress }) {
    progress("Läser arbetsboken", 0);
    const { memory, warning } = readMemory((await workbook.read()).memory);
    if (warning) return { ok: false, reason: warning };
    progress("Sparar bedömningen", 0.7);
    await workbook.write([], writeMemory({ ...memory, judgements: sets.reduce(withSet, judgementsIn(memory)) }));
    progress("Klart", 1);
    return { ok: true, value: null };
  },
};
