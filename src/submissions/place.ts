import { copyOfSheet } from "../report/copyOfSheet";
import { latestPlaces, type LatestPlaces } from "../report/latestPlace";
import { isInterim, ofPeriod, samePeriod, yearOf } from "../assess/periods";
import type { Measurement, RecognisedTable, Recognition, TableColumn } from "../domain/plan";
import { rowUnit } from "../domain/rowUnit";
import { periodText } from "../interpret/time/period";
import { textKey } from "../interpret/text/text";
import { readHeader } from "../interpret/header/header";
import { cellRef, columnIndex, columnName, contains, overlaps, parseArea, parseRef, type Area } from "../sheet/address";
import { formatAt, formulaAt, valueAt, type Book, type Sheet, type Value } from "../sheet/book";
import { freeColumns } from "../sheet/freeColumns";
import { byCommittee, namedIn, type Committees } from "./committees";
import { isIndicator, type Matched } from "./matching";
import type { Field } from "./submission";

/** A cell of the collecting table, as it stands. */
export interface Spot {
  sheet: string;
  row: number;
  column: number;
  value: Value;
  formula?: string;
  /** en-US; undefined: General. */
  format?: string;
  /** Why nothing can be written in the cell, and what to do: a sentence. Absent: it can be. */
  closed?: string;
  /** The cell is blank, and its measure's other values are all texts with their unit. */
  besideTexts?: true;
  /** Why a value in it may count for more than its row: a sentence. */
  shared?: string;
  /** The header that its column is to get: there is none yet. */
  heading?: Heading;
}

/** A header that is written in a blank cell over a new column. */
export interface Heading {
  /** From 0. */
  row: number;
  text: string;
}

/** Why a cell of the table cannot be written in; undefined where it can. */
export type Closed = (sheet: string, row: number, column: number) => string | undefined;

/**
 * Where a field of a row belongs in the collecting table; or a sentence on why nowhere, with a place in a new column, if
 * there is room for one.
 */
export type Placing = { ok: true; spot: Spot } | { ok: false; reason: string; offered?: Spot };
export type Places = (node: Matched, field: Field, committee: string | undefined) => Placing;

interface Table extends RecognisedTable {
  area: Area;
  grid: Sheet;
  /** The latest year that its sheet has an outcome of. */
  year?: number;
}

const WORDS: Record<Field, string> = {
  outcome: "utfall",
  forecast: "prognos",
  grade: "nämndens bedömning",
  comment: "kommentar",
};
const WANTED: Record<Field, (period: string) => string> = {
  outcome: (period) => `Utfall ${periodText(period)}`,
  forecast: (period) => `Prognos ${yearOf(period) ?? periodText(period)}`,
  grade: () => "Nämndens bedömning",
  comment: () => "Kommentar",
};

const no = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });

/** What places are looked up in: made once for a workbook and a period. */
interface Lookup {
  sheets: Map<string, Sheet>;
  tables: Map<string, Table[]>;
  latest: LatestPlaces;
  committees: Committees;
  /** Columns in which goals have grades or comments: "Mål H". */
  goalColumns: Set<string>;
  /** Columns in which measures have grades. */
  measureColumns: Set<string>;
  /** Rows of indicators: "Mål 4". */
  indicatorRows: Set<string>;
  /** Cells that name several measures, a line each. */
  severalIn: Set<string>;
  /** Canonical. */
  period: string;
  closed: Closed;
}

/**
 * Where fields belong in the tables of a workbook for a period: in the cell that holds the value today, else in the
 * row's cell of the column for it.
 */
export function placesIn(
  { tables, plan }: Recognition,
  book: Book,
  period: string,
  closed: Closed = () => undefined,
): Places {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const cells = plan.indicators.map(({ cell }) => cell);
  const seen = new Set<string>();
  const severalIn = new Set(cells.filter((cell) => seen.has(cell) || !seen.add(cell)));
  const latest = latestPlaces(plan, tables);
  const lookup: Lookup = {
    sheets,
    tables: tablesBySheet(tables, sheets, latest),
    latest,
    committees: byCommittee(plan),
    goalColumns: new Set(
      plan.goals
        .flatMap((goal) => [...goal.grades.flatMap(({ cell }) => cell ?? []), ...goal.comments.map(({ cell }) => cell)])
        .map(columnOf),
    ),
    measureColumns: new Set(
      plan.indicators.flatMap(({ grades }) => grades.flatMap(({ cell }) => cell ?? [])).map(columnOf),
    ),
    indicatorRows: new Set(cells.map(rowOf)),
    severalIn,
    period,
    closed,
  };
  return (node, field, committee) => placing(node, field, committee, lookup);
}

