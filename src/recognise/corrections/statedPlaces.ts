import { grouped } from "../../domain/grouped";
import { keysOf } from "../../domain/keys";
import { type GoalNode, type GradeNote, nodesOf, type Plan, type PlanNode } from "../../domain/plan";
import type { StatedGrade, StatedTable } from "../../domain/statedMap";
import { cellRef, contains, parseArea, parseCell, parseRef, type Area } from "../../sheet/address";
import type { Label, MEANINGS } from "../labels/classes";
import { rowsStated } from "./statedRows";

/** `Mål!A5` of a cell that a table states, with or without its sheet; null where it is none. */
export function cellOf(stated: string, sheet: string): string | null {
  const cell = parseCell(stated);
  if (cell) return cellRef(sheet, cell.row, cell.column);
  const ref = parseRef(stated);
  return ref && parseCell(stated.slice(stated.lastIndexOf("!") + 1))
    ? cellRef(ref.sheet, ref.area.top, ref.area.left)
    : null;
}

/** The nodes whose titles stand in a row of a table, rows counted from 1. */
export function nodesAt(nodes: readonly PlanNode[], { sheet, range }: StatedTable, row: number): PlanNode[] {
  const area = parseArea(range);
  return nodes.filter(({ cell }) => {
    const at = parseRef(cell);
    return at?.sheet === sheet && at.area.top === row - 1 && area !== null && isWithin(at.area, area);
  });
}

const isWithin = ({ top, left }: Area, area: Area): boolean => contains(area, top, left);

/** What a map states and the reading is not, in one Swedish sentence. */
export interface Unheld {
  reason: string;
  /** The sheet, where it is rows of which it states this. */
  ofRows?: string;
}

/**
 * Puts nodes under the headings, and grades on the rows, that a map states: changed in place, once all tables are read.
 * The first statement that cannot be followed; null when all are. `byCells`: tables whose titles have their places by
 * what each cell is said to be, but for those that stand under one of another sheet. `graded`: cells whose grades are where they
 * are stated to be already.
 */
export function placeStated(
  plan: Plan,
  tables: readonly StatedTable[],
  byCells: ReadonlySet<StatedTable>,
  graded: ReadonlySet<string>,
): Unheld | null {
  const nodes = nodesOf(plan);
  for (const [i, table] of tables.entries()) {
    const misplaced = placeRows(nodes, table, `tables[${i}]`, byCells.has(table));
    if (misplaced) return { reason: misplaced, ofRows: table.sheet };
    const apart = placeCells(nodes, table, `tables[${i}]`);
    if (apart) return { reason: apart };
    const reason = placeGrades(nodes, table, `tables[${i}]`, graded);
    if (reason) return { reason };
  }
  return null;
}

function placeRows(nodes: readonly PlanNode[], table: StatedTable, name: string, isByCells: boolean): string | null {
  for (const [i, stated] of (table.rows ?? []).entries()) {
    const { under } = stated;
    if (under === undefined || (isByCells && isOnSheet(under, table.sheet))) continue;
    for (const row of rowsStated(stated)) {
      const fault = placeUnder(nodes, table, row, under);
      if (fault) return `${name}.rows[${i}]: ${fault}`;
    }
  }
  return null;
}

const isOnSheet = (cell: string, sheet: string): boolean => parseRef(cellOf(cell, sheet) ?? "")?.sheet === sheet;

/** Cells that are stated to stand under a title of another sheet. */
function placeCells(nodes: readonly PlanNode[], { sheet, cells = [] }: StatedTable, name: string): string | null {
  for (const [i, { cells: range, under }] of cells.entries()) {
    if (under === undefined || isOnSheet(under, sheet)) continue;
    const area = parseArea(range);
    const here = nodes.filter(({ cell }) => {
      const at = parseRef(cell);
      return at?.sheet === sheet && area !== null && isWithin(at.area, area);
    });
    const fault = placeNodes(nodes, here, { place: `${range} på bladet ”${sheet}”`, under, sheet });
    if (fault) return `${name}.cells[${i}]: ${fault}`;
  }
  return null;
}

const placeUnder = (nodes: readonly PlanNode[], table: StatedTable, row: number, under: string): string | null =>
  placeNodes(nodes, nodesAt(nodes, table, row), {
    place: `rad ${row} på bladet ”${table.sheet}”`,
    under,
    sheet: table.sheet,
  });

/** Where something is stated to stand, in words, and under which cell. */
interface Placing {
  place: string;
  under: string;
  sheet: string;
}

