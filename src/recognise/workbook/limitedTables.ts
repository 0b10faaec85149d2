import type { RecognisedTable } from "../../domain/plan";
import { tableLimit } from "../../interpret/text/tableLine";
import { filled, refAt } from "../grid/grid";
import { linesOf } from "../layout/linesOf";
import type { Region } from "../layout/tableRegion";

/** Rows over a table's headers, and under it, where a line is the table's. */
const NEAR = 3;

/** The line directly over the headers of a table, or under it, that limits all its figures or its targets. */
export function limitedOf(region: Region, regions: readonly Region[]): Pick<RecognisedTable, "limited"> {
  const { grid, area, headerRows, first } = region;
  const top = headerRows[0] ?? area.top;
  let { last } = region;
  while (last > first && filled(grid, last, area.left, area.right).length < 2) last--;
  const isBeside = (row: number): boolean => (row < top && row >= top - NEAR) || (row > last && row <= last + NEAR);
  const isFirst = regions.every((one) => one.grid !== grid || one.area.top >= area.top);
  for (const { text, row, column } of linesOf(region, regions, isFirst ? grid.used?.top : area.top)) {
    const said = isBeside(row) ? tableLimit(text) : null;
    if (said) return { limited: { ...said, cell: refAt(grid, row, column) } };
  }
  return {};
}
