import type { Column } from "../column";
import { isBlank } from "../grid";
import type { Region } from "../layout/tableRegion";
import type { TableColumns } from "./tableColumns";

/** So many nodes of the upper level, and so many rows more below them. */
const FEWEST = 2;

/**
 * The columns of grades that are filled only where the upper of two levels begins, beside others that go on below it,
 * with the titles that they judge: "KF-mål | Nämndmål | Nämndens bedömning | Samlad bedömning".
 */
export function upperGrades(
  { grid, first, last }: Region,
  { titles, grades, indicator }: TableColumns,
): ReadonlyMap<Column, Column> {
  const isIn = ({ column }: Column, row: number): boolean => !isBlank(grid.sheet.values[row]?.[column]);
  const [upper, lower] = titles.slice(-2);
  const found = new Map<Column, Column>();
  if (!upper || !lower || indicator || grades.length < 2) return found;
  const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((row) => isIn(lower, row));
  const [begin, below] = [rows.filter((row) => isIn(upper, row)), rows.filter((row) => !isIn(upper, row))];
  if (begin.length < FEWEST || below.length < FEWEST) return found;
  const goesOn = (column: Column): boolean => below.some((row) => isIn(column, row));
  if (!grades.some(goesOn)) return found;
  for (const column of grades)
    if (!goesOn(column) && begin.filter((row) => isIn(column, row)).length * 2 >= begin.length)
      found.set(column, upper);
  return found;
}
