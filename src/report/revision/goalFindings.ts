import { isExplained } from "../../assess/basis";
import { ownersIn } from "../../assess/bodies";
import { begunAfter } from "../../assess/begun";
import { forecastFor, isReported } from "../../assess/choice";
import { saysNotJudged } from "../../interpret/choice/notJudged";
import { lacksForecast } from "../../assess/lacking";
import { isActivity } from "../../assess/processes";
import { isCurrent, isInterim, periodOf, yearOf } from "../../assess/periods";
import {
  type AssessedGoal,
  type AssessedIndicator,
  type AssessedPlan,
  type Assessment,
  isDue,
} from "../../domain/assessment";
import { grouped } from "../../domain/grouped";
import { isChange } from "../../domain/reading";
import { cellsOfNode, type Indicator, type Measurement, type PlanNode, wordsOf } from "../../domain/plan";
import { hasDigit, hasLetter } from "../../domain/shapes";
import { comparePeriods, periodText } from "../../interpret/time/period";
import { targetInWords, targetOfGoal } from "../../interpret/targets/ownWords";
import { looseGrammar } from "../../interpret/text/grammar";
import { textKey } from "../../interpret/text/text";
import { assessing } from "../../lexicon/assessing";
import { tokensOf } from "../../interpret/text/tokens";
import { parseRef, sheetOf } from "../../sheet/address";
import type { Sheet } from "../../sheet/book";
import { distinctGoals } from "../counted";
import { gradeText } from "../gradeText";
import { REASONING } from "../motives";
import { nameOf } from "../nodeName";
import { periodTitle } from "../periodTitle";
import { isPlaceTelling, saysWhenThere } from "../unjudgedReason";
import { lackOfTarget, unreadBeside } from "./beside";
import { commentedIn, missedAgain } from "./deviations";
import {
  at,
  goalsOf,
  looseMeasures,
  isDatedBy,
  isGroupLeftOut,
  isTitledOf,
  judgedOnRow,
  markedGoal,
  measuresOf,
  shownIn,
  someOf,
  titledOtherwise,
  whole,
  type AuditFacts,
  type Finding,
} from "./facts";
import { tellsForecast } from "./foretold";

const ENDS_CLAUSE = new Set([",", ".", ":", ";", "–"]);

/** Whether the cell of a printed grade says more than the grade: "Målet har uppfyllts, samtliga har genomgått utbildningen". */
function saysWhy({ text = "", cell }: Partial<Assessment>, sheets: readonly Sheet[]): boolean {
  const tokens = tokensOf(shownIn(sheets, cell ?? "") || text);
  const end = tokens.findIndex((one) => ENDS_CLAUSE.has(one.text));
  return end >= 0 && tokens.slice(end).filter((one) => hasLetter(one.text)).length >= REASONING;
}

/**
 * Grades without an outcome, a forecast or a reason; a goal whose cause is asked for, since it is missed again, is not asked
 * about here, one that is weighed together is asked about by its measures, and one
 * over an outcome that nothing is to be compared with by what is lacking.
 */
export function withoutEvidence(facts: AuditFacts): Finding[] {
  const { assessed, sheets } = facts;
  // A step without a class is a comparison ("bästa gruppen"), and no judgement of a target.
  const measures = measuresOf(assessed).filter(
    ({ basis, published, printed }) =>
      basis === "none" && published.kind === "step" && published.step.class !== null && !saysWhy(printed ?? {}, sheets),
  );
  const asked = new Set(measures.map(({ node }) => node.id));
  const again = new Set(missedAgain(facts).map(({ about }) => about));
  const goals = goalsOf(assessed).filter(
    ({ node: { id }, basis, published, printed, computed, indicators }) =>
      basis === "none" &&
      published !== computed?.grade &&
      !again.has(id) &&
      !saysWhy(printed ?? {}, sheets) &&
      !indicators.some(({ node }) => asked.has(node.id) || isReported(node, assessed.period)),
  );
  const ownersOf = ownersIn({
    areas: assessed.areas.map(({ node }) => node),
    goals: distinctGoals(assessed).map(({ node }) => node),
  });
  return [
    ...goals.map((goal) => at(goal.node, foundOn(goal, facts), judgedAt(goal))),
    ...measures.map((one) => ({
      ...at(one.node, foundOn(one, facts), one.printed?.cell, ownersOf(one.node)),
      ...(isOpenEnded(one) && one.outcome ? { tells: [one.outcome.cell] } : {}),
    })),
  ];
}

