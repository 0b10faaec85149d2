import { a1, contains, overlaps, type Area } from "../../src/sheet/address";
import {
  cellKey,
  isError,
  keyColumn,
  keyRow,
  formatAt,
  setCell,
  setFormula,
  valueAt,
  type Value,
} from "../../src/sheet/book";
import { translateFormulaToA1 } from "@borgar/fx";
import {
  areaWithin,
  bounding,
  cellArea,
  cellsOf,
  columnsOf,
  intersection,
  isEntireColumn,
  isUnbounded,
  rowsOf,
  WHOLE_SHEET,
} from "./area";
import { clearCells, perCellInput, reading, writeCells, writeNumberFormats } from "./cells";
import { resultAt } from "./results";
import { cellProperties, lineProperties, setCellProperties, setLineProperties } from "./cellProperties";
import { clearConditionalFormats, ConditionalFormatsKind } from "./conditionalFormat";
import { RangeFormatKind } from "./format";
import { recalculate } from "./host";
import { collection, fail, fieldsOf, flagOf, kind, notServed, pair, textOf, thing, wordOf } from "./kind";
import {
  areaOf,
  countable,
  eachCell,
  gridOf,
  regionAt,
  regionText,
  usedIn,
  writable,
  type Region,
  setLines,
} from "./region";
import { copiedFormula, deletion, insertion, shiftCells } from "./shift";
import { clearValidation, ValidationKind } from "./validation";
import { RANGE, RANGE_AREAS, rangeAreasOf, rangeOf, worksheetOf } from "./places";
import type { Host, Kind, Thing } from "./model";

/** The part of a region that Excel calls used, or null. */
export function usedRange(region: Region, valuesOnly: unknown): Thing | null {
  const area = usedIn(region.sheet, valuesOnly === true, areaOf(region));
  return area && rangeOf(region.sheet, area);
}

const integer = (value: unknown): number =>
  typeof value === "number" && Number.isInteger(value) ? value : fail("InvalidArgument", "A whole number is needed.");

/** The row or column `index` of some, counted from 0. */
const nth = (index: unknown, first: number, last: number): number =>
  integer(index) >= 0 && first + integer(index) <= last
    ? first + integer(index)
    : fail("InvalidArgument", "The row or column is outside the range.");

/** Ranges that follow from a range's own area. */
const FROM_AREA: Record<string, (area: Area, a: unknown, b: unknown) => Area> = {
  getCell: (area, row, column) => cellArea(area.top + integer(row), area.left + integer(column)),
  getRow: (area, index) => ({
    ...area,
    top: nth(index, area.top, area.bottom),
    bottom: nth(index, area.top, area.bottom),
  }),
  getColumn: (area, index) => ({
    ...area,
    left: nth(index, area.left, area.right),
    right: nth(index, area.left, area.right),
  }),
  getLastRow: (area) => ({ ...area, top: area.bottom }),
  getLastColumn: (area) => ({ ...area, left: area.right }),
  getEntireRow: (area) => ({ ...WHOLE_SHEET, top: area.top, bottom: area.bottom }),
  getEntireColumn: (area) => ({ ...WHOLE_SHEET, left: area.left, right: area.right }),
  getOffsetRange: ({ top, left, bottom, right }, rows, columns) => ({
    top: top + integer(rows),
    bottom: bottom + integer(rows),
    left: left + integer(columns),
    right: right + integer(columns),
  }),
  getResizedRange: (area, rows, columns) => ({
    ...area,
    bottom: area.bottom + integer(rows),
    right: area.right + integer(columns),
  }),
};

