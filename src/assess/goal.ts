import { factsOf } from "../interpret/facts";
import { afterSign, hasDigit, hasLetter } from "../domain/shapes";
import { isDue, isSameGrade, MET_FACT } from "../domain/assessment";
import type { AssessedGoal, AssessedIndicator, Assessment, Entry, Grade } from "../domain/assessment";
import type { GoalNode } from "../domain/plan";
import { isRule } from "../domain/reading";
import type { Level } from "../domain/styrmodell";
import { capital, clean, textKey } from "../interpret/text/text";
import { basisOfGoal, isUnfounded } from "./basis";
import { NOT_ASSESSED } from "./indicator";
import { besideCount, countedGrade, countedReason, measuresUnder, metCounts, type Counting } from "./metCounts";
import { noted } from "./reservations";
import { samePeriod } from "./periods";
import { contradicts, differ, entriesBy, levelFor, notesBy, setBy } from "./printed";
import type { Context } from "./printed";
import { rollUp } from "./rollup";
import type { Child, Weighed } from "./rollup";
import { SENTENCES } from "./sentences";
import { withdrawnIn, WITHDRAWN } from "./withdrawn";

const GRADE_MISSING: Grade = { kind: "state", label: "Bedömning saknas" };

/** The judgements of a goal, by judge. */
interface Judged {
  overall?: Assessment;
  /** One per nämnd. */
  committee: Assessment[];
  computed?: Assessment;
  printed?: Assessment;
}

/**
 * The children that are weighed into a goal's grade. Those without a judge, those withdrawn and those whose target is of
 * a later year are left out, and grades without evidence count as missing: a computed grade rests on what has evidence.
 */
function childrenOf(indicators: AssessedIndicator[], below: AssessedGoal[]): Child[] {
  const measures = indicators.filter(
    ({ withdrawn, published, verdict }) =>
      withdrawn === undefined && (published.kind === "step" || verdict.dueIn === undefined),
  );
  const goals = below.filter(({ unjudged }) => !unjudged);
  return [
    ...measures.map((one): Child => ({
      ...childOf(one, "indikator"),
      figures: figuresOf(one),
      reaches: one.verdict.met === true,
    })),
    ...goals.map((one) => childOf(one, "mål")),
  ];
}

/** What is weighed of a goal or a measure; `what`: its kind where its table has no word. */
function childOf(one: AssessedGoal | AssessedIndicator, what: string): Child {
  const { level, weight, title } = one.node;
  return { grade: one.published, unfounded: isUnfounded(one), what: level || what, weight, title };
}

const figuresOf = ({ verdict: { figures }, reservations = [] }: AssessedIndicator): string | undefined =>
  figures === undefined ? undefined : noted(figures, reservations);

const isByPerson = (level: Level | undefined): boolean => level?.rollup.some(({ rule }) => rule === "person") === true;

/** Whose grade goes first on a level. */
function deciderOf(level: Level | undefined, isOnFigures: boolean): "person" | "figures" | "print" {
  if (isByPerson(level)) return "person";
  return isOnFigures && level?.judge !== "printed" ? "figures" : "print";
}

/** Whether how many measures reach their target values is told in place of a grade. */
const isCounted = (level: Level | undefined): boolean => level?.rollup.some(({ rule }) => rule === "antal") === true;

/** The measures of the goals below that are not the goal's own, each once. */
function measuresBelow(indicators: AssessedIndicator[], below: AssessedGoal[]): Pick<AssessedGoal, "below"> {
  const own = new Set(indicators.map(({ node }) => node.id));
  const all = below.filter(({ withdrawn }) => withdrawn === undefined).flatMap(measuresUnder);
  const under = [...new Map(all.map((one) => [one.node.id, one])).values()].filter(({ node }) => !own.has(node.id));
  return under.length > 0 ? { below: under } : {};
}