/** Where the grade stands that is published: the last of those that persons have set, else the printed one. */
const judgedAt = ({ overall, committee: [first], printed }: AssessedGoal): string | undefined =>
  (overall ?? first ?? printed)?.cell;

/** Whether the outcome of a measure is no more than a bound. */
const isOpenEnded = (one: AssessedGoal | AssessedIndicator): one is AssessedIndicator =>
  "verdict" in one && one.verdict.problem === "gräns-som-utfall";

/** The grade, what it lacks, and what is asked of it: an older outcome, last year's reason and a text beside are told of. */
function foundOn(one: AssessedGoal | AssessedIndicator, facts: AuditFacts): Record<string, string> {
  const { node, published, printed } = one;
  const { period } = facts.assessed;
  const measures = "indicators" in one ? one.indicators.map((measure) => measure.node) : [one.node];
  const older = measures
    .flatMap(({ outcomes }) => outcomes)
    .filter((outcome) => outcome.value !== null && outcome.period !== "" && comparePeriods(outcome.period, period) < 0)
    .sort((a, b) => comparePeriods(b.period, a.period))[0];
  const motive = node.comments.find((comment) => comment.period !== undefined);
  const outcome = older ? `utfallet är från ${periodText(older.period)} (${older.text.trim()})` : "utfall saknas";
  const bound = isOpenEnded(one) ? one.outcome?.text.trim() : undefined;
  const reason = motive?.period ? `motiveringen är från ${periodText(motive.period)}` : "motivering saknas";
  const own = new Set(measures.flatMap(cellsOfNode).concat(cellsOfNode(node)));
  const [beside] = printed?.cell ? unreadBeside(facts.tables, facts.sheets, printed.cell, own) : [];
  return {
    grade: gradeText(published),
    lacks: bound
      ? `utfallet är bara en gräns (${bound}), som inte avgör om målvärdet nås, och ${reason}`
      : older || motive
        ? `${outcome} och ${reason}`
        : "varken utfall eller motivering finns",
    asks: beside
      ? `I ${beside.cell} står ”${beside.text}”: är det vad bedömningen bygger på?`
      : bound
        ? "Vilket är det uppmätta värdet, eller vad bygger bedömningen på?"
        : "Vad bygger bedömningen på?",
  };
}

/** Outcomes that differ between two rows or cells of the same measure for the same period. */
export function twoFigures({ assessed, sheets }: AuditFacts): Finding[] {
  const { period } = assessed;
  const current = ({ node }: AssessedIndicator): Measurement | undefined =>
    node.outcomes.find((one) => one.value !== null && !one.group && isCurrent(one.period, period));
  const measures = measuresOf(assessed).filter(({ node }) => node.part === undefined);
  const rivals = measures.flatMap((one) => {
    const outcome = current(one);
    if (outcome?.rival === undefined || isSameRow(outcome.cell, outcome.rival)) return [];
    const other = [shownIn(sheets, outcome.rival), outcome.rival].filter(Boolean).join(" i ");
    return [{ ...at(one.node, { figures: outcome.text, other }, outcome.cell), tells: [outcome.rival] }];
  });
  const goals = new Map(distinctGoals(assessed).map(({ node }) => [node.id, node]));
  const alike = [...grouped(measures, ({ node }) => textKey(wordsOf(node))).values()];
  const pairs = alike.flatMap(([first, ...others]): Finding[] => {
    const mine = first && current(first);
    if (!first || !mine) return [];
    const isPair = others.length === 1;
    return others.flatMap((other): Finding[] => {
      const theirs = current(other);
      const differ = theirs !== undefined && theirs.value !== mine.value && theirs.unit === mine.unit;
      const isOne = sharesHistory(first, other, period) || (isPair && isToldTwice(first.node, other.node, goals));
      return differ && isOne
        ? [at(other.node, { figures: theirs.text, other: `${mine.text} i ${mine.cell}` }, theirs.cell)]
        : [];
    });
  });
  return [...rivals, ...pairs];
}

