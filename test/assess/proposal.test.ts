import { assess, trialOf } from "../../src/assess/assess";
import { proposeStyrmodell as propose } from "../../src/assess/proposal/proposal";
import type { Candidate } from "../../src/assess/proposal/candidate";
import type { ProposedRow } from "../../src/assess/proposal/proposedRow";
import { meanRules, meanWords } from "../../src/assess/proposal/meanRule";
import { styrmodellOf } from "../../src/assess/proposal/proposedStyrmodell";
import { undecided } from "../../src/domain/presets/undecided";
import { indicatorsIn } from "../../src/domain/assessment";
import type { Recognition } from "../../src/domain/plan";
import type { Level, RollupRule, Styrmodell } from "../../src/domain/styrmodell";
import type { Scale } from "../../src/domain/scale";
import type { GoalNode, GradeNote, Indicator } from "../../src/domain/plan";
import { standard } from "../../src/domain/presets/standard";
import { grade, indicator, node, recognition } from "./plan";
import { dear, inTurn } from "../whole";

const SCALE = standard.scales[0]!;
const STEPS = SCALE.steps.map(({ label }) => label);
const printed = (step: number, more: Partial<GradeNote> = {}): GradeNote => grade(STEPS[step]!, SCALE.name, step, more);

/** Goals of indicators that are to reach 100: by goal the printed step of the goal, then value and printed step of each. */
function plan(goals: [step: number | null, ...[value: number, step: number][]][]) {
  const nodes: GoalNode[] = [];
  const indicators: Indicator[] = [];
  goals.forEach(([step, ...rows], at) => {
    nodes.push(node(`mål:${at}`, "mål", { grades: step === null ? [] : [printed(step)] }));
    rows.forEach(([value, own], i) => {
      const one = indicator(
        `${at}.${i}`,
        `mål:${at}`,
        "minst 100",
        { 2021: String(value) },
        { title: `Besök ${at}.${i}` },
      );
      indicators.push({ ...one, grades: [printed(own)] });
    });
  });
  return recognition({ goals: nodes, indicators });
}
const proposeStyrmodell = (of: Recognition, known: Scale[]) => propose(of, { known });
const rowsOf = (of: ReturnType<typeof plan>): ProposedRow[] => proposeStyrmodell(of, standard.scales).rows;
const FACTS = "bara om målvärdet nås eller inte";
/** The middle conditions of the rules that explain as many as the first. */
const alikeIn = (rows: ProposedRow[]): string[] => {
  const { explained, others } = row(rows, "gradering")!;
  return others.flatMap((one) => (one.explained === explained ? [one.wording.split("; ")[1]!.split(": ")[1]!] : []));
};
const row = (rows: ProposedRow[], part: ProposedRow["part"], level?: string): ProposedRow | undefined =>
  rows.find((one) => one.part === part && (level === undefined || one.level === level));

test("a middle step is found where it explains more grades than none", () => {
  const rows = rowsOf(
    plan([
      [null, [100, 0], [85, 1], [79, 2]],
      [null, [120, 0], [80, 1], [30, 2]],
    ]),
  );
  expect(row(rows, "gradering")).toMatchObject({
    level: "indikator",
    wording: "Uppnås: uppnått; Uppnås delvis: måluppfyllnad ≥ 80 %; Uppnås inte: annars",
    explained: 6,
    computed: 6,
    printed: 6,
    others: [{ wording: FACTS }],
  });
});

test("of a scale of four the lower middle step begins below the upper one", () => {
  const four = {
    ...SCALE,
    name: "Fyra steg",
    steps: [0, 1, 1, 2].map((step, at) => ({
      ...SCALE.steps[step]!,
      label: ["Nått", "Nära", "På väg", "Långt ifrån"][at]!,
    })),
  };
  const of = plan([[null, [100, 0], [96, 1], [91, 1], [70, 2], [55, 2], [30, 3]]]);
  for (const one of of.plan.indicators) one.grades[0]!.scale = four.name;
  of.plan.indicators.forEach((one) => (one.grades[0]!.text = four.steps[one.grades[0]!.step!]!.label));
  expect(row(proposeStyrmodell(of, [four]).rows, "gradering")).toMatchObject({
    wording: "Nått: uppnått; Nära: måluppfyllnad ≥ 90 %; På väg: måluppfyllnad ≥ 50 %; Långt ifrån: annars",
    explained: 6,
    computed: 6,
  });
});

