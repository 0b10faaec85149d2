import { CANCELLED } from "../domain/cancelled";
import { assess } from "../assess/assess";
import type { AssessedPlan } from "../domain/assessment";
import type { RecognisedTable } from "../domain/plan";
import type { Styrmodell } from "../domain/styrmodell";
import { readPeriod } from "../interpret/period";
import type { ReportContext } from "../report/context";
import { fingerprint } from "../report/fingerprint";
import { handOver } from "../report/handover";
import { logSheet } from "../report/log";
import { LOG_NAME, LOG_TAG, readLog } from "../report/logReader";
import { MATRIX_TAG } from "../report/tags";
import { readMemory, writeMemory } from "../report/memory";
import { freeName } from "../report/names";
import { noteMemory } from "../report/note";
import { openCells } from "../report/refresh";
import { stampOf } from "../report/overview";
import { statusSheets } from "../report/status";
import { OVERVIEW_TAG, statusTag } from "../report/tags";
import { scaleLists, styrmodellSheet } from "../report/styrmodell";
import { STYRMODELL_NAME, STYRMODELL_TAG } from "../report/tags";
import { statusTable } from "../report/statusTable";
import type { Book, Sheet } from "../sheet/book";
import type { Font } from "../sheet/format";
import { hash } from "../sheet/hash";
import { wallClock } from "./clock";
import type { Command, Outcome } from "./command";
import { withJudgements, withoutJudgements } from "./judge";
import { recogniseIn } from "./map";
import { sameSources, sourcesOf, type Recognised } from "./recognised";
import { styrmodellFor, styrmodellSheetOf } from "./styrmodell";
import { VERSION } from "./version";

export interface StatusInput {
  styrmodell?: Styrmodell;
  /** As a person writes it: "2021", "delår 2021". Absent: the latest that the workbook speaks of. */
  period?: string;
  map?: RecognisedTable[];
  /** What was recognised of the workbook a moment ago, by the same styrmodell and map: used when her sheets have not changed since. */
  recognised?: Recognised;
}

export interface StatusResult {
  assessed: AssessedPlan;
  /** Our sheets as they were written, overview first. */
  sheets: Sheet[];
  /** The workbook's body font, for whoever draws them. */
  font: Font;
}

/** Statusblad: reads, grades and writes one status sheet per area and an overview, beside everything that stands in the workbook. */
export const status: Command<StatusInput, StatusResult> = {
  id: "status",
  label: "Skriv statusblad",
  async perform(input, { workbook, now, progress, cancelled = () => false }) {
    progress("Läser arbetsboken", 0);
    const book = await workbook.read();
    if (cancelled()) return { ok: false, reason: CANCELLED };
    progress("Tolkar och bedömer", 0.3);
    const made = sheetsFor(book, input, wallClock(now));
    if (!made.ok) return made;
    if (cancelled()) return { ok: false, reason: CANCELLED };
    progress("Skriver bladen", 0.7);
    const { memory, ...result } = made.value;
    await workbook.write(result.sheets, memory);
    progress("Klart", 1);
    return { ok: true, value: result };
  },
};

