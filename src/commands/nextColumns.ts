import { withDigits, withYears, yearsIn } from "../domain/shapes";
import { yearOf } from "../assess/periods";
import type { RecognisedTable, Role, TableColumn } from "../domain/plan";
import { readHeader } from "../interpret/header/header";
import { isUndated, periodText } from "../interpret/time/period";
import { areaText, cellRef, columnIndex, contains, overlaps, parseArea, type Area } from "../sheet/address";
import { formulaAt, valueAt, type Book, type Sheet } from "../sheet/book";
import { freeColumns } from "../sheet/freeColumns";

/** A header without a year gets the one that its column is of, so that the next year's values are not taken for its own. */
export interface DatedHeader {
  /** The header's cell, `Mål!E1`. */
  cell: string;
  /** What it holds: "Bedömning". */
  was: string;
  /** "Bedömning 2024". */
  header: string;
}

/** A column for the next period that a table of the user's lacks. */
export interface ProposedColumn {
  sheet: string;
  /** The table's range. */
  table: string;
  /** "Utfall 2025", after the column of the period before. */
  header: string;
  role: Role;
  /** Where its header would go, `Mål!H3`; absent: there is no free place, for the reason in `why`. */
  cell?: string;
  why?: string;
  /** The column of the period before, where it lacks its year: written together with the new header. */
  dates?: DatedHeader;
}

/** Roles with a column for each period. */
const BY_PERIOD: readonly Role[] = ["target", "outcome", "forecast", "trend", "grade", "comment"];

/** Roles whose values are of one period even where their header states none; a target without a year stands. */
const OF_ITS_PERIOD: readonly Role[] = ["outcome", "forecast", "trend", "grade", "comment"];

/** Of these a table has one column a period: beside one with its year, a column without any is of no known year. */
const MEASURED: readonly Role[] = ["outcome", "forecast", "trend"];

/** "2023/24", "2023–24": the second year in two digits. "2024-08" is a month: a span ends after it began. */
const SPAN = /(?<!\d)((?:19|20)\d\d)([/–-])(\d\d)(?!\d)/gu;

const twoDigits = (year: number): string => String(year % 100).padStart(2, "0");

/**
 * A text with its years raised, by one unless told: "Utfall 2024" → "Utfall 2025", "2023/24" → "2024/25", "delår 2024" →
 * "delår 2025".
 */
export const aYearOn = (text: string, by = 1): string =>
  withYears(
    text.replace(SPAN, (span: string, from: string, dash: string, to: string) =>
      isSpan(from, to) ? `${Number(from) + by}${dash}${twoDigits(Number(to) + by)}` : span,
    ),
    (year, at) => (isSpanned(text, at) ? year : String(Number(year) + by)),
  );

/** "Delår 240831" → "Delår 2024-08-31": a day in six or eight digits, of the year that is known, with its year in full. */
const withDay = (text: string, year: number): string =>
  withDigits(text, (digits) => {
    const known = [String(year), twoDigits(year)].find((one) => digits.length === one.length + 4);
    const day = known !== undefined && digits.startsWith(known) ? digits.slice(-4) : undefined;
    return day === undefined ? digits : `${year}-${day.slice(0, 2)}-${day.slice(2)}`;
  });

/** Whether the year at a position belongs to a span, whose years are already raised. */
const isSpanned = (text: string, at: number): boolean =>
  [...text.matchAll(SPAN)].some(({ index, 1: from = "", 3: to = "" }) => index === at && isSpan(from, to));

const isSpan = (from: string, to: string): boolean => Number(to) > Number(from) % 100;

const sameColumn = (one: TableColumn, other: TableColumn, period: string): boolean =>
  other.role === one.role && other.owner === one.owner && other.period === period;

/** The years that a workbook moves between, canonical. */
export interface Turn {
  from: string;
  to: string;
}

/** A header of the next period that a table lacks, after a column of the one before. */
interface Lacking {
  header: string;
  column: TableColumn;
  /** What the column's own header becomes, where it lacks its year. */
  dated?: string;
}

/** The header of the next year after a column of this one. Null: the table has it, or none follows. */
function afterDated(one: TableColumn, { columns }: RecognisedTable, { from, to }: Turn): Lacking | null {
  const by = (yearOf(to) ?? 0) - (yearOf(from) ?? 0);
  const header = aYearOn(one.header, by);
  const isLacking = by > 0 && !columns.some((other) => sameColumn(one, other, aYearOn(one.period ?? "", by)));
  return isLacking ? { header, column: one } : null;
}

/**
 * The header of the next period after a column whose header has no year, in a table with columns of the year before: left
 * in use, last year's grades would stand as this year's. Null: it is of no period, or nobody knows of which.
 */
