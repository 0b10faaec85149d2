import type { RecognisedTable } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { parseArea } from "../../sheet/address";
import type { Book } from "../../sheet/book";
import { gridOf } from "../grid";
import { headerRowsIn } from "../layout/headerRows";
import { withMonths } from "../months";
import { described } from "../plan/table";
import { readColumns } from "../roles/solver";
import { regionIn } from "./map";

/**
 * The table that a range is, said by the user to be one: its header rows are looked for in it, its columns read as
 * those of any table. Null where the sheet is not in the workbook, the range is none, or it has nothing below a header.
 */
export function markedTable(
  book: Book,
  { sheet: name, range }: Pick<RecognisedTable, "sheet" | "range">,
  scales: readonly Scale[],
): RecognisedTable | null {
  const sheet = book.sheets.find((one) => one.name === name);
  const area = parseArea(range);
  if (!sheet || !area) return null;
  const grid = gridOf(withMonths(sheet));
  const headerRows = headerRowsIn(grid, area).map((row) => row + 1);
  const region = regionIn(grid, { sheet: name, range, headerRows, orientation: "rows", columns: [] }, scales);
  return region && region.first <= region.last ? described(region, readColumns(region, scales).columns) : null;
}