/** What stands in place of a goal's grade where its measures are counted: the fact of its own measure, else the counts. */
function countedIn(
  goal: Pick<AssessedGoal, "node" | "indicators" | "below">,
  below: AssessedGoal[],
  counting: Counting,
): { grade: Grade | undefined; reason: string; beside: Pick<AssessedGoal, "beside"> } {
  const counts = metCounts(measuresUnder(goal), counting, isUnfounded);
  const own = ownMeasure(goal.node, goal.indicators);
  const reasonWith = (measures?: string): string => countedReason(counts, below, isUnfounded, measures);
  return {
    grade: own?.published ?? countedGrade(counts),
    reason: reasonWith(),
    beside: own ? {} : { beside: reasonWith(besideCount(counts)) },
  };
}

/** The grades that people have set, and the one that the rules give. */
function judgedOf(node: GoalNode, rolled: Assessment | undefined, context: Context): Judged {
  return {
    computed: rolled,
    printed: notesBy(node, "printed", context)[0],
    committee: [...notesBy(node, "committee", context), ...entriesBy(node, "committee", context)],
    // An entry in an open cell of an own sheet is newer than what the source prints.
    overall: [...notesBy(node, "overall", context), ...entriesBy(node, "overall", context)].at(-1),
  };
}

/** A level without grading rules, where nobody has set a grade either. */
const isUnjudged = (level: Level | undefined, { printed, committee, overall }: Judged): boolean =>
  level !== undefined &&
  level.grading.length === 0 &&
  level.rollup.length === 0 &&
  !printed &&
  !overall &&
  committee.length === 0;

/**
 * Assesses a goal: the computed grade, the printed grade, the committee's and the overall judgement, and which of them
 * is published (docs/regler.md §7).
 */
export function assessGoal(
  node: GoalNode,
  indicators: AssessedIndicator[],
  below: AssessedGoal[],
  context: Context,
): AssessedGoal {
  const base = {
    node,
    depth: 0,
    indicators,
    ...measuresBelow(indicators, below),
    children: below.map((goal) => goal.node.id),
  };
  const withdrawn = withdrawnIn(node, context.period);
  if (withdrawn !== undefined) {
    const reason = capital(SENTENCES.withdrawn(withdrawn));
    return { ...base, unjudged: true, withdrawn, committee: [], published: WITHDRAWN, reason };
  }
  const level = levelFor(node, context);
  const { rolled, computed } = rolledUp(childrenOf(indicators, below), level, context);
  const judged = judgedOf(node, computed, context);
  const counted = isCounted(level) ? countedIn(base, below, context) : undefined;
  const standing = counted?.reason || rolled?.reason;
  const decider = deciderOf(level, standsOnFigures(indicators, below));
  const own = ownMeasure(node, indicators);
  const without = {
    grade: counted?.grade ?? NOT_ASSESSED,
    reason: whyNot(node, indicators, standing),
    proposed: whyProposed(rolled),
  };
  const compared = withoutMeasures(judged, indicators);
  const disagreement = inOneSentence(compared, context);
  reportDisagreement(node, indicators, compared, context);
  return withBasis(below, context, {
    ...base,
    ...(isUnjudged(level, judged) ? { unjudged: true as const } : {}),
    ...withoutAbsent(judged),
    ...(byDecidedJudge(node, level, judged, context) ?? publish(judged, decider, own ? undefined : standing, without)),
    ...counted?.beside,
    ...(disagreement ? { disagreement } : {}),
  });
}

/** The goal with what its published grade rests on. */
function withBasis(below: AssessedGoal[], { entries, period, motives }: Context, goal: AssessedGoal): AssessedGoal {
  const isCommented =
    motives[goal.node.id] !== undefined ||
    entries.some(
      (one) => one.goal === goal.node.id && samePeriod(one.period, period) && Boolean(one.comment ?? one.reason),
    );
  const basis = basisOfGoal(goal, below, { isCommented, period });
  return basis ? { ...goal, basis } : goal;
}

/** What the rules of a level give for some children: the result, and where that is a grade the judgement. */
function rolledUp(
  children: Child[],
  level: Level | undefined,
  { styrmodell }: Context,
): { rolled?: Weighed; computed?: Assessment } {
  if (!level || children.length === 0) return {};
  const rolled = rollUp(children, level, styrmodell);
  const { grade, reason, near, byWorst } = rolled;
  const more = { ...(near === undefined ? {} : { near }), ...(byWorst ? { byWorst } : {}) };
  return { rolled, ...(grade ? { computed: { by: "computed", grade, reason, ...more } } : {}) };
}

