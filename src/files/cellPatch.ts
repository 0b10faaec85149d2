import { a1, areaText, contains, parseArea, parseCell, type Area } from "../sheet/address";
import { cellKey, formatAt, keyColumn, keyRow, valueAt, type Sheet } from "../sheet/book";
import { sameFormat, sameFormula } from "./difference";
import { Refused } from "./package";
import { cellRegion, withoutCells } from "./sheetReader";
import { cellXml, writtenValue } from "./sheetWriter";
import type { StyleBook } from "./stylesWriter";
import {
  appendChild,
  attributesText,
  childNamed,
  childrenNamed,
  flag,
  numberOf,
  parseXml,
  setAttribute,
  splice,
  walkXml,
  type Splice,
} from "./xml";
import { DAMAGED } from "./zip";

type Attributes = Record<string, string>;

/** An element of <sheetData>: its open tag and its end in the part's text. */
interface ElementSpan {
  start: number;
  inner: number;
  end: number;
  attributes: Attributes;
}
interface RowPlace extends ElementSpan {
  row: number;
  /** Where its close tag begins; of no use in a row that is one tag. */
  close: number;
  /** Its cells, by column; only for requested rows. */
  cells: Map<number, CellPlace>;
}
interface CellPlace extends ElementSpan {
  /** Its <f>, from the first character past the last. */
  formula?: ElementSpan;
}

/** Positions of rows and cells in <sheetData>. */
interface Places {
  rows: RowPlace[];
  /** Cells that share one formula, by its number; the owners are the cells that hold its text. */
  shared: Map<string, { owners: number[]; cells: number[] }>;
  /** The areas that data tables calculate. */
  dataTables: Area[];
}

function share({ shared }: Places, number: string, key: number, owner: boolean): void {
  const group = shared.get(number) ?? { owners: [], cells: [] };
  shared.set(number, group);
  group.cells.push(key);
  if (owner) group.owners.push(key);
}

/** Notes a formula that other cells share, or a data table. */
function noteFormula(found: Places, { t, si = "", ref = "" }: Attributes, key: number): void {
  if (t === "shared") share(found, si, key, ref !== "");
  const area = t === "dataTable" ? parseArea(ref) : null;
  if (area) found.dataTables.push(area);
}

/** Finds the rows, and the cells of the rows that are `wanted`. */
function placesIn(text: string, { start, end }: { start: number; end: number }, wanted: Set<number>): Places {
  const found: Places = { rows: [], shared: new Map(), dataTables: [] };
  let row = -1;
  let column: number;
  let inRow: RowPlace | undefined;
  let inCell: CellPlace | undefined;
  const place = (attributes: Attributes, from: number, to: number): ElementSpan => ({
    attributes,
    start: start + from,
    inner: start + to,
    end: start + to,
  });
  const whole = walkXml(text.slice(start, end), {
    open(name, attributes, from, to) {
      if (name === "row") {
        [row, column] = [(numberOf(attributes["r"]) ?? row + 2) - 1, -1];
        const tag = place(attributes, from, to);
        inRow = { ...tag, row, close: tag.end, cells: new Map() };
        found.rows.push(inRow);
      } else if (name === "c" && inRow) {
        column = parseCell(attributes["r"] ?? "")?.column ?? column + 1;
        inCell = place(attributes, from, to);
        if (wanted.has(row)) inRow.cells.set(column, inCell);
      } else if (name === "f" && inCell) {
        inCell.formula = place(attributes, from, to);
        noteFormula(found, attributes, cellKey(row, column));
      }
    },
    close(name, from, to) {
      if (name === "f" && inCell?.formula) inCell.formula.end = start + to;
      if (name === "c" && inCell) {
        inCell.end = start + to;
        inCell = undefined;
      }
      if (name === "row" && inRow) {
        Object.assign(inRow, { close: start + from, end: start + to });
        inRow = undefined;
      }
    },
  });
  if (!whole) throw new Refused(DAMAGED);
  return found;
}

