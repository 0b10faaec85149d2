import { nounsOf, type Noun, type CountedPredicate } from "../assess/wording";
import { grouped } from "../domain/grouped";
import { isReached } from "../domain/assessment";
import type { AssessedGoal, AssessedPlan, Grade } from "../domain/assessment";
import { isUndecided } from "../domain/styrmodell";
import { areInOwnWords, partsByWords } from "../assess/ownWords";
import { capital } from "../interpret/text/text";
import { GOALS, partsOfCount, SAY } from "./sentences";
import type { CountedGoals } from "./sentences";
import { reachedOfLevel } from "./tally";

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
): [graded: CountedPredicate[], apart: CountedPredicate[]] {
  const grades = judged.map(({ published }) => published);
  return isUndecided(styrmodell) || areInOwnWords(grades, styrmodell)
    ? partsByWords(grades, noun)
    : partsOfCount(classed(grades), noun);
}

/** Whether some goals are told in their own words. */
const inOwnWords = ({ styrmodell }: AssessedPlan, goals: readonly AssessedGoal[]): boolean =>
  isUndecided(styrmodell) ||
  areInOwnWords(
    goals.map(({ published }) => published),
    styrmodell,
  );

const reachedOf = (goals: readonly AssessedGoal[]): number =>
  goals.filter(({ published }) => isReached(published)).length;

/** How some goals of one level stand together, or of several that are told level by level. */
const countedBy = (plan: AssessedPlan, level: string, goals: readonly AssessedGoal[]): string =>
  SAY.countedOfLevel(level, ...gradeParts(plan, goals, nounsOf([level])));

/** Whether some levels are the same words in the definite form: "övergripande mål" and "nämndens mål" are both "målen". */
const haveOneName = (levels: readonly (readonly [level: string, goals: AssessedGoal[]])[]): boolean =>
  new Set(levels.map(([level]) => nounsOf([level]).theMany)).size < levels.length;

/** "7 av 13 uppnås", "3 av 8 resultatmål uppnås, 11 av 26 uppdrag genomförda": how some goals stand together; "" for none. */
export function gathered(plan: AssessedPlan, goals: readonly AssessedGoal[]): string {
  if (goals.length === 0) return "";
  const levels = [...grouped(goals, ({ node }) => node.level)];
  // Of one goal alone none that is not reached need be missed.
  if (goals.length === 1 || inOwnWords(plan, goals))
    return levels.length > 1
      ? levels.map(([level, some]) => countedBy(plan, level, some)).join("; ")
      : SAY.countedGroup(...gradeParts(plan, goals, GOALS));
  if (haveOneName(levels))
    return capital(
      levels
        .map(([level, some]) => SAY.countedLevel(level, reachedOf(some), some.length, reachedOfLevel(level, plan)))
        .join("; "),
    );
  return levels.length > 1
    ? SAY.gatheredLevels(
        levels.map(([level, some]) => [reachedOf(some), some.length, nounsOf([level]), reachedOfLevel(level, plan)]),
      )
    : SAY.gathered(reachedOf(goals), goals.length);
}