/** Everything of `status` between reading and writing. */
function sheetsFor(
  book: Book,
  { styrmodell: asked, period: said, map, recognised: known }: StatusInput,
  stamp: string,
): Outcome<StatusResult & { memory: string }> {
  const askedPeriod = said === undefined ? undefined : readPeriod(said)?.canonical;
  if (said !== undefined && !askedPeriod)
    return {
      ok: false,
      reason: `Perioden ”${said}” gick inte att läsa. Skriv till exempel 2021, delår 2021 eller T2 2021.`,
    };
  const styrmodell = styrmodellFor(book, asked);
  if (!styrmodell.ok) return styrmodell;
  const sources = sourcesOf(book);
  const recognised: ReturnType<typeof recogniseIn> =
    known && sameSources(known.sources, sources)
      ? { ok: true, value: known.recognition }
      : recogniseIn(book, styrmodell.value, map);
  if (!recognised.ok) return recognised;
  const recognition = recognised.value;
  if (recognition.tables.length === 0) {
    return {
      ok: false,
      reason:
        "Ingen måltabell hittades. Den känns igen på en rubrikrad med till exempel Mål eller Indikator och Målvärde, Utfall eller Bedömning.",
    };
  }
  const ours = book.sheets.filter(({ tag }) => tag !== undefined);
  const twins = twinsAmong(ours);
  if (twins) return { ok: false, reason: twins };
  const model = modelSheet(book, styrmodell.value, asked !== undefined);
  if (!model.ok) return model;

  const { memory } = readMemory(book.memory);
  const period = askedPeriod ?? recognition.period;
  const byModel = modelPrint(styrmodell.value);
  const logStanding = ours.find(({ tag }) => tag === LOG_TAG);
  const log = readLog(logStanding);
  const context: ReportContext = {
    organisation: recognition.organisation,
    now: stamp,
    version: VERSION,
    styrmodellSheet: model.value.name,
    scaleLists: scaleLists(model.value),
    taken: book.sheets.filter(({ tag }) => tag === undefined).map(({ name }) => name),
    names: new Map(ours.map(({ tag, name }) => [tag!, name])),
    log,
  };
  const bare = assess(recognition, styrmodell.value, { period });
  const tags = new Set([OVERVIEW_TAG, MATRIX_TAG, ...bare.areas.map(({ node }) => statusTag(node.id))]);
  const standing = [
    ...ours.filter(({ tag }) => tags.has(tag!)),
    ...ours.filter(({ tag }) => !tags.has(tag!) && tag !== LOG_TAG),
  ];
  let plain: Map<string, Sheet> | undefined;
  const written = ours.flatMap((sheet) => statusTable(sheet)?.period || []).at(0) ?? period;
  const standingOverview = ours.find(({ tag }) => tag === OVERVIEW_TAG);
  const then = { ...context, ...(standingOverview && stampOf(standingOverview)) };
  const asWritten = (): Map<string, Sheet> =>
    new Map(
      [bare, ...(written === period ? [] : [assess(recognition, styrmodell.value, { period: written })])]
        .flatMap((one) => statusSheets(one, then))
        .map((sheet) => [sheet.tag!, sheet]),
    );
  const likely = (tag: string): Sheet => (plain ??= asWritten()).get(tag)!;
  const {
    entries,
    standing: handed,
    logged,
  } = handOver({
    standing,
    rewritten: (tag) => tags.has(tag),
    memory,
    period,
    goals: new Set(recognition.plan.goals.map(({ id }) => id)),
    indicators: new Set(recognition.plan.indicators.map(({ id }) => id)),
    log,
    stamp,
    styrmodell: memory.made?.styrmodell ?? byModel,
    judged: (cells) => withJudgements(memory, cells),
    overview: OVERVIEW_TAG,
    likely,
  });
  const assessed = entries.length > 0 ? assess(recognition, styrmodell.value, { period, entries }) : bare;
  const sheets = statusSheets(assessed, { ...context, entries, standing: handed, log: [...log, ...logged] });
  if (model.value !== styrmodellSheetOf(book)) sheets.push(model.value);
  if (logged.length > 0)
    sheets.push(
      logSheet(
        logStanding,
        logged,
        logStanding?.name ??
          freeName(
            LOG_NAME,
            [...book.sheets, ...sheets].map(({ name }) => name),
          ),
      ),
    );
  const remembered = sheets.map((sheet) => {
    const notes = noteMemory(handed.get(sheet.tag!)?.notes ?? []);
    return [
      sheet.tag!,
      { fingerprint: fingerprint(sheet), stamp, ...(Object.keys(notes).length > 0 ? { notes } : {}) },
    ] as const;
  });
  const made = { sources, styrmodell: byModel, entries: entriesPrint(sheets.flatMap(openCells)), period };
  return {
    ok: true,
    value: {
      assessed,
      sheets,
      font: book.font,
      memory: writeMemory({
        ...withoutJudgements(memory, period),
        sheets: { ...memory.sheets, ...Object.fromEntries(remembered) },
        made,
      }),
    },
  };
}

/** A styrmodell in short: its name, and a hash that tells two versions of it apart. */
export const modelPrint = (styrmodell: Styrmodell): string => `${styrmodell.name} ${hash(JSON.stringify(styrmodell))}`;

/** Her open cells in short, whatever their places. */
export const entriesPrint = (
  entries: { goal: string; by: string; who?: string; grade?: string; comment?: string }[],
): string =>
  hash(
    entries
      .map(({ goal, by, who, grade, comment }) => JSON.stringify([goal, by, who, grade, comment]))
      .sort()
      .join(),
  );

/** The sheet Styrmodell: the one that stands, else a new one. What she has written in a standing one is never replaced by a preset. */
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
  if (!asked || fingerprint(styrmodellSheet(styrmodell, standing.name)) === fingerprint(standing))
    return { ok: true, value: standing };
  return {
    ok: false,
    reason: `Bladet ”${standing.name}” gäller redan i arbetsboken. Ändra där, eller ta bort bladet för att använda styrmodellen ${styrmodell.name}.`,
  };
}

/** Why nothing can be written while two sheets are the same one of ours; null when none are. */
function twinsAmong(ours: Sheet[]): string | null {
  for (const sheet of ours) {
    const twin = ours.find((other) => other !== sheet && other.tag === sheet.tag);
    if (twin)
      return `Bladen ”${sheet.name}” och ”${twin.name}” är samma statusblad. Ta bort det ena, eller flytta det till en egen arbetsbok.`;
  }
  return null;
}
