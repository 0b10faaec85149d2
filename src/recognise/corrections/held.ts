import {
  cellsOfNode,
  columnInWords,
  nodesOf,
  type Plan,
  type PlanNode,
  type RecognisedTable,
  type Role,
  SAID_OF_TABLE,
  type TableColumn,
} from "../../domain/plan";
import { ROLE_WORDS } from "../../domain/roleWords";
import type { StatedColumn, StatedKind, StatedMap, StatedRow, StatedTable } from "../../domain/statedMap";
import { yearsIn } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";
import { described } from "../plan/table";
import { columnIndex, columnName as nameOfColumn, contains, parseArea, parseRef } from "../../sheet/address";
import { valueAt } from "../../sheet/book";
import type { FoundTable } from "../foundTables";
import { isBlank, textOf } from "../grid/grid";
import { filledIn, isByCells, TITLES, type GivenCell } from "../labelled/given";
import { namesNode } from "../labels/classes";
import { cellFault } from "./cellHeld";
import type { MappedTable } from "./map";
import { holdersOf, nodesAt, type Unheld } from "./statedPlaces";
import { rowsStated } from "./statedRows";
import type { ReadAround } from "./unsaid";

/** A reading under a map: the tables as they are stated, those that were read, and what they gave. */
interface MapReading {
  stated: readonly MappedTable[];
  titled: readonly FoundTable[];
  /** Of `titled`, in its order. */
  tables: readonly RecognisedTable[];
  whole: Plan;
}

/** One stated table with its name in the map, and what it was read as. */
interface Held {
  name: string;
  table: StatedTable;
  mapped: MappedTable;
  read: RecognisedTable;
  plan: Plan;
}

/**
 * The first thing that a map states and that the reading is not, in one Swedish sentence with its place and what to do;
 * null: all that is stated holds. So nothing that is stated is passed over in silence.
 */
export function notHeld(map: StatedMap, reading: MapReading): Unheld | null {
  for (const [i, table] of map.tables.entries()) {
    const fault = ofTable(table, `tables[${i}]`, reading);
    if (fault) return fault;
  }
  return null;
}

function ofTable(table: StatedTable, name: string, { stated, titled, tables, whole }: MapReading): Unheld | null {
  const around = stated.find((one) => one.around?.tables.includes(table))?.around;
  const undated = ofPeriods(table, { stated, whole });
  if (undated) return { reason: `${name}${undated}` };
  if (around || isByCells(table)) {
    const fault = around
      ? (ofJoined(table, around) ?? ofCells(table, around.given, whole))
      : ": ingen cell namnger ett mål eller ett mått. Ange en som goal eller indicator.";
    return fault === null ? null : { reason: `${name}${fault}` };
  }
  const mapped = stated.find((one) => one.stated === table);
  if (!mapped)
    return {
      reason: `${name}: området ${table.range} på bladet ”${table.sheet}” går inte att läsa som tabell. Rätta range och headerRows.`,
    };
  const again = { ofRows: table.sheet };
  const unnamed = namesRows(table) ? again : {};
  const read = tables[titled.indexOf(mapped)];
  if (!read)
    return {
      reason: `${name}: området ${table.range} på bladet ”${table.sheet}” ger inget mål och inget mått: ingen kolumn namnger dem. Ge en kolumn rollen goal, indicator eller activity.`,
      ...unnamed,
    };
  const held: Held = { name, table, mapped, read, plan: whole };
  const fault = ofColumns(held) ?? ofOwnFacts(held);
  if (fault) return { reason: `${name}${fault}` };
  const empty = ofRange(held);
  if (empty) return { reason: `${name}${empty}`, ...unnamed };
  const misread = ofRows(held);
  return misread === null ? null : { reason: `${name}${misread}`, ...again };
}

/** Whether rows are stated to name something, whatever the columns do. */
const namesRows = ({ rows = [] }: StatedTable): boolean =>
  rows.some(({ kind }) => kind !== undefined && kind in TITLES);

