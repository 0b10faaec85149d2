import type { AssessedArea, AssessedGoal, AssessedPlan } from "../domain/assessment";
import { countable, countedLevels, distinctGoals, distinctIndicators, isCounted } from "./counted";
import { basisSentence, noneMeasured } from "./basisSentence";
import { countedNoun } from "./measuresAlone";
import { measuresLead } from "./measuresLead";
import { headline, levelHeadline, tallied, tallies, talliesAt } from "./tally";

/**
 * How many goals of how many are reached, of a plan or of some of its areas, in one sentence: per level, in the words of
 * its scale, where there are several levels; then what that rests on, which an area does not repeat where it is said of
 * the whole plan that nothing is measured.
 */
export function countSentence(plan: AssessedPlan, areas: AssessedArea[] = plan.areas): string {
  const counted = (some: AssessedArea[]): AssessedGoal[] =>
    distinctGoals({ ...plan, areas: some }).filter(countable(plan));
  const isSaid = areas.length < plan.areas.length && noneMeasured(counted(plan.areas));
  return [countedIn(plan, areas), basisSentence(counted(areas), isSaid)].filter(Boolean).join(" ");
}

function countedIn(plan: AssessedPlan, areas: AssessedArea[]): string {
  const columns = tallies(plan);
  const shown = { ...plan, areas };
  const measures = measuresLead(plan, distinctIndicators(shown));
  const levels = countedLevels(shown);
  const goals = distinctGoals(shown);
  if (levels.length < 2)
    return headline(
      columns,
      tallied(goals.filter(countable(plan)), columns),
      columns.map(() => "0"),
      countedNoun(goals),
      measures,
    ).value;
  const counted = levels.map((level) => ({
    level,
    counts: tallied(
      goals.filter((goal) => isCounted(goal) && goal.node.level === level),
      talliesAt(columns, level, plan),
    ),
    cells: columns.map(() => "0"),
  }));
  return levelHeadline(counted, columns, plan, measures).value;
}
