import type { NumberStyle } from "../../interpret/number/numeral";
import { clean } from "../../interpret/text/text";
import { cellRef } from "../../sheet/address";
import { formatAt, usedArea, valueAt, type Sheet, type Value } from "../../sheet/book";
import { isBlank, textOf } from "../grid/grid";

/** A sheet as an export is looked for in it: its cells, or the fields of texts that hold a whole line each. */
export interface KoladaGrid {
  name: string;
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Sheet columns that the fields stand in. */
  columns: { left: number; right: number };
  valueAt(row: number, column: number): Value | undefined;
  textAt(row: number, column: number): string;
  formatAt(row: number, column: number): string | undefined;
  refAt(row: number, column: number): string;
  /** How its texts write numbers, where the separator leaves no choice. */
  style: NumberStyle;
}

/** Fewer lines than this are no list. */
const FEWEST_LINES = 3;
const SEPARATORS = ["\t", ";", ","] as const;
type Separator = (typeof SEPARATORS)[number];

/** The fields of a line; a field in straight quotes may hold the separator, and a doubled quote is one. */
function fieldsOf(line: string, separator: string): string[] {
  const fields: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const quoted = line[at] === '"' ? /^"((?:[^"]|"")*)"/.exec(line.slice(at)) : null;
    const next = line.indexOf(separator, at + (quoted?.[0].length ?? 0));
    const end = next < 0 ? line.length : next;
    fields.push(quoted ? quoted[1]!.replaceAll('""', '"') : line.slice(at, end).trim());
    at = end + 1;
  }
  return fields;
}

/** The separator that divides most of the lines into the same number of fields, three or more. */
function separatorOf(lines: string[]): Separator | undefined {
  return SEPARATORS.find((separator) => {
    const counts = lines.map((line) => (line.includes(separator) ? fieldsOf(line, separator).length : 1));
    const most = Math.max(0, ...counts);
    return most >= 3 && counts.filter((count) => count === most).length >= 0.7 * lines.length;
  });
}

/** How many lines are tried. */
const TRIED = 40;

/** The column whose texts are lines of a list, with nothing beside them, and what divides their fields. */
function pastedIn(sheet: Sheet, top: number, bottom: number): { column: number; separator: Separator } | null {
  const lines: string[] = [];
  let column: number | undefined;
  for (let row = top; row <= bottom && lines.length < TRIED; row++) {
    const cells = (sheet.values[row] ?? []).flatMap((value, c) => (isBlank(value) ? [] : [{ value: value!, c }]));
    if (cells.length === 0) continue;
    const [only] = cells;
    if (cells.length > 1 || typeof only!.value !== "string" || (column !== undefined && only!.c !== column))
      return null;
    column = only!.c;
    lines.push(only!.value);
  }
  const separator = column !== undefined && lines.length >= FEWEST_LINES ? separatorOf(lines) : undefined;
  return separator === undefined ? null : { column: column!, separator };
}

/** A comma that divides fields is no decimal mark. */
const POINT: NumberStyle = { decimal: "." };

/** A sheet with its cells, or with the fields of lines pasted into one column; null for a blank sheet. */
export function koladaGrid(sheet: Sheet): KoladaGrid | null {
  const used = usedArea(sheet);
  if (!used) return null;
  const { top, bottom, left, right } = used;
  const pasted = left === right ? pastedIn(sheet, top, bottom) : null;
  if (!pasted) {
    return {
      name: sheet.name,
      top,
      bottom,
      left,
      right,
      columns: { left, right },
      style: {},
      valueAt: (row, column) => valueAt(sheet, row, column),
      textAt: (row, column) => textOf(valueAt(sheet, row, column)),
      formatAt: (row, column) => formatAt(sheet, row, column)?.numberFormat,
      refAt: (row, column) => cellRef(sheet.name, row, column),
    };
  }
  const lines = Array.from({ length: bottom - top + 1 }, (_, i) =>
    fieldsOf(String(valueAt(sheet, top + i, pasted.column) ?? ""), pasted.separator),
  );
  const field = (row: number, column: number): string => clean(lines[row - top]?.[column] ?? "");
  return {
    name: sheet.name,
    top,
    bottom,
    left: 0,
    right: Math.max(...lines.map(({ length }) => length)) - 1,
    columns: { left, right },
    style: pasted.separator === "," ? POINT : {},
    valueAt: (row, column) => field(row, column) || null,
    textAt: field,
    formatAt: () => undefined,
    refAt: (row) => cellRef(sheet.name, row, pasted.column),
  };
}
