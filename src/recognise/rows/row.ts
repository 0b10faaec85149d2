import type { Scale } from "../../domain/scale";
import type { Column } from "../column";
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
  return kinds;
}

function kindOf(table: RowTable, row: number, above: RowKind | undefined): RowKind {
  const here = filledIn(table, row);
  if (here.length === 0) return "blank";
  if (table.legend.has(row)) return "note";
  const seen = seeRow(table, row, here, above);
  return ROW_RULES.find(({ when }) => when(seen))!.kind;
}
