import { shownForecast } from "../../assess/choice";
import type { AssessedArea, AssessedGoal, AssessedIndicator, Entry } from "../../domain/assessment";
import { comparePeriods } from "../../interpret/time/period";
import { besideGrade, measuredByItself, reasonsIn } from "../goalReason";
import { gradeText } from "../gradeText";
import { titleOf } from "../indicatorRow";
import { nameOf } from "../nodeName";
import { loggedOutcome } from "../continuity/log";
import { FIELDS, OVERALL, setBy } from "../continuity/logReader";
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
  const [only, ...others] = shown;
  const text =
    only && others.length === 0
      ? outcomeText(indicator, only)
      : shown.map((one) => joined([one.group, one.text], " ")).join("\n");
  const forecast = shownForecast(forecasts, period);
  return loggedOutcome(
    text,
    latest === undefined || latest === "" || latest === period ? "" : periodHeader(latest),
    forecast ? outcomeText(indicator, forecast) : "",
  );
}

/** What every row of a report is made from. */
interface Reporting {
  input: ReportInput;
  /** "2024-09-23 10:00". */
  stamp: string;
  styrmodell: string;
}

/** The user's entries on a goal or an indicator for the period, without those of single committees. */
const entriesOf = ({ byNode }: ReportInput, id: string): Entry[] =>
  (byNode.entries.get(id) ?? []).filter(({ who }) => who === undefined);

/** Each comment once, nämndens last. */
const commentOf = (input: ReportInput, id: string): string =>
  joined(
    [
      ...new Set(
        entriesOf(input, id)
          .sort((a, b) => Number(a.by === "committee") - Number(b.by === "committee"))
          .map((entry) => entry.comment),
      ),
    ],
    "\n",
  );

const UNTOLD = { computed: "", committee: "", overall: "", published: "", who: "" };

/** A row of the log, in plain spaces but for the comment, which stays as it was written. */
function rowOf(
  { input, stamp, styrmodell }: Reporting,
  area: AssessedArea,
  node: { id: string; cell: string },
  measured: AssessedIndicator | undefined,
  reported: Partial<LogRow> & Pick<LogRow, "title" | "reason">,
): LogRow {
  const { period } = input.assessed;
  const made: LogRow = {
    stamp,
    period,
    area: nameOf(area.node),
    key: node.id,
    target: measured?.target?.text ?? "",
    outcome: measured ? figuresOf(measured, period) : "",
    ...UNTOLD,
    comment: commentOf(input, node.id),
    ...reported,
    styrmodell,
    source: node.cell,
  };
  for (const field of FIELDS) if (field !== "comment") made[field] = made[field].replaceAll("\u00a0", " ").trim();
  return made;
}

const indicatorRow = (reporting: Reporting, area: AssessedArea, one: AssessedIndicator): LogRow =>
  rowOf(reporting, area, one.node, one, {
    title: titleOf(one),
    computed: one.verdict.grade ? gradeText(one.verdict.grade) : "",
    reason: one.verdict.reason,
  });

/** A goal's row, then those of its indicators; one that is its own measure has a single row. */
function goalRows(reporting: Reporting, area: AssessedArea, goal: AssessedGoal): LogRow[] {
  const { input } = reporting;
  const { node, committee, overall, computed } = goal;
  const reasons = reasonsIn({ assessed: input.assessed, differing: input.byNode.differing });
  const itself = measuredByItself(goal);
  const byHand = (by: "committee" | "overall"): boolean =>
    entriesOf(input, node.id).some((entry) => entry.by === by && entry.grade !== undefined);
  const who = [
    committee.length > 0 && setBy(UNNAMED, byHand("committee")),
    overall && setBy(OVERALL, byHand("overall")),
    isPreliminary(input, goal) && PRELIMINARY,
  ];
  const reported = {
    title: node.title,
    computed: computed ? gradeText(computed.grade) : "",
    committee: [...new Set(committee.map(({ grade }) => gradeText(grade)))].join("; "),
    overall: overall ? gradeText(overall.grade) : "",
    published: goal.unjudged ? "" : gradeText(goal.published),
    reason: joined(
      [reasons.goal(goal), reasons.computed(goal), itself && besideGrade(goal, itself, itself.verdict.reason)],
      " ",
    ),
    who: who.filter(Boolean).join("; "),
  };
  return [
    rowOf(reporting, area, node, itself, reported),
    ...(itself ? [] : goal.indicators.map((one) => indicatorRow(reporting, area, one))),
  ];
}

/**
 * Every goal and indicator of a report, as rows of the log in the form of a status sheet's: so the next report knows
 * what was reported, also where no status sheets are written. Each goal once, in the wording of the workbook. `stamp`:
 * "2024-09-23T10:00".
 */
export function reportedRows(input: ReportInput, stamp: string, styrmodell: string): LogRow[] {
  const reporting: Reporting = { input, stamp: stamp.replace("T", " "), styrmodell };
  const rows = input.assessed.areas.flatMap((area) => [
    ...area.indicators.map((one) => indicatorRow(reporting, area, one)),
    ...area.goals.flatMap((goal) => goalRows(reporting, area, goal)),
  ]);
  const seen = new Set<string>();
  return rows.filter(({ key }) => !seen.has(key) && seen.add(key));
}
