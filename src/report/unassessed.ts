import { indicatorsIn, isDue } from "../domain/assessment";
import type { AssessedGoal, AssessedIndicator, AssessedPlan, Grade } from "../domain/assessment";
import { saysNotJudged } from "../interpret/choice/notJudged";
import { grouped } from "../domain/grouped";
import type { PlanNode } from "../domain/plan";
import { measuredByItself, reasonsIn, saysNothingBelow } from "./goalReason";
import { gradeText } from "./gradeText";
import { isMeasureAlone } from "./measuresAlone";
import { printedComments } from "./printedComments";
import { joined } from "./rows";

/** A goal or a measure that is published without a step. */
export interface Unassessed {
  node: PlanNode;
  why: string;
  /** What it lacks, in few words: "Utfall saknas". */
  lacking: string;
}

/** Those that lack the same. */
export interface UnassessedGroup {
  lacking: string;
  /** The reason that all of them have; absent: each has its own. */
  why?: string;
  members: Unassessed[];
}

/** Whether an indicator's number does not reach its target, and no rule decides which step that is. */
export const misses = (one: AssessedIndicator): boolean =>
  one.published.kind === "state" && one.verdict.met === false && isDue(one);

/** Every indicator of the plan, once for each area of its goal. */
export const indicatorsOf = (plan: AssessedPlan): AssessedIndicator[] => plan.areas.flatMap(indicatorsIn);

/**
 * Why a goal is published without a step: the state's own words, where the source table prints one; in a final what a
 * reader asks, and not where it stands or what is proposed. A measure in a goal's place has its own reason.
 */
function whyState(goal: AssessedGoal, plan: AssessedPlan, isFinal: boolean): string {
  const { node, published, reason } = goal;
  const [measure] = goal.indicators;
  if (measure && isMeasureAlone(goal)) return measure.verdict.reason;
  if (isAsPrinted(goal))
    return joined(
      [isFinal ? "" : `${published.label} enligt underlaget.`, printedComments(node.comments, plan.period)],
      " ",
    );
  if (isFinal && saysNothingBelow(goal)) return "";
  return (isFinal && reasonsIn({ assessed: plan, isFinal, differing: new Map() }).goal(goal)) || reason;
}

/** In place of the state's own words: they are a judgement, of which nobody has said which step it is. */
const OFF_SCALE = "Ordet står inte på skalan";

/** What a printed state says that is lacking: its own words, where they say that it is not judged. */
const stateWords = ({ label, scale }: Grade): string =>
  scale !== undefined || saysNotJudged(label) ? label : OFF_SCALE;

const isAsPrinted = ({ printed, published }: AssessedGoal | AssessedIndicator): boolean =>
  printed !== undefined && gradeText(printed.grade) === gradeText(published);

function lackingOf(one: AssessedIndicator): string {
  const { verdict, published } = one;
  return verdict.lacking ?? (isAsPrinted(one) ? stateWords(published) : published.label);
}

/** What a goal lacks, apart from what its measures do. */
function lackingIn(goal: AssessedGoal): string {
  const { indicators, children, published } = goal;
  if (isAsPrinted(goal)) return stateWords(published);
  const itself = measuredByItself(goal);
  if (itself) return lackingOf(itself);
  return indicators.length + children.length === 0 ? "Inget att bedöma från" : "Mål utan sammanvägd bedömning";
}

/** Goals and indicators that are published without a step, and why: goals first. */
function unassessedOf(plan: AssessedPlan, isFinal: boolean): Unassessed[] {
  const goals = plan.areas.flatMap((area) =>
    area.goals
      .filter(({ published, unjudged }) => published.kind === "state" && !unjudged)
      .map((goal) => ({ node: goal.node, why: whyState(goal, plan, isFinal), lacking: lackingIn(goal) })),
  );
  // The measure of a goal that is measured by itself is the goal.
  const themselves = new Set(plan.areas.flatMap((area) => area.goals.flatMap((goal) => measuredByItself(goal) ?? [])));
  const indicators = indicatorsOf(plan)
    .filter((one) => one.published.kind === "state" && !misses(one) && !themselves.has(one))
    .map((one) => ({ node: one.node, why: one.verdict.reason, lacking: lackingOf(one) }));
  return [...new Map([...goals, ...indicators].map((one) => [one.node.id, one])).values()];
}

/** The same by what they lack, the largest group first. */
export function unassessedGroups(plan: AssessedPlan, isFinal = false): UnassessedGroup[] {
  return [...grouped(unassessedOf(plan, isFinal), ({ lacking }) => lacking)]
    .map(([lacking, members]) => {
      const [first] = members;
      const isShared = members.length > 1 && members.every(({ why }) => why === first?.why);
      return { lacking, ...(isShared && first ? { why: first.why } : {}), members };
    })
    .sort((a, b) => b.members.length - a.members.length);
}