/**
 * Goals that two nämnder judge differently for the period, in columns of their own or on rows of their own, without a
 * judgement of the whole.
 */
export const twoGrades = ({ assessed }: AuditFacts): Finding[] =>
  distinctGoals(assessed)
    .filter(({ overall }) => overall === undefined)
    .flatMap((goal) => {
      const given = [...goal.committee.map(ofCommittee), ...printedOnRows(goal, assessed.period)];
      if (new Set(given.map(({ step }) => step)).size < 2) return [];
      const grades = given.map(({ label, where }) => `${label} (${where})`).join(", ");
      return [at(goal.node, { grades }, given[0]!.cell)];
    });

interface GivenGrade {
  label: string;
  /** The same for two grades that are one step, whatever their words. */
  step: string;
  where: string;
  cell: string | undefined;
}

const stepOf = (scale: string | undefined, at: number | string): string => JSON.stringify([scale, at]);

const ofCommittee = ({ grade, who = "nämnden", cell }: Assessment): GivenGrade => ({
  label: grade.label,
  step: grade.kind === "step" ? stepOf(grade.scale, grade.index ?? grade.label) : grade.label,
  where: who,
  cell,
});

/** Steps of one scale that are printed for a goal of several owners, each on its own row. */
function printedOnRows({ node }: AssessedGoal, period: string): GivenGrade[] {
  if (node.owners.length < 2) return [];
  const printed = node.grades.filter(
    (one) => one.by === "printed" && one.step !== undefined && (!one.period || isCurrent(one.period, period)),
  );
  const rows = grouped(printed, ({ cell }) => rowOf(cell));
  return [...rows].flatMap(([, [first]]) =>
    first === undefined
      ? []
      : [
          {
            label: first.text,
            step: stepOf(first.scale, first.step ?? first.text),
            where: first.cell ?? "",
            cell: first.cell,
          },
        ],
  );
}

const rowOf = (cell: string | undefined): string => {
  const place = parseRef(cell ?? "");
  return place === null ? "" : `${place.sheet} ${place.area.top}`;
};

/** Two columns of a row: whose figures they are is asked about where the table is read. */
function isSameRow(cell: string, other: string): boolean {
  const [a, b] = [parseRef(cell), parseRef(other)];
  return a !== null && a.sheet === b?.sheet && a.area.top === b.area.top;
}

/** Whether two measures had the same figure of some earlier period, and so are the same thing. */
const sharesHistory = (a: AssessedIndicator, b: AssessedIndicator, period: string): boolean =>
  a.node.outcomes.some(
    (one) =>
      one.value !== null &&
      one.period !== "" &&
      comparePeriods(one.period, period) < 0 &&
      b.node.outcomes.some((other) => other.period === one.period && other.value === one.value),
  );

/** Whether a node is the council's or kommunstyrelsen's. */
const isCentral = ({ owners }: PlanNode): boolean => owners.some((owner) => assessing.has(owner, "council", "board"));

/**
 * Whether a nämnd's sheet and the styrelse's have the same measure under a goal of the same words. What several nämnder
 * have is each one's own.
 */
function isToldTwice(a: PlanNode, b: PlanNode, goals: ReadonlyMap<string, PlanNode>): boolean {
  const above = ({ parents }: PlanNode): PlanNode[] => parents.flatMap((id) => goals.get(id) ?? []);
  const ofBoard = (node: PlanNode): boolean => [node, ...above(node)].some(isCentral);
  const titles = new Set(above(a).map(({ title }) => textKey(title)));
  return (
    sheetOfNode(a) !== sheetOfNode(b) &&
    ofBoard(a) !== ofBoard(b) &&
    above(b).some(({ title }) => titles.has(textKey(title)))
  );
}

