import { andList } from "../domain/listed";
import { sumOf } from "../domain/sum";
import { grouped } from "../domain/grouped";
import type { Grade } from "../domain/assessment";
import type { Level, RollupRule, Styrmodell } from "../domain/styrmodell";
import { saidStep, type Scale } from "../domain/scale";
import { formatMeasure } from "../interpret/number/number";
import { compare } from "./compare";
import { countSteps, type Lacking } from "./counts";
import { readUnit } from "../interpret/number/unit";
import { shortened, withoutStop } from "../interpret/text/text";
import { hasWord } from "../lexicon/lexicon";
import { valueAt } from "./betweenSteps";
import { gradeAt, placeOn } from "./conversion";
import { SENTENCES } from "./sentences";
import { asPredicate } from "./wording";

/** A child in a roll-up: its published grade, and its kind in words ("indikator", "mål"). */
export interface Child {
  grade: Grade;
  /** The grade is without evidence, and counts as missing (docs/revisorns-fragor.md). */
  unfounded?: boolean;
  /** For a weighted mean; absent: 1. */
  weight?: number;
  what: string;
  /** Title as written and value against target ("159 mot högst 150"), by which the reason refers to it. */
  title?: string;
  figures?: string;
  /** A measure whose value reaches its target. */
  reaches?: boolean;
}

/** A child with its place on the scale of the level above; null: nothing that can be weighed. */
interface WeighedChild {
  child: Child;
  place: number | null;
}

/** Result of a rule: a step and its reason, or null to try the next rule. */
interface Outcome {
  step: number;
  /** What the values of the steps come to, where they are weighed. */
  mean?: number;
  how: string;
}

/**
 * One grade of several by the level's rules in order (docs/regler.md §6), with its reason. null: no rule of roll-up,
 * too few children assessed, a missing child that blocks, or nothing that any rule decides. The order of the children
 * never matters.
 */
export function rollUp(children: Child[], level: Level, styrmodell: Styrmodell): Weighed {
  const scale = styrmodell.scales.find((known) => known.name === level.scale);
  const none = (reason: string) => ({ grade: null, reason });
  const deciding = level.rollup.filter(isDeciding);
  const indicatorsFirst = level.rollup.some(({ rule }) => rule === "indikatorer först");
  if (deciding.length === 0) return none(undecided(level, children));
  if (!scale || scale.order === "asked") return none(SENTENCES.scaleUnordered());
  if (children.length === 0) return none(SENTENCES.nothingBelow());

  const placed = children.map((child): WeighedChild => ({
    child,
    place: child.unfounded ? null : placeOn(child.grade, scale, styrmodell.conversions),
  }));
  const unplaced = placed.flatMap(({ child: { grade, unfounded }, place }) =>
    place === null && !unfounded && grade.kind === "step" && grade.index !== undefined ? [grade.label] : [],
  )[0];
  if (unplaced !== undefined) return none(SENTENCES.noStepFor(unplaced, scale.name));
  const isIndicator = ({ child }: WeighedChild): boolean => hasWord(child.what, "measureNoun");
  const groups = indicatorsFirst ? [placed.filter(isIndicator), placed.filter((one) => !isIndicator(one))] : [placed];
  let last: Weighed = none("");
  for (const group of groups.filter((one) => one.length > 0)) {
    last = weigh(group, deciding, level, scale);
    if (last.grade) return last;
  }
  return last;
}

/** How many of some grades stand on each step, where that is all that is told of them: a sentence for each level. */
const countedSteps = (children: Child[]): string =>
  [...grouped(children, ({ what }) => what)]
    .map(([what, some]) =>
      SENTENCES.gradesCounted(
        countSteps(some.flatMap(({ grade, unfounded }) => (unfounded ? [] : grade))).map(({ step, count }) => [
          saidStep(step),
          count,
        ]),
        some.length,
        [what],
      ),
    )
    .join(" ");

/** Why nothing is weighed together by a level without rules that decide. */
function undecided({ rollup }: Level, children: Child[]): string {
  if (rollup.some(({ rule }) => rule === "antal")) return countedSteps(children);
  return rollup.length > 0 ? SENTENCES.personWeighs() : SENTENCES.noRollup();
}

type Deciding = Exclude<RollupRule, { rule: "indikatorer först" | "person" | "antal" }>;
const DECIDES_NOTHING: ReadonlySet<RollupRule["rule"]> = new Set(["indikatorer först", "person", "antal"]);
const isDeciding = (rule: RollupRule): rule is Deciding => !DECIDES_NOTHING.has(rule.rule);

export interface Weighed {
  grade: Grade | null;
  reason: string;
  /** The same without the figures of those it names, for where they stand below it. */
  near?: string;
  /** The worst of those below alone has decided. */
  byWorst?: true;
  /** The same after the grade itself: "3 av 5 mål uppnås delvis, och majoriteten avgör."; absent: the reason does not repeat the grade. */
  afterGrade?: string;
  /** What has decided, without the counts: "majoriteten avgör"; "" where all are alike; absent: nothing has. */
  ruling?: string;
}

