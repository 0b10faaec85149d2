import type { Leftover } from "./leftover";

/** What an own sheet hands on to its successor. */
export interface HandedOn {
  /** Rows of the block "Kvarlämnat". */
  left: Leftover[];
  /** Excel's comments and notes, which stay in their cells when contents move. */
  notes: Note[];
}

/** A comment or note in a cell, and the row and column that it was written about. */
export interface Note {
  row: number;
  column: number;
  text: string;
  /** The key of the row and the header of the column; "" for a cell outside the table. */
  key: string;
  header: string;
}
