import { andList } from "../../domain/listed";
import { isDeed, isExplained } from "../../assess/basis";
import { isBalance } from "../../assess/geh";
import { isInterim, yearOf } from "../../assess/periods";
import { isActivity } from "../../assess/processes";
import { parseRef } from "../../sheet/address";
import {
  isDue,
  isReached,
  type AssessedGoal,
  type AssessedIndicator,
  type AssessedPlan,
  type Assessment,
} from "../../domain/assessment";
import type { PlanNode } from "../../domain/plan";
import { assessing } from "../../lexicon/assessing";
import { yearsIn } from "../../domain/shapes";
import { formatMeasure } from "../../interpret/number/number";
import { clean } from "../../interpret/text/text";
import { rowsOf } from "../continuity/logReader";
import { distinctGoals, distinctIndicators } from "../counted";
import { isBroughtToPercent } from "../figure";
import { gradeText } from "../gradeText";
import { nameOf } from "../nodeName";
import { placeBeside, wordsIn } from "../saidGrade";
import { averages } from "./averages";
import { at, firstOf, goalsOf, looseMeasures, type AuditFacts, type Finding } from "./facts";

/** The goals above a goal; over an activity under another one, those that both are for as well. */
function above({ node }: AssessedGoal, goals: ReadonlyMap<string, AssessedGoal>): AssessedGoal[] {
  const found = new Set<AssessedGoal>();
  const climb = (from: PlanNode): void => {
    for (const id of from.parents) {
      const goal = goals.get(id);
      if (goal === undefined || found.has(goal)) continue;
      found.add(goal);
      if (isActivity(goal.node.level)) climb(goal.node);
    }
  };
  climb(node);
  return [...found];
}

/** Whether somebody has written why, beside any of some nodes. */
const isAnyExplained = ({ assessed, commented }: AuditFacts, nodes: readonly PlanNode[]): boolean =>
  nodes.some((one) => commented.has(one.id) || isExplained(one, assessed.period));

/** Whether somebody has written why, beside a goal, any of its measures or the goal above it. */
export function commentedIn(facts: AuditFacts): (goal: AssessedGoal) => boolean {
  const goals = new Map(distinctGoals(facts.assessed).map((goal) => [goal.node.id, goal]));
  return (goal) =>
    isAnyExplained(facts, [
      goal.node,
      ...goal.indicators.map((one) => one.node),
      ...above(goal, goals).map((one) => one.node),
    ]);
}

/** Something of the plan that may be missed: a goal with its measures, or a measure that stands under no goal. */
interface Judged {
  node: PlanNode;
  /** Without those over several years, which are asked about by their average, and those that something is done about. */
  measures: AssessedIndicator[];
  goal?: AssessedGoal;
  /** The goals above, but for what is done rather than reached. */
  over: readonly AssessedGoal[];
}

/** Whether an åtgärd stands on the row of a measure, after its value: what is done about that measure, and no other of the goal. */
function remediedIn({ assessed }: AuditFacts): (measure: AssessedIndicator) => boolean {
  const remedies = distinctGoals(assessed).flatMap(({ node }) =>
    assessing.has(node.level, "remedy") && !assessing.has(node.title, "ofFigure") ? (parseRef(node.cell) ?? []) : [],
  );
  return ({ outcome }) => {
    const value = parseRef(outcome?.cell ?? "");
    return remedies.some(
      ({ sheet, area }) => sheet === value?.sheet && area.top === value.area.top && area.left > value.area.left,
    );
  };
}

