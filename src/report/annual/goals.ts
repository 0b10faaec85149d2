import { hasLetter } from "../../domain/shapes";
import { bound } from "../../interpret/number/unit";
import { NO_AREA } from "../../assess/areas";
import { capital } from "../../interpret/text/text";
import { publishedAs } from "../../domain/assessment";
import type { AssessedArea, AssessedGoal, AssessedIndicator, AssessedPlan } from "../../domain/assessment";
import { parseRef } from "../../sheet/address";
import { words } from "../../sheet/document";
import type { Block, Content, TableColumnWords, TableRowWords } from "../../sheet/document";
import { areForeseen } from "../board/measure";
import { deviations } from "../deviation";
import { basisMark, measuredByItself } from "../goalReason";
import { isMeasureAlone, nounOfMeasures } from "../measuresAlone";
import { nameOf } from "../nodeName";
import { partsOf } from "../../domain/reportParts";
import { countable, distinctGoals, distinctIndicators, isCounted } from "../counted";
import { measureNoun } from "../../assess/metCounts";
import { isActivity } from "../../assess/processes";
import { nounsOf } from "../../assess/wording";
import { reservedIn } from "../reservations";
import { joined } from "../rows";
import { SAY } from "../sentences";
import {
  forecastContent,
  forecastHeader,
  goalName,
  gradeContent,
  howJudged,
  outcomeContent,
  outcomeHeader,
  reasonContent,
  targetContent,
  valueContent,
  verdictContent,
  worded,
  wording,
} from "./content";
import type { ReportInput } from "./content";
import { isShownAsProcess } from "./processes";
import { areaText, areaTextId } from "./draft";
import { earlierColumns, earlierContents, lineColumns, lineContent, yearsOf } from "./years";
import type { ReportYears } from "./years";

/** The tags that a goal's row is counted by. */
export const TAGS = { level: "Nivå", area: "Område", first: "Räknas", goal: "Mål" } as const;
export const YES = "ja";
export const NO = "nej";

/** Tags of each area's goals; a goal in several areas belongs to the first. Goals that are not counted have none. */
export function tagging(
  input: ReportInput,
): (area: AssessedArea, goal: AssessedGoal) => Record<string, string> | undefined {
  const plan = input.assessed;
  const counts = countable(plan);
  const home = new Map<string, AssessedArea>();
  for (const area of plan.areas) for (const { node } of area.goals) if (!home.has(node.id)) home.set(node.id, area);
  return (area, goal) =>
    !isCounted(goal)
      ? undefined
      : {
          [TAGS.level]: goal.node.level,
          [TAGS.area]: wording(input, area.node),
          [TAGS.first]: home.get(goal.node.id) === area ? YES : NO,
          ...(counts(goal) ? { [TAGS.goal]: YES } : {}),
        };
}

/** Goals in the order of the workbook, each once. */
function inOrder(plan: AssessedPlan): AssessedGoal[] {
  const placed = distinctGoals(plan).map((goal, index) => ({ goal, ref: parseRef(goal.node.cell), index }));
  const sheets = [...new Set(placed.map(({ ref }) => ref?.sheet))];
  return placed
    .sort((a, b) => {
      const bySheet = sheets.indexOf(a.ref?.sheet) - sheets.indexOf(b.ref?.sheet);
      return bySheet || (a.ref && b.ref ? a.ref.area.top - b.ref.area.top : 0) || a.index - b.index;
    })
    .map(({ goal }) => goal);
}

/** Whether any indicator of the plan has a target: without one its column is left out. */
const hasTargets = (measures: readonly AssessedIndicator[]): boolean => measures.some(({ target }) => target);

/** A goal of so many indicators is on one page. */
const WHOLE = 3;

/**
 * A goal of few indicators is not parted; of more, it stays with its first, and its last two with each other: no row of
 * it is alone on a page.
 */
const keptWith = ({ length }: AssessedIndicator[], at: number): { keep?: true } =>
  at === length - 2 || (length <= WHOLE && at < length - 1) ? { keep: true } : {};

/** What the rows of one table of goals share. */
interface GoalRows {
  input: ReportInput;
  years: ReportYears;
  columns: TableColumnWords[];
  tags: (goal: AssessedGoal) => Record<string, string> | undefined;
  /** Under whose heading they stand. */
  area?: AssessedArea;
}

/** A row by the names of its columns. */
const rowOf = (
  columns: TableColumnWords[],
  cells: Record<string, Content | null>,
  more: Partial<TableRowWords>,
): TableRowWords => ({ kind: "row", cells: columns.map(({ name = "" }) => cells[name] ?? null), ...more });