test("a share of the way from a start is found where no share of the target explains as much", () => {
  const of = plan([[null, [100, 0], [96, 1], [94, 2], [40, 2]]]);
  for (const one of of.plan.indicators) one.baseline = { period: "2020", text: "50", value: 50, cell: "Blad!S1" };
  expect(row(rowsOf(of), "gradering")).toMatchObject({ explained: 4 });
  expect(alikeIn(rowsOf(of))).toEqual(["andel av vägen ≥ 90 %"]);
  // 88 is 76 % of the way from 50 to 100, 70 is 40 %; of the target both are above 60 %, one below 80 %.
  const way = plan([[null, [100, 0], [88, 1], [70, 2]]]);
  way.plan.indicators.forEach((one, at) => {
    one.baseline = { period: "2020", text: "", value: [50, 50, 50][at]!, cell: "Blad!S1" };
  });
  const alike = alikeIn(rowsOf(way));
  expect(alike).toEqual(expect.arrayContaining(["andel av vägen ≥ 75 %", "andel av vägen ≥ 50 %"]));
  expect(alike).not.toContain("andel av vägen ≥ 90 %");
});

test("a level's judge is by the grades of that level alone, of the period", () => {
  const of = plan([[0, [100, 0]]]);
  of.plan.indicators[0]!.grades.push(printed(0, { by: "committee" }));
  const judges = () =>
    rowsOf(of).flatMap(({ part, level, wording }) =>
      part === "bedömare" && !wording.startsWith("den tryckta") ? [`${level}: ${wording}`] : [],
    );
  expect(judges()).toEqual(["indikator: nämnden"]);
  of.plan.goals[0]!.grades.push(printed(0, { by: "overall", period: "2019" }));
  expect(judges()).toEqual(["indikator: nämnden"]);
  of.plan.goals[0]!.grades.push(printed(0, { by: "overall" }));
  expect(judges()).toEqual(["indikator: nämnden", "mål: kommunen som helhet"]);
});

test("a level whose printed grades no rule explains has no rules proposed", () => {
  const rows = rowsOf(plan([[null, [100, 2], [20, 0]]]));
  expect(row(rows, "skala")).toMatchObject({ printed: 2 });
  expect(row(rows, "gradering")).toBeUndefined();
});

test("goals whose grades no rule gives have counts, and the row says so", () => {
  const rows = rowsOf(
    plan([
      [2, [100, 0], [120, 0]],
      [0, [20, 2], [30, 2]],
    ]),
  );
  expect(row(rows, "sammanvägning")).toMatchObject({ wording: "bara antal, ingen regel", others: [] });
});

test("a scale whose order is asked about, or of one step, has no rules proposed", () => {
  const asked = { ...SCALE, order: "asked" as const };
  const of = plan([[0, [100, 0], [20, 2]]]);
  const parts = (known: (typeof SCALE)[]) =>
    proposeStyrmodell(of, known).rows.flatMap(({ part, level }) => (level === "" ? [] : `${level}: ${part}`));
  expect(parts([asked])).toEqual(["indikator: skala", "indikator: bedömare", "mål: skala", "mål: bedömare"]);
  expect(parts([SCALE])).toEqual([
    "indikator: skala",
    "indikator: bedömare",
    "indikator: gradering",
    "mål: skala",
    "mål: bedömare",
    "mål: sammanvägning",
  ]);
});

test("no middle step is proposed where none explains more", () => {
  const rows = rowsOf(plan([[null, [100, 0], [85, 2], [20, 2]]]));
  expect(row(rows, "gradering")).toMatchObject({ wording: "Uppnås: uppnått; Uppnås inte: annars", explained: 3 });
});

