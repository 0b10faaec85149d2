import type { Block } from "./document";

/**
 * A Word document as far as a report can be bound to it: its text, where it shows something of the workbook, and where
 * a marker asks for it. What is shown is named by a **key** ("count:reached", "indicator:…/outcome"); the document
 * writes it into the tag of a content control, with a digest of the text that was last written there.
 */
export interface WordText {
  paragraphs: WordParagraph[];
  places: WordPlace[];
  markers: WordMarker[];
  /** What looks like a marker and is none, and markers where nothing can be filled. */
  strays: WordStray[];
  /** The titles of content controls without a key of the add-in. */
  titles: string[];
  /** Why nothing may be written in the document, in a Swedish sentence; absent where something may. */
  closed?: string;
  /** `bound`: the document remembers that a report has been bound to it; `report`: it is one that the add-in has written. */
  known?: "bound" | "report";
  /** The running text has shown something of the workbook, and has no control any more. */
  isBodyLost?: true;
}

/** `note`: a foot or end note. */
export type WordWhere = "body" | "header" | "footer" | "note" | "text box";

export interface WordParagraph {
  text: string;
  /** The heading above it; "" above the first one. */
  heading: string;
  /** Of a heading: 1 is the highest. */
  level?: number;
  where: WordWhere;
  /** Inside a control that holds whole paragraphs. */
  bound?: true;
  /** Number of its table row; absent outside tables. */
  row?: number;
}

/** A position in the document. */
interface Spot {
  /** Its paragraph, by index; of several paragraphs the first. */
  paragraph: number;
  /** Characters of the paragraph before it. */
  at: number;
  heading: string;
  where: WordWhere;
}

/** A content control with a key of the add-in. */
export interface WordPlace extends Spot {
  kind: "place";
  id: number;
  key: string;
  /** Its text, one line per paragraph and cell. */
  text: string;
  /**
   * `new`: not written yet; `written`: as it was last written; `overtyped`: somebody has changed it; `emptied`: it
   * shows nothing, or Word's own prompt.
   */
  state: "new" | "written" | "overtyped" | "emptied";
  /** The words that it may show, of a control with a list. */
  options?: string[];
  /** Whether it holds whole paragraphs. */
  block: boolean;
  /** What it must not lose and a new content would take away: comments, notes, tracked changes. */
  holds: string[];
  /** Why its content is not to be changed, in a Swedish sentence; absent where it may be. */
  locked?: string;
  /** For whole paragraphs known to the memory: the current pieces, and digests of the last writing. */
  pieces?: { here: WordUnit[]; base: WordUnit[] };
}

/**
 * One of the things that whole paragraphs consist of, in order: a paragraph, a table, or something else, which is the
 * user's. The memory keeps them in the same form, with a digest (`printOf`) for each text.
 */
export type WordUnit = { kind: "line"; text: string } | WordGrid | { kind: "other"; text: string };

/** A table. */
export interface WordGrid {
  kind: "grid";
  /** Its caption as it was written; "" of a table in a document. */
  name: string;
  /** Whether its first row names its columns. */
  headed: boolean;
  /** The row of headers first. `key`: of the row's goal or indicator, unique in the table; "" in a document. */
  rows: { key: string; cells: WordGridCell[] }[];
}

/** `at`: the cell's first column, from 0. */
export interface WordGridCell {
  at: number;
  text: string;
}

/** A row or a column of a table: in the document (`here`), in the version to write (`now`), or in both. */
export interface WordAxis {
  here?: number;
  now?: number;
}

/** What a table becomes: its columns and rows in order, and in each row the columns of `now` whose cells are put in. */
export interface WordGridPlan {
  columns: WordAxis[];
  rows: (WordAxis & { put: number[] })[];
}

/** The merged sequence of whole paragraphs: from the document, from the version to write, or a table of both. */
export type WordMerged = { here: number } | { now: number } | { here: number; now: number; grid: WordGridPlan };

/** A marker typed in the text: "{{mål 3: bedömning}}" or "{ökade|minskade|var oförändrad}". */
export interface WordMarker extends Spot {
  kind: "marker";
  id: number;
  /** As typed, with its braces. */
  typed: string;
  /** Within the braces. */
  text: string;
  /** Whether its paragraph has no other text. */
  alone: boolean;
  /** Why nothing can be put there, in a Swedish sentence; absent where something can. */
  blocked?: string;
  /** Where it stands, in words: "i sidhuvudet"; "" in the running text. */
  place: string;
}

/** What looks like a marker and is none, or a marker where nothing can be filled. */
export interface WordStray {
  /** As typed, with its braces; of one that does not end, its beginning. */
  typed: string;
  /** Where it stands, in words: "i ett diagrams rubrik"; "" in the running text. */
  place: string;
  heading: string;
  /** A Swedish sentence: why it is not filled, and what to do. */
  reason: string;
  /** What it asks for, of one in single braces: it is the user's own text unless that can be understood. */
  loose?: string;
}

/** What is shown: a text, a word of several, or whole paragraphs and tables. */
export type WordContent =
  | { kind: "text"; text: string }
  | { kind: "word"; text: string; options: string[] }
  | { kind: "blocks"; blocks: Block[] };

/** A change to write into the document. `name`: the control's title in Word. */
export type WordChange =
  /** `merged`: which pieces of the content are put in; absent: all of it. */
  | { to: WordPlace; key: string; content: WordContent; merged?: WordMerged[] }
  | { to: WordMarker; key: string; name: string; content: WordContent }
  /** Last in the document; `heading` stands above it, outside the control. */
  | { to: "end"; key: string; name: string; heading: string; content: WordContent };
