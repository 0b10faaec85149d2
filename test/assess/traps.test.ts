import type { Indicator } from "../../src/domain/plan";
import { gradeLine, type GradeLine } from "../../src/assess/line";
import { assessIndicator, targetFor } from "../../src/assess/indicator";
import { presetNamed } from "../../src/domain/presets";
import { readTarget } from "../../src/interpret/targets/target";

const standard = presetNamed("standard")!;
const met = (target: string, outcome: string, indicator?: string, more: GradeLine = {}): boolean | null =>
  gradeLine({ target, outcome, indicator, ...more }, standard).met;

test("a part that is missed decides, also where another part has nothing to be compared with", () => {
  expect(met("öka, dock lägst 75 %", "71 %")).toBe(false);
  expect(met("öka, dock lägst 75 %", "77 %")).toBe(null);
});

describe("a word beside the number says that it is of another thing", () => {
  test.each([
    ["minst 3", "Tre planerade", "Antal genomförda dialoger"],
    ["minst 10", "12 bokade", "Antal företagsbesök"],
    ["minst 10", "12 beviljade bygglov", "Antal färdiga bostäder"],
    ["högst 10", "8 nya", "Antal pågående tvister"],
    ["minst 10", "Ett tiotal", "Antal besök"],
    ["minst 80 %", "82 % svarade", "Andel nöjda"],
    ["minst 80 %", "82 % otrygga", "Andel trygga"],
    ["minst 80 %", "82 % av målet", "Andel nöjda"],
    ["minst 80 %", "82 % (prognos)", "Andel nöjda"],
    ["minst 80 %", "80 % (utfall 78 %)", "Andel nöjda"],
    ["högst 5", "0 (ingen mätning)", "Antal klagomål"],
  ])("%s | %s | %s: nothing is reported", (target, outcome, indicator) =>
    expect(met(target, outcome, indicator)).toBe(null),
  );

  test.each([
    ["minst 3", "3 genomförda", "Antal dialoger", true],
    ["minst 10", "12 besökare", "Antal besök", true],
    ["minst 80 %", "82 % av de svarande är nöjda", "Andel nöjda brukare", true],
    ["minst 80 %", "79 % – målet ej uppnått", "Andel nöjda brukare", null],
    ["minst 80 %", "82 % – målet uppnått", "Andel nöjda brukare", true],
    ["minst 80 %", "82 % (riket 79 %)", "Andel nöjda brukare", true],
    ["minst 80 %", "2023: 79 %", "Andel nöjda brukare", false],
    ["minst 80 %", "↓ 77 %", "Andel nöjda brukare", false],
    ["40–60 %", "47 % kvinnor", "Könsfördelning bland chefer", true],
  ])("%s | %s | %s: %s", (target, outcome, indicator, expected) =>
    expect(met(target, outcome, indicator)).toBe(expected),
  );
});

describe("a target of nought is no least value where there cannot be less, and none at all of a deviation in money", () => {
  test.each([
    ["0", "4", "Nöjda kunder", null],
    ["0", "4", "Besök per läkare", null],
    ["0", "1", "Oljepannor i fossilfria fastigheter", null],
    ["0 mnkr", "-9,5 mnkr", "Prognosavvikelse", null],
    ["0", "-9,5", "Prognosavvikelse, mnkr", null],
    ["högst 0 mnkr", "-9,5 mnkr", "Prognosavvikelse", true],
    ["0 %", "1,2 %", "Prognosavvikelse", false],
    ["0", "4", "Antal olyckor", false],
    ["0", "4", "eNPS", true],
    ["10", "-4", "eNPS", false],
    ["0", "-1,2", "Årets resultat, mnkr", false],
    ["0", "0,4", "Överskottsgrad", true],
  ])("%s | %s | %s: %s", (target, outcome, indicator, expected) =>
    expect(met(target, outcome, indicator)).toBe(expected),
  );
});

describe("units that do not meet are no verdict", () => {
  test.each([
    ["högst 900 ton", "0,92 kton", undefined, false],
    ["högst 30 dagar", "5 v", undefined, false],
    ["högst 100 kWh/m2", "11,2 GWh", undefined, null],
    ["högst 120 kWh/m2", "112 kWh per kvm", undefined, true],
    ["minst 80 %", "48 (80 %)", undefined, null],
    ["minst 48", "48 (80 %)", undefined, true],
    ["minst 10", "12 tkr", "Antal bostäder", null],
    ["minst 4,0", "82", "Betyg (1–5)", null],
    ["minst 80 %", "810", "Andel nöjda", null],
    ["minst 100 %", "105", "Måluppfyllelse", true],
    ["minst 10 per månad", "100 per år", "Antal besök", null],
    ["plats 50", "+7 platser", undefined, null],
  ])("%s | %s | %s: %s", (target, outcome, indicator, expected) =>
    expect(met(target, outcome, indicator)).toBe(expected),
  );

  test("a percent beside a start value in tons is the change itself", () =>
    expect(met("minska med 10 %", "9 %", "Utsläpp, ton", { baseline: "100" })).toBe(null));
  test("a reduction told with a minus", () => expect(met("20", "-25", "Minskning av utsläppen, procent")).toBe(null));
  test("a deficit told with a minus", () => expect(met("underskott max 5 mnkr", "-8 mnkr")).toBe(null));
});

