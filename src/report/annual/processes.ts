import type { AssessedArea, AssessedPlan } from "../../domain/assessment";
import { partsOf } from "../../domain/reportParts";
import type { ReportInput } from "./content";

/** The areas of a plan that are processes. */
export const processesOf = (plan: AssessedPlan): AssessedArea[] =>
  plan.areas.filter(({ goals }) => goals.length > 0 && goals.every(({ step }) => step));

/** Whether the report shows an area step by step, so that it is left out among the goals. */
export function isShownAsProcess({ assessed, kind }: ReportInput): (area: AssessedArea) => boolean {
  const isShown = partsOf(assessed.styrmodell.parts, kind).some(({ part }) => part === "process");
  const processes = isShown ? processesOf(assessed) : [];
  return (area) => processes.includes(area);
}
