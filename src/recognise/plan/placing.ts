import { byLetters, splitLabel } from "../../domain/shapes";
import type { PlanNode } from "../../domain/plan";
import { gehOfCell, gehUnder } from "../../interpret/choice/geh";
import { cellText } from "../grid/grid";
import type { Frame } from "./frame";
import { addOwners } from "./entry";
import type { RowState } from "./rowState";

/**
 * Puts the headings' facts on a goal below them: its owner, and how it counts in god ekonomisk hushållning; a column
 * for these overrides them.
 */
export function placeUnder(
  frame: Frame,
  state: RowState,
  node: PlanNode,
  row: number,
  above: readonly (PlanNode | null)[],
): void {
  const { columns, region, account, placed } = frame;
  if (state.committee !== undefined && (!columns.owner || columns.activities.length > 0))
    addOwners(node, [state.committee]);
  const cell = columns.geh ? cellText(region.grid, row, columns.geh.column) : "";
  if (columns.geh && cell !== "") account.map(row, columns.geh.column);
  tag(frame, node, row);
  if (node.kind === "indicator" || (cell === "" && placed.has(node))) return;
  placed.add(node);
  const geh =
    (cell === "" ? undefined : gehOfCell(cell)) ?? gehUnder(node.title, headingsOver(frame, state, node, above));
  if (geh) node.geh ??= geh;
}

/** The words over a goal, from the nearest. */
function headingsOver(
  { setting }: Frame,
  { groups }: RowState,
  node: PlanNode,
  above: readonly (PlanNode | null)[],
): string[] {
  return [
    node.level,
    ...kindBefore(node),
    ...above.flatMap((one) => (one && one !== node ? [one.level, one.title] : [])),
    ...groups.map(({ node: one }) => one.title).reverse(),
    ...setting.headings,
  ];
}

/** "Finansiellt mål" of "Finansiellt mål: Resultat". */
const kindBefore = ({ title }: PlanNode): string[] => splitLabel(title, 1, LONGEST_KIND)?.slice(0, 1) ?? [];

/** Characters. */
const LONGEST_KIND = 40;

/** Columns that state whom a goal is for, or what it belongs to. */
function tag({ columns, region, account }: Frame, node: PlanNode, row: number): void {
  for (const { column, holds } of columns.tags) {
    const text = cellText(region.grid, row, column);
    if (text === "") continue;
    account.map(row, column);
    const tags = ((node.tags ??= {})[holds] ??= []);
    for (const one of byLetters(text, ",;/\n").map((part) => part.trim()))
      if (one !== "" && !tags.includes(one)) tags.push(one);
  }
}
