import { withoutLast, yearFirst } from "../../domain/shapes";
import { papers } from "../../lexicon/papers";
import { forecastFor } from "../../assess/choice";
import { isInterim, periodOf, samePeriod } from "../../assess/periods";
import { isDue } from "../../domain/assessment";
import type { AssessedGoal, AssessedIndicator } from "../../domain/assessment";
import type { Measurement } from "../../domain/plan";
import { rowUnit, unitOfFigure } from "../../domain/rowUnit";
import { endMonth, comparePeriods, periodText } from "../../interpret/time/period";
import { wholeOf } from "../../interpret/number/unit";
import { figureOf } from "../../interpret/number/writtenFigure";
import { periodHeader } from "../periodTitle";
import { isShare, MOST_DECIMALS, namesUnit, printable, publishedText, tellingDecimals } from "../figure";

/** How many periods a small history shows. */
const HISTORY = 5;

/** An indicator's values over the latest periods, the oldest first; null where a period has no number in its unit. */
export interface History {
  /** What its points are called. */
  names: string[];
  values: (number | null)[];
}

/** Up to the reported period, oldest first: those for which any of the indicators has an outcome. */
function knownPeriods(indicators: readonly AssessedIndicator[], period: string): string[] {
  const periods = new Set(
    indicators.flatMap(({ node }) => node.outcomes.flatMap((one) => (one.value === null ? [] : [one.period]))),
  );
  return [...periods]
    .filter((one) => one !== "" && (period === "" || comparePeriods(one, period) <= 0))
    .sort(comparePeriods);
}

/** Of the known periods, the reported part of a year and the same of years before. */
export const partsAlike = (indicators: readonly AssessedIndicator[], period: string): string[] =>
  knownPeriods(indicators, period).filter((one) => isInterim(one) && sameOfYear(one, period));

/** Whether any of the indicators is judged on a forecast for the whole year. */
export const areForeseen = (indicators: readonly AssessedIndicator[], period: string): boolean =>
  indicators.some(({ node }) => forecastFor(node.forecasts, period) !== undefined);

/**
 * The latest periods for which any of the indicators has an outcome, up to the reported one: whole years only, or the
 * same part of each year when several years have it. A figure for January–August is compared neither with whole years
 * nor with a forecast for one.
 */
export function historyPeriods(indicators: readonly AssessedIndicator[], period: string): string[] {
  const known = knownPeriods(indicators, period);
  const years = known.filter((one) => periodOf(one)?.kind === "year");
  const isWithin = (one: string): boolean => years.some((year) => year !== one && samePeriod(one, year));
  const whole = known.filter((one) => !isInterim(one) && (one === period || !isWithin(one)));
  if (areForeseen(indicators, period)) return whole.slice(-HISTORY);
  const alike = partsAlike(indicators, period);
  const compared = isInterim(period) && alike.length > 1 ? alike : whole.length > 0 ? whole : known;
  return compared.slice(-HISTORY);
}

/** The same part of the year: "2024-08" and "2025-08", "2024 T2" and "2025-08". */
function sameOfYear(one: string, other: string): boolean {
  const [a, b] = [periodOf(one), periodOf(other)];
  return a !== null && b !== null && endMonth(a) === endMonth(b);
}

/** The periods of small histories, the same for each row. */
export interface Line {
  periods: string[];
  /** The last point of each is the forecast that is judged, of the reported period; absent: none is. */
  foreseen?: string;
}

/** What the points of a line are called, the oldest first: "2023", "prognos 2025". */
export const pointNames = ({ periods, foreseen }: Line): string[] => [
  ...periods.map(periodHeader),
  ...(foreseen === undefined ? [] : [`prognos ${yearFirst(foreseen)}`]),
];

/** The first and the last point, "2020–2024"; a word that both begin with stands once: "läsåret 2019/20–2023/24". */
export function spanOf({ periods, foreseen }: Line): string {
  const [from = "", to = ""] = [periods[0], foreseen === undefined ? periods.at(-1) : yearFirst(foreseen)].map((one) =>
    one ? periodHeader(one) : "",
  );
  const word = from.slice(0, from.indexOf(" ") + 1);
  return [...new Set([from, word !== "" && to.startsWith(word) ? to.slice(word.length) : to])]
    .filter(Boolean)
    .join("–");
}