test("bounds that explain as many are named beside the first", () => {
  const rows = rowsOf(plan([[null, [100, 0], [92, 1], [40, 2]]]));
  const { wording, others } = row(rows, "gradering")!;
  expect(wording).toContain("måluppfyllnad ≥ 90 %");
  expect(alikeIn(rows)).toEqual([80, 75, 50, 85, 70, 60].map((share) => `måluppfyllnad ≥ ${share} %`));
  expect(others.at(-1)?.wording).toBe(FACTS);
});

test("a bound that is chosen instead grades, and no bound at all leaves the fact", () => {
  const named = { name: "provstad", title: "Provstad", decision: "Så bedömer vi, 2024-02-11" };
  const proposal = proposeStyrmodell(plan([[null, [100, 0], [92, 1], [40, 2]]]), standard.scales);
  const chosen = (other: (one: ProposedRow) => Candidate | undefined) =>
    styrmodellOf(proposal, (one) => (one.part === "gradering" ? (other(one) ?? null) : one), named).levels[0];
  expect(chosen(({ others }) => others[0])).toMatchObject({ scale: SCALE.name, grading: [{}, { atLeast: 80 }, {}] });
  const { scale, grading } = undecided.levels[0]!;
  expect(chosen(({ others }) => others.at(-1))).toMatchObject({ scale, grading });
});

dear("roll-ups that explain as many may be chosen before those that explain fewer", () => {
  // The worst of two measures is also what no majority gives otherwise; the best of them is not.
  const rows = rowsOf(
    plan([
      [2, [85, 1], [20, 2]],
      [2, [30, 2], [20, 2]],
      [0, [100, 0], [100, 0]],
    ]),
  );
  const { explained, others } = row(rows, "sammanvägning")!;
  const counts = others.map((one) => one.explained);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  const alike = others.filter((one) => one.explained === explained).map(({ wording }) => wording);
  expect(alike).toContain("sämst");
  expect(alike).not.toContain("bäst");
});

test("the mean of the steps is found where no other rule explains as much, and gives the steps their values", () => {
  // Of values 2, 1 and 0: 1.67, 2, 0.67 and 1.33; the majority of the last is on the best step.
  const of = plan([
    [0, [100, 0], [110, 0], [90, 1]],
    [0, [100, 0], [110, 0], [120, 0]],
    [1, [90, 1], [20, 2], [95, 1]],
    [1, [20, 2], [100, 0], [110, 0]],
  ]);
  const proposal = proposeStyrmodell(of, standard.scales);
  expect(row(proposal.rows, "sammanvägning")).toMatchObject({
    wording:
      "medelvärdet (Uppnås 2, Uppnås delvis 1, Uppnås inte 0): minst 1,5 ger Uppnås, minst 0,5 ger Uppnås delvis, annars Uppnås inte",
    explained: 4,
    isProposed: true,
    sets: { rollup: [{ rule: "viktat medel", cutoffs: [1.5, 0.5] }] },
  });
  const named = { name: "provstad", title: "Provstad", decision: "Så bedömer vi, 2024-02-11" };
  const valuesOf = (all: boolean) =>
    styrmodellOf(proposal, (one) => (all || one.part === "skala" ? one : null), named).scales[0]!.steps.map(
      ({ value }) => value,
    );
  expect([valuesOf(true), valuesOf(false)]).toEqual([
    [2, 1, 0],
    [undefined, undefined, undefined],
  ]);
});

test("steps that are figures are weighed by themselves, the lowest first where that is the best", () => {
  const figures = { ...SCALE, steps: SCALE.steps.map((step, at) => ({ ...step, label: String(at + 1) })) };
  const [nearest, reached] = meanRules(figures);
  expect([nearest!.cutoffs, reached!.cutoffs]).toEqual([
    [1.5, 2.5],
    [1, 2],
  ]);
  expect(meanWords(nearest!, figures)).toBe("medelvärdet: högst 1,5 ger 1, högst 2,5 ger 2, annars 3");
});

