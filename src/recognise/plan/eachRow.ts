import type { Column } from "../column";
import { cellText } from "../grid/grid";
import type { Region } from "../layout/tableRegion";
import type { RowKind } from "../rows/kind";
import type { TableColumns } from "./tableColumns";

/** A column that states its goals again is blank in fewer rows than one of so many. */
const FEW = 3;

/**
 * The columns of goals over others that state theirs in each row that names one of those: what stands beside them, and
 * what states goals again and is seldom blank. Any other states a goal in its first row, and leaves those below it blank.
 */
export function columnsOfEachRow(
  region: Region,
  { goals, beside }: TableColumns,
  kinds: readonly RowKind[],
): ReadonlySet<Column> {
  const [lowest] = goals.slice(-1);
  const statesAgain = (column: Column): boolean => {
    const texts = kinds.flatMap((kind, i) =>
      kind === "data" && cellText(region.grid, region.first + i, lowest!.column) !== ""
        ? [cellText(region.grid, region.first + i, column.column)]
        : [],
    );
    const written = texts.filter(Boolean);
    return new Set(written).size < written.length && (texts.length - written.length) * FEW < texts.length;
  };
  return new Set(goals.slice(0, -1).filter((column) => beside.has(column) || statesAgain(column)));
}
