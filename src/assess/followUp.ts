import type { Evidence } from "../domain/proof";
import type { Chosen, Measured, Stop } from "./measured";
import { yearOf } from "./periods";
import { answered } from "./settled";

/**
 * What says that a value's table reports: it is no plan for a coming year, or its header names an outcome of the plan's
 * year; a stop: it is a plan that nobody has asked to be judged.
 */
export function followUpBy({ around }: Measured, { measurement }: Chosen): Evidence | Stop {
  const heading = around?.headingOf(measurement.cell);
  if (!heading) return { by: "cell", cell: measurement.cell, text: measurement.text };
  const { plan, sheet, cell, text } = heading;
  const isOfPlan = plan !== undefined && (yearOf(heading.period ?? "") ?? 0) >= plan.year;
  if (plan === undefined || isOfPlan) return { by: "cell", cell, text };
  const answer = around?.settled.find(({ what, of }) => what === "followUp" && of === sheet);
  return answer
    ? answered(`”${plan.text}” bedöms`, answer)
    : { stop: "problem", code: "plan-inte-uppföljning", text: plan.text, cell };
}
