import { isOneOf, isRecord } from "../../domain/keys";
import { hasDigit, yearsIn } from "../../domain/shapes";
import { BESIDE_KINDS, CELL_KINDS, type CellKind, type StatedCell, type StatedTable } from "../../domain/statedMap";
import { textKey } from "../../interpret/text/text";
import { wholePart } from "../../interpret/text/wholePart";
import { a1, areaText, contains, parseArea, parseCell, parseRef, type Area } from "../../sheet/address";
import { usedArea, valueAt, type Sheet } from "../../sheet/book";
import { isBlank, textOf } from "../grid/grid";
import { yearlessKey } from "./headerKey";
import { cellOf } from "./statedPlaces";

/** Where a cell stood, and how it is found again: by its own words, else by its row's names in its column. */
export interface KnownCell {
  /** "B7" */
  at: string;
  words: string;
  /** The first text of its row. */
  row: string;
  /** Texts before it in its row that are no figures, two at most: its goal and its measure; absent: none. */
  names?: string[];
}

/** What a person has said that one cell is. */
export interface CellCorrection extends KnownCell {
  sheet: string;
  is: CellKind;
  text?: string;
  level?: string;
  under?: KnownCell;
  underText?: string;
  period?: string;
  /** It was said of what is like it in its column as well: of a value, also of those that come later. */
  alike?: true;
}

const textAt = (sheet: Sheet, row: number, column: number): string => textOf(valueAt(sheet, row, column));

/** The first text of a row. */
function firstIn(sheet: Sheet, row: number): string {
  const value = sheet.values[row]?.find((one) => !isBlank(one));
  return value === undefined || value === null ? "" : textOf(value);
}

function knownAt(sheet: Sheet, at: string): KnownCell {
  const { row, column } = parseCell(at)!;
  const names = textsIn(sheet, row, column)
    .filter((text) => !isFigure(text))
    .slice(0, MOST_NAMES);
  return {
    ...{ at, words: textAt(sheet, row, column), row: firstIn(sheet, row) },
    ...(names.length > 0 ? { names } : {}),
  };
}

const MOST_NAMES = 2;

/** The texts of a row, those before a column. */
const textsIn = (sheet: Sheet, row: number, before = Infinity): string[] =>
  (sheet.values[row] ?? []).flatMap((value, column) => (column >= before || isBlank(value) ? [] : [textOf(value)]));

/** Whether a row has all names of a cell's, or begins as its row did; a number is no name, as rows are numbered anew. */
function rowLike(sheet: Sheet, { row, names }: KnownCell): (at: number) => boolean {
  const known = (names ?? []).map(textKey);
  const named = (at: number): boolean => {
    const texts = new Set(textsIn(sheet, at).map(textKey));
    return known.every((name) => texts.has(name));
  };
  if (known.length === MOST_NAMES || (known.length > 0 && isFigure(row))) return named;
  return (at) => textKey(firstIn(sheet, at)) === textKey(row);
}

/**
 * What is stated of cells of a sheet, cell by cell, as it is kept; empty cells are left out. `isOfAlike`: of what is like
 * them as well.
 */
export function cellCorrections(sheet: Sheet, cells: readonly StatedCell[], isOfAlike = false): CellCorrection[] {
  return cells.flatMap((stated) => {
    const { cells: range, is, under } = stated;
    const { top, left, bottom, right } = parseArea(range)!;
    const made: CellCorrection[] = [];
    const over = under === undefined ? null : parseRef(cellOf(under, sheet.name) ?? "");
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        if (isBlank(valueAt(sheet, row, column))) continue;
        made.push({
          ...{ sheet: sheet.name, is, ...knownAt(sheet, a1(row, column)), ...wordsOf(stated) },
          ...(over ? { under: knownAt(sheet, a1(over.area.top, over.area.left)) } : {}),
          ...(isOfAlike ? { alike: true } : {}),
        });
      }
    return made;
  });
}

/**
 * Where a cell stands now: in the row that begins as its did, by its words, else in its column; else where its words stand
 * in its column. Of several the nearest to where it was. Null: it is not to be found.
 */
