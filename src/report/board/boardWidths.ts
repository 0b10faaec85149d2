import { fitted, INDENT, type Bounds } from "../../sheet/height";
import { type Needs, type Paper, SENTENCES, sharedPaper } from "../../sheet/sharedPaper";
import type { Board, BoardRow } from "./board";
import { boardColumns, type BoardColumn } from "./boardColumns";

/** A column with its width in characters. */
export interface LaidColumn extends BoardColumn, Needs {
  /** It stands right of figures, with air between. */
  apart: boolean;
}

/** What a måltavla is drawn on. `history`: how wide a small history is, in characters. */
export type Surface = Paper<LaidColumn> & { history: number };

/** How narrow and wide each column may be, in characters; names and reasons share what the others leave. */
const BOUNDS: Readonly<Record<Exclude<BoardColumn["name"], "history">, Bounds>> = {
  name: [22, 80],
  owner: [10, 20],
  grade: [14, 21],
  change: [11, 14],
  value: [8, 14, 22, 30],
  target: [11, 16, 22, 30],
  why: [36, 36],
};

/** Width of the grade column when no reason needs the room: a grade on one line. Characters. */
const WIDEST_GRADE = 44;

/** Columns whose texts may be wrapped to save width: values and grades are not. */
const WRAPPING = new Set<BoardColumn["name"]>(["name", "owner", "change", "target"]);

const isLongTarget = ({ measure }: BoardRow): boolean => (measure?.target ?? "").length > SENTENCES[0];

/** What the cells of a column need, in characters. */
function needsOf({ name, text, bold }: BoardColumn, { rows }: Board, { history, size }: Surface): Needs {
  if (name === "history") return { width: history };
  const shown = rows.map(text);
  const texts = shown.map((one) => ({ text: one, ...(bold ? { bold } : {}) }));
  const within = (bounds: Bounds): number => fitted(shown, { size, bold }, bounds);
  const [least, ...most] = BOUNDS[name];
  if (name === "why") return { width: Infinity, least, shares: "texts", texts };
  if (name === "grade" && rows.every(({ why }) => why === "")) return { width: within([least, WIDEST_GRADE]), texts };
  return {
    width: within([least, ...most]),
    ...(WRAPPING.has(name) ? { least: within([least, least]) } : {}),
    ...(name === "name" ? { shares: "names" } : {}),
    ...(name === "target" && rows.some(isLongTarget) ? { wider: SENTENCES.map((wide) => within([least, wide])) } : {}),
    texts,
  };
}

/** The columns of a måltavla on what it is drawn on, as wide as gives the lowest rows. */
export const laidColumns = (board: Board, surface: Surface): LaidColumn[] =>
  sharedPaper(
    boardColumns(board).map((column, at, all): LaidColumn => {
      const apart = column.side !== "right" && all[at - 1]?.side === "right";
      const air = apart ? INDENT : 0;
      const { width, least, ...needs } = needsOf(column, board, surface);
      return { ...column, ...needs, apart, width: width + air, ...(least === undefined ? {} : { least: least + air }) };
    }),
    surface,
  );
