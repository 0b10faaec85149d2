import type { AssessedArea, AssessedPlan } from "../../domain/assessment";
import { grouped } from "../../domain/grouped";
import { INDENT, rowHeight } from "../../sheet/height";
import { SIZES } from "../look";
import { nameOf } from "../nodeName";
import { SAY } from "../sentences";
import type { Board, BoardRow } from "./board";
import type { LaidColumn } from "./boardWidths";

/** The måltavla on paper: how many rows the first page has room for, and the next page, area by area. */
interface BoardPages {
  /** By level, where there are several; `area`: the heading of a level. */
  first: { area: string; rows: BoardRow[] }[];
  /** None where the first page has room for all. `area`: "" where its own goal heads the rows. */
  next: { area: string; rows: BoardRow[] }[];
  /** Where the remaining goals are; "" without any. */
  note: string;
}

/** Characters that a text has room for in a column of a sheet. */
export const insideColumn = ({ width, apart }: LaidColumn): number => width - (apart ? INDENT : 0);

/** Points of a row whose text is as large as on a sheet, with `padding` below. */
export const sheetPoints =
  (padding: number) =>
  (row: BoardRow, columns: LaidColumn[]): number =>
    rowHeight(
      columns.map((column) => ({
        text: column.text(row),
        look: { size: SIZES.text, ...(column.bold ? { bold: true } : {}) },
        characters: insideColumn(column),
      })),
      padding,
    );

/** The heights of rows with the headings above some of them, each a line. */
const withHeadings = (rows: readonly BoardRow[], heights: number[]): number[] =>
  rows.map(({ part }, at) => (heights[at] ?? 0) + (part === (rows[at - 1]?.part ?? "") ? 0 : Math.min(...heights)));

/** How many rows there is room for, in points. */
function fitting(heights: number[], room: number): number {
  let used = 0;
  const end = heights.findIndex((height) => (used += height) > room);
  return end < 0 ? heights.length : end;
}

/** The first area of each goal and measure, by its id. */
function homesIn(areas: readonly AssessedArea[]): ReadonlyMap<string, AssessedArea> {
  const homes = new Map<string, AssessedArea>();
  for (const area of areas)
    for (const { node } of [...area.goals, ...area.indicators]) if (!homes.has(node.id)) homes.set(node.id, area);
  return homes;
}

/**
 * The rows of a måltavla by page: the first in the board's order, what it has no room for by area. `heights`:
 * points of each row. `room`: points for rows; `note`: of the sentence that states where the others stand.
 */
export function boardPages(
  { rows }: Board,
  { areas }: AssessedPlan,
  heights: number[],
  { room, note }: { room: number; note: number },
): BoardPages {
  const headed = withHeadings(rows, heights);
  const all = fitting(headed, room);
  const at = all === rows.length ? all : fitting(headed, room - note);
  const others = rows.slice(at);
  const homes = homesIn(areas);
  const parts = [...grouped(others, ({ goal }) => homes.get(goal.node.id))].map(([area, rows]) => {
    const [own, rest] = [true, false].map((is) => rows.filter(({ goal }) => (goal.node.id === area?.node.id) === is));
    // A goal that is the area itself heads it.
    return { area: area && own?.length === 0 ? nameOf(area.node) : "", rows: [...(own ?? []), ...(rest ?? [])] };
  });
  return {
    first: [...grouped(rows.slice(0, at), ({ part }) => part)].map(([area, some]) => ({ area, rows: some })),
    next: parts.length > 1 ? parts : parts.map((one) => ({ ...one, area: "" })),
    note: others.length > 0 ? SAY.onNextPage(others.map(({ goal }) => goal.node.level)) : "",
  };
}
