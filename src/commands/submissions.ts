import { handedInSheets } from "./handedIn";
import type { Plan } from "../domain/plan";
import { readMemory } from "../report/continuity/memory";
import { isSource, usedArea, type Book } from "../sheet/book";
import { byCommittee, withoutInWords } from "../submissions/committees";
import { isTemplate } from "../submissions/templateReading";
import { TEMPLATE_TAG } from "../submissions/templateWords";

/** State of a workbook before anything is submitted, as the pane shows it. */
export interface SubmissionsView {
  /** Templates, by the name of the sheet, with the nämnd as *Skapa mallar* takes it. */
  templates: { sheet: string; committee: string }[];
  /** Visible source sheets with content that are no templates, and whether the user has marked them as submissions. */
  sheets: { name: string; handedIn: boolean }[];
  /** Goals that no template has, with the reason: sentences. */
  without: string[];
}

/** What the pane shows of templates and of sheets that may hold submissions. */
export function submissionsView(book: Book, plan: Plan): SubmissionsView {
  const stated = new Set(handedInSheets(readMemory(book.memory).memory));
  return {
    templates: book.sheets.flatMap(({ name, tag }) =>
      tag?.startsWith(TEMPLATE_TAG) ? [{ sheet: name, committee: tag.slice(TEMPLATE_TAG.length) }] : [],
    ),
    sheets: book.sheets
      .filter((sheet) => isSource(sheet) && usedArea(sheet) !== null && !isTemplate(sheet))
      .map(({ name }) => ({ name, handedIn: stated.has(name) })),
    without: withoutInWords(byCommittee(plan)),
  };
}
