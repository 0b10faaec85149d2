import { byEnd, yearOf } from "../assess/periods";
import type { Recognition, RecognisedTable, Role, TableColumn } from "../domain/plan";
import { ROLE_WORDS } from "../domain/roleWords";
import { capital } from "../interpret/text/text";
import { periodText } from "../interpret/time/period";
import { filledIn } from "../recognise/labelled/given";
import { areaText, columnName, contains, parseArea, type Area } from "../sheet/address";
import type { Book, Sheet } from "../sheet/book";
import { columnsInWords } from "./columnNames";
import { cellsPress, type Press, type PressGroup } from "./press";

/** A selection within a sheet's used range, and the workbook as it is read. */
export interface Selected {
  book: Book;
  sheet: Sheet;
  recognition: Recognition;
  area: Area;
  /** Whether something is read of a cell. */
  isRead(row: number, column: number): boolean;
  /** Whether what is selected is read as grades. */
  isGrades: boolean;
  now: Date;
}

/** A table as a selection stands in it; `area`: its range. */
interface SelectedTable extends Selected {
  table: RecognisedTable;
  range: Area;
}

/** Columns whose values are of a period. */
const DATED: ReadonlySet<Role> = new Set(["target", "outcome", "forecast", "baseline", "grade", "comparison"]);

/** So many periods are offered, so many rows can be headers, so many cells are said to be nothing at once. */
const MOST_PERIODS = 5;
const MOST_HEADERS = 3;
const MOST_BELOW = 500;

/** The table that a cell stands in; undefined: it stands outside the tables that were found. */
export const tableAt = (
  { tables }: Recognition,
  { name }: Sheet,
  { row, column }: { row: number; column: number },
): RecognisedTable | undefined =>
  tables.find(({ sheet, range }) => sheet === name && contains(parseArea(range)!, row, column));

/** The column of a table, or the row of one whose headers stand down the side, that a selection is within. */
export function columnAt({ columns }: RecognisedTable, area: Area): TableColumn | undefined {
  const letters = area.left === area.right ? columnName(area.left) : "";
  const row = area.top === area.bottom ? area.top + 1 : 0;
  return columns.find((one) => one.column === letters || one.row === row);
}

/** What can be said of the column and the table of a selection, each with one press; none of what it says already. */
export function tablePresses(selected: Selected): PressGroup[] {
  const { recognition, sheet, area } = selected;
  const table = tableAt(recognition, sheet, { row: area.top, column: area.left });
  const around = table && { ...selected, table, range: parseArea(table.range)! };
  const column = around && columnAt(around.table, area);
  const groups = [
    ...(around && column ? [periodsOf(around, column), rolesOf(around, column)] : []),
    {
      title: table ? `Tabellen ${table.range}:` : "Raden:",
      presses: [
        ...headerPress(selected, around),
        ...(around ? [...endPress(around), ...noTable(around)] : longerPress(selected)),
      ],
    },
    ...(selected.isGrades ? [ORDER] : []),
  ];
  return groups.filter(({ presses }) => presses.length > 0);
}

/** The order of grades' words is decided for the whole workbook. */
const ORDER: PressGroup = {
  title: "Orden:",
  presses: [{ label: "Ordningen på orden avgörs i Så bedömer vi", opens: "decide" }],
};

/** Gäller: the period that is reported, those of the table's other columns, and the years around them. */
function periodsOf({ book, recognition, table, now }: SelectedTable, column: TableColumn): PressGroup {
  const name = capital(columnsInWords(book, table)[table.columns.indexOf(column)]!);
  if (!DATED.has(column.role)) return { title: name, presses: [] };
  const year = yearOf(recognition.period) ?? now.getFullYear() - 1;
  const others = table.columns.flatMap(({ period }) => period ?? []);
  const known = [recognition.period, ...others, ...[year, year - 1, year - 2, year + 1].map(String)];
  const offered = [...new Set(known)].filter((one) => one !== "" && one !== column.period).slice(0, MOST_PERIODS);
  const columns = (period: string): TableColumn[] =>
    table.columns.map((one) => (one === column ? { ...one, period } : one));
  return {
    title: `${name} gäller ${column.period ? periodText(column.period) : "ingen angiven period"}:`,
    presses: offered
      .sort((a, b) => byEnd(b, a))
      .map((period) => changed(`Gäller ${periodText(period)}`, recognition, table, { columns: columns(period) })),
  };
}

