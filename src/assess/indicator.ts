import { factsOf } from "../interpret/facts";
import { MET_FACT } from "../domain/assessment";
import type { AssessedIndicator, Assessment, Grade, NodeGrades, Verdict } from "../domain/assessment";
import {
  wordsOf,
  type AimSaid,
  type Comment,
  type GoalNode,
  type Indicator,
  type Measurement,
  type Target,
} from "../domain/plan";
import { isBound, isChange, type Reading } from "../domain/reading";
import { isUndecided, levelNameOf, type Level, type Styrmodell } from "../domain/styrmodell";
import { comparePeriods, periodText } from "../interpret/time/period";
import { printReading } from "../interpret/targets/readingText";
import { isCommittee } from "../interpret/header/header";
import { capital } from "../interpret/text/text";
import { assessing } from "../lexicon/assessing";
import { saidIncomparable } from "./cellProof";
import { basisOfMeasure } from "./basis";
import { broughtTo, previousOf } from "./baseline";
import { chooseValue, forecastFor, isReported } from "./choice";
import { isCurrent, isInterim, samePeriod, yearOf } from "./periods";
import { hasWord } from "../lexicon/lexicon";
import { projectionOf, type Point } from "./forecast";
import { judge } from "./grading";
import { shownOf } from "./groups";
import type { Judgement } from "./judgement";
import { isStop } from "./measured";
import type { Aim, Chosen, Measured, Stop } from "./measured";
import { withOwnMean } from "./meanOfYears";
import { contradicts, differ, levelFor, notAssessedIn, notesBy } from "./printed";
import { trendDisagreement } from "./printedTrend";
import type { Context } from "./printed";
import { decidingGroup, verdictOf } from "./reason";
import { lags, withForecastRemarks, withRemarks } from "./remarks";
import { reservationsOn, reserved } from "./reservations";
import { SENTENCES } from "./sentences";
import { valueSide } from "./side";
import { standingOf } from "./standing";
import { isChangeShown, isSideShown, suggestedSide } from "./suggestion";
import { areWithin, movedFrom, trendOf } from "./trend";
import { withdrawnIn, WITHDRAWN } from "./withdrawn";

export const NOT_ASSESSED: Grade = { kind: "state", label: "Ej bedömd" };

/**
 * The target that counts for a period: the period's own, else one that ends with it ("2023 kv4" for 2023), else its
 * year's, else one without a period, else the nearest later one. A target for an earlier year alone counts for nothing.
 */
export function targetFor({ targets }: Pick<Indicator, "targets">, period: string): Target | undefined {
  const year = yearOf(period);
  const of = (match: (target: Target) => boolean): Target | undefined => targets.find(match);
  return (
    of((target) => target.period === period) ??
    of((target) => target.period !== undefined && samePeriod(target.period, period)) ??
    of(({ period: own = "" }) => year !== undefined && yearOf(own) === year && !isInterim(own)) ??
    of(({ period: own, isOfOtherTime }) => !own && !isOfOtherTime) ??
    of((target) => !target.period) ??
    (period === ""
      ? targets.at(-1)
      : targets
          .flatMap((target) =>
            target.period && comparePeriods(target.period, period) > 0 ? [{ target, from: target.period }] : [],
          )
          .sort((a, b) => comparePeriods(a.from, b.from))[0]?.target)
  );
}

/**
 * The target of everybody, or of a group. A forecast for the whole year at delår is compared with the year's target, where
 * there is one.
 */
function targetOf(node: Indicator, period: string, group?: string): Target | undefined {
  const of = { targets: node.targets.filter((target) => target.group === group) };
  const forecast = isInterim(period) ? forecastFor(node.forecasts, period) : undefined;
  return (
    (forecast && !isInterim(forecast.period) ? targetFor(of, String(yearOf(period))) : undefined) ??
    targetFor(of, period)
  );
}

/** Another target of the same period that differs, so that it is not known which of them counts. */
const rivalOf = (target: Target, { targets }: Indicator): Target | undefined =>
  targets.find(
    (other) =>
      other !== target &&
      other.period === target.period &&
      other.isOfOtherTime === target.isOfOtherTime &&
      other.group === target.group &&
      other.reading.kind !== "none" &&
      printReading(other.reading) !== printReading(target.reading),
  );

