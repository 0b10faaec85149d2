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
  /** The titles of content controls without a key of the add-in. */
  titles: string[];
}

/** `note`: a foot or end note. */
export type WordWhere = "body" | "header" | "footer" | "note" | "text box";

export interface WordParagraph {
  text: string;
  /** The heading it stands under; "" above the first one. */
  heading: string;
  /** Of a heading: 1 is the highest. */
  level?: number;
  where: WordWhere;
  /** Stands in a control that holds whole paragraphs. */
  bound?: true;
  /** A number of the table's row that it stands in; absent outside tables. */
  row?: number;
}

/** Where something stands in the document. */
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
  /** What stands in it; paragraphs and cells on lines of their own. */
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
  /** Of whole paragraphs that the memory knows: what is there now, and digests of what was last written. */
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

/** `at`: the first column that the cell stands in, from 0. */
export interface WordGridCell {
  at: number;
  text: string;
}

/** A row or a column of a table that stands in the document (`here`), in what is to be written (`now`), or in both. */
export interface WordAxis {
  here?: number;
  now?: number;
}

/** What a table becomes: its columns and rows in order, and in each row the columns of `now` whose cells are put in. */
export interface WordGridPlan {
  columns: WordAxis[];
  rows: (WordAxis & { put: number[] })[];
}

/** What whole paragraphs become, in order: what stands there, what is to be written, or a table of both. */
export type WordMerged = { here: number } | { now: number } | { here: number; now: number; grid: WordGridPlan };

/** What somebody has typed in the text: "{{mål 3: bedömning}}" or "{ökade|minskade|var oförändrad}". */
export interface WordMarker extends Spot {
  kind: "marker";
  id: number;
  /** As typed, with its braces. */
  typed: string;
  /** Within the braces. */
  text: string;
  /** Whether nothing else stands in its paragraph. */
  alone: boolean;
  /** Why nothing can be put there, in a Swedish sentence; absent where something can. */
  blocked?: string;
}

/** What is shown: a text, a word of several, or whole paragraphs and tables. */
export type WordContent =
  | { kind: "text"; text: string }
  | { kind: "word"; text: string; options: string[] }
  | { kind: "blocks"; blocks: Block[] };

/** What is to be put into the document. `name`: what the control is called, for whoever sees it in Word. */
export type WordChange =
  /** `merged`: which pieces of the content are put in; absent: all of it. */
  | { to: WordPlace; key: string; content: WordContent; merged?: WordMerged[] }
  | { to: WordMarker; key: string; name: string; content: WordContent }
  /** Last in the document; `heading` stands above it, outside the control. */
  | { to: "end"; key: string; name: string; heading: string; content: WordContent };
