import { hasDigit } from "../../domain/shapes";
import type { Column } from "../column";
import { cellText, type Grid } from "../grid/grid";

/** A target of a row: its column, and its text where it stands in more cells than that one. */
export interface TargetOfRow {
  column: Column;
  text?: string;
  /** The other cells' columns. */
  others: readonly number[];
}

/** The targets of a row. Cells side by side under one header, of which one alone has digits, are one that was split: "≥ | 90 | %". */
export function targetsInRow(grid: Grid, row: number, columns: readonly Column[]): TargetOfRow[] {
  const runs: Column[][] = [];
  for (const column of columns) {
    const last = runs.at(-1)?.at(-1);
    if (last && isUnderOne(last, column)) runs.at(-1)!.push(column);
    else runs.push([column]);
  }
  return runs.flatMap((run): TargetOfRow[] => {
    const joined = joinedIn(grid, row, run);
    return joined ? [joined] : run.map((column) => ({ column, others: [] }));
  });
}

const isUnderOne = (one: Column, next: Column): boolean =>
  next.column === one.column + 1 && next.header === one.header && one.header !== "";

function joinedIn(grid: Grid, row: number, run: readonly Column[]): TargetOfRow | null {
  const cells = run.map((column) => ({ column, text: cellText(grid, row, column.column) }));
  const filled = cells.filter(({ text }) => text !== "");
  const figures = filled.filter(({ text }) => hasDigit(text));
  if (filled.length < 2 || figures.length !== 1) return null;
  const [{ column }] = figures as [(typeof figures)[number]];
  const others = filled.flatMap((one) => (one.column === column ? [] : [one.column.column]));
  return { column, text: filled.map(({ text }) => text).join(" "), others };
}
