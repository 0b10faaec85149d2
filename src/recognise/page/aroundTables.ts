import type { Scale } from "../../domain/scale";
import type { Area } from "../../sheet/address";
import { byPlace, claimedOf, takenBy, type FoundTable } from "../foundTables";
import { type Grid, cellText } from "../grid/grid";
import { bodiesOf } from "../layout/bodies";
import type { Region } from "../layout/tableRegion";
import { headsSection } from "./line";
import { type Page, pageIn } from "./page";

/**
 * The tables with headers and the page around them, with the tables of years that stand under a goal of its lines; null
 * when the other tables explain as much of it, or it is no page.
 */
export function withPage(
  grid: Grid,
  headed: readonly FoundTable[],
  unheaded: readonly FoundTable[],
  scales: readonly Scale[],
  beside: readonly Area[],
  years: readonly FoundTable[],
): FoundTable[] | null {
  const tables = headed.flatMap(({ region, columns }) => bodiesOf(region).map((body) => ({ region: body, columns })));
  const pageAround = (bodies: readonly FoundTable[]): Page | null =>
    pageIn(grid, [...takenBy(bodies), ...beside], scales);
  const around = years.length > 0 ? pageAround([...tables, ...years]) : null;
  const told = around ? years.filter(({ region }) => isUnderGoal(region, around)) : [];
  const bodies = [...tables, ...told].sort(byPlace);
  const page = told.length > 0 && told.length === years.length ? around : pageAround(bodies);
  if (!page) return null;
  const others = unheaded.filter((one) => !headed.includes(one));
  const titled = new Set(headed.flatMap(({ region }) => region.titleRows));
  const isOwn = ({ row, column }: Page["statements"][number]): boolean =>
    !titled.has(row) || headsSection(cellText(grid, row, column));
  const own = factsOf(page.statements.filter(isOwn)) + claimedOf(told);
  if (own < 1 || own <= claimedOf(others)) return null;
  return [...bodies.map((one) => underPage(one, page)), ...page.parts.map(pagePart)];
}

/** So many rows at most stand between a goal and the table of its figures. */
const MOST_BETWEEN = 6;

/** A goal's line stands right above, with nothing but sentences on it between: a title tells what the table is about. */
function isUnderGoal({ grid, area }: Region, { statements }: Page): boolean {
  const above = statements.findLast(({ kind, row }) => row < area.top && (kind === "goal" || kind === "area"));
  if (above?.kind !== "goal" || area.top - above.row > MOST_BETWEEN) return false;
  const between = Array.from({ length: area.top - above.row - 1 }, (_, i) =>
    cellText(grid, above.row + 1 + i, area.left),
  );
  const last = between.findLast(Boolean);
  return last === undefined || SENTENCE_ENDS.has(last.slice(-1));
}

const SENTENCE_ENDS: ReadonlySet<string> = new Set([".", ":", ")"]);

/** A part of a page: its lines are read, and no columns. */
export const pagePart = (region: Region): FoundTable => ({ region, columns: [] });

/** What a page states of its nodes, comments left out. */
const factsOf = (statements: Page["statements"]): number =>
  statements.filter(
    (one) => one.kind !== "furniture" && one.kind !== "unsure" && one.kind !== "comment" && !("own" in one),
  ).length;

/** A table inside a page belongs to the goal above it. */
function underPage({ region, columns }: FoundTable, { statements }: Page): FoundTable {
  const goal = statements.findLast(({ kind, row }) => kind === "goal" && row < region.area.top);
  const under = goal && { row: goal.row, column: goal.column, header: "mål" };
  return { columns, region: { ...region, ...(under ? { under } : {}) } };
}
