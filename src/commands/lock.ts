import { areDigits, hasLetter, isDay, withoutFirst, yearFirst } from "../domain/shapes";
import { CANCELLED } from "../domain/cancelled";
import type { StatedMap } from "../domain/statedMap";
import type { Styrmodell } from "../domain/styrmodell";
import {
  besideDecided,
  DECIDED_NAME,
  DECIDED_TAG,
  decidedSheet,
  readDecided,
  revise,
  type Decided,
  type Decision,
} from "../report/decided";
import type { Book, Sheet } from "../sheet/book";
import { anchored } from "../report/continuity/anchors";
import { keeping } from "../report/continuity/custody";
import { fingerprint } from "../report/continuity/fingerprint";
import { readMemory, writeMemory } from "../report/continuity/memory";
import { freeName } from "../report/names";
import { wallClock } from "./clock";
import type { Command, Outcome } from "./command";
import { writeKeeping } from "./custody";
import { recogniseIn } from "./map";
import { styrmodellFor } from "./styrmodell";
import { noGoals } from "./unread";

export interface LockInput {
  styrmodell?: Styrmodell;
  map?: StatedMap;
  /** The day that the council decided, "2024-11-25". */
  decided: string;
  /** The paragraph of its minutes, "112" or "§ 112". */
  paragraph: string;
  /** The first day that the plan holds, "2025-01-01". */
  from: string;
}

/** How many goals and indicators were added, changed in wording or target, and removed. */
export interface LockResult {
  sheet: string;
  added: number;
  changed: number;
  gone: number;
  /** What became of the user's cells on the sheet, in one line; absent where there were none. */
  custody?: string;
}

/** The decision in the form "KF 2024-11-25 § 112", or why it cannot be put in that form. */
function decisionOf({ decided, paragraph, from }: LockInput): Outcome<Decision> {
  const odd = Object.entries({ "Dagen för beslutet": decided, "Dagen då planen börjar gälla": from }).find(
    ([, day]) => !isDay(day),
  );
  if (odd) return { ok: false, reason: `${odd[0]} ”${odd[1]}” är inget datum. Skriv det som 2024-11-25.` };
  const number = withoutFirst(paragraph.trim(), "§").trim();
  if (!areDigits(number) && !(areDigits(number.slice(0, -1)) && hasLetter(number.slice(-1))))
    return { ok: false, reason: `Paragrafen ”${paragraph}” gick inte att läsa. Skriv den som § 112.` };
  return { ok: true, value: { text: `KF ${decided} § ${number}`, from } };
}

/** The existing sheet of the decided plan with its rows; undefined where there is none. */
function standingPlan(book: Book): Outcome<{ sheet: Sheet; rows: Decided[] } | undefined> {
  const [sheet, twin] = book.sheets.filter(({ tag }) => tag === DECIDED_TAG);
  if (!sheet) return { ok: true, value: undefined };
  if (twin) return { ok: false, reason: `Bladen ”${sheet.name}” och ”${twin.name}” är samma blad. Ta bort det ena.` };
  const rows = readDecided(sheet);
  return rows
    ? { ok: true, value: { sheet, rows } }
    : {
        ok: false,
        reason: `Rubrikerna på bladet ”${sheet.name}” saknas. Återställ raden med Nyckel, Mål eller indikator och Status.`,
      };
}

/** The sheet to write, with the user's additions on the existing one, and the account of them. */
function planSheet(
  book: Book,
  standing: { sheet: Sheet; rows: Decided[] } | undefined,
  rows: Decided[],
  organisation: string | undefined,
): ReturnType<typeof keeping> {
  const taken = book.sheets.map(({ name }) => name);
  const name = standing?.sheet.name ?? freeName(DECIDED_NAME, taken);
  const additions = standing ? besideDecided(standing.sheet) : [];
  const { memory } = readMemory(book.memory);
  const isRemembered = memory.sheets[DECIDED_TAG] !== undefined;
  const likely = (): Sheet | undefined =>
    standing && !isRemembered ? decidedSheet(standing.rows, [], name, organisation) : undefined;
  return keeping({ standing: standing ? [standing.sheet] : [], memory, likely }, (missing) =>
    decidedSheet(rows, [...additions, ...missing], name, organisation),
  );
}

/**
 * Lås beslutad plan: the goals, targets and owners of the workbook as the council has decided them, as rows that only a
 * new decision changes.
 */
export const lock: Command<LockInput, LockResult> = {
  id: "lock",
  label: "Lås beslutad plan",
  async perform(input, { workbook, now, progress, tell, cancelled = () => false }) {
    const decision = decisionOf(input);
    if (!decision.ok) return decision;
    progress("Läser arbetsboken", 0);
    const book = anchored(await workbook.read());
    const styrmodell = styrmodellFor(book, input.styrmodell);
    if (!styrmodell.ok) return styrmodell;
    const recognised = recogniseIn(book, styrmodell.value, input.map, yearFirst(input.from), { tell });
    if (!recognised.ok) return recognised;
    const { plan, organisation, coverage } = recognised.value;
    if (plan.goals.length + plan.indicators.length === 0) return { ok: false, reason: noGoals("låsa", coverage) };
    const standing = standingPlan(book);
    if (!standing.ok) return standing;
    const { rows, added, changed, gone } = revise(standing.value?.rows ?? [], plan, decision.value);
    if (cancelled()) return { ok: false, reason: CANCELLED };
    progress("Skriver planen", 0.7);
    const { sheet, custody } = planSheet(book, standing.value, rows, organisation);
    const { memory } = readMemory(book.memory);
    const sheets = { ...memory.sheets, [DECIDED_TAG]: { fingerprint: fingerprint(sheet), stamp: wallClock(now) } };
    const kept = await writeKeeping(workbook, [sheet], writeMemory({ ...memory, sheets }), custody);
    if (!kept.ok) return kept;
    progress("Klart", 1);
    const text = kept.value.custody;
    const value = { sheet: sheet.name, added, changed, gone };
    return { ok: true, value: text === undefined ? value : { ...value, custody: text } };
  },
};
