import { factsOf } from "../interpret/facts";
import { MET_FACT, NOT_DUE } from "../domain/assessment";
import type { Grade } from "../domain/assessment";
import type { Measurement } from "../domain/plan";
import { isBound, type Reading } from "../domain/reading";
import { STATES } from "../domain/scale";
import type { Scale, Step } from "../domain/scale";
import { levelOf } from "../domain/styrmodell";
import type { GradingRule, Level, Styrmodell } from "../domain/styrmodell";
import { countsThings } from "../interpret/number/unit";
import { hasWord } from "../lexicon/lexicon";
import { textKey } from "../interpret/text/text";
import { saidIncomparable } from "./cellProof";
import { attainment, isNumber } from "./attainment";
import type { Formula } from "./attainment";
import { baselineOf, broughtTo, previousOf } from "./baseline";
import { chooseValue } from "./choice";
import { laterYear, notInForce } from "./inForce";
import { isInterim } from "./periods";
import { rounded } from "./compare";
import { asksOfGroups } from "./ofEach";
import { groupsOf, isAimedByGroups, ofGroup, withoutGroups, worstOf } from "./groups";
import { isCounted, type Evaluation, type Judgement, type Evaluated } from "./judgement";
import { isStop, problemAt, problemIn } from "./measured";
import type { Base, Chosen, Measured, Stop } from "./measured";
import { evaluate } from "./met";
import { DEVELOPMENT, FAR_RULES, holds, isGrowthUnknown } from "./rules";
import type { Case } from "./rules";
import { onAnySide, proofOf, proofOfGroups, type Claim } from "./proof";
import { columnUnit, sideOf } from "./side";
import { otherLimits } from "./otherLimits";
import { inRowsScale } from "./rowsScale";
import { SENTENCES } from "./sentences";
import { inTargetsTime } from "./timed";
import { areWithin, trendOf } from "./trend";

const stopped = (of: Measured, stop: Stop, graded?: Chosen): Judgement => ({
  of,
  graded,
  stop,
  met: null,
  attainment: null,
  grade: statedState(stop),
  trend: null,
});

/** The state written in place of an outcome: "mäts ej i år", "svårbedömt". */
function statedState(stop: Stop): Grade | null {
  if (stop.stop === "not reported") return { kind: "state", label: "Inte rapporterat" };
  if (stop.stop === "stated") return { kind: "state", label: stop.text };
  if (stop.stop === "later target") return { kind: "state", label: SENTENCES.targetIsOf(String(stop.year)) };
  if (stop.stop === "not done yet") return { kind: "state", label: NOT_DUE };
  if (stop.stop !== "state" && stop.stop !== "no outcome") return null;
  const wording = textKey(stop.text ?? "");
  const state = STATES.find(({ label, synonyms }) => [label, ...synonyms].some((text) => textKey(text) === wording));
  if (state) return { kind: "state", label: state.label };
  return stop.stop === "state" ? { kind: "state", label: stop.text } : null;
}

/**
 * Judges one measured value against its target by the styrmodell's rules for its level (docs/regler.md §4); `verdictOf`
 * in reason.ts puts it in words. A missing input, an assumed direction, a problem with units or signs: no grade, and
 * the reason names what is missing.
 */
export function judge(given: Measured, styrmodell: Styrmodell): Judgement {
  const of = inRowsScale(given);
  const beforehand = isAimedByGroups(of) ? null : judgedBeforehand(of, styrmodell);
  if (beforehand) return beforehand;
  const names = groupsOf(of);
  if (names.length === 0) return judgeOne(withoutGroups(of), styrmodell);
  const groups = names.map((name) => {
    const one: Measured = {
      ...ofGroup(of, name),
      ...(names.length === 1 && !of.groupAims ? { isLoneGroup: true } : {}),
    };
    return { name, judgement: judgedBeforehand(one, styrmodell) ?? judgeOne(one, styrmodell) };
  });
  const split = of.isGiven || asksOfGroups(of) ? undefined : splitInCell(groups);
  if (split) return stopped(of, problemAt(split, "utfall-ej-läst"));
  const worst = worstOf(groups);
  return { ...worst.judgement, of, groups, ...provedByAll(worst, groups) };
}

