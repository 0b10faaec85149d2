import type { Answer, Answered, Cell, Grid, Said } from "./cell";
import { capital } from "../interpret/text";

/** An argument by its Swedish name. */
export interface Named {
  name: string;
  grid: Grid;
}

const size = (grid: Grid): string =>
  grid.length === 1 && grid[0]!.length === 1 ? "en cell" : `${grid.length} × ${grid[0]!.length} celler`;

const heightOf = (grid: Grid): number => grid.length;
const widthOf = (grid: Grid): number => grid[0]!.length;

/**
 * How many rows and columns the largest arguments have: one of one row, one column or one cell serves every row and
 * column. A sentence when two of them have different sizes.
 */
export function sizeOf(args: Named[]): Said<{ rows: number; columns: number }> {
  const largest = (measure: (grid: Grid) => number): Named =>
    args.reduce((most, one) => (measure(one.grid) > measure(most.grid) ? one : most));
  for (const measure of [heightOf, widthOf]) {
    const most = largest(measure);
    const odd = args.find(({ grid }) => measure(grid) !== 1 && measure(grid) !== measure(most.grid));
    if (odd)
      return {
        ok: false,
        reason: `${capital(odd.name)} är ${size(odd.grid)} och ${most.name} ${size(most.grid)}. Markera lika stora områden, eller en cell som gäller alla rader.`,
      };
  }
  return { ok: true, value: { rows: heightOf(largest(heightOf).grid), columns: widthOf(largest(widthOf).grid) } };
}

/** An argument's cell for a place of the largest. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  const line = grid[grid.length === 1 ? 0 : row]!;
  return line[line.length === 1 ? 0 : column]!;
}

/**
 * One answer for each place of the largest argument. `cells`, an argument's cell each, is one list that is filled anew
 * for each place.
 */
export function broadcast(args: Named[], answer: (cells: Cell[]) => Answered): Answer {
  const sized = sizeOf(args);
  if (!sized.ok) return sized;
  const cells: Cell[] = args.map(() => null);
  const rows: Answered[][] = [];
  for (let row = 0; row < sized.value.rows; row++) {
    const answers: Answered[] = [];
    for (let column = 0; column < sized.value.columns; column++) {
      for (let i = 0; i < args.length; i++) cells[i] = cellAt(args[i]!.grid, row, column);
      answers.push(answer(cells));
    }
    rows.push(answers);
  }
  return { ok: true, rows };
}
