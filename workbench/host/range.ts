import { contains, overlaps, type Area } from "../../src/sheet/address";
import { cellKey, keyColumn, keyRow, setCell, valueAt, type Sheet } from "../../src/sheet/book";
import { cellArea, cellsOf, columnsOf, isUnbounded, rowsOf } from "./area";
import { clearCells, reading, writeCells, writeNumberFormats } from "./cells";
import { cellProperties, lineProperties, setLineProperties } from "./cellProperties";
import { clearConditionalFormats, ConditionalFormatsKind } from "./conditionalFormat";
import { RangeFormatKind } from "./format";
import { recalculate } from "./host";
import { collection, fail, flagOf, kind, notServed, thing, wordOf } from "./kind";
import { areaOf, eachCell, regionText, usedIn, type Region, setLines } from "./region";
import { clearValidation, ValidationKind } from "./validation";
import { RANGE, RANGE_AREAS, rangeAreasOf, rangeOf, worksheetOf } from "./places";
import type { Host, Kind, Thing } from "./model";

/** The part of a region that Excel calls used, or null. */
export function usedRange(region: Region, valuesOnly: unknown): Thing | null {
  const area = usedIn(region.sheet, valuesOnly === true, areaOf(region));
  return area && rangeOf(region.sheet, area);
}

export const integer = (value: unknown): number =>
  typeof value === "number" && Number.isInteger(value) ? value : fail("InvalidArgument", "A whole number is needed.");

