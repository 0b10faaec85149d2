import { judgeHousekeeping, plannedBalance } from "../../assess/geh";
import type { AssessedGoal, AssessedPlan } from "../../domain/assessment";
import { grouped } from "../../domain/grouped";
import { tellsOfDecidedActs } from "../decidedActs";
import { printedComments } from "../printedComments";
import { isUndecided, onlyCounts, type Styrmodell } from "../../domain/styrmodell";
import { countable, distinctGoals, distinctIndicators } from "../counted";
import { personDecides } from "../method";
import { asGoal, isMeasureAlone, wordOfMeasures } from "../measuresAlone";
import { areInOwnWords, calledByLabels } from "../../assess/ownWords";
import { quotedTitle } from "../nodeName";
import { SAY } from "../sentences";
import type { NamedGoals } from "../sentences";
import { decidingMeasure, measureName } from "./measure";
import type { BoardInput } from "./boardInput";

/** How many goals a sentence names. */
const NAMED = 3;

const quoted = (goal: AssessedGoal): string =>
  quotedTitle(isMeasureAlone(goal) ? measureName(goal.node.title) : goal.node.title);
const named = (goals: AssessedGoal[]): NamedGoals => ({
  names: goals.map(quoted),
  levels: goals.map(({ node }) => node.level),
});

/** Goals are reached; measures reach their target values. */
export const missedBy = (goals: readonly AssessedGoal[]): string =>
  goals.every(isMeasureAlone) ? "som inte når sitt målvärde" : "som inte uppnås";

/** What goals off track have in common: without a decided styrmodell no more than that they miss, or are judged lowest. */
const missedIn = (styrmodell: Styrmodell, goals: AssessedGoal[]): string =>
  !isUndecided(styrmodell)
    ? missedByWords(styrmodell, goals)
    : goals.every(isMeasureAlone)
      ? missedBy(goals)
      : "med den lägsta bedömningen";

/** In their own words, where those are not that they are not reached. */
function missedByWords(styrmodell: Styrmodell, goals: AssessedGoal[]): string {
  const grades = goals.map(({ published }) => published);
  if (!areInOwnWords(grades, styrmodell)) return missedBy(goals);
  return `som ${calledByLabels(grades)}`;
}

/** Whether the texts beside a goal and its measures say that what is to be done is decided. */
function areActsDecided({ assessed: { period }, entries }: BoardInput, { node, indicators }: AssessedGoal): boolean {
  const open = entries.filter((one) => one.goal === node.id && one.period === period);
  const printed = [node, ...indicators.map((one) => one.node)].map(({ comments }) => printedComments(comments, period));
  return [...open.map(({ comment = "" }) => comment), ...printed].some(tellsOfDecidedActs);
}

/** Whether the first are named because they have become worse, as none of the others has. */
const areFirst = (declining: readonly boolean[]): boolean => declining.every((declines, at) => declines === at < NAMED);

/**
 * Goals off track for which no acts are decided, each by its name when they are few; those that have become worse first.
 */
function measuresToTake(input: BoardInput, goals: AssessedGoal[]): string[] {
  const { assessed, changes } = input;
  const worse = new Set(changes?.changes.filter(({ kind }) => kind === "worse").map(({ id }) => id));
  const declines = (goal: AssessedGoal): boolean => worse.has(goal.node.id) || decidingMeasure(goal)?.trend === "worse";
  const missed = goals.filter(({ published }) => published.kind === "step" && published.step.class === "notReached");
  // A goal is off track by the goals below it: the measures are theirs.
  const ids = new Set(missed.map(({ node }) => node.id));
  const off = missed
    .filter((goal) => !goal.children.some((id) => ids.has(id)) && !areActsDecided(input, goal))
    .sort((a, b) => Number(declines(b)) - Number(declines(a)));
  if (off.length > NAMED)
    return [...grouped(off, ({ node }) => node.level).values()].map((some) =>
      SAY.manyOffTrack(
        { names: some.slice(0, NAMED).map(quoted), levels: some.map(({ node }) => node.level) },
        missedIn(assessed.styrmodell, some),
        areFirst(some.map(declines)),
      ),
    );
  // Their rows have the figures, and how they have changed.
  return off.map((goal) => SAY.measuresToTake(quoted(goal)));
}

/** Whether a goal waits for a person's judgement. */
export const awaits = ({ styrmodell, period }: AssessedPlan, { published, overall, node }: AssessedGoal): boolean =>
  published.kind === "state" && !overall && personDecides(styrmodell, node, period);

/** Goals that wait for a person's judgement, and in a draft goals whose judges differ. */
function toJudge({ assessed, isFinal }: BoardInput, goals: AssessedGoal[]): string[] {
  const waiting = goals.filter((goal) => awaits(assessed, goal));
  const differing = isFinal ? [] : goals.filter(({ disagreement, overall }) => disagreement && !overall);
  return [
    ...(waiting.length > 0 ? [SAY.awaitsJudgement(named(waiting))] : []),
    ...(differing.length > 0 ? [SAY.judgesDiffer(named(differing))] : []),
  ];
}

/**
 * What a decision is about: the goals; where a decided styrmodell only counts them and none is judged, the measures. None
 * where nothing is judged.
 */
export function judgedForDecisions(plan: AssessedPlan): AssessedGoal[] {
  const goals = distinctGoals(plan).filter(countable(plan));
  const isNone = goals.every(({ published }) => published.kind === "state");
  const { styrmodell } = plan;
  return isNone && onlyCounts(styrmodell) && !isUndecided(styrmodell)
    ? distinctIndicators(plan).map((one) => asGoal(one, wordOfMeasures(plan)))
    : goals;
}

/** How the year's deficit, and what is left of earlier ones, is restored. */
const toRestore = (isDeficit: boolean, owedEarlier = ""): string[] => [
  ...(isDeficit ? [SAY.restoreBalance()] : []),
  ...(owedEarlier ? [SAY.restoreEarlier(owedEarlier)] : []),
];

/** What must be decided, as far as the figures and the judgements show it. Empty: nothing. */
export function decisionsOf(input: BoardInput): string[] {
  const goals = distinctGoals(input.assessed).filter(countable(input.assessed));
  const { balance } = judgeHousekeeping(input.assessed);
  const isDeficit = input.deficit || plannedBalance(balance, input.assessed.period)?.isDeficit === true;
  return [
    ...(input.isRestoringDecided ? [] : toRestore(isDeficit, input.owedEarlier)),
    ...measuresToTake(input, judgedForDecisions(input.assessed)),
    ...toJudge(input, goals),
  ];
}
