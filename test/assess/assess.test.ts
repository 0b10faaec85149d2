import { problem } from "../../src/domain/problem";
import { NO_AREA } from "../../src/assess/areas";
import { assess } from "../../src/assess/assess";
import { countGrades } from "../../src/assess/counts";
import type { AssessedGoal, AssessedPlan, Entry } from "../../src/domain/assessment";
import type { GradeNote } from "../../src/domain/plan";
import { lindesberg } from "../../src/domain/presets/lindesberg";
import { mariestad } from "../../src/domain/presets/mariestad";
import { motala } from "../../src/domain/presets/motala";
import { standard } from "../../src/domain/presets/standard";
import { undecided } from "../../src/domain/presets/undecided";
import { readTarget } from "../../src/interpret/targets/target";
import { grade, indicator, measured, node, recognition } from "./plan";

const allGoals = (plan: AssessedPlan): AssessedGoal[] => plan.areas.flatMap((area) => area.goals);
const goal = (plan: AssessedPlan, id: string): AssessedGoal => allGoals(plan).find((one) => one.node.id === id)!;
const entry = (by: Entry["by"], text: string, more: Partial<Entry> = {}): Entry => ({
  goal: "mål:1",
  period: "2021",
  by,
  grade: text,
  ...more,
});

const area = node("område:a", "område");
const one = node("mål:1", "mål", { parents: ["område:a"] });
const numbers = [
  indicator("i1", "mål:1", "minst 80 %", { 2021: "85 %", 2020: "70 %" }),
  indicator("i2", "mål:1", "minst 80 %", { 2021: "76 %" }),
  indicator("i3", "mål:1", "högst 5 %", { 2021: "4,2 %" }),
];

describe("published = the last of computed, nämndens and samlad that exists for the period", () => {
  const plan = { areas: [area], goals: [one], indicators: numbers };
  const published = (entries: Entry[], styrmodell = standard) =>
    goal(assess(recognition(plan), styrmodell, { entries }), "mål:1").published.label;

  test("computed, where nobody has set anything", () => {
    const assessed = goal(assess(recognition(plan), standard), "mål:1");
    expect(assessed.published.label).toBe("Uppnås");
    expect(assessed.reason).toBe("2 av 3 indikatorer uppnås. Uppnås, eftersom majoriteten avgör.");
  });
  test("nämndens goes before computed, and samlad before nämndens", () => {
    expect(published([entry("committee", "Uppnås inte")])).toBe("Uppnås inte");
    expect(published([entry("committee", "Uppnås inte"), entry("overall", "Uppnås delvis")])).toBe("Uppnås delvis");
  });
  test("of two samlad, the one set in an open cell goes before the one printed in the source", () => {
    const printed = { ...one, grades: [grade("Uppnås", "Måluppfyllelse", 0, { by: "overall" })] };
    const graded = { ...plan, goals: [printed] };
    const label = (entries: Entry[]): string =>
      goal(assess(recognition(graded), standard, { entries }), "mål:1").published.label;
    expect(label([])).toBe("Uppnås");
    expect(label([entry("overall", "Uppnås inte")])).toBe("Uppnås inte");
  });
  test("a grade belongs to (goal, period): another period's is not passed off as this one's", () => {
    expect(published([entry("overall", "Uppnås inte", { period: "2020" })])).toBe("Uppnås");
    expect(published([entry("overall", "Uppnås inte", { goal: "mål:2" })])).toBe("Uppnås");
  });
  test("what a person set is reported as set by a person", () => {
    const reason = (more: Partial<Entry>) =>
      goal(assess(recognition(plan), standard, { entries: [entry("committee", "Uppnås delvis", more)] }), "mål:1")
        .reason;
    expect(reason({})).toBe("Bedömningen är gjord av nämnden.");
    expect(reason({ who: "Socialnämnden", reason: "Två av tre enheter är klara." })).toBe(
      "Bedömningen är gjord av Socialnämnden. Två av tre enheter är klara.",
    );
  });
  test("an empty open cell sets nothing", () =>
    expect(published([entry("overall", "  "), entry("committee", "", { grade: undefined, comment: "se nedan" })])).toBe(
      "Uppnås",
    ));
  test("a text on no scale is a problem that names the cell, not a grade", () => {
    const assessed = assess(recognition(plan), standard, {
      entries: [entry("overall", "sådär", { cell: "Status!F7" })],
    });
    expect(goal(assessed, "mål:1").published.label).toBe("Uppnås");
    expect(assessed.problems).toMatchObject([{ code: "okänd-bedömning", cell: "Status!F7" }]);
  });
  test("several nämnder that differ and no samlad: bedömning saknas, and the reason names both", () => {
    const assessed = goal(
      assess(recognition(plan), standard, {
        entries: [
          entry("committee", "Uppnås", { who: "Socialnämnden" }),
          entry("committee", "Uppnås inte", { who: "Skolnämnden" }),
        ],
      }),
      "mål:1",
    );
    expect(assessed.published).toEqual({ kind: "state", label: "Bedömning saknas" });
    expect(assessed.reason).toBe(
      "Nämnderna bedömer olika (Socialnämnden: Uppnås; Skolnämnden: Uppnås inte) och en samlad bedömning saknas.",
    );
  });
  test("several nämnder that agree: theirs", () =>
    expect(
      published([entry("committee", "Uppnås delvis", { who: "A" }), entry("committee", "uppnås delvis", { who: "B" })]),
    ).toBe("Uppnås delvis"));
  test("where they differ, the report says so and asks for a comment", () => {
    const assessed = goal(
      assess(recognition(plan), standard, { entries: [entry("overall", "Uppnås delvis")] }),
      "mål:1",
    );
    expect(assessed.disagreement).toBe("Bedömningarna skiljer sig åt (beräknad: Uppnås; samlad: Uppnås delvis).");
    expect(
      goal(assess(recognition(plan), standard, { entries: [entry("overall", "Uppnås")] }), "mål:1").disagreement,
    ).toBeUndefined();
  });
});

