import { areaText, columnName, MAX_COLUMNS, quotedSheet, type Area } from "../../src/sheet/address";
import { keyColumn, keyRow, type Sheet } from "../../src/sheet/book";
import type { Format } from "../../src/sheet/format";
import {
  bounding,
  cellsOf,
  columnsOf,
  intersection,
  isEntireColumn,
  isEntireRow,
  isUnbounded,
  readArea,
  rowsOf,
  WHOLE_SHEET,
} from "./area";
import { sheetNamed } from "./host";
import { fail, isThing, notServed } from "./kind";
import { MAX_CELLS, withinLimits } from "./limits";
import type { Host } from "./model";

/**
 * A range (one area) or a RangeAreas (some) of a sheet. A region that the add-in holds on to is moved when rows or
 * columns are put in or taken out; `areas` is empty when all its cells are gone.
 */
export interface Region {
  sheet: Sheet;
  areas: Area[];
  /** The reference id, once the add-in holds on to the region. */
  reference?: string;
}

/** The first area of a region; ItemNotFound when its cells have been deleted. */
export const areaOf = (region: Region): Area =>
  region.areas[0] ?? fail("ItemNotFound", "The cells of the range have been deleted.");

/** The area as Excel writes an address: "B3:C9", "A:C", "2:3". */
function addressText(area: Area): string {
  if (isEntireColumn(area) && !(isEntireRow(area) && area.left === 0))
    return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  return areaText(area);
}

/** The region with its sheet: "Mål!B3:C9", several parted by commas. */
export const regionText = (region: Region): string =>
  region.areas.map((area) => `${quotedSheet(region.sheet.name)}!${addressText(area)}`).join(",");

/** The region as a formula refers to it: "Mål!$B$3:$C$9". */
export const referenceText = (region: Region): string => {
  const absolute = addressText(areaOf(region)).replaceAll(/[A-Z]+|\d+/g, "$$$&");
  return `${quotedSheet(region.sheet.name)}!${absolute}`;
};

/**
 * The region that an argument names: a range, or addresses such as "B3:C9", "A:A,C:C", "Mål!B3".
 * @param sheet where addresses without a sheet belong; absent: they must name one
 */
export function regionAt(host: Host, argument: unknown, sheet?: Sheet): Region {
  if (isThing(argument))
    return ["Range", "RangeAreas"].includes(argument.kind.name)
      ? (argument.self as Region)
      : fail("InvalidArgument", "A range is needed.");
  if (typeof argument !== "string") return fail("InvalidArgument", "A range or an address is needed.");
  withinLimits("Range.address", argument);
  let at = sheet;
  const areas: Area[] = [];
  for (const part of argument.replace(/^=/, "").match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? []) {
    const [, quoted, plain, address = ""] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.*)$/.exec(part.trim()) ?? [];
    const name = quoted?.replaceAll("''", "'") ?? plain;
    if (name !== undefined) at = sheetNamed(host, name) ?? fail("ItemNotFound", `There is no sheet ${name}.`);
    const area = at && readArea(address);
    const named = area ? null : nameAt(host, at, address);
    if (named) at = named.sheet;
    areas.push(area ?? named?.areas[0] ?? fail("InvalidArgument", `Not an address: ${argument}`));
  }
  return at && areas.length > 0 ? { sheet: at, areas } : fail("InvalidArgument", `Not an address: ${argument}`);
}

/** The range of a defined name or of a table. */
export function nameAt(host: Host, sheet: Sheet | undefined, name: string): Region | null {
  const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  const names = host.book.names.filter(
    (one) => same(one.name) && (one.sheet === undefined || one.sheet === sheet?.name),
  );
  const defined = names.find((one) => one.sheet !== undefined) ?? names[0];
  if (defined) return refersTo(host, defined.refersTo);
  for (const one of host.book.sheets) {
    const table = one.tables.find((candidate) => same(candidate.name));
    if (table)
      return {
        sheet: one,
        areas: [
          {
            ...table.area,
            top: table.area.top + (table.headerRow ? 1 : 0),
            bottom: table.area.bottom - (table.totalsRow ? 1 : 0),
          },
        ],
      };
  }
  return null;
}

/** The range of a reference such as "'Mål 2021'!$B$3:$C$9"; null when it is anything else. */
export function refersTo(host: Host, reference: string): Region | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!(]+))!([^!]+)$/.exec(reference);
  const area = match && readArea(match[3]!);
  const sheet = match && sheetNamed(host, match[1]?.replaceAll("''", "'") ?? match[2]!);
  return area && sheet ? { sheet, areas: [area] } : null;
}

