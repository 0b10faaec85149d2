import { judge } from "../../src/assess/grading";
import type { Measured } from "../../src/assess/measured";
import { verdictOf } from "../../src/assess/reason";
import { standard } from "../../src/domain/presets/standard";
import { readTarget } from "../../src/interpret/targets/target";
import { measured } from "./plan";

/** An indicator's outcomes by period, graded for 2024. */
function graded(target: string, outcomes: Record<string, string>, more: Partial<Measured> = {}, by = standard) {
  const reading = readTarget({ text: target, indicator: more.indicator }).reading;
  const of: Measured = {
    reading,
    targetText: target,
    outcomes: measured(outcomes),
    period: "2024",
    isGiven: true,
    level: "indikator",
  };
  const { met, problem, reason } = verdictOf(judge({ ...of, ...more }, by));
  return { met, problem, reason: reason.replace(/\s/g, " ") };
}

describe("a change of so much, from the year before", () => {
  test.each<[what: string, target: string, before: string, now: string, met: boolean | null]>([
    ["just enough", "öka med 5 procentenheter", "70 %", "75 %", true],
    ["just too little", "öka med 5 procentenheter", "70 %", "74,9 %", false],
    ["down, just enough", "minska med 5 procentenheter", "70 %", "65 %", true],
    ["down, just too little", "minska med 5 procentenheter", "70 %", "65,1 %", false],
    ["so many things", "öka med 10 st", "50 st", "60 st", true],
    ["so many things, one fewer", "öka med 10 st", "50 st", "59 st", false],
    ["percent of things", "minska med 10 %", "200 st", "180 st", true],
    ["percent of things, one too many", "minska med 10 %", "200 st", "181 st", false],
    ["in another unit of the family", "öka med 500 tkr", "5 mnkr", "5,5 mnkr", true],
    ["in another unit of the family, too little", "öka med 500 tkr", "5 mnkr", "5,4 mnkr", false],
    ["in a unit of another family", "öka med 5 dagar", "5 mnkr", "11 mnkr", null],
    ["a cap is kept", "öka med högst 5 %", "100 st", "105 st", true],
    ["a cap is passed", "öka med högst 5 %", "100 st", "106 st", false],
    ["strictly more", "öka med mer än 5 procentenheter", "70 %", "75 %", false],
  ])("%s: %s, %s → %s is %s", (_, target, before, now, met) =>
    expect(graded(target, { 2023: before, 2024: now }).met).toBe(met),
  );
});

describe("a change in words alone", () => {
  test.each<[target: string, before: string, now: string, met: boolean | null]>([
    ["ska öka", "70 %", "70 %", false],
    ["ska minska", "70 %", "70 %", false],
    ["ska minska", "70 %", "69,9 %", true],
    ["oförändrat", "100 st", "100 st", true],
  ])("%s, %s → %s is %s", (target, before, now, met) =>
    expect(graded(target, { 2023: before, 2024: now }).met).toBe(met),
  );

  test.each<[now: string, met: boolean]>([
    ["102 st", true],
    ["98 st", true],
    ["103 st", false],
    ["97 st", false],
  ])("unchanged within a tolerance of two percent of the value before: 100 → %s is %s", (now, met) => {
    const settings = { ...standard.settings, tolerance: 2 };
    expect(graded("oförändrat", { 2023: "100 st", 2024: now }, {}, { ...standard, settings }).met).toBe(met);
  });

  test("a rank that rises is not known to be better", () =>
    expect(graded("ska öka", { 2023: "plats 10", 2024: "plats 5" }, { indicator: "Ranking", unit: "plats" }).met).toBe(
      null,
    ));
});

describe("percent of an amount without a start is the change itself, where it is too small", () => {
  test.each<[target: string, outcome: string, indicator: string, met: boolean | null]>([
    ["minska med 5 %", "3 %", "Kostnad för lokaler", false],
    ["öka med 5 %", "3 %", "Kostnad för lokaler", false],
    ["minska med 5 %", "5 %", "Kostnad för lokaler", null],
    ["minska med 5 %", "3 tkr", "Kostnad för lokaler", null],
    ["minska med 5 tkr", "3 %", "Kostnad för lokaler", null],
    ["ska minska", "3 %", "Kostnad för lokaler", null],
    ["minska med 5 %", "3 %", "Andel nöjda", null],
  ])("%s, %s of %s: %j", (target, outcome, indicator, met) =>
    expect(graded(target, { 2024: outcome }, { indicator }).met).toBe(met),
  );
});

describe("percentage points of what may be a share written as a ratio", () => {
  test.each<[before: string, now: string, more: Partial<Measured>, met: boolean | null, problem: string | undefined]>([
    ["0,70", "0,73", {}, null, "osäker-enhet"],
    ["0,99", "1", {}, null, "osäker-enhet"],
    ["0,99", "1,01", {}, false, undefined],
    ["1,5", "7", {}, true, undefined],
    ["0,70", "0,73", { unit: "%" }, false, undefined],
    ["0,70 %", "0,73 %", {}, false, undefined],
  ])("öka med 5 procentenheter: %s → %s %j", (before, now, more, met, problem) =>
    expect(graded("öka med 5 procentenheter", { 2023: before, 2024: now }, more)).toMatchObject({ met, problem }),
  );
});

