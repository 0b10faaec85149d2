import { withoutLast } from "./shapes";

/**
 * Text for the author, who keeps the workbook: what is wrong, in which cell, what to do. An object and not a string, so
 * that no sheet, report or document can print it by mistake.
 */
export interface AuthorText {
  /** Sentences. */
  readonly wrong: string;
  /** What to do about it: sentences. */
  readonly todo: string;
  /** The cell that it is about. */
  readonly cell?: string;
}

/** Why something is as it is, in two registers (docs/regler.md §5). */
export interface Reason {
  /** Text for the reader of a sheet or a report: whole sentences without cells, instructions or arrows. */
  reason: string;
  /** For the pane, "Att rätta", *Kontrollera* and the command line. Absent where the reader's text is enough. */
  author?: AuthorText;
}

/** The text for the author: their own where there is one, with its cell last, else the reader's. */
export function authorText({ reason, author }: Reason): string {
  if (!author) return reason;
  const { wrong, todo, cell } = author;
  return `${wrong} ${cell ? `${withoutLast(todo, ".")} (${cell}).` : todo}`;
}