describe("on a level where a person decides, the machine proposes", () => {
  const plan = {
    areas: [area],
    goals: [
      node("mål:1", "nämndmål", { parents: ["område:a"] }),
      node("a1", "aktivitet", { parents: ["mål:1"], grades: [grade("Genomförd", "Aktivitetsstatus", 0)] }),
      node("a2", "aktivitet", { parents: ["mål:1"], grades: [grade("Genomförd", "Aktivitetsstatus", 0)] }),
      node("a3", "aktivitet", { parents: ["mål:1"], grades: [grade("Pågår", "Aktivitetsstatus", 1)] }),
    ],
  };

  test("Mariestad: the status of all activities indicates the nämndmål, and published is bedömning saknas until a person has set one", () => {
    const assessed = goal(assess(recognition(plan), mariestad), "mål:1");
    expect(assessed.computed?.grade.label).toBe("Uppnås");
    expect(assessed.published.label).toBe("Bedömning saknas");
    expect(assessed.reason).toBe(
      "Ingen samlad bedömning är gjord. Det beräknade förslaget är ”Uppnås”: 2 av 3 aktiviteter är genomförda, och majoriteten avgör.",
    );
  });
  test("the nämnd judges", () =>
    expect(
      goal(assess(recognition(plan), mariestad, { entries: [entry("committee", "Uppnås delvis")] }), "mål:1").published
        .label,
    ).toBe("Uppnås delvis"));
  test("a grade printed in the source table was set by a person", () => {
    const printed = {
      ...plan,
      goals: [node("mål:1", "nämndmål", { parents: ["område:a"], grades: [grade("Uppnås", "Måluppfyllelse", 0)] })],
    };
    const assessed = goal(assess(recognition(printed), mariestad), "mål:1");
    expect([assessed.published.label, assessed.reason]).toEqual(["Uppnås", "Enligt bedömningen i underlaget."]);
  });
  test("a printed grade of another period is not used", () => {
    const printed = {
      ...plan,
      goals: [
        node("mål:1", "nämndmål", {
          parents: ["område:a"],
          grades: [grade("Uppnås", "Måluppfyllelse", 0, { period: "2020" })],
        }),
      ],
    };
    expect(goal(assess(recognition(printed), mariestad), "mål:1").published.label).toBe("Bedömning saknas");
  });
  test("a grade without a period is of the workbook's own period, not of another one that is asked for", () => {
    const printed = recognition({
      ...plan,
      goals: [node("mål:1", "nämndmål", { parents: ["område:a"], grades: [grade("Uppnås", "Måluppfyllelse", 0)] })],
    });
    expect(goal(assess(printed, mariestad, { period: "2022" }), "mål:1").published.label).toBe("Bedömning saknas");
    expect(goal(assess(printed, mariestad, { period: "helår 2021" }), "mål:1").published.label).toBe("Uppnås");
  });
});

