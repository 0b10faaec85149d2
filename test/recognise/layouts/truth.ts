import type { Role } from "../../../src/domain/plan";
import type { Sheet } from "../../../src/sheet/book";

/** A laid out workbook with its truth, cell by cell. Cells are `Sheet!A1`; rows and columns count from 0. */
export interface Layout {
  sheets: Sheet[];
  columns: KnownColumn[];
  goals: KnownGoal[];
  indicators: KnownIndicator[];
  decoys: { sheet: string; top: number; left: number; bottom: number; right: number }[];
  /** What was chosen, to find the layouts that go wrong. */
  traits: string[];
}

export interface KnownColumn {
  sheet: string;
  headerRow: number;
  column: number;
  header: string;
  role: Role;
  period?: string;
  /** The header's wording is one that the lexicon does not hold. */
  strange: boolean;
}

export interface KnownGoal {
  title: string;
  area?: string;
  /** Where the goal is written for the first time. */
  cell: string;
  grade?: { cell: string; step: number };
}

export interface KnownIndicator {
  title: string;
  cell: string;
  goal?: string;
  area?: string;
  target?: string;
  outcomes: { cell: string; period: string; value: number | null }[];
  grade?: { cell: string; step: number };
}
