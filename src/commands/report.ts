import { CANCELLED } from "../domain/cancelled";
import { isInterim } from "../assess/periods";
import type { Recognition } from "../domain/plan";
import { comparePeriods, inYear, yearOf } from "../interpret/time/period";
import type { DocumentKind } from "../domain/reportParts";
import type { AuditPart } from "../report/annual/auditAppendix";
import { annualReport, type ReportInput as ReportFacts } from "../report/annual/report";
import { reportSheets } from "../report/annual/sheets";
import { isReport } from "../report/tags";
import { balanceOf } from "../report/annual/balance";
import { checklistsIn } from "../report/annual/checklist";
import { meansOf } from "../report/annual/means";
import { nodeFacts } from "../report/annual/nodeFacts";
import { changesSince } from "../report/changes";
import { distinctGoals } from "../report/counted";
import { DECIDED_TAG, readDecided } from "../report/decided";
import { leftOfMissing } from "../report/continuity/account";
import { anchored } from "../report/continuity/anchors";
import { custodyOf, withLeft, type Custody } from "../report/continuity/custody";
import { fingerprint } from "../report/continuity/fingerprint";
import { judgedBy } from "../report/revision/beside";
import { isGroupLeftOut } from "../report/revision/facts";
import { statedConclusion } from "../report/revision/statedConclusion";
import { isRestoringDecided } from "../report/revision/toldRestoring";
import { handOver } from "../report/continuity/handover";
import { logSheet, newToLog } from "../report/continuity/log";
import { LOG_NAME, LOG_TAG, readLog } from "../report/continuity/logReader";
import { freeName } from "../report/names";
import type { Note } from "../report/continuity/predecessor";
import { noteMemory } from "../report/continuity/note";
import { madeHash, modelPrint } from "../report/continuity/sourceHashes";
import { reportedRows } from "../report/annual/reported";
import { readMemory, writeMemory, type SheetMemory } from "../report/continuity/memory";
import { newSheet, type Book, type Sheet } from "../sheet/book";
import type { ReportDocument } from "../sheet/document";
import type { Assessed, AssessInput } from "./assessed";
import { assessIn } from "./assessed";
import { auditQuestionsOf, checksOf, madeOf } from "./check";
import { wallClock } from "./clock";
import type { Command, Outcome, Workbook } from "./command";
import { writeKeeping } from "./custody";
import { notFinal, openForFinal } from "./final";
import { fingerprints } from "./fingerprints";
import type { Telling } from "./map";
import { preliminaryIn } from "./preliminary";
import { asDraft } from "./status";
import { noGoals } from "./unread";

export interface ReportInput extends AssessInput {
  kind: DocumentKind;
  /** Till fullmäktige: refused while something is open that changes a grade. Absent: a draft. */
  isFinal?: boolean;
  /** Sheets in the workbook, or only the report in words, for a document. */
  into: "sheets" | "document";
}

export interface ReportResult {
  document: ReportDocument;
  /** As written; none for a document. */
  sheets: Sheet[];
  /** The facts that it was made from. */
  facts: ReportFacts;
  /** What became of the user's cells in the existing sheets, in one line; absent where there were none. */
  custody?: string;
}

/** Årsredovisning: the tables of a report, as sheets in the workbook or as a document. */
export const report: Command<ReportInput, ReportResult> = {
  id: "report",
  label: "Skriv rapport",
  async perform(input, around) {
    const { workbook, now, progress, cancelled = () => false } = around;
    progress("Läser arbetsboken", 0);
    const book = anchored(await workbook.read());
    progress("Tolkar och bedömer", 0.3);
    const graded = assessedFor(book, input, around);
    if (!graded.ok) return graded;
    const stops = whyNone(book, graded.value, input);
    if (stops !== null) return { ok: false, reason: stops };
    const facts = factsFor(book, graded.value, input);
    const document = annualReport(facts, auditPartOf(book, graded.value, input, workbook));
    if (cancelled()) return { ok: false, reason: CANCELLED };
    if (input.into === "document") return { ok: true, value: { document, sheets: [], facts } };
    const stamp = input.kind === "revision" ? "" : wallClock(now);
    const { memory } = readMemory(book.memory);
    const drawn = sheetsFor(book, document, facts, stamp);
    if (!drawn.ok) return drawn;
    const { notes, custody } = drawn.value;
    const sheets = drawn.value.sheets.map(isDraft(input) ? asDraft : (sheet) => sheet);
    progress("Skriver rapporten", 0.7);
    const from = madeOf(book, graded.value);
    const made = { period: from.period, hash: madeHash(from) };
    const written: Record<string, SheetMemory> = {};
    for (const sheet of sheets) {
      const { tag = "" } = sheet;
      written[tag] = { fingerprint: fingerprint(sheet), stamp, made, notes: noteMemory(notes.get(tag) ?? []) };
    }
    const logged = logOf(book, facts, stamp, modelPrint(graded.value.styrmodell), sheets);
    for (const log of logged) written[LOG_TAG] = { fingerprint: fingerprint(log), stamp };
    const kept = await writeKeeping(
      workbook,
      [...sheets, ...logged],
      writeMemory({ ...memory, sheets: { ...memory.sheets, ...written } }),
      custody([...sheets, ...logged]),
    );
    if (!kept.ok) return kept;
    progress("Klart", 1);
    const { custody: line } = kept.value;
    return { ok: true, value: { document, sheets, facts, ...(line === undefined ? {} : { custody: line }) } };
  },
};

