import type { Area } from "../sheet/address";

/** Properties loaded of the shapes over a worksheet's cells. ExcelApi 1.9; points from the sheet's corner. */
export const SHAPES = ["type", "left", "top", "width", "height"].map((name) => `items/shapes/items/${name}`).join(",");

/** Pictures, drawn shapes and groups of them; lines join things, and what Excel calls unsupported are controls. */
const OVER_CELLS = new Set<string>(["Image", "GeometricShape", "Group"]);

/** How many rows and columns are measured: shapes further away lie over no goal table. */
const MEASURED = { rows: 2_000, columns: 200 };

interface Lines {
  rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

const over = (excel: Excel.Worksheet): Excel.Shape[] => excel.shapes.items.filter(({ type }) => OVER_CELLS.has(type));

/** Asks for the measures of a sheet's rows and columns, where something lies over its cells. */
export function askLines(excel: Excel.Worksheet): Lines | undefined {
  if (over(excel).length === 0) return undefined;
  return {
    rows: excel
      .getRangeByIndexes(0, 0, MEASURED.rows, 1)
      .getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
    columns: excel
      .getRangeByIndexes(0, 0, 1, MEASURED.columns)
      .getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
  };
}

/**
 * The cells that the pictures and shapes of a sheet lie over. A corner at the very edge of a cell covers none of it.
 */
export function coveredCells(excel: Excel.Worksheet, { rows, columns }: Lines): Area[] {
  const down = edges(rows.value.map(({ rowHidden, format }) => (rowHidden ? 0 : (format?.rowHeight ?? 0))));
  const across = edges(
    columns.value.map(({ columnHidden, format }) => (columnHidden ? 0 : (format?.columnWidth ?? 0))),
  );
  return over(excel).flatMap(({ left, top, width, height }): Area[] => {
    const [first, last] = [lineAt(down, top), lineAt(down, top + height - EDGE)];
    const [from, to] = [lineAt(across, left), lineAt(across, left + width - EDGE)];
    return first < 0 || from < 0
      ? []
      : [
          {
            top: first,
            left: from,
            bottom: last < 0 ? down.length - 1 : Math.max(first, last),
            right: to < 0 ? across.length - 1 : Math.max(from, to),
          },
        ];
  });
}

/** Points to which Excel rounds the position of a shape. */
const EDGE = 0.75;

/** Where each line ends. */
function edges(lengths: number[]): number[] {
  let at = 0;
  return lengths.map((length) => (at += length));
}

/** The line at a distance; -1 beyond the last. */
const lineAt = (ends: number[], distance: number): number => ends.findIndex((end) => end > distance + EDGE / 2);
