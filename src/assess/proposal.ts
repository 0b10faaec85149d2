import { papers } from "../lexicon/papers";
import { hasLetter } from "../domain/shapes";
import { indicatorsIn, type AssessedPlan, type Grade } from "../domain/assessment";
import type { GradeNote, Indicator, GoalNode, Recognition } from "../domain/plan";
import { standard } from "../domain/presets/standard";
import type { Scale } from "../domain/scale";
import type { GradingRule, Level, RollupRule, RuleCondition, Styrmodell } from "../domain/styrmodell";
import { rollupWords } from "../model/rollupWords";
import { conditionWords, stepWord } from "../model/ruleWords";
import { assess } from "./assess";

export type ProposedPart = "skala" | "gradering" | "sammanvägning" | "bedömare";

/** One proposed rule that the printed grades support, to be accepted or not. */
export interface ProposedRow {
  /** The printed word of the level, lower case. */
  level: string;
  part: ProposedPart;
  /** "Uppnås: uppnått; Uppnås delvis: måluppfyllnad ≥ 90 %; Uppnås inte: annars". */
  wording: string;
  /** How many of the level's printed grades it explains, of how many that could be computed, and how many there are. */
  explained: number;
  computed: number;
  printed: number;
  /** Other rules that explain as many: "måluppfyllnad ≥ 80 %"; none where it is alone. */
  alike: string[];
  /** What accepting it sets. */
  sets: Partial<Level>;
}

/** A styrmodell that would have given the printed grades of a period, row by row. */
export interface Proposal {
  /** Canonical: the period that most grades are printed for. */
  period: string;
  rows: ProposedRow[];
  /** Scales of the rows. */
  scales: Scale[];
}

type Node = GoalNode | Indicator;

const printedOf = (node: Node, period: string, reported: string): GradeNote[] =>
  node.grades.filter((one) => one.by === "printed" && (one.period ?? reported) === period);