describe("percent of what may be a share, where nothing tells, is percent or percentage points", () => {
  test.each<[what: string, before: string, now: string, indicator: string | undefined, met: boolean | null]>([
    ["enough in one way, too little in the other", "50", "57", undefined, null],
    ["enough in both", "50", "60", undefined, true],
    ["too little in both", "50", "54", undefined, false],
    ["a number above 100 is no share", "200", "220", undefined, true],
    ["a number above 100 is no share, too little", "200", "215", undefined, false],
    ["now above 100 is none either", "95", "106", undefined, true],
    ["what is counted is named", "50", "57", "Antal besök", true],
    ["a share by its sign, whatever it is called", "50 %", "57 %", "Antal besök", null],
  ])("öka med 10 %%, %s: %s → %s", (_, before, now, indicator, met) =>
    expect(graded("öka med 10 %", { 2023: before, 2024: now }, indicator === undefined ? {} : { indicator }).met).toBe(
      met,
    ),
  );
});

describe("a change told in words without a number", () => {
  test.each<[target: string, outcome: string, met: boolean | null]>([
    ["öka med högst 5 %", "har minskat", true],
    ["öka med 5 %", "har minskat", false],
    ["minska med 5 %", "har ökat", false],
    ["öka med 5 %", "har ökat", null],
    ["ska öka", "har ökat", true],
    ["ska öka", "har minskat", false],
    ["oförändrat", "oförändrat", true],
  ])("%s: %s is %j", (target, outcome, met) => expect(graded(target, { 2024: outcome }).met).toBe(met));
});

describe("so much a year", () => {
  const baseline = measured({ 2020: "100 st" })[0];
  test.each<[target: string, now: string, met: boolean | null]>([
    ["öka med 5 st per år", "120 st", true],
    ["öka med 5 st per år", "119 st", false],
    ["öka med 10 % per år", "147 st", true],
    ["öka med 10 % per år", "146 st", false],
  ])("%s from 2020: %s is %s", (target, now, met) => expect(graded(target, { 2024: now }, { baseline }).met).toBe(met));

  test("from a year that is not known, or is the same, nothing is reported", () => {
    for (const period of ["", "2024"])
      expect(graded("öka med 5 st per år", { 2024: "120 st" }, { baseline: { ...baseline!, period } })).toMatchObject({
        met: null,
      });
  });
});

describe("percent of a share", () => {
  test.each<[target: string, before: string, now: string, met: boolean | null]>([
    ["öka med 5 %", "50 %", "55 %", true],
    ["öka med 5 %", "50 %", "52 %", false],
    ["öka med 5 %", "50 %", "53 %", null],
    ["öka med 5 %", "50", "53", null],
    ["öka med 5 %", "100", "106", true],
    ["öka med 5 %", "200", "211", true],
  ])("%s, %s → %s is %s", (target, before, now, met) =>
    expect(graded(target, { 2023: before, 2024: now }).met).toBe(met),
  );

  test("percentage points of what is written as a ratio are asked about", () =>
    expect(graded("öka med 5 procentenheter", { 2023: "0,5", 2024: "1" })).toMatchObject({
      met: null,
      problem: "osäker-enhet",
    }));
});

describe("an outcome that is written as a change", () => {
  test.each<[target: string, outcome: string, met: boolean | null]>([
    ["öka med 5 %", "+5 %", true],
    ["öka med 5 %", "+4 %", false],
    ["minska med 5 %", "-5 %", true],
    ["minska med 5 %", "-4 %", false],
    ["minska med 5 %", "+1 %", false],
    ["ska öka", "+0,1 %", true],
    ["ska öka", "+0 %", false],
    ["öka med 5 st", "+5 %", null],
    ["minska med 5 dagar", "-8 dagar", null],
    ["öka med högst 5 %", "+5 %", true],
    ["öka med högst 5 %", "+6 %", false],
  ])("%s: %s is %s", (target, outcome, met) =>
    expect(graded(target, { 2024: outcome }, { indicator: "Antal ärenden" }).met).toBe(met),
  );

  test("a minus is a value of a measure that may be below zero, and needs what it is compared with", () =>
    expect(graded("minska med 5 %", { 2024: "-8 %" }, { indicator: "Årets resultat" }).met).toBeNull());

  test("a measure that is itself a change is not distinguished from it", () =>
    expect(graded("öka med 5 %", { 2023: "3 %", 2024: "9 %" }, { indicator: "Förändring av antalet resor" }).met).toBe(
      null,
    ));
});

test("an outcome in percent of what is counted in another unit may be the level or the change", () =>
  expect(graded("öka med 5 %", { 2023: "200", 2024: "9 %" }, { unit: "st", indicator: "Antal resor" }).met).toBeNull());