function tablesBySheet(
  tables: readonly RecognisedTable[],
  sheets: Map<string, Sheet>,
  { yearOn }: LatestPlaces,
): Map<string, Table[]> {
  const bySheet = new Map<string, Table[]>();
  for (const table of tables) {
    const [area, grid, year] = [parseArea(table.range), sheets.get(table.sheet), yearOn(table.sheet)];
    const made = area && grid && { ...table, area, grid, ...(year === undefined ? {} : { year }) };
    if (made) bySheet.set(table.sheet, [...(bySheet.get(table.sheet) ?? []), made]);
  }
  return bySheet;
}

function placing(node: Matched, field: Field, committee: string | undefined, lookup: Lookup): Placing {
  const { sheets, severalIn, latest, period } = lookup;
  const ref = parseRef(latest.cellOf(node));
  const table = ref && tableOf(node, field, ref, lookup);
  if (!ref || !table) return no(`${node.cell} ligger inte i någon av tabellerna. Läs av arbetsboken igen.`);
  if (isIndicator(node) && severalIn.has(node.cell))
    return no(
      `${node.cell} innehåller flera mått, och deras värden står i samma celler. Skriv in värdet i cellen själv, eller ge varje mått en egen rad.`,
    );
  const grades = node.grades.filter(({ cell }) => isOf(headerOver(table, cell), committee, lookup));
  const today = parseRef(standingCell({ ...node, grades }, table, field, period, committee) ?? "");
  const grid = today && sheets.get(today.sheet);
  if (grid) return { ok: true, spot: spotAt(node, grid, today.area.top, today.area.left, lookup) };
  const [one, two] = candidates(node, table, field, committee, lookup);
  if (one === undefined) return withoutColumn(node, table, field, ref.area.top, lookup);
  if (two !== undefined)
    return no(
      `${nameOf(one)} och ${nameOf(two)} på bladet ”${table.sheet}” är båda för ${WORDS[field]}. Rätta den ena under Läs av.`,
    );
  const [row, column] = crossing(table, one, ref.area);
  const shared = isShared(node, field, one, cellRef(table.sheet, row, column), lookup);
  return shared === undefined ? { ok: true, spot: spotAt(node, table.grid, row, column, lookup) } : no(shared);
}

/** The table that a field of a node is in, with the columns that are open to it. */
function tableOf(
  node: Matched,
  field: Field,
  { sheet, area: { top, left } }: NonNullable<ReturnType<typeof parseRef>>,
  lookup: Lookup,
): Table | undefined {
  const table = lookup.tables.get(sheet)?.find(({ area }) => contains(area, top, left));
  return table && field === "grade" && isIndicator(node) ? withGradesOfMeasures(table, lookup) : table;
}

/** A table without the grades of its goals: the nämnd's and the overall judgement are the goals', unless measures have them. */
function withGradesOfMeasures(table: Table, { goalColumns, measureColumns }: Lookup): Table {
  const isOfMeasures = ({ column, header }: TableColumn): boolean => {
    const name = `${table.sheet} ${column}`;
    return measureColumns.has(name) || (!goalColumns.has(name) && readHeader(header).by === "printed");
  };
  return { ...table, columns: table.columns.filter((one) => one.role !== "grade" || isOfMeasures(one)) };
}

/** Where a node's row meets a column; on its side, where its column meets a row. */
function crossing({ orientation }: Table, { column, row }: TableColumn, { top, left }: Area): [number, number] {
  const along = (column === undefined ? (row ?? 1) - 1 : columnIndex(column)) ?? 0;
  return orientation === "rows" ? [top, along] : [along, left];
}

/** Whether a column is open to a committee: a header that names one is of that committee alone, "Bedömning SN". */
function isOf(header: string, committee: string | undefined, { committees }: Lookup): boolean {
  const named = namedIn(header, committees)?.committee;
  return named === undefined || (committee !== undefined && textKey(named) === textKey(committee));
}

/** The columns that a node's field may stand in; several: it is not clear which. */
function candidates(
  node: Matched,
  table: Table,
  field: Field,
  committee: string | undefined,
  lookup: Lookup,
): TableColumn[] {
  const judgement = field === "grade" || field === "comment";
  const columns = table.columns.filter(({ header }) => field !== "grade" || isOf(header, committee, lookup));
  const all = columnsFor({ ...table, columns }, field, lookup.period, committee);
  if (all.length < 2 || !judgement) return all;
  const ofGoals = ({ column }: TableColumn): boolean =>
    column !== undefined && lookup.goalColumns.has(`${table.sheet} ${column}`);
  const kind = all.filter((one) => ofGoals(one) !== isIndicator(node));
  return kind.length > 0 ? kind : all;
}

