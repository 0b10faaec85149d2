import { columnHeads } from "../../lexicon/columnHeads";
import { rowWords } from "../../lexicon/rowWords";
import type { Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import type { Column } from "../column";
import { aloneIn, cellText, filled } from "../grid/grid";
import type { Value } from "../../sheet/book";
import { grouped } from "../../domain/grouped";
import { columnTexts, rowsOf, type Region } from "../layout/tableRegion";
import { titlesOf } from "../headings";
import { isPlainName, namesTaskMeasures, readHeader } from "../../interpret/header/header";
import { goalEvidence, PROVEN } from "./goalEvidence";
import { TITLED } from "../roles/evidence/wholeTable";
import { readsAsGoal } from "../rows/group";
import { namesLevel, titleParts } from "../../interpret/header/title";

/**
 * Whether a table is about goals or measures: the header of its titles names them and it has something about them, its
 * rows name themselves goals, or its cells are what a header of targets, grades or trends promises. A list of units is
 * not, nor attributes with a column "Value", nor a list of actions without judgements or a goal above it. Any register
 * has a "Status" or a "Bedömning": it only counts for rows worded at some length, and ticks are no grades.
 */
export const isAboutGoals = (region: Region, columns: Column[], scales: readonly Scale[]): boolean =>
  !isOfStatistics(region, columns) && !isOfRisks(region, columns) && showsGoals(region, columns, scales);

/** A table whose columns have roles, as it is asked whether it is about goals. */
interface TableAsked {
  region: Region;
  columns: readonly Column[];
  scales: readonly Scale[];
  /** Whether a column of the roles is as stated; ticks count only under years, as verdicts: else they are a register's. */
  has(roles: readonly Role[], proof?: (column: Column) => boolean): boolean;
  /** Whether a column of grades judges: in a timetable "Status" tells how far a step has come. */
  judges(column: Column): boolean;
}

/** How a table shows that it is about goals, by what it is: the first row that it belongs to decides. */
const SHOWS: readonly { when: (asked: TableAsked) => boolean; shows: (asked: TableAsked) => boolean }[] = [
  { when: ({ columns }) => columns.some(({ reading }) => reading.aim !== undefined), shows: () => true },
  { when: ({ has, columns }) => has(["goal"], isNamed) || columns.some(levelsGoals), shows: () => true },
  { when: ({ has }) => has(["activity"], isNamed), shows: hasJudgedActivities },
  { when: namesMeasures, shows: tellsHowMeasuresFare },
  {
    when: () => true,
    shows: (asked) => keepsPromise(asked) || goalEvidence(asked.region, asked.columns, asked.scales) >= PROVEN,
  },
];

function showsGoals(region: Region, columns: readonly Column[], scales: readonly Scale[]): boolean {
  const areTicksDated = columns.filter(isTicked).every(({ reading }) => reading.period !== undefined);
  const has: TableAsked["has"] = (roles, proof = () => true) =>
    columns.some((column) => roles.includes(column.role) && (areTicksDated || !isTicked(column)) && proof(column));
  const isTimetable = has(["period"]) && !has(["activity"], isWorded);
  const judges = (one: Column): boolean => isNamed(one) && (!isStatus(one) || !isTimetable);
  const asked = { region, columns, scales, has, judges };
  return SHOWS.find(({ when }) => when(asked))!.shows(asked);
}

/** Whether a column's header names what it is taken for; targets and measures are headed as goals too. */
const isNamed = ({ role, reading: { scores } }: Column): boolean =>
  scores[role] !== undefined || ((role === "target" || role === "indicator") && scores.goal !== undefined);

const isTicked = ({ evidence }: Column): boolean => evidence.checks >= 0.9;
const isOfFigures = ({ evidence }: Column): boolean => evidence.number > 0.5;
const isWorded = ({ evidence }: Column): boolean => evidence.length >= WORDED;
const isStatus = ({ reading }: Column): boolean => reading.words === "status";

/** Whether the levels of its rows are of goals. */
const levelsGoals = ({ levels }: Column): boolean =>
  [...(levels?.values() ?? [])].some(({ level }) => columnHeads.has(level ?? "", "ofGoals"));

/**
 * Activities that are measured or judged, or that a level of goals is named beside; not what is to be done with each of
 * the things that a register lists, unless these have figures to reach and others that tell what came of it.
 */
function hasJudgedActivities({ region, columns, has, judges }: TableAsked): boolean {
  const { grid, area } = region;
  if (has(["target"], isNamed) && has(["outcome"], isOfFigures)) return true;
  const done = columns.find((one) => one.role === "activity" && isNamed(one))?.column ?? 0;
  if (has(["indicator"], (one) => !isNamed(one) && one.column < done)) return false;
  if (has(["indicator", "target"], isNamed) || has(["grade"], judges)) return true;
  return rowsWithTitles(region).some((row) =>
    filled(grid, row, area.left, area.right).some((c) => namesLevel(cellText(grid, row, c))),
  );
}

function namesMeasures({ region, has }: TableAsked): boolean {
  return (
    has(["indicator"], isNamed) || (has(["indicator"], ({ header }) => isPlainName(header)) && isOfMeasures(region))
  );
}

/** Measures with something about them, and no mere overview of figures. */
function tellsHowMeasuresFare({ region, columns, has }: TableAsked): boolean {
  return !((isOverview(columns) || comparesPlaces(columns)) && !isOfGoals(region)) && has(OF_MEASURES);
}

const OF_MEASURES: readonly Role[] = [
  "goal",
  "target",
  "outcome",
  "forecast",
  "baseline",
  "grade",
  "trend",
  "comparison",
];

/** Whether the cells below a header of targets, grades or trends are what it promises. */
function keepsPromise({ has, judges }: TableAsked): boolean {
  const isOfWordedRows = has(["goal", "indicator"], isWorded);
  const kept: [Role, (column: Column) => boolean][] = [
    ["target", ({ evidence: e, reading }) => e.target + e.number > 0.4 || reading.scores.goal !== undefined],
    ["grade", (one) => one.evidence.grade + one.evidence.colour > 0.5 && judges(one) && isOfWordedRows],
    ["trend", ({ evidence: e }) => e.trend >= 0.5],
  ];
  return kept.some(([role, keeps]) => has([role], (column) => isNamed(column) && keeps(column)));
}

/**
 * A risk's value is its probability times its consequence: a column holds the products of two columns of low numbers, and
 * no header names goals.
 */
function isOfRisks({ grid, first, last }: Region, columns: readonly Column[]): boolean {
  if (columns.some(({ role, reading }) => role === "goal" && reading.scores.goal !== undefined)) return false;
  const figures = columns
    .filter(({ evidence }) => evidence.number > 0.9)
    .slice(0, MOST_FACTORS)
    .map(({ column }) => column);
  const rows = grid.sheet.values.slice(first, Math.min(last + 1, first + MOST_RISKS));
  const isProduct = (one: number, other: number, of: number): boolean => {
    const here = rows.flatMap((row = []) => {
      const [a, b, c] = [row[one], row[other], row[of]];
      return isDegree(a) && isDegree(b) && typeof c === "number" ? [{ a, b, c }] : [];
    });
    return (
      here.every(({ a, b, c }) => a * b === c) &&
      new Set(here.map(({ c }) => c)).size > 1 &&
      here.filter(({ a, b }) => a > 1 && b > 1).length >= FEWEST_RISKS
    );
  };
  return figures.some((of) =>
    figures.some((one) => one < of && figures.some((other) => one < other && other < of && isProduct(one, other, of))),
  );
}

/** Degrees of probability and consequence are few. */
const isDegree = (value: Value | undefined): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 6;

/** Columns of figures whose products are tried. */
const MOST_FACTORS = 12;
const FEWEST_RISKS = 3;
const MOST_RISKS = 60;

/**
 * Mean, smallest and largest of the same thing, in rows or in headers, and nothing that they are to reach: Danish "Mål"
 * is a measuring too.
 */
function isOfStatistics(region: Region, columns: readonly Column[]): boolean {
  const titles = columns.find(({ role }) => TITLED.has(role));
  const rows = titles ? columnTexts(region, titles.column) : [];
  const headers = region.headers.map(({ text }) => text).filter(Boolean);
  const judged = columns.some(({ role, header }) => REACHED.has(role) && !tellsStatistic(header));
  return !judged && (areStatistics(rows) || areStatistics(headers));
}

const tellsStatistic = (text: string): boolean => rowWords.has(text, "statistic");

const areStatistics = (names: readonly string[]): boolean => {
  const told = names.filter(tellsStatistic).length;
  return told >= FEWEST_STATISTICS && told * 3 >= names.length;
};

const FEWEST_STATISTICS = 3;
const REACHED: ReadonlySet<Role> = new Set(["target", "grade", "forecast"]);

/** Mean length of rows that say something, and do not only name it. */
const WORDED = 15;

/**
 * Figures of many years under nothing but the years, or one under "Värde", and nothing that they are measured against:
 * how things are or have developed, not how goals fare.
 */
const isOverview = (columns: readonly Column[]): boolean => {
  const years = columns.filter(({ role, reading }) => role === "outcome" && isYearAlone(reading));
  const plain = columns.filter(({ role, reading }) => role === "outcome" && columnHeads.has(reading.words, "anyValue"));
  return (
    (years.length >= MANY_YEARS || (plain.length === 1 && years.length === 0)) &&
    columns.every(
      ({ role, reading }) =>
        SAYS_NOTHING.has(role) ||
        (role === "outcome" && (reading.words === "" || columnHeads.has(reading.words, "anyValue"))) ||
        (role === "indicator" && columnHeads.has(reading.words, "anyMeasure")),
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

/** Whether a title is a word for measures: "Verksamhetsmått" over what is headed "Namn". */
const isOfMeasures = (region: Region): boolean =>
  titlesOf(region).some(({ text }) => namesTaskMeasures(titleParts(text).title));

/** Whether a title, or a line of one text among the rows, speaks of goals. */
const isOfGoals = (region: Region): boolean =>
  rowsWithTitles(region).some((row) => {
    const text = aloneIn(region.grid, region.area, row)?.text ?? "";
    return text !== "" && (namesLevel(text) || readHeader(text).scores.goal !== undefined || readsAsGoal(text));
  });

/** The rows of titles, and the first below the header. */
const rowsWithTitles = (region: Region): number[] => [...region.titleRows, ...rowsOf(region, MOST_ROWS)];
const MOST_ROWS = 200;

const MANY_YEARS = 3;
const MANY_PLACES = 3;

/** Roles that do not show how a measure fares. */
const SAYS_NOTHING: ReadonlySet<Role> = new Set(["other", "unit", "number", "source", "owner", "comment"]);