function lackingIn(group: readonly WeighedChild[]): Lacking {
  const lacking = group.filter(({ place }) => place === null);
  return { count: lacking.length, unfounded: lacking.filter(({ child }) => child.unfounded).length };
}

/** How many of a group are missing, in words: "" where none is. */
const missingWords = (lacking: Lacking, missing: Level["missing"]): string => {
  if (lacking.count === 0) return "";
  return missing === "worst" ? SENTENCES.lackingAsWorst(lacking) : SENTENCES.lacking(lacking);
};

/** Why a group cannot be weighed at all; null: it can. */
function gate(group: WeighedChild[], what: string[], { coverage, missing }: Level): string | null {
  const lacking = lackingIn(group);
  const assessed = group.length - lacking.count;
  if (assessed === 0 || (missing === "block" && lacking.count > 0))
    return SENTENCES.someLack(lacking, group.length, what);
  return compare((assessed / group.length) * 100, coverage) < 0
    ? SENTENCES.tooFewAssessed(assessed, group.length, what, formatMeasure(coverage, "%"), lacking.unfounded > 0)
    : null;
}

function weigh(group: WeighedChild[], rules: Deciding[], level: Level, scale: Scale): Weighed {
  const none = (reason: string): Weighed => ({ grade: null, reason });
  const what = group.map(({ child }) => child.what);
  const stopped = gate(group, what, level);
  if (stopped !== null) return none(stopped);
  const missed = missingWords(lackingIn(group), level.missing);
  const worst = scale.steps.length - 1;
  const counted = group.flatMap(({ child, place }) => {
    if (place !== null) return [{ child, place }];
    return level.missing === "worst" ? [{ child, place: worst }] : [];
  });
  const counts = scale.steps.map((_, index) => counted.filter(({ place }) => place === index).length);
  const values = scale.steps.map((step) => step.value);
  for (const rule of rules) {
    const given = decide(rule, { children: counted, areSome: counted.length < group.length, counts, values });
    if (given === "lacks") return none(SENTENCES.stepsWithoutValues(scale.name));
    if (!given) continue;
    const found = foundWords(group, given.step, scale, what, missed);
    const named = evidence(group, given.step);
    const isAgreed = group.every(({ place }) => place === given.step);
    const isAlike = counted.every(({ place }) => place === given.step);
    const grade = given.mean === undefined ? gradeAt(scale, given.step) : valueAt(given.mean, given.step, scale);
    if (isAgreed)
      return { grade, reason: SENTENCES.agreed(found, named), near: SENTENCES.agreed(found, ""), ruling: "" };
    const how = isAlike ? SENTENCES.onlyAssessedCount() : given.how;
    return {
      grade,
      reason: SENTENCES.rolledUp(found, named, grade.label, how),
      near: SENTENCES.rolledUp(found, evidence(group, given.step, quoted), grade.label, how),
      ...(rule.rule === "sämst" && counts[given.step] === 1 ? { byWorst: true as const } : {}),
      afterGrade: SENTENCES.rolledUpAfter(found, named, how),
      ruling: how,
    };
  }
  return none(SENTENCES.noRuleDecides(missed));
}

/** What the children on a step are called, in their own words. */
function labelOn(group: readonly WeighedChild[], step: number, scale: Scale): string {
  const [own, ...others] = new Set(group.flatMap(({ child, place }) => (place === step ? [child.grade.label] : [])));
  return own !== undefined && others.length === 0 ? own : (scale.steps[step]?.label ?? "");
}

/** The number of children on the decided step; when none is on it, the number on each of the other steps. */
function foundWords(group: WeighedChild[], step: number, scale: Scale, what: string[], missed: string): string {
  const on = (index: number): number => group.filter(({ place }) => place === index).length;
  const stated = (index: number, missing: string): string =>
    SENTENCES.standing(on(index), group.length, what, asPredicate(labelOn(group, index, scale)), missing);
  const areAllThere = on(step) === group.length && group.every(({ child }) => child.reaches);
  // Goals are reached; measures reach their target values.
  if (areAllThere && asPredicate(labelOn(group, step, scale)) === "uppnås") return SENTENCES.allMeet(what);
  if (on(step) > 0) return stated(step, missed);
  const lacking = lackingIn(group);
  if (step === scale.steps.length - 1 && lacking.count > 0)
    return SENTENCES.missingCounted(lacking, group.length, what);
  const held = scale.steps.map((_, index) => index).filter((index) => on(index) > 0);
  return held.map((index, i) => stated(index, i === held.length - 1 ? missed : "")).join(", ");
}

/** How many children a reason names; the rest are counted. */
const NAMED = 3;
/** A longer name is cut. Characters. */
const LONGEST_NAME = 100;

/** Figures as they stand within brackets: "40 % mot 42 % (2022)" → "40 % mot 42 %, 2022". */
const withoutBrackets = (figures: string): string =>
  figures.replace(
    / \(([^()]*)\)(.?)/g,
    (_, inner: string, after: string) => `, ${inner}${after === "" ? "" : `,${after}`}`,
  );

