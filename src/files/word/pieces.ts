import { sumOf } from "../../domain/sum";
import { countedLabel } from "../../domain/shapes";
import { PALETTE } from "../../domain/colors";
import { columnWidths } from "../../sheet/columnWidths";
import {
  type BarBlock,
  barText,
  type Block,
  type Content,
  type CountsBlock,
  countText,
  longestBar,
  type TableBlock,
} from "../../sheet/document";
import { historyPoints } from "../../sheet/history";
import { inkOn } from "../../sheet/svg";
import { countWidths, isBold, pageShape, type PageShape, TABLE_SET } from "../../sheet/tableShape";
import { barSpans, BAR_COLUMNS } from "./bars";
import type { Styles } from "./styles";

export type History = Extract<Content, { kind: "history" }>;

/** Where blocks are to be put: in a document of the user's, or of the add-in's own. */
export interface Setting {
  prefix: string;
  styles: Styles;
  /** Between the margins, in twentieths of a point. */
  width: number;
  /** Level of a heading of the second level: that of the heading above, which names the part; 0: none. */
  level: number;
  /**
   * Draws a small picture, in a document of the add-in's own. That alone has pictures, which are parts of the file, bars
   * beside counts, and pages that begin where they are measured to.
   */
  picture?: (history: History) => string;
}

export type Side = "left" | "right" | "center";
export interface Look {
  bold?: boolean;
  /** "#1B5E20". */
  color?: string;
}

/** What a paragraph is, by which it is set. */
export type Role =
  | "title"
  | "heading"
  | "lead"
  | "body"
  | "note"
  | "item"
  | "caption"
  | "cell"
  | "dense"
  | "header"
  | "gap"
  | "end";

export interface TableCell {
  /** Its first column. */
  at: number;
  text: string;
  side: Side;
  look?: Look;
  /** Behind the cell. */
  fill?: string;
  span?: number;
  picture?: History;
  /** Behind the line of text, which fills the cell: a part of a bar is one line tall. */
  bar?: string;
}
export interface TableRow {
  /** The row's key, unique in the table. */
  key: string;
  cells: TableCell[];
  header?: true;
  /** The row stays on the page of the next one. */
  keep?: boolean;
  dense?: true;
}

/** A table to write. */
export interface WrittenTable {
  kind: "table";
  name: string;
  /** Whether the first row names the columns; a table without is a bar, and has no rules. */
  headed: boolean;
  rows: TableRow[];
  /** Of each column, in twentieths of a point. */
  widths: number[];
}

export interface WrittenParagraph {
  kind: "paragraph";
  text: string;
  role: Role;
  /** Of a heading. */
  level?: number;
  /** It stays on the page of what follows. */
  keep?: boolean;
  /** A page begins with it. */
  newPage?: true;
  /** Nothing of its kind follows: the space below is its own. */
  last?: true;
}

/** What blocks become, one after another. */
export type WrittenPiece = WrittenParagraph | WrittenTable;

/** Blocks as paragraphs and tables. */
export function piecesOf(given: Block[], setting: Setting): WrittenPiece[] {
  const blocks = setting.picture ? given : given.map(withoutPictures);
  const shape = pageShape(blocks);
  return blocks.flatMap((block, at) => blockPieces(block, blocks[at + 1], setting, shape));
}

const paragraph = (role: Role, text: string, more: Partial<WrittenParagraph> = {}): WrittenParagraph => ({
  kind: "paragraph",
  role,
  text,
  ...more,
});

const isFigures = (block: Block | undefined): boolean => block?.kind === "table" || block?.kind === "counts";

