import { depthOf } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";
import type { Area } from "../../sheet/address";
import { cellText, filled, type Grid } from "../grid/grid";

/**
 * The filled cells of a row that say something of their own. A page's margin repeats the words of its numbered heading:
 * "3.4 Vi utvecklas hela livet", and right of it "Vi utvecklas hela livet".
 */
export function withoutMargin(grid: Grid, row: number, { left, right }: Pick<Area, "left" | "right">): number[] {
  const here = filled(grid, row, left, right);
  const [first, ...beside] = here;
  if (first === undefined || beside.length === 0) return here;
  const heading = cellText(grid, row, first);
  if (depthOf(heading) < 2) return here;
  const repeats = (column: number): boolean => textKey(heading).endsWith(` ${textKey(cellText(grid, row, column))}`);
  return [first, ...beside.filter((column) => !repeats(column))];
}
