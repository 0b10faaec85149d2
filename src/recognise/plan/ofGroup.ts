import { cellText } from "../grid/grid";
import { figuresOfRow, groupOfRow, type Qualifier } from "../roles/qualifier";
import type { Frame } from "./frame";
import { isMeasured } from "./nodes";
import type { RowState } from "./rowState";

/**
 * "varav flickor": figures of the measure above; in a table without a column of targets, "Målnivå": its targets, and
 * below a measure without any figure beside it "Utfall", "Prognos", "Riket": those that the row names.
 */
export function isOfGroup(frame: Frame, { latest }: RowState, row: number): boolean {
  const { columns, region, account, remarks } = frame;
  const column = columns.indicator ?? (columns.titles.length === 1 ? columns.titles[0] : undefined);
  const ofRow = column && latest ? figuresOf(frame, cellText(region.grid, row, column.column), latest.row) : null;
  if (!column || !latest || !ofRow) return false;
  account.map(row, column.column);
  frame.measure.read(row, latest.indicator, latest.goal, ofRow);
  for (const one of remarks.columns)
    if (one.role !== "grade" || ofRow.role !== undefined) remarks.note(one, row, latest.indicator, latest.goal);
  return true;
}

/** Whose or which figures of the measure above the row holds; null where its title is a measure of its own. */
function figuresOf(frame: Frame, title: string, measured: number): Qualifier | null {
  const group = groupOfRow(title);
  if (group || frame.columns.withRole.some(({ role }) => role === "target")) return group;
  const qualifier = figuresOfRow(title);
  return qualifier?.role === "target" || !isMeasured(frame, measured) ? qualifier : null;
}
