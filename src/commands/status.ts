import { reportedPeriod } from "../assess/reportedPeriod";
import type { AssessedPlan } from "../domain/assessment";
import { CANCELLED } from "../domain/cancelled";
import type { StatedMap } from "../domain/statedMap";
import type { Styrmodell } from "../domain/styrmodell";
import type { Account } from "../report/continuity/account";
import { anchored } from "../report/continuity/anchors";
import { writeMemory } from "../report/continuity/memory";
import { renewedBoard, renewStatus, type Renewal, type RenewalInput } from "./renewal";
import { LOG_TAG } from "../report/continuity/logReader";
import { draftSetup } from "../report/look";
import { freeName } from "../report/names";
import { styrmodellSheet } from "../report/styrmodell";
import { STYRMODELL_NAME, STYRMODELL_TAG } from "../report/tags";
import type { Book, Sheet } from "../sheet/book";
import type { Font } from "../sheet/format";
import { assessIn, type AssessInput } from "./assessed";
import { wallClock } from "./clock";
import type { Command, Outcome } from "./command";
import { writeKeeping } from "./custody";
import { notFinal, openForFinal } from "./final";
import { holdsFor, recogniseIn } from "./map";
import { periodAsked } from "./periods";
import { sameSources, sourcesOf, type Recognised } from "./recognised";
import { isOf, isReplaceable, styrmodellFor, styrmodellSheetOf } from "./styrmodell";
import { withUnread } from "./unread";
import { VERSION } from "./version";

export interface StatusInput {
  styrmodell?: Styrmodell;
  /** As the user writes it: "2021", "delår 2021". Absent: the latest in the workbook. */
  period?: string;
  map?: StatedMap;
  /** Till fullmäktige: refused while something is open that changes a grade. Absent: a draft. */
  isFinal?: boolean;
  /**
   * What was recognised of the workbook a moment ago, by the same styrmodell and map: used when the source sheets have
   * not changed since.
   */
  recognised?: Recognised;
}

export interface StatusResult {
  assessed: AssessedPlan;
  /** The own sheets as they were written, overview first. */
  sheets: Sheet[];
  /** The workbook's body font, for drawing the sheets. */
  font: Font;
  /** What became of the user's cells in the existing sheets, as read back after the writing. */
  account: Account;
  /** The account in one line; absent where there were no such cells. */
  custody?: string;
}

/** Statusblad: reads, grades and writes one status sheet per area and an overview; every other sheet is kept. */
export const status: Command<StatusInput, StatusResult> = {
  id: "status",
  label: "Skriv statusblad",
  async perform(input, { workbook, now, progress, cancelled = () => false }) {
    progress("Läser arbetsboken", 0);
    const book = anchored(await workbook.read());
    if (cancelled()) return { ok: false, reason: CANCELLED };
    progress("Tolkar och bedömer", 0.3);
    const made = sheetsFor(book, input, wallClock(now));
    if (!made.ok) return made;
    if (cancelled()) return { ok: false, reason: CANCELLED };
    progress("Skriver bladen", 0.7);
    const { memory, readBack, ...result } = made.value;
    const kept = await writeKeeping(workbook, result.sheets, memory, { planned: result.account, readBack });
    if (!kept.ok) return kept;
    progress("Klart", 1);
    return { ok: true, value: { ...result, ...kept.value } };
  },
};

/** What the sheets are made from; or why none can be. */
function renewalOf(
  book: Book,
  { styrmodell: asked, period: given, map, recognised: known, isFinal = false }: StatusInput,
  stamp: string,
): Outcome<RenewalInput> {
  const asks = periodAsked(given, "2021, delår 2021 eller T2 2021");
  if (!asks.ok) return asks;
  const askedPeriod = asks.value;
  const styrmodell = styrmodellFor(book, asked);
  if (!styrmodell.ok) return styrmodell;
  const sources = sourcesOf(book);
  const recognised: ReturnType<typeof recogniseIn> =
    known && sameSources(known.sources, sources) && holdsFor(known.recognition, askedPeriod)
      ? { ok: true, value: known.recognition }
      : recogniseIn(book, styrmodell.value, map, askedPeriod);
  if (!recognised.ok) return recognised;
  const recognition = recognised.value;
  if (recognition.tables.length === 0) return { ok: false, reason: withUnread(NO_TABLE, recognition.coverage) };
  const stops = isFinal ? openIn(book, { styrmodell: asked, period: askedPeriod, recognition }) : null;
  if (stops !== null) return { ok: false, reason: stops };
  const twins = twinsAmong(book.sheets.filter(({ tag }) => tag !== undefined));
  if (twins) return { ok: false, reason: twins };
  const model = modelSheet(book, styrmodell.value, asked !== undefined);
  if (!model.ok) return model;
  return {
    ok: true,
    value: {
      book,
      recognition,
      styrmodell: styrmodell.value,
      modelSheet: model.value,
      period: reportedPeriod(recognition, askedPeriod),
      sources,
      stamp,
      version: VERSION,
      isFinal,
    },
  };
}

