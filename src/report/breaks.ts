import type { Sheet } from "../sheet/book";
import { SIZES } from "./look";

/** Points inside margins of 1.5 cm on A4 landscape (297 × 210 mm). */
const PAGE = { width: 756.9, height: 510.2 };
/** Heights differ a little from printer to printer: so much of a page is used. */
const SPARE = 0.98;

const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

/** How much smaller than life the sheet is printed so that it is one page wide; at most 1. */
function printScale(sheet: Sheet): number {
  let width = 0;
  const last = sheet.print.area?.right ?? Math.max(0, ...sheet.columns.keys());
  for (let column = sheet.print.area?.left ?? 0; column <= last; column++)
    width += columnPoints(sheet.columns.get(column)?.width ?? 8.43);
  return Math.min(1, PAGE.width / width);
}

const heightOf = (sheet: Sheet, row: number): number => sheet.rows.get(row)?.height ?? 15;

/** Points above a row. */
export const heightAbove = (sheet: Sheet, row: number): number =>
  Array.from({ length: row }, (_, above) => heightOf(sheet, above)).reduce((sum, height) => sum + height, 0);

/**
 * Sheets are printed so much smaller where that saves a page with a few lines on it, as long as their text can be read.
 */
const SMALLER = [1, 1.05, 1.1, 1.15, 1.2, 1.25];
/** Points that the text of a sheet has on paper, at least. */
const READABLE = 9;
/** Points on a page of a sheet that is as wide as one: at full size, and with its text as small as can be read. */
export const PAGE_ROOM = { full: PAGE.height * SPARE, smaller: PAGE.height * SPARE * 1.1 };
/** A last page that is filled less than this is worth saving. */
const FEW_LINES = 0.25;
/** A block that may be parted begins on a page with so much of it left. */
const ROOM = 0.3;

/** How a sheet falls into pages. */
interface Layout {
  breaks: number[];
  pages: number;
  /** How much of the last page is filled, as a share. */
  last: number;
}

/**
 * Sets how a sheet is divided into pages: on one where it nearly fits, else so that blocks stay together (`layout`), a
 * little smaller where that saves a page of a few lines. `starts`: the first row of each block, in order, the last one
 * what follows the blocks; `headerRow`: the row that is repeated on each page, where there is one; `parted`: blocks
 * that are lists, and may go on on the next page; `turned`: rows that a page begins with.
 */
export function paginate(
  sheet: Sheet,
  starts: number[],
  { headerRow, parted = [], turned = [] }: { headerRow?: number; parted?: number[]; turned?: number[] } = {},
): void {
  const scale = printScale(sheet);
  const page = (PAGE.height / scale) * SPARE;
  const [plain, ...smaller] = SMALLER.filter((factor) => factor === 1 || (SIZES.text * scale) / factor >= READABLE).map(
    (factor) => layout(sheet, starts, page * factor, { headerRow, parted, turned }),
  ) as [Layout, ...Layout[]];
  const saved =
    plain.last < FEW_LINES || smaller.some(({ pages }) => pages === 1)
      ? smaller.find(({ pages }) => pages < plain.pages)
      : undefined;
  sheet.print.rowBreaks = (saved ?? plain).breaks;
  if (saved || plain.pages === 1) sheet.print.fit = { wide: 1, tall: (saved ?? plain).pages };
}

/**
 * Rows that a new page begins with, so that a block stays together. A block higher than a page is left to the printer,
 * and so is one that may be parted where a good part of the page is left.
 */
function layout(
  sheet: Sheet,
  starts: number[],
  page: number,
  { headerRow, parted, turned }: { headerRow: number | undefined; parted: number[]; turned: number[] },
): Layout {
  const repeated = headerRow === undefined ? 0 : heightOf(sheet, headerRow);
  const end = (sheet.print.area?.bottom ?? starts.at(-1) ?? 0) + 1;
  const breaks: number[] = [];
  let used = 0;
  let pages = 1;
  const turn = (): void => {
    pages++;
    used = repeated;
  };
  const lay = (from: number, to: number): void => {
    for (let row = from; row < to; row++) {
      const height = heightOf(sheet, row);
      if (used + height > page) turn();
      used += height;
    }
  };
  lay(0, starts[0] ?? 0);
  starts.forEach((start, index) => {
    const next = starts[index + 1] ?? end;
    let height = 0;
    for (let row = start; row < next; row++) height += heightOf(sheet, row);
    // A page with nothing but the titles is no page.
    const goesOn = (index === 0 && starts.length > 1) || (parted.includes(start) && page - used > page * ROOM);
    const isCramped = used + height > page && height <= page - repeated && start > (headerRow ?? 0) + 1 && !goesOn;
    if (isCramped || turned.includes(start)) {
      breaks.push(start);
      turn();
    }
    lay(start, next);
  });
  return { breaks, pages, last: used / page };
}
