import { shownForecast } from "../assess/choice";
import { isInterim } from "../assess/periods";
import { indicatorsIn } from "../domain/assessment";
import type { AssessedArea, AssessedGoal, AssessedIndicator, AssessedPlan } from "../domain/assessment";
import { levelOf, scaleOf } from "../domain/styrmodell";
import type { Styrmodell } from "../domain/styrmodell";
import type { Measurement } from "../domain/plan";
import { unitOfFigure } from "../domain/rowUnit";
import { comparePeriods } from "../interpret/time/period";
import { formatNumber } from "../interpret/number/number";
import { wholeOf } from "../interpret/number/unit";
import { capital } from "../interpret/text/text";
import { isShare, MOST_DECIMALS, publishedText, targetText, tellingDecimals } from "./figure";
import { computedReason, differingIn, indicatorReason, measuredByItself, reasonsIn, statedReason } from "./goalReason";
import { gradeText, printedText, stateText, stepText } from "./gradeText";
import { isMeasuredAlone, nounOfMeasures } from "./measuresAlone";
import { periodHeader } from "./periodTitle";
import { fewLines, fitted, INDENT, lineWidth, wordWidth } from "./height";
import type { TextLook } from "../sheet/textWidth";
import { SIZES } from "./look";
import { printedComments } from "./printedComments";
import { MARGIN, PAGE_CHARACTERS, sharedWidths } from "./shareWidths";
import type { RunningText } from "./shareWidths";
import { standingLines } from "./standing";
import { whenOf } from "./tally";
import { trendText } from "./trend";
import { keyHeader, OPEN_HEADERS, titleWords } from "./statusWords";

/** How many periods of outcomes a status sheet shows. */
const PERIODS = 3;

/** The columns of a status sheet. `outcome` columns are kept apart by their period. */
export type ColumnName =
  | "number"
  | "title"
  | "level"
  | "owner"
  | "when"
  | "outcome"
  | "forecast"
  | "target"
  | "measured"
  | "trend"
  | "others"
  | "printed"
  | "computed"
  | "committee"
  | "overall"
  | "published"
  | "attainment"
  | "reason"
  | "comment"
  | "previous"
  | "source"
  | "key";

export interface StatusColumn {
  name: ColumnName;
  header: string;
  /** Characters. */
  width: number;
  /** No narrower, where its words set how narrow it may be. */
  least?: number;
  /** Canonical, for `outcome`. */
  period?: string;
  /** Grades by their symbols alone. */
  symbols?: true;
  /** Beside the page, on screen only; false: on the page, where such a column else stands beside it. */
  beside?: boolean;
}

/** The groups that a measure is divided in come after the total. */
const totalFirst = (a: Measurement, b: Measurement): number =>
  Number(a.group !== undefined) - Number(b.group !== undefined);

/** The outcomes of a period, the total alone where there is one. */
export function outcomesOf(indicator: AssessedIndicator, period: string): Measurement[] {
  const found = indicator.node.outcomes.filter((outcome) => outcome.period === period).sort(totalFirst);
  return found[0] && found[0].group === undefined ? found.slice(0, 1) : found;
}

/**
 * The value with its unit as a number format does it: `#,##0.0"\u00a0%"`, never broken over a line, and with a minus
 * sign, not a hyphen, before what is below zero. Other units stand in the indicator's text, but for those asked `beside`.
 */
export function unitFormat(unit: string | undefined, decimals: number, beside = false): string {
  const digits = decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0";
  const shown = unit !== undefined && (beside || isShare(unit)) ? `${digits}"\u00a0${unit}"` : digits;
  return `${shown};"−"${shown}`;
}

/** A number as a format of `unitFormat` shows it: "1 234,5 %". Other formats: the number as it is. */
export function shownNumber(value: number, numberFormat: string | undefined): string {
  const code = /^#,##0(?:\.(0+))?(?:"([^"]*)")?(?:;.*)?$/.exec(numberFormat ?? "");
  return code ? formatNumber(value, code[1]?.length ?? 0) + (code[2] ?? "") : formatNumber(value);
}

/**
 * Decimals that all outcomes of an indicator are shown with: the most that one was given with, at most three; more where
 * the graded one would look like a target that it does not equal.
 */
export function decimalsOf(indicator: AssessedIndicator): number {
  const given = Math.max(
    0,
    ...indicator.node.outcomes.map(
      (outcome) =>
        outcome.decimals ?? (outcome.value === null ? 0 : (String(outcome.value).split(".")[1]?.length ?? 0)),
    ),
  );
  const graded = indicator.outcome?.value ?? null;
  return graded === null ? Math.min(given, MOST_DECIMALS) : tellingDecimals(indicator, graded, given);
}

