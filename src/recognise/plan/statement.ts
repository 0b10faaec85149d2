/** Which node a statement is about: its number on the page, from 0. */
export type NodeNumber = number;

interface Place {
  row: number;
  column: number;
}

/** A node of the plan, with its cell and parent. `own`: a goal with figures of its own, whose measure has its words. */
export interface NodeStatement extends Place {
  kind: "area" | "goal" | "indicator";
  node: NodeNumber;
  under: NodeNumber | null;
  title: string;
  level: string;
  number?: string;
  own?: true;
  /** Its own words state which level it is of: "Mål 1: …". */
  levelled?: true;
  /** A list or a pair of lines has named it, and not its own words alone. */
  listed?: true;
  /** A paragraph states all of it. */
  paragraph?: true;
}

/** What a cell states of a node. */
export interface FactStatement extends Place {
  kind: "target" | "outcome" | "forecast" | "baseline" | "grade" | "trend" | "owner" | "comment" | "unit";
  of: NodeNumber;
  text: string;
  /** Canonical; absent: the page's own. */
  period?: string;
  /** The words of its label. */
  header?: string;
  /** The word of a scale that a verdict in running text is read as. */
  as?: string;
  /** A person has said that it is this: it is taken, whatever it reads as. */
  isStated?: true;
}

/** The figures of a row of a table, which its columns tell: of a measure, under a goal where it has one. */
export interface RowStatement extends Place {
  kind: "row";
  of: NodeNumber;
  goal: NodeNumber | null;
  /** The table of the sheet whose columns tell them, from 0. */
  block: number;
  /** What a person has said of its cells: taken also where the columns tell nothing of them. */
  stated: readonly FactStatement[];
}

/** A title, a label, a line or a note: not part of the plan. */
export interface FurnitureStatement extends Place {
  kind: "furniture";
}

/** A line that the nearest other reading of the page takes for something else. */
export interface UnsureStatement extends Place {
  kind: "unsure";
  text: string;
  /** Its reading and the alternative, in words for a user. */
  as: string;
  orElse: string;
}

/** What a page states, line by line, before anything of it is read: data that can be printed, compared and counted. */
export type Statement = NodeStatement | FactStatement | FurnitureStatement | UnsureStatement;

/** What is put into the plan: of a page, or of a sheet whose cells are labelled. */
export type PlanStatement = Statement | RowStatement;
