import { cellRef } from "../../src/sheet/address";
import { cellKey } from "../../src/sheet/book";
import { cellArea, columnsOf, rowsOf } from "./area";
import { BorderKind, cellEdges, RangeFormatKind } from "./format";
import { fail, fieldsOf, notServed, thing } from "./kind";
import { assign, follow, read } from "./member";
import { areaOf, countable, gridOf, type Region } from "./region";
import type { Host, Thing } from "./model";
import { regionThing } from "./places";

type Fields = Record<string, unknown>;

const edgesOf = ({ sheet, areas: [cell] }: Region): Record<string, Thing> =>
  Object.fromEntries(
    Object.entries(cellEdges(sheet, cell!.top, cell!.left)).map(([side, edge]) => [side, thing(BorderKind, edge)]),
  );

/** The properties that the options ask for (`{fill: {color: true}}`), by the same rows as a load. */
function pick(host: Host, target: Thing, options: Fields): Fields {
  const out: Fields = {};
  for (const [name, wanted] of Object.entries(options)) {
    const leads = target.kind.to && Object.hasOwn(target.kind.to, name);
    if (wanted === true && leads) out[name] = everything(host, follow(host, target, name)!);
    else if (wanted === true) out[name] = read(host, target, name);
    else if (wanted && name === "borders")
      out[name] = Object.fromEntries(
        Object.entries(edgesOf(target.self as Region)).map(([side, edge]) => [
          side,
          pick(host, edge, fieldsOf(wanted)),
        ]),
      );
    else if (wanted) out[name] = pick(host, follow(host, target, name)!, fieldsOf(wanted));
  }
  return out;
}

const everything = (host: Host, target: Thing): Fields =>
  pick(host, target, Object.fromEntries(Object.keys(target.kind.get ?? {}).map((name) => [name, true])));

/** Sets properties given as an object (`{fill: {color: "#FFF0CC"}}`), by the same rows as single setters. */
export function put(host: Host, target: Thing, data: Fields): void {
  for (const [name, value] of Object.entries(data)) {
    if (value === null || value === undefined) continue;
    if (name === "borders")
      for (const [side, line] of Object.entries(fieldsOf(value)))
        put(host, edgesOf(target.self as Region)[side] ?? notServed(`CellBorderCollection.${side}`), fieldsOf(line));
    else if (target.kind.to && Object.hasOwn(target.kind.to, name))
      put(host, follow(host, target, name)!, fieldsOf(value));
    else assign(host, target, name, value);
  }
}

/** Range.getCellProperties: one object per cell with the requested properties; each look is computed once. */
export function cellProperties(region: Region, host: Host, options: unknown): Fields[][] {
  const { address, format, ...rest } = fieldsOf(options);
  const [unserved] = Object.keys(rest).filter((name) => rest[name]);
  if (unserved) notServed(`CellPropertiesLoadOptions.${unserved}`);
  countable(region);
  const known = new Map<unknown, Fields>();
  return gridOf(areaOf(region), (row, column) => {
    const look = region.sheet.runs?.get(cellKey(row, column)) ?? region.sheet.formats[row]?.[column];
    if (format && !known.has(look))
      known.set(
        look,
        pick(host, thing(RangeFormatKind, { sheet: region.sheet, areas: [cellArea(row, column)] }), fieldsOf(format)),
      );
    return {
      ...(address ? { address: cellRef(region.sheet.name, row, column) } : {}),
      ...(format ? { format: known.get(look) } : {}),
    };
  });
}

/** Each row, or each column, of a region as a range of its own. */
function linesOf(region: Region, across: boolean): Thing[] {
  const area = areaOf(region);
  const count = across ? columnsOf(area) : rowsOf(area);
  if (count > 100_000) fail("RangeExceedsLimit");
  return Array.from({ length: count }, (_, i) =>
    regionThing({
      sheet: region.sheet,
      areas: [
        across
          ? { ...area, left: area.left + i, right: area.left + i }
          : { ...area, top: area.top + i, bottom: area.top + i },
      ],
    }),
  );
}

/** Range.getRowProperties, or getColumnProperties: one object per line. */
export const lineProperties =
  (across: boolean) =>
  (region: Region, host: Host, options: unknown): Fields[] =>
    linesOf(region, across).map((line) => pick(host, line, fieldsOf(options)));

/** Range.setRowProperties, or setColumnProperties: one object per line; null leaves a line unchanged. */
export const setLineProperties =
  (across: boolean) =>
  (region: Region, host: Host, data: unknown): void => {
    const lines = linesOf(region, across);
    const given: unknown[] =
      Array.isArray(data) && data.length === lines.length
        ? data
        : fail("InvalidArgument", "One object per row or column is needed.");
    lines.forEach((line, i) => put(host, line, fieldsOf(given[i] ?? {})));
  };
