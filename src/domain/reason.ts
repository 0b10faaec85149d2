/**
 * Text for the author, who keeps the workbook: what is wrong, in which cell, what to do. An object and not a string, so
 * that no sheet, report or document can print it by mistake.
 */
export interface AuthorText {
  readonly forAuthor: string;
}

/** Why something is as it is, in two registers (docs/regler.md §5). */
export interface Reason {
  /** Text for the reader of a sheet or a report: whole sentences without cells, instructions or arrows. */
  reason: string;
  /** For the pane, "Att rätta", *Kontrollera* and the command line. Absent where the reader's text is enough. */
  author?: AuthorText;
}

export const forAuthor = (text: string): AuthorText => ({ forAuthor: text });

/** The text for the author: their own where there is one, else the reader's. */
export const authorText = ({ reason, author }: Reason): string => author?.forAuthor ?? reason;