export const sheetOfNode = ({ cell }: PlanNode): string => sheetOf(cell);

const namesOf = (nodes: readonly PlanNode[]): string => someOf(nodes.map((node) => `”${nameOf(node)}”`));

type Words = (ones: readonly PlanNode[]) => Record<string, string>;

/** One finding for some nodes, at their cells. */
function together(nodes: readonly PlanNode[], words: Words): Finding[] {
  const [first, ...others] = nodes;
  if (!first) return [];
  const also = others.map(({ cell }) => cell);
  const sheets = [...new Set(nodes.map(sheetOfNode))].join("|");
  return [
    { about: `blad:${sheets}`, cell: first.cell, also, owners: [], words: { names: namesOf(nodes), ...words(nodes) } },
  ];
}

/** One finding for the nodes of each sheet. */
export const bySheet = (nodes: readonly PlanNode[], words: Words): Finding[] =>
  [...grouped(nodes, sheetOfNode).values()].flatMap((ones) => together(ones, words));

export const countWords = (count: number, one: string, many: string): string =>
  count === 1 ? `Ett ${one}` : `${count} ${many}`;

/** Of one or of several that stand together in a question. */
export const theGoals = (ones: readonly unknown[]): string => (ones.length === 1 ? "målet" : "målen");

/** Whether a measure's place in the table says when it is measured: "mäts i nov". */
const saysWhen = ({ outcomes, forecasts }: Indicator): boolean => isPlaceTelling([...outcomes, ...forecasts]);

/**
 * Measures without a forecast at delår, sheet by sheet; one in words is one, of the measure or of a goal that it is for, and
 * "Kan inte bedömas" with its reason has said why there is none. A term is a school's own time, and no delår.
 */
export function withoutForecast(facts: AuditFacts): Finding[] {
  const { assessed } = facts;
  if (!isInterim(assessed.period) || periodOf(assessed.period)?.kind === "term") return [];
  const foretold = new Set(
    distinctGoals(assessed).flatMap(({ node }) => (tellsForecast(node, facts) ? [node.id] : [])),
  );
  const measures = measuresOf(assessed).filter(
    (one) =>
      one.target !== undefined &&
      isDue(one) &&
      !forecastFor(one.node.forecasts, assessed.period) &&
      !tellsForecast(one.node, facts) &&
      !one.node.parents.some((id) => foretold.has(id)) &&
      !(one.printed?.grade.kind === "state" && (isExplained(one.node, assessed.period) || saysWhen(one.node))),
  );
  const tells = measures.flatMap(({ verdict, outcome }) => (lacksForecast(verdict) ? (outcome?.cell ?? []) : []));
  return bySheet(
    measures.map(({ node }) => node),
    (ones) => ({ count: countWords(ones.length, "mått", "mått"), goals: theGoals(ones) }),
  ).map((one) => ({ ...one, tells }));
}

/**
 * Whether a goal says by itself, or by another of its measures, when it is reached: figures beside that are followed, and
 * need no target. A change is said of figures alone: without any there is nothing to compare.
 */
function hasYardstick({ node, indicators }: AssessedGoal, { unit, outcomes }: Indicator): boolean {
  if (indicators.some((one) => one.withdrawn === undefined && one.node.targets.length > 0)) return true;
  const reading = targetOfGoal(node.title, unit)?.reading;
  return reading !== undefined && (!isChange(reading) || outcomes.some(({ value }) => value !== null));
}

/** "Effektmål - hushållsavfall": the heading of the goals after it. */
const HEADING = looseGrammar("^ *mål [för] (- | – | :)");

/** Goals that nothing measures and nobody has judged: an activity is done, not reached; a figure of its own is a measure. */
export const isUnmeasured = ({ indicators, children, overall, committee, printed, node }: AssessedGoal): boolean =>
  indicators.length + children.length + committee.length === 0 &&
  !overall &&
  !printed &&
  node.comments.length === 0 &&
  !isActivity(node.level) &&
  !HEADING.test(node.title) &&
  !(hasDigit(node.title) && targetOfGoal(node.title));