describe("Lindesberg 2021: thirteen grades, each on its own scale, exactly as on its page", () => {
  const rows: [level: string, title: string, text: string, scale: string, step: number | null][] = [
    ["grunduppdrag", "Arbetsgivare", "Grunduppdraget uppnås till stor del", "Uppfyllelse av grunduppdrag", null],
    ["grunduppdrag", "Välfärd och service", "Grunduppdraget uppnås till stor del", "Uppfyllelse av grunduppdrag", null],
    [
      "grunduppdrag",
      "Samhälle och demokrati",
      "Grunduppdraget uppnås till stor del",
      "Uppfyllelse av grunduppdrag",
      null,
    ],
    ["kvalitetsfaktor", "God ekonomisk hushållning", "Kvalitén uppnås", "Grad av kvalitet", 0],
    [
      "kvalitetsfaktor",
      "Samverkan internt och externt för att möta framtidens välfärdsutmaningar",
      "Kvalitén är på väg att uppnås",
      "Grad av kvalitet",
      1,
    ],
    [
      "kvalitetsfaktor",
      "Attraktiv arbetsgivare med fokus på arbetsmiljö, ledarskap, medarbetarskap och kompetensförsörjning",
      "Kvalitén är på väg att uppnås",
      "Grad av kvalitet",
      1,
    ],
    ["kvalitetsfaktor", "God kommunal service", "Kvalitén är på väg att uppnås", "Grad av kvalitet", 1],
    ["kvalitetsfaktor", "Friska medarbetare", "Kvalitén är på väg att inte uppnås", "Grad av kvalitet", 2],
    [
      "utvecklingsmål",
      "Samverkan mellan kommunen och näringsliv ska öka",
      "Målet är på väg att uppfyllas",
      "Måluppfyllnad",
      1,
    ],
    ["utvecklingsmål", "Ökad måluppfyllelse i skolan", "Målet är på väg att uppfyllas", "Måluppfyllnad", 1],
    ["utvecklingsmål", "En ökad långsiktig ekonomisk planering", "Målet är uppfyllt", "Måluppfyllnad", 0],
    [
      "utvecklingsmål",
      "Ökad digitalisering inom verksamheter och kommunen för att klara av kompetensförsörjningen och välfärden i framtiden",
      "Målet är på väg att uppfyllas",
      "Måluppfyllnad",
      1,
    ],
    [
      "utvecklingsmål",
      "Lindesbergs kommun ska bli mer inkluderande",
      "Målet är på väg att inte uppfyllas",
      "Måluppfyllnad",
      2,
    ],
  ];
  const goals = rows.map(([level, title, text, scale, step]) =>
    node(`${level}:${title}`, level, { grades: [grade(text, scale, step ?? undefined)] }),
  );
  const plan = assess(recognition({ goals }), lindesberg);

  test.each(rows)("%s %s: %s", (level, title, text, scale, step) => {
    const { published } = goal(plan, `${level}:${title}`);
    expect(published).toMatchObject({ kind: "step", scale, label: text });
    expect(published.kind === "step" ? (published.index ?? null) : "no step").toBe(step);
  });

  test("grades on a scale whose order is asked are shown under their label only, and goals without an area are gathered", () => {
    expect(plan.areas.map((each) => each.node.id)).toEqual([NO_AREA.id]);
    const counts = countGrades(allGoals(plan));
    expect(counts).toMatchObject({ classes: { reached: 2, partly: 6, notReached: 2 }, notAssessed: 0, total: 13 });
    expect(counts.labels["Grunduppdraget uppnås till stor del"]).toBe(3);
  });

  test("read by their words alone they are the same", () => {
    const unread = rows.map(([level, title, text]) =>
      node(`${level}:${title}`, level, { grades: [{ by: "printed", text }] }),
    );
    const again = assess(recognition({ goals: unread }), lindesberg);
    expect(allGoals(again).map((each) => each.published.label)).toEqual(rows.map(([, , text]) => text));
  });
});

