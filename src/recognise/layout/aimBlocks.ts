import { hasDigit, hasWordOf } from "../../domain/shapes";
import type { PlanNode } from "../../domain/plan";
import type { Area } from "../../sheet/address";
import { cellText, columnHidden, filled, rowHidden, type Grid } from "../grid/grid";
import { looksLikeHeader } from "../../interpret/header/header";
import type { NodeNumber, Statement } from "../plan/statement";
import { endsSentence, isAim } from "../page/wording";
import { freeRows, type FreeRows } from "./freeRows";
import { titlesAbove } from "./titlesAbove";
import { regionWith, type ReadLine, type Region } from "./tableRegion";

const LONGEST_FIELD = 60;
const LONGEST_GOAL = 250;
const FEWEST_GOALS = 4;

/** Least share of a column's texts that are aims. */
const AIMS = 0.6;

/** Fields side by side with their aims below; the columns may have different lengths. */
interface Block {
  head: number;
  columns: readonly number[];
  /** Rows with goals. */
  rows: number[];
}

/** Columns of goals, each under the name of its field: read as a list of goals for each field, from the left. */
export function besideParts(grid: Grid, taken: readonly Area[]): Region[] {
  const free = freeRows(grid, taken);
  const parts: Region[] = [];
  for (let head = free?.top ?? 0; free && head < free.bottom; head++) {
    const block = blockAt(grid, free, head);
    const last = block?.rows.at(-1);
    if (!block || last === undefined) continue;
    parts.push(partOf(grid, block, last));
    head = last;
  }
  return parts;
}

function blockAt(grid: Grid, { bottom, columnsIn }: FreeRows, head: number): Block | null {
  const columns = columnsIn(head);
  if (columns.length < 2 || hidden(grid, head, columns)) return null;
  if (!columns.every((column) => isField(cellText(grid, head, column)))) return null;
  const rows: number[] = [];
  for (let row = head + 1; row <= bottom; row++) {
    const here = columnsIn(row);
    if (here.length === 0 && rows.length > 0 && row - rows.at(-1)! <= 1) continue;
    const isOfBlock = here.every(
      (column) => columns.includes(column) && cellText(grid, row, column).length <= LONGEST_GOAL,
    );
    if (!isOfBlock || !here.some((column) => isAim(cellText(grid, row, column)))) break;
    rows.push(row);
  }
  const goals = columns.map((column) => rows.map((row) => cellText(grid, row, column)).filter((text) => text !== ""));
  const areGoals =
    goals.every((texts) => texts.length > 0 && texts.filter(isAim).length >= texts.length * AIMS) &&
    goals.flat().length >= FEWEST_GOALS;
  return areGoals ? { head, columns, rows } : null;
}

const hidden = (grid: Grid, head: number, columns: readonly number[]): boolean =>
  rowHidden(grid, head) || columns.some((column) => columnHidden(grid, column));

/** A few words that name a field: no sentence, nothing to be reached, and no header of a table. */
const isField = (text: string): boolean =>
  text.length <= LONGEST_FIELD &&
  hasWordOf(3, text) &&
  !hasDigit(text) &&
  !endsSentence(text) &&
  !isAim(text) &&
  !looksLikeHeader(text);

function partOf(grid: Grid, { head, columns, rows }: Block, bottom: number): Region {
  const [left = 0] = columns;
  const right = columns.at(-1) ?? left;
  const titleRows = titlesAbove(grid, head, 0, left, right);
  const statements: Statement[] = titleRows.flatMap((row) =>
    filled(grid, row, left, right).map((column) => ({ kind: "furniture" as const, row, column })),
  );
  let node: NodeNumber = 0;
  for (const column of columns) {
    const area = node++;
    const title = cellText(grid, head, column);
    statements.push({ kind: "area", node: area, under: null, row: head, column, title, level: "område" });
    for (const row of rows) {
      const text = cellText(grid, row, column);
      if (text === "") continue;
      statements.push({
        kind: "goal",
        node: node++,
        under: area,
        row,
        column,
        title: text,
        level: "mål",
        listed: true,
      });
    }
  }
  return {
    ...regionWith(grid, { left, right, titleRows, headerRows: [], first: head, last: bottom }),
    page: { statements, nodes: new Map<NodeNumber, PlanNode>(), lines: statements.flatMap(readAs) },
  };
}

/** A goal or an area of the list, as a line of it. */
const readAs = ({ kind, row }: Statement): ReadLine[] =>
  kind === "goal" || kind === "area" ? [{ row, kind, why: "texter om vad som ska bli bredvid varandra" }] : [];
