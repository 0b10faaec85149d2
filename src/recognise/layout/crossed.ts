import { hasDigit } from "../../domain/shapes";
import type { Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { readGrade } from "../../interpret/choice/grade";
import { readPeriod } from "../../interpret/time/period";
import { textKey } from "../../interpret/text/text";
import type { Area } from "../../sheet/address";
import { cellText, type Grid } from "../grid";
import { COMMITTEE_INITIALS, isCommittee, readHeader } from "../../interpret/header/header";
import type { Region } from "./tableRegion";
import { signalAt } from "../signal";
import { namesLevel } from "../../interpret/header/title";
import { MOST_COLUMNS, turnedGrid } from "./turned";

/** Larger sheets are lists. */
const MOST_ROWS = 400;

/** A goal's name is above its column; a number or a long text is not. */
const LONGEST = 160;

/**
 * Matrices with the goals side by side and the committees, or the years, below one another: at least two of each, with
 * grades in the cells; or measures side by side with years and their targets below one another. Read turned, as if
 * "Mål" or "Indikator" stood over the names. A row of overall judgements at the foot belongs to it.
 */
export function crossedTables(grid: Grid, taken: readonly Area[], scales: readonly Scale[]): Region[] {
  const { used } = grid;
  if (!used || used.bottom - used.top > MOST_ROWS || used.right >= MOST_COLUMNS) return [];
  const regions: Region[] = [];
  for (let row = used.top; row < used.bottom; row++) {
    if (taken.some(({ top, bottom }) => row >= top && row <= bottom)) continue;
    for (let column = used.left; column < used.right - 1; column++) {
      const area = areaAt(grid, row, column, scales);
      if (!area) continue;
      const region = turnedRegion(grid, area);
      if (region) regions.push(region);
      row = area.bottom;
      break;
    }
  }
  return regions;
}

/** The matrix whose corner is the cell; null without one. */
function areaAt(grid: Grid, top: number, left: number, scales: readonly Scale[]): Area | null {
  const kind = lineKind(cellText(grid, top + 1, left));
  if (kind !== "committee" && kind !== "period") return null;
  let bottom = top;
  let lines = 0;
  let target = false;
  for (let row = top + 1; row <= grid.used!.bottom; row++) {
    const here = lineKind(cellText(grid, row, left));
    if (here !== kind && here !== "overall" && !(kind === "period" && here === "target")) break;
    if (here === kind) lines++;
    if (here === "target") target = true;
    bottom = row;
  }
  let right = left;
  while (
    right < grid.used!.right &&
    isGoalOver(grid, { top, bottom, left: right + 1, right: right + 1 }, target ? null : scales)
  )
    right++;
  return lines >= 2 && right - left >= 2 ? { top, left, bottom, right } : null;
}

function lineKind(text: string): "committee" | "period" | "overall" | "target" | null {
  if (text === "" || text.length > 60) return null;
  if (COMMITTEE_INITIALS.test(text) || isCommittee(text)) return "committee";
  if (text.length <= 12 && readPeriod(text)) return "period";
  const { by, scores, words } = readHeader(text);
  if (by === "overall") return "overall";
  return (scores.target ?? 0) >= 0.9 || words === "mål" ? "target" : null;
}

/**
 * A name that heads no column of figures or texts, over grades in words or as signals; without scales, the name of a
 * measure over its figures.
 */
function isGoalOver(grid: Grid, { top, bottom, left }: Area, scales: readonly Scale[] | null): boolean {
  const name = cellText(grid, top, left);
  if (typeof grid.sheet.values[top]?.[left] !== "string" || !couldNameGoal(name, scales)) return false;
  const rows = Array.from({ length: bottom - top }, (_, i) => top + 1 + i);
  const valued = rows.filter((row) => (scales ? isGraded(grid, row, left, scales) : isFigure(grid, row, left)));
  const other = rows.filter((row) => !valued.includes(row) && !isNone(cellText(grid, row, left)));
  return valued.length > 0 && valued.length >= 4 * other.length;
}

const isFigure = (grid: Grid, row: number, column: number): boolean =>
  typeof grid.sheet.values[row]?.[column] === "number" || hasDigit(cellText(grid, row, column));

/** No header of another role, no period and no grade. */
function couldNameGoal(name: string, scales: readonly Scale[] | null): boolean {
  if (name.length < 3 || name.length > LONGEST || isCommittee(name)) return false;
  if (namesLevel(name)) return true;
  const { scores, period, words } = readHeader(name);
  const isOfAnotherRole = Object.entries(scores).some(([role, score]) => !NAMING.has(role) && score >= 0.75);
  if ((isOfAnotherRole && name.length <= 40) || (period !== undefined && words === "")) return false;
  return scales === null || readGrade(name, [...scales]) === null;
}

/** Roles of headers that a goal's name may speak for. */
const NAMING: ReadonlySet<string> = new Set<Role>(["goal", "area", "other"]);

/** A grade in words, or a fill without any. */
function isGraded(grid: Grid, row: number, column: number, scales: readonly Scale[]): boolean {
  const text = cellText(grid, row, column);
  if (text === "") return signalAt(grid, row, column) !== undefined;
  return text.length <= 60 && readGrade(text, [...scales]) !== null;
}

/** Blank, or a mark that the committee does not have the goal. */
const isNone = (text: string): boolean => /^[-–—.]*$/u.test(text);

function turnedRegion(grid: Grid, { top, left, bottom, right }: Area): Region | null {
  const turned = turnedGrid(grid, []);
  if (!turned) return null;
  const corner = textKey(cellText(grid, top, left));
  const measured = Array.from({ length: bottom - top }, (_, i) => lineKind(cellText(grid, top + 1 + i, left))).includes(
    "target",
  );
  const goals = measured ? "indikator" : corner.endsWith("mål") ? corner.split(/[\s/\\]+/u).at(-1)! : "mål";
  return {
    grid: turned,
    area: { top: left, left: top, bottom: right, right: bottom },
    titleRows: [],
    headerRows: [left],
    first: left + 1,
    last: right,
    headers: Array.from({ length: bottom - top + 1 }, (_, i) => ({
      column: top + i,
      text: i === 0 ? goals.charAt(0).toUpperCase() + goals.slice(1) : cellText(grid, top + i, left),
    })),
  };
}
