import { columnIndex, columnName, parseCell } from "../../../../src/sheet/address";
import { formatAt, newSheet, setCell, type Sheet, type Value } from "../../../../src/sheet/book";
import type { Format } from "../../../../src/sheet/format";
import type { Measure, Node, RealTable } from "../table";

/** Where a cell stands; rows and columns from 0. */
export interface Spot {
  sheet: string;
  row: number;
  column: number;
}

/** A cell of a table, with the label of its row ("head", "row" …; "" where it has none). */
export interface Place extends Spot {
  kind: string;
  /** The cell's role by the labels of its column; "" where it has none. */
  role: string;
  /** How a number is shown. */
  format: string | undefined;
}

/** How a table is typed differently; what is left out stays as it is. */
export interface Redrawing {
  /** Where a row goes, and a column in a row of that label. */
  row?: (row: number, sheet: string) => number;
  column?: (column: number, kind: string, sheet: string, row: number) => number;
  /** The sheet that a row goes to. */
  sheet?: (row: number, sheet: string) => string;
  /** What a cell holds; null: nothing. */
  value?: (value: Value, place: Place) => Value;
  /** How a changed cell looks; undefined: as before. */
  look?: (place: Place) => Format | undefined;
  /** Whether a merge that begins there stays. */
  isMerged?: (top: number, left: number, sheet: string) => boolean;
  /** Written into each new sheet last; `from`: the sheet that it came from. */
  add?: (sheet: Sheet, of: RealTable, from: string) => void;
  /** Sheets before the others. */
  before?: () => Sheet[];
  /** Whether what a labelled cell now holds is another's: only that it is found can be asked. */
  isLent?: (spot: Spot) => boolean;
  /** Another wording of a measure's title that is as right. */
  alsoTitled?: (title: string) => string;
}

/** One way to type a table differently. */
export interface Change {
  /** In one line, as the test is named. */
  says: string;
  /** What it does to a table; undefined where the table has nothing to change. */
  of: (table: RealTable) => Redrawing | undefined;
}

/** A number that a text always gives (FNV-1a, 32 bits): what is chosen by the least of them stays when others come. */
export const numberOf = (text: string): number =>
  [...text].reduce((sum, letter) => Math.imul(sum ^ letter.codePointAt(0)!, 0x01000193) >>> 0, 0x811c9dc5);

/** A label of what is another's: any grade, any outcome. */
const LENT = "lånat";

/** The table after a change, its labels moved with it; undefined where it does not apply. */
export function redrawn(table: RealTable, { of }: Change): RealTable | undefined {
  const how = of(table);
  if (!how) return undefined;
  const move = mover(table, how);
  const sheets = redrawnSheets(table, how, move);
  const spot = (address: string, sheet: string): string => {
    const { row, column } = parseCell(address)!;
    const to = move({ sheet, row, column });
    return `${columnName(to.column)}${to.row + 1}`;
  };
  const isLent = (address: string, sheet: string): boolean => how.isLent?.({ sheet, ...parseCell(address)! }) === true;
  const node = <T extends Node>(one: T): T => {
    const sheet = one.sheet ?? table.sheets[0]!.name;
    return {
      ...one,
      ...(one.gradeCell !== undefined && isLent(one.gradeCell, sheet) ? { grade: LENT } : {}),
      ...(one.row === undefined ? {} : { row: move({ sheet, row: one.row - 1, column: 0 }).row + 1 }),
      ...(one.gradeCell === undefined ? {} : { gradeCell: spot(one.gradeCell, sheet) }),
    };
  };
  const measure = (one: Measure): Measure => {
    const sheet = one.sheet ?? table.sheets[0]!.name;
    return {
      ...node(one),
      ...(how.alsoTitled ? { alt: [...(one.alt ?? []), how.alsoTitled(one.title)] } : {}),
      ...(one.targetCell === undefined ? {} : { targetCell: spot(one.targetCell, sheet) }),
      outcomes: Object.fromEntries(
        Object.entries(one.outcomes).map(([cell, value]) => [spot(cell, sheet), isLent(cell, sheet) ? LENT : value]),
      ),
    };
  };
  return {
    ...table,
    sheets: [...(how.before?.() ?? []), ...sheets],
    truth: {
      areas: table.truth.areas.map(node),
      goals: table.truth.goals.map(node),
      indicators: table.truth.indicators.map(measure),
    },
    columns: [],
    rows: [],
    cells: undefined,
  };
}

type Move = (spot: Spot) => Spot;

function mover(table: RealTable, { row: rowTo, column: columnTo, sheet: sheetTo }: Redrawing): Move {
  const kinds = new Map(table.sheets.map(({ name }) => [name, kindsOf(table, name)]));
  return ({ sheet, row, column }) => ({
    sheet: sheetTo?.(row, sheet) ?? sheet,
    row: rowTo?.(row, sheet) ?? row,
    column: columnTo?.(column, kinds.get(sheet)?.get(row) ?? "", sheet, row) ?? column,
  });
}

