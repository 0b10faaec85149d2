import type { OwnConclusion } from "../../assess/geh";
import { bound } from "../../interpret/number/unit";
import { forecastFor } from "../../assess/choice";
import { isCurrent, sameFollowUp, yearOf } from "../../assess/periods";
import { periodNote, saidPeriod } from "../../assess/saidPeriod";
import { isSameGrade } from "../../domain/assessment";
import type {
  AssessedArea,
  AssessedGoal,
  AssessedIndicator,
  AssessedPlan,
  Entry,
  Grade,
} from "../../domain/assessment";
import type { Measurement, PlanNode } from "../../domain/plan";
import { periodText } from "../../interpret/time/period";
import { capital, withoutStop } from "../../interpret/text/text";
import { linesOf } from "../../domain/shapes";
import { words } from "../../sheet/document";
import type { Content, TableColumnWords } from "../../sheet/document";
import type { Changes } from "../changes";
import type { Check } from "../checkCodes";
import type { LogRow } from "../continuity/logReader";
import type { Checklist } from "./criteria";
import type { Balance, Means } from "./finances";
import type { NodeFacts } from "./nodeFacts";
import { distinctIndicators, once } from "../counted";
import { decidedTarget, sameWording } from "../decided";
import type { Decided } from "../decided";
import { measuredText, targetText } from "../figure";
import { reasonsIn } from "../goalReason";
import { gradeColors, gradeText, isCount } from "../gradeText";
import { nameOf } from "../nodeName";
import type { DocumentKind } from "../../domain/reportParts";
import { printedComments } from "../printedComments";
import { earlierReserved } from "../reservations";
import { joined } from "../rows";
import { SAY } from "../sentences";
import { standingLines } from "../standing";
import { WHOLE } from "../statusWords";

/** Everything that a report is made from. */
export interface ReportInput {
  assessed: AssessedPlan;
  kind: DocumentKind;
  /** Null: the log holds no earlier period. */
  changes: Changes | null;
  /** The rows of the log. */
  log: LogRow[];
  /** Null: for Word and for a page, a draft too; only the sheets of the workbook have them. */
  checks: Check[] | null;
  /** Till fullmäktige: nothing in it is for the author. Absent: a draft. */
  isFinal?: boolean;
  /** The user's texts and grades in the open cells of the status sheets. */
  entries: Entry[];
  /** The rows of the locked plan; null: none is locked, or its sheet cannot be read. */
  decided: Decided[] | null;
  /** The differences, decisions and entries of each goal and indicator. */
  byNode: NodeFacts;
  /** Criteria that a person has ticked for goals. */
  checklists: Checklist[];
  /** The workbook's balanskravsutredning for the year; null without one. */
  balance: Balance | null;
  /** The workbook says that it is decided how a deficit is restored. */
  isRestoringDecided?: boolean;
  /** The office's own conclusion on god ekonomisk hushållning; absent: there is none. */
  concluded?: OwnConclusion | undefined;
  /** The koncern is evaluated neither in the plan nor by a text beside it. */
  isGroupLeftOut: boolean;
  /** The year's budget and its outcome; null when the workbook has none for the committees that own goals. */
  means: Means | null;
  /** Source cells whose value came from a nämnd that has not decided it ("Mål!H5"). */
  preliminary: Set<string>;
}

/** A published grade: symbol and words, filled; how what is below is graded is not. */
export function gradeContent(grade: Grade, filled = true): Content {
  const { ink, fill } = gradeColors(grade);
  return { kind: "grade", text: gradeText(grade), ink, ...(filled && !isCount(grade) ? { fill } : {}) };
}

/**
 * The council's valid decision on a goal or an indicator; undefined where no plan is locked, or the node is not in it.
 */
const decidedOf = ({ byNode }: Pick<ReportInput, "byNode">, id: string): Decided | undefined => byNode.decided.get(id);

/** Number and title, in the words of the locked plan if it has any. */
export const wording = (
  input: Pick<ReportInput, "byNode">,
  node: { id: string; number?: string; title: string },
): string => nameOf({ ...node, title: decidedOf(input, node.id)?.title || node.title });

/**
 * A goal's name, tied to its cell; `area`: the heading that it is under, which already names a goal that is the area
 * itself; `below`: a line under the name.
 */
export const goalName = (
  input: Pick<ReportInput, "byNode">,
  { node }: AssessedGoal,
  area?: AssessedArea,
  below = "",
): Content => words(joined([node.id === area?.node.id ? WHOLE : wording(input, node), below], "\n"), "bold", node.cell);

export const PRELIMINARY = "preliminär";

