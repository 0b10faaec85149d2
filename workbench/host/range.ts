import { a1, MAX_COLUMNS, overlaps, type Area } from "../../src/sheet/address";
import { cellKey, formatAt, setCell, setFormula, valueAt, type Sheet } from "../../src/sheet/book";
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { areaWithin, bounding, cellsOf, columnsOf, intersection, isEntireColumn, isEntireRow, isUnbounded, rowsOf, WHOLE_SHEET } from "./area";
import { clearCells, perCellInput, reading, resultAt, writeCells, writeNumberFormats } from "./cells";
import { cellProperties, columnProperties, rowProperties, setCellProperties, setColumnProperties, setRowProperties } from "./cellProperties";
import { ConditionalFormatsKind } from "./conditionalFormat";
import { RangeFormatKind } from "./format";
import { recalculate, touch, unprotected, type Host } from "./host";
import { collection, fail, fieldsOf, flagOf, kind, notServed, textOf, thing, wholeOf, wordOf, type Kind, type Thing } from "./kind";
import { areaOf, countable, eachCell, gridOf, regionAt, regionText, surrounding, usedIn, writable, type Region } from "./region";
import { copiedFormula, deletion, insertion, shiftCells } from "./shift";
import { TableScopedKind } from "./table";
import { ValidationKind } from "./validation";
import { WorksheetKind } from "./worksheet";

/** A range of one area as the API's Range; InvalidArgument when the area leaves the sheet. */
export function rangeOf(sheet: Sheet, area: Area | null): Thing {
  const within = area && areaWithin(area);
  return within ? thing(RangeKind, { sheet, areas: [within] }) : fail("InvalidArgument", "The range leaves the sheet.");
}

/** Some areas as the API's RangeAreas; null, for a null object, when there is none. */
export const rangeAreasOf = (sheet: Sheet, areas: Area[]): Thing | null => (areas.length > 0 ? thing(RangeAreasKind, { sheet, areas }) : null);

const orNotFound = (found: Thing | null): Thing => found ?? fail("ItemNotFound");

/** The part of a region that Excel calls used, or null. */
function usedRange(region: Region, valuesOnly: unknown): Thing | null {
  const area = usedIn(region.sheet, valuesOnly === true, areaOf(region));
  return area && rangeOf(region.sheet, area);
}

const offset = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  bottom: area.bottom + rows,
  left: area.left + columns,
  right: area.right + columns,
});

const integer = (value: unknown): number => (typeof value === "number" && Number.isInteger(value) ? value : fail("InvalidArgument", "A whole number is needed."));

/** A range next to the area, of `count` rows or columns (negative: on the other side). */
function beside(region: Region, side: "above" | "below" | "before" | "after", count: unknown): Thing {
  const area = areaOf(region);
  const wanted = count === null || count === undefined ? 1 : integer(count);
  if (wanted === 0) fail("InvalidArgument", "The count cannot be 0.");
  const forward = (side === "below" || side === "after") === wanted > 0;
  const n = Math.abs(wanted);
  const across = side === "before" || side === "after";
  const [first, last] = across ? [area.left, area.right] : [area.top, area.bottom];
  const [from, to] = forward ? [last + 1, last + n] : [first - n, first - 1];
  return rangeOf(region.sheet, across ? { ...area, left: from, right: to } : { ...area, top: from, bottom: to });
}

