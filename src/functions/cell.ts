import { swedishErrorName } from "../domain/errorNames";

/** What a cell of an argument holds. null: blank. An error is its en-US text ("#N/A"). */
export type Cell = string | number | boolean | { error: string } | null;

/** Rows of cells, all of one length, at least one of each. */
export type Grid = Cell[][];

/** What a function is called with: a grid for each parameter that any of them has, one blank cell for what is left out. */
export type Arguments = readonly [Grid, Grid, Grid, Grid, Grid, Grid];

/** A function's value for one cell. */
export type Answered = string | number;

/** Rows of answers, or one Swedish sentence about what is wrong with the call as a whole. */
export type Answer = { ok: true; rows: Answered[][] } | { ok: false; reason: string };

/** The parsed argument, or one Swedish sentence about what is wrong with it. */
export type Result<T> = { ok: true; value: T } | { ok: false; reason: string };

/** An answer of one cell. */
export const only = (answer: Answered): Answer => ({ ok: true, rows: [[answer]] });

/**
 * A value as Excel passes it: a blank comes as null or "" (or as 0, which is the same as a zero), an error as an
 * object with its code.
 */
function cellOf(raw: unknown): Cell {
  if (typeof raw === "string") return raw.trim() === "" ? null : raw;
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : { error: "#NUM!" };
  if (typeof raw === "boolean") return raw;
  if (raw === null || raw === undefined) return null;
  const { error, code }: { error?: unknown; code?: unknown } = raw;
  const name = [error, code].find((one) => typeof one === "string");
  return { error: name ?? "#VALUE!" };
}

/**
 * An argument as rows of cells. One left out is one blank cell; rows that are shorter than the longest end in blanks.
 */
export function gridOf(raw: unknown): Grid {
  const rows = (Array.isArray(raw) ? raw : [raw]).map((row: unknown): Cell[] =>
    Array.isArray(row) ? row.map(cellOf) : [cellOf(row)],
  );
  if (rows.length === 0) return [[null]];
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  for (const row of rows) while (row.length < width) row.push(null);
  return rows;
}

/** A text of the user's as a sentence quotes it: its first 60 characters in quotes. */
export const quoted = (text: string): string => `”${text.slice(0, 60)}”`;

export const isErrorCell = (cell: Cell): cell is { error: string } => typeof cell === "object" && cell !== null;

/**
 * A cell that is to hold words: none of them is a zero, so a zero is a blank. Numbers and yes or no as they are
 * written.
 */
export function wordsIn(cell: Cell | undefined): string | undefined {
  if (cell === null || cell === undefined || cell === 0 || isErrorCell(cell)) return undefined;
  if (typeof cell === "boolean") return cell ? "ja" : "nej";
  return typeof cell === "number" ? String(cell).replace(".", ",") : cell.trim();
}

/** The first cell of an argument that takes one. */
export const firstOf = (grid: Grid): Cell => grid[0]?.[0] ?? null;

export const widthOf = (grid: Grid): number => (grid[0] ?? []).length;

/** Whether nothing is given: one blank cell, or a zero where there should be words. */
export const isNothing = (grid: Grid): boolean =>
  grid.length === 1 && widthOf(grid) === 1 && wordsIn(firstOf(grid)) === undefined && !isErrorCell(firstOf(grid));

/** "ej bedömd: utfallet är felvärdet #SAKNAS! …" */
export const errorIn = (what: string, { error }: { error: string }): string =>
  notJudged(`${what} är felvärdet ${swedishErrorName(error)}. Rätta formeln, eller lämna cellen tom.`);

/** Excel keeps no longer text in a cell than some 32 767 characters. */
export const LONGEST_TEXT = 32_000;

/** The text of a row without an answer. The sentence keeps its capital where it begins with a quotation or a number. */
export const notJudged = (why: string): string =>
  `ej bedömd: ${why.charAt(0).toLowerCase()}${why.slice(1, LONGEST_TEXT)}`;

/** Whether a text is such an answer, of whichever function. */
export const isNotJudged = (text: string): boolean => text.startsWith("ej bedömd:");