/** Refuses to go through more cells than Excel does at once. */
export function countable(region: Region): void {
  if (region.areas.reduce((sum, area) => sum + cellsOf(area), 0) > MAX_CELLS) fail("RangeExceedsLimit");
}

/** One answer per cell, row by row. */
export function gridOf<V>(area: Area, cell: (row: number, column: number) => V): V[][] {
  return Array.from({ length: rowsOf(area) }, (_, r) =>
    Array.from({ length: columnsOf(area) }, (_, c) => cell(area.top + r, area.left + c)),
  );
}

/** Each cell of a region once per area. */
export function eachCell(region: Region, visit: (row: number, column: number) => void): void {
  countable(region);
  for (const area of region.areas)
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) visit(row, column);
}

/**
 * The smallest area with every value and formula of the sheet in it, and every format unless `valuesOnly`; null for
 * none.
 */
export function usedIn(sheet: Sheet, valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | null {
  let used: Area | null = null;
  const include = (row: number, left: number, right = left): void => {
    const cut = intersection({ top: row, bottom: row, left, right }, within);
    if (cut) used = used ? bounding(used, cut) : cut;
  };
  const scan = <V>(rows: (V[] | undefined)[], holds: (cell: V | undefined) => boolean): void => {
    for (let row = within.top; row <= Math.min(within.bottom, rows.length - 1); row++) {
      const cells = rows[row];
      if (!cells) continue;
      let [first, last] = [within.left, Math.min(cells.length - 1, within.right)];
      while (first <= last && !holds(cells[first])) first++;
      while (last > first && !holds(cells[last])) last--;
      if (first <= last) include(row, first, last);
    }
  };
  scan(sheet.values, (value) => value !== null && value !== undefined);
  for (const key of sheet.formulas.keys()) include(keyRow(key), keyColumn(key));
  if (!valuesOnly) scan(sheet.formats, (format) => format !== undefined);
  return used;
}

/** The different looks of the region's cells, each once; undefined is the default look. */
export function looksIn(region: Region): Set<Format | undefined> {
  const looks = new Set<Format | undefined>();
  for (const area of region.areas) {
    const last = Math.min(area.bottom, region.sheet.formats.length - 1);
    if (last < area.bottom) looks.add(undefined);
    for (let row = area.top; row <= last; row++) {
      const cells = region.sheet.formats[row] ?? [];
      const end = Math.min(area.right, cells.length - 1);
      if (end < area.right) looks.add(undefined);
      for (let column = area.left; column <= end; column++) looks.add(cells[column]);
    }
  }
  return looks;
}

/** What all cells of the region have in common, or null when they differ. */
export function shared<V>(region: Region, pick: (format: Format) => V): V | null {
  let common: V | null = null;
  let first = true;
  for (const format of looksIn(region)) {
    const value = pick(format ?? {});
    if (!first && value !== common) return null;
    [common, first] = [value, false];
  }
  return common;
}

/**
 * Changes the look of each cell; cells that shared a Format share the new one. Looks of whole columns and rows are not
 * served.
 */
export function restyle(
  region: Region,
  change: (format: Format, row: number, column: number) => Format,
  perCell = false,
): void {
  if (region.areas.some(isUnbounded)) notServed("the format of entire columns or rows");
  const made = new Map<Format | undefined, Format>();
  eachCell(region, (row, column) => {
    const cells = (region.sheet.formats[row] ??= []);
    const before = cells[column];
    let after = perCell ? undefined : made.get(before);
    if (!after) made.set(before, (after = change(before ?? {}, row, column)));
    cells[column] = after;
  });
}

/** Whether the region's values may be written: its sheet is unprotected, or each of its cells is unlocked. */
export function writable(region: Region): void {
  if (region.sheet.protected && [...looksIn(region)].some((format) => format?.locked !== false))
    fail("AccessDenied", `The sheet ${region.sheet.name} is protected.`);
}

/** Gives each line of some spans a property. */
export function setLines<L>(lines: Map<number, L>, spans: [number, number][], change: Partial<L>): void {
  for (const [first, last] of spans) {
    if (last - first >= MAX_COLUMNS * 4) notServed("the height or visibility of a whole sheet's rows");
    for (let index = first; index <= last; index++) lines.set(index, { ...lines.get(index), ...change } as L);
  }
}