function afterUndated(column: TableColumn, { columns }: RecognisedTable, { from, to }: Turn): Lacking | null {
  const { header, role, period } = column;
  const ofYear = columns.filter((one) => BY_PERIOD.includes(one.role) && yearOf(one.period ?? "") === yearOf(from));
  const isOther = ofYear.some((one) => one !== column && one.role === role);
  if (ofYear.length === 0 || header === "" || yearsIn(header).length > 0) return null;
  if (period === undefined && (!OF_ITS_PERIOD.includes(role) || (MEASURED.includes(role) && isOther))) return null;
  const year = yearOf(from);
  const day = year === undefined ? header : withDay(header, year);
  return day === header || year === undefined
    ? { header: `${header} ${yearFor(column, to)}`, column, dated: `${header} ${yearFor(column, from)}` }
    : { header: aYearOn(day, (yearOf(to) ?? year) - year), column, dated: day };
}

function lackingIn(table: RecognisedTable, turn: Turn): Lacking[] {
  const year = yearOf(turn.from);
  return table.columns.flatMap((column): Lacking[] => {
    const { header, role, period } = column;
    if (!BY_PERIOD.includes(role)) return [];
    const isOfYear = period === undefined || isUndated(period) || yearOf(period) === year;
    const found = !isOfYear
      ? null
      : aYearOn(header) === header
        ? afterUndated(column, table, turn)
        : afterDated(column, table, turn);
    return found ? [found] : [];
  });
}

/** What is added to a header without a year: a part of the year that it states itself is not stated again. */
const yearFor = ({ period }: TableColumn, of: string): string =>
  period === undefined ? periodText(of) : String(yearOf(of) ?? "");

/** Whether a column stands beside those of an earlier year, before the first of the year: it may be of either. */
function isOfEitherYear(one: TableColumn, { columns }: RecognisedTable, from: string): boolean {
  const at = columns.indexOf(one);
  const years = columns.map(({ role, period }) => (BY_PERIOD.includes(role) ? yearOf(period ?? "") : undefined));
  const year = yearOf(from) ?? 0;
  return years.slice(0, at).some((other) => other !== undefined && other < year) && !years.slice(0, at).includes(year);
}

/** The header's cell of a column, where it is a text of its own; else what the user has to do. */
function headerCell(
  sheet: Sheet,
  { headerRows }: RecognisedTable,
  one: TableColumn,
): Omit<DatedHeader, "header"> | null {
  const column = columnIndex(one.column ?? "");
  if (column === null || column === undefined) return null;
  const filled = headerRows
    .map((row) => row - 1)
    .sort((a, b) => b - a)
    .find((row) => (valueAt(sheet, row, column) ?? "") !== "");
  const was = filled === undefined ? null : valueAt(sheet, filled, column);
  const isWide = (merge: Area): boolean => merge.right > merge.left && contains(merge, filled!, column);
  if (filled === undefined || typeof was !== "string" || formulaAt(sheet, filled, column) !== undefined) return null;
  return sheet.merges.some(isWide) ? null : { cell: cellRef(sheet.name, filled, column), was };
}

/** The year put into the header of a column without one; a text: why it is not, with what to do. */
function withYear(
  sheet: Sheet,
  table: RecognisedTable,
  { column: one, dated = "" }: Lacking,
  from: string,
): DatedHeader | string {
  const found = headerCell(sheet, table, one);
  const shown = `”${one.header}”`;
  if (isOfEitherYear(one, table, from))
    return `Det framgår inte vilket år ${shown} gäller. Skriv året i rubriken och försök igen.`;
  if (found === null || sheet.tables.some((other) => overlaps(other.area, parseArea(table.range)!)))
    return `Rubriken ${shown} har inget år. Skriv ”${dated}” i den, så att det som står där inte tas för nästa periods.`;
  return { ...found, header: ownPart(found.was, one.header, dated) };
}

/** The own cell of a header that may go on from the rows above it, with its year. */
const ownPart = (was: string, header: string, dated: string): string =>
  dated.startsWith(header) ? was.trimEnd() + dated.slice(header.length) : dated;

/** The new header without the words of the rows above, where its own row says what the column is: "Mål | Uppfyllt?". */
function withoutGroup(sheet: Sheet, table: RecognisedTable, { header, column: one }: Lacking): string {
  const own = headerCell(sheet, table, one)?.was.trim() ?? "";
  const group = one.header.endsWith(` ${own}`) ? one.header.slice(0, -own.length) : "";
  const isSaid = own !== "" && (readHeader(own).scores[one.role] ?? 0) >= CLEARLY;
  return isSaid && header.startsWith(group) ? header.slice(group.length) : header;
}
/** From here on a header's words name a role. */
const CLEARLY = 0.75;

