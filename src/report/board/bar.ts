import { nounsOf } from "../../assess/wording";
import type { Noun } from "../../assess/wording";
import { indicatorsIn } from "../../domain/assessment";
import type { AssessedGoal, AssessedPlan, Grade } from "../../domain/assessment";
import { onlyCounts } from "../../domain/styrmodell";
import { countable, distinctGoals, distinctIndicators } from "../counted";
import { measuredAsGoals, wordOfMeasures } from "../measuresAlone";
import { SAY } from "../sentences";
import { tallied, tallies, talliesAt } from "../tally";
import type { Tally } from "../tally";

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

/** The plan with its measures in the place of goals, where no goal is graded, since the styrmodell only counts; else undefined. */
export function measuresInstead(plan: AssessedPlan, goals: readonly AssessedGoal[]): AssessedPlan | undefined {
  if (!onlyCounts(plan.styrmodell) || goals.some(isGraded) || !distinctIndicators(plan).some(isGraded))
    return undefined;
  const level = wordOfMeasures(plan);
  return {
    ...plan,
    areas: plan.areas.map((area) => measuredAsGoals({ ...area, goals: [], indicators: indicatorsIn(area) }, level)),
  };
}

/**
 * How many of the counted goals are on each step, and what the bar shows. Of several levels one alone is counted. Where no goal is graded, since
 * the styrmodell only counts, it is the measures that are, as in the sentence above.
 */
export function barOf(plan: AssessedPlan, goals: AssessedGoal[]): Bar {
  const columns = tallies(plan);
  const counted = countedOn(columns, goals);
  const alone = measuresInstead(plan, goals);
  if (alone) {
    const shown = distinctGoals(alone).filter(countable(alone));
    return { counted, bar: countedOn(tallies(alone), shown), barLevel: wordOfMeasures(plan), isBarOfMeasures: true };
  }
  const levels = [...new Set(goals.map(({ node }) => node.level))];
  const level = levels.length > 1 ? mostToSay(levels, goals) : undefined;
  if (level === undefined) return { counted, bar: counted };
  const ofLevel = goals.filter(({ node }) => node.level === level);
  return { counted, bar: countedOn(talliesAt(columns, level, plan), ofLevel), barLevel: level };
}

/** What the bar counts, where that is not every counted goal: "Stapeln visar de fem resultatmålen." */
export const barWords = ({ bar, barLevel }: Pick<Bar, "bar" | "barLevel">): string =>
  barLevel === undefined
    ? ""
    : SAY.barOfLevel(
        barLevel,
        bar.reduce((sum, { count }) => sum + count, 0),
      );

/** The noun of what the bar counts. */
export const barNoun = ({ noun, barLevel }: Pick<Bar, "barLevel"> & { noun: Noun }): Noun =>
  barLevel === undefined ? noun : nounsOf([barLevel]);
