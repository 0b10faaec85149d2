import type { Role, TagKind } from "../domain/plan";
import { fromAbove } from "../interpret/header/goalHeader";
import type { HeaderReading } from "../interpret/header/header";
import { isToBeDone, plansThings } from "../interpret/header/planned";
import type { OutlinePlace } from "./rows/kind";
import type { CellShares } from "./roles/cellShares";

/** A column of a table with its role. */
export interface Column {
  column: number;
  header: string;
  reading: HeaderReading;
  role: Role;
  /** 0–1: how often a column that is so far ahead of the next reading is right; 1 for the user's own. */
  confidence: number;
  hidden: boolean;
  /** What its cells report their rows beside all roles; its role is then `other`. */
  holds?: Holds;
  /** For the first of the columns that state the level of each row: what each row is. */
  levels?: ReadonlyMap<number, OutlinePlace>;
  /** For a column of grades headed by a committee: its name, as written. */
  owner?: string;
  /** For one of several sets of columns, each about its own measure: the set's number, from 1. */
  set?: number;
  /** On a sheet that is read cell by cell: which of its tables the column is of, from 0. */
  block?: number;
  /** For a column of ticks: the grade that its header states a ticked row has. */
  ticked?: string;
  /** For a column of grades that its header does not say is one: it has the words of a column whose header does. */
  inWordsOfGrades?: true;
  /** For a column of outcomes: its figures are the sums or the means of the parts of the year beside it. */
  whole?: true;
  /** For a column of goals that has no more than their numbers: what one of them is called, "KF-mål". */
  numbersOf?: string;
  /** For a column of comments that tell outcomes in sentences: the rows in which one answers the goal's sentence. */
  told?: ReadonlySet<number>;
  evidence: CellShares;
  /** The role of a close second-best reading, which the user is asked about. */
  orElse?: Role;
  /** The user has said what it is. */
  isSaid?: true;
  /** Why it was taken for its role, in Swedish. */
  why: string;
}

/** The columns of goals among these, from the top of the plan down. */
export const goalColumns = (columns: readonly Column[]): Column[] =>
  fromAbove(
    columns.filter(({ role }) => role === "goal"),
    ({ reading }) => reading.words,
  );

/** The column that names what is measured: measures, else the lowest goals. */
export const namesMeasured = (columns: readonly Column[]): Column | undefined =>
  columns.find(({ role }) => role === "indicator") ?? goalColumns(columns).at(-1);

/**
 * What the figures of a row are (`figures`), how a goal counts in god ekonomisk hushållning, how a measure grows during
 * the year, which side of it is better, whom a goal is for.
 */
export type Holds = "figures" | "geh" | "measure" | "side" | TagKind;

/** The period that a column's header names, ready to be spread into a node. */
export const dated = ({ reading }: Column): { period?: string } => (reading.period ? { period: reading.period } : {});

/** The role, and the period, that the user has given a column. */
export interface CorrectedColumn {
  role: Role;
  period?: string;
}

/** Whether a column of targets has what was planned to be done, and another what was done of it. */
export const isPlanOf = ({ role, reading }: Column, columns: readonly Column[]): boolean =>
  role === "target" &&
  plansThings(reading) &&
  columns.some((one) => one.role === "outcome" && isToBeDone(reading, one.reading));