/** Everything of `status` between reading and writing. */
function sheetsFor(
  book: Book,
  input: StatusInput,
  stamp: string,
): Outcome<StatusResult & Pick<Renewal, "readBack"> & { memory: string }> {
  const from = renewalOf(book, input, stamp);
  if (!from.ok) return from;
  const { assessed, sheets, memory, account, readBack } = renewStatus(from.value);
  return {
    ok: true,
    value: {
      assessed,
      sheets: input.isFinal ? sheets : sheets.map(asDraft),
      font: book.font,
      memory: writeMemory(memory),
      account,
      readBack,
    },
  };
}

/**
 * The måltavla that `status` would write in a workbook that is read, to be looked at before its other sheets are made.
 * Null: none would be, or sheets of ours stand in the workbook, and to find what is the user's in them takes as long as
 * making all of them.
 */
export function boardFor(read: Book, input: StatusInput, now: Date): Sheet | null {
  const book = anchored(read);
  if (book.sheets.some(({ tag }) => tag !== undefined && tag !== STYRMODELL_TAG)) return null;
  const from = renewalOf(book, input, wallClock(now));
  return from.ok ? asDraft(renewedBoard(from.value)) : null;
}

/** What is open before a final of a workbook, in words; null: nothing is. */
function openIn(book: Book, input: AssessInput): string | null {
  const made = assessIn(book, input);
  return made.ok ? notFinal(openForFinal(book, made.value)) : made.reason;
}

/** Own sheets that are no report have no mark. */
const UNMARKED: readonly (string | undefined)[] = [STYRMODELL_TAG, LOG_TAG, undefined];

/** A sheet that says at its foot that it is a draft. */
export const asDraft = (sheet: Sheet): Sheet =>
  sheet.print && !UNMARKED.includes(sheet.tag) ? { ...sheet, print: draftSetup(sheet.print) } : sheet;

const NO_TABLE =
  "Ingen måltabell hittades. Den känns igen på en rubrikrad med till exempel Mål eller Indikator och Målvärde, Utfall eller Bedömning.";

/**
 * The sheet Styrmodell: the one in the workbook, else a new one. Nothing but the sheet that says that none is decided, as
 * it was written, gives way to the one asked for.
 */
function modelSheet(book: Book, styrmodell: Styrmodell, asked: boolean): Outcome<Sheet> {
  const standing = styrmodellSheetOf(book);
  if (!standing) {
    const emptied = book.sheets.find(({ tag }) => tag === STYRMODELL_TAG);
    return {
      ok: true,
      value: styrmodellSheet(
        styrmodell,
        emptied?.name ??
          freeName(
            STYRMODELL_NAME,
            book.sheets.map(({ name }) => name),
          ),
      ),
    };
  }
  if (!asked || isOf(standing, styrmodell)) return { ok: true, value: standing };
  if (isReplaceable(standing)) return { ok: true, value: styrmodellSheet(styrmodell, standing.name) };
  return {
    ok: false,
    reason: `Bladet ”${standing.name}” gäller redan i arbetsboken. Ändra där, eller ta bort bladet för att använda styrmodellen ${styrmodell.name}.`,
  };
}

/** Why nothing can be written while two sheets have the same tag; null when none have. */
function twinsAmong(own: Sheet[]): string | null {
  for (const sheet of own) {
    const twin = own.find((other) => other !== sheet && other.tag === sheet.tag);
    if (twin)
      return `Bladen ”${sheet.name}” och ”${twin.name}” är samma statusblad. Ta bort det ena, eller flytta det till en egen arbetsbok.`;
  }
  return null;
}
