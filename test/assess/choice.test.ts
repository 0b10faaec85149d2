import { chooseValue, forecastFor } from "../../src/assess/choice";
import { isCurrent, isInterim, sameFollowUp, samePeriod } from "../../src/assess/periods";
import { reportedPeriod } from "../../src/assess/reportedPeriod";
import type { Recognition } from "../../src/domain/plan";
import { lackingOf } from "../../src/assess/lacking";
import type { Measured } from "../../src/assess/measured";
import { readTarget } from "../../src/interpret/targets/target";
import { measured } from "./plan";

test.each<[outcome: string, period: string, current: boolean]>([
  ["2024", "2024", true],
  ["2023", "2024", false],
  ["", "2024", true],
  ["2023", "", true],
  ["2024-12", "2024", true],
  ["2024 T2", "2024", false],
  ["2024", "2024 T2", false],
  ["2024 T2", "2024-08", true],
  ["2024 T1", "2024 T2", false],
])("an outcome of %j is one of %j: %j", (outcome, period, current) => expect(isCurrent(outcome, period)).toBe(current));

test.each<[period: string, interim: boolean]>([
  ["2024 T2", true],
  ["2024 T3", false],
  ["2024-11", true],
  ["2024-01–08", true],
  ["2024-12", false],
  ["2024", false],
  ["2023/2024", false],
  ["okänt", false],
  ["", false],
])("%j is a part of a year: %j", (period, interim) => expect(isInterim(period)).toBe(interim));

test.each<[a: string, b: string, same: boolean]>([
  ["2024", "2024-12", true],
  ["2024 T2", "2024-08", true],
  ["2024 delår", "2024 T2", true],
  ["2024 T2", "2024-01–08", true],
  ["2024 delår", "2024-01–08", true],
  ["2024-08", "2024-01–08", true],
  ["2024-01–04", "2024-01–08", false],
  ["2024 T2", "2023 T2", false],
  ["2024 T1", "2024-08", false],
  ["okänt", "2024", false],
  ["okänt", "okänt", true],
])("%s and %s are reported at the same time: %j", (a, b, same) => expect(samePeriod(a, b)).toBe(same));

test.each<[what: string, forecasts: Record<string, string>, period: string, chosen: string | undefined]>([
  ["the one made for it", { 2024: "80", "2024 T2": "82", "2024 T1": "81" }, "2024 T2", "82"],
  ["else the year's", { "2024 T1": "81", 2024: "80" }, "2024 T2", "80"],
  ["else the latest of the year", { "2024-02": "79", "2024 T1": "81" }, "2024 T2", "81"],
  ["one without a period", { "": "78" }, "2024 T2", "78"],
  ["not another year's", { 2025: "90" }, "2024 T2", undefined],
  ["not a blank one", { 2024: "–" }, "2024 T2", undefined],
  ["none when the year has ended", { 2024: "80" }, "2024", undefined],
])("the forecast that decides at delår: %s", (_, forecasts, period, chosen) =>
  expect(forecastFor(measured(forecasts), period)?.text).toBe(chosen),
);

/** The text that grades, or why nothing does. */
function chosen(outcomes: Record<string, string>, more: Partial<Measured> = {}, oldest = 1): string {
  const target = readTarget({ text: "minst 80", indicator: more.indicator ?? "" });
  const found = chooseValue(
    { reading: target.reading, outcomes: measured(outcomes), period: "2024", level: "indikator", ...more },
    oldest,
  );
  return "stop" in found ? found.stop : found.text;
}

test.each<[what: string, outcomes: Record<string, string>, more: Partial<Measured>, text: string]>([
  ["the period's", { 2023: "70", 2024: "76" }, {}, "76"],
  ["an older one, where the period's is blank", { 2023: "70", 2024: "" }, {}, "70"],
  ["not where the period's own column is hardly begun", { 2023: "70" }, { notReported: true }, "not reported"],
  ["of a measure that lags an older one all the same", { 2023: "70" }, { notReported: true, measure: "lagging" }, "70"],
  ["not one that is too old", { 2021: "70" }, {}, "too old"],
  ["as old as may be", { 2023: "70" }, {}, "70"],
  ["of a measure that lags however old", { 2021: "70" }, { measure: "lagging" }, "70"],
  ["not a later one", { 2025: "90" }, {}, "no outcome"],
  ["not a part of the year, of what is counted over it", { "2024 T2": "60" }, { unit: "st" }, "partial"],
  ["a part of the year, of a share", { "2024 T2": "60 %" }, { unit: "%" }, "60 %"],
  ["not a part of the year before", { "2023 T2": "60 %" }, { notReported: true }, "not reported"],
])("for the whole year: %s", (_, outcomes, more, text) => expect(chosen(outcomes, more)).toBe(text));