/** Whether a measure's outcome is of an earlier period that has a column of its own, and judges nothing. */
const isOfEarlier = ({ earlier }: ReportYears, { outcome, verdict }: AssessedIndicator): boolean =>
  outcome !== undefined &&
  outcome.group === undefined &&
  earlier.includes(outcome.period) &&
  verdict.grade?.kind !== "step";

/** Cells of the measure: target, outcomes by period, the small line. */
function measuredCells(
  { input, years }: Pick<GoalRows, "input" | "years">,
  indicator: AssessedIndicator,
): Record<string, Content | null> {
  const earlier = earlierContents(years, indicator);
  return {
    target: targetContent(input, indicator),
    outcome: isOfEarlier(years, indicator) ? null : outcomeContent(input, indicator),
    forecast: forecastContent(input, indicator),
    ...Object.fromEntries(earlierColumns(years).map(({ name = "" }, at) => [name, earlier[at] ?? null])),
    line: lineContent(years, indicator),
  };
}

/** A goal's row, and one for each of its indicators. */
function rowsOfGoal(shared: GoalRows, goal: AssessedGoal): TableRowWords[] {
  const { input, columns, tags, area, years } = shared;
  const itself = measuredByItself(goal);
  const own = tags(goal);
  const below = itself ? [] : goal.indicators;
  const heading = rowOf(
    columns,
    {
      ...(itself ? measuredCells(shared, itself) : {}),
      title: goalName(input, goal, area),
      grade: goal.unjudged ? null : gradeContent(goal.published),
      judge: words(howJudged(input, goal)),
      reason: reasonContent(input, goal, itself, years.earlier),
    },
    {
      id: goal.node.id,
      ...(below.length + goal.children.length > 0 ? { keep: true } : {}),
      ...(own ? { tags: own } : {}),
    },
  );
  return [heading, ...below.map((one, at) => rowOfMeasure(shared, one, "– ", keptWith(below, at)))];
}

/** An indicator's row, under its goal with a dash before its name, or straight under the area. */
const rowOfMeasure = (
  { input, columns, years }: Pick<GoalRows, "input" | "columns" | "years">,
  indicator: AssessedIndicator,
  sign: "– " | "",
  kept: { keep?: true } = {},
): TableRowWords =>
  rowOf(
    columns,
    {
      ...measuredCells({ input, years }, indicator),
      title: words(`${sign}${wording(input, indicator.node)}`, undefined, indicator.node.cell),
      grade: gradeContent(publishedAs(indicator), false),
      reason: verdictContent(input, indicator, years.earlier),
    },
    { id: indicator.node.id, ...kept },
  );

/** A goal that another part of the report already holds: its grade again, for the counts, and where the rest is. */
const pointingRow = ({ input, columns, tags, area }: GoalRows, goal: AssessedGoal, where: string): TableRowWords =>
  rowOf(
    columns,
    {
      title: goalName(input, goal, area),
      grade: goal.unjudged ? null : gradeContent(goal.published, false),
      reason: words(SAY.standsUnder(where), "muted"),
    },
    { tags: tags(goal) },
  );

/** Whether the goals are judged in more ways than one; otherwise the part on how they are judged states it once. */
const hasJudges = (input: ReportInput): boolean =>
  new Set(
    distinctGoals(input.assessed)
      .filter(({ published }) => published.kind === "step")
      .map((goal) => howJudged(input, goal)),
  ).size > 1;

/** What the rows are: goals and what their table calls measures; activities alone by their own words. */
function titleHeader(input: ReportInput): string {
  const elsewhere = listedBefore(input);
  const goals = distinctGoals(input.assessed).filter((goal) => !elsewhere(goal));
  const measures = distinctIndicators(input.assessed);
  if (goals.every(isMeasureAlone)) return capital(measureNoun(measures).one);
  const apart = new Set(goals.flatMap((goal) => measuredByItself(goal)?.node.id ?? []));
  const levels = goals.map(({ node }) => node.level);
  const named = goals.length > 0 && levels.every(isActivity) ? capital(nounsOf(levels).many) : "Mål";
  const { one } = measureNoun(measures);
  const isOneWord = one === named.toLowerCase() || measures.every(({ node }) => apart.has(node.id));
  return isOneWord ? named : `${named} och ${one}`;
}

