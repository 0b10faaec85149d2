import { bound } from "../interpret/number/unit";
import type { AssessedGoal, AssessedPlan, Assessment, Disagreement, Entry, Grade } from "../domain/assessment";
import type { Comment } from "../domain/plan";
import type { Scale } from "../domain/scale";
import type { Format } from "../sheet/format";
import type { GradedCell, GradeList } from "./gradeCells";
import { gradeColors, gradeText, printedText } from "./gradeText";
import { INDENT, linePoints, wrapped } from "../sheet/height";
import { indented, inkOf, LOOK, SIZES, unwrapped } from "./look";
import type { LogRow } from "./continuity/logReader";
import { link } from "./page";
import type { Cell, Page } from "./page";
import { periodHeader } from "./periodTitle";
import { printedComments } from "./printedComments";
import type { ColumnName } from "./statusColumns";
import type { StatusColumn } from "./statusWidths";
import { CONTINUED, KEY_MARK, whyKey } from "./statusWords";

/** The cells of a goal's row that others refer to: "M14". */
export interface GoalCells {
  sheet: string;
  committee: string;
  overall: string;
  published: string;
  comment: string;
}

/** The grades that may be chosen for goals of a level with a scale; undefined: the workbook has none of them. */
export type ListOf = (level: string, scale: Scale | undefined) => GradeList | undefined;

/** What the rows of one status sheet share. */
export interface RowContext {
  page: Page;
  columns: StatusColumn[];
  /** The column of a name, −1 when the sheet does not have it. */
  place: (name: ColumnName) => number;
  assessed: AssessedPlan;
  /** Nothing is drafted for the author. */
  isFinal?: boolean;
  /** The entries of this period for a goal or an indicator. */
  entriesOf: (id: string) => Entry[];
  scaleOf: (goal: AssessedGoal) => Scale | undefined;
  /** The grades that may be chosen for a goal; undefined: the workbook has none of them. */
  listOf: (goal: AssessedGoal) => GradeList | undefined;
  differing: Map<string, Disagreement>;
  /** Goals of an earlier sheet: judged there, shown here. */
  elsewhere: Map<string, GoalCells>;
  /** Gathers the rows at which a goal or an indicator begins. */
  begun: number[];
  /** Gathers the open grade cells. */
  graded: GradedCell[];
  lastPrinted: number;
  /** Levels whose goals are headings. */
  headings: Set<string>;
  /** Id of the area, which may be a goal itself. */
  area: string;
  /** Rows of the latest period before this one, by key. */
  previous: Map<string, LogRow>;
}

/** The cells of a row by their columns; those of outcomes by their period. */
export type Row = Partial<Record<ColumnName, Cell>> & { outcomes?: Map<string, Cell> };

/** A comment is printed in full below its row, and its previous value is in the log. */
const AGAIN = new Set<ColumnName>(["comment", "previous"]);

/**
 * Writes a row in the order of the sheet's columns, with its visible key; `border` is laid on every cell that is
 * printed, `least` is the lowest height, `padding` the air of the row, `sunk` puts it above. Returns the row's number.
 */
export function writeRow(
  rows: RowContext,
  key: string,
  row: Row,
  border: (look: Format) => Format,
  { least = 0, padding, sunk }: { least?: number; padding?: number; sunk?: boolean } = {},
): number {
  const keyCell = (text: string): Cell => ({ value: text, look: unwrapped(LOOK.key) });
  const cells = rows.columns.map(({ name, period }): Cell => {
    if (name === "key") return keyCell(key);
    const cell = (name === "outcome" ? row.outcomes?.get(period ?? "") : row[name]) ?? { value: null, look: LOOK.text };
    if (name === "source") return cell;
    return { ...cell, look: border(cell.look), ...(AGAIN.has(name) ? { again: true } : {}) };
  });
  const continued = (): (Cell | undefined)[] =>
    rows.columns.map(({ name }) => (name === "key" ? keyCell(key + KEY_MARK + CONTINUED) : undefined));
  return rows.page.line(cells, { continued, least, padding, sunk });
}

/** The user's text on a goal or an indicator, from the table and the open cell; "" without one. */
export function writtenOn(rows: RowContext, key: string, nodes: { id: string; comments: Comment[] }[]): string {
  const printed = printedComments(
    nodes.flatMap(({ comments }) => comments),
    rows.assessed.period,
  );
  const open = rows.entriesOf(key).flatMap(({ comment }) => comment ?? []);
  return [...new Set([printed, ...open])].filter(Boolean).join("\n");
}

