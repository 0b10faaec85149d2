import { widthOf, type Answer, type Answered, type Cell, type Grid, type Result } from "./cell";
import { capital } from "../interpret/text/text";

/** An argument by its Swedish name. */
export interface NamedGrid {
  name: string;
  grid: Grid;
}

const size = (grid: Grid): string =>
  grid.length === 1 && widthOf(grid) === 1 ? "en cell" : `${grid.length} × ${widthOf(grid)} celler`;

const heightOf = (grid: Grid): number => grid.length;

/**
 * How many rows and columns the largest arguments have: one of one row, one column or one cell serves every row and
 * column. A sentence when two of them have different sizes.
 */
export function sizeOf(args: readonly NamedGrid[]): Result<{ rows: number; columns: number }> {
  const largest = (measure: (grid: Grid) => number): NamedGrid =>
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
  const line = grid[grid.length === 1 ? 0 : row] ?? [];
  return line[line.length === 1 ? 0 : column] ?? null;
}

/** A cell of each argument. */
type CellsOf<Args extends readonly NamedGrid[]> = { [Place in keyof Args]: Cell };

/** Whether two places have the same cells; errors count as unlike. */
const areAlike = (a: readonly Cell[], b: readonly Cell[]): boolean => a.every((cell, i) => cell === b[i]);

/**
 * One answer for each place of the largest argument, from an argument's cell each. The answer must follow from the cells
 * alone: a place like the one before it, as in rows that are not yet filled in, has its answer.
 */
export function broadcast<const Args extends readonly NamedGrid[]>(
  args: Args,
  answer: (cells: CellsOf<Args>) => Answered,
): Answer {
  const sized = sizeOf(args);
  if (!sized.ok) return sized;
  const { rows, columns } = sized.value;
  const cellsAt = (row: number, column: number): CellsOf<Args> =>
    args.map(({ grid }) => cellAt(grid, row, column)) as unknown as CellsOf<Args>;
  let last: { cells: CellsOf<Args>; answered: Answered } | undefined;
  const answerAt = (row: number, column: number): Answered => {
    const cells = cellsAt(row, column);
    if (!last || !areAlike(cells, last.cells)) last = { cells, answered: answer(cells) };
    return last.answered;
  };
  return {
    ok: true,
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => answerAt(row, column)),
    ),
  };
}