/** Why a table has no column for a field; a comment is offered a new one, so that it is not lost with what it says of a value. */
function withoutColumn(node: Matched, table: Table, field: Field, row: number, lookup: Lookup): Placing {
  const { range, sheet, grid, area, columns, headerRows, orientation } = table;
  const { period } = lookup;
  const copied = copyOfSheet(table, period);
  if (copied !== undefined) return no(`Bladet ”${sheet}” är för ${table.year}. ${copied} Läs sedan in igen.`);
  const line = orientation === "rows" ? "kolumn" : "rad";
  const isMeasured = field === "outcome" || field === "forecast";
  const hasDated = columns.some((one) => one.role === field && one.period !== undefined);
  const when = isMeasured || hasDated || !holdsWithoutYear(table, period) ? ` ${periodText(period)}` : "";
  const wanted = `${WANTED[field](period)}${isMeasured ? "" : when}`;
  const missing = no(
    `Tabellen ${range} på bladet ”${sheet}” har ingen ${line} för ${WORDS[field]}${when}. Lägg till en med rubriken ”${wanted}” och läs in igen.`,
  );
  const isGrowing = grid.tables.some((one) => overlaps(one.area, area));
  const column = field === "comment" && orientation === "rows" && !isGrowing ? freeColumns(grid, area, 1) : "";
  if (typeof column === "string") return missing;
  const heading = { row: Math.max(...headerRows) - 1, text: wanted };
  return { ...missing, offered: { ...spotAt(node, grid, row, column, lookup), heading } };
}

/** Why a cell is not the goal's but the indicator's on the same row; undefined where it is the goal's. */
function isShared(
  node: Matched,
  field: Field,
  { header }: TableColumn,
  cell: string,
  { indicatorRows, goalColumns, period }: Lookup,
): string | undefined {
  const ofCommittees = field === "grade" && readHeader(header).by === "committee";
  if (ofCommittees || isIndicator(node) || !indicatorRows.has(rowOf(node.cell)) || goalColumns.has(columnOf(cell)))
    return undefined;
  const remedy =
    field === "grade"
      ? `Lägg till en kolumn med rubriken ”${WANTED.grade(period)}”`
      : "Flytta kommentaren till indikatorns rad i inlämningen";
  return `${cell} gäller indikatorn på samma rad, inte målet. ${remedy}, eller sätt den under Bedöm.`;
}

/** A cell of a sheet as it stands; of a merged area the first. */
function spotAt(node: Matched, grid: Sheet, row: number, column: number, lookup: Lookup): Spot {
  const merge = grid.merges.find((area) => contains(area, row, column));
  const [r, c] = merge ? [merge.top, merge.left] : [row, column];
  const [formula, format] = [formulaAt(grid, r, c), formatAt(grid, r, c)?.numberFormat];
  const closed = grid.protected
    ? `Bladet ”${grid.name}” är skyddat. Ta bort skyddet under Granska och läs in igen.`
    : lookup.closed(grid.name, r, c);
  const isShared = merge !== undefined && isIndicator(node) && indicatorsIn(grid, merge, lookup) > 1;
  return {
    sheet: grid.name,
    row: r,
    column: c,
    value: valueAt(grid, r, c),
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
    ...(valueAt(grid, r, c) === null && hasTexts(node, lookup) ? { besideTexts: true } : {}),
    ...(closed === undefined ? {} : { closed }),
    ...(isShared
      ? { shared: `${cellRef(grid.name, r, c)} är sammanslagen över flera mått, och värdet gäller då dem alla.` }
      : {}),
  };
}

/** Whether a value is a text of a figure with its unit: "84,6 %". */
export const isMeasureText = (value: Value | undefined): boolean =>
  typeof value === "string" && /\d.*\p{L}|%/u.test(value);

/** Whether all outcomes of a measure are texts with the one unit that it has: among numbers a number is written. */
function hasTexts(node: Matched, { sheets }: Lookup): boolean {
  const figures = isIndicator(node) && rowUnit(node) ? node.outcomes.filter(({ value }) => value !== null) : [];
  const isText = ({ cell }: Measurement): boolean => {
    const ref = parseRef(cell);
    const grid = ref && sheets.get(ref.sheet);
    return grid ? isMeasureText(valueAt(grid, ref.area.top, ref.area.left)) : false;
  };
  return figures.length > 0 && figures.every(isText);
}

/** How many rows of indicators an area reaches over. */
const indicatorsIn = ({ name }: Sheet, { top, bottom }: Area, { indicatorRows }: Lookup): number =>
  Array.from({ length: bottom - top + 1 }, (_, at) => `${name} ${top + at}`).filter((row) => indicatorRows.has(row))
    .length;

const nameOf = ({ column, row }: TableColumn): string => (column === undefined ? `Rad ${row}` : `Kolumn ${column}`);

