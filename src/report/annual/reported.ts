import { forecastFor, isInterim } from "../../assess/choice";
import type { AssessedArea, AssessedGoal, AssessedIndicator } from "../../domain/assessment";
import { comparePeriods } from "../../interpret/period";
import { computedReason, measuredByItself, said } from "../goalReason";
import { gradeText } from "../gradeText";
import { titleOf } from "../indicatorRow";
import { nameOf } from "../nodeName";
import { loggedOutcome } from "../continuity/log";
import { OVERALL, setBy } from "../continuity/logReader";
import type { LogRow } from "../continuity/logReader";
import { periodHeader } from "../periodTitle";
import { joined } from "../rows";
import { outcomesOf, outcomeText } from "../statusColumns";
import { UNNAMED } from "../statusWords";
import { isPreliminary, PRELIMINARY } from "./content";
import type { ReportInput } from "./content";

/** The latest outcome and the forecast of an indicator, as a status sheet of the period shows them. */
function figuresOf(indicator: AssessedIndicator, period: string): string {
  const { outcomes, forecasts } = indicator.node;
  const latest = outcomes
    .filter((one) => one.text !== "" && (one.period === "" || comparePeriods(one.period, period) <= 0))
    .sort((a, b) => comparePeriods(a.period, b.period))
    .at(-1)?.period;
  const shown = latest === undefined ? [] : outcomesOf(indicator, latest);
  const text =
    shown.length === 1
      ? outcomeText(indicator, shown[0]!)
      : shown.map((one) => joined([one.group, one.text], " ")).join("\n");
  const forecast = isInterim(period) ? (forecastFor(forecasts, period) ?? forecasts.at(-1)) : undefined;
  return loggedOutcome(
    text,
    latest === undefined || latest === "" || latest === period ? "" : periodHeader(latest),
    forecast ? outcomeText(indicator, forecast) : "",
  );
}

/**
 * What a report says of every goal and indicator, as rows of the log in the words of a status sheet's: so the next
 * report knows what was reported, also where no status sheets are written. Each goal once, in the wording of the
 * workbook. `stamp`: "2024-09-23T10:00".
 */
export function reportedRows(input: ReportInput, stamp: string, styrmodell: string): LogRow[] {
  const { assessed } = input;
  const { period } = assessed;
  const seen = new Set<string>();
  const entriesOf = (id: string) =>
    input.entries.filter((entry) => entry.goal === id && entry.period === period && entry.who === undefined);
  const row = (
    area: AssessedArea,
    node: { id: string; cell: string },
    measured: AssessedIndicator | undefined,
    told: Partial<LogRow> & Pick<LogRow, "title" | "reason">,
  ): LogRow[] => {
    if (seen.has(node.id)) return [];
    seen.add(node.id);
    const blank = { computed: "", committee: "", overall: "", published: "", who: "" };
    const figures = { target: measured?.target?.text ?? "", outcome: measured ? figuresOf(measured, period) : "" };
    const comment = [
      ...new Set(
        entriesOf(node.id)
          .sort((a, b) => Number(a.by === "committee") - Number(b.by === "committee"))
          .map((entry) => entry.comment),
      ),
    ];
    const made = {
      stamp: stamp.replace("T", " "),
      period,
      area: nameOf(area.node),
      key: node.id,
      ...figures,
      ...blank,
      comment: joined(comment, "\n"),
      ...told,
      styrmodell,
      source: node.cell,
    };
    return [
      Object.fromEntries(
        Object.entries(made).map(([field, text]) => [
          field,
          field === "comment" ? text : text.replaceAll("\u00a0", " ").trim(),
        ]),
      ) as LogRow,
    ];
  };
  const indicator = (area: AssessedArea, one: AssessedIndicator): LogRow[] =>
    row(area, one.node, one, {
      title: titleOf(one),
      computed: one.verdict.grade ? gradeText(one.verdict.grade) : "",
      reason: one.verdict.reason,
    });
  const goal = (area: AssessedArea, one: AssessedGoal): LogRow[] => {
    const itself = measuredByItself(one);
    const byHand = (by: "committee" | "overall"): boolean =>
      entriesOf(one.node.id).some((entry) => entry.by === by && entry.grade !== undefined);
    const who = [
      one.committee.length > 0 && setBy(UNNAMED, byHand("committee")),
      one.overall && setBy(OVERALL, byHand("overall")),
      isPreliminary(input, one) && PRELIMINARY,
    ];
    const told = {
      title: one.node.title,
      computed: one.computed ? gradeText(one.computed.grade) : "",
      committee: [...new Set(one.committee.map(({ grade }) => gradeText(grade)))].join("; "),
      overall: one.overall ? gradeText(one.overall.grade) : "",
      published: one.unjudged ? "" : gradeText(one.published),
      reason: joined([said(one), computedReason(one), itself?.verdict.reason], " "),
      who: who.filter(Boolean).join("; "),
    };
    return [
      ...row(area, one.node, itself, told),
      ...(itself ? [] : one.indicators.flatMap((each) => indicator(area, each))),
    ];
  };
  return assessed.areas.flatMap((area) => [
    ...area.indicators.flatMap((one) => indicator(area, one)),
    ...area.goals.flatMap((one) => goal(area, one)),
  ]);
}
