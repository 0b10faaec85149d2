import { readValue } from "../interpret/number";
import { textKey } from "../interpret/text";
import { unitOfIndicator } from "../interpret/unit";
import { cellRef } from "../sheet/address";
import type { Area } from "../sheet/address";
import { formatAt, isError, usedArea, valueAt, type Sheet, type Value } from "../sheet/book";
import { isBlank, textOf } from "./grid";
import { isPlace } from "./places";

/** One value of a measure: whose, for whom, when. */
export interface KoladaValue {
  municipality: string;
  /** "kvinnor", "män"; absent: all. */
  group?: string;
  /** A year. */
  period: string;
  text: string;
  /** null: missing as said, or a cell that cannot be read. */
  value: number | null;
  decimals?: number;
  cell: string;
}

/** A measure of Kolada, or of another source laid out alike, with every municipality's values. */
export interface KoladaMeasure {
  /** "N15419"; absent: the export does not say. */
  id?: string;
  title: string;
  unit?: string;
  /** Where its title stands. */
  cell: string;
  values: KoladaValue[];
}

/** An export in a sheet: which cells it takes, and what they say. */
export interface KoladaBlock {
  sheet: string;
  area: Area;
  measures: KoladaMeasure[];
}

/** The ids of measures that a text names: "N15419". */
export const idsIn = (text: string): string[] => text.match(/(?<![\p{L}\p{N}])[NU]\d{5}(?!\d)/gu) ?? [];
const YEAR = /^(19|20)\d\d$/;
const GROUPS: Record<string, string | null> = {
  totalt: null, total: null, alla: null, samtliga: null, t: null, "kvinnor och män": null, "alla kön": null,
  kvinnor: "kvinnor", kvinna: "kvinnor", k: "kvinnor", flickor: "kvinnor",
  män: "män", man: "män", m: "män", pojkar: "män",
};

/** What the columns before the years hold. */
interface Leading {
  place: number;
  group?: number;
  /** Measures named in the rows: their titles, their ids. */
  measure?: number;
  id?: number;
}

const wordsAt = (sheet: Sheet, row: number, column: number): string => textOf(valueAt(sheet, row, column));

const isYear = (value: Value | undefined): boolean =>
  typeof value === "number" ? Number.isInteger(value) && value >= 1900 && value < 2100 : typeof value === "string" && value.length === 4 && YEAR.test(value);

/**
 * Columns of a header row that say a year, side by side from the first on to the end of the row; none: it is no header. A single year is one
 * where nothing stands before it: else it is a row of a table with a column of years.
 */
function yearsAt(sheet: Sheet, row: number, used: Area): { column: number; year: string }[] {
  const cells = sheet.values[row];
  if (!cells?.some(isYear)) return [];
  const years: { column: number; year: string }[] = [];
  let named = false;
  for (let column = used.left; column <= used.right; column++) {
    const value = cells[column];
    if (isYear(value)) years.push({ column, year: String(value) });
    else if (isBlank(value)) continue;
    else if (years.length > 0 || typeof value === "number") return [];
    else named = true;
  }
  return years.length > 1 || !named || row === used.top ? years : [];
}

/** The columns before the years by what stands in them below; null when none holds places: then it is not an export. */
function leadingOf(sheet: Sheet, header: number, first: number, used: Area): Leading | null {
  const sample: number[] = [];
  for (let row = header + 1; row <= used.bottom && sample.length < 60 && yearsAt(sheet, row, used).length === 0; row++) if (wordsAt(sheet, row, first) !== "") sample.push(row);
  const share = (column: number, holds: (text: string) => boolean): number => {
    const texts = sample.map((row) => wordsAt(sheet, row, column)).filter((text) => text !== "");
    return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
  };
  const columns = Array.from({ length: first - used.left }, (_, i) => used.left + i);
  const place = columns.find((column) => share(column, (text) => isPlace(text)) >= 0.7);
  if (place === undefined) return null;
  const others = columns.filter((column) => column !== place);
  const group = others.find((column) => share(column, (text) => textKey(text) in GROUPS) >= 0.9);
  const id = others.find((column) => column !== group && share(column, (text) => /^[NU]\d{5}$/.test(text)) >= 0.9);
  const measure = others.find((column) => column !== group && column !== id && share(column, (text) => text.length > 8 || idsIn(text).length > 0) >= 0.7);
  return { place, ...(group === undefined ? {} : { group }), ...(id === undefined ? {} : { id }), ...(measure === undefined ? {} : { measure }) };
}

