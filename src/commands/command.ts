import type { Book, Sheet } from "../sheet/book";

/** The workbook that a command works in: Excel's through Office.js, or a stand-in for it. */
export interface Workbook {
  /** Everything that recognition and our own sheets need, read at once. */
  read(): Promise<Book>;
  /** Adds our sheets or refreshes those with the same tag, and keeps the add-in's memory. */
  write(sheets: Sheet[], memory: string): Promise<void>;
}

/** What a command is handed: nothing else of the world outside reaches it. */
export interface Surroundings {
  workbook: Workbook;
  now: Date;
  /** What is being done, in Swedish, and how far it has come (0–1). */
  progress(step: string, share: number): void;
}

/** Done, or one Swedish sentence that says where the trouble is and what to do; nothing is written then. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; reason: string };

/** One thing that she can do, the same in the pane, on the page and in the CLI. */
export interface Command<Input, Result> {
  id: string;
  label: string;
  perform(input: Input, surroundings: Surroundings): Promise<Outcome<Result>>;
}
