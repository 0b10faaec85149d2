import { textKey } from "../interpret/text/text";
import type { Column } from "./column";
import { grouped } from "./grouped";
import type { Region } from "./layout/tableRegion";

/** A table with its columns' roles. */
interface Read {
  region: Region;
  columns: Column[];
}

/**
 * Tables of several sheets under one row of headers have the same columns: what the surest of them is read as, by its
 * cells, the others are. A table of two rows shows little of what its columns are.
 */
export function withNamesakes(found: readonly Read[]): Read[] {
  const alike = grouped([...found], headersOf);
  return found.map((one) => {
    const others = (alike.get(headersOf(one)) ?? []).filter(({ region }) => region.grid !== one.region.grid);
    return others.length === 0 ? one : { ...one, columns: one.columns.map((column, i) => asIn(others, column, i)) };
  });
}

/** A table's headers, as a key; of one without headers, its own place, which no other has. */
const headersOf = ({ region: { headers, area, grid, page } }: Read): string =>
  headers.length === 0 || page || grid.turned
    ? JSON.stringify([grid.sheet.name, area])
    : JSON.stringify(headers.map(({ column, text }) => [column - area.left, textKey(text)]));

/** The column as it is read where most of its cells are filled, and as surely as here. */
function asIn(others: readonly Read[], column: Column, i: number): Column {
  const surest = others
    .flatMap(({ columns, region }) => {
      const like = columns[i];
      return like && like.confidence >= column.confidence && like.evidence.seen > column.evidence.seen
        ? [{ like, sheet: region.grid.sheet.name }]
        : [];
    })
    .sort((a, b) => b.like.evidence.seen - a.like.evidence.seen)[0];
  if (!surest || surest.like.role === column.role) return column;
  const { role, holds, confidence, orElse } = surest.like;
  const { holds: _, orElse: __, ...rest } = column;
  return {
    ...rest,
    role,
    confidence,
    ...(holds ? { holds } : {}),
    ...(orElse ? { orElse } : {}),
    why: `Samma rubrik som på bladet ”${surest.sheet}”, där cellerna visar det.`,
  };
}