/** Whether a row's title tells the unit of one of its values. */
const isToldByTitle = ({ node }: AssessedIndicator, unit: string): boolean =>
  node.unit === undefined || (unit === node.unit && wholeOf(unit) === null);

/** The format of a value of the indicator: with the unit that it alone has ("2,4 ha" of an area in m²), or its whole ("17 av 17"). */
export function valueFormat(indicator: AssessedIndicator, one: Measurement, decimals: number): string {
  const unit = unitOfFigure(one, indicator.node);
  return unitFormat(unit, decimals, unit !== undefined && !isToldByTitle(indicator, unit));
}

/** The text of an outcome cell that has several, each with its group on a line of its own. */
export const groupText = (indicator: AssessedIndicator, outcome: Measurement): string =>
  [outcome.group, outcomeText(indicator, outcome)].filter(Boolean).join("\u00a0");

/** The text of an outcome cell. */
export const outcomeText = (indicator: AssessedIndicator, outcome: Measurement): string =>
  outcome.value === null
    ? publishedText(outcome)
    : shownNumber(outcome.value, valueFormat(indicator, outcome, decimalsOf(indicator)));

const clamp = (width: number, least: number, most: number): number => Math.min(most, Math.max(least, width));

/** Characters of figures that are described in words. */
const WORDED = [20, 28];

const TEXT: TextLook = { size: SIZES.text };
const BOLD: TextLook = { ...TEXT, bold: true };

/** Wide enough for the longest number: "ÖM.11.4.51" is one word. */
const numberWidth = (numbers: string[]): number => Math.min(13, fitted(numbers, BOLD, [4, 8]));

/** Wide enough for a grade's symbol with its first word, and for every other word. */
const firstWords = (grades: string[], bold = false): number =>
  wordWidth(
    grades.map((grade) => grade.replace(" ", "\u00a0")),
    SIZES.text,
    bold,
  ) + 1;

/** No column of owners is wider, in characters. */
const WIDEST_OWNERS = 30;

/**
 * Wide enough for each name: on one line where no reason needs room beside it, else as far as it goes for the longest
 * list of them on a few lines.
 */
function ownerWidth(lists: string[][], below: boolean): Pick<StatusColumn, "width" | "least"> {
  const texts = lists.map((owners) => owners.join(", "));
  const least = clamp(
    wordWidth(
      texts.map((text) => `${text},`),
      SIZES.text,
    ),
    9,
    23,
  );
  const width = below
    ? clamp(lineWidth(texts, TEXT), least, WIDEST_OWNERS)
    : fewLines(texts, { size: SIZES.text }, [least, 23, WIDEST_OWNERS]);
  return { width: width + INDENT, least: least + INDENT };
}

/**
 * Canonical periods of the latest outcomes, the oldest first, none later than the period reported; among parts of a year
 * the last whole one, which reasons compare with.
 */
function shownPeriods(indicators: AssessedIndicator[], period: string): string[] {
  const periods = new Set(indicators.flatMap(({ node }) => node.outcomes.map((outcome) => outcome.period)));
  const known = [...periods]
    .filter((one) => one === "" || period === "" || comparePeriods(one, period) <= 0)
    .sort(comparePeriods);
  const shown = known.slice(-PERIODS);
  const whole = known.findLast((one) => one !== "" && one !== period && !isInterim(one));
  return whole === undefined || shown.includes(whole) ? shown : [whole, ...shown.slice(1)];
}

/**
 * How much of the target is reached, as a ratio, where a rule of the indicator's level had to ask for it; null for a
 * target that is met, and else.
 */
export function attainmentOf(
  { node, verdict }: AssessedIndicator,
  styrmodell: Styrmodell,
  period: string,
): number | null {
  const asked = levelOf(styrmodell, node, whenOf(period), "measure")?.grading.some(
    ({ rule }) => rule === "måluppfyllnad",
  );
  return asked && verdict.met === false ? verdict.attainment : null;
}

export const several = (goals: AssessedGoal[]): boolean => new Set(goals.map((goal) => goal.node.level)).size > 1;

/** Columns outside the printed area, on screen only. */
const ON_SCREEN: ColumnName[] = [
  "comment",
  "attainment",
  "printed",
  "computed",
  "committee",
  "overall",
  "previous",
  "source",
  "key",
];
export const isPrinted = ({ name, beside = ON_SCREEN.includes(name) }: StatusColumn): boolean => !beside;

const column = (name: ColumnName, header: string, width: number, more: Partial<StatusColumn> = {}): StatusColumn => ({
  name,
  header,
  width,
  ...more,
});

