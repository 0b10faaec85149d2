import type { RecognisedTable } from "../../domain/plan";
import type { StatedColumn, StatedTable } from "../../domain/statedMap";
import type { Scale } from "../../domain/scale";
import { areaText, columnIndex, contains, parseArea, parseRef, type Area } from "../../sheet/address";
import type { Column, CorrectedColumn } from "../column";
import { placed, type FoundTable } from "../foundTables";
import { placeOf, type Grid, type Place } from "../grid/grid";
import { headerRowsIn } from "../layout/headerRows";
import { joined } from "../layout/headerCells";
import type { Region } from "../layout/tableRegion";
import { readColumns } from "../roles/columns";
import { titlesAbove } from "../layout/titlesAbove";
import { TURNED, turnedGrid } from "../layout/turned";
import { described } from "../plan/table";
import type { FactStatement } from "../plan/statement";
import { readsRowsAsTheyStand } from "./corrected";
import { withSurroundings } from "./markedRange";
import { cellOf } from "./statedPlaces";
import { rowsStated } from "./statedRows";
import { filledIn, isByCells } from "../labelled/given";
import { readByCells } from "./byCells";
import type { ReadAround, ReadPlan } from "./unsaid";

/** A table that is stated, with what it is read as; `own`: as it is read without being stated. */
export interface MappedTable extends FoundTable {
  stated: StatedTable;
  own: boolean;
  /** All that is stated of the cells of its sheet, and what is read without, where that is how it is read. */
  around?: ReadAround;
}

/** What a reading of a map asks of the workbook as it is read without it. */
interface MapAround {
  found: readonly FoundTable[];
  scales: readonly Scale[];
  planOf: (found: readonly FoundTable[]) => ReadPlan;
  /** Sheets that are read by what each cell is, though nothing but rows and columns is stated of them. */
  byCells: ReadonlySet<string>;
}

/**
 * The tables of a map, in its order. One that is found in the same place is read as it is found: its surroundings, its
 * titles and its columns, but for what is stated of them otherwise. Ranges where no table can be read are left out.
 */
export function mappedTables(grids: readonly Grid[], map: readonly StatedTable[], around: MapAround): MappedTable[] {
  const { found, scales, byCells } = around;
  const free = new Set(found);
  return map.flatMap((stated) => {
    const grid = grids.find(({ sheet }) => sheet.name === stated.sheet);
    if (!grid) return [];
    const here = map.filter(({ sheet }) => sheet === stated.sheet);
    const together = readWith(stated, here, found);
    const others = here.filter((one) => !together.includes(one)).flatMap(({ range }) => parseArea(range) ?? []);
    const isApart = (one: StatedTable): boolean => areApart(grid, one) && !found.some((own) => isFound(own, one));
    if (byCells.has(stated.sheet) || together.some((one) => isByCells(one) || isApart(one)))
      return stated === together[0] ? readTogether(grid, together, others, around) : [];
    const table = withHeaderRows(grid, stated);
    const same = [...free].find((one) => isFound(one, table));
    if (same) free.delete(same);
    const read = same ?? readAnew(grid, table, { found, scales }, others);
    if (!read) return [];
    const region = withStatedRows(read.region, stated);
    const columns = region.page ? read.columns : undoubted(region, asStated({ ...read, region }, table, scales), table);
    return [{ region, columns, stated, own: same !== undefined && region === same.region && columns === same.columns }];
  });
}

const isFound = (one: FoundTable, table: StatedTable): boolean =>
  isSameTable(described(one.region, one.columns), table) && (!one.region.page || saysNoOther(one, table));

/** Whether something stands between the rows of headers of a table: it is several, one below the other. */
function areApart({ sheet }: Grid, { range, headerRows, orientation }: StatedTable): boolean {
  const area = parseArea(range);
  if (!area || orientation === "columns") return false;
  const rows = [...headerRows].sort((a, b) => a - b);
  return filledIn(sheet, { ...area, top: rows[0]!, bottom: rows.at(-1)! - 2 }).some(
    ({ row }) => !rows.includes(row + 1),
  );
}

/**
 * The tables of a sheet that are one where one of them is read by what is stated of its cells: the parts that the sheet is
 * found in, which share their headings, and those where something stands under a title of the other. Any other is alone.
 */