/**
 * Periods that end with the target's and have targets of their own beside it: "2023 kv4" beside 2023. An outcome of such
 * a part is not the whole's.
 */
const partsBeside = (target: Target | undefined, { targets }: Indicator): string[] =>
  targets.flatMap(({ period }) =>
    period !== undefined && target?.period && period !== target.period && samePeriod(period, target.period)
      ? [period]
      : [],
  );

/** Asks, once for their column, whether targets of an earlier year alone still hold. */
function askAboutEarlier(node: Indicator, { around, period, problem }: Context): void {
  const last = [...node.targets].sort((a, b) => comparePeriods(a.period ?? "", b.period ?? "")).at(-1);
  const heading = last?.period ? around.headingOf(last.cell) : undefined;
  if (heading && isReported(node, period) && !around.aimsNow(heading.sheet))
    problem("tidigare-mål", heading.cell, heading.text);
}

/** A target for an earlier period only is not the same as none: the reason names its period. */
function untargeted({ targets }: Indicator, period: string, verdict: Verdict): Verdict {
  const last = targets
    .map((target) => target.period ?? "")
    .sort(comparePeriods)
    .at(-1);
  return last && verdict.grade === null
    ? {
        ...verdict,
        reason: SENTENCES.targetOfOtherPeriod(periodText(last), periodText(period)),
        unproved: "inForce",
      }
    : verdict;
}

/** Limits on one side: a value on the same side of both can be judged. */
const areAlike = ({ reading: one }: Target, { reading: other }: Target): boolean =>
  isBound(one) && one.kind === other.kind && !one.assumed && !other.assumed;

/** A bare change ("minskning") of a measure whose name says what it is counted from. */
function comparedAsNamed(reading: Reading, name: string): Reading {
  const isBare = isChange(reading) && reading.reference === undefined && reading.baseline === undefined;
  const reference = isBare ? factsOf(name).changeNamed : undefined;
  return isBare && reference !== undefined ? { ...reading, reference } : reading;
}

function aimOf(target: Target, node: Indicator): Aim {
  const other = rivalOf(target, node);
  const rival = other && !areAlike(target, other) ? other : undefined;
  const problem = rival ? "flera-värden" : target.problem;
  return {
    reading: rival ? { ...target.reading, assumed: true } : comparedAsNamed(target.reading, node.title),
    targetText: target.text,
    targetCell: target.cell,
    target,
    rivals: other && !rival ? [other] : [],
    ...(problem ? { targetProblem: problem } : {}),
    ...(target.period ? { targetPeriod: target.period } : {}),
  };
}

/** The targets of groups for the period; absent where none has its own. */
function groupAimsOf(node: Indicator, period: string): Pick<Measured, "groupAims"> {
  const groups = new Set(node.targets.flatMap(({ group }) => group ?? []));
  const aims = [...groups].flatMap((group): [string, Aim][] => {
    const target = targetOf(node, period, group);
    return target ? [[group, aimOf(target, node)]] : [];
  });
  return aims.length > 0 ? { groupAims: new Map(aims) } : {};
}

/** The comment of the row, or the note of its target, that says that the target is for several years together. */
function targetSaysIn({ comments, targets }: Indicator): Pick<Measured, "targetSays"> {
  const notes = targets.flatMap(({ marks = [] }) => marks.flatMap(({ note }) => note ?? []));
  for (const { text, cell } of [...comments, ...notes]) {
    const said = factsOf(text).targetsTogether;
    if (said !== null) return { targetSays: { text: said, cell } };
  }
  return {};
}

type SaidOfAim = AimSaid & { cell: string };

/** What the notes of a measure's figures of a period say, which may be of its target: "Målvärdet upphävdes i maj". */
const notesOfFigures = ({ outcomes, forecasts }: Indicator, reported: string): Comment[] =>
  [...outcomes, ...forecasts].flatMap(({ period, marks = [] }) =>
    isCurrent(period, reported)
      ? marks.flatMap(({ note }) => note ?? []).map(({ text, cell }) => ({ text, cell }))
      : [],
  );

