import type { PlanNode } from "../../domain/plan";
import type { Area } from "../../sheet/address";
import { filled, isBlank, textOf, type Grid } from "../grid";
import type { NodeNumber, NodeStatement } from "../plan/statement";
import type { Aim } from "../../interpret/paragraph/clauses";
import { firstAim, isSameAim } from "../../interpret/paragraph/proseGoal";
import { proseMeasure, proseStatements } from "../rows/proseStatements";
import type { Region } from "./tableRegion";

/** Most earlier goals that a goal is compared with. */
const MOST_BEFORE = 50;

/** Larger sheets are lists. */
const MOST_ROWS = 2000;

/** Paragraphs with goals, or with an aim and its outcome, each a part of its own. */
export function proseParts(grid: Grid, taken: readonly Area[]): Region[] {
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
      // Adjacent cells belong to a table: they only count with a measure and its outcome.
      const statements = (columns.length > 1 ? proseMeasure : proseStatements)({ row, column, text }, named);
      const found = statements.filter((one): one is NodeStatement => "node" in one);
      if (found.length === 0) continue;
      named += found.length;
      const aim = firstAim(text);
      const isAgain = aim !== null && before.slice(-MOST_BEFORE).some((other) => isSameAim(aim, other));
      if (aim) before.push(aim);
      const lines = found.map(({ says }) => ({ row, kind: says, why: WHY[says] }));
      const kept = isAgain ? [{ ...AGAIN, row, column, text }] : statements;
      parts.push(partAt(grid, row, column, { statements: kept, nodes, lines }));
    }
  }
  return parts;
}

/** The text of a cell that nothing else has taken; null for any other. */
function proseAt(grid: Grid, row: number, column: number, taken: readonly Area[]): string | null {
  const isTaken = taken.some(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  const value = grid.sheet.values[row]?.[column];
  return isTaken || isBlank(value) || typeof value !== "string" ? null : textOf(value);
}

/** A repeated goal is asked about. */
const AGAIN = { says: "unsure", as: "ett mål som redan står ovanför", orElse: "ett eget mål" } as const;

const WHY: Record<NodeStatement["says"], string> = {
  area: "stycket berättar om ett område",
  goal: "en mening i stycket säger ett mål",
  indicator: "stycket berättar vad som skulle nås och hur det gick",
};

const partAt = (grid: Grid, row: number, column: number, written: Region["written"]): Region => ({
  grid,
  area: { top: row, left: column, bottom: row, right: column },
  titleRows: [],
  headerRows: [],
  first: row,
  last: row,
  headers: [{ column, text: "" }],
  ...(written ? { written } : {}),
});
