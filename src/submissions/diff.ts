import type { Plan } from "../domain/plan";
import type { Scale } from "../domain/scale";
import type { CellWrite, SeatWrite } from "./comparison";
import type { Arrived } from "./doubts";
import type { Match, Matched } from "./matching";
import type { Places } from "./place";
import type { EarlierComments, Seats } from "./seats";
import type { Beside, Field, Submission } from "./submission";

/** What submissions are compared with. */
export interface DiffContext {
  plan: Plan;
  /** Whose plan it is; absent: no title says. */
  organisation?: string;
  /** Canonical: what is collected. */
  period: string;
  interim: boolean;
  places: Places;
  seats: Seats;
  /** Absent: no open cells have been of an earlier period. */
  earlier?: EarlierComments;
  scaleOf: (node: Matched) => Scale | undefined;
  /** Whether a goal's or a measure's grade is handed in. */
  isGraded: (node: Matched) => boolean;
  /** The log's rows whose values have come into the table, oldest first; absent: there is no log. */
  logged?: readonly Arrived[];
  /** "2024-09-12": the day that comments are signed with where the submission states no meeting. */
  today: string;
}

/** One value that a nämnd hands in and that the collecting table does not hold. */
export interface Change {
  /** The same id for the same value for the same cell in the same submission. */
  id: string;
  kind: "new" | "changed";
  committee: string;
  /** The file ("" is the workbook itself), its sheet, and the cell. */
  source: string;
  sheet: string;
  from: string;
  /** The goal's or indicator's id and wording. */
  node: string;
  title: string;
  field: Field;
  before: string;
  after: string;
  /** The cell of the collecting table, `Mål!F5`; "" where there is none, and then it cannot be accepted. */
  cell: string;
  match: { by: Match["by"]; similarity: number };
  /**
   * What a person must settle, in sentences: such a change is never part of "accept all". First, where it cannot be
   * accepted, why not.
   */
  ask: string[];
  /** Remarks on how it was read. */
  notes: string[];
  /**
   * What is written, if it is accepted: into the table, or into the committee's open cell on the goal's status sheet.
   * Neither: it cannot be accepted.
   */
  write?: CellWrite;
  seat?: SeatWrite;
}

/** A wording, number, target or unit that a nämnd has changed in what was sent to it. Never written. */
export interface Rewording {
  committee: string;
  source: string;
  from: string;
  /** The goal's or indicator's id, wording and number in the plan. */
  node: string;
  title: string;
  number?: string;
  what: "formulering" | "nummer" | "målvärde" | "enhet" | "tidigare utfall" | "förra kommentaren";
  before: string;
  after: string;
  similarity: number;
}

/** What a nämnd still owes. */
export interface Owed {
  node: string;
  title: string;
  number?: string;
  fields: Field[];
}

/** A decided value that the table holds already. */
export type Confirmed = Pick<Change, "committee" | "source" | "sheet" | "from" | "title" | "field" | "after"> & {
  /** The cell of the collecting table; else the committee's open cell by its name in the log. */
  cell: string;
};

/** One submission in short. */
export interface Handing {
  committee: string;
  source: string;
  sheet: string;
  layout: Submission["layout"];
  period?: string;
  version?: string;
  standing?: Submission["standing"];
  meeting?: string;
  paragraph?: string;
  /** The nämnd states that it has nothing to report. */
  nothing?: boolean;
  counts: { new: number; changed: number; unchanged: number; reworded: number; unknown: number };
  /** Why a person must choose, in sentences: wrong period, wrong version, two versions. */
  ask: string[];
  notes: string[];
}

/** Every difference between submissions and the collecting table. Nothing in it has been written. */
export interface Diff {
  period: string;
  handings: Handing[];
  changes: Change[];
  unchanged: number;
  /** Values that the table holds already, and that the nämnd now has decided. */
  confirmed: Confirmed[];
  reworded: Rewording[];
  unknown: { committee: string; source: string; cell: string; title: string; said: string; why: string }[];
  /** Cells that cannot be taken over: errors. `said`: what they say, in quotation marks. */
  unread: { committee: string; source: string; cell: string; said: string; why: string }[];
  /** Cells that belong to no row. */
  beside: (Beside & { committee: string; source: string })[];
  missing: { committee: string; handedIn: boolean; undecided: "förslag" | "okänt" | null; owed: Owed[] }[];
}

/** The diff of no submissions. */
export const emptyDiff = (period: string): Diff => ({
  period,
  handings: [],
  changes: [],
  unchanged: 0,
  confirmed: [],
  reworded: [],
  unknown: [],
  unread: [],
  beside: [],
  missing: [],
});