/** What the notes of the target, the words of the row and a line under the table say of when it holds, the nearest first. */
function saidOfAim(node: Indicator, target: Target | undefined, { around, period }: Context): SaidOfAim[] {
  const placed = (said: AimSaid | null, { cell }: { cell: string }): SaidOfAim[] => (said ? [{ ...said, cell }] : []);
  const notes = (target?.marks ?? []).flatMap(({ note }) => note ?? []);
  const inGrades = node.grades.flatMap(({ cell, ...one }) => (cell === undefined ? [] : { ...one, cell }));
  const words: Comment[] = [
    ...node.comments,
    ...(node.beside ?? []),
    ...inGrades,
    ...notesOfFigures(node, period),
  ].filter(({ period: of }) => of === undefined || samePeriod(of, period));
  return [
    ...notes.flatMap((one) => placed(factsOf(one.text).aimSaidBeside, one)),
    ...words.flatMap((one) => placed(factsOf(one.text).aimSaid, one)),
    ...[around.headingOf(target?.cell ?? "")?.aimTime ?? []].flat(),
  ];
}

/** The year that is said to be the first of the target, else where it is said not to hold in the reported one. */
function aimTimeOf(
  node: Indicator,
  target: Target | undefined,
  context: Context,
): Pick<Measured, "targetYear" | "targetOpen"> {
  const reported = yearOf(context.period) ?? Infinity;
  for (const { says, year, text, cell } of saidOfAim(node, target, context)) {
    const isLater = year !== undefined && year > reported;
    if (says === "open" ? !isLater : says === "of" && year !== undefined && year < reported && reported < Infinity)
      return { targetOpen: { text, cell } };
    if (says !== "open" && year !== undefined) return { targetYear: year };
  }
  return {};
}

/** The comment of the period that says that its value cannot be compared with earlier ones. */
function incomparableIn({ comments }: Indicator, period: string): Pick<Measured, "incomparable"> {
  const said = comments.find(
    ({ text, period: of }) => (of === undefined || samePeriod(of, period)) && factsOf(text).isIncomparable,
  );
  return said ? { incomparable: { text: said.text, cell: said.cell } } : {};
}

/** A measure with the comments of its row, also where they are its goal's, which is measured by itself. */
const withRowComments = (node: Indicator, goal: GoalNode | undefined): Indicator =>
  goal?.cell === node.cell && goal.comments.length > 0
    ? { ...node, comments: [...goal.comments, ...node.comments] }
    : node;

/** The comments of the row that are of no other period. */
function commentsIn({ comments }: Indicator, period: string): Pick<Measured, "comments"> {
  const current = comments.filter(({ period: of }) => of === undefined || samePeriod(of, period));
  return current.length > 0 ? { comments: current } : {};
}

/** Whether owners are committees, and none speaks for the whole municipality. */
const isOfCommittee = (owners: readonly string[]): boolean =>
  owners.some(isCommittee) && !owners.some((owner) => assessing.has(owner, "council", "board"));

/** That the printed grade says that nothing is judged, and in which words. */
function statedBy(printed: Assessment | undefined, context: Context): Pick<Measured, "stated" | "statedIn"> {
  const stated = printed && notAssessedIn(printed, context);
  return stated === undefined ? {} : { stated, statedIn: printed?.text ?? stated };
}

/** The input for grading an indicator in the period. */
function measuredOf(
  node: Indicator,
  goal: GoalNode | undefined,
  target: Target | undefined,
  printed: Assessment | undefined,
  context: Context,
): Measured {
  const unread = context.unread.get(node);
  const told = withRowComments(node, goal);
  const outcomes = withRemarks(told, context.period);
  return {
    ...(target ? aimOf(target, node) : { reading: { kind: "none" } }),
    ...groupAimsOf(node, context.period),
    ...(context.notReported.has(node) ? { notReported: true } : {}),
    ...incomparableIn(told, context.period),
    ...(context.skipped.has(node) ? { isSkipped: true } : {}),
    ...(unread === undefined ? {} : { unread }),
    ...statedBy(printed, context),
    parts: partsBeside(target, node),
    outcomes,
    forecasts: withForecastRemarks(told, context.period, outcomes),
    baseline: node.baseline,
    comparisons: node.comparisons,
    others: node.others,
    ...targetSaysIn(told),
    ...commentsIn(told, context.period),
    ...aimTimeOf(told, target, context),
    ...(node.part === undefined ? {} : { isOfPart: true }),
    ...(isOfCommittee([...node.owners, ...(goal?.owners ?? [])]) ? { isOfCommittee: true } : {}),
    period: context.period,
    ...levelNameOf(node),
    indicator: wordsOf(node),
    goal: goal?.title,
    unit: node.unit,
    measure: node.measure ?? (lags(told, outcomes, context.period) ? "lagging" : undefined),
    around: context.around,
  };
}

