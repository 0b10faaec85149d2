import { textKey } from "../../interpret/text";
import type { Area } from "../../sheet/address";
import type { Sheet, Value } from "../../sheet/book";
import { isBlank } from "../grid";
import { koladaGrid, type KoladaGrid } from "./grid";
import { readHeader } from "../lexicon";
import { isPlace, placeByCode } from "../places";

/** A title with the cell that it stands in. */
interface Titled {
  text: string;
  cell: string;
}

/** A column of values, with what its headers say of them. */
export interface DataColumn {
  column: number;
  year?: string;
  place?: string;
  /** "kvinnor", "män"; absent: all, or told in the row. */
  group?: string;
  measure?: Titled;
}

/** A row of values, with what stands before them. */
export interface DataRow {
  row: number;
  municipality: string;
  group?: string;
  year?: string;
  id?: string;
  /** The measure, where no column's header names it. */
  named: Titled;
}

/** Where the values of an export stand, and what its headers and first columns say of each. */
export interface Layout {
  grid: KoladaGrid;
  /** In the sheet's own rows and columns. */
  area: Area;
  data: DataColumn[];
  rows: DataRow[];
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** The ids of measures that a text names: "N15419". */
export const idsIn = (text: string): string[] => text.match(/(?<![\p{L}\p{N}])[NU]\d{5}(?!\d)/gu) ?? [];
const ID = /^[NU]\d{5}$/;

const GROUPS: Record<string, string | null> = {
  totalt: null,
  total: null,
  alla: null,
  samtliga: null,
  t: null,
  "kvinnor och män": null,
  "alla kön": null,
  kvinnor: "kvinnor",
  kvinna: "kvinnor",
  k: "kvinnor",
  flickor: "kvinnor",
  män: "män",
  man: "män",
  m: "män",
  pojkar: "män",
};

/** What a column of names is called; a column of codes must be. */
const HEADS = {
  place: /^(?:kommun|kommuner|municipality|region|område|enhet|namn)(?:[ _-]?(?:namn|name|title))?$/u,
  code: /^(?:kommun|region|municipality|områdes)?[ _-]?(?:kod|id|code|nr|nummer)$|^municipality$/u,
  year: /^(?:år|year|period|mätår|tid|årtal)$/u,
  group: /^(?:kön|gender|sex|könsuppdelning)$/u,
  value: /^(?:värde|värden|value|values|resultat|utfall|nyckeltalsvärde)$/u,
} as const;

/** Roles whose columns an export has none of. */
const OF_GOALS = ["goal", "target", "grade", "forecast", "activity", "baseline"] as const;

/** Rows looked at to tell what a column holds. */
const SAMPLE = 60;
/**
 * Rows of a sheet's top where a header without years is looked for; below, it stands under a row that is nearly empty.
 */
const TOP_ROWS = 12;

const isYear = (value: Value | undefined): boolean =>
  typeof value === "number"
    ? Number.isInteger(value) && value >= 1900 && value < 2100
    : typeof value === "string" && value.length === 4 && /^(?:19|20)\d\d$/.test(value);

/**
 * What a header says of the values below it: a year, a group or both ("2021", "Kvinnor 2021"), a place, a measure by
 * its id. null: none of them.
 */
function saidBy(text: string, cell: string): Omit<DataColumn, "column"> | null {
  const year = YEAR.exec(text)?.[0];
  const rest = year ? text.replace(year, " ").trim() : text;
  const key = textKey(rest.replace(/[(),;|–-]/gu, " "))
    .replace(/^år(?!\p{L})/u, "")
    .trim();
  const about = year ? { year } : {};
  if (key === "" && year) return about;
  if (key in GROUPS) return { ...about, ...(GROUPS[key] ? { group: GROUPS[key] } : {}) };
  if (isWhose(rest)) return { ...about, place: rest };
  return idsIn(rest).length > 0 ? { ...about, measure: { text: rest, cell } } : null;
}

/** Groups of municipalities that are no place of their own. */
const TOGETHER =
  /ovägt medel|liknande kommun|läns kommuner|^pendlingskommun|^mindre (?:stad|städer|tätort)|^större stad|^storst[aä]|^landsbygdskommun|^lågpendlingskommun/u;
const isWhose = (text: string): boolean => isPlace(text) || (text.length <= 80 && TOGETHER.test(textKey(text)));

/** What each column of the rows below a header holds. */
interface Leading {
  place?: { column: number; coded: boolean };
  group?: number;
  year?: number;
  measure?: number;
  id?: number;
}

const headedBy = (grid: KoladaGrid, header: number, column: number, words: RegExp): boolean =>
  words.test(textKey(grid.textAt(header, column)));

/**
 * The columns that tell of whom, for whom, when and what the values of a row are, by their cells and, where those could
 * be else, their headers.
 */
function leadingOf(grid: KoladaGrid, header: number, columns: number[]): Leading {
  let bottom = header;
  while (
    bottom < Math.min(grid.bottom, header + SAMPLE) &&
    columns.some((column) => !isBlank(grid.valueAt(bottom + 1, column)))
  )
    bottom++;
  const sample = Array.from({ length: bottom - header }, (_, i) => header + 1 + i).filter(
    (row) => !headingAt(grid, row),
  );
  const share = (column: number, holds: (text: string, value: Value) => boolean): number => {
    let filled = 0;
    let held = 0;
    for (const row of sample) {
      const value = grid.valueAt(row, column);
      if (isBlank(value)) continue;
      filled++;
      if (holds(grid.textAt(row, column), value!)) held++;
    }
    return filled === 0 ? 0 : held / filled;
  };
  const head = (column: number): string => textKey(grid.textAt(header, column));
  const free = new Set(columns);
  const take = (holds: (column: number) => boolean): number | undefined => {
    const found = columns.find((column) => free.has(column) && holds(column));
    if (found !== undefined) free.delete(found);
    return found;
  };
  const group = take(
    (column) =>
      (HEADS.group.test(head(column)) || head(column) === "") &&
      share(column, (text) => textKey(text) in GROUPS && (text.length > 1 || head(column) !== "")) >= 0.9,
  );
  const named = take((column) => share(column, (text) => isWhose(text)) >= 0.7);
  const coded = take(
    (column) => HEADS.code.test(head(column)) && share(column, (text) => placeByCode(text) !== undefined) >= 0.9,
  );
  const id = take((column) => share(column, (text) => ID.test(text)) >= 0.9);
  const year = take(
    (column) =>
      (HEADS.year.test(head(column)) || head(column) === "") && share(column, (_, value) => isYear(value)) >= 0.9,
  );
  const measure = take(
    (column) =>
      share(column, (text, value) => typeof value === "string" && (text.length > 8 || idsIn(text).length > 0)) >= 0.7,
  );
  const place =
    named !== undefined
      ? { column: named, coded: false }
      : coded !== undefined
        ? { column: coded, coded: true }
        : undefined;
  return {
    ...(place ? { place } : {}),
    ...(group === undefined ? {} : { group }),
    ...(year === undefined ? {} : { year }),
    ...(id === undefined ? {} : { id }),
    ...(measure === undefined ? {} : { measure }),
  };
}

/**
 * What a row of headers says over the columns from `first` on, each text standing until the next; null: no such row.
 */
function spread(
  grid: KoladaGrid,
  row: number,
  columns: readonly number[],
): Map<number, Omit<DataColumn, "column">> | null {
  if (row < grid.top) return null;
  const said = new Map<number, Omit<DataColumn, "column">>();
  let current: Omit<DataColumn, "column"> | null = null;
  let texts = 0;
  for (const column of columns) {
    const text = grid.textAt(row, column);
    if (text !== "") {
      const cell = grid.refAt(row, column);
      current = saidBy(text, cell) ?? (text.length > 8 ? { measure: { text, cell } } : null);
      if (current === null) return null;
      texts++;
    }
    if (current) said.set(column, current);
  }
  return texts > 1 ? said : null;
}

/**
 * The columns of values under a header row: those whose headers say years, else places, groups or measures, else the
 * one called value.
 */
function dataColumns(grid: KoladaGrid, header: number): { data: DataColumn[]; top: number } | null {
  const cells = Array.from({ length: grid.right - grid.left + 1 }, (_, i) => grid.left + i).filter(
    (column) => grid.textAt(header, column) !== "",
  );
  const read = cells.map((column): DataColumn | null => {
    const said = saidBy(grid.textAt(header, column), grid.refAt(header, column));
    return said && { column, ...said };
  });
  const from = read.findIndex((one, i) => one !== null && read.slice(i).every((other) => other !== null));
  if (from >= 0 && cells[from]! > grid.left) {
    const data = read.slice(from).map((one) => one!);
    const kinds = (["year", "place", "measure"] as const).filter((kind) => data.some((one) => one[kind] !== undefined));
    if (kinds.some((kind) => !data.every((one) => one[kind] !== undefined))) return null;
    return withUpperRows(grid, header, data);
  }
  const [value, ...more] = cells.filter((column) => headedBy(grid, header, column, HEADS.value));
  return value !== undefined && more.length === 0 ? { data: [{ column: value }], top: header } : null;
}

/** The rows above a header that say more of its columns: measures over years, years over women and men. */
function withUpperRows(grid: KoladaGrid, header: number, data: DataColumn[]): { data: DataColumn[]; top: number } {
  const columns = data.map(({ column }) => column);
  let [all, top] = [data, header];
  for (let row = header - 1; row >= header - 2; row--) {
    const upper = spread(grid, row, columns);
    if (!upper || upper.size < columns.length) break;
    const kinds = new Set([...upper.values()].flatMap((one) => Object.keys(one)));
    if (all.some((one) => [...kinds].some((kind) => kind in one))) break;
    all = all.map((one) => ({ ...upper.get(one.column)!, ...one }));
    top = row;
  }
  return { data: all, top };
}

/**
 * The title above a header: the nearest row above with one text, inside four rows of which one may be blank; never a
 * note.
 */
function titleAbove(grid: KoladaGrid, header: number, least: number): (Titled & { row: number }) | null {
  let blanks = 0;
  for (let row = header; row >= Math.max(least, grid.top, header - 4) && blanks < 2; row--) {
    const texts: (Titled & { row: number })[] = [];
    for (let column = grid.left; column <= grid.right; column++) {
      const text = grid.textAt(row, column);
      if (text !== "" && !isYear(text)) texts.push({ text, row, cell: grid.refAt(row, column) });
    }
    if (texts.length === 0 && row < header) blanks++;
    const named = texts.filter(({ text }) => text.length > 8 || idsIn(text).length > 0);
    if (named.length === 1 && texts.length <= 2) return NOTE.test(named[0]!.text) ? null : named[0]!;
  }
  return null;
}

const NOTE = /^(?:källa|anm|not|obs|\*|\d\))(?!\p{L})/iu;