/** Whether all the lines of the area are hidden, none of them, or (null) some. */
function hiddenLines(lines: Map<number, { hidden?: boolean }>, first: number, last: number): boolean | null {
  let count = 0;
  for (const [index, line] of lines) if (line.hidden && index >= first && index <= last) count++;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

/** The region, on a sheet that is not protected. */
export const unprotected = (region: Region): Region =>
  region.sheet.protected ? fail("AccessDenied", `The sheet ${region.sheet.name} is protected.`) : region;

function merge(region: Region, host: Host, across: unknown): void {
  const { sheet } = region;
  const area = areaOf(region);
  if (isUnbounded(area)) notServed("merging entire columns or rows");
  if (sheet.tables.some((table) => overlaps(table.area, area)))
    fail("InvalidOperation", "Cells of a table cannot be merged.");
  const merged =
    across === true
      ? Array.from({ length: rowsOf(area) }, (_, i) => ({ ...area, top: area.top + i, bottom: area.top + i }))
      : [area];
  sheet.merges = sheet.merges.filter((one) => !overlaps(one, area));
  for (const one of merged.filter((candidate) => cellsOf(candidate) > 1)) {
    eachCell({ sheet, areas: [one] }, (row, column) => {
      if (row === one.top && column === one.left) return;
      if (valueAt(sheet, row, column) !== null || sheet.formulas.has(cellKey(row, column)))
        setCell(sheet, row, column, null);
    });
    sheet.merges.push(one);
  }
  recalculate(host, sheet, area);
}

const CLEAR_TYPES = {
  All: { contents: true, formats: true },
  Contents: { contents: true, formats: false },
  Formats: { contents: false, formats: true },
};

/** Formats take conditional formats and merged areas with them; All takes validations and comments too. */
function clear(region: Region, host: Host, applyTo: unknown): void {
  if (applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") notServed(`Range.clear ${applyTo}`);
  const what = wordOf(CLEAR_TYPES, applyTo ?? "All");
  if (what.formats) {
    clearConditionalFormats(unprotected(region));
    unmerge(region);
  }
  if (what.formats && what.contents) {
    clearValidation(region);
    for (const key of region.sheet.notes.keys())
      if (region.areas.some((area) => contains(area, keyRow(key), keyColumn(key)))) region.sheet.notes.delete(key);
  }
  clearCells(host, region, what);
}

function unmerge({ sheet, areas }: Region): void {
  sheet.merges = sheet.merges.filter((one) => !areas.some((area) => overlaps(area, one)));
}

/** The areas that arrays of formulas fill, whatever their kind. */
function arraysIn(sheet: Sheet, host: Host): Area[] {
  host.calculator.recalculate();
  return [...(sheet.matrices?.values() ?? []), ...(sheet.spills?.values() ?? [])];
}

const isMatrix = ({ matrices }: Sheet, { top, left }: Area): boolean => matrices?.has(cellKey(top, left)) === true;

const cellsIn = ({ top, left, bottom, right }: Area): [row: number, column: number][] =>
  Array.from({ length: bottom - top + 1 }, (_, r) => r).flatMap((r) =>
    Array.from({ length: right - left + 1 }, (_, c): [number, number] => [top + r, left + c]),
  );

/** Holds on to a region, so that later requests can name it and it follows its cells. */
const keep =
  (of: () => Kind<Region>) =>
  (region: Region, host: Host): void => {
    region.reference ??= host.nextId();
    host.references.set(region.reference, thing(of(), region));
  };

const identity = (region: Region): Record<string, unknown> =>
  region.reference ? { _ReferenceId: region.reference } : {};

export const RangeKind: Kind<Region> = kind<Region>({
  name: "Range",
  // Values may be written into unlocked cells of a protected sheet.
  sheet: ({ sheet }) => sheet,
  free: true,
  identity,
  get: {
    values: reading.values,
    formulas: reading.formulas,
    numberFormat: reading.numberFormat,
    valueTypes: reading.valueTypes,
    address: regionText,
    rowIndex: (region) => areaOf(region).top,
    columnIndex: (region) => areaOf(region).left,
    rowCount: (region) => rowsOf(areaOf(region)),
    columnCount: (region) => columnsOf(areaOf(region)),
    rowHidden: ({ sheet, areas: [area] }) => hiddenLines(sheet.rows, area!.top, area!.bottom),
    columnHidden: ({ sheet, areas: [area] }) => hiddenLines(sheet.columns, area!.left, area!.right),
    savedAsArray: (region, host) => {
      const arrays = arraysIn(region.sheet, host);
      return region.areas.every((area) =>
        cellsIn(area).every(([row, column]) => arrays.some((one) => contains(one, row, column))),
      );
    },
  },
  set: {
    formulas: (region, value, host) => writeCells(host, region, value),
    numberFormat: (region, value) => writeNumberFormats(unprotected(region), value),
    rowHidden: (region, value) =>
      setLines(unprotected(region).sheet.rows, [[areaOf(region).top, areaOf(region).bottom]], {
        hidden: flagOf(value) || undefined,
      }),
    columnHidden: (region, value) =>
      setLines(unprotected(region).sheet.columns, [[areaOf(region).left, areaOf(region).right]], {
        hidden: flagOf(value) || undefined,
      }),
  },
  to: {
    worksheet: ({ sheet }) => worksheetOf(sheet),
    format: (region) => thing(RangeFormatKind, region),
    dataValidation: (region) => thing(ValidationKind, region),
    conditionalFormats: (region) => thing(ConditionalFormatsKind, region),
  },
  call: {
    getCell: (region, _host, row, column) => {
      const { top, left } = areaOf(region);
      return rangeOf(region.sheet, cellArea(top + integer(row), left + integer(column)));
    },
    _KeepReference: keep(() => RangeKind),
    getUsedRangeOrNullObject: (region, _host, valuesOnly) => usedRange(region, valuesOnly),
    getMergedAreasOrNullObject: ({ sheet, areas }) =>
      rangeAreasOf(
        sheet,
        // Only those that begin in the range (office-js #3611).
        sheet.merges.filter(({ top, left }) => areas.some((area) => contains(area, top, left))),
      ),
    getSpillingToRangeOrNullObject: (region, host) => {
      const { top, left } = areaOf(region);
      if (region.sheet.matrices?.has(cellKey(top, left))) return null;
      const spill = host.calculator.spill(region.sheet.name, top, left);
      return (
        spill && rangeOf(region.sheet, { top, left, bottom: top + spill.rows - 1, right: left + spill.columns - 1 })
      );
    },
    getSpillParentOrNullObject: (region, host) => {
      const { top, left } = areaOf(region);
      const arrays = arraysIn(region.sheet, host);
      const [parent] = arrays.filter((area) => contains(area, top, left) && !isMatrix(region.sheet, area));
      return parent ? rangeOf(region.sheet, cellArea(parent.top, parent.left)) : null;
    },
    getCellProperties: cellProperties,
    getRowProperties: lineProperties(false),
    getColumnProperties: lineProperties(true),
    select: ({ sheet, areas }, host) => {
      if (sheet.visibility !== "visible") fail("InvalidOperation", "Nothing is selected on a hidden sheet.");
      host.active = sheet;
      host.selection.set(sheet, areas);
    },
  },
  act: {
    setRowProperties: setLineProperties(false),
    setColumnProperties: setLineProperties(true),
    clear,
    merge: (region, host, across) => merge(unprotected(region), host, across),
    unmerge: (region) => unmerge(unprotected(region)),
  },
});

const AreasKind: Kind<Region> = collection<Region, Region>({
  name: "RangeCollection",
  of: () => RangeKind,
  list: ({ sheet, areas }) => areas.map((area) => ({ sheet, areas: [area] })),
  keys: (region) => [regionText(region)],
});

/** Some areas of one sheet: looks, clearing and rules for all of them at once. */
export const RangeAreasKind: Kind<Region> = kind<Region>({
  name: "RangeAreas",
  sheet: ({ sheet }) => sheet,
  free: true,
  identity,
  get: {
    address: regionText,
  },
  to: {
    areas: (region) => thing(AreasKind, region),
    format: RangeKind.to!.format!,
    dataValidation: RangeKind.to!.dataValidation!,
    conditionalFormats: RangeKind.to!.conditionalFormats!,
  },
  call: {
    _KeepReference: keep(() => RangeAreasKind),
  },
});

RANGE.kind = RangeKind;
RANGE_AREAS.kind = RangeAreasKind;
