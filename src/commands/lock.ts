import { CANCELLED } from "../domain/cancelled";
import type { RecognisedTable } from "../domain/plan";
import type { Styrmodell } from "../domain/styrmodell";
import { besideDecided, DECIDED_NAME, DECIDED_TAG, decidedSheet, readDecided, revise } from "../report/decided";
import { anchored } from "../report/continuity/anchors";
import { fingerprint } from "../report/continuity/fingerprint";
import { readMemory, writeMemory } from "../report/continuity/memory";
import { freeName } from "../report/names";
import { wallClock } from "./clock";
import type { Command } from "./command";
import { recogniseIn } from "./map";
import { styrmodellFor } from "./styrmodell";

export interface LockInput {
  styrmodell?: Styrmodell;
  map?: RecognisedTable[];
  /** The day that the council decided, "2024-11-25". */
  decided: string;
  /** The paragraph of its minutes, "112" or "§ 112". */
  paragraph: string;
  /** The first day that the plan holds, "2025-01-01". */
  from: string;
}

/** How many goals and indicators were put in, worded or aimed otherwise, and taken out. */
export interface LockResult {
  sheet: string;
  added: number;
  changed: number;
  gone: number;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** Lås beslutad plan: the goals, targets and owners of the workbook as the council has decided them, as rows that only a new decision changes. */
export const lock: Command<LockInput, LockResult> = {
  id: "lock",
  label: "Lås beslutad plan",
  async perform(
    { styrmodell: asked, map, decided, paragraph, from },
    { workbook, now, progress, cancelled = () => false },
  ) {
    const odd = Object.entries({ "Dagen för beslutet": decided, "Dagen då planen börjar gälla": from }).find(
      ([, day]) => !isDay(day),
    );
    if (odd) return { ok: false, reason: `${odd[0]} ”${odd[1]}” är inget datum. Skriv det som 2024-11-25.` };
    const number = /^§?\s*(\d+\w?)$/.exec(paragraph.trim())?.[1];
    if (number === undefined)
      return { ok: false, reason: `Paragrafen ”${paragraph}” gick inte att läsa. Skriv den som § 112.` };
    progress("Läser arbetsboken", 0);
    const book = anchored(await workbook.read());
    const styrmodell = styrmodellFor(book, asked);
    if (!styrmodell.ok) return styrmodell;
    const recognised = recogniseIn(book, styrmodell.value, map);
    if (!recognised.ok) return recognised;
    const { plan, organisation } = recognised.value;
    if (plan.goals.length + plan.indicators.length === 0)
      return { ok: false, reason: "Inga mål hittades att låsa. Läs av arbetsboken och rätta kolumnerna först." };
    const standing = book.sheets.filter(({ tag }) => tag === DECIDED_TAG);
    const rows = readDecided(standing[0]);
    if (standing.length > 1)
      return {
        ok: false,
        reason: `Bladen ”${standing[0]!.name}” och ”${standing[1]!.name}” är samma blad. Ta bort det ena.`,
      };
    if (standing[0] && !rows)
      return {
        ok: false,
        reason: `Rubrikerna på bladet ”${standing[0].name}” saknas. Återställ raden med Nyckel, Mål eller indikator och Status.`,
      };
    const revision = revise(rows ?? [], plan, { text: `KF ${decided} § ${number}`, from });
    if (cancelled()) return { ok: false, reason: CANCELLED };
    progress("Skriver planen", 0.7);
    const sheet = decidedSheet(
      revision.rows,
      standing[0] ? besideDecided(standing[0]) : [],
      standing[0]?.name ??
        freeName(
          DECIDED_NAME,
          book.sheets.map(({ name }) => name),
        ),
      organisation,
    );
    const { memory } = readMemory(book.memory);
    const sheets = { ...memory.sheets, [DECIDED_TAG]: { fingerprint: fingerprint(sheet), stamp: wallClock(now) } };
    await workbook.write([sheet], writeMemory({ ...memory, sheets }));
    progress("Klart", 1);
    const { added, changed, gone } = revision;
    return { ok: true, value: { sheet: sheet.name, added, changed, gone } };
  },
};