/** The cell that has a value for each group on either side of a target that is not each one's: nobody can say of the whole. */
function splitInCell(groups: NonNullable<Judgement["groups"]>): Measurement | undefined {
  const graded = groups.flatMap(({ judgement }) => judgement.graded?.measurement ?? []);
  const isOneCell = graded.length > 1 && graded.every(({ cell }) => cell === graded[0]?.cell);
  const sides = new Set(groups.map(({ judgement }) => judgement.met));
  return isOneCell && sides.has(true) && sides.has(false) ? graded[0] : undefined;
}

/** What all groups reach is established by each of them; that one does not, by that one. */
function provedByAll(
  worst: NonNullable<Judgement["groups"]>[number],
  groups: NonNullable<Judgement["groups"]>,
): Pick<Judgement, "proof"> {
  if (worst.judgement.met !== true || groups.length === 1) return {};
  const all = [worst, ...groups.filter((one) => one !== worst)];
  return { proof: proofOfGroups(all.map(({ name, judgement }) => ({ name, proof: judgement.proof ?? [] }))) };
}

/** The judgement that needs no value; null: the value decides. */
function judgedBeforehand(of: Measured, styrmodell: Styrmodell): Judgement | null {
  const stop = stopBeforehand(of, styrmodell);
  return stop && ((stop.stop === "assumed" ? onEitherSide(of, styrmodell) : null) ?? stopped(of, stop));
}

/**
 * A target that may mean either of two things is judged where both give the same (docs/regler.md §3): a bare number whose
 * side nobody has confirmed by an outcome that equals it, and "±0" by one that is not above it; null: they differ.
 */
function onEitherSide(of: Measured, styrmodell: Styrmodell): Judgement | null {
  const either = eitherOf(of);
  const [one, other] = (either ?? []).map((reading) => judgeOne({ ...of, reading }, styrmodell));
  if (!one?.evaluation || one.met === null || one.met !== other?.met || one.grade?.label !== other.grade?.label)
    return null;
  const judged = { ...one, of, ...(one.proof ? { proof: onAnySide(one.proof) } : {}) };
  if (one.evaluation.kind === "range") return judged;
  const { direction, ...evaluation } = one.evaluation;
  return { ...judged, trend: null, evaluation: { ...evaluation, onEitherSide: true } };
}

/** The two readings that a target may have; undefined: it is another doubt. */
function eitherOf({ reading, targetProblem }: Measured): [Reading, Reading] | undefined {
  if (reading.kind === "range") {
    const { assumed: _, value2, ...ends } = reading;
    const isNone = ends.value === 0 && value2 === 0;
    return isNone
      ? [
          { ...ends, value2 },
          { ...ends, kind: "min", direction: "higher" },
        ]
      : undefined;
  }
  const isBare = isBound(reading) && !reading.strict;
  if (!isBare || (targetProblem ?? "osäker-riktning") !== "osäker-riktning") return undefined;
  const { assumed: _, ...stated } = reading;
  return [
    { ...stated, kind: "min", direction: "higher" },
    { ...stated, kind: "max", direction: "lower" },
  ];
}

const NEEDS_NO_TARGET = new Set(["årlig förändring", "rätt riktning"]);

const levelAt = (of: Measured, styrmodell: Styrmodell): Level | undefined =>
  levelOf(styrmodell, of, isInterim(of.period) ? "delår" : "helår", "measure");

/** Whether the level has a rule that grades the way to a later year's target. */
const gradesFar = (level: Level | undefined): boolean =>
  level?.grading.some(({ rule }) => FAR_RULES.has(rule)) === true;

/** The stop for a target of a later year that no rule grades the way to; null: the target is in force. */
function laterTarget(of: Measured, level: Level | undefined, graded?: Chosen): Stop | null {
  const year = gradesFar(level) ? undefined : laterYear({ of, ...(graded ? { graded } : {}) });
  return year === undefined ? null : { stop: "later target", year };
}

/** That the table says that nothing is judged, where no outcome is there; null: it does not. Then nothing needs to be asked. */
function statedInstead(of: Measured, { settings }: Styrmodell): Stop | null {
  const chosen = chooseValue(of, settings.oldestOutcome);
  return "stop" in chosen && chosen.stop === "stated" ? chosen : null;
}

