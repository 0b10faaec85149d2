import type { Role } from "../../domain/plan";
import { bySpaces, withoutLast, yearFirst } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";
import { figuresOfRow } from "../roles/qualifier";
import { readPeriod } from "../../interpret/time/period";
import { cellKey } from "../../sheet/book";
import { cellText, filled, type Grid } from "../grid/grid";
import { levelColumnUnder } from "./levelColumn";
import {
  isForeign,
  isOfAccounts,
  isPlainName,
  namesRole,
  readHeader,
  readHeaderCell,
  roleNamed,
  strengthOf,
} from "../../interpret/header/header";
import { isOfAnotherKind } from "../goalTable/otherKind";
import { namesLevel } from "../../interpret/header/title";
import { couldHead, isYearNumber, makesData, writesYear } from "./couldHead";
import { headerRowsFrom, joined, withGroupsAbove } from "./headerCells";
import { labelsBeside } from "./label";
import { rowsOf, type HeaderCell } from "./tableRegion";

/** One or more rows that name columns, with the columns' headers joined from the top. */
export interface Header {
  rows: number[];
  cells: HeaderCell[];
}

/**
 * The header that starts in the row, or null. A number that is no year, or a long text, makes it a row of data. Of its
 * texts half must be known inside a table, where a row of texts is data as a rule; a third, or as many as a goal table has,
 * where no table has begun; one, where the cells below are to prove it.
 */
export function headerAt(grid: Grid, row: number, left: number, right: number, known: Known = "half"): Header | null {
  const texts = headerTexts(grid, row, left, right);
  if (!texts) return null;
  const hits = texts.filter((value) => couldHead(value)).length;
  if (!knowsEnough[known](hits, texts.length)) return null;
  if (!texts.some((value) => typeof value === "string" && couldHead(value))) return null;
  if (labelsBeside(grid, row, left, right) || isDated(grid, row, left, right)) return null;
  const rows = headerRowsFrom(grid, row, left, right);
  const cells = joined(grid, rows, left, right);
  if (!headsGoals(grid, rows.at(-1)!, left, cells, known) || isBelowOther(grid, row, cells)) return null;
  const all = withGroupsAbove(grid, rows, cells);
  return { rows: all, cells: all.length === rows.length ? cells : joined(grid, all, left, right) };
}

/** The texts of a row of texts and years; null when a number, a figure or a long text makes it a row of data. */
function headerTexts(grid: Grid, row: number, left: number, right: number): (string | number)[] | null {
  const texts: (string | number)[] = [];
  for (const column of filled(grid, row, left, right)) {
    const value = grid.sheet.values[row]![column];
    if (typeof value !== "string" && !(typeof value === "number" && isYearNumber(value))) return null;
    if (typeof value === "string" && makesData(value) && !grid.shownHeaders?.has(cellKey(row, column))) return null;
    texts.push(value);
  }
  return texts;
}

/** A month or a day is above or below another in its column: the row belongs to a list by date. */
function isDated(grid: Grid, row: number, left: number, right: number): boolean {
  const isMoment = (at: number, column: number): boolean => {
    const text = cellText(grid, at, column);
    const period = text.length <= 30 ? (readPeriod(text)?.canonical ?? "") : "";
    return period.length > 4 && yearFirst(period) !== "";
  };
  return filled(grid, row, left, right).some(
    (column) => isMoment(row, column) && (isMoment(row - 1, column) || isMoment(row + 1, column)),
  );
}

/** Whether a row of headers is one of a goal table: by a column of levels below it, else by its words. */
function headsGoals(grid: Grid, lowest: number, left: number, cells: readonly HeaderCell[], known: Known): boolean {
  const columns = cells.map(({ column }) => column);
  const level = levelColumnUnder(grid, columns, lowest + 1);
  if (level !== undefined)
    return cells.length > 2 && cellText(grid, lowest, level) !== cellText(grid, lowest + 1, level);
  if (labelsBelow(grid, lowest, columns[0]!) && !figuresBelow(grid, lowest, columns)) return false;
  return known === "one"
    ? !cells.some(({ text }) => isForeign(text)) && !isOfAnotherKind(cells)
    : isGoalHeader(cells, besideTitles(grid, lowest, left, cells));
}

/** The headers of a table of another kind stand right above: the row is its first. */
function isBelowOther(grid: Grid, row: number, cells: readonly HeaderCell[]): boolean {
  const above = row > 0 ? joined(grid, [row - 1], cells[0]!.column, cells.at(-1)!.column) : [];
  return above.length >= cells.length && isOfAnotherKind(above);
}

