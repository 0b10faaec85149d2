import type { GradePlace } from "../assess/proposal/printedLevel";
import type { Recognition } from "../domain/plan";
import { columnName, contains, parseArea, parseRef } from "../sheet/address";

/** The column, or the row of a table on its side, that the cell of each printed grade stands in: its table's, with its header. */
export function gradePlaces({ plan: { goals, indicators }, tables }: Recognition): Map<string, GradePlace> {
  const places = tables.flatMap(({ sheet, range, columns }) => {
    const area = parseArea(range);
    return area ? [{ sheet, range, area, columns }] : [];
  });
  const found = new Map<string, GradePlace>();
  for (const { cell } of [...goals, ...indicators].flatMap(({ grades }) => grades)) {
    const at = cell === undefined ? null : parseRef(cell);
    if (!at || cell === undefined) continue;
    const { top, left } = at.area;
    const place = places
      .filter(({ sheet, area }) => sheet === at.sheet && contains(area, top, left))
      .flatMap(({ sheet, range, columns }) => columns.map((column) => ({ table: `${sheet}!${range}`, ...column })))
      .find(({ row, column }) => (row === undefined ? column === columnName(left) : row === top + 1));
    if (place) found.set(cell, { header: place.header, column: `${place.table} ${place.row ?? place.column}` });
  }
  return found;
}