/** A reason printed below its row; "" when reasons have a column beside the figures. */
export const whyBelow = ({ place }: RowContext, reason: string): string => (place("reason") >= 0 ? "" : reason);

/** The part of the air of a row with its reason right below it that is above them both; the rest is below. */
const ABOVE = 1 / 3;
/** Sets a row close to its reason below it. */
export const closeTo = (why: string, { padding }: Page): { padding: number; sunk?: boolean } =>
  why === "" ? { padding } : { padding: padding * ABOVE, sunk: true };

/**
 * Writes the lines below a row in full width: its reason, each line with the row's key, then the user's text in black.
 */
export function writeBelow(
  rows: RowContext,
  key: string,
  { why, written = "", depth }: { why: string; written?: string; depth: number },
): void {
  const look = { look: LOOK.muted, key: (line: number) => whyKey(key, line) };
  const { padding } = rows.page;
  const below = padding * (1 - ABOVE);
  writeLines(rows, why, depth, { ...look, padding: written === "" ? below : 0 });
  writeLines(rows, written, depth + 1, { padding: why === "" ? padding : below });
}

/**
 * Writes a text below a row over the printed width, in black when `look` sets no colour; nothing for "". `key`: of each
 * line; `padding`: points below the last.
 */
export function writeLines(
  { page, place, lastPrinted }: RowContext,
  text: string,
  indent: number,
  {
    look: ink = LOOK.text,
    key,
    padding = page.padding,
  }: { look?: Format; key?: (line: number) => string; padding?: number } = {},
): void {
  if (text === "") return;
  const look = unwrapped(indented(ink, indent));
  // A line in a row of its own overflows into the empty cells beside it: rows of goals have no merged cells.
  const room = page.charactersOf(place("title"), lastPrinted);
  const lines = wrapped(bound(text), { size: SIZES.text }, room - indent * INDENT);
  lines.forEach((line, at) => {
    page.put(page.row, place("title"), { value: line.trim(), look });
    if (key) page.put(page.row, place("key"), { value: key(at), look: unwrapped(LOOK.key) });
    page.gap(linePoints(SIZES.text) + (at === lines.length - 1 ? padding : 0));
  });
}

export const gradeCell = (grade: Grade | null | undefined, look: Format = LOOK.text): Cell | undefined =>
  grade ? { value: gradeText(grade), look: inkOf(look, gradeColors(grade)) } : undefined;

/** A grade of a source table, as it stands there. */
export const printedCell = (printed: Assessment | undefined): Cell | undefined =>
  printed && { value: printedText(printed), look: inkOf(LOOK.text, gradeColors(printed.grade)) };

/** The address of a source cell, as a link to it; nothing without a cell. */
export const sourceCell = (cell: string | undefined): Cell | undefined =>
  cell ? link(cell, cell, unwrapped(LOOK.link)) : undefined;

/** The published grade or the outcome of the previous period, and its comment. */
export function previousText(row: LogRow): string {
  const grade = row.published || row.committee || [row.outcome, row.computed].filter(Boolean).join(" ");
  return [grade && `${periodHeader(row.period)}: ${grade}`, row.comment].filter(Boolean).join(". ");
}

/** The same as a cell: read only. Nothing for a row that was not there. */
export function previousCell({ previous }: RowContext, key: string): Cell | undefined {
  const row = previous.get(key);
  const value = row ? previousText(row) : "";
  return value === "" ? undefined : { value, look: LOOK.muted };
}

/** Whether there is a comment: in the source table for the period, or in an open cell. */
export const isCommented = (
  { assessed, entriesOf }: Pick<RowContext, "assessed" | "entriesOf">,
  nodes: { id: string; comments: Comment[] }[],
): boolean =>
  nodes.some(
    ({ id, comments }) =>
      printedComments(comments, assessed.period) !== "" || entriesOf(id).some(({ comment }) => comment !== undefined),
  );

/** The parts with content, with a space or a line break between. */
export const joined = (parts: (string | undefined)[], between: " " | "\n"): string =>
  parts.filter(Boolean).join(between);
