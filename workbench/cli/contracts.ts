import type { Proposal } from "../../src/assess/proposal/proposal";
import type { Finding } from "../../src/bound/finding";
import type { ReadResult } from "../../src/commands/read";
import type { Styrmodell } from "../../src/domain/styrmodell";
import type { OpenData } from "../../src/report/annual/openData";
import type { MergeResult } from "../../src/commands/merge";
import type { GradeLine, LineGrade } from "../../src/assess/line";
import type { Trial } from "../../src/excel/trial";
import type { Disagreement } from "../../src/domain/assessment";
import type { Coverage, Indicator } from "../../src/domain/plan";
import type { Problem } from "../../src/domain/problem";
import type { StatedMap, StatedTable } from "../../src/domain/statedMap";
import type { Reading } from "../../src/domain/reading";
import type { AuditQuestion } from "../../src/report/revision/questions";
import type { Check } from "../../src/report/checkCodes";
import type { Change, Diff } from "../../src/submissions/diff";
import type { LoggedRow } from "../../src/submissions/log";

/**
 * What the commands take and print as JSON: other tools rely on it. docs/contracts.schema.json is made of these types
 * by `npm run docs`. A line each of `read`, `interpret` and `grade`; one object each of the others.
 */
export interface Contracts {
  read: Read;
  /** What `--map` takes, the pane's *Klistra in svaret* too; what else `read` writes may stand beside it. */
  map: MapTaken;
  interpretAsked: InterpretAsked;
  interpret: Interpreted;
  gradeAsked: GradeLine;
  grade: LineGrade;
  status: Status;
  merge: Merged;
  check: Checked;
  propose: Proposed;
  checkDocument: CheckedDocument;
  /** What `report … -o rapport.html` writes beside the page, as rapport.json. */
  openData: OpenData;
  /** styrmodell.json of a pack (docs/paket.md). */
  styrmodell: Styrmodell;
  /** What *Prova i min Excel* gives to copy and send (docs/excel-provning.md). */
  trial: Trial;
}

/** `book`: the file's name without its folder. Others' whole fields of values (Kolada) are left out. */
export interface Read extends Omit<ReadResult, "plan"> {
  book: string;
  plan: Omit<ReadResult["plan"], "indicators"> & { indicators: Omit<Indicator, "others">[] };
}

/** `tables` are used, with what is stated of rows and grades; the rest of what `read` writes is not. */
export interface MapTaken extends Omit<StatedMap, "tables">, Partial<Omit<Read, "tables">> {
  tables: (Pick<StatedTable, "sheet" | "range"> & Partial<StatedTable>)[];
}

/** A line of `interpret` that is not plain text. */
export interface InterpretAsked {
  text: string | number;
  indicator?: string;
  goal?: string;
  unit?: string;
}

/** `reading`: null for a line that is neither a text nor JSON with a text. */
export interface Interpreted {
  text: string | number;
  reading: Reading | null;
  why: string;
}

export interface Status {
  book: string;
  /** Canonical. */
  period: string;
  styrmodell: string;
  sheets: { name: string; tag?: string }[];
  /** `area`: its id; `grade`: the published one. */
  goals: { area: string; id: string; title: string; grade: string; reason: string }[];
  indicators: { id: string; title: string; grade: string; reason: string }[];
  disagreements: Disagreement[];
  problems: Problem[];
  coverage: Coverage;
  /**
   * The user's cells in the existing sheets: how many there were, and how many are now in their place, under
   * "Kvarlämnat", in the log, or replaced by a judgement set in the pane; the missing cells: none.
   */
  custody: { before: number; place: number; left: number; log: number; replaced: number; missing: string[] };
}

/** The difference; `accept` may be set to true by hand, and the file handed back with `--accept`. */
export interface Merged extends Omit<Diff, "changes" | "unread"> {
  book: string;
  changes: (Omit<Change, "write"> & { accept: boolean })[];
  /** Cells that cannot be taken over: errors. */
  unread: Omit<Diff["unread"][number], "said">[];
  skipped: MergeResult["skipped"];
  open: Omit<LoggedRow, "place">[];
  /** Values that the table held as proposals, and the log now holds as decided. */
  decided: number;
  reminders: string;
  /** What has become of the user's cells in the log of submissions, in one line; absent where there were none. */
  custody?: string;
}

/** `propose`: the screen *Så bedömer vi*, and the styrmodell of the accepted rows, or of those that are ticked. */
export interface Proposed extends Omit<Proposal, "measures"> {
  book: string;
  styrmodell: Styrmodell;
  /** What is decided in the workbook already; absent: nothing. */
  decided?: { sheet: string; decision: string };
}

export interface Checked {
  book: string;
  checks: Check[];
  /** Revisorns frågor, with the answers of the year. */
  questions: AuditQuestion[];
}

/** `check DOKUMENT.docx BOK.xlsx`: where the document differs from the workbook. */
export interface CheckedDocument {
  document: string;
  book: string;
  findings: Finding[];
}
