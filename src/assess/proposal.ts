import { indicatorsIn, isSameStep, type AssessedPlan, type Grade } from "../domain/assessment";
import type { GoalNode, GradeNote, Indicator, Recognition } from "../domain/plan";
import { undecided } from "../domain/presets/undecided";
import { isChange } from "../domain/reading";
import type { Scale, Step } from "../domain/scale";
import { stepNamed, TARGET_SCALE } from "../domain/scales";
import { distinctLevels, isSameLevel, levelNameOf, levelOf } from "../domain/styrmodell";
import type {
  Conversion,
  GradingRule,
  Level,
  LevelName,
  RollupRule,
  RuleCondition,
  Styrmodell,
} from "../domain/styrmodell";
import { bandIn, bandsOf } from "../interpret/choice/bands";
import { nearestStep } from "../interpret/choice/betweenSteps";
import { readTrend } from "../interpret/choice/grade";
import { textKey } from "../interpret/text/text";
import { rollupWords } from "../model/rollupWords";
import { conditionWords, stepWord } from "../model/ruleWords";
import { assess } from "./assess";
import { gradeBetween } from "./betweenSteps";
import { placeOn } from "./conversion";
import { meanRules, meanWords, usesValues, withValues } from "./meanRule";
import type { Contrary, GradeWord } from "./ownScale";
import type { JudgedBy, PrintedLevel } from "./printedLevel";
import { commonest, printedLevels, wordOf, type WordSources } from "./printedLevels";

export type ProposedPart =
  | "skala"
  | "ord"
  | "bedömare"
  | "decimaler"
  | "gradering"
  | "sammanvägning"
  | "ändring"
  | "avrundning"
  | "äldsta utfall";

/** A printed grade that a rule would not have given. */
export interface Unexplained {
  title: string;
  cell: string;
  printed: string;
  computed: string;
}

/** A rule that may be chosen, and how it agrees with the printed grades. */
export interface Candidate {
  /** "Uppnås: uppnått; Uppnås delvis: måluppfyllnad ≥ 90 %; Uppnås inte: annars". */
  wording: string;
  /** How many of the level's printed grades it explains, of how many that could be computed. */
  explained: number;
  computed: number;
  unexplained: Unexplained[];
  /** What accepting it sets. */
  sets: Partial<Level>;
  /** What accepting it adds: the name of a scale whose words are then read, on no level of its own. */
  reads?: string;
  /** What accepting it sets of the level's scale. */
  between?: NonNullable<Scale["between"]>;
  settings?: Partial<Styrmodell["settings"]>;
}

/** A step of a proposed scale. */
export interface ProposedStep {
  label: string;
  class: Step["class"];
  /** The printed words that are this step, the commonest first; none of a step that nothing is graded. */
  words: GradeWord[];
}

/**
 * What keeps a row from being ticked: `share`: it explains less than nine of ten; `few`: too few of the printed grades can
 * be computed; `asked`: the order of its scale is asked about; `scale`: it is a rule on a scale that is not ticked; `alike`:
 * others explain as many; `fitted`: a step of it begins where a grade or two happen to be; `contrary`: the colours of the
 * words say otherwise.
 */
export type Held = "share" | "few" | "asked" | "scale" | "alike" | "fitted" | "contrary";

/** One row of *Så bedömer vi*, to be accepted or not. */
export interface ProposedRow extends Candidate {
  /** The printed word of the level, lower case; "" for what holds for the whole workbook. */
  level: string;
  /** The nämnd, or another owner or area, whose goals alone it is for; absent: all. */
  body?: string;
  part: ProposedPart;
  /** How many printed grades the level has. */
  printed: number;
  /** Whether it is ticked: nothing holds it. */
  isProposed: boolean;
  /** Why it is not ticked; absent: it is. */
  held?: Held;
  /** What it builds on: "ordningen ur cellernas färger". */
  why?: string;
  /** For a scale: its steps in order, each with its class and what is printed of it. */
  steps?: ProposedStep[];
  /** For a scale: printed words that are no step of it. */
  apart?: Pick<PrintedLevel, "states" | "unplaced">;
  /** For a scale: what the colours of the workbook say otherwise. */
  contrary?: Contrary;
  /** For a rule of roll-up: words of the grades below that have no step on the level's scale, so that no rule is tried. */
  stepless?: string[];
  /** What may be chosen instead, best first: those that explain as many before the others. */
  others: Candidate[];
  /** The words whose order is asked about. */
  asks?: string[];
}

