import { nounsOf } from "../assess/wording";
import { indicatorsIn } from "../domain/assessment";
import type { AssessedArea, AssessedGoal, AssessedPlan, Entry } from "../domain/assessment";
import type { Scale } from "../domain/scale";
import { scaleOf } from "../domain/styrmodell";
import type { Format } from "../sheet/format";
import type { AreaSheet } from "./areaSheet";
import { closeAsNeeded, paginate } from "./breaks";
import { areaTextId } from "./annual/draft";
import { areaTextRow } from "./areaTextRow";
import { changesSince } from "./changes";
import type { ReportContext } from "./context";
import { measuredByItself } from "./goalReason";
import { goalRows } from "./goalRows";
import { countsChart, gradeLists, judgedFormats, onSheet, publishedFormats } from "./gradeCells";
import { indicatorRow } from "./indicatorRow";
import { writeLeftovers } from "./continuity/leftover";
import { periodBefore, rowsOf } from "./continuity/logReader";
import { rowKey } from "./continuity/statusTable";
import { headed, indented, LOOK, printSetup } from "./look";
import { hasGoals, isMeasuredAlone, measuredAsGoals, nounOfMeasures, wordOfMeasures } from "./measuresAlone";
import { GOALS } from "./sentences";
import { capital, shortened } from "../interpret/text/text";
import { displaced } from "./continuity/note";
import { methodSentences } from "./method";
import { Page } from "./page";
import { nameOf } from "./nodeName";
import { periodTitle } from "./periodTitle";
import { previousText, type ListOf } from "./rows";
import type { GoalCells, RowContext } from "./rows";
import { gradesColumn, isPrinted, several } from "./statusColumns";
import type { ColumnName } from "./statusColumns";
import { laidStatusColumns, type StatusColumn } from "./statusWidths";
import { chartEnd, CHART_ROWS, COUNT_ROW, headerRowOf, isCharted, topRows } from "./statusTop";
import type { StatusBar } from "./statusTop";
import { tallies, talliesAt, whenOf } from "./tally";
import { isCountedInArea } from "./counted";
import type { Tally } from "./tally";

export interface StatusInput {
  area: AssessedArea;
  assessed: AssessedPlan;
  name: string;
  tag: string;
  tallies: Tally[];
  /** Whether a goal is among those that are counted. */
  counts: (goal: AssessedGoal) => boolean;
  /** The dropdown texts of each scale on the sheet Styrmodell. */
  lists: ListOf;
  /** Goals that stand on a sheet before this one: they are judged there, and shown here. */
  elsewhere: Map<string, GoalCells>;
  context: ReportContext;
}

/** Headers are aligned like the cells below them. */
const HEADER_LOOKS: Partial<Record<ColumnName, Format>> = {
  outcome: LOOK.headerNumber,
  forecast: LOOK.headerNumber,
  attainment: { ...LOOK.header, horizontal: "center" },
  trend: { ...LOOK.header, horizontal: "center" },
  target: indented(LOOK.header, 1),
  measured: indented(LOOK.header, 1),
  owner: indented(LOOK.header, 1),
  level: indented(LOOK.header, 1),
  when: indented(LOOK.header, 1),
  others: indented(LOOK.header, 1),
  reason: indented(LOOK.header, 1),
  key: { ...LOOK.key, vertical: "bottom", wrap: false },
};

/** Above the grades that are printed. */
const GRADE_HEADER = indented(LOOK.header, 1);

/** A goal with the words of the sheet's own title, which nobody judges: it needs no row. */
const isTitle = ({ node, unjudged, indicators }: AssessedGoal, area: AssessedArea): boolean =>
  node.id === area.node.id && unjudged === true && indicators.length === 0 && node.comments.length === 0;

/** The layout of a status sheet. */
interface Layout {
  page: Page;
  columns: StatusColumn[];
  place: (column: ColumnName) => number;
  headerRow: number;
  /** The last column that is printed. */
  lastPrinted: number;
  /** Rows of the table, from 0, both included. */
  table: { top: number; bottom: number };
}

