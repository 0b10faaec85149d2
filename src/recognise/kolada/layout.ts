import { isNote } from "../rows/note";
import { exportHeads } from "../../lexicon/columnHeads";
import { areDigits, byLetters, isYear, runsOf, yearsIn } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";
import type { Area } from "../../sheet/address";
import type { Sheet, Value } from "../../sheet/book";
import { isBlank, type Grid } from "../grid/grid";
import { koladaGrid, type KoladaGrid } from "./grid";
import { readHeader } from "../../interpret/header/header";
import { isPlace, placeByCode } from "../../interpret/header/place";

/** A title with its cell. */
export interface Titled {
  text: string;
  cell: string;
}

/** A column of values, with the information of its headers. */
export interface DataColumn {
  column: number;
  year?: string;
  place?: string;
  /** "kvinnor", "män"; absent: all, or named in the row. */
  group?: string;
  measure?: Titled;
}

/** A row of values, with its leading cells. */
export interface DataRow {
  row: number;
  municipality: string;
  group?: string;
  year?: string;
  id?: string;
  /** The measure, where no column's header names it. */
  named: Titled;
}

/** Where the values of an export stand, and what its headers and first columns state of each. */
export interface Layout {
  grid: KoladaGrid;
  /** In the sheet's own rows and columns. */
  area: Area;
  data: DataColumn[];
  rows: DataRow[];
}

const YEAR_DIGITS = /(?:19|20)\d\d/;

/** The ids of measures that a text names: "N15419". */
export const idsIn = (text: string): string[] => runsOf(text).filter(isId);

const isId = (text: string): boolean => text.length === 6 && "NU".includes(text.charAt(0)) && areDigits(text.slice(1));

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

/** Roles whose columns an export has none of. */
const OF_GOALS = ["goal", "target", "grade", "forecast", "activity", "baseline"] as const;

/** Rows looked at to find what a column holds. */
const SAMPLE = 60;
/** Rows at the top of a sheet where a header without years is searched; further down, only below a nearly empty row. */
const TOP_ROWS = 12;

const writesYear = (value: Value | undefined): boolean =>
  typeof value === "number"
    ? Number.isInteger(value) && value >= 1900 && value < 2100
    : typeof value === "string" && isYear(value);

/**
 * The meaning of a header over values: a year, a group or both ("2021", "Kvinnor 2021"), a place, a measure by its id.
 * null: none of them.
 */
function columnNamed(text: string, cell: string): Omit<DataColumn, "column"> | null {
  const year = yearsIn(text)[0];
  const rest = year ? text.replace(year, " ").trim() : text;
  const words = byLetters(textKey(rest), " (),;|–-");
  const key = (words[0] === "år" ? words.slice(1) : words).join(" ");
  const about = year ? { year } : {};
  if (key === "" && year) return about;
  if (key in GROUPS) return { ...about, ...(GROUPS[key] ? { group: GROUPS[key] } : {}) };
  if (isWhose(rest)) return { ...about, place: rest };
  return idsIn(rest).length > 0 ? { ...about, measure: { text: rest, cell } } : null;
}

const isWhose = (text: string): boolean => isPlace(text) || (text.length <= 80 && exportHeads.has(text, "together"));

/** What each column of the rows below a header holds. */
interface Leading {
  place?: { column: number; coded: boolean };
  group?: number;
  year?: number;
  measure?: number;
  id?: number;
}

/**
 * The columns for a row's measure, place, group and time, by their cells and, where those are ambiguous, their headers.
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
      (exportHeads.has(head(column), "group") || head(column) === "") &&
      share(column, (text) => textKey(text) in GROUPS && (text.length > 1 || head(column) !== "")) >= 0.9,
  );
  const named = take((column) => share(column, (text) => isWhose(text)) >= 0.7);
  const coded = take(
    (column) =>
      exportHeads.has(head(column), "code") && share(column, (text) => placeByCode(text) !== undefined) >= 0.9,
  );
  const id = take((column) => share(column, (text) => isId(text)) >= 0.9);
  const year = take(
    (column) =>
      (exportHeads.has(head(column), "year") || head(column) === "") &&
      share(column, (_, value) => writesYear(value)) >= 0.9,
  );
  const measure = take(
    (column) =>
      share(column, (text, value) => typeof value === "string" && (text.length > 8 || idsIn(text).length > 0)) >= 0.7,
  );
  const place = named ?? coded;
  return {
    place: place === undefined ? undefined : { column: place, coded: named === undefined },
    group,
    year,
    measure,
    id,
  };
}

/**
 * The meanings of a header row over the columns from `first` on, each text extending until the next; null: no such row.
 */
