import { translateFormulaToA1 } from "@borgar/fx";
import { a1, overlaps, type Area } from "../../../src/sheet/address";
import { cellKey, formatAt, isError, setCell, setFormula, type Value } from "../../../src/sheet/book";
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
} from "../area";
import { put } from "../cellProperties";
import { perCellInput, reading, writeCells } from "../cells";
import { copiedFormula } from "../copied";
import { recalculate } from "../host";
import { fail, fieldsOf, more, notServed, pair, textOf, wordOf } from "../kind";
import type { Host, Thing } from "../model";
import { rangeAreasOf, rangeOf, regionThing } from "../places";
import { integer, RangeAreasKind, RangeKind, unprotected, usedRange } from "../range";
import { areaOf, countable, eachCell, gridOf, regionAt, usedIn, writable, type Region } from "../region";
import { resultAt } from "../results";
import { deletion, insertion, shiftCells } from "./shift";

/* Actions on ranges by users and samples, which the add-in does not perform. */

/** The row or column `index` of some, counted from 0. */
const nth = (index: unknown, first: number, last: number): number =>
  integer(index) >= 0 && first + integer(index) <= last
    ? first + integer(index)
    : fail("InvalidArgument", "The row or column is outside the range.");

/** Ranges that follow from a range's own area. */
const FROM_AREA: Record<string, (area: Area, a: unknown, b: unknown) => Area> = {
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

/** Excel's special cells, by contents. */
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

/** Range.setCellProperties: a grid of the range's size, an object per cell. */
function setCellProperties(region: Region, host: Host, data: unknown): void {
  if (!Array.isArray(data)) fail("InvalidArgument", "A grid of properties is needed.");
  const at = perCellInput(areaOf(region), data);
  gridOf(areaOf(region), (row, column) =>
    put(host, regionThing({ sheet: region.sheet, areas: [cellArea(row, column)] }), fieldsOf(at(row, column) ?? {})),
  );
}

more(RangeKind, {
  get: { text: reading.text, formulasR1C1: reading.formulasR1C1 },
  set: {
    values: (region, value, host) => writeCells(host, region, value),
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
  },
  call: {
    ...Object.fromEntries(
      Object.entries(FROM_AREA).map(([name, derive]) => [
        name,
        (region: Region, _host: Host, a: unknown, b: unknown) => rangeOf(region.sheet, derive(areaOf(region), a, b)),
      ]),
    ),
    // What office.js sends with a grid of values.
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
    getSpillingToRange: (region, host) =>
      RangeKind.call?.getSpillingToRangeOrNullObject?.(region, host) ?? fail("ItemNotFound"),
    ...pair("find", firstFound),
    ...pair("getSpecialCells", specialCells),
  },
  act: {
    setCellProperties,
    copyFrom,
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

more(RangeAreasKind, {
  get: {
    areaCount: ({ areas }) => areas.length,
    isEntireColumn: ({ areas }) => areas.every(isEntireColumn),
    cellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellsOf(area), 0),
  },
});
