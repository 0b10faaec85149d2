import { cellRef } from "../../src/sheet/address";
import { cellsOf, columnsOf, rowsOf } from "./area";
import { reading } from "./cells";
import { BorderKind, cellEdges, RangeFormatKind } from "./format";
import type { Host } from "./host";
import { fail, fieldsOf, notServed, type Kind, type Thing } from "./kind";
import { RangeKind } from "./range";
import { areaOf, countable, gridOf, type Region } from "./region";

/** The properties that the options ask for (`{fill: {color: true}}`), through the same tables as a load. */
function pick(host: Host, target: Thing, options: Record<string, unknown>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === null || wanted === undefined) continue;
    if (wanted === true) out[name] = (target.kind.get?.[name] ?? notServed(`${target.kind.name}.${name}`))(target.self, host);
    else out[name] = pick(host, (target.kind.to?.[name] ?? notServed(`${target.kind.name}.${name}`))(target.self, host)!, fieldsOf(wanted));
  }
  return out;
}

/** Sets properties given as an object (`{fill: {color: "#FFF0CC"}}`), through the same tables as single setters. */
function put(host: Host, target: Thing, data: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(data)) {
    if (value === null || value === undefined) continue;
    const to = target.kind.to?.[name];
    if (to && name !== "borders") put(host, to(target.self, host)!, fieldsOf(value));
    else if (to) putBorders(host, target.self as Region, fieldsOf(value));
    else (target.kind.set?.[name] ?? notServed(`${target.kind.name}.${name}`))(target.self, value, host);
  }
}

function putBorders(host: Host, region: Region, borders: Record<string, unknown>): void {
  const area = areaOf(region);
  const edges = cellEdges(region.sheet, area.top, area.left);
  for (const [side, line] of Object.entries(borders)) put(host, { kind: BorderKind as Kind<unknown>, self: edges[side] ?? notServed(`CellBorderCollection.${side}`) }, fieldsOf(line));
}

const asThing = (of: Kind<Region>, region: Region): Thing => ({ kind: of as Kind<unknown>, self: region });

function formatOf(host: Host, region: Region, options: Record<string, unknown>): Record<string, unknown> {
  const { borders, ...rest } = options;
  const picked = pick(host, asThing(RangeFormatKind, region), rest);
  if (borders === undefined) return picked;
  const area = areaOf(region);
  const edges = Object.entries(cellEdges(region.sheet, area.top, area.left));
  return { ...picked, borders: Object.fromEntries(edges.map(([side, edge]) => [side, pick(host, { kind: BorderKind as Kind<unknown>, self: edge }, fieldsOf(borders))])) };
}

/** Range.getCellProperties: one object per cell with what was asked for; cells with the same look are worked out once. */
export function cellProperties(host: Host, region: Region, options: unknown): Record<string, unknown>[][] {
  const { address, format, ...rest } = fieldsOf(options);
  const [unserved] = Object.keys(rest).filter((name) => rest[name]);
  if (unserved) notServed(`CellPropertiesLoadOptions.${unserved}`);
  countable(region);
  const known = new Map<unknown, Record<string, unknown>>();
  return gridOf(areaOf(region), (row, column) => {
    const look = region.sheet.formats[row]?.[column];
    let shown = known.get(look);
    if (format && !shown) known.set(look, (shown = formatOf(host, { sheet: region.sheet, areas: [{ top: row, bottom: row, left: column, right: column }] }, fieldsOf(format))));
    return { ...(address ? { address: cellRef(region.sheet.name, row, column) } : {}), ...(format ? { format: shown } : {}) };
  });
}

/** Each row, or each column, of a region as a region of its own. */
const linesOf = (region: Region, across: boolean): Region[] => {
  const area = areaOf(region);
  const count = across ? columnsOf(area) : rowsOf(area);
  if (count > 100_000) fail("RangeExceedsLimit");
  return Array.from({ length: count }, (_, i) => ({
    sheet: region.sheet,
    areas: [across ? { ...area, left: area.left + i, right: area.left + i } : { ...area, top: area.top + i, bottom: area.top + i }],
  }));
};

const lineProperties = (across: boolean) => (host: Host, region: Region, options: unknown): Record<string, unknown>[] =>
  linesOf(region, across).map((line) => pick(host, asThing(RangeKind, line), fieldsOf(options)));

/** Range.getRowProperties and getColumnProperties: one object per line. */
export const rowProperties = lineProperties(false);
export const columnProperties = lineProperties(true);

/** Range.setCellProperties: a grid of the range's size, an object per cell. */
export function setCellProperties(host: Host, region: Region, data: unknown): void {
  const area = areaOf(region);
  const rows = Array.isArray(data) ? (data as unknown[]) : [];
  const fits = rows.length === rowsOf(area) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (!fits || cellsOf(area) === 0) fail("InvalidArgument", "The properties are not a grid of the range's size.");
  rows.forEach((row, r) =>
    (row as unknown[]).forEach((cell, c) => {
      const at = { top: area.top + r, bottom: area.top + r, left: area.left + c, right: area.left + c };
      if (cell !== null) put(host, asThing(RangeKind, { sheet: region.sheet, areas: [at] }), fieldsOf(cell));
    }),
  );
}

const setLineProperties = (across: boolean) => (host: Host, region: Region, data: unknown): void => {
  const lines = linesOf(region, across);
  if (!Array.isArray(data) || data.length !== lines.length) fail("InvalidArgument", "One object per row or column is needed.");
  lines.forEach((line, i) => {
    const properties: unknown = (data as unknown[])[i];
    if (properties !== null) put(host, asThing(RangeKind, line), fieldsOf(properties));
  });
};

export const setRowProperties = setLineProperties(false);
export const setColumnProperties = setLineProperties(true);

/** The texts of a region, row by row: what a person sees. */
export const textsOf = (region: Region, host: Host): string[][] => reading.text(region, host) ?? [];
