import { textKey } from "../../interpret/text/text";
import type { Column } from "../column";
import type { FoundTable } from "../foundTables";
import type { Grid } from "../grid/grid";
import { grouped } from "../../domain/grouped";

/**
 * Tables of several sheets under one row of headers have the same columns: what the surest of them is read as, by its
 * cells, the others are. A table of two rows shows little of what its columns are.
 */
export function withNamesakes(found: readonly FoundTable[]): FoundTable[] {
  const shown = new Map<FoundTable, readonly Shown[][]>();
  for (const tables of grouped([...found], headersOf).values()) {
    if (tables.length === 1) continue;
    const columns = columnsShown(tables);
    for (const one of tables) shown.set(one, columns);
  }
  return found.map((one) => {
    const columns = shown.get(one);
    return columns ? { ...one, columns: one.columns.map((column, i) => asIn(columns[i]!, one, column)) } : one;
  });
}

/** A column of one of the tables, and where it stands. */
interface Shown {
  like: Column;
  grid: Grid;
}

/** For each column of tables under the same headers those of all, by how many of their cells are filled. */
const columnsShown = (tables: readonly FoundTable[]): Shown[][] =>
  Array.from({ length: Math.max(...tables.map(({ columns }) => columns.length)) }, (_, i) =>
    tables
      .flatMap(({ columns, region: { grid } }) => (columns[i] ? [{ like: columns[i], grid }] : []))
      .sort((a, b) => b.like.evidence.seen - a.like.evidence.seen),
  );

/** A table's headers, as a key; of one without headers, its own place, which no other has. */
const headersOf = ({ region: { headers, area, grid, page } }: FoundTable): string =>
  headers.length === 0 || page || grid.turned
    ? JSON.stringify([grid.sheet.name, area])
    : JSON.stringify(headers.map(({ column, text }) => [column - area.left, textKey(text)]));

/** The column as it is read where most of its cells are filled, on another sheet, and as surely as here. */
function asIn(shown: readonly Shown[], { region }: FoundTable, column: Column): Column {
  const showsMore = ({ evidence }: Column): boolean => evidence.seen > column.evidence.seen;
  const surest = shown.find(
    ({ like, grid }) => !showsMore(like) || (grid !== region.grid && like.confidence >= column.confidence),
  );
  if (!surest || !showsMore(surest.like) || surest.like.role === column.role) return column;
  const { role, holds, confidence, orElse } = surest.like;
  const { holds: _, orElse: __, ...rest } = column;
  return {
    ...rest,
    role,
    confidence,
    ...(holds ? { holds } : {}),
    ...(orElse ? { orElse } : {}),
    why: `Samma rubrik som på bladet ”${surest.grid.sheet.name}”, där cellerna visar det.`,
  };
}