/**
 * Why the target itself cannot be graded: a missing target that the rules need, words, an unconfirmed direction. What a
 * later year's target means is not asked before that year.
 */
function stopBeforehand(of: Measured, styrmodell: Styrmodell): Stop | null {
  const { reading } = of;
  if (reading.kind === "text") return { stop: "words" };
  const level = levelAt(of, styrmodell);
  if (reading.assumed || (reading.kind === "allOf" && reading.parts.some((part) => part.assumed)))
    return (
      laterTarget(of, level) ??
      statedInstead(of, styrmodell) ?? {
        stop: "assumed",
        text: of.targetText ?? "",
        code: of.targetProblem ?? "osäker-riktning",
        cell: of.targetCell,
      }
    );
  const isGraded = level?.grading.some((rule) => NEEDS_NO_TARGET.has(rule.rule));
  if (reading.kind !== "none" || isGraded) return null;
  return of.outcomes.length + (of.forecasts?.length ?? 0) === 0
    ? { stop: "no target", unmeasured: true }
    : { stop: "no target" };
}

/** With "7/10" as a share, where the target counts in tens. */
function inTargetsWhole(of: Measured): Measured {
  const { reading, targetText = "" } = of;
  if (!("unit" in reading) || reading.unit !== "%") return of;
  const outcomes = of.outcomes.map((outcome) => {
    const part = outcome.value === null ? factsOf(outcome.text).partOf(targetText) : null;
    return part ? { ...outcome, value: part.value, unit: part.unit } : outcome;
  });
  return outcomes.some((outcome, i) => outcome !== of.outcomes[i]) ? { ...of, outcomes } : of;
}

/** No scale has so many steps. */
const LONGEST_SCALE = 100;

/** With "8 av 10" as a place on a scale, where the outcomes are: 7,8. */
function onTargetsScale(of: Measured): Measured {
  const { reading, targetText = "" } = of;
  const isShare = isBound(reading) && reading.unit === "%";
  const { part, whole } = (isShare && columnUnit(of) !== "%" && factsOf(targetText).soMany) || {
    part: NaN,
    whole: NaN,
  };
  if (!isShare || whole >= LONGEST_SCALE || !(Math.abs(reading.value - (100 * part) / whole) <= 1e-9)) return of;
  const figures = of.outcomes.filter(({ value }) => value !== null);
  const isOnScale = ({ value, unit }: Measurement): boolean =>
    unit === `av ${whole}` || (unit === undefined && value !== null && value > 1 && value <= whole);
  return figures.length > 0 && figures.every(isOnScale) && !figures.every(({ unit, decimals }) => unit && !decimals)
    ? { ...of, reading: { ...reading, value: part, unit: `av ${whole}` } }
    : of;
}

/** With "Inga" as nought, where things are counted, or none is what is asked for. */
function withNone(of: Measured): Measured {
  const asksForNone = of.reading.kind === "max" && of.reading.value === 0 && columnUnit(of) === undefined;
  if (!asksForNone && !countsThings(of.unit ?? "") && !hasWord(of.indicator ?? "", "numberOf")) return of;
  const isNone = ({ value, text }: Measurement): boolean => value === null && factsOf(text).howMany === "none";
  return of.outcomes.some(isNone)
    ? { ...of, outcomes: of.outcomes.map((one) => (isNone(one) ? { ...one, value: 0 } : one)) }
    : of;
}

/** A value is judged where each limit that is set for it gives the same; else nobody says which counts. */
function judgeOne(of: Measured, styrmodell: Styrmodell): Judgement {
  const judged = judgeAgainst(of, styrmodell);
  if (judged.met === null) return judged;
  const differs = otherLimits(of).find(({ reading }) => {
    const { met, grade } = judgeAgainst({ ...of, reading }, styrmodell);
    return met !== judged.met || grade?.label !== judged.grade?.label;
  });
  if (!differs) return judged;
  const text = `${of.targetText ?? ""} / ${differs.text}`;
  return withheld(judged, problemAt({ text, cell: of.targetCell }, "flera-värden"));
}

