import { yearsIn } from "../../domain/shapes";
import type { RecognisedTable } from "../../domain/plan";
import { problem, type Problem } from "../../domain/problem";
import { cellRef, columnName, parseArea } from "../../sheet/address";
import type { Book } from "../../sheet/book";
import { ALIKE, columnsFor, likeness, type TableCorrection } from "./correction";
import { cellText, filled, gridOf, placeOf } from "../grid/grid";
import { rowsOf, type Region } from "../layout/tableRegion";
import { textKey } from "../../interpret/text/text";

/** In another sheet the least share of the old headers is higher. */
const ALIKE_ELSEWHERE = 0.9;

/** A recognised table as the corrections know it. */
const headersOf = ({ headers }: Region): string[] => headers.map(({ text }) => text).filter((text) => text !== "");
const nameOf = ({ grid, headerRows, first }: Region, column: number): string =>
  grid.turned ? String(placeOf(grid, headerRows.at(-1) ?? first, column).row + 1) : columnName(column);

/** Which correction is about which region: by headers, in their order in the sheet, else in a sheet by another name. */
export function correctedRegions(
  regions: readonly Region[],
  corrections: readonly TableCorrection[],
  sheets: readonly string[],
): Map<Region, TableCorrection> {
  const found = new Map<Region, TableCorrection>();
  for (const correction of corrections) {
    const here = regions.filter(
      (region) =>
        !found.has(region) &&
        region.grid.sheet.name === correction.sheet &&
        likeness(correction.headers, headersOf(region)) >= ALIKE,
    );
    const elsewhere = sheets.includes(correction.sheet)
      ? []
      : regions.filter(
          (region) => !found.has(region) && likeness(correction.headers, headersOf(region)) >= ALIKE_ELSEWHERE,
        );
    const closest = Math.max(0, ...here.map((region) => likeness(correction.headers, headersOf(region))));
    const best = here.filter((region) => likeness(correction.headers, headersOf(region)) === closest);
    const region =
      best[Math.min(correction.nth, best.length - 1)] ?? elsewhere[Math.min(correction.nth, elsewhere.length - 1)];
    if (region) found.set(region, correction);
  }
  return found;
}

/** What a correction states of a region's columns, by their place in the grid. */
export function statedColumns(
  region: Region,
  { columns }: TableCorrection,
): Map<number, { role: TableCorrection["columns"][number]["role"]; period?: string }> {
  const headers = region.headers.map(({ column, text }) => ({ place: nameOf(region, column), text }));
  return new Map(
    columns.flatMap((correction) => {
      return columnsFor(correction, headers).map((i) => {
        // A header that has got a year of its own, as the next period gives it, is of that.
        const isOfOwn = yearsIn(correction.header).length === 0 && yearsIn(headers[i]!.text).length > 0;
        const period = isOfOwn ? undefined : correction.period;
        return [region.headers[i]!.column, { role: correction.role, ...(period ? { period } : {}) }] as const;
      });
    }),
  );
}

/**
 * The region with what a correction states of its rows: each the row that begins with its words, nearest to where it
 * stood. A row that is gone is as it is read; so are all of a table whose headers stand down the side.
 */
export function withCorrectedRows(region: Region, { rows = [] }: TableCorrection): Region {
  if (rows.length === 0 || !readsRowsAsTheyStand(region)) return region;
  const { grid, area } = region;
  const wordsOf = (row: number): string => {
    const [first] = filled(grid, row, area.left, area.right);
    return first === undefined ? "" : textKey(cellText(grid, row, first));
  };
  const here = rowsOf(region);
  const stated = rows.flatMap(({ words, at, kind }) => {
    const [row] = here
      .filter((one) => wordsOf(one) === textKey(words))
      .sort((a, b) => Math.abs(a - at + 1) - Math.abs(b - at + 1));
    return row === undefined ? [] : [[row, kind] as const];
  });
  return stated.length === 0 ? region : { ...region, stated: new Map(stated) };
}

/** What is stated of rows of the sheet holds for tables whose rows they are, one by one. */
export const readsRowsAsTheyStand = ({ grid, page, records }: Region): boolean =>
  !grid.turned && !grid.placing && !page && !records;

/** A correction that has lost its table is reported, where the table stood. */
export const lostCorrection = ({ sheet, range, headers }: TableCorrection, book: Book): Problem =>
  problem(
    "rättelse-utan-tabell",
    cellRef(
      book.sheets.some(({ name }) => name === sheet) ? sheet : (book.sheets[0]?.name ?? sheet),
      parseArea(range)?.top ?? 0,
      parseArea(range)?.left ?? 0,
    ),
    headers.slice(0, 3).join(", ") || sheet,
  );

/** The first text of a table's last row, for `correctionOf`; "" where the sheet or the row has none. */
export function lastText(book: Book, { sheet: name, range }: RecognisedTable): string {
  const sheet = book.sheets.find((one) => one.name === name);
  const area = parseArea(range);
  if (!sheet || !area) return "";
  const grid = gridOf(sheet);
  const [first] = filled(grid, area.bottom, area.left, area.right);
  return first === undefined ? "" : cellText(grid, area.bottom, first);
}