/** A styrmodell that would have given the printed grades of a period, row by row. */
export interface Proposal {
  /** Canonical: the period that most grades are printed for. */
  period: string;
  rows: ProposedRow[];
  /** Scales of the rows. */
  scales: Scale[];
  /** Levels of measures, where their facts hold until a rule is accepted. */
  measures: LevelName[];
}

type Node = GoalNode | Indicator;

/** Shares of the target that a middle step may begin at, in percent, those that municipalities print most first. */
const SHARES = [90, 80, 75, 50, 95, 85, 70, 60];

const MIDDLE: RuleCondition[] = [
  ...SHARES.map((atLeast): RuleCondition => ({ rule: "måluppfyllnad", atLeast })),
  { rule: "rätt riktning" },
  ...[90, 75, 50].map((atLeast): RuleCondition => ({ rule: "andel av vägen", atLeast })),
];

/** Shares of the target that a step above the reached one may begin at, in percent. */
const ABOVE = [110, 105, 120, 103, 102, 101].map((atLeast): RuleCondition => ({ rule: "måluppfyllnad", atLeast }));

const ROLLUPS: RollupRule[][] = [
  [{ rule: "majoritet" }, { rule: "sämst" }],
  [{ rule: "sämst" }],
  [{ rule: "minst hälften" }, { rule: "sämst" }],
  [{ rule: "median" }],
  [{ rule: "bäst" }],
];

/** Shares of the measures that a goal's best and middle step may ask for, in percent. */
const PARTS: [best: number, middle: number][] = [
  [100, 50],
  [80, 50],
  [75, 50],
  [100, 1],
];

const plainRollups = (scale: Scale): RollupRule[][] => [
  ...ROLLUPS,
  ...(scale.steps.length === 3
    ? PARTS.map(([best, middle]): RollupRule[] => [
        { rule: "andel", atLeast: best, step: 0 },
        { rule: "andel", atLeast: middle, step: 1 },
        { rule: "sämst" },
      ])
    : []),
  ...(scale.steps.length > 2 ? meanRules(scale).map((rule) => [rule]) : []),
];

/** The rules that are tried; where measures and goals or activities stand under the same goals, each on the measures first too. */
function rollupsOf(scale: Scale, isMixed: boolean): RollupRule[][] {
  const plain = plainRollups(scale);
  return isMixed ? [...plain, ...plain.map((rules): RollupRule[] => [{ rule: "indikatorer först" }, ...rules])] : plain;
}

export const COUNTS: RollupRule[] = [{ rule: "antal" }];

/** How many of a level's printed steps a styrmodell computes, of how many that it computes at all. */
type Score = Pick<Candidate, "explained" | "computed" | "unexplained"> & { steps: Set<number> };

/** The computed grade of each node of a plan, and that of the judge whose grade counts, by id; measures have printed ones. */
function gradesIn({ areas }: AssessedPlan, judge: JudgedBy): Map<string, { computed?: Grade; printed?: Grade }> {
  const grades = new Map<string, { computed?: Grade; printed?: Grade }>();
  for (const area of areas) {
    for (const { node, verdict, printed } of indicatorsIn(area))
      grades.set(node.id, { computed: verdict.grade ?? undefined, printed: printed?.grade });
    for (const { node, computed, printed, committee, overall } of area.goals) {
      const by = { printed, committee: committee[0], overall };
      grades.set(node.id, { computed: computed?.grade, printed: by[judge]?.grade });
    }
  }
  return grades;
}

