import { columnHeads } from "../../../lexicon/columnHeads";
import type { Role } from "../../../domain/plan";
import { isYear, yearsIn } from "../../../domain/shapes";
import { looseGrammar } from "../../../interpret/text/grammar";
import { isAccumulated } from "../../../interpret/header/header";
import { isPast } from "../../../interpret/header/headerPhrase";
import type { ColumnFeatures } from "../columnFeatures";
import type { TableFeatures } from "../features";
import { named, score } from "./signs";

/** Whether "nuläge" is the state before another column's outcome, which is then neither earlier nor a start. */
export const startsBefore = (one: ColumnFeatures, other: ColumnFeatures): boolean =>
  named(one, "baseline") &&
  columnHeads.has(one.reading.words, "now") &&
  !isEarlier(other) &&
  !named(other, "baseline") &&
  !(
    one.reading.period !== undefined &&
    other.reading.period !== undefined &&
    other.reading.period < one.reading.period
  );

export const isEarlier = ({ reading }: ColumnFeatures): boolean =>
  reading.period === undefined && isPast(reading.words);

/**
 * Of several outcomes of one period, or targets, the one that its header calls final or revised counts before a plain
 * one, that before a preliminary or original one, a target before the limit of a step, and what a word states before what
 * none does. Two that are as good both stand, and the second is reported.
 */
export function isWeakerTwin(
  role: "outcome" | "target",
  one: ColumnFeatures,
  other: ColumnFeatures,
  table: TableFeatures,
): boolean {
  const periodOf = ({ reading: { period, words } }: ColumnFeatures): string =>
    period ?? (isAccumulated(words) ? words : table.headers.around);
  const key = (column: ColumnFeatures): string => `${periodOf(column)} ${column.reading.group ?? ""}`;
  return key(one) === key(other) && twinRank(role, one) < twinRank(role, other);
}

export function twinRank(role: "outcome" | "target", one: ColumnFeatures): number {
  const { words, period } = one.reading;
  if (role === "outcome" && !named(one, "outcome")) return 0;
  if (columnHeads.has(words, "final")) return 4;
  if (columnHeads.has(words, "first")) return 1;
  if (role === "target") return columnHeads.has(words, "limit") ? 1 : 2;
  return period === undefined ? 2 : 3;
}

const BARE_YEAR = new Set(["", "år"]);
export const isBareYear = ({ reading }: ColumnFeatures): boolean => BARE_YEAR.has(reading.words);
/** Headed by a word for the role, and not only by a year. */
const isSaidToBe = (one: ColumnFeatures, role: Role): boolean => named(one, role) && !isBareYear(one);
const isOfYear = ({ reading }: ColumnFeatures): boolean => isYear(reading.period ?? "");
/** Both by such a word and by a year. */
const isDatedAs = (one: ColumnFeatures, role: Role): boolean => isSaidToBe(one, role) && isOfYear(one);

/** The one bare year, some years after the start, where a column without a year states where things stand. */
export const isYearAhead = (one: ColumnFeatures, { columns }: TableFeatures): boolean =>
  isOfYear(one) &&
  isBareYear(one) &&
  columns.every((other) => other === one || !isOfYear(other) || !isBareYear(other)) &&
  columns.some((other) => score(other, "outcome") >= 0.9 && other.reading.period === undefined) &&
  columns.some(
    (other) =>
      named(other, "baseline") && isOfYear(other) && Number(one.reading.period) - Number(other.reading.period) >= 3,
  ) &&
  !columns.some((other) => named(other, "target") && !named(other, "goal"));

/** Titles of years to come: a range of them, a plan or a budget, and not what came of one. */
const isAhead = (title: string): boolean => AHEAD.test(title) && !CAME_OF_IT.test(title);
const AHEAD = looseGrammar("Y (– | -) (Y | D2) | *plan | *budget");
const CAME_OF_IT = looseGrammar("*uppföljning* | *redovisning* | *bokslut* | *rapport* | *berättelse*");

/**
 * Bare years after the last reported one: how strongly they have no results yet. After a forecast they have none; after
 * an outcome ("Bokslut 2022 | 2023 | 2024") the word may have been omitted, so the titles count, and a column headed as
 * target has the years' targets. Without one, the forecast's own year is the plan. Where rows say what their figures are, a
 * year does not.
 */