function spread(
  grid: KoladaGrid,
  row: number,
  columns: readonly number[],
): Map<number, Omit<DataColumn, "column">> | null {
  if (row < grid.top) return null;
  const found = new Map<number, Omit<DataColumn, "column">>();
  let current: Omit<DataColumn, "column"> | null = null;
  let texts = 0;
  for (const column of columns) {
    const text = grid.textAt(row, column);
    if (text !== "") {
      const cell = grid.refAt(row, column);
      current = columnNamed(text, cell) ?? (text.length > 8 ? { measure: { text, cell } } : null);
      if (current === null) return null;
      texts++;
    }
    if (current) found.set(column, current);
  }
  return texts > 1 ? found : null;
}

/**
 * The columns of values under a header row: those whose headers state years, else places, groups or measures, else the
 * one called value.
 */
function dataColumns(grid: KoladaGrid, header: number): { data: DataColumn[]; top: number } | null {
  const cells = columnsOf(grid).filter((column) => grid.textAt(header, column) !== "");
  const read = cells.map((column): DataColumn | null => {
    const named = columnNamed(grid.textAt(header, column), grid.refAt(header, column));
    return named && { column, ...named };
  });
  const from = read.findIndex((one, i) => one !== null && read.slice(i).every((other) => other !== null));
  if (from >= 0 && cells[from]! > grid.left) {
    const data = read.slice(from).map((one) => one!);
    const kinds = (["year", "place", "measure"] as const).filter((kind) => data.some((one) => one[kind] !== undefined));
    if (kinds.some((kind) => !data.every((one) => one[kind] !== undefined))) return null;
    return withUpperRows(grid, header, data);
  }
  const [value, ...more] = cells.filter((column) => exportHeads.has(grid.textAt(header, column), "value"));
  return value !== undefined && more.length === 0 ? { data: [{ column: value }], top: header } : null;
}

/** The rows above a header that state more of its columns: measures over years, years over women and men. */
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
      if (text !== "" && !writesYear(text)) texts.push({ text, row, cell: grid.refAt(row, column) });
    }
    if (texts.length === 0 && row < header) blanks++;
    const named = texts.filter(({ text }) => text.length > 8 || idsIn(text).length > 0);
    if (named.length === 1 && texts.length <= 2) return isNote(named[0]!.text) ? null : named[0]!;
  }
  return null;
}

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

/** What stays as it is until a row names another. */
interface NamedSoFar {
  municipality: string;
  measure: Titled;
  year: string;
  id: string;
}

/** A row below the header, with the columns that report it. */
interface Below {
  grid: KoladaGrid;
  row: number;
  leading: Leading;
}

const textIn = ({ grid, row }: Below, column: number | undefined): string =>
  column === undefined ? "" : grid.textAt(row, column);

/** The rows of values below a header, each with its leading cells; blank ones repeat the row above. */
function dataRows(grid: KoladaGrid, header: number, data: DataColumn[], leading: Leading, first: Titled): DataRow[] {
  const rows: DataRow[] = [];
  let named: NamedSoFar = { municipality: "", measure: first, year: "", id: "" };
  for (let row = header + 1; row <= grid.bottom; row++) {
    const below = { grid, row, leading };
    const hasValues = data.some(({ column }) => !isBlank(grid.valueAt(row, column)));
    const next = hasValues ? namedBeside(below, named) : namedByHeading(below, named);
    if (!next) break;
    named = next;
    if (!hasValues) continue;
    rows.push({
      row,
      municipality: named.municipality,
      named: named.measure,
      group: GROUPS[textKey(textIn(below, leading.group))] ?? undefined,
      year: leading.year === undefined ? undefined : named.year,
      id: leading.id === undefined ? undefined : named.id,
    });
  }
  return rows;
}

/** The names in a row of values; null without a place. */
function namedBeside(below: Below, above: NamedSoFar): NamedSoFar | null {
  const { grid, row, leading } = below;
  const placeText = textIn(below, leading.place?.column);
  const place = leading.place?.coded ? (placeByCode(placeText) ?? placeText) : placeText;
  const named = {
    municipality: place || above.municipality,
    measure: above.measure,
    year: textIn(below, leading.year) || above.year,
    id: textIn(below, leading.id) || above.id,
  };
  const measure = textIn(below, leading.measure);
  if (measure !== "") named.measure = { text: measure, cell: grid.refAt(row, leading.measure!) };
  else if (leading.measure === undefined && leading.id !== undefined && named.id !== "")
    named.measure = { text: named.id, cell: grid.refAt(row, leading.id) };
  return leading.place && named.municipality === "" ? null : named;
}

/** What a row without values is a heading of: a place, or the next measure; null: the export has ended. */
function namedByHeading(below: Below, above: NamedSoFar): NamedSoFar | null {
  const { grid, row, leading } = below;
  const { place, measure, id } = leading;
  const placeText = textIn(below, place?.column);
  if (placeText !== "" && isWhose(placeText)) return { ...above, municipality: placeText };
  if (placeText === "" && textIn(below, leading.group) !== "") return above;
  const heading = place && measure === undefined && id === undefined ? headingAt(grid, row) : null;
  return heading && isWhose(grid.textAt(row + 1, place!.column)) ? { ...above, measure: heading } : null;
}

