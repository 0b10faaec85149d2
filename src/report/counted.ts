import { isBalance } from "../assess/geh";
import { isActivity } from "../assess/processes";
import { indicatorsIn } from "../domain/assessment";
import type { AssessedGoal, AssessedIndicator, AssessedPlan } from "../domain/assessment";

/** What is asked of something in several places: found out once for each. */
export function once<K extends object, T extends NonNullable<unknown>>(find: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>();
  return (of) => {
    const found = known.get(of) ?? find(of);
    known.set(of, found);
    return found;
  };
}

/** Whether a goal is judged, and counted on its own area's sheet; balanskravsresultat is not (docs/regler.md §10). */
export const isCountedInArea = ({ node, unjudged }: AssessedGoal): boolean => !unjudged && !isBalance(node);

/** Whether a goal is counted in the whole plan, where its level is counted separately: no step of a process is. */
export const isCounted = (goal: AssessedGoal): boolean => isCountedInArea(goal) && !goal.step;

/**
 * Which goals the counts of a plan are about: those that are counted, without activities where there is anything else.
 */
export function countable(plan: AssessedPlan): (goal: AssessedGoal) => boolean {
  const onlyActivities = countsActivities(plan);
  return (goal) => isCounted(goal) && (onlyActivities || !isActivity(goal.node.level));
}

const countsActivities = once((plan: AssessedPlan) =>
  distinctGoals(plan).every((goal) => !isCounted(goal) || isActivity(goal.node.level)),
);

/** Which nodes of a plan are judged as goals: no activities where there is anything else. */
export function judgedAsGoal(plan: AssessedPlan): (goal: AssessedGoal) => boolean {
  const onlyActivities = distinctGoals(plan).every((goal) => goal.unjudged || isActivity(goal.node.level));
  return ({ unjudged, node }) => !unjudged && (onlyActivities || !isActivity(node.level));
}

/** The levels that are counted, in the order of their first goals. */
export const countedLevels = (plan: AssessedPlan): string[] => [
  ...new Set(
    distinctGoals(plan)
      .filter(isCounted)
      .map(({ node }) => node.level),
  ),
];

/** What a level is called: goals that their table calls nothing else, which stand apart after others' goals, by what they are. */
export const levelCalled = (plan: AssessedPlan, level: string): string => namedApart(plan).get(level) ?? level;

const PLAIN = "mål";

const namedApart = once((plan: AssessedPlan): Map<string, string> => {
  const levels = countedLevels(plan);
  const isApart = levels.slice(0, Math.max(levels.indexOf(PLAIN), 0)).some((one) => one.endsWith(PLAIN));
  if (!isApart) return new Map();
  const plain = distinctGoals(plan).filter((goal) => isCounted(goal) && goal.node.level === PLAIN);
  const isFinancial = plain.every(({ node }) => node.geh === "financial");
  return new Map([[PLAIN, isFinancial ? "finansiellt mål" : "övrigt mål"]]);
});

/** Every indicator once, also one under several goals. */
export const distinctIndicators = ({ areas }: AssessedPlan): AssessedIndicator[] => [
  ...new Map(areas.flatMap(indicatorsIn).map((one) => [one.node.id, one])).values(),
];

/** The headers of the period's columns that are not read, of some measures. */
export const unreadColumns = (measures: readonly AssessedIndicator[]): string[] => [
  ...new Set(measures.flatMap(({ unread }) => unread ?? [])),
];

/** Every goal once, also one in several areas. */
export const distinctGoals = once((plan: AssessedPlan): readonly AssessedGoal[] => {
  const goals = new Map<string, AssessedGoal>();
  for (const area of plan.areas)
    for (const goal of area.goals) if (!goals.has(goal.node.id)) goals.set(goal.node.id, goal);
  return [...goals.values()];
});

/** Whether a measure has an outcome: a number, or words that are judged ("Ja"). */
export const hasOutcome = ({ outcome, verdict }: AssessedIndicator): boolean =>
  outcome !== undefined && (outcome.value !== null || verdict.met !== null);
