import { isYear } from "../../domain/shapes";
import { factsOf } from "../../interpret/facts";
import { monthsTo, parsePeriod, readPeriod, yearOf } from "../../interpret/time/period";
import type { Role } from "../../domain/plan";
import { namesMeasured } from "../column";
import type { FoundTable } from "../foundTables";
import { columnTexts } from "../layout/tableRegion";
import { planOf, wholeYear } from "./planTables";

/** A table, and the period in its titles. */
interface Titled extends FoundTable {
  around: string;
}

/**
 * The latest of a workbook's years with outcomes that is more than hardly begun in some table of it (docs/regler.md §2);
 * undefined where none is: then any outcome decides. In January a table of the new year has a month or two, and what is
 * reported is the year before. What only the title of a plan, or of several years, dates counts where nothing else is dated.
 * A year that titles name, and that most measures have, goes before a later one that fewer have.
 */
export function yearInUse(tables: readonly Titled[], years: readonly number[]): number | undefined {
  const latest = [...years].sort((a, b) => b - a);
  const begunIn = (all: readonly Titled[]): number | undefined =>
    latest.find((year) =>
      all.some((table) => !isAhead(table, year) && isBegun(table, year) && !isBehindTitle(table, year, all)),
    );
  return begunIn(tables.map((table) => (isOfOwnYear(table) ? table : { ...table, around: "" }))) ?? begunIn(tables);
}

/** The year that a table's titles name; a plan's is none that it follows up. */
const titleYear = (table: Titled): number | undefined => (isOfOwnYear(table) ? wholeYear(table.around) : undefined);

/**
 * Whether a year is the one after that which a table's titles name, and less full: of the measures of all tables of those titles
 * most have the title's year, and fewer this one. Not where all targets of the table are of this year: the title is left
 * standing since then.
 */
function isBehindTitle(table: Titled, year: number, all: readonly Titled[]): boolean {
  const own = titleYear(table);
  if (own === undefined || own + 1 !== year || aimsAt(table.columns, year)) return false;
  const alike = all.filter((one) => titleYear(one) === own);
  const count = (of: (one: Titled) => number): number => alike.reduce((sum, one) => sum + of(one), 0);
  const named = count((one) => filledFor(one, own));
  return named * 2 > count(measuresIn) && named > count((one) => filledFor(one, year));
}

const measuresIn = ({ columns }: Titled): number => namesMeasured(columns)?.evidence.seen ?? 0;

/** How many of a table's measures have an outcome or a grade of a year, or of a part of it. */
function filledFor({ region, columns, around }: Titled, year: number): number {
  const ofRows = timesOfRows(columns);
  if (ofRows) return rowsByYear(columnTexts(region, ofRows.column)).get(year) ?? 0;
  return Math.max(0, ...cameOf(columns, around, year).map(({ evidence }) => evidence.seen));
}

/** The column that says of which period each row is, where no outcome's header does. */
const timesOfRows = (columns: Titled["columns"]): Titled["columns"][number] | undefined =>
  columns.some(({ role, reading }) => role === "outcome" && yearOf(reading.period) !== undefined)
    ? undefined
    : columns.find(({ role }) => role === "period");

/** The columns of a year that say how it went, not how it was planned. */
const cameOf = (columns: Titled["columns"], around: string, year: number): Titled["columns"] =>
  columns.filter(
    ({ role, reading }) =>
      CAME.has(role) &&
      !isStart(reading) &&
      !factsOf(reading.words).isPlannedUnder &&
      yearOf(reading.period ?? around) === year,
  );

/** So many years after the last outcomes before it. */
const AHEAD = 2;

/** Whether a year is one to come, after the titles' own and long after the outcomes before it: "2023 | 2027" under "Ägarens kort 2023". */
function isAhead({ columns, around }: Titled, year: number): boolean {
  const before = columns.flatMap(({ role, reading }) => {
    const own = role === "outcome" ? yearOf(reading.period) : undefined;
    return own !== undefined && own < year ? [own] : [];
  });
  return before.length > 0 && (yearOf(around) ?? year) < year && Math.max(...before) + AHEAD < year;
}

