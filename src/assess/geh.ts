import { hasLetter } from "../domain/shapes";
import { unitOfFigure } from "../domain/rowUnit";
import { lowered } from "../interpret/text/text";
import { indicatorsIn, isReached } from "../domain/assessment";
import type { AssessedGoal, AssessedIndicator, AssessedPlan } from "../domain/assessment";
import type { Geh } from "../domain/plan";
import type { StepClass } from "../domain/scale";
import { STANDARD_SCALE } from "../domain/scales";
import { levelOf } from "../domain/styrmodell";
import type { Level, RollupRule, Styrmodell } from "../domain/styrmodell";
import { isFounded, isUnfounded } from "./basis";
import { forecastFor } from "./choice";
import { countGrades } from "./counts";
import type { Counts } from "./counts";
import { rollUp } from "./rollup";
import type { Child } from "./rollup";
import { countedReason, measuresUnder, metCounts, type Counting } from "./metCounts";
import { SENTENCES } from "./sentences";
import type { Beside } from "./sentences";
import { isInterim } from "./periods";
import { isTask } from "./processes";
import { asPredicate } from "./wording";
import { assessing } from "../lexicon/assessing";

export type Conclusion = StepClass | "unknown";

/** The sentence on god ekonomisk hushållning for each conclusion. */
const CONCLUSIONS: Record<Conclusion, string> = {
  reached: "God ekonomisk hushållning uppnås",
  partly: "God ekonomisk hushållning uppnås delvis",
  notReached: "God ekonomisk hushållning uppnås inte",
  unknown: "God ekonomisk hushållning kan inte bedömas",
};

/** One group of goals, judged on its own. */
export interface GehGroup {
  goals: AssessedGoal[];
  counts: Counts;
  conclusion: Conclusion;
  reason: string;
  /** The same beside the counts of its goals: without them. */
  beside: string;
}

type Concluded = Pick<GehGroup, "conclusion" | "reason" | "beside">;
const unknown = (reason: string): Concluded => ({ conclusion: "unknown", reason, beside: reason });

/** What speaks against a conclusion, in clauses. */
interface Against {
  /** Goals without evidence in a group that they leave unknown. */
  unfounded: string[];
  /** Missed financial goals. */
  missed: string[];
  deficit: string[];
}

/** The test of god ekonomisk hushållning (docs/regler.md §10). Always a proposal: a person sets it. */
export interface GehAssessment {
  financial: GehGroup;
  operational: GehGroup;
  /** Riktlinjer are followed or not, and stand outside the two groups. */
  guidelines: { goals: AssessedGoal[]; followed: number; notFollowed: number; notAssessed: number };
  /** The worse of the two groups. */
  conclusion: Conclusion;
  /** As a proposal. */
  sentence: string;
  /** The same as it stands where it is handed over; "" where nothing is concluded. */
  stated: string;
  reason: string;
  /** The same beside the counts of both groups: without them. */
  reasonBeside: string;
  /** What speaks against it, each as a clause. */
  against: Against;
  /** Goals that count, and of which it is not said whether they are financial: they are in neither group. */
  ungrouped: AssessedGoal[];
  /** Goals of which it is not known whether they count: the user is asked. */
  asked: AssessedGoal[];
  /** The same in a sentence; absent: it is known for all. */
  unmarked?: string;
  /** Balanskravsresultat: printed on a line of its own, outside the counts. */
  balance?: AssessedGoal | AssessedIndicator;
}

/** The office's own conclusion, as it is written, and how much it says that there is. */
export interface OwnConclusion {
  text: string;
  claims: "reached" | "mostly" | "partly" | "none";
}

/** The level of the conclusion in a styrmodell. */
export const HOUSEKEEPING = "god ekonomisk hushållning";

/**
 * How the groups are weighed where the styrmodell has no rule that a machine can follow: the product's standard, as a
 * proposal. The worst decides only where a municipality has chosen so (docs/regler.md §10).
 */
const PROPOSED: Level = {
  level: HOUSEKEEPING,
  scale: STANDARD_SCALE.name,
  grading: [],
  rollup: [{ rule: "majoritet" }, { rule: "median" }],
  coverage: 50,
  missing: "ignored",
};

/** Whether a goal or an indicator is the balanskravsresultat, which is printed on a line of its own and not counted. */
export const isBalance = ({ title }: { title: string }): boolean => assessing.has(title, "balanceRequirement");

