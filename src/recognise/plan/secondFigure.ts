import { sumOf } from "../../domain/sum";
import { filled, isBlank } from "../grid/grid";
import type { Frame } from "./frame";
import type { RowState } from "./rowState";

/** Two figures are added alike, but for rounding. */
const isAbout = (a: number, b: number): boolean => Math.abs(a - b) <= 0.005 * Math.max(Math.abs(a), Math.abs(b));

/** Whether a figure is the sum or the mean of those above it in its column. */
function sumsUp({ region }: Frame, row: number, column: number): boolean {
  const { values } = region.grid.sheet;
  const above = values.slice(region.first, row).flatMap((cells) => {
    const value = cells?.[column];
    return typeof value === "number" ? [value] : [];
  });
  const sum = sumOf(above);
  const own = values[row]?.[column];
  return typeof own === "number" && above.length > 1 && (isAbout(own, sum) || isAbout(own, sum / above.length));
}

/**
 * Whether a row has nothing but outcomes, right below those of the measure above it, in a table whose rows name their own
 * measures: a second figure of that measure, which is not one then (`one` of the proof). A sum or a mean of the column is
 * none.
 */
export function isSecondFigure(frame: Frame, { latest }: RowState, row: number): boolean {
  const { columns, region, carries, outline } = frame;
  if (carries || outline || !columns.indicator || latest?.row !== row - 1) return false;
  const { grid, area } = region;
  const outcomes = new Set(columns.figures.flatMap(({ role, column }) => (role === "outcome" ? [column] : [])));
  const cells = filled(grid, row, area.left, area.right);
  return (
    cells.length > 0 &&
    cells.every(
      (column) =>
        outcomes.has(column) &&
        typeof grid.sheet.values[row]?.[column] === "number" &&
        !isBlank(grid.sheet.values[row - 1]?.[column]) &&
        !sumsUp(frame, row, column),
    )
  );
}
