import { isInterim, samePeriod, yearOf } from "../assess/choice";
import type { RecognisedTable, Recognition, TableColumn } from "../domain/plan";
import { periodText } from "../interpret/period";
import { textKey } from "../interpret/text";
import { readHeader } from "../recognise/lexicon";
import { cellRef, columnIndex, columnName, contains, parseArea, parseRef, type Area } from "../sheet/address";
import { formatAt, formulaAt, valueAt, type Book, type Sheet, type Value } from "../sheet/book";
import { byCommittee, namedIn } from "./committees";
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
}

/** Where a field of a row belongs in the collecting table; or a sentence that says why nowhere. */
export type Placing = { ok: true; spot: Spot } | { ok: false; reason: string };
export type Places = (node: Matched, field: Field, committee: string | undefined) => Placing;

interface Table extends RecognisedTable {
  area: Area;
  grid: Sheet;
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

const no = (reason: string): Placing => ({ ok: false, reason });

/** Where fields belong in the tables of a workbook for a period: in the cell that holds the value today, else in the row's cell of the column for it. */
export function placesIn({ tables, plan }: Recognition, book: Book, period: string): Places {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const bySheet = new Map<string, Table[]>();
  for (const table of tables) {
    const [area, grid] = [parseArea(table.range), sheets.get(table.sheet)];
    if (area && grid) bySheet.set(table.sheet, [...(bySheet.get(table.sheet) ?? []), { ...table, area, grid }]);
  }
  const goalColumns = new Set(
    plan.goals
      .flatMap((goal) => [...goal.grades.flatMap(({ cell }) => cell ?? []), ...goal.comments.map(({ cell }) => cell)])
      .map(columnOf),
  );
  const committees = byCommittee(plan);
  /** A header that names a nämnd is of its column alone: "Bedömning SN". */
  const isHers = (header: string, committee: string | undefined): boolean => {
    const named = namedIn(header, committees)?.committee;
    return named === undefined || (committee !== undefined && textKey(named) === textKey(committee));
  };
  const indicatorRows = new Set(plan.indicators.map(({ cell }) => rowOf(cell)));
  /** Cells that name several measures, a line each. */
  const severalIn = new Set<string>();
  const named = new Set<string>();
  for (const { cell } of plan.indicators) (named.has(cell) ? severalIn : named).add(cell);

  const spotAt = (grid: Sheet, row: number, column: number): Spot => {
    const merge = grid.merges.find((area) => contains(area, row, column));
    const [r, c] = merge ? [merge.top, merge.left] : [row, column];
    const [formula, format] = [formulaAt(grid, r, c), formatAt(grid, r, c)?.numberFormat];
    return {
      sheet: grid.name,
      row: r,
      column: c,
      value: valueAt(grid, r, c),
      ...(formula === undefined ? {} : { formula }),
      ...(format === undefined ? {} : { format }),
    };
  };
  const standing = (cell: string | undefined): Spot | null => {
    const ref = cell === undefined ? null : parseRef(cell);
    const grid = ref && sheets.get(ref.sheet);
    return grid ? spotAt(grid, ref.area.top, ref.area.left) : null;
  };

  return (node, field, committee) => {
    const ref = parseRef(node.cell);
    const table = ref && bySheet.get(ref.sheet)?.find(({ area }) => contains(area, ref.area.top, ref.area.left));
    if (!ref || !table) return no(`${node.cell} ligger inte i någon av tabellerna. Läs av arbetsboken igen.`);
    if (isIndicator(node) && severalIn.has(node.cell))
      return no(
        `${node.cell} innehåller flera mått, och deras värden står i samma celler. Skriv in värdet i cellen själv, eller ge varje mått en egen rad.`,
      );
    const judged = { ...node, grades: node.grades.filter(({ cell }) => isHers(headerOver(table, cell), committee)) };
    const today = standing(
      standingCell(judged, field, period, committee) ??
        (field === "grade" && !hasCommitteeGrades(table) ? printedCell(judged, period) : undefined),
    );
    if (today) return { ok: true, spot: today };
    const all = columnsFor(
      { ...table, columns: table.columns.filter(({ header }) => field !== "grade" || isHers(header, committee)) },
      field,
      period,
      committee,
    );
    const ofGoals = (one: TableColumn): boolean =>
      one.column !== undefined && goalColumns.has(`${table.sheet} ${one.column}`);
    const kind = all.filter((one) => ofGoals(one) !== isIndicator(node));
    const found = all.length > 1 && (field === "grade" || field === "comment") && kind.length > 0 ? kind : all;
    const [one, two] = found;
    if (one === undefined)
      return no(
        `Tabellen ${table.range} på bladet ”${table.sheet}” har ingen ${table.orientation === "rows" ? "kolumn" : "rad"} för ${WORDS[field]}${field === "outcome" || field === "forecast" ? ` ${periodText(period)}` : ""}. Lägg till en med rubriken ”${WANTED[field](period)}” och läs in igen.`,
      );
    if (two !== undefined)
      return no(
        `${nameOf(one)} och ${nameOf(two)} på bladet ”${table.sheet}” är båda för ${WORDS[field]}. Rätta den ena under Läs av.`,
      );
    const along = one.column === undefined ? one.row! - 1 : columnIndex(one.column)!;
    const [row, column] = table.orientation === "rows" ? [ref.area.top, along] : [along, ref.area.left];
    const committees = field === "grade" && readHeader(one.header).by === "committee";
    const shared =
      !committees &&
      !isIndicator(node) &&
      indicatorRows.has(rowOf(node.cell)) &&
      !goalColumns.has(columnOf(cellRef(table.sheet, row, column)));
    if (shared)
      return no(
        `${cellRef(table.sheet, row, column)} gäller indikatorn på samma rad, inte målet. ${field === "grade" ? `Lägg till en kolumn med rubriken ”${WANTED.grade(period)}”` : "Flytta kommentaren till indikatorns rad i inlämningen"}, eller sätt den under Bedöm.`,
      );
    return { ok: true, spot: spotAt(table.grid, row, column) };
  };
}

const nameOf = ({ column, row }: TableColumn): string => (column === undefined ? `Rad ${row}` : `Kolumn ${column}`);

/** The header of the column that a cell of a table stands in; "" beside it, and in a table on its side. */
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

/** The cell that says it today. */
function standingCell(node: Matched, field: Field, period: string, committee: string | undefined): string | undefined {
  if (field === "comment")
    return (
      node.comments.find((one) => one.period !== undefined && samePeriod(one.period, period))?.cell ??
      node.comments.find((one) => one.period === undefined)?.cell
    );
  if (field === "grade")
    return node.grades.find(
      (one) =>
        one.by === "committee" &&
        (one.who === undefined || committee === undefined || textKey(one.who) === textKey(committee)) &&
        (one.period === undefined || samePeriod(one.period, period)),
    )?.cell;
  if (!isIndicator(node)) return undefined;
  const all = (field === "outcome" ? node.outcomes : node.forecasts).filter(
    ({ group, source }) => !group && source === undefined,
  );
  return all.find((one) => samePeriod(one.period, period))?.cell;
}

const hasCommitteeGrades = ({ columns }: RecognisedTable): boolean =>
  columns.some(({ role, header }) => role === "grade" && readHeader(header).by === "committee");

/** The one grade of a table that does not say whose it is. */
const printedCell = ({ grades }: Matched, period: string): string | undefined =>
  grades.find((one) => one.by === "printed" && (one.period === undefined || samePeriod(one.period, period)))?.cell;

/** The columns that a field of a period may stand in: those of the period itself before those without one; the nämnd's own before everybody's. */
function columnsFor(
  { columns }: RecognisedTable,
  field: Field,
  period: string,
  committee: string | undefined,
): TableColumn[] {
  const readings = new Map(columns.map((one) => [one, readHeader(one.header)]));
  const group = (one: TableColumn): boolean => ![undefined, "totalt"].includes(readings.get(one)!.group);
  const hers = (one: TableColumn): boolean =>
    one.owner === undefined || (committee !== undefined && textKey(one.owner) === textKey(committee));
  const ofRole = columns.filter((one) => one.role === field && !group(one) && hers(one));
  const dated = ofRole.filter((one) => one.period !== undefined && samePeriod(one.period, period));
  const year =
    field === "forecast" && isInterim(period)
      ? ofRole.filter((one) => one.period !== undefined && yearOf(one.period) === yearOf(period))
      : [];
  const bare = ofRole.filter((one) => one.period === undefined);
  const first = [dated, year, bare].find((some) => some.length > 0) ?? [];
  if (field !== "grade" || first.length < 2) return first;
  return (
    [
      first.filter((one) => readings.get(one)!.by === "committee"),
      first.filter((one) => readings.get(one)!.by === "printed"),
    ].find((some) => some.length > 0) ?? []
  );
}