/** What is judged and has no comment that may explain it. */
function unexplained(facts: AuditFacts): Judged[] {
  const isCommented = commentedIn(facts);
  const byId = new Map(distinctGoals(facts.assessed).map((goal) => [goal.node.id, goal]));
  const overOf = (goal: AssessedGoal): AssessedGoal[] => above(goal, byId).filter((one) => !isDeed(one));
  const areas = new Map(facts.assessed.areas.map(({ node }) => [node.id, node]));
  const goals = goalsOf(facts.assessed).filter((goal) => !isCommented(goal));
  const loose = looseMeasures(facts.assessed).filter(
    ({ node }) => !isAnyExplained(facts, [node, ...node.parents.flatMap((id) => areas.get(id) ?? [])]),
  );
  const overYears = new Set(averages(facts.assessed).map(({ measure }) => measure.node.id));
  const isRemedied = remediedIn(facts);
  const isAsked = (one: AssessedIndicator): boolean => !overYears.has(one.node.id) && !isRemedied(one);
  return [
    ...goals.map((goal) => ({ node: goal.node, measures: goal.indicators.filter(isAsked), goal, over: overOf(goal) })),
    ...loose.filter(isAsked).map((one) => ({ node: one.node, measures: [one], over: [] })),
  ];
}

const isNotReached = ({ published }: AssessedIndicator | AssessedGoal): boolean =>
  published.kind === "step" && published.step.class === "notReached";

/** The measures that miss their target. */
const missedOf = ({ measures }: Judged): AssessedIndicator[] =>
  measures.filter(
    (one) => one.withdrawn === undefined && one.verdict.met === false && isDue(one) && !isBalance(one.node),
  );

/** For how many years in a row before a year something held, of what it held for the year before. */
function yearsBefore<One>(ones: readonly One[], year: number, heldIn: (year: string) => (one: One) => boolean) {
  const years = new Map<One, number>();
  for (let [left, before] = [ones, year - 1]; left.length > 0; before -= 1) {
    left = left.filter(heldIn(String(before)));
    for (const one of left) years.set(one, year - before);
  }
  return years;
}

/**
 * The measures that missed their target a year on that year's own value, judged as it is judged now, by id. A target without
 * a year is a standing one only where no other year has its own, and what others had is known of a year by its own value
 * alone: "i nivå med branschen (80,9)" says what they had now.
 */
function missedIn(plan: AssessedPlan): Map<string, AssessedIndicator> {
  const ofYear = ({ period }: { period: string }): boolean => period === plan.period;
  const isKnown = ({ node, target }: AssessedIndicator): boolean =>
    node.outcomes.some((one) => ofYear(one) && !one.group && one.value !== null) &&
    (target?.period !== undefined || node.targets.every(({ period }) => period === undefined)) &&
    (target?.reading.kind !== "comparison" || node.comparisons.some(ofYear));
  const missed = distinctIndicators(plan).filter((one) => one.verdict.met === false && isOfPeriod(one) && isKnown(one));
  return new Map(missed.map((one) => [one.node.id, one]));
}

/** Whether the table gives a goal the grade of the year before that it gives it now. */
function isGradedAlike({ node, published }: AssessedGoal, before: string): boolean {
  return node.grades.some(
    ({ by, period, scale, step }) =>
      by === "printed" &&
      period === before &&
      published.kind === "step" &&
      scale === published.scale &&
      step === published.index,
  );
}

/** Whether a grade rests on what is of the period: an older value that stands in for it is no second miss. */
const isOfPeriod = ({ basis }: AssessedIndicator | AssessedGoal): boolean => basis !== "older";

/** Where a node is asked about: where its value of the period stands, if that is on another sheet than its title. */
function cellNow(node: PlanNode, measures: readonly AssessedIndicator[]): string {
  const now = measures.flatMap(({ outcome }) => outcome?.cell ?? [])[0];
  return now !== undefined && parseRef(now)?.sheet !== parseRef(node.cell)?.sheet ? now : node.cell;
}

/** What is missed the year and was the year before, and for how many years in a row. */
interface Again {
  judged: Judged;
  /** Its measures that are; none: the goal is, by its grade. */
  measures: AssessedIndicator[];
  years: number;
}

