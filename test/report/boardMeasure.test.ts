import type { AssessedIndicator } from "../../src/domain/assessment";
import { standard } from "../../src/domain/presets/standard";
import {
  decidingMeasure,
  historyFormula,
  historyOf,
  historyPeriods,
  lineOf,
  pointNames,
  spanOf,
  historyText,
  measureName,
  valueText,
} from "../../src/report/board/measure";
import { answer } from "../formulas/story";
import { measured } from "../assess/plan";
import { goal, measure, node, state, step } from "./plan";

const s = (index: number) => step(standard, "mål", index);
const HAIR = "\u200a";
const bars = (text: string): string => text.replaceAll(HAIR, "").replaceAll("\u00a0", " ");

describe("a small history", () => {
  const periods = (outcomes: Record<string, string>, period: string): string[] => {
    const made = measure({ title: "Andel", values: [], grade: null, reason: "" });
    return historyPeriods([{ ...made, node: { ...made.node, outcomes: measured(outcomes) } }], period);
  };
  test.each<[what: string, outcomes: Record<string, string>, period: string, shown: string[]]>([
    [
      "the five latest years",
      { 2018: "1", 2019: "2", 2020: "3", 2021: "4", 2022: "5", 2023: "6" },
      "2023",
      ["2019", "2020", "2021", "2022", "2023"],
    ],
    ["none later than the reported", { 2022: "5", 2023: "6", 2024: "7" }, "2023", ["2022", "2023"]],
    ["without one that has no number", { 2022: "5", 2023: "mäts ej", 2024: "7" }, "2024", ["2022", "2024"]],
    ["whole years, at the year's end", { 2022: "5", "2023 T2": "6", 2024: "7" }, "2024", ["2022", "2024"]],
    [
      "the same part of each year, at delår",
      { 2022: "9", "2022 T2": "5", "2023-08": "6", "2023 T1": "2", "2024 T2": "7" },
      "2024 T2",
      ["2022 T2", "2023-08", "2024 T2"],
    ],
    [
      "whole years, where only one year has its part",
      { 2022: "5", 2023: "6", "2024 T2": "7" },
      "2024 T2",
      ["2022", "2023"],
    ],
    [
      "no last quarter beside its year",
      { 2022: "90", "2023 kv3": "20", "2023 kv4": "30", 2023: "95" },
      "2023",
      ["2022", "2023"],
    ],
    ["what there is, where no year is whole", { "2023 T1": "2", "2024 T2": "7" }, "2024 T2", ["2023 T1", "2024 T2"]],
    ["all of them, where no period is reported", { 2022: "5", 2023: "6" }, "", ["2022", "2023"]],
  ])("%s", (_, outcomes, period, shown) => expect(periods(outcomes, period)).toEqual(shown));

  test("is of the whole, not of women or men; a period without a number is a gap", () => {
    const made = measure({ title: "Andel", values: [], grade: null, reason: "" });
    const one = {
      ...made,
      node: { ...made.node, outcomes: measured({ "2023 kvinnor": "90", 2023: "80", "2024 män": "70" }) },
    };
    expect(historyOf(one, { periods: ["2022", "2023", "2024"] }).values).toEqual([null, 80, null]);
  });

  const judgedAhead = (forecast: string | undefined, trend: "better" | null) => {
    const made = measure({ title: "Väntetid, dagar", values: [], grade: null, reason: "" });
    const forecasts = forecast === undefined ? [] : measured({ "2025-08": forecast });
    const outcomes = measured({ 2023: "41", 2024: "63", "2025-08": "58" });
    return { ...made, trend, outcome: outcomes.at(-1)!, node: { ...made.node, forecasts, outcomes } };
  };

  test.each<[what: string, forecast: string | undefined, trend: "better" | null, values: (number | null)[]]>([
    ["ends with the forecast that is judged", "52", "better", [41, 63, 52]],
    ["without a trend of another value as it is", undefined, null, [41, 63, null]],
    ["with a trend of a value that it lacks there is none", undefined, "better", [null, null, null]],
  ])("where forecasts are judged: %s", (_, forecast, trend, values) => {
    const line = { ...lineOf([judgedAhead("52", null)], "2025-08") };
    expect([pointNames(line), spanOf(line)]).toEqual([["2023", "2024", "prognos 2025"], "2023–2025"]);
    expect(historyOf(judgedAhead(forecast, trend), line).values).toEqual(values);
  });

  test.each<[values: (number | null)[], text: string]>([
    [[1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇"],
    [[10, 20], "▁▇"],
    [[20, 10], "▇▁"],
    [[5, 5, 5], "▄▄▄"],
    [[1, null, 3], "▁ ▇"],
    [[0, 49, 100], "▁▄▇"],
    [[-5, 0, 5], "▁▄▇"],
    [[7], ""],
    [[null, 7], ""],
  ])("%j is %s, as text and by its formula", (values, text) => {
    expect(bars(historyText(values))).toBe(text);
    const cells = values.map((_, at) => `${"PQRSTUV"[at]}9`);
    const numbers = Object.fromEntries(values.flatMap((value, at) => (value === null ? [] : [[cells[at]!, value]])));
    expect(bars(String(answer(historyFormula(cells), numbers)))).toBe(text);
  });
});

describe("the measure that a goal's row shows", () => {
  const one = (
    title: string,
    grade: number | null,
    more: { met?: boolean | null; attainment?: number; value?: number | null; target?: string } = {},
  ): AssessedIndicator => {
    const { value = 50, target = "minst 80", met = grade === 0, attainment = null } = more;
    const made = measure({
      title,
      values: [null, null, value],
      grade: grade === null ? null : s(grade),
      reason: "",
      ...(target ? { target } : {}),
    });
    return { ...made, verdict: { ...made.verdict, met, attainment } };
  };
  const shown = (published: number | null, ...indicators: AssessedIndicator[]): string | undefined =>
    decidingMeasure(
      goal(node("mål", "Trygga barn"), published === null ? state("Bedömning saknas") : s(published), "", {
        indicators,
      }),
    )?.node.title;

  test.each<[what: string, published: number | null, indicators: AssessedIndicator[], title: string | undefined]>([
    ["stands where the goal does", 1, [one("A", 2), one("B", 1), one("C", 0)], "B"],
    [
      "of those the one furthest from its target",
      2,
      [one("A", 2, { attainment: 0.9 }), one("B", 2, { attainment: 0.5 })],
      "B",
    ],
    ["one without an attainment is further than any", 2, [one("A", 2, { attainment: 0.1 }), one("B", 2)], "B"],
    ["the first of those that are alike", 2, [one("A", 2, { attainment: 0.5 }), one("B", 2, { attainment: 0.5 })], "A"],
    ["else the one that speaks most against it", null, [one("A", 0), one("B", 1), one("C", 2)], "C"],
    [
      "a target that is missed speaks against it, whatever the step",
      null,
      [one("A", 0, { met: false }), one("B", 1, { met: true })],
      "A",
    ],
    [
      "one that decides by what is printed goes before one that only has a target",
      2,
      [one("A", 0), one("B", 2, { met: null })],
      "B",
    ],
    [
      "one that is printed as the worst, which nothing computes, goes before one that is reached",
      null,
      [one("A", 0), one("B", 2, { met: null })],
      "B",
    ],
    [
      "of a goal whose measures are counted the one that is missed by what is printed, before one that is met",
      null,
      [one("A", 0, { met: true }), one("B", 2, { met: null })],
      "B",
    ],
    ["one with a target goes before one without", null, [one("A", null, { target: "", met: null }), one("B", 0)], "B"],
    ["one without a target, where none has one", null, [one("A", null, { target: "", met: null })], "A"],
    ["none without a value", 2, [one("A", 2, { value: null })], undefined],
  ])("%s", (_, published, indicators, title) => expect(shown(published, ...indicators)).toBe(title));
});

describe("a value as it is written on the måltavla", () => {
  const text = (
    outcomes: Record<string, string>,
    more: { period?: string; forecasts?: Record<string, string> } = {},
  ): string => {
    const made = measure({ title: "Andel trygga", values: [], grade: null, reason: "" });
    const all = measured(outcomes);
    const one = {
      ...made,
      outcome: all.at(-1),
      node: { ...made.node, outcomes: all, forecasts: measured(more.forecasts ?? {}) },
    };
    return valueText(one, more.period ?? "2024").replaceAll("\u00a0", " ");
  };
  test.each<[what: string, made: string, shown: string]>([
    ["of the period", text({ 2024: "76 %" }), "76 %"],
    ["of an earlier one, named", text({ 2023: "76 %" }), "76 % (2023)"],
    ["of a group, named", text({ "2024 män": "76 %" }), "76 % (män)"],
    ["of a group of an earlier one", text({ "2023 män": "76 %" }), "76 % (män, 2023)"],
    ["of an unknown one", text({ "": "76 %" }), "76 %"],
    ["in words", text({ 2024: "Planen är antagen" }), "Planen är antagen"],
    ["none", text({}), ""],
    [
      "at delår the forecast, named",
      text({ "2024 T2": "50 %" }, { period: "2024 T2", forecasts: { 2024: "82 %" } }),
      "82 % (prognos)",
    ],
  ])("%s", (_, made, shown) => expect(made).toBe(shown));

  test.each([
    ["Arbetslöshet 16–65 år, andel", "Arbetslöshet 16–65 år"],
    ["Resultat, mnkr", "Resultat"],
    ["Nöjda (%)", "Nöjda"],
    ["Andel nöjda", "Andel nöjda"],
    ["Väntetid i dagar", "Väntetid i dagar"],
  ])("%s is called %s", (title, name) => expect(measureName(title)).toBe(name));
});
