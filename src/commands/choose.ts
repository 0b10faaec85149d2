import { sameFollowUp } from "../assess/periods";
import { presetNamed } from "../domain/presets";
import { undecided } from "../domain/presets/undecided";
import { readMemory, writeMemory, type Memory } from "../report/continuity/memory";
import type { Book } from "../sheet/book";
import type { Command } from "./command";

/** The user's choices that override what the workbook states. */
export interface Choice {
  /** A preset's name; holds until the workbook has a decided sheet Styrmodell. `undecided`'s: none is chosen. */
  styrmodell?: string;
  /**
   * Canonical, with the workbook's own latest period at the time of the choice: when that has become another, the
   * choice has lapsed.
   */
  period?: { canonical: string; instead: string };
}

const isPeriod = (value: unknown): value is NonNullable<Choice["period"]> =>
  typeof value === "object" &&
  value !== null &&
  "canonical" in value &&
  typeof value.canonical === "string" &&
  "instead" in value &&
  typeof value.instead === "string";

/** The choice stored in the workbook; unreadable parts are skipped. */
export const choiceIn = (book: Book): Choice => choiceOf(readMemory(book.memory).memory);

/** The chosen period, where the workbook's own is what it was; undefined: none is chosen, or the choice has lapsed. */
export const chosenPeriod = ({ period }: Choice, own: string): string | undefined =>
  period !== undefined && sameFollowUp(period.instead, own) ? period.canonical : undefined;

function choiceOf(memory: Memory): Choice {
  const { styrmodell, period }: { styrmodell?: unknown; period?: unknown } = memory["choice"] ?? {};
  return {
    ...(typeof styrmodell === "string" && presetNamed(styrmodell) ? { styrmodell } : {}),
    ...(isPeriod(period) ? { period } : {}),
  };
}

/**
 * Välj: stores a chosen styrmodell or period in the workbook, together with earlier choices. A choice equal to what the
 * workbook states is removed. No sheet is changed.
 */
export const choose: Command<Choice, null> = {
  id: "choose",
  label: "Välj styrmodell eller period",
  async perform(chosen, { workbook, progress }) {
    progress("Läser arbetsboken", 0);
    const { memory, warning } = readMemory((await workbook.read()).memory);
    if (warning) return { ok: false, reason: warning };
    const { styrmodell, period } = { ...choiceOf(memory), ...chosen };
    const choice: Choice = {
      ...(styrmodell === undefined || styrmodell === undecided.name ? {} : { styrmodell }),
      ...(period === undefined || period.canonical === period.instead ? {} : { period }),
    };
    progress("Sparar valet", 0.7);
    await workbook.write([], writeMemory({ ...memory, choice }));
    progress("Klart", 1);
    return { ok: true, value: null };
  },
};
