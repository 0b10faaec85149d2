import type { Role } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { readGrade } from "../interpret/choice/grade";
import type { Column } from "./column";
import { cellText, filled } from "./grid";
import { grouped } from "./grouped";
import type { Region } from "./layout/tableRegion";
import { isGoalPart } from "./layout/goalPart";
import { isForeign, readHeader } from "../interpret/header/header";
import type { CellShares } from "./roles/cellShares";
import { rolesByLetters } from "./roles/letters";
import { readsAsGoal } from "./rows/group";
import { namesLevel } from "../interpret/header/title";

/**
 * Whether the cells alone prove a goal table, whatever its headers: names, their outcomes, and either grades in words
 * of a scale or signals, or targets with words of their own.
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

/**
 * Whether a column headed as targets holds them: beside names, with most of its cells bounds; under "Mål", which is
 * also a word for goals, all of them bounds, or all of them figures beside figures of outcomes.
 */
export const provesTargets = (columns: readonly Column[]): boolean =>
  columns.some(({ role, evidence: { length, number } }) => TITLED.has(role) && length >= 4 && number < 0.2) &&
  columns.some(({ role, reading: { scores }, evidence: { seen, bound, number } }) => {
    if (role !== "target" || scores.target === undefined || seen < 2) return false;
    if (scores.target >= 0.9) return bound >= 0.5;
    return (
      scores.goal !== undefined &&
      (bound >= 0.9 || (number >= 0.9 && columns.some((one) => one.role === "outcome" && one.evidence.number >= 0.9)))
    );
  });

const TITLED: ReadonlySet<Role> = new Set(["goal", "indicator"]);

/**
 * Whether a table is about goals or measures: the header of its titles names them and it has something about them, its
 * rows name themselves goals, or its cells are what a header of targets, grades or trends promises. A list of units is
 * not, nor attributes with a column "Value", nor a list of actions without judgements or a goal above it. Any register
 * has a "Status": it only counts for rows worded at some length, and ticks are no grades.
 */
export function isAboutGoals(region: Region, columns: Column[]): boolean {
  const { grid, area, first, last, titleRows } = region;
  const named = ({ role, reading: { scores } }: Column): boolean =>
    scores[role] !== undefined || ((role === "target" || role === "indicator") && scores.goal !== undefined);
  // Marks under years are verdicts; ticks under anything else are a register's.
  const isTicked = ({ evidence }: Column): boolean => evidence.checks >= 0.9;
  const dated = columns.filter(isTicked).every(({ reading }) => reading.period !== undefined);
  const has = (roles: Role[], proof: (column: Column) => boolean): boolean =>
    columns.some((column) => roles.includes(column.role) && (dated || !isTicked(column)) && proof(column));
  if (
    has(["goal"], named) ||
    columns.some(({ levels }) =>
      [...(levels?.values() ?? [])].some(({ level }) => /mål|indikator|nyckeltal|mått/u.test(level ?? "")),
    )
  )
    return true;
  if (has(["activity"], named)) {
    if (has(["indicator", "target", "outcome"], () => true) || has(["grade"], named)) return true;
    const rows = [...titleRows, ...Array.from({ length: Math.min(last - first + 1, 200) }, (_, i) => first + i)];
    return rows.some((row) => filled(grid, row, area.left, area.right).some((c) => namesLevel(cellText(grid, row, c))));
  }
  if (isGoalPart(region)) return has(["target", "outcome"], ({ evidence }) => evidence.number > 0.5);
  if (has(["indicator"], named))
    return (
      !((isOverview(columns) || comparesPlaces(columns)) && !isOfGoals(region)) &&
      has(["goal", "target", "outcome", "forecast", "baseline", "grade", "trend", "comparison"], () => true)
    );
  const worded = has(["goal", "indicator"], ({ evidence }) => evidence.length >= 15);
  const kept: [Role, (column: Column) => boolean][] = [
    ["target", ({ evidence: e, reading }) => e.target + e.number > 0.4 || reading.scores.goal !== undefined],
    ["grade", ({ evidence: e, reading }) => e.grade + e.colour > 0.5 && (worded || reading.words !== "status")],
    ["trend", ({ evidence: e }) => e.trend > 0.5],
  ];
  return (
    kept.some(([role, keeps]) => has([role], (column) => named(column) && keeps(column))) ||
    proveGoals(columns) ||
    likeGoals(columns)
  );
}

/**
 * Figures of many years under nothing but the years, or one under "Värde", and nothing that they are measured against:
 * how things are or have developed, not how goals fare.
 */
