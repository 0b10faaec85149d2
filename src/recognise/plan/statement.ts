/** Which node a statement is about: its number on the sheet, from 0. */
export type NodeNumber = number;

interface Place {
  row: number;
  column: number;
}

/**
 * A node of the plan, with its cell and parent. `own`: a goal with figures of its own, whose measure has its words; `apart`:
 * a goal whose words stand under several headings, of which a person has said which it stands under.
 */
export interface NodeStatement extends Place {
  kind: "area" | "goal" | "indicator";
  node: NodeNumber;
  under: NodeNumber | null;
  title: string;
  level: string;
  number?: string;
  own?: true;
  apart?: true;
}

type ValueKind = "target" | "outcome" | "forecast" | "grade";

/** What a cell states of a node. */
export interface FactStatement extends Place {
  kind: ValueKind | "baseline" | "comparison" | "trend" | "owner" | "comment" | "unit";
  of: NodeNumber;
  text: string;
  /** Canonical; absent: the sheet's own. */
  period?: string;
  /** Whose it is, where its row or its column is a group's: "kvinnor". */
  group?: string;
  /** The words of its label. */
  header?: string;
  /** The same words tell its target and its outcome: each is looked for in a part of them. */
  isOfBoth?: true;
  /** A person has said that it is this: it is taken, whatever it reads as. */
  isStated?: true;
}

/** A target in a title: where that stands, and the period of its header. */
export interface OwnAim {
  column: number;
  period?: string | undefined;
  /** What of its cell it is; absent: all of it. */
  text?: string | undefined;
}

/** The figures of a row of a table, which its columns tell: of a measure, under a goal where it has one. */
export interface RowStatement extends Place {
  kind: "row";
  of: NodeNumber;
  goal: NodeNumber | null;
  /** The table of the sheet whose columns tell them, from 0. */
  block: number;
  /** What in the cell of its name is its target, as the header over that says. */
  aim?: OwnAim;
  /** What a person has said of its cells: taken also where the columns tell nothing of them. */
  stated: readonly FactStatement[];
}

/** A title, a label, a line or a note: not part of the plan. */
export interface FurnitureStatement extends Place {
  kind: "furniture";
}

/** What a sheet whose cells are labelled states, before anything of it is read: data that can be printed and compared. */
export type PlanStatement = NodeStatement | FactStatement | FurnitureStatement | RowStatement;