describe("computed against printed is a disagreement, with the reason", () => {
  const disagreements = (target: string, outcome: string, printed: ReturnType<typeof grade>, styrmodell = standard) =>
    assess(
      recognition({
        areas: [area],
        goals: [one],
        indicators: [indicator("i1", "mål:1", target, { 2021: outcome }, { grades: [printed] })],
      }),
      styrmodell,
    ).disagreements;

  test("one scale: by step", () => {
    expect(disagreements("minst 80 %", "76 %", grade("Uppnås", "Måluppfyllelse", 0))).toEqual([
      {
        id: "i1",
        printed: "Uppnås",
        computed: "Uppnås delvis",
        cell: "Blad!G1",
        why: expect.stringMatching(/^76\s% mot minst 80\s%: 4\sprocentenheter under målet\./),
      },
    ]);
    expect(disagreements("minst 80 %", "76 %", grade("Uppnås delvis", "Måluppfyllelse", 1))).toEqual([]);
  });
  test("other scales: by class", () => {
    expect(disagreements("högst 5,5 %", "7,1 %", grade("Röd", "Trafikljus", 2))).toEqual([]);
    expect(disagreements("högst 5,5 %", "7,1 %", grade("Grön", "Trafikljus", 0))).toHaveLength(1);
  });
  test("a state, or a grade that does not say whether a target is reached, disagrees with nothing", () => {
    expect(disagreements("minst 80 %", "76 %", grade("Svårbedömt", "Måluppfyllelse"))).toEqual([]);
    expect(disagreements("minst 80 %", "76 %", grade("Sämsta gruppen", "Jämförelse med andra", 2))).toEqual([]);
  });
  test("where no threshold is published, a target that is not met still disagrees with a printed green", () => {
    expect(disagreements("minst 80 %", "76 %", grade("Grön", "Trafikljus", 0), motala)).toMatchObject([
      { computed: "Når inte målvärdet" },
    ]);
    expect(disagreements("minst 80 %", "76 %", grade("Gul", "Trafikljus", 1), motala)).toEqual([]);
  });
  test("a date that has not come disagrees with nothing", () => {
    expect(disagreements("minst 80 % senast 2030", "76 %", grade("Grön", "Trafikljus", 0))).toEqual([]);
  });
  test.each([
    ["○ Inte riktigt nått", "Inte riktigt nått"],
    ["🔴", "🔴 (Uppnås inte)"],
    ["◐", "◐ (Uppnås inte)"],
    ["3", "3"],
  ])(
    "what is printed is quoted as it is printed, without the sign before it; a sign alone beside its step: %s",
    (text, said) => {
      const printed = node("mål:1", "mål", {
        parents: ["område:a"],
        grades: [grade(text, "Måluppfyllelse", 2)],
      });
      const assessed = assess(recognition({ areas: [area], goals: [printed], indicators: numbers }), standard);
      expect(assessed.areas[0]!.goals[0]!.disagreement).toBe(
        `Bedömningarna skiljer sig åt (beräknad: Uppnås; tryckt: ${said}).`,
      );
    },
  );
  test("goals too: the roll-up against the printed grade", () => {
    const printed = node("mål:1", "mål", {
      parents: ["område:a"],
      grades: [grade("Uppnås inte", "Måluppfyllelse", 2)],
    });
    const { disagreements: found } = assess(
      recognition({ areas: [area], goals: [printed], indicators: numbers }),
      standard,
    );
    expect(found).toEqual([
      {
        id: "mål:1",
        printed: "Uppnås inte",
        computed: "Uppnås",
        why: "2 av 3 indikatorer uppnås. Uppnås, eftersom majoriteten avgör.",
        cell: "Blad!G1",
      },
    ]);
  });
});

describe("the tree", () => {
  test("goals are under their area with depth; a goal with several parents is in each area and counts once", () => {
    const plan = assess(
      recognition({
        areas: [area, node("område:b", "område")],
        goals: [
          one,
          node("mål:2", "mål", { parents: ["mål:1"] }),
          node("mål:3", "mål", { parents: ["område:a", "område:b"] }),
          node("mål:4", "mål"),
        ],
      }),
      standard,
    );
    expect(plan.areas.map((each) => [each.node.id, each.goals.map((g) => `${g.node.id} ${g.depth}`)])).toEqual([
      ["område:a", ["mål:1 0", "mål:2 1", "mål:3 0"]],
      ["område:b", ["mål:3 0"]],
      ["område:", ["mål:4 0"]],
    ]);
    expect(goal(plan, "mål:1").children).toEqual(["mål:2"]);
    expect(countGrades(allGoals(plan))).toMatchObject({ total: 4, shared: 1 });
  });
  test("without areas a goal with goals below is an area of its own, judged and counted once; what has none below is apart", () => {
    const plan = assess(
      recognition({
        goals: [
          one,
          node("mål:2", "nämndmål", { parents: ["mål:1"] }),
          node("mål:3", "mål"),
          node("mål:4", "nämndmål", { parents: ["mål:1", "mål:5"] }),
          node("mål:5", "mål"),
        ],
      }),
      standard,
    );
    expect(plan.areas.map((each) => [each.node.id, each.goals.map((g) => `${g.node.id} ${g.depth}`)])).toEqual([
      ["mål:1", ["mål:1 0", "mål:2 1", "mål:4 1"]],
      ["mål:5", ["mål:5 0", "mål:4 1"]],
      ["område:", ["mål:3 0"]],
    ]);
    expect(countGrades(allGoals(plan))).toMatchObject({ total: 5, shared: 1 });
  });
  test("goals that are each other's parents do not hang it, and none is lost", () => {
    const plan = assess(
      recognition({ goals: [node("a", "mål", { parents: ["b"] }), node("b", "mål", { parents: ["a"] })] }),
      standard,
    );
    expect(
      allGoals(plan)
        .map((each) => each.node.id)
        .sort(),
    ).toEqual(["a", "b"]);
  });
  test("indicators may stand right under an area, or under nothing", () => {
    const plan = assess(
      recognition({
        areas: [area],
        indicators: [
          indicator("i1", "område:a", "minst 8", { 2021: "9" }),
          indicator("i2", "", "minst 8", { 2021: "9" }),
        ],
      }),
      standard,
    );
    expect(plan.areas.map((each) => each.indicators.map((i) => i.node.id))).toEqual([["i1"], ["i2"]]);
  });
  test("children count by their published grade", () => {
    const goals = [
      one,
      node("mål:2", "mål", {
        parents: ["mål:1"],
        grades: [grade("Uppnås inte", "Måluppfyllelse", 2, { by: "overall" })],
      }),
    ];
    const indicators = [indicator("i1", "mål:2", "minst 80 %", { 2021: "85 %" })];
    expect(goal(assess(recognition({ areas: [area], goals, indicators }), standard), "mål:1").published.label).toBe(
      "Uppnås inte",
    );
  });
});