inTurn(3)<[says: string, steps: number[], rule: string]>([
  ["nine of ten", [0, 0, 0, 0, 0, 0, 0, 0, 0, 1], "majoritet, annars sämst"],
  ["eight of ten", [0, 0, 0, 0, 0, 0, 0, 0, 1, 1], "bara antal"],
  ["two of two: too few to tell", [0, 0], "bara antal"],
])("a roll-up that explains %s", (_, steps, rule) => {
  const mostly: [number, number][] = [
    [100, 0],
    [100, 0],
    [20, 2],
  ];
  const found = row(rowsOf(plan(steps.map((step) => [step, ...mostly]))), "sammanvägning")!;
  expect(found.wording).toContain(rule);
  // Others explain as many: she chooses.
  expect(found.held).toBe(rule === "bara antal" ? undefined : "alike");
  const rules = [found, ...found.others].map(({ sets }) => sets.rollup?.[0]?.rule);
  expect(rules).toEqual(expect.arrayContaining(["majoritet", "antal"]));
});

test("shares of the measures that explain nine of ten come before counts, and are hers to choose among", () => {
  const half: [number, number][] = [
    [100, 0],
    [100, 0],
    [20, 2],
    [20, 2],
  ];
  const steps = [1, 1, 1, 1, 1, 1, 1, 1, 1, 2];
  const found = row(rowsOf(plan(steps.map((step) => [step, ...half]))), "sammanvägning")!;
  expect(found).toMatchObject({
    explained: 9,
    computed: 10,
    held: "alike",
    sets: { rollup: [{ rule: "andel" }, {}, {}] },
  });
  expect(found.others.at(-1)?.wording).toBe("bara antal, ingen regel");
});

test("where every rule explains the printed grades none is proposed: nothing tells them apart", () => {
  const [reached, missed]: [number, number][][] = [
    [
      [100, 0],
      [120, 0],
    ],
    [
      [20, 2],
      [30, 2],
    ],
  ];
  const found = row(
    rowsOf(
      plan([
        [0, ...reached!],
        [0, ...reached!],
        [2, ...missed!],
      ]),
    ),
    "sammanvägning",
  )!;
  expect(found.sets.rollup).toEqual([{ rule: "antal" }]);
});

dear("what a proposed rule does not explain is named with its cell", () => {
  const rows = rowsOf(
    plan([
      [null, [100, 0], [85, 1], [79, 2]],
      [null, [120, 0], [80, 1], [30, 2]],
      [null, [130, 0], [82, 1], [20, 2]],
      [null, [140, 2]],
    ]),
  );
  expect(row(rows, "gradering")).toMatchObject({
    explained: 9,
    computed: 10,
    isProposed: true,
    unexplained: [{ title: "Besök 3.0", printed: STEPS[2], computed: STEPS[0] }],
  });
});

dear("a rule that explains less than nine of ten is shown and not ticked", () => {
  const rows = rowsOf(plan([[null, [100, 0], [120, 0], [100, 2], [20, 2], [30, 2]]]));
  expect(row(rows, "gradering")).toMatchObject({ explained: 4, computed: 5, isProposed: false, held: "share" });
});

/** A grade that is a comment: no word of any scale. */
const REMARK = {
  text: "Arbetet fortsätter under hösten. Underlaget är inte sammanställt.",
  scale: undefined,
  step: undefined,
};
/** Measures all of which but one reach their target values, with so many grades on the scale and so many that are comments. */
function remarked(known: number, remarks: number): Recognition {
  const of = plan([
    [null, ...Array.from({ length: known + remarks }, (_, at): [number, number] => (at > 0 ? [100, 0] : [20, 2]))],
  ]);
  for (const { grades } of of.plan.indicators.slice(known)) Object.assign(grades[0]!, REMARK);
  return of;
}

test.each([
  [9, 1, undefined],
  [8, 2, "share"],
])("a scale that has %i of ten grades and not the %i others is held: %s", (known, remarks, held) => {
  const { rows } = proposeStyrmodell(remarked(known, remarks), standard.scales);
  expect(row(rows, "skala")).toMatchObject({ explained: known, computed: 10, isProposed: held === undefined });
  expect(row(rows, "skala")?.held).toBe(held);
  expect(row(rows, "gradering")?.held).toBe(held && "scale");
});