/** A part that is being patched, and what its cells are to be. */
interface Patch {
  text: string;
  /** The prefix of the part's elements, with its colon. */
  prefix: string;
  before: Sheet;
  after: Sheet;
  /** Cells whose formula is no longer shared. */
  unshared: Set<number>;
  styles: StyleBook;
  /** The number of the workbook's cell metadata for formulas that spill. */
  dynamicArray: () => number;
}

/**
 * A worksheet part with some of its cells written anew; all else keeps its characters. A new cell takes the look of its
 * row or column. Where the owner of a shared formula changes, the formula is written out in each cell that shares it.
 * Refuses, by throwing `Refused`, a cell of a data table and a part of an array formula of the old kind: Excel lets
 * neither be changed.
 * @param before the sheet as the part holds it
 * @param after the sheet as it is to be
 * @param changed the cells that differ, by `cellKey`, in order
 */
export function patchCells(
  part: string,
  before: Sheet,
  after: Sheet,
  changed: number[],
  { styles, dynamicArray }: Pick<Patch, "styles" | "dynamicArray">,
): string {
  const text = opened(part);
  const region = cellRegion(text)!;
  const root = parseXml(withoutCells(text, region));
  let places = placesIn(text, region, new Set(changed.map(keyRow)));
  const calculated = changed.find((key) =>
    places.dataTables.some((area) => contains(area, keyRow(key), keyColumn(key))),
  );
  if (calculated !== undefined) throw refusal(after, calculated, "räknas av en datatabell. Ändra den i Excel.");
  const unshared = new Set(
    [...places.shared.values()]
      .filter(({ owners }) => owners.some((key) => !sameFormula(before, after, key)))
      .flatMap(({ cells }) => cells),
  );
  const keys = [...new Set([...changed, ...unshared])].sort((a, b) => a - b);
  if (keys.length > changed.length) places = placesIn(text, region, new Set(keys.map(keyRow)));

  const prefix = /<([\w.-]+:)?sheetData[^<]*$/.exec(text.slice(0, region.start))?.[1] ?? "";
  const patch: Patch = { text, prefix, before, after, unshared, styles, dynamicArray };
  const splices = rowsSplices(patch, places.rows, region.end, keys, columnStyles(root));
  const dimension = childNamed(root, "dimension");
  const area = dimension && parseArea(dimension.attributes["ref"] ?? "");
  if (area) splices.push(setAttribute(text, dimension, "ref", areaText(keys.reduce(reaching, area))));
  return splice(text, splices);
}

/** The style that a column gives a cell without one. */
function columnStyles(root: ReturnType<typeof parseXml>): (column: number) => number {
  const columns = childrenNamed(childNamed(root, "cols"), "col").map(({ attributes }) => attributes);
  return (column) =>
    Number(columns.find(({ min, max }) => Number(min) <= column + 1 && column < Number(max))?.["style"] ?? 0);
}

/** What is changed in rows that stand, and the rows that are put between them. */
function rowsSplices(
  patch: Patch,
  rows: Places["rows"],
  end: number,
  keys: number[],
  columnStyle: (column: number) => number,
): Splice[] {
  const splices: Splice[] = [];
  const { prefix } = patch;
  let at = 0;
  for (const [row, cells] of byRow(keys)) {
    while ((rows[at]?.row ?? row) < row) at++;
    const next = rows[at];
    if (next?.row === row) splices.push(...rowSplices(patch, next, cells, columnStyle));
    else {
      const fresh = cells.map((key) => cellText(patch, key, undefined, columnStyle(keyColumn(key)))).join("");
      const start = next?.start ?? end;
      if (fresh !== "")
        splices.push({ start, end: start, text: `<${prefix}row r="${row + 1}">${fresh}</${prefix}row>` });
    }
  }
  return splices;
}

const refusal = ({ name }: Sheet, key: number, why: string): Refused =>
  new Refused(`Cell ${a1(keyRow(key), keyColumn(key))} på bladet ”${name}” kan inte ändras här: den ${why}`);

/** The part with room for cells in it. */
function opened(part: string): string {
  if (cellRegion(part)) return part;
  const data = childNamed(parseXml(part), "sheetData");
  if (!data) throw new Refused(DAMAGED);
  return splice(part, [appendChild(part, data, "")]);
}

