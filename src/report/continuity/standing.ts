import type { Leftover } from "./leftover";

/** What an own sheet hands on to the sheet that takes its place. */
export interface Standing {
  /** Rows of the block "Kvarlämnat". */
  left: Leftover[];
  /** Excel's comments and notes, which stay in their cells whatever moves under them. */
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