/** The contents that determine an area's columns and their widths. */
interface Shown {
  goals: AssessedGoal[];
  indicators: AssessedIndicator[];
  /** Goals, then indicators. */
  all: (AssessedGoal | AssessedIndicator)[];
  plan: AssessedPlan;
  /** The previous period's grades, from the log. */
  previous: string[];
  /** Handed over: what it shows is published, and its reasons are a reader's. */
  isFinal: boolean;
}

/**
 * Width of the column "Föregående" on screen: as wide as its texts need, so that they make no printed row higher.
 * Characters.
 */
const previousWidth = (texts: string[]): number => fewLines(texts, { size: SIZES.text }, [20, 34, 60, 90], 1);
/** The same of the source's grades, in its own words ("Vi har inte nått målet men är på rätt väg"). */
const printedWidth = (texts: string[]): number => clamp(lineWidth(texts, TEXT) + 1, GRADES.screen[0], 60);
/** Width where comments are typed, whatever they hold: they are printed in full below the row. */
const COMMENT = 60;

/**
 * The level of each goal, where there are several. Reasons of measures need its room on paper: there the levels are
 * kept apart by how far in the goals stand.
 */
const levelColumn = (goals: AssessedGoal[], more: Partial<StatusColumn> = {}): StatusColumn[] =>
  several(goals)
    ? [
        column(
          "level",
          "Nivå",
          fitted(
            goals.map(({ node }) => node.level),
            TEXT,
            [9, 21],
          ) + INDENT,
          more,
        ),
      ]
    : [];

/**
 * Beside figures, reasons go below their rows in full width, so that an area of three goals fits one page; without
 * figures they have a column. Depends on the plan only, not on texts typed on the sheet, so its columns do not move.
 */
const standBelow = ({ indicators }: Shown): boolean => indicators.length > 0;

/** Width of a title when no reason needs the room. Characters. */
const WIDE_TITLE = 70;

/** The column of the grades that are published. */
export const gradesColumn = (area: Pick<AssessedArea, "goals" | "indicators">): "computed" | "published" =>
  isMeasuredAlone(area) ? "computed" : "published";

/** Which goal it is, its published grade, its level, and who answers for it. */
function namingColumns(shown: Shown, below: boolean): StatusColumn[] {
  const { goals, indicators, all, plan } = shown;
  const numbers = all.flatMap(({ node }) => node.number ?? []);
  const given = all.map(({ node }) => node.owners);
  // The organisation itself is above, and nobody else answers for anything.
  const owners = given.flat().every((owner) => owner === plan.organisation) ? [] : given;
  const titles = all.map(({ node }) => node.title);
  const times = goals.flatMap(({ node }) => node.when?.text ?? []);
  const word = wordWidth(titles, SIZES.text, true) + 2;
  // Where no reason has a column, titles and grades have the room.
  const roomy = below || !hasReasons(shown);
  const oneLine = clamp(lineWidth(titles, BOLD) + 2, 32, WIDE_TITLE);
  return [
    column("number", numbers.length > 0 ? "Nr" : "", numbers.length > 0 ? numberWidth(numbers) : 1.5),
    column("title", titleHeader(shown), below ? WIDE_TITLE : roomy ? oneLine : clamp(word, 32, 40), {
      least: clamp(word, 28, 40),
    }),
    isMeasuredAlone(shown)
      ? column("computed", "Bedömning", gradeWidth(shown, "paper", below), { beside: false })
      : column("published", shown.isFinal ? "Måluppfyllelse" : "Publicerad", gradeWidth(shown, "paper", roomy)),
    ...(indicators.length === 0 ? levelColumn(goals) : []),
    ...(owners.flat().length > 0 ? [{ name: "owner" as const, header: "Ansvarig", ...ownerWidth(owners, below) }] : []),
    ...(times.length > 0 ? [column("when", "Tid", fitted(times, TEXT, [10, 18]) + INDENT)] : []),
  ];
}

/** What the rows are, in the words of the plan's tables. */
function titleHeader(shown: Shown): string {
  const { many } = nounOfMeasures(shown.plan);
  if (isMeasuredAlone(shown)) return titleWords.measures(many);
  return shown.indicators.length > 0 ? titleWords.both(many) : titleWords.goals;
}

/** A column of outcomes for each period that is shown. */
const outcomeColumns = ({ indicators, plan }: Shown): StatusColumn[] =>
  shownPeriods(indicators, plan.period).map((period) => {
    const header = period === "" ? "Utfall" : capital(periodHeader(period));
    const texts = indicators.flatMap((indicator) =>
      outcomesOf(indicator, period).map((outcome) => groupText(indicator, outcome)),
    );
    const width = Math.max(wordWidth([header], SIZES.text, true), fitted(texts, BOLD, [7, 12, ...WORDED]));
    return column("outcome", header, Math.max(7, width), { period });
  });