/** Whether an owner, or what an area is called, belongs to the koncern rather than to the municipality itself. */
export const isCompany = (name: string): boolean => assessing.has(name, "company");

/** Whether a plan has a company or the koncern: as an area, as who is responsible, or in what a goal or a measure is of. */
export function tellsOfGroup({ areas }: AssessedPlan): boolean {
  const goals = areas.flatMap((area) => area.goals.map(({ node }) => node));
  const measures = areas.flatMap(indicatorsIn).map(({ node }) => node);
  return (
    areas.some(({ node }) => isCompany(node.title)) ||
    [...goals, ...measures].some(({ title, owners }) => [title, ...owners].some(isCompany))
  );
}

/**
 * Goals of one group weighed together on the product's three words, to which every scale converts by class: by the
 * given rules, else the styrmodell's own for "god ekonomisk hushållning", else majority, then the median. No goals:
 * unknown.
 */
export function concludeGroup(goals: Child[], styrmodell: Styrmodell, rollup?: RollupRule[]): Concluded {
  if (goals.length === 0) return { ...unknown(SENTENCES.noGoalsMarked()), beside: "" };
  const own = levelOf(styrmodell, PROPOSED);
  const standing = own?.level === PROPOSED.level && own.rollup.some((rule) => rule.rule !== "person") ? own : PROPOSED;
  const level = rollup ? { ...PROPOSED, rollup } : standing;
  const scales = styrmodell.scales.some((scale) => scale.name === level.scale)
    ? styrmodell.scales
    : [...styrmodell.scales, STANDARD_SCALE];
  const { grade, reason, afterGrade = reason, ruling } = rollUp(goals, level, { ...styrmodell, scales });
  return {
    conclusion: (grade?.kind === "step" && grade.step.class) || "unknown",
    reason: afterGrade,
    beside: ruling === undefined ? reason : ruling && `${ruling}.`,
  };
}

/** The goals of a group that are graded without evidence. */
export const unfounded = (goals: readonly AssessedGoal[]): AssessedGoal[] => goals.filter(isUnfounded);

/** Half of the goals of a group, at least, have a grade with evidence, or it cannot be judged. */
function concludeFounded(goals: AssessedGoal[], styrmodell: Styrmodell): Concluded {
  const without = unfounded(goals);
  const children = goals.map((goal): Child => ({
    grade: goal.published,
    unfounded: isUnfounded(goal),
    what: "mål",
    weight: goal.node.weight,
  }));
  if (without.length === 0) return concludeGroup(children, styrmodell);
  const stated = SENTENCES.gradedWithout(without.map(titleOf), goals.length);
  if (goals.filter(isFounded).length * 2 < goals.length) return unknown(stated);
  const { conclusion, reason, beside } = concludeGroup(children, styrmodell);
  return { conclusion, reason: `${reason} ${stated}`, beside: [beside, stated].filter(Boolean).join(" ") };
}

function groupOf(goals: AssessedGoal[], plan: Counting): GehGroup {
  const { styrmodell } = plan;
  const distinct = [...new Map(goals.map((goal) => [goal.node.id, goal])).values()];
  const concluded = concludeFounded(distinct, styrmodell);
  const standing = isOnlyCounted(styrmodell)
    ? countedReason(
        metCounts(measuresUnder({ indicators: distinct.flatMap(measuresUnder) }), plan, isUnfounded),
        distinct,
        isUnfounded,
      )
    : "";
  const without = standing ? unfounded(distinct).map(titleOf) : [];
  const counted = [standing, ...(without.length > 0 ? [SENTENCES.gradedWithout(without, distinct.length)] : [])];
  const all = counted.join(" ");
  return { goals, counts: countGrades(goals), ...concluded, ...(standing ? { reason: all, beside: all } : {}) };
}

/** Whether the styrmodell concludes nothing of god ekonomisk hushållning: what belongs to it is counted. */
const isOnlyCounted = (styrmodell: Styrmodell): boolean => {
  const own = levelOf(styrmodell, PROPOSED);
  return own?.level === PROPOSED.level && own.rollup.every(({ rule }) => rule === "antal") && own.rollup.length > 0;
};

const titleOf = ({ node }: AssessedGoal): string => `”${[node.number, node.title].filter(Boolean).join(" ")}”`;

/** A conclusion in a clause. */
const CONCLUDED: Record<Conclusion, string> = {
  reached: "uppnås",
  partly: "uppnås delvis",
  notReached: "uppnås inte",
  unknown: "kan inte bedömas",
};

const RANK: Conclusion[] = ["reached", "partly", "notReached", "unknown"];

