import type { AssessedPlan, Entry } from "../../../src/domain/assessment";
import type { Measurement } from "../../../src/domain/plan";
import { standard } from "../../../src/domain/presets/standard";
import { reportedRows } from "../../../src/report/annual/reported";
import { assessed, goal, measure, node, step, welfare } from "../plan";

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
}: {
  outcomes?: Measurement[];
  forecasts?: Measurement[];
  entries?: Entry[];
  period?: string;
  title?: string;
  again?: boolean;
} = {}) {
  const made = measure({ title, target: "minst 80", values: [], grade: s(1), reason: "Skälet." });
  const one = { ...made, node: { ...made.node, outcomes: outcomes ?? [], forecasts } };
  const goals = [goal(node("mål", "Trygga barn"), s(1), "", { indicators: [one] })];
  const area = { ...welfare, indicators: [], goals };
  const plan: AssessedPlan = {
    ...assessed,
    period,
    areas: again ? [area, { ...area, node: node("område", "Andra") }] : [area],
  };
  const input = { assessed: plan, entries } as unknown as Parameters<typeof reportedRows>[0];
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
});

describe("comments", () => {
  const entry = (more: Partial<Entry>): Entry => ({
    goal: node("mål", "Trygga barn").id,
    period: "2024",
    by: "overall",
    ...more,
  });
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
});
