import type { AssessedGoal, AssessedPlan } from "../../domain/assessment";
import type { Block, CountsBlock } from "../../sheet/document";
import { distinctGoals, tallied, tallies, talliesAt } from "../tally";
import { nameOf } from "./content";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How many goals stand on each step, per area and together; a goal in several areas counts once in the sum. */
function countsOf(name: string, plan: AssessedPlan, level?: string): CountsBlock | null {
  const counted = (goals: AssessedGoal[]): AssessedGoal[] => goals.filter(({ unjudged, node }) => !unjudged && (level === undefined || node.level === level));
  const all = counted(distinctGoals(plan));
  if (all.length === 0) return null;
  const columns = level === undefined ? tallies(plan) : talliesAt(tallies(plan), level, plan);
  const rows = plan.areas.flatMap((area) => {
    const goals = counted(area.goals);
    return goals.length > 0 ? [{ label: nameOf(area.node), counts: tallied(goals, columns) }] : [];
  });
  return {
    kind: "counts",
    name,
    of: "Område",
    steps: columns.map(({ label, symbol, colors }) => ({ label: `${symbol} ${label}`, bar: colors.bar })),
    rows: [...rows, { label: "Alla", counts: tallied(all, columns), total: true }],
  };
}

/** Counts of every level that is judged, each for itself, and of all together where they are several. */
export function countBlocks(plan: AssessedPlan): Block[] {
  const levels = [...new Set(distinctGoals(plan).filter(({ unjudged }) => !unjudged).map(({ node }) => node.level))];
  const each = levels.flatMap((level) => countsOf(`${capital(level)}: antal per bedömning`, plan, level) ?? []);
  const together = levels.length > 1 ? countsOf("Alla nivåer tillsammans: antal per bedömning", plan) : null;
  return together ? [...each, together] : each;
}
