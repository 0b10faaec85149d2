import { assess } from "../../src/assess/assess";
import { columnUseOf } from "../../src/assess/columnUse";
import { gradeLine } from "../../src/assess/line";
import { withdrawnIn } from "../../src/assess/withdrawn";
import type { Indicator, Recognition, RecognisedTable } from "../../src/domain/plan";
import { PRESETS } from "../../src/domain/presets";
import { standard } from "../../src/domain/presets/standard";
import type { Styrmodell } from "../../src/domain/styrmodell";
import { indicator, measured, node, recognition } from "./plan";

const graded = (target: string, outcome: string, title?: string) =>
  gradeLine({ target, outcome, ...(title ? { indicator: title } : {}) }, standard);

describe("a bounded share lies within 0–100 %", () => {
  const BEYOND = "utanför det som måttet kan anta";
  test.each([
    ["Andel nöjda brukare", "minst 80 %", "811 %", BEYOND],
    ["Andel behöriga elever", "minst 80 %", "-4 %", "tecken"],
    ["Andel behöriga elever", "50–90 %", "105 %", BEYOND],
    ["Frånvaro", "högst 6 %", "160 %", BEYOND],
    ["Trygghet (1–5)", "minst 4", "6,2", BEYOND],
  ])("%s, %s: %s is no outcome, and the problem is reported", (title, target, outcome, text) => {
    const { met, why } = graded(target, outcome, title);
    expect(met).toBeNull();
    expect(why).toContain(text);
  });

  test.each<[title: string, target: string, outcome: string, isAsked: boolean]>([
    ["Minskning av utsläppen, ton", "minst 1 ton", "-5 ton", true],
    ["Minskning av utsläppen, ton", "minst 1 ton", "0 ton", false],
    ["Minskning av utsläppen, ton", "minst 0 ton", "-5 ton", false],
    ["Förändring av utsläppen, ton", "minst 1 ton", "-5 ton", false],
  ])("a reduction is not less than zero: %s, %s, %s", (title, target, outcome, isAsked) => {
    expect(graded(target, outcome, title).why.includes("tecken")).toBe(isAsked);
  });

  test.each([
    ["Kostnadstäckningsgrad VA", "minst 100 %", "104 %"],
    ["Måluppfyllelse", "minst 90 %", "112 %"],
    ["Andel av budget som är förbrukad", "högst 100 %", "103 %"],
    ["Andel nöjda brukare", "minst 80 %", "100 %"],
    ["Andel nöjda brukare", "minst 0 %", "0 %"],
  ])("%s may be what it is: %s, %s", (title, target, outcome) => {
    expect(graded(target, outcome, title).met).not.toBeNull();
  });

  test.each([["Andel nöjda brukare"], [undefined]])("a score on another scale is no share: 3,8 of %s", (title) => {
    expect(graded("minst 80 %", "3,8", title)).toMatchObject({
      met: null,
      why: expect.stringContaining("enhet") as string,
    });
  });
});

test("a reference whose value is in the target's own cell is not missing", () => {
  expect(graded("bättre än riket (72,4)", "75 %", "Andel nöjda").met).toBe(true);
  expect(graded("bättre än riket (72,4)", "72 %", "Andel nöjda").met).toBe(false);
});