/** The rows of the log for the period before, by the ids of goals and indicators. */
const previousRows = ({ context, assessed }: StatusInput): RowContext["previous"] => {
  const log = context.log ?? [];
  return rowsOf(log, periodBefore(log, assessed.period));
};

/** The grades of an area's goals and indicators in the previous period, from the log. */
function previousTexts(area: AssessedArea, previous: RowContext["previous"]): string[] {
  const ids = new Set([areaTextId(area.node.id), ...[...area.goals, ...indicatorsIn(area)].map(({ node }) => node.id)]);
  return [...previous].flatMap(([key, row]) => (ids.has(rowKey(key).id) ? [previousText(row)] : []));
}

/** The goals' levels that stand as headings: of goals that hold others, or measures. */
const headingLevels = ({ goals }: AssessedArea): Set<string> =>
  new Set(
    goals
      .filter(
        (goal) =>
          goal.depth === 0 || goal.children.length > 0 || (goal.indicators.length > 0 && !measuredByItself(goal)),
      )
      .map(({ node }) => node.level),
  );

/** What the rows of the table share. */
function rowContext(
  { area, assessed, lists, elsewhere, context }: StatusInput,
  layout: Layout,
  previous: RowContext["previous"],
  entered: Entry[],
): RowContext {
  const entries = new Map<string, Entry[]>();
  for (const entry of entered) entries.set(entry.goal, [...(entries.get(entry.goal) ?? []), entry]);
  const scaleOfGoal = (goal: AssessedGoal): Scale | undefined =>
    scaleOf(assessed.styrmodell, goal.node, whenOf(assessed.period));
  return {
    ...layout,
    assessed,
    isFinal: context.isFinal === true,
    entriesOf: (id) => entries.get(id) ?? [],
    scaleOf: scaleOfGoal,
    listOf: (goal) => lists(goal.node.level, scaleOfGoal(goal)),
    differing: new Map(assessed.disagreements.map((one) => [one.id, one])),
    elsewhere,
    begun: [],
    graded: [],
    previous,
    headings: headingLevels(area),
    area: area.node.id,
  };
}

function headerLine({ page, columns }: Layout, area: AssessedArea): void {
  const graded = gradesColumn(area);
  page.line(
    columns.map(({ name: column, header }) => ({
      value: header || null,
      look: headed(column === graded ? GRADE_HEADER : (HEADER_LOOKS[column] ?? LOOK.header)),
    })),
    { padding: 6 },
  );
}

/** Whether a goal is the first child of a goal without measures, which is only its heading. */
const isFirstBelow = (goal: AssessedGoal, above: AssessedGoal | undefined): boolean =>
  goal.depth > 0 && above !== undefined && above.indicators.length === 0 && above.children.includes(goal.node.id);

/** Whether a page may begin with a goal: it has rows of measures or goals below it, and its heading is not left behind. */
const mayBegin = (goal: AssessedGoal, above: AssessedGoal | undefined): boolean =>
  goal.depth === 0 ||
  (!measuredByItself(goal) && goal.indicators.length + goal.children.length > 0 && !isFirstBelow(goal, above));

/** The table's rows: the area in words, its own indicators, its goals. Returns where a page may begin. */
function tableRows(rows: RowContext, area: AssessedArea, goals: Map<string, GoalCells>): number[] {
  const { page } = rows;
  const starts: number[] = [];
  const shown = area.goals.filter((goal) => !isTitle(goal, area));
  const summarised = areaTextRow(rows, area, shown);
  if (!summarised && (area.indicators.length > 0 || (shown[0]?.depth ?? 0) > 0)) page.gap(4);
  area.indicators.forEach((indicator, index) => {
    starts.push(page.row);
    indicatorRow(rows, indicator, null, index === 0 && !summarised);
  });
  shown.forEach((goal, index) => {
    const above = shown[index - 1];
    if (mayBegin(goal, above)) starts.push(page.row);
    if (!isFirstBelow(goal, above)) rows.begun.push(page.row);
    goals.set(goal.node.id, goalRows(rows, goal, index === 0 && area.indicators.length === 0 && !summarised));
  });
  return starts;
}

