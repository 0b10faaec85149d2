import { translateFormulaToR1C1 } from "@borgar/fx";
import { format, isValidFormat } from "numfmt";
import { a1, contains, type Area } from "../../src/sheet/address";
import {
  keyColumn,
  keyRow,
  formulaAt,
  isError,
  setCell,
  setFormula,
  formatAt,
  type Sheet,
  type Value,
} from "../../src/sheet/book";
import { displayText } from "../../src/sheet/display";
import { columnsOf, intersection, isUnbounded, rowsOf } from "./area";
import { recalculate } from "./host";
import { fail } from "./kind";
import { withinLimits } from "./limits";
import { areaOf, countable, gridOf, restyle, writable, type Region } from "./region";
import { nameColumns } from "./headings";
import { resultsIn } from "./results";
import { typed } from "./typing";
import type { Host } from "./model";

/** A value as the API gives it: errors by their text, a blank as "". */
const onTheWire = (value: Value): string | number | boolean =>
  value === null ? "" : isError(value) ? value.error : value;

const TYPES = { string: "String", number: "Double", boolean: "Boolean" } as const;

const typeOf = (value: Value): string =>
  value === null ? "Empty" : isError(value) ? "Error" : TYPES[typeof value as keyof typeof TYPES];

/** The text on screen, in the host's locale; a column is never too narrow. */
function shown(host: Host, value: Value, numberFormat: string | undefined): string {
  if (host.locale.startsWith("sv")) return displayText(value, numberFormat);
  const plain = onTheWire(value);
  return typeof plain === "boolean"
    ? String(plain).toUpperCase()
    : format(numberFormat ?? "General", plain, { locale: host.locale });
}

type Results = ReturnType<typeof resultsIn>;

const perCell =
  <V>(read: (results: Results, sheet: Sheet, row: number, column: number, host: Host) => V) =>
  (region: Region, host: Host): V[][] | null => {
    const area = areaOf(region);
    if (isUnbounded(area)) return null;
    countable(region);
    const results = resultsIn(host, region.sheet);
    return gridOf(area, (row, column) => read(results, region.sheet, row, column, host));
  };

/** A range's values per cell; null for whole columns and rows, RangeExceedsLimit above five million cells. */
export const reading = {
  values: perCell((results, _, row, column) => onTheWire(results(row, column))),
  valueTypes: perCell((results, _, row, column) => typeOf(results(row, column))),
  text: perCell((results, sheet, row, column, host) =>
    shown(host, results(row, column), formatAt(sheet, row, column)?.numberFormat),
  ),
  formulas: perCell((results, sheet, row, column) => formulaAt(sheet, row, column) ?? onTheWire(results(row, column))),
  formulasR1C1: perCell((results, sheet, row, column) => {
    const formula = formulaAt(sheet, row, column);
    return formula === undefined ? onTheWire(results(row, column)) : translateFormulaToR1C1(formula, a1(row, column));
  }),
  numberFormat: perCell((_, sheet, row, column) => formatAt(sheet, row, column)?.numberFormat ?? "General"),
};

