import type { Value } from "../sheet/book";

/** The fields of a row that a nämnd may fill in. */
export const FIELDS = ["outcome", "forecast", "grade", "comment"] as const;
export type Field = (typeof FIELDS)[number];

/** What a field is called in sentences. */
export const FIELD_WORDS: Record<Field, string> = {
  outcome: "utfall",
  forecast: "prognos",
  grade: "bedömning",
  comment: "kommentar",
};

/** A cell of a submission as it was written. A formula is never carried further: its result is. */
export interface Submitted {
  value: Value;
  /** The number format, en-US; absent: General. */
  format?: string;
  formula?: string;
  /** The text is struck through. */
  struck?: true;
  /** What somebody has hung on the cell as a comment. */
  note?: string;
  /** The last row of a merged cell that goes on below its own row, from 0. */
  until?: number;
  /** `Blad!F5`, in the submission. */
  cell: string;
}

/**
 * A row of a submission: an indicator or a goal, and the values handed in for it. A blank is no change, and is left
 * out.
 */
export interface SubmittedRow {
  /** The row key of a template; absent: own layout, or the key was lost. */
  key?: string;
  number?: string;
  title: string;
  cell: string;
  fields: Partial<Record<Field, Submitted>>;
  /**
   * Target, unit, number, earlier outcomes and the last comment as the row has them now; "" and absent: the layout has
   * none. They are compared with the plan, never written.
   */
  printed?: { target: string; unit: string; number?: string; latest?: string; previous?: string };
}

/** Förvaltningens förslag is not nämndens beslut. */
export const STANDINGS = ["förslag", "beslutad"] as const;
export type SubmissionStanding = (typeof STANDINGS)[number];

/** A cell that belongs to no row; or a comment that hangs on a cell. */
export interface Beside {
  cell: string;
  value: Value;
  formula?: string;
  comment?: true;
}

/** What one nämnd has handed in, from one part of a sheet. */
export interface Submission {
  /** The file; "" is the workbook itself. */
  source: string;
  sheet: string;
  layout: "template" | "own";
  /** The municipality, region or company that its title names. */
  organisation?: string;
  committee?: string;
  /** It is named among other words of a title. */
  committeeInTitle?: true;
  /** Canonical. */
  period?: string;
  /** Of the plan that the template was made from. */
  version?: string;
  standing?: SubmissionStanding;
  /** "2024-09-12", as written. */
  meeting?: string;
  /** "§ 87", as written. */
  paragraph?: string;
  /** The nämnd states that nothing has changed since the last time. */
  nothing?: boolean;
  rows: SubmittedRow[];
  /** Cells with a value that belong to nothing above: shown, never dropped. */
  beside: Beside[];
  /** Remarks on how it was read, in Swedish sentences: hidden rows that are in it, columns that are not. */
  notes: string[];
  /** Why a person must confirm that it was read right, in Swedish sentences. */
  ask: string[];
}
