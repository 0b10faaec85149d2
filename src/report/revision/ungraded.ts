import { isBalance } from "../../assess/geh";
import { isTask } from "../../assess/processes";
import type { AssessedGoal } from "../../domain/assessment";
import { assessing } from "../../lexicon/assessing";
import { distinctGoals } from "../counted";
import { namesCouncil, type AuditFacts, type Finding } from "./facts";
import { bySheet, countWords, isUnmeasured, sheetOf, theGoals } from "./goalFindings";

/** Whether somebody has judged a goal, be it as not possible to judge. */
const isJudged = ({ printed, overall, committee }: AssessedGoal): boolean =>
  printed !== undefined || overall !== undefined || committee.length > 0;

/** Whether a goal is one that fullmäktige is to know of: its own words, or its level's, say so. */
const isOfWhole = ({ node: { title, level } }: AssessedGoal): boolean =>
  [title, level].some(namesCouncil) || assessing.has(level, "overarching");

/**
 * Goals that nobody has judged and no rule, where others of their level on the sheet are; those of the whole municipality also
 * where only what stands under them is. A goal that nothing measures is asked about for that.
 */
export function ungraded({ assessed }: AuditFacts): Finding[] {
  const goals = distinctGoals(assessed).filter(
    ({ node, step, withdrawn }) => !step && withdrawn === undefined && !isBalance(node) && !isTask(node),
  );
  const byId = new Map(distinctGoals(assessed).map((goal) => [goal.node.id, goal]));
  /** By printed grades of its measures, or as goals. */
  const isJudgedBelow = ({ indicators, children }: AssessedGoal): boolean =>
    indicators.some(({ printed }) => printed !== undefined) ||
    children.flatMap((id) => byId.get(id) ?? []).some(isJudged);
  const place = (goal: AssessedGoal): string => `${sheetOf(goal.node)} ${goal.node.level}`;
  const judged = new Set(goals.filter(isJudged).map(place));
  const open = goals.filter((goal) => {
    if (goal.published.kind === "step" || isJudged(goal) || isUnmeasured(goal)) return false;
    const isBeside = judged.has(place(goal)) && !goal.indicators.some(({ printed }) => printed !== undefined);
    return isBeside || (isOfWhole(goal) && isJudgedBelow(goal));
  });
  return bySheet(
    open.map(({ node }) => node),
    (ones) => ({ count: countWords(ones.length, "mål", "mål"), goals: theGoals(ones) }),
  );
}