/** At most this share of the measures under no goal lacks a target where that is a gap; else the figures are followed. */
const GAP = 0.25;

/** Sheets of figures beside others' (riket, liknande kommuner) that set no target for any measure. */
function comparing(assessed: AssessedPlan): Set<string> {
  const sheets = grouped(measuresOf(assessed), ({ node }) => sheetOfNode(node));
  const compares = (ones: readonly AssessedIndicator[]): boolean =>
    ones.every(({ node }) => node.targets.length === 0 && node.comparisons.length > 0);
  return new Set([...sheets].filter(([, ones]) => compares(ones)).map(([name]) => name));
}

/**
 * Measures that leave a goal without any target or whose target is said not to be known, and gaps among targets of measures
 * that stand under no goal. One that is said to have none is followed.
 */
export function withoutTarget({ assessed, tables, sheets }: AuditFacts): AssessedIndicator[] {
  const goals = new Map(distinctGoals(assessed).map((goal) => [goal.node.id, goal]));
  const isJudged = judgedOnRow(assessed);
  const lackIn = ({ node }: AssessedIndicator): ReturnType<typeof lackOfTarget> =>
    lackOfTarget(tables, sheets, node.cell);
  const lacks = (one: AssessedIndicator): boolean =>
    one.node.targets.length === 0 &&
    !isJudged(one) &&
    targetInWords(one.node.title, one.node.unit) === null &&
    lackIn(one) !== "none";
  const compared = comparing(assessed);
  const ofGoals = measuresOf(assessed).filter((one) => {
    const own = one.node.parents.flatMap((id) => goals.get(id) ?? []);
    const isAsked = own.length > 0 && lacks(one) && !compared.has(sheetOfNode(one.node));
    return isAsked && (lackIn(one) === "unknown" || !own.every((goal) => hasYardstick(goal, one.node)));
  });
  const gaps = [...grouped(looseMeasures(assessed), ({ node }) => sheetOfNode(node)).values()].flatMap((ones) => {
    const lacking = ones.filter(lacks);
    return lacking.length <= ones.length * GAP ? lacking : [];
  });
  return [...ofGoals, ...gaps];
}

/** Goals that cannot be judged: for want of a measure sheet by sheet, for want of a target all together. */
export const unmeasured = (facts: AuditFacts): Finding[] => [
  ...bySheet(
    goalsOf(facts.assessed)
      .filter(isUnmeasured)
      .map(({ node }) => node),
    (ones) => ({ count: countWords(ones.length, "mål", "mål"), lacks: "mått och bedömning", goals: theGoals(ones) }),
  ),
  ...together(
    withoutTarget(facts).map(({ node }) => node),
    (ones) => ({ count: countWords(ones.length, "mått", "mått"), lacks: "målvärde", goals: theGoals(ones) }),
  ).map((one) => ({ ...one, about: `${one.about}:målvärde` })),
];

const isOfCommittee = ({ level }: PlanNode): boolean => level.toLowerCase().includes("nämnd");

/** Goals of nämnder without a goal above them, where others have one. */
export function withoutCouncilGoal({ assessed }: AuditFacts): Finding[] {
  const goals = distinctGoals(assessed);
  const ids = new Set(
    goals.filter(({ node }) => !isOfCommittee(node) && node.kind === "goal").map(({ node }) => node.id),
  );
  const own = goals.filter(({ node }) => isOfCommittee(node));
  const isTied = ({ node }: AssessedGoal): boolean => node.parents.some((id) => ids.has(id));
  return own.some(isTied) ? own.filter((goal) => !isTied(goal)).map(({ node }) => at(node, {})) : [];
}

const outcomesOf = ({ indicators }: AssessedGoal): string[] =>
  indicators.flatMap(({ node }) => node.outcomes.map(({ text }) => text));

/**
 * Goals that the table says cannot be judged, without saying why there or in the place of an outcome. Words whose meaning
 * nobody has told say neither.
 */