/** Whether a nämnd's grade of a goal came in without the nämnd having decided it. */
export const isPreliminary = ({ preliminary }: ReportInput, { node, committee }: AssessedGoal): boolean =>
  committee.some(({ cell }) => preliminary.has(cell ?? node.cell));

/** According to whom or what the published grade is, and that a nämnd has not decided it yet. */
export function howJudged(input: ReportInput, goal: AssessedGoal): string {
  if (goal.overall) return "Samlad bedömning";
  const [first, ...others] = goal.committee;
  if (first) {
    const who = others.length === 0 ? (first.who ?? "Nämnden") : "Nämnderna";
    return isPreliminary(input, goal) ? `${who}, ${PRELIMINARY}` : who;
  }
  if (goal.published.kind === "state") return "";
  // Who has judged is what a reader asks; that a table has a grade, or a rule gives it, is said once, with the rules.
  if (input.isFinal) return "";
  return goal.computed && goal.computed.grade.label === goal.published.label ? "Beräkning" : "Underlaget";
}

/** Every group's value where an outcome is given for groups and not as a whole, a line for each: "Kvinnor 91 %". */
function groupsText({ node }: AssessedIndicator, shown: Measurement): string | undefined {
  const alike = shown.group ? node.outcomes.filter(({ period }) => period === shown.period) : [];
  const groups = alike.flatMap((one) => (one.group ? [`${capital(one.group)} ${measuredText(one, node)}`] : []));
  return groups.length > 0 ? groups.join("\n") : undefined;
}

/** A value that is shown. `of`: the period of its column; absent: the report's. */
interface Shown {
  shown: Measurement;
  title: string;
  isForecast: boolean;
  isMarked: boolean;
  of?: string;
}

/** A value as printed, with its period when that is another one; women and men separately when there is no total. */
function measuredContent(
  { preliminary, assessed }: ReportInput,
  indicator: AssessedIndicator,
  { shown, title, isForecast, isMarked, of: period = assessed.period }: Shown,
): Content {
  const notes = [
    isForecast && isMarked ? "prognos" : "",
    !isForecast && shown.period !== "" && shown.period !== period && !shown.text.includes(periodText(shown.period))
      ? saidPeriod(shown)
      : "",
    shown.source ? `Källa: ${shown.source}` : "",
    preliminary.has(shown.cell) ? "preliminärt" : "",
  ].filter(Boolean);
  return words(
    bound(groupsText(indicator, shown) ?? measuredText(shown, indicator.node, title)) +
      (notes.length > 0 ? ` (${notes.join(", ")})` : ""),
    undefined,
    shown.cell,
  );
}

const foreseenOf = (period: string, { node }: AssessedIndicator): Measurement | undefined =>
  forecastFor(node.forecasts, period);

/**
 * The value that an indicator is judged on: at delår the forecast, marked as one, else the outcome. `title`: the text
 * beside it, which may hold the unit.
 */
export function valueContent(
  input: ReportInput,
  indicator: AssessedIndicator,
  title = indicator.node.title,
): Content | null {
  const forecast = foreseenOf(input.assessed.period, indicator);
  const shown = forecast ?? indicator.outcome;
  return shown
    ? measuredContent(input, indicator, { shown, title, isForecast: forecast !== undefined, isMarked: true })
    : null;
}

/** The forecast that decides, in a column of forecasts. */
export function forecastContent(input: ReportInput, indicator: AssessedIndicator): Content | null {
  const shown = foreseenOf(input.assessed.period, indicator);
  const { title } = indicator.node;
  return shown ? measuredContent(input, indicator, { shown, title, isForecast: true, isMarked: false }) : null;
}

/** Whether a value stands for the period, or is of a part of it that a note tells: it is shown with its own time. */
const isOfColumn = (one: Measurement, period: string): boolean =>
  isCurrent(one.period, period) || (periodNote(one) !== undefined && yearOf(one.period) === yearOf(period));

/** The outcome that a column of outcomes has; beside a forecast only the reported period's own. */
function outcomeOf({ period }: AssessedPlan, indicator: AssessedIndicator): Measurement | undefined {
  const { outcome } = indicator;
  const isBeside = foreseenOf(period, indicator) !== undefined;
  return outcome && !(isBeside && !isOfColumn(outcome, period)) ? outcome : undefined;
}

/** What a column of outcomes is of: the month that all of them are of, beside a year so far that ends with it. */
const outcomePeriod = once((plan: AssessedPlan): string => {
  const shown = distinctIndicators(plan).flatMap((one) => outcomeOf(plan, one)?.period ?? []);
  const [only, ...others] = new Set(shown);
  return only !== undefined && others.length === 0 && sameFollowUp(only, plan.period) ? only : plan.period;
});

