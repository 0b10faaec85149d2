import type { RecognisedTable, TableColumn } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { areaText, columnIndex, parseArea, type Area } from "../../sheet/address";
import { bareLists } from "../layout/bare";
import { blocksOf } from "../layout/blocks";
import type { FoundTable } from "../column";
import { areaOf, placeOf, type Grid } from "../grid/grid";
import { headerRowsIn } from "../layout/headerRows";
import { joined } from "../layout/headerCells";
import { recordsOf } from "../layout/records";
import { pageIn } from "../page/page";
import { labelLinesIn, labelLinesOf } from "../layout/labelLines";
import type { Region } from "../layout/tableRegion";
import { readColumns } from "../roles/columns";
import { titlesAbove } from "../layout/titlesAbove";
import { TURNED, turnedGrid } from "../layout/turned";

/**
 * Regions and columns as a person has corrected them (`--map`): read's own tables with roles corrected.
 * Tables whose sheet is not in the workbook are left out; a column that the map does not name is `other`.
 */
export function mappedRegions(grids: Grid[], map: RecognisedTable[], scales: readonly Scale[]): FoundTable[] {
  return map.flatMap((given) => {
    const grid = grids.find(({ sheet }) => sheet.name === given.sheet);
    const table = grid ? withHeaderRows(grid, given) : given;
    const region = grid && regionIn(grid, table, scales);
    if (!region) return [];
    if (region.page) return [{ region, columns: [] }];
    // A range without columns is only marked as a table: its columns are read as those of any other.
    if (table.columns.length === 0) return [{ region, columns: readColumns(region, scales).columns }];
    const mapped = new Map(region.headers.map(({ column }) => [column, mappedColumn(table, sideIn(region, column))]));
    const { columns } = readColumns(
      region,
      scales,
      new Map(
        [...mapped].map(([column, one]) => [
          column,
          { role: one?.role ?? "other", ...(one?.period ? { period: one.period } : {}) },
        ]),
      ),
    );
    return [{ region, columns }];
  });
}

/** A range without columns and header rows: the header rows are looked for in it. */
function withHeaderRows(grid: Grid, table: RecognisedTable): RecognisedTable {
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
const mappedColumn = ({ columns, orientation }: RecognisedTable, at: number): TableColumn | undefined =>
  columns.find(({ column, row }) =>
    orientation === "columns" ? row === at + 1 : column !== undefined && columnIndex(column) === at,
  );

/** Null for a range that is none, and for a transposed table in a sheet that is not read so. */
export function regionIn(upright: Grid, table: RecognisedTable, scales: readonly Scale[]): Region | null {
  const placed = parseArea(table.range);
  if (!placed) return null;
  const sideways = table.orientation === "columns";
  const unheaded = sideways
    ? [...recordsOf(upright), ...labelLinesOf(upright, []).flatMap(blocksOf)]
    : table.headerRows.length === 0
      ? [...(table.lines ? (pageIn(upright, [], scales)?.parts ?? []) : []), ...bareLists(upright, [], scales)]
      : [];
  const same = unheaded.find((one) => areaText(areaOf(one.grid, one.area)) === areaText(placed));
  if (same) return same;
  if (sideways && table.headerRows.length === 0) return labelLinesIn(upright, placed);
  const grid = sideways ? turnedGrid(upright, []) : upright;
  if (!grid) return null;
  const area = sideways ? TURNED.area(placed) : placed;
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
      (_, i) =>
        texts.get(area.left + i) ?? { column: area.left + i, text: mappedColumn(table, area.left + i)?.header ?? "" },
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
