import { andList } from "../../domain/listed";
import { isFounded } from "../../assess/basis";
import type { GehAssessment } from "../../assess/geh";
import { measuresUnder } from "../../assess/metCounts";
import { nounsOf, portion } from "../../assess/wording";
import { isDue, type AssessedGoal } from "../../domain/assessment";
import type { StepClass } from "../../domain/scale";
import { nameOf } from "../nodeName";
import { GOALS } from "../sentences";
import { someOf, whole, type Finding } from "./facts";
import type { StatedConclusion } from "./statedConclusion";

/** The office's own conclusion on god ekonomisk hushållning where it claims more than the goals and the balance carry. */
export function claimedTooMuch(stated: StatedConclusion, judged: GehAssessment): Finding[] {
  const speaking = speakingAgainst(stated, judged);
  if (speaking.length === 0) return [];
  const why = `God ekonomisk hushållning: arbetsboken säger ”${stated.text}”, men ${andList(speaking)}`;
  return [whole({ why }, stated.cell)];
}

/**
 * What the goals and the balance say against a conclusion, in clauses. "Delvis" says itself that some goals are missed, "till
 * stor del" that fewer than half are.
 */
function speakingAgainst({ claims }: StatedConclusion, { financial, operational, against }: GehAssessment): string[] {
  const { unfounded, deficit } = against;
  const missed = [...against.missed, ...missedMeasures(financial.goals)];
  if (claims === "none") return [];
  if (claims === "reached") return [...unfounded, ...missed, ...deficit, ...missedOperational(operational.goals)];
  const all = [...financial.goals, ...operational.goals];
  const isMoneyMissed = share(financial.goals, "notReached") === 1;
  if (claims === "mostly") {
    const few = share(all, "reached") > 0.5 ? [] : reachedClause(all);
    return [...unfounded, ...few, ...(isMoneyMissed ? missed : []), ...deficit];
  }
  if (share(all, "notReached") === 1) return [...unfounded, ...reachedClause(all), ...deficit];
  return [...unfounded, ...(isMoneyMissed && deficit.length > 0 ? [...missed, ...deficit] : [])];
}

/** How a goal went: by its grade with evidence, else by whether its measures reach their targets; undefined: nothing is known. */
function wentOf(goal: AssessedGoal): StepClass | undefined {
  const { published } = goal;
  if (published.kind === "step") return isFounded(goal) ? (published.step.class ?? undefined) : undefined;
  const met = measuresUnder(goal)
    .filter((one) => one.withdrawn === undefined && isDue(one))
    .flatMap(({ verdict }) => verdict.met ?? []);
  if (met.length === 0) return undefined;
  return met.every(Boolean) ? "reached" : met.some(Boolean) ? "partly" : "notReached";
}

const known = (goals: readonly AssessedGoal[]): StepClass[] => goals.flatMap((goal) => wentOf(goal) ?? []);

/** The share of the goals something is known of that went one way; NaN where nothing is. */
const share = (goals: readonly AssessedGoal[], how: StepClass): number =>
  known(goals).filter((one) => one === how).length / known(goals).length;

/** How many of some goals are reached, as far as is known; nothing where nothing is. */
function reachedClause(goals: readonly AssessedGoal[]): string[] {
  const went = known(goals);
  const reached = went.filter((one) => one === "reached").length;
  return went.length === 0 ? [] : [portion(reached, goals.length, GOALS, "uppnås", went.length)];
}

const OPERATIONAL = nounsOf(["verksamhetsmål"]);

/** That most of the verksamhetsmål are missed. */
function missedOperational(goals: readonly AssessedGoal[]): string[] {
  const missed = known(goals).filter((one) => one === "notReached").length;
  return share(goals, "notReached") > 0.5 ? [portion(missed, goals.length, OPERATIONAL, "uppnås inte")] : [];
}

/** That measures of goals which nobody grades do not reach their targets, in a clause; none where all do. */
function missedMeasures(goals: readonly AssessedGoal[]): string[] {
  const missed = goals
    .filter(({ published }) => published.kind !== "step")
    .flatMap(({ indicators }) => indicators)
    .filter(({ verdict, withdrawn }) => verdict.met === false && withdrawn === undefined);
  return missed.length > 0 ? [`målvärdet nås inte för ${someOf(missed.map(({ node }) => `”${nameOf(node)}”`))}`] : [];
}