describe("done, and when", () => {
  test.each([
    ["klart senast 2023-06-30", "2023-05-02", true],
    ["klart senast 2023-06-30", "Klart i oktober 2023", false],
    ["klart senast 2023-06-30", "Klart 15/10 2023", false],
    ["klart senast 2023-06-30", "Klart i juni 2023", true],
    ["klart senast 2023-06-30", "Klart 2023", null],
    ["klart senast 2023-06-30", "Klart i december", null],
    ["klart senast 2023-06-30", "Klart med försening", null],
    ["klart under 2024", "Antagen i juni", true],
    ["senast kv 2 2023", "Klart kv 3 2023", false],
    ["senast kv 2 2023", "Klart kv 2 2023", true],
    ["Beslutad i KF", "Beslutad i KS", null],
  ])("%s | %s: %s", (target, outcome, expected) => expect(met(target, outcome)).toBe(expected));
});

describe("delår without a forecast: a share of what is to be done in the year grows", () => {
  test.each([
    ["100 %", "55 %", "Genomförda medarbetarsamtal, andel", null],
    ["30 %", "22 %", "Andel invånare som besökt museet under året", null],
    ["minst 90 %", "85 %", "Andel ärenden avslutade inom 30 dagar", false],
  ])("%s | %s | %s: %s", (target, outcome, indicator, expected) =>
    expect(met(target, outcome, indicator, { period: "2024-08" })).toBe(expected),
  );
});

describe("several targets of one indicator", () => {
  const target = (text: string, period: string) => ({ text, period, cell: "Mål!B2", ...readTarget({ text }) });
  const measured = (text: string, value: number, period: string) => ({ text, value, period, cell: "Mål!C2" });
  const indicator = (more: Partial<Indicator>): Indicator => ({
    kind: "indicator",
    id: "i",
    level: "indikator",
    title: "Andel nöjda",
    owners: [],
    parents: [],
    cell: "Mål!A2",
    grades: [],
    comments: [],
    targets: [],
    outcomes: [],
    forecasts: [],
    comparisons: [],
    ...more,
  });
  const problems: string[] = [];
  const context = (period: string) => ({
    styrmodell: standard,
    scales: [],
    period,
    reported: period,
    isYearAhead: false,
    entries: [],
    gradesOf: () => [],
    printedWords: new Set<string>(),
    notReported: new Set<Indicator>(),
    skipped: new Set<Indicator>(),
    unread: new Map<Indicator, string>(),
    motives: {},
    around: { headingOf: () => undefined, aimsNow: () => false, settled: [] },
    problem: (code: string, _cell: string, text = "") => void problems.push(`${code}: ${text}`),
    disagreement: () => undefined,
  });

  test("a forecast for the whole year is held against the year's target", () => {
    const node = indicator({
      targets: [target("minst 90 %", "2023"), target("minst 89 %", "2023 T2")],
      forecasts: [measured("89 %", 89, "2023")],
      outcomes: [measured("88 %", 88, "2023 T2")],
    });
    expect(targetFor(node, "2023 T2")!.text).toBe("minst 89 %");
    expect(assessIndicator(node, undefined, context("2023 T2")).verdict.met).toBe(false);
  });

  test("two that differ for the same period: nothing is reported, and it is asked which of them counts", () => {
    const node = indicator({
      targets: [target("minst 85 %", "2023"), target("minst 90 %", "2023")],
      outcomes: [measured("88 %", 88, "2023")],
    });
    expect(assessIndicator(node, undefined, context("2023")).verdict.met).toBe(null);
    expect(problems).toEqual(["flera-värden: minst 85 % / minst 90 %"]);
  });
});

test("without a target the measure's own words count, as in a workbook", () => {
  expect(gradeLine({ outcome: "82 %", indicator: "Minst 80 % av brukarna ska vara nöjda" }, standard).met).toBe(true);
  expect(gradeLine({ outcome: "82 %", indicator: "Andel ärenden som avslutas inom 30 dagar" }, standard).met).toBe(
    null,
  );
});

test.each([
  ["öka med minst 100", "+120"],
  ["öka med 2 procentenheter", "+2,5"],
  ["plats 50", "+7 platser"],
  ["minst 80 %", "drygt 80 %"],
  ["minst 80 %", "79,6 %"],
  ["minst 10 per månad", "100 per år"],
])("%s | %s: quotes, a bullet, a label or hard spaces around the outcome change nothing", (target, outcome) => {
  const stated = gradeLine({ target, outcome, baseline: "500" }, standard);
  for (const dressed of [`”${outcome}”`, `• ${outcome}`, outcome.replaceAll(" ", "\u00a0")])
    expect(gradeLine({ target, outcome: dressed, baseline: "500" }, standard)).toEqual(stated);
});
