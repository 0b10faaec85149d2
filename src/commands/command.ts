import type { Edit, Filling, Look, BookCell } from "../excel/edit";
import type { Area } from "../sheet/address";
import type { Book, Sheet } from "../sheet/book";

/** The workbook that a command works in: Excel's through Office.js, or a stand-in for it. */
export interface Workbook {
  /** Everything that recognition and the own sheets need, read at once. */
  read(): Promise<Book>;
  /** Adds own sheets or refreshes those with the same tag, and keeps the add-in's memory. */
  write(sheets: Sheet[], memory: string): Promise<void>;
  /**
   * The contents of own sheets as they stand now, without looks, as far as these reach. Absent where nothing can have
   * come between.
   */
  reread?(sheets: Sheet[]): Promise<Sheet[]>;
  /** The bytes of the file that was opened. Absent: in Excel, where the workbook may have changed since. */
  file?(): Uint8Array;
}

/** A workbook in which cells of source sheets may be changed too, for the few commands that name them. */
export interface EditableWorkbook extends Workbook {
  /** The area that the array of each formula fills, itself included. */
  spills(places: BookCell[]): Promise<Area[]>;
  /** The array that fills each cell, which cannot be changed alone; null for none. Absent: none fills any. */
  fillings?(places: BookCell[]): Promise<(Filling | null)[]>;
  /**
   * Changes cells that still hold what was read, and sets their looks; when one does not, rejects with a sentence and
   * changes none. `without`: the memory that the command has just written, without what is taken back together with the
   * cells.
   */
  edit(edits: Edit[], looks?: Look[], without?: string): Promise<void>;
}

/** Everything from outside that a command can reach. */
export interface Surroundings<Books extends Workbook = Workbook> {
  workbook: Books;
  now: Date;
  /** What is being done, in Swedish, and how far it has come (0–1). */
  progress(step: string, share: number): void;
  /** What of what was asked for is not used, in one Swedish sentence, where no result says it. Absent: nobody is told. */
  tell?(sentence: string): void;
  /**
   * Whether the user has cancelled: asked before the first write, after which a command finishes. Absent: cannot be
   * cancelled.
   */
  cancelled?(): boolean;
}

/** Done, or one Swedish sentence on where the trouble is and what to do; nothing is written then. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; reason: string };

/** One thing that a user can do, the same in the pane, on the page and in the CLI. */
export interface Command<Input, Result, Books extends Workbook = Workbook> {
  id: string;
  label: string;
  perform(input: Input, surroundings: Surroundings<Books>): Promise<Outcome<Result>>;
}