/** The title above a header: the nearest row above with one text, inside four rows. */
function titleAbove(sheet: Sheet, header: number, used: Area, least: number): { text: string; row: number; column: number } | null {
  for (let row = header; row >= Math.max(least, used.top, header - 4); row--) {
    const texts: { text: string; row: number; column: number }[] = [];
    for (let column = used.left; column <= used.right; column++) {
      const text = wordsAt(sheet, row, column);
      if (text !== "" && !YEAR.test(text)) texts.push({ text, row, column });
    }
    const named = texts.filter(({ text }) => text.length > 8 || idsIn(text).length > 0);
    if (named.length === 1 && texts.length <= 2) return named[0]!;
  }
  return null;
}

function measureOf(said: string, cell: string, id?: string): KoladaMeasure {
  const found = id ?? idsIn(said)[0];
  const title = said.replace(/[\s(,–-]*(?<![\p{L}\p{N}])[NU]\d{5}[)\s,–:-]*/u, " ").trim();
  const unit = unitOfIndicator(title);
  return { ...(found ? { id: found } : {}), title: title || (found ?? ""), ...(unit ? { unit } : {}), cell, values: [] };
}

/** A cell's value; "-", "..", "Saknas" and blank are missing. undefined: nothing stands there. */
function valueOf(sheet: Sheet, row: number, column: number): Pick<KoladaValue, "text" | "value" | "decimals"> | undefined {
  const value = valueAt(sheet, row, column);
  if (isBlank(value)) return undefined;
  const text = textOf(value);
  if (isError(value) || typeof value === "boolean" || value === null) return { text, value: null };
  const read = readValue(value, formatAt(sheet, row, column)?.numberFormat);
  return read.kind === "number" ? { text, value: read.value, decimals: read.decimals } : { text, value: null };
}

/**
 * The exports that stand in a sheet: a row of years with municipalities in a column to the left of them, a title above or in the rows, as
 * Kolada gives them; several blocks below one another. A sheet without such a row gives none, and a goal table never looks like one: its
 * first columns do not hold places.
 */
export function koladaBlocks(sheet: Sheet): KoladaBlock[] {
  const used = usedArea(sheet);
  if (!used) return [];
  const blocks: KoladaBlock[] = [];
  let below = used.top;
  for (let header = used.top; header < used.bottom; header++) {
    const years = yearsAt(sheet, header, used);
    const leading = years.length > 0 && years[0]!.column > used.left ? leadingOf(sheet, header, years[0]!.column, used) : null;
    if (!leading) continue;
    const title = titleAbove(sheet, header, used, below);
    const measures = new Map<string, KoladaMeasure>();
    let place = "";
    let named = title?.text ?? sheet.name;
    let bottom = header;
    for (let row = header + 1; row <= used.bottom; row++) {
      const said = wordsAt(sheet, row, leading.place);
      if (said !== "") place = said;
      const group = leading.group === undefined ? "" : textKey(wordsAt(sheet, row, leading.group));
      if ((said === "" && group === "") || !isPlace(place)) break;
      bottom = row;
      const own = leading.measure === undefined ? "" : wordsAt(sheet, row, leading.measure);
      if (own !== "") named = own;
      const id = leading.id === undefined ? "" : wordsAt(sheet, row, leading.id);
      const key = `${id} ${named}`;
      const at = leading.measure === undefined ? (title ? cellRef(sheet.name, title.row, title.column) : cellRef(sheet.name, header, years[0]!.column)) : cellRef(sheet.name, row, leading.measure);
      if (!measures.has(key)) measures.set(key, measureOf(named, at, id || undefined));
      const { values } = measures.get(key)!;
      for (const { column, year } of years) {
        const found = valueOf(sheet, row, column);
        const of = GROUPS[group];
        if (found) values.push({ municipality: place, ...(of ? { group: of } : {}), period: year, ...found, cell: cellRef(sheet.name, row, column) });
      }
    }
    if (bottom === header) continue;
    blocks.push({ sheet: sheet.name, area: { top: Math.min(title?.row ?? header, header), left: used.left, bottom, right: years.at(-1)!.column }, measures: [...measures.values()] });
    header = bottom;
    below = bottom + 1;
  }
  return blocks;
}