/** Titles without a header are left of the first header that names no numbers. */
function besideTitles(grid: Grid, row: number, left: number, cells: readonly HeaderCell[]): boolean {
  const first = besideNumbers(cells)[0]!.column;
  const from = Math.max(left, first - 1 - MOST_BLANK);
  const rows = rowsOf({ first: row + 1, last: grid.used!.bottom }, 6);
  return Array.from({ length: first - from }, (_, at) => from + at).some(
    (column) =>
      !cells.some((cell) => cell.column === column) &&
      rows.filter((r) => bySpaces(cellText(grid, r, column)).length > 1).length > 1,
  );
}

/** Blank columns between the titles of a table and its first header, as merged titles leave them. */
export const MOST_BLANK = 3;

/** "Namn" over what has outcomes of several periods: registers have none, and statistics those of the accounts. */
function namesMeasured([first, ...others]: readonly HeaderCell[]): boolean {
  const outcomes = others
    .map((cell) => readHeaderCell(cell))
    .filter(({ scores, words }) => (scores.outcome ?? 0) >= 0.9 && !isOfAccounts(words));
  return first !== undefined && isPlainName(first.text) && new Set(outcomes.map(({ period }) => period)).size > 1;
}

/** The headers without those of the columns of numbers left of them, which may stand before any table. */
function besideNumbers(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const first = cells.findIndex((cell) => (readHeaderCell(cell).scores.number ?? 0) < 0.75);
  return cells.slice(Math.max(0, first));
}

type Known = "half" | "third" | "one";

/** So many known texts are headers however many columns of other things stand beside them. */
const WHOLE_HEADER = 4;

const knowsEnough: Record<Known, (hits: number, texts: number) => boolean> = {
  half: (hits, texts) => hits >= 2 && hits * 2 >= texts,
  third: (hits, texts) => hits >= 2 && (hits * 3 >= texts || hits >= WHOLE_HEADER),
  one: (hits, texts) => hits >= 1 && texts >= 2,
};

/**
 * The texts below the first header are headers too, of several kinds: they are labels down the side, and the row is one
 * of them.
 */
function labelsBelow(grid: Grid, row: number, column: number): boolean {
  const kinds = new Set<string>();
  let labels = 0;
  let texts = 0;
  for (let r = row + 1; r <= Math.min(grid.used!.bottom, row + 6); r++) {
    const text = withoutLast(cellText(grid, r, column), ":");
    if (text === "") break;
    if (text.includes(":") || text === withoutLast(cellText(grid, row, column), ":")) continue;
    texts++;
    if (text.length > 30 || !couldHead(text)) continue;
    const role = roleNamed(readHeader(text), 0.75);
    if (role === undefined) continue;
    kinds.add(role);
    labels++;
  }
  return kinds.size >= 2 && labels * 10 >= texts * 6;
}

/** Beside years, "Mål" and "Utfall" that come back below the first header are which figures of a measure the rows hold. */
function figuresBelow(grid: Grid, row: number, [first = 0, ...others]: readonly number[]): boolean {
  if (others.filter((column) => writesYear(grid.sheet.values[row]?.[column])).length < 2) return false;
  const below = rowsOf({ first: row + 1, last: grid.used!.bottom }, LOOKED_AT).map((r) => cellText(grid, r, first));
  const figures = below.filter((text) => figuresOfRow(text) !== null).map((text) => textKey(text));
  return new Set(figures).size < figures.length;
}

/** Rows. */
const LOOKED_AT = 20;

/**
 * Goals or indicators with something about them; activities with a goal, a grade or an owner; or a target, a grade or a
 * trend beside a column of texts (`untitled`: without a header). Beside words of money, people or accounts, only a
 * plain word for goals or indicators counts.
 */
export const isGoalHeader = (cells: readonly HeaderCell[], untitled = false): boolean =>
  isAboutGoals(cells, untitled) || isAboutGoals(besideNumbers(cells), untitled);

function isAboutGoals(cells: readonly HeaderCell[], untitled: boolean): boolean {
  const headers = cells.map((cell) => readHeaderCell(cell));
  const has = (least: number, ...roles: Role[]): boolean =>
    headers.some((header) => strengthOf(header, ...roles) >= least);
  const known = headers.filter((header) => namesRole(header) || header.period !== undefined);
  if (known.length < 2) return false;
  if (namesLevel(cells[0]!.text)) return true;
  if (isOfAnotherKind(cells)) return false;
  const hasAim = headers.some(({ aim }) => aim !== undefined);
  if (hasAim || has(0.75, "goal", "indicator") || namesMeasured(cells)) return true;
  if (cells.some(({ text }) => isForeign(text))) return false;
  const isJudged = has(0.8, "target", "grade");
  if (has(0.9, "activity")) return isJudged || has(0.9, "owner");
  if (has(0.5, "goal", "indicator")) return isJudged;
  const first = Object.keys(headers[0]!.scores);
  return (isJudged || has(0.7, "trend")) && (untitled || first.length === 0 || first.includes("area"));
}
