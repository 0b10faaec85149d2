import type { Sheet } from "../../../src/sheet/book";

/** A goal, an area or an activity that a table has, by the words and the row that it is printed with. */
export interface Node {
  title: string;
  /** Other wordings that a careful reader would accept. */
  alt?: string[];
  /** Of its sheet, from 1. */
  row?: number;
  sheet?: string;
  /** Title of the node above it. */
  parent?: string;
  /** The level given by a column ("Resultatmål"); compared only where there is such a column. */
  level?: string;
  /**
   * As printed, or what it means: "uppnått", "delvis", "ej", "state"; any other word only asks that the cell is found.
   */
  grade?: string;
  gradeCell?: string;
}

/** A measure, with the cells where its target and its outcomes stand. */
export interface Measure extends Node {
  targetCell?: string;
  /** By cell: the number, or the text where it is none. */
  outcomes: Record<string, number | string>;
}

export interface Truth {
  areas: Node[];
  goals: Node[];
  indicators: Measure[];
}

/** What a row is for: see `drawing.ts`. */
export interface RowLabel {
  sheet: string;
  /** From 1. */
  row: number;
  kind: string;
}

/** The role of a column below a row, until the next label of the same sheet. */
export interface ColumnLabel {
  sheet: string;
  fromRow: number;
  column: string;
  role: string;
  period?: string;
}

/** What a cell is, by its mark, else by its row and its column. */
export interface CellLabel {
  /** "" in a row that has nothing of what we look for. */
  role: string;
  /** As the label of its column says it ("2023", "2024 T2"); absent where it says none. */
  period?: string;
}

/** Whether a measure meets its target, as a careful person says of what is printed; null: nobody can say. */
export interface TableVerdict {
  /** Of the measure's name, as Excel quotes it. */
  cell: string;
  /** The words of the target in force, and of the outcome of the reported period; null: there is none. */
  target: string | null;
  outcome: string | null;
  met: boolean | null;
  why: string;
}

/** A table as printed or pasted, with its facts as a careful reader finds them. */
export interface RealTable {
  name: string;
  /** Who drew it up: tables of one hand are left out together when weights are fitted. */
  hand: string;
  source: string;
  note?: string;
  sheets: Sheet[];
  truth: Truth;
  /** Empty where the table has none to be named (cards, pages). */
  columns: ColumnLabel[];
  rows: RowLabel[];
  /** The labels of each cell with a text, by "Sheet!C5" as Excel quotes it. Absent where only single facts are labelled. */
  cells?: ReadonlyMap<string, readonly CellLabel[]> | undefined;
  /** It has nothing of what we look for: a budget, a register, statistics. */
  decoy: boolean;
  /** Absent where nobody has said them. */
  verdicts?: readonly TableVerdict[];
}

/** Titles are compared without their numbers, case and closing point. */
export const plainTitle = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/^(?:\d+(\.\d+)*[.)]?|[a-zåäö][.)]|§\s?\d+)\s+/, "")
    .replace(/\.+$/, "");
