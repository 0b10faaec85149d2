import type { RecognisedTable } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { parseArea } from "../../sheet/address";
import type { Book } from "../../sheet/book";
import { filled } from "../grid/grid";
import { headerRowsIn } from "../layout/headerRows";
import type { Region } from "../layout/tableRegion";
import { described } from "../plan/table";
import { readColumns } from "../roles/columns";
import { readableGrid } from "../grid/sheetCache";
import { regionIn } from "./map";

/**
 * The table that a range is, marked by the user as one: its header rows are looked for in it, its columns read as
 * those of any table. Null where the sheet is not in the workbook, the range is none, it has nothing below a header, or
 * it is a single row.
 */
export function markedTable(
  book: Book,
  { sheet: name, range }: Pick<RecognisedTable, "sheet" | "range">,
  scales: readonly Scale[],
): RecognisedTable | null {
  const sheet = book.sheets.find((one) => one.name === name);
  const area = parseArea(range);
  if (!sheet || !area) return null;
  const grid = readableGrid(sheet);
  const headerRows = headerRowsIn(grid, area).map((row) => row + 1);
  const region = regionIn(grid, { sheet: name, range, headerRows, orientation: "rows", columns: [] });
  return region && hasRows(region) ? described(region, readColumns(region, scales).columns) : null;
}

/** A row below the header; without a header two of them, since one states nothing of what its columns hold. */
function hasRows({ grid, area, first, last, headerRows }: Region): boolean {
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const filledRows = rows.filter((row) => filled(grid, row, area.left, area.right).length > 0);
  return filledRows.length >= (headerRows.length > 0 ? 1 : 2);
}