/** The foot: how the sheet's goals and measures are judged. */
function footRows({ area, assessed, context }: StatusInput, { page, place, lastPrinted }: Layout): void {
  const measured = indicatorsIn(area);
  const judged = area.goals.filter(({ unjudged }) => !unjudged);
  page.gap(6);
  if (measured.length + judged.length === 0) return;
  const sentences = methodSentences(assessed, { judged, measured, isFinal: context.isFinal === true });
  const value = ["Så bedöms målen.", ...sentences].join(" ");
  page.across({ value, look: LOOK.muted }, place("title"), lastPrinted);
}

/** Writes the block "Kvarlämnat" at the foot. */
function leftRows({ tag, context }: StatusInput, { page, place, lastPrinted }: Layout): void {
  const standing = context.standing?.get(tag);
  const places = {
    what: place("title"),
    period: place("overall"),
    who: place("committee"),
    ...(place("reason") < 0
      ? { text: place("comment"), where: place("source") }
      : { text: place("reason"), where: place("comment") }),
    key: place("key"),
  };
  writeLeftovers(
    page,
    [...(standing?.left ?? []), ...displaced(page.sheet, standing?.notes ?? [])],
    places,
    lastPrinted,
  );
}

/** The bar over the counts, colours of grades, their dropdowns, and how the sheet is printed. */
function dress(
  { area, assessed, name, tag, context }: StatusInput,
  { page, columns, place, headerRow, table }: Layout,
  { bar, graded }: { bar: StatusBar; graded: RowContext["graded"] },
): void {
  const { sheet } = page;
  const all = isMeasuredAlone(area) ? nounOfMeasures(assessed) : GOALS;
  const noun = bar.level === undefined ? all : nounsOf([bar.level]);
  if (isCharted(bar.counts))
    sheet.charts.push(
      countsChart({
        name: `${capital(all.many)} per bedömning`,
        place: {
          from: { row: COUNT_ROW, column: 0 },
          to: { row: COUNT_ROW + CHART_ROWS, column: chartEnd(columns) },
        },
        names: { range: onSheet(name, "$A$2"), cached: [area.node.title] },
        tallies: bar.tallies,
        values: bar.cells.map((cell) => onSheet(name, cell)),
        counts: [bar.counts],
        characters: page.charactersOf(0, chartEnd(columns) - 1),
        noun,
      }),
    );
  const column = gradesColumn(area);
  // The steps of measures that stand for goals have their colours too.
  const shown = isMeasuredAlone(area)
    ? { ...assessed, areas: [...assessed.areas, measuredAsGoals(area, wordOfMeasures(assessed))] }
    : assessed;
  const judges = (["printed", "computed", "committee", "overall"] as const)
    .filter((name) => name !== column)
    .map(place)
    .filter((column) => column >= 0);
  sheet.conditionalFormats = [
    ...judgedFormats(assessed, { ...table, left: Math.min(...judges), right: Math.max(...judges) }),
    ...publishedFormats(shown, { ...table, left: place(column), right: place(column) }),
  ];
  sheet.validations = gradeLists(graded);
  sheet.tag = tag;
  sheet.freeze = { rows: headerRow + 1, columns: place(column) + 1 };
  sheet.print = {
    // The name of a sheet is cut to what Excel takes.
    ...printSetup(context.organisation, shortened(nameOf(area.node)), periodTitle(assessed.period)),
    titleRows: { top: headerRow, bottom: headerRow },
  };
}

/**
 * The columns of an area's counts: those of the plan; of its activities, or of its measures where it has no goals and
 * others have, the steps that these have.
 */
