import { publishedAs } from "../domain/assessment";
import type { AssessedArea, AssessedGoal, AssessedIndicator, AssessedPlan } from "../domain/assessment";
import { measureWord } from "../assess/measureGroups";
import { isActivity, isUnmeasuredActivity } from "../assess/processes";
import { nounsOf } from "../assess/wording";
import { columnHeads } from "../lexicon/columnHeads";
import type { Noun } from "../assess/wording";
import { distinctIndicators, once } from "./counted";

/** What the tables of a plan call its measures, a word for all of them. */
export const wordOfMeasures = once((plan: AssessedPlan): string => measureWord(distinctIndicators(plan)));

/** The same in a sentence. */
export const nounOfMeasures = (plan: AssessedPlan): Noun => nounsOf([wordOfMeasures(plan)]);

/** The header of rows that are either: "Mål eller nyckeltal". */
export const goalOrMeasure = (plan: AssessedPlan): string => `Mål eller ${nounOfMeasures(plan).one}`;

/** A measure in the role of a goal, at a level of this name; comments on it stay with the measure. */
export const asGoal = (indicator: AssessedIndicator, level: string): AssessedGoal => {
  const { node, published, basis, withdrawn } = indicator;
  return {
    node: { ...node, kind: "goal", level, comments: [], grades: [] },
    depth: 0,
    indicators: [indicator],
    children: [],
    committee: [],
    published: publishedAs(indicator),
    ...(basis && published.kind === "step" ? { basis } : {}),
    reason: "",
    ...(withdrawn === undefined ? {} : { withdrawn, unjudged: true }),
  };
};

/** Whether an area has measures, and nothing but activities to list besides: their own grades stand where those of goals do. */
export const isMeasuredAlone = ({ goals, indicators }: Pick<AssessedArea, "goals" | "indicators">): boolean =>
  indicators.length > 0 && goals.every(({ node, unjudged }) => unjudged === true && isActivity(node.level));

/** Whether there are goals to count: an activity that nothing measures is none beside measures without goals. */
export const hasGoals = ({ areas }: AssessedPlan): boolean => {
  const goals = areas.flatMap((area) => area.goals);
  return areas.some(({ indicators }) => indicators.length > 0) ? !goals.every(isUnmeasuredActivity) : goals.length > 0;
};

/** An area whose measures are what is judged, each a goal that is measured by itself; its activities come after them. */
export const measuredAsGoals = (area: AssessedArea, level: string): AssessedArea => ({
  ...area,
  goals: [...area.indicators.map((one) => asGoal(one, level)), ...area.goals],
  indicators: [],
});

/**
 * The plan for a måltavla and a report: unchanged when it has goals; otherwise each measure becomes a goal that is
 * measured by itself.
 */
export const withMeasuresAlone = (plan: AssessedPlan): AssessedPlan =>
  hasGoals(plan) ? plan : { ...plan, areas: plan.areas.map((area) => measuredAsGoals(area, wordOfMeasures(plan))) };

/** A measure in the role of a goal: nothing is weighed together in it. */
export const isMeasureAlone = ({ node, indicators }: AssessedGoal): boolean => indicators[0]?.node.id === node.id;

/** The noun of the counts: goals, or measures or activities where there is nothing else. */
export function countedNoun(goals: readonly AssessedGoal[]): Noun {
  const levels = new Set(goals.flatMap(({ node, unjudged }) => (unjudged ? [] : [node.level])));
  const [only, ...others] = levels;
  const isNamed =
    only !== undefined && others.length === 0 && (goals.every(isMeasureAlone) || columnHeads.has(only, "activity"));
  return nounsOf([isNamed ? only : "mål"]);
}
