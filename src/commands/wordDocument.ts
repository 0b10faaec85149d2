import type { ReportInput as ReportFacts } from "../report/annual/report";
import type { DocumentForm } from "../bound/refresh";
import type { WordFile } from "../files/word/document";
import { factsOf, type Facts } from "../bound/facts";
import type { Outcome, Surroundings } from "./command";
import { report, type ReportInput } from "./report";

export interface WordDocumentInput extends Omit<ReportInput, "into"> {
  /** The user's document, as a file. */
  document: Uint8Array;
}

/** A document of the user's, with the report and its facts. */
export interface WordDocument {
  file: WordFile;
  facts: Facts;
  report: ReportFacts;
  standing: DocumentForm;
}

/**
 * Opens a document and makes the report that it is bound to; a sentence when either is impossible.
 * @param refusal why the document cannot be used for what is asked; undefined where it can
 */
export async function wordDocument(
  { document: bytes, ...input }: WordDocumentInput,
  around: Surroundings,
  refusal: (file: WordFile) => string | undefined = () => undefined,
): Promise<Outcome<WordDocument>> {
  const { openWord, standing } = await import(/* webpackChunkName: "word" */ "../files/word/document");
  const opened = openWord(bytes);
  if (!opened.ok) return opened;
  const reason = refusal(opened.data);
  if (reason !== undefined) return { ok: false, reason };
  const made = await report.perform({ ...input, into: "document" }, around);
  if (!made.ok) return made;
  const { facts: given, document } = made.value;
  return { ok: true, value: { file: opened.data, facts: factsOf(given, document), report: given, standing } };
}
