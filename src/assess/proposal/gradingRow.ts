import { undecided } from "../../domain/presets/undecided";
import type { Scale, Step } from "../../domain/scale";
import { stepNamed, TARGET_SCALE } from "../../domain/scales";
import { type GradingRule, levelOf, type RuleCondition } from "../../domain/styrmodell";
import { bandIn, bandsOf } from "../../interpret/choice/bands";
import { readTrend } from "../../interpret/choice/grade";
import { conditionWords, stepWord } from "../../model/ruleWords";
import { type Candidate, counted, NOTHING, ranked, type Score, scoreOf } from "./candidate";
import type { PrintedLevel } from "./printedLevel";
import { FEWEST, type Held, heldRule, heldScale, plainLevel, type ProposedRow, rowOf, type Try } from "./proposedRow";

/** Conditions of a scale's steps beside that of a reached target, with how they agree with the printed grades. */
interface Graded {
  met: number;
  others: GradingRule[];
  score: Score;
}

/** Shares of the target that a middle step may begin at, in percent, those that municipalities print most first. */
const SHARES = [90, 80, 75, 50, 95, 85, 70, 60];

const MIDDLE: RuleCondition[] = [
  ...SHARES.map((atLeast): RuleCondition => ({ rule: "måluppfyllnad", atLeast })),
  { rule: "rätt riktning" },
  ...[90, 75, 50].map((atLeast): RuleCondition => ({ rule: "andel av vägen", atLeast })),
];

/** Shares of the target that a step above the reached one may begin at, in percent. */
const ABOVE = [110, 105, 120, 103, 102, 101].map((atLeast): RuleCondition => ({ rule: "måluppfyllnad", atLeast }));

/** Ordered rules for a scale: met is one of its steps, nothing else is last, with conditions for the steps above and between. */
const gradingOf = (scale: Scale, others: readonly GradingRule[], met = 0): GradingRule[] => [
  ...others.filter(({ step }) => step < met),
  { rule: "uppnått", step: met },
  ...others.filter(({ step }) => step > met),
  { rule: "annars", step: scale.steps.length - 1 },
];

const gradingWords = (rules: readonly GradingRule[], scale: Scale): string =>
  rules.map((rule) => `${stepWord(scale, rule.step)}: ${conditionWords(rule)}`).join("; ");

/** How the rules of a scale agree with the printed grades, where one of its steps is that of a target that is reached. */
function gradedWhere(met: number, scale: Scale, scoreWith: (grading: GradingRule[]) => Score): Graded[] {
  let chosen: GradingRule[] = [];
  let found: Graded[] = [{ met, others: [], score: scoreWith(gradingOf(scale, [], met)) }];
  for (let step = 0; step < scale.steps.length - 1; step++) {
    if (step === met) continue;
    const conditions = step < met ? ABOVE : MIDDLE;
    const tried = ranked(
      saidFirst(below(chosen.at(-1), conditions), scale.steps[step]).map((condition): GradingRule[] => [
        ...chosen,
        { ...condition, step },
      ]),
      (others) => scoreWith(gradingOf(scale, others, met)),
    ).map(({ one: others, score }): Graded => ({ met, others, score }));
    const most = tried[0]?.score.explained ?? 0;
    if (most <= (found[0]?.score.explained ?? 0)) continue;
    found = tried.filter(({ score }) => score.explained === most);
    chosen = found[0]?.others ?? chosen;
  }
  return found;
}

/** How many of a scale's first steps mean that the target is reached. */
function reachedSteps({ steps }: Scale): number {
  const first = steps.findIndex((step) => step.class !== "reached");
  return first < 0 ? steps.length : first;
}

/** Rules that grade a level's numbers as they are printed: a condition for each step between, best first. */
export function gradingRow(one: PrintedLevel, attempt: Try): ProposedRow | null {
  const { scale, nodes, notes } = one;
  if (scale.order === "asked" || scale.steps.length < 2) return null;
  const scoreWith = (grading: GradingRule[]): Score =>
    scoreOf(nodes, attempt.measures([{ ...plainLevel(one), grading }]));
  const explained = ([graded]: Graded[]): number => graded?.score.explained ?? 0;
  const best = gradedWhere(0, scale, scoreWith);
  const reached = reachedSteps(scale);
  // Of several steps that a reached target may be, the last of them where that explains more.
  const last = reached > 1 && reached < scale.steps.length ? gradedWhere(reached - 1, scale, scoreWith) : [];
  const stated = bandRules(scale);
  const score = stated && scoreWith(stated);
  const own = stated && score ? [candidateOf(stated, score, scale)] : [];
  const tried = (explained(last) > explained(best) ? last : best).map((graded) => gradedBy(graded, scale));
  // What the steps state themselves goes before what is fitted to the grades.
  const [first, ...alike] = [
    ...own,
    ...tried.filter((one) => own.every(({ explained: most }) => one.explained > most)),
  ];
  if (!first || first.explained === 0) return null;
  const byGrades = own.includes(first) ? undefined : heldFitted(first, alike, one);
  return rowOf(one, "gradering", first, heldScale(one) ?? heldRule(first, notes.length) ?? byGrades, {
    others: [...alike, ONLY_FACTS],
  });
}

