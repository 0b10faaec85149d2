import type { Plan } from "../../domain/plan";
import { parseRef } from "../../sheet/address";
import { isStruck, type Grid } from "../grid/grid";

/** Marks the nodes whose title is struck through: they are shown, and not graded (docs/regler.md §2). */
export function markStruck({ goals, indicators }: Plan, grids: readonly Grid[]): void {
  const bySheet = new Map(grids.map((grid) => [grid.sheet.name, grid]));
  for (const node of [...goals, ...indicators]) {
    const ref = parseRef(node.cell);
    const grid = ref && bySheet.get(ref.sheet);
    if (grid && isStruck(grid, ref.area.top, ref.area.left)) node.withdrawn = "överstruken";
  }
}

/** Whether a figure or a target is struck through, and the measure that it is of is not: a row that is struck through is kept as it was. */
export function isStruckAlone(grid: Grid, row: number, column: number, titled: string): boolean {
  const title = isStruck(grid, row, column) ? parseRef(titled)?.area : undefined;
  return title !== undefined && !isStruck(grid.source ?? grid, title.top, title.left);
}