/** Whether all the lines of the area are hidden, none of them, or (null) some. */
function hiddenLines(lines: Map<number, { hidden?: boolean }>, first: number, last: number): boolean | null {
  let count = 0;
  for (const [index, line] of lines) if (line.hidden && index >= first && index <= last) count++;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

/** What copyFrom takes along: contents (as values, or with formulas) and formats. */
const COPIES = {
  All: { contents: true, values: false, formats: true },
  Formulas: { contents: true, values: false, formats: false },
  Values: { contents: true, values: true, formats: false },
  Formats: { contents: false, values: false, formats: true },
};

/** Copies cells as Excel pastes them: a smaller source is repeated when it fits a whole number of times. */
function copyFrom(
  region: Region,
  host: Host,
  source: unknown,
  type: unknown,
  skipBlanks: unknown,
  transpose: unknown,
): void {
  const from = regionAt(host, source, region.sheet);
  const what = wordOf(COPIES, type ?? "All");
  const [origin, target] = [areaOf(from), areaOf(region)];
  const turned = transpose === true;
  const [height, width] = turned ? [columnsOf(origin), rowsOf(origin)] : [rowsOf(origin), columnsOf(origin)];
  const repeats = rowsOf(target) % height === 0 && columnsOf(target) % width === 0;
  const area = repeats ? target : { ...target, bottom: target.top + height - 1, right: target.left + width - 1 };
  if (!areaWithin(area) || isUnbounded(area)) fail("InvalidArgument", "The copy leaves the sheet.");
  const to: Region = { sheet: region.sheet, areas: [area] };
  countable(to);
  writable(what.formats ? unprotected(to) : to);
  const { conditionalFormats, validations, merges } = from.sheet;
  if (
    what.formats &&
    [...[...conditionalFormats, ...validations].flatMap((one) => one.areas), ...merges].some((one) =>
      overlaps(one, origin),
    )
  )
    notServed("Range.copyFrom of merged cells, conditional formats or validations");
  const cells = gridOf(origin, (row, column) => ({
    row,
    column,
    value: resultAt(host, from.sheet, row, column),
    formula: what.values ? undefined : from.sheet.formulas.get(cellKey(row, column)),
    format: formatAt(from.sheet, row, column),
  }));
  eachCell(to, (row, column) => {
    const [r, c] = [(row - area.top) % height, (column - area.left) % width];
    const cell = turned ? cells[c]![r]! : cells[r]![c]!;
    if (skipBlanks === true && cell.value === null && !cell.formula) return;
    if (what.contents && cell.formula)
      setFormula(region.sheet, row, column, copiedFormula(cell.formula, cell, { row, column }), null);
    else if (what.contents) setCell(region.sheet, row, column, cell.value);
    if (what.formats) (region.sheet.formats[row] ??= [])[column] = cell.format!;
  });
  recalculate(host, region.sheet, area);
}

/** The region, on a sheet that is not protected. */
const unprotected = (region: Region): Region =>
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

/** The cells whose text is, or holds, what is looked for; in reading order. */
export function findCells(host: Host, region: Region, text: unknown, criteria: unknown): Area[] {
  const wanted = textOf(text);
  const { completeMatch, matchCase, searchDirection } = fieldsOf(criteria ?? {});
  if (searchDirection === "Backwards") notServed("SearchCriteria.searchDirection Backwards");
  const fold = (one: string): string => (matchCase === true ? one : one.toLowerCase());
  const found: Area[] = [];
  for (const area of region.areas) {
    const used = usedIn(region.sheet, true, area);
    if (!used) continue;
    const texts = reading.text({ sheet: region.sheet, areas: [used] }, host) ?? [];
    texts.forEach((line, r) =>
      line.forEach((one, c) => {
        const hit = completeMatch === true ? fold(one) === fold(wanted) : fold(one).includes(fold(wanted));
        if (hit) found.push(cellArea(used.top + r, used.left + c));
      }),
    );
  }
  return found;
}

/** The cells that Excel calls special, by what stands in them. */
const SPECIAL: Record<string, (value: Value, formula: boolean) => boolean> = {
  Blanks: (value, formula) => value === null && !formula,
  Constants: (value, formula) => value !== null && !formula,
  Formulas: (_, formula) => formula,
};

/**
 * Special cells as areas: runs in rows, and equal runs in rows below one another together. Of the used cells only, as
 * in Excel.
 */
function specialCells(region: Region, host: Host, type: unknown, valueType: unknown): Thing | null {
  const is = SPECIAL[textOf(type)] ?? notServed(`Range.getSpecialCells ${String(type)}`);
  const types = textOf(valueType ?? "All");
  const found: Area[] = [];
  for (const used of region.areas.map((area) => usedIn(region.sheet, false, area)).filter((area) => area !== null))
    eachCell({ sheet: region.sheet, areas: [used] }, (row, column) => {
      const value = resultAt(host, region.sheet, row, column);
      const named =
        type === "Blanks" ||
        types === "All" ||
        types.includes(
          isError(value)
            ? "Error"
            : typeof value === "string"
              ? "Text"
              : typeof value === "number"
                ? "Number"
                : "Logical",
        );
      if (!named || !is(value, region.sheet.formulas.has(cellKey(row, column)))) return;
      const last = found.at(-1);
      if (last?.bottom === row && last.right === column - 1) last.right = column;
      else found.push(cellArea(row, column));
    });
  const joined: Area[] = [];
  for (const run of found) {
    const above = joined.find(
      (area) => area.bottom === run.top - 1 && area.left === run.left && area.right === run.right,
    );
    if (above) above.bottom = run.bottom;
    else joined.push(run);
  }
  return rangeAreasOf(region.sheet, joined);
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

/** Holds on to a region, so that later requests can name it and it follows its cells. */
const keep =
  (of: () => Kind<Region>) =>
  (region: Region, host: Host): void => {
    region.reference ??= host.nextId();
    host.references.set(region.reference, thing(of(), region));
  };

const identity = (region: Region): Record<string, unknown> =>
  region.reference ? { _ReferenceId: region.reference } : {};

const RangeKind: Kind<Region> = kind<Region>({
  name: "Range",
  // Values may be written into unlocked cells of a protected sheet.
  sheet: ({ sheet }) => sheet,
  free: true,
  identity,
  get: {
    values: reading.values,
    text: reading.text,
    formulas: reading.formulas,
    formulasR1C1: reading.formulasR1C1,
    numberFormat: reading.numberFormat,
    valueTypes: reading.valueTypes,
    address: regionText,
    rowIndex: (region) => areaOf(region).top,
    columnIndex: (region) => areaOf(region).left,
    rowCount: (region) => rowsOf(areaOf(region)),
    columnCount: (region) => columnsOf(areaOf(region)),
    isEntireColumn: (region) => isEntireColumn(areaOf(region)),
    rowHidden: ({ sheet, areas: [area] }) => hiddenLines(sheet.rows, area!.top, area!.bottom),
    columnHidden: ({ sheet, areas: [area] }) => hiddenLines(sheet.columns, area!.left, area!.right),
    hidden: ({ sheet, areas: [area] }) => {
      const [rows, columns] = [
        hiddenLines(sheet.rows, area!.top, area!.bottom),
        hiddenLines(sheet.columns, area!.left, area!.right),
      ];
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    },
  },
  set: {
    values: (region, value, host) => writeCells(host, region, value),
    formulas: (region, value, host) => writeCells(host, region, value),
    formulasR1C1: (region, value, host) => {
      const at = perCellInput(areaOf(region), value);
      const toA1 = (cell: unknown, at: string): unknown =>
        typeof cell === "string" && cell.startsWith("=") ? translateFormulaToA1(cell, at) : cell;
      writeCells(
        host,
        region,
        gridOf(areaOf(region), (row, column) => toA1(at(row, column), a1(row, column))),
      );
    },
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
    ...Object.fromEntries(
      Object.entries(FROM_AREA).map(([name, derive]) => [
        name,
        (region: Region, _host: Host, a: unknown, b: unknown) => rangeOf(region.sheet, derive(areaOf(region), a, b)),
      ]),
    ),
    _KeepReference: keep(() => RangeKind),
    _ValidateArraySize: (region, _host, rows, columns) => {
      if (rows !== rowsOf(areaOf(region)) || columns !== columnsOf(areaOf(region)))
        fail(
          "InvalidArgument",
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
    },
    getBoundingRect: (region, host, other) =>
      rangeOf(region.sheet, bounding(areaOf(region), areaOf(onSameSheet(host, region, other)))),
    ...pair("getIntersection", intersect),
    getUsedRange: (region, _host, valuesOnly) =>
      usedRange(region, valuesOnly) ?? rangeOf(region.sheet, cellArea(areaOf(region).top, areaOf(region).left)),
    getUsedRangeOrNullObject: (region, _host, valuesOnly) => usedRange(region, valuesOnly),
    getMergedAreasOrNullObject: ({ sheet, areas }) =>
      rangeAreasOf(
        sheet,
        sheet.merges.filter((one) => areas.some((area) => overlaps(area, one))),
      ),
    ...pair("getSpillingToRange", (region, host) => {
      const { top, left } = areaOf(region);
      const spill = host.calculator.spill(region.sheet.name, top, left);
      return (
        spill && rangeOf(region.sheet, { top, left, bottom: top + spill.rows - 1, right: left + spill.columns - 1 })
      );
    }),
    ...pair("find", firstFound),
    ...pair("getSpecialCells", specialCells),
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
    setCellProperties,
    setRowProperties: setLineProperties(false),
    setColumnProperties: setLineProperties(true),
    clear,
    copyFrom,
    merge: (region, host, across) => merge(unprotected(region), host, across),
    unmerge: (region) => unmerge(unprotected(region)),
    insert: (region, host, shift) => {
      const area = areaOf(unprotected(region));
      shiftCells(host, region.sheet, insertion(area, wordOf({ Down: "Down", Right: "Right" } as const, shift)));
      return rangeOf(region.sheet, area);
    },
    delete: (region, host, shift) =>
      shiftCells(
        host,
        region.sheet,
        deletion(areaOf(unprotected(region)), wordOf({ Up: "Up", Left: "Left" } as const, shift)),
      ),
  },
});

function onSameSheet(host: Host, region: Region, other: unknown): Region {
  const found = regionAt(host, other, region.sheet);
  return found.sheet === region.sheet ? found : fail("InvalidArgument", "The ranges are on different sheets.");
}

function intersect(region: Region, host: Host, other: unknown): Thing | null {
  const cut = intersection(areaOf(region), areaOf(onSameSheet(host, region, other)));
  return cut && rangeOf(region.sheet, cut);
}

function firstFound(region: Region, host: Host, text: unknown, criteria: unknown): Thing | null {
  const [first] = findCells(host, region, text, criteria);
  return first ? rangeOf(region.sheet, first) : null;
}

const AreasKind: Kind<Region> = collection<Region, Region>({
  name: "RangeCollection",
  of: () => RangeKind,
  list: ({ sheet, areas }) => areas.map((area) => ({ sheet, areas: [area] })),
  keys: (region) => [regionText(region)],
});

/** Some areas of one sheet: looks, clearing and rules for all of them at once. */
const RangeAreasKind: Kind<Region> = kind<Region>({
  name: "RangeAreas",
  sheet: ({ sheet }) => sheet,
  free: true,
  identity,
  get: {
    address: regionText,
    areaCount: ({ areas }) => areas.length,
    isEntireColumn: ({ areas }) => areas.every(isEntireColumn),
    cellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellsOf(area), 0),
  },
  to: {
    areas: (region) => thing(AreasKind, region),
    worksheet: RangeKind.to!.worksheet!,
    format: RangeKind.to!.format!,
    dataValidation: RangeKind.to!.dataValidation!,
    conditionalFormats: RangeKind.to!.conditionalFormats!,
  },
  call: {
    _KeepReference: keep(() => RangeAreasKind),
  },
  act: { clear },
});

RANGE.kind = RangeKind;
RANGE_AREAS.kind = RangeAreasKind;
