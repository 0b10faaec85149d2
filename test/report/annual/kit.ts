import { strFromU8, unzipSync } from "fflate";
import { sampleBytes, SAMPLES } from "../../../samples/samples";
import { report, type ReportInput, type ReportResult } from "../../../src/commands/report";
import { standard } from "../../../src/domain/presets/standard";
import { presetNamed } from "../../../src/domain/presets";
import { documentDocx } from "../../../src/files/word/report";
import { readBook } from "../../../src/files/xlsx";
import { labelOf } from "../../../src/report/gradeText";
import type { Book, Sheet, Value } from "../../../src/sheet/book";
import { documentHtml } from "../../../src/sheet/documentHtml";

export const NOW = new Date(Date.UTC(2022, 1, 11, 14, 5));

/** A workbook's report as the command answers it; nothing is written anywhere. */
export async function reportOf(
  book: Book,
  input: Partial<ReportInput> & Pick<ReportInput, "kind">,
): Promise<ReportResult> {
  const workbook = { read: () => Promise.resolve(book), write: () => Promise.resolve() };
  const done = await report.perform(
    { into: "sheets", styrmodell: standard, ...input },
    { workbook, now: NOW, progress: () => undefined },
  );
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}

/** The report of a sample by its municipality's own styrmodell. */
export function sampleReport(
  name: string,
  kind: ReportInput["kind"],
  period?: string,
  into: ReportInput["into"] = "sheets",
): Promise<ReportResult> {
  const opened = readBook(sampleBytes(SAMPLES[`${name}.xlsx`]!()));
  if (!opened.ok) throw new Error(opened.reason);
  return reportOf(opened.book, { kind, into, period, styrmodell: presetNamed(name) });
}

/** A table as texts, header first. */
export type Rows = string[][];

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"');
const each = (text: string, element: string): string[] =>
  [...text.matchAll(new RegExp(`<${element}(?: [^>]*)?>(.*?)</${element}>`, "gs"))].map(([whole]) => whole);

/** Parts of a Word package by name. */
const partsOf = (docx: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));

export const docxTables = (docx: Uint8Array): Rows[] =>
  each(partsOf(docx)["word/document.xml"]!, "w:tbl").map((table) =>
    each(table, "w:tr").map((row) => each(row, "w:tc").map((cell) => plain(cell.replace(/<w:br\/>/g, "\n")))),
  );
/** A grade as it is counted: a page keeps its symbol with its first word. */
const unbound = (text: string): string => text.replace(/^(\S)\u00a0(?=\p{L})/u, "$1 ");
export const htmlTables = (html: string): Rows[] =>
  each(html, "table").map((table) =>
    each(table, "tr").map((row) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => unbound(plain(cell!))),
    ),
  );

/** The same report in its three shapes. The bar of Word's first page is a table of one row, and none of these. */
export async function shapes({
  document,
  sheets,
}: ReportResult): Promise<{ docx: Rows[]; html: Rows[]; sheets: Sheet[] }> {
  const docx = docxTables(documentDocx(document, NOW)).filter((rows) => rows.length > 1);
  return { docx, html: htmlTables(documentHtml(document)), sheets };
}

const filled = (row: Value[] | undefined): string[] =>
  (row ?? []).flatMap((value) => (value === null || value === undefined ? [] : [String(value)]));

/** The rows of a sheet's table below a header, as far as they have as many cells. */
export function sheetTable(sheets: Sheet[], header: string[]): Rows {
  for (const { values } of sheets) {
    const top = values.findIndex((row) => header.every((text, column) => row?.[column] === text));
    if (top < 0) continue;
    const rows = values
      .slice(top)
      .map((row) => filled(row))
      .filter((row) => row.length > 0);
    const end = rows.findIndex((row) => row.length < header.length);
    return rows.slice(0, end < 0 ? undefined : end).map((row) => row.slice(0, header.length));
  }
  return [];
}

/** A row with its grade as a word, without the symbol. */
export const worded = (row: string[]): string[] => row.map((text, column) => (column === 0 ? text : labelOf(text)));