/** The target of the group that decides, where only groups have targets. */
function decidingTarget({ targets }: Indicator, judgement: Judgement): Target | undefined {
  const deciding = decidingGroup(judgement)?.judgement.of.targetCell;
  return deciding === undefined ? undefined : targets.find(({ cell }) => cell === deciding);
}

/** Whether nothing would come of the question: the printed grade is published, and all that the row has bears it out. */
function isSettled({ of, stop }: Judgement, { targets }: Indicator, printed: Assessment | undefined): boolean {
  const code = stop && "code" in stop ? stop.code : undefined;
  if (code === "osäker-riktning") return isSideShown(of, targets, printed);
  return code === "okänd-jämförelse" && isChangeShown(of, printed);
}

/** Reports the problems that stopped a judgement, at their cells. */
function reportProblems(
  judgement: Judgement,
  node: Indicator,
  target: Target | undefined,
  printed: Assessment | undefined,
  context: Context,
): void {
  const { stop, of } = judgement;
  if (isSettled(judgement, node, printed)) return;
  const rival = target && rivalOf(target, node);
  if (stop?.stop === "assumed" && target) {
    const hint = stop.code === "osäker-riktning" ? suggestedSide(of, node.targets, printed) : undefined;
    context.problem(stop.code, target.cell, rival ? `${target.text} / ${rival.text}` : target.text, hint);
  }
  if (stop?.stop === "problem") context.problem(stop.code, stop.cell ?? target?.cell ?? node.cell, stop.text);
}

/**
 * Reports a printed grade that differs from the computed one; where no step is computed, one that states the contrary of
 * whether the target is met.
 */
function reportDisagreement(
  node: Indicator,
  verdict: Verdict,
  printed: Assessment | undefined,
  context: Context,
): void {
  if (!printed) return;
  const step = stepOf(verdict);
  if (isNeverGiven(printed.grade, levelFor(node, context))) return;
  if (step ? !differ(step, printed.grade, context) : !contradicts(printed.grade, verdict.met, context)) return;
  context.disagreement({
    id: node.id,
    printed: printed.text ?? printed.grade.label,
    computed: step?.label ?? (verdict.met === true ? MET_FACT.met : MET_FACT.missed),
    why: verdict.reason,
    cell: printed.cell ?? node.cell,
  });
}

/** Whether a printed step is one that the rules of its level never give: they say nothing of when it is right. */
const isNeverGiven = (printed: Grade, level: Level | undefined): boolean =>
  printed.kind === "step" &&
  printed.scale === level?.scale &&
  printed.index !== undefined &&
  level.grading.length > 0 &&
  level.grading.every(({ step }) => step !== printed.index);

/** The printed grade, where its level's printed grades count: until a styrmodell is decided in whichever words. */
function printedThatCounts(
  printed: Assessment | undefined,
  level: Level | undefined,
  { styrmodell }: Context,
): Grade | undefined {
  if (level?.judge !== "printed" || !printed || printed.grade.label === "") return undefined;
  return printed.grade.kind === "step" || isUndecided(styrmodell) ? printed.grade : undefined;
}

/**
 * The judgement in words. A grade that a person has set is never explained by a computed rule: beside it stands how far
 * from the target the value is; for the author of another that differs, also why.
 */
function worded(judgement: Judgement, held: Grade | undefined, context: Context): Verdict {
  const computed = verdictOf(judgement);
  if (!held) return computed;
  const step = stepOf(computed);
  const alone = verdictOf(judgement, true);
  return step && differ(step, held, context) ? { ...computed, near: alone.near } : alone;
}

/** The computed step before the printed grade, unless the level's printed grades count. */
function publishedOf(verdict: Verdict, printed: Assessment | undefined, held: Grade | undefined): Grade {
  if (held) return held;
  return stepOf(verdict) ?? printed?.grade ?? verdict.grade ?? NOT_ASSESSED;
}

