import { columnWidths } from "./columnWidths";
import type { ColumnSet, ColumnText, SharedColumn } from "./columnWidths";
import type { Content, TableBlock } from "./document";
import { DOCUMENT_CELL, TEXTS } from "./documentLooks";
import { HISTORY_SIZE } from "./history";

/** Whether a cell shows anything; a small line of fewer than two values does not. */
const isShown = (content: Content | null): boolean =>
  content !== null &&
  (content.kind === "history" ? content.values.filter((value) => value !== null).length > 1 : content.text !== "");

/** A table as a page shows it: without columns that are empty in every row. */
export function shownTable(table: TableBlock): TableBlock {
  const rows = table.rows.filter(({ kind }) => kind !== "group");
  const kept = table.columns.flatMap((_, at) =>
    at === 0 || rows.some(({ cells }) => isShown(cells[at] ?? null)) ? [at] : [],
  );
  return {
    ...table,
    columns: table.columns.filter((_, at) => kept.includes(at)),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.kind === "group" ? row.cells : kept.map((at) => row.cells[at] ?? null),
    })),
  };
}

/** How the texts of a page's tables are set. */
export const TABLE_SET: ColumnSet = { size: TEXTS.Tabelltext.size, sides: DOCUMENT_CELL.sides };

/** The same of a table that is to fill one page. */
export const ONE_PAGE: ColumnSet = { ...TABLE_SET, onlyUsual: true };

/** Whether a content of a row is written in bold. */
export const isBold = (content: Content, isPlain: boolean): boolean =>
  content.kind === "grade" || !isPlain || (content.kind === "text" && content.look === "bold");

/** Widths of a table's columns across a page of so many points. */
export function tableWidths({ columns, rows, onePage }: TableBlock, room: number): number[] {
  const shared = columns.map(({ header, width }, at): SharedColumn => {
    const cells = rows.flatMap(({ kind, cells: all }) => {
      const content = kind === "group" ? null : all[at];
      return content ? [{ content, isPlain: kind === "row" }] : [];
    });
    const texts = cells.flatMap(({ content, isPlain }): ColumnText[] =>
      content.kind === "history" ? [] : [{ text: content.text, bold: isBold(content, isPlain) }],
    );
    const pictured = cells.some(({ content }) => content.kind === "history");
    return {
      share: width,
      texts: [{ text: header, bold: true }, ...texts],
      ...(pictured ? { least: HISTORY_SIZE.points.width } : {}),
    };
  });
  return columnWidths(shared, room, onePage ? ONE_PAGE : TABLE_SET);
}
