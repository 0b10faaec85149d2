import { stringifyA1Ref } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../src/sheet/address";
import { cellKey, keyColumn, keyRow, type Sheet } from "../../../src/sheet/book";
import { isEntireColumn, isEntireRow, WHOLE_SHEET } from "../area";
import { commentsOf } from "../comment";
import { keptOf, recalculate } from "../host";
import { fail } from "../kind";
import { mapReferences, rewriteFormulas } from "./reference";
import { eachCell, type Region } from "../region";
import type { Host } from "../model";

/**
 * Cells that move along one axis: those from `from` on, in the rows or columns of `band`, by `by` steps (negative:
 * cells are taken out).
 */
interface Shift {
  axis: "row" | "column";
  from: number;
  by: number;
  band: { first: number; last: number };
}

/** The shift that puts new cells where the area is, pushing the old ones "Down" or "Right". */
export const insertion = (area: Area, direction: "Down" | "Right"): Shift =>
  direction === "Down"
    ? { axis: "row", from: area.top, by: area.bottom - area.top + 1, band: { first: area.left, last: area.right } }
    : { axis: "column", from: area.left, by: area.right - area.left + 1, band: { first: area.top, last: area.bottom } };

/** The shift that takes the area's cells out, pulling the others "Up" or "Left". */
export const deletion = (area: Area, direction: "Up" | "Left"): Shift => {
  const shift = insertion(area, direction === "Up" ? "Down" : "Right");
  return { ...shift, by: -shift.by };
};

const along = (shift: Shift, area: Area): [number, number] =>
  shift.axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
const across = (shift: Shift, area: Area): [number, number] =>
  shift.axis === "row" ? [area.left, area.right] : [area.top, area.bottom];

/** Where one index comes to lie; null when it is taken out. */
function moved(shift: Shift, index: number): number | null {
  if (index < shift.from) return index;
  if (shift.by < 0 && index < shift.from - shift.by) return null;
  return index + shift.by;
}

/** Where an area comes to lie; null when all of it is taken out. An area that sticks out of the band stays. */
function movedArea(shift: Shift, area: Area): Area | null {
  const [first, last] = across(shift, area);
  if (first < shift.band.first || last > shift.band.last) return area;
  if (shift.axis === "row" ? isEntireColumn(area) : isEntireRow(area)) return area;
  const [start, end] = along(shift, area);
  const limit = shift.axis === "row" ? MAX_ROWS : MAX_COLUMNS;
  const from = moved(shift, start) ?? shift.from;
  const to = Math.min(moved(shift, end) ?? shift.from - 1, limit - 1);
  if (from > to) return null;
  return shift.axis === "row" ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to };
}

const movedAreas = (shift: Shift, areas: Area[]): Area[] =>
  areas.map((area) => movedArea(shift, area)).filter((area) => area !== null);

function movedCell(shift: Shift, row: number, column: number): { row: number; column: number } | null {
  const [index, other] = shift.axis === "row" ? [row, column] : [column, row];
  if (other < shift.band.first || other > shift.band.last) return { row, column };
  const to = moved(shift, index);
  if (to === null) return null;
  return shift.axis === "row" ? { row: to, column } : { row, column: to };
}

function movedGrid<V>(shift: Shift, rows: (V[] | undefined)[]): (V[] | undefined)[] {
  const out: (V[] | undefined)[] = [];
  rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      const to = movedCell(shift, row, column);
      if (to && to.row < MAX_ROWS && to.column < MAX_COLUMNS) (out[to.row] ??= [])[to.column] = cell;
      else if (to && cell !== null && cell !== undefined)
        fail("NonBlankCellOffSheet", "Cells with contents would leave the sheet.");
    }),
  );
  return out;
}

function movedKeys<V>(shift: Shift, map: Map<number, V>): Map<number, V> {
  const out = new Map<number, V>();
  for (const [key, value] of map) {
    const to = movedCell(shift, keyRow(key), keyColumn(key));
    if (to) out.set(cellKey(to.row, to.column), value);
  }
  return out;
}

function movedLines<V>(shift: Shift, lines: Map<number, V>): Map<number, V> {
  const out = new Map<number, V>();
  for (const [index, value] of lines) {
    const to = moved(shift, index);
    if (to !== null) out.set(to, value);
  }
  return out;
}

