import type { Indicator, Measurement, Recognition, RecognisedTable } from "../domain/plan";
import { isReported } from "./choice";
import { cellOf, holds } from "./heading";
import { isInterim, isYearOf, samePeriod, yearOf } from "./periods";
import { withdrawnIn } from "./withdrawn";

/** How many of the measures have an outcome of the reported period. */
export interface Reported {
  outcomes: number;
  measures: number;
}

/**
 * Which outcomes the workbook has for the reported period, and the indicators whose column for it is empty or has
 * hardly been started.
 */
export interface ColumnUse extends Reported {
  notReported: ReadonlySet<Indicator>;
  /** Indicators that have no outcome in their table's column of the whole period, which is in use. */
  skipped: ReadonlySet<Indicator>;
  /** Indicators without an outcome of the period whose table has a column of it that nobody has read, with its header. */
  unread: ReadonlyMap<Indicator, string>;
}

/** A column is in use when at least half of its measures have a value (docs/regler.md §2). */
const isInUse = ({ outcomes, measures }: Reported): boolean => outcomes * 2 >= measures;

const countOf = (indicators: Indicator[], period: string): Reported => ({
  outcomes: indicators.filter((node) => isReported(node, period)).length,
  measures: indicators.length,
});

/**
 * The period's column in a table that nobody has read, and which the user is asked about: what it was before is no
 * verdict on it.
 */
const askedAbout = (
  { sheet, columns }: RecognisedTable,
  asked: readonly ReturnType<typeof cellOf>[],
  period: string,
): RecognisedTable["columns"][number] | undefined =>
  columns.find(
    ({ role, column, period: of = "" }) =>
      role === "other" &&
      samePeriod(of, period) &&
      asked.some((cell) => cell?.sheet === sheet && cell.place.column === column?.padStart(3)),
  );

/**
 * The measures without a value in the column of the whole year, where most of the table has one there, or words or a dash in its
 * place; where the year's last part is reported, beside such a column that nobody has begun.
 */
function skippedIn({ columns }: RecognisedTable, inside: Indicator[], period: string): Indicator[] {
  const ofYear = columns.filter(
    ({ role, period: of = "" }) => role === "outcome" && (of === period || isYearOf(of, period)),
  );
  if (ofYear.length === 0 || isInterim(period)) return [];
  const having = (has: (one: Measurement) => boolean): Indicator[] =>
    inside.filter(({ outcomes }) => outcomes.some((one) => has(one) && isUnder(ofYear, one)));
  const valued = new Set(having(({ value }) => value !== null));
  const filled = having(({ text }) => text.trim() !== "");
  const isLastPart = ofYear.every(({ period: of }) => of !== period);
  return isLastPart || isInUse({ outcomes: filled.length, measures: inside.length })
    ? inside.filter((node) => !valued.has(node))
    : [];
}

/** Whether a value stands under one of the headers, whatever part of the year its own words say that it is of. */
function isUnder(columns: RecognisedTable["columns"], { cell }: { cell: string }): boolean {
  const at = cellOf(cell)?.place;
  return columns.some(({ column, row }) => (row === undefined ? column?.padStart(3) === at?.column : row === at?.row));
}

/**
 * How far the outcomes of a period have come, table by table. Measures that are stated to lag or are withdrawn are not
 * waited for. Where nothing in the workbook is for the period or its year, no table has been started.
 */
export function columnUseOf({ plan, tables, problems }: Recognition, period: string): ColumnUse {
  const waited = plan.indicators.filter(
    (node) => node.measure !== "lagging" && withdrawnIn(node, period) === undefined,
  );
  const total = countOf(waited, period);
  const notReported = new Set<Indicator>();
  const skipped = new Set<Indicator>();
  const unread = new Map<Indicator, string>();
  if (period === "" || waited.length === 0) return { ...total, notReported, skipped, unread };
  const cells = new Map(waited.map((node) => [node, cellOf(node.cell)]));
  const isOfYear = waited.some(({ outcomes }) => outcomes.some((one) => yearOf(one.period) === yearOf(period)));
  const begun = isOfYear || waited.some(({ outcomes }) => outcomes.some((one) => one.period === ""));
  const asked = problems.flatMap(({ code, cell }) => (code === "oläst-kolumn" ? [cellOf(cell)] : []));
  for (const table of tables) {
    const inside = waited.filter((node) => holds(table, cells.get(node) ?? null));
    const counts = countOf(inside, period);
    const hasColumn =
      counts.outcomes > 0 ||
      table.columns.some((column) => column.role === "outcome" && samePeriod(column.period ?? "", period));
    const asksFor = hasColumn ? undefined : askedAbout(table, asked, period);
    const isUsed = hasColumn ? isInUse(counts) : asksFor === undefined;
    if (!begun || !isUsed) for (const node of inside) notReported.add(node);
    for (const node of skippedIn(table, inside, period)) skipped.add(node);
    if (asksFor) for (const node of inside) if (!isReported(node, period)) unread.set(node, asksFor.header);
  }
  return { ...total, notReported, skipped, unread };
}

/**
 * Whether a period is a part of a year that is still ahead: at most few measures have an outcome of the whole of it. Its
 * printed grades are of forecasts.
 */
export function isYearAhead({ plan: { indicators }, period: reported }: Recognition, period: string): boolean {
  if (!isInterim(period)) return false;
  const whole = indicators.filter(({ outcomes }) =>
    outcomes.some((one) => one.value !== null && isYearOf(one.period || reported, period)),
  );
  return !isInUse({ outcomes: whole.length, measures: indicators.length }) || indicators.length === 0;
}
