import type { Sheet } from "../sheet/book";

/** Points inside margins of 1.5 cm on A4 landscape (297 × 210 mm). */
const PAGE = { width: 756.9, height: 510.2 };
/** Heights differ a little from printer to printer: so much of a page is used. */
const SPARE = 0.98;

const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

/** How much smaller than life the sheet is printed so that it is one page wide; at most 1. */
function printScale(sheet: Sheet): number {
  let width = 0;
  const last = sheet.print.area?.right ?? Math.max(0, ...sheet.columns.keys());
  for (let column = sheet.print.area?.left ?? 0; column <= last; column++) width += columnPoints(sheet.columns.get(column)?.width ?? 8.43);
  return Math.min(1, PAGE.width / width);
}

const heightOf = (sheet: Sheet, row: number): number => sheet.rows.get(row)?.height ?? 15;

/** A sheet that is so much more than a page is printed a little smaller rather than on two. */
const NEARLY = 1.15;

/** Sets how a sheet is divided into pages: on one where it nearly fits, else by `pageBreaks`. */
export function paginate(sheet: Sheet, starts: number[], headerRow?: number): void {
  const last = sheet.print.area?.bottom ?? 0;
  let height = 0;
  for (let row = 0; row <= last; row++) height += heightOf(sheet, row);
  const pages = height / ((PAGE.height / printScale(sheet)) * SPARE);
  if (pages <= NEARLY) sheet.print.fit = { wide: 1, tall: 1 };
  else sheet.print.rowBreaks = pageBreaks(sheet, starts, headerRow);
}

/**
 * Rows that a new page begins with, so that a block stays together. `starts`: the first row of each block, in order, the last one what
 * follows the blocks; `headerRow`: the row that is repeated on each page, where there is one. A block higher than a page is left to the
 * printer.
 */
function pageBreaks(sheet: Sheet, starts: number[], headerRow?: number): number[] {
  const page = (PAGE.height / printScale(sheet)) * SPARE;
  const repeated = headerRow === undefined ? 0 : heightOf(sheet, headerRow);
  const end = (sheet.print.area?.bottom ?? starts.at(-1) ?? 0) + 1;
  const breaks: number[] = [];
  let used = 0;
  const lay = (from: number, to: number): void => {
    for (let row = from; row < to; row++) {
      const height = heightOf(sheet, row);
      used = used + height > page ? repeated + height : used + height;
    }
  };
  lay(0, starts[0] ?? 0);
  starts.forEach((start, index) => {
    const next = starts[index + 1] ?? end;
    let height = 0;
    for (let row = start; row < next; row++) height += heightOf(sheet, row);
    if (used + height > page && height <= page - repeated && start > (headerRow ?? 0) + 1) {
      breaks.push(start);
      used = repeated;
    }
    lay(start, next);
  });
  return breaks;
}