function readWith(
  stated: StatedTable,
  here: readonly StatedTable[],
  found: readonly FoundTable[],
): readonly StatedTable[] {
  const parts = here.filter((one) =>
    found.some(({ region, columns }) => region.page && isInPlace(described(region, columns), one)),
  );
  const areJoined = (one: StatedTable, other: StatedTable): boolean =>
    (parts.includes(one) && parts.includes(other)) || standsUnder(one, other) || standsUnder(other, one);
  const joined = new Set([stated]);
  for (const one of joined) for (const other of here) if (areJoined(one, other)) joined.add(other);
  return here.filter((one) => joined.has(one));
}

/** Whether a row or a cell of a table is stated to stand under a cell of another. */
function standsUnder({ rows = [], cells = [], sheet }: StatedTable, other: StatedTable): boolean {
  const area = parseArea(other.range);
  return [...rows, ...cells].some(({ under }) => {
    const at = under === undefined ? null : parseRef(cellOf(under, sheet) ?? "");
    return at?.sheet === other.sheet && area !== null && contains(area, at.area.top, at.area.left);
  });
}

/**
 * Tables of a sheet that are read by what is stated of their cells, each with the one of the map where it begins. `others`:
 * the areas of the sheet's other tables, of which nothing is read here.
 */
function readTogether(
  grid: Grid,
  tables: readonly StatedTable[],
  others: readonly Area[],
  { found, scales, planOf }: MapAround,
): MappedTable[] {
  const { found: parts, around } = readByCells(grid, tables, found, scales, planOf, { others });
  return parts.map((part): MappedTable => {
    const { top, bottom } = placed(part.region);
    const stated = tables.find(({ range }) => {
      const area = parseArea(range);
      return area !== null && area.top <= bottom && area.bottom >= top;
    });
    return { ...part, stated: stated ?? tables[0]!, own: false, around };
  });
}

/** A page of text is read by its lines, and is another table where columns are stated. */
const isSameTable = (read: RecognisedTable, stated: StatedTable): boolean =>
  (read.lines === undefined || stated.columns.length === 0) &&
  isInPlace(read, stated) &&
  read.orientation === stated.orientation &&
  read.headerRows.join() === [...stated.headerRows].sort((a, b) => a - b).join();

function isInPlace(read: RecognisedTable, { sheet, range }: StatedTable): boolean {
  const area = parseArea(range);
  return area !== null && read.sheet === sheet && read.range === areaText(area);
}

/** A sheet whose cells are labelled is read so, unless something of its columns or rows is stated otherwise. */
const saysNoOther = ({ region, columns }: FoundTable, stated: StatedTable): boolean =>
  (stated.rows ?? []).length === 0 &&
  columns.every((one) => {
    const said = mappedColumn(stated, sideIn(region, one.column));
    return !said || said.role === one.role;
  });

/**
 * A range that is not read as a table: with what stands around it, as what is marked in the pane, but for what stands in the
 * sheet's other tables (`others`).
 */
function readAnew(
  grid: Grid,
  table: StatedTable,
  { found, scales }: Pick<MapAround, "found" | "scales">,
  others: readonly Area[],
): FoundTable | null {
  const marked = regionIn(grid, table);
  if (!marked) return null;
  const region = {
    ...(marked.grid.turned ? marked : withSurroundings(marked, found, scales)),
    isApart: ({ row, column }: Place) => others.some((other) => contains(other, row, column)),
  };
  return { region, columns: readColumns(region, scales).columns };
}

/** What is stated of rows of a sheet that is read as it stands; of other tables the reading is only compared with it. */
function withStatedRows(region: Region, { rows = [] }: StatedTable): Region {
  const { first, last } = region;
  if (!readsRowsAsTheyStand(region)) return region;
  const stated = rows.flatMap((one) =>
    one.kind === undefined ? [] : rowsStated(one).map((row) => [row - 1, one.kind!] as const),
  );
  const within = stated.filter(([row]) => row >= first && row <= last);
  return within.length === 0 ? region : { ...region, stated: new Map(within) };
}

/**
 * The columns with the roles that are stated; the same columns where they are so already. Only what would
 * be read otherwise is fixed, until nothing is: the others keep what was seen of them.
 */
function asStated({ region, columns }: FoundTable, table: StatedTable, scales: readonly Scale[]): Column[] {
  const fixed = new Map<number, CorrectedColumn>();
  for (let read = columns; ;) {
    const others = read.flatMap((one) => {
      const stated = mappedColumn(table, sideIn(region, one.column));
      return stated && !fixed.has(one.column) && stated.role !== one.role
        ? [[one.column, { role: stated.role, ...(stated.period ? { period: stated.period } : {}) }] as const]
        : [];
    });
    if (others.length === 0) return read;
    for (const [column, stated] of others) fixed.set(column, stated);
    read = readColumns(region, scales, fixed).columns;
  }
}

