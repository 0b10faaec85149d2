import type { PlanNode } from "../../domain/plan";
import type { Aim } from "../../interpret/paragraph/clauses";
import {
  firstAim,
  hasOtherFigures,
  isSameAim,
  proseGoal,
  sentenceGoals,
  type ProseGoal,
  type SentenceGoal,
} from "../../interpret/paragraph/proseGoal";
import type { Area } from "../../sheet/address";
import { filled, isBlank, textOf, type Grid } from "../grid";
import type { Region } from "../layout/tableRegion";
import type { FactStatement, NodeNumber, NodeStatement, Statement } from "../plan/statement";

/** Most earlier goals that a goal is compared with. */
const MOST_BEFORE = 50;

/** Larger sheets are lists. */
const MOST_ROWS = 2000;

/** Paragraphs that tell goals, or what something was to reach and where it came, each a part of its own. */
export function paragraphParts(grid: Grid, taken: readonly Area[]): Region[] {
  const { used } = grid;
  if (!used || grid.turned || used.bottom - used.top > MOST_ROWS) return [];
  const nodes = new Map<NodeNumber, PlanNode>();
  const parts: Region[] = [];
  const before: Aim[] = [];
  let named = 0;
  for (let row = used.top; row <= used.bottom; row++) {
    const columns = filled(grid, row, used.left, used.right);
    for (const column of columns) {
      const text = proseAt(grid, row, column, taken);
      if (text === null) continue;
      // Cells beside each other are a table's: they tell a measure with its outcome, or nothing.
      const statements = (columns.length > 1 ? paragraphMeasure : paragraphStatements)({ row, column, text }, named);
      const found = statements.filter((one): one is NodeStatement => "node" in one);
      if (found.length === 0) continue;
      named += found.length;
      const aim = firstAim(text);
      const isAgain = aim !== null && before.slice(-MOST_BEFORE).some((other) => isSameAim(aim, other));
      if (aim) before.push(aim);
      const lines = found.map(({ kind }) => ({ row, kind, why: WHY[kind] }));
      const kept = isAgain ? [{ ...AGAIN, row, column, text }] : statements;
      parts.push(partAt(grid, row, column, { statements: kept, nodes, lines }));
    }
  }
  return parts;
}

/** The text of a cell that nothing else has taken; null for any other. */
function proseAt(grid: Grid, row: number, column: number, taken: readonly Area[]): string | null {
  const isTaken = taken.some(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  const value = grid.sheet.values[row]?.[column];
  return isTaken || isBlank(value) || typeof value !== "string" ? null : textOf(value);
}

/** A goal that is told a second time is asked about. */
const AGAIN = { kind: "unsure", as: "ett mål som redan står ovanför", orElse: "ett eget mål" } as const;

const WHY: Record<NodeStatement["kind"], string> = {
  area: "stycket berättar om ett område",
  goal: "en mening i stycket säger ett mål",
  indicator: "stycket berättar vad som skulle nås och hur det gick",
};

const partAt = (grid: Grid, row: number, column: number, page: Region["page"]): Region => ({
  grid,
  area: { top: row, left: column, bottom: row, right: column },
  titleRows: [],
  headerRows: [],
  first: row,
  last: row,
  headers: [{ column, text: "" }],
  ...(page ? { page } : {}),
});

/** A shorter text cannot have a goal with its outcome; a longer one is a whole section. */
const [SHORTEST, LONGEST] = [40, 1500];

interface Paragraph {
  row: number;
  column: number;
  text: string;
}

/**
 * A paragraph as statements of a measure of its own, with its aim and outcome; empty without such a measure. `node`:
 * the number of the first node.
 */
export function paragraphMeasure({ row, column, text }: Paragraph, node: NodeNumber): Statement[] {
  const measure = hasLength(text) ? proseGoal(text) : null;
  return measure ? measureStatements(measure, { row, column }, node) : [];
}

/** The same, else what its sentences tell of goals in their own words. */
function paragraphStatements(paragraph: Paragraph, node: NodeNumber): Statement[] {
  const { row, column, text } = paragraph;
  const measure = paragraphMeasure(paragraph, node);
  if (measure.length > 0 || !hasLength(text)) return measure;
  const goals = sentenceGoals(text).flatMap((goal, i) => goalStatements(goal, { row, column }, node + i));
  if (goals.length === 0 || !hasOtherFigures(text)) return goals;
  return [...goals, { row, column, text, kind: "unsure", as: "ett mål", orElse: "ett mål med sitt utfall" }];
}

const hasLength = ({ length }: string): boolean => length >= SHORTEST && length <= LONGEST;

type Place = Pick<Paragraph, "row" | "column">;

const OF_PARAGRAPH = { paragraph: true } as const;

function measureStatements(
  { title, target, outcome, period, verdict, isGoal }: ProseGoal,
  place: Place,
  first: NodeNumber,
): Statement[] {
  const goal: NodeStatement = {
    ...place,
    ...OF_PARAGRAPH,
    kind: "goal",
    node: first,
    under: null,
    title,
    level: "mål",
  };
  const node = isGoal ? first + 1 : first;
  const above = isGoal ? first : null;
  return [
    ...(isGoal ? [goal] : []),
    { ...place, ...OF_PARAGRAPH, kind: "indicator", node, under: above, title, level: "indikator" },
    { ...place, kind: "target", of: node, text: target },
    ...(outcome === undefined
      ? []
      : [{ ...place, kind: "outcome" as const, of: node, text: outcome, ...(period === undefined ? {} : { period }) }]),
    ...gradeStatements(verdict, place, node),
  ];
}

const goalStatements = ({ title, verdict }: SentenceGoal, place: Place, node: NodeNumber): Statement[] => [
  { ...place, ...OF_PARAGRAPH, kind: "goal", node, under: null, title, level: "mål" },
  ...gradeStatements(verdict, place, node),
];

const gradeStatements = (verdict: SentenceGoal["verdict"], place: Place, of: NodeNumber): FactStatement[] =>
  verdict ? [{ ...place, kind: "grade", of, text: verdict.text, as: verdict.as }] : [];
