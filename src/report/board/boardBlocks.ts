import { sumOf } from "../../domain/sum";
import { bound } from "../../interpret/number/unit";
import { measuresUnder } from "../../assess/metCounts";
import type { AssessedPlan } from "../../domain/assessment";
import { TARGET_SCALE } from "../../domain/scales";
import { capital } from "../../interpret/text/text";
import { columnWidths, type SharedColumn } from "../../sheet/columnWidths";
import { type Block, type TableBlock, textBlock } from "../../sheet/document";
import { DOCUMENT_CELL, DOCUMENT_PAGE, LIST_AFTER, textHeight, TEXTS, type TextStyle } from "../../sheet/documentLooks";
import { HISTORY_SIZE } from "../../sheet/history";
import { ONE_PAGE } from "../../sheet/tableShape";
import { pointCharacters, wrapped } from "../../sheet/height";
import { labelFor } from "../tally";
import { barNoun, barsOf, barsWords } from "./bar";
import { areInOwnWords } from "../../assess/ownWords";
import { type Board, type BoardRow, onOnePage } from "./board";
import { isUndecided } from "../../domain/styrmodell";
import { boardTable } from "./boardColumns";
import { laidColumns, type LaidColumn } from "./boardWidths";
import { missedBy } from "./decisions";
import { boardPages } from "./pages";

/** Points of a column's text, by its share of the page. */
const textPoints = (width: number, columns: LaidColumn[]): number => {
  const all = columns.reduce((sum, one) => sum + one.width + MARGIN, 0);
  return (DOCUMENT_PAGE.width * (width + MARGIN)) / all - DOCUMENT_CELL.sides;
};

/** How many lines a text of a style takes in so many points. */
const linesIn = (wording: string, style: TextStyle, points: number, bold = false): number =>
  wording === "" ? 0 : wrapped(wording, { size: TEXTS[style].size, bold }, pointCharacters(points)).length;

/** Points of a row on paper. */
const rowPoints =
  (dense: boolean) =>
  (row: BoardRow, columns: LaidColumn[]): number => {
    const style = dense ? "TabelltextTat" : "Tabelltext";
    const lines = columns.map(({ text: shown, width, bold = false }) =>
      linesIn(shown(row), style, textPoints(width, columns), bold),
    );
    return textHeight(style, Math.max(1, ...lines)) + DOCUMENT_CELL.rule;
  };

/** A text across the page. */
const across = (style: TextStyle, wording: string): number => {
  const lines = linesIn(wording, style, DOCUMENT_PAGE.width);
  return lines === 0 ? 0 : textHeight(style, lines);
};

/** Notes under the bar: how much is known, that nothing needs a decision, and what other pages hold. */
const notesOf = ({ coverage, decisions, noDecision, rest, ...board }: Omit<Board, "lead">, note = ""): string =>
  [barsWords(board), coverage, decisions.length === 0 ? noDecision : "", rest, note].filter(Boolean).join(" ");

/** Points that the rows of the måltavla have on the first page: what everything above them leaves. `above`: the texts before the part. */
function roomOf({ lead, decisions, ...board }: Board, columns: LaidColumn[], above: [TextStyle, string][]): number {
  const headers = columns.map(({ header, width }) => linesIn(header, "Tabellrubrik", textPoints(width, columns), true));
  const used = sumOf([
    ...above.map(([style, wording]) => across(style, wording)),
    textHeight("Heading1", 1),
    across("Normal", lead),
    textHeight("Tabelltext", 1) * barsOf(board).length,
    across("Anmarkning", notesOf({ decisions, ...board })),
    ...(decisions.length > 0 ? [textHeight("Heading2", 1), LIST_AFTER] : []),
    ...decisions.map((item) => across("Punkt", item)),
    textHeight("Tabellrubrik", Math.max(1, ...headers)),
  ]);
  return DOCUMENT_PAGE.height * SPARE - used;
}

/** Programs differ a little in how high a line is: so much of a page is used. */
const SPARE = 0.985;

/**
 * Characters of a table's text across a page, of which a cell keeps some free: with more "– Bedömning saknas" takes two lines, with
 * fewer rows are taken for higher than they are drawn.
 */
const ACROSS = 156;
const MARGIN = (DOCUMENT_CELL.sides * ACROSS) / DOCUMENT_PAGE.width;
/** A drawn line is wider than one of signs. */
const HISTORY = 10.4;

/** The columns of a document's page, which they fill. */
const columnsOf = (board: Board): LaidColumn[] =>
  onPage(
    board,
    laidColumns(board, {
      across: ACROSS,
      full: ACROSS,
      margin: MARGIN,
      size: TEXTS.Tabelltext.size,
      history: HISTORY,
      inside: ({ width }) => pointCharacters((DOCUMENT_PAGE.width * (width + MARGIN)) / ACROSS - DOCUMENT_CELL.sides),
    }),
  );

