import { compareWith } from "../bound/compare";
import type { Finding } from "../bound/finding";
import { factsOf } from "../bound/facts";
import type { Command } from "./command";
import { report, type ReportInput } from "./report";

export interface CheckWordInput extends Omit<ReportInput, "into"> {
  /** The user's document, as a file. */
  document: Uint8Array;
}

/**
 * A Word document against the workbook, before print: what no longer agrees, what looks like an outcome and differs, and
 * decided goals that are not mentioned. Nothing is written.
 */
export const checkWord: Command<CheckWordInput, Finding[]> = {
  id: "checkWord",
  label: "Kontrollera Word-dokumentet",
  async perform({ document: bytes, ...input }, around) {
    const { openWord, standing } = await import(/* webpackChunkName: "word" */ "../files/word/document");
    const opened = openWord(bytes);
    if (!opened.ok) return opened;
    const made = await report.perform({ ...input, into: "document" }, around);
    if (!made.ok) return made;
    const { facts, document } = made.value;
    return { ok: true, value: compareWith(opened.data.text, factsOf(facts, document), facts, standing) };
  },
};