const worse = (one: Conclusion, other: Conclusion): Conclusion =>
  RANK.indexOf(one) > RANK.indexOf(other) ? one : other;

const CLAIMED: Record<OwnConclusion["claims"], Conclusion> = {
  reached: "reached",
  mostly: "partly",
  partly: "partly",
  none: "notReached",
};

/** The office's conclusion as it stands, with what speaks against it; in a draft also what the goals give, where that is another. */
function ownSentences(
  { text, claims }: OwnConclusion,
  beside: Beside,
  conclusion: Conclusion,
): Pick<GehAssessment, "sentence" | "stated"> {
  const stated = SENTENCES.housekeepingOwn(text, claims === "reached", beside);
  const isOther = conclusion !== "unknown" && conclusion !== CLAIMED[claims];
  return { stated, sentence: isOther ? `${stated} ${SENTENCES.housekeepingGiven(CONCLUDED[conclusion])}` : stated };
}

/** The worse of the two groups, and the sentence that proposes it; a group that cannot be judged gives no proposal. */
export function concludeBoth(
  financial: Conclusion,
  operational: Conclusion,
  beside: Beside = { missed: [] },
): Pick<GehAssessment, "conclusion" | "sentence" | "stated"> {
  const conclusion = worse(financial, operational);
  const text = SENTENCES.withBeside(CONCLUSIONS[conclusion], conclusion === "reached", beside);
  const stated = `${text}.`;
  return { conclusion, stated, sentence: conclusion === "unknown" ? stated : SENTENCES.housekeepingProposed(text) };
}

/**
 * The conclusion as it is handed over where no goal is known to count: with the reason, which a draft asks for. "" where
 * no goal is said to count and nothing speaks against it: what the house has not decided is not the council's to read.
 */
const statedWithoutGoals = ({ missed, ...beside }: Beside, isUngrouped: boolean): string => {
  if (!isUngrouped && missed.length === 0 && beside.also === undefined) return "";
  const why = isUngrouped ? SENTENCES.goalsUngrouped() : SENTENCES.noGoalsBelong();
  return `${SENTENCES.withBeside(CONCLUSIONS.unknown, false, { ...beside, missed: [why, ...missed] })}.`;
};

/** As many missed goals as the sentence names. */
const NAMED = 3;

/**
 * The financial goals that are not reached, a clause for each of the grades that they have, in its words: "de finansiella
 * målen ”A” och ”B” uppnås inte", "det finansiella målet ”C” har bedömningen ”Nej”".
 */
function missedFinancial({ goals }: GehGroup): string[] {
  const missed = new Map<string, AssessedGoal[]>();
  for (const goal of goals) {
    const { published } = goal;
    if (published.kind !== "step" || published.step.class !== "notReached") continue;
    missed.set(published.step.label, [...(missed.get(published.step.label) ?? []), goal]);
  }
  return [...missed].map(([label, some]) =>
    SENTENCES.financialMissed(some.slice(0, NAMED).map(titleOf), some.length, goals.length, asPredicate(label)),
  );
}

/** A balanskravsresultat of the whole year: as it is shown with its unit, and whether it is a deficit. */
export interface BalanceResult {
  text: string;
  isDeficit: boolean;
  /** At delår: what the year is expected to end in. */
  isForeseen: boolean;
}

/**
 * The year's balanskravsresultat among the plan's own goals or measures, as its cell shows it: the outcome, at delår the
 * forecast, since the law asks of the year (kommunallagen 11 kap. 12 §). undefined: neither is there.
 */
export function plannedBalance(
  balance: AssessedGoal | AssessedIndicator | undefined,
  period: string,
): (BalanceResult & { cell: string }) | undefined {
  const measured = balance && ("committee" in balance ? balance.indicators[0] : balance);
  const isForeseen = isInterim(period);
  const amount = isForeseen ? measured && forecastFor(measured.node.forecasts, period) : measured?.outcome;
  if (!measured || amount?.value == null) return undefined;
  const written = amount.text.trim();
  const shown = written.startsWith("-") ? `−${written.slice(1)}` : written;
  const unit = unitOfFigure(amount, measured.node);
  const text = hasLetter(shown) || !unit ? shown : `${shown} ${unit}`;
  return { text, isDeficit: amount.value < 0, isForeseen, cell: amount.cell };
}