function redrawnSheets(table: RealTable, how: Redrawing, move: Move): Sheet[] {
  const all: Sheet[] = [];
  for (const sheet of table.sheets) {
    const made = new Map([[sheet.name, newSheet(sheet.name)]]);
    const sheetOf = (name: string): Sheet => made.get(name) ?? made.set(name, newSheet(name)).get(name)!;
    copyCells(sheet, table, how, move, sheetOf);
    for (const { top, left, bottom, right } of sheet.merges) {
      if (how.isMerged?.(top, left, sheet.name) === false) continue;
      const from = move({ sheet: sheet.name, row: top, column: left });
      const to = move({ sheet: sheet.name, row: bottom, column: right });
      sheetOf(from.sheet).merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
    }
    for (const one of made.values()) how.add?.(one, table, sheet.name);
    all.push(...made.values());
  }
  return all;
}

function copyCells(
  sheet: Sheet,
  table: RealTable,
  { value: change, look }: Redrawing,
  move: Move,
  sheetOf: (name: string) => Sheet,
): void {
  const kinds = kindsOf(table, sheet.name);
  sheet.values.forEach((cells, row) =>
    (cells ?? []).forEach((value, column) => {
      const format = formatAt(sheet, row, column);
      const place: Place = {
        sheet: sheet.name,
        row,
        column,
        kind: kinds.get(row) ?? "",
        role: roleAt(table, sheet.name, row, column),
        format: format?.numberFormat,
      };
      const changed = value === null || !change ? value : change(value, place);
      const looks = look?.(place) ?? (typeof changed === "number" ? format : undefined);
      if (changed === null && !looks) return;
      const to = move(place);
      setCell(sheetOf(to.sheet), to.row, to.column, changed, looks);
    }),
  );
}

/** The labels of a sheet's rows, by row from 0. */
export const kindsOf = ({ rows }: RealTable, sheet: string): Map<number, string> =>
  new Map(rows.filter((one) => one.sheet === sheet).map(({ row, kind }) => [row - 1, kind]));

/** The label of a cell's column, "" where it has none. */
export const roleAt = ({ columns }: RealTable, sheet: string, row: number, column: number): string =>
  columns.findLast((one) => one.sheet === sheet && one.fromRow <= row + 1 && one.column === columnName(column))?.role ??
  "";

export const hasHeader = ({ rows }: RealTable): boolean => rows.some(({ kind }) => kind === "head");

/** In columns. */
export const widthOf = (sheet: Sheet): number =>
  Math.max(0, ...Array.from(sheet.values, (cells) => cells?.length ?? 0));

/** Labels of rows that begin where the sheet does, whatever the columns below are. */
export const OVER_ALL = new Set(["title", "note"]);

/** A sheet whose only table has one run of headers and the same columns on all rows below it. Rows from 0. */
export interface Plain {
  sheet: Sheet;
  /** The first and the last row of headers. */
  top: number;
  head: number;
  columns: { column: number; role: string; period: string | undefined }[];
  rows: { row: number; kind: string }[];
}

/** Each sheet of a table as a plain one; undefined where one of them is not. */
export function plainOf(table: RealTable): Plain[] | undefined {
  const all = table.sheets.map((sheet) => plainSheet(sheet, table));
  return all.every((one) => one !== undefined) ? all : undefined;
}

function plainSheet(sheet: Sheet, table: RealTable): Plain | undefined {
  const rows = table.rows.filter((one) => one.sheet === sheet.name).map(({ row, kind }) => ({ row: row - 1, kind }));
  const heads = rows.filter(({ kind }) => kind === "head").map(({ row }) => row);
  const [top, head] = [heads[0], heads.at(-1)];
  if (top === undefined || head === undefined || head - top !== heads.length - 1) return undefined;
  const labels = table.columns.filter((one) => one.sheet === sheet.name);
  if (labels.length === 0 || labels.some(({ fromRow }) => fromRow !== labels[0]!.fromRow)) return undefined;
  const columns = labels.map(({ column, role, period }) => ({ column: columnIndex(column)!, role, period }));
  return { sheet, top, head, columns, rows };
}

/** The merges of a sheet that reach into its headers. */
export const headMerges = ({ sheet, top, head }: Plain): Sheet["merges"] =>
  sheet.merges.filter((one) => one.top <= head && one.bottom >= top);

/** The text of a cell, "" where it has none. */
export const textAt = ({ values }: Sheet, row: number, column: number): string => {
  const value = values[row]?.[column] ?? "";
  return typeof value === "object" ? "" : String(value);
};

/** A number as it is shown: "85 %", "1 234,5". */
export function shown(value: number, format = ""): string {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length;
  const isShare = format.includes("%");
  const number = isShare ? value * 100 : value;
  const digits = decimals === undefined ? String(Number(number.toPrecision(12))) : number.toFixed(decimals);
  const [whole = "", part] = digits.split(".");
  const grouped = format.includes("#,##") ? whole.replace(/\B(?=(\d{3})+$)/g, " ") : whole;
  return `${grouped}${part ? `,${part}` : ""}${isShare ? " %" : ""}`;
}
