import { sumOf } from "../../domain/sum";
import { fitted, INDENT, type Bounds } from "../height";
import { SENTENCES } from "../shareWidths";
import type { Board, BoardRow } from "./board";
import { boardColumns, type BoardColumn } from "./boardColumns";

/** What a måltavla is drawn on: a sheet, or a page of a document. */
export interface Surface {
  /** Characters across it, and how many of them a column keeps free beside its text. */
  across: number;
  margin: number;
  /** Of its text, in points. */
  size: number;
  /** How wide a small history is. */
  history: number;
  /** How high a row is with columns of some widths. */
  rowPoints: (row: BoardRow, columns: LaidColumn[]) => number;
}

/** A column with its width in characters. */
export interface LaidColumn extends BoardColumn {
  width: number;
  /** It stands right of figures, with air between. */
  apart: boolean;
}

/** Least width of the reasons, in characters. */
const LEAST_WHY = 36;
/** Least width of the goals' names, in characters; they are on one line as far as the reasons leave room. */
const LEAST_NAME = 22;

/** How narrow and wide each column may be, in characters. */
const BOUNDS: Readonly<Record<BoardColumn["name"], Bounds>> = {
  name: [LEAST_NAME, 80],
  owner: [10, 20],
  grade: [14, 21],
  change: [11, 14],
  value: [8, 14, 22, 30],
  target: [11, 16, 22, 30],
  history: [10, 10],
  why: [LEAST_WHY, LEAST_WHY],
};

/** Width of the grade column when no reason needs the room: a grade on one line. Characters. */
const WIDEST_GRADE = 44;

/** Columns whose texts may be wrapped to save width: values and grades are not. */
const WRAPPING = new Set<BoardColumn["name"]>(["owner", "change", "target"]);

/**
 * How wide the columns of texts are: as their texts ask for, no wider than their longest word where texts may be parted
 * ("narrow"), or with so many characters for targets that are sentences.
 */
type Wide = "own" | "narrow" | number;

/** The width of a column of texts, in characters. `wide`: see `Wide`. */
function widthIn({ name, text, bold }: BoardColumn, { rows }: Board, { history, size }: Surface, wide: Wide): number {
  if (name === "history") return history;
  const width = BOUNDS[name];
  const [least] = width;
  if (name === "why") return least;
  const hasRoom = name === "grade" && rows.every(({ why }) => why === "");
  const boundsIn = (): Bounds => {
    if (hasRoom) return [least, WIDEST_GRADE];
    if (wide === "narrow" && WRAPPING.has(name)) return [least, least];
    return typeof wide === "number" && name === "target" ? [least, wide] : width;
  };
  return fitted(rows.map(text), { size, bold }, boundsIn());
}

const isLongTarget = ({ measure }: BoardRow): boolean => (measure?.target ?? "").length > SENTENCES[0];

/** The columns of a måltavla on what it is drawn on, as wide as gives the lowest rows. */
export function laidColumns(board: Board, surface: Surface): LaidColumn[] {
  const sentences = board.rows.some(isLongTarget) ? SENTENCES : [];
  const laid = (["own", "narrow", ...sentences] as const).map((wide) => {
    const columns = sharedColumns(board, surface, wide);
    return { columns, points: sumOf(board.rows.map((row) => surface.rowPoints(row, columns))) };
  });
  return laid.reduce((best, one) => (one.points < best.points ? one : best)).columns;
}

/** The goals' names and the reasons share what the others leave of the page, so that the rows are as low as they can be together. */
function sharedColumns(board: Board, surface: Surface, wide: Wide): LaidColumn[] {
  const { across, margin, rowPoints, size } = surface;
  const columns = boardColumns(board).map((column, at, all): LaidColumn => {
    const apart = column.side !== "right" && all[at - 1]?.side === "right";
    return { ...column, apart, width: widthIn(column, board, surface, wide) + (apart ? INDENT : 0) };
  });
  const others = columns.filter(({ name }) => name !== "name" && name !== "why");
  const left = across - sumOf(others.map(({ width }) => width + margin)) - 2 * margin;
  const [names] = columns;
  const least = names ? leastName(board, size) : 0;
  const most = Math.max(least, Math.min(names?.width ?? 0, Math.floor(left - LEAST_WHY)));
  const shared = Array.from({ length: most - least + 1 }, (_, less): LaidColumn[] =>
    columns.map((column) => {
      if (column.name === "name") return { ...column, width: most - less };
      return column.name === "why" ? { ...column, width: Math.max(LEAST_WHY, Math.floor(left - most + less)) } : column;
    }),
  );
  const points = shared.map((some) => sumOf(board.rows.map((row) => rowPoints(row, some))));
  // Of several, the one with the most names on one line.
  return shared[points.indexOf(Math.min(...points))] ?? columns;
}

/** The least width of the goals' names: no word is broken. */
const leastName = ({ rows }: Board, size: number): number =>
  fitted(
    rows.map(({ name }) => name),
    { size, bold: true },
    [LEAST_NAME, LEAST_NAME],
  );
