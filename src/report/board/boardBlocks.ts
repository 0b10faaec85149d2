import { words } from "../../sheet/document";
import type { Block, Content, TableColumnWords } from "../../sheet/document";
import { gradeColors, gradeText } from "../gradeText";
import { historyContent } from "../historyContent";
import { periodHeader } from "../periodTitle";
import { bound } from "../rows";
import { SAY } from "../sentences";
import type { Board, BoardRow } from "./board";

const column = (header: string, width: number, side: TableColumnWords["side"] = "left"): TableColumnWords => ({
  header,
  width,
  side,
});

interface BoardColumn extends TableColumnWords {
  cell: (row: BoardRow) => Content | null;
}

const text = (said: string, look?: "bold" | "muted"): Content | null => (said === "" ? null : words(bound(said), look));

/** Wide enough for the longest word of an owner's name, in characters: no word is broken. */
const ownerWidth = (rows: readonly BoardRow[]): number =>
  Math.min(24, Math.max(9, ...rows.flatMap(({ owner }) => owner.split(/[ ,]+/).map(({ length }) => length))) + 2);

/** The columns of the table of goals; those without anything to say are left out. */
function columnsOf({ changeHeader, periods, rows }: Board): BoardColumn[] {
  const spans = [...new Set([periods[0], periods.at(-1)])].flatMap((one) => (one ? [periodHeader(one)] : []));
  const all: BoardColumn[] = [
    { ...column("Mål", 36), cell: ({ name }) => words(name, "bold") },
    { ...column("Ansvarig", ownerWidth(rows)), cell: ({ owner }) => text(owner, "muted") },
    {
      ...column("Bedömning", 18),
      cell: ({ grade, gathered }) =>
        grade ? { kind: "grade", text: gradeText(grade), ink: gradeColors(grade).ink } : text(gathered),
    },
    { ...column(changeHeader, 12), cell: ({ change }) => text(change, "muted") },
    { ...column("Utfall", 11, "right"), cell: ({ measure }) => text(measure?.value ?? "") },
    { ...column("Målvärde", 13), cell: ({ measure }) => text(measure?.target ?? "", "muted") },
    {
      ...column(spans.join("–"), 14),
      cell: ({ measure, grade }) => (measure ? historyContent(measure.indicator, measure.history, grade) : null),
    },
    { ...column("Mått som avgör, och varför", 44), cell: ({ why }) => text(why) },
  ];
  return all.filter(({ cell }) => rows.some((row) => cell(row) !== null));
}

/** The måltavla as the first page of a document, under its own title and sentence. */
export function boardBlocks(board: Board): Block[] {
  const columns = columnsOf(board);
  const segments = board.bar.map(({ tally, count }) => ({ label: tally.label, count, color: tally.colors.bar }));
  const said = segments.filter(({ count }) => count > 0).map(({ label, count }) => `${label} ${count}`);
  const notes = [board.coverage, board.rest].filter(Boolean).join(" ");
  return [
    ...(board.lead ? [{ kind: "text" as const, look: "body" as const, text: board.lead }] : []),
    { kind: "bar", name: said.join(", "), segments },
    ...(notes ? [{ kind: "text" as const, look: "note" as const, text: notes }] : []),
    { kind: "heading", level: 3, text: "Att besluta" },
    board.decisions.length > 0
      ? { kind: "list", items: board.decisions }
      : { kind: "text", look: "body", text: SAY.nothingToDecide() },
    {
      kind: "table",
      name: "Målen, de som inte uppnås först",
      columns: columns.map(({ header, width, side }) => ({ header, width, side })),
      rows: board.rows.map((row) => ({ kind: "row", cells: columns.map(({ cell }) => cell(row)) })),
    },
  ];
}
