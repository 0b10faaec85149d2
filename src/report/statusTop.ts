import { sumOf } from "../domain/sum";
import type { AssessedArea, AssessedGoal, AssessedPlan } from "../domain/assessment";
import { periodTitle } from "./periodTitle";
import { a1, fixedArea } from "../sheet/address";
import type { Format } from "../sheet/format";
import { basisSentence } from "./basisSentence";
import { barLevelOf, measuresInstead } from "./board/bar";
import { type Changes, changesSentence } from "./changes";
import { isWider, opening } from "./frame";
import { linePoints } from "../sheet/height";
import { inkOf, LOOK, SIZES } from "./look";
import { measuresLead } from "./measuresLead";
import { missingSentence } from "./missing";
import { nounOfMeasures } from "./measuresAlone";
import { GOALS, SAY } from "./sentences";
import { nameOf } from "./nodeName";
import { literal, type Page } from "./page";
import { type ColumnName, isPrinted } from "./statusColumns";
import type { StatusColumn } from "./statusWidths";
import { distinctIndicators, isCountedInArea } from "./counted";
import {
  asked,
  countFormat,
  countFormula,
  headline,
  type LevelCounts,
  levelHeadline,
  tallied,
  talliesAt,
  type Tally,
} from "./tally";
import { capital } from "../interpret/text/text";

/** The row of the counts. */
export const COUNT_ROW = 5;
/** Rows above the table's header, without those of the levels. */
const TOP_ROWS = 8;
/** The chart covers the counts and their names. */
export const CHART_ROWS = 2;

/** Columns that counts may be in, beside the page: on paper the sentence and the bar show them. */
const COUNT_COLUMNS: ColumnName[] = [
  "computed",
  "published",
  "committee",
  "overall",
  "printed",
  "comment",
  "attainment",
  "previous",
  "source",
  "key",
  "reason",
  "target",
];
/** Whether anything is counted, so that there is a bar to draw. */
export const isCharted = (counts: number[]): boolean => counts.some((count) => count > 0);
/** Height of the notes' row without notes, in points. */
const NO_NOTES = 4;
/** Height of the bar's rows without a bar, in points. */
const NO_CHART = 2;
/** Points of the rows that the bar covers. */
const CHART_POINTS = 32;

interface TopInput {
  area: AssessedArea;
  assessed: AssessedPlan;
  organisation?: string;
  tallies: Tally[];
  columns: StatusColumn[];
  /** The printed words of the levels, when they are several. */
  levels: string[];
  /** What is counted where the area has no goals: its measures, as goals. */
  measures: AssessedGoal[];
  /** Whether a goal is among those that are counted. */
  counts: (goal: AssessedGoal) => boolean;
  /** The level's word, for activities. */
  level?: string;
  /** Rows of the table, from 0, both included. */
  table: { top: number; bottom: number };
  /** Against the previous period; null without one. */
  changes: Changes | null;
  /** Nothing is told of what the house lacks. */
  isFinal: boolean;
}

const placeOf = (columns: StatusColumn[], name: ColumnName): number =>
  columns.findIndex((column) => column.name === name);

/** Whether a column has the grades on paper: the bar lies over them, and nothing else may stand there. */
const isGraded = (column: StatusColumn): boolean =>
  (column.name === "computed" || column.name === "published") && isPrinted(column);

/** Columns of the counts, from the left. There are always enough: a count has at most seven columns (`tallies`). */
const countPlaces = (columns: StatusColumn[], count: number): number[] =>
  COUNT_COLUMNS.map((name) => columns.findIndex((column) => column.name === name && !isGraded(column)))
    .filter((place) => place >= 0)
    .slice(0, count)
    .sort((a, b) => a - b);

/** Rows of the title and the sentences, which have room beside them for a level's counts each. */
const TITLE_ROWS = [1, 2, 3, 4];

/**
 * Writes the row of each level's counts: beside the sentences, where it takes no space; with several levels, above the
 * table.
 */
function levelRows(columns: StatusColumn[], tallies: Tally[], levels: string[]): number[] {
  const printed = columns.filter(isPrinted).length;
  const free = countPlaces(columns, tallies.length).every((place) => place >= printed) ? TITLE_ROWS : [];
  return levels.map((_, at) => free[at] ?? COUNT_ROW + CHART_ROWS + at - free.length);
}

/** The row of the table's header. */
export const headerRowOf = (columns: StatusColumn[], tallies: Tally[], levels: string[]): number =>
  TOP_ROWS + levelRows(columns, tallies, levels).filter((row) => row > COUNT_ROW).length;

