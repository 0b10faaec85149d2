import type { Role } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { readGrade } from "../interpret/grade";
import type { Column } from "./column";
import { cellText, filled } from "./grid";
import type { Region } from "./layout/tableRegion";
import { isForeign } from "./lexicon";
import type { CellShares } from "./roles/cellShares";
import { rolesByLetters } from "./roles/letters";
import { namesLevel } from "./rows/title";

/**
 * Whether the cells alone make a goal table, whatever its headers: something named, its outcomes, and either grades in
 * words of a scale or signals, or targets that say themselves that they are.
 */
export function proveGoals(columns: Column[]): boolean {
  const has = (roles: Role[], proof: (evidence: CellShares) => boolean): boolean =>
    columns.some(
      ({ role, evidence }) => roles.includes(role) && evidence.seen + evidence.colour > 1 && proof(evidence),
    );
  return (
    has(["indicator", "goal"], ({ length }) => length >= 10) &&
    has(["outcome"], ({ measured }) => measured > 0.8) &&
    (has(["grade"], ({ grade, colour }) => grade > 0.8 || colour > 0.8) || has(["target"], ({ bound }) => bound > 0.25))
  );
}

/**
 * Whether the headers are known or like known ones by their letters, and together those of a goal table: something
 * named, its target, and how it went.
 */
export function likeGoals(columns: readonly Column[]): boolean {
  const likely = new Set(
    columns
      .filter(
        ({ role, reading, evidence }) =>
          evidence.seen > 1 &&
          (role !== "target" || (evidence.target + evidence.number > 0.4 && evidence.period < 0.5)) &&
          (Math.max(reading.scores[role] ?? 0, rolesByLetters(reading.words).get(role) ?? 0) >= LIKELY ||
            (role === "grade" && evidence.grade > 0.8)),
      )
      .map(({ role }) => role),
  );
  return (
    columns.some(({ role, evidence: { length } }) => TITLED.has(role) && length >= 8) &&
    likely.has("target") &&
    [...JUDGED].some((role) => likely.has(role)) &&
    !columns.some(({ header }) => isForeign(header))
  );
}

const LIKELY = 0.5;

const JUDGED: ReadonlySet<Role> = new Set(["outcome", "grade", "forecast", "baseline"]);

/** Whether a column that is headed as targets holds them: something named, and cells most of which set a bound. */
export const provesTargets = (columns: readonly Column[]): boolean =>
  columns.some(({ role, evidence: { length, number } }) => TITLED.has(role) && length >= 8 && number < 0.2) &&
  columns.some(
    ({ role, reading, evidence: { seen, bound } }) =>
      role === "target" && (reading.scores.target ?? 0) >= 0.9 && seen > 1 && bound >= 0.5,
  );

const TITLED: ReadonlySet<Role> = new Set(["goal", "indicator"]);

/**
 * Whether a table is about goals or measures at all: its title's header says so and something is said of them, its rows
 * say that they are goals, or its cells are what a header of targets, grades or trends promises. A list of units, or of
 * attributes with a column "Value", is none; nor is one of what is to be done, when nobody judges it and no goal stands
 * over it. Any register has a "Status": it speaks only of rows that are worded at some length, and ticks are no grades.
 */
export function saysOfGoals({ grid, area, first, last, titleRows }: Region, columns: Column[]): boolean {
  const said = ({ role, reading }: Column): boolean => reading.scores[role] !== undefined;
  // Marks under years are verdicts; ticks under anything else are a register's, and say nothing of goals.
  const isTicked = ({ evidence }: Column): boolean => evidence.checks >= 0.9;
  const dated = columns.filter(isTicked).every(({ reading }) => reading.period !== undefined);
  const has = (roles: Role[], proof: (column: Column) => boolean): boolean =>
    columns.some((column) => roles.includes(column.role) && (dated || !isTicked(column)) && proof(column));
  if (
    has(["goal"], said) ||
    columns.some(({ levels }) =>
      [...(levels?.values() ?? [])].some(({ level }) => /mål|indikator|nyckeltal|mått/u.test(level ?? "")),
    )
  )
    return true;
  if (has(["activity"], said)) {
    if (has(["indicator", "target", "outcome"], () => true) || has(["grade"], said)) return true;
    const rows = [...titleRows, ...Array.from({ length: Math.min(last - first + 1, 200) }, (_, i) => first + i)];
    return rows.some((row) => filled(grid, row, area.left, area.right).some((c) => namesLevel(cellText(grid, row, c))));
  }
  if (has(["indicator"], said))
    return has(["goal", "target", "outcome", "forecast", "baseline", "grade", "trend", "comparison"], () => true);
  const worded = has(["goal", "indicator"], ({ evidence }) => evidence.length >= 15);
  const kept: [Role, (column: Column) => boolean][] = [
    ["target", ({ evidence: e }) => e.target + e.number > 0.4],
    ["grade", ({ evidence: e, reading }) => e.grade + e.colour > 0.5 && (worded || reading.words !== "status")],
    ["trend", ({ evidence: e }) => e.trend > 0.5],
  ];
  return (
    kept.some(([role, keeps]) => has([role], (column) => said(column) && keeps(column))) ||
    proveGoals(columns) ||
    likeGoals(columns)
  );
}

/**
 * Whether a table only counts how many goals have each grade: numbers under the words of a scale, and nothing that a
 * goal would have.
 */
export function countsGrades(columns: Column[], scales: readonly Scale[]): boolean {
  const counts = columns.filter(
    ({ header, evidence }) =>
      evidence.number > 0.6 &&
      header.length <= 80 &&
      [1, 2, 3].some((words) => readGrade(header.split(" ").slice(-words).join(" "), [...scales]) !== null),
  );
  const judged = columns.some((column) => !counts.includes(column) && isJudged(column));
  return counts.length > 1 && !judged;
}

/** A column that says how a goal goes. */
const isJudged = ({ role, evidence }: Column): boolean =>
  (role === "grade" && evidence.number < 0.5) || role === "target" || role === "outcome" || role === "forecast";