const stepOf = ({ grade }: Verdict): Extract<Grade, { kind: "step" }> | undefined =>
  grade?.kind === "step" ? grade : undefined;

/** A row that is struck through or marked as gone: its values are shown, and nothing is graded. */
function withdrawnIndicator(node: Indicator, words: string, measured: Measured, target?: Target): AssessedIndicator {
  const { outcome } = lately(shownOf(measured, {}));
  return {
    node,
    ...(target ? { target } : {}),
    ...(outcome ? { outcome } : {}),
    verdict: { met: null, attainment: null, grade: WITHDRAWN, reason: capital(SENTENCES.withdrawn(words)) },
    withdrawn: words,
    published: WITHDRAWN,
    trend: null,
    moved: null,
  };
}

/** What an indicator under a goal is judged by: its target, its printed grade, what is measured, and the words that it is gone. */
interface BeforeJudging {
  common: Target | undefined;
  printed: Assessment | undefined;
  measured: Measured;
  words: string | undefined;
}

/** The same whatever the rules and settings of the styrmodell: its scales and levels have a part in printed grades. */
export function beforeJudging(node: Indicator, goal: GoalNode | undefined, context: Context): BeforeJudging {
  const common = targetOf(node, context.period);
  const printed = notesBy(node, "printed", context)[0];
  const measured = withOwnMean(measuredOf(node, goal, common, printed, context));
  return { common, printed, measured, words: withdrawnIn(withRowComments(node, goal), context.period) };
}

/** The grade that the rules give an indicator and its printed one, as `assessIndicator` has them in its verdict. */
export const gradesOfMeasure = ({ printed, measured, words }: BeforeJudging, styrmodell: Styrmodell): NodeGrades =>
  words === undefined
    ? { computed: judge(measured, styrmodell).grade ?? undefined, printed: printed?.grade }
    : { computed: WITHDRAWN };

/** Assesses an indicator under a goal: its verdict for the period, the printed grade, and which of them is published. */
export function assessIndicator(node: Indicator, ofGoal: GoalNode | undefined, context: Context): AssessedIndicator {
  const { period } = context;
  const goal = ofGoal?.title;
  const { common, printed, measured, words } = beforeJudging(node, ofGoal, context);
  if (words !== undefined) return withdrawnIndicator(node, words, measured, common);
  const judgement = judge(measured, context.styrmodell);
  const target = common ?? decidingTarget(node, judgement);
  const held = printedThatCounts(printed, levelFor(node, context), context);
  const told = worded(judgement, held, context);
  const bare = target ? told : untargeted(node, period, told);
  const ahead = projected(measured, judgement);
  const { outcome, trend, moved } = lately(shownOf(measured, judgement));
  const reservations = reservationsOn({ target, outcome, forecast: forecastFor(node.forecasts, period) });
  const said = [
    ...[bare.reason, ...inherited(node, target, goal, bare), ahead],
    ...[...struckIn(outcome), ...reserved(reservations)],
  ].filter((one) => one !== undefined);
  const verdict = said.length > 1 ? { ...bare, reason: said.join(" ") } : bare;
  reportProblems(judgement, node, target, printed, context);
  if (!target) askAboutEarlier(node, context);
  reportDisagreement(node, verdict, printed, context);
  const misprinted = trendDisagreement(node, measured, outcome, context.period);
  if (misprinted) context.disagreement(misprinted);
  const standing = standingOf(measured, outcome);
  return withBasis(context, {
    node,
    ...(target ? { target } : {}),
    ...(outcome ? { outcome } : {}),
    verdict,
    ...(reservations.length > 0 ? { reservations } : {}),
    ...(printed ? { printed } : {}),
    published: publishedOf(verdict, printed, held),
    ...(standing ? { standing } : {}),
    ...unreadIn(judgement),
    trend,
    moved,
  });
}

/** The measure with what its published grade rests on. */
function withBasis({ period, motives }: Context, measure: AssessedIndicator): AssessedIndicator {
  const basis = basisOfMeasure(measure, { period, isCommented: motives[measure.node.id] !== undefined });
  return basis ? { ...measure, basis } : measure;
}

/** That the target of a judged measure stands in its goal's title. */
const inherited = (node: Indicator, target: Target | undefined, goal: string | undefined, { met }: Verdict): string[] =>
  target && target.cell !== node.cell && target.text === goal && met !== null ? [SENTENCES.targetInTitle()] : [];

