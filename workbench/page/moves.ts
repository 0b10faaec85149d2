import { formulaAt, valueAt, type Sheet } from "../../src/sheet/book";
import { mergedAt, nextLine, type Cell, type Geometry } from "./geometry";

type Step = 1 | -1 | 0;

/**
 * What a key does to the selected cell: so many rows and columns, as far as there is something, or to an end of the
 * sheet.
 */
export type Move =
  | { by: "step"; rows: Step; columns: Step }
  | { by: "edge"; rows: Step; columns: Step }
  | { by: "page"; rows: Step }
  | { by: "to"; row: "first" | "last" | "same"; column: "first" | "last" };

const ARROWS: Record<string, [rows: Step, columns: Step]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The move of a key in the grid, as in Excel; null for a key that moves nothing. */
export function moveOf(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">): Move | null {
  const { key, shiftKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  const arrow = ARROWS[key];
  if (arrow) return { by: control ? "edge" : "step", rows: arrow[0], columns: arrow[1] };
  if (key === "Enter" && !control) return { by: "step", rows: shiftKey ? -1 : 1, columns: 0 };
  if (key === "Tab" && !control) return { by: "step", rows: 0, columns: shiftKey ? -1 : 1 };
  if ((key === "PageDown" || key === "PageUp") && !control) return { by: "page", rows: key === "PageDown" ? 1 : -1 };
  if (key === "Home") return { by: "to", row: control ? "first" : "same", column: "first" };
  if (key === "End" && control) return { by: "to", row: "last", column: "last" };
  return null;
}

/** Where a move leads from a cell. @param page rows of a page; @param last the last cell with something in it */
export function moved(sheet: Sheet, lines: Geometry, from: Cell, move: Move, page: number, last: Cell): Cell {
  if (move.by === "page")
    return { row: clamp(from.row + move.rows * page, lines.rows.length - 2), column: from.column };
  if (move.by === "to") {
    const rows = { first: sheet.freeze?.rows ?? 0, last: last.row, same: from.row };
    return { row: rows[move.row], column: move.column === "first" ? (sheet.freeze?.columns ?? 0) : last.column };
  }
  const area = mergedAt(sheet, from);
  const start = { row: move.rows > 0 ? area.bottom : area.top, column: move.columns > 0 ? area.right : area.left };
  const step = (cell: Cell): Cell => ({
    row: move.rows === 0 ? cell.row : nextLine(lines.rows, cell.row, move.rows),
    column: move.columns === 0 ? cell.column : nextLine(lines.columns, cell.column, move.columns),
  });
  const next = step({
    row: move.rows === 0 ? from.row : start.row,
    column: move.columns === 0 ? from.column : start.column,
  });
  const reached = move.by === "step" ? next : edge(sheet, from, next, step, lines);
  const { top, left } = mergedAt(sheet, reached);
  return { row: top, column: left };
}

const clamp = (index: number, last: number): number => Math.min(Math.max(0, index), last);

/** To the end of the cells with something in them, or to the next of them, or to the edge of the sheet. */
function edge(sheet: Sheet, from: Cell, next: Cell, step: (cell: Cell) => Cell, lines: Geometry): Cell {
  const holds = ({ row, column }: Cell): boolean =>
    valueAt(sheet, row, column) !== null || formulaAt(sheet, row, column) !== undefined;
  const within = ({ row, column }: Cell): boolean => row < lines.rows.length - 1 && column < lines.columns.length - 1;
  const run = holds(from) && holds(next);
  let at = run ? from : next;
  for (;;) {
    if (!run && holds(at)) return at;
    const one = step(at);
    if ((one.row === at.row && one.column === at.column) || !within(one) || (run && !holds(one))) return at;
    at = one;
  }
}