/** The line of some indicators for the reported period. */
export function lineOf(indicators: readonly AssessedIndicator[], period: string): Line {
  const periods = historyPeriods(indicators, period);
  return { periods, ...(periods.length > 0 && areForeseen(indicators, period) ? { foreseen: period } : {}) };
}

/**
 * The outcomes of the whole, or of the group that the shown outcome is of, period by period; last the forecast that is
 * judged. A trend is told of the judged value: without it in the line there is none.
 */
export function historyOf(indicator: AssessedIndicator, line: Line): History {
  const { periods, foreseen } = line;
  const names = pointNames(line);
  const { node, outcome, trend } = indicator;
  // "4,1 av 5" stands on a line with 3,9; "398 000 kr" does not with 405.
  const unitOf = (one: Measurement): string | undefined =>
    wholeOf(one.unit) === null ? unitOfFigure(one, node) : rowUnit(node);
  const unit = outcome ? unitOf(outcome) : rowUnit(node);
  const valueOf = (period: string): number | null => {
    const found = node.outcomes.find((one) => one.period === period && one.group === outcome?.group);
    return found && unitOf(found) === unit ? found.value : null;
  };
  const values = periods.map(valueOf);
  if (foreseen === undefined) return { names, values };
  const forecast = forecastFor(node.forecasts, foreseen);
  const isAlike = forecast !== undefined && forecast.group === outcome?.group && unitOf(forecast) === unit;
  const isJudged = forecast !== undefined || (outcome !== undefined && !periods.includes(outcome.period));
  const last = isAlike ? forecast.value : null;
  const isTold = last !== null || trend === null || !isJudged;
  return { names, values: [...values.map((one) => (isTold ? one : null)), last] };
}

const BARS = [..."▁▂▃▄▅▆▇"];
const MIDDLE = 3;
/** A hair's breadth, so that bars of one height do not become one. */
const BETWEEN = "\u200a";
/** In the place of a value that is missing; a plain space would be taken off at either end of a cell's text. */
const GAP = "\u00a0";

/** A history as a row of bars, from the least value to the greatest: "▁▂▅▇"; "" for fewer than two values. */
export function historyText(values: (number | null)[]): string {
  const numbers = values.filter((value) => value !== null);
  if (numbers.length < 2) return "";
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  const place = (value: number): number =>
    least === greatest ? MIDDLE : Math.round(((BARS.length - 1) * (value - least)) / (greatest - least));
  return values.map((value) => (value === null ? GAP : BARS.at(place(value)))).join(BETWEEN);
}

/** The native formula of `historyText` over a row of cells ("P9:T9"). */
export function historyFormula(cells: string[]): string {
  const range = `${cells[0]}:${cells.at(-1)}`;
  const bars = `"${BARS.join("")}"`;
  const place = (cell: string): string =>
    `IF(MAX(${range})=MIN(${range}),${MIDDLE + 1},1+ROUND(${BARS.length - 1}*(${cell}-MIN(${range}))/(MAX(${range})-MIN(${range})),0))`;
  const parts = cells.map((cell) => `IF(ISNUMBER(${cell}),MID(${bars},${place(cell)},1),"${GAP}")`);
  return `=IF(COUNT(${range})<2,"",${parts.join(`&"${BETWEEN}"&`)})`;
}

/**
 * How far from its target an indicator is: 0 and below where it is met, else the share that is missing; greater than
 * any share where no share is defined.
 */
function distance({ verdict }: AssessedIndicator): number {
  if (verdict.met !== false) return 0;
  return verdict.attainment === null ? Number.MAX_VALUE : 1 - verdict.attainment;
}