describe("a period's own column decides", () => {
  const table = (...periods: string[]): RecognisedTable => ({
    sheet: "Mål",
    range: "A1:F20",
    headerRows: [1],
    orientation: "rows",
    columns: periods.map((period, at) => ({
      column: "BCDEF"[at]!,
      header: period,
      role: "outcome",
      period,
      confidence: 1,
    })),
  });
  const rows = (...outcomes: Record<string, string>[]): Indicator[] =>
    outcomes.map((texts, at) => ({
      ...indicator(`i${at}`, "mål:1", "minst 80 %", {}, { title: `Mått ${at}` }),
      cell: `Mål!A${at + 2}`,
      outcomes: measured(texts),
    }));
  const labels = (plan: Recognition, period = "2024") =>
    assess(plan, standard, { period }).areas[0]!.indicators.map(({ published }) => published.label);
  const year = (indicators: Indicator[], ...periods: string[]) => ({
    ...recognition({ indicators }, "2024"),
    tables: [table(...periods)],
  });

  test("in use, half of its measures have a value: last year's value stands in for an empty cell", () => {
    const plan = year(rows({ 2023: "85 %", 2024: "90 %" }, { 2023: "85 %" }), "2023", "2024");
    expect(labels(plan)).toEqual(["Uppnås", "Uppnås"]);
    expect(assess(plan, standard).reported).toEqual({ outcomes: 1, measures: 2 });
  });

  test("hardly begun: nothing older takes its place", () => {
    const plan = year(rows({ 2023: "85 %", 2024: "90 %" }, { 2023: "85 %" }, { 2023: "70 %" }), "2023", "2024");
    expect(labels(plan)).toEqual(["Uppnås", "Inte rapporterat", "Inte rapporterat"]);
  });

  test("empty: the period is not reported", () => {
    const plan = year(rows({ 2023: "85 %" }, { 2023: "85 %" }), "2023", "2024");
    expect(labels(plan)).toEqual(["Inte rapporterat", "Inte rapporterat"]);
    expect(assess(plan, standard, { period: "2024" }).reported).toEqual({ outcomes: 0, measures: 2 });
    expect(assess(plan, standard, { period: "2024" }).areas[0]!.indicators[0]!.verdict.reason).toBe(
      "Utfall för 2024 är inte rapporterat, så ingen bedömning görs.",
    );
  });

  test("a period that nothing in the workbook is of has not begun", () => {
    expect(labels(year(rows({ 2023: "85 %" }), "2023"))).toEqual(["Inte rapporterat"]);
  });

  test("a table without a column for the period, beside one that has: the older value may be in", () => {
    const other = { ...table("2023"), sheet: "Kolada" };
    const [here, there] = [rows({ 2024: "90 %" }), rows({ 2023: "85 %" })];
    const apart = there.map((one) => ({ ...one, id: "k", cell: "Kolada!A2" }));
    const plan = { ...year([...here, ...apart], "2024"), tables: [table("2024"), other] };
    expect(labels(plan)).toEqual(["Uppnås", "Uppnås"]);
  });

  test("a measure that is stated to lag is graded by its latest, and is not waited for", () => {
    const [waited, lagging] = rows({ 2023: "85 %" }, { 2020: "85 %" });
    const plan = year([waited!, { ...lagging!, measure: "lagging" }], "2020", "2023", "2024");
    expect(labels(plan)).toEqual(["Inte rapporterat", "Uppnås"]);
    expect(columnUseOf(plan, "2024").measures).toBe(1);
  });

  test("a part of an earlier year never stands in for a whole one", () => {
    const plan = year(rows({ 2024: "90 %" }, { "2023-08": "85 %", 2022: "85 %" }), "2022", "2023-08", "2024");
    expect(assess(plan, standard).areas[0]!.indicators[1]!.verdict.reason).toContain("avser 2022");
  });
});

describe("rows that are struck through or marked as gone", () => {
  test.each([
    ["Andel nöjda (utgår)", "utgår"],
    ["Utgår: Andel nöjda", "utgår"],
    ["Andel nöjda – utgår fr.o.m. 2024", "utgår fr.o.m. 2024"],
    ["Andel elever som utgår från gymnasiet", undefined],
    ["Avgifter som utgår", undefined],
  ])("%s", (title, words) => {
    expect(withdrawnIn(node("i", "mål", { title }), "2021")).toBe(words);
  });

  test("are shown, not graded, not counted and not waited for", () => {
    const goal = node("mål:1", "mål", { parents: [] });
    const plan = assess(
      recognition({
        goals: [goal],
        indicators: [
          indicator("a", "mål:1", "minst 80 %", { 2021: "85 %" }),
          indicator("b", "mål:1", "minst 80 %", { 2021: "10 %" }, { title: "Gammalt mått (utgår)" }),
          indicator("c", "mål:1", "Utgår", { 2021: "10 %" }),
          indicator("d", "mål:1", "minst 80 %", { 2021: "10 %" }, { withdrawn: "överstruken" }),
        ],
      }),
      standard,
    );
    const [only] = plan.areas[0]!.goals;
    expect(only!.published.label).toBe("Uppnås");
    expect(only!.indicators.map(({ published }) => published.label)).toEqual(["Uppnås", "Utgått", "Utgått", "Utgått"]);
    expect(only!.indicators[3]!.verdict.reason).toBe("Överstruken, så ingen bedömning görs.");
    expect(only!.indicators[1]!.outcome?.text).toBe("10 %");
    expect(plan.reported).toEqual({ outcomes: 1, measures: 1 });
  });
});