describe("indicators", () => {
  const assessedOne = (made: ReturnType<typeof indicator>, styrmodell = standard, period?: string) =>
    assess(recognition({ areas: [area], goals: [one], indicators: [made] }), styrmodell, period ? { period } : {})
      .areas[0]!.goals[0]!.indicators[0]!;

  test("the outcome that grades, and its trend with direction judged", () => {
    const sick = assessedOne(
      indicator("i", "mål:1", "högst 5 %", { 2019: "6,0 %", 2020: "5,2 %", 2021: "5,6 %" }, { title: "Sjukfrånvaro" }),
    );
    expect([sick.outcome?.period, sick.trend]).toEqual(["2021", "worse"]);
  });
  test("within the interval that is asked for no value is better or worse than another", () => {
    const solidity = (outcomes: Record<string, string>) =>
      assessedOne(indicator("i", "mål:1", "25–35 %", outcomes, { title: "Soliditet" }));
    const within = solidity({ 2020: "33 %", 2021: "31 %" });
    expect([within.trend, within.verdict.reason.replaceAll("\u00a0", " ")]).toEqual([
      null,
      "31 % mot 25–35 %: inom intervallet. Uppnås.",
    ]);
    expect(solidity({ 2020: "33 %", 2021: "23 %" }).trend).toBe("worse");
  });
  test("at delår the forecast grades, and the outcome is still the outcome", () => {
    const made = indicator(
      "i",
      "mål:1",
      "minst 100",
      { 2020: "90", "2021-08": "60" },
      { title: "Antal besök", forecasts: measured({ 2021: "105" }) },
    );
    const visits = assessedOne(made, standard, "2021-08");
    expect([visits.outcome?.text, visits.verdict.met]).toEqual(["60", true]);
  });
  test("published: the verdict's grade, else the printed one, else ej bedömd", () => {
    expect(
      assessedOne(indicator("i", "mål:1", "", { 2021: "9" }, { grades: [grade("Grön", "Trafikljus", 0)] })).published
        .label,
    ).toBe("Grön");
    expect(assessedOne(indicator("i", "mål:1", "", { 2021: "9" })).published).toEqual({
      kind: "state",
      label: "Ej bedömd",
    });
  });
  test("targets may stand per period: the reported one's is used", () => {
    const target = (period: string, text: string) => ({
      period,
      text,
      cell: "",
      reading: { kind: "min" as const, value: Number(text), direction: "higher" as const },
      why: "",
    });
    const made = indicator(
      "i",
      "mål:1",
      "",
      { 2020: "70", 2021: "76" },
      { targets: [target("2020", "60"), target("2021", "80"), target("2022", "85")] },
    );
    expect(assessedOne(made).target?.text).toBe("80");
    expect(assessedOne(made, standard, "2020").published.label).toBe("Uppnås");
  });
  describe("quarters and the year in pairs", () => {
    const target = (period: string, text: string) => ({
      ...readTarget({ text }),
      text,
      period,
      cell: `Blad!${period}`,
    });
    const pairs = (title: string, outcomes: Record<string, string>) =>
      assessedOne(
        indicator("i", "mål:1", "", outcomes, {
          title,
          targets: [target("2021 kv3", "minst 40"), target("2021 kv4", "minst 20"), target("2021", "minst 100")],
        }),
      );
    test("the year's outcome is compared with the year's target, not with the last quarter's", () => {
      const year = pairs("Antal besök", { "2021 kv3": "41", "2021 kv4": "21", 2021: "99" });
      expect([year.target?.text, year.verdict.met]).toEqual(["minst 100", false]);
    });
    test("a quarter's visits are not compared with the year's target", () => {
      const { verdict } = pairs("Antal besök", { "2021 kv3": "41", "2021 kv4": "21" });
      expect([verdict.met, verdict.reason]).toEqual([
        null,
        "Utfall för helåret saknas; det senaste avser kvartal 4 2021, så ingen bedömning görs.",
      ]);
    });
    test("a share of the last quarter is", () =>
      expect(pairs("Andel nöjda, %", { "2021 kv3": "98 %", "2021 kv4": "99 %" }).verdict.met).toBe(false));
  });
  test("if only a later one exists, nothing is judged", () => {
    const later = (value: number) => ({
      targets: [
        {
          period: "2025",
          text: String(value),
          cell: "",
          reading: { kind: "min" as const, value, direction: "higher" as const },
          why: "",
        },
      ],
    });
    expect(assessedOne(indicator("i", "mål:1", "", { 2021: "76" }, later(80))).published.label).toBe(
      "Målet gäller 2025",
    );
    expect(assessedOne(indicator("i", "mål:1", "", { 2021: "86" }, later(80))).verdict).toMatchObject({
      met: null,
      dueIn: 2025,
      unproved: "inForce",
      reason: expect.stringContaining("Målet gäller 2025, och nivån är redan nådd") as string,
    });
  });
  test("a target for an earlier year alone counts for nothing", () => {
    const earlier = {
      targets: [
        {
          period: "2019",
          text: "80",
          cell: "",
          reading: { kind: "min" as const, value: 80, direction: "higher" as const },
          why: "",
        },
      ],
    };
    expect(assessedOne(indicator("i", "mål:1", "", { 2021: "76" }, earlier)).verdict).toMatchObject({
      grade: null,
      reason: "Målvärdet avser 2019, och för 2021 finns inget, så utfallet bedöms inte.",
    });
  });
  test("a problem with the outcome names the outcome's cell, once", () => {
    const made = recognition({
      areas: [area],
      goals: [one],
      indicators: [indicator("i", "mål:1", "minst 80 %", { 2021: "#DIV/0!" })],
    });
    const already = {
      ...made,
      problems: [problem("fel-i-cell", "Blad!2021", "#SAKNAS!")],
    };
    expect(assess(made, standard).problems).toMatchObject([{ code: "fel-i-cell", cell: "Blad!2021" }]);
    expect(assess(already, standard).problems).toHaveLength(1);
  });
  test("an assumed direction gives no grade, a problem at the target's cell, and no part in the counts", () => {
    const plan = assess(
      recognition({
        areas: [area],
        goals: [one],
        indicators: [indicator("i", "mål:1", "13", { 2021: "12" }, { title: "Xyz" })],
      }),
      standard,
    );
    expect(plan.problems).toMatchObject([{ code: "osäker-riktning", cell: "Blad!Ti" }]);
    expect(goal(plan, "mål:1").published.label).toBe("Ej bedömd");
  });
});

