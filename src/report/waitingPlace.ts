import { isCurrent } from "../assess/periods";
import type { AssessedIndicator } from "../domain/assessment";
import type { Indicator } from "../domain/plan";
import { cellRef, parseRef } from "../sheet/address";

/** Where a measure's outcome of the period is to stand, and what stands there instead: "–", or "". */
export interface WaitingPlace {
  cell: string;
  text: string;
}

interface Spot {
  sheet: string;
  row: number;
  column: number;
}

function spotOf(cell: string): Spot | undefined {
  const ref = parseRef(cell);
  return ref ? { sheet: ref.sheet, row: ref.area.top, column: ref.area.left } : undefined;
}

/** The rows of a measure, one of a sheet: its own, and of each other year's sheet that of its target there. */
function rowsOf({ cell, targets }: Indicator): Spot[] {
  const rows = new Map<string, Spot>();
  for (const spot of [cell, ...targets.map((one) => one.cell)].flatMap((one) => spotOf(one) ?? []))
    if (!rows.has(spot.sheet)) rows.set(spot.sheet, spot);
  return [...rows.values()];
}

/** A measure's values that stand on its own rows. */
const onRow = (node: Indicator) => {
  const own = rowsOf(node);
  return node.outcomes.flatMap((outcome) => {
    const spot = spotOf(outcome.cell);
    return spot && own.some(({ sheet, row }) => spot.sheet === sheet && spot.row === row) ? [{ ...outcome, spot }] : [];
  });
};

/**
 * For measures without an outcome of the period: the cell that holds something else in its place, else the blank one in the
 * only column where other rows of the sheet have theirs.
 */
export function waitingPlaces(
  indicators: readonly AssessedIndicator[],
  period: string,
): (node: Indicator) => WaitingPlace | undefined {
  const isOwn = (one: { period: string; group?: string }): boolean =>
    one.period !== "" && one.group === undefined && isCurrent(one.period, period);
  const columns = new Map<string, Set<number>>();
  for (const { node } of indicators)
    for (const { spot } of onRow(node).filter((one) => isOwn(one) && one.value !== null))
      columns.set(spot.sheet, (columns.get(spot.sheet) ?? new Set()).add(spot.column));
  return (node) => {
    const words = node.outcomes.find((one) => isOwn(one) && one.value === null);
    if (words) return { cell: words.cell, text: words.text.trim() };
    const own = rowsOf(node).find(({ sheet }) => columns.has(sheet));
    const [column, other] = columns.get(own?.sheet ?? "") ?? [];
    return own && column !== undefined && other === undefined && onRow(node).length > 0
      ? { cell: cellRef(own.sheet, own.row, column), text: "" }
      : undefined;
  };
}

/** ' (”–”)': what stands in the place of the value. */
export const standsThere = (place: WaitingPlace | undefined): string => (place?.text ? ` (”${place.text}”)` : "");
