import { capital } from "../../interpret/text/text";
import type { AssessedGoal } from "../../domain/assessment";
import { gradeBound, words } from "../../sheet/document";
import type { Block, TableColumnWords, TableRowWords } from "../../sheet/document";
import { gradeText } from "../gradeText";
import { nameOf } from "../nodeName";
import { distinctGoals } from "../counted";
import { isActivity } from "../../assess/processes";
import { gradeContent, goalName, reasonContent, worded, wording } from "./content";
import type { ReportInput } from "./content";
import { tagging } from "./goals";

/** "● Genomförd 3, ◐ Pågår 1": how many there are of each published grade, best first as they come on the scale. */
function gathered(goals: AssessedGoal[]): string {
  const order = ({ published }: AssessedGoal): number =>
    published.kind === "step" ? (published.index ?? 0) : Infinity;
  const texts = [...goals].sort((a, b) => order(a) - order(b)).map(({ published }) => gradeText(published));
  return [...new Set(texts)]
    .map((text) => `${gradeBound(text)} ${texts.filter((one) => one === text).length}`)
    .join(", ");
}

/** The columns of every area's table, the same for all. */
const COLUMNS: TableColumnWords[] = [
  { ...worded("KF-mål och nämndmål"), name: "title" },
  { ...worded("Ansvarig"), name: "owner" },
  { ...worded("Indikation"), name: "indication" },
  { ...worded("Bedömning"), name: "grade" },
  { ...worded("Enligt"), name: "judge" },
  { ...worded("Motivering"), name: "reason" },
];

/** An area of so many goals is on one page. */
const WHOLE = 4;

/** Who has judged a goal. */
const judgeOf = ({ overall, committee }: AssessedGoal): string =>
  overall ? "Samlad bedömning" : committee.length > 0 ? "Nämnden" : "";

/**
 * Goals of the council with what indicates them: for the goals of the nämnder, the state of their activities and
 * nämndens own grade; above them the council's goal with the samlad bedömning. Goals without activities or goals below
 * have no indication.
 */
export function councilBlocks(input: ReportInput): Block[] {
  const plan = input.assessed;
  const tags = tagging(input);
  const byId = new Map(distinctGoals(plan).map((goal) => [goal.node.id, goal]));
  const below = ({ children }: AssessedGoal): AssessedGoal[] => children.flatMap((id) => byId.get(id) ?? []);
  const indication = (goal: AssessedGoal): string => {
    const own = below(goal).filter(({ unjudged }) => !unjudged);
    return [...new Set(own.map(({ node }) => node.level))]
      .map((level) => `${capital(level)}: ${gathered(own.filter(({ node }) => node.level === level))}`)
      .join("; ");
  };
  const ofCouncil = (goals: AssessedGoal[]): AssessedGoal[] => goals.filter(({ node }) => !isActivity(node.level));
  return plan.areas.flatMap((area): Block[] => {
    const goals = ofCouncil(area.goals);
    if (goals.length === 0) return [];
    const decidesItself = (goal: AssessedGoal): boolean =>
      goal.overall !== undefined || goal.node.parents.every((id) => !byId.has(id));
    const isShort = goals.length <= WHOLE;
    const rows = goals.map((goal, at): TableRowWords => {
      const decides = decidesItself(goal);
      const next = goals[at + 1];
      const own = tags(area, goal);
      return {
        kind: "row",
        id: goal.node.id,
        ...(own ? { tags: own } : {}),
        ...(next && !decidesItself(next) && (decides || isShort) ? { keep: true } : {}),
        cells: [
          decides ? goalName(input, goal, area) : words(`– ${nameOf(goal.node)}`, undefined, goal.node.cell),
          words(goal.node.owners.join(", ")),
          words(indication(goal)),
          goal.unjudged ? null : gradeContent(goal.published, decides),
          words(judgeOf(goal)),
          reasonContent(input, goal),
        ],
      };
    });
    return [
      { kind: "heading", level: 3, text: wording(input, area.node) },
      {
        kind: "table",
        name: `${wording(input, area.node)}: indikation och bedömning`,
        headed: true,
        columns: COLUMNS,
        rows,
      },
    ];
  });
}