/** The columns of every table of goals, the same for all so that tables on one sheet share their header. */
function goalColumns(input: ReportInput, years: ReportYears): TableColumnWords[] {
  const { period } = input.assessed;
  const measures = distinctIndicators(input.assessed);
  return [
    { ...worded(titleHeader(input)), name: "title" },
    ...(hasTargets(measures) ? [{ ...worded("Målvärde"), name: "target" }] : []),
    ...earlierColumns(years),
    ...(measures.some((one) => outcomeContent(input, one))
      ? [{ ...worded(outcomeHeader(input.assessed), "right"), name: "outcome" }]
      : []),
    ...(areForeseen(measures, period) ? [{ ...worded(forecastHeader(period), "right"), name: "forecast" }] : []),
    ...lineColumns(years),
    { ...worded("Bedömning"), name: "grade" },
    ...(hasJudges(input) ? [{ ...worded("Enligt"), name: "judge" }] : []),
    { ...worded("Motivering"), name: "reason" },
  ];
}

export const textOf = (content: Content | null): string => (content && "text" in content ? content.text : "");

/** The samlad bedömning of an area in words: the user's text for the period, else what its figures say. */
function assessmentOf({ assessed, entries }: ReportInput, area: AssessedArea): Block[] {
  const id = areaTextId(area.node.id);
  const own = entries.find((entry) => entry.goal === id && entry.period === assessed.period)?.comment;
  const text = own ?? areaText(area, assessed);
  return text === "" ? [] : [{ kind: "text", look: "body", id, text }];
}

/** Whether a goal is the area itself, and nothing is said of it but how its measures are counted, as the text above does. */
const isSaidAbove = (input: ReportInput, { node }: AssessedArea, goal: AssessedGoal): boolean =>
  goal.node.id === node.id &&
  (goal.unjudged === true ||
    (goal.published.kind === "state" &&
      goal.published.counted === true &&
      goal.indicators.length === 0 &&
      reasonContent(input, goal) === null));

/**
 * A table per area with everything judged in it: goals with their indicators, targets, outcomes of some years, grades,
 * judges and reasons. A goal of several areas is listed under the first, and the others refer to it.
 */
export function areaGoals(input: ReportInput): Block[] {
  const { areas } = input.assessed;
  const tagsOf = tagging(input);
  const years = yearsOf(input.assessed);
  const columns = goalColumns(input, years);
  const home = new Map<string, AssessedArea>();
  const elsewhere = listedBefore(input);
  const isProcess = isShownAsProcess(input);
  return [
    ...areas.flatMap((area): Block[] => {
      if (isProcess(area)) return [];
      const goals = area.goals.filter((goal) => !isSaidAbove(input, area, goal) && !elsewhere(goal));
      if (goals.length + area.indicators.length === 0) return [];
      const shared: GoalRows = { input, years, columns, area, tags: (goal) => tagsOf(area, goal) };
      const rows = [
        ...area.indicators.map((one) => rowOfMeasure(shared, one, "")),
        ...goals.flatMap((goal) => {
          const first = home.get(goal.node.id);
          if (first) return [pointingRow(shared, goal, wording(input, first.node))];
          home.set(goal.node.id, area);
          return rowsOfGoal(shared, goal);
        }),
      ];
      const heading = wording(input, area.node);
      // All goals are without an area.
      if (areas.length === 1 && area.node.id === NO_AREA.id)
        return [{ kind: "table", name: "Mål, utfall och bedömning", headed: true, columns, rows }];
      return [
        { kind: "heading", level: 3, text: heading },
        ...assessmentOf(input, area),
        { kind: "table", name: `${heading}: mål, utfall och bedömning`, headed: true, columns, rows },
      ];
    }),
    ...missingGoals(input, columns),
  ];
}

/** Whether another part of the report holds a goal, so that this one does not repeat it. */
function listedBefore({ assessed: { styrmodell }, kind }: ReportInput): (goal: AssessedGoal) => boolean {
  const council = partsOf(styrmodell.parts, kind).some(({ part }) => part === "council");
  return ({ node, indicators }) => council && !isActivity(node.level) && indicators.length === 0;
}

/** What a grade rests on, in a table that has no reasons: under the name. */
const markIn = ({ assessed }: ReportInput, one: AssessedGoal | AssessedIndicator): string => basisMark(assessed, one);

/**
 * One table per level, for a municipality that judges each on its own scale: the goal and its grade, in the order of
 * the workbook.
 */
