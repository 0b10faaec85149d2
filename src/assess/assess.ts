import { factsOf } from "../interpret/facts";
import { textKey } from "../interpret/text/text";
import type {
  AssessedGoal,
  AssessedIndicator,
  AssessedPlan,
  Disagreement,
  Entry,
  NodeGrades,
} from "../domain/assessment";
import type { GoalNode, Indicator, Recognition } from "../domain/plan";
import type { Styrmodell } from "../domain/styrmodell";
import { aroundIn } from "./around";
import { unknownBodies, withBodies } from "./bodies";
import { askedOnce } from "./askedOnce";
import { inPercent } from "./asPercent";
import { areasOf, childrenBy, type Assessed } from "./areas";
import { columnUseOf, isYearAhead } from "./columnUse";
import { assessGoal } from "./goal";
import { assessIndicator, beforeJudging, gradesOfMeasure } from "./indicator";
import { judgedGrades } from "./judges";
import { areByGrades } from "./metCounts";
import { withOwnersOnce } from "./owners";
import type { Context } from "./printed";
import { besideMeasures } from "./processes";
import { withOtherTimes } from "./otherTime";
import { withSettled } from "./settled";
import { withStatedSides } from "./statedSides";
import { reportedPeriod } from "./reportedPeriod";
import { datedBy } from "./undated";

/** Options of an assessment that are not in the workbook. */
export interface AssessOptions {
  /** As a person writes it; absent: the workbook's own. */
  period?: string;
  /** The open cells of status sheets, read back. */
  entries?: Entry[];
}

/** What is made of each indicator under its goal, by id. */
function ofIndicators<T>(
  { goals, indicators }: Recognition["plan"],
  make: (node: Indicator, goal: GoalNode | undefined) => T,
): Map<string, T> {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const goalOf = (node: Indicator): GoalNode | undefined =>
    node.parents.map((parent) => byId.get(parent)).find((goal) => goal !== undefined);
  return new Map(indicators.map((node) => [node.id, make(node, goalOf(node))]));
}

/** Assesses every goal from its children, by id. A goal that is its own ancestor is not its own child. */
function assessedGoals(
  { goals, indicators }: Recognition["plan"],
  measured: ReadonlyMap<string, AssessedIndicator>,
  context: Context,
): Map<string, AssessedGoal> {
  const goalsUnder = childrenBy(goals);
  const indicatorsUnder = childrenBy(indicators);
  const assessed = new Map<string, AssessedGoal>();
  const open = new Set<string>();
  const goalOf = (node: GoalNode): AssessedGoal => {
    const known = assessed.get(node.id);
    if (known) return known;
    open.add(node.id);
    const below = (goalsUnder.get(node.id) ?? []).filter((child) => !open.has(child.id));
    const measures = (indicatorsUnder.get(node.id) ?? []).flatMap(({ id }) => measured.get(id) ?? []);
    const made = assessGoal(node, measures, below.map(goalOf), context);
    open.delete(node.id);
    assessed.set(node.id, made);
    return made;
  };
  for (const node of goals) goalOf(node);
  return assessed;
}

/** What was last assessed of a plan, by all that it was assessed by. */
const last = new WeakMap<Recognition, { by: string; made: AssessedPlan }>();

/**
 * A plan with every grade in it: computed from numbers, rolled up, compared with the printed ones, and published by the
 * rules of the styrmodell (docs/regler.md §4–7). Entries and printed grades count for their own period only. A plan that
 * is asked about again by the same is not assessed again: the pane shows what is read, a command what it makes of it.
 */
export function assess(read: Recognition, styrmodell: Styrmodell, options: AssessOptions = {}): AssessedPlan {
  const { entries = [] } = options;
  const period = periodOf(read, options);
  const by = JSON.stringify([styrmodell, period, entries]);
  const known = last.get(read);
  if (known?.by === by) return known.made;
  const made = assessAnew(read, styrmodell, period, entries);
  last.set(read, { by, made });
  return made;
}

/** The period that is assessed: the one that is asked for, however it is written, else the workbook's own. */
function periodOf(read: Recognition, { period }: AssessOptions): string {
  const asked = period === undefined ? undefined : factsOf(period).period?.canonical;
  return reportedPeriod(read, asked ?? period);
}

/** The plan as it stands in the period. */
const settledIn = (read: Recognition, period: string): Recognition =>
  withSettled(inPercent(withStatedSides(withOtherTimes(datedBy(read, period))), period), period);

/** A plan to assess, what its nodes are assessed by, and what comes of it beside their grades. */
interface Ground {
  recognition: Recognition;
  context: Context;
  disagreements: Disagreement[];
  reported: AssessedPlan["reported"];
  asked: ReturnType<typeof askedOnce>;
}

