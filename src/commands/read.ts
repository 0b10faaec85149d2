import { assess } from "../assess/assess";
import type { Disagreement } from "../domain/assessment";
import type { Coverage, Plan, RecognisedTable } from "../domain/plan";
import type { Problem } from "../domain/problem";
import type { Styrmodell } from "../domain/styrmodell";
import { recognise } from "../recognise/recognise";
import type { Command } from "./command";
import { scalesFor, styrmodellFor } from "./styrmodell";

export interface ReadInput {
  /** Absent: the workbook's own, else the standard. */
  styrmodell?: Styrmodell;
  /** Tables as an earlier read gave them, corrected by a person. */
  map?: RecognisedTable[];
}

/** What `read` answers, but for the workbook's name. */
export interface ReadResult {
  tables: RecognisedTable[];
  plan: Plan;
  disagreements: Disagreement[];
  problems: Problem[];
  coverage: Coverage;
}

/** Läs av: the tables, the plan, where printed and computed grades differ, and every cell that could not be read. */
export const read: Command<ReadInput, ReadResult> = {
  id: "read",
  label: "Läs av",
  async perform({ styrmodell: asked, map }, { workbook, progress }) {
    progress("Läser arbetsboken", 0);
    const book = await workbook.read();
    const styrmodell = styrmodellFor(book, asked);
    if (!styrmodell.ok) return styrmodell;
    progress("Tolkar tabellerna", 0.5);
    const recognition = recognise(book, { scales: scalesFor(styrmodell.value), map });
    const { disagreements, problems } = assess(recognition, styrmodell.value);
    progress("Klart", 1);
    return { ok: true, value: { tables: recognition.tables, plan: recognition.plan, disagreements, problems, coverage: recognition.coverage } };
  },
};
