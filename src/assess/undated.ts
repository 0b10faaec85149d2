import type { GoalNode, Indicator, PlanNode, Recognition } from "../domain/plan";
import { isUndated, partOf } from "../interpret/time/period";
import { yearOf } from "./periods";

/**
 * The recognition with every period that lacks its year ("mars", "T2", "helår") dated to the reported year, in columns
 * and in values. Unchanged where there is none, or where `period` has no year.
 */
export function datedBy(recognition: Recognition, period: string): Recognition {
  const year = yearOf(period);
  const { tables, plan } = recognition;
  const hasUndated = tables.some(({ columns }) => columns.some((column) => isUndated(column.period ?? "")));
  if (year === undefined || !hasUndated) return recognition;
  const dated = <T extends { period?: string }>(one: T): T => {
    const part = one.period === undefined || !isUndated(one.period) ? null : partOf(year, one.period);
    return part ? { ...one, period: part.canonical } : one;
  };
  const common = <T extends PlanNode>(node: T): T => ({
    ...node,
    grades: node.grades.map(dated),
    comments: node.comments.map(dated),
  });
  const measured = (node: Indicator): Indicator => ({
    ...common(node),
    targets: node.targets.map(dated),
    outcomes: node.outcomes.map(dated),
    forecasts: node.forecasts.map(dated),
    comparisons: node.comparisons.map(dated),
    ...(node.baseline ? { baseline: dated(node.baseline) } : {}),
    ...(node.trend ? { trend: dated(node.trend) } : {}),
  });
  return {
    ...recognition,
    tables: tables.map((table) => ({ ...table, columns: table.columns.map(dated) })),
    plan: {
      areas: plan.areas.map((node): GoalNode => common(node)),
      goals: plan.goals.map((node): GoalNode => common(node)),
      indicators: plan.indicators.map(measured),
    },
  };
}
