import { fileName } from "../domain/shapes";
import { isUndecided } from "../domain/styrmodell";
import { openData, openDataCsv } from "../report/annual/openData";
import { setDocument } from "../report/annual/setDocument";
import type { Command, Outcome } from "./command";
import { isDraft, report, type ReportInput, type ReportResult } from "./report";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The files that a report is also made as: a document, a page for the web, and the page's figures as open data. */
const FORMATS = {
  docx: async ({ document, facts }: ReportResult, now: Date) =>
    (await import(/* webpackChunkName: "docx" */ "../files/word/report")).documentDocx(
      setDocument(document, isDraft(facts)),
      facts.kind === "revision" ? null : now,
    ),
  html: async ({ document, facts }: ReportResult) =>
    utf8(
      (await import(/* webpackChunkName: "html" */ "../sheet/documentHtml")).documentHtml(
        setDocument(document, isDraft(facts)),
      ),
    ),
  csv: async ({ facts }: ReportResult) => utf8(openDataCsv(openData(facts))),
  json: async ({ facts }: ReportResult) => utf8(`${JSON.stringify(openData(facts), null, 1)}\n`),
} satisfies Record<string, (made: ReportResult, now: Date) => Promise<Uint8Array>>;

export type ReportFormat = keyof typeof FORMATS;

export interface ReportFileInput extends Omit<ReportInput, "into"> {
  formats: readonly ReportFormat[];
}

export interface ReportFile {
  /** "Måluppfyllelse 2024, Exempelkommun, Årsredovisning.docx". */
  name: string;
  bytes: Uint8Array;
  /** Nobody has decided the styrmodell that it is graded by. */
  isUndecided: boolean;
}

/**
 * Årsredovisning as files, for Word or the web, in the order of the formats. Each has its mark. The
 * workbook itself is not written.
 */
export const reportFiles: Command<ReportFileInput, ReportFile[]> = {
  id: "reportFile",
  label: "Ladda ner rapporten",
  async perform({ formats, ...input }, around): Promise<Outcome<ReportFile[]>> {
    const made = await report.perform({ ...input, into: "document" }, around);
    if (!made.ok) return made;
    const { title, eyebrow } = made.value.document;
    const name = [title, ...eyebrow.split(" · ")].filter(Boolean).join(", ");
    around.progress("Gör dokumentet", 0.8);
    const files = await Promise.all(
      formats.map(async (format) => ({
        name: fileName(`${name}.${format}`),
        bytes: await FORMATS[format](made.value, around.now),
        isUndecided: isUndecided(made.value.facts.assessed.styrmodell),
      })),
    );
    const { marked } = await import(/* webpackChunkName: "mark" */ "../files/outputMark");
    around.progress("Klart", 1);
    return { ok: true, value: marked(files) };
  },
};