describe("a level without rules gathers what is below", () => {
  const gathers = {
    ...standard,
    levels: [...standard.levels, { ...standard.levels[0]!, level: "övergripande mål", grading: [], rollup: [] }],
  };
  const top = node("övergripande mål:1", "övergripande mål");
  const goals = [top, node("mål:1", "mål", { parents: [top.id], grades: [grade("Uppnås", "Måluppfyllelse", 0)] })];

  test("it is not judged and not counted", () => {
    const plan = assess(recognition({ goals }), gathers);
    expect(goal(plan, top.id)).toMatchObject({ unjudged: true });
    expect(countGrades(allGoals(plan))).toMatchObject({ total: 1, notAssessed: 0 });
  });
  test("unless somebody has judged it", () => {
    const plan = assess(
      recognition({ goals: [{ ...top, grades: [grade("Uppnås inte", "Måluppfyllelse", 2)] }] }),
      gathers,
    );
    expect(goal(plan, top.id).unjudged).toBeUndefined();
    expect(goal(plan, top.id).published.label).toBe("Uppnås inte");
  });
  test("nor is it missing where its parent is weighed", () => {
    const root = node("mål:0", "mål");
    const plan = assess(
      recognition({
        goals: [
          root,
          { ...top, parents: [root.id] },
          node("mål:2", "mål", {
            parents: [root.id],
            grades: [grade("Uppnås", "Måluppfyllelse", 0)],
            comments: [{ text: "Enkäten i maj", cell: "Blad!H1" }],
          }),
        ],
      }),
      gathers,
    );
    expect(goal(plan, root.id).reason).toBe("Målet uppnås.");
  });
});