/** How a grade has come about that is only proposed: beside the grade itself. */
const whyProposed = ({ afterGrade, reason }: Partial<Weighed> = {}): string => afterGrade ?? reason ?? "";

/** The judgements that there are. */
const withoutAbsent = ({ printed, computed, committee, overall }: Judged): Judged => ({
  ...(printed ? { printed } : {}),
  ...(computed ? { computed } : {}),
  committee,
  ...(overall ? { overall } : {}),
});

/** Whether any of what is weighed into a goal rests on figures, rather than on grades that people have set. */
const standsOnFigures = (indicators: AssessedIndicator[], below: AssessedGoal[]): boolean =>
  indicators.some(({ verdict }) => verdict.grade?.kind === "step") ||
  below.some(({ computed, published }) => computed?.grade === published);

/** The indicator that is the goal itself: its only one, in its own words. */
export const ownMeasure = (node: GoalNode, indicators: AssessedIndicator[]): AssessedIndicator | undefined => {
  const [only, ...others] = indicators;
  return only && others.length === 0 && textKey(only.node.title) === textKey(node.title) ? only : undefined;
};

/**
 * Why a goal without any judgement has no grade: the reason of its own measure, the result of the roll-up or what is
 * counted instead, measures that are all withdrawn, outcomes in words, or no outcome although its title asks for a figure.
 */
function whyNot(node: GoalNode, indicators: AssessedIndicator[], standing: string | undefined): string {
  const own = ownMeasure(node, indicators);
  if (own) return own.verdict.reason;
  if (standing) return standing;
  if (indicators.length > 0 && indicators.every(({ withdrawn }) => withdrawn !== undefined))
    return SENTENCES.allWithdrawn();
  const years = new Set(indicators.map(({ verdict }) => verdict.dueIn));
  const [year] = years;
  if (years.size === 1 && year !== undefined) return SENTENCES.laterTarget(String(year), false);
  if (node.comments.length > 0) return SENTENCES.describedInWords();
  return asksForFigure(node.title) ? SENTENCES.noOutcome() : SENTENCES.nothingToJudge();
}

/** Whether a goal's title states which figure is to be reached: "minst 85 % av eleverna". */
const asksForFigure = (title: string): boolean => hasDigit(title) && isRule(factsOf(title).target);

/**
 * Reports a computed grade that differs from the printed one; without a computed grade, a printed one that states the
 * contrary of whether the goal's own measure reaches its target.
 */
function reportDisagreement(
  node: GoalNode,
  indicators: AssessedIndicator[],
  { computed, printed }: Judged,
  context: Context,
): void {
  if (!printed) return;
  const report = (instead: string, why: string): void =>
    context.disagreement({
      id: node.id,
      printed: printed.text ?? printed.grade.label,
      computed: instead,
      why,
      cell: printed.cell ?? node.cell,
    });
  const own = ownMeasure(node, indicators);
  if (computed && differ(computed.grade, printed.grade, context)) report(computed.grade.label, computed.reason);
  else if (!computed && own && isDue(own) && contradicts(printed.grade, own.verdict.met, context))
    report(own.verdict.met === true ? MET_FACT.met : MET_FACT.missed, own.verdict.reason);
}

/** Without the printed grade that the goal shares with its measure: where it differs is told of the measure. */
const withoutMeasures = ({ printed, ...others }: Judged, indicators: AssessedIndicator[]): Judged =>
  indicators.some((one) => one.printed?.cell !== undefined && one.printed.cell === printed?.cell)
    ? others
    : { ...others, ...(printed ? { printed } : {}) };

const judgeName = (assessment: Assessment): string => assessment.who ?? "nämnden";

/** A grade with what says whose it is first in its reason. */
function publishedBy(by: "person" | "print", published: Grade, opening: string, rest: string): Published {
  return { published, reason: [opening, rest].filter(Boolean).join(" "), stands: { by, rest } };
}

/**
 * What the judge whose grade counts on a level has printed, where nobody has set a grade in an own sheet since; undefined:
 * nothing, or that judge is the last of them.
 */
