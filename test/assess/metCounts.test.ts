import { SENTENCES } from "../../src/assess/sentences";
import { assess } from "../../src/assess/assess";
import { countedGrade, countedReason, metCounts } from "../../src/assess/metCounts";
import { standard } from "../../src/domain/presets/standard";
import { undecided } from "../../src/domain/presets/undecided";
import type { Styrmodell } from "../../src/domain/styrmodell";
import { type AssessedGoal, type AssessedPlan, indicatorsIn } from "../../src/domain/assessment";
import { reasonsIn } from "../../src/report/goalReason";
import { read, sheet } from "../recognise/kit";

const printedHolds: Styrmodell = { ...standard, levels: standard.levels.map((one) => ({ ...one, judge: "printed" })) };

/** How the measures of a drawing are counted. */
function labelsOf(drawing: string, styrmodell: Styrmodell) {
  const plan = assess(read(sheet("Mål 2024", drawing)), styrmodell, { period: "2024" });
  return metCounts(plan.areas.flatMap(indicatorsIn), plan).labels;
}

const PRINTED = `
  Mål         | Mått            | Målvärde 2024 | Utfall 2024 | Bedömning mått
  Trygg skola | Trygga, %       | minst 90 %    | 91 %        | Uppnås
  Trygg skola | Nöjda elever, % | minst 90 %    | 85 %        | Uppnås inte
  Trygg skola | Frånvaro, %     | högst 9 %     | 8 %         | Uppnås
`;

describe("where the table's own grades count", () => {
  test("measures are counted by them as soon as one says another thing than its value does", () => {
    expect(labelsOf(PRINTED.replace("högst 9 %", "högst 7 %"), printedHolds)).toEqual([
      ["Uppnås", 2],
      ["Uppnås inte", 1],
    ]);
  });
  test("and by whether they reach their targets where they say the same, or where the rules count before them", () => {
    expect(labelsOf(PRINTED, printedHolds)).toBeUndefined();
    expect(labelsOf(PRINTED.replace("högst 9 %", "högst 7 %"), standard)).toBeUndefined();
  });

  const plain = (text: string) => text.replaceAll("\u00a0", " ");
  const reasonsIn = (drawing: string, styrmodell: Styrmodell) =>
    assess(read(sheet("Mål 2024", drawing)), styrmodell, { period: "2024" })
      .areas.flatMap(indicatorsIn)
      .map(({ verdict: { near = "", reason } }) => ({ near: plain(near), reason: plain(reason) }));
  const partly = PRINTED.replace("85 %        | Uppnås inte", "85 %        | Uppnås delvis");
  test("no rule is given as the reason of a grade that somebody has set", () => {
    const rule = "Uppnås delvis, eftersom minst 90 % av målvärdet är nått.";
    expect(reasonsIn(partly, standard)[1]?.near).toContain(rule);
    expect(reasonsIn(partly, printedHolds)[1]).toEqual({
      near: "5 procentenheter under målet.",
      reason: "85 % mot minst 90 %: 5 procentenheter under målet.",
    });
  });
  test("where the rule gives another grade the author is told why, and the reader is not", () => {
    const [, differs] = reasonsIn(PRINTED, printedHolds);
    expect(differs?.reason).toContain("Uppnås delvis, eftersom");
    expect(differs?.near).toBe("5 procentenheter under målet.");
  });
});

/** The only goal of a drawing, where nothing is decided. */
const goalOf = (drawing: string, period = "2024") =>
  assess(read(sheet(`Mål ${period}`, drawing)), undecided, { period }).areas.flatMap(({ goals }) => goals)[0]!;