test("a goal that is measured itself, printed as reached while its number is not: a disagreement", () => {
  const goals = [
    node("aktivitet:1", "aktivitet", { title: "Ordna branschdagar", grades: [grade("Uppnås", "Måluppfyllelse", 0)] }),
  ];
  const measure = (title: string) => [indicator("i1", "aktivitet:1", "minst 4 dagar", { 2021: "3" }, { title })];
  const stated = (title: string) =>
    assess(recognition({ goals, indicators: measure(title) }), mariestad).disagreements.map(({ id, computed }) => [
      id,
      computed,
    ]);
  expect(stated("Ordna branschdagar")).toEqual([["aktivitet:1", "Når inte målvärdet"]]);
  expect(stated("Antal branschdagar")).toEqual([]);
});

describe("where the yearly values lead to is reported, and never grades", () => {
  const reasonOf = (target: string, outcomes: Record<string, string>, period: string, title = "Antal besök") => {
    const plan = { areas: [area], goals: [one], indicators: [indicator("i1", "mål:1", target, outcomes, { title })] };
    return goal(assess(recognition(plan, period), standard), "mål:1").indicators[0]!.verdict;
  };
  const visits = { 2019: "100", 2020: "110", 2021: "120", 2022: "130", "2023-08": "80" };

  test("at delår without a forecast", () => {
    const { grade: none, met, reason } = reasonOf("minst 135", visits, "2023-08");
    expect([none, met]).toEqual([null, null]);
    expect(reason).toBe(
      "Prognos saknas. Ett mått som kan växa under året bedöms inte på delårets utfall. Framskrivning till 2023: 140 (rak linje genom 4 värden, 2019–2022).",
    );
  });
  test("where there is no outcome of the period, no more is said than that", () => {
    const { reason } = reasonOf("minst 135", { 2022: "130", "2023-08": "Enkät i november" }, "2023-08");
    expect(reason).toMatch(/^Utfall och prognos saknas\./);
  });
  test("for a target of a later year", () => {
    const { reason } = reasonOf(
      "minst 200 senast 2030",
      { 2019: "100", 2020: "110", 2021: "120", 2022: "130" },
      "2022",
    );
    expect(reason.replace(/\s/g, " ")).toContain(
      "Målet gäller 2030, så ingen bedömning görs ännu. Framskrivning till 2030: 210",
    );
  });
  test.each([
    ["what cannot be below zero is not led there", "Utsläpp, ton", "Framskrivning till 2030: 0"],
    ["what can is", "Underskott, mnkr", "Framskrivning till 2030: −190"],
  ])("%s", (_, title, expected) => {
    const falling = { 2020: "2 115", 2021: "1 870", 2022: "1 655" };
    expect(reasonOf("0 senast 2030", falling, "2022", title).reason.replace(/\s/g, " ")).toContain(expected);
  });
  test.each<[string, string, Record<string, string>, string]>([
    ["two years are too few", "minst 135", { 2021: "120", 2022: "130", "2023-08": "80" }, "2023-08"],
    [
      "values in two units lead nowhere",
      "minst 135",
      { 2020: "110 st", 2021: "12 %", 2022: "130 st", "2023-08": "80" },
      "2023-08",
    ],
    ["what is graded needs none", "minst 100", { 2020: "110", 2021: "120", 2022: "130" }, "2022"],
  ])("%s", (_, target, outcomes, period) =>
    expect(reasonOf(target, outcomes, period).reason).not.toContain("Framskrivning"),
  );
});

test("an earlier outcome in percent beside a share without a unit: both are percent", () => {
  const numbers = [
    indicator("i1", "mål:1", "ska öka", { 2022: "71 %", 2023: "0,76" }, { title: "Nöjda brukare", unit: "%" }),
  ];
  const { met, reason } = goal(
    assess(recognition({ areas: [area], goals: [one], indicators: numbers }, "2023"), standard),
    "mål:1",
  ).indicators[0]!.verdict;
  expect([met, reason.replace(/\s/g, " ")]).toEqual([true, "76 % mot 71 % (2022): 5 procentenheter högre. Uppnås."]);
});

