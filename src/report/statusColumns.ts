import { shownForecast } from "../assess/choice";
import { isInterim } from "../assess/periods";
import { indicatorsIn } from "../domain/assessment";
import type { AssessedArea, AssessedGoal, AssessedIndicator, AssessedPlan } from "../domain/assessment";
import { levelOf } from "../domain/styrmodell";
import type { Styrmodell } from "../domain/styrmodell";
import type { Measurement } from "../domain/plan";
import { unitOfFigure } from "../domain/rowUnit";
import { comparePeriods } from "../interpret/time/period";
import { formatNumber } from "../interpret/number/number";
import { wholeOf } from "../interpret/number/unit";
import { capital } from "../interpret/text/text";
import { isShare, MOST_DECIMALS, publishedText, targetText, tellingDecimals } from "./figure";
import { differingIn, measuredByItself, reasonsIn } from "./goalReason";
import { gradeText, printedText } from "./gradeText";
import { isMeasuredAlone, nounOfMeasures } from "./measuresAlone";
import { periodHeader } from "./periodTitle";
import { printedComments } from "./printedComments";
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

/** A column of a status sheet's table. What it is drawn on decides how wide it is. */
export interface ColumnWords {
  name: ColumnName;
  header: string;
  /** Canonical, for `outcome`. */
  period?: string;
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
export const isPrinted = ({ name, beside = ON_SCREEN.includes(name) }: ColumnWords): boolean => !beside;

const column = (name: ColumnName, header: string, more: Partial<ColumnWords> = {}): ColumnWords => ({
  name,
  header,
  ...more,
});

/** The contents that determine an area's columns and their widths. */
export interface Shown {
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
 * The level of each goal, where there are several. Reasons of measures need its room on paper: there the levels are
 * kept apart by how far in the goals stand.
 */
const levelColumn = (goals: AssessedGoal[], more: Partial<ColumnWords> = {}): ColumnWords[] =>
  several(goals) ? [column("level", "Nivå", more)] : [];

/** The column of the grades that are published. */
export const gradesColumn = (area: Pick<AssessedArea, "goals" | "indicators">): "computed" | "published" =>
  isMeasuredAlone(area) ? "computed" : "published";

/** Whether anybody but the organisation itself, which is above, answers for anything. */
export const ownersShown = ({ all, plan }: Shown): string[][] => {
  const given = all.map(({ node }) => node.owners);
  return given.flat().every((owner) => owner === plan.organisation) ? [] : given;
};

/** The numbers of goals and measures, and when goals are to be reached, where they say. */
export const numbersIn = ({ all }: Shown): string[] => all.flatMap(({ node }) => node.number ?? []);

export const timesIn = ({ goals }: Shown): string[] => goals.flatMap(({ node }) => node.when?.text ?? []);

/** Which goal it is, its published grade, its level, and who answers for it. */
function namingColumns(shown: Shown): ColumnWords[] {
  const { goals, indicators } = shown;
  return [
    column("number", numbersIn(shown).length > 0 ? "Nr" : ""),
    column("title", titleHeader(shown)),
    isMeasuredAlone(shown)
      ? column("computed", "Bedömning", { beside: false })
      : column("published", shown.isFinal ? "Måluppfyllelse" : "Publicerad"),
    ...(indicators.length === 0 ? levelColumn(goals) : []),
    ...(ownersShown(shown).flat().length > 0 ? [column("owner", "Ansvarig")] : []),
    ...(timesIn(shown).length > 0 ? [column("when", "Tid")] : []),
  ];
}

/** What the rows are, in the words of the plan's tables. */
function titleHeader(shown: Shown): string {
  const { many } = nounOfMeasures(shown.plan);
  if (isMeasuredAlone(shown)) return titleWords.measures(many);
  const isOneWord = many === titleWords.goals.toLowerCase();
  return shown.indicators.length > 0 && !isOneWord ? titleWords.both(many) : titleWords.goals;
}

/** A column of outcomes for each period that is shown. */
const outcomeColumns = ({ indicators, plan }: Shown): ColumnWords[] =>
  shownPeriods(indicators, plan.period).map((period) =>
    column("outcome", period === "" ? "Utfall" : capital(periodHeader(period)), { period }),
  );

/** What stands in the columns of figures, by their names; a column without texts is left out. */
export const figuresIn = {
  forecast: ({ indicators, plan }: Shown) =>
    indicators.flatMap(({ node }) => shownForecast(node.forecasts, plan.period)?.text ?? []),
  target: ({ indicators }: Shown) => indicators.map(targetText).filter(Boolean),
  measured: (shown: Shown) => [...measuredGrades(shown), ...committeeGrades(shown)],
  trend: ({ indicators }: Shown) => indicators.map((indicator) => trendText(indicator)).filter(Boolean),
  others: ({ indicators }: Shown) => indicators.flatMap(standingLines),
} satisfies Partial<Record<ColumnName, (shown: Shown) => string[]>>;

/** Columns of figures: outcomes, forecast at delår, target, trend, comparisons. */
function figureColumns(shown: Shown): ColumnWords[] {
  const filled = (name: keyof typeof figuresIn, header: string): ColumnWords[] =>
    figuresIn[name](shown).length > 0 ? [column(name, header)] : [];
  return [
    ...outcomeColumns(shown),
    ...filled("forecast", "Prognos"),
    ...filled("target", "Målvärde"),
    ...(isMeasuredAlone(shown) ? [] : filled("measured", "Bedömning")),
    ...filled("trend", "Trend"),
    ...filled("others", "Jämförelse"),
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
export function hasReasons({ goals, indicators, plan, isFinal }: Shown): boolean {
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

/** The grades that the source prints. */
export const sourceGrades = ({ all }: Shown): string[] =>
  all.flatMap(({ printed }) => (printed ? [printedText(printed)] : []));

/** Columns on screen outside the page: the other judgements, and the source of it all. */
function screenColumns(shown: Shown): ColumnWords[] {
  const { goals, indicators, plan, previous } = shown;
  const { period, styrmodell } = plan;
  const hasAttainment = indicators.some((indicator) => attainmentOf(indicator, styrmodell, period) !== null);
  const alone = isMeasuredAlone(shown);
  const hasComputed =
    !alone && (indicators.some(({ verdict }) => verdict.grade) || goals.some((goal) => goal.computed));
  return [
    ...(indicators.length > 0 ? levelColumn(goals, { beside: true }) : []),
    ...(hasAttainment ? [column("attainment", "Måluppfyllnad")] : []),
    ...(sourceGrades(shown).length > 0 ? [column("printed", "Underlag")] : []),
    ...(hasComputed ? [column("computed", "Beräknad")] : []),
    column("committee", OPEN_HEADERS.committee),
    column("overall", OPEN_HEADERS.overall),
    ...(alone ? [column("published", "Publicerad", { beside: true })] : []),
    ...(previous.length > 0 ? [column("previous", "Föregående")] : []),
    column("source", "Källa"),
    column("key", keyHeader(period)),
  ];
}

/**
 * Beside figures, reasons go below their rows in full width, so that an area of three goals fits one page; without
 * figures they have a column. Depends on the plan only, not on texts typed on the sheet, so its columns do not move.
 */
export const standBelow = ({ indicators }: Shown): boolean => indicators.length > 0;

/** What an area's sheet shows. */
export function shownOf(area: AssessedArea, plan: AssessedPlan, previous: string[], isFinal = false): Shown {
  const { goals } = area;
  const indicators = indicatorsIn(area);
  return { goals, indicators, all: [...goals, ...indicators], plan, previous, isFinal };
}

/** The columns of an area's sheet: those that its goals and indicators have something to state in. */
export const statusColumns = (shown: Shown): ColumnWords[] => [
  ...namingColumns(shown),
  ...figureColumns(shown),
  ...(hasReasons(shown) && !standBelow(shown) ? [column("reason", "Motivering")] : []),
  column("comment", OPEN_HEADERS.comment),
  ...screenColumns(shown),
];
