import { answerIn, askedByGoal } from "../../interpret/outcome/answer";
import { hasDigit } from "../../domain/shapes";
import { titleParts } from "../../interpret/header/title";
import { targetOfGoal } from "../../interpret/targets/ownWords";
import { goalColumns, type Column } from "../column";
import { cellText } from "../grid/grid";
import type { Region } from "../layout/tableRegion";
import type { RowKind } from "../rows/kind";

/** So many goals at least are answered by the same column, so many of those with a figure to reach, and of all rows. */
const [FEWEST, SHARE, SHARE_OF_ROWS] = [2, 0.34, 0.25];

/**
 * Goals worded with the figure that they are to reach, in a table that has no column of measures or figures: the column
 * of comments that tells where they came, with the rows where it does. Its texts stay comments.
 */
export function withTold(region: Region, columns: Column[], kinds: readonly RowKind[]): Column[] {
  const goal = goalColumns(columns.filter(({ hidden }) => !hidden)).at(-1);
  if (!goal || columns.some(({ role }) => FIGURED.has(role))) return columns;
  const { grid, first } = region;
  const goals = kinds.flatMap((kind, i) => {
    const text = kind === "data" ? titleParts(cellText(grid, first + i, goal.column)).title : "";
    return targetOfGoal(text) ? [{ row: first + i, asked: askedByGoal(text) }] : [];
  });
  if (goals.length < FEWEST) return columns;
  const answered = columns
    .filter(({ role, hidden }) => role === "comment" && !hidden)
    .map((column) => ({
      column,
      rows: goals.filter(({ row, asked }) => answerIn(asked, [cellText(grid, row, column.column)]) !== null),
    }));
  const best = answered.reduce<(typeof answered)[number] | undefined>(
    (one, other) => (other.rows.length > (one?.rows.length ?? 0) ? other : one),
    undefined,
  );
  const figured = goals.filter(({ asked }) => asked.isFigured).length;
  const rows = kinds.filter((kind) => kind === "data").length;
  if (!best || best.rows.length < Math.max(FEWEST, figured * SHARE, rows * SHARE_OF_ROWS)) return columns;
  // A figure beside another goal's is of it, or is said not to have been read.
  const others = goals.filter(({ row, asked }) => asked.isFigured && hasDigit(cellText(grid, row, best.column.column)));
  const told = new Set([...best.rows, ...others].map(({ row }) => row));
  return columns.map((column) => (column === best.column ? { ...column, told } : column));
}

const FIGURED: ReadonlySet<Column["role"]> = new Set<Column["role"]>(["indicator", "target", "outcome", "forecast"]);
