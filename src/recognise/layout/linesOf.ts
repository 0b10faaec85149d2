import { hasLetter } from "../../domain/shapes";
import { aloneIn } from "../grid/grid";
import type { Region } from "./tableRegion";

/** A text that is alone in its row of the sheet. */
type Line = NonNullable<ReturnType<typeof aloneIn>>;

/**
 * The lines with words, each alone in its row, from a row (the table's first unless another is given) to where the next of
 * the regions in the sheet begins, or the sheet ends. A turned sheet has none.
 */
export function linesOf({ grid, area }: Region, regions: readonly Region[], from = area.top): Line[] {
  const { used } = grid;
  if (grid.turned || !used) return [];
  const next = regions.filter((one) => one.grid === grid && one.area.top > area.bottom).map((one) => one.area.top);
  const to = Math.min(used.bottom + 1, ...next);
  const lines: Line[] = [];
  for (let row = from; row < to; row++) {
    const line = grid.sheet.values[row] ? aloneIn(grid, used, row) : null;
    if (line && hasLetter(line.text)) lines.push(line);
  }
  return lines;
}