/** What a column was read as. */
type ColumnRead = Pick<RecognisedTable["columns"][number], "role" | "header" | "period" | "owner">;

/** As the reading has it: what is told of a table leaves out columns that hold nothing but headings. */
function columnRead({ read, mapped }: Held, stated: StatedColumn): ColumnRead | undefined {
  const letters = stated.column?.toUpperCase();
  if (letters === undefined) return read.columns.find(({ row }) => row === stated.row);
  const found = mapped.columns.find(({ column }) => nameOfColumn(column) === letters);
  return found && { role: found.role, header: found.header, period: found.reading.period, owner: found.owner };
}

/** Columns with these roles have values, which are held to the period that is stated of them (`ofColumn`). */
const VALUED: ReadonlySet<Role> = new Set<Role>([
  ...(["target", "outcome", "forecast", "grade", "baseline", "comparison", "comment"] as const),
]);

/** The first column that names something, of which a period is stated that neither its header nor a value in it has. */
function ofPeriods(table: StatedTable, { stated, whole }: Pick<MapReading, "stated" | "whole">): string | null {
  const own = stated.filter((one) => one.stated === table || one.around?.tables.includes(table));
  const headed = own.flatMap(({ region, columns }) => described(region, columns).columns);
  for (const [i, one] of table.columns.entries()) {
    const { role, period } = one;
    if (period === undefined || VALUED.has(role)) continue;
    const isHere = ({ column, row }: TableColumn): boolean =>
      one.column === undefined ? row === one.row : column === one.column.toUpperCase();
    const years = yearsIn(headed.find(isHere)?.header ?? "");
    if (yearsIn(period).every((year) => years.includes(year)) || isPeriodIn(table, one, whole)) continue;
    return `.columns[${i}]: ${columnInWords(one)} på bladet ”${table.sheet}” har inget värde som kan gälla ${period}. Ta bort period.`;
  }
  return null;
}

/** Whether a value in a column of a table has the period that is stated of the column. */
function isPeriodIn({ sheet, range }: StatedTable, { column, row, period }: StatedColumn, plan: Plan): boolean {
  const area = parseArea(range);
  return [...holdersOf(nodesOf(plan))].some(([cell, holders]) => {
    const at = parseRef(cell);
    if (!at || !area || at.sheet !== sheet || !contains(area, at.area.top, at.area.left)) return false;
    const isHere = column === undefined ? at.area.top + 1 === row : at.area.left === columnIndex(column);
    return isHere && holders.some((one) => one.period === period);
  });
}

function ofColumns(held: Held): string | null {
  const { table } = held;
  for (const [i, stated] of table.columns.entries()) {
    const fault = ofColumn(stated, columnRead(held, stated));
    if (fault) return `.columns[${i}]: ${columnInWords(stated)} på bladet ”${table.sheet}” ${fault}`;
  }
  return null;
}

function ofColumn(stated: StatedColumn, read: ColumnRead | undefined): string | null {
  const { role, header, period, owner } = stated;
  if (!read)
    return role === "other" ? null : `har inget att läsa som ${ROLE_WORDS[role]}. Ta bort den, eller rätta range.`;
  if (read.role !== role)
    return `kan inte läsas som ${ROLE_WORDS[role]}: den läses som ${ROLE_WORDS[read.role]}. Ta bort den, eller ge den en annan roll.`;
  if (header !== undefined && !textKey(read.header).includes(textKey(header)))
    return `har rubriken ”${read.header}”, inte ”${header}”. Skriv den som den står i bladet, eller ta bort header.`;
  if (period !== undefined && period !== read.period)
    return `gäller ${read.period ?? "ingen angiven period"} och kan inte läsas som ${period}. Ta bort period.`;
  return owner === undefined || owner === read.owner
    ? null
    : `har ansvarig ”${read.owner ?? ""}”: owner läses ur bladet och kan inte anges. Ta bort owner.`;
}

