import { problem } from "../../src/domain/problem";
import type {
  AssessedArea,
  AssessedGoal,
  AssessedIndicator,
  AssessedPlan,
  Assessment,
  Grade,
} from "../../src/domain/assessment";
import type { Indicator, Measurement, GoalNode, Target } from "../../src/domain/plan";
import { presetNamed } from "../../src/domain/presets";
import type { Scale } from "../../src/domain/scale";
import { standard } from "../../src/domain/presets/standard";
import type { Styrmodell } from "../../src/domain/styrmodell";
import type { ReportInput } from "../../src/report/annual/content";
import { nodeFacts } from "../../src/report/annual/nodeFacts";

/** Three scales in one document, as Lindesbergs kommun prints them; its titles stand here beside invented values. */
const threeScales: Styrmodell = presetNamed("lindesberg")!;

const scaleNamed = (styrmodell: Styrmodell, level: string): Scale => {
  const row =
    styrmodell.levels.find((one) => one.level === level) ?? styrmodell.levels.find((one) => one.level === "*")!;
  return styrmodell.scales.find((scale) => scale.name === row.scale)!;
};

/** The step of a level's scale, from 0 = best. */
export function step(styrmodell: Styrmodell, level: string, index: number): Grade {
  const scale = scaleNamed(styrmodell, level);
  const found = scale.steps[index]!;
  return {
    kind: "step",
    scale: scale.name,
    label: found.label,
    ...(scale.order === "stated" ? { index } : {}),
    step: found,
  };
}
export const state = (label: string): Grade => ({ kind: "state", label });

let next = 5;
const cell = (): string => `Mål!B${next++}`;

export const node = (level: string, title: string, more: Partial<GoalNode> = {}): GoalNode => ({
  kind: "goal",
  id: more.number ? `${level}:${more.number}` : `${level}:${title.toLowerCase()}`,
  level,
  title,
  owners: [],
  parents: [],
  cell: cell(),
  grades: [],
  comments: [],
  ...more,
});

const outcome = (period: string, value: number | string, unit?: string): Measurement =>
  typeof value === "number"
    ? {
        period,
        text: String(value).replace(".", ","),
        value,
        unit,
        cell: `Mål!${period}`,
        decimals: String(value).split(".")[1]?.length ?? 0,
      }
    : { period, text: value, value: null, unit, cell: `Mål!${period}` };

interface Measure {
  title: string;
  unit?: string;
  target?: string;
  /** 2019, 2020, 2021. */
  values: (number | string | null)[];
  grade: Grade | null;
  reason: string;
  trend?: AssessedIndicator["trend"];
  printed?: Grade;
  more?: Partial<Indicator>;
}

export function measure({
  title,
  unit,
  target,
  values,
  grade,
  reason,
  trend = null,
  printed,
  more,
}: Measure): AssessedIndicator {
  const outcomes = values.flatMap((value, index) =>
    value === null ? [] : [outcome(String(2019 + index), value, unit)],
  );
  const goal: Target | undefined =
    target === undefined ? undefined : { text: target, cell: cell(), reading: { kind: "text" }, why: "" };
  const base: Indicator = {
    ...node("indikator", title),
    kind: "indicator",
    targets: goal ? [goal] : [],
    target: goal,
    outcomes,
    forecasts: [],
    comparisons: [],
    unit,
    ...more,
  };
  const latest = outcomes.at(-1);
  return {
    node: base,
    ...(goal ? { target: goal } : {}),
    ...(latest?.period === "2021" ? { outcome: latest } : {}),
    verdict: { met: grade?.kind === "step" ? grade.index === 0 : null, attainment: null, grade, reason },
    ...(printed ? { printed: { by: "printed", grade: printed, reason: "" } } : {}),
    published: grade ?? printed ?? state("ej bedömd"),
    trend,
    moved: movedTo(values.at(-2) ?? null, values.at(-1) ?? null),
  };
}

function movedTo(before: number | string | null, now: number | string | null): AssessedIndicator["moved"] {
  if (typeof before !== "number" || typeof now !== "number") return null;
  if (before === now) return "same";
  return before < now ? "up" : "down";
}

const by = (who: Assessment["by"], grade: Grade, more: Partial<Assessment> = {}): Assessment => ({
  by: who,
  grade,
  reason: "",
  ...more,
});

export const goal = (
  nodeOf: GoalNode,
  published: Grade,
  reason: string,
  more: Partial<AssessedGoal> = {},
): AssessedGoal => ({
  node: nodeOf,
  depth: 0,
  indicators: [],
  children: [],
  committee: [],
  published,
  reason,
  ...more,
});

