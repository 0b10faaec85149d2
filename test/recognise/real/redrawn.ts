import { columnName, parseCell } from "../../../src/sheet/address";
import { formatAt, newSheet, setCell, type Sheet, type Value } from "../../../src/sheet/book";
import type { Measure, Node, RealTable } from "./table";

/*
 * The same table as another office might have typed it: moved, with a column of its own, a blank row, other spaces,
 * headers in capitals. A careful person reads the same facts of it.
 */

/** A cell of a table, rows and columns from 0, with the label of its row ("head", "row" …; "" where it has none). */
interface Place {
  row: number;
  column: number;
  kind: string;
  /** The cell's role by the labels of its column; "" where it has none. */
  role: string;
  /** How a number is shown. */
  format: string | undefined;
}

interface Redrawing {
  /** Where a row goes, and a column in a row of that label; both keep their order. */
  row?: (row: number, sheet: string) => number;
  column?: (column: number, kind: string) => number;
  value?: (value: Value, place: Place) => Value;
  /** Written into the new sheet last. */
  add?: (sheet: Sheet, of: RealTable) => void;
  /** Sheets before the others. */
  before?: () => Sheet[];
}

/** One way to type a table differently. */
export interface Change {
  /** In one line, as the test is named. */
  says: string;
  /** What it does to a table; undefined where the table has nothing to change. */
  of: (table: RealTable) => Redrawing | undefined;
}

