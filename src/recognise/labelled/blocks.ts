import type { Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { grouped } from "../../domain/grouped";
import { isSign } from "../../domain/shapes";
import { factsOf } from "../../interpret/facts";
import { namesRole, readHeader, readHeaderCell } from "../../interpret/header/header";
import type { Column, CorrectedColumn } from "../column";
import type { Grid } from "../grid/grid";
import { isMeasure, MEANINGS, type Label, type LabelledCell, type LabelledSheet } from "../labels/classes";
import { SUREST } from "../labels/decode";
import { joined } from "../layout/headerCells";
import { saysAgain } from "../layout/returnedHeader";
import { regionWith, type HeaderCell, type Region } from "../layout/tableRegion";
import { titlesAbove } from "../layout/titlesAbove";
import { readsAsFigure } from "./hints";
import { readColumns } from "../roles/columns";
import { qualifies } from "../roles/qualifier";
import type { Votes } from "../roles/solver";

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

/** The roles of values. */
const VALUES: ReadonlySet<Role | null> = new Set(["target", "outcome", "forecast", "grade"] as const);

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
const isOfRows = ({ label }: LabelledCell): boolean => MEANINGS[label].gives.length > 0 || isMeasure(label);

/** Whether a row has a word for a column, or a time; one below another table's headers that has none is of that table. */
const headsColumns = (cells: readonly LabelledCell[], at: number): boolean =>
  cells.some(({ row, text }) => {
    if (row !== at) return false;
    const header = readHeader(text);
    return header.period !== undefined || namesRole(header);
  });

/** The blocks of a sheet that is labelled, as it is read, from the top. */
export function blocksOf(grid: Grid, { cells, headerRows }: LabelledSheet, scales: readonly Scale[]): Block[] {
  const heads = withoutReturned(grid, runsOf(headerRows)).filter(
    (rows, i) => i === 0 || rows.some((row) => headsColumns(cells, row)),
  );
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
    const beside = besideOthers(inside, first);
    const roles = new Map([...beside].map(([column, here]) => [column, mostOf(here)]));
    const unsaid = marksUnsaid(inside, first, texts);
    const stated = statedIn(inside, first);
    const fixed = new Map(
      [...roles].flatMap(([column, role]): [number, CorrectedColumn][] =>
        role !== null && stated.has(column) ? [[column, { role }]] : [],
      ),
    );
    const vote = (column: number, here: readonly LabelledCell[]): Vote =>
      unsaid.has(column) || stated.has(column) ? isNoneOf : voteOf(here);
    const saysWhich = [...beside.keys()].some((column) => qualifies(region, column));
    const isSaid = (here: readonly LabelledCell[]): boolean =>
      saysWhich && here.every(({ text }) => readsAsFigure(text));
    const votes = new Map(
      [...beside].map(([column, here]) => [column, isSaid(here) ? isSaidByRows : vote(column, here)]),
    );
    const columns = readColumns(region, scales, fixed, votes).columns;
    const isAgainst = ({ column, role }: Column): boolean =>
      VALUES.has(roles.get(column)!) && !LABELLED.has(role) && !stated.has(column);
    const against = columns.filter(isAgainst).map(({ column }) => column);
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

/** Cells of a block under its headers, by column: those that stand beside others in their rows and have a value. */
function besideOthers(inside: readonly LabelledCell[], first: number): Map<number, LabelledCell[]> {
  const sizes = new Map<number, number>();
  for (const { row } of inside) sizes.set(row, (sizes.get(row) ?? 0) + 1);
  const isTold = ({ row, text }: LabelledCell): boolean =>
    row >= first && sizes.get(row)! > 1 && factsOf(text).value.kind !== "missing";
  return grouped(inside.filter(isTold), ({ column }) => column);
}

/** The role of most cells of a column; null: none of the roles that labels speak of. */
function mostOf(cells: readonly LabelledCell[]): Role | null {
  const roles = [...grouped(cells, ({ label }) => ROLES[label] ?? null)];
  return roles.reduce((most, one) => (one[1].length > most[1].length ? one : most))[0];
}

type Vote = NonNullable<ReturnType<Votes["get"]>>;

/** What a label that is surely right adds to the score of its column's role, for each step of its margin. */
const VOTE = 0.75 / 64;
/** A label surer than this says no more. In 64ths. */
const ENOUGH = 256;
/** What a label says whose next is of the same role. In 64ths. */
const OF_ONE_ROLE = 128;

/**
 * Other figures that labels hardly tell from outcomes: where a column's header speaks for them, what speaks for outcomes
 * does so nearly as much. What it began with, with a year, is an outcome of that year, but for what the header names so.
 */
const LIKE_OUTCOMES: ReadonlySet<string> = new Set<Role>(["baseline", "comparison"]);
const NEARLY = 0.8;
/** The score of what a header names in a word of its own: "Bas 2012". */
const NAMED = 1;

/** How much the labels of a column's cells speak for a role: the mean of how far each is before the next. */
function voteOf(cells: readonly LabelledCell[]): Vote {
  const sums = new Map<Role | null, number>();
  for (const { label, next, margin = SUREST } of cells) {
    const role = ROLES[label] ?? null;
    const isOne = next !== undefined && (ROLES[next] ?? null) === role;
    sums.set(role, (sums.get(role) ?? 0) + (isOne ? OF_ONE_ROLE : Math.min(margin, ENOUGH)));
  }
  const sumOf = (role: Role | null): number => (VOTE * (sums.get(role) ?? 0)) / cells.length;
  return (role, own) => {
    const vote = sumOf(LABELLED.has(role as Role) ? (role as Role) : null);
    const isLike = LIKE_OUTCOMES.has(role) && own !== undefined && own.score > 0;
    return isLike && !(role === "baseline" && own.isDated && own.score < NAMED)
      ? Math.max(vote, NEARLY * sumOf("outcome"))
      : vote;
  };
}

/** None of the roles that labels speak of. */
const isNoneOf: Vote = (role) => (LABELLED.has(role as Role) ? -Infinity : 0);

/** The figures of a table whose rows say which they hold: labels know less than the rows, and outcomes are what a column has. */
const isSaidByRows: Vote = (role) => (role === "outcome" ? VOTE * ENOUGH : 0);

/** Columns of one mark alone that no header calls a grade: "●" in every row may tell anything. */
function marksUnsaid(inside: readonly LabelledCell[], first: number, heads: readonly HeaderCell[]): Set<number> {
  const marks = grouped(
    inside.filter(({ row, label, said }) => row >= first && ROLES[label] === "grade" && !said?.isStated),
    ({ column }) => column,
  );
  const isGrade = (column: number): boolean =>
    heads.some((one) => one.column === column && readHeaderCell(one).scores.grade !== undefined);
  const isOne = (cells: readonly LabelledCell[]): boolean =>
    cells.every(({ text }) => text === cells[0]!.text && isSign(text));
  return new Set([...marks].flatMap(([column, cells]) => (isOne(cells) && !isGrade(column) ? [column] : [])));
}

/** The columns of most of whose cells a person has said what they are. */
function statedIn(inside: readonly LabelledCell[], first: number): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { row, column, said } of inside)
    if (row >= first) counts.set(column, (counts.get(column) ?? 0) + (said?.isStated ? 1 : -1));
  return new Set([...counts].flatMap(([column, more]) => (more > 0 ? [column] : [])));
}