test.each<[what: string, outcomes: Record<string, string>, more: Partial<Measured>, text: string]>([
  ["a share holds before the year has ended", { "2024 T2": "60 %" }, {}, "60 %"],
  ["by the unit of the row", { "2024 T2": "60" }, { unit: "%" }, "60"],
  ["by how it is stated to be measured", { "2024 T2": "60" }, { measure: "point" }, "60"],
  ["not where it is stated to grow over the year", { "2024 T2": "60 %" }, { measure: "cumulative" }, "no forecast"],
  ["a count grows over the year", { "2024 T2": "60 st" }, {}, "no forecast"],
  ["nothing is known of it", { "2024 T2": "60" }, {}, "no forecast"],
  ["twelve months up to then are a year", { "R12 2024-08": "60" }, {}, "60"],
  ["a forecast goes before", { "2024 T2": "60 %" }, { forecasts: measured({ 2024: "82" }) }, "82"],
])("at delår: %s", (_, outcomes, more, text) => expect(chosen(outcomes, { period: "2024 T2", ...more })).toBe(text));

describe("a month beside the year so far that ends with it", () => {
  const BOTH = { "2024-08": "60 %", "2024-01–08": "70 %" };
  it.each([
    ["2024-08", BOTH, "60 %"],
    ["2024-01–08", BOTH, "70 %"],
    ["2024 T2", BOTH, "70 %"],
    ["2024-01–08", { "2024-08": "60 %" }, "60 %"],
  ])("reported for %s of %j: %s", (period, outcomes, text) => expect(chosen(outcomes, { period })).toBe(text));

  it.each([
    ["2024-01–08", "2024-01–08", "60 st"],
    ["2024 T2", "2024-01–08", "60 st"],
    ["2024-08", "2024-01–08", "no forecast"],
  ])("a count of %s against a target for %s: %s", (of, targetPeriod, text) =>
    expect(chosen({ [of]: "60 st" }, { period: "2024-01–08", targetPeriod })).toBe(text),
  );

  it.each([
    ["2024-08", ["2024-01–08"], false],
    ["2024-08", ["2024-08", "2024-01–08"], true],
    ["2024-08", ["januari–augusti"], false],
    ["2024 T2", ["2024-01–08"], true],
    ["2024-01–08", ["2024-08"], true],
  ])("%s is reported under its own name beside outcomes of %j: %s", (asked, periods, isOwn) => {
    const outcomes = measured(Object.fromEntries(periods.map((period) => [period, "60"])));
    const read = { period: "", plan: { indicators: [{ outcomes }] } } as unknown as Recognition;
    expect(reportedPeriod(read, asked)).toBe(isOwn ? asked : "2024-01–08");
  });

  it("is remembered by the month where a workbook is from before they were told apart", () => {
    expect(sameFollowUp("2024-08", "2024-01–08")).toBe(true);
    expect(sameFollowUp("2024 T2", "2024-01–08")).toBe(false);
    expect(sameFollowUp("2024-12", "2024")).toBe(false);
  });
});

test("where a month has less than one before it, the stop says which", () => {
  const { reading } = readTarget({ text: "minst 15 000", indicator: "Antal besök" });
  const outcomes = measured({ "2024-11": "1310", "2024-12": "1250" });
  expect(
    chooseValue({ reading, outcomes, period: "2024", level: "indikator", indicator: "Antal besök" }, 1),
  ).toMatchObject({ stop: "partial", fell: [{ text: "1310" }, { text: "1250" }] });
});

test.each([
  ["2024", "Utfallet är för gammalt"],
  ["2024 delår", "Prognos saknas"],
])("a share with last year's outcome alone lacks, %s: %s", (period, lacks) => {
  const target = readTarget({ text: "minst 80 %", indicator: "Andel nöjda" });
  const found = chooseValue(
    { reading: target.reading, outcomes: measured({ 2023: "70 %" }), period, level: "indikator" },
    0,
  );
  expect("stop" in found && lackingOf(found)).toBe(lacks);
});