/** The columns as wide as a page shows them, so that its rows are measured as they are drawn. */
function onPage({ rows }: Board, columns: LaidColumn[]): LaidColumn[] {
  const shared = columns.map(({ name, header, width, bold = false, text: shown }): SharedColumn => {
    const texts = rows.map((row) => ({ text: bound(shown(row)), bold: bold || name === "grade" }));
    const inside = name === "history" ? { texts: [], least: HISTORY_SIZE.points.width } : { texts };
    return { share: width + MARGIN, ...inside, texts: [{ text: header, bold: true }, ...inside.texts] };
  });
  const all = shared.reduce((sum, { share }) => sum + share, 0);
  const points = columnWidths(shared, DOCUMENT_PAGE.width, ONE_PAGE);
  return columns.map((one, at) => ({ ...one, width: ((points[at] ?? 0) * all) / DOCUMENT_PAGE.width - MARGIN }));
}

/** How many goals have which grade, as one bar; its name has those that occur. */
function barBlock({ bar, ...of }: Pick<Board, "bar" | "barLevel" | "noun">): Block {
  const segments = bar.map(({ tally, count }) => ({
    label: labelFor(tally, count, barNoun(of)),
    count,
    color: tally.colors.bar,
  }));
  const stated = segments.filter(({ count }) => count > 0).map(({ label, count }) => `${label} ${count}`);
  return { kind: "bar", name: stated.join(", "), segments };
}

/** In which order the first rows stand; where none is graded, by what its measures tell. */
function orderOf({ rows, isAsInWorkbook }: Board, { styrmodell }: AssessedPlan): string {
  if (isAsInWorkbook || rows.every(({ goal }) => goal.unjudged)) return "i planens ordning";
  if (rows.every(({ goal }) => goal.published.kind !== "step")) return orderOfMeasures(rows);
  const areOwn = areInOwnWords(
    rows.flatMap(({ grade }) => grade ?? []),
    styrmodell,
  );
  const missed = missedBy(rows.map(({ goal }) => goal));
  return isUndecided(styrmodell) || areOwn ? "de lägst bedömda först" : `de ${missed} först`;
}

function orderOfMeasures(rows: readonly BoardRow[]): string {
  const grades = rows.flatMap(({ goal }) => measuresUnder(goal).map(({ published }) => published));
  const steps = grades.flatMap((grade) => (grade.kind === "step" ? [grade] : []));
  if (steps.length === 0) return "de som väntar på bedömning först";
  // Of words that nobody has said the order of none is the lowest.
  if (steps.every(({ index }) => index === undefined)) return "i arbetsbokens ordning";
  return steps.every(({ scale }) => scale === TARGET_SCALE.name)
    ? "de med mått som inte når målvärdet först"
    : "de med lägst bedömda mått först";
}

/** What must be decided; nothing where nothing must. */
const decisionBlocks = ({ decisions }: Board): Block[] =>
  decisions.length === 0
    ? []
    : [
        { kind: "heading", level: 3, text: "Att besluta" },
        { kind: "list", items: decisions },
      ];

/**
 * The måltavla as the first page of a document, under its own title and sentence; what does not fit follows. `above`:
 * the texts before it, with their styles.
 */
export function boardBlocks(given: Board, assessed: AssessedPlan, above: [TextStyle, string][]): Block[] {
  const { board, dense, columns, first, next, note } = onOnePage(given, (one, closer) => {
    const widths = columnsOf(one);
    const heights = one.rows.map((row) => rowPoints(closer)(row, widths));
    const space = { room: roomOf(one, widths, above), note: textHeight("Anmarkning", 1) };
    const parted = boardPages(one, assessed, heights, space);
    return { board: one, dense: closer, columns: widths, ...parted, pages: parted.next.length === 0 ? 1 : 2 };
  });
  const { noun } = board;
  const notes = notesOf(board, note);
  const table = (name: string, parts: { area: string; rows: BoardRow[] }[]): TableBlock => {
    const made = boardTable(name, columns, parts);
    return {
      ...made,
      onePage: true,
      ...(dense ? { dense } : {}),
      columns: made.columns.map((one, at) => ({ ...one, width: (columns[at]?.width ?? 0) + MARGIN })),
    };
  };
  const others: Block[] = [
    { kind: "heading", level: 3, text: `Övriga ${noun.many}, område för område`, newPage: true },
    table(`${capital(noun.many)} utöver de första`, next),
  ];
  return [
    ...textBlock("body", board.lead),
    ...barsOf(board).map((one) => barBlock({ ...one, noun })),
    ...textBlock("note", notes),
    ...decisionBlocks(board),
    table(`${capital(noun.theMany)}, ${orderOf(board, assessed)}`, first),
    ...(next.length > 0 ? others : []),
  ];
}