/** Columns of figures: outcomes, forecast at delår, target, trend, comparisons. */
function figureColumns(shown: Shown): StatusColumn[] {
  const { indicators, plan } = shown;
  const targets = indicators.map(targetText).filter(Boolean);
  const forecasts = indicators.flatMap(({ node }) => shownForecast(node.forecasts, plan.period)?.text ?? []);
  const trends = indicators.map((indicator) => trendText(indicator)).filter(Boolean);
  const compared = indicators.flatMap(standingLines);
  const given = [...measuredGrades(shown), ...committeeGrades(shown)];
  return [
    ...outcomeColumns(shown),
    ...(forecasts.length > 0 ? [column("forecast", "Prognos", fitted(forecasts, TEXT, [8, 12]))] : []),
    ...(targets.length > 0 ? [column("target", "Målvärde", fitted(targets, TEXT, [11, 14, ...WORDED]) + INDENT)] : []),
    ...(isMeasuredAlone(shown) || given.length === 0
      ? []
      : [column("measured", "Bedömning", fitted(given, TEXT, [12, GRADES.screen[1]]) + INDENT)]),
    ...(trends.length > 0 ? [column("trend", "Trend", fitted(trends, TEXT, [8, 12, ...WORDED]))] : []),
    ...(compared.length > 0
      ? [column("others", "Jämförelse", fitted(compared, TEXT, [12, 28]) + INDENT, { least: 12 + INDENT })]
      : []),
  ];
}

/** The grades of the measures that have rows of their own, under goals; "– Ej bedömd" of those alone is none. */
function measuredGrades({ goals, indicators }: Shown): string[] {
  const themselves = new Set(goals.map(measuredByItself));
  const rows = indicators.filter((one) => !themselves.has(one) && one.withdrawn === undefined);
  return rows.some(({ published }) => published.kind === "step") ? rows.map((one) => gradeText(one.published)) : [];
}

/** The grades of committees that have rows of their own: several of a goal. */
const committeeGrades = ({ goals }: Shown): string[] =>
  goals.flatMap(({ committee }) => (committee.length > 1 ? committee.map(({ grade }) => gradeText(grade)) : []));

/** Whether there is any reason for the goals' grades to show. */
function hasReasons({ goals, indicators, plan, isFinal }: Shown): boolean {
  const reasons = reasonsIn({ assessed: plan, isFinal, differing: differingIn(plan) });
  return (
    indicators.length > 0 ||
    goals.some(
      (goal) =>
        reasons.goal(goal) + reasons.computed(goal) !== "" ||
        (goal.disagreement && !isFinal) ||
        goal.committee.length > 0 ||
        printedComments(goal.node.comments, plan.period) !== "",
    )
  );
}

/** Columns on screen outside the page: the other judgements, and the source of it all. */
function screenColumns(shown: Shown): StatusColumn[] {
  const { goals, indicators, all, plan, previous } = shown;
  const grades = gradeWidth(shown, "screen");
  const { period, styrmodell } = plan;
  const hasAttainment = indicators.some((indicator) => attainmentOf(indicator, styrmodell, period) !== null);
  const alone = isMeasuredAlone(shown);
  const hasComputed =
    !alone && (indicators.some(({ verdict }) => verdict.grade) || goals.some((goal) => goal.computed));
  const cells = all.map(({ node }) => node.cell);
  const sourceGrades = all.flatMap(({ printed }) => (printed ? [printedText(printed)] : []));
  return [
    ...(indicators.length > 0 ? levelColumn(goals, { beside: true }) : []),
    ...(hasAttainment ? [column("attainment", "Måluppfyllnad", 14)] : []),
    ...(sourceGrades.length > 0 ? [column("printed", "Underlag", printedWidth(sourceGrades))] : []),
    ...(hasComputed ? [column("computed", "Beräknad", grades)] : []),
    column("committee", OPEN_HEADERS.committee, grades),
    column("overall", OPEN_HEADERS.overall, grades),
    ...(alone ? [column("published", "Publicerad", grades, { beside: true })] : []),
    ...(previous.length > 0 ? [column("previous", "Föregående", previousWidth(previous))] : []),
    column("source", "Källa", clamp(lineWidth(cells, TEXT), 12, 34)),
    column("key", keyHeader(period), 16),
  ];
}

