import type { AssessedArea, AssessedGoal, AssessedIndicator } from "../../domain/assessment";
import { measuredByItself } from "../goalReason";
import { gradeText } from "../gradeText";
import { nameOf } from "../listings";
import type { LogRow } from "../log";
import { bound } from "../rows";
import { howJudged, valueContent } from "./content";
import type { ReportInput } from "./content";

/**
 * What a report says of every goal and indicator, as rows of the log: so the next report knows what was reported, also where no status sheets are written. Each goal once,
 * in the wording of the workbook. `stamp`: "2024-09-23T10:00".
 */
export function reportedRows(input: ReportInput, stamp: string, styrmodell: string): LogRow[] {
  const { assessed } = input;
  const seen = new Set<string>();
  const row = (area: AssessedArea, node: { id: string; title: string }, measured: AssessedIndicator | undefined, said: Partial<LogRow>): LogRow[] => {
    if (seen.has(node.id)) return [];
    seen.add(node.id);
    const blank = { computed: "", committee: "", overall: "", published: "", comment: "", who: "" };
    const figures = { target: bound(measured?.target?.text ?? ""), outcome: measured ? (valueContent(input, measured)?.text ?? "") : "" };
    return [{ stamp: stamp.replace("T", " "), period: assessed.period, area: nameOf(area.node), key: node.id, title: node.title, ...figures, ...blank, ...said, styrmodell }];
  };
  const indicator = (area: AssessedArea, one: AssessedIndicator): LogRow[] => row(area, one.node, one, { computed: one.verdict.grade ? gradeText(one.verdict.grade) : "" });
  const goal = (area: AssessedArea, one: AssessedGoal): LogRow[] => {
    const itself = measuredByItself(one);
    const said = {
      computed: one.computed ? gradeText(one.computed.grade) : "",
      committee: one.committee.map(({ grade }) => gradeText(grade)).join("; "),
      overall: one.overall ? gradeText(one.overall.grade) : "",
      published: one.unjudged ? "" : gradeText(one.published),
      who: howJudged(input, one),
    };
    return [...row(area, one.node, itself, said), ...(itself ? [] : one.indicators.flatMap((each) => indicator(area, each)))];
  };
  return assessed.areas.flatMap((area) => [...area.indicators.flatMap((one) => indicator(area, one)), ...area.goals.flatMap((one) => goal(area, one))]);
}
