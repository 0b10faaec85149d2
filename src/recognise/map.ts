import type { RecognisedTable, TableColumn } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { columnIndex, parseArea } from "../sheet/address";
import { columnsOf, type Column } from "./column";
import { cellText, type Grid } from "./grid";
import type { Region } from "./region";
import { turnedArea, turnedGrid } from "./turned";

/**
 * Regions and columns as a person has said they are (`--map`): read's own tables with roles corrected.
 * Tables whose sheet is not in the workbook are left out; a column that the map does not name is `other`.
 */
export function mappedRegions(grids: Grid[], map: RecognisedTable[], scales: readonly Scale[]): { region: Region; columns: Column[] }[] {
  return map.flatMap((table) => {
    const upright = grids.find(({ sheet }) => sheet.name === table.sheet);
    const placed = parseArea(table.range);
    if (!upright || !placed) return [];
    const sideways = table.orientation === "columns";
    const grid = sideways ? turnedGrid(upright, []) : upright;
    if (!grid) return [];
    const area = sideways ? turnedArea(placed) : placed;
    const saidOf = (at: number): TableColumn | undefined => table.columns.find(({ column, row }) => (sideways ? row === at + 1 : column !== undefined && columnIndex(column) === at));
    const headerRows = table.headerRows.map((row) => row - 1).sort((a, b) => a - b);
    const from = headerRows[0] ?? area.top;
    const first = (headerRows.at(-1) ?? area.top - 1) + 1;
    const region: Region = {
      grid,
      area,
      titleRows: Array.from({ length: from - area.top }, (_, i) => area.top + i),
      headerRows,
      first,
      last: area.bottom,
      headers: Array.from({ length: area.right - area.left + 1 }, (_, i) => ({
        column: area.left + i,
        text: saidOf(area.left + i)?.header ?? headerRows.map((row) => cellText(grid, row, area.left + i)).filter(Boolean).join(" "),
      })),
    };
    const columns = columnsOf(region, scales).map((column): Column => {
      const said = saidOf(column.column);
      return { ...column, role: said?.role ?? "other", confidence: 1, reading: { ...column.reading, ...(said?.period ? { period: said.period } : {}) } };
    });
    return [{ region, columns }];
  });
}