function judgeAgainst(given: Measured, styrmodell: Styrmodell): Judgement {
  const of = inTargetsTime(onTargetsScale(inTargetsWhole(withNone(given))));
  const { reading } = of;
  const level = levelAt(of, styrmodell);
  const scale = styrmodell.scales.find((known) => known.name === level?.scale);
  const graded = chooseValue(of, styrmodell.settings.oldestOutcome);
  if (isStop(graded)) return stopped(of, laterTarget(of, level) ?? graded);
  const evaluations =
    reading.kind === "none" ? withoutTarget(of, graded) : evaluate(of, reading, graded, styrmodell.settings);
  if (isStop(evaluations)) return stopped(of, laterTarget(of, level, graded) ?? evaluations, graded);

  const { changesFrom } = styrmodell.settings;
  const judged = evaluations.map((evaluation) =>
    applyRules({ of, graded, evaluation, ...(changesFrom ? { changesFrom } : {}) }, level?.grading ?? [], scale),
  );
  const [first, ...others] = judged;
  const isOfEnds = graded.value === undefined || factsOf(graded.text).roughly !== undefined;
  if (first && others.length > 0 && isOfEnds) return ofEnds(first, others, graded);
  if (!first || !judged.every(({ grade, met }) => grade?.label === first.grade?.label && met === first.met))
    return stopped(of, { stop: "problem", code: "procent-eller-procentenheter", text: of.targetText ?? "" }, graded);
  return first;
}

/** What the ends of an outcome that lies between them have in common; of one that is stated roughly the share is its figure's. */
function ofEnds(first: Judgement, others: readonly Judgement[], graded: Chosen): Judgement {
  if (others.some(({ met }) => met !== first.met)) {
    const { value } = factsOf(graded.text);
    return stopped(first.of, problemIn(graded, value.kind === "problem" ? value.code : "utfall-ej-läst"), graded);
  }
  const isFigure = graded.value !== undefined;
  return {
    ...first,
    attainment: isFigure || others.every((one) => one.attainment === first.attainment) ? first.attainment : null,
    ...(others.every(({ grade }) => grade?.label === first.grade?.label)
      ? {}
      : { grade: factOf(first), rule: undefined }),
    ...(others.every(({ trend }) => trend === first.trend) ? {} : { before: undefined, trend: null }),
  };
}

/** What is known of a value that has no target: its place among others, and which side is better. */
function withoutTarget(of: Measured, graded: Chosen): Evaluated {
  if (graded.value === undefined) return problemIn(graded, "utfall-ej-läst");
  const direction = sideOf(of, of.reading);
  if (!direction) return { stop: "no direction", text: of.indicator ?? "" };
  const base = baselineOf(of, graded, of.reading);
  return [
    {
      met: false,
      kind: "none",
      value: graded.value,
      direction,
      unit: graded.measurement.unit ?? columnUnit(of),
      ...(base ? { base } : {}),
    },
  ];
}

/** Kinds of targets whose start value is named in the reason, as what the value has moved from. */
const NAMES_BASE = new Set<Reading["kind"]>(["min", "max", "rank", "range", "none"]);

/** The value that the graded one has moved from, brought to its unit. */
function earlierOf(of: Measured, graded: Chosen, evaluation: Evaluation): Base | undefined {
  const { kind, value, base, unit } = evaluation;
  const previous = isCounted(evaluation, graded) ? null : previousOf(of, graded);
  const before = previous && value !== undefined ? broughtTo(previous, graded, value, unit) : null;
  if (before && !("problem" in before)) return before;
  return NAMES_BASE.has(kind) ? base : undefined;
}

/** Answers that need no rule. */
function beforeRules(of: Measured, graded: Chosen, evaluation: Evaluation, ratio: Formula): Judgement {
  const earlier = earlierOf(of, graded, evaluation);
  const side = evaluation.direction ?? sideOf(of, of.reading);
  const isSettled =
    areWithin(of.reading, evaluation.value, earlier?.value) || saidIncomparable(of, graded.measurement) !== undefined;
  return {
    of,
    graded,
    evaluation,
    met: evaluation.kind === "none" ? null : evaluation.met,
    attainment: isNumber(ratio) ? rounded(ratio) : null,
    grade: null,
    before: earlier,
    trend: earlier && !isSettled ? trendOf(evaluation.value, earlier.value, side) : null,
    farUntil: laterYear({ of, graded }, evaluation),
  };
}

