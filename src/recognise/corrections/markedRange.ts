import type { Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { titleParts } from "../../interpret/header/title";
import { type Area, contains, overlaps } from "../../sheet/address";
import { claimedBy, claimedOf, placed, type FoundTable } from "../foundTables";
import { areaOf, cellText, filled } from "../grid/grid";
import type { HeadingOver, Region } from "../layout/tableRegion";
import { headingsOver } from "../plan/table";
import { readColumns } from "../roles/columns";
import { groupLevels } from "../rows/group";
import { rowKinds } from "../rows/row";
import { statedColumns, withCorrectedRows } from "./corrected";
import type { TableCorrection } from "./correction";

/**
 * What a marked range holds: one table; or, where the user has stated nothing of its columns, those that were found
 * inside it, when they explain more of its cells.
 */
export function markedTables(
  marked: Region,
  correction: TableCorrection,
  found: readonly FoundTable[],
  scales: readonly Scale[],
): FoundTable[] {
  const region = withCorrectedRows(withSurroundings(marked, found, scales), correction);
  const table = { region, columns: readColumns(region, scales, statedColumns(region, correction)).columns };
  const inside =
    correction.columns.length > 0 || correction.rows !== undefined
      ? []
      : found.filter((one) => one.region.grid.sheet === marked.grid.sheet && holds(placed(marked), one.region));
  const explained = claimedOf(inside);
  return explained > claimedBy(table) ? inside : [table];
}

/** Whether a table lies in a range, whatever titles it has above its header. */
function holds(range: Area, { grid, area, headerRows, first }: Region): boolean {
  const body = areaOf(grid, { ...area, top: headerRows[0] ?? first });
  return contains(range, body.top, body.left) && contains(range, body.bottom, body.right);
}

/**
 * A marked table with the titles above its header, and the goal that it stands under, where it was found without a mark;
 * the goal also where it is a part of what was found.
 */
export function withSurroundings(marked: Region, found: readonly FoundTable[], scales: readonly Scale[]): Region {
  const { grid, area, headerRows } = marked;
  const same = found.find(
    ({ region }) =>
      region.grid === grid &&
      headerRows.length > 0 &&
      region.headerRows.join() === headerRows.join() &&
      overlaps(region.area, area),
  )?.region;
  const around = found.find(({ region }) => region.grid === grid && contains(region.area, area.top, area.left));
  const over = around && headingsAbove(around, { ...area, top: headerRows[0] ?? area.top }, scales);
  const heads = over && over.length > 0 ? { over } : {};
  if (!same) return { ...marked, ...heads, ...(around?.region.under ? { under: around.region.under } : {}) };
  const titleRows = headerRows[0] === area.top ? same.titleRows : marked.titleRows;
  return { ...marked, ...heads, titleRows, ...(same.under ? { under: same.under } : {}) };
}

/**
 * The rows that head a part of a table whose header comes back: those right above the header, or the titles of the
 * first part; and where it is one, the upper of the nearest two or more above it. A part with headings of its own is read by them.
 */
function headingsAbove({ region, columns }: FoundTable, part: Area, scales: readonly Scale[]): HeadingOver[] {
  if (region.page || region.headerRows.length === 0) return [];
  const { grid, first, headerRows } = region;
  const header = part.top;
  const kinds = rowKinds(region, columns, scales);
  const isWithin = (i: number): boolean => first + i > header && first + i <= part.bottom;
  if (kinds.some((kind, i) => kind === "group" && isWithin(i))) return [];
  const having = (role: Role): number[] => columns.flatMap((one) => (one.role === role ? one.column : []));
  const levelOf = groupLevels(region, kinds, {
    hasGoals: having("goal").length > 0,
    hasArea: having("area").length > 0,
    grades: having("grade"),
  });
  const placedAt = (row: number): HeadingOver => {
    const [column = region.area.left] = filled(grid, row, region.area.left, region.area.right);
    return { row, ...levelOf(row, column, titleParts(cellText(grid, row, column)).level) };
  };
  const runs = [headingsOver(region, kinds)].filter(({ length }) => length > 0);
  if (header <= (headerRows.at(-1) ?? header)) return (runs[0] ?? []).map(placedAt);
  kinds.forEach((kind, i) => {
    const row = first + i;
    if (kind !== "group" || row >= header) return;
    if (kinds[i - 1] === "group") runs.at(-1)?.push(row);
    else runs.push([row]);
  });
  const own = runs.at(-1);
  if (!own || own.at(-1) !== header - 1) return [];
  const upper = own.length > 1 ? undefined : runs.findLast(({ length }) => length > 1)?.[0];
  return (upper === undefined ? own : [upper, ...own]).map(placedAt);
}
