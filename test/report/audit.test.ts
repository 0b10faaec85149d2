import type { AssessedIndicator, AssessedPlan } from "../../src/domain/assessment";
import type { Measurement } from "../../src/domain/plan";
import { standard } from "../../src/domain/presets/standard";
import { audit } from "../../src/report/audit";
import { assessed, goal, measure, node, step } from "./plan";

const s = (index: number) => step(standard, "mål", index);
const outcome = (period: string, value: number | null, more: Partial<Measurement> = {}): Measurement => ({
  period,
  text: value === null ? "mäts ej" : String(value),
  value,
  cell: `Mål!${period}`,
  decimals: 0,
  ...more,
});

/** The codes and cells that an auditor would ask about, of one measure that is graded on its last outcome. */
function asked(
  outcomes: Measurement[],
  {
    period = "2024",
    preliminary = [] as string[],
    ...more
  }: Partial<AssessedIndicator> & { period?: string; preliminary?: string[] } = {},
): [code: string, cell: string][] {
  const made = measure({ title: "Andel trygga", target: "minst 80", values: [], grade: s(1), reason: "" });
  const one: AssessedIndicator = { ...made, node: { ...made.node, outcomes }, outcome: outcomes.at(-1), ...more };
  const plan: AssessedPlan = {
    ...assessed,
    period,
    areas: [
      {
        node: node("område", "Skola"),
        goals: [goal(node("mål", "Trygga barn"), s(0), "", { indicators: [one] })],
        indicators: [],
      },
    ],
  };
  return audit({ assessed: plan, preliminary: new Set(preliminary) }).map(({ code, cell = "" }) => [code, cell]);
}

describe("an outcome beside its own series", () => {
  const beside = (now: number, before: number[], more: Partial<Measurement>[] = []): boolean =>
    asked([...before.map((value, at) => outcome(String(2020 + at), value, more[at])), outcome("2024", now)]).some(
      ([code]) => code === "utfall-avviker",
    );
  test.each<[what: string, now: number, before: number[], isAsked: boolean]>([
    ["eight times as much", 800, [100, 100], false],
    ["more than eight times as much", 801, [100, 100], true],
    ["an eighth", 12.5, [100, 100], false],
    ["less than an eighth", 12.4, [100, 100], true],
    ["one other value is no series", 900, [100], false],
    ["values that differ threefold are a series", 2000, [100, 300], true],
    ["values that differ more are none", 9000, [100, 301], false],
    ["against the middle one, the lower of two", 850, [100, 120], true],
    ["nothing is not many times less", 0, [100, 100], false],
    ["a loss is not held against gains", -900, [100, 100], false],
    ["others without a value do not count", 900, [100, 0], false],
  ])("%s: %d after %j", (_, now, before, isAsked) => expect(beside(now, before)).toBe(isAsked));

  test.each<[what: string, more: Partial<Measurement>]>([
    ["women and men apart", { group: "kvinnor" }],
    ["another unit", { unit: "kr" }],
    ["another source", { source: "Kolada" }],
    ["a part of a year", { period: "2021 T2" }],
    ["the same period", { period: "2024" }],
  ])("is of the same kind: %s is none", (_, more) => {
    expect(beside(900, [100, 100], [{}, more])).toBe(false);
    expect(beside(900, [100, 100, 100], [{}, more])).toBe(true);
  });
});

describe("the period of what a grade is on", () => {
  test.each<
    [what: string, outcomes: Measurement[], more: Partial<AssessedIndicator> & { period?: string }, codes: string[]]
  >([
    ["the reported one", [outcome("2024", 76)], {}, []],
    ["by another name", [outcome("2024-12", 76)], {}, []],
    ["an earlier year", [outcome("2023", 76)], {}, ["värde-av-annan-period"]],
    ["a part of the year, at its end", [outcome("2024 T2", 76)], {}, ["helårsvärde-saknas"]],
    ["another part of the year", [outcome("2024 T1", 76)], { period: "2024 T2" }, ["värde-av-annan-period"]],
    ["a forecast of the period, beside an earlier outcome", [outcome("2023", 76)], { basis: "forecast" }, []],
    ["not known", [outcome("", 76)], {}, []],
    ["words", [outcome("2023", null)], {}, []],
    [
      "nothing is graded",
      [outcome("2023", 76)],
      { verdict: { met: null, attainment: null, grade: null, reason: "" } },
      [],
    ],
  ])("%s", (_, outcomes, more, codes) => expect(asked(outcomes, more).map(([code]) => code)).toEqual(codes));

  test("an earlier year, with a comment beside it that may say why", () => {
    const made = measure({ title: "Behöriga", target: "minst 80", values: [], grade: s(1), reason: "" });
    const comments = [{ text: "Mäts vartannat år", cell: "Mål!G3" }];
    const value = outcome("2023", 76);
    const node = { ...made.node, outcomes: [value], comments };
    expect(asked([value], { node })).toEqual([]);
  });
});

