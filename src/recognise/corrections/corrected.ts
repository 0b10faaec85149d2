import { yearsIn } from "../../domain/shapes";
import type { RecognisedTable } from "../../domain/plan";
import { problem, type Problem } from "../../domain/problem";
import type { StatedKind } from "../../domain/statedMap";
import { a1, cellRef, columnName, parseArea } from "../../sheet/address";
import type { Book } from "../../sheet/book";
import { ALIKE, likeness, type RowCorrection, type TableCorrection } from "./correction";
import { columnsFor } from "./headerKey";
import { CellFinder } from "./knownCell";
import { cellText, filled, gridOf, placeOf } from "../grid/grid";
import { rowsOf, type Region } from "../layout/tableRegion";

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

/** What a correction states of the rows of a region that are found, by row; and what it states of others. */
function rowsStated(
  region: Region,
  { rows = [] }: TableCorrection,
): { stated: Map<number, StatedKind>; gone: RowCorrection[] } {
  const { grid, area } = region;
  const finder = new CellFinder(grid.sheet);
  const here = new Set(rowsOf(region));
  const stated = new Map<number, StatedKind>();
  const gone = rows.filter((one) => {
    const { words, at, kind, ...more } = one;
    const row = finder.rowOf({ at: a1(at - 1, area.left), words, row: words, ...more });
    if (row !== undefined && here.has(row)) stated.set(row, kind);
    return row === undefined;
  });
  return { stated, gone };
}

/**
 * The region with what a correction states of its rows, each found again by its words. A row that is gone is as it is read;
 * so are all of a table whose headers stand down the side.
 */
export function withCorrectedRows(region: Region, correction: TableCorrection): Region {
  if (!readsRowsAsTheyStand(region)) return region;
  const { stated } = rowsStated(region, correction);
  return stated.size === 0 ? region : { ...region, stated };
}

/** What a correction states of rows that are gone, each as a correction of its own; of rows that count for nothing, nothing. */
export const goneRows = (region: Region, correction: TableCorrection): TableCorrection[] =>
  correction.rows === undefined || !readsRowsAsTheyStand(region)
    ? []
    : rowsStated(region, correction)
        .gone.filter(({ kind }) => kind !== "skip" && kind !== "total")
        .map(({ words, at }) => ({
          ...{ ...correction, columns: [], headers: [words] },
          range: a1(at - 1, parseArea(correction.range)?.left ?? 0),
        }));

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