describe("the printed grade of a row with a goal and its only measure", () => {
  const printed = grade("Uppfyllt", "Uppfyllelse", 0);
  type More = { goalCell?: string; grades?: (typeof printed)[]; goals?: ReturnType<typeof node>[] };
  const shared = (cells: string[], { goalCell = "Mål!A2", grades = [printed], goals = [] }: More = {}) => {
    const read = recognition({
      goals: [node("mål:1", "mål", { cell: goalCell }), ...goals],
      indicators: cells.map((cell, at) =>
        indicator(`i${at}`, "mål:1", "minst 80 %", { 2021: "75 %" }, { cell, grades }),
      ),
    });
    return assess(read, undecided);
  };
  const gradeOf = (...asked: Parameters<typeof shared>) => goal(shared(...asked), "mål:1").published.label;

  test("is the goal's too", () => {
    expect(gradeOf(["Mål!B2"])).toBe("Uppfyllt");
    expect(gradeOf(["Mål!B2"], { grades: [grade("Gul", "Trafikljus", 1)] })).toBe("Gul");
  });
  test("but not where its header names the measure, on another row, beside a second measure or over other goals", () => {
    const counted = "Indikatorn når inte målvärdet";
    expect(gradeOf(["Mål!B2"], { grades: [{ ...printed, ofMeasure: true }] })).toBe(counted);
    expect(gradeOf(["Mål!B3"])).toBe(counted);
    expect(gradeOf(["Mål!B2", "Mål!B3"])).toBe("Ingen av de två når målvärdet");
    expect(gradeOf([""], { goalCell: "" })).toBe(counted);
    expect(gradeOf(["Mål!B2"], { goals: [node("mål:2", "mål", { parents: ["mål:1"] })] })).toBe(counted);
  });
  test.each<[others: string[], more: string[]]>([
    [["mål:2", "mål:3"], []],
    // Most goals have one: a single goal with a grade on each of its rows tells that they are the measures'.
    [["mål:2"], ["mål:3", "mål:4"]],
  ])("and not where goals of the level have several measures, whose grades they are: %j beside %j", (others, more) => {
    const read = recognition({
      goals: ["mål:1", ...more, ...others].map((id, at) => node(id, "mål", { cell: `Mål!A${at + 2}` })),
      indicators: [
        ...["mål:1", ...more].map((id, at) =>
          indicator(`i${at}`, id, "minst 80 %", { 2021: "75 %" }, { cell: `Mål!B${at + 2}`, grades: [printed] }),
        ),
        ...others.flatMap((id) =>
          ["a", "b"].map((part) =>
            indicator(`${id}${part}`, id, "minst 80 %", { 2021: "75 %" }, { cell: `Mål!B${id}`, grades: [printed] }),
          ),
        ),
      ],
    });
    expect(goal(assess(read, undecided), "mål:1").published.label).toBe("Indikatorn når inte målvärdet");
  });
  test("contradicts the figures once, at the measure", () =>
    expect(shared(["Mål!B2"]).disagreements.map(({ id }) => id)).toEqual(["i0"]));
});

describe("a printed grade", () => {
  const SCALE = standard.scales[0]!;
  /** The printed grade of a goal of 2021: its label, and its place where the scale's order is known. */
  function printed(note: GradeNote): [kind: string, label: string, index: number | undefined] | undefined {
    const plan = assess(recognition({ goals: [node("a", "mål", { grades: [note] })] }), standard);
    const found = plan.areas[0]!.goals[0]!.printed?.grade;
    return found && [found.kind, found.label, found.kind === "step" ? found.index : undefined];
  }
  const text = (words: string, more: Partial<GradeNote> = {}): GradeNote => ({
    by: "printed",
    text: words,
    cell: "Blad!G1",
    ...more,
  });

  test.each<[what: string, note: GradeNote, grade: ReturnType<typeof printed>]>([
    ["by its words on the level's scale", text("Uppnås delvis"), ["step", "Uppnås delvis", 1]],
    [
      "by the step that was recognised, whatever it is called there",
      grade("2", SCALE.name, 1),
      ["step", "Uppnås delvis", 1],
    ],
    [
      "by its words, where the step is none of the scale",
      grade("Uppnås inte", SCALE.name, 7),
      ["step", "Uppnås inte", 2],
    ],
    [
      "on the known scale that it was recognised on, whose order is asked about: without a place",
      text("Osäkert om målet kan uppnås", { scale: "Bedömning av delmål" }),
      ["step", "Osäkert om målet kan uppnås", undefined],
    ],
    [
      "as a mark that is asked about, although the level's scale has one like it",
      text("●", { unread: true }),
      ["state", "●", undefined],
    ],
    ["that is foretold is none of the year", text("Målet bedöms uppnås"), ["state", "Målet bedöms uppnås", undefined]],
    [
      "in a sentence that is turned has no step",
      text("Målet nås, dock inte för flickor"),
      ["state", "Målet nås, dock inte för flickor", undefined],
    ],
    ["words of no scale are a state of their own", text("Helt egna ord"), ["state", "Helt egna ord", undefined]],
    ["of the workbook's period, by another name", text("Uppnås", { period: "2021-12" }), ["step", "Uppnås", 0]],
    ["of another period", text("Uppnås", { period: "2020" }), undefined],
  ])("a printed grade is read %s", (_, note, wanted) => expect(printed(note)).toEqual(wanted));
});
