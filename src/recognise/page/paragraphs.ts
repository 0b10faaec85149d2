import type { PlanNode } from "../../domain/plan";
import { contains, type Area } from "../../sheet/address";
import { filled, isBlank, textOf, type Grid } from "../grid/grid";
import type { NodeNumber, NodeStatement } from "../plan/statement";
import type { Aim } from "../../interpret/paragraph/clauses";
import { firstAim, isSameAim } from "../../interpret/paragraph/proseGoal";
import { paragraphMeasure, paragraphStatements } from "./paragraph";
import type { Region } from "../layout/tableRegion";

/** Most earlier goals that a goal is compared with. */
const MOST_BEFORE = 50;

/** Larger sheets are lists. */
const MOST_ROWS = 2000;

/** Paragraphs that tell goals, or what something was to reach and where it came, each a part of its own. */
export function paragraphParts(grid: Grid, taken: readonly Area[]): Region[] {
  const { used } = grid;
  if (!used || grid.turned || used.bottom - used.top > MOST_ROWS) return [];
  const nodes = new Map<NodeNumber, PlanNode>();
  const parts: Region[] = [];
  const before: Aim[] = [];
  let named = 0;
  for (let row = used.top; row <= used.bottom; row++) {
    const columns = filled(grid, row, used.left, used.right);
    for (const column of columns) {
      const text = proseAt(grid, row, column, taken);
      if (text === null) continue;
      // Cells beside each other are a table's: they tell a measure with its outcome, or nothing.
      const statements = (columns.length > 1 ? paragraphMeasure : paragraphStatements)({ row, column, text }, named);
      const found = statements.filter((one): one is NodeStatement => "node" in one);
      if (found.length === 0) continue;
      named += found.length;
      const aim = firstAim(text);
      const isAgain = aim !== null && before.slice(-MOST_BEFORE).some((other) => isSameAim(aim, other));
      if (aim) before.push(aim);
      const lines = found.map(({ kind }) => ({ row, kind, why: WHY[kind] }));
      const kept = isAgain ? [{ ...AGAIN, row, column, text }] : statements;
      parts.push(partAt(grid, row, column, { statements: kept, nodes, lines }));
    }
  }
  return parts;
}

/** The text of a cell that nothing else has taken; null for any other. */
function proseAt(grid: Grid, row: number, column: number, taken: readonly Area[]): string | null {
  const isTaken = taken.some((area) => contains(area, row, column));
  const value = grid.sheet.values[row]?.[column];
  return isTaken || isBlank(value) || typeof value !== "string" ? null : textOf(value);
}

/** A goal that is told a second time is asked about. */
const AGAIN = { kind: "unsure", as: "ett mål som redan står ovanför", orElse: "ett eget mål" } as const;

const WHY: Record<NodeStatement["kind"], string> = {
  area: "stycket berättar om ett område",
  goal: "en mening i stycket säger ett mål",
  indicator: "stycket berättar vad som skulle nås och hur det gick",
};

const partAt = (grid: Grid, row: number, column: number, page: Region["page"]): Region => ({
  grid,
  area: { top: row, left: column, bottom: row, right: column },
  titleRows: [],
  headerRows: [],
  first: row,
  last: row,
  headers: [{ column, text: "" }],
  ...(page ? { page } : {}),
});
