import type { AssessedGoal, AssessedPlan, Assessment, Entry } from "../../../src/domain/assessment";
import type { Measurement } from "../../../src/domain/plan";
import { standard } from "../../../src/domain/presets/standard";
import { reportedRows } from "../../../src/report/annual/reported";
import { assessed, goal, measure, node, reportInput, step, welfare } from "../plan";

const s = (index: number) => step(standard, "mål", index);
const value = (period: string, text: string, more: Partial<Measurement> = {}): Measurement => ({
  period,
  text,
  value: Number(text),
  cell: `Mål!${period}`,
  decimals: 0,
  ...more,
});

/** The log's rows of a plan of one goal with one measure. */
function rows({
  outcomes,
  forecasts = [],
  entries = [],
  period = "2024",
  title = "Andel",
  again = false,
  judged = {},
  preliminary = [],
}: {
  outcomes?: Measurement[];
  forecasts?: Measurement[];
  entries?: Entry[];
  period?: string;
  title?: string;
  again?: boolean;
  /** What is judged of the goal, and the cells of what is preliminary. */
  judged?: Partial<AssessedGoal>;
  preliminary?: string[];
} = {}) {
  const made = measure({ title, target: "minst 80", values: [], grade: s(1), reason: "Skälet." });
  const one = { ...made, node: { ...made.node, outcomes: outcomes ?? [], forecasts } };
  const goals = [goal(node("mål", "Trygga barn"), s(1), "", { indicators: [one], ...judged })];
  const area = { ...welfare, indicators: [], goals };
  const plan: AssessedPlan = {
    ...assessed,
    period,
    areas: again ? [area, { ...area, node: node("område", "Andra") }] : [area],
  };
  const input = reportInput(plan, { entries, preliminary: new Set(preliminary) });
  return reportedRows(input, "2025-02-11T14:05", "1");
}

test("the goal, then its measure, each once though it is in two areas", () => {
  const keys = ["Trygga barn", "Andel"];
  expect(rows().map(({ title }) => title)).toEqual(keys);
  expect(rows({ again: true }).map(({ title }) => title)).toEqual(keys);
  expect(rows()[0]).toMatchObject({ stamp: "2025-02-11 14:05", period: "2024", styrmodell: "1" });
});

test("a goal that is its own measure is one row, with the measure's target", () =>
  expect(rows({ title: "Trygga barn" }).map(({ title, target }) => [title, target])).toEqual([
    ["Trygga barn", "minst 80"],
  ]));

describe("the outcome", () => {
  const outcome = (given: Parameters<typeof rows>[0]): string | undefined => rows(given).at(-1)?.outcome;
  test.each<[string, Measurement[], string]>([
    ["of the year", [value("2023", "76"), value("2024", "78")], "78"],
    ["an older one, with its year", [value("2023", "76")], "76 (2023)"],
    ["not a later one", [value("2024", "78"), value("2025", "79")], "78"],
    ["not a blank one", [value("2023", "76"), value("2024", "")], "76 (2023)"],
    ["without a year", [value("", "78")], "78"],
    [
      "of groups, each by its name",
      [value("2024", "70", { group: "kvinnor" }), value("2024", "74", { group: "män" })],
      "kvinnor 70\nmän 74",
    ],
  ])("%s", (_, outcomes, text) => expect(outcome({ outcomes })).toBe(text));
  test("at delår with the year's forecast beside it, at the end of the year without", () => {
    const given = { outcomes: [value("2024 T2", "70")], forecasts: [value("2024", "82")] };
    expect(outcome({ ...given, period: "2024 T2" })).toMatch(/^70.*82/s);
    expect(outcome({ ...given, outcomes: [value("2024", "78")] })).toBe("78");
  });

  test.each<[name: string, forecasts: Measurement[], shown: RegExp]>([
    ["not another year's, whose figure would be taken for this year's", [value("2025", "90")], /^70$/],
    ["the year's also where another year's comes after it", [value("2024", "82"), value("2025", "90")], /^70.*82$/s],
    ["one in words, as it is written", [{ ...value("2024", "nås"), value: null }], /^70.*nås$/s],
  ])("at delår, of the forecasts: %s", (_, forecasts, shown) =>
    expect(outcome({ outcomes: [value("2024 T2", "70")], forecasts, period: "2024 T2" })).toMatch(shown),
  );
});