function columnsOf({ area, assessed, tallies: columns }: StatusInput, activity: AssessedGoal | undefined): Tally[] {
  if (activity) return talliesAt(columns, activity.node.level, assessed);
  return hasGoals(assessed) && isMeasuredAlone(area)
    ? tallies({ ...assessed, areas: [measuredAsGoals(area, wordOfMeasures(assessed))] })
    : columns;
}

/**
 * One status sheet: the answer first, then goals with their indicators, then how they are judged, on nine points or
 * more on paper. Its rows stand closer where that saves a page.
 */
export const statusSheet = (input: StatusInput): AreaSheet => closeAsNeeded((padding) => drawn(input, padding));

/** The sheet with so many points below the text of a row, and how many pages it takes. */
function drawn(input: StatusInput, padding: number): AreaSheet & { pages: number } {
  const { area, assessed, name, context } = input;
  const measures = isMeasuredAlone(area) ? measuredAsGoals(area, wordOfMeasures(assessed)).goals : [];
  const activities = [...measures, ...area.goals].some(input.counts) ? undefined : area.goals.find(isCountedInArea);
  const counted = columnsOf(input, activities);
  const previous = previousRows(input);
  const entries = (context.entries ?? []).filter(({ period }) => period === assessed.period);
  const columns = laidStatusColumns(area, assessed, previousTexts(area, previous), context.isFinal);
  const judged = [...new Set(area.goals.filter((goal) => !goal.unjudged).map((goal) => goal.node.level))];
  const levels = several(area.goals) ? judged : [];
  const headerRow = headerRowOf(columns, counted, levels);
  const page = new Page(
    name,
    columns.map((column) => column.width),
    padding,
  );
  const layout: Layout = {
    page,
    columns,
    place: (column) => columns.findIndex((one) => one.name === column),
    headerRow,
    lastPrinted: columns.filter(isPrinted).length - 1,
    table: { top: headerRow + 1, bottom: headerRow + 1 },
  };
  page.sheet.anchors = { table: { row: headerRow, key: layout.place("key"), period: assessed.period } };

  page.row = headerRow;
  headerLine(layout, area);
  const rows = rowContext(input, layout, previous, entries);
  const goals = new Map<string, GoalCells>();
  const starts = tableRows(rows, area, goals);
  layout.table.bottom = Math.max(headerRow + 1, page.row - 1);
  // How the sheet's goals are judged goes below the last goal, without a page of its own.
  footRows(input, layout);
  const foot = page.row;
  leftRows(input, layout);
  const ends = page.row === foot ? [foot - 1, layout.table.bottom] : [page.row - 1];
  const { bar, ...top } = topRows(page, {
    area,
    assessed,
    counts: activities ? isCountedInArea : input.counts,
    level: activities?.node.level,
    organisation: context.organisation,
    tallies: counted,
    columns,
    levels,
    measures,
    table: layout.table,
    changes: changesSince(assessed, context.log ?? [], area),
    isFinal: context.isFinal === true,
  });
  dress(input, layout, { bar, graded: rows.graded });
  const pages = printed(layout, { starts, inner: rows.begun }, ends);
  return { area, sheet: page.sheet, ...top, goals, pages };
}

/**
 * Divides a sheet into pages, down to the first of the rows with which it has the fewest: how the goals are judged is
 * left to the overview, which prints it too, where it would begin a page. Returns how many pages.
 */
function printed(
  { page: { sheet }, headerRow, lastPrinted }: Layout,
  { starts, inner }: { starts: number[]; inner: number[] },
  ends: number[],
): number {
  const { print, columns } = sheet;
  const pagesTo = (bottom: number): number => {
    sheet.columns = new Map(columns);
    sheet.print = { ...print, area: { top: 0, left: 0, bottom, right: lastPrinted } };
    return paginate(sheet, starts, { headerRow, inner });
  };
  const pages = ends.map(pagesTo);
  const fewest = Math.min(...pages);
  const best = ends[pages.indexOf(fewest)];
  if (best !== undefined && best !== ends.at(-1)) pagesTo(best);
  return fewest;
}
