import type { PlanNode } from "../../domain/plan";
import type { StatedKind } from "../../domain/statedMap";
import type { Area } from "../../sheet/address";
import type { Value } from "../../sheet/book";
import { cellText, type Grid, type Place } from "../grid/grid";
import type { NodeNumber, PlanStatement } from "../plan/statement";

/**
 * A place in a sheet that reads as a table of goals: title, header rows and the rows below, before the columns have
 * roles.
 */
export interface Region {
  grid: Grid;
  /** Everything that belongs to it, titles included. */
  area: Area;
  titleRows: number[];
  headerRows: number[];
  /** Rows below the header, blank ones and repeated headers included. */
  first: number;
  last: number;
  /** Column headers from left to right, header rows joined from the top. */
  headers: HeaderCell[];
  /** Its rows are consecutive records: their order is that of each record's labels. */
  records?: boolean;
  /** Rows with several measures, as they are read: set when its columns are known. */
  parted?: PartedRows;
  /** The cell of the goal above it, outside its area, and the goal's label. */
  under?: { row: number; column: number; header: string };
  /** Rows above its header that head it, from the top: of a marked table, as the sheet was read without the mark. */
  over?: readonly HeadingOver[];
  /** Whether a cell of the sheet heads nothing here: it is stated to be nothing, or stands in another stated table. */
  isApart?: (at: Place) => boolean;
  /** What a person has stated that its rows are: fixed, whatever they read as. */
  stated?: ReadonlyMap<number, StatedKind>;
  /** For a sheet that is read by the labels of its cells: what they state, instead of headers and rows. */
  page?: PagePart;
}

/** The rows below the header, at most so many. */
export const rowsOf = ({ first, last }: Pick<Region, "first" | "last">, most = Infinity): number[] =>
  Array.from({ length: Math.min(last - first + 1, most) }, (_, i) => first + i);

/** So many rows tell what a long table's columns are. */
const ENOUGH = 400;

/** The rows of a table that tell what its columns are. */
export const firstRows = (region: Pick<Region, "first" | "last">): number[] => rowsOf(region, ENOUGH);

/** So many rows at least show what a table's columns hold. */
const SAMPLE = 60;

/** The rows that a table's columns are judged by: all of a short one, of a long one some as far from each other. */
export function sampleOf(region: Pick<Region, "first" | "last">): number[] {
  const step = Math.max(1, Math.floor((region.last - region.first + 1) / SAMPLE));
  return rowsOf(region).filter((_, i) => i % step === 0);
}

/** A table between two columns, with a header for each of them, blank where `cells` has none. */
export function regionWith(
  grid: Grid,
  {
    left,
    right,
    cells = [],
    ...rows
  }: { left: number; right: number; cells?: readonly HeaderCell[] } & Pick<Region, "first" | "last" | "headerRows"> &
    Partial<Pick<Region, "titleRows">>,
): Region {
  const { first, last, headerRows, titleRows = [] } = rows;
  const written = new Map(cells.map((cell) => [cell.column, cell]));
  return {
    grid,
    area: { top: Math.min(headerRows[0] ?? first, ...titleRows), left, bottom: Math.max(last, first - 1), right },
    titleRows,
    headerRows,
    first,
    last,
    headers: Array.from(
      { length: right - left + 1 },
      (_, i) => written.get(left + i) ?? { column: left + i, text: "" },
    ),
  };
}

/** What a column's rows below the header say, blank ones left out. */
export const columnTexts = (region: Pick<Region, "grid" | "first" | "last">, column: number): string[] =>
  rowsOf(region).flatMap((row) => cellText(region.grid, row, column) || []);

/** A heading above a marked part of a table, with its place among the headings of the whole. */
export interface HeadingOver {
  row: number;
  depth: number;
  isGoal: boolean;
  numbered: boolean;
}

/** `text` is joined from all header rows; `own` is the lowest of them, where there are several. */
export interface HeaderCell {
  column: number;
  text: string;
  own?: string;
}

/**
 * Rows whose cells hold several measures as lines below one another: for each measure of a row the row's values, with
 * its own lines alone.
 */
export type PartedRows = ReadonlyMap<number, readonly Value[][]>;

/** A part of a sheet that is read by the labels of its cells. */
export interface PagePart {
  statements: readonly PlanStatement[];
  /** The nodes that the page has named so far; the same for all of its parts. */
  nodes: Map<NodeNumber, PlanNode>;
  /** How many a sheet whose cells are labelled names, and what of it is doubtful, in its first part; absent: nothing is. */
  told?: { goals: number; measures: number; doubts: readonly string[] };
}