/** That an outcome or a part of it is struck through. */
const struckIn = ({ struck }: Pick<Measurement, "struck"> = {}): string[] => [
  ...(struck === "part" ? [SENTENCES.struckLeftOut()] : []),
  ...(struck === "whole" ? [SENTENCES.struckOutcome()] : []),
];

const unreadIn = ({ stop }: Judgement): Pick<AssessedIndicator, "unread"> =>
  stop?.stop === "unread" ? { unread: stop.header } : {};

/** The projection of the yearly values, where the period has no forecast yet or the target is for a later year. */
function projected(of: Measured, { stop, farUntil, met }: Judgement): string | undefined {
  const later = stop?.stop === "later target" ? (stop.isReached ? undefined : stop.year) : met ? undefined : farUntil;
  const year = stop?.stop === "no forecast" ? yearOf(of.period) : later;
  if (year === undefined) return undefined;
  const yearly = of.outcomes.filter(
    (m) =>
      m.value !== null &&
      !m.group &&
      m.period !== "" &&
      !isInterim(m.period) &&
      comparePeriods(m.period, of.period) <= 0,
  );
  const points = yearly.flatMap(({ period, value }) => {
    const at = yearOf(period);
    return at === undefined || value === null ? [] : [{ year: at, value }];
  });
  const unit = yearly.at(-1)?.unit ?? of.unit;
  if (new Set(yearly.map((m) => m.unit)).size > 1) return undefined;
  return projectionOf(points, year, { unit, within: rangeOf(of, unit, points) })?.reason;
}

/** The values that a measure can have, as far as its name and what it has had tell. */
function rangeOf(of: Measured, unit: string | undefined, points: readonly Point[]): [number, number] {
  const low = points.every(({ value }) => value >= 0) && !hasWord(of.indicator ?? "", "canBeNegative") ? 0 : -Infinity;
  return [low, unit === "%" && low === 0 && points.every(({ value }) => value <= 100) ? 100 : Infinity];
}

type Trend = Pick<AssessedIndicator, "trend" | "moved">;

/**
 * The outcome of the period, else the latest before it, however old; and the trend since the value before, of that
 * outcome or of the forecast that is judged instead; none where nothing is measured in the reported year.
 */
function lately(of: Measured): Pick<AssessedIndicator, "outcome"> & Trend {
  const known = { ...of, forecasts: [], measure: "point" as const };
  const found = chooseValue(known, Infinity);
  const judged = forecastFor(of.forecasts ?? [], of.period) ? chooseValue(of, Infinity) : found;
  const byForecast = !isStop(judged) && judged.by === "forecast";
  const outcome = isStop(found) ? latestOf(of) : found.measurement;
  if (!byForecast && outcome && isOlder(of, outcome)) return { outcome, ...NO_TREND };
  return { outcome, ...(byForecast ? trendSince(of, judged) : trendSince(known, found)) };
}

/** The latest outcome that is not after the period. */
const latestOf = ({ outcomes, period }: Measured): Measurement | undefined =>
  outcomes
    .filter((one) => one.period === "" || period === "" || comparePeriods(one.period, period) <= 0)
    .sort((a, b) => comparePeriods(b.period, a.period))[0];

/** Whether a value was measured before the reported year, of a measure that is not stated to lag. */
function isOlder({ period: reported, measure }: Measured, { period }: Measurement): boolean {
  const [year, own] = [yearOf(reported), yearOf(period)];
  return measure !== "lagging" && year !== undefined && own !== undefined && own < year;
}

const NO_TREND: Trend = { trend: null, moved: null };

/** The trend from the previous value to the chosen one. */
function trendSince(of: Measured, now: Chosen | Stop): Trend {
  if (isStop(now) || now.value === undefined || saidIncomparable(of, now.measurement)) return NO_TREND;
  const { value, measurement } = now;
  const previous = previousOf(of, now);
  const before = previous && broughtTo(previous, now, value, measurement.unit);
  if (!before || "problem" in before) return NO_TREND;
  return {
    trend: areWithin(of.reading, value, before.value)
      ? null
      : trendOf(value, before.value, valueSide(of, measurement.unit)),
    moved: movedFrom(before.value, value),
  };
}
