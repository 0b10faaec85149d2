import type { GoalNode, Indicator, PlanNode, Recognition } from "../domain/plan";
import { inYear, isUndated } from "../interpret/time/period";
import { withPartComments } from "./partComments";
import { yearOf } from "./periods";
import { withValues } from "./values";

/**
 * The recognition as it is assessed for a period: every period that lacks its year ("mars", "T2", "helår") dated to the
 * period's year, comments without any period dated to the workbook's own where a later year is assessed, as grades are (what
 * was said of last year says nothing of this), and those of a part of the year to it.
 */
export const datedBy = (recognition: Recognition, period: string): Recognition =>
  withPartComments(withPartsDated(withCommentsDated(recognition, period), period), period);

function withCommentsDated(recognition: Recognition, period: string): Recognition {
  const [own, asked] = [yearOf(recognition.period), yearOf(period)];
  if (own === undefined || asked === undefined || asked <= own) return recognition;
  const dated = <T extends PlanNode>(node: T): T => ({
    ...node,
    comments: node.comments.map((one) => (one.period === undefined ? { ...one, period: recognition.period } : one)),
  });
  const { areas, goals, indicators } = recognition.plan;
  return {
    ...recognition,
    plan: { areas: areas.map(dated), goals: goals.map(dated), indicators: indicators.map(dated) },
  };
}

/** Unchanged where there is no such period, or where `period` has no year. */
function withPartsDated(recognition: Recognition, period: string): Recognition {
  const year = yearOf(period);
  const { tables, plan } = recognition;
  const hasUndated = tables.some(({ columns }) => columns.some((column) => isUndated(column.period ?? "")));
  if (year === undefined || !hasUndated) return recognition;
  const dated = <T extends { period?: string }>(one: T): T =>
    one.period === undefined || !isUndated(one.period) ? one : { ...one, period: inYear(one.period, year) };
  const common = <T extends PlanNode>(node: T): T => ({
    ...node,
    grades: node.grades.map(dated),
    comments: node.comments.map(dated),
  });
  const measured = (node: Indicator): Indicator => ({
    ...common(withValues(node, dated)),
    targets: node.targets.map(dated),
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