/** What `read` writes of a table besides its columns is read of the sheet, and is not the map's to change. */
function ofOwnFacts({ table, read }: Held): string | null {
  const lines = (one: Pick<RecognisedTable, "lines">): string =>
    JSON.stringify(one.lines?.map(({ row, as }) => [row, as]));
  const differs =
    table.lines !== undefined && lines(table) !== lines(read)
      ? "lines"
      : SAID_OF_TABLE.find(
          (field) => table[field] !== undefined && JSON.stringify(table[field]) !== JSON.stringify(read[field]),
        );
  return differs
    ? `: ${differs} stämmer inte med bladet ”${table.sheet}” och kan inte anges. Ta bort ${differs}; skriv vad rader är i rows.`
    : null;
}

/** The cells of a table that the plan has something of, by row from 1. */
function cellsUsed({ table, plan }: Held): Map<number, string[]> {
  const area = parseArea(table.range);
  const used = new Map<number, string[]>();
  for (const cell of nodesOf(plan).flatMap(cellsOfNode)) {
    const at = parseRef(cell);
    if (!at || !area || at.sheet !== table.sheet || !contains(area, at.area.top, at.area.left)) continue;
    used.set(at.area.top + 1, [...(used.get(at.area.top + 1) ?? []), cell]);
  }
  return used;
}

/** The first row that is stated to go on from one above and does not, in a sentence's words. */
function ofJoined({ sheet: name, range, rows = [] }: StatedTable, { sheet, given }: ReadAround): string | null {
  const area = parseArea(range)!;
  for (const [i, stated] of rows.entries())
    for (const row of stated.join ? rowsStated(stated) : []) {
      const cells = filledIn(sheet, { ...area, top: row - 1, bottom: row - 1 });
      const texts = cells.map((at) => textKey(textOf(valueAt(sheet, at.row, at.column))));
      const above = given.filter((one) => one.row >= area.top && one.row < row - 1 && namesNode(one.label));
      if (above.some((one) => one.isStated && texts.some((text) => textKey(one.text ?? "").includes(text)))) continue;
      const place = `.rows[${i}]: rad ${row} på bladet ”${name}” kan inte fortsätta raden ovan`;
      return above.some(({ column }) => cells.some((at) => at.column === column))
        ? `${place}: båda har egna värden eller en egen titel. Ta bort join, eller ange vad cellerna är i cells.`
        : `${place}, som inte namnger något. Ta bort join, eller ange vad raden ovan är.`;
    }
  return null;
}

/** The first cell that is stated and that the plan does not have so, in a sentence's words. */
function ofCells({ sheet, range }: StatedTable, given: readonly GivenCell[], plan: Plan): string | null {
  const area = parseArea(range)!;
  const fault = cellFault(
    sheet,
    given.filter(({ row, column }) => contains(area, row, column)),
    plan,
  );
  return fault && `: ${fault.cell} ${fault.why} ${fault.inMap}`;
}

function ofRange(held: Held): string | null {
  const { table, mapped } = held;
  return mapped.own || cellsUsed(held).size > 0
    ? null
    : `: området ${table.range} på bladet ”${table.sheet}” ger inget mål och inget mått. Rätta range, headerRows eller kolumnernas roller.`;
}

function ofRows(held: Held): string | null {
  const { table, plan } = held;
  const nodes = nodesOf(plan);
  const used = table.rows ? cellsUsed(held) : new Map<number, string[]>();
  for (const [i, stated] of (table.rows ?? []).entries())
    for (const row of rowsStated(stated)) {
      const here = nodesAt(nodes, table, row);
      const fault = ofRow(stated, {
        here,
        used: used.get(row) ?? [],
        lost: lostFigures(held, row, used.get(row) ?? []),
      });
      if (fault) return `.rows[${i}]: rad ${row} på bladet ”${table.sheet}” ${fault}`;
    }
  return null;
}

