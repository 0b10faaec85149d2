import { compareWith } from "../bound/compare";
import type { Finding } from "../bound/finding";
import type { Command } from "./command";
import { wordDocument, type WordDocumentInput } from "./wordDocument";

export type CheckWordInput = WordDocumentInput;

/**
 * A Word document against the workbook, before print: what no longer agrees, what looks like an outcome and differs, and
 * decided goals that are not mentioned. Nothing is written.
 */
export const checkWord: Command<CheckWordInput, Finding[]> = {
  id: "checkWord",
  label: "Kontrollera Word-dokumentet",
  async perform(input, around) {
    const opened = await wordDocument(input, around);
    if (!opened.ok) return opened;
    const { file, facts, report, standing } = opened.value;
    return { ok: true, value: compareWith(file.text, facts, report, standing) };
  },
};