const isOverview = (columns: readonly Column[]): boolean => {
  const years = columns.filter(({ role, reading }) => role === "outcome" && isYearAlone(reading));
  const plain = columns.filter(({ role, reading }) => role === "outcome" && VALUE.test(reading.words));
  return (
    (years.length >= MANY_YEARS || (plain.length === 1 && years.length === 0)) &&
    columns.every(
      ({ role, reading }) =>
        SAYS_NOTHING.has(role) ||
        (role === "outcome" && (reading.words === "" || VALUE.test(reading.words))) ||
        (role === "indicator" && OVERVIEW.test(reading.words)),
    )
  );
};

/** The same years under each of several headings, and nothing that they are measured against: one place beside others. */
function comparesPlaces(columns: readonly Column[]): boolean {
  const figures = columns.filter(({ reading, evidence }) => reading.period !== undefined && evidence.measured > 0.5);
  const byYear = [...grouped(figures, ({ reading }) => reading.period).values()];
  return (
    byYear.length >= MANY_YEARS &&
    byYear.every((beside) => new Set(beside.map(({ reading }) => reading.words)).size >= MANY_PLACES) &&
    columns.every(
      ({ role }) => role === "indicator" || role === "outcome" || role === "comparison" || SAYS_NOTHING.has(role),
    )
  );
}

const isYearAlone = ({ words, period }: Column["reading"]): boolean => words === "" && period !== undefined;

/** What any overview calls its rows and its figures. */
const OVERVIEW = /nyckeltal|nøkkeltall|nøgletal|key (?:figure|ratio)|^mått$|^metrics?$/u;
const VALUE = /^(?:värden?|verdi|value|siffra|tal)$/u;

/** Whether a title, or a line of one text among the rows, speaks of goals. */
const isOfGoals = ({ grid, area, first, last, titleRows }: Region): boolean =>
  [...titleRows, ...Array.from({ length: Math.min(last - first + 1, 200) }, (_, i) => first + i)].some((row) => {
    const [only, ...more] = filled(grid, row, area.left, area.right);
    const text = only === undefined || more.length > 0 ? "" : cellText(grid, row, only);
    return text !== "" && (namesLevel(text) || readHeader(text).scores.goal !== undefined || readsAsGoal(text));
  });

const MANY_YEARS = 3;
const MANY_PLACES = 3;

/** Roles that do not show how a measure fares. */
const SAYS_NOTHING: ReadonlySet<Role> = new Set(["other", "unit", "number", "source"]);

/** Numbers under the words of a scale: how many goals or measures have each grade. */
const gradeCounts = (columns: readonly Column[], scales: readonly Scale[]): Column[] =>
  columns.filter(
    ({ header, evidence }) =>
      evidence.number > 0.6 &&
      header.length <= 80 &&
      [1, 2, 3].some((words) => readGrade(header.split(" ").slice(-words).join(" "), [...scales]) !== null),
  );

/**
 * Whether a table only counts how many goals have each grade: numbers under the words of a scale, and nothing that a
 * goal would have.
 */
export function countsGrades(columns: readonly Column[], scales: readonly Scale[]): boolean {
  const counts = gradeCounts(columns, scales);
  const judged = columns.some((column) => !counts.includes(column) && isJudged(column));
  return counts.length > 1 && !judged && !columns.some(listsGoals);
}

/** Whether a table names goals, and counts for each how many of its measures have each grade. */
export const countsOfGoals = (columns: readonly Column[], scales: readonly Scale[]): boolean =>
  columns.some(listsGoals) && gradeCounts(columns, scales).length > 1;

/** Whether a table states whose or what each of its goals is: sentences under a word for goals, beside a name each. */
export const listsWordedGoals = (columns: readonly Column[]): boolean => {
  const [name, goals, ...more] = columns.filter(({ evidence }) => evidence.seen > 0);
  return (
    name !== undefined &&
    goals !== undefined &&
    more.length === 0 &&
    listsGoals(goals) &&
    goals.evidence.sentences > 0.5 &&
    goals.evidence.seen >= FEWEST_GOALS &&
    name.evidence.length <= NAMED &&
    name.evidence.number === 0 &&
    name.evidence.distinct === 1
  );
};

const FEWEST_GOALS = 3;

/** A column that states how a goal goes. */
const isJudged = ({ role, evidence }: Column): boolean =>
  (role === "grade" && evidence.number < 0.5) || role === "target" || role === "outcome" || role === "forecast";

/** Under a word for goals each row names one. */
const listsGoals = ({ role, reading, evidence: { length, distinct, number } }: Column): boolean =>
  role === "goal" && (reading.scores.goal ?? 0) >= 0.75 && length >= NAMED && distinct > 0.9 && number < 0.2;

/** So long are the names of goals, in the mean; "Finansiella mål" is a kind of them. */
const NAMED = 18;