/** The grade that a rule gives; null: the scale has no such step, or its order is not settled. */
function gradeBy({ step: index }: GradingRule, scale: Scale | undefined): Extract<Grade, { kind: "step" }> | null {
  const step = scale?.steps[index];
  return scale && step && scale.order !== "asked"
    ? { kind: "step", scale: scale.name, label: step.label, index, step }
    : null;
}

/** Notes why a rule did not hold: the limit that was not reached, or that growth is unknown. */
function noteTried(judgement: Judgement, rule: GradingRule, held: false | null): void {
  if (held === false && "atLeast" in rule) judgement.failed = rule;
  if (held === null && DEVELOPMENT.has(rule.rule)) judgement.unmeasured = true;
}

/** Whether a step may be given: none that means reached unless the target is met, none that is barred at helår. */
function isAllowed(step: Step | undefined, { of, evaluation, judgement }: Case): boolean {
  if (step?.class === "reached" && !evaluation.met) return false;
  if (!step?.barredAtYearEnd || isInterim(of.period)) return true;
  judgement.barred = step.label;
  return false;
}

/**
 * Whether a rule applies to the period: before the target's year only the rules for the way there do, and those after
 * them.
 */
const isAsked = ({ rule }: GradingRule, isFar: boolean, isWayAsked: boolean): boolean =>
  !isFar || FAR_RULES.has(rule) || (rule === "annars" && isWayAsked);

/** The step of the first rule that holds. Rules tried before it are recorded in the judgement. */
function decided(at: Case, rules: GradingRule[], scale: Scale | undefined): Judgement {
  const { judgement } = at;
  const isFar = judgement.farUntil !== undefined;
  let isWayAsked = false;
  for (const rule of rules) {
    if (!isAsked(rule, isFar, isWayAsked)) continue;
    const held = isGrowthUnknown(rule, rules, judgement) ? { stop: "no growth" as const } : holds(rule, at);
    if (typeof held === "object" && held !== null) return { ...judgement, stop: held };
    isWayAsked ||= held !== null && rule.rule !== "uppnått";
    if (!held) {
      noteTried(judgement, rule, held);
      continue;
    }
    const grade = gradeBy(rule, scale);
    if (!grade) break;
    // The judgement is the caller's alone: a copy of it costs more than the rules.
    if (isAllowed(grade.step, at)) {
      judgement.rule = rule;
      judgement.grade = grade;
      return judgement;
    }
  }
  const later = judgement.farUntil === undefined ? null : notInForce(at, at.evaluation);
  return later ? withheld(judgement, later) : { ...judgement, grade: factOf(judgement) };
}

/** A judgement whose figures are told, and of which nothing is said. */
const withheld = ({ proof: _, ...judgement }: Judgement, stop: Stop): Judgement => ({
  ...judgement,
  met: null,
  attainment: null,
  grade: statedState(stop),
  stop,
});

function applyRules(claim: Claim, rules: GradingRule[], scale: Scale | undefined): Judgement {
  const { of, graded, evaluation } = claim;
  const { kind, value, target } = evaluation;
  const ratio = value !== undefined && target !== undefined ? attainment(kind, value, target) : "undefined";
  const judgement = beforeRules(of, graded, evaluation, ratio);
  const proof = proofOf({ ...claim, isFarGraded: rules.some(({ rule }) => FAR_RULES.has(rule)) });
  if (isStop(proof)) return withheld(judgement, proof);
  return decided({ of, graded, evaluation, judgement: { ...judgement, proof }, ratio }, rules, scale);
}

/**
 * When no rule gives a step: whether the target is met is stated as a fact, and a person decides the grade
 * (docs/regler.md §4).
 */
const factOf = ({ met }: Judgement): Grade | null =>
  met === null ? null : { kind: "state", label: met ? MET_FACT.met : MET_FACT.missed };