/** The table after a change, its labels moved with it; undefined where it does not apply. */
export function redrawn(table: RealTable, { of }: Change): RealTable | undefined {
  const how = of(table);
  if (!how) return undefined;
  const { row: rowTo = (row: number) => row, column: columnTo = (column: number) => column } = how;
  const moved = (address: string, sheet: string): string => {
    const cell = parseCell(address)!;
    return `${columnName(columnTo(cell.column, kindsOf(table, sheet).get(cell.row) ?? ""))}${rowTo(cell.row, sheet) + 1}`;
  };
  const sheets = table.sheets.map((sheet) => redrawnSheet(sheet, table, how));
  for (const sheet of sheets) how.add?.(sheet, table);
  const node = <T extends Node>(one: T): T => {
    const sheet = one.sheet ?? table.sheets[0]!.name;
    return {
      ...one,
      ...(one.row === undefined ? {} : { row: rowTo(one.row - 1, sheet) + 1 }),
      ...(one.gradeCell === undefined ? {} : { gradeCell: moved(one.gradeCell, sheet) }),
    };
  };
  const measure = (one: Measure): Measure => {
    const sheet = one.sheet ?? table.sheets[0]!.name;
    return {
      ...node(one),
      ...(one.targetCell === undefined ? {} : { targetCell: moved(one.targetCell, sheet) }),
      outcomes: Object.fromEntries(Object.entries(one.outcomes).map(([cell, value]) => [moved(cell, sheet), value])),
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
  };
}

function redrawnSheet(
  sheet: Sheet,
  table: RealTable,
  { row: rowTo, column: columnTo, value: change }: Redrawing,
): Sheet {
  const made = newSheet(sheet.name);
  const toRow = (row: number): number => rowTo?.(row, sheet.name) ?? row;
  const kinds = kindsOf(table, sheet.name);
  const toColumn = (column: number, row: number): number => columnTo?.(column, kinds.get(row) ?? "") ?? column;
  sheet.values.forEach((cells, row) =>
    (cells ?? []).forEach((value, column) => {
      const format = formatAt(sheet, row, column);
      const place = {
        row,
        column,
        kind: kinds.get(row) ?? "",
        role: roleAt(table, sheet.name, row, column),
        format: format?.numberFormat,
      };
      const changed = value === null ? value : (change?.(value, place) ?? value);
      if (changed !== null)
        setCell(made, toRow(row), toColumn(column, row), changed, typeof changed === "number" ? format : undefined);
    }),
  );
  for (const { top, left, bottom, right } of sheet.merges)
    made.merges.push({
      top: toRow(top),
      bottom: toRow(bottom),
      left: toColumn(left, top),
      right: toColumn(right, top),
    });
  return made;
}

const kindsOf = ({ rows }: RealTable, sheet: string): Map<number, string> =>
  new Map(rows.filter((one) => one.sheet === sheet).map(({ row, kind }) => [row - 1, kind]));

const roleAt = ({ columns }: RealTable, sheet: string, row: number, column: number): string =>
  columns.findLast((one) => one.sheet === sheet && one.fromRow <= row + 1 && one.column === columnName(column))?.role ??
  "";

const hasHeader = ({ rows }: RealTable): boolean => rows.some(({ kind }) => kind === "head");

const widthOf = (sheet: Sheet): number => Math.max(0, ...sheet.values.map((cells) => cells?.length ?? 0));

/** A change of cells' texts alone. */
const texts =
  (of: (text: string, place: Place) => string, applies: (table: RealTable) => boolean = () => true) =>
  (table: RealTable): Redrawing | undefined =>
    applies(table) ? { value: (value, place) => (typeof value === "string" ? of(value, place) : value) } : undefined;

/** A change of the words in headers. */
const headers = (of: (text: string) => string) =>
  texts((text, { kind }) => (kind === "head" ? of(text) : text), hasHeader);

/** A column to the right of a table, under a header, with one text on each row of data. */
const columnOf =
  (header: string, text: string) =>
  (table: RealTable): Redrawing | undefined =>
    hasHeader(table) ? { add: (sheet, { rows }) => addColumn(sheet, rows, header, text) } : undefined;

function addColumn(sheet: Sheet, rows: RealTable["rows"], header: string, text: string): void {
  const column = widthOf(sheet);
  const labels = rows.filter((one) => one.sheet === sheet.name);
  labels.forEach(({ row, kind }, at) => {
    if (kind === "head" && labels[at + 1]?.kind !== "head") setCell(sheet, row - 1, column, header);
    if (kind === "row") setCell(sheet, row - 1, column, text);
  });
}

/** Labels of rows that begin where the sheet does, whatever the columns below are. */
const OVER_ALL = new Set(["title", "note"]);

/** Numbers from 1 in a column of their own before the first. */
function addNumbers(sheet: Sheet, { rows }: RealTable): void {
  const labels = rows.filter((one) => one.sheet === sheet.name);
  let number = 0;
  labels.forEach(({ row, kind }, at) => {
    if (kind === "head" && labels[at + 1]?.kind !== "head") setCell(sheet, row - 1, 0, "Nr");
    if (kind === "row") setCell(sheet, row - 1, 0, ++number);
  });
}

/** Areas and goals that stand once, over the rows of their measures, on each of these rows. */
function fillDown(sheet: Sheet, table: RealTable): void {
  const kinds = kindsOf(table, sheet.name);
  const above = new Map<number, Value>();
  for (let row = 0; row < sheet.values.length; row++) {
    if (kinds.get(row) !== "row") above.clear();
    else
      for (let column = 0; column < widthOf(sheet); column++) {
        if (!["area", "goal"].includes(roleAt(table, sheet.name, row, column))) continue;
        const value = sheet.values[row]?.[column] ?? null;
        const last = above.get(column);
        if (value !== null) above.set(column, value);
        else if (last !== undefined) setCell(sheet, row, column, last);
        // A new area ends the goals under the one before.
        if (value !== null) for (const other of above.keys()) if (other > column) above.delete(other);
      }
  }
  const isFilled = ({ top, left }: Sheet["merges"][number]): boolean =>
    kinds.get(top) === "row" && ["area", "goal"].includes(roleAt(table, sheet.name, top, left));
  sheet.merges = sheet.merges.filter((area) => !isFilled(area));
}

/** A number as it is shown: "85 %", "1 234,5". */
function shown(value: number, format = ""): string {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length;
  const isShare = format.includes("%");
  const number = isShare ? value * 100 : value;
  const digits = decimals === undefined ? String(Number(number.toPrecision(12))) : number.toFixed(decimals);
  const [whole = "", part] = digits.split(".");
  const grouped = format.includes("#,##") ? whole.replace(/\B(?=(\d{3})+$)/g, " ") : whole;
  return `${grouped}${part ? `,${part}` : ""}${isShare ? " %" : ""}`;
}

const cover = (): Sheet => {
  const sheet = newSheet("Läs mig");
  setCell(sheet, 0, 0, "Underlag till uppföljningen");
  setCell(sheet, 2, 0, "Arbetsboken har ett blad för varje del. Frågor besvaras av ekonomiavdelningen.");
  return sheet;
};

/** Where a row of the table's first data stands, from 0; undefined where there is no header. */
const belowHeader = ({ rows }: RealTable, sheet: string): number | undefined => {
  const labels = rows.filter((one) => one.sheet === sheet);
  const first = labels.findIndex(({ kind }, at) => kind === "head" && labels[at + 1]?.kind !== "head");
  return first < 0 ? undefined : labels[first]!.row;
};

export const CHANGES: Record<string, Change> = {
  moved: {
    says: "three rows down and two columns right",
    of: () => ({ row: (row) => row + 3, column: (at) => at + 2 }),
  },
  cover: { says: "a sheet of words before it", of: () => ({ before: () => [cover()] }) },
  titled: {
    says: "a title over it",
    of: () => ({
      row: (row) => row + 2,
      add: (sheet) => setCell(sheet, 0, 0, "Bilaga 2. Uppföljning"),
    }),
  },
  noted: {
    says: "a source and a note below it",
    of: () => ({
      add: (sheet) => {
        const end = sheet.values.length;
        setCell(sheet, end + 1, 0, "Källa: ekonomiavdelningen");
        setCell(sheet, end + 2, 0, "* Preliminär uppgift");
      },
    }),
  },
  airy: {
    says: "a blank row below its headers",
    of: (table) =>
      hasHeader(table)
        ? { row: (row, sheet) => (row >= (belowHeader(table, sheet) ?? Infinity) ? row + 1 : row) }
        : undefined,
  },
  gap: {
    says: "a blank column after its first",
    of: (table) => (hasHeader(table) ? { column: (column) => (column > 0 ? column + 1 : column) } : undefined),
  },
  remarks: { says: "a column of remarks to the right", of: columnOf("Kommentar", "Se bilaga.") },
  owners: { says: "a column of owners to the right", of: columnOf("Ansvarig", "Kommunstyrelsen") },
  numbered: {
    says: "a column of numbers before it",
    of: (table) =>
      hasHeader(table) && table.columns.every(({ role }) => role !== "number")
        ? { column: (column, kind) => (OVER_ALL.has(kind) ? column : column + 1), add: addNumbers }
        : undefined,
  },
  filled: {
    says: "areas and goals on each of their rows",
    of: (table) =>
      table.columns.some(({ role }) => role === "area" || role === "goal") ? { add: fillDown } : undefined,
  },
  spaced: {
    says: "a blank row over each heading among its rows",
    of: (table) => {
      const headings = table.rows.filter(({ kind }) => kind === "area" || kind === "goal");
      const over = (row: number, sheet: string): number =>
        headings.filter((one) => one.sheet === sheet && one.row <= row + 1).length;
      return hasHeader(table) && headings.length > 0 ? { row: (row, sheet) => row + over(row, sheet) } : undefined;
    },
  },
  capitals: { says: "headers in capitals", of: headers((text) => text.toUpperCase()) },
  small: { says: "headers in small letters", of: headers((text) => text.toLowerCase()) },
  broken: { says: "each word of a header on its line", of: headers((text) => text.replaceAll(" ", "\n")) },
  coloned: { says: "a colon after each header", of: headers((text) => (/[\p{L}\d]$/u.test(text) ? `${text}:` : text)) },
  starred: {
    says: "a note's mark after each header",
    of: headers((text) => (/\p{L}$/u.test(text) ? `${text}*` : text)),
  },
  hyphens: {
    says: "long words of headers broken with a hyphen",
    of: headers((text) => text.replace(/(\p{L}{6,})(\p{Ll}{5})(?!\p{L})/gu, "$1-\n$2")),
  },
  soft: {
    says: "soft hyphens in long words",
    of: texts((text) => text.replace(/(\p{L}{6})(\p{Ll}{5,})/gu, "$1\u00ad$2")),
  },
  spaces: { says: "blanks that do not break", of: texts((text) => text.replaceAll(" ", "\u00a0")) },
  trailing: {
    says: "a blank after each text, two between words",
    of: texts((text) => `${text.replaceAll(" ", "  ")} `),
  },
  typed: {
    says: "numbers as text",
    of: () => ({ value: (value, { format }) => (typeof value === "number" ? shown(value, format) : value) }),
  },
  dashes: {
    says: "another dash for nothing",
    of: texts((text) => (/^[-–—]$/.test(text) ? (text === "–" ? "-" : "–") : text)),
  },
  shouted: {
    says: "grades in capitals",
    of: texts((text, { role }) => (role === "grade" ? text.toUpperCase() : text)),
  },
};
