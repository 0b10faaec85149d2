import type { AssessedPlan, Grade } from "../../domain/assessment";
import type { Scale } from "../../domain/scale";
import type { RollupRule } from "../../domain/styrmodell";
import { rollupWords } from "../../model/rollupWords";
import { factsTo, placeOn } from "../conversion";
import { type Candidate, counted, gradesIn, type Node, NOTHING, ranked, scoreOf } from "./candidate";
import { meanRules, meanWords, usesValues } from "./meanRule";
import { wordOf } from "./gradeWord";
import type { PrintedLevel } from "./printedLevel";
import { heldRule, heldScale, plainLevel, type ProposedRow, rowOf, type Try } from "./proposedRow";

type Areas = AssessedPlan["areas"];

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

const listWords = (rules: readonly RollupRule[], scale: Scale): string =>
  rules
    .map((rule) => (rule.rule === "viktat medel" ? meanWords(rule, scale) : rollupWords(rule, scale)))
    .join(", annars ");

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
const isMixed = (nodes: readonly Node[], areas: Areas): boolean => {
  const ids = new Set(nodes.map(({ id }) => id));
  return areas
    .flatMap(({ goals }) => goals)
    .some(({ node, indicators, children }) => ids.has(node.id) && indicators.length > 0 && children.length > 0);
};

/** A step in the word that a node's own cell has for it, else as its scale calls it. */
const printedAs = ({ grades }: Node, { scale, index, label }: Extract<Grade, { kind: "step" }>): string => {
  const note = grades.find((one) => one.by !== "computed" && one.scale === scale && one.step === index);
  return (note && wordOf(note)) ?? label;
};

/** The words of the grades below some goals that are steps, and none on a scale: "Nära" where three steps are partly reached. */
function steplessBelow(nodes: readonly Node[], areas: Areas, scale: Scale): string[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const goals = areas.flatMap((area) => area.goals);
  const below = goals
    .filter(({ node }) => ids.has(node.id))
    .flatMap(({ indicators, children }) => [...indicators, ...goals.filter(({ node }) => children.includes(node.id))]);
  const labels = below.flatMap(({ node, published: grade }) =>
    grade.kind === "step" && grade.index !== undefined && placeOn(grade, scale, factsTo([scale])) === null
      ? [printedAs(node, grade)]
      : [],
  );
  return [...new Set(labels)];
}

/**
 * Proposes the roll-up that turns the grades below into a level's printed ones: the one that explains most, where it
 * explains nine of ten and another does not; else only counts.
 */
export function rollupRow(one: PrintedLevel, attempt: Try): ProposedRow | null {
  const { scale, nodes, notes } = one;
  if (scale.order === "asked") return null;
  const plain = attempt.areas([plainLevel(one)]);
  const stepless = steplessBelow(nodes, plain, scale);
  if (stepless.length > 0) return rowOf(one, "sammanvägning", ONLY_COUNTS, undefined, { stepless });
  const all = rollupsOf(scale, isMixed(nodes, plain)).map((rollup) => ({
    rollup,
    score: scoreOf(nodes, gradesIn(attempt.areas([{ ...plainLevel(one), rollup }]), one.judge), one.judge),
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