test("what is accepted of a level whose scale is not ticked has no scale of its words", () => {
  const named = { name: "provstad", title: "Provstad", decision: "Så bedömer vi, 2024-02-11" };
  const of = plan(Array.from({ length: 10 }, (): [number, [number, number]] => [0, [100, 0]]));
  for (const { grades } of of.plan.goals.slice(5)) Object.assign(grades[0]!, REMARK);
  for (const { grades } of of.plan.goals.slice(0, 5))
    Object.assign(grades[0]!, { text: "Grön", scale: undefined, step: undefined });
  Object.assign(of.plan.goals[0]!.grades[0]!, { text: SCALE.steps[2]!.label });
  const lights = { ...SCALE, name: "Ljus", steps: [{ ...SCALE.steps[0]!, label: "Grön" }, ...SCALE.steps.slice(1)] };
  const proposal = proposeStyrmodell(of, [lights]);
  expect(row(proposal.rows, "skala", "mål")).toMatchObject({ held: "share", sets: { scale: "Ljus" } });
  const ticked = styrmodellOf(proposal, (one) => (one.isProposed ? one : null), named);
  const whole = styrmodellOf(proposal, (one) => one, named);
  const scaleIn = ({ levels }: typeof ticked) => levels.find(({ level }) => level === "mål")?.scale;
  expect([scaleIn(ticked), scaleIn(whole)]).toEqual([SCALE.name, "Ljus"]);
});

test.each([
  ["reach their target values: it may be a step", 100, "share"],
  ["nobody can compare", null, undefined],
] as const)("a word for what is not judged beside figures that %s", (_, value, held) => {
  const of = remarked(8, 2);
  for (const { grades, outcomes } of of.plan.indicators.slice(8)) {
    Object.assign(grades[0]!, { text: "Grå" });
    if (value === null) outcomes.length = 0;
  }
  expect(row(proposeStyrmodell(of, standard.scales).rows, "skala")?.held).toBe(held);
});

inTurn(3)<[by: GradeNote["by"], of: number, judge: string]>([
  ["committee", 9, "nämnden"],
  ["committee", 1, "den tryckta, annars regeln"],
  ["overall", 8, "den tryckta, annars regeln"],
])("a column of %s with %i of ten grades beside the printed ones: the judge is %s", (by, count, judge) => {
  const of = plan(Array.from({ length: 10 }, (): [number, [number, number]] => [0, [100, 0]]));
  for (const { grades } of of.plan.goals.slice(0, count)) grades.push(printed(0, { by }));
  const found = row(rowsOf(of), "bedömare", "mål");
  expect(found).toMatchObject({ wording: judge, computed: 10, isProposed: true });
  expect(found?.others.map(({ explained }) => explained)).toContain(count === 9 ? 10 : count);
});

dear("grades in columns of a nämnd alone are the level's, and the rule that gives them is found", () => {
  const of = plan(Array.from({ length: 10 }, (_, at): [null, [number, number]] => [null, at < 5 ? [100, 0] : [20, 2]]));
  of.plan.goals.forEach(({ grades }, at) => grades.push(printed(at < 5 ? 0 : 2, { by: "committee" })));
  const rows = rowsOf(of);
  expect(row(rows, "skala", "mål")).toMatchObject({ explained: 10, computed: 10, isProposed: true });
  expect(row(rows, "bedömare", "mål")).toMatchObject({ wording: "nämnden", isProposed: true });
  expect([row(rows, "sammanvägning")!, ...row(rows, "sammanvägning")!.others].some((one) => one.explained === 10)).toBe(
    true,
  );
});

dear("where no judge has nine of ten of the graded goals, none is ticked", () => {
  const of = plan(
    Array.from({ length: 10 }, (_, at): [number | null, [number, number]] => (at > 0 ? [0, [100, 0]] : [2, [20, 2]])),
  );
  of.plan.goals.forEach((goal, at) => {
    if (at >= 6) goal.grades = [printed(0, { by: "committee" })];
  });
  expect(row(rowsOf(of), "bedömare", "mål")).toMatchObject({
    wording: "den tryckta, annars regeln",
    explained: 6,
    computed: 10,
    held: "share",
    others: [{ wording: "nämnden", explained: 4 }, { wording: "den beräknade" }],
  });
});