function byDecidedJudge(
  node: GoalNode,
  level: Level | undefined,
  { committee, overall, printed }: Judged,
  { entries, period }: Context,
): Published | undefined {
  const isEntered = ({ goal, period: own, grade = "" }: Entry): boolean =>
    goal === node.id && samePeriod(own, period) && grade.trim() !== "";
  if (entries.some(isEntered)) return undefined;
  const [first] = committee;
  if (level?.judge === "committee" && first) return byCommittees(committee, first);
  return level?.judge === "printed" && printed && (first ?? overall)
    ? publishedBy("print", printed.grade, SENTENCES.printed(), "")
    : undefined;
}

/** The grade that a person has set. */
const personally = (one: Assessment): Published =>
  publishedBy("person", one.grade, setBy(one), one.reason === setBy(one) ? "" : one.reason);

/** "Barn- och utbildningsnämnden: Uppnås; socialnämnden: Uppnås inte". */
const listed = (committee: Assessment[]): string =>
  committee.map((one) => `${judgeName(one)}: ${one.grade.label}`).join("; ");

type Published = Pick<AssessedGoal, "published" | "reason" | "stands">;

/** What the rules give, or propose to a person: the reason tells how it has come about. */
const byRules = (published: Grade, computed: Assessment, reason: string): Published => ({
  published,
  reason,
  stands: { by: "rules", rest: computed.reason },
});

/** The grade that several nämnder agree on. */
function byCommittees(committee: Assessment[], first: Assessment): Published {
  if (!committee.every((one) => isSameGrade(one.grade, first.grade)))
    return { published: GRADE_MISSING, reason: SENTENCES.committeesDiffer(listed(committee)) };
  if (committee.length === 1) return personally(first);
  return { published: first.grade, reason: SENTENCES.committeesAgree(committee.map(judgeName).join(", ")) };
}

/**
 * Publishes the last one present of computed, committee and overall; on a level where a person decides, only a
 * person's, and where nothing but other people's grades are weighed, the printed one before the computed. `rolled`: the
 * outcome of the roll-up, shown beside a printed grade; `without`: what is published where there is no judgement at all,
 * and why a grade is proposed where it is a person's to set.
 */
function publish(
  { overall, committee, computed, printed }: Judged,
  decider: "person" | "figures" | "print",
  rolled: string | undefined,
  without: { grade: Grade; reason: string; proposed: string },
): Published {
  const [first] = committee;
  if (overall) return personally(overall);
  if (first) return byCommittees(committee, first);
  if (decider === "person" && printed) return publishedBy("print", printed.grade, SENTENCES.printedByPerson(), "");
  if (decider === "person") {
    return computed
      ? byRules(GRADE_MISSING, computed, SENTENCES.proposal(computed.grade.label, without.proposed))
      : { published: GRADE_MISSING, reason: SENTENCES.personDecides() };
  }
  if (computed && !(decider === "print" && printed)) return byRules(computed.grade, computed, computed.reason);
  if (printed) return publishedBy("print", printed.grade, SENTENCES.printed(), rolled ?? "");
  return { published: without.grade, reason: without.reason };
}

/** A judgement as it is written; beside a sign alone, which a reader may not know, the step that it stands for. */
function saidIn({ grade, text }: Assessment): string {
  const written = text ? afterSign(clean(text)).label : "";
  if (hasLetter(written) || hasDigit(written)) return written;
  return written === "" ? grade.label : `${written} (${grade.label})`;
}

/** One sentence on how the assessments of a goal differ; undefined where they agree. */
function inOneSentence({ computed, printed, committee, overall }: Judged, context: Context): string | undefined {
  const named = (name: string, one: Assessment | undefined): [string, Assessment][] => (one ? [[name, one]] : []);
  const all: [name: string, assessment: Assessment][] = [
    ...named("beräknad", computed),
    ...named("tryckt", printed),
    ...committee.map((one): [string, Assessment] => [judgeName(one), one]),
    ...named("samlad", overall),
  ];
  const isDiffering = all.some(([, a], at) => all.slice(at + 1).some(([, b]) => differ(a.grade, b.grade, context)));
  return isDiffering ? SENTENCES.differing(all.map(([name, one]) => `${name}: ${saidIn(one)}`).join("; ")) : undefined;
}
