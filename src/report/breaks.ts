import type { Sheet } from "../sheet/book";
import { DENSE, PADDING } from "../sheet/height";
import { SIZES } from "./look";

/** Points inside margins of 1.5 cm on A4 landscape (297 × 210 mm). */
const PAGE = { width: 756.9, height: 510.2 };
/** The share of a page that is used: heights differ a little from printer to printer. */
const SPARE = 0.98;

/** Pixels of a digit, and what a column keeps free beside its characters. */
const DIGIT = 7;
const FREE = 5;
const POINTS_PER_PIXEL = 0.75;

/** The columns that are printed. */
function printedColumns({ columns, print: { area } }: Sheet): number[] {
  const first = area?.left ?? 0;
  const last = area?.right ?? Math.max(0, ...columns.keys());
  return Array.from({ length: Math.max(0, last + 1 - first) }, (_, at) => first + at);
}

const pixelsOf = (sheet: Sheet, column: number): number => (sheet.columns.get(column)?.width ?? 8.43) * DIGIT + FREE;

/** Points across what is printed. */
const printedWidth = (sheet: Sheet): number =>
  printedColumns(sheet).reduce((width, column) => width + pixelsOf(sheet, column) * POINTS_PER_PIXEL, 0);

/** The scale at which the sheet is printed so that it is one page wide; at most 1. */
const printScale = (sheet: Sheet): number => Math.min(1, PAGE.width / printedWidth(sheet));

/**
 * Makes the columns so much wider that the sheet, fitted to one page across, is printed at a scale. Were it fitted to so
 * many pages down too, Excel and LibreOffice would disregard where those begin.
 */
function widenedTo(sheet: Sheet, scale: number): void {
  const times = PAGE.width / scale / printedWidth(sheet);
  for (const column of printedColumns(sheet)) {
    const pixels = Math.round(pixelsOf(sheet, column) * times);
    sheet.columns.set(column, { ...sheet.columns.get(column), width: (pixels - FREE) / DIGIT });
  }
}

const heightOf = (sheet: Sheet, row: number): number => sheet.rows.get(row)?.height ?? 15;

/** Points above a row. */
export const heightAbove = (sheet: Sheet, row: number): number => heightBetween(sheet, 0, row);

/**
 * How many times smaller a sheet may be printed where that saves a page with a few lines on it, as long as its text can
 * be read.
 */
const SMALLER = [1.05, 1.1];
/** Points that the text of a sheet has on paper, at least. */
const READABLE = 9;
/** Points on a page of a sheet that is as wide as one. */
export const PAGE_ROOM = PAGE.height * SPARE;
/** How many times as much a page holds, in width and height, with its text as small as can be read. */
const MORE = SIZES.text / READABLE;
/** A sheet of more pages gains too little from smaller text. */
const FEW_PAGES = 3;

/**
 * A sheet laid out as wide as a page at full size; where it takes a second page that smaller text saves, so much wider
 * instead. `lay` draws it for so many times the width of a page, and gives its pages.
 */
export function onFewestPages<T>(lay: (times: number) => { made: T; pages: number }): { made: T; pages: number } {
  const full = lay(1);
  if (full.pages === 1 || full.pages > FEW_PAGES) return full;
  const smaller = lay(MORE);
  return smaller.pages < full.pages ? smaller : full;
}
/** A longer sheet is not drawn twice. */
const MANY_PAGES = 20;

/**
 * A sheet with air between its rows, and with rows closer to each other where that saves a page. `lay` draws it
 * with so many points below the text of a row, and tells its pages.
 */
export function closeAsNeeded<T extends { pages: number }>(lay: (padding: number) => T): T {
  const airy = lay(PADDING);
  if (airy.pages === 1 || airy.pages > MANY_PAGES) return airy;
  const dense = lay(DENSE);
  return dense.pages < airy.pages ? dense : airy;
}
/** A last page that is filled less than this is worth saving. */
const FEW_LINES = 0.25;
/** A block that may be parted begins on a page with so much of it left. */
const ROOM = 0.3;
/** The only block stays with what stands above it, as long as that is less of a page. */
const LITTLE = 0.5;

/** What goes on of a list on the next page is as much of it, at least: no row or two alone. */
const REST = 0.15;
/** Rows above a list's own: air, heading, header, air. */
const LIST_HEAD = 4;
/** So much of a page stays behind when its last block goes with what follows. */
const LEFT = 0.2;

/** Where pages may and must begin: see `paginate`. */
interface Division {
  headerRow?: number;
  parted: number[];
  turned: number[];
  inner: number[];
}

/** How a sheet falls into pages. */
interface Layout {
  breaks: number[];
  pages: number;
  /** How much of the last page is filled, as a share. */
  last: number;
  /** Points on a page. */
  page: number;
}

/**
 * Sets how a sheet is divided into pages: on one where it nearly fits, else so that blocks stay together (`layout`), a
 * little smaller where that saves a page of a few lines. `starts`: the first row of each block, in order, the last one
 * what follows the blocks; `headerRow`: the row that is repeated on each page, where there is one; `parted`: blocks
 * that are lists, and may go on on the next page; `turned`: rows that a page begins with; `inner`: rows at which a block
 * higher than a page may be parted. Returns how many pages.
 */