/**
 * Conditions of the steps beside a reached target are chosen by the grades: where others explain as many, or fewer than
 * three grades stand on such a step, it is hers to choose; but for what a legend says of its step.
 */
function heldFitted(first: Candidate, alike: readonly Candidate[], { scale, notes }: PrintedLevel): Held | undefined {
  const fitted = (first.sets.grading ?? []).filter(
    ({ rule, step, ...rest }) =>
      rule !== "uppnått" && rule !== "annars" && !isSaid({ rule, ...rest } as RuleCondition, scale.steps[step]),
  );
  if (fitted.length === 0) return undefined;
  if (alike.length > 0) return "alike";
  const countOf = (step: number): number => notes.filter(({ text }) => stepNamed(scale, text) === step).length;
  return fitted.some(({ step }) => countOf(step) < FEWEST) ? "fitted" : undefined;
}

/** The conditions that a step below one may begin at. */
function below(upper: RuleCondition | undefined, conditions: readonly RuleCondition[]): RuleCondition[] {
  const most = upper && "atLeast" in upper ? upper.atLeast : Infinity;
  return conditions.filter((condition) => !("atLeast" in condition) || condition.atLeast < most);
}

/**
 * What a legend says of a step before its equals: a share of the target ("Minst 95 % av målet"), or a development the right
 * way ("förbättring men ej nått").
 */
function saidFirst(conditions: readonly RuleCondition[], step: Step | undefined): RuleCondition[] {
  const share = saidShare(step?.meaning ?? "");
  const said: RuleCondition[] = share === null ? [] : [{ rule: "måluppfyllnad", atLeast: share }];
  const others = conditions.filter((one) => one.rule !== "måluppfyllnad" || one.atLeast !== share);
  return [...said, ...others.filter((one) => isSaid(one, step)), ...others.filter((one) => !isSaid(one, step))];
}

/** Whether a legend says that a step begins so. */
function isSaid(condition: RuleCondition, { meaning = "" }: Partial<Step> = {}): boolean {
  if (condition.rule === "måluppfyllnad") return condition.atLeast === saidShare(meaning);
  const clauses = meaning.split(", ").flatMap((clause) => clause.split(" men "));
  return condition.rule === "rätt riktning" && clauses.some((clause) => readTrend(clause)?.trend === "better");
}

/** The share of its target, in percent, from which on a step is said to be; null: none is. */
function saidShare(meaning: string): number | null {
  const at = meaning.indexOf(OF_TARGET);
  const band = at < 0 ? null : bandIn(meaning.slice(0, at));
  return band && !band.isShare && band.from > 0 ? band.from : null;
}

const OF_TARGET = " av mål";

function gradedBy({ met, others, score }: Graded, scale: Scale): Candidate {
  // Without a printed grade on the last step nobody has said what a missed target is.
  const isLastSeen = score.steps.has(scale.steps.length - 1);
  const whole = gradingOf(scale, others, met);
  const grading = isLastSeen ? whole : whole.filter(({ rule }) => rule !== "annars");
  return candidateOf(grading, score, scale);
}

const candidateOf = (grading: GradingRule[], score: Score, scale: Scale): Candidate => ({
  wording: gradingWords(grading, scale),
  ...counted(score),
  sets: { grading, scale: scale.name },
});

/**
 * The rules that steps which are bands of per cent state themselves; null: the steps are none. What has no share, as
 * done or not, is of the best where it is reached, and of none where it is not.
 */
function bandRules({ steps }: Scale): GradingRule[] | null {
  const bands = bandsOf(steps.map(({ label }) => label));
  return (
    bands && [
      { rule: "uppnått", step: 0 },
      ...bands.map(({ band: { from, to } }, step): GradingRule => ({
        rule: "måluppfyllnad",
        atLeast: from,
        ...(to === undefined || step === 0 ? {} : { printedTo: to }),
        step,
      })),
    ]
  );
}

/** What holds for measures until a rule is decided. */
const ONLY_FACTS: Candidate = {
  wording: "bara om målvärdet nås eller inte",
  ...NOTHING,
  sets: { grading: levelOf(undecided, { level: "" }, "helår", "measure")?.grading ?? [], scale: TARGET_SCALE.name },
};