/** The commonest of some texts; undefined of none. Of those as common, the first. */
function commonest(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Nodes of a level with grades printed for the period, and the scale that most of them stand on. */
interface Printed {
  level: string;
  measured: boolean;
  nodes: Node[];
  notes: GradeNote[];
  scale: Scale;
}

function printedLevels(recognition: Recognition, period: string, known: readonly Scale[]): Printed[] {
  const { plan, period: reported } = recognition;
  const of = (nodes: readonly Node[], measured: boolean): Printed[] =>
    [...new Set(nodes.map(({ level }) => level))].flatMap((level) => {
      const graded = nodes.filter((one) => one.level === level && printedOf(one, period, reported).length > 0);
      const notes = graded.flatMap((one) => printedOf(one, period, reported));
      const name = commonest(notes.flatMap(({ scale }) => scale ?? []));
      const scale = known.find((one) => one.name === name);
      return scale ? [{ level, measured, nodes: graded, notes, scale }] : [];
    });
  return [...of(plan.indicators, true), ...of(plan.goals, false)];
}

/** A colour or a mark is no word of a scale. */
const isWord = (text: string): boolean =>
  text.length >= 3 &&
  text.length <= LONGEST_WORD &&
  hasLetter(text.charAt(0)) &&
  [...text].every((letter) => hasLetter(letter) || " /,-".includes(letter)) &&
  !papers.has(text, "colour");

/** Characters. */
const LONGEST_WORD = 60;

/** A scale in the words that are printed most for each of its steps; its own words stay as others for the same. */
function inPrintedWords(scale: Scale, notes: readonly GradeNote[]): Scale {
  const steps = scale.steps.map((step, index) => {
    const texts = notes
      .filter((note) => note.scale === scale.name && note.step === index)
      .map(({ text }) => text.trim());
    const word = commonest(texts);
    if (word === undefined || !isWord(word) || word.toLowerCase() === step.label.toLowerCase()) return step;
    const synonyms = [step.label, ...step.synonyms].filter((one) => one.toLowerCase() !== word.toLowerCase());
    return { ...step, label: word.charAt(0).toLocaleUpperCase("sv") + word.slice(1), synonyms };
  });
  return { ...scale, steps };
}

/** Shares of the target that a middle step may begin at, in percent, those that municipalities print most first. */
const SHARES = [90, 80, 75, 50, 95, 85, 70, 60];

const MIDDLE: RuleCondition[] = [
  ...SHARES.map((atLeast): RuleCondition => ({ rule: "måluppfyllnad", atLeast })),
  { rule: "rätt riktning" },
  ...[90, 75, 50].map((atLeast): RuleCondition => ({ rule: "andel av vägen", atLeast })),
];

const ROLLUPS: RollupRule[][] = [
  [{ rule: "majoritet" }, { rule: "sämst" }],
  [{ rule: "sämst" }],
  [{ rule: "minst hälften" }, { rule: "sämst" }],
  [{ rule: "median" }],
  [{ rule: "bäst" }],
  [{ rule: "indikatorer först" }, { rule: "majoritet" }, { rule: "sämst" }],
];

/** How many of a level's printed steps a styrmodell computes, of how many that it computes at all. */
interface Score {
  explained: number;
  computed: number;
}

/** The computed and the printed grade of each node of a plan, by id. */
function gradesIn({ areas }: AssessedPlan): Map<string, { computed?: Grade; printed?: Grade }> {
  const grades = new Map<string, { computed?: Grade; printed?: Grade }>();
  for (const area of areas) {
    for (const { node, verdict, printed } of indicatorsIn(area))
      grades.set(node.id, { computed: verdict.grade ?? undefined, printed: printed?.grade });
    for (const { node, computed, printed } of area.goals)
      grades.set(node.id, { computed: computed?.grade, printed: printed?.grade });
  }
  return grades;
}

function scoreOf({ nodes }: Printed, plan: AssessedPlan): Score {
  const grades = gradesIn(plan);
  const score: Score = { explained: 0, computed: 0 };
  for (const { id } of nodes) {
    const { computed, printed } = grades.get(id) ?? {};
    if (computed?.kind !== "step" || printed?.kind !== "step") continue;
    score.computed++;
    if (computed.scale === printed.scale && computed.index === printed.index) score.explained++;
  }
  return score;
}

const plainLevel = (level: string, scale: Scale): Level => ({
  level,
  scale: scale.name,
  grading: [],
  rollup: [],
  coverage: 50,
  missing: "ignored",
});

/** A styrmodell of these levels, for trying them. */
const tried = (levels: Level[], scales: Scale[]): Styrmodell => ({
  ...standard,
  scales: [...standard.scales.filter(({ name }) => scales.every((one) => one.name !== name)), ...scales],
  levels: [...levels, ...standard.levels],
});

/** The candidate that explains most, the first of equals; with the other equals. */
function best<T>(
  candidates: readonly T[],
  score: (candidate: T) => Score,
): { one: T; score: Score; alike: T[] } | null {
  const scored = candidates.map((one) => ({ one, score: score(one) }));
  const most = Math.max(0, ...scored.map((each) => each.score.explained));
  const [first, ...rest] = scored.filter((each) => each.score.explained === most);
  return first && most > 0 ? { ...first, alike: rest.map(({ one }) => one) } : null;
}

/** Ordered rules for a scale: met is best, nothing else is last, with conditions for the steps between. */
const gradingOf = (scale: Scale, middle: readonly GradingRule[]): GradingRule[] => [
  { rule: "uppnått", step: 0 },
  ...middle,
  { rule: "annars", step: scale.steps.length - 1 },
];

const gradingWords = (rules: readonly GradingRule[], scale: Scale): string =>
  rules.map((rule) => `${stepWord(scale, rule.step)}: ${conditionWords(rule)}`).join("; ");

type Try = (levels: Level[]) => AssessedPlan;

/** Rules that grade a level's numbers as they are printed: a condition for each step between, best first. */
function gradingRow(one: Printed, attempt: Try): ProposedRow | null {
  const { level, scale } = one;
  if (scale.order === "asked" || scale.steps.length < 2) return null;
  const scoreWith = (grading: GradingRule[]): Score =>
    scoreOf(one, attempt([{ ...plainLevel(level, scale), grading }]));
  let chosen: GradingRule[] = [];
  let found: { score: Score; alike: RuleCondition[] } = { score: scoreWith(gradingOf(scale, [])), alike: [] };
  for (let step = 1; step < scale.steps.length - 1; step++) {
    const last = chosen.at(-1);
    const below = last && "atLeast" in last ? last.atLeast : Infinity;
    const fitting = MIDDLE.filter((condition) => !("atLeast" in condition) || condition.atLeast < below);
    const next = best(fitting, (condition) => scoreWith(gradingOf(scale, [...chosen, { ...condition, step }])));
    if (!next || next.score.explained <= found.score.explained) continue;
    chosen = [...chosen, { ...next.one, step }];
    found = { score: next.score, alike: next.alike };
  }
  if (found.score.explained === 0) return null;
  const grading = gradingOf(scale, chosen);
  return rowOf(one, "gradering", gradingWords(grading, scale), found.score, found.alike.map(conditionWords), {
    grading,
  });
}

const listWords = (rules: readonly RollupRule[], scale: Scale): string =>
  rules.map((rule) => rollupWords(rule, scale)).join(", annars ");

/**
 * Proposes the roll-up that turns the grades below into a level's printed ones; a person, when no rule explains more
 * than half.
 */
function rollupRow(one: Printed, attempt: Try): ProposedRow | null {
  const { level, scale } = one;
  if (scale.order === "asked") return null;
  const found = best(ROLLUPS, (rollup) => scoreOf(one, attempt([{ ...plainLevel(level, scale), rollup }])));
  if (!found) return null;
  const { score } = found;
  if (score.explained * 2 <= score.computed)
    return rowOf(
      one,
      "sammanvägning",
      `person (ingen regel förklarar mer än hälften; närmast: ${listWords(found.one, scale)})`,
      score,
      [],
      {
        rollup: [{ rule: "person" }],
      },
    );
  const alike = found.alike.map((rules) => listWords(rules, scale));
  return rowOf(one, "sammanvägning", listWords(found.one, scale), score, alike, { rollup: found.one });
}

const rowOf = (
  { level, notes }: Printed,
  part: ProposedPart,
  wording: string,
  score: Score,
  alike: string[],
  sets: Partial<Level>,
): ProposedRow => ({ level, part, wording, ...score, printed: notes.length, alike, sets });

const scaleRow = (one: Printed): ProposedRow => {
  const on = one.notes.filter(({ scale }) => scale === one.scale.name).length;
  const steps = one.scale.steps.map(({ label }) => label).join(" · ");
  return rowOf(one, "skala", `${one.scale.name}: ${steps}`, { explained: on, computed: on }, [], {
    scale: one.scale.name,
  });
};

/** Who judges a level, where its grades stand in columns of the committees or of the municipality as a whole only. */
function judgeRow(one: Printed, all: readonly Node[], period: string, reported: string): ProposedRow | null {
  const notes = all
    .filter(({ level }) => level === one.level)
    .flatMap(({ grades }) => grades)
    .filter((note) => note.by !== "printed" && (note.period ?? reported) === period);
  const [judge, other] = new Set(notes.map(({ by }) => by));
  if (other !== undefined || (judge !== "committee" && judge !== "overall")) return null;
  const wording = judge === "committee" ? "nämnden" : "kommunen som helhet";
  const score = { explained: notes.length, computed: notes.length };
  return { ...rowOf(one, "bedömare", wording, score, [], { judge }), printed: notes.length };
}

/** The period that most grades are printed for; of those with as many the one that is reported, else the first. */
function printedPeriod({ plan, period }: Recognition): string {
  const periods = [...plan.goals, ...plan.indicators].flatMap(({ grades }) =>
    grades.filter(({ by }) => by === "printed").map((note) => note.period ?? period),
  );
  return commonest([...periods.filter((one) => one === period), ...periods.filter((one) => one !== period)]) ?? period;
}

/**
 * Proposes a styrmodell from the printed grades: for each level its scale, the rules that would give its numbers these
 * grades, and the roll-up that would give the goals theirs. Levels without printed grades get no proposal.
 * @param known Scales to try besides those of the workbook.
 */
export function proposeStyrmodell(recognition: Recognition, known: readonly Scale[]): Proposal {
  const period = printedPeriod(recognition);
  const { plan } = recognition;
  const own = (recognition.scales ?? []).map(({ scale }) => scale);
  const found = printedLevels(recognition, period, [...own, ...known]);
  const notes = found.flatMap((one) => one.notes);
  const levels = found.map((one) => ({ ...one, scale: inPrintedWords(one.scale, notes) }));
  const scales = [...new Map(levels.map(({ scale }) => [scale.name, scale])).values()];
  const base = levels.map(({ level, scale }) => plainLevel(level, scale));
  const attempt: Try = (changed) =>
    assess(
      recognition,
      tried([...changed, ...base.filter((one) => changed.every(({ level }) => level !== one.level))], scales),
      { period },
    );
  const all = [...plan.goals, ...plan.indicators];
  const rows = levels.flatMap((one) => [
    scaleRow(one),
    one.measured ? gradingRow(one, attempt) : rollupRow(one, attempt),
    judgeRow(one, all, period, recognition.period),
  ]);
  return { period, scales, rows: rows.flatMap((row) => row ?? []) };
}

/**
 * The styrmodell of the rows that were accepted; what no row sets is as in the standard.
 * @param stated Its name and title.
 */
export function styrmodellOf(
  { rows, scales }: Proposal,
  accepted: (row: ProposedRow, index: number) => boolean,
  stated: Pick<Styrmodell, "name" | "title">,
): Styrmodell {
  const taken = rows.filter(accepted);
  const [fallback] = standard.levels;
  const levels = [...new Set(taken.map(({ level }) => level))].flatMap((level): Level[] => {
    const sets = taken.filter((row) => row.level === level).map((row) => row.sets);
    const scale = sets.map((one) => one.scale).find((one) => one !== undefined) ?? fallback?.scale;
    if (scale === undefined || !fallback) return [];
    const plain: Level = {
      ...fallback,
      level,
      scale,
      grading: [{ rule: "uppnått", step: 0 }],
      rollup: [{ rule: "person" }],
    };
    return [sets.reduce((row: Level, set) => ({ ...row, ...set }), plain)];
  });
  const named = new Set(levels.map(({ scale }) => scale));
  return {
    ...standard,
    ...stated,
    source: "Föreslagen ur tryckta bedömningar",
    scales: [
      ...scales.filter(({ name }) => named.has(name)),
      ...standard.scales.filter(({ name }) => scales.every((one) => one.name !== name)),
    ],
    levels: [...levels, ...standard.levels],
  };
}