/** `next`: what comes after it; a text stays with a table that it leads to. */
function blockPieces(block: Block, next: Block | undefined, setting: Setting, shape: PageShape): WrittenPiece[] {
  switch (block.kind) {
    case "heading": {
      const level = Math.max(1, setting.level + block.level - 2);
      const turned = block.newPage && setting.picture ? { newPage: block.newPage } : {};
      return [paragraph("heading", block.text, { level, keep: true, ...turned })];
    }
    case "text": {
      const keep = isFigures(next) || (block.look === "lead" && next?.kind === "text");
      return [paragraph(block.look, block.text, { keep })];
    }
    case "list":
      return block.items.map((item, at, { length }) =>
        paragraph("item", `${at + 1}. ${item}`, at === length - 1 ? { last: true } : {}),
      );
    case "bar":
      return spaced(barPieces(block, setting), next, setting, ["heading", "text"]);
    case "table":
      return spaced(tablePieces(block, setting, shape), next, setting);
    case "counts":
      return spaced(countsPieces(block, setting), next, setting);
  }
}

/**
 * A table with a blank line below it, unless the next block has its own space above (`apart`). Word wants a paragraph
 * after the last table, and LibreOffice one before a heading that stays with a next table: without it rows that go on
 * to a next page are not shown. In a document of the add-in's own it takes no room; before a heading that begins a page
 * it would end up on a page of its own.
 */
function spaced(
  table: WrittenPiece[],
  next: Block | undefined,
  { picture }: Setting,
  apart = ["heading"],
): WrittenPiece[] {
  const isParted = picture !== undefined && next?.kind === "heading" && !next.newPage;
  if (table.length === 0 || (next && !isParted && apart.includes(next.kind))) return table;
  return [...table, paragraph(!picture || (next && !isParted) ? "gap" : "end", "")];
}

/** Points as Word gives distances. */
const TWENTIETHS = 20;
const inTwentieths = (points: number[]): number[] => points.map((one) => Math.floor(one * TWENTIETHS));

/** Rows with keys of their own: the second of a name is "name#2". */
function keyed(rows: TableRow[]): TableRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const count = (seen.get(row.key) ?? 0) + 1;
    seen.set(row.key, count);
    return count === 1 ? row : { ...row, key: `${row.key}#${count}` };
  });
}

const HEADER = "header:";

const headerRow = (cells: TableCell[]): TableRow => ({ key: HEADER, header: true, keep: true, cells });

function lookOf(content: Content, isPlain: boolean): Look {
  if (content.kind === "grade") return { bold: true, color: content.ink };
  if (content.kind === "text" && content.look === "muted") return { color: PALETTE.muted };
  return isBold(content, isPlain) ? { bold: true } : {};
}

function cellOf(content: Content | null, at: number, side: Side, isPlain: boolean): TableCell {
  if (content === null) return { at, text: "", side };
  if (content.kind === "history")
    return { at, text: "", side, ...(historyPoints(content.values).length > 1 ? { picture: content } : {}) };
  const fill = content.kind === "grade" && content.fill ? { fill: content.fill } : {};
  return { at, text: content.text, side, look: lookOf(content, isPlain), ...fill };
}

/** Small pictures are left out of a document of the user's. */
const withoutPictures = (block: Block): Block =>
  block.kind === "table"
    ? {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => (cell?.kind === "history" ? null : cell)),
        })),
      }
    : block;

function tablePieces(block: TableBlock, setting: Setting, shape: PageShape): WrittenPiece[] {
  const { name, headed, dense, columns, rows } = shape.shown(block);
  const lines = rows.map(({ kind, cells, id, keep: kept }, at): TableRow => {
    // A heading in the table stays with the row below it, and so does the row above a sum.
    const keep = kind === "group" || kept === true || rows[at + 1]?.kind === "total";
    const [first = null] = cells;
    const row = { key: `${kind}:${id ?? textOf(first)}`, keep, ...(dense ? { dense } : {}) };
    return kind === "group"
      ? { ...row, cells: [{ ...cellOf(first, 0, "left", false), span: columns.length }] }
      : { ...row, cells: columns.map(({ side }, index) => cellOf(cells[index] ?? null, index, side, kind === "row")) };
  });
  const header = headerRow(columns.map(({ header: text, side }, at) => ({ at, text, side })));
  const widths = inTwentieths(shape.widths(block, setting.width / TWENTIETHS));
  const written: WrittenTable = { kind: "table", name, headed: true, rows: keyed([header, ...lines]), widths };
  return headed ? [written] : captioned(written);
}

