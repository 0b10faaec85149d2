import { isInterim } from "../assess/choice";
import { scaleOf, type Styrmodell } from "../domain/styrmodell";
import { judgementsIn, sameSeat, type Judgement } from "../report/continuity/judgements";
import { readMemory, writeMemory } from "../report/continuity/memory";
import type { Command } from "./command";

export type { Judgement };

/**
 * What may be set on a level for a period: the labels of its scale, best first, without those that are barred at helår,
 * then two answers that are no step.
 */
export function gradesToSet(styrmodell: Styrmodell, level: string, period: string): string[] {
  const interim = isInterim(period);
  const scale = scaleOf(styrmodell, level, interim ? "delår" : "helår");
  return [
    ...(scale?.steps.filter(({ barredAtYearEnd }) => interim || !barredAtYearEnd) ?? []),
    ...(scale?.states.slice(0, 2) ?? []),
  ].map(({ label }) => label);
}

/**
 * Bedöm: keeps a grade and a comment that she sets in the pane, until the status sheets are written; neither: takes
 * back what was kept. No sheet is touched.
 */
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
