import { newSheet, setCell, type Sheet, type Value } from "../../../../src/sheet/book";
import type { RealTable } from "../table";
import {
  hasHeader,
  kindsOf,
  OVER_ALL,
  roleAt,
  shown,
  widthOf,
  type Change,
  type Place,
  type Redrawing,
} from "./redrawing";

/*
 * Moved, with a column of its own, a blank row, other spaces, headers in capitals: nothing is said in other words.
 */

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

export const PLAIN: Record<string, Change> = {
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