/** The counts of a status sheet: their positions, the counted cells and rows. */
interface Counts {
  page: Page;
  /** Columns of the counts, from the left. */
  places: number[];
  /** The published grades of the table. */
  published: string;
}

/**
 * One line of counts as formulas over the published grades, of the rows that hold `among` (arguments of COUNTIFS): the
 * last one is what no other counts.
 */
function countLine(
  { page, places, published }: Counts,
  row: number,
  { values, look, among, by }: { values: number[]; look: (tally: Tally) => Format; among: string; by: Tally[] },
): void {
  const total = among ? `COUNTIFS(${published},"?*",${among})` : `COUNTA(${published})`;
  const counted = places
    .slice(0, -1)
    .map((column) => a1(row, column))
    .join("+");
  by.forEach((tally, index) => {
    const formula = countFormula(tally, published, among) ?? (counted === "" ? total : `${total}-(${counted})`);
    const [place, value] = [places[index], values[index]];
    if (place !== undefined && value !== undefined)
      page.put(row, place, { value, formula: `=${formula}`, look: look(tally) });
  });
}

/**
 * What the counts leave out, as arguments of COUNTIFS: levels that are counted apart, and goals that are counted
 * nowhere (`uncounted`).
 */
function leftOut({ area, counts, columns }: TopInput, inTable: (column: number) => string) {
  const own = new Set(area.goals.filter(counts).map(({ node }) => node.level));
  const apart = area.goals.filter((goal) => !goal.unjudged && !counts(goal)).map(({ node }) => node);
  const levels = [...new Set(apart.flatMap((node) => (own.has(node.level) ? [] : [node.level])))].map(
    (name) => `${inTable(placeOf(columns, "level"))},${literal(`<>${name}`)}`,
  );
  const uncounted = apart
    .filter((node) => own.has(node.level))
    .map(({ id }) => `${inTable(placeOf(columns, "key"))},${asked(`<>${id}`)}`);
  return { uncounted, without: [...levels, ...uncounted].join(",") };
}

/** The counts of each level, when there are several, each in a row of its own. */
function countsByLevel({ area, assessed, tallies, columns, levels }: TopInput, places: number[]): LevelCounts[] {
  const rows = levelRows(columns, tallies, levels);
  return levels.map((level, at): LevelCounts => {
    const row = rows[at] ?? COUNT_ROW;
    return {
      level,
      counts: tallied(
        area.goals.filter((goal) => goal.node.level === level && isCountedInArea(goal)),
        talliesAt(tallies, level, assessed),
      ),
      cells: places.map((column) => fixedArea({ top: row, bottom: row, left: column, right: column })),
    };
  });
}

/** How many goals of how many are reached: by level where there are several, and activities in their own words. */
function sentenceOf(
  { area, assessed, tallies, level, measures }: TopInput,
  { counts, cells, levelCounts }: { counts: number[]; cells: string[]; levelCounts: LevelCounts[] },
): { formula?: string; value: string } {
  const only = level === undefined ? [] : [{ level, counts, cells }];
  const stated = levelCounts.length < 2 ? only : levelCounts;
  const lead = measuresLead(assessed, distinctIndicators({ ...assessed, areas: [area] }));
  if (stated.length > 0) return levelHeadline(stated, tallies, assessed, lead);
  if (measures.length > 0) return headline(tallies, counts, cells, nounOfMeasures(assessed), lead);
  return area.goals.length > 0 ? headline(tallies, counts, cells, GOALS, lead) : { value: SAY.noGoalsHere() };
}

/** Writes eyebrow, title, the sentence, what has changed or is missing, and which level the bar shows, of several. */
function titleRows(page: Page, input: TopInput, sentence: { formula?: string; value: string }, bar: StatusBar): void {
  const { area, assessed, columns, changes, organisation } = input;
  const notes = [
    changes && changesSentence(changes),
    // What the house lacks is told row by row in what is handed over.
    input.isFinal ? "" : missingSentence(area, assessed),
    basisSentence(area.goals.filter(input.counts)),
    bar.level === undefined ? "" : SAY.barOfLevel(bar.level, sumOf(bar.counts)),
  ]
    .filter(Boolean)
    .join(" ");
  page.row = 0;
  const last = columns.filter(isPrinted).length - 1;
  opening(page, [organisation, "Statusblad", periodTitle(assessed.period)], nameOf(area.node), last);
  if (isWider(page, last, sentence.value, SIZES.lead)) page.across({ ...sentence, look: LOOK.lead }, 0, last);
  else page.line([{ ...sentence, look: { ...LOOK.lead, wrap: false } }], { height: 17 });
  if (notes === "") page.gap(NO_NOTES);
  else page.across({ value: notes, look: LOOK.muted }, 0, last, 2);
  page.gap(4);
}

