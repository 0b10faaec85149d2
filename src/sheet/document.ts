import { sumOf } from "../domain/sum";
import { TEXTS } from "./documentLooks";
import { textPoints } from "./textWidth";

/**
 * A report in words: headings, texts, tables and counts, in reading order. One description from which a sheet
 * (report/), a Word file (files/) and a page (`documentHtml`) are made, so that the three agree.
 */
export interface ReportDocument {
  title: string;
  /** Above the title: organisation, period, what kind of report. */
  eyebrow: string;
  blocks: Block[];
  /** At the foot of every printed page. */
  footer: string;
  /** Whose it is: the municipality; absent: not known. */
  author?: string;
}

export type Block =
  /** `newPage`: a page begins with it where there are pages. `id`: of the part that it begins ("goals"). */
  | { kind: "heading"; level: 2 | 3; text: string; newPage?: true; id?: string }
  /** `lead`: the answer first, somewhat larger; `note`: small and muted. `id`: its subject. */
  | { kind: "text"; look: "lead" | "body" | "note"; text: string; id?: string }
  /** What follows a heading point by point, numbered. */
  | { kind: "list"; items: string[] }
  | BarBlock
  | TableBlock
  | CountsBlock;

/** One bar across the page: how many there are on each step, best first. */
export interface BarBlock {
  kind: "bar";
  /** What the bar shows, for screen readers. */
  name: string;
  segments: { label: string; count: number; color: string }[];
}

export interface TableBlock {
  kind: "table";
  /** What the table shows: its caption, and its name for screen readers. */
  name: string;
  /** The heading above it already states what it shows: the caption is for screen readers only. */
  headed?: true;
  /** Rows closer to each other, so that a page has room for them all. */
  dense?: true;
  /** It is to fill one page: its columns make no room for a wider typeface. */
  onePage?: true;
  columns: TableColumnWords[];
  rows: TableRowWords[];
}

export interface TableColumnWords {
  header: string;
  /**
   * Name of the column's content for other programs, independent of the header ("target"); absent where none needs it.
   */
  name?: string;
  /**
   * In characters of the body font; shares of the page's width in a document. Absent: as wide as its texts ask for, where
   * no column of the table has one.
   */
  width?: number;
  side: "left" | "right" | "center";
  /** On a page it is left out of a table in which no row has it, also where the tables in the same columns do: a year's. */
  sparse?: true;
}

export interface TableRowWords {
  /** `group`: the first cell stands across the whole table. */
  kind: "row" | "group" | "total";
  /** One for each column; null is an empty cell. */
  cells: (Content | null)[];
  /** The id of the row's goal or indicator; each occurs once in a part. */
  id?: string;
  /** The row stays on the page of the next one. */
  keep?: true;
  /** Tags that the row is counted by ("Nivå": "resultatmål"): on a sheet, columns outside the printed area. */
  tags?: Record<string, string>;
}

/** What a cell of a report's table holds. `ref`: the cell that it comes from, "Mål!F5". */
export type Content =
  | { kind: "text"; text: string; look?: "bold" | "muted"; ref?: string }
  /** `text`: as Swedes write it, unit included; `value` for a sheet, which shows it by `numberFormat` (en-US). */
  | {
      kind: "number";
      text: string;
      value: number;
      numberFormat?: string;
      look?: "bold";
      /** On a sheet a formula that gives what the cell holds, or the same with the other sign. */
      ref?: string;
      negated?: boolean;
      /** On a sheet a formula over cells of the same table, by row and column from 0. */
      adds?: { row: number; column: number; negated?: boolean }[];
    }
  /**
   * A small line over periods; null is a gap. `text`: the values in words. `color`: of the last point, "#RRGGBB".
   */
  | { kind: "history"; text: string; values: (number | null)[]; color: string }
  /**
   * A grade: symbol and label, in its colour; with `fill` also behind it (the published one). "#RRGGBB". `ref`: on a
   * sheet the cell that gives it.
   */
  | { kind: "grade"; text: string; ink: string; fill?: string; ref?: string };

/** How many there are on each step: numbers in words, and a bar for each row. */
export interface CountsBlock {
  kind: "counts";
  name: string;
  /** What is counted in a row: "Område". */
  of: string;
  /**
   * Best first; colours "#RRGGBB". `texts`: the grades that are counted, as they are shown; "rest": every row that no
   * other step counts. `symbol`: beside the number in a bar, so that it is known without colours; `called`: what stands
   * there in its place, of one and of several: the rest has no symbol.
   */
  steps: {
    label: string;
    symbol?: string;
    called?: readonly [one: string, several: string];
    bar: string;
    texts: string[] | "rest";
  }[];
  /**
   * `where`: the tags of the rows that are counted; none where no sheet of the report has those rows. `again`: what
   * rows above have counted already, below zero and without a bar. `ref`: the cell that the label leads to;
   * `formulas`: on a sheet what gives the counts, where that is known.
   */
  rows: {
    label: string;
    counts: number[];
    total?: boolean;
    again?: true;
    where: Record<string, string>;
    ref?: string;
    formulas?: (string | undefined)[];
  }[];
}

/** A grade whose symbol stays with its first word. */
export const gradeBound = (text: string): string => text.replace(" ", "\u00a0");

/** The largest count of a row in itself, which the longest bar shows: 1 at least. */
export const longestBar = ({ rows }: CountsBlock): number =>
  Math.max(1, ...rows.filter(({ total, again }) => !total && !again).map(({ counts }) => sumOf(counts)));

/** A text of a cell; `ref`: the cell that it comes from. */
export const words = (text: string, look?: "bold" | "muted", ref?: string): Content => ({
  kind: "text",
  text,
  ...(look ? { look } : {}),
  ...(ref ? { ref } : {}),
});

/** A text of a report, where there is one. */
export const textBlock = (look: "body" | "note", text: string): Block[] =>
  text === "" ? [] : [{ kind: "text", look, text }];

/** A count as Swedes write it, by itself: none is a stroke, and below zero has a minus sign, not a hyphen. */
export const countText = (count: number): string => (count === 0 ? "–" : String(count).replace("-", "−"));

/**
 * A count in a segment of a bar so many points wide, with its step's symbol, or what the rest is called: "3 ●",
 * "2 ej bedömda"; the number alone where there is no room for more.
 */
export function barText(count: number, { symbol, called }: CountsBlock["steps"][number], width: number): string {
  const marked = [countText(count), symbol ?? called?.[count === 1 ? 0 : 1]].filter(Boolean).join("\u00a0");
  return textPoints(marked, { size: TEXTS.Tabelltext.size }).wide <= width ? marked : countText(count);
}