function byRow(keys: number[]): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const key of keys) rows.set(keyRow(key), [...(rows.get(keyRow(key)) ?? []), key]);
  return rows;
}

const reaching = ({ top, left, bottom, right }: Area, key: number): Area => ({
  top: Math.min(top, keyRow(key)),
  left: Math.min(left, keyColumn(key)),
  bottom: Math.max(bottom, keyRow(key)),
  right: Math.max(right, keyColumn(key)),
});

/** The changes of a row that the part already has. */
function rowSplices(patch: Patch, row: RowPlace, keys: number[], columnStyle: (column: number) => number): Splice[] {
  const { text, prefix } = patch;
  const rowStyle = flag(row.attributes["customFormat"]) ? Number(row.attributes["s"] ?? 0) : undefined;
  const written = keys.map((key) => {
    const [column, place] = [keyColumn(key), row.cells.get(keyColumn(key))];
    return { column, place, xml: cellText(patch, key, place, rowStyle ?? columnStyle(column)) };
  });
  const fresh = written.filter(({ place, xml }) => !place && xml !== "");
  if (fresh.length === 0)
    return written.flatMap(({ place, xml }) => (place ? { start: place.start, end: place.end, text: xml } : []));
  // The `spans` of a row are a hint, and would be wrong after the change.
  const spans = "spans" in row.attributes ? [setAttribute(text, row, "spans", undefined)] : [];
  if (row.inner === row.end)
    return [
      ...spans,
      { start: row.end - 2, end: row.end, text: `>${fresh.map(({ xml }) => xml).join("")}</${prefix}row>` },
    ];
  const standing = [...row.cells];
  // In the order of the columns: a new cell goes before the next one, which may be changed itself.
  const splices = written.map(({ column, place, xml }): Splice => {
    const at = place?.start ?? standing.find(([other]) => other > column)?.[1].start ?? row.close;
    return { start: at, end: place?.end ?? at, text: xml };
  });
  return [...spans, ...splices];
}

/** The style of a cell: its own, else that of its place. */
const styleOf = (place: CellPlace | undefined, inherited: number): number =>
  place ? Number(place.attributes["s"] ?? 0) : inherited;

/** Refuses a change in what an array formula of the old kind fills. */
function refuseOldArray(before: Sheet, after: Sheet, key: number, place: CellPlace | undefined): void {
  const isOldArray = place?.formula?.attributes["t"] === "array" && place.attributes["cm"] === undefined;
  if (isOldArray && before.formulas.get(key) === after.formulas.get(key))
    throw refusal(
      after,
      key,
      "har en matrisformel som fyller flera celler, och en av dem har ändrats. Ändra hela matrisen i Excel.",
    );
}

/** A cell's element; "" for an empty one. `inherited` is the style of cells there without their own. */
function cellText(
  { text, prefix, before, after, unshared, styles, dynamicArray }: Patch,
  key: number,
  place: CellPlace | undefined,
  inherited: number,
): string {
  const [row, column] = [keyRow(key), keyColumn(key)];
  const prefixed = (xml: string): string => xml.replace(/<(\/?)/g, `<$1${prefix}`);
  const [was, is] = [formatAt(before, row, column), formatAt(after, row, column)];
  const base = styleOf(place, inherited);
  const style = sameFormat(was, is) ? base : styles.restyled(base, was, is);
  if (place?.formula && after.formulas.has(key) && sameFormula(before, after, key) && !unshared.has(key)) {
    const { type, text: value } = writtenValue(valueAt(after, row, column));
    const attributes = attributesText({ r: a1(row, column), s: style || undefined, cm: place.attributes["cm"] });
    return `<${prefix}c${attributes}${type}>${text.slice(place.formula.start, place.formula.end)}${prefixed(value)}</${prefix}c>`;
  }
  refuseOldArray(before, after, key, place);
  if (!place && style === inherited && valueAt(after, row, column) === null && !after.formulas.has(key)) return "";
  const xml = cellXml(after, row, column, style, dynamicArray);
  return prefixed(xml === "" && inherited !== 0 ? `<c r="${a1(row, column)}"/>` : xml);
}
