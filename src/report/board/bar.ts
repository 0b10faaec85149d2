import { sumOf } from "../../domain/sum";
import { measureGroups } from "../../assess/measureGroups";
import { type Noun, nounsOf } from "../../assess/wording";
import {
  type AssessedGoal,
  type AssessedIndicator,
  type AssessedPlan,
  type Grade,
  indicatorsIn,
} from "../../domain/assessment";
import { onlyCounts } from "../../domain/styrmodell";
import { countable, distinctGoals, distinctIndicators } from "../counted";
import { measuredAsGoals, wordOfMeasures } from "../measuresAlone";
import { SAY } from "../sentences";
import { tallied, tallies, talliesAt, type Tally } from "../tally";

/** How many are on a step. */
interface Counted {
  tally: Tally;
  count: number;
}

/** The bar of a måltavla: one level, and the words that tell which where it is not every counted goal. */
export interface Bar {
  /** How many goals are on each step, best first. */
  counted: Counted[];
  /** What the bar shows: the same; of several levels one of them; where no goal is judged, the measures that are. */
  bar: Counted[];
  /** Which level that is, as printed; absent where one level alone is counted. */
  barLevel?: string;
  /** The bar shows measures, which no sheet counts. */
  isBarOfMeasures?: true;
  /** The bars of measures on other scales; absent, or none: all are in the one. */
  more?: Required<Pick<Bar, "bar" | "barLevel">>[];
}

const countedOn = (columns: Tally[], goals: AssessedGoal[]): Counted[] => {
  const counts = tallied(goals, columns);
  return columns.map((tally, at) => ({ tally, count: counts[at] ?? 0 }));
};

const isGraded = ({ published }: { published: Grade }): boolean => published.kind === "step";

/** The first level with a grade that says whether it is reached, else with any grade, else the first. */
function mostToSay(levels: string[], goals: AssessedGoal[]): string | undefined {
  const withSome = (is: (grade: Extract<Grade, { kind: "step" }>) => boolean) => (level: string) =>
    goals.some(({ node, published }) => node.level === level && published.kind === "step" && is(published));
  return levels.find(withSome(({ step }) => step.class !== null)) ?? levels.find(withSome(() => true)) ?? levels[0];
}

/** The level that the bar of one area shows, of several: of those with more than one goal, where there are such. */
export function barLevelOf(levels: string[], goals: AssessedGoal[]): string | undefined {
  const several = levels.filter((level) => goals.filter(({ node }) => node.level === level).length > 1);
  return mostToSay(several.length > 0 ? several : levels, goals);
}

/** The plan with some of its measures in the place of goals, all of one level. */
const withMeasures = (plan: AssessedPlan, level: string, of: (one: AssessedIndicator) => boolean): AssessedPlan => ({
  ...plan,
  areas: plan.areas.map((area) =>
    measuredAsGoals({ ...area, goals: [], indicators: indicatorsIn(area).filter(of) }, level),
  ),
});

const isOnlyMeasures = (plan: AssessedPlan, goals: readonly AssessedGoal[]): boolean =>
  onlyCounts(plan.styrmodell) && !goals.some(isGraded) && distinctIndicators(plan).some(isGraded);

/** The plan with its measures in the place of goals, where no goal is graded, since the styrmodell only counts; else undefined. */
export const measuresInstead = (plan: AssessedPlan, goals: readonly AssessedGoal[]): AssessedPlan | undefined =>
  isOnlyMeasures(plan, goals) ? withMeasures(plan, wordOfMeasures(plan), () => true) : undefined;

/** The same, a plan for each scale where they are graded on several without a word in common; undecided: as they stand. */
export function measuresApart(plan: AssessedPlan, goals: readonly AssessedGoal[]): AssessedPlan[] {
  if (!isOnlyMeasures(plan, goals)) return [];
  const all = distinctIndicators(plan);
  const groups = measureGroups(all, plan.styrmodell);
  if (groups.length < 2) return [withMeasures(plan, wordOfMeasures(plan), () => true)];
  return groups.map(({ word, measures }) => {
    const ids = new Set(measures.map(({ node }) => node.id));
    const own = withMeasures(plan, word, ({ node }) => ids.has(node.id));
    return { ...own, areas: own.areas.filter(({ goals: some }) => some.length > 0) };
  });
}

/** The bar of measures in the place of goals, all of one level. */
function barOfMeasures(plan: AssessedPlan): Required<Pick<Bar, "bar" | "barLevel">> {
  const shown = distinctGoals(plan).filter(countable(plan));
  return { bar: countedOn(tallies(plan), shown), barLevel: shown[0]?.node.level ?? wordOfMeasures(plan) };
}

/**
 * How many of the counted goals are on each step, and what the bar shows. Of several levels one alone is counted. Where no goal is graded, since
 * the styrmodell only counts, it is the measures that are, as in the sentence above.
 */
export function barOf(plan: AssessedPlan, goals: AssessedGoal[]): Bar {
  const columns = tallies(plan);
  const counted = countedOn(columns, goals);
  const [alone, ...more] = measuresApart(plan, goals).map(barOfMeasures);
  if (alone) return { counted, ...alone, isBarOfMeasures: true, more };
  const levels = [...new Set(goals.map(({ node }) => node.level))];
  const level = levels.length > 1 ? mostToSay(levels, goals) : undefined;
  if (level === undefined) return { counted, bar: counted };
  const ofLevel = goals.filter(({ node }) => node.level === level);
  return { counted, bar: countedOn(talliesAt(columns, level, plan), ofLevel), barLevel: level };
}

/** All bars of a måltavla: that of one level, and those of measures on other scales. */
export const barsOf = ({ bar, barLevel, more = [] }: Bar): Pick<Bar, "bar" | "barLevel">[] => [
  { bar, ...(barLevel === undefined ? {} : { barLevel }) },
  ...more,
];

/** What the bars count, where that is not every counted goal: "Stapeln visar de fem resultatmålen." */
export const barsWords = (board: Bar): string => {
  const levels = barsOf(board).flatMap(({ bar, barLevel }) =>
    barLevel === undefined ? [] : [{ level: barLevel, count: sumOf(bar.map(({ count }) => count)) }],
  );
  const [only, ...others] = levels;
  if (!only) return "";
  return others.length === 0 ? SAY.barOfLevel(only.level, only.count) : SAY.barsOfLevels(levels);
};

/** The noun of what the bar counts. */
export const barNoun = ({ noun, barLevel }: Pick<Bar, "barLevel"> & { noun: Noun }): Noun =>
  barLevel === undefined ? noun : nounsOf([barLevel]);
