import { CANCELLED } from "../domain/cancelled";
import type { StatedMap } from "../domain/statedMap";
import type { Styrmodell } from "../domain/styrmodell";
import type { Edit, Look, Place } from "../excel/edit";
import { periodText } from "../interpret/time/period";
import { anchored } from "../report/continuity/anchors";
import { DECIDED_TAG, readDecided, VALIDITY } from "../report/decided";
import { parseRef } from "../sheet/address";
import type { Book } from "../sheet/book";
import type { Command, EditableWorkbook, Outcome, Surroundings } from "./command";
import { lock, type LockInput, type LockResult } from "./lock";
import { recogniseIn } from "./map";
import { aYearOn, proposedColumns, type ProposedColumn } from "./nextColumns";
import { periodAsked } from "./periods";
import { status } from "./status";
import { styrmodellFor } from "./styrmodell";
import { templates } from "./templates";

/** Which parts of a new year to carry out; a part that is absent is not. */
export interface Accepted {
  /** Status sheets for the new period: the old rows go to the log, the open cells start empty. */
  sheets?: boolean;
  /** The templates made again for the new period. */
  templates?: boolean;
  /** Headers that are written in the user's tables, by the cells that were proposed for them. */
  columns?: "all" | readonly string[];
  /** Replaces the decided plan by the current one; absent: the plan is carried on. */
  decision?: Pick<LockInput, "decided" | "paragraph" | "from">;
}

export interface NewPeriodInput {
  /** As the user writes it; absent: the year after the workbook's. */
  period?: string;
  styrmodell?: Styrmodell;
  map?: StatedMap;
  /** Absent: nothing is written; the result lists what would be. */
  accept?: Accepted;
}

export interface NewPeriodResult {
  /** Canonical. */
  from: string;
  to: string;
  columns: ProposedColumn[];
  /**
   * The decided plan: how many rows are valid, and the latest date that one is valid from; absent where none is locked.
   */
  plan?: { rows: number; from: string };
  /** The written sheets; each absent unless requested. */
  sheets?: string[];
  templates?: string[];
  locked?: LockResult;
  /** Cells of the headers that were written. */
  written: string[];
  /** What has become of the user's cells, a line for each part that was written. */
  custody: string[];
}

/** The years to roll from and to, the headers that the tables lack, and the existing plan. */
function rolled(book: Book, { period, styrmodell: asked, map }: NewPeriodInput): Outcome<NewPeriodResult> {
  const given = periodAsked(period, "2025 eller delår 2025");
  if (!given.ok) return given;
  const styrmodell = styrmodellFor(book, asked);
  if (!styrmodell.ok) return styrmodell;
  const recognised = recogniseIn(book, styrmodell.value, map);
  if (!recognised.ok) return recognised;
  const from = recognised.value.period;
  const to = given.value ?? aYearOn(from);
  if (from === "" || to === from)
    return {
      ok: false,
      reason: "Det framgår inte vilken period arbetsboken gäller. Sätt året i rubriken, till exempel Utfall 2024.",
    };
  const plan = decidedPlan(book);
  const columns = proposedColumns(recognised.value.tables, book, from);
  return { ok: true, value: { from, to, columns, ...(plan ? { plan } : {}), written: [], custody: [] } };
}

/** The valid rows of the decided plan; undefined without any. */
function decidedPlan(book: Book): NewPeriodResult["plan"] {
  const sheet = book.sheets.find(({ tag }) => tag === DECIDED_TAG);
  const valid = (sheet && readDecided(sheet))?.filter(({ validity }) => validity === VALIDITY.valid) ?? [];
  const latest = valid
    .map((row) => row.from)
    .sort()
    .at(-1);
  return latest === undefined ? undefined : { rows: valid.length, from: latest };
}

/** Where a header is to stand. */
type Placed = Pick<ProposedColumn, "header"> & { cell: string; place: Place };

const accepted = (columns: readonly ProposedColumn[], chosen: Accepted["columns"]): Placed[] =>
  columns.flatMap(({ cell, header }) => {
    const ref = cell !== undefined && (chosen === "all" || chosen?.includes(cell)) ? parseRef(cell) : undefined;
    const { sheet, area } = ref ?? {};
    return cell !== undefined && sheet && area
      ? [{ cell, header, place: { sheet, row: area.top, column: area.left } }]
      : [];
  });