describe("a grade printed for the year without the year's own outcome", () => {
  const verdict = { met: null, attainment: null, grade: null, reason: "" };
  const printed = { by: "printed" as const, grade: s(0), reason: "", cell: "Mål!H4" };
  const alone = (outcomes: Measurement[], more: object = {}) =>
    asked(outcomes, { verdict, printed, outcome: undefined, ...more });
  test("is asked about at its cell", () =>
    expect(alone([outcome("2022", 70), outcome("2023", 76)])).toEqual([["helår-utan-helårsvärde", "Mål!H4"]]));
  test.each<[what: string, outcomes: Measurement[], more: object]>([
    ["the year's stands there", [outcome("2023", 76), outcome("2024", 80)], {}],
    ["one without a period", [outcome("", 80)], {}],
    ["the table has no outcomes", [], {}],
    ["words alone", [outcome("2023", null)], {}],
    ["the year's is words that are none read", [outcome("2023", 24), outcome("2024", null, { text: "24 + 24" })], {}],
    ["at delår", [outcome("2023", 76)], { period: "2024 T2" }],
    ["nothing is printed", [outcome("2023", 76)], { printed: undefined }],
    ["the older value's own cell has its year", [outcome("2023", 76, { text: "76 (2023)" })], { basis: "older" }],
    ["a comment stands beside it", [outcome("2023", 76)], { basis: "judged" }],
  ])("is not where %s", (_, outcomes, more) => expect(alone(outcomes, more)).toEqual([]));
});

test("the year's value is asked for where it is lacking: at the words in its place, or in the column of the others", () => {
  const of = (row: number, period: string, value: number | null, text = ""): Measurement => {
    const cell = `Mål!${period === "2024" ? "F" : "E"}${row}`;
    return outcome(period, value, { cell, ...(text ? { text } : {}) });
  };
  const row = (at: number, outcomes: Measurement[]): AssessedIndicator => {
    const made = measure({ title: `Andel ${at}`, target: "minst 80", values: [], grade: s(1), reason: "" });
    const own = { ...made.node, id: `indikator:${at}`, cell: `Mål!B${at}`, outcomes };
    return { ...made, node: own, outcome: outcomes.find(({ value }) => value !== null) };
  };
  const indicators = [
    row(4, [of(4, "2024", 81)]),
    row(5, [of(5, "2024 T2", 76), of(5, "2024", null, "–")]),
    row(6, [of(6, "2024 T2", 76)]),
  ];
  const plan = { ...assessed, period: "2024", areas: [{ node: node("område", "Skola"), goals: [], indicators }] };
  expect(audit({ assessed: plan, preliminary: new Set() }).map(({ cell, message }) => [cell, message])).toEqual([
    ["Mål!F5", expect.stringContaining("saknar utfall för helår 2024 (”–”) och bedöms på tertial 2 2024: 76.")],
    ["Mål!F6", expect.stringContaining("saknar utfall för helår 2024 och bedöms på tertial 2 2024: 76.")],
  ]);
});

test("a value that the nämnd has not decided is asked about; one that it has is not", () => {
  expect(asked([outcome("2024", 76)], { preliminary: ["Mål!2024"] })).toEqual([["inte-beslutat-värde", "Mål!2024"]]);
  expect(asked([outcome("2024", 76)], { preliminary: ["Mål!2023"] })).toEqual([]);
});

test("a goal's grade that the nämnd has not decided is asked about, at its cell or at the goal's", () => {
  const committee = (cell?: string) => [
    { by: "committee" as const, grade: s(0), reason: "", ...(cell ? { cell } : {}) },
  ];
  const codes = (preliminary: string[], cell?: string) => {
    const own = goal(node("mål", "Rena gator", { cell: "Mål!A9", owners: ["TN"] }), s(0), "", {
      committee: committee(cell),
    });
    const plan = { ...assessed, areas: [{ node: node("område", "Stad"), goals: [own], indicators: [] }] };
    return audit({ assessed: plan, preliminary: new Set(preliminary) }).map(({ code, cell: at }) => [code, at]);
  };
  expect(codes(["Mål!G9"], "Mål!G9")).toEqual([["inte-beslutad-bedömning", "Mål!G9"]]);
  expect(codes(["Mål!A9"])).toEqual([["inte-beslutad-bedömning", "Mål!A9"]]);
  expect(codes(["Mål!A9"], "Mål!G9")).toEqual([]);
});