/** The appendix for the auditors is neither a draft nor for the council. */
export const isDraft = ({ kind, isFinal }: Pick<ReportInput, "kind" | "isFinal">): boolean =>
  kind !== "revision" && isFinal !== true;

/** Why no report can be written: it has no goals, or something is open before a final; null: it can. */
function whyNone(book: Book, graded: Assessed, { isFinal = false }: ReportInput): string | null {
  const { areas, coverage } = graded.assessed;
  if (areas.length === 0) return noGoals("rapportera", coverage);
  return isFinal ? notFinal(openForFinal(book, graded)) : null;
}

/**
 * The workbook assessed for the report's period: at delår the latest interim one in the workbook, unless the user asks
 * for another.
 */
function assessedFor(book: Book, input: ReportInput, around: Telling): Outcome<Assessed> {
  const made = assessIn(book, input, around);
  if (!made.ok || input.kind !== "delar" || input.period !== undefined || isInterim(made.value.assessed.period))
    return made;
  const interim = interimOf(made.value.recognition);
  return interim ? assessIn(book, { ...input, recognition: made.value.recognition, period: interim }) : made;
}

/**
 * The latest interim period that a workbook has values or grades of, in its year where nothing says which; delår of its
 * year where it has forecasts; undefined where it has neither.
 */
function interimOf({ plan, period }: Recognition): string | undefined {
  const year = yearOf(period) ?? 0;
  const spoken = [
    ...plan.indicators.flatMap(({ outcomes, forecasts }) => [...outcomes, ...forecasts].map((one) => one.period)),
    ...[...plan.goals, ...plan.indicators].flatMap(({ grades }) => grades.map((grade) => grade.period ?? "")),
  ]
    .map((one) => inYear(one, year))
    .filter(isInterim);
  const forecast = plan.indicators.some(({ forecasts }) => forecasts.some(({ value }) => value !== null));
  return spoken.sort(comparePeriods).at(-1) ?? (forecast && period !== "" ? `${period} delår` : undefined);
}

/**
 * The workbook without the report that is about to be written, half-written or whole: faults of the earlier one do not
 * concern the new.
 */
function without(book: Book, kind: DocumentKind): Book {
  const others = book.sheets.filter(({ tag }) => !isReport(tag, kind));
  const ownNames = new Set(others.filter(({ tag }) => tag !== undefined && tag !== LOG_TAG).map(({ name }) => name));
  return { ...book, sheets: others, unfinished: (book.unfinished ?? []).filter((name) => ownNames.has(name)) };
}

function factsFor(book: Book, made: Assessed, { kind, into, isFinal = false }: ReportInput): ReportFacts {
  const { assessed, entries, recognition } = made;
  const log = readLog(book.sheets.find(({ tag }) => tag === LOG_TAG));
  const balance = balanceOf(book.sheets, assessed.period);
  const decided = readDecided(book.sheets.find(({ tag }) => tag === DECIDED_TAG));
  return {
    assessed,
    kind,
    isFinal,
    entries,
    log,
    changes: changesSince(assessed, log),
    checks: into === "sheets" ? checksOf(without(book, kind), made) : null,
    decided,
    byNode: nodeFacts(assessed, { entries, decided }),
    checklists: checklistsIn(
      book.sheets,
      recognition.tables,
      distinctGoals(assessed).map(({ node }) => node),
    ),
    balance,
    isRestoringDecided: isRestoringDecided({ sheets: book.sheets, balance }),
    concluded: statedConclusion({ assessed, sheets: book.sheets, left: recognition.left ?? [] }),
    isGroupLeftOut: isGroupLeftOut({ assessed, sheets: book.sheets }),
    means: meansOf(book.sheets, recognition.tables, assessed),
    preliminary: preliminaryIn(book, assessed),
  };
}