const entry = (more: Partial<Entry>): Entry => ({
  goal: node("mål", "Trygga barn").id,
  period: "2024",
  by: "overall",
  ...more,
});

describe("who has judged a goal", () => {
  const judgement = (index: number, more: Partial<Assessment> = {}): Assessment => ({
    by: "committee",
    grade: s(index),
    reason: "",
    ...more,
  });
  const byNamnd = entry({ by: "committee", grade: "Uppnås" });
  const [committee, overall] = [[judgement(0)], judgement(1, { by: "overall" })];
  test.each<[what: string, judged: Partial<AssessedGoal>, entries: Entry[], who: string]>([
    ["nobody", {}, [], ""],
    ["nämnden in its own table", { committee }, [], "nämnden: i underlaget"],
    ["nämnden on the sheet", { committee }, [byNamnd], "nämnden: på bladet"],
    [
      "all in all in the table, nämnden on the sheet",
      { committee, overall },
      [byNamnd],
      "nämnden: på bladet; samlad: i underlaget",
    ],
    ["all in all on the sheet", { overall }, [entry({ grade: "Uppnås" })], "samlad: på bladet"],
    ["a comment alone is no judgement", { overall }, [entry({ comment: "Följs upp" })], "samlad: i underlaget"],
    [
      "one of another period is none",
      { overall },
      [entry({ grade: "Uppnås", period: "2023" })],
      "samlad: i underlaget",
    ],
  ])("%s", (_, judged, entries, who) => expect(rows({ judged, entries })[0]?.who).toBe(who));

  test("what nämnden has not decided is told as preliminary", () => {
    const judged = { committee: [judgement(0, { cell: "BUN!G4" })] };
    expect(rows({ judged, preliminary: ["BUN!G4"] })[0]?.who).toBe("nämnden: i underlaget; preliminär");
    expect(rows({ judged, preliminary: ["BUN!G5"] })[0]?.who).toBe("nämnden: i underlaget");
  });

  test("of several nämnder each grade stands once, beside the one that is published", () => {
    const judged = { committee: [judgement(0), judgement(2), judgement(0)], overall, published: s(1) };
    expect(rows({ judged })[0]).toMatchObject({
      committee: "● Uppnås; ○ Uppnås inte",
      overall: "◐ Uppnås delvis",
      published: "◐ Uppnås delvis",
      computed: "",
    });
  });
});

describe("comments", () => {
  const comment = (...entries: Entry[]): string | undefined => rows({ entries })[0]?.comment;
  test("of the goal and the period, nämndens last, each once", () => {
    const own = entry({ by: "committee", comment: "Nämndens" });
    expect(comment(own, entry({ comment: "Samlad" }))).toBe("Samlad\nNämndens");
    expect(comment(entry({ by: "committee", comment: "Samma" }), entry({ comment: "Samma" }))).toBe("Samma");
  });
  test.each<[string, Partial<Entry>]>([
    ["another goal", { goal: "mål:x" }],
    ["another period", { period: "2023" }],
    ["one nämnd of several", { who: "Skolnämnden" }],
  ])("of %s are left out", (_, more) => expect(comment(entry({ comment: "Annan", ...more }))).toBe(""));
  test("keep the spaces that they were written with, which the other texts do not", () => {
    const [first] = rows({ title: "Högst\u00a05", entries: [entry({ comment: "5\u00a0000 kr" })] }).slice(0, 1);
    expect(first?.comment).toBe("5\u00a0000 kr");
    expect(rows({ title: "Högst\u00a05" }).at(-1)?.title).toBe("Högst 5");
  });
});
