import { textKey } from "../../interpret/text/text";
import { overlaps } from "../../sheet/address";
import type { Column } from "../column";
import type { Grid } from "../grid/grid";
import { grouped } from "../../domain/grouped";
import type { Region } from "../layout/tableRegion";
import { unnamedTables } from "../layout/unnamed";

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

/**
 * Tables under the very headers of a table that is found on another sheet, where their own cells are too few to prove what
 * they are: a sheet per committee, one with a single goal. They take the place of rows that were read without headers.
 */
export function withTwins(found: readonly Read[], grids: readonly Grid[], read: (region: Region) => Read): Read[] {
  const known = new Set(found.filter(isHeaded).map(headersOf));
  if (grids.length < 2 || known.size === 0) return [...found];
  return grids.reduce<Read[]>(
    (stand, grid) => {
      const here = stand.filter(({ region }) => region.grid.sheet === grid.sheet);
      if (here.some((one) => one.region.page !== undefined || isHeaded(one))) return stand;
      const twins = twinsIn(grid, known).map(read);
      const isReplaced = ({ region }: Read): boolean => twins.some((twin) => overlaps(twin.region.area, region.area));
      return [...stand.filter((one) => !here.includes(one) || !isReplaced(one)), ...twins];
    },
    [...found],
  );
}

/** Headers of several words: one alone may stand over anything. */
const isHeaded = ({ region: { headers, headerRows, grid, page } }: Read): boolean =>
  !page && !grid.turned && headerRows.length > 0 && headers.filter(({ text }) => text !== "").length >= FEWEST_HEADERS;

const FEWEST_HEADERS = 3;

/** The tables of a sheet that any row of headers would make, under known ones. */
const twinsIn = (grid: Grid, known: ReadonlySet<string>): Region[] =>
  unnamedTables(grid, []).filter((region) => known.has(headersOf({ region, columns: [] })));

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
