import { annualReport, type ReportKind } from "../report/annual/report";
import { reportSheets } from "../report/annual/sheets";
import { changesSince } from "../report/changes";
import { fingerprint } from "../report/fingerprint";
import { LOG_TAG, readLog } from "../report/log";
import { readMemory, writeMemory } from "../report/memory";
import type { Sheet } from "../sheet/book";
import type { ReportDocument } from "../sheet/document";
import type { AssessInput } from "./assessed";
import { assessIn } from "./assessed";
import { checksOf } from "./check";
import { wallClock } from "./clock";
import type { Command } from "./command";

export interface ReportInput extends AssessInput {
  kind: ReportKind;
  /** Sheets in the workbook, or only the report in words, for a document. */
  into: "sheets" | "document";
}

export interface ReportResult {
  document: ReportDocument;
  /** As they were written; none for a document. */
  sheets: Sheet[];
}

/** Årsredovisning: the tables of a report, as sheets in the workbook or as a document. */
export const report: Command<ReportInput, ReportResult> = {
  id: "report",
  label: "Skriv rapport",
  async perform(input, { workbook, now, progress, cancelled = () => false }) {
    progress("Läser arbetsboken", 0);
    const book = await workbook.read();
    progress("Tolkar och bedömer", 0.3);
    const made = assessIn(book, input);
    if (!made.ok) return made;
    const { assessed } = made.value;
    if (assessed.areas.length === 0) return { ok: false, reason: "Inga mål hittades att rapportera. Läs av arbetsboken och rätta kolumnerna först." };
    const changes = changesSince(assessed, readLog(book.sheets.find(({ tag }) => tag === LOG_TAG)));
    const document = annualReport({ assessed, kind: input.kind, changes, checks: checksOf(book, made.value) });
    if (input.into === "document") return { ok: true, value: { document, sheets: [] } };
    const ours = book.sheets.filter(({ tag }) => tag !== undefined);
    const sheets = reportSheets(document, input.kind, {
      organisation: assessed.organisation,
      taken: book.sheets.map(({ name }) => name),
      names: new Map(ours.map(({ tag, name }) => [tag!, name])),
    });
    if (cancelled()) return { ok: false, reason: "Avbrutet. Inget är skrivet." };
    progress("Skriver rapporten", 0.7);
    const { memory } = readMemory(book.memory);
    const stamp = wallClock(now);
    const written = Object.fromEntries(sheets.map((sheet) => [sheet.tag!, { fingerprint: fingerprint(sheet), stamp }]));
    await workbook.write(sheets, writeMemory({ ...memory, sheets: { ...memory.sheets, ...written } }));
    progress("Klart", 1);
    return { ok: true, value: { document, sheets } };
  },
};
