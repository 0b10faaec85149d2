import type { Sheet } from "../sheet/book";

/** Points inside margins of 1.5 cm on A4 landscape (297 × 210 mm). */
const PAGE = { width: 756.9, height: 510.2 };
/** Excel's own heights differ a little from printer to printer: so much of a page is left free. */
const SPARE = 0.94;

const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

/** How much smaller than life the sheet is printed so that it is one page wide; at most 1. */
export function printScale(sheet: Sheet): number {
  let width = 0;
  const last = sheet.print.area?.right ?? Math.max(0, ...sheet.columns.keys());
  for (let column = sheet.print.area?.left ?? 0; column <= last; column++) width += columnPoints(sheet.columns.get(column)?.width ?? 8.43);
  return Math.min(1, PAGE.width / width);
}

const heightOf = (sheet: Sheet, row: number): number => sheet.rows.get(row)?.height ?? 15;

/**
 * Rows that a new page begins with, so that a block stays together. `starts`: the first row of each block, in order, the last one what
 * follows the blocks; `headerRow`: the row that is repeated on each page, where there is one. A block higher than a page is left to the printer.
 */
export function headBreaks(sheet: Sheet, starts: number[], headerRow?: number): number[] {
  const page = (PAGE.height / printScale(sheet)) * SPARE;
  const breaks: number[] = [];
  const sum = (from: number, to: number): number => {
    let total = 0;
    for (let row = from; row < to; row++) total += heightOf(sheet, row);
    return total;
  };
  const repeated = headerRow === undefined ? 0 : heightOf(sheet, headerRow);
  const end = (sheet.print.area?.bottom ?? starts.at(-1) ?? 0) + 1;
  let used = sum(0, starts[0] ?? 0);
  starts.forEach((start, index) => {
    const height = sum(start, starts[index + 1] ?? end);
    const room = page - repeated;
    if (used + height > page && height <= room && start > (headerRow ?? 0) + 1) {
      breaks.push(start);
      used = repeated;
    }
    used += height;
    if (used > page) used = repeated + ((used - page) % room);
  });
  return breaks;
}