const namesYear = (value: Value | undefined): boolean =>
  writesYear(value) || (typeof value === "string" && value.length < 20 && YEAR_DIGITS.test(value));

/**
 * Whether a row may be the header of an export: it has no number but years, and states such, or it stands where a header
 * of other words would.
 */
function mayHead(grid: KoladaGrid, row: number): boolean {
  let filled = 0;
  let years = false;
  for (let column = grid.left; column <= grid.right; column++) {
    const value = grid.valueAt(row, column);
    if (isBlank(value)) continue;
    if (typeof value === "number" && !writesYear(value)) return false;
    filled++;
    years ||= namesYear(value);
    if (filled > 1 && years) return true;
  }
  return years || (filled > 1 && (row <= grid.top + TOP_ROWS || isNearlyEmpty(grid, row - 1)));
}

const isNearlyEmpty = (grid: KoladaGrid, row: number): boolean =>
  columnsOf(grid).filter((column) => grid.textAt(row, column) !== "").length < 2;

const columnsOf = ({ left, right }: KoladaGrid): number[] =>
  Array.from({ length: right - left + 1 }, (_, i) => left + i);

/** The export whose lowest header row this is; null: none begins here. No block above has taken `least`. */
function layoutAt(grid: KoladaGrid, header: number, least: number): Layout | null {
  const under = mayHead(grid, header) ? dataColumns(grid, header) : null;
  if (!under) return null;
  const { data, top } = under;
  const columns = columnsOf(grid).filter((column) => !data.some((one) => one.column === column));
  const leading = leadingOf(grid, header, columns);
  if (!namesPlacesOnce(grid, header, data, leading) || columns.some((column) => isOfGoals(grid.textAt(header, column))))
    return null;
  const title = titleAbove(grid, top === header ? header : top - 1, least);
  const above: Titled = title ?? { text: grid.name, cell: grid.refAt(header, data[0]!.column) };
  const rows = dataRows(grid, header, data, leading, above);
  if (!isExport(rows, data, leading, above)) return null;
  const year = isDated(data, leading) ? undefined : yearsIn(`${title?.text ?? ""} ${grid.name}`)[0];
  const { left, right } = sidesOf(grid, data, leading);
  return {
    grid,
    area: { top: Math.min(title?.row ?? top, top), left, bottom: rows.at(-1)!.row, right },
    data: year === undefined ? data : data.map((one) => ({ ...one, year })),
    rows,
  };
}

/** Places are in the headers or in a column, not in both, and that column has no header of its own. */
const namesPlacesOnce = (grid: KoladaGrid, header: number, data: DataColumn[], { place }: Leading): boolean =>
  place === undefined
    ? data[0]!.place !== undefined
    : data[0]!.place === undefined && !isWhose(grid.textAt(header, place.column));

const isDated = ([first]: DataColumn[], leading: Leading): boolean =>
  first!.year !== undefined || leading.year !== undefined;

/** Values with a measure's id, or of several places at a time. */
const isExport = (rows: DataRow[], data: DataColumn[], leading: Leading, above: Titled): boolean =>
  rows.length > 0 && (namesIds(rows, data, leading, above) || (isDated(data, leading) && comparesPlaces(rows, data)));

const namesIds = (rows: DataRow[], data: DataColumn[], { id }: Leading, above: Titled): boolean =>
  id !== undefined ||
  [above, ...data.flatMap(({ measure }) => measure ?? []), ...rows.slice(0, SAMPLE).map(({ named }) => named)].some(
    ({ text }) => idsIn(text).length > 0,
  );

const comparesPlaces = (rows: DataRow[], data: DataColumn[]): boolean =>
  data[0]!.place === undefined
    ? new Set(rows.slice(0, 10 * SAMPLE).map(({ municipality }) => municipality)).size > 1
    : data.length > 1;

/** The leftmost and rightmost column of an export, in the sheet's own columns. */
function sidesOf(
  { columns }: KoladaGrid,
  data: DataColumn[],
  { place, ...others }: Leading,
): Pick<Area, "left" | "right"> {
  const across = [place?.column, ...Object.values(others), ...data.map(({ column }) => column)].flatMap(
    (column) => column ?? [],
  );
  const within = (column: number): number => Math.min(columns.right, Math.max(columns.left, column));
  return { left: within(Math.min(...across)), right: within(Math.max(...across)) };
}

function isOfGoals(header: string): boolean {
  if (header === "") return false;
  const { scores } = readHeader(header);
  return OF_GOALS.some((role) => (scores[role] ?? 0) >= 0.75);
}

const known = new WeakMap<Grid, Layout[]>();

/** The exports in the sheet of a grid: looked for once, since that reads the whole of it. */
export function exportsIn(grid: Grid): Layout[] {
  const found = known.get(grid) ?? exportLayouts(grid.sheet);
  known.set(grid, found);
  return found;
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
    found.push(next);
    header = next.area.bottom;
    least = header + 1;
  }
  return found;
}