/** What of the unexplained is missed this year and was the year before. */
function missedTwice(judged: readonly Judged[], { assessed, log, ofYear }: AuditFacts): Again[] {
  const year = yearOf(assessed.period);
  if (year === undefined) return [];
  const measures = yearsBefore(judged.flatMap(missedOf).filter(isOfPeriod), year, (before) => {
    const missed = missedIn(ofYear(before));
    return ({ node }) => missed.has(node.id);
  });
  const goals = yearsBefore(
    judged.flatMap(({ goal }) => (goal && isNotReached(goal) && isOfPeriod(goal) ? [goal] : [])),
    year,
    (before) => {
      const rows = rowsOf(log, before);
      return (goal) => rows.get(goal.node.id)?.published === gradeText(goal.published) || isGradedAlike(goal, before);
    },
  );
  return judged.flatMap((one): Again[] => {
    const again = missedOf(one).filter((measure) => measures.has(measure));
    const before =
      again.length > 0
        ? Math.min(...again.map((measure) => measures.get(measure) ?? 1))
        : one.goal && goals.get(one.goal);
    return before === undefined ? [] : [{ judged: one, measures: again, years: before + 1 }];
  });
}

/** The value of a measure as written; a share that is written as a part of one, in percent as its target is. */
function valueIn({ outcome }: AssessedIndicator): string {
  const text = clean(outcome?.text ?? "");
  return outcome && outcome.value !== null && isBroughtToPercent(outcome, text)
    ? formatMeasure(outcome.value, outcome.unit)
    : text;
}

const ORDINALS: Record<number, string> = { 2: "andra", 3: "tredje", 4: "fjärde", 5: "femte" };

/** The same goal missed two years running, without cause and measures taken. */
export function missedAgain(facts: AuditFacts): Finding[] {
  const { assessed, ofYear } = facts;
  const year = yearOf(assessed.period) ?? 0;
  const found = missedTwice(unexplained(facts), facts);
  const before = missedIn(ofYear(String(year - 1)));
  const missed = isInterim(assessed.period) ? "väntas missas" : "missas";
  const bothYears = (one: AssessedIndicator): string => {
    const last = before.get(one.node.id);
    const isSame = last?.target?.text === one.target?.text;
    const was = last && `; ${year - 1}: ${isSame ? valueIn(last) : figuresOf(last)}`;
    return `${year}: ${figuresOf(one)}${was ?? ""}`;
  };
  return found.map(({ judged, measures, years }) => {
    const named = namedIn(judged, measures, bothYears);
    const words = { missed, nth: ORDINALS[years] ?? `${years}:e` };
    const what = measures.length > 0 ? { ...named, what: named.what || "målvärdet" } : { what: "målet" };
    const found = at(judged.node, { how: "", ...words, ...what }, cellNow(judged.node, judged.measures));
    return { ...found, ...gradesIn(judged, measures) };
  });
}

/** The value against its target; the target alone where the value is in words. Against another's value, what it was to be: 89 % is not better than 89 %. */
const figuresOf = ({ verdict: { figures }, target }: AssessedIndicator): string => {
  const words = target?.text.trim() ?? "";
  if (figures === undefined) return words;
  return target?.reading.kind === "comparison" ? `${figures}; målet är ”${words}”` : figures;
};

const judgementsOf = ({ overall, committee, printed }: AssessedGoal): Assessment[] => [
  ...(overall ? [overall] : []),
  ...committee,
  ...(printed ? [printed] : []),
];

/** What a question about a goal and some of its missed measures tells of grades. */
function gradesIn(judged: Judged, measures: readonly AssessedIndicator[]): Pick<Finding, "tells" | "isAgainst"> {
  const { goal } = judged;
  const grades = [
    ...(goal ? judgementsOf(goal) : []),
    ...measures.flatMap((one) => [...(one.printed ? [one.printed] : []), ...bestOver(judged, one)]),
  ];
  return {
    tells: grades.flatMap(({ cell }) => cell ?? []),
    isAgainst: measures.some((one) => allTheSame(judged, one) !== ""),
  };
}

/** Judgements of the goals above that say "reached" over a missed measure. */
const bestOver = ({ over }: Judged, { verdict }: AssessedIndicator): Assessment[] =>
  verdict.met === false
    ? over.flatMap((goal) => judgementsOf(goal).slice(0, 1)).filter(({ grade }) => isReached(grade))
    : [];