export function isPlanned(one: ColumnFeatures, table: TableFeatures): number {
  const {
    columns,
    titles,
    headers: { around },
  } = table;
  const year = one.reading.period ?? "";
  if (!isOfYear(one) || !isBareYear(one) || isAfterThePast(one, columns) || columns.some(table.qualifies)) return 0;
  const latest = (role: "outcome" | "forecast"): string =>
    columns
      .flatMap((other) => (isDatedAs(other, role) ? (other.reading.period ?? "") : []))
      .sort()
      .at(-1) ?? "";
  const forecast = latest("forecast");
  if (forecast !== "" && forecast < year) return 2;
  const last = latest("outcome");
  if (columns.some((other) => isHeadedAsTarget(other, one))) return goesOnFromTarget(one, columns, last);
  if (forecast === year) return 2;
  if (last === "") return isPlannedAlone(one, table);
  if (last >= year) return 0;
  if (titles.some(isAhead)) return 2;
  return around.slice(0, 4) >= year || isFollowedUp(one, columns) ? 0 : 1;
}

/** "Mål 2024 | 2030": right after the target of an earlier year, and after the last outcome. */
function goesOnFromTarget(one: ColumnFeatures, columns: readonly ColumnFeatures[], lastOutcome: string): number {
  const year = one.reading.period ?? "";
  const isAfter = (other: ColumnFeatures): boolean =>
    other.at + 1 === one.at && isDatedAs(other, "target") && (other.reading.period ?? "") < year;
  return lastOutcome < year && columns.some(isAfter) ? 3 : 0;
}

/** "Fg år | 2024": the only bare year is the one that the year before it is before. */
const isAfterThePast = (one: ColumnFeatures, columns: readonly ColumnFeatures[]): boolean =>
  columns.every((other) => other === one || !isOfYear(other) || !isBareYear(other)) &&
  columns.some(
    ({ reading: { words, period } }) =>
      isPast(words) && (period === undefined || Number(period) + 1 === Number(one.reading.period)),
  );

/** "Plan 2026" beside "Målnivå", which is of any year: the plan is what is reckoned with, and not what is to be reached. */
export const isPlanBesideAim = (one: ColumnFeatures, { columns }: TableFeatures): boolean =>
  isOfYear(one) &&
  columnHeads.has(one.reading.words, "yearsPlan") &&
  columns.some(
    (other) =>
      other.reading.period === undefined &&
      !columnHeads.has(other.reading.words, "yearsPlan") &&
      score(other, "target") >= 0.75 &&
      other.cells.target + other.cells.number > 0.5,
  );

/** Beside no year that is headed as an outcome: by a title that plans for it, or by the years that are measured. */
function isPlannedAlone(one: ColumnFeatures, { columns, titles, headers: { around } }: TableFeatures): number {
  const year = one.reading.period ?? "";
  if (columns.some(isToldInWords)) return 0;
  if (titles.some((text) => plansFor(text, year))) return 2;
  return Number(around.slice(0, 4) < year && isFarAhead(one, columns));
}

/**
 * A year some years after at least two others that follow each other more closely: the years that are measured end
 * before it.
 */
function isFarAhead(one: ColumnFeatures, columns: readonly ColumnFeatures[]): boolean {
  const isOther = (other: ColumnFeatures): boolean => other !== one && isOfYear(other) && isBareYear(other);
  const years = columns.flatMap((other) =>
    isOther(other) && other.cells.measured > 0.5 ? [Number(other.reading.period)] : [],
  );
  const inOrder = [...new Set(years)].sort((a, b) => a - b);
  const apart = inOrder.slice(1).map((year, i) => year - inOrder[i]!);
  const ahead = Number(one.reading.period) - (inOrder.at(-1) ?? Infinity);
  return apart.length > 0 && ahead >= FAR_AHEAD && ahead > 2 * Math.max(...apart);
}

const FAR_AHEAD = 3;

/** A word for results stands further right, or what is judged: the years have been reported. */
const isFollowedUp = (one: ColumnFeatures, columns: readonly ColumnFeatures[]): boolean =>
  columns.some((other) => other.at > one.at && (isDatedAs(other, "outcome") || other.cells.grade > 0.5));

/** Headed as a result or a verdict in words. */
const isToldInWords = (one: ColumnFeatures): boolean => named(one, "grade") || isSaidToBe(one, "outcome");

/** Whether a title of years to come begins with the year, or one before it. */
const plansFor = (title: string, year: string): boolean => isAhead(title) && (yearsIn(title)[0] ?? "9999") <= year;

/** By a word for targets; by one for both goals and targets where it stands right of the figures, or over some. */
const isHeadedAsTarget = (one: ColumnFeatures, figures: ColumnFeatures): boolean =>
  named(one, "target") && (!named(one, "goal") || one.at > figures.at || one.cells.number + one.cells.limit > 0.5);
