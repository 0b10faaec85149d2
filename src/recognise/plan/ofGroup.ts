import { cellText } from "../grid/grid";
import { readHeader } from "../../interpret/header/header";
import { groupOfRow, readQualifier, type Qualifier } from "../roles/qualifier";
import type { Frame } from "./frame";
import type { RowState } from "./rowState";

/** "varav flickor": figures of the measure above; "Målnivå", in a table without a column of targets: its targets. */
export function isOfGroup(frame: Frame, { latest }: RowState, row: number): boolean {
  const { columns, region, account, remarks } = frame;
  const column = columns.indicator ?? (columns.titles.length === 1 ? columns.titles[0] : undefined);
  const ofRow = column && latest ? figuresOf(frame, cellText(region.grid, row, column.column)) : null;
  if (!column || !latest || !ofRow) return false;
  account.map(row, column.column);
  frame.measure.read(row, latest.indicator, latest.goal, ofRow);
  for (const one of remarks.columns) if (one.role !== "grade") remarks.note(one, row, latest.indicator, latest.goal);
  return true;
}

/** Whose or which figures of the measure above the row holds; null where its title is a measure of its own. */
function figuresOf({ columns: { withRole } }: Frame, title: string): Qualifier | null {
  const group = groupOfRow(title);
  if (group || withRole.some(({ role }) => role === "target")) return group;
  // "Mål", "Målnivå 2025": a sentence with a word for targets in it is a goal.
  const isWord = !readHeader(title).words.includes(" ");
  const qualifier = isWord ? readQualifier(title) : null;
  return qualifier?.role === "target" ? qualifier : null;
}