const inPlan = (areas: AssessedArea[], styrmodell: Styrmodell, more: Partial<AssessedPlan> = {}): AssessedPlan => ({
  styrmodell,
  period: "2021",
  organisation: "Lindesbergs kommun",
  reported: { outcomes: 0, measures: 0 },
  areas,
  disagreements: [],
  problems: [],
  coverage: {
    nonEmpty: 240,
    mapped: 212,
    reported: 28,
    outside: { nonEmpty: 12, suspicious: ["Omslag!B3", "'Noter 2021'!C7"] },
  },
  ...more,
});

const s = (index: number): Grade => step(standard, "mål", index);

/** An area on one scale: what a status sheet most often looks like. */
export const welfare: AssessedArea = {
  node: node("område", "Välfärd och service", { number: "2", cell: "Mål!A4" }),
  indicators: [],
  goals: [
    goal(
      node("mål", "God ekonomisk hushållning", { number: "1", owners: ["KS"] }),
      s(0),
      "2 av 2 indikatorer uppnås. Uppnås, eftersom majoriteten avgör.",
      {
        computed: by("computed", s(0)),
        printed: by("printed", s(0), { cell: "Mål!H5" }),
        indicators: [
          measure({
            title: "Resultat i procent av skatteintäkter, generella statsbidrag och utjämning",
            unit: "%",
            target: "minst 2 %",
            values: [1.1, 3.4, 4.2],
            grade: s(0),
            trend: "better",
            reason: "4,2 % mot minst 2 %: 2,2 procentenheter över målet, bättre än 2020 (3,4 %).",
          }),
          measure({
            title: "Antal anställda",
            unit: "personer",
            target: "högst 1 950",
            values: [1845, 1886, 1909],
            grade: s(0),
            trend: "worse",
            reason: "1 909 personer mot högst 1 950: 41 personer under gränsen, fler än 2020 (1 886).",
          }),
        ],
      },
    ),
    goal(
      node("mål", "God kommunal service", {
        number: "2",
        owners: ["Kommunstyrelsen", "Barn- och utbildningsnämnden", "Socialnämnden"],
      }),
      s(1),
      "1 av 3 indikatorer uppnås, 1 saknar utfall: ingen majoritet, den sämsta avgör → Uppnås delvis.",
      {
        node: {
          ...node("mål", "God kommunal service", {
            number: "2",
            owners: ["Kommunstyrelsen", "Barn- och utbildningsnämnden", "Socialnämnden"],
          }),
          comments: [
            {
              text: "Svarstiderna har kortats sedan kontaktcenter öppnade i mars; telefontillgängligheten mäts nästa gång 2022.",
              cell: "Mål!J9",
            },
          ],
        },
        computed: by("computed", s(1)),
        indicators: [
          measure({
            title: "Andel som får svar på e-post inom en arbetsdag",
            unit: "%",
            target: "minst 85 %",
            values: [78, 81, 84],
            grade: s(1),
            trend: "better",
            reason:
              "84 % mot minst 85 %: 1 procentenhet under målet, bättre än 2020 (81 %). Uppnås delvis, eftersom minst 90 % av målvärdet är nått.",
          }),
          measure({
            title: "Andel som får kontakt med handläggare per telefon",
            unit: "%",
            target: "minst 60 %",
            values: [52, "mäts ej", "mäts ej"],
            grade: null,
            reason: "Utfall saknas: mäts vartannat år. Senaste värdet, 52 %, avser 2019.",
          }),
          measure({
            title: "Väntetid till särskilt boende, medelvärde",
            unit: "dagar",
            target: "högst 30 dagar",
            values: [41, 35, 30],
            grade: s(0),
            trend: "better",
            reason: "30 dagar mot högst 30 dagar: på gränsen, bättre än 2020 (35 dagar).",
          }),
        ],
      },
    ),
    goal(
      node("mål", "Ökad måluppfyllelse i skolan", { number: "3", owners: ["BUN"] }),
      s(1),
      "0 av 2 indikatorer uppnås. Samlad bedömning av kommunstyrelsen.",
      {
        computed: by("computed", s(2)),
        printed: by("printed", s(1), { cell: "Mål!H12" }),
        overall: by("overall", s(1), { who: "KS" }),
        disagreement: "Bedömningarna skiljer sig (beräknad: Uppnås inte; tryckt: Uppnås delvis).",
        indicators: [
          measure({
            title: "Elever i årskurs 9 som uppnått kunskapskraven i alla ämnen",
            unit: "%",
            target: "minst 80 %",
            values: [71, 73, 72],
            grade: s(2),
            printed: s(1),
            trend: "worse",
            reason: "72 % mot minst 80 %: 8 procentenheter under målet, sämre än 2020 (73 %).",
          }),
          measure({
            title: "Elever med gymnasieexamen inom fyra år",
            unit: "%",
            target: "bättre än riket (71 %)",
            values: [66, 68, 69],
            grade: s(2),
            trend: "better",
            reason: "69 % mot riket 71 %: 2 procentenheter under. Källa: Kolada.",
          }),
        ],
      },
    ),
    goal(
      node("mål", "Kompetensförsörjningsstrategin är genomförd i verksamheterna", { number: "4", owners: ["KS"] }),
      state("Bedömning saknas"),
      "Målet har inga indikatorer och ingen har bedömt det.",
    ),
  ],
};