const RANKS = { notReached: 3, partly: 2, reached: 0 } as const;
/** How much an indicator speaks against its goal: by its class, then by its distance. */
function against(indicator: AssessedIndicator): [number, number] {
  const { published } = indicator;
  const rank = published.kind === "step" && published.step.class ? RANKS[published.step.class] : 1;
  return [indicator.verdict.met === false ? Math.max(rank, 2) : rank, distance(indicator)];
}

const classOf = ({ published }: AssessedGoal | AssessedIndicator): string | null =>
  published.kind === "step" ? published.step.class : null;

/** The first of some lists that holds anything. */
const firstOf = <T>(...lists: T[][]): T[] => lists.find((list) => list.length > 0) ?? [];

/** Whether an outcome's cell tells anything: a dash without a target is nothing to show of a goal. */
const hasWords = ({ text }: Measurement): boolean => !["", "–"].includes(printable(text).trim());

/**
 * The indicator in a goal's row: among those whose grade is the goal's (since they decided it), judged on a target or
 * by what is printed, else among all that are judged, else among all with a value, the one that speaks most against the
 * goal; undefined without any value.
 */
export function decidingMeasure(goal: AssessedGoal): AssessedIndicator | undefined {
  const valued = goal.indicators.filter(
    ({ outcome, node, target }) => node.forecasts.length > 0 || (outcome && (target || hasWords(outcome))),
  );
  // A printed grade that nothing computes may be the worst of them.
  const judged = valued.filter(
    (one) => one.target && isDue(one) && (one.verdict.met !== null || classOf(one) === "notReached"),
  );
  const isAlike = (one: AssessedIndicator): boolean => classOf(one) !== null && classOf(one) === classOf(goal);
  const graded = valued.filter((one) => classOf(one) !== null || judged.includes(one));
  const [first] = firstOf(judged.filter(isAlike), valued.filter(isAlike), graded, valued)
    .map((indicator) => ({ indicator, by: against(indicator) }))
    .sort((a, b) => b.by[0] - a.by[0] || b.by[1] - a.by[1]);
  return first?.indicator;
}

/** Number of things: what is counted stands in the measure's name. */
const PIECES = "st";

/** Whether a unit is printed with the value: a percent sign, or a unit that the measure's name lacks. */
const isShown = (unit: string, title: string): boolean =>
  isShare(unit) || (unit !== PIECES && !namesUnit(measureName(title), unit));

/** A value as written in its cell; a unit that the measure's name has is not repeated. */
function writtenText(shown: Measurement, indicator: AssessedIndicator): string {
  const { text, value, decimals } = shown;
  if (value === null) return publishedText(shown);
  const { node } = indicator;
  const own = unitOfFigure(shown, node);
  const beside = own !== undefined && isShown(own, node.title) ? own : undefined;
  return figureOf(text, value, beside, tellingDecimals(indicator, value, decimals ?? MOST_DECIMALS));
}

/** What stands beside a value that is a forecast. */
export const FORECAST = " (prognos)";

/**
 * The value that an indicator is judged on, as written: the forecast at delår, else the outcome, with its group where
 * there is no total, and its year when it is older; "" without one.
 */
export function valueText(indicator: AssessedIndicator, period: string): string {
  const forecast = forecastFor(indicator.node.forecasts, period);
  const shown = forecast ?? indicator.outcome;
  if (!shown) return "";
  const older = shown.period !== "" && shown.period !== period;
  const when = forecast ? "prognos" : older ? periodText(shown.period) : "";
  const note = [shown.group, when].filter(Boolean).join(", ");
  const text = writtenText(shown, indicator);
  return note === "" || text === "" ? text : `${text} (${note})`;
}

/**
 * An indicator's title without the words for how it is counted: "Arbetslöshet 16–65 år, andel" → "Arbetslöshet 16–65
 * år".
 */
export function measureName(title: string): string {
  const comma = title.lastIndexOf(",");
  const last = withoutLast(title.slice(comma + 1).trim(), ".");
  const isCounted = comma > 0 && (last === "%" || papers.has(last, "countedLast"));
  const name = isCounted ? title.slice(0, comma) : title;
  return name.endsWith("(%)") ? name.slice(0, -"(%)".length).trimEnd() : name;
}
