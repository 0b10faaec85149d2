import type { RecognisedTable } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { columnIndex, parseArea } from "../sheet/address";
import { columnsOf, type Column } from "./column";
import { cellText, type Grid } from "./grid";
import type { Region } from "./region";

/**
 * Regions and columns as a person has said they are (`--map`): read's own tables with roles corrected.
 * Tables whose sheet is not in the workbook are left out; a column that the map does not name is `other`.
 */
export function mappedRegions(grids: Grid[], map: RecognisedTable[], scales: readonly Scale[]): { region: Region; columns: Column[] }[] {
  return map.flatMap((table) => {
    const grid = grids.find(({ sheet }) => sheet.name === table.sheet);
    const area = parseArea(table.range);
    if (!grid || !area || table.orientation !== "rows") return [];
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
        text: table.columns.find(({ column }) => column && columnIndex(column) === area.left + i)?.header ?? headerRows.map((row) => cellText(grid, row, area.left + i)).filter(Boolean).join(" "),
      })),
    };
    const columns = columnsOf(region, scales).map((column): Column => {
      const said = table.columns.find((one) => one.column && columnIndex(one.column) === column.column);
      return { ...column, role: said?.role ?? "other", confidence: 1, reading: { ...column.reading, ...(said?.period ? { period: said.period } : {}) } };
    });
    return [{ region, columns }];
  });
}