/** Every grade that may be set for the goals: the steps of their scales, and their states. */
const settable = ({ goals, plan: { styrmodell, period } }: Shown): string[] =>
  [...new Set(goals.flatMap(({ node }) => scaleOf(styrmodell, node, whenOf(period)) ?? []))].flatMap((scale) => [
    ...scale.steps.map(stepText),
    ...scale.states.map(stateText),
  ]);

/** Bounds of a grade's column, in characters: on paper, in bold, and on screen. A longer grade takes a second line. */
const GRADES = { paper: [13, 19], screen: [12, 20] } as const;
/** Where no reason needs the room, every grade fits on one line, states too; the longest where no figures do either. */
const WIDE_GRADE = { figures: 27, alone: 40 } as const;

/** Characters of a column of grades: wide enough for each first word, and on one line where that is short. */
function gradeWidth(shown: Shown, where: keyof typeof GRADES, roomy = false): number {
  const bold = where === "paper";
  const [least, narrow] = GRADES[where];
  const indent = bold ? INDENT : 0;
  const most = roomy ? WIDE_GRADE[shown.indicators.length > 0 ? "figures" : "alone"] : narrow;
  const alone = isMeasuredAlone(shown) ? shown.indicators : [];
  const given = bold ? [...shown.goals, ...alone].map((one) => gradeText(one.published)) : judgedGrades(shown);
  const lines = [...given, ...settable(shown)]
    .map((text) => lineWidth([text], bold ? BOLD : TEXT) + 1)
    .filter((width) => width <= most);
  return clamp(Math.max(firstWords(given, bold), ...lines), least, most) + indent;
}

/** The judgements shown beside the published grade, those of the source apart. */
const judgedGrades = ({ goals, indicators }: Shown): string[] => [
  ...goals.flatMap(({ computed, overall, committee }) =>
    [computed, overall, ...committee].flatMap((one) => (one ? [gradeText(one.grade)] : [])),
  ),
  ...indicators.flatMap(({ verdict }) => (verdict.grade ? [gradeText(verdict.grade)] : [])),
];

/** Width of a column of measures' grades as symbols alone: the reason below has the words. Characters. */
const SYMBOLS = 6;

/**
 * Grades of measures by their symbols where the page has no room for their words beside titles on one line: no title
 * goes on two lines for them. Only where the reasons, which have the words, are below and take no width.
 */
function withSymbols(columns: StatusColumn[], { all }: Shown, below: boolean): StatusColumn[] {
  const titles = lineWidth(
    all.map(({ node }) => node.title),
    BOLD,
  );
  const wanted = columns.map(({ name, width }) => (name === "title" ? Math.min(width, titles + 2 * INDENT) : width));
  const isWide = wanted.reduce((sum, width) => sum + width + MARGIN, 0) > PAGE_CHARACTERS;
  return below && isWide
    ? columns.map((one) =>
        one.name === "measured" ? { ...one, header: "Nås", width: SYMBOLS, symbols: true as const } : one,
      )
    : columns;
}

/**
 * The columns of an area's sheet: those that its goals and indicators have something to state in, as wide as what they
 * state.
 */
export function statusColumns(
  area: AssessedArea,
  plan: AssessedPlan,
  previous: string[],
  isFinal = false,
): StatusColumn[] {
  const { goals } = area;
  const indicators = indicatorsIn(area);
  const shown: Shown = { goals, indicators, all: [...goals, ...indicators], plan, previous, isFinal };
  const below = standBelow(shown);
  const printed = [
    ...namingColumns(shown, below),
    ...figureColumns(shown),
    ...(hasReasons(shown) && !below ? [column("reason", "Motivering", 46)] : []),
  ];
  return [
    ...sharedWidths(withSymbols(printed, shown, below), PAGE_CHARACTERS, runningTexts(shown)),
    column("comment", OPEN_HEADERS.comment, COMMENT),
    ...screenColumns(shown),
  ];
}

/** What stands in running text, row by row: a goal's reason stands below it where its measures have rows. */
function runningTexts({ goals, indicators, plan }: Shown): RunningText[] {
  const differing = differingIn(plan);
  const reasonOf = (goal: AssessedGoal): string =>
    indicators.length > 0 ? "" : statedReason(goal) + computedReason(goal);
  return [
    ...goals.map((goal) => {
      const own = measuredByItself(goal);
      return {
        title: goal.node.title,
        bold: true,
        beside: { reason: reasonOf(goal), target: own ? targetText(own) : "", owner: goal.node.owners.join(", ") },
      };
    }),
    ...indicators.map((one) => ({
      title: one.node.title,
      bold: false,
      beside: { reason: indicatorReason(one, differing), target: targetText(one) },
    })),
  ];
}