/** What a column can be that no cell of it is said to be. */
const BESIDE: readonly Role[] = ["owner", "comment", "unit", "baseline", "comparison", "number"];

/** Kolumnen är: what stands beside titles, targets and outcomes. */
function rolesOf({ book, recognition, table }: SelectedTable, column: TableColumn): PressGroup {
  const name = capital(columnsInWords(book, table)[table.columns.indexOf(column)]!);
  const columns = (role: Role): TableColumn[] => table.columns.map((one) => (one === column ? { ...one, role } : one));
  return {
    title: `${name} är:`,
    presses: BESIDE.filter((role) => role !== column.role).map((role) =>
      changed(`Hela kolumnen är ${ROLE_WORDS[role]}`, recognition, table, { columns: columns(role) }),
    ),
  };
}

/** A press that reads a table with something of it changed. */
const changed = (
  label: string,
  { tables }: Recognition,
  before: RecognisedTable,
  change: Partial<RecognisedTable>,
): Press => ({ label, correction: { kind: "table", tables, before, after: { ...before, ...change } } });

/** Rubriker: the selected cells of a row or a few; of a single cell those of its row. */
function headerPress({ sheet, area }: Selected, around: SelectedTable | undefined): Press[] {
  const { top, bottom } = area;
  const isSaid = around?.table.headerRows.includes(top + 1) && around.table.orientation === "rows";
  if (bottom - top >= MOST_HEADERS || isSaid) return [];
  const whole = {
    top,
    bottom,
    left: 0,
    right: sheet.values.reduce((most, row) => Math.max(most, row?.length ?? 0), 0),
  };
  const cells = area.left < area.right ? area : (around && { ...around.range, top, bottom }) || whole;
  const filled = filledIn(sheet, cells);
  if (filled.length < 2) return [];
  const right = Math.max(...filled.map(({ column }) => column));
  return [
    cellsPress(sheet.name, `${rowsText(top, bottom)} är rubriker över kolumnerna`, [
      { cells: areaText({ ...cells, right }), is: "header" },
    ]),
  ];
}

/** Tabellen slutar här: what is read of the rows below is not. */
function endPress({ sheet, area, table, range, isRead }: SelectedTable): Press[] {
  if (table.orientation === "columns" || area.bottom <= range.top || area.bottom >= range.bottom) return [];
  if (table.headerRows.some((row) => row > area.bottom)) return [];
  const below = { ...range, top: area.bottom + 1 };
  const filled = filledIn(sheet, below);
  if (filled.length > MOST_BELOW || !filled.some(({ row, column }) => isRead(row, column))) return [];
  const [first, last] = [filled[0]!.row, filled.at(-1)!.row];
  const label = `Tabellen slutar här: ${rowsText(first, last).toLowerCase()} räknas inte`;
  return [cellsPress(sheet.name, label, [{ cells: areaText(below), is: "none" }])];
}

/** Tabellen fortsätter hit: the nearest table above is longer than it was found to be. */
function longerPress({ sheet, area, recognition }: Selected): Press[] {
  const above = recognition.tables
    .map((table) => ({ table, range: parseArea(table.range)! }))
    .filter(
      ({ table, range }) =>
        table.sheet === sheet.name &&
        table.orientation === "rows" &&
        table.columns.length > 0 &&
        range.bottom < area.top &&
        range.left <= area.right &&
        range.right >= area.left,
    )
    .sort((a, b) => b.range.bottom - a.range.bottom)[0];
  if (!above) return [];
  const { table, range } = above;
  const label = `Tabellen ${table.range} fortsätter hit, till rad ${area.bottom + 1}`;
  return [changed(label, recognition, table, { range: areaText({ ...range, bottom: area.bottom }) })];
}

const noTable = ({ recognition: { tables }, table }: SelectedTable): Press[] => [
  { label: "Ingen måltabell", correction: { kind: "table", tables, before: table, after: null } },
];

/** "Rad 3", "Rad 3–4"; rows counted from 0. */
const rowsText = (first: number, last: number): string =>
  first === last ? `Rad ${first + 1}` : `Rad ${first + 1}–${last + 1}`;