/** Whether the titles of a table say of which single year it reports. */
const isOfOwnYear = ({ region, around }: Titled): boolean =>
  planOf(region).plan === undefined && parsePeriod(around)?.kind !== "span";

/**
 * The parts of years in the titles of tables that judge or forecast without a period of their own: what "Delår aug 2025"
 * says of them is when, whatever years' outcomes stand beside.
 */
export const interimsIn = (tables: readonly Titled[]): string[] =>
  tables.flatMap(({ columns, around }) => (monthsTo(around) !== null && columns.some(isOfTable) ? [around] : []));

const isOfTable = ({ role, reading, evidence }: Titled["columns"][number]): boolean =>
  evidence.seen > 0 &&
  ((role === "grade" && (reading.period === undefined || isForetold(reading))) || role === "forecast");

/** Whether a header says that what stands under it is foretold: "Prognos helår" over grades. */
const isForetold = ({ scores: { forecast = 0 } }: Titled["columns"][number]["reading"]): boolean => forecast > 0;

/**
 * By the table's columns of that year's outcomes and grades; by its rows where they state their own periods. A whole year's
 * column with any value is enough where all of the table's dated targets are of that year: they say which is followed up.
 */
function isBegun(table: Titled, year: number): boolean {
  const { region, columns, around } = table;
  const ofRows = timesOfRows(columns);
  if (ofRows) return isBegunInRows(columnTexts(region, ofRows.column), year);
  const came = cameOf(columns, around, year);
  if (isAfterAims(table, came, year)) return false;
  const measures = measuresIn(table);
  const isUsed = (role: Role): boolean => {
    const own = came.filter((one) => one.role === role);
    const used = own.filter(({ evidence }) => evidence.seen > 0 && evidence.seen * 2 >= measures);
    return used.length > 0 && used.length * BEGUN >= own.length;
  };
  const isAimedAt = came.some(({ evidence, reading }) => evidence.seen > 0 && isWholeYear(reading.period));
  return [...CAME].some(isUsed) || (isAimedAt && aimsAt(columns, year));
}

/**
 * Whether a year has no more than a part of it in a table whose dated targets are all of the year before, which has outcomes as a
 * whole: "2024 | 2025 t.o.m. mars" beside "Måltal 2024" follows up 2024, unless the titles name the later year.
 */
function isAfterAims(table: Titled, came: Titled["columns"], year: number): boolean {
  const { columns, around } = table;
  const isOfWholeYear = ({ evidence, reading }: Titled["columns"][number]): boolean =>
    evidence.seen > 0 && isWholeYear(reading.period);
  return (
    yearOf(around) !== year &&
    aimsAt(columns, year - 1) &&
    !came.some(isOfWholeYear) &&
    cameOf(columns, around, year - 1).some(isOfWholeYear)
  );
}

/** Whether a header says that its figures are what was started from: "Startläge 2022". */
const isStart = ({ scores: { baseline = 0, outcome = 0 } }: Titled["columns"][number]["reading"]): boolean =>
  baseline > outcome;

/** Whether a header states a whole year. */
const isWholeYear = (period: string | undefined): boolean => period !== undefined && isYear(period);

/** Whether every target column that states a year states this one, and one does. */
function aimsAt(columns: Titled["columns"], year: number): boolean {
  const years = columns.flatMap(({ role, reading }) => (role === "target" ? (yearOf(reading.period) ?? []) : []));
  return years.length > 0 && years.every((one) => one === year);
}

/** Roles of columns that say how it went. */
export const CAME: ReadonlySet<Role> = new Set(["outcome", "grade"]);

/** One of so many columns of a year is in use: a month or two of twelve is hardly begun, a third of the year is begun. */
const BEGUN = 3;

function rowsByYear(texts: readonly string[]): Map<number, number> {
  const rows = new Map<number, number>();
  for (const text of texts) {
    const of = yearOf(readPeriod(text)?.canonical);
    if (of !== undefined) rows.set(of, (rows.get(of) ?? 0) + 1);
  }
  return rows;
}

/** At least a third as many rows as the year with most. */
function isBegunInRows(texts: readonly string[], year: number): boolean {
  const rows = rowsByYear(texts);
  const own = rows.get(year) ?? 0;
  return own > 0 && own * BEGUN >= Math.max(...rows.values());
}
