import type { PlanNode } from "../../domain/plan";
import type { Area } from "../../sheet/address";
import { isBlank, textOf, type Grid } from "../grid";
import type { NodeNumber } from "../plan/statement";
import { proseStatements } from "../rows/proseStatements";
import type { Region } from "./tableRegion";

/** Larger sheets are lists. */
const MOST_ROWS = 2000;

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
      const statements = proseStatements({ row, column, text: textOf(value) }, parts.length);
      if (statements.length > 0)
        parts.push(partAt(grid, row, column, { statements, nodes, lines: [{ row, kind: "indicator", why: TOLD }] }));
    }
  return parts;
}

const TOLD = "stycket berättar vad som skulle nås och hur det gick";

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
