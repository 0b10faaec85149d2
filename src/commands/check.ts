import { checks } from "../report/checks";
import type { Check } from "../report/checkCodes";
import { DECIDED_TAG, readDecided } from "../report/decided";
import { readMemory } from "../report/memory";
import { openCells } from "../report/refresh";
import { statusTag } from "../report/status";
import { assessIn, type AssessInput } from "./assessed";
import type { Command } from "./command";
import { withJudgements } from "./judge";
import { sourcesOf } from "./recognised";
import { entriesPrint, modelPrint } from "./status";

export type { Check };

/** Kontrollera: what is out of date and why, what is missing against the decision, and what an auditor would ask about. Nothing is written. */
export const checkBook: Command<AssessInput, Check[]> = {
  id: "check",
  label: "Kontrollera",
  async perform(input, { workbook, progress }) {
    progress("Läser arbetsboken", 0);
    const book = await workbook.read();
    progress("Kontrollerar", 0.5);
    const made = assessIn(book, input);
    if (!made.ok) return made;
    const { assessed, entries, styrmodell } = made.value;
    if (assessed.areas.length === 0) return { ok: false, reason: "Inga mål hittades att kontrollera. Läs av arbetsboken och rätta kolumnerna först." };
    const now = entries.filter(({ period }) => period === assessed.period);
    const plan = book.sheets.find(({ tag }) => tag === DECIDED_TAG);
    const { memory } = readMemory(book.memory);
    const tags = new Set(assessed.areas.map(({ node }) => statusTag(node.id)));
    const cells = book.sheets.filter(({ tag }) => tag !== undefined && tags.has(tag)).flatMap(openCells);
    const found = checks({
      assessed,
      entries: now,
      sheets: book.sheets,
      unfinished: book.unfinished ?? [],
      memory,
      made: { sources: sourcesOf(book), styrmodell: modelPrint(styrmodell), entries: entriesPrint(withJudgements(memory, cells).filter(({ period }) => period === assessed.period)), period: assessed.period },
      ...(plan ? { decided: { sheet: plan, rows: readDecided(plan) } } : {}),
    });
    progress("Klart", 1);
    return { ok: true, value: found };
  },
};
