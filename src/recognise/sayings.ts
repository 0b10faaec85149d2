import type { PlanNode } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { readValue } from "../interpret/number";
import { isError, type Value } from "../sheet/book";
import type { Account } from "./account";
import type { Column } from "./column";
import { CHECK, EMPTY_BOX } from "./roles/cellShares";
import { goalSayings, gradesOf, type GradeFound } from "./gradeCell";
import { cellText, formatOf, isBlank, textOf, writtenText } from "./grid";
import { legendOf } from "./legend";
import { dated } from "./plan/measurement";
import type { Place } from "./plan/targetCell";
import type { Region } from "./layout/tableRegion";
import { splitOwners } from "./rows/title";

/** What the cells of a table say of its nodes beside their figures. */
export interface Sayings {
  /** Columns that say something of a row's node. */
  columns: readonly Column[];
  /**
   * Puts what the column's cell says on the row's node: its grade, owner, comment, weight, trend or global goals; on
   * `goal` where the column speaks of goals.
   */
  said(column: Column, row: number, node: PlanNode, goal: PlanNode | null): void;
  /** The owners that a cell names, one by one. */
  ownersIn(value: Value | undefined, column: Column): string[];
  /** A grade by its text, or by a fill; wherever it stands. */
  gradeOf(text: string, fill?: string): GradeFound;
}

/** Reads what stands beside titles and figures in a table. */
export function sayingReader(
  region: Region,
  columns: readonly Column[],
  place: Place,
  scales: readonly Scale[],
  account: Account,
): Sayings {
  const { grid } = region;
  const gradeColumns = columns.filter(({ role }) => role === "grade");
  const { gradeIn, gradeOf } = gradesOf(region, gradeColumns, scales);
  const legend = legendOf(grid, scales);
  const ofGoals = goalSayings(region, columns, legend.rows);
  const hasActivities = columns.some(({ role }) => role === "activity");
  const ownersOf = new Map<string, string[]>();

  function said(column: Column, row: number, node: PlanNode, goal: PlanNode | null): void {
    const at = place(column.column, row);
    if (at === null) return;
    const about = ofGoals.has(column) && goal ? goal : node;
    if (column.role === "grade") return grade(column, at, about);
    const value = grid.sheet.values[at]?.[column.column];
    if (isBlank(value)) return;
    if (isError(value)) return account.problem("fel-i-cell", at, column.column);
    account.map(at, column.column);
    if (column.role === "owner") {
      for (const owner of ownersIn(value, column)) if (!node.owners.includes(owner)) node.owners.push(owner);
      if (goal && goal !== node && !hasActivities)
        for (const owner of node.owners) if (!goal.owners.includes(owner)) goal.owners.push(owner);
    } else if (column.role === "comment") {
      const cell = account.ref(at, column.column);
      if (!about.comments.some((comment) => comment.cell === cell))
        about.comments.push({ ...dated(column), text: writtenText(value), cell });
    } else if (column.role === "weight") {
      const read =
        typeof value === "boolean"
          ? null
          : readValue(value as string | number, formatOf(grid, at, column.column)?.numberFormat);
      if (read?.kind === "number") node.weight = read.value;
    } else if (column.role === "trend" && node.kind === "indicator")
      node.trend = { ...dated(column), text: textOf(value), cell: account.ref(at, column.column) };
    else if (column.role === "sdg") node.sdg = textOf(value).match(/\d{1,2}/g) ?? [textOf(value)];
  }

  /** Few different owners stand in many rows. */
  function ownersIn(value: Value | undefined, column: Column): string[] {
    const text = writtenText(value);
    if (CHECK.test(text)) return [column.header];
    let owners = ownersOf.get(text);
    if (!owners) ownersOf.set(text, (owners = splitOwners(text)));
    return owners;
  }

  function grade(column: Column, at: number, node: PlanNode): void {
    if (column.ticked !== undefined && cellText(grid, at, column.column) === EMPTY_BOX)
      return account.map(at, column.column);
    if (
      NONE.test(cellText(grid, at, column.column)) &&
      legend.means({ text: cellText(grid, at, column.column) }) === null
    )
      return account.map(at, column.column);
    const found = gradeIn(column, at);
    const cell = account.ref(at, column.column);
    if (!found || node.grades.some((one) => one.cell === cell)) return;
    const { problem: code, ...note } = found;
    // Others than the table itself judge goals; what they say of a measure is the grade that is printed beside it.
    const by = column.owner ? "committee" : node.kind === "indicator" ? "printed" : column.reading.by;
    const again = node.grades.some(
      (one) =>
        one.text === note.text && one.by === by && one.period === column.reading.period && one.who === column.owner,
    );
    if (note.text !== "" && !(again && ofGoals.has(column)))
      node.grades.push({ by, ...dated(column), ...note, cell, ...(column.owner ? { who: column.owner } : {}) });
    if (code) account.problem(code, at, column.column, note.text);
    else account.map(at, column.column);
  }

  return { columns: columns.filter(({ role }) => SAYING.has(role)), said, ownersIn, gradeOf };
}

/** Roles of cells that say something of a node; figures have a reader of their own. */
const SAYING = new Set(["grade", "owner", "comment", "sdg", "unit", "trend", "source", "weight", "period"]);

/** A dash that nothing explains stands for no grade. */
const NONE = /^[-–—]$/u;
