import type { Noun, Part } from "../assess/wording";
import { isReached } from "../domain/assessment";
import type { AssessedGoal, AssessedPlan, Grade } from "../domain/assessment";
import { isUndecided } from "../domain/styrmodell";
import { areInOwnWords, partsByWords } from "../assess/ownWords";
import { GOALS, partsOfCount, SAY } from "./sentences";
import type { CountedGoals } from "./sentences";

/** How many there are of each class. */
function classed(grades: readonly Grade[]): CountedGoals {
  const counts: CountedGoals = { reached: 0, partly: 0, missed: 0, unordered: 0, unjudged: 0 };
  const parts = { reached: "reached", partly: "partly", notReached: "missed" } as const;
  for (const grade of grades) {
    const { class: of } = grade.kind === "step" ? grade.step : {};
    counts[grade.kind === "state" ? "unjudged" : of ? parts[of] : "unordered"]++;
  }
  return counts;
}

/** The parts of a count of some grades: by class, or by their own words where no styrmodell is decided, or a class is not what they say. */
export function gradeParts(
  { styrmodell }: AssessedPlan,
  judged: readonly { published: Grade }[],
  noun: Noun,
): [graded: Part[], apart: Part[]] {
  const grades = judged.map(({ published }) => published);
  return isUndecided(styrmodell) || areInOwnWords(grades, styrmodell)
    ? partsByWords(grades, noun)
    : partsOfCount(classed(grades), noun);
}

/** "7 av 13 uppnås": how some goals stand together; "" for none. */
export function gathered(plan: AssessedPlan, goals: readonly AssessedGoal[]): string {
  if (goals.length === 0) return "";
  if (
    isUndecided(plan.styrmodell) ||
    areInOwnWords(
      goals.map(({ published }) => published),
      plan.styrmodell,
    )
  )
    return SAY.countedGroup(...gradeParts(plan, goals, GOALS));
  return SAY.gathered(goals.filter(({ published }) => isReached(published)).length, goals.length);
}
