import { cellText } from "../grid";
import { groupOfRow } from "../roles/qualifier";
import type { Frame } from "./frame";
import type { RowState } from "./rowState";

/** "varav flickor": figures of the measure above. */
export function isOfGroup(frame: Frame, { latest }: RowState, row: number): boolean {
  const { columns, region, account, remarks } = frame;
  const column = columns.indicator ?? (columns.titles.length === 1 ? columns.titles[0] : undefined);
  const group = column && latest ? groupOfRow(cellText(region.grid, row, column.column)) : null;
  if (!column || !latest || !group) return false;
  account.map(row, column.column);
  frame.measure.read(row, latest.indicator, latest.goal, group);
  for (const one of remarks.columns) if (one.role !== "grade") remarks.note(one, row, latest.indicator, latest.goal);
  return true;
}