export function withoutReason(facts: AuditFacts): Finding[] {
  const isCommented = commentedIn(facts);
  return goalsOf(facts.assessed)
    .filter(
      ({ printed, published }) =>
        printed?.grade.kind === "state" &&
        published.kind === "state" &&
        !published.counted &&
        saysNotJudged(printed.text ?? published.label),
    )
    .filter((goal) => !isCommented(goal) && ![goal.published.label, ...outcomesOf(goal)].some(saysWhenThere))
    .map(({ node, printed, published }) => at(node, { state: published.label }, printed?.cell));
}

/** The koncern, where neither the plan nor a text evaluates any of it. */
export function withoutGroup(facts: AuditFacts): Finding[] {
  const marked = markedGoal(facts);
  return marked && isGroupLeftOut(facts) ? [whole({}, marked.cell)] : [];
}

/**
 * A year that is begun after the reported one; titles that say another year; outcomes of most measures for a part of the
 * year only; an earlier year with more outcomes than the reported one, where neither titles nor columns say that it is the
 * reported one that is followed up.
 */
export function otherPeriod(facts: AuditFacts): Finding[] {
  const { assessed } = facts;
  const asks = (about: string, cell: string, how: string): Finding[] => [
    { about, cell, owners: [], words: { how, reported: periodTitle(assessed.period) } },
  ];
  const begun = begunAfter(assessed);
  if (begun)
    return asks(
      String(begun.year),
      begun.cell,
      `${begun.outcomes} av ${begun.measures} mått har utfall för ${begun.year}`,
    );
  const year = yearOf(assessed.period);
  const [first] = measuresOf(assessed);
  if (year === undefined || first === undefined) return [];
  const titled = titledOtherwise(facts, year);
  if (titled !== undefined)
    return asks(
      String(titled),
      outcomesFor(facts, (of) => isCurrent(of, assessed.period))[0]?.cell ?? first.node.cell,
      `Rubriken eller bladets namn säger ${titled}`,
    );
  return isInterim(assessed.period) ? [] : lessFull(facts, year, asks);
}

const outcomeOf = ({ node }: AssessedIndicator, isOf: (period: string) => boolean): Measurement | undefined =>
  node.outcomes.find((one) => one.value !== null && isOf(one.period));

const outcomesFor = (
  { assessed }: AuditFacts,
  isOf: (period: string) => boolean,
  of = measuresOf(assessed),
): Measurement[] => of.flatMap((one) => outcomeOf(one, isOf) ?? []);

/** Whether the table has judgements of at least half of the goals for a year: they are what is reported, and figures come later. */
function isJudgedFor(plan: AssessedPlan, year: number): boolean {
  const goals = goalsOf(plan);
  const judged = goals.filter(({ node }) =>
    node.grades.some(({ by, period }) => by !== "computed" && yearOf(period) === year),
  );
  return goals.length > 0 && judged.length * 2 >= goals.length;
}

type Asks = (about: string, cell: string, how: string) => Finding[];

/** More outcomes for a part of the year than for the whole; fewer for the year than for the one before. */
function lessFull(facts: AuditFacts, year: number, asks: Asks): Finding[] {
  const { assessed } = facts;
  const isOwn = (period: string): boolean => isCurrent(period, assessed.period);
  // Of the reported period, also where that is the last half of the year.
  const [own, before] = [outcomesFor(facts, isOwn), outcomesFor(facts, (of) => of === `${year - 1}`)];
  const parts = outcomesFor(
    facts,
    (of) => isInterim(of) && yearOf(of) === year,
    measuresOf(assessed).filter((one) => !outcomeOf(one, isOwn)),
  );
  const [part] = parts;
  if (part && parts.length > own.length)
    return asks(
      part.period,
      part.cell,
      `${parts.length} mått har utfall för en del av ${year} och ${own.length === 0 ? "inget" : own.length} för hela`,
    );
  const [first] = before;
  const isFew = own.length * 2 < before.length || (own.length < before.length && !isDatedBy(facts, year));
  return first && isFew && !isTitledOf(facts, year) && !isJudgedFor(assessed, year)
    ? asks(
        String(year),
        first.cell,
        `${before.length} mått har utfall för ${year - 1} och ${own.length} för ${periodText(`${year}`)}`,
      )
    : [];
}