function placeOf(sheet: Sheet, known: KnownCell & { is?: CellKind }): string | null {
  const { at, words } = known;
  const was = parseCell(at)!;
  const key = textKey(words);
  const isLike = rowLike(sheet, known);
  // As it mostly is.
  if (textKey(textAt(sheet, was.row, was.column)) === key && isLike(was.row)) return at;
  const nearestFirst = sheet.values.map((_, i) => i).sort((a, b) => Math.abs(a - was.row) - Math.abs(b - was.row));
  const hasWords = (i: number): boolean => key !== "" && textKey(textAt(sheet, i, was.column)) === key;
  const alike = nearestFirst.filter(isLike);
  const same = alike.find(hasWords) ?? alike[0];
  const column = same === undefined ? -1 : columnIn(sheet, same, was.column, key);
  if (same !== undefined && column >= 0) return a1(same, column);
  const isValue = known.is !== undefined && VALUES.has(known.is);
  const own = isFigure(words) || isValue ? undefined : nearestFirst.find(hasWords);
  return own === undefined ? null : a1(own, was.column);
}

/** Their words name nothing: the same grade stands in many rows. */
const VALUES: ReadonlySet<CellKind> = new Set([
  ...(["outcome", "target", "forecast", "grade", "goalGrade", "targetOutcome"] as const),
  ...BESIDE_KINDS,
]);

/** The column of a row with the words, else the one where they were, if it holds anything; -1: none. */
function columnIn(sheet: Sheet, row: number, was: number, key: string): number {
  if (textKey(textAt(sheet, row, was)) === key) return was;
  const moved = sheet.values[row]?.findIndex((value) => !isBlank(value) && textKey(textOf(value)) === key) ?? -1;
  return moved >= 0 || isBlank(valueAt(sheet, row, was)) ? moved : was;
}

/** Least share of what is said of a sheet's cells that a sheet by another name must have. */
const ALIKE = 0.6;

/**
 * What is said of cells, of the sheet where it stands now: where no sheet has the name any more, the one that has most of
 * the words, and of which nothing is said itself. `names`: of all sheets of the workbook. What no sheet has keeps its name.
 */
export function inSheets(
  corrections: readonly CellCorrection[],
  sheets: readonly Sheet[],
  names: readonly string[],
): CellCorrection[] {
  const moved = new Map<string, string>();
  const said = new Set(corrections.map(({ sheet }) => sheet));
  const free = sheets.filter(({ name }) => !said.has(name));
  for (const name of said) {
    if (names.includes(name)) continue;
    const own = corrections.filter(({ sheet }) => sheet === name);
    const shares = free.map((sheet) => own.filter((one) => placeOf(sheet, one) !== null).length / own.length);
    const most = Math.max(0, ...shares);
    if (most >= ALIKE) moved.set(name, free[shares.indexOf(most)]!.name);
  }
  return corrections.map((one) => (moved.has(one.sheet) ? { ...one, sheet: moved.get(one.sheet)! } : one));
}

/** A figure is no name: the same stands in many rows. */
const isFigure = (words: string): boolean => hasDigit(words) && words.length <= LONGEST_FIGURE;
const LONGEST_FIGURE = 12;

/**
 * What is said of the cells of a sheet, as a table of a map; and what is not to be found any more, of which nothing is
 * lost where it was said to be nothing. `alike`: by column, what values in it are that nothing else is said of.
 */
export function statedBy(
  sheet: Sheet,
  corrections: readonly CellCorrection[],
): { table: StatedTable | null; lost: CellCorrection[]; alike: ReadonlyMap<number, CellKind> } {
  const own = corrections.filter((one) => one.sheet === sheet.name);
  const used = usedArea(sheet);
  const lost: CellCorrection[] = [];
  const alike = new Map<number, CellKind>();
  const cells = own.flatMap((one): StatedCell[] => {
    const found = placeOf(sheet, one);
    const at = found !== null && hasStill(sheet, found, one) ? found : null;
    if (at === null && one.is !== "none") lost.push(one);
    if (at !== null && one.alike)
      for (const column of ofEachYear(sheet, parseCell(at)!)) if (!alike.has(column)) alike.set(column, one.is);
    const under = one.under && placeOf(sheet, one.under);
    return at === null ? [] : [{ cells: at, is: one.is, ...wordsOf(one), ...(under ? { under } : {}) }];
  });
  if (!used || cells.length === 0) return { table: null, lost, alike };
  const table: StatedTable = {
    ...{ sheet: sheet.name, range: areaText(used), headerRows: [], orientation: "rows", columns: [], cells },
  };
  return { table, lost, alike };
}