function placeNodes(
  nodes: readonly PlanNode[],
  here: readonly PlanNode[],
  { place, under, sheet }: Placing,
): string | null {
  const cell = cellOf(under, sheet);
  const heading = nodes.find((one) => one.cell === cell && one.kind !== "indicator");
  if (!heading)
    return `${place} ska höra till ${under}, men där står inget mål och inget område. Ange cellen för ett mål eller ett område.`;
  const own = new Set(here.map(({ id }) => id));
  const top = here.filter(({ parents }) => !parents.some((parent) => own.has(parent)));
  if (top.length === 0)
    return `${place} ger inget eget mål eller mått som kan höra till ${under}. Ange raden där målet eller måttet står.`;
  if (top.some(({ kind }) => kind === "area"))
    return `${place} är ett område, och ett område hör inte till något annat. Ange det som goal, eller ta bort under.`;
  if (top.some((node) => isAbove(nodes, node, heading)))
    return `${place} ska höra till ${under}, som själv hör till den raden. Ange en rubrik som inte går runt.`;
  for (const node of top) node.parents = [heading.id];
  return null;
}

/** Whether a node is the other, or stands above it. */
function isAbove(nodes: readonly PlanNode[], node: PlanNode, other: PlanNode): boolean {
  const seen = new Set<string>();
  const climb = (id: string): boolean => {
    if (id === node.id) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return (nodes.find((one) => one.id === id)?.parents ?? []).some(climb);
  };
  return climb(other.id);
}

function placeGrades(
  nodes: readonly PlanNode[],
  table: StatedTable,
  name: string,
  graded: ReadonlySet<string>,
): string | null {
  for (const [i, stated] of (table.of ?? []).entries()) {
    if (graded.has(cellOf(stated.cell, table.sheet) ?? "")) continue;
    const fault = placeGrade(nodes, table, stated);
    if (fault) return `${name}.of[${i}]: ${fault}`;
  }
  return null;
}

function placeGrade(
  nodes: readonly PlanNode[],
  table: StatedTable,
  { cell: stated, rows }: StatedGrade,
): string | null {
  const cell = cellOf(stated, table.sheet);
  const holders = nodes.filter(({ grades }) => grades.some((grade) => grade.cell === cell));
  const [note] = holders.flatMap(({ grades }) => grades.filter((grade) => grade.cell === cell));
  if (!note)
    return `${stated} på bladet ”${table.sheet}” läses inte som en bedömning. Ange en cell med en tryckt bedömning, eller ge kolumnen rollen grade.`;
  const heirs = rowsStated({ rows }).flatMap((row) => heirIn(nodesAt(nodes, table, row), holders));
  if (heirs.length === 0)
    return `rad ${rows} på bladet ”${table.sheet}” ger inget eget mål eller mått som bedömningen i ${stated} kan gälla. Ange raden där målet eller måttet står.`;
  for (const holder of holders)
    if (!heirs.includes(holder)) holder.grades = holder.grades.filter((grade) => grade !== note && grade.cell !== cell);
  for (const heir of heirs)
    if (!holders.includes(heir)) heir.grades = [...heir.grades, { ...note } satisfies GradeNote];
  return null;
}

/** Of a row's nodes the one that the grade is of: another than has it now, a goal before its measures. */
function heirIn(here: readonly PlanNode[], holders: readonly PlanNode[]): PlanNode[] {
  const others = here.filter((node) => !holders.includes(node));
  const [heir] = [...others, ...here].sort((a, b) => rank(a) - rank(b));
  const [other] = [...others].sort((a, b) => rank(a) - rank(b));
  return other ? [other] : heir ? [heir] : [];
}

const RANK: Record<GoalNode["kind"] | "indicator", number> = { goal: 0, indicator: 1, area: 2 };
const rank = ({ kind }: PlanNode): number => RANK[kind];

/** What a value is read as. */
type Gives = (typeof MEANINGS)[Label]["gives"][number];

/** A node that has a value in a cell, as what, and of which period. */
export interface Holder {
  node: PlanNode;
  as: Gives;
  text: string;
  period?: string | undefined;
}

/** By cell what nodes have of values in it. */
export function holdersOf(nodes: readonly PlanNode[]): ReadonlyMap<string, readonly Holder[]> {
  const all = nodes.flatMap((node) => {
    const lists: Partial<Record<Gives, readonly { cell?: string; text: string; period?: string }[]>> =
      node.kind === "indicator"
        ? { target: node.targets, outcome: node.outcomes, forecast: node.forecasts, grade: node.grades }
        : { goalGrade: node.grades };
    return keysOf(lists).flatMap((as) =>
      lists[as]!.map(({ cell = "", text, period }) => ({ cell, node, as, text, period })),
    );
  });
  return grouped(all, ({ cell }) => cell);
}