interface RowRead {
  here: readonly PlanNode[];
  /** Cells of the row that the plan has something of. */
  used: readonly string[];
  /** Columns with a figure in the row that the plan has nothing of. */
  lost: readonly string[];
}

/** What must be so in the plan for a row of each kind. */
const HOLDS: Record<StatedKind, (row: RowRead) => boolean> = {
  area: ({ here }) => here.some(({ kind }) => kind === "area"),
  goal: ({ here }) => here.some(({ kind }) => kind === "goal") && !here.some((one) => isItself(one, here)),
  indicator: ({ here }) => here.some((one) => one.kind === "indicator" && !isItself(one, here)),
  both: ({ here }) => here.some(({ kind }) => kind === "goal") && here.some(({ kind }) => kind === "indicator"),
  value: ({ here, used }) => here.length === 0 && used.length > 0,
  grade: ({ here, used }) => here.length === 0 && used.length > 0,
  total: ({ here, used }) => here.length === 0 && used.length === 0,
  skip: ({ here, used }) => here.length === 0 && used.length === 0,
};

/** Whether a node is the measure of a goal of the same cell. */
const isItself = ({ kind, cell }: PlanNode, here: readonly PlanNode[]): boolean =>
  kind === "indicator" && here.some((one) => one.kind === "goal" && one.cell === cell);

const KIND_WORDS: Record<StatedKind, string> = {
  area: "ett område",
  goal: "ett mål",
  indicator: "ett mått",
  both: "ett mål som är sitt eget mått",
  value: "värden till raden ovan",
  grade: "en bedömning av det ovanför",
  total: "en summa",
  skip: "en rad som inte räknas",
};

function ofRow(stated: StatedRow, row: RowRead): string | null {
  const { kind, level, text, split, join } = stated;
  if (kind !== undefined && !HOLDS[kind](row))
    return `läses som ${readAs(row)} och kan än inte läsas som ${KIND_WORDS[kind]}. Ange något annat i kind, eller ta bort raden ur rows.`;
  const [lost] = row.lost;
  if ((kind === "area" || kind === "goal") && lost !== undefined)
    return `har ett värde i kolumn ${lost} som då inte läses. Ange indicator eller both i kind.`;
  if (level !== undefined && !row.here.some((one) => textKey(one.level) === textKey(level)))
    return `har nivån ”${row.here[0]?.level ?? ""}”: en annan nivå kan än inte anges. Ta bort level.`;
  if (text !== undefined && !row.here.some(({ title }) => textKey(title) === textKey(text)))
    return `kan än inte få titeln ”${text}” ur en längre text. Ta bort text, eller dela cellen i bladet.`;
  if (split !== undefined) return "kan än inte delas i flera. Ta bort split, eller dela raden i bladet.";
  return join === true
    ? "kan än inte läggas ihop med raden ovan. Ta bort join, eller slå ihop cellerna i bladet."
    : null;
}

/** What a row is read as, in words. */
function readAs({ here, used }: RowRead): string {
  if (here.some((one) => isItself(one, here))) return KIND_WORDS.both;
  const kinds = (["area", "goal", "indicator"] as const).filter((kind) => here.some((one) => one.kind === kind));
  if (kinds.length > 0) return kinds.map((kind) => KIND_WORDS[kind]).join(" och ");
  return used.length > 0 ? "värden till en annan rad" : "en rad utan eget mål eller mått";
}

const FIGURES: ReadonlySet<string> = new Set(["target", "outcome", "forecast", "baseline"]);

function lostFigures({ read, mapped: { region } }: Held, row: number, used: readonly string[]): string[] {
  if (read.orientation === "columns") return [];
  const columns = new Set(used.map((cell) => parseRef(cell)!.area.left));
  return read.columns.flatMap(({ column, role }) => {
    const at = column === undefined ? -1 : parseArea(`${column}1`)!.left;
    const isFigure = FIGURES.has(role) && !isBlank(region.grid.sheet.values[row - 1]?.[at]);
    return isFigure && !columns.has(at) ? [column!] : [];
  });
}
