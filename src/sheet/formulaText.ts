import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "./address";

type TokenKind = "string" | "sheet" | "bracket" | "rows" | "columns" | "cell" | "call" | "name" | "number" | "other";

export interface Token {
  kind: TokenKind;
  text: string;
}

/** The tokens of a formula, in the order to try. A name includes any part that only looks like a cell. */
const grammar: [TokenKind, string][] = [
  ["string", `"(?:[^"]|"")*"`],
  ["sheet", `'(?:[^']|'')*'!?`],
  ["bracket", `\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]`],
  ["rows", `\\$?[0-9]{1,7}:\\$?[0-9]{1,7}(?![\\p{L}\\p{N}_.])`],
  ["columns", `\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![\\p{L}\\p{N}_.(!\\\\?])`],
  ["cell", `\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}(?![\\p{L}\\p{N}_.(!\\\\?\\[])`],
  ["call", `[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*\\(`],
  ["name", `[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*!?`],
  ["number", `[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?`],
  ["other", `[\\s\\S]`],
];
const pattern = new RegExp(grammar.map(([, source]) => `(${source})`).join("|"), "gu");

/** A formula in pieces, without loss. */
export function tokens(formula: string): Token[] {
  const list: Token[] = [];
  for (const match of formula.matchAll(pattern)) {
    const group = match.findIndex((text, i) => i > 0 && text !== undefined);
    const [kind] = grammar[group - 1] ?? [];
    if (kind) list.push({ kind, text: match[0] });
  }
  return list;
}

/** The function that a formula begins with, in capitals: "=SUM(A1:A3)" → "SUM"; "" where it begins with something else. */
export function firstCall(formula: string): string {
  const [, begun = ""] = formula.split("=", 2);
  const end = begun.indexOf("(");
  return end < 0 ? "" : begun.slice(0, end).trim().toUpperCase();
}

/** Writes a formula for a cell so many rows and columns away. */
export type Shift = (rows: number, columns: number) => string;

/**
 * A formula that is shared by several cells: its relative references move with the cell, as in a fill down. References
 * that end up outside the sheet become #REF!. Text, names, sheet names and table columns stay.
 */
export function shiftable(formula: string): Shift {
  const parts = tokens(formula).map(({ kind, text }): string | Shift => {
    if (kind === "cell") return movingCell(text);
    if (kind === "rows") return movingPair(text, movingRow);
    if (kind === "columns") return movingPair(text, movingColumn);
    return text;
  });
  return (rows, columns) => parts.map((part) => (typeof part === "string" ? part : part(rows, columns))).join("");
}

function movingCell(text: string): string | Shift {
  const [, fixedColumn, letters = "", fixedRow, digits] = /^(\$?)([A-Za-z]+)(\$?)([0-9]+)$/.exec(text) ?? [];
  const column = columnIndex(letters);
  const row = Number(digits) - 1;
  if (column === null || row < 0 || row >= MAX_ROWS) return text;
  return (rows, columns) => {
    const r = fixedRow ? row : row + rows;
    const c = fixedColumn ? column : column + columns;
    return r < 0 || r >= MAX_ROWS || c < 0 || c >= MAX_COLUMNS
      ? "#REF!"
      : `${fixedColumn}${columnName(c)}${fixedRow}${r + 1}`;
  };
}

function movingPair(text: string, moving: (end: string) => (rows: number, columns: number) => string | null): Shift {
  const ends = text.split(":").map(moving);
  return (rows, columns) => {
    const moved = ends.map((end) => end(rows, columns));
    return moved.includes(null) ? "#REF!" : moved.join(":");
  };
}

function movingRow(end: string): (rows: number) => string | null {
  if (end.startsWith("$")) return () => end;
  return (rows) => {
    const row = Number(end) + rows;
    return row < 1 || row > MAX_ROWS ? null : String(row);
  };
}

function movingColumn(end: string): (rows: number, columns: number) => string | null {
  const column = columnIndex(end);
  if (column === null) return () => end;
  return (_, columns) => {
    const moved = column + columns;
    return moved < 0 || moved >= MAX_COLUMNS ? null : columnName(moved);
  };
}
