import {
  hasOtherFigures,
  proseGoal,
  sentenceGoals,
  type ProseGoal,
  type SentenceGoal,
} from "../../interpret/paragraph/proseGoal";
import type { FactStatement, NodeNumber, NodeStatement, Statement } from "../plan/statement";

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
export function paragraphMeasure({ row, column, text }: Paragraph, node: NodeNumber, isUnderGoal = false): Statement[] {
  const measure = hasLength(text) ? proseGoal(text, isUnderGoal) : null;
  return measure ? measureStatements(measure, { row, column }, node) : [];
}

/** The same, else what its sentences tell of goals in their own words. */
export function paragraphStatements(paragraph: Paragraph, node: NodeNumber): Statement[] {
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