/** The words that a level's own columns have in the place of those above them, where no styrmodell is decided. */
const ownWords = (above: Tally[], own: Tally[]): string[] =>
  own.flatMap(({ label, predicate, unused }, at) =>
    predicate === undefined || unused || above[at]?.label === label ? [] : [label],
  );

/** What the bar of a status sheet shows. */
export interface StatusBar {
  tallies: Tally[];
  /** The cells of the counts ("$J$6"), and their values. */
  cells: string[];
  counts: number[];
  /** Of several levels one alone is shown. */
  level?: string;
}

/** One level alone where there are several, else all that is counted; empty where the sentence counts measures, since no goal is graded. */
function barOf({ area, assessed, tallies }: TopInput, levelCounts: LevelCounts[], all: StatusBar): StatusBar {
  if (measuresInstead({ ...assessed, areas: [area] }, area.goals)) return { ...all, counts: all.counts.map(() => 0) };
  if (levelCounts.length < 2) return all;
  const wanted = barLevelOf(
    levelCounts.map(({ level }) => level),
    area.goals.filter(isCountedInArea),
  );
  const shown = levelCounts.find(({ level }) => level === wanted);
  return shown ? { ...shown, tallies: talliesAt(tallies, shown.level, assessed) } : all;
}

/**
 * The top of a status sheet: which area and period, how many of how many, what is missing, and the counts per step as
 * formulas over the published grades, for several levels also apart. Returns the cells of the counts ("$J$6") and their
 * values.
 */
export function topRows(
  page: Page,
  input: TopInput,
): { countCells: string[]; counts: number[]; levelCounts: LevelCounts[]; bar: StatusBar } {
  const { area, assessed, tallies, columns, levels, measures, table } = input;
  const places = countPlaces(columns, tallies.length);
  const inTable = (column: number): string => fixedArea({ ...table, left: column, right: column });
  const graded = measures.length > 0 ? "computed" : "published";
  const line: Counts = { page, places, published: inTable(placeOf(columns, graded)) };
  const countCells = places.map((column) =>
    fixedArea({ top: COUNT_ROW, bottom: COUNT_ROW, left: column, right: column }),
  );
  const counts = tallied([...area.goals, ...measures].filter(input.counts), tallies);
  const levelCounts = countsByLevel(input, places);
  const { without, uncounted } = leftOut(input, inTable);
  const bar = barOf(input, levelCounts, { tallies, cells: countCells, counts });
  titleRows(page, input, sentenceOf(input, { counts, cells: countCells, levelCounts }), bar);

  countLine(line, page.row, {
    values: counts,
    look: (tally) => ({ ...inkOf(LOOK.count, tally.colors), numberFormat: countFormat(tally) }),
    among: without,
    by: tallies,
  });
  const charted = isCharted(bar.counts);
  page.gap(charted ? CHART_POINTS - linePoints(SIZES.text) : NO_CHART);
  places.forEach((place, index) =>
    page.put(page.row, place, { value: tallies[index]?.label ?? "", look: LOOK.countName }),
  );
  page.gap(charted ? linePoints(SIZES.text) : NO_CHART);

  const rows = levelRows(columns, tallies, levels);
  levelCounts.forEach(({ level, counts: own }, at) => {
    const row = rows[at] ?? page.row;
    const by = talliesAt(tallies, level, assessed);
    // Beside its counts: on paper the sentence has them.
    page.put(row, (places.at(-1) ?? 0) + 1, {
      value: [capital(level), ...ownWords(tallies, by)].join(" · "),
      look: { ...LOOK.muted, wrap: false },
    });
    countLine(line, row, {
      values: own,
      look: () => ({ ...LOOK.muted, horizontal: "left", numberFormat: '0;-0;"–"' }),
      among: [`${inTable(placeOf(columns, "level"))},${literal(level)}`, ...uncounted].join(","),
      by,
    });
    if (row === page.row) page.gap(14);
  });
  page.gap(charted ? 4 : NO_CHART);
  return { countCells, counts, levelCounts, bar };
}

/** The bar ends where the table does: with what is printed. */
export const chartEnd = (columns: StatusColumn[]): number => columns.filter(isPrinted).length;