export const environment: AssessedArea = {
  node: node("område", "Klimat: energi & miljö", { number: "3", cell: "Mål!A20" }),
  indicators: [],
  goals: [
    goal(
      node("mål", "Fossilfri fordonsflotta senast 2030", { number: "5", owners: ["SBN"] }),
      s(1),
      "1 av 1 indikator uppnås delvis.",
      {
        computed: by("computed", s(1)),
        indicators: [
          measure({
            title: "Fossilfria personbilar",
            unit: "%",
            target: "100 %",
            values: [41.5, 63.25, 91],
            grade: s(1),
            trend: "better",
            reason: "91 % mot 100 %: 9 procentenheter under målet.",
          }),
        ],
      },
    ),
    goal(welfare.goals[0]!.node, s(0), welfare.goals[0]!.reason, { computed: by("computed", s(0)) }),
  ],
};

/** Two areas on one scale, a goal in both, disagreements and problems. */
export const assessed: AssessedPlan = inPlan([welfare, environment], standard, {
  disagreements: [
    {
      id: welfare.goals[2]!.indicators[0]!.node.id,
      printed: "Uppnås delvis",
      computed: "Uppnås inte",
      why: "72 % mot minst 80 %: 8 procentenheter under målet, sämre än 2020 (73 %).",
      cell: "Mål!H13",
    },
    {
      id: "mål:3",
      printed: "Uppnås delvis",
      computed: "Uppnås inte",
      why: "0 av 2 indikatorer uppnås. Uppnås inte, eftersom majoriteten avgör.",
      cell: "Mål!H12",
    },
  ],
  problems: [problem("tvetydigt-tal", "Mål!F9", "1.233"), problem("fel-i-cell", "'Noter 2021'!C4", "#SAKNAS!")],
});

const l = (level: string, index: number): Grade => step(threeScales, level, index);
const judged = (level: string, title: string, index: number): AssessedGoal =>
  goal(node(level, title), l(level, index), "Bedömningen står i underlaget.", {
    stands: { by: "print", rest: "" },
    printed: by("printed", l(level, index), { cell: cell() }),
  });

/** Lindesbergs kommun, Styrning och uppföljning, årsredovisning 2021: the area Välfärd och service on three scales. */
export const lindesberg: AssessedPlan = inPlan(
  [
    {
      node: node("område", "Välfärd och service", { cell: "Mål!A4" }),
      indicators: [],
      goals: [
        judged("grunduppdrag", "Välfärd och service", 0),
        judged("kvalitetsfaktor", "God ekonomisk hushållning", 0),
        judged("kvalitetsfaktor", "God kommunal service", 1),
        judged("utvecklingsmål", "Ökad måluppfyllelse i skolan", 1),
        judged("utvecklingsmål", "En ökad långsiktig ekonomisk planering", 0),
      ],
    },
  ],
  threeScales,
);

/** What an årsredovisning of a plan is made of where the workbook has nothing else. */
export const reportInput = (plan: AssessedPlan, more: Partial<ReportInput> = {}): ReportInput => ({
  assessed: plan,
  kind: "arsredovisning",
  changes: null,
  log: [],
  checks: null,
  entries: [],
  decided: null,
  byNode: nodeFacts(plan, { entries: more.entries ?? [], decided: more.decided ?? null }),
  checklists: [],
  balance: null,
  isGroupLeftOut: false,
  means: null,
  preliminary: new Set(),
  ...more,
});
