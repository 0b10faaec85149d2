import type { EditableWorkbook } from "../commands/command";
import type { SavedFile, Session } from "./session/session";

/** How a command of the pane follows the reading and writing of the workbook, and asks it to stop. */
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

/** A person's own settings, on this machine and for every workbook: lists of texts by name. */
export interface Own {
  read(name: OwnName): string[];
  keep(name: OwnName, texts: string[]): void;
}
/** The user's areas, whether the introduction has been seen, and the looks that this Excel does not make. */
export type OwnName = "areas" | "introduced" | "weakLooks";

/** A range of a sheet ("Mål", "A1:F20"). */
export interface Marked {
  sheet: string;
  range: string;
}

/** What a trial of this Excel found: a line for each step, and all of it as JSON. */
export interface TrialResult {
  lines: { name: string; text: string; ok: boolean }[];
  json: string;
}

/** Everything that the pane needs from its host program: Excel, the workbench page, or a test. */
export interface PaneHost {
  session: Session;
  /** The open workbook, for one command: writing checks against what was read last. */
  workbook(watch: Watch): EditableWorkbook;
  /** One sentence on what the program refused of the last writing's looks; absent or empty: nothing. */
  lacking?(): string;
  /** Tries again what the program refused of them, and nothing else; rejects as the workbook does. */
  makeLooks?(): Promise<void>;
  /** Whether the last command was broken off with cells half changed, which `takeBack` puts back; absent: never. */
  unfinished?(): boolean;
  /** Takes back the last writing; rejects as the workbook does, and can then be called again. */
  takeBack(): Promise<TakenBack>;
  /** Shows a cell or an area ("'Mål 2021'!F5"); rejects when it is not there any more. */
  select(cell: string): Promise<void>;
  /** What is selected in the workbook. */
  selection(): Promise<Marked>;
  own: Own;
  /** Tries this Excel in an empty workbook; absent where there is no Excel. Rejects as the workbook does. */
  tryExcel?(): Promise<TrialResult>;
  /** Puts a text on the clipboard, and answers whether it could; absent: it cannot. */
  copy?(text: string): Promise<boolean>;
  /** Hands the user a file, as a download. */
  save(file: SavedFile): void;
  /** Absent: the program can save files. Otherwise saves nothing and returns a sentence on what it did instead. */
  insteadOfSaving?(file: SavedFile): Promise<string>;
  now(): Date;
  /** What a rejection of the others means, in Swedish: what happened and what to do. */
  explain(error: unknown): string;
}
