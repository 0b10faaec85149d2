import type { Value } from "../sheet/book";

/** What a nämnd may say of a row. */
export const FIELDS = ["outcome", "forecast", "grade", "comment"] as const;
export type Field = (typeof FIELDS)[number];

/** A cell of a submission as it was written. */
export interface Said {
  value: Value;
  /** As it is shown: 0.8 under a percent format is "80 %". */
  text: string;
  /** `Blad!F5`, in the submission. */
  cell: string;
}

/** A row of a submission: an indicator or a goal, and what is said of it. Blank is no change, and is left out. */
export interface SubmittedRow {
  /** The row key of a template; absent: own layout, or the key was lost. */
  key?: string;
  number?: string;
  title: string;
  cell: string;
  fields: Partial<Record<Field, Said>>;
}

/** Förvaltningens förslag is not nämndens beslut. */
export type Standing = "förslag" | "beslutad";

/** What one nämnd has handed in, from one sheet. */
export interface Submission {
  /** The file, or this workbook's sheet. */
  source: string;
  sheet: string;
  committee?: string;
  /** Canonical. */
  period?: string;
  /** Of the plan that the template was made from. */
  version?: string;
  standing?: Standing;
  /** "2024-09-12", as written. */
  meeting?: string;
  /** "§ 87", as written. */
  paragraph?: string;
  rows: SubmittedRow[];
  /** Cells with a value that belong to nothing above: shown, never dropped. */
  beside: { cell: string; text: string }[];
}
