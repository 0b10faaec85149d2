import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { readBook, writeBook } from "../../src/files/xlsx";
import { a1, areaText, type Area } from "../../src/sheet/address";
import { isError, keyColumn, keyRow, type Book, type Sheet } from "../../src/sheet/book";
import type { Format } from "../../src/sheet/format";
import { shareOf, whole as wholeRun } from "../whole";
import { missing } from "./here";

export const NOW = new Date("2026-01-01T12:00:00Z");

/** A workbook file of these sheets: source sheets, but for those with a tag. */
export function fileOf(sheets: Sheet[], memory?: string): Uint8Array {
  const written = writeBook(null, { sheets, memory }, NOW);
  if (!written.ok) throw new Error(written.reason);
  return written.bytes;
}

export function bookOf(bytes: Uint8Array): Book {
  const read = readBook(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.book;
}

export const sample = (name: string): Uint8Array => readFileSync(`samples/${name}.xlsx`);

const areas = (list: Area[]): string[] => list.map(areaText).sort();
const without = <T extends object>(one: T, ...absent: unknown[]): Partial<T> =>
  Object.fromEntries(
    Object.entries(one).filter(([, value]) => value !== undefined && !absent.includes(value)),
  ) as Partial<T>;

/** A look without what is Excel's default anyway. */
export function lookOf(format: Format | undefined): unknown {
  if (!format) return undefined;
  const { font, border, numberFormat, fill, horizontal, vertical, wrap, indent, locked } = format;
  const lines =
    border &&
    without(
      Object.fromEntries(
        Object.entries(border).map(([side, line]) => [side, line && `${line.style} ${line.color ?? "#000000"}`]),
      ),
    );
  const look = without({
    numberFormat: numberFormat === "General" ? undefined : numberFormat,
    font: font && Object.keys(without(font, false, "#000000")).length > 0 ? without(font, false, "#000000") : undefined,
    fill: fill === "#FFFFFF" ? undefined : fill,
    border: lines && Object.keys(lines).length > 0 ? lines : undefined,
    horizontal,
    vertical: vertical === "bottom" ? undefined : vertical,
    wrap: wrap || undefined,
    indent: indent || undefined,
    locked: locked === false ? false : undefined,
  });
  return Object.keys(look).length > 0 ? look : undefined;
}

/** The contents of a sheet, cell by cell: "B3": value, or formula. */
export function contents(sheet: Sheet, results = true): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  sheet.values.forEach((row, r) =>
    row?.forEach((value, c) => {
      if (value !== null && value !== undefined) cells[a1(r, c)] = isError(value) ? value.error : value;
    }),
  );
  for (const [key, formula] of sheet.formulas) {
    const at = a1(keyRow(key), keyColumn(key));
    cells[at] = results ? [formula, cells[at] ?? null] : formula;
  }
  return cells;
}

/** The looks of a sheet's cells by address. */
export function looks(sheet: Sheet, of: (format: Format | undefined) => unknown = lookOf): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  sheet.formats.forEach((row, r) =>
    row?.forEach((format, c) => {
      const look = of(format);
      if (look !== undefined) cells[a1(r, c)] = look;
    }),
  );
  return cells;
}

/** All of a sheet that we write, in a form that compares: widths in whole pixels, margins in millimetres. */
export function whole(sheet: Sheet): unknown {
  const { print } = sheet;
  return {
    name: sheet.name,
    tag: sheet.tag,
    cells: contents(sheet, false),
    looks: looks(sheet),
    merges: areas(sheet.merges),
    widths: [...sheet.columns]
      .flatMap(([column, { width }]) => (width === undefined ? [] : [[column, Math.round(width * 7)]]))
      .sort(([a], [b]) => a! - b!),
    heights: [...sheet.rows]
      .flatMap(([row, { height }]) => (height === undefined ? [] : [[row, height]]))
      .sort(([a], [b]) => a! - b!),
    hidden: [
      [...sheet.columns]
        .filter(([, { hidden }]) => hidden)
        .map(([column]) => column)
        .sort(),
      [...sheet.rows]
        .filter(([, { hidden }]) => hidden)
        .map(([row]) => row)
        .sort(),
    ],
    conditionalFormats: sheet.conditionalFormats.map((rule) => ({
      ...rule,
      areas: areas(rule.areas),
      ...("formula" in rule && { formula: rule.formula.replace(/^=/, "") }),
      ...("format" in rule && { format: lookOf(rule.format) }),
    })),
    validations: sheet.validations
      .map((one) => without({ ...one, areas: areas(one.areas), source: one.source.replace(/^=/, "") }))
      .sort((a, b) => (a.source! < b.source! ? -1 : 1)),
    charts: sheet.charts.map(({ description: _, series, ...chart }) => ({
      ...chart,
      series: series.map(({ cached: __, ...one }) => one),
      categories: chart.categories.range,
    })),
    freeze: sheet.freeze,
    gridlines: sheet.gridlines,
    tabColor: sheet.tabColor,
    // A kind of Excel without page set-up reports so, and is not tested on it.
    print: !missing.includes("page") && {
      ...print,
      margins:
        print.margins &&
        Object.fromEntries(Object.entries(print.margins).map(([side, cm]) => [side, Math.round(cm * 10)])),
      header: print.header && without(print.header, ""),
      footer: print.footer && without(print.footer, ""),
      rowBreaks: print.rowBreaks ?? [],
    },
  };
}

/**
 * Expects a value to equal one of several. In a matrix of a thousand books `toEqual` takes as long as the code under
 * test: it is only used to print a difference.
 */
export function expectOneOf(is: unknown, ...wanted: unknown[]): void {
  if (wanted.some((one) => isDeepStrictEqual(is, one))) return;
  if (wanted.length === 1) expect(is).toEqual(wanted[0]);
  else expect(wanted).toContainEqual(is);
}

/** So many places of a matrix are tried beside those of each class: a first run has some 1 500 actions, each a whole writing. */
const SPREAD = 12;

/**
 * Places (from 1) of actions, so that nothing distinct is left out: the first of each member on a sheet that stands, on
 * one that is added and on the workbook, and its last; the last action of each sheet; and some evenly spread.
 */
function placesByClass(log: readonly { member: string; sheet: string }[]): number[] {
  const begins = new Map<string, string>();
  for (const { member, sheet } of log) if (!begins.has(sheet)) begins.set(sheet, member);
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  log.forEach(({ member, sheet }, i) => {
    const where = sheet === "" ? "workbook" : begins.get(sheet) === "add" ? "added" : "standing";
    const kind = `${member} ${where}`;
    if (!first.has(kind)) first.set(kind, i + 1);
    last.set(member, i + 1).set(`sheet ${sheet}`, i + 1);
  });
  const spread = Array.from({ length: SPREAD }, (_, i) => Math.ceil(((i + 1) * log.length) / SPREAD));
  return shareOf([...new Set([...first.values(), ...last.values(), ...spread])].sort((a, b) => a - b));
}

/** Places of actions: those of every class in the nightly run, a share of them in .ci/run; else the last and some that a fixed seed picks. */
export const someActions = (log: readonly { member: string; sheet: string }[], most: number): number[] =>
  wholeRun ? placesByClass(log) : some(log.length, most);

/** From 1 to `count`: every number in the nightly run, a share of them in .ci/run; else the last and some that a fixed seed picks. */
export function some(count: number, most: number): number[] {
  const all = Array.from({ length: count }, (_, i) => i + 1);
  if (count <= most) return all;
  if (wholeRun) return shareOf(all);
  let state = 20_261_120;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  return [...Array.from({ length: most - 1 }, () => 1 + (next() % count)), count];
}
