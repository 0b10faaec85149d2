import type { PlanNode } from "../../domain/plan";
import type { Area } from "../../sheet/address";
import { isBlank, textOf, type Grid } from "../grid";
import type { NodeNumber, Statement } from "../plan/statement";
import { proseGoal } from "../rows/proseGoal";
import type { Region } from "./tableRegion";

/** Larger sheets are lists. */
const MOST_ROWS = 2000;

/** A shorter text tells no goal with its outcome; a longer one is a whole section. */
const [SHORTEST, LONGEST] = [50, 1500];

/** Paragraphs that tell what something was to reach and where it came, each a part of its own. */
export function proseParts(grid: Grid, taken: readonly Area[]): Region[] {
  const { used } = grid;
  if (!used || grid.turned || used.bottom - used.top > MOST_ROWS) return [];
  const nodes = new Map<NodeNumber, PlanNode>();
  const parts: Region[] = [];
  for (let row = used.top; row <= used.bottom; row++)
    for (let column = used.left; column <= used.right; column++) {
      const isTaken = taken.some(
        ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
      );
      const value = grid.sheet.values[row]?.[column];
      if (isTaken || isBlank(value) || typeof value !== "string") continue;
      const statements = statementsOf(textOf(value), row, column, parts.length);
      if (statements.length > 0) parts.push(partAt(grid, row, column, { statements, nodes }));
    }
  return parts;
}

function statementsOf(text: string, row: number, column: number, node: NodeNumber): Statement[] {
  if (text.length < SHORTEST || text.length > LONGEST) return [];
  const goal = proseGoal(text);
  if (!goal) return [];
  const { title, target, outcome, period, verdict } = goal;
  const place = { row, column };
  return [
    { ...place, says: "indicator", node, under: null, title, level: "indikator" },
    { ...place, says: "target", of: node, text: target },
    { ...place, says: "outcome", of: node, text: outcome, ...(period === undefined ? {} : { period }) },
    ...(verdict ? [{ ...place, says: "grade" as const, of: node, text: verdict.text, as: verdict.as }] : []),
  ];
}

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
