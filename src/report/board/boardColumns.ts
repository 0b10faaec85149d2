import { bound } from "../../interpret/number/unit";
import { measureNoun } from "../../assess/metCounts";
import { capital } from "../../interpret/text/text";
import { gradeBound, words } from "../../sheet/document";
import type { Content, TableBlock, TableColumnWords, TableRowWords } from "../../sheet/document";
import { onSheet } from "../gradeCells";
import { gradeColors, gradeText } from "../gradeText";
import { tellingDecimals } from "../figure";
import { historyContent } from "../historyContent";
import { nameOf } from "../nodeName";
import type { GoalCells } from "../rows";
import { GOALS } from "../sentences";
import { shownNumber, unitFormat } from "../statusColumns";
import { gradeWords } from "./board";
import type { Board, BoardRow } from "./board";
import { historyText, spanOf } from "./measure";
import { unitOfFigure } from "../../domain/rowUnit";

interface ColumnKind {
  name: "name" | "owner" | "grade" | "change" | "value" | "target" | "history" | "why";
  header: (board: Board) => string;
  side: TableColumnWords["side"];
  /** The shown text; a column without text in any row is left out. */
  text: (row: BoardRow) => string;
  bold?: true;
  /** What stands in a row; absent: its text. `judged`: the cells where the goal is, on a sheet. */
  content?: (row: BoardRow, judged: GoalCells | undefined) => Content | null;
}

/** A column of the måltavla's table. What it is drawn on decides how wide it is. */
export interface BoardColumn extends Omit<ColumnKind, "header"> {
  header: string;
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
    bold: true,
    content: ({ name }, judged) => words(name, "bold", refTo(judged).ref),
  },
  {
    name: "owner",
    header: () => "Ansvarig",
    side: "left",
    text: ({ owner }) => owner,
    content: ({ owner }) => wording(owner, "muted"),
  },
  {
    name: "grade",
    header: () => "Bedömning",
    side: "left",
    text: (row) => gradeBound(gradeWords(row)),
    bold: true,
    content: gradeContent,
  },
  {
    name: "change",
    header: ({ changeHeader }) => changeHeader,
    side: "left",
    text: ({ change }) => change,
    content: ({ change }) => wording(change, "muted"),
  },
  {
    name: "value",
    header: ({ valueHeader }) => valueHeader,
    side: "right",
    text: valueOf,
    bold: true,
    content: valueContent,
  },
  {
    name: "target",
    header: () => "Målvärde",
    side: "right",
    text: targetOf,
    content: (row) => wording(targetOf(row), "muted"),
  },
  {
    name: "history",
    header: (board) => capital(spanOf(board.line)),
    side: "left",
    text: historyIn,
    content: ({ measure, grade }) => (measure ? historyContent(measure.indicator, measure.history, grade) : null),
  },
  {
    name: "why",
    header: ({ rows }) => {
      if (rows.every(({ why }) => why === "")) return "";
      const named = rows.filter(namesMeasure).flatMap(({ measure }) => measure?.indicator ?? []);
      if (named.length === 0) return "Varför";
      const { one } = measureNoun(named);
      return one === GOALS.one ? "Det som mäts, och varför" : `${capital(one)}, och varför`;
    },
    side: "left",
    text: ({ why }) => why,
  },
];

/** No bound with its unit is so long: "högst 10 procentenheter" ends where the values do. */
const isSentence = (row: BoardRow): boolean => targetOf(row).length > LONG_TEXT;

/** The columns that have something to state. */
export const boardColumns = (board: Board): BoardColumn[] =>
  KINDS.filter(({ name, text }) => name === "why" || board.rows.some((row) => text(row) !== "")).map((kind) => ({
    ...kind,
    // Targets in figures end where the values do; those that are read as sentences begin at one place, as texts do.
    ...(kind.name === "target" && board.rows.some(isSentence) ? { side: "left" as const } : {}),
    header: kind.header(board),
  }));

/** The goals as a table. `judgedOf`: the cells where each is judged, on a sheet. */
export function boardTable(
  name: string,
  columns: BoardColumn[],
  parts: { area: string; rows: BoardRow[] }[],
  judgedOf: (row: BoardRow) => GoalCells | undefined = () => undefined,
): TableBlock {
  return {
    kind: "table",
    name,
    headed: true,
    columns: columns.map(({ header, side }) => ({ header, side })),
    rows: parts.flatMap(({ area, rows }): TableRowWords[] => [
      ...(area ? [{ kind: "group" as const, cells: columns.map((_, at) => (at === 0 ? words(area) : null)) }] : []),
      ...rows.map((row): TableRowWords => ({
        kind: "row",
        cells: columns.map(({ text, content }) => (content ? content(row, judgedOf(row)) : wording(text(row)))),
      })),
    ]),
  };
}
