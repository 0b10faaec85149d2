import { grouped } from "../../domain/grouped";
import { cellsOfNode, nodesOf, type Plan, type PlanNode } from "../../domain/plan";
import type { Problem } from "../../domain/problem";
import type { StatedTable } from "../../domain/statedMap";
import { cellRef, contains, parseRef, type Area } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { keyOf, type GivenCell, type Place } from "../labelled/given";
import { labelsRead } from "../labelled/labelsRead";
import { namesNode } from "../labels/classes";

/** What is read of tables. */
export interface ReadPlan {
  plan: Plan;
  problems: readonly Problem[];
}

/** A sheet that is read by what is stated of its cells, what that is, and what is read of it without. */
export interface ReadAround {
  sheet: Sheet;
  /** The tables that state it. */
  tables: readonly StatedTable[];
  /** Areas of the sheet's other tables, of which it says nothing. */
  others: readonly Area[];
  given: readonly GivenCell[];
  /** Columns of whose values something is stated. */
  columns: ReadonlySet<number>;
  before: ReadPlan;
  /** It has tables whose headers tell their columns: what names nothing there does so still. */
  isHeaded: boolean;
}

/**
 * What nothing stated touches is as it is read without: the values of a title in whose rows nothing is stated otherwise,
 * and what it stands under, where no title between is; no title comes where headers tell what rows are, or where all is
 * read as it is stated. `read`: with what is stated.
 */
export function withUnsaid(anew: ReadPlan, around: ReadAround): ReadPlan {
  const isOfSheet = ofSheet(around);
  const wasTold = around.before.problems.some(isOfSheet);
  const read = { ...anew, problems: anew.problems.filter((one) => wasTold || !isOfSheet(one)) };
  const said = saidOtherwise(around);
  if (said === null) return read;
  const isOfOther = ({ cell }: PlanNode): boolean => isIn(cell, around);
  const after = nodesOf(read.plan).filter((node) => !isOfOther(node));
  const pairs = paired(
    nodesOf(around.before.plan).filter((node) => !isOfOther(node)),
    after,
  );
  const again = restoredOf(pairs, after, said, around);
  const known = new Set(pairs.map(([, is]) => is));
  const rows = rowsOf(said);
  const titles = new Set(
    labelsRead(around.before.plan, around.sheet).flatMap((one) => (namesNode(one.label) ? keyOf(one) : [])),
  );
  // A title that stands again was read of the first.
  const wasTitle = ({ cell }: PlanNode): boolean => {
    const { top, left } = parseRef(cell)!.area;
    return titles.has(keyOf({ row: top, column: left }));
  };
  const come = new Map(
    (around.isHeaded || said.length === 0 ? after : [])
      .filter((node) => !known.has(node) && !wasTitle(node))
      .filter((node) => cellsOfNode(node).every((cell) => isUnsaid(cell, rows, around)))
      .map((node) => [node.id, node]),
  );
  const above = (id: string): string[] => come.get(id)?.parents.flatMap(above) ?? [id];
  const kept = <N extends PlanNode>(nodes: readonly N[]): N[] =>
    nodes.flatMap((one) => {
      const node = (again.get(one) as N | undefined) ?? one;
      return come.has(one.id) ? [] : [{ node, parents: node.parents.flatMap(above) }].map(standing);
    });
  const cells = new Set(
    [...again].flatMap((both) => both.flatMap(cellsOfNode)).concat([...come.values()].flatMap(cellsOfNode)),
  );
  const { areas, goals, indicators } = read.plan;
  return {
    plan: { areas: kept(areas), goals: kept(goals), indicators: kept(indicators) },
    problems: [
      ...read.problems.filter((one) => !cells.has(one.cell) || isOfSheet(one)),
      ...around.before.problems.filter((one) => cells.has(one.cell) && !isOfSheet(one)),
    ],
  };
}

/** Whether a problem is of how all of the sheet is read, which is told of what is read with what is stated. */
const ofSheet =
  ({ sheet }: ReadAround) =>
  ({ code, cell }: Problem): boolean =>
    code === "läst-cell-för-cell" && parseRef(cell)?.sheet === sheet.name;

function standing<N extends PlanNode>({ node, parents }: { node: N; parents: string[] }): N {
  node.parents = parents;
  return node;
}

/** Whether a cell stands in another table of the sheet. */
function isIn(cell: string, { sheet, others }: ReadAround): boolean {
  const at = parseRef(cell);
  return at?.sheet === sheet.name && others.some((other) => contains(other, at.area.top, at.area.left));
}

