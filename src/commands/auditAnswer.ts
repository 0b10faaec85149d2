import { auditAnswersIn, answerYear, type AuditAnswer } from "../report/revision/questions";
import { readMemory, writeMemory } from "../report/continuity/memory";
import { wallClock } from "./clock";
import type { Command } from "./command";

/** An answer as it is given; without a text: the kept one goes. */
export interface GivenAnswer extends Pick<AuditAnswer, "id" | "text" | "who" | "sent"> {
  /** Canonical: it is kept for the year. */
  period: string;
}

/** "2025-02-11" of "2025-02-11T14:05". */
const DAY = "2025-02-11".length;

/**
 * Svar på revisorns fråga: keeps the answer with the workbook for the year, with the name as typed and the day; `sent` puts
 * the question on the template of who owns the goal. No sheet is touched.
 */
export const answerAudit: Command<GivenAnswer, null> = {
  id: "answerAudit",
  label: "Spara svaret",
  async perform({ id, period, text, who, sent }, { workbook, now, progress }) {
    const isAnswered = text.trim() !== "";
    if (isAnswered && who.trim() === "")
      return { ok: false, reason: "Skriv ditt namn vid svaret, så att det framgår vem som har svarat." };
    progress("Läser arbetsboken", 0);
    const { memory, warning } = readMemory((await workbook.read()).memory);
    if (warning) return { ok: false, reason: warning };
    progress("Sparar svaret", 0.7);
    const year = answerYear(period);
    const others = auditAnswersIn(memory).filter((one) => one.id !== id || one.year !== year);
    const day = wallClock(now).slice(0, DAY);
    const kept = { id, year, text: text.trim(), who: who.trim(), day, ...(sent ? { sent } : {}) };
    const answers = isAnswered || sent ? [...others, kept] : others;
    await workbook.write([], writeMemory({ ...memory, auditAnswers: answers }));
    progress("Klart", 1);
    return { ok: true, value: null };
  },
};