function groundOf(settled: Recognition, styrmodell: Styrmodell, period: string, entries: Entry[]): Ground {
  const plan = withBodies(withOwnersOnce(settled.plan), styrmodell);
  const recognition = { ...settled, plan };
  const asked = askedOnce(recognition);
  const disagreements: Disagreement[] = [];
  const { notReported, skipped, unread, outcomes, measures } = columnUseOf(recognition, period);
  const context: Context = {
    styrmodell,
    scales: (recognition.scales ?? []).map(({ scale }) => scale),
    period,
    reported: recognition.period || period,
    isYearAhead: isYearAhead(recognition, period),
    entries,
    gradesOf: (node) => node.grades,
    printedWords: new Set(
      [...plan.goals, ...plan.indicators].flatMap(({ grades }) => grades.map(({ text }) => textKey(text))),
    ),
    notReported,
    skipped,
    unread,
    around: aroundIn(recognition, period),
    motives: recognition.motives ?? {},
    problem: asked.report,
    disagreement: (found) => void disagreements.push(found),
  };
  const strange = unknownBodies(plan, styrmodell);
  if (strange.length > 0) context.problem("okänd-nämnd", "", strange.join(", "));
  context.gradesOf = judgedGrades(plan, context);
  return { recognition, context, disagreements, reported: { outcomes, measures }, asked };
}

/** What a plan comes to by styrmodells that are tried, without what is told of it besides. */
export interface Trial {
  /** The whole plan. */
  areas(styrmodell: Styrmodell): AssessedPlan["areas"];
  /** The computed and printed grades of the measures, by id, as `areas` has them, without words. */
  measures(styrmodell: Styrmodell): Map<string, NodeGrades>;
}

/** The last answer, made again where it is asked for by something else. */
function keptBy<T>(make: (styrmodell: Styrmodell) => T, without: (styrmodell: Styrmodell) => unknown) {
  let kept: { by: string; made: T } | undefined;
  return (styrmodell: Styrmodell): T => {
    const by = JSON.stringify(without(styrmodell));
    if (kept?.by !== by) kept = { by, made: make(styrmodell) };
    return kept.made;
  };
}

/**
 * Tries styrmodells on a plan, for the period that is asked for. Those that differ in nothing but their rules of roll-up
 * share the measures, and those that differ in any rules or settings share what is known of a measure before it is judged.
 */
export function trialOf(read: Recognition, options: Pick<AssessOptions, "period">): Trial {
  const period = periodOf(read, options);
  const settled = settledIn(read, period);
  const groundBy = (styrmodell: Styrmodell): Ground => groundOf(settled, styrmodell, period, []);
  const measuredBy = keptBy(
    (styrmodell) => measuredIn(groundBy(styrmodell)),
    (styrmodell) => ({ ...styrmodell, levels: styrmodell.levels.map((level) => ({ ...level, rollup: [] })) }),
  );
  const beforeBy = keptBy(
    (styrmodell) => {
      const { recognition, context } = groundBy(styrmodell);
      return ofIndicators(recognition.plan, (node, goal) => beforeJudging(node, goal, context));
    },
    ({ scales, levels, decision }) => [
      scales,
      levels.map((level) => ({ ...level, grading: [], rollup: [] })),
      decision,
    ],
  );
  return {
    areas: (styrmodell) => {
      const measured = measuredBy(styrmodell);
      return gradedAreas({ ...measured, context: { ...measured.context, styrmodell } });
    },
    measures: (styrmodell) =>
      new Map([...beforeBy(styrmodell)].map(([id, before]) => [id, gradesOfMeasure(before, styrmodell)])),
  };
}

/** A plan whose measures are assessed: no rule of roll-up has a part in them. */
interface AssessedMeasures extends Ground {
  indicators: Map<string, AssessedIndicator>;
}

function measuredIn(ground: Ground): AssessedMeasures {
  const { recognition, context } = ground;
  const indicators = ofIndicators(recognition.plan, (node, goal) => assessIndicator(node, goal, context));
  if (areByGrades([...indicators.values()], context.styrmodell)) context.byGrades = true;
  return { ...ground, indicators };
}

function gradedAreas({ recognition: { plan }, context, indicators }: AssessedMeasures): AssessedPlan["areas"] {
  const assessed: Assessed = { indicators, goals: besideMeasures(assessedGoals(plan, indicators, context), plan) };
  return areasOf(plan, assessed);
}

function assessAnew(read: Recognition, styrmodell: Styrmodell, period: string, entries: Entry[]): AssessedPlan {
  const measured = measuredIn(groundOf(settledIn(read, period), styrmodell, period, entries));
  const { recognition, context, disagreements, reported, asked } = measured;
  const areas = gradedAreas(measured);
  const { problems, coverage } = asked.close();
  return {
    styrmodell,
    ...(context.byGrades ? { byGrades: true } : {}),
    period,
    ...(recognition.organisation ? { organisation: recognition.organisation } : {}),
    reported,
    areas,
    ...(recognition.motives ? { motives: recognition.motives } : {}),
    disagreements,
    problems,
    coverage,
  };
}
