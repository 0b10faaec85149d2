import { isInterim } from "../../assess/choice";
import type { AssessedGoal, AssessedIndicator, AssessedPlan, Grade } from "../../domain/assessment";
import { periodText } from "../../interpret/period";
import { words } from "../../sheet/document";
import type { Content, TableColumnWords } from "../../sheet/document";
import { gradeColors, gradeText } from "../gradeText";

/** A published grade: symbol and words, filled. */
export function gradeContent(grade: Grade, filled = true): Content {
  const { ink, fill } = gradeColors(grade);
  return { kind: "grade", text: gradeText(grade), ink, ...(filled ? { fill } : {}) };
}

export const nameOf = ({ number, title }: { number?: string; title: string }): string => [number, title].filter(Boolean).join(" ");

/** Who or what gave the published grade. */
export function howJudged(goal: AssessedGoal): string {
  if (goal.overall) return "Samlad bedömning";
  if (goal.committee.length > 0) return goal.committee.length === 1 ? (goal.committee[0]!.who ?? "Nämnden") : "Nämnderna";
  if (goal.published.kind === "state") return "";
  return goal.computed && goal.computed.grade.label === goal.published.label ? "Beräknad" : "Bedömd i underlaget";
}

/** What an indicator is judged on: at delår the forecast, else the outcome, as printed, with its period where that is another. */
export function valueContent({ node, outcome }: AssessedIndicator, period: string): Content | null {
  const forecast = isInterim(period) ? node.forecasts.find((one) => one.text !== "") : undefined;
  const shown = forecast ?? outcome;
  if (!shown) return null;
  const elsewhere = !forecast && shown.period !== "" && shown.period !== period && !isInterim(period) ? ` (${periodText(shown.period)})` : "";
  const source = shown.source ? ` (Källa: ${shown.source})` : "";
  return { kind: "text", text: `${shown.text}${forecast ? " (prognos)" : ""}${elsewhere}${source}`, ref: shown.cell };
}

export const targetContent = ({ target }: AssessedIndicator): Content | null => (target ? { kind: "text", text: target.text, ref: target.cell } : null);

/** "Utfall 2024", or at delår "Prognos eller utfall augusti 2024". */
export const valueHeader = (period: string): string => [isInterim(period) ? "Prognos eller utfall" : "Utfall", periodText(period)].filter(Boolean).join(" ");

export const column = (header: string, width: number, side: TableColumnWords["side"] = "left"): TableColumnWords => ({ header, width, side });

/** Her comments on a goal for the period, one a line. */
export const commentsOf = (goal: AssessedGoal, { period }: AssessedPlan): string =>
  goal.node.comments.filter((comment) => comment.period === undefined || comment.period === period).map(({ text }) => text).join("\n");

/** The reason, and below it what she has written. */
export const reasonContent = (goal: AssessedGoal, plan: AssessedPlan): Content => words([goal.reason, commentsOf(goal, plan)].filter(Boolean).join("\n"), "muted");

