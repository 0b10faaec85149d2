import type { Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { columnsOf, type Column, type CorrectedColumn } from "../column";
import { countsGrades, saysOfGoals } from "../goalTable";
import { filled } from "../grid";
import type { Region } from "../layout/region";

/** What the columns of a candidate table are, decided together. */
export interface TableReading {
  columns: Column[];
  /** Of the whole reading; comparable between readings of one table only. */
  score: number;
  /** To the second-best reading of the whole table, in the same measure. */
  margin: number;
  /** Where the second-best reading differs. */
  second?: { column: number; role: Role }[];
  /** Log-odds that the candidate is a goal table at all: above 0 it is. */
  goalLike: number;
  /** Share (0–1) of the filled cells below the header that a role claims. */
  explained: number;
}

/** The best reading of all columns of a region; what the user has corrected stands. */
export function readColumns(
  region: Region,
  scales: readonly Scale[],
  corrected?: ReadonlyMap<number, CorrectedColumn>,
): TableReading {
  const columns = columnsOf(region, scales, corrected);
  return {
    columns,
    score: columns.reduce((sum, { confidence }) => sum + confidence, 0),
    margin: Math.min(1, ...columns.map(({ confidence }) => confidence)),
    goalLike: saysOfGoals(region, columns) && !countsGrades(columns, scales) ? 1 : -1,
    explained: explainedShare(region, columns),
  };
}

function explainedShare({ grid, first, last, area }: Region, columns: readonly Column[]): number {
  const claimed = new Set(
    columns.filter(({ role, tells }) => role !== "other" || tells !== undefined).map(({ column }) => column),
  );
  let cells = 0;
  let explained = 0;
  for (let row = first; row <= last; row++)
    for (const column of filled(grid, row, area.left, area.right)) {
      cells++;
      if (claimed.has(column)) explained++;
    }
  return cells === 0 ? 0 : explained / cells;
}
