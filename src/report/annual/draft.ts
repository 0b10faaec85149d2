import { measureNoun } from "../../assess/metCounts";
import { forecastFor } from "../../assess/choice";
import { noted, notedOn } from "../../assess/reservations";
import { bound } from "../../interpret/number/unit";
import { indicatorsIn, isDue } from "../../domain/assessment";
import type { AssessedArea, AssessedIndicator, AssessedPlan } from "../../domain/assessment";
import { rowUnit } from "../../domain/rowUnit";
import { countable, unreadColumns } from "../counted";
import { countSentence } from "../countSentence";
import { isStated, aimText } from "../figure";
import { isMeasureAlone } from "../measuresAlone";
import { measuresLead } from "../measuresLead";
import { historyOf, historyPeriods, measureName, valueText } from "../board/measure";
import { periodHeader } from "../periodTitle";
import { quotedTitle } from "../nodeName";
import { reservationsOf } from "../reservations";
import { SAY } from "../sentences";
import { developed } from "../developed";
import { decimalsOf, shownNumber, unitFormat } from "../statusColumns";
import { printsOtherTrend } from "../trend";

/** A sentence of the draft, with the cells that its figures stand in ("Mål!F5"). */
export interface Clause {
  text: string;
  refs: string[];
}

/** The visible key of an area's samlad bedömning in words; the area itself may be a goal with a key of its own. */
export const areaTextId = (area: string): string => AREA_TEXT + area;
const AREA_TEXT = "samlad bedömning: ";
/** Whether a row's key is that of an area's text, which is a draft of the add-in's where nobody has written it. */
export const isAreaText = (key: string): boolean => key.startsWith(AREA_TEXT);

/** Each measure of an area once. */
const measuresOf = (area: AssessedArea): AssessedIndicator[] => [
  ...new Map(indicatorsIn(area).map((one) => [one.node.id, one])).values(),
];

const quoted = ({ node }: AssessedIndicator): string => quotedTitle(measureName(node.title));
const figures = (one: AssessedIndicator, { period }: AssessedPlan): string =>
  noted([valueText(one, period), aimText(one)].filter(Boolean).join(" mot "), reservationsOf(one));
const cellsOf = (one: AssessedIndicator): string[] =>
  [one.outcome?.cell, one.target?.cell].flatMap((cell) => cell ?? []);

/**
 * How many goals of the area have which grade, and where no styrmodell is decided how many of its measures reach their
 * target values.
 */
function standing(area: AssessedArea, plan: AssessedPlan): Clause[] {
  const goals = area.goals.filter(countable(plan));
  const counted = goals.length === 0 ? undefined : countSentence(plan, [area]);
  // Measures in the role of goals are counted already.
  const isCounted = counted !== undefined && goals.every(isMeasureAlone);
  const measures = isCounted ? undefined : measuresLead(plan, measuresOf(area));
  return [
    ...(counted === undefined ? [] : [{ text: counted, refs: goals.map(({ node }) => node.cell) }]),
    ...(measures === undefined || measures === counted
      ? []
      : [{ text: measures, refs: measuresOf(area).map(({ node }) => node.cell) }]),
  ];
}

/**
 * The measure that is furthest above its target, and the one furthest below; of two or more with an attainment. A
 * measure that misses its target is not called the highest where another is met, nor one that is met the lowest where
 * another misses.
 */
function extremes(area: AssessedArea, plan: AssessedPlan): Clause[] {
  const judged = measuresOf(area).filter((one) => one.verdict.met !== null && isDue(one) && one.target);
  const ranked = judged
    .flatMap((one) => (one.verdict.attainment === null ? [] : [{ one, attainment: one.verdict.attainment }]))
    .sort((a, b) => b.attainment - a.attainment);
  const [highest, lowest] = [ranked[0], ranked.at(-1)];
  if (!highest || !lowest || highest.attainment === lowest.attainment) return [];
  const isAny = (met: boolean): boolean => judged.some(({ verdict }) => verdict.met === met);
  const high = highest.one.verdict.met || !isAny(true) ? highest.one : undefined;
  const low = !lowest.one.verdict.met || !isAny(false) ? lowest.one : undefined;
  const stated = [high, low].flatMap((one) => one ?? []);
  const [first] = stated;
  if (!first) return [];
  const text =
    high && low
      ? SAY.highestAndLowest(quoted(high), figures(high, plan), quoted(low), figures(low, plan))
      : (high ? SAY.highest : SAY.lowest)(quoted(first), figures(first, plan));
  return [{ text, refs: stated.flatMap(cellsOf) }];
}