/**
 * ", men E58 säger ”Genomförd” och F56 säger ”Uppnås”": the judgement that a missed measure has all the same, of its own or of
 * its goal, and those of the goals above; "": none.
 */
function allTheSame(judged: Judged, measure: AssessedIndicator): string {
  const { goal, node } = judged;
  const { printed } = measure;
  const given = [...(printed ? [printed] : []), ...(goal ? judgementsOf(goal).slice(0, 1) : [])];
  const best = given.find(({ grade, cell }) => isReached(grade) && cell !== undefined);
  const told = [...(best ? [best] : []), ...bestOver(judged, measure)].flatMap((one) =>
    one.cell ? `${placeBeside(one.cell, node.cell)} säger ”${wordsIn(one)}”` : [],
  );
  return told.length > 0 ? `, men ${andList([...new Set(told)])}` : "";
}

/** Whether a goal is measured by itself, on the row of its only measure: its name says what is missed. */
const isOwnMeasure = ({ node, measures }: Judged): boolean =>
  measures.length === 1 && measures.every((one) => one.node === node || nameOf(one.node) === nameOf(node));

/**
 * Measures by name and figures: `what` names them in a question about their goal, "" where the question does; `how`, the
 * figures then; `named`, in a list of what several goals miss.
 */
function namedIn(
  judged: Judged,
  measures: readonly AssessedIndicator[],
  figures: (one: AssessedIndicator) => string,
): { what: string; how: string; named: string } {
  const told = (one: AssessedIndicator): string => figures(one) + allTheSame(judged, one);
  const each = measures.map((one) => `”${nameOf(one.node)}” (${told(one)})`);
  const { named: first, others } = firstOf(each);
  const named = others > 0 ? [...first, `${others} till`] : [...first];
  const own = isOwnMeasure(judged) ? measures[0] : undefined;
  return {
    what: own ? "" : andList(named),
    how: own ? ` (${told(own)})` : "",
    named: andList(named),
  };
}

/** Deviations that nobody has commented on, goal by goal; those of two years are asked about as such. */
export function uncommented(facts: AuditFacts): Finding[] {
  const unsaid = unexplained(facts);
  const twice = new Set(missedTwice(unsaid, facts).map(({ judged }) => judged.node.id));
  return unsaid.flatMap((one) => {
    const { node, goal, measures } = one;
    const graded = goal ?? measures[0];
    if (twice.has(node.id) || !graded || graded.basis === "none") return [];
    const missed = missedOf(one);
    const grades = gradesIn(one, missed);
    if (missed.length > 0) return [{ ...at(node, missedWords(one, missed), cellNow(node, measures)), ...grades }];
    const isMissed = isNotReached(graded) && !goal?.children.length && !isLater(graded, facts.assessed.period);
    return isMissed ? [{ ...at(node, { what: gradeText(graded.published) }), ...grades }] : [];
  });
}

/** An activity that is to be done after the reported year: not begun yet is no deviation. */
function isLater({ node }: AssessedGoal | AssessedIndicator, period: string): boolean {
  const year = yearOf(period);
  const due = Math.max(...yearsIn(node.when?.text ?? "").map(Number));
  return isActivity(node.level) && year !== undefined && due > year;
}

/** "”Delaktighet” (4,2 mot minst 4,5) når inte målvärdet"; of a forecast that it is expected not to. */
function missedWords(judged: Judged, missed: readonly AssessedIndicator[]): Record<string, string> {
  const isForeseen = missed.every(({ basis }) => basis === "forecast");
  const target = missed.length === 1 ? "målvärdet" : "målvärdena";
  const { what, how, named } = namedIn(judged, missed, figuresOf);
  if (what === "") return { what: `${target} ${isForeseen ? "väntas inte nås" : "nås inte"}${how}`, named };
  return { what: `${what} ${isForeseen ? "väntas inte nå" : "når inte"} ${target}`, named };
}
