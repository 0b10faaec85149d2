import type { Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { grouped } from "../../domain/grouped";
import { hasDigit, hasLetter } from "../../domain/shapes";
import { factsOf } from "../../interpret/facts";
import { readHeaderCell } from "../../interpret/header/header";
import type { Column, CorrectedColumn } from "../column";
import type { Grid } from "../grid/grid";
import { MEANINGS, type Label, type LabelledCell, type LabelledSheet } from "../labels/classes";
import { joined } from "../layout/headerCells";
import { saysAgain } from "../layout/returnedHeader";
import { regionWith, type HeaderCell, type Region } from "../layout/tableRegion";
import { titlesAbove } from "../layout/titlesAbove";
import { readColumns } from "../roles/columns";
import { yearOf } from "../workbook/reportedYear";
import { isSaid } from "./said";

/** Rows of headers with the rows under them, to the next rows of headers; its columns have the roles of their labels. */
export interface Block {
  region: Region;
  columns: Column[];
  /** Columns of other figures than labels say. */
  against: ReadonlySet<number>;
}

/** The roles that labels speak of: a column without such a label has none of them. */
export const LABELLED: ReadonlySet<Role> = new Set([
  ...(["area", "goal", "indicator", "activity"] as const),
  ...(["target", "outcome", "forecast", "grade"] as const),
]);

/** What names a row; the words of a header do not make a value of it. */
const NAMING: ReadonlySet<Role> = new Set(["area", "goal", "indicator", "activity"]);

const ROLES: Partial<Record<Label, Role>> = {
  outcome: "outcome",
  target: "target",
  forecast: "forecast",
  grade: "grade",
  goalGrade: "grade",
  measure: "indicator",
  measureTarget: "indicator",
  measureOutcome: "indicator",
  goal: "goal",
  area: "area",
  goalMeasure: "goal",
  goalMeasureTarget: "goal",
  targetOutcome: "outcome",
};

/** A title alone below the last value is of what comes next. */
const isOfRows = ({ label }: LabelledCell): boolean =>
  MEANINGS[label].gives.length > 0 || MEANINGS[label].names.includes("measure");

/** The blocks of a sheet that is labelled, as it is read, from the top. */
export function blocksOf(grid: Grid, { cells, headerRows }: LabelledSheet, scales: readonly Scale[]): Block[] {
  const heads = withoutReturned(grid, runsOf(headerRows));
  return heads.flatMap((rows, i): Block[] => {
    const first = rows.at(-1)! + 1;
    const limit = heads[i + 1]?.[0] ?? Infinity;
    const last = cells.findLast((cell) => cell.row >= first && cell.row < limit && isOfRows(cell))?.row;
    if (last === undefined) return [];
    const inside = cells.filter(({ row }) => row >= rows[0]! && row <= last);
    const left = inside.reduce((least, { column }) => Math.min(least, column), Infinity);
    const right = inside.reduce((most, { column }) => Math.max(most, column), 0);
    const titleRows = titlesAbove(grid, rows[0]!, 0, left, right);
    const texts = joined(grid, rows, left, right);
    const region = regionWith(grid, { left, right, cells: texts, headerRows: rows, first, last, titleRows });
    const roles = rolesIn(inside, first);
    const unsaid = marksUnsaid(inside, first, texts);
    for (const column of unsaid) roles.set(column, null);
    const { columns, against } = columnsAs(region, roles, statedIn(inside, first), scales);
    return [{ region, columns, against: new Set([...unsaid, ...against]) }];
  });
}

/** Consecutive rows together. */
function runsOf(rows: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const row of rows)
    if (runs.at(-1)?.at(-1) === row - 1) runs.at(-1)!.push(row);
    else runs.push([row]);
  return runs;
}

/** But for headers that come back, as on a new page: what is below goes on with the table above. */
function withoutReturned(grid: Grid, runs: readonly number[][]): number[][] {
  const comesBack = (rows: readonly number[], before: readonly number[]): boolean =>
    rows.length === before.length && rows.every((row, i) => saysAgain(grid, row, before[i]!, grid.used!));
  return runs.filter((rows, i) => i === 0 || !comesBack(rows, runs[i - 1]!));
}

/**
 * The role of most cells of a column, but for those alone in their rows and those that say "no value"; null: none of the
 * roles that labels speak of.
 */
function rolesIn(inside: readonly LabelledCell[], first: number): Map<number, Role | null> {
  const sizes = new Map<number, number>();
  for (const { row } of inside) sizes.set(row, (sizes.get(row) ?? 0) + 1);
  const counts = new Map<number, Map<Role | null, number>>();
  for (const { row, column, label, text } of inside) {
    if (row < first || sizes.get(row)! < 2 || factsOf(text).value.kind === "missing") continue;
    const role = ROLES[label] ?? null;
    const here = counts.get(column) ?? new Map<Role | null, number>();
    counts.set(column, here.set(role, (here.get(role) ?? 0) + 1));
  }
  return new Map([...counts].map(([column, here]) => [column, [...here].sort((a, b) => b[1] - a[1])[0]![0]]));
}

