import type { Scale } from "../../domain/scale";
import type { StatedKind } from "../../domain/statedMap";
import type { Column } from "../column";
import { isBlank } from "../grid/grid";
import type { Region } from "../layout/tableRegion";
import type { RowKind } from "./kind";
import { ROW_RULES, seeRow } from "./rowRules";
import { bySequence } from "./rowSequence";
import { filledIn, rowTableOf, type RowTable } from "./rowTable";

/** The kind of each row from the first below the header to the last: by itself, then by its neighbours. */
export function rowKinds(region: Region, columns: Column[], scales: readonly Scale[]): RowKind[] {
  const table = rowTableOf(region, columns, scales);
  const kinds: RowKind[] = [];
  for (let row = region.first; row <= region.last; row++) kinds.push(kindOf(table, row, kinds.at(-1)));
  bySequence(table, kinds);
  for (const [row, stated] of region.stated ?? [])
    kinds[row - region.first] = asStated(stated, kinds[row - region.first], namesOwn(region, columns, row, stated));
  return kinds;
}

/** Whether a column names in the row what it is stated to be. */
const namesOwn = ({ grid }: Region, columns: readonly Column[], row: number, stated: StatedKind): boolean =>
  columns.some(({ role, column }) => role === stated && !isBlank(grid.sheet.values[row]?.[column]));

/** The kind of a row that is stated to be something; as it was read where that is how such a row is read. */
function asStated(stated: StatedKind, read: RowKind | undefined, isNamed: boolean): RowKind {
  switch (stated) {
    case "area":
    case "goal":
      return read === "data" && isNamed ? "data" : "group";
    case "indicator":
      return "data";
    case "total":
    case "skip":
      return "skipped";
    default:
      return read ?? "data";
  }
}

function kindOf(table: RowTable, row: number, above: RowKind | undefined): RowKind {
  const here = filledIn(table, row);
  if (here.length === 0) return "blank";
  if (table.legend.has(row)) return "note";
  const seen = seeRow(table, row, here, above);
  return ROW_RULES.find(({ when }) => when(seen))!.kind;
}