const textOf = (content: Content | null): string => content?.text ?? "";

const captioned = (table: WrittenTable): WrittenPiece[] => [paragraph("caption", table.name, { keep: true }), table];

/** Counts with at most this many rows are kept on one page. */
const WHOLE = 20;

/** Counts as numbers in cells; in a document of the add-in's own with a bar for each row, of cells in its colours. */
function countsPieces(block: CountsBlock, setting: Setting): WrittenPiece[] {
  const { name, of, steps, rows } = block;
  const widths = inTwentieths(countWidths(block, setting.width / TWENTIETHS, setting.picture !== undefined));
  const bar = setting.picture ? Math.floor((widths.pop() ?? 0) / BAR_COLUMNS) : 0;
  const longest = longestBar(block);
  const lines = rows.map(({ label, counts, total = false }, at): TableRow => {
    const look = total ? { bold: true } : {};
    const numbers = counts.map((count, step): TableCell => ({
      at: step + 1,
      text: countText(count),
      side: "right",
      look,
    }));
    const full = total ? Math.max(1, sumOf(counts)) : longest;
    return {
      key: `row:${label}`,
      keep: rows.length <= WHOLE && at < rows.length - 1,
      cells: [
        { at: 0, text: label, side: "left", look },
        ...numbers,
        ...(bar > 0 ? barCells(steps, counts, full, bar) : []),
      ],
    };
  });
  const [after, bars] = [steps.length + 1, { text: "Fördelning", side: "left" as const, span: BAR_COLUMNS }];
  const header = headerRow([
    { at: 0, text: of, side: "left" },
    ...steps.map(({ label }, at): TableCell => ({ at: at + 1, text: label, side: "right" })),
    ...(bar > 0 ? [{ at: after, ...bars }] : []),
  ]);
  const all = [...widths, ...(bar > 0 ? Array<number>(BAR_COLUMNS).fill(bar) : [])];
  return captioned({ kind: "table", name, headed: true, rows: keyed([header, ...lines]), widths: all });
}

/**
 * Coloured lines with their numbers, and an empty cell that fills a row up to the longest bar. `full`: counts of that;
 * `width`: of one of the bar's columns, in twentieths of a point.
 */
function barCells(steps: CountsBlock["steps"], counts: number[], full: number, width: number): TableCell[] {
  const spans = barSpans(counts, full);
  let at = counts.length + 1;
  const parts = steps.flatMap((step, index): TableCell[] => {
    const [span, count] = [spans[index] ?? 0, counts[index] ?? 0];
    if (span === 0) return [];
    const text = barText(count, step, (span * width) / TWENTIETHS);
    at += span;
    return [{ at: at - span, text, side: "center", look: { color: inkOn(step.bar) }, bar: step.bar, span }];
  });
  const left = BAR_COLUMNS - sumOf(spans);
  return left > 0 ? [...parts, { at, text: "", side: "center", span: left }] : parts;
}

/** One bar across the page, of cells as wide as their counts and never less than their words. */
function barPieces({ name, segments }: BarBlock, setting: Setting): WrittenPiece[] {
  const shown = segments.filter(({ count }) => count > 0);
  if (shown.length === 0) return [];
  const cells = shown.map(({ label, count, color }, at): TableCell => ({
    at,
    text: countedLabel(count, label),
    side: "center",
    look: { bold: true, color: inkOn(color) },
    fill: color,
  }));
  const shares = shown.map(({ count }, at) => ({
    share: count,
    texts: [{ text: cells[at]?.text ?? "", bold: true }],
    whole: true as const,
  }));
  const widths = inTwentieths(columnWidths(shares, setting.width / TWENTIETHS, TABLE_SET));
  return [{ kind: "table", name, headed: false, rows: [{ key: "bar:", cells }], widths }];
}