/** The nodes that are as they were, by what was read of them with what is stated. */
function restoredOf(
  pairs: ReturnType<typeof paired>,
  after: readonly PlanNode[],
  said: readonly Place[],
  around: ReadAround,
): Map<PlanNode, PlanNode> {
  const rows = rowsOf(said);
  const stated = new Set(said.map(({ row, column }) => cellRef(around.sheet.name, row, column)));
  const now = new Map(pairs.map(([was, is]) => [was.id, is]));
  const over = new Map(after.map((node) => [node.id, node]));
  const isFree = (cell: string): boolean => !stated.has(cell) && isUnsaid(cell, NO_ROWS, around);
  const again = new Map<PlanNode, PlanNode>();
  for (const [was, is] of pairs) {
    if (!cellsOfNode(was).every((cell) => isUnsaid(cell, rows, around)) || !cellsOfNode(is).every(isFree)) continue;
    const parents = was.parents.map((id) => now.get(id));
    const stays = [...parents, ...is.parents.map((id) => over.get(id))].every(
      (one) => one !== undefined && !isBetween(rows, one, is),
    );
    again.set(is, restored(is, was, stays ? parents.flatMap((one) => one?.id ?? []) : null));
  }
  withoutGiven(again, pairs, after);
  return again;
}

/** Takes back what would have a value that another has now, which is not as it was. */
function withoutGiven(
  again: Map<PlanNode, PlanNode>,
  pairs: ReturnType<typeof paired>,
  after: readonly PlanNode[],
): void {
  const holders = grouped(
    after.flatMap((node) => cellsOfNode(node).map((cell) => ({ cell, node }))),
    ({ cell }) => cell,
  );
  for (let before = -1; before !== again.size;) {
    before = again.size;
    for (const [was, is] of pairs) {
      const own = new Set(cellsOfNode(is));
      const given = cellsOfNode(was).filter((cell) => !own.has(cell));
      if (given.some((cell) => holders.get(cell)?.some(({ node }) => node !== is && !again.has(node))))
        again.delete(is);
    }
  }
}

const NO_ROWS: ReadonlySet<number> = new Set();
const rowsOf = (said: readonly Place[]): ReadonlySet<number> => new Set(said.map(({ row }) => row));

/** Whether nothing is stated of the row or the column of a cell of the sheet; of other sheets' cells not. */
function isUnsaid(cell: string, rows: ReadonlySet<number>, { sheet, columns }: ReadAround): boolean {
  const at = parseRef(cell);
  return at?.sheet === sheet.name && !rows.has(at.area.top) && !columns.has(at.area.left);
}

/** The cells of which something is stated that is not read so already, and what these stand under; null: their headers are. */
function saidOtherwise({ sheet, given, before }: ReadAround): Place[] | null {
  const read = grouped(labelsRead(before.plan, sheet), ({ row, column }) => `${row} ${column}`);
  const isReadSo = ({ row, column, label, as, text, level, under, underText, period }: GivenCell): boolean =>
    [text, level, underText, period].every((one) => one === undefined) &&
    (read.get(`${row} ${column}`) ?? []).some(
      (one) =>
        one.label === label &&
        one.as === as &&
        (!under || (one.under?.row === under.row && one.under.column === under.column)),
    );
  const said = given.filter((one) => one.isStated && !isReadSo(one));
  return said.some(({ label }) => label === "header")
    ? null
    : said.flatMap((one) => [one, ...(one.under ? [one.under] : [])]);
}

/** Nodes of the same kind in the same cell, in their order. */
function paired(before: readonly PlanNode[], after: readonly PlanNode[]): (readonly [was: PlanNode, is: PlanNode])[] {
  const keyOf = ({ kind, cell }: PlanNode): string => `${kind} ${cell}`;
  const now = grouped(after, keyOf);
  return [...grouped(before, keyOf)].flatMap(([key, nodes]) => {
    const same = now.get(key) ?? [];
    return same.length === nodes.length ? nodes.map((node, i) => [node, same[i]!] as const) : [];
  });
}

/** Whether something is stated of a row from a heading to what stands under it. */
function isBetween(rows: ReadonlySet<number>, heading: PlanNode, node: PlanNode): boolean {
  const [from, to] = [parseRef(heading.cell)!.area.top, parseRef(node.cell)!.area.top];
  return [...rows].some((row) => row >= Math.min(from, to) && row <= Math.max(from, to));
}

/** What a node was, where it now stands; null for `parents`: where it was put, with the owners that it has from there. */
const restored = <N extends PlanNode>({ id, parents: now, owners }: PlanNode, was: N, parents: string[] | null): N => ({
  ...structuredClone({ ...was }),
  id,
  ...(parents ? { parents } : { parents: now, owners }),
});
