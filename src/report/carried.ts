import type { AssessedGoal } from "../domain/assessment";
import { gradeSymbol, stateText, stepText } from "./gradeText";

/** Most grades that a cell shows one by one; more are counted by their symbols. */
const ONE_BY_ONE = 3;
/** Printed where somebody is responsible for a goal that nobody judges. */
const ANSWERS = "ansvarar";

const CLASSES = ["reached", "partly", "notReached"];
/** Best first, steps of no class and states last. */
const rank = ({ published }: AssessedGoal): number =>
  published.kind === "step" && published.step.class
    ? CLASSES.indexOf(published.step.class) * 10 + (published.index ?? 0)
    : 99;

/** What a committee carries of a goal, by symbols: "●", a few grades "● ◐", or counts "● 4 ○ 2". */
export function carriedText(goals: AssessedGoal[]): string {
  const judged = goals.filter(({ unjudged }) => !unjudged).sort((a, b) => rank(a) - rank(b));
  const all = judged.map(({ published }) => gradeSymbol(published));
  if (all.length === 0) return ANSWERS;
  if (all.length <= ONE_BY_ONE) return all.join(" ");
  return [...new Set(all)].map((symbol) => `${symbol} ${all.filter((one) => one === symbol).length}`).join("  ");
}

/** What symbols stand for, best first: "● Uppnås   ○ Uppnås inte   – Ej bedömd"; "" where no goal is judged. */
export function legendOf(goals: readonly AssessedGoal[]): string {
  const judged = goals.filter(({ unjudged }) => !unjudged).sort((a, b) => rank(a) - rank(b));
  const steps = judged.flatMap(({ published }) => (published.kind === "step" ? [stepText(published.step)] : []));
  const states = judged.some(({ published }) => published.kind === "state") ? [stateText(NO_GRADE)] : [];
  return [...new Set([...steps, ...states])].join("   ");
}

/** Legend of the symbol for states, whichever the state. */
const NO_GRADE = { label: "ej bedömd" };