/** The outcome, in a column of outcomes. */
export function outcomeContent(input: ReportInput, indicator: AssessedIndicator): Content | null {
  const shown = outcomeOf(input.assessed, indicator);
  const { title } = indicator.node;
  const of = outcomePeriod(input.assessed);
  return shown ? measuredContent(input, indicator, { shown, title, isForecast: false, isMarked: false, of }) : null;
}

/** The target as written, in the words of the locked plan where there are such. */
export function targetContent(input: ReportInput, indicator: AssessedIndicator): Content | null {
  const { node, target } = indicator;
  if (!target) return null;
  const decided = decidedOf(input, node.id);
  return words(
    bound((decided && decidedTarget(decided, target.period ?? "")) ?? targetText(indicator)),
    undefined,
    target.cell,
  );
}

/** "Utfall 2024", "Utfall augusti 2024". */
export const outcomeHeader = (plan: AssessedPlan): string =>
  ["Utfall", periodText(outcomePeriod(plan))].filter(Boolean).join(" ");

/** "Prognos helår 2024". */
export const forecastHeader = (period: string): string =>
  ["Prognos helår", yearOf(period)].filter((one) => one !== undefined).join(" ");

/** A column as wide as its texts ask for. */
export const worded = (header: string, side: TableColumnWords["side"] = "left"): TableColumnWords => ({ header, side });

/** Comments on a goal or an indicator: from the source table, and from the open cells of own sheets. */
function writtenOf({ byNode, assessed: { period } }: ReportInput, nodes: PlanNode[]): string {
  const open = nodes.flatMap(({ id }) => (byNode.entries.get(id) ?? []).map(({ comment }) => comment));
  return [
    ...new Set([
      printedComments(
        nodes.flatMap(({ comments }) => comments),
        period,
      ),
      ...open,
    ]),
  ]
    .filter(Boolean)
    .join("\n");
}

/** The sentence that an indicator is judged against another target than the decided one, which the table shows. */
function otherTarget(input: ReportInput, indicator: AssessedIndicator): string {
  const { node, target } = indicator;
  const row = target && decidedOf(input, node.id);
  const decided = row && decidedTarget(row, target.period ?? "");
  return !target || decided === undefined || sameWording(decided, target.text)
    ? ""
    : SAY.otherTarget(targetText(indicator));
}

const reasonsOf = ({ isFinal, byNode, assessed }: ReportInput) =>
  reasonsIn({ assessed, isFinal, differing: byNode.differing });

/**
 * Why an indicator has its grade and what notes say of its values, below it its place among others, and the user's
 * comments. `earlier`: the periods whose outcomes are shown too.
 */
export function verdictContent(input: ReportInput, indicator: AssessedIndicator, earlier: readonly string[]): Content {
  const why = joined(
    [reasonsOf(input).measure(indicator), earlierReserved(indicator, earlier), otherTarget(input, indicator)],
    " ",
  );
  const isTold = (line: string): boolean => why.includes(`: ${withoutStop(line)}.`);
  const comments = linesOf(writtenOf(input, [indicator.node])).filter((line) => !isTold(line));
  return words(bound(joined([why, ...standingLines(indicator), ...comments], "\n")), "muted");
}

/** The committees that judge a goal otherwise than it is published, in a final: a draft tells every difference. */
function otherCommittees({ isFinal }: ReportInput, { committee, published }: AssessedGoal): string {
  const others = committee.filter(({ grade }) => grade.kind === "step" && !isSameGrade(grade, published));
  const named = others.flatMap(({ who, grade }) => (who === undefined ? [] : [`${who} (”${grade.label}”)`]));
  return isFinal && committee.length > 1 && named.length > 0 ? SAY.otherCommittees(named) : "";
}

/**
 * Why a goal has its grade, where its decided wording is another than the workbook's, and below it the user's comments.
 */
export function reasonContent(
  input: ReportInput,
  goal: AssessedGoal,
  measured?: AssessedIndicator,
  earlier: readonly string[] = [],
): Content | null {
  const { node } = goal;
  const reasons = reasonsOf(input);
  // A reader has the decided words; that the workbook has others is for the house.
  const reworded = input.isFinal || wording(input, node) === nameOf(node) ? "" : SAY.otherWording(node.title);
  const why = joined(
    [
      reasons.goal(goal),
      goal.disagreement && reasons.computed(goal),
      reasons.differ(goal, true),
      otherCommittees(input, goal),
      measured && reasons.own(goal, measured),
      measured && earlierReserved(measured, earlier),
      measured && otherTarget(input, measured),
      reworded,
    ],
    " ",
  );
  const text = joined(
    [why, ...(measured ? standingLines(measured) : []), writtenOf(input, measured ? [node, measured.node] : [node])],
    "\n",
  );
  return text ? words(bound(text), "muted") : null;
}
