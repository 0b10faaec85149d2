import { textKey } from "../../interpret/text/text";
import type { Column } from "../column";
import { cellText, isBlank } from "../grid/grid";
import { figuresOfRow, groupOfRow, readQualifier, type Qualifier } from "../roles/qualifier";
import type { Frame } from "./frame";
import { hasFigures } from "./nodes";
import type { RowState } from "./rowState";

/**
 * "varav flickor": figures of the measure above; in a table without a column of targets, "Målnivå": its targets, and
 * below a measure without any figure beside it "Utfall", "Prognos", "Riket": those that the row names; so too below one that
 * has only its target beside it.
 */
export function isOfGroup(frame: Frame, { latest }: RowState, row: number): boolean {
  const { region, account, remarks } = frame;
  const column = titleColumn(frame);
  const ofRow = column && latest ? figuresOf(frame, cellText(region.grid, row, column.column), row, latest.row) : null;
  if (!column || !latest || !ofRow) return false;
  account.map(row, column.column);
  frame.measure.read(row, latest.indicator, latest.goal, ofRow);
  for (const one of remarks.columns)
    if (one.role !== "grade" || ofRow.role !== undefined) remarks.note(one, row, latest.indicator, latest.goal);
  return true;
}

/** The column that names the measures. */
const titleColumn = ({ columns }: Frame): Column | undefined =>
  columns.indicator ?? (columns.titles.length === 1 ? columns.titles[0] : undefined);

/** Whose or which figures of the measure above the row holds; null where its title is a measure of its own. */
function figuresOf(frame: Frame, title: string, row: number, measured: number): Qualifier | null {
  const group = groupOfRow(title);
  if (group) return group;
  const targets = frame.columns.withRole.flatMap(({ role, column }) => (role === "target" ? [column] : []));
  if (targets.length > 0) {
    const named = figuresOfRow(title) ?? readQualifier(title);
    return isBelowTarget(frame, named, title, { row, measured, targets }) ? named : null;
  }
  const qualifier = figuresOfRow(title);
  return qualifier?.role === "target" || !hasFigures(frame, measured) ? qualifier : null;
}

/**
 * In a table with a column of targets: the measure has its target beside its name and no other figure, and "Resultat" or
 * "Kalmar län" below it no target; one such row alone may be a measure that is called so.
 */
function isBelowTarget(
  frame: Frame,
  named: Qualifier | null,
  title: string,
  { row, measured, targets }: { row: number; measured: number; targets: readonly number[] },
): boolean {
  const role = named?.role;
  const isOther =
    role !== undefined && role !== "target" && hasFigures(frame, row) && !hasFigureIn(frame, row, targets);
  const isOpen = hasFigureIn(frame, measured, targets) && !hasFigures(frame, measured, targets);
  return isOther && isOpen && comesBack(frame, title);
}

const hasFigureIn = ({ region }: Frame, row: number, columns: readonly number[]): boolean =>
  columns.some((column) => !isBlank(region.grid.sheet.values[row]?.[column]));

/** How often the titles of a table stand in it, counted once. */
const counted = new WeakMap<Frame, ReadonlyMap<string, number>>();

function comesBack(frame: Frame, title: string): boolean {
  let counts = counted.get(frame);
  if (!counts) {
    const { first, last, grid } = frame.region;
    const column = titleColumn(frame)?.column;
    const found = new Map<string, number>();
    for (let row = first; column !== undefined && row <= last; row++) {
      const key = textKey(cellText(grid, row, column));
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    counted.set(frame, (counts = found));
  }
  return (counts.get(textKey(title)) ?? 0) > 1;
}