/** The columns without the doubt of those whose role is stated without one: what is stated is not asked. */
function undoubted(region: Region, columns: Column[], table: StatedTable): Column[] {
  const isSaid = (one: Column): boolean => {
    const stated = mappedColumn(table, sideIn(region, one.column));
    return one.orElse !== undefined && stated !== undefined && stated.orElse === undefined;
  };
  return columns.some(isSaid)
    ? columns.map((one) => (isSaid(one) ? { ...one, orElse: undefined, isSaid: true } : one))
    : columns;
}

/** The table with the periods that are stated of its columns, whatever its titles say. */
export function withStatedPeriods(table: MappedTable): MappedTable {
  const { region, stated } = table;
  const periodOf = (one: Column): string | undefined => mappedColumn(stated, sideIn(region, one.column))?.period;
  const isDated = (one: Column): boolean => (periodOf(one) ?? one.reading.period) === one.reading.period;
  if (table.columns.every(isDated)) return table;
  const dated = new Map(table.columns.flatMap((one) => (isDated(one) ? [] : [[one.column, periodOf(one)!] as const])));
  const columns = table.columns.map((one) => {
    const period = dated.get(one.column);
    return period === undefined ? one : { ...one, reading: { ...one.reading, period } };
  });
  return { ...table, region: withPeriodsOfPage(region, dated), columns, own: false };
}

/** A sheet that is read by its labels with the periods of columns, counted from 0: also where a value has that of its own cell. */
function withPeriodsOfPage(region: Region, dated: ReadonlyMap<number, string>): Region {
  const { page, first, last } = region;
  if (!page) return region;
  const inTime = <F extends FactStatement>(one: F): F => {
    const period = one.row >= first && one.row <= last ? dated.get(one.column) : undefined;
    return period === undefined ? one : { ...one, period };
  };
  const statements = page.statements.map((one) => {
    if ("text" in one) return inTime(one);
    return one.kind === "row" ? { ...one, stated: one.stated.map(inTime) } : one;
  });
  return { ...region, page: { ...page, statements } };
}

/** A range without columns and header rows: the header rows are looked for in it. */
function withHeaderRows(grid: Grid, table: StatedTable): StatedTable {
  const area = parseArea(table.range);
  return table.lines ||
    table.columns.length > 0 ||
    table.headerRows.length > 0 ||
    table.orientation === "columns" ||
    !area
    ? table
    : { ...table, headerRows: headerRowsIn(grid, area).map((row) => row + 1) };
}

/** The sheet's column or, for headers down the side, row that a column of the region is. */
const sideIn = ({ grid, headerRows, first }: Region, column: number): number =>
  grid.turned ? placeOf(grid, headerRows.at(-1) ?? first, column).row : column;

/** What the map states of a column, counted from 0; of a row where the table is transposed. */
const mappedColumn = ({ columns, orientation }: StatedTable, at: number): StatedColumn | undefined =>
  columns.find(({ column, row }) =>
    orientation === "columns" ? row === at + 1 : column !== undefined && columnIndex(column) === at,
  );

/** Null for a range that is none, and for a transposed table in a sheet that is not read so. */
export function regionIn(upright: Grid, table: StatedTable): Region | null {
  const range = parseArea(table.range);
  if (!range) return null;
  const sideways = table.orientation === "columns";
  const grid = sideways ? turnedGrid(upright) : upright;
  if (!grid) return null;
  const area = sideways ? TURNED.area(range) : range;
  const headerRows = table.headerRows.map((row) => row - 1).sort((a, b) => a - b);
  const texts = new Map(joined(grid, headerRows, area.left, area.right).map((cell) => [cell.column, cell]));
  return {
    grid,
    area,
    titleRows: titleRowsOf(grid, area, headerRows, table.columns.length === 0),
    headerRows,
    first: (headerRows.at(-1) ?? area.top - 1) + 1,
    last: area.bottom,
    headers: Array.from(
      { length: area.right - area.left + 1 },
      (_, i) => texts.get(area.left + i) ?? { column: area.left + i, text: "" },
    ),
  };
}

/** The rows of a range above its header; where only the table was pointed at, from its header, the titles above it. */
function titleRowsOf(grid: Grid, { top, left, right }: Area, [header]: number[], isPointedAt: boolean): number[] {
  if (header === undefined) return [];
  return isPointedAt && header === top
    ? titlesAbove(grid, header, 0, left, right)
    : Array.from({ length: header - top }, (_, i) => top + i);
}
