import type { Answered, Cell, Grid } from "./cell";

/** An argument by its Swedish name. */
export interface Named {
  name: string;
  grid: Grid;
}

const size = (grid: Grid): string => (grid.length === 1 && grid[0]!.length === 1 ? "en cell" : `${grid.length} × ${grid[0]!.length} celler`);

/**
 * One answer for each place of the largest argument: an argument of one row, one column or one cell serves every row and column. A sentence when two
 * of them have different sizes.
 */
export function broadcast(args: Named[], answer: (cells: Cell[], row: number, column: number) => Answered): { ok: true; rows: Answered[][] } | { ok: false; reason: string } {
  const largest = (measure: (grid: Grid) => number): Named => args.reduce((most, one) => (measure(one.grid) > measure(most.grid) ? one : most));
  const height = (grid: Grid): number => grid.length;
  const width = (grid: Grid): number => grid[0]!.length;
  for (const measure of [height, width]) {
    const most = largest(measure);
    const odd = args.find(({ grid }) => measure(grid) !== 1 && measure(grid) !== measure(most.grid));
    if (odd) return { ok: false, reason: `${capital(odd.name)} är ${size(odd.grid)} och ${most.name} ${size(most.grid)}. Markera lika stora områden, eller en cell som gäller alla rader.` };
  }
  const [rows, columns] = [height(largest(height).grid), width(largest(width).grid)];
  const cells: Cell[] = args.map(() => null);
  return {
    ok: true,
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => {
        for (const [i, { grid }] of args.entries()) {
          const line = grid[grid.length === 1 ? 0 : row]!;
          cells[i] = line[line.length === 1 ? 0 : column]!;
        }
        return answer(cells, row, column);
      }),
    ),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
