import type { AssessedGoal, AssessedIndicator, Assessment } from "../domain/assessment";
import { BASES, hasBasis, type Basis } from "../domain/basis";
import type { Measurement, PlanNode } from "../domain/plan";
import { ACTIVITY_STATUS } from "../domain/presets/rows";
import { KATRINEHOLM_ASSIGNMENTS } from "../domain/scales";
import { isBound } from "../domain/reading";
import { bySpaces } from "../domain/shapes";
import { factsOf } from "../interpret/facts";
import { forecastFor, isReported } from "./choice";
import { measuresUnder } from "./metCounts";
import { isCurrent, isInterim, samePeriod, yearOf } from "./periods";
import { setBy } from "./printed";
import { isActivity } from "./processes";

/** Whether a comment beside a node explains its grade for the period. */
export const isExplained = ({ comments }: Pick<PlanNode, "comments">, period: string): boolean =>
  comments.some((one) => one.text.trim() !== "" && (one.period === undefined || samePeriod(one.period, period)));

type Graded = Pick<AssessedGoal | AssessedIndicator, "published" | "basis">;

/** Whether a conclusion may count how something is graded: it is graded, and on evidence. */
export const isFounded = ({ published, basis }: Graded): boolean => published.kind === "step" && hasBasis(basis);

/** Whether something is graded without evidence. */
export const isUnfounded = (one: Graded): boolean => one.published.kind === "step" && !isFounded(one);

/** What a computed grade rests on: the value in the cell that its proof names, else the period's. */
function ofProof({ node, verdict, outcome }: Omit<AssessedIndicator, "published">, period: string): Basis {
  const cell = verdict.proof?.find(({ id }) => id === "shown")?.cell;
  const forecast = forecastFor(node.forecasts, period);
  if (forecast && (cell === undefined || cell === forecast.cell)) return "forecast";
  const graded = node.outcomes.find((one) => one.cell === cell) ?? outcome;
  return graded === undefined || isWithin(graded.period, period) ? "measured" : "older";
}

/** Whether a value is of the reported period, at delår of any part of its year: "Läge juni" in a report for the half-year. */
const isWithin = (own: string, period: string): boolean =>
  isCurrent(own, period) || (isInterim(period) && isInterim(own) && yearOf(own) === yearOf(period));

/**
 * Whether an outcome that is no more than a bound says by itself whether a target is met: "> 70 %" beside "minst 70 %" does,
 * "> 50 %" does not.
 */
function settles(outcome: Measurement | undefined, target: AssessedIndicator["target"]): boolean {
  const bound = factsOf(outcome?.text ?? "").target;
  const aim = target?.reading;
  if (!aim || !isBound(bound) || !isBound(aim)) return false;
  const isOn = bound.value === aim.value;
  if (bound.kind !== aim.kind) return isOn && Boolean(bound.strict || aim.strict);
  return isOn
    ? Boolean(bound.strict || !aim.strict)
    : bound.kind === "min"
      ? bound.value > aim.value
      : bound.value < aim.value;
}

/** Whether an outcome is no value that a grade can rest on: "se bilaga", a bound on either side of its target. */
const isUnread = ({ verdict: { problem }, outcome, target }: AssessedIndicator): boolean =>
  problem === "utfall-ej-läst" || (problem === "gräns-som-utfall" && !settles(outcome, target));

/** Fewer words in place of a value explain no grade. */
const SENTENCE = 4;

/** Whether an outcome that is no value is a sentence, which tells why the measure is judged so. */
const isTold = (measure: AssessedIndicator): boolean =>
  isUnread(measure) && bySpaces(measure.outcome?.text ?? "").length >= SENTENCE;

/** Whether a measure has an outcome that a grade for the period rests on. */
const hasOutcomeOf = (measure: AssessedIndicator, period: string): boolean =>
  !isUnread(measure) &&
  isReported({ outcomes: measure.node.outcomes.filter((one) => isWithin(one.period, period)) }, "");

/**
 * What the published grade of a measure rests on; undefined where there is none. A printed grade that nothing computes
 * rests on the period's outcome or forecast, else on the words beside it.
 */