test("without a printed grade on the worst step nobody has said what a missed target is", () => {
  const rows = rowsOf(plan([[null, [100, 0], [120, 0], [130, 0], [95, 1], [85, 1], [82, 1]]]));
  expect(row(rows, "gradering")?.wording).toBe("Uppnås: uppnått; Uppnås delvis: måluppfyllnad ≥ 80 %");
});

test.each<[says: string, grades: [number, number][], held: string | undefined]>([
  [
    "no other explains as many",
    [
      [100, 0],
      [91, 1],
      [80, 1],
      [79, 1],
      [74, 2],
      [20, 2],
    ],
    undefined,
  ],
  [
    "others explain as many",
    [
      [100, 0],
      [99, 1],
      [97, 1],
      [96, 1],
      [20, 2],
      [30, 2],
    ],
    "alike",
  ],
  [
    "two grades alone are on the step between",
    [
      [100, 0],
      [91, 1],
      [76, 1],
      [74, 2],
      [20, 2],
    ],
    "fitted",
  ],
])("a threshold that is found by the grades is ticked where they tell it: %s", (_, grades, held) => {
  const found = row(rowsOf(plan([[null, ...grades]])), "gradering")!;
  expect(found).toMatchObject({ explained: grades.length, computed: grades.length });
  expect(found.held).toBe(held);
});

test("a printed step that the ticked rule never gives differs from nothing; its other steps do", () => {
  const of = plan([[null, [100, 0], [120, 0], [20, 2], [30, 2], [85, 1], [130, 2]]]);
  const level = {
    ...undecided.levels[0]!,
    level: "indikator",
    scale: SCALE.name,
    grading: [
      { rule: "uppnått" as const, step: 0 },
      { rule: "annars" as const, step: 2 },
    ],
  };
  const decided = { ...undecided, decision: "2024", scales: [SCALE], levels: [level, ...undecided.levels] };
  expect(assess(of, decided).disagreements.map(({ id }) => id)).toEqual([of.plan.indicators[5]!.id]);
});

test.each<[by: GradeNote["by"][], judge: string | undefined]>([
  [["committee"], "nämnden"],
  [["overall"], "kommunen som helhet"],
  [["committee", "overall"], "den tryckta, annars regeln"],
])("grades in columns of %j: the judge is %s", (by, judge) => {
  const of = plan([[0, [100, 0]]]);
  of.plan.goals[0]!.grades.push(...by.map((one) => printed(0, { by: one })));
  expect(row(rowsOf(of), "bedömare", "mål")?.wording).toBe(judge);
});

dear("grades of another period are not counted, and the period with most of them is proposed for", () => {
  const of = plan([[0, [100, 0], [80, 1]]]);
  for (const one of of.plan.indicators) one.grades.push(printed(2, { period: "2020" }));
  expect(proposeStyrmodell(of, standard.scales).period).toBe("2021");
  expect(row(rowsOf(of), "gradering")).toMatchObject({ explained: 2, printed: 2 });
  of.plan.goals[0]!.grades.push(printed(2, { period: "2020" }), printed(2, { period: "2020" }));
  expect(proposeStyrmodell(of, standard.scales).period).toBe("2020");
});

dear("the scale takes the printed words, the commonest of each step, and keeps its own as others for the same", () => {
  const of = plan([[null, [100, 0], [100, 0], [100, 0], [20, 2]]]);
  ["uppnått", "uppnått", "uppnås", "uppnås inte"].forEach(
    (text, at) => (of.plan.indicators[at]!.grades[0]!.text = text),
  );
  const { scales, rows } = proposeStyrmodell(of, standard.scales);
  expect(scales.map(({ steps }) => steps.map(({ label }) => label))).toEqual([["Uppnått", STEPS[1], STEPS[2]]]);
  expect(scales[0]!.steps[0]!.synonyms).toContain(STEPS[0]);
  expect(row(rows, "skala")).toMatchObject({
    wording: `${SCALE.name}: Uppnått · ${STEPS[1]} · ${STEPS[2]}`,
    explained: 4,
  });
});