/** How the measures have developed since the measurement before, or are foreseen to. */
function development(area: AssessedArea, { period }: AssessedPlan): Clause[] {
  const text = developed(measuresOf(area), period);
  const known = measuresOf(area).filter(({ trend }) => trend !== null);
  const refs = known.flatMap(({ node, outcome }) => (forecastFor(node.forecasts, period) ?? outcome)?.cell ?? []);
  return text === "" ? [] : [{ text, refs }];
}

/** How many turning measures are named. */
const TURNING = 2;

/** Measures that went one way and now go the other, with their three latest values; none that the source says otherwise of. */
function turning(area: AssessedArea, plan: AssessedPlan): Clause[] {
  return measuresOf(area)
    .flatMap((one): Clause[] => {
      const periods = historyPeriods([one], plan.period).slice(-3);
      const [first, second, third] = historyOf(one, { periods }).values;
      if (first == null || second == null || third == null || !one.trend || one.trend === "same") return [];
      if ((second - first) * (third - second) >= 0 || printsOtherTrend(one)) return [];
      const format = unitFormat(one.outcome?.unit ?? rowUnit(one.node), decimalsOf(one));
      const outcomes = periods.map((period) => one.node.outcomes.find((value) => value.period === period));
      const texts = [first, second, third].map((value, at) =>
        noted(shownNumber(value, format), notedOn("outcome", outcomes[at]), periodHeader(periods[at] ?? "")),
      );
      const refs = outcomes.flatMap((outcome) => outcome?.cell ?? []);
      const higherIsBetter = (one.trend === "better") === (one.moved === "up");
      const say = third > second === higherIsBetter ? SAY.turnsUp : SAY.turnsDown;
      return [{ text: say(quoted(one), texts), refs }];
    })
    .slice(0, TURNING);
}

/** Measures without an outcome of the period. */
function missing(area: AssessedArea): Clause[] {
  const without = measuresOf(area).filter(
    ({ outcome, node, withdrawn, unread }) =>
      !withdrawn && unread === undefined && !(outcome && isStated(outcome)) && node.forecasts.length === 0,
  );
  const unread = measuresOf(area).filter((one) => one.unread !== undefined);
  return [
    { text: SAY.unreadColumns(unreadColumns(unread)), of: unread },
    { text: SAY.withoutOutcome(without.map(quoted), measureNoun(measuresOf(area))), of: without },
  ].flatMap(({ text, of }) => (of.length > 0 ? [{ text, refs: of.map(({ node }) => node.cell) }] : []));
}

const readable = (clauses: Clause[]): Clause[] =>
  clauses.map(({ text, refs }) => ({ text: bound(text), refs: [...new Set(refs)] }));

/**
 * The figures of an area as clauses: the highest and the lowest attainment, how the measures have developed, which of
 * them turn, and what is missing. Nothing for an area without measures.
 */
const figuresOf = (area: AssessedArea, plan: AssessedPlan): Clause[] => [
  ...extremes(area, plan),
  ...development(area, plan),
  ...turning(area, plan),
  ...missing(area),
];

/** A draft of an area's samlad bedömning: how many goals have which grade, then the clauses of its figures. */
export const draftOf = (area: AssessedArea, plan: AssessedPlan): Clause[] =>
  readable([...standing(area, plan), ...figuresOf(area, plan)]);

const read = (clauses: Clause[]): string => clauses.map(({ text }) => text).join(" ");

/** What a report says of an area where nobody has written it: how many goals have which grade, and how the measures have developed. */
export const areaText = (area: AssessedArea, plan: AssessedPlan): string =>
  read(readable([...standing(area, plan), ...development(area, plan)]));

/** The draft on an area's own sheet, whose first line has the counts already. */
export const draftOnSheet = (area: AssessedArea, plan: AssessedPlan): string => read(readable(figuresOf(area, plan)));
