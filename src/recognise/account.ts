import { problem, type Problem, type ProblemCode } from "../domain/problem";
import type { Area } from "../sheet/address";
import { columnName, quotedSheet } from "../sheet/address";
import { formatOf, isBlank, printed, refAt, textOf, type Grid } from "./grid/grid";

/**
 * Keeps the account of a table's cells: each cell with a value ends as mapped (used by the plan, or a known part of the
 * layout) or reported (a problem, or a column without a known meaning). Unclaimed cells are reported as `unread` says of
 * their texts.
 */
export interface Account {
  map(row: number, column: number): void;
  report(row: number, column: number): void;
  problem(code: ProblemCode, row: number, column: number, printed?: string, other?: string): void;
  /** Closes the account: counts, with a problem for each cell that nobody claimed. */
  close(): { nonEmpty: number; mapped: number; reported: number; problems: Problem[] };
  /** `Sheet!A1` */
  ref(row: number, column: number): string;
}

const MAPPED = 1;
const REPORTED = 2;

export function openAccount(
  grid: Grid,
  area: Area,
  unread: (text: string) => ProblemCode = () => "oläst-text",
): Account {
  const width = area.right - area.left + 1;
  const state = new Uint8Array(width * (area.bottom - area.top + 1));
  const at = (row: number, column: number): number => (row - area.top) * width + column - area.left;
  const problems: Problem[] = [];
  const prefix: string[] = [];
  const ref = (row: number, column: number): string => {
    if (grid.placing) return refAt(grid, row, column);
    prefix[column] ??= `${quotedSheet(grid.sheet.name)}!${columnName(column)}`;
    return prefix[column] + (row + 1);
  };
  const put = (
    code: ProblemCode,
    row: number,
    column: number,
    text = textOf(grid.sheet.values[row]?.[column]),
    other = "",
  ): void => {
    problems.push(problem(code, refAt(grid, row, column), text, other));
    state[at(row, column)] = REPORTED;
  };
  return {
    ref,
    problem: put,
    map: (row, column) => {
      const index = at(row, column);
      if (state[index] === 0) state[index] = MAPPED;
    },
    report: (row, column) => {
      state[at(row, column)] = REPORTED;
    },
    close: () => {
      let mapped = 0;
      let reported = 0;
      for (let r = area.top; r <= area.bottom; r++) {
        const values = grid.sheet.values[r];
        if (!values) continue;
        for (let c = area.left; c <= Math.min(area.right, values.length - 1); c++) {
          if (isBlank(values[c]) || insideMerge(grid, r, c)) continue;
          if (state[at(r, c)] === 0) {
            const text = shownAt(grid, r, c);
            put(unread(text), r, c, text);
          }
          if (state[at(r, c)] === MAPPED) mapped++;
          else reported++;
        }
      }
      return { nonEmpty: mapped + reported, mapped, reported, problems };
    },
  };
}

/** A number as its cell shows it: a day is no number of days. */
function shownAt(grid: Grid, row: number, column: number): string {
  const value = grid.sheet.values[row]?.[column];
  const shown = typeof value === "number" ? printed(value, formatOf(grid, row, column)?.numberFormat) : "";
  return shown || textOf(value);
}

/** A value left under a merge does not show, and counts with the merge's first cell. */
export function insideMerge(grid: Grid, row: number, column: number): boolean {
  const merge = grid.merged(row, column);
  return merge !== undefined && (merge.top !== row || merge.left !== column);
}

/** How a second value of a period is stated: the period, what it is, and the first with its cell; texts where they are known. */
export function twice(
  period: string,
  first: { cell: string; text?: string },
  second = "",
): [printed: string, other: string] {
  const shown = (text = ""): string => (text === "" ? "" : ` (${text})`);
  return [period || "utan angivet år", `, det här${shown(second)} och det i ${first.cell}${shown(first.text)}`];
}
