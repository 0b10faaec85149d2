import type { AssessedPlan } from "../../domain/assessment";
import { words } from "../../sheet/document";
import type { Block, Content, TableRowWords } from "../../sheet/document";
import { gradeColors, gradeText } from "../gradeText";
import { historyContent } from "../historyContent";
import { linePoints, wrapped } from "../height";
import { SIZES } from "../look";
import { bound } from "../rows";
import { SAY } from "../sentences";
import type { Board, BoardRow } from "./board";
import { boardColumns, ROOM } from "./boardColumns";
import type { BoardColumn } from "./boardColumns";
import { boardPages } from "./pages";

const text = (said: string, look?: "bold" | "muted"): Content | null => (said === "" ? null : words(bound(said), look));

/** What stands in a document where it is more than the column's text. */
const CONTENTS: Partial<Record<BoardColumn["name"], (row: BoardRow) => Content | null>> = {
  name: ({ name }) => words(name, "bold"),
  owner: ({ owner }) => text(owner, "muted"),
  grade: ({ grade, gathered }) =>
    grade ? { kind: "grade", text: gradeText(grade), ink: gradeColors(grade).ink } : text(gathered),
  change: ({ change }) => text(change, "muted"),
  target: ({ measure }) => text(measure?.target ?? "", "muted"),
  history: ({ measure, grade }) => (measure ? historyContent(measure.indicator, measure.history, grade) : null),
};

/** Points inside the margins of a page, and of it what stands there whatever the måltavla says: titles and headers. */
const PAGE = { height: 510, titles: 194 };
/** The size of body text, of the table's text beside a sheet's, and how high a decision is. */
const BODY = 10.5;
const SMALLER = 0.9;
const ITEM = 16;

/** Points that the rows have on the first page, as high as on a sheet. */
function roomOf({ lead, decisions }: Board, columns: BoardColumn[]): { full: number; smaller: number } {
  const lines = (said: string): number => (said ? wrapped(said, { size: BODY }, ROOM).length : 0);
  const listed = Math.max(1, ...decisions.map(lines)) - 1 + Math.max(1, decisions.length);
  const headers = columns.map(({ header, width }) => wrapped(header, { size: SIZES.text, bold: true }, width).length);
  const more = (Math.max(1, ...headers) - 1) * linePoints(SIZES.text);
  const room = (PAGE.height - PAGE.titles - lines(lead) * linePoints(BODY) - listed * ITEM) / SMALLER - more;
  return { full: room, smaller: room };
}

/** Characters of a table's text across a page, and what a cell keeps free of them. */
const ACROSS = 160;
const MARGIN = 1.7;
/** A drawn line is wider than one of signs. */
const HISTORY = 13;

/** The columns of a document's page, which they fill: those of running text share what the others leave. */
function columnsOf(board: Board): BoardColumn[] {
  const columns = boardColumns(board).map((one) => (one.name === "history" ? { ...one, width: HISTORY } : one));
  const taken = (some: BoardColumn[]): number => some.reduce((sum, { width }) => sum + width + MARGIN, 0);
  const isRunning = ({ name }: BoardColumn): boolean => name === "name" || name === "why";
  const left = ACROSS - taken(columns.filter((one) => !isRunning(one)));
  const share = left / taken(columns.filter(isRunning));
  return columns.map((one) => (isRunning(one) ? { ...one, width: (one.width + MARGIN) * share - MARGIN } : one));
}

/** The måltavla as the first page of a document, under its own title and sentence; what it has no room for follows. */
export function boardBlocks(board: Board, assessed: AssessedPlan): Block[] {
  const columns = columnsOf(board);
  const { first, next, note } = boardPages(board, assessed, columns, roomOf(board, columns));
  const segments = board.bar.map(({ tally, count }) => ({ label: tally.label, count, color: tally.colors.bar }));
  const said = segments.filter(({ count }) => count > 0).map(({ label, count }) => `${label} ${count}`);
  const notes = [board.coverage, board.rest, note].filter(Boolean).join(" ");
  const rowOf = (row: BoardRow): TableRowWords => ({
    kind: "row",
    cells: columns.map(({ name, text: shown }) => (CONTENTS[name] ?? ((one) => text(shown(one))))(row)),
  });
  const table = (name: string, rows: TableRowWords[]): Block => ({
    kind: "table",
    name,
    columns: columns.map(({ name: what, header, width }) => ({
      header,
      width: width + MARGIN,
      side: what === "value" ? "right" : "left",
    })),
    rows,
  });
  const group = (area: string): TableRowWords[] =>
    area && next.length > 1 ? [{ kind: "group", cells: columns.map((_, at) => (at === 0 ? words(area) : null)) }] : [];
  return [
    ...(board.lead ? [{ kind: "text" as const, look: "body" as const, text: board.lead }] : []),
    { kind: "bar", name: said.join(", "), segments },
    ...(notes ? [{ kind: "text" as const, look: "note" as const, text: notes }] : []),
    { kind: "heading", level: 3, text: "Att besluta" },
    board.decisions.length > 0
      ? { kind: "list", items: board.decisions }
      : { kind: "text", look: "body", text: SAY.nothingToDecide() },
    table("Målen, de som inte uppnås först", first.map(rowOf)),
    ...(next.length > 0
      ? [
          { kind: "heading", level: 3, text: "Övriga mål, område för område", newPage: true } satisfies Block,
          table(
            "Mål som inte ryms på första sidan",
            next.flatMap(({ area, rows }) => [...group(area), ...rows.map(rowOf)]),
          ),
        ]
      : []),
  ];
}