export function paginate(sheet: Sheet, starts: number[], asked: Partial<Division> = {}): number {
  const division: Division = { parted: [], turned: [], inner: [], ...asked };
  const scale = printScale(sheet);
  const page = (PAGE.height / scale) * SPARE;
  const laid = (factor: number): Layout & { factor: number } => ({
    ...layout(sheet, starts, page * factor, division),
    factor,
  });
  const plain = laid(1);
  const most = (SIZES.text * scale) / READABLE;
  const smaller = [...SMALLER.filter((factor) => factor < most), ...(most > 1 ? [most] : [])].map(laid);
  const saved =
    plain.last < FEW_LINES || smaller.some(({ pages }) => pages === 1)
      ? smaller.find(({ pages }) => pages < plain.pages)
      : undefined;
  const chosen = saved ?? plain;
  sheet.print.rowBreaks = accompanied(sheet, starts, chosen, division);
  if (chosen.pages === 1) sheet.print.fit = { wide: 1, tall: 1 };
  else if (saved) widenedTo(sheet, scale / saved.factor);
  return chosen.pages;
}

/** Points from a row to the row before another. */
function heightBetween(sheet: Sheet, from: number, to: number): number {
  let height = 0;
  for (let row = from; row < to; row++) height += heightOf(sheet, row);
  return height;
}

const endOf = (sheet: Sheet, starts: number[]): number => (sheet.print.area?.bottom ?? starts.at(-1) ?? 0) + 1;

/**
 * The rows that pages begin with: a last block of a few lines has the block before it for company, or the last rows of a
 * list.
 */
function accompanied(
  sheet: Sheet,
  starts: number[],
  { breaks, last, page }: Layout,
  { headerRow, parted, turned }: Division,
): number[] {
  const [top = 0, alone] = [breaks.at(-2), breaks.at(-1)];
  const block = alone === undefined ? undefined : starts[starts.indexOf(alone) - 1];
  if (alone === undefined || block === undefined || last >= FEW_LINES || turned.includes(alone)) return breaks;
  const rest = parted.includes(block) ? lastOf(sheet, { from: block, to: alone }, page) : block;
  const before = rest > block + LIST_HEAD ? rest : block;
  const repeated = repeatedOn(sheet, before, headerRow);
  const stays = heightBetween(sheet, top, before) >= page * LEFT;
  const fits = heightBetween(sheet, before, endOf(sheet, starts)) <= page - repeated;
  return before > top && stays && fits ? [...breaks.slice(0, -1), before] : breaks;
}

/** Points of the header that is repeated on a page that begins with a row: none before it. */
const repeatedOn = (sheet: Sheet, row: number, headerRow: number | undefined): number =>
  headerRow === undefined || row <= headerRow ? 0 : heightOf(sheet, headerRow);

/** The row from which enough of a list goes on: see `REST`. */
function lastOf(sheet: Sheet, { from, to }: { from: number; to: number }, page: number): number {
  let row = to;
  while (row > from && heightBetween(sheet, row, to) < page * REST) row--;
  return row;
}

/**
 * Rows that a new page begins with, so that a block stays together. A block higher than a page is parted at the rows
 * inside it that allow it, else left to the printer, and so is one that may be parted where a good part of the page is
 * left.
 */
function layout(sheet: Sheet, starts: number[], page: number, { headerRow, parted, turned, inner }: Division): Layout {
  const end = endOf(sheet, starts);
  const breaks: number[] = [];
  let used = 0;
  let pages = 1;
  const turn = (row: number): void => {
    pages++;
    used = repeatedOn(sheet, row, headerRow);
  };
  const turnAt = (row: number): void => {
    breaks.push(row);
    turn(row);
  };
  const lay = (from: number, to: number): void => {
    for (let row = from; row < to; row++) {
      const height = heightOf(sheet, row);
      if (used + height > page) turn(row);
      used += height;
    }
  };
  const layParts = (from: number, to: number): void => {
    const parts = [from, ...inner.filter((row) => row > from && row < to)];
    parts.forEach((part, index) => {
      const next = parts[index + 1] ?? to;
      const height = heightBetween(sheet, part, next);
      if (index > 0 && used + height > page && height <= page - repeatedOn(sheet, part, headerRow)) turnAt(part);
      lay(part, next);
    });
  };
  const isList = (start: number): boolean => parted.includes(start) && page - used > page * ROOM;
  /**
   * The row at which a list is parted whose last few rows would go on alone; its first, where only its head would stay;
   * undefined for any other block.
   */
  const restOf = (start: number, next: number): number | undefined => {
    const over = used + heightBetween(sheet, start, next) - page;
    if (!isList(start) || over <= 0 || over >= page * REST) return undefined;
    const row = lastOf(sheet, { from: start, to: next }, page);
    return row > start + LIST_HEAD ? row : start;
  };
  /** With a row under its header, or with little but the titles above it, no page begins. */
  const isFirstUnder = (start: number): boolean =>
    start <= 1 || start === (headerRow ?? 0) + 1 || (start <= (headerRow ?? 0) && used < page * LITTLE);
  lay(0, starts[0] ?? end);
  starts.forEach((start, index) => {
    const next = starts[index + 1] ?? end;
    const height = heightBetween(sheet, start, next);
    const fits = height <= page - repeatedOn(sheet, start, headerRow);
    // A page with nothing but the titles is no page, nor one with little above the only block.
    const isFirst = index === 0 && (starts.length > 1 || used < page * LITTLE);
    const rest = restOf(start, next);
    if (rest !== undefined) {
      lay(start, rest);
      turnAt(rest);
      return lay(rest, next);
    }
    const goesOn = isFirst || isList(start);
    const isCramped = used + height > page && fits && !isFirstUnder(start) && !goesOn;
    if (isCramped || turned.includes(start)) turnAt(start);
    (fits ? lay : layParts)(start, next);
  });
  return { breaks, pages, last: used / page, page };
}
