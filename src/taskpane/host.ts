import type { EditableWorkbook } from "../commands/command";
import type { SavedFile, Session } from "./session/session";

/** What a command of the pane wants to hear of while the workbook is read and written, and may ask to stop. */
export interface Watch {
  /** How far this reading or writing has come, 0–1. */
  progress(share: number): void;
  /** Asked between requests; true stops the reading, or the writing before its first cell. */
  cancelled(): boolean;
}

/** What was taken back, and the cells ("Mål!F5") that were left because they have changed again. */
export interface TakenBack {
  restored: number;
  left: string[];
}

/** All that the pane asks of the program it stands in: Excel, the workbench page, or a test. */
export interface PaneHost {
  session: Session;
  /** The open workbook, for one command: what is written is checked against what was read last. */
  workbook(watch: Watch): EditableWorkbook;
  /** Takes back what was written last; rejects as the workbook does. */
  takeBack(): Promise<TakenBack>;
  /** Shows a cell or an area ("'Mål 2021'!F5"); rejects when it is not there any more. */
  select(cell: string): Promise<void>;
  /** Hands her a file, where what she fetches comes. */
  save(file: SavedFile): void;
  now(): Date;
  /** What a rejection of the others means, in Swedish: what happened and what to do. */
  explain(error: unknown): string;
}
