import type { AssessedArea, AssessedGoal, AssessedPlan } from "../domain/assessment";
import { periodTitle } from "./periodTitle";
import { a1 } from "../sheet/address";
import type { Format } from "../sheet/format";
import { changesSentence } from "./changes";
import type { Changes } from "./changes";
import { absolute } from "./gradeCells";
import { linePoints } from "./height";
import { inkOf, LOOK, SIZES } from "./look";
import { missingSentence } from "./missing";
import { literal } from "./page";
import type { Page } from "./page";
import { isPrinted } from "./statusColumns";
import type { ColumnName, StatusColumn } from "./statusColumns";
import { asked, countFormula, headline, levelHeadline, measuredHeadline, tallied, talliesAt } from "./tally";
import { isCounted } from "./counted";
import type { LevelCounts, Tally } from "./tally";
import { capital } from "../interpret/text";

/** The row of the counts. */
export const COUNT_ROW = 5;
/** Rows above the table's header, without those of the levels. */
const TOP_ROWS = 8;
/** The chart covers the counts and their names. */
export const CHART_ROWS = 2;

/** Columns that counts may stand in, beside the page: the sentence and the bar say them on paper. */
const COUNT_COLUMNS: ColumnName[] = [
  "computed",
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
/** More characters than this make two lines under a count. */
const LONG_NAME = 16;

interface TopInput {
  area: AssessedArea;
  assessed: AssessedPlan;
  organisation?: string;
  tallies: Tally[];
  columns: StatusColumn[];
  /** The printed words of the levels, when they are several. */
  levels: string[];
  /** Whether a goal is among those that are counted. */
  counts: (goal: AssessedGoal) => boolean;
  /** What they are, where they are no goals but activities. */
  level?: string;
  /** Rows of the table, from 0, both included. */
  table: { top: number; bottom: number };
  /** Against the period before; null when there is none. */
  changes: Changes | null;
}

/** The row of the table's header. */
export const headerRowOf = (levels: string[]): number => TOP_ROWS + levels.length;

const placeOf = (columns: StatusColumn[], name: ColumnName): number =>
  columns.findIndex((column) => column.name === name);

/** Columns of the counts, from the left. There are always enough: a count has at most seven columns (`tallies`). */
const countPlaces = (columns: StatusColumn[], count: number): number[] =>
  COUNT_COLUMNS.map((name) => placeOf(columns, name))
    .filter((place) => place >= 0)
    .slice(0, count)
    .sort((a, b) => a - b);

/**
 * What a status sheet says first: which area and period, how many of how many, what is missing, and the counts per step
 * as formulas over the published grades, for several levels also apart. Returns the cells of the counts ("$J$6") and
 * their values.
 */
export function topRows(
  page: Page,
  input: TopInput,
): { countCells: string[]; counts: number[]; levelCounts: LevelCounts[] } {
  const { area, assessed, tallies, columns, levels, table } = input;
  const places = countPlaces(columns, tallies.length);
  const inTable = (column: number): string => absolute({ ...table, left: column, right: column });
  const published = inTable(placeOf(columns, "published"));
  const countCells = places.map((column) =>
    absolute({ top: COUNT_ROW, bottom: COUNT_ROW, left: column, right: column }),
  );
  const counts = tallied(area.goals.filter(input.counts), tallies);
  const level = placeOf(columns, "level");
  const own = new Set(area.goals.filter(input.counts).map(({ node }) => node.level));
  const apart = area.goals.filter((goal) => !goal.unjudged && !input.counts(goal)).map(({ node }) => node);
  const levelsApart = [...new Set(apart.flatMap((node) => (own.has(node.level) ? [] : [node.level])))].map(
    (name) => `${inTable(level)},${literal(`<>${name}`)}`,
  );
  const uncounted = apart
    .filter((node) => own.has(node.level))
    .map(({ id }) => `${inTable(placeOf(columns, "key"))},${asked(`<>${id}`)}`);
  const without = [...levelsApart, ...uncounted].join(",");
  const levelCounts = levels.map((name, index): LevelCounts => ({
    level: name,
    counts: tallied(
      area.goals.filter((goal) => goal.node.level === name && isCounted(goal)),
      talliesAt(tallies, name, assessed),
    ),
    cells: places.map((column) =>
      absolute({
        top: COUNT_ROW + CHART_ROWS + index,
        bottom: COUNT_ROW + CHART_ROWS + index,
        left: column,
        right: column,
      }),
    ),
  }));

  const countLine = (row: number, values: number[], look: (tally: Tally) => Format, among = "", by = tallies): void => {
    const total = among ? `COUNTIFS(${published},"?*",${among})` : `COUNTA(${published})`;
    const counted = places
      .slice(0, -1)
      .map((column) => a1(row, column))
      .join("+");
    by.forEach((tally, index) => {
      const formula = countFormula(tally, published, among) ?? `${total}-(${counted})`;
      page.put(row, places[index]!, { value: values[index]!, formula: `=${formula}`, look: look(tally) });
    });
  };

  const only =
    input.level === undefined || levelCounts.length > 1 ? [] : [{ level: input.level, counts, cells: countCells }];
  const said =
    levelCounts.length < 2
      ? only
      : levelCounts.filter(
          (one) => one.level !== area.node.level || one.counts.reduce((sum, count) => sum + count, 0) > 1,
        );
  const sentence =
    said.length > 0
      ? levelHeadline(said, tallies, assessed)
      : area.goals.length > 0
        ? headline(tallies, counts, countCells)
        : measuredHeadline(area, inTable(placeOf(columns, "computed")));
  page.row = 0;
  page.line(
    [
      {
        value: [input.organisation, "Statusblad", periodTitle(assessed.period)].filter(Boolean).join(" · "),
        look: LOOK.eyebrow,
      },
    ],
    { height: 15 },
  );
  page.line([{ value: [area.node.number, area.node.title].filter(Boolean).join(" "), look: LOOK.title }], {
    height: 27,
  });
  page.line([{ ...sentence, look: { ...LOOK.lead, wrap: false } }], { height: 17 });
  page.across(
    {
      value:
        [input.changes && changesSentence(input.changes), missingSentence(area, assessed)].filter(Boolean).join(" ") ||
        null,
      look: LOOK.muted,
    },
    0,
    columns.filter(isPrinted).length - 1,
    2,
  );
  page.gap(8);

  countLine(
    page.row,
    counts,
    (tally) => ({ ...inkOf(LOOK.count, tally.colors), numberFormat: `"${tally.symbol} "0` }),
    without,
  );
  page.gap(22);
  tallies.forEach((tally, index) => page.put(page.row, places[index]!, { value: tally.label, look: LOOK.countName }));
  page.gap(linePoints(SIZES.small) * (tallies.some(({ label }) => label.length > LONG_NAME) ? 2 : 1) + 4);

  for (const { level: name, counts: own } of levelCounts) {
    page.put(page.row, Math.max(0, places[0]! - 1), {
      value: capital(name),
      look: { ...LOOK.small, horizontal: "right", indent: 1, wrap: false },
    });
    countLine(
      page.row,
      own,
      () => ({ ...LOOK.small, horizontal: "left", numberFormat: '0;-0;"–"' }),
      [`${inTable(level)},${literal(name)}`, ...uncounted].join(","),
      talliesAt(tallies, name, assessed),
    );
    page.gap(14);
  }
  page.gap(10);
  return { countCells, counts, levelCounts };
}

/** Where the bar ends: before the reasons, else with what is printed. */
export const chartEnd = (columns: StatusColumn[]): number => {
  const reason = placeOf(columns, "reason");
  return reason >= 0 ? reason : columns.filter(isPrinted).length;
};