/** The header above a cell of a table; "" for the header column, and in a transposed table. */
function headerOver({ columns, orientation }: RecognisedTable, cell: string | undefined): string {
  const ref = cell === undefined || orientation === "columns" ? null : parseRef(cell);
  return columns.find(({ column }) => ref !== null && column === columnName(ref.area.left))?.header ?? "";
}

function columnOf(cell: string): string {
  const ref = parseRef(cell);
  return ref ? `${ref.sheet} ${columnName(ref.area.left)}` : cell;
}

function rowOf(cell: string): string {
  const ref = parseRef(cell);
  return ref ? `${ref.sheet} ${ref.area.top}` : cell;
}

/** The cell that holds a field of a period today; undefined where none does. */
function standingCell(
  node: Matched,
  table: Table,
  field: Field,
  period: string,
  committee: string | undefined,
): string | undefined {
  const isOfPeriod: OfPeriod = (of) => (of === undefined ? holdsWithoutYear(table, period) : samePeriod(of, period));
  if (field === "comment") return commentCell(node, isOfPeriod);
  if (field === "grade")
    return (
      committeeCell(node, isOfPeriod, committee) ??
      (hasCommitteeGrades(table) ? undefined : printedCell(node, isOfPeriod))
    );
  if (!isIndicator(node)) return undefined;
  const all = field === "outcome" ? node.outcomes : node.forecasts;
  const own = all.filter((one) => !one.group && one.source === undefined);
  const [found] = ofPeriod(own, period, (one) => one.period);
  // "Aug | Jan–aug": where the period's own column is blank, the value under the other is not its.
  const hasColumn = (of: string): boolean => table.columns.some((one) => one.role === field && one.period === of);
  const isOfOther = found && found.period !== period && hasColumn(found.period) && hasColumn(period);
  return isOfOther ? undefined : found?.cell;
}

/** Whether what a cell says is of the period, by the period that its header states, if any. */
type OfPeriod = (of: string | undefined) => boolean;

/**
 * Whether a column without a year may be of the period: not where the table's outcomes are all of earlier years, since
 * what stands there is theirs.
 */
function holdsWithoutYear({ columns, year }: Table, period: string): boolean {
  const headed = columns.flatMap(({ role, period: of = "" }) => (role === "outcome" ? (yearOf(of) ?? []) : []));
  const years = year === undefined ? headed : [...headed, year];
  return years.length === 0 || Math.max(...years) >= (yearOf(period) ?? 0);
}

const commentCell = ({ comments }: Matched, isOfPeriod: OfPeriod): string | undefined =>
  comments.find((one) => one.period !== undefined && isOfPeriod(one.period))?.cell ??
  comments.find((one) => one.period === undefined && isOfPeriod(undefined))?.cell;

const committeeCell = ({ grades }: Matched, isOfPeriod: OfPeriod, committee: string | undefined): string | undefined =>
  grades.find(
    (one) =>
      one.by === "committee" &&
      (one.who === undefined || committee === undefined || textKey(one.who) === textKey(committee)) &&
      isOfPeriod(one.period),
  )?.cell;

const hasCommitteeGrades = ({ columns }: RecognisedTable): boolean =>
  columns.some(({ role, header }) => role === "grade" && readHeader(header).by === "committee");

/** The one grade of a table that does not name its judge. */
const printedCell = ({ grades }: Matched, isOfPeriod: OfPeriod): string | undefined =>
  grades.find((one) => one.by === "printed" && isOfPeriod(one.period))?.cell;

/**
 * The columns that a field of a period may stand in: those of the period itself before those without one; the nämnd's
 * own before everybody's.
 */
function columnsFor(table: Table, field: Field, period: string, committee: string | undefined): TableColumn[] {
  const { columns } = table;
  const readings = new Map(columns.map((one) => [one, readHeader(one.header)]));
  const group = (one: TableColumn): boolean => ![undefined, "totalt"].includes(readings.get(one)?.group);
  const isForCommittee = (one: TableColumn): boolean =>
    one.owner === undefined || (committee !== undefined && textKey(one.owner) === textKey(committee));
  const ofRole = columns.filter((one) => one.role === field && !group(one) && isForCommittee(one));
  const dated = ofPeriod(ofRole, period, (one) => one.period);
  const year =
    field === "forecast" && isInterim(period)
      ? ofRole.filter((one) => one.period !== undefined && yearOf(one.period) === yearOf(period))
      : [];
  const bare = holdsWithoutYear(table, period) ? ofRole.filter((one) => one.period === undefined) : [];
  const first = [dated, year, bare].find((some) => some.length > 0) ?? [];
  if (field !== "grade" || first.length < 2) return first;
  return (
    [
      first.filter((one) => readings.get(one)?.by === "committee"),
      first.filter((one) => readings.get(one)?.by === "printed"),
    ].find((some) => some.length > 0) ?? []
  );
}