describe("a count in the place of a grade", () => {
  const HALF = `
    Mål         | Mått             | Målvärde 2024 | Utfall 2024
    Trygg skola | Trygga elever, % | minst 90 %    | 85 %
    Trygg skola | Nöjda elever, %  | minst 90 %    | -
  `;
  const besideOf = (goal: AssessedGoal) => reasonsIn({ assessed: planOf(goal), differing: new Map() }).goal(goal);
  const planOf = (goal: AssessedGoal): AssessedPlan => ({
    ...assess(read(sheet("Mål 2024", HALF)), undecided, { period: "2024" }),
    areas: [{ node: goal.node, goals: [goal], indicators: [] }],
  });
  test("stands beside what it does not tell, and no figure of it again", () => {
    const goal = goalOf(HALF);
    expect(goal.reason).toBe("1 av 2 mått når inte sitt målvärde, 1 kan inte bedömas.");
    expect(besideOf(goal)).toBe("1 mått kan inte bedömas.");
  });
  test("beside it there is nothing where it tells of all", () =>
    expect(besideOf(goalOf(HALF.replace("| -", "| 95 %")))).toBe(""));
  test("of measures that a forecast judges it says that they are expected to reach", () => {
    const goal = goalOf(
      `
    Mål         | Mått             | Målvärde 2024 | Utfall aug 2024 | Prognos helår 2024
    Trygg skola | Trygga elever, % | minst 90 %    | 85 %            | 92 %
    Trygg skola | Nöjda elever, %  | minst 90 %    | 80 %            | 84 %
  `,
      "2024-08",
    );
    expect(goal.published.label).toBe("1 av 2 väntas nå målvärdet");
    expect(goal.reason).toBe("1 av 2 mått väntas nå sitt målvärde.");
  });
});

test("of two of which one cannot be judged it is not said that neither reaches its target", () => {
  const [goal] = assess(
    read(
      sheet(
        "Mål 2024",
        `
    Mål         | Mått             | Målvärde 2024 | Utfall 2024
    Trygg skola | Trygga elever, % | minst 90 %    | 85 %
    Trygg skola | Nöjda elever, %  | minst 90 %    | -
  `,
      ),
    ),
    undecided,
    { period: "2024" },
  ).areas.flatMap(({ goals }) => goals);
  expect(goal?.published.label).toBe("1 av 2 når inte målvärdet");
});

test.each<[words: string[], later: number, sentence: string]>([
  [["indikator", "indikator"], 1, "1 indikator har målvärde för ett senare år."],
  [["indikator", "nyckeltal", "nyckeltal"], 1, "1 mått har målvärde för ett senare år."],
  [["indikator", "nyckeltal", "nyckeltal"], 2, "2 mått har målvärde för ett senare år."],
])("beside the count of %j the rest has a noun that holds for each of them", (words, later, sentence) => {
  expect(SENTENCES.metLeft({ met: 1, missed: 0, later, unknown: 0, all: words.length, words })).toBe(sentence);
});

test.each<[labels: [string, number][], all: number, label: string]>([
  [[["Grön", 2]], 2, "Båda måtten ”Grön”"],
  [[["Grön", 1]], 2, "1 av 2 mått ”Grön”"],
  [
    [
      ["Gul", 1],
      ["Röd", 1],
    ],
    2,
    "Av 2 mått: 1 ”Gul” och 1 ”Röd”",
  ],
  [
    [
      ["Ja", 1],
      ["Delvis", 2],
    ],
    4,
    "Av 4 mått: 1 ”Ja” och 2 ”Delvis”",
  ],
])("of measures that are counted by their grades %j no grade is left out", (labels, all, label) => {
  const words = Array.from({ length: all }, () => "mått");
  expect(countedGrade({ met: 0, missed: 0, later: 0, unknown: 0, all, words, labels })?.label).toBe(label);
});

test("of more grades than a sentence has room for those that most are on are listed, and the rest are counted", () => {
  const labels: [label: string, count: number][] = ["Grön", "Gul", "Blå", "Lila", "Röd", "Vit"].map((label, at) => [
    label,
    at < 3 ? 3 : 1,
  ]);
  expect(SENTENCES.gradesCounted(labels, 13, ["mått"])).toBe(
    "3 av 13 mått har bedömningen ”Grön”, 3 ”Gul”, 3 ”Blå” och 1 ”Lila”; 2 har andra bedömningar; 1 är inte bedömt.",
  );
});

test("goals that are their own measures are counted once, in one sentence", () => {
  const { goals } = assess(
    read(
      sheet(
        "Mål 2024",
        `
    Mål         | Bedömning
    Trygg skola | Uppnås
    Ren luft    | Uppnås
  `,
      ),
    ),
    printedHolds,
    { period: "2024" },
  ).areas[0]!;
  const measures = { met: 0, missed: 0, later: 0, unknown: 2, all: 2, words: ["mål"] };
  const labels: [string, number][] = [["Uppnås", 2]];
  expect(countedReason({ ...measures, labels }, goals)).toBe("Båda målen uppnås.");
});
