import type { Recognition } from "../domain/plan";
import { columnName, contains, parseArea, parseRef } from "../sheet/address";

/** The header of the column, or of the row of a table on its side, that the cell of each printed grade stands in. */
export function gradeHeaders({ plan: { goals, indicators }, tables }: Recognition): Map<string, string> {
  const places = tables.flatMap(({ sheet, range, columns }) => {
    const area = parseArea(range);
    return area ? [{ sheet, area, columns }] : [];
  });
  const headers = new Map<string, string>();
  for (const { cell } of [...goals, ...indicators].flatMap(({ grades }) => grades)) {
    const at = cell === undefined ? null : parseRef(cell);
    if (!at || cell === undefined) continue;
    const { top, left } = at.area;
    const header = places
      .filter(({ sheet, area }) => sheet === at.sheet && contains(area, top, left))
      .flatMap(({ columns }) => columns)
      .find(({ row, column }) => (row === undefined ? column === columnName(left) : row === top + 1))?.header;
    if (header) headers.set(cell, header);
  }
  return headers;
}