function scoreOf(nodes: readonly Node[], plan: AssessedPlan, judge: JudgedBy = "printed"): Score {
  const grades = gradesIn(plan, judge);
  const score: Score = { explained: 0, computed: 0, unexplained: [], steps: new Set() };
  for (const { id, title, cell, grades: notes } of nodes) {
    const { computed, printed } = grades.get(id) ?? {};
    if (computed?.kind !== "step" || printed?.kind !== "step" || computed.scale !== printed.scale) continue;
    score.computed++;
    if (isSameStep(computed, printed)) {
      score.explained++;
      if (computed.index !== undefined) score.steps.add(computed.index);
    } else
      score.unexplained.push({
        title,
        cell: notes.find(({ by }) => by === judge)?.cell ?? cell,
        printed: printed.label,
        computed: computed.label,
      });
  }
  return score;
}

const counted = ({ explained, computed, unexplained }: Score): Omit<Score, "steps"> => ({
  explained,
  computed,
  unexplained,
});

/** A rule is proposed from so many printed grades that can be computed. */
const FEWEST = 3;

type Explaining = Pick<Candidate, "explained" | "computed">;

/** What explains less than nine of ten is not ticked. */
const heldByShare = ({ explained, computed }: Explaining): Held | undefined =>
  explained * 10 >= computed * 9 ? undefined : "share";

/** A rule must explain at least nine of ten printed grades, of enough of them. */
const heldRule = (rule: Explaining, printed: number): Held | undefined =>
  rule.computed < FEWEST || rule.computed * 2 < printed ? "few" : heldByShare(rule);

const plainLevel = ({ scale, ...named }: LevelName & Pick<PrintedLevel, "scale">): Level => ({
  ...levelNameOf(named),
  scale: scale.name,
  grading: [],
  rollup: [],
  coverage: 50,
  missing: "ignored",
});

/** From the fact of a target value to the ends of a scale that has no such classes: "På god väg" and "Ej på väg". */
export const factsTo = (scales: readonly Scale[]): Conversion[] =>
  scales
    .filter(
      ({ order, steps }) =>
        order === "stated" &&
        !bandsOf(steps.map(({ label }) => label)) &&
        steps.length > 1 &&
        (steps[0]?.class !== "reached" || steps.at(-1)?.class !== "notReached"),
    )
    .map(({ name, steps }) => ({ from: TARGET_SCALE.name, to: name, steps: [0, steps.length - 1] }));

/** A styrmodell of these levels, for trying them. */
const tried = (levels: Level[], scales: Scale[], settings: Partial<Styrmodell["settings"]> = {}): Styrmodell => ({
  ...undecided,
  decision: undefined,
  scales: [
    ...scales.map(withValues),
    ...undecided.scales.filter(({ name }) => scales.every((one) => one.name !== name)),
  ],
  levels: [...levels, ...undecided.levels],
  conversions: factsTo(scales),
  settings: { ...undecided.settings, ...settings },
});

/** Ordered rules for a scale: met is one of its steps, nothing else is last, with conditions for the steps above and between. */
const gradingOf = (scale: Scale, others: readonly GradingRule[], met = 0): GradingRule[] => [
  ...others.filter(({ step }) => step < met),
  { rule: "uppnått", step: met },
  ...others.filter(({ step }) => step > met),
  { rule: "annars", step: scale.steps.length - 1 },
];

const gradingWords = (rules: readonly GradingRule[], scale: Scale): string =>
  rules.map((rule) => `${stepWord(scale, rule.step)}: ${conditionWords(rule)}`).join("; ");

type Try = (levels: Level[], settings?: Partial<Styrmodell["settings"]>) => AssessedPlan;