/** The columns of the next period that tables lack, each with its place right of its table. Nothing is written. */
export function proposedColumns(tables: readonly RecognisedTable[], book: Book, turn: Turn): ProposedColumn[] {
  return tables.flatMap((table): ProposedColumn[] => {
    const lacking = lackingIn(table, turn);
    const sheet = book.sheets.find(({ name }) => name === table.sheet);
    const area = parseArea(table.range);
    if (lacking.length === 0 || !sheet || !area) return [];
    const isExcelTable = sheet.tables.some((one) => overlaps(one.area, area));
    const first = isExcelTable ? IN_EXCEL_TABLE : freeColumns(sheet, area, lacking.length);
    let taken = 0;
    return lacking.map((one): ProposedColumn => {
      const { column, dated } = one;
      const header = withoutGroup(sheet, table, one);
      const of = { sheet: table.sheet, table: areaText(area), header, role: column.role };
      if (table.orientation === "columns")
        return { ...of, why: "Tabellen har perioderna i rader: skriv raden för hand." };
      const dates = dated === undefined ? undefined : withYear(sheet, table, one, turn.from);
      if (typeof dates === "string") return { ...of, why: dates };
      if (typeof first === "string") return { ...of, why: first };
      const cell = cellRef(sheet.name, Math.max(...table.headerRows) - 1, first + taken++);
      return { ...of, cell, ...(dates ? { dates } : {}) };
    });
  });
}

const IN_EXCEL_TABLE = "Tabellen är en Exceltabell: skriv rubriken intill den, så växer tabellen.";

/** What a new header begins with where its own words do not say what the column is. */
const NAMED_AS: Partial<Record<Role, string>> = {
  target: "Målvärde",
  outcome: "Utfall",
  forecast: "Prognos",
  trend: "Trend",
  grade: "Bedömning",
  comment: "Kommentar",
};

/** Whether no column before it in the table, or none at all, is to have the same header. */
const isAlone = (one: ProposedColumn, others: readonly ProposedColumn[]): boolean =>
  others.every(
    (other) => other === one || other.header !== one.header || other.sheet !== one.sheet || other.table !== one.table,
  );

/**
 * A proposal with the plain word for its role in its header, unless it has it: "2026 H1" → "Utfall 2026 H1", "Mål 2026" →
 * "Målvärde 2026".
 */
function withRole(one: ProposedColumn): ProposedColumn {
  const word = NAMED_AS[one.role] ?? "";
  if (one.header.startsWith(word)) return one;
  const { scores, words } = readHeader(one.header);
  const isSaid = scores[one.role] !== undefined && one.header.toLowerCase().startsWith(`${words} `);
  return { ...one, header: `${word} ${isSaid ? one.header.slice(words.length).trim() : one.header}` };
}

/** Why a proposal is not made; undefined where its columns are read as what they are for. */
export type Unread = (one: ProposedColumn) => "new" | "dated" | undefined;

/**
 * The proposals with headers that the product itself reads as what they are for. One that it does not, or that stands
 * twice, gets the word for its role; one that is not read then is left out, and told. `read`: what is unread of the
 * workbook with their headers.
 */
export function thatAreRead(
  columns: readonly ProposedColumn[],
  read: (all: ProposedColumn[]) => Unread,
): ProposedColumn[] {
  const written = columns.filter(({ cell }) => cell !== undefined);
  if (written.length === 0) return [...columns];
  const first = read(written);
  const named = columns.map((one) =>
    one.cell !== undefined && (first(one) === "new" || !isAlone(one, written)) ? withRole(one) : one,
  );
  const isSame = named.every((one, at) => one === columns[at]);
  const last = isSame ? first : read(named.filter(({ cell }) => cell !== undefined));
  return named.map((one) => {
    const unread = one.cell === undefined ? undefined : isAlone(one, named) ? last(one) : "new";
    if (unread === undefined) return one;
    const { cell: _, dates, ...rest } = one;
    return { ...rest, why: whyUnread(unread, rest.header, dates) };
  });
}

const whyUnread = (unread: "new" | "dated", header: string, dates: DatedHeader | undefined): string =>
  unread === "dated" && dates
    ? `Med årtal läses rubriken ”${dates.was}” (${dates.cell}) som något annat. Ge kolumnen dess roll och period under Läs av.`
    : `En tom kolumn med rubriken ”${header}” läses som något annat. Skriv rubriken och ett värde, och ge kolumnen dess roll under Läs av.`;