/** A row of one text: the measure of the rows below it. */
function headingAt(grid: KoladaGrid, row: number): Titled | null {
  let found: Titled | null = null;
  for (let column = grid.left; column <= grid.right; column++) {
    const text = grid.textAt(row, column);
    if (text === "") continue;
    if (found || isWhose(text) || (text.length <= 8 && idsIn(text).length === 0)) return null;
    found = { text, cell: grid.refAt(row, column) };
  }
  return found;
}

/**
 * The rows of values below a header, each with what its first columns say; a name that is left blank is the one above
 * it.
 */
function dataRows(
  grid: KoladaGrid,
  header: number,
  data: DataColumn[],
  leading: Leading,
  first: Titled,
): { rows: DataRow[]; bottom: number } {
  const rows: DataRow[] = [];
  let named = first;
  let [municipality, year, id] = ["", "", ""];
  let bottom = header;
  const said = (row: number, column: number | undefined): string =>
    column === undefined ? "" : grid.textAt(row, column);
  for (let row = header + 1; row <= grid.bottom; row++) {
    const whose = said(row, leading.place?.column);
    if (!data.some(({ column }) => !isBlank(grid.valueAt(row, column)))) {
      if (whose !== "" && isWhose(whose)) municipality = whose;
      else if (whose !== "" || said(row, leading.group) === "") {
        const heading =
          leading.place && leading.measure === undefined && leading.id === undefined ? headingAt(grid, row) : null;
        if (!heading || !isWhose(said(row + 1, leading.place!.column))) break;
        named = heading;
      }
      continue;
    }
    if (whose !== "") municipality = leading.place!.coded ? (placeByCode(whose) ?? whose) : whose;
    year = said(row, leading.year) || year;
    id = said(row, leading.id) || id;
    const own = said(row, leading.measure);
    if (own !== "") named = { text: own, cell: grid.refAt(row, leading.measure!) };
    else if (leading.measure === undefined && leading.id !== undefined && id !== "")
      named = { text: id, cell: grid.refAt(row, leading.id) };
    if (leading.place && municipality === "") break;
    const group = GROUPS[textKey(said(row, leading.group))];
    rows.push({
      row,
      municipality,
      named,
      ...(group ? { group } : {}),
      ...(leading.year === undefined ? {} : { year }),
      ...(leading.id === undefined ? {} : { id }),
    });
    bottom = row;
  }
  return { rows, bottom };
}