/** Goals without evidence where the conclusion cannot be judged, missed financial goals, a deficit. */
function againstIn(groups: [financial: GehGroup, operational: GehGroup], balance: BalanceResult | undefined): Against {
  const unknown = groups.filter(({ conclusion }) => conclusion === "unknown").flatMap(({ goals }) => goals);
  const [without, all] = [unfounded(unknown).length, unknown.length];
  return {
    unfounded: without > 0 ? [SENTENCES.withoutBasis(without, all)] : [],
    missed: missedFinancial(groups[0]),
    deficit: balance?.isDeficit ? [SENTENCES.balanceIs(balance.text, balance.isForeseen)] : [],
  };
}

/** What stands beside the conclusion: all that speaks against it, and a balance that does not. */
const besideOf = ({ unfounded: without, missed, deficit }: Against, balance: BalanceResult | undefined): Beside => ({
  missed: [...without, ...missed, ...deficit],
  ...(balance && !balance.isDeficit ? { also: SENTENCES.balanceIs(balance.text, balance.isForeseen) } : {}),
});

/** A sentence stating that it is not known whether some goals count. */
const unmarkedSentence = (asked: AssessedGoal[], judged: AssessedGoal[]): string =>
  SENTENCES.housekeepingUnmarked(asked.map(titleOf), asked.length === judged.length);

/**
 * Concludes about god ekonomisk hushållning from the published grades that rest on something. A goal that may or may not
 * count gives no conclusion. `balanceResult`: of the workbook's balanskravsutredning; `own`: the office's conclusion, which
 * stands before what is proposed.
 */
export function judgeHousekeeping(
  plan: AssessedPlan,
  balanceResult?: BalanceResult,
  own?: OwnConclusion,
): GehAssessment {
  const goals = [...new Map(plan.areas.flatMap((area) => area.goals).map((goal) => [goal.node.id, goal])).values()];
  const balance =
    goals.find(({ node }) => isBalance(node)) ?? plan.areas.flatMap(indicatorsIn).find(({ node }) => isBalance(node));
  const judged = goals.filter(({ node, step }) => !step && !isBalance(node));
  const marked = (geh: Geh): AssessedGoal[] => judged.filter((goal) => goal.node.geh === geh);

  const financial = groupOf(marked("financial"), plan);
  const operational = groupOf(marked("operational"), plan);
  const ungrouped = marked("belongs");
  const guidelines = marked("guideline");
  const followed = guidelines.filter(({ published }) => isReached(published)).length;
  const notAssessed = guidelines.filter(
    ({ published }) => published.kind === "state" || published.step.class === null,
  ).length;

  const askable = judged.filter(({ node }) => !isTask(node));
  const asked = askable.filter((goal) => goal.node.geh === undefined);
  const isCounted = isOnlyCounted(plan.styrmodell);
  const result = balanceResult ?? plannedBalance(balance, plan.period);
  const against = againstIn([financial, operational], result);
  const beside = besideOf(against, result);
  const reasonOf = (why: "reason" | "beside"): string => {
    const standing = (group: GehGroup): Parameters<typeof SENTENCES.housekeepingReason>[1] => ({
      goals: group.goals.length,
      predicate: group.goals.length > 0 && isCounted ? "" : CONCLUDED[group.conclusion],
      why: group.goals.length === 1 && group.conclusion !== "unknown" ? "" : lowered(group[why]),
    });
    return SENTENCES.housekeepingReason(isTold ? null : standing(financial), standing(operational));
  };
  // The conclusion names a missed goal; it is not said again of the only one.
  const isTold = financial.goals.length === 1 && financial.conclusion === "notReached";
  return {
    financial,
    operational,
    guidelines: { goals: guidelines, followed, notFollowed: guidelines.length - followed - notAssessed, notAssessed },
    ...concludeBoth(financial.conclusion, operational.conclusion, beside),
    ...(financial.goals.length + operational.goals.length === 0
      ? { stated: statedWithoutGoals(beside, ungrouped.length > 0) }
      : {}),
    ...(isCounted
      ? { sentence: SENTENCES.housekeepingUndecided(beside), stated: SENTENCES.housekeepingBeside(beside) }
      : {}),
    ...(own
      ? ownSentences(own, beside, isCounted ? "unknown" : worse(financial.conclusion, operational.conclusion))
      : {}),
    against,
    reason: reasonOf("reason"),
    reasonBeside: reasonOf("beside"),
    ungrouped,
    asked,
    ...(asked.length > 0 ? { unmarked: unmarkedSentence(asked, askable) } : {}),
    ...(balance ? { balance } : {}),
  };
}
