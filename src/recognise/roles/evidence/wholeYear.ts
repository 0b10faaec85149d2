import { columnHeads } from "../../../lexicon/columnHeads";
import { accumulatedTo, comparePeriods, monthsTo, parsePeriod } from "../../../interpret/time/period";
import type { ColumnFeatures } from "../columnFeatures";
import type { TableFeatures } from "../features";
import { wholeIn } from "../fit";
import { column, type ColumnRule } from "./rule";
import { isUnsaid } from "./signs";

/*
 * The year's own figure beside those of its months, quarters or tertials: "Summa/snitt 2025" right of "Jan … Dec". A
 * word for means names others' values elsewhere; here the figures are the sum or the mean of the parts, or may be a weighed one.
 */

/** Fewer columns are no parts of a year that somebody sums up; fewer rows tell nothing under a word that nobody knows. */
const FEWEST = 3;

const isPart = ({ reading, cells }: ColumnFeatures): boolean =>
  reading.period !== undefined && monthsTo(reading.period) !== null && cells.measured > 0.5;

const yearOf = ({ reading: { period = "" } }: ColumnFeatures): number => parsePeriod(period)?.year ?? 0;

/** The columns of the parts of the year that a column may be of; none where it names another. */
function partsOf(one: ColumnFeatures, { columns }: TableFeatures): readonly ColumnFeatures[] {
  const parts = columns.filter((other) => other !== one && isPart(other));
  const year = yearOf(one);
  const areItsOwn = !isPart(one) && parts.every((part) => [0, year || yearOf(part)].includes(yearOf(part)));
  return areItsOwn && parts.length >= FEWEST ? parts : [];
}

/** How surely a column has the figures of the whole year whose parts stand beside it. */
function wholeYear(one: ColumnFeatures, table: TableFeatures): number {
  const isNamed = columnHeads.has(one.reading.words, "ofAllParts");
  if (one.cells.measured <= 0.5 || !(isNamed || (isUnsaid(one) && one.header !== ""))) return 0;
  const parts = partsOf(one, table);
  if (parts.length === 0) return 0;
  const { rows, share, less, between } = wholeIn(table, one, parts);
  if (isNamed && share >= MOST && less <= FEW) return 1;
  if (isNamed) return rows === 0 || between >= NEARLY_ALL ? UNPROVEN : 0;
  return rows >= FEWEST && share === 1 ? 1 : 0;
}
/** The means of some rows may be weighed, and a figure may be mistyped. */
const [MOST, FEW, NEARLY_ALL] = [0.5, 0.2, 0.8];
/** Where the parts are too few to tell, or all means may be weighed. */
const UNPROVEN = 0.45;

/**
 * What a column that sums up the parts of a year beside it is of: "2025", or "helår" of months without a year; where the
 * last of them are blank, what is accumulated to the last that is not. Undefined for any other column.
 */
export function wholeOf(one: ColumnFeatures, table: TableFeatures): string | undefined {
  if (wholeYear(one, table) === 0) return undefined;
  const parts = partsOf(one, table).map(({ reading: { period = "" } }) => period);
  const last = parts.sort(comparePeriods).at(-1)!;
  const year = parsePeriod(last)?.year ?? 0;
  return monthsTo(last) === WHOLE ? (year > 0 ? String(year) : "helår") : accumulatedTo(last);
}
const WHOLE = 12;

export const WHOLE_YEARS: ColumnRule[] = [
  column("outcome", "helåret bredvid sina delar", 5, "årets värde, bredvid dess delar", wholeYear),
];