/** A row of a level. */
const rowOf = (
  { notes, ...named }: PrintedLevel,
  part: ProposedPart,
  candidate: Candidate,
  held: Held | undefined,
  more: Partial<ProposedRow> = {},
): ProposedRow => ({
  ...levelNameOf(named),
  part,
  ...candidate,
  printed: notes.length,
  isProposed: held === undefined,
  ...(held === undefined ? {} : { held }),
  others: [],
  ...more,
});

/** The candidates by how many they explain, the first of equals before the others. */
function ranked<T>(candidates: readonly T[], score: (candidate: T) => Score): { one: T; score: Score }[] {
  return candidates
    .map((one) => ({ one, score: score(one) }))
    .filter((each) => each.score.explained > 0)
    .sort((a, b) => b.score.explained - a.score.explained || a.score.unexplained.length - b.score.unexplained.length);
}

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
function gradingRow(one: PrintedLevel, attempt: Try): ProposedRow | null {
  const { scale, nodes, notes } = one;
  if (scale.order === "asked" || scale.steps.length < 2) return null;
  const scoreWith = (grading: GradingRule[]): Score => scoreOf(nodes, attempt([{ ...plainLevel(one), grading }]));
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

/** Conditions of a scale's steps beside that of a reached target, with how they agree with the printed grades. */
interface Graded {
  met: number;
  others: GradingRule[];
  score: Score;
}

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

const listWords = (rules: readonly RollupRule[], scale: Scale): string =>
  rules
    .map((rule) => (rule.rule === "viktat medel" ? meanWords(rule, scale) : rollupWords(rule, scale)))
    .join(", annars ");

const NOTHING: Omit<Score, "steps"> = { explained: 0, computed: 0, unexplained: [] };

/** What holds for measures until a rule is decided. */
const ONLY_FACTS: Candidate = {
  wording: "bara om målvärdet nås eller inte",
  ...NOTHING,
  sets: { grading: levelOf(undecided, { level: "" }, "helår", "measure")?.grading ?? [], scale: TARGET_SCALE.name },
};

const ONLY_COUNTS: Candidate = {
  wording: "bara antal, ingen regel",
  ...NOTHING,
  sets: { rollup: COUNTS },
};

/** The first of those that give the same grades. */
const differing = (candidates: readonly Candidate[]): Candidate[] =>
  [
    ...new Map(
      [...candidates]
        .reverse()
        .map((one) => [
          JSON.stringify([one.explained, one.unexplained.map(({ cell, computed }) => [cell, computed])]),
          one,
        ]),
    ).values(),
  ].reverse();

/** How many other rules are named beside the proposed one. */
const MOST_OTHERS = 3;

/** Whether a goal has both measures and goals or activities below it. */
const isMixed = (nodes: readonly Node[], { areas }: AssessedPlan): boolean => {
  const ids = new Set(nodes.map(({ id }) => id));
  return areas
    .flatMap(({ goals }) => goals)
    .some(({ node, indicators, children }) => ids.has(node.id) && indicators.length > 0 && children.length > 0);
};

/** The words of the grades below some goals that are steps, and none on a scale: "Nära" where three steps are partly reached. */
function steplessBelow(nodes: readonly Node[], { areas }: AssessedPlan, scale: Scale): string[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const goals = areas.flatMap((area) => area.goals);
  const below = goals
    .filter(({ node }) => ids.has(node.id))
    .flatMap(({ indicators, children }) => [
      ...indicators.map(({ published }) => published),
      ...goals.filter(({ node }) => children.includes(node.id)).map(({ published }) => published),
    ]);
  const labels = below.flatMap((grade) =>
    grade.kind === "step" && grade.index !== undefined && placeOn(grade, scale, factsTo([scale])) === null
      ? [grade.label]
      : [],
  );
  return [...new Set(labels)];
}

/**
 * Proposes the roll-up that turns the grades below into a level's printed ones: the one that explains most, where it
 * explains nine of ten and another does not; else only counts.
 */
function rollupRow(one: PrintedLevel, attempt: Try): ProposedRow | null {
  const { scale, nodes, notes } = one;
  if (scale.order === "asked") return null;
  const plain = attempt([plainLevel(one)]);
  const stepless = steplessBelow(nodes, plain, scale);
  if (stepless.length > 0) return rowOf(one, "sammanvägning", ONLY_COUNTS, undefined, { stepless });
  const all = rollupsOf(scale, isMixed(nodes, plain)).map((rollup) => ({
    rollup,
    score: scoreOf(nodes, attempt([{ ...plainLevel(one), rollup }]), one.judge),
  }));
  // Many grades lie near a mean: it is no rule unless it explains all of them, or is printed with its decimals.
  const found = ranked(
    all.filter(
      ({ rollup, score }) => !usesValues(rollup) || score.unexplained.length === 0 || scale.between === "asPrinted",
    ),
    ({ score }) => score,
  );
  const candidates = found.map(({ one: { rollup }, score }): Candidate => ({
    wording: listWords(rollup, scale),
    ...counted(score),
    sets: { rollup },
  }));
  const [first, ...others] = candidates;
  if (!first)
    return all.some(({ score }) => score.computed > 0) ? rowOf(one, "sammanvägning", ONLY_COUNTS, undefined) : null;
  const tells = all.some(({ score }) => score.explained < first.explained);
  if (heldRule(first, notes.length) !== undefined || !tells)
    return rowOf(one, "sammanvägning", ONLY_COUNTS, undefined, {
      others: differing(candidates).slice(0, MOST_OTHERS),
    });
  const alike = others.filter(({ explained }) => explained === first.explained);
  const fewer = others.filter(({ explained }) => explained < first.explained);
  return rowOf(one, "sammanvägning", first, heldScale(one) ?? (alike.length > 0 ? "alike" : undefined), {
    others: [...alike, ...differing(fewer).slice(0, MOST_OTHERS - 1), ONLY_COUNTS],
  });
}

/** The steps of a scale with what is printed of each; of a scale that is asked about, as the words stand. */
function proposedSteps(scale: Scale, words: readonly GradeWord[]): ProposedStep[] {
  const counted = [...words].sort((a, b) => b.count - a.count);
  return scale.steps.map(({ label, class: own }, at) => ({
    label,
    class: own,
    words: counted.filter(({ text }) => stepNamed(scale, text) === at),
  }));
}

/**
 * How many of a level's printed grades its scale has: its steps, and states of what no figure judges. "Grå" beside figures
 * that reach their targets may be a step.
 */
function onScale({ scale, notes, own, states }: PrintedLevel): Explaining {
  const unjudged = states.filter(({ met, missed }) => met + missed === 0);
  const known = new Set([...(own?.words ?? []), ...unjudged].map(({ text }) => textKey(text)));
  const isOn = (note: GradeNote): boolean =>
    nearestStep(note.text, scale) !== null ||
    (own ? known.has(textKey(wordOf(note) ?? "")) : note.scale === scale.name);
  return { explained: notes.filter(isOn).length, computed: notes.length };
}

const isOrderAsked = ({ own, scale }: PrintedLevel): boolean => own?.isAsked ?? scale.order === "asked";

/** What keeps a scale whose order is known from being ticked. */
const heldOwn = (one: PrintedLevel): Held | undefined => (one.own?.contrary ? "contrary" : heldByShare(onScale(one)));

/** A rule gives steps of its level's scale: it waits for that one. */
const heldScale = (one: PrintedLevel): Held | undefined => (isOrderAsked(one) || heldOwn(one) ? "scale" : undefined);

const scaleWords = ({ name, steps }: Scale): string => `${name}: ${steps.map(({ label }) => label).join(" · ")}`;

function scaleRow(one: PrintedLevel, isAskedBefore: boolean): ProposedRow {
  const { scale, own, states, unplaced } = one;
  const isAsked = isOrderAsked(one);
  const candidate = {
    wording: scaleWords(scale),
    ...onScale(one),
    unexplained: [],
    sets: { scale: scale.name },
  };
  const whole = own?.whole;
  return rowOf(one, "skala", candidate, isAsked ? "asked" : heldOwn(one), {
    ...(own ? { why: own.why } : {}),
    steps: proposedSteps(scale, own?.words ?? []),
    ...(states.length + unplaced.length > 0 ? { apart: { states, unplaced } } : {}),
    ...(own?.contrary ? { contrary: own.contrary } : {}),
    ...(whole ? { others: [{ ...candidate, wording: scaleWords(whole), sets: { scale: whole.name } }] } : {}),
    // What a word alone means is chosen at the word.
    ...(isAsked && !isAskedBefore && scale.steps.length > 1 ? { asks: scale.steps.map(({ label }) => label) } : {}),
  });
}

/** The words of a column that are read as nothing, all together: accepting them makes them a scale that is read. */
function wordsRow(one: PrintedLevel): ProposedRow {
  return { ...scaleRow(one, false), part: "ord", sets: {}, reads: one.scale.name, others: [] };
}

const JUDGED_BY: Record<NonNullable<Level["judge"]>, string> = {
  printed: "den tryckta",
  committee: "nämnden",
  overall: "kommunen som helhet",
};

/** "den tryckta, annars regeln"; of several that are printed with the header that each stands under. */
const judgeWords = ({ by, header }: PrintedLevel["judges"][number], isAlone: boolean): string =>
  [
    isAlone || header === undefined ? JUDGED_BY[by] : `${JUDGED_BY[by]}: ”${header}”`,
    ...(by === "printed" ? ["annars regeln"] : []),
  ].join(", ");

/** Whose grade counts on a level; not ticked where nobody has set nine of ten of its grades. */
function judgeRow({ judges, graded, judge, ...level }: PrintedLevel, hasRule: boolean): ProposedRow {
  const candidateOf = (one: (typeof judges)[number]): Candidate => ({
    wording: judgeWords(one, judges.length === 1),
    explained: one.count,
    computed: graded,
    unexplained: [],
    sets: { judge: one.by },
  });
  const computed: Candidate = { wording: "den beräknade", ...NOTHING, sets: { judge: undefined } };
  const chosen = judges.filter(({ by }) => by === judge).map(candidateOf)[0] ?? computed;
  return rowOf({ ...level, judges, graded, judge }, "bedömare", chosen, heldByShare(chosen), {
    printed: graded,
    others: [...judges.filter(({ by }) => by !== judge).map(candidateOf), ...(hasRule ? [computed] : [])],
  });
}

/** How grades with decimals may be taken: as they stand, unless the mean of those below explains more of them rounded. */
const BETWEEN_STEPS: NonNullable<Scale["between"]>[] = ["asPrinted", "nearest"];

/** How many of a level's grades the mean of those below explains, as its scale takes those between steps. */
function explainedByMean(one: PrintedLevel, attempt: Try): number {
  const scores = meanRules(one.scale).map((rule) =>
    scoreOf(one.nodes, attempt([{ ...plainLevel(one), rollup: [rule] }]), one.judge),
  );
  return Math.max(...scores.map((score) => (heldRule(score, one.notes.length) ? 0 : score.explained)));
}

/** How a level's grades with decimals are taken, all of which are its scale's; null: it has none. */
function betweenRow(one: PrintedLevel, tryWith: (scale: Scale) => Try): ProposedRow | null {
  const decimals = one.notes.filter(({ text }) => nearestStep(text, one.scale) !== null);
  const [first] = decimals;
  if (!first) return null;
  const tried = BETWEEN_STEPS.map((between) => {
    const scale = { ...one.scale, between };
    const candidate: Candidate = {
      wording: `”${first.text}” ${between === "asPrinted" ? "skrivs som det står" : `avrundas till ${gradeBetween(first.text, scale)?.label ?? ""}`}`,
      explained: decimals.length,
      computed: decimals.length,
      unexplained: [],
      sets: {},
      between,
    };
    return { candidate, explained: one.measured ? 0 : explainedByMean({ ...one, scale }, tryWith(scale)) };
  });
  const [chosen, ...others] = [...tried].sort((a, b) => b.explained - a.explained).map(({ candidate }) => candidate);
  return chosen ? rowOf(one, "decimaler", chosen, heldScale(one), { printed: decimals.length, others }) : null;
}

/** The period that most grades are printed for; of those with as many the one that is reported, else the first. */
function printedPeriod({ plan, period }: Recognition): string {
  const periods = [...plan.goals, ...plan.indicators].flatMap(({ grades }) =>
    grades.filter(({ by }) => by !== "computed").map((note) => note.period ?? period),
  );
  return commonest([...periods.filter((one) => one === period), ...periods.filter((one) => one !== period)]) ?? period;
}

/** Whether a setting explains more grades than the usual one, and leaves no more unexplained. */
const explainsMore = (one: Candidate, usual: Candidate): boolean =>
  one.explained > usual.explained && one.unexplained.length <= usual.unexplained.length;

/** Whether it explains grades that the usual one is against; those that the usual one says nothing of are no evidence. */
const mendsMore = (one: Candidate, usual: Candidate): boolean =>
  explainsMore(one, usual) && one.unexplained.length < usual.unexplained.length;

/** A setting for the whole workbook: the value that holds until it is decided, unless another is better. */
function settingRow(
  part: ProposedPart,
  values: readonly { wording: string; settings: Partial<Styrmodell["settings"]> }[],
  score: (settings: Partial<Styrmodell["settings"]>) => Score,
  isBetter = explainsMore,
): ProposedRow {
  const candidates = values.map(({ wording, settings }): Candidate => ({
    wording,
    ...counted(score(settings)),
    sets: {},
    settings,
  }));
  const [usual = { wording: "", ...NOTHING, sets: {} }] = candidates;
  const better = candidates.filter((one) => isBetter(one, usual));
  const best = better.sort((a, b) => b.explained - a.explained)[0] ?? usual;
  return {
    level: "",
    part,
    ...best,
    printed: 0,
    isProposed: true,
    others: candidates.filter((one) => one !== best),
  };
}

const CHANGES = [
  { wording: "”öka” och ”minska” räknas från föregående år", settings: { changesFrom: undefined } },
  { wording: "det frågas vad ”öka” och ”minska” räknas från", settings: { changesFrom: "asked" as const } },
];
const ROUNDINGS = [
  { wording: "exakt: 79,6 når inte 80", settings: { rounding: "exakt" as const } },
  { wording: "målets decimaler: 79,6 avrundas till 80", settings: { rounding: "målets decimaler" as const } },
];
const OLDEST = [
  { wording: "bara periodens egna utfall bedöms", settings: { oldestOutcome: 0 } },
  { wording: "ett år gamla utfall bedöms också", settings: { oldestOutcome: 1 } },
  { wording: "två år gamla utfall bedöms också", settings: { oldestOutcome: 2 } },
];

/** What holds for the whole workbook, tried on the grades of measures with the rules that explain most of them. */
function settingRows(
  recognition: Recognition,
  levels: readonly PrintedLevel[],
  rows: readonly (ProposedRow | null)[],
  attempt: Try,
): ProposedRow[] {
  const measured = levels.filter((one) => one.measured);
  const nodes = measured.flatMap((one) => one.nodes);
  const rules = rows.flatMap((row): Level[] => {
    const own = row?.part === "gradering" ? measured.find((one) => isSameLevel(one, row)) : undefined;
    return row && own ? [{ ...plainLevel(own), ...row.sets }] : [];
  });
  const score = (settings: Partial<Styrmodell["settings"]>): Score =>
    rules.length > 0 ? scoreOf(nodes, attempt(rules, settings)) : { ...NOTHING, steps: new Set() };
  const hasChange = recognition.plan.indicators.some(({ targets }) =>
    targets.some(
      ({ reading }) => isChange(reading) && reading.reference === undefined && reading.baseline === undefined,
    ),
  );
  return [
    ...(hasChange ? [settingRow("ändring", CHANGES, score)] : []),
    settingRow("avrundning", ROUNDINGS, score, mendsMore),
    settingRow("äldsta utfall", OLDEST, score),
  ];
}

const scalesOf = (levels: readonly PrintedLevel[]): Scale[] => [
  ...new Map(levels.map(({ scale }) => [scale.name, scale])).values(),
];

/** Known scales that may be chosen instead of one word. */
const wholesOf = (levels: readonly PrintedLevel[]): Scale[] => [
  ...new Map(levels.flatMap(({ own }) => (own?.whole ? [[own.whole.name, own.whole]] : []))).values(),
];

/** A scale that takes grades between its steps as it is proposed on the first level that has any. */
function withDecimals(scale: Scale, levels: readonly PrintedLevel[], rows: readonly (ProposedRow | null)[]): Scale {
  const row = rows.find((one, at) => one && levels[at]?.scale.name === scale.name);
  return row?.between ? { ...scale, between: row.between } : scale;
}

/**
 * Proposes a styrmodell from the printed grades: for each level its words as a scale, whose grade counts, and the rules
 * that would have given its grades; and what holds for the whole workbook. Levels without printed grades get no row: they
 * have counts.
 */
export function proposeStyrmodell(recognition: Recognition, sources: WordSources): Proposal {
  const period = printedPeriod(recognition);
  const { levels: found, beside } = printedLevels(recognition, period, sources);
  const tryOn =
    (scales: readonly Scale[], usual: Partial<Styrmodell["settings"]> = {}): Try =>
    (changed, settings = {}) => {
      const others = found.map(plainLevel).filter((one) => !changed.some((row) => isSameLevel(row, one)));
      return assess(recognition, tried([...changed, ...others], [...scales], { ...usual, ...settings }), { period });
    };
  const read = scalesOf(found);
  const decimals = found.map((one) =>
    betweenRow(one, (scale) => tryOn(read.map((other) => (other.name === scale.name ? scale : other)))),
  );
  const levels = found.map((one): PrintedLevel => ({ ...one, scale: withDecimals(one.scale, found, decimals) }));
  const scales = scalesOf(levels);
  const attemptWith = (usual: Partial<Styrmodell["settings"]>): Try => tryOn(scales, usual);
  const gradings = (attempt: Try) => levels.map((one) => (one.measured ? gradingRow(one, attempt) : null));
  const first = gradings(attemptWith({}));
  const settings = levels.length > 0 ? settingRows(recognition, levels, first, attemptWith({})) : [];
  const decided = Object.assign({}, ...settings.map((row) => row.settings)) as Partial<Styrmodell["settings"]>;
  const attempt = attemptWith(decided);
  const measured = gradings(attempt);
  // A scale of several levels is asked about once.
  const isAskedBefore = (one: PrintedLevel, at: number): boolean =>
    levels.slice(0, at).some(({ scale }) => scale.name === one.scale.name);
  const rows = levels.flatMap((one, at) => {
    const rule = one.measured ? (measured[at] ?? null) : rollupRow(one, attempt);
    const between = decimals[at];
    return [
      scaleRow(one, isAskedBefore(one, at)),
      judgeRow(one, rule !== null),
      ...(between ? [between] : []),
      ...(rule ? [rule] : []),
    ];
  });
  return {
    period,
    scales: [...read, ...scalesOf(beside), ...wholesOf(levels)],
    rows: [...rows, ...beside.map(wordsRow), ...settings],
    measures: distinctLevels(levels.filter((one) => one.measured)),
  };
}
