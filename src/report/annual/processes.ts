import type { AssessedArea, AssessedGoal, AssessedPlan } from "../../domain/assessment";
import { partsOf } from "../../domain/reportParts";
import { countable, distinctGoals, isActivity } from "../counted";
import type { ReportInput } from "./content";

const isStep = ({ node, indicators }: AssessedGoal): boolean => isActivity(node.level) && indicators.length === 0;

/**
 * The areas of a plan that are processes: activities only, some with a date, in a plan that has goals in other areas.
 */
export function processesOf(plan: AssessedPlan): AssessedArea[] {
  const hasGoals = distinctGoals(plan).some((goal) => countable(plan)(goal) && !isActivity(goal.node.level));
  return plan.areas.filter(
    ({ goals, indicators }) =>
      hasGoals && indicators.length === 0 && goals.every(isStep) && goals.some(({ node }) => node.when),
  );
}

/** Whether the report shows an area step by step, so that it is left out among the goals. */
export function isShownAsProcess({ assessed, kind }: ReportInput): (area: AssessedArea) => boolean {
  const isShown = partsOf(assessed.styrmodell.parts, kind).some(({ part }) => part === "process");
  const processes = isShown ? processesOf(assessed) : [];
  return (area) => processes.includes(area);
}