/** Whether all the lines of the area are hidden, none of them, or (null) some. */
function hiddenLines(lines: Map<number, { hidden?: boolean }>, first: number, last: number): boolean | null {
  let count = 0;
  for (const [index, line] of lines) if (line.hidden && index >= first && index <= last) count++;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

/** Gives each line of the area a property. */
export function setLines<L>(lines: Map<number, L>, first: number, last: number, change: Partial<L>): void {
  if (last - first >= MAX_COLUMNS * 4) notServed("the height or visibility of a whole sheet's rows");
  for (let index = first; index <= last; index++) lines.set(index, { ...lines.get(index), ...change } as L);
}

const COPY_TYPES = { All: { values: false, contents: true, formats: true }, Formulas: { values: false, contents: true, formats: false }, Values: { values: true, contents: true, formats: false }, Formats: { values: false, contents: false, formats: true } };

/** Copies cells as Excel pastes them: a smaller source is repeated when it fits a whole number of times. */
function copyFrom(region: Region, host: Host, source: unknown, type: unknown, skipBlanks: unknown, transpose: unknown): void {
  const from = regionAt(host, source, region.sheet);
  const what = wordOf(COPY_TYPES, type ?? "All");
  const [origin, target] = [areaOf(from), areaOf(region)];
  const turned = transpose === true;
  const [height, width] = turned ? [columnsOf(origin), rowsOf(origin)] : [rowsOf(origin), columnsOf(origin)];
  const repeats = rowsOf(target) % height === 0 && columnsOf(target) % width === 0;
  const area = repeats ? target : { ...target, bottom: target.top + height - 1, right: target.left + width - 1 };
  if (!areaWithin(area) || isUnbounded(area)) fail("InvalidArgument", "The copy leaves the sheet.");
  countable({ sheet: region.sheet, areas: [area] });
  writable({ sheet: region.sheet, areas: [area] });
  const cells = gridOf(origin, (row, column) => ({
    row,
    column,
    value: resultAt(host, from.sheet, row, column),
    formula: what.values ? undefined : from.sheet.formulas.get(cellKey(row, column)),
    format: formatAt(from.sheet, row, column),
  }));
  eachCell({ sheet: region.sheet, areas: [area] }, (row, column) => {
    const [r, c] = [(row - area.top) % height, (column - area.left) % width];
    const cell = turned ? cells[c]![r]! : cells[r]![c]!;
    if (skipBlanks === true && cell.value === null && !cell.formula) return;
    if (what.contents && cell.formula) setFormula(region.sheet, row, column, copiedFormula(cell.formula, cell, { row, column }), null);
    else if (what.contents) setCell(region.sheet, row, column, cell.value);
    if (what.formats) (region.sheet.formats[row] ??= [])[column] = cell.format!;
  });
  touch(host, region.sheet, area);
}

function merge(region: Region, host: Host, across: unknown): void {
  const { sheet } = region;
  const area = areaOf(region);
  unprotected(sheet);
  if (isUnbounded(area)) notServed("merging entire columns or rows");
  if (sheet.tables.some((table) => overlaps(table.area, area))) fail("InvalidOperation", "Cells of a table cannot be merged.");
  const merged = across === true ? Array.from({ length: rowsOf(area) }, (_, i) => ({ ...area, top: area.top + i, bottom: area.top + i })) : [area];
  sheet.merges = sheet.merges.filter((one) => !overlaps(one, area));
  for (const one of merged.filter((candidate) => cellsOf(candidate) > 1)) {
    eachCell({ sheet, areas: [one] }, (row, column) => {
      if (row === one.top && column === one.left) return;
      if (valueAt(sheet, row, column) !== null || sheet.formulas.has(cellKey(row, column))) setCell(sheet, row, column, null);
    });
    sheet.merges.push(one);
  }
  touch(host, sheet, area);
}

const SEARCH = { completeMatch: false, matchCase: false };

/** The cells whose text is, or holds, what is looked for; in reading order. */
export function findCells(host: Host, region: Region, text: unknown, criteria: unknown): Area[] {
  const wanted = textOf(text);
  const { completeMatch, matchCase } = { ...SEARCH, ...(criteria === null || criteria === undefined ? {} : fieldsOf(criteria)) };
  const fold = (one: string): string => (matchCase === true ? one : one.toLowerCase());
  const found: Area[] = [];
  for (const area of region.areas) {
    const used = usedIn(region.sheet, true, area);
    if (!used) continue;
    const texts = reading.text({ sheet: region.sheet, areas: [used] }, host) ?? [];
    texts.forEach((line, r) =>
      line.forEach((one, c) => {
        const hit = completeMatch === true ? fold(one) === fold(wanted) : fold(one).includes(fold(wanted));
        if (hit) found.push({ top: used.top + r, bottom: used.top + r, left: used.left + c, right: used.left + c });
      }),
    );
  }
  return found;
}

const CLEAR_TYPES = { All: { contents: true, formats: true }, Contents: { contents: true, formats: false }, Formats: { contents: false, formats: true } };

const clear = (region: Region, host: Host, applyTo: unknown): void => {
  clearCells(host, region, wordOf(CLEAR_TYPES, applyTo ?? "All"));
};

/** Holds on to a region, so that later requests can name it and it follows its cells. */
const keep = (of: () => Kind<Region>) => (region: Region, host: Host): void => {
  region.reference ??= host.nextId();
  host.references.set(region.reference, thing(of(), region));
};

const identity = (region: Region): Record<string, unknown> => (region.reference ? { _ReferenceId: region.reference } : {});

const line = (index: unknown, count: number): number => {
  const at = integer(index);
  return at < 0 || at >= count ? fail("InvalidArgument", "The row or column is outside the range.") : at;
};

export const RangeKind: Kind<Region> = kind<Region>({
  name: "Range",
  identity,
  get: {
    values: reading.values,
    text: reading.text,
    formulas: reading.formulas,
    formulasR1C1: (region, host) => {
      const area = areaOf(region);
      return (
        reading.formulas(region, host)?.map((cells, r) =>
          cells.map((cell, c) => (region.sheet.formulas.has(cellKey(area.top + r, area.left + c)) ? translateFormulaToR1C1(String(cell), a1(area.top + r, area.left + c)) : cell)),
        ) ?? null
      );
    },
    numberFormat: reading.numberFormat,
    valueTypes: reading.valueTypes,
    address: regionText,
    addressLocal: regionText,
    rowIndex: (region) => areaOf(region).top,
    columnIndex: (region) => areaOf(region).left,
    rowCount: (region) => rowsOf(areaOf(region)),
    columnCount: (region) => columnsOf(areaOf(region)),
    cellCount: (region) => (cellsOf(areaOf(region)) > 2 ** 31 - 1 ? -1 : cellsOf(areaOf(region))),
    isEntireColumn: (region) => isEntireColumn(areaOf(region)),
    isEntireRow: (region) => isEntireRow(areaOf(region)),
    rowHidden: ({ sheet, areas: [area] }) => hiddenLines(sheet.rows, area!.top, area!.bottom),
    columnHidden: ({ sheet, areas: [area] }) => hiddenLines(sheet.columns, area!.left, area!.right),
    hidden: ({ sheet, areas: [area] }) => {
      const [rows, columns] = [hiddenLines(sheet.rows, area!.top, area!.bottom), hiddenLines(sheet.columns, area!.left, area!.right)];
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    },
    // Links that are not HYPERLINK formulas have no word in the vocabulary: files/ does not read them.
    hyperlink: () => null,
    hasSpill: (region, host) => {
      const spills = gridOf(areaOf(region), (row, column) => host.calculator.spill(region.sheet.name, row, column) !== null).flat();
      return spills.every(Boolean) ? true : spills.some(Boolean) ? null : false;
    },
  },
  set: {
    values: (region, value, host) => writeCells(host, region, value),
    formulas: (region, value, host) => writeCells(host, region, value),
    formulasR1C1: (region, value, host) => {
      const area = areaOf(region);
      const at = perCellInput(area, value);
      const toA1 = (row: number, column: number): unknown => {
        const cell = at(row, column);
        return typeof cell === "string" && cell.startsWith("=") ? translateFormulaToA1(cell, a1(row, column)) : cell;
      };
      writeCells(host, region, gridOf(area, toA1));
    },
    numberFormat: (region, value, host) => writeNumberFormats(host, region, value),
    rowHidden: (region, value, host) => {
      unprotected(region.sheet);
      setLines(region.sheet.rows, areaOf(region).top, areaOf(region).bottom, { hidden: flagOf(value) || undefined });
      touch(host, region.sheet, areaOf(region));
    },
    columnHidden: (region, value, host) => {
      unprotected(region.sheet);
      setLines(region.sheet.columns, areaOf(region).left, areaOf(region).right, { hidden: flagOf(value) || undefined });
      touch(host, region.sheet, areaOf(region));
    },
  },
  to: {
    worksheet: ({ sheet }) => thing(WorksheetKind, sheet),
    format: (region) => thing(RangeFormatKind, region),
    dataValidation: (region) => thing(ValidationKind, region),
    conditionalFormats: (region) => thing(ConditionalFormatsKind, region),
  },
  call: {
    _KeepReference: keep(() => RangeKind),
    _ValidateArraySize: (region, _host, rows, columns) => {
      if (rows !== rowsOf(areaOf(region)) || columns !== columnsOf(areaOf(region)))
        fail("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    },
    getCell: ({ sheet, areas: [area] }, _host, row, column) => rangeOf(sheet, { top: area!.top + integer(row), bottom: area!.top + integer(row), left: area!.left + integer(column), right: area!.left + integer(column) }),
    getRow: (region, _host, index) => {
      const area = areaOf(region);
      const row = area.top + line(index, rowsOf(area));
      return rangeOf(region.sheet, { ...area, top: row, bottom: row });
    },
    getColumn: (region, _host, index) => {
      const area = areaOf(region);
      const column = area.left + line(index, columnsOf(area));
      return rangeOf(region.sheet, { ...area, left: column, right: column });
    },
    getLastRow: (region) => rangeOf(region.sheet, { ...areaOf(region), top: areaOf(region).bottom }),
    getLastColumn: (region) => rangeOf(region.sheet, { ...areaOf(region), left: areaOf(region).right }),
    getLastCell: (region) => rangeOf(region.sheet, { ...areaOf(region), top: areaOf(region).bottom, left: areaOf(region).right }),
    getEntireRow: (region) => rangeOf(region.sheet, { ...WHOLE_SHEET, top: areaOf(region).top, bottom: areaOf(region).bottom }),
    getEntireColumn: (region) => rangeOf(region.sheet, { ...WHOLE_SHEET, left: areaOf(region).left, right: areaOf(region).right }),
    getOffsetRange: (region, _host, rows, columns) => rangeOf(region.sheet, offset(areaOf(region), integer(rows), integer(columns))),
    getResizedRange: (region, _host, rows, columns) => {
      const area = areaOf(region);
      return rangeOf(region.sheet, { ...area, bottom: area.bottom + integer(rows), right: area.right + integer(columns) });
    },
    getAbsoluteResizedRange: (region, _host, rows, columns) => {
      const area = areaOf(region);
      return rangeOf(region.sheet, { ...area, bottom: area.top + wholeOf(rows, 1) - 1, right: area.left + wholeOf(columns, 1) - 1 });
    },
    getRowsAbove: (region, _host, count) => beside(region, "above", count),
    getRowsBelow: (region, _host, count) => beside(region, "below", count),
    getColumnsBefore: (region, _host, count) => beside(region, "before", count),
    getColumnsAfter: (region, _host, count) => beside(region, "after", count),
    getBoundingRect: (region, host, other) => rangeOf(region.sheet, bounding(areaOf(region), areaOf(onSameSheet(host, region, other)))),
    getIntersection: (region, host, other) => orNotFound(intersect(host, region, other)),
    getIntersectionOrNullObject: (region, host, other) => intersect(host, region, other),
    getUsedRange: (region, _host, valuesOnly) => usedRange(region, valuesOnly) ?? rangeOf(region.sheet, { ...areaOf(region), bottom: areaOf(region).top, right: areaOf(region).left }),
    getUsedRangeOrNullObject: (region, _host, valuesOnly) => usedRange(region, valuesOnly),
    getSurroundingRegion: (region) => rangeOf(region.sheet, surrounding(region)),
    getMergedAreasOrNullObject: ({ sheet, areas }) => rangeAreasOf(sheet, sheet.merges.filter((one) => areas.some((area) => overlaps(area, one)))),
    getTables: (region, _host, fullyContained) => thing(TableScopedKind, { region, fullyContained: fullyContained === true }),
    getSpillingToRangeOrNullObject: (region, host) => {
      const area = areaOf(region);
      const spill = host.calculator.spill(region.sheet.name, area.top, area.left);
      return spill && rangeOf(region.sheet, { ...area, bottom: area.top + spill.rows - 1, right: area.left + spill.columns - 1 });
    },
    find: (region, host, text, criteria) => orNotFound(firstFound(host, region, text, criteria)),
    findOrNullObject: firstFoundIn,
    getCellProperties: (region, host, options) => cellProperties(host, region, options),
    getRowProperties: (region, host, options) => rowProperties(host, region, options),
    getColumnProperties: (region, host, options) => columnProperties(host, region, options),
    setCellProperties: (region, host, data) => setCellProperties(host, region, data),
    setRowProperties: (region, host, data) => setRowProperties(host, region, data),
    setColumnProperties: (region, host, data) => setColumnProperties(host, region, data),
    merge,
    unmerge: ({ sheet, areas }, host) => {
      unprotected(sheet);
      sheet.merges = sheet.merges.filter((one) => !areas.some((area) => overlaps(area, one)));
      touch(host, sheet, areas[0]);
    },
    insert: (region, host, shift) => {
      unprotected(region.sheet);
      const direction = wordOf({ Down: "Down", Right: "Right" } as const, shift);
      const area = areaOf(region);
      shiftCells(host, region.sheet, insertion(area, direction));
      return rangeOf(region.sheet, area);
    },
    delete: (region, host, shift) => {
      unprotected(region.sheet);
      shiftCells(host, region.sheet, deletion(areaOf(region), wordOf({ Up: "Up", Left: "Left" } as const, shift)));
    },
    clear,
    copyFrom,
    calculate: (_region, host) => recalculate(host),
    select: (region, host) => {
      host.active = region.sheet;
      host.selection.set(region.sheet, region.areas);
    },
  },
});

function onSameSheet(host: Host, region: Region, other: unknown): Region {
  const found = regionAt(host, other, region.sheet);
  return found.sheet === region.sheet ? found : fail("InvalidArgument", "The ranges are on different sheets.");
}

function intersect(host: Host, region: Region, other: unknown): Thing | null {
  const cut = intersection(areaOf(region), areaOf(onSameSheet(host, region, other)));
  return cut && rangeOf(region.sheet, cut);
}

function firstFoundIn(region: Region, host: Host, text: unknown, criteria: unknown): Thing | null {
  return firstFound(host, region, text, criteria);
}

function firstFound(host: Host, region: Region, text: unknown, criteria: unknown): Thing | null {
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
export const RangeAreasKind: Kind<Region> = kind<Region>({
  name: "RangeAreas",
  identity,
  get: {
    address: regionText,
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellsOf(area), 0),
    isEntireColumn: ({ areas }) => areas.every(isEntireColumn),
    isEntireRow: ({ areas }) => areas.every(isEntireRow),
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
    clear,
    getEntireRow: ({ sheet, areas }) => rangeAreasOf(sheet, areas.map((area) => ({ ...WHOLE_SHEET, top: area.top, bottom: area.bottom }))),
    getEntireColumn: ({ sheet, areas }) => rangeAreasOf(sheet, areas.map((area) => ({ ...WHOLE_SHEET, left: area.left, right: area.right }))),
    getIntersectionOrNullObject: (region, host, other) => {
      const others = onSameSheet(host, region, other).areas;
      return rangeAreasOf(region.sheet, region.areas.flatMap((area) => others.map((one) => intersection(area, one)).filter((cut) => cut !== null)));
    },
    getUsedRangeAreasOrNullObject: ({ sheet, areas }, _host, valuesOnly) =>
      rangeAreasOf(sheet, areas.map((area) => usedIn(sheet, valuesOnly === true, area)).filter((area) => area !== null)),
  },
});