export function basisOfMeasure(measure: AssessedIndicator, { isCommented, period }: SaidOfNode): Basis | undefined {
  const { node, verdict, published } = measure;
  if (measure.withdrawn !== undefined) return undefined;
  if (verdict.grade !== null && verdict.met !== null) return ofProof(measure, period);
  if (published.kind !== "step") return undefined;
  if (hasOutcomeOf(measure, period)) return "measured";
  if (forecastFor(node.forecasts, period)) return "forecast";
  if (isCommented || isExplained(node, period) || isTold(measure)) return "judged";
  return isSaidOlder(measure.outcome) ? "older" : "none";
}

/** Whether a value says in its own cell which year it is of: "3,7 (2023)", where this year's is to stand. */
function isSaidOlder(outcome: Measurement | undefined): boolean {
  const year = yearOf(outcome?.period);
  return year !== undefined && outcome!.value !== null && outcome!.text.includes(String(year));
}

/**
 * The basis that most of some grades have, the weaker where two are as many: none where fewer than half of them have
 * any; undefined of no grades.
 */
function most(bases: readonly (Basis | undefined)[]): Basis | undefined {
  const known = bases.filter((one) => one !== undefined);
  const founded = known.filter(hasBasis);
  if (known.length === 0) return undefined;
  if (founded.length * 2 < known.length) return "none";
  const count = (basis: Basis): number => founded.filter((one) => one === basis).length;
  return [...BASES].reverse().reduce((best, one) => (count(one) > count(best) ? one : best));
}

const basesOf = (some: readonly Pick<Graded, "basis">[]): (Basis | undefined)[] => some.map(({ basis }) => basis);

/** What people have said of a goal or a measure besides its grade, in this period. */
interface SaidOfNode {
  /** A comment or a reason in an open cell, or a text beside the grade on a page of text. */
  isCommented: boolean;
  period: string;
}

/** Whether the published grade of a person comes with its reason, beside the goal or its measures. */
function isMotivated(
  { node, indicators, overall, committee, printed }: AssessedGoal,
  { isCommented, period }: SaidOfNode,
): boolean {
  const stated = ({ reason, by, who }: Assessment): boolean => by !== "printed" && reason !== setBy({ by, who });
  const judged = overall ?? committee[0] ?? printed;
  return (
    isCommented ||
    (judged !== undefined && stated(judged)) ||
    isExplained(node, period) ||
    indicators.some((one) => isExplained(one.node, period))
  );
}

/** Scales of what is done or not: "Genomfört", "Pågår". */
const OF_DEEDS: ReadonlySet<string> = new Set([KATRINEHOLM_ASSIGNMENTS.name, ACTIVITY_STATUS.name]);

/** Whether a goal is done rather than reached: its status is itself what is reported. */
export const isDeed = ({ node, published }: Pick<AssessedGoal, "node" | "published">): boolean =>
  isActivity(node.level) || (published.scale !== undefined && OF_DEEDS.has(published.scale));

/**
 * What the published grade of a goal rests on; undefined where there is none. A computed one on what most of the grades
 * below it do; a person's on their values, else on its reason. The status of an activity, or of what else is done rather
 * than reached, is itself what is reported.
 */
export function basisOfGoal(goal: AssessedGoal, below: readonly AssessedGoal[], said: SaidOfNode): Basis | undefined {
  const { published, computed, indicators, unjudged } = goal;
  if (published.kind !== "step" || unjudged) return undefined;
  if (published === computed?.grade) return most(basesOf([...indicators, ...below])) ?? "none";
  // Goals below that nobody has graded are their measures.
  const parts = below.flatMap((one): Pick<Graded, "basis">[] => (one.basis === undefined ? measuresUnder(one) : [one]));
  const beneath = most(basesOf([...indicators, ...parts]));
  if (beneath !== undefined && hasBasis(beneath)) return beneath;
  // A judgement over a value rests on it, also where no target says how the value is to be judged.
  const kept = measuresUnder(goal).filter(({ withdrawn }) => withdrawn === undefined);
  if (kept.some((one) => hasOutcomeOf(one, said.period))) return "measured";
  if (kept.some((one) => forecastFor(one.node.forecasts, said.period))) return "forecast";
  return isMotivated(goal, said) || isDeed(goal) ? "judged" : "none";
}