/**
 * Whether a column that labels call one of outcomes is of figures that they hardly tell from them: of such columns of
 * labelled tables the header was right of nine and the labels of one. What it began with, without a year, is no second
 * outcome.
 */
const isOtherFigure = ({ role, reading }: Column): boolean =>
  role === "comparison" || (role === "baseline" && reading.period === undefined);

/** Whether headers give a column for a year to come, as what is to be reached or for nothing of the plan: "Budget 2026". */
const isToCome = ({ role, reading }: Column, latest: number): boolean =>
  (yearOf(reading.period) ?? 0) > latest && (role === "target" || (role === "other" && reading.words !== ""));

/** The latest year that headers name of outcomes; without one no year is to come. */
const latestOf = (columns: readonly Column[]): number =>
  Math.max(...columns.map(({ role, reading }) => (role === "outcome" && yearOf(reading.period)) || 0)) || Infinity;

/** Columns of one mark alone that no header calls a grade: "●" in every row may tell anything. */
function marksUnsaid(inside: readonly LabelledCell[], first: number, heads: readonly HeaderCell[]): Set<number> {
  const marks = grouped(
    inside.filter(({ row, label, said }) => row >= first && ROLES[label] === "grade" && !said?.isStated),
    ({ column }) => column,
  );
  const isGrade = (column: number): boolean =>
    heads.some((one) => one.column === column && readHeaderCell(one).scores.grade !== undefined);
  const isOne = (cells: readonly LabelledCell[]): boolean =>
    cells.every(({ text }) => text === cells[0]!.text && !hasLetter(text) && !hasDigit(text));
  return new Set([...marks].flatMap(([column, cells]) => (isOne(cells) && !isGrade(column) ? [column] : [])));
}

/** The columns of most of whose cells a person has said what they are. */
function statedIn(inside: readonly LabelledCell[], first: number): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { row, column, said } of inside)
    if (row >= first) counts.set(column, (counts.get(column) ?? 0) + (said?.isStated ? 1 : -1));
  return new Set([...counts].flatMap(([column, more]) => (more > 0 ? [column] : [])));
}

/**
 * The columns with these roles, but for those whose headers say theirs; the others are read, but for roles that labels
 * speak of. A column that its header would have been read otherwise by is asked about. `against`: columns of other figures
 * than labels say.
 */
function columnsAs(
  region: Region,
  roles: ReadonlyMap<number, Role | null>,
  stated: ReadonlySet<number>,
  scales: readonly Scale[],
): { columns: Column[]; against: number[] } {
  const read = readColumns(region, scales).columns;
  const own = new Map(read.map((one) => [one.column, one]));
  const latest = latestOf(read);
  const isOther = (one: Column): boolean => {
    const role = roles.get(one.column);
    return (role === "outcome" && isOtherFigure(one)) || (Boolean(role) && isToCome(one, latest));
  };
  const isSaidOf = (column: number): boolean => {
    const said = own.get(column);
    const role = roles.get(column);
    if (said && isOther(said)) return !stated.has(column);
    if (stated.has(column) && role !== undefined && (role !== null || (said && LABELLED.has(said.role)))) return false;
    return said !== undefined && isSaid(said) && !(role && NAMING.has(role) !== NAMING.has(said.role));
  };
  const told = [...roles].filter(([column, role]) => role && role !== own.get(column)?.role && !isSaidOf(column));
  // A column that is what it says, or what its cells are, does not become another because one beside it is set, and is as
  // sure as it was.
  const isAgreed = ({ column, role }: Column): boolean => isSaidOf(column) || roles.get(column) === role;
  const stands = told.length === 0 ? [] : read.filter((one) => LABELLED.has(one.role) && isAgreed(one));
  const standing = new Map(stands.map((one) => [one.column, one]));
  const fixed = new Map([
    ...told.map(([column, role]): [number, CorrectedColumn] => [column, { role: role! }]),
    ...stands.map(({ column, role }): [number, CorrectedColumn] => [column, { role }]),
  ]);
  const columns = fixed.size > 0 ? readColumns(region, scales, fixed).columns : read;
  const wrong = columns.filter(
    ({ column, role }) => LABELLED.has(role) && !isSaidOf(column) && roles.get(column) === null,
  );
  for (const { column } of wrong) fixed.set(column, { role: "other" });
  const settled = wrong.length === 0 ? columns : readColumns(region, scales, fixed).columns;
  return {
    columns: settled.map(
      (one) => standing.get(one.column) ?? (fixed.has(one.column) ? asLabelled(one, own.get(one.column)) : one),
    ),
    against: read.flatMap((one) =>
      one.role !== "target" && !stated.has(one.column) && isOther(one) ? [one.column] : [],
    ),
  };
}

/** A column whose role is that of its labels. */
function asLabelled(column: Column, own: Column | undefined): Column {
  const isAsked = own !== undefined && own.role !== column.role && own.role !== "other";
  return {
    ...column,
    confidence: SURE,
    ...(isAsked ? { orElse: own.role } : {}),
    why: "Cellerna är som i andra tabellers kolumner av det slaget.",
  };
}

/** Of columns that only labels tell, so many are right of tables of hands left out. */
const SURE = 0.9;