/** The first accepted cell that no header is proposed for any more. */
const missingHeader = (headers: readonly Placed[], chosen: Accepted["columns"]): string | undefined =>
  chosen === undefined || chosen === "all"
    ? undefined
    : chosen.find((cell) => headers.every((one) => one.cell !== cell));

/** Writes headers, bold, in cells that are still empty; answers with the cells. */
async function writeHeaders(placed: readonly Placed[], workbook: EditableWorkbook): Promise<string[]> {
  const edits = placed.map(({ place, header }): Edit => ({
    ...place,
    was: { value: null },
    becomes: { value: header },
  }));
  const looks = placed.map(({ place: { sheet, row, column } }): Look => ({
    sheet,
    area: { top: row, left: column, bottom: row, right: column },
    bold: true,
  }));
  if (edits.length > 0) await workbook.edit(edits, looks);
  return placed.map(({ cell }) => cell);
}

/** A new period being written. `asked`: the options of each command. */
interface Turn {
  accept: Accepted;
  asked: { period: string; styrmodell?: Styrmodell; map?: StatedMap };
  around: Surroundings<EditableWorkbook>;
  result: NewPeriodResult;
}

/** The parts in the order in which they are written. Each records in the result what it wrote. */
const PARTS: readonly {
  part: "sheets" | "templates" | "decision";
  write(turn: Turn): Promise<Outcome<{ custody?: string }>>;
}[] = [
  {
    part: "sheets",
    async write({ asked, around, result }) {
      const done = await status.perform(asked, around);
      if (done.ok) result.sheets = done.value.sheets.map(({ name }) => name);
      return done;
    },
  },
  {
    part: "templates",
    async write({ asked, around, result }) {
      const done = await templates.perform(asked, around);
      if (done.ok) result.templates = done.value.templates.map(({ sheet }) => sheet);
      return done;
    },
  },
  {
    part: "decision",
    async write({ accept, asked: { styrmodell }, around, result }) {
      const decision = { decided: "", paragraph: "", from: "", ...accept.decision };
      const done = await lock.perform({ ...decision, ...(styrmodell ? { styrmodell } : {}) }, around);
      if (done.ok) result.locked = done.value;
      return done;
    },
  },
];

/** Writes the accepted parts, up to the first that cannot be written. */
async function writeParts(turn: Turn): Promise<Outcome<NewPeriodResult>> {
  for (const { part, write } of PARTS) {
    if (!turn.accept[part]) continue;
    const done = await write(turn);
    if (!done.ok) return done;
    if (done.value.custody !== undefined) turn.result.custody.push(done.value.custody);
  }
  return { ok: true, value: turn.result };
}

/**
 * Ny period: rolls the year over. Shown first, and nothing is written without a yes to each part: status sheets for the
 * new year, with the old one's rows in the log and empty open cells; templates; the decided plan replaced or carried
 * on; and last the next year's headers right of the user's tables, which *Ångra* takes back.
 */
export const newPeriod: Command<NewPeriodInput, NewPeriodResult, EditableWorkbook> = {
  id: "newPeriod",
  label: "Ny period",
  async perform(input, around) {
    around.progress("Läser arbetsboken", 0);
    const planned = rolled(anchored(await around.workbook.read()), input);
    if (!planned.ok || !input.accept) return planned;
    if (around.cancelled?.()) return { ok: false, reason: CANCELLED };
    const { accept, styrmodell, map } = input;
    const result = planned.value;
    const headers = accepted(result.columns, accept.columns);
    const gone = missingHeader(headers, accept.columns);
    if (gone) return { ok: false, reason: `Rubriken i ${gone} föreslås inte längre. Visa nästa period igen.` };
    const asked = { period: periodText(result.to), ...(styrmodell ? { styrmodell } : {}), ...(map ? { map } : {}) };
    const done = await writeParts({ accept, asked, around, result });
    if (!done.ok) return done;
    result.written = await writeHeaders(headers, around.workbook);
    around.progress("Klart", 1);
    return { ok: true, value: result };
  },
};