/**
 * Whether a row may be the header of an export: it has no number but years, and says such, or it stands where a header
 * of other words would.
 */
function mayHead(grid: KoladaGrid, row: number): boolean {
  let filled = 0;
  let years = false;
  for (let column = grid.left; column <= grid.right; column++) {
    const value = grid.valueAt(row, column);
    if (isBlank(value)) continue;
    if (typeof value === "number" && !isYear(value)) return false;
    filled++;
    years ||= isYear(value) || (typeof value === "string" && value.length < 20 && /(?:19|20)\d\d/.test(value));
    if (filled > 1 && years) return true;
  }
  if (years) return row === grid.top || filled === 1;
  if (filled < 2) return false;
  if (row <= grid.top + TOP_ROWS) return true;
  let above = 0;
  for (let column = grid.left; column <= grid.right && above < 3; column++)
    if (grid.textAt(row - 1, column) !== "") above++;
  return above < 2;
}

/**
 * The export whose lowest header row this is; null: none begins here. `least` is the first row that no block above has
 * taken.
 */
function layoutAt(grid: KoladaGrid, header: number, least: number): { layout: Layout; bottom: number } | null {
  if (!mayHead(grid, header)) return null;
  const under = dataColumns(grid, header);
  if (!under) return null;
  const { data, top } = under;
  const [first] = data;
  const taken = new Set(data.map(({ column }) => column));
  const columns = Array.from({ length: grid.right - grid.left + 1 }, (_, i) => grid.left + i).filter(
    (column) => !taken.has(column),
  );
  const leading = leadingOf(grid, header, columns);
  if ((leading.place === undefined) === (first!.place === undefined)) return null;
  if (leading.place && isWhose(grid.textAt(header, leading.place.column))) return null;
  if (columns.some((column) => isOfGoals(grid.textAt(header, column)))) return null;
  const title = titleAbove(grid, top === header ? header : top - 1, least);
  const above: Titled = title ?? { text: grid.name, cell: grid.refAt(header, first!.column) };
  const only =
    first!.year === undefined && leading.year === undefined
      ? YEAR.exec(`${title?.text ?? ""} ${grid.name}`)?.[0]
      : undefined;
  const { rows, bottom } = dataRows(grid, header, data, leading, above);
  if (rows.length === 0) return null;
  const ids =
    leading.id !== undefined ||
    [above, ...data.flatMap(({ measure }) => measure ?? []), ...rows.slice(0, SAMPLE).map(({ named }) => named)].some(
      ({ text }) => idsIn(text).length > 0,
    );
  const dated = first!.year !== undefined || leading.year !== undefined;
  const places =
    first!.place === undefined
      ? new Set(rows.slice(0, 10 * SAMPLE).map(({ municipality }) => municipality)).size
      : data.length;
  if (!ids && (!dated || places < 2)) return null;
  const across = [
    ...data.map(({ column }) => column),
    ...Object.values(leading).map((one) => (typeof one === "number" ? one : one.column)),
  ];
  const within = (column: number): number => Math.min(grid.columns.right, Math.max(grid.columns.left, column));
  const area: Area = {
    top: Math.min(title?.row ?? top, top),
    left: within(Math.min(...across)),
    bottom,
    right: within(Math.max(...across)),
  };
  return {
    layout: { grid, area, data: only === undefined ? data : data.map((one) => ({ ...one, year: only })), rows },
    bottom,
  };
}

function isOfGoals(header: string): boolean {
  if (header === "") return false;
  const { scores } = readHeader(header);
  return OF_GOALS.some((role) => (scores[role] ?? 0) >= 0.75);
}

/**
 * The exports of Kolada in a sheet, or of its interface (API), in the layouts that they come in: years, municipalities,
 * women and men or measures in the headers, in as many rows as they take, and the rest in columns before them; a row
 * per value; lines pasted into one column. Several may stand below one another. A goal table never is one: it names no
 * municipalities, or has targets and grades.
 */
export function exportLayouts(sheet: Sheet): Layout[] {
  const grid = koladaGrid(sheet);
  if (!grid) return [];
  const found: Layout[] = [];
  let least = grid.top;
  for (let header = grid.top; header < grid.bottom; header++) {
    const next = sheet.values[header] === undefined ? null : layoutAt(grid, header, least);
    if (!next) continue;
    found.push(next.layout);
    header = next.bottom;
    least = next.bottom + 1;
  }
  return found;
}
