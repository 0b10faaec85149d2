import { columnHeads } from "../../lexicon/columnHeads";
import type { Role } from "../../domain/plan";
import { endIn, isYearEnd } from "../../interpret/time/period";
import type { Column } from "../column";
import { isBlank, type Grid } from "../grid/grid";
import { isSaid } from "../roles/said";

/** The columns of a table with figures, by kind. */
export interface FigureColumns {
  /** That of everybody first: it counts before the groups'. */
  targets: Column[];
  /** Outcomes, forecasts, baselines and comparisons. */
  measures: Column[];
  outcomes: Column[];
  notOutcomes: Column[];
  /** The column of the numbers or signs of a row's notes, by its header or without one, and the outcomes that they are of: the latest year's. */
  notes: Column | undefined;
  noted: Column[];
  /** Columns of words that state which figure or whose a row has. */
  qualifiers: Column[];
  /** Columns that name the measure's kind. */
  kinds: Column[];
  /** The column that states which side of a measure is better. */
  side: Column | undefined;
  /** The year or date of a row's figures. */
  period: Column | undefined;
  /** The same where it says of which period the row's outcome is, and not when its target is to be reached. */
  measuredAt: Column | undefined;
  /** The year or date that a row's target is for. */
  due: Column | undefined;
  /** The day or time by which what a row's target asks for is to be done. */
  doneBy: Column | undefined;
  /**
   * Whether a row's period is its outcome's and its target's: a row per measure and period. Where no outcome stands, it
   * may be a date to be done by.
   */
  periodIsOutcomes: boolean;
  /** Columns in which a sentence is none of what the header says, or the header says nothing that is known. */
  sentences: Column[];
  /** Those without figures: a note of a cell in them is about the row. */
  words: Column[];
}

const MEASURES: Role[] = ["outcome", "forecast", "baseline", "comparison"];

/** Sorts a table's columns by what their figures are. */
export function figureColumns(columns: Column[]): FigureColumns {
  const measures = columns.filter(({ role, told }) => MEASURES.includes(role) || told !== undefined);
  const periods = columns.filter(({ role }) => role === "period");
  const isDue = ({ reading }: Column): boolean => columnHeads.has(reading.words, "targetYear");
  const outcomes = measures.filter(({ role }) => role === "outcome");
  const endOf = ({ reading }: Column): string => endIn(reading.period ?? "");
  const latest = outcomes.map(endOf).reduce((a, b) => (b > a ? b : a), "");
  const doneBy = periods.find((column) => isDoneBy(column, columns));
  const period = periods
    .filter((column) => column !== doneBy && !isDue(column))
    .sort((a, b) => Number(b.reading.scores.period !== undefined) - Number(a.reading.scores.period !== undefined))[0];
  return {
    targets: columns
      .filter(({ role }) => role === "target")
      .sort((a, b) => Number(a.reading.group !== undefined) - Number(b.reading.group !== undefined)),
    measures,
    outcomes,
    notes:
      columns.find(({ role, reading }) => role === "comment" && columnHeads.has(reading.words, "notes")) ??
      columns.find(
        ({ role, header, reading }) => role === "other" && (header === "" || columnHeads.has(reading.words, "notes")),
      ),
    noted: outcomes.filter((one) => endOf(one) === latest),
    notOutcomes: measures.filter(({ role }) => role !== "outcome"),
    qualifiers: columns.filter(({ holds }) => holds === "figures"),
    kinds: columns.filter(({ holds }) => holds === "measure"),
    side: columns.find(({ holds }) => holds === "side"),
    period,
    measuredAt: period && isOfOutcome(period, columns) ? period : undefined,
    due: periods.find(isDue),
    doneBy,
    periodIsOutcomes: measures.some(({ role, reading }) => role === "outcome" && reading.period === undefined),
    sentences: columns.filter(
      (one) => one.role === "owner" || (one.role === "other" && one.holds === undefined && !isSaid(one)),
    ),
    words: columns.filter((one) => one.role !== "target" && !measures.includes(one)),
  };
}

/** The columns that have a role. */
const placed = (columns: readonly Column[], of: Role): number[] =>
  columns.flatMap((one) => (one.role === of ? one.column : []));

/** Whether a column stands right of a target and left of all outcomes. */
const isBetween = ({ column }: Column, columns: readonly Column[]): boolean =>
  placed(columns, "target").some((target) => target < column) &&
  placed(columns, "outcome").every((outcome) => outcome > column);

/** Whether a column of periods says of which period a row's outcome is, and not when its target is to be reached. */
const isOfOutcome = (one: Column, columns: readonly Column[]): boolean =>
  columnHeads.has(one.reading.words, "measuredTime") ||
  (columnHeads.has(one.reading.words, "ownTime") && !isBetween(one, columns));

/**
 * "Klart", "Deadline", beside targets and outcomes; "Datum" may be of the outcome, but not where it stands right of the target and
 * left of that.
 */
function isDoneBy(one: Column, columns: readonly Column[]): boolean {
  if (placed(columns, "target").length === 0 || placed(columns, "outcome").length === 0) return false;
  const { words } = one.reading;
  return columnHeads.has(words, "dueTime") || (columnHeads.has(words, "anyTime") && isBetween(one, columns));
}

/**
 * A row per measure and period has its target for that period. Where each measure has one row, a part of a year tells when
 * its outcome was measured ("Jun 2024" in a half-year report): the target is the year's. Gives whether a row's target is of
 * the period that the row names.
 */
export function aimOfPeriod(
  { sheet }: Grid,
  { periodIsOutcomes, period }: FigureColumns,
  columns: readonly Column[],
): (period: string | undefined) => boolean {
  const name = columns.find(({ role }) => role === "indicator");
  if (!periodIsOutcomes || !period) return () => false;
  const names = sheet.values.flatMap((row) =>
    !name || isBlank(row?.[period.column]) || isBlank(row?.[name.column]) ? [] : [row![name.column]],
  );
  const isRowEach = name !== undefined && new Set(names).size === names.length;
  return (given) => !isRowEach || given === undefined || isYearEnd(given);
}

/** Whether no two columns are of the same period and group. */
export const areApart = (outcomes: readonly Column[], period: string): boolean =>
  new Set(outcomes.map(({ reading }) => `${reading.period ?? period} ${reading.group ?? ""}`)).size === outcomes.length;
