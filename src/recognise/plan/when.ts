import type { Plan, RecognisedTable, Role, TableColumn } from "../../domain/plan";
import { cellRef, columnIndex, parseArea, parseRef } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { formatAt, isError, valueAt } from "../../sheet/book";
import { displayText } from "../../sheet/display";
import type { Grid } from "../grid/grid";

/** A period beside figures is the period of the figures. */
const FIGURES: readonly Role[] = ["outcome", "forecast", "target", "baseline", "comparison"];

/** The columns of a table that state when its rows are done, from the left: "Tid", "Start" and "Klart senast". */
const timeColumns = ({ columns, orientation }: RecognisedTable): number[] =>
  orientation === "rows" && !columns.some(({ role }) => FIGURES.includes(role))
    ? columns.flatMap(({ role, column }: TableColumn) => (role === "period" ? (columnIndex(column ?? "") ?? []) : []))
    : [];

const shownAt = (sheet: Sheet, row: number, column: number): string => {
  const value = valueAt(sheet, row, column);
  return isError(value) ? "" : displayText(value, formatAt(sheet, row, column)?.numberFormat).trim();
};

/**
 * States of each goal and activity when it is done, as the cells of its row show it ("2019-03-06", "hösten 2019", "mars –
 * juni"), in tables that state no figures.
 */
export function markTimes(plan: Plan, tables: RecognisedTable[], grids: Grid[]): void {
  for (const table of tables) {
    const columns = timeColumns(table);
    const sheet = grids.find((grid) => grid.sheet.name === table.sheet)?.sheet;
    const area = parseArea(table.range);
    if (columns.length === 0 || !sheet || !area) continue;
    for (const node of plan.goals) {
      const place = parseRef(node.cell);
      if (!place || place.sheet !== table.sheet || place.area.top < area.top || place.area.top > area.bottom) continue;
      const { top } = place.area;
      const headers = columns.flatMap((column) => {
        const text = shownAt(sheet, top, column);
        return text === "" ? [] : [{ text, cell: cellRef(sheet.name, top, column) }];
      });
      const [first] = headers;
      if (first) node.when = { text: headers.map(({ text }) => text).join(" – "), cell: first.cell };
    }
  }
}
