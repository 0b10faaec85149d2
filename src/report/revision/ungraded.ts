import { isBalance } from "../../assess/geh";
import { isTask } from "../../assess/processes";
import type { AssessedGoal, AssessedIndicator } from "../../domain/assessment";
import { assessing } from "../../lexicon/assessing";
import { distinctGoals } from "../counted";
import { cellsOfNode } from "../../domain/plan";
import { isPlaceTelling, isToldWhy, tellsWhy } from "../unjudgedReason";
import { unreadBeside } from "./beside";
import { missedAgain, uncommented } from "./deviations";
import { namesCouncil, type AuditFacts, type Finding } from "./facts";
import { bySheet, countWords, isUnmeasured, sheetOfNode, theGoals, withoutTarget } from "./goalFindings";

/** Whether somebody has judged a goal, be it as not possible to judge. */
const isJudged = ({ printed, overall, committee }: AssessedGoal): boolean =>
  printed !== undefined || overall !== undefined || committee.length > 0;

/** Whether a goal is one that fullmäktige is to know of: its own words, or its level's, say so. */
const isOfWhole = ({ node: { title, level } }: AssessedGoal): boolean =>
  [title, level].some(namesCouncil) || assessing.has(level, "overarching");

/** Whether the row of a goal, or the rows of all its measures, say why it is not judged, or when it is. */
function isReasoned({ node, indicators }: AssessedGoal, { assessed, tables, sheets }: AuditFacts): boolean {
  const { period } = assessed;
  const own = new Set([node, ...indicators.map((one) => one.node)].flatMap(cellsOfNode));
  const isTold = (cell: string): boolean => unreadBeside(tables, sheets, cell, own).some(({ text }) => tellsWhy(text));
  const isMeasureTold = ({ node: measure }: AssessedIndicator): boolean =>
    isToldWhy(measure, period) || isPlaceTelling([...measure.outcomes, ...measure.forecasts]) || isTold(measure.cell);
  const measures = indicators.filter(({ withdrawn }) => withdrawn === undefined);
  return isToldWhy(node, period) || (measures.length > 0 ? measures.every(isMeasureTold) : isTold(node.cell));
}

/** The goals that something else is asked about: they or a measure are missed, or a measure of theirs has no target. */
const askedAbout = (facts: AuditFacts): Set<string> =>
  new Set([
    ...[...uncommented(facts), ...missedAgain(facts)].map(({ about }) => about),
    ...withoutTarget(facts).flatMap(({ node }) => node.parents),
  ]);

/**
 * Goals that nobody has judged and no rule, where others of their level on the sheet are; those of the whole municipality also
 * where only what stands under them is. Not one whose row says why, nor one that something else is asked about.
 */
export function ungraded(facts: AuditFacts): Finding[] {
  const all = distinctGoals(facts.assessed);
  const goals = all.filter(
    ({ node, step, withdrawn }) => !step && withdrawn === undefined && !isBalance(node) && !isTask(node),
  );
  const byId = new Map(all.map((goal) => [goal.node.id, goal]));
  /** By printed grades of its measures, or as goals. */
  const isJudgedBelow = ({ indicators, children }: AssessedGoal): boolean =>
    indicators.some(({ printed }) => printed !== undefined) ||
    children.flatMap((id) => byId.get(id) ?? []).some(isJudged);
  const place = (goal: AssessedGoal): string => `${sheetOfNode(goal.node)} ${goal.node.level}`;
  const judged = new Set(goals.filter(isJudged).map(place));
  const open = goals.filter((goal) => {
    if (goal.published.kind === "step" || isJudged(goal) || isUnmeasured(goal)) return false;
    const isBeside = judged.has(place(goal)) && !goal.indicators.some(({ printed }) => printed !== undefined);
    return (isBeside || (isOfWhole(goal) && isJudgedBelow(goal))) && !isReasoned(goal, facts);
  });
  const asked = open.length > 0 ? askedAbout(facts) : new Set<string>();
  return bySheet(
    open.flatMap(({ node }) => (asked.has(node.id) ? [] : [node])),
    (ones) => ({ count: countWords(ones.length, "mål", "mål"), goals: theGoals(ones) }),
  );
}