/** A formula on the sheet `home`, after the cells of `sheet` have moved. */
function movedFormula(shift: Shift, sheet: string, formula: string, home: string | undefined): string {
  return mapReferences(formula, (reference) => {
    const at = reference.context?.at(-1) ?? home;
    if (at?.toLowerCase() !== sheet.toLowerCase()) return null;
    const { range } = reference;
    const area = movedArea(shift, {
      top: range.top ?? 0,
      left: range.left ?? 0,
      bottom: range.bottom ?? MAX_ROWS - 1,
      right: range.right ?? MAX_COLUMNS - 1,
    });
    if (!area) return "#REF!";
    const corners = (["top", "left", "bottom", "right"] as const).map((side) => [
      side,
      range[side] == null ? range[side] : area[side],
    ]);
    return stringifyA1Ref({ ...reference, range: { ...range, ...Object.fromEntries(corners) } });
  });
}

/**
 * Moves the cells of a sheet, and everything in the workbook that points at them.
 * Errors: MergedRangeConflict when a merged area, InsertDeleteConflict when a table would be torn apart,
 * NonBlankCellOffSheet when contents would leave the sheet; then nothing has moved.
 */
export function shiftCells(host: Host, sheet: Sheet, shift: Shift): void {
  const torn = (area: Area): boolean => {
    const [first, last] = across(shift, area);
    const inside = first >= shift.band.first && last <= shift.band.last;
    return !inside && last >= shift.band.first && first <= shift.band.last && along(shift, area)[1] >= shift.from;
  };
  if (sheet.merges.some(torn)) fail("MergedRangeConflict", "A merged area would be torn apart.");
  if (sheet.tables.some((table) => torn(table.area))) fail("InsertDeleteConflict", "A table would be torn apart.");
  // What formulas spill is calculated anew where they come to stand.
  for (const [key, area] of sheet.spills ?? [])
    eachCell(
      { sheet, areas: [area] },
      (row, column) => void (cellKey(row, column) !== key && sheet.values[row] && (sheet.values[row][column] = null)),
    );
  sheet.spills = undefined;
  const [values, formats] = [movedGrid(shift, sheet.values), movedGrid(shift, sheet.formats)];
  [sheet.values, sheet.formats] = [values, formats];
  sheet.formulas = movedKeys(shift, sheet.formulas);
  sheet.notes = movedKeys(shift, sheet.notes);
  keptOf(host, sheet).comments = movedKeys(shift, commentsOf(host, sheet));
  sheet.merges = movedAreas(shift, sheet.merges);
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = movedArea(shift, table.area);
    return area ? [Object.assign(table, { area })] : [];
  });
  for (const list of [sheet.conditionalFormats, sheet.validations])
    for (const one of list) one.areas = movedAreas(shift, one.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one.areas.length > 0);
  sheet.validations = sheet.validations.filter((one) => one.areas.length > 0);
  sheet.filter = sheet.filter && (movedArea(shift, sheet.filter) ?? undefined);
  sheet.print.area = sheet.print.area && (movedArea(shift, sheet.print.area) ?? undefined);
  const entireLines = shift.band.first === 0 && shift.band.last === (shift.axis === "row" ? MAX_COLUMNS : MAX_ROWS) - 1;
  if (entireLines && shift.axis === "row") {
    sheet.rows = movedLines(shift, sheet.rows);
    const titles = sheet.print.titleRows && movedArea(shift, { ...WHOLE_SHEET, ...sheet.print.titleRows });
    sheet.print.titleRows = titles ? { top: titles.top, bottom: titles.bottom } : undefined;
    sheet.print.rowBreaks = sheet.print.rowBreaks?.map((row) => moved(shift, row)).filter((row) => row !== null);
  } else if (entireLines) sheet.columns = movedLines(shift, sheet.columns);
  for (const chart of sheet.charts)
    for (const corner of [chart.place.from, chart.place.to])
      Object.assign(corner, movedCell(shift, corner.row, corner.column));

  rewriteFormulas(host, (text, home) => movedFormula(shift, sheet.name, text, home));
  for (const [reference, held] of host.references) {
    const region = held.self as Region;
    if (region.sheet === sheet) region.areas = movedAreas(shift, region.areas);
    if (region.areas.length === 0) host.references.delete(reference);
  }
  host.changed.add(sheet);
  host.shifted.add(sheet);
  recalculate(host);
}