const withFigures = (name: string, figures: string | undefined): string =>
  figures ? `${name} (${withoutBrackets(figures)})` : name;
const quoted = (name: string): string => `”${name}”`;

/**
 * The children that decided and did not reach the best step, by name and figures: "Ranking (159 mot högst 150)". ""
 * where all are on the best step.
 */
function evidence(group: WeighedChild[], step: number, told = withFigures): string {
  const on = group.filter(({ place }) => place === step);
  const below = group.filter(({ place }) => place !== null && place > 0);
  const decisive = on.length > 0 ? on : below;
  const named = (step === 0 ? [] : decisive).flatMap(({ child: { title, figures } }) => {
    const name = shortened(besideFigures(withoutStop(title ?? ""), figures), LONGEST_NAME);
    return name === "" ? [] : [told(name, figures)];
  });
  const shown = named.slice(0, NAMED);
  return named.length > NAMED ? SENTENCES.andMore(shown.join(", "), named.length - NAMED) : andList(shown);
}

/** "Nöjda brukare, %" beside its figures, which have the unit: "Nöjda brukare". */
function besideFigures(title: string, figures: string | undefined): string {
  const comma = title.lastIndexOf(", ");
  return figures && comma > 0 && readUnit(title.slice(comma + 2)) !== null ? title.slice(0, comma) : title;
}

/** Input of a roll-up rule: the children that count, how many are on each step, and the steps' values. */
interface Weighable {
  children: { child: Child; place: number }[];
  /** Others are left out. */
  areSome: boolean;
  counts: number[];
  values: (number | undefined)[];
}

/** Result of one rule: a step, nothing, or "lacks" when the scale lacks what the rule needs. */
type Decision = Outcome | null | "lacks";

const at = (step: number, how: string): Outcome | null => (step < 0 ? null : { step, how });

type Decisions = { [Name in Deciding["rule"]]: (rule: Extract<Deciding, { rule: Name }>, of: Weighable) => Decision };

const DECISIONS: Decisions = {
  sämst: (_, { counts }) =>
    at(
      counts.findLastIndex((count) => count > 0),
      SENTENCES.worstDecides(),
    ),
  bäst: (_, { counts }) =>
    at(
      counts.findIndex((count) => count > 0),
      SENTENCES.bestDecides(),
    ),
  majoritet: (_, { counts, children, areSome }) =>
    at(
      counts.findIndex((count) => count * 2 > children.length),
      SENTENCES.majorityDecides(areSome),
    ),
  "minst hälften": (_, { counts, children, areSome }) =>
    at(
      counts.findLastIndex((count) => count * 2 >= children.length),
      SENTENCES.halfDecides(areSome),
    ),
  median: (_, { children }) => {
    const places = children.map(({ place }) => place).sort((a, b) => a - b);
    return at(places[Math.floor(places.length / 2)] ?? -1, SENTENCES.medianDecides());
  },
  andel: ({ atLeast, step }, { counts, children, areSome }) => {
    const reached = sumOf(counts.slice(0, step + 1));
    return compare((reached / children.length) * 100, atLeast) < 0
      ? null
      : at(step, SENTENCES.shareDecides(formatMeasure(atLeast, "%"), areSome));
  },
  "viktat medel": ({ cutoffs }, { children, values }) => weightedMean(cutoffs, children, values),
};

const decide = (rule: Deciding, of: Weighable): Decision =>
  (DECISIONS[rule.rule] as (rule: Deciding, of: Weighable) => Decision)(rule, of);

/** The value of a grade between steps. */
const valueOf = (grade: Grade): number | undefined => (grade.kind === "step" ? grade.between?.value : undefined);

/**
 * The step whose cut-off the weighted mean of the steps' values reaches; values may fall or rise from best to worst.
 */
function weightedMean(
  cutoffs: number[],
  counted: { child: Child; place: number }[],
  values: (number | undefined)[],
): Decision {
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length) return "lacks";
  const weighted = counted
    .map(({ child, place }) => ({ weight: child.weight ?? 1, value: valueOf(child.grade) ?? known[place] ?? 0 }))
    .sort((a, b) => a.value - b.value || a.weight - b.weight);
  const weight = weighted.reduce((sum, one) => sum + one.weight, 0);
  if (weight <= 0) return null;
  const mean = weighted.reduce((sum, one) => sum + one.weight * one.value, 0) / weight;
  const rising = (known.at(0) ?? 0) < (known.at(-1) ?? 0);
  const reached = cutoffs.findIndex((cutoff) => (rising ? compare(mean, cutoff) <= 0 : compare(mean, cutoff) >= 0));
  return {
    step: reached === -1 ? known.length - 1 : reached,
    mean,
    how: SENTENCES.meanDecides(
      formatMeasure(Math.round(mean * 100) / 100),
      weighted.some((one) => one.weight !== 1),
    ),
  };
}
