import { isYear } from "../../domain/shapes";
import type { Column } from "../column";
import { columnHeads } from "../../lexicon/columnHeads";
import {
  committeeIn,
  isAccumulated,
  isCommittee,
  isInitialsOfCommittee,
  namesRole,
  namesWhole,
} from "../../interpret/header/header";
import { isPast } from "../../interpret/header/headerPhrase";
import { accumulatedTo, comparePeriods, monthsTo, parsePeriod } from "../../interpret/time/period";
import { wholeOf } from "./evidence/wholeYear";
import type { TableFeatures } from "./features";

/** Grades whose header names a committee are its own: "Socialnämnden", "Socialnämndens bedömning". */
export const withGradeOwner = (columns: readonly Column[]): Column[] =>
  withWholesGrade(columns).map((column) => {
    if (!isGrade(column)) return column;
    const owner = ownerOf(column);
    return owner === undefined ? column : { ...column, owner };
  });

const isGrade = ({ role, ticked }: Column): boolean => role === "grade" && ticked === undefined;

/**
 * Beside the grades of one other, kommunstyrelsen's or the municipality's are of the whole: "Nämndens bedömning |
 * Kommunstyrelsens bedömning". Where several nämnder have a column each it is one of them.
 */
function withWholesGrade(columns: readonly Column[]): readonly Column[] {
  const grades = columns.filter(isGrade);
  const isOfWhole = ({ reading }: Column): boolean =>
    reading.by !== "computed" && namesWhole(reading) && reading.scores.grade !== undefined;
  const [own, others] = [grades.filter(isOfWhole), grades.filter((one) => !isOfWhole(one))];
  const named = others.filter((one) => ownerOf(one) !== undefined);
  if (own.length === 0 || others.length === 0 || named.length > 1) return columns;
  return columns.map((one) =>
    own.includes(one) ? { ...one, reading: { ...one.reading, by: "overall" as const } } : one,
  );
}

function ownerOf({ header, reading }: Column): string | undefined {
  if (reading.scores.grade === undefined && (reading.scores.owner !== undefined || isCommittee(header))) return header;
  if (reading.by === "overall") return undefined;
  return (
    committeeIn(header) ??
    header
      .split(" ")
      .slice(1)
      .find((word) => isInitialsOfCommittee(word))
  );
}

/**
 * Periods that the other columns give a header: what is accumulated ends with the last part of the year that has values,
 * a forecast is for the year of the table, "Nästa års mål" for the one after it, and "Utfall" for the year of "Mål 2025"
 * where the outcomes beside it end with the year before.
 */
export function withPeriods(columns: readonly Column[], table: TableFeatures): Column[] {
  const { year, around } = table.headers;
  const parts = columns.filter(({ role, reading }) => role === "outcome" && monthsTo(reading.period ?? "") !== null);
  const filled = parts.filter(({ evidence }) => evidence.number > 0);
  const last = latest((filled.length > 0 ? filled : parts).map(({ reading }) => reading.period ?? ""));
  const until = parts.length < 2 ? undefined : accumulatedTo(last);
  const hasOwn = columns.some(({ role, holds }) => role === "period" || holds === "figures");
  const isAfterLast = around === "" && !hasOwn && year !== "" && followsOutcomes(columns, year);
  return withSpansApart(columns).map((column) => {
    const { role, reading } = column;
    const whole = role === "outcome" ? wholeYearOf(column, table) : undefined;
    if (whole !== undefined) return { ...column, whole: true, reading: { ...reading, period: whole } };
    if (reading.period !== undefined) return column;
    if (role === "outcome" && isAfterLast && !isPast(reading.words))
      return { ...column, reading: { ...reading, period: year } };
    if (until !== undefined && role === "outcome" && isAccumulated(reading.words))
      return { ...column, reading: { ...reading, period: until } };
    if (role === "target" && columnHeads.has(reading.words, "nextYear")) return ofNextYear(column, year);
    return role === "forecast" && year !== "" && !hasOwn
      ? { ...column, reading: { ...reading, period: year } }
      : column;
  });
}

/** The year that a column of outcomes has the whole of, beside its parts. */
function wholeYearOf({ column }: Column, table: TableFeatures): string | undefined {
  const one = table.columns.find((other) => other.column === column);
  return one && wholeOf(one, table);
}

/** Whether the latest outcomes that say when are of the year before. */
const followsOutcomes = (columns: readonly Column[], year: string): boolean =>
  latest(columns.flatMap(({ role, reading }) => (role === "outcome" ? (reading.period ?? []) : []))) ===
  String(Number(year) - 1);

/** Whether what is accumulated to the end of a period is not what the period's own name says. */
const endsAlone = (period: string): boolean => ["month", "half"].includes(parsePeriod(period)?.kind ?? "");

/**
 * "Ack. utfall aug" is of the year so far. "Kv 3 | Ack kv 3": the part alone and the year to its end are two periods; where
 * no part stands beside, the year to its end is said by the part.
 */
function withSpansApart(columns: readonly Column[]): readonly Column[] {
  const outcomes = columns.filter(({ role, reading }) => role === "outcome" && monthsTo(reading.period ?? "") !== null);
  const spans = new Set(outcomes.filter(({ reading }) => isAccumulated(reading.words)));
  const meet = ({ reading: one }: Column, { reading: other }: Column): boolean =>
    one.period === other.period && one.group === other.group;
  const areMet = outcomes.some((one) => !spans.has(one) && [...spans].some((span) => meet(one, span)));
  return columns.map((column) => {
    const isApart = spans.has(column) && (areMet || endsAlone(column.reading.period ?? ""));
    const period = isApart ? accumulatedTo(column.reading.period ?? "") : undefined;
    return period === undefined ? column : { ...column, reading: { ...column.reading, period } };
  });
}

/**
 * "Vi vill | Så att | Vi mäter": comments under a word that nobody knows, between goals or areas and their measures, may
 * be goals, and are asked about.
 */
export const withNamesAsked = (columns: readonly Column[]): Column[] => {
  const measures = columns.findIndex(({ role }) => role === "indicator");
  const over = columns.findIndex(({ role }) => role === "goal" || role === "area");
  return columns.map((column, at) =>
    column.role === "comment" &&
    column.header !== "" &&
    !namesRole(column.reading) &&
    over >= 0 &&
    over < at &&
    at < measures
      ? { orElse: "goal" as const, ...column }
      : column,
  );
};

/** A target for the year after the table's; where that is not known, its column is asked about. */
const ofNextYear = (column: Column, year: string): Column =>
  isYear(year)
    ? { ...column, reading: { ...column.reading, period: String(Number(year) + 1) } }
    : { ...column, orElse: "other" };

const latest = (periods: string[]): string => periods.sort(comparePeriods).at(-1) ?? "";
