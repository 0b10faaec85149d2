import { bound } from "../../interpret/number/unit";
import { measureNoun } from "../../assess/metCounts";
import { capital } from "../../interpret/text/text";
import { words } from "../../sheet/document";
import type { Content, TableBlock, TableColumnWords, TableRowWords } from "../../sheet/document";
import { onSheet } from "../gradeCells";
import { gradeColors, gradeText } from "../gradeText";
import { fitted, INDENT } from "../height";
import type { Bounds } from "../height";
import { tellingDecimals } from "../figure";
import { historyContent } from "../historyContent";
import { nameOf } from "../nodeName";
import type { GoalCells } from "../rows";
import { SENTENCES } from "../shareWidths";
import { shownNumber, unitFormat } from "../statusColumns";
import { gradeWords } from "./board";
import type { Board, BoardRow } from "./board";
import { historyText, spanOf } from "./measure";
import { unitOfFigure } from "../../domain/rowUnit";

/** Least width of the reasons, in characters. */
const LEAST_WHY = 36;
/** Least width of the goals' names, in characters; they are on one line as far as the reasons leave room. */
const LEAST_NAME = 22;
const MOST_NAME = 80;

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
  rowPoints: (row: BoardRow, columns: BoardColumn[]) => number;
}

interface ColumnKind {
  name: "name" | "owner" | "grade" | "change" | "value" | "target" | "history" | "why";
  header: (board: Board) => string;
  side: TableColumnWords["side"];
  /** The shown text; a column without text in any row is left out. */
  text: (row: BoardRow) => string;
  width: Bounds;
  bold?: true;
  /** What stands in a row; absent: its text. `judged`: the cells where the goal is, on a sheet. */
  content?: (row: BoardRow, judged: GoalCells | undefined) => Content | null;
}

/** A column of the måltavla's table, with its width in characters. */
export interface BoardColumn extends Omit<ColumnKind, "header" | "width"> {
  header: string;
  width: number;
  /** It stands right of figures, with air between. */
  apart: boolean;
}

const wording = (text: string, look?: "bold" | "muted"): Content | null =>
  text === "" ? null : words(bound(text), look);
const valueOf = ({ measure }: BoardRow): string => measure?.value ?? "";
const targetOf = ({ measure }: BoardRow): string => measure?.target ?? "";
const historyIn = ({ measure }: BoardRow): string => historyText(measure?.history.values ?? []);

/** Whether a row names its measure, which is not the goal itself. */
const namesMeasure = ({ goal, measure }: BoardRow): boolean =>
  measure !== undefined && nameOf(measure.indicator.node) !== nameOf(goal.node);

/** A longer target is read as a text. Characters. */
const LONG_TEXT = 30;

/** The value as a number when the number shows what is written: no word, no plus sign. */
function valueContent({ measure }: BoardRow): Content | null {
  if (!measure || measure.value === "") return null;
  const { indicator, value } = measure;
  const { outcome, node } = indicator;
  if (outcome?.value == null) return words(value);
  const numberFormat = unitFormat(
    unitOfFigure(outcome, node),
    tellingDecimals(indicator, outcome.value, outcome.decimals ?? 0),
  );
  return shownNumber(outcome.value, numberFormat) === value
    ? { kind: "number", text: value, value: outcome.value, numberFormat, look: "bold" }
    : words(value, "bold");
}

/** The published grade, on a sheet as it is judged there; the children's counts when nobody judges the goal itself. */
const gradeContent = ({ grade, gathered }: BoardRow, judged: GoalCells | undefined): Content | null =>
  grade ? { kind: "grade", text: gradeText(grade), ink: gradeColors(grade).ink, ...refTo(judged) } : wording(gathered);

const refTo = (judged: GoalCells | undefined): { ref?: string } =>
  judged ? { ref: onSheet(judged.sheet, judged.published) } : {};

const isOfAreas = ({ rows }: Board): boolean => rows.length > 0 && rows.every(({ goal }) => goal.node.kind === "area");

const KINDS: ColumnKind[] = [
  {
    name: "name",
    header: (board) => (isOfAreas(board) ? "Områden" : capital(board.noun.many)),
    side: "left",
    text: ({ name }) => name,
    width: [LEAST_NAME, MOST_NAME],
    bold: true,
    content: ({ name }, judged) => words(name, "bold", refTo(judged).ref),
  },
  {
    name: "owner",
    header: () => "Ansvarig",
    side: "left",
    text: ({ owner }) => owner,
    width: [10, 20],
    content: ({ owner }) => wording(owner, "muted"),
  },
  {
    name: "grade",
    header: () => "Bedömning",
    side: "left",
    // The symbol stays with its first word.
    text: (row) => gradeWords(row).replace(" ", "\u00a0"),
    width: [14, 21],
    bold: true,
    content: gradeContent,
  },
  {
    name: "change",
    header: ({ changeHeader }) => changeHeader,
    side: "left",
    text: ({ change }) => change,
    width: [11, 14],
    content: ({ change }) => wording(change, "muted"),
  },
  {
    name: "value",
    header: ({ valueHeader }) => valueHeader,
    side: "right",
    text: valueOf,
    width: [8, 14, 22, 30],
    bold: true,
    content: valueContent,
  },
  {
    name: "target",
    header: () => "Målvärde",
    side: "right",
    text: targetOf,
    width: [11, 16, 22, 30],
    content: (row) => wording(targetOf(row), "muted"),
  },
  {
    name: "history",
    header: (board) => capital(spanOf(board.line)),
    side: "left",
    text: historyIn,
    width: [10, 10],
    content: ({ measure, grade }) => (measure ? historyContent(measure.indicator, measure.history, grade) : null),
  },
  {
    name: "why",
    header: ({ rows }) => {
      if (rows.every(({ why }) => why === "")) return "";
      const named = rows.filter(namesMeasure).flatMap(({ measure }) => measure?.indicator ?? []);
      return named.length > 0 ? `${capital(measureNoun(named).one)}, och varför` : "Varför";
    },
    side: "left",
    text: ({ why }) => why,
    width: [LEAST_WHY, LEAST_WHY],
  },
];

