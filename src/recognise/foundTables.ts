import type { Area } from "../sheet/address";
import type { Column } from "./column";
import { areaOf, isBlank } from "./grid/grid";
import type { Region } from "./layout/tableRegion";

/** A table that is found in a workbook, with what its columns are. */
export interface FoundTable {
  region: Region;
  columns: Column[];
}

/** Where the region lies in the sheet. */
export const placed = ({ grid, area }: Pick<Region, "grid" | "area">): Area => areaOf(grid, area);

/** From the top, then from the left: goals get the sheet's order. */
export function byPlace(one: FoundTable, other: FoundTable): number {
  const [a, b] = [placed(one.region), placed(other.region)];
  return a.top - b.top || a.left - b.left;
}

/** Filled cells of a table whose column has a role. */
export const claimedBy = ({ region: { grid, first, last }, columns }: FoundTable): number => {
  const claimed = columns.filter(({ role }) => role !== "other" && role !== "comment").map(({ column }) => column);
  let cells = 0;
  for (let row = first; row <= last; row++)
    for (const column of claimed) if (!isBlank(grid.sheet.values[row]?.[column])) cells++;
  return cells;
};

/** Of several tables together. */
export const claimedOf = (found: readonly FoundTable[]): number => found.reduce((sum, one) => sum + claimedBy(one), 0);

/** Whether a table has a column that names goals, measures or activities, or is a page of text. */
export const namesNodes = ({ region, columns }: FoundTable): boolean =>
  region.page !== undefined ||
  columns.some(({ role }) => role === "goal" || role === "indicator" || role === "activity");