dear("only accepted rows are in the styrmodell; a level without accepted rules has facts and counts", () => {
  const proposal = proposeStyrmodell(plan([[0, [100, 0], [85, 1], [20, 2]]]), standard.scales);
  const named = { name: "provstad", title: "Provstad", decision: "Så bedömer vi, 2024-02-11" };
  const words = styrmodellOf(proposal, (one) => (one.part === "skala" ? one : null), named);
  const facts = undecided.levels[0]!;
  expect(words.levels.slice(0, 2)).toMatchObject([
    { level: "indikator", scale: facts.scale, grading: facts.grading },
    { level: "mål", scale: SCALE.name, grading: [], rollup: [{ rule: "antal" }] },
  ]);
  expect(words.levels.slice(2)).toEqual(undecided.levels);
  const all = styrmodellOf(proposal, (one) => one, named);
  expect(all.levels[0]).toMatchObject({
    level: "indikator",
    scale: SCALE.name,
    judge: "printed",
    grading: [{ step: 0 }, { atLeast: 80 }, { step: 2 }],
  });
  expect(all).toMatchObject(named);
  expect(styrmodellOf(proposal, () => null, named).levels).toEqual(undecided.levels);
});

test("rounding is proposed where a printed grade is against the exact figure, not where the figure alone says nothing", () => {
  const rounded = (value: number, target: string, printedStep: number) => {
    const { plan: of, ...more } = plan([[null, [100, 0], [85, 2], [79, 2]]]);
    const last = indicator("0.9", "mål:0", target, { 2021: String(value) }, { title: "Beläggning, km" });
    const indicators = [...of.indicators, { ...last, grades: [printed(printedStep)] }];
    return row(rowsOf({ ...more, plan: { ...of, indicators } }), "avrundning")?.wording;
  };
  expect(rounded(99.6, "minst 100", 0)).toMatch(/^målets decimaler/);
  expect(rounded(8.2, "8", 0)).toMatch(/^exakt/);
});

test("where nobody has printed a grade, facts and counts are proposed, and no threshold or roll-up", () => {
  const rows = rowsOf(plan([[null]]));
  expect(rows.map(({ part, wording, isProposed }) => [part, wording, isProposed])).toEqual([
    ["gradering", "för varje mått om målvärdet nås, och för målen hur många mått som når det", true],
    ["avrundning", "exakt: 79,6 når inte 80", true],
    ["äldsta utfall", "bara periodens egna utfall bedöms", true],
  ]);
  expect(rows.map(({ sets }) => sets)).toEqual([{}, {}, {}]);
});

test("rules that are tried one after the other give what each gives alone", () => {
  const of = plan([
    [0, [100, 0], [85, 1], [79, 2]],
    [2, [120, 0], [80, 1]],
  ]);
  const rollups: RollupRule[] = [{ rule: "sämst" }, { rule: "bäst" }, { rule: "median" }];
  const tried = [90, 80].flatMap((atLeast) =>
    rollups.map((rule): Styrmodell => {
      const grading: Level["grading"] = [
        { rule: "uppnått", step: 0 },
        { rule: "måluppfyllnad", atLeast, step: 1 },
        { rule: "annars", step: 2 },
      ];
      const level: Level = { level: "*", scale: SCALE.name, grading, rollup: [rule], coverage: 50, missing: "ignored" };
      return { ...standard, levels: [level] };
    }),
  );
  const trial = trialOf(of, { period: "2021" });
  const found = tried.map((styrmodell) => {
    const alone = assess(of, styrmodell, { period: "2021" });
    expect(trial.areas(styrmodell)).toEqual(alone.areas);
    const verdicts = alone.areas
      .flatMap(indicatorsIn)
      .map(({ node: { id }, verdict, printed: own }) => [id, { computed: verdict.grade, printed: own?.grade }]);
    expect([...trial.measures(styrmodell)]).toEqual(verdicts);
    return JSON.stringify(alone.areas.map(({ goals: some }) => some.map(({ computed }) => computed?.grade.label)));
  });
  expect(new Set(found).size).toBeGreaterThan(3);
});