/** One value for each cell of the area: from a grid of its size, or one value for all. Null leaves a cell as it is. */
export function perCellInput(area: Area, input: unknown): (row: number, column: number) => unknown {
  if (isUnbounded(area)) fail("InvalidArgument", "The cells of entire columns or rows cannot be set one by one.");
  if (!Array.isArray(input)) return () => input;
  const rows: unknown[] = input;
  const fits =
    rows.length === rowsOf(area) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (!fits)
    fail(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return (row, column) => (rows[row - area.top] as unknown[])[column - area.left];
}

/**
 * Writes values, or formulas: Excel treats both alike. Texts are taken as typing; see `typed`.
 * A cell under a merged area takes nothing. Errors: InvalidArgument for a grid of another size, AccessDenied for a
 * locked cell of a protected sheet; then nothing is written.
 */
export function writeCells(host: Host, region: Region, input: unknown): void {
  const area = areaOf(region);
  const at = perCellInput(area, input);
  countable(region);
  writable(region);
  const hidden = coveredBy(region.sheet, area);
  wholeMatrices(region.sheet, area, at);
  const cells = gridOf(area, (row, column) => {
    const raw = at(row, column);
    if (raw === null || raw === undefined || hidden?.(row, column)) return undefined;
    return entry(raw, formatAt(region.sheet, row, column)?.numberFormat, host.now);
  });
  cells.forEach((line, r) =>
    line.forEach((cell, c) => {
      if (!cell) return;
      const [row, column] = [area.top + r, area.left + c];
      if ("formula" in cell) setFormula(region.sheet, row, column, cell.formula, null);
      else setCell(region.sheet, row, column, cell.value);
      const format = "numberFormat" in cell ? cell.numberFormat : undefined;
      const before = formatAt(region.sheet, row, column);
      if (format && (before?.numberFormat ?? "General") === "General")
        (region.sheet.formats[row] ??= [])[column] = { ...before, numberFormat: format };
    }),
  );
  nameColumns(host, region.sheet, area);
  recalculate(host, region.sheet, area);
}

/** Array formulas of the old kind are written over whole, or not at all: "You can't change part of an array." */
function wholeMatrices(sheet: Sheet, area: Area, at: (row: number, column: number) => unknown): void {
  for (const [key, matrix] of sheet.matrices ?? []) {
    const cells = gridOf(
      matrix,
      (row, column) => contains(area, row, column) && (at(row, column) ?? null) !== null,
    ).flat();
    if (cells.every((written) => !written)) continue;
    if (!cells.every((written) => written)) fail("GeneralException", "You can't change part of an array.");
    sheet.matrices?.delete(key);
  }
}

function entry(raw: unknown, numberFormat: string | undefined, now: Date): ReturnType<typeof typed> {
  if (typeof raw === "string") return typed(raw, numberFormat, now);
  if (typeof raw === "number" || typeof raw === "boolean") return { value: numberFormat === "@" ? String(raw) : raw };
  return fail("InvalidArgument", "A cell takes a text, a number or true or false.");
}

function coveredBy(sheet: Sheet, area: Area): ((row: number, column: number) => boolean) | null {
  const merges = sheet.merges.filter((merge) => intersection(merge, area));
  if (merges.length === 0) return null;
  return (row, column) =>
    merges.some(
      (merge) =>
        row >= merge.top &&
        row <= merge.bottom &&
        column >= merge.left &&
        column <= merge.right &&
        !(row === merge.top && column === merge.left),
    );
}

/**
 * Writes number formats; "General" is the absence of one. Unlike values, a grid of one is taken for all cells, as
 * Microsoft's samples do.
 */
export function writeNumberFormats(region: Region, given: unknown): void {
  const input: unknown =
    Array.isArray(given) && given.length === 1 && Array.isArray(given[0]) && given[0].length === 1
      ? given[0][0]
      : given;
  const at = perCellInput(areaOf(region), input);
  restyle(
    { sheet: region.sheet, areas: [areaOf(region)] },
    (format, row, column) => {
      const code = at(row, column);
      if (code === null || code === undefined) return format;
      if (typeof code !== "string") return fail("InvalidArgument", "A number format is a text.");
      withinLimits("Range.numberFormat", code);
      if (!isValidFormat(code)) return fail("InvalidArgument", `Not a number format: ${code}`);
      return { ...format, numberFormat: code === "General" ? undefined : code };
    },
    Array.isArray(input),
  );
}

/** Empties cells: their contents, their looks, or both (Excel's ClearApplyTo). Nothing outside the area changes. */
export function clearCells(host: Host, region: Region, what: { contents: boolean; formats: boolean }): void {
  writable(region);
  const { sheet } = region;
  for (const area of region.areas) {
    const wipe = (rows: (unknown[] | undefined)[]): void =>
      rows.slice(area.top, area.bottom + 1).forEach((cells) => {
        for (let column = area.left; cells && column <= Math.min(area.right, cells.length - 1); column++)
          delete cells[column];
      });
    if (what.contents) {
      wipe(sheet.values);
      for (const key of sheet.formulas.keys())
        if (contains(area, keyRow(key), keyColumn(key))) sheet.formulas.delete(key);
    }
    if (what.formats) wipe(sheet.formats);
    recalculate(host, sheet, area);
  }
}