/** Width of the grade column when no reason needs the room: a grade on one line. Characters. */
const WIDEST_GRADE = 44;

/** Columns whose texts may be wrapped to save width: values and grades are not. */
const WRAPPING = new Set<ColumnKind["name"]>(["owner", "change", "target"]);

/**
 * How wide the columns of texts are: as their texts ask for, no wider than their longest word where texts may be parted
 * ("narrow"), or with so many characters for targets that are sentences.
 */
type Wide = "own" | "narrow" | number;

/** The width of a column of texts, in characters. `wide`: see `Wide`. */
function widthIn(
  { name, text, width, bold }: ColumnKind,
  { rows }: Board,
  { history, size }: Surface,
  wide: Wide,
): number {
  if (name === "history") return history;
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

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The columns that have something to state, as wide as gives the lowest rows. */
export function boardColumns(board: Board, surface: Surface): BoardColumn[] {
  const sentences = board.rows.some(isLongTarget) ? SENTENCES : [];
  const laid = (["own", "narrow", ...sentences] as const).map((wide) => {
    const columns = sharedColumns(board, surface, wide);
    return { columns, points: sum(board.rows.map((row) => surface.rowPoints(row, columns))) };
  });
  return laid.reduce((best, one) => (one.points < best.points ? one : best)).columns;
}

/** No bound with its unit is so long: "högst 10 procentenheter" ends where the values do. */
const isSentence = (row: BoardRow): boolean => targetOf(row).length > LONG_TEXT;

const isLongTarget = (row: BoardRow): boolean => targetOf(row).length > SENTENCES[0];

/** The kinds of columns that have something to state. */
const kindsOf = ({ rows }: Board): ColumnKind[] =>
  KINDS.filter(({ name, text }) => name === "why" || rows.some((row) => text(row) !== "")).map((kind) =>
    // Targets in figures end where the values do; those that are read as sentences begin at one place, as texts do.
    kind.name === "target" && rows.some(isSentence) ? { ...kind, side: "left" } : kind,
  );

/** The goals' names and the reasons share what the others leave of the page, so that the rows are as low as they can be together. */
function sharedColumns(board: Board, surface: Surface, wide: Wide): BoardColumn[] {
  const { across, margin, rowPoints, size } = surface;
  const columns = kindsOf(board).map((kind, at, all): BoardColumn => {
    const apart = kind.side !== "right" && all[at - 1]?.side === "right";
    return {
      ...kind,
      apart,
      header: kind.header(board),
      width: widthIn(kind, board, surface, wide) + (apart ? INDENT : 0),
    };
  });
  const others = columns.filter(({ name }) => name !== "name" && name !== "why");
  const left = across - sum(others.map(({ width }) => width + margin)) - 2 * margin;
  const [names] = columns;
  const least = names ? leastName(board, size) : 0;
  const most = Math.max(least, Math.min(names?.width ?? 0, Math.floor(left - LEAST_WHY)));
  const shared = Array.from({ length: most - least + 1 }, (_, less): BoardColumn[] =>
    columns.map((column) => {
      if (column.name === "name") return { ...column, width: most - less };
      return column.name === "why" ? { ...column, width: Math.max(LEAST_WHY, Math.floor(left - most + less)) } : column;
    }),
  );
  const points = shared.map((some) => sum(board.rows.map((row) => rowPoints(row, some))));
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

/** The goals as a table. `judgedOf`: the cells where each is judged, on a sheet. */
export function boardTable(
  name: string,
  columns: BoardColumn[],
  parts: { area: string; rows: BoardRow[] }[],
  judgedOf: (row: BoardRow) => GoalCells | undefined = () => undefined,
): TableBlock {
  const groups = parts.length > 1 ? parts : parts.map(({ rows }) => ({ area: "", rows }));
  return {
    kind: "table",
    name,
    headed: true,
    columns: columns.map(({ header, side }) => ({ header, side })),
    rows: groups.flatMap(({ area, rows }): TableRowWords[] => [
      ...(area ? [{ kind: "group" as const, cells: columns.map((_, at) => (at === 0 ? words(area) : null)) }] : []),
      ...rows.map((row): TableRowWords => ({
        kind: "row",
        cells: columns.map(({ text, content }) => (content ? content(row, judgedOf(row)) : wording(text(row)))),
      })),
    ]),
  };
}