/** What the appendix for the auditors has besides; undefined for other reports. */
function auditPartOf(
  book: Book,
  made: Assessed,
  { kind, into }: ReportInput,
  workbook: Workbook,
): AuditPart | undefined {
  if (kind !== "revision") return undefined;
  // A sheet cannot have the fingerprint of the file that it stands in.
  const file = into === "document" ? workbook.file?.() : undefined;
  return {
    questions: auditQuestionsOf(book, made),
    prints: fingerprints(book, made, file),
    judgedBy: (cell) => judgedBy(made.recognition.tables, book.sheets, cell),
  };
}

/** The log with the rows of this report that it lacks; nothing when it lacks none. */
function logOf(book: Book, facts: ReportFacts, stamp: string, styrmodell: string, sheets: Sheet[]): Sheet[] {
  if (facts.kind === "revision") return [];
  const standing = book.sheets.find(({ tag }) => tag === LOG_TAG);
  const rows = newToLog(facts.log, reportedRows(facts, stamp, styrmodell));
  return rows.length === 0
    ? []
    : [
        logSheet(
          standing,
          rows,
          standing?.name ??
            freeName(
              LOG_NAME,
              [...book.sheets, ...sheets].map(({ name }) => name),
            ),
        ),
      ];
}

/**
 * The report's sheets. The user's additions on existing sheets come under "Kvarlämnat", with their period when the
 * sheet was of another one, and Excel's comments are kept.
 */
function sheetsFor(
  book: Book,
  document: ReportDocument,
  { kind, assessed: { organisation, period } }: ReportFacts,
  stamp: string,
): Outcome<{ sheets: Sheet[]; notes: Map<string, Note[]>; custody: (sheets: Sheet[]) => Custody }> {
  const own = book.sheets.filter(({ tag }) => tag !== undefined);
  const standing = own.filter(({ tag }) => isReport(tag, kind));
  for (const sheet of standing) {
    const twin = standing.find((other) => other !== sheet && other.tag === sheet.tag);
    if (twin)
      return {
        ok: false,
        reason: `Bladen ”${sheet.name}” och ”${twin.name}” är samma blad i rapporten. Ta bort det ena, eller flytta det till en egen arbetsbok.`,
      };
  }
  const context = {
    kind,
    organisation,
    earlier: standing.flatMap(({ tag }) => tag ?? []),
    taken: book.sheets.filter(({ tag }) => tag === undefined).map(({ name }) => name),
    names: new Map(own.flatMap(({ tag, name }) => (tag === undefined ? [] : [[tag, name]]))),
  };
  const plain = reportSheets(document, context);
  const { memory } = readMemory(book.memory);
  const handed = handOver({
    standing,
    rewritten: () => true,
    memory,
    period: "",
    goals: new Set(),
    indicators: new Set(),
    log: [],
    stamp,
    areaOf: () => "",
    styrmodell: "",
    judged: (entries) => entries,
    overview: "",
    // Of a sheet that the report does not have, everything is the user's.
    likely: (tag) => plain.find((sheet) => sheet.tag === tag) ?? newSheet(""),
  }).standing;
  for (const [tag, { left }] of handed) {
    const was = memory.sheets[tag]?.made?.period;
    if (was !== undefined && was !== period) for (const row of left) row.period ??= was;
  }
  const make = (carried: typeof handed): Sheet[] =>
    carried.size > 0 ? reportSheets(document, { ...context, standing: carried }) : plain;
  const custody = (sheets: Sheet[]): Custody =>
    custodyOf(
      {
        standing: [...standing, ...own.filter(({ tag }) => tag === LOG_TAG)],
        memory,
        likely: (tag) => plain.find((sheet) => sheet.tag === tag),
      },
      sheets,
    );
  const first = make(handed);
  const missing = leftOfMissing(custody(first).planned);
  const sheets = missing.size === 0 ? first : make(withLeft(handed, missing));
  return { ok: true, value: { sheets, custody, notes: new Map([...handed].map(([tag, { notes }]) => [tag, notes])) } };
}