export function levelTables(input: ReportInput): Block[] {
  const plan = input.assessed;
  const goals = inOrder(plan).filter(({ unjudged }) => !unjudged);
  const levels = [...new Set(goals.map(({ node }) => node.level))];
  return levels.map((level): Block => {
    const own = goals.filter(({ node }) => node.level === level);
    const scale = own.map(({ published }) => (published.kind === "step" ? published.scale : undefined)).find(Boolean);
    const header = scale && plan.styrmodell.scales.some(({ name }) => name === scale) ? scale : "Bedömning";
    return {
      kind: "table",
      name: `${capital(level)} och ${header.charAt(0).toLowerCase()}${header.slice(1)}`,
      columns: [
        { ...worded(capital(level)), name: "title" },
        { ...worded(capital(header)), name: "grade" },
      ],
      rows: own.map((goal) => ({
        kind: "row",
        id: goal.node.id,
        cells: [
          words(joined([wording(input, goal.node), markIn(input, goal)], "\n"), undefined, goal.node.cell),
          gradeContent(goal.published),
        ],
      })),
    };
  });
}

/** What the source says of a development whose side is not known: in words, no sign. */
const wordsOnly = (text: string): string => (hasLetter(text) ? text : "");

const TRENDS = { better: "rätt väg", worse: "fel väg", same: "oförändrat" } as const;

/** An indicator with its current value, its target and which way it goes. */
const trendRow = (
  input: ReportInput,
  indicator: AssessedIndicator,
  sign: "– " | "",
  kept: { keep?: true } = {},
): TableRowWords => ({
  ...kept,
  kind: "row",
  id: indicator.node.id,
  cells: [
    words(
      joined([`${sign}${wording(input, indicator.node)}`, markIn(input, indicator), reservedIn(indicator)], "\n"),
      undefined,
      indicator.node.cell,
    ),
    valueContent(input, indicator),
    targetContent(input, indicator),
    words(indicator.trend ? TRENDS[indicator.trend] : wordsOnly(indicator.node.trend?.text ?? "")),
    gradeContent(publishedAs(indicator), false),
  ],
});

/**
 * Areas with their goals, and under each goal its indicators with the current value, the target and which way it goes.
 */
export function areaTables(input: ReportInput): Block[] {
  const tags = tagging(input);
  return input.assessed.areas.flatMap((area): Block[] => {
    const ofGoals = area.goals.flatMap((goal): TableRowWords[] => {
      const own = tags(area, goal);
      return [
        {
          kind: "row",
          id: goal.node.id,
          cells: [
            goalName(input, goal, area, markIn(input, goal)),
            null,
            null,
            null,
            goal.unjudged ? null : gradeContent(goal.published),
          ],
          ...(goal.indicators.length > 0 ? { keep: true as const } : {}),
          ...(own ? { tags: own } : {}),
        },
        ...goal.indicators.map((one, at) => trendRow(input, one, "– ", keptWith(goal.indicators, at))),
      ];
    });
    const rows = [...area.indicators.map((one) => trendRow(input, one, "")), ...ofGoals];
    if (rows.length === 0) return [];
    const columns = [
      { ...worded("Resultatmål och nyckeltal"), name: "title" },
      { ...worded("Aktuellt värde", "right"), name: "outcome" },
      { ...worded("Målsatt värde"), name: "target" },
      { ...worded("Rätt väg"), name: "trend" },
      { ...worded("Bedömning"), name: "grade" },
    ];
    const heading = wording(input, area.node);
    return [
      { kind: "heading", level: 3, text: heading },
      { kind: "table", name: `${heading}: resultatmål och nyckeltal`, headed: true, columns, rows },
    ];
  });
}

const MISSING: Content = gradeContent({ kind: "state", label: "Saknas" }, false);

/**
 * Goals that the council has decided and that the workbook does not have: they belong to the report too, in the same
 * columns, without an outcome.
 */
function missingGoals(input: ReportInput, columns: TableColumnWords[]): Block[] {
  const missing = deviations(input.assessed, input.decided ?? []).flatMap((one) =>
    one.kind === "missing" ? [one.row] : [],
  );
  if (missing.length === 0) return [];
  const rows = missing.map(({ key, number, title, targets, owner, decision }) => {
    const why = [`Beslutat ${decision}.`, owner && `Ansvarig: ${owner}.`].filter(Boolean).join(" ");
    return rowOf(
      columns,
      {
        title: words(nameOf({ number, title }), "bold"),
        target: words(bound([...targets.values()].join(", "))),
        grade: MISSING,
        reason: words(why, "muted"),
      },
      { id: key },
    );
  });
  return [
    { kind: "heading", level: 3, text: "Beslutade mål som saknas i uppföljningen" },
    { kind: "table", name: `Beslutade mål och ${nounOfMeasures(input.assessed).many} utan uppföljning`, columns, rows },
  ];
}