/** Where the cells of a sheet stand now of which something is said. */
export const saidOf = (sheet: Sheet, corrections: readonly CellCorrection[]): ReadonlySet<string> =>
  new Set(corrections.flatMap((one) => (one.sheet === sheet.name ? (placeOf(sheet, one) ?? []) : [])));

/** Those of which it is said what each is by itself, not as one of those that are alike. */
export const saidAlone = (sheet: Sheet, corrections: readonly CellCorrection[]): ReadonlySet<string> =>
  saidOf(
    sheet,
    corrections.filter(({ alike }) => !alike),
  );

/** Whether a cell has the part of its text that was said to be something; a title that goes on in a later row begins with it. */
function hasStill(sheet: Sheet, at: string, { text }: CellCorrection): boolean {
  if (text === undefined) return true;
  const { row, column } = parseCell(at)!;
  const whole = textAt(sheet, row, column);
  return wholePart(whole, text) !== null || textKey(text).startsWith(textKey(whole));
}

/** The column of a cell, and those whose header is that of it but for the year, as the next period gives them. */
function ofEachYear(sheet: Sheet, { row, column }: { row: number; column: number }): number[] {
  const textIn = (cells: Sheet["values"][number], at: number): string => textOf(cells?.[at] ?? null);
  const others = sheet.values.slice(0, row).flatMap((cells) => {
    const head = textIn(cells, column);
    const years = yearsIn(head).join();
    return (cells ?? []).flatMap((_, at) => {
      const other = textIn(cells, at);
      return head !== "" && yearlessKey(other) === yearlessKey(head) && yearsIn(other).join() !== years ? [at] : [];
    });
  });
  return [column, ...others];
}

const WORDS = ["text", "level", "underText", "period"] as const;
type Words = Pick<StatedCell, (typeof WORDS)[number]>;

const wordsOf = (stated: Words): Words =>
  Object.fromEntries(WORDS.flatMap((field) => (stated[field] === undefined ? [] : [[field, stated[field]]])));

const sameCell = (one: CellCorrection, other: CellCorrection): boolean =>
  one.sheet === other.sheet && one.at === other.at && textKey(one.words) === textKey(other.words);

/** The corrections of cells with more of them, in place of what was said of the same cells before. */
export const withCells = (
  known: readonly CellCorrection[] = [],
  given: readonly CellCorrection[],
): CellCorrection[] => [...known.filter((one) => !given.some((other) => sameCell(one, other))), ...given];

/** The corrections of cells without those of cells that stand in an area of the sheet now. */
export const withoutCells = (known: readonly CellCorrection[], sheet: Sheet, area: Area): CellCorrection[] =>
  known.filter((one) => {
    const at = one.sheet === sheet.name ? placeOf(sheet, one) : null;
    const place = at === null ? null : parseCell(at);
    return !place || !contains(area, place.row, place.column);
  });

function knownIn(value: unknown): KnownCell | null {
  if (!isRecord(value)) return null;
  const { at, words, row, names } = value;
  if (typeof at !== "string" || typeof words !== "string" || typeof row !== "string" || !parseCell(at)) return null;
  const texts = Array.isArray(names) ? names.filter((one): one is string => typeof one === "string") : [];
  return { at, words, row, ...(texts.length > 0 ? { names: texts.slice(0, MOST_NAMES) } : {}) };
}

/** A correction of a cell from the memory; none where it cannot be read. */
export function cellIn(value: unknown): CellCorrection[] {
  const known = knownIn(value);
  if (!known || !isRecord(value)) return [];
  const { sheet, is } = value;
  if (typeof sheet !== "string" || !isOneOf(CELL_KINDS, is)) return [];
  const under = knownIn(value["under"]);
  return [
    {
      ...{ sheet, is, ...known },
      ...Object.fromEntries(
        WORDS.flatMap((field) => (typeof value[field] === "string" ? [[field, value[field]]] : [])),
      ),
      ...(under ? { under } : {}),
      ...(value["alike"] === true ? { alike: true } : {}),
    },
  ];
}
