import { isDashAlone } from "../../domain/shapes";
import type { GradeNote, PlanNode, Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { rowWords } from "../../lexicon/rowWords";
import { readValue } from "../../interpret/number/number";
import { isError, type Value } from "../../sheet/book";
import type { Account } from "../account";
import { dated, type Column } from "../column";
import { isCheck, EMPTY_BOX } from "../roles/cellShares";
import { isDashGrade } from "../grades/dashGrade";
import { goalRemarks, gradesOf, type GradeFound } from "../grades/gradeCell";
import { cellText, formatOf, isBlank, textOf, writtenText } from "../grid/grid";
import { legendOf } from "../legend/legend";
import { addOwners } from "./entry";
import type { RowOfColumn } from "./targetCell";
import type { Region } from "../layout/tableRegion";
import { splitOwners } from "../../interpret/header/title";

/** Facts about a table's nodes other than figures. */
export interface Remarks {
  /** Columns that state something of a row's node. */
  columns: readonly Column[];
  /**
   * Puts the column's cell on the row's node: its grade, owner, comment, weight, trend or global goals; on `goal` when
   * the column is about goals.
   */
  note(column: Column, row: number, node: PlanNode, goal: PlanNode | null): void;
  /** The owners that a cell names, one by one. */
  ownersIn(value: Value | undefined, column: Column): string[];
  /** A grade by its text, or by a fill, in any cell. */
  gradeOf(text: string, fill?: string): GradeFound;
}

/** What a cell states, and the node that it is about. */
interface Remark {
  column: Column;
  value: Value;
  numberFormat: string | undefined;
  cell: string;
  /** Of the row. */
  node: PlanNode;
  /** The goal, where the column speaks of goals. */
  about: PlanNode;
}

/** What the cells of each role put on a node; grades and owners need more of the table. */
const PUT: Partial<Record<Role, (remark: Remark) => void>> = {
  comment: ({ column, value, cell, about }) => {
    if (!about.comments.some((comment) => comment.cell === cell))
      about.comments.push({ ...dated(column), text: writtenText(value), cell });
  },
  weight: ({ value, numberFormat, node }) => {
    const read = typeof value === "boolean" || isError(value) ? null : readValue(value, numberFormat);
    if (read?.kind === "number") node.weight = read.value;
  },
  trend: ({ column, value, cell, node }) => {
    if (node.kind === "indicator") node.trend = { ...dated(column), text: textOf(value), cell };
  },
  sdg: ({ value, node }) => {
    node.sdg = textOf(value).match(/\d{1,2}/g) ?? [textOf(value)];
  },
};

/** Reads the cells beside titles and figures in a table. */
export function remarkReader(
  region: Region,
  columns: readonly Column[],
  place: RowOfColumn,
  scales: readonly Scale[],
  account: Account,
): Remarks {
  const { grid } = region;
  const gradeColumns = columns.filter(({ role }) => role === "grade");
  const { gradeIn, gradeOf } = gradesOf(region, gradeColumns, scales);
  const legend = legendOf(grid, scales);
  const ofGoals = goalRemarks(region, columns, legend.rows);
  const hasActivities = columns.some(({ role }) => role === "activity");
  const ownersOf = new Map<string, string[]>();

  function note(column: Column, row: number, node: PlanNode, goal: PlanNode | null): void {
    const at = place(column.column, row);
    if (at === null) return;
    const about = ofGoals.has(column) && goal ? goal : node;
    if (column.role === "grade") return grade(column, at, about);
    const value = grid.sheet.values[at]?.[column.column];
    if (value === undefined || isBlank(value)) return;
    if (isError(value)) return account.problem("fel-i-cell", at, column.column);
    account.map(at, column.column);
    if (column.role === "owner") {
      addOwners(node, ownersIn(value, column));
      if (goal && !hasActivities) addOwners(goal, node.owners);
    }
    const put = PUT[column.role];
    const numberFormat = formatOf(grid, at, column.column)?.numberFormat;
    put?.({ column, value, numberFormat, cell: account.ref(at, column.column), node, about });
  }

  /** Few different owners stand in many rows. */
  function ownersIn(value: Value | undefined, column: Column): string[] {
    const text = writtenText(value);
    if (isCheck(text)) return [column.header];
    let owners = ownersOf.get(text);
    if (!owners) ownersOf.set(text, (owners = splitOwners(text)));
    return owners;
  }

  const dashed = new Set(gradeColumns.filter((column) => isDashGrade(region, column, scales)));

  /** A dash that nothing tells to be a grade, or a box that nobody has ticked. */
  const isNoGrade = (column: Column, text: string): boolean =>
    (column.ticked !== undefined && text === EMPTY_BOX) || (isDashAlone(text) && !dashed.has(column));

  function grade(column: Column, at: number, node: PlanNode): void {
    if (isNoGrade(column, cellText(grid, at, column.column))) return account.map(at, column.column);
    const found = gradeIn(column, at);
    const cell = account.ref(at, column.column);
    if (!found || node.grades.some((one) => one.cell === cell)) return;
    const { problem: code, ...note } = found;
    const made = { ...whose(column, node), ...dated(column), ...note, cell };
    const isRepeated = ofGoals.has(column) && node.grades.some((one) => isSameGrade(one, made));
    if (note.text !== "" && !isRepeated) node.grades.push(made);
    if (code) account.problem(code, at, column.column, note.text);
    else account.map(at, column.column);
  }

  return { columns: columns.filter(({ role }) => REMARK_ROLES.has(role)), note, ownersIn, gradeOf };
}

/**
 * Judges grade goals: in a measure's row a grade is the printed one, unless its column is headed by a committee. A
 * header may say that it is the measure's ("Status indikator").
 */
const whose = (
  { owner: who, header, reading }: Column,
  { kind }: PlanNode,
): Pick<GradeNote, "by" | "ofMeasure" | "who"> => ({
  by: who ? "committee" : kind === "indicator" ? "printed" : reading.by,
  ...(kind === "indicator" && rowWords.has(header, "ofMeasure") ? { ofMeasure: true } : {}),
  who,
});

const isSameGrade = (a: GradeNote, b: GradeNote): boolean =>
  a.text === b.text && a.by === b.by && a.period === b.period && a.who === b.who;

/** Roles of remarks; figures have a reader of their own. */
const REMARK_ROLES = new Set(["grade", "owner", "comment", "sdg", "unit", "trend", "source", "weight", "period"]);
