import { byLetters } from "../domain/shapes";
import type { Content, TableBlock } from "./document";

/** Characters that a cell keeps free, and the longest word that a column is made wider for. */
const MARGIN = 2;
const LONGEST_WORD = 24;

/** Whether a cell shows anything; a small line of fewer than two values does not. */
const isShown = (content: Content | null): boolean =>
  content !== null &&
  (content.kind === "history" ? content.values.filter((value) => value !== null).length > 1 : content.text !== "");

const longestWord = (texts: string[]): number =>
  Math.max(0, ...texts.flatMap((text) => byLetters(text, " \n-")).map((word) => Math.min(LONGEST_WORD, word.length)));

/**
 * A table as a page shows it: without columns that are empty in every row, and with each column as wide as its longest
 * word, at the expense of the widest.
 */
export function shownTable(table: TableBlock): TableBlock {
  const rows = table.rows.filter(({ kind }) => kind !== "group");
  const kept = table.columns
    .map((column, at) => ({ column, at, cells: rows.map(({ cells }) => cells[at] ?? null) }))
    .filter(({ at, cells }) => at === 0 || cells.some(isShown));
  const widths = kept.map(({ column: { width } }) => width);
  for (const [at, { column, cells }] of kept.entries()) {
    const texts = [column.header, ...cells.flatMap((cell) => (cell && cell.kind !== "history" ? [cell.text] : []))];
    const width = widths[at] ?? 0;
    const lacking = longestWord(texts) + MARGIN - width;
    const most = Math.max(...widths);
    const widest = widths.indexOf(most);
    if (lacking <= 0 || at === widest) continue;
    widths[at] = width + lacking;
    widths[widest] = most - lacking;
  }
  return {
    ...table,
    columns: kept.map(({ column }, index) => ({ ...column, width: widths[index] ?? column.width })),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.kind === "group" ? row.cells : kept.map(({ at }) => row.cells[at] ?? null),
    })),
  };
}