describe("a printed trend is compared with the outcomes", () => {
  const reported = (text: string, outcomes: Record<string, string>) =>
    assess(
      recognition({
        indicators: [
          indicator("i", "", "minst 80 %", outcomes, { title: "Andel nöjda", trend: { text, cell: "Blad!H2" } }),
        ],
      }),
      standard,
    ).disagreements.map((one) => ({ ...one, why: one.why.replaceAll("\u00a0", " ") }));

  test("the right way, though it has worsened", () => {
    expect(reported("Rätt väg", { 2020: "76 %", 2021: "71 %" })).toEqual([
      {
        id: "i",
        printed: "Rätt väg",
        computed: "Utvecklingen går åt fel håll",
        why: "71 % är sämre än 2020 (76 %).",
        cell: "Blad!H2",
      },
    ]);
  });
  test.each([
    ["Ja", { 2020: "70 %", 2021: "71 %" }],
    ["Nej", { 2020: "72 %", 2021: "71 %" }],
    ["↘", { 2020: "70 %", 2021: "71 %" }],
    ["Ja", { 2020: "71 %", 2021: "71 %" }],
    ["Ja", { 2021: "71 %" }],
  ])("%s agrees, or there is nothing to compare with: %j", (text, outcomes) => {
    expect(reported(text, outcomes as Record<string, string>)).toEqual([]);
  });
});

describe("who judges what is per level", () => {
  const mariestad = PRESETS.find(({ name }) => name === "mariestad")!;
  const judged: Styrmodell = {
    ...mariestad,
    levels: mariestad.levels.map((level) => ({
      ...level,
      ...(level.level === "kf-mål" ? { judge: "overall" as const } : {}),
      ...(level.level === "nämndmål" ? { judge: "committee" as const } : {}),
    })),
  };
  const note = {
    by: "committee" as const,
    text: "Uppnås",
    scale: "Måluppfyllelse",
    step: 0,
    cell: "Mål!F4",
    who: "SN",
  };
  const inOneRow = (grades: (typeof note)[], level: string) => [
    node("kf", "kf-mål", { cell: "Mål!A4" }),
    node("n", level, { cell: "Mål!B4", parents: ["kf"], grades }),
  ];
  const committeesOf = (plan: ReturnType<typeof assess>) =>
    plan.areas.flatMap(({ goals }) => goals.map(({ node: { id }, committee }) => `${id}: ${committee.length}`));

  test("a nämnd's judgement in a row with two levels belongs to the level that the nämnd judges", () => {
    const [kf, own] = inOneRow([], "nämndmål");
    const goals = [{ ...kf!, grades: [note] }, own!];
    expect(committeesOf(assess(recognition({ goals }), judged))).toEqual(["kf: 0", "n: 1"]);
  });

  test("where none of the row's levels is the judge's, it is asked and given to nobody", () => {
    const plan = assess(recognition({ goals: inOneRow([note], "kf-mål") }), judged);
    expect(committeesOf(plan)).toEqual(["kf: 0", "n: 0"]);
    expect(plan.problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual(["oklar-nivå Mål!F4"]);
  });

  test("a styrmodell that does not say who judges leaves it where it was read", () => {
    expect(committeesOf(assess(recognition({ goals: inOneRow([note], "nämndmål") }), mariestad))).toEqual([
      "kf: 0",
      "n: 1",
    ]);
  });

  test("a samlad beside the nämnd's own in a row with two levels is asked when nobody says who judges them", () => {
    const overall = { ...note, by: "overall" as const, cell: "Mål!G4" };
    const goals = [
      node("kf", "kf-mål", { cell: "Mål!A4" }),
      node("n", "nämndmål", { cell: "Mål!B4", parents: ["kf"], grades: [note, overall] }),
    ];
    const plan = assess(recognition({ goals }), standard);
    expect(plan.problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual(["oklar-nivå Mål!G4"]);
    expect(plan.areas.flatMap((area) => area.goals).find(({ node: { id } }) => id === "n")).toMatchObject({
      published: { label: "Uppnås" },
      committee: [{ who: "SN" }],
    });
  });
});
