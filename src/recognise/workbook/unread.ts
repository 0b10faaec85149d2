import { hasDigit, hasWordOf } from "../../domain/shapes";
import { problem, type Problem } from "../../domain/problem";
import { isForeign, readHeader } from "../../interpret/header/header";
import { answersPlan, plansThings, tellsDone } from "../../interpret/header/planned";
import { hasWord } from "../../lexicon/lexicon";
import { isMeasuredUnit, unitOfIndicator } from "../../interpret/number/unit";
import { namesShareOrNumber } from "../../interpret/targets/goalSentence";
import type { Area } from "../../sheet/address";
import { placed } from "../foundTables";
import { cellText, filled, refAt, type Grid } from "../grid/grid";
import { exportsIn } from "../kolada/layout";
import { beginsWithBound, isFigureCell } from "../layout/couldHead";
import { figuresOfRow } from "../roles/qualifier";
import { isOfAnotherKind } from "../goalTable/otherKind";
import type { Region } from "../layout/tableRegion";

/** Larger sheets are lists of other things. */
const MOST_ROWS = 400;

/** So many measures with figures at least are told of. */
const FEWEST = 2;

/** Right below its name, a measure's figures stand within so many rows. */
const WITHIN = 2;

/** A longer text is no header. */
const LONGEST_HEADER = 40;

/**
 * The blocks of rows that name measures with figures, or what is to keep to a bound, and that no table holds, each told once, in the cell of its first
 * measure. Budgets, accounts and other kinds of tables name none or few; of them nothing is said.
 */
export function unreadBlocks(grids: readonly Grid[], regions: readonly Region[]): Problem[] {
  return grids.flatMap((grid) => {
    const { used, sheet } = grid;
    if (!used || used.bottom - used.top > MOST_ROWS) return [];
    const taken = regions.filter((region) => region.grid.sheet.name === sheet.name).map(placed);
    const blocks = blocksBetween(grid, used, taken).flatMap(
      (rows) => told(grid, used, rows) ?? toldOfTargets(grid, used, rows) ?? [],
    );
    const exports = blocks.length === 0 ? [] : exportsIn(grid).map(({ area }) => area);
    return blocks
      .filter(({ top, bottom }) => !exports.some((area) => area.top <= bottom && area.bottom >= top))
      .map(({ problem: one }) => one);
  });
}

/** The rows with anything that no table has, in runs that one blank row does not end. */
function blocksBetween(grid: Grid, { top, bottom, left, right }: Area, taken: readonly Area[]): number[][] {
  const blocks: number[][] = [];
  let last = -Infinity;
  for (let row = top; row <= bottom; row++) {
    if (filled(grid, row, left, right).length === 0) continue;
    if (taken.some((area) => row >= area.top && row <= area.bottom)) last = -Infinity;
    else {
      if (row - last > 2) blocks.push([]);
      blocks.at(-1)?.push(row);
      last = row;
    }
  }
  return blocks;
}

interface Block {
  top: number;
  bottom: number;
  problem: Problem;
}

/** What a run of rows is told of; null where it is nothing that was missed. */
function told(grid: Grid, { left, right }: Area, rows: readonly number[]): Block | null {
  const cells = (row: number) =>
    filled(grid, row, left, right).map((column) => ({ column, text: cellText(grid, row, column) }));
  const isOther = (row: number): boolean =>
    isOfAnotherKind(cells(row)) || cells(row).some(({ text }) => text.length <= LONGEST_HEADER && isForeign(text));
  const figured = rows.filter((row) => hasFigure(grid, row, left, right));
  const names = figured.map((row) => nameOf(grid, row, left, right));
  const isOfPlan = rows.some((row) => headsPlan(cells(row)));
  const isToldOf = (name: { row: number; column: number }): boolean =>
    isOfPlan || isMeasure(cellText(grid, name.row, name.column)) || cells(name.row).some(({ text }) => setsBound(text));
  const measures = names.flatMap((name) => (name && isToldOf(name) ? [name] : []));
  const [first] = measures;
  const [top = 0, bottom = top] = [rows[0], rows.at(-1)];
  if (!first || measures.length < FEWEST || measures.length * 2 < figured.length) return null;
  if (!isOfPlan && rows.some(isOther)) return null;
  const name = cellText(grid, first.row, first.column);
  const cell = refAt(grid, first.row, first.column);
  return { top, bottom, problem: problem("olästa-rader", cell, name, `${top + 1}–${bottom + 1}`) };
}

/**
 * Schools or other units in rows, and one row with the targets of all of them: "Mål | 85 | 6". Told of in the cell that
 * heads the first of the targets.
 */
function toldOfTargets(grid: Grid, { left, right }: Area, rows: readonly number[]): Block | null {
  const figured = rows.filter((row) => hasFigure(grid, row, left, right));
  const columnsOf = (row: number): number[] =>
    filled(grid, row, left, right).filter((column) => isFigureCell(grid.sheet.values[row]?.[column]));
  const targets = figured.find((row) => {
    const first = filled(grid, row, left, right)[0] ?? left;
    return !columnsOf(row).includes(first) && figuresOfRow(cellText(grid, row, first))?.role === "target";
  });
  const head = rows[rows.indexOf(figured[0] ?? -1) - 1];
  const column = targets === undefined ? undefined : columnsOf(targets)[0];
  if (head === undefined || column === undefined) return null;
  const name = cellText(grid, head, column);
  const beside = figured.filter((row) => row !== targets && columnsOf(row).includes(column));
  if (name === "" || beside.length < FEWEST) return null;
  const [top = 0, bottom = top] = [rows[0], rows.at(-1)];
  return {
    top,
    bottom,
    problem: problem("olästa-rader", refAt(grid, head, column), name, `${top + 1}–${bottom + 1}`),
  };
}

const hasFigure = (grid: Grid, row: number, left: number, right: number): boolean =>
  filled(grid, row, left, right).some((column) => isFigureCell(grid.sheet.values[row]?.[column]));

/** The name of a row's figures: its first text; or, of figures alone, the nearest name above. */
function nameOf(grid: Grid, row: number, left: number, right: number): { row: number; column: number } | null {
  const [column] = filled(grid, row, left, right);
  if (column === undefined) return null;
  if (!isFigureCell(grid.sheet.values[row]?.[column])) return { row, column };
  for (let above = row - 1; above >= row - WITHIN; above--) {
    const [first] = filled(grid, above, left, right);
    if (first !== undefined && isMeasure(cellText(grid, above, first))) return { row: above, column: first };
  }
  return null;
}

/** "Beställt | Utfört": what was planned to be done, beside what was. */
function headsPlan(cells: readonly { text: string }[]): boolean {
  const heads = cells.filter(({ text }) => text.length <= LONGEST_HEADER).map(({ text }) => readHeader(text));
  return heads.some((plan) => plansThings(plan) && heads.some((done) => tellsDone(done) && answersPlan(plan, done)));
}

/** "max 40 %", "≥ 30": beside a name it is what the name is to keep to. */
const setsBound = (text: string): boolean =>
  text.length <= LONGEST_BOUND && hasDigit(text) && (beginsWithBound(text) || hasWord(text, "atLeast", "atMost"));
const LONGEST_BOUND = 20;

/** Says what is counted or measured, other than money. */
function isMeasure(text: string): boolean {
  if (!hasWordOf(3, text)) return false;
  const unit = unitOfIndicator(text);
  return namesShareOrNumber(text) || (unit !== null && !isMeasuredUnit(unit));
}
