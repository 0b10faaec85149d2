import { assess } from "../../src/assess/assess";
import { annualChange, shareOfWay } from "../../src/assess/attainment";
import { columnUseOf } from "../../src/assess/columnUse";
import { isLate } from "../../src/assess/done";
import { readBegun } from "../../src/interpret/outcome/done";
import { projectionOf } from "../../src/assess/forecast";
import { judge } from "../../src/assess/grading";
import { gradeLine, type GradeLine } from "../../src/assess/line";
import { measureOf } from "../../src/assess/measure";
import type { Measured } from "../../src/assess/measured";
import { differ } from "../../src/assess/printed";
import { verdictOf } from "../../src/assess/reason";
import { scaling } from "../../src/assess/unit";
import { nounsOf, notJudged } from "../../src/assess/wording";
import type { Grade } from "../../src/domain/assessment";
import type { Comparison, Measurement } from "../../src/domain/plan";
import { presetNamed } from "../../src/domain/presets";
import { standard } from "../../src/domain/presets/standard";
import type { Reading } from "../../src/domain/reading";
import { STANDARD_SCALE, TRAFFIC_LIGHT } from "../../src/domain/scales";
import type { GradingRule, RollupRule, Styrmodell } from "../../src/domain/styrmodell";
import { readTarget } from "../../src/interpret/targets/target";
import { indicator, measured, node, recognition } from "./plan";
import { dear } from "../whole";

/** Rows on either side of a turn in the rules: what a reader of the sheet is told, and would be told wrongly. */

type Row = [target: string | Reading, outcomes: Record<string, string> | Measurement[], more?: Partial<Measured>];

/** The verdict of a row for 2024, spaces of every kind as one. */
function verdict([target, outcomes, more = {}]: Row, styrmodell: Styrmodell = standard) {
  const reading = typeof target === "string" ? readTarget({ text: target, indicator: more.indicator }).reading : target;
  const of: Measured = {
    reading,
    ...(typeof target === "string" ? { targetText: target } : {}),
    outcomes: Array.isArray(outcomes) ? outcomes : measured(outcomes),
    period: "2024",
    isGiven: true,
    level: "indikator",
    ...more,
  };
  const found = verdictOf(judge(of, styrmodell));
  return { ...found, label: found.grade?.label ?? null, why: found.reason.replace(/\s/g, " ") };
}

const line = (given: GradeLine) => {
  const { met, why, label } = gradeLine(given, standard);
  return { met, label, why: why.replace(/\s/g, " ") };
};

/** The standard with other rules for indicators. */
const ruled = (...grading: GradingRule[]): Styrmodell => ({
  ...standard,
  levels: standard.levels.map((level) => ({ ...level, grading })),
});

const riket = (text: string, more: Partial<Comparison> = {}): Comparison => ({
  ...measured({ 2024: text })[0]!,
  reference: "Riket",
  ...more,
});

describe("the value before", () => {
  test.each<[what: string, row: Row, clause: string]>([
    [
      "not December's of the same year",
      ["minst 80 %", { 2023: "70 %", "2024-12": "74 %", 2024: "76 %" }],
      "2023 (70 %)",
    ],
    ["printed beside the value", ["minst 80 %", { 2024: "76 % (70 %)" }], "bättre än föregående värde (70 %)"],
    // Of one series: 8 was written as 90 % was, though alone it might be 800 %.
    ["without a unit, of one series", ["minst 80 %", { 2023: "8", 2024: "90 %" }], "bättre än 2023 (8 %)"],
    [
      "in a cell that shows fewer decimals, with two",
      [
        "minst 80 %",
        [
          { period: "2023", text: "71 %", value: 71.23456, unit: "%", cell: "" },
          { period: "2024", text: "76 %", value: 76, unit: "%", cell: "" },
        ],
      ],
      "bättre än 2023 (71,23 %)",
    ],
    [
      "beside another organisation's",
      ["bättre än riket", { 2023: "70 %", 2024: "72 %" }, { indicator: "Andel nöjda", comparisons: [riket("71 %")] }],
      "1 procentenhet högre, bättre än 2023 (70 %)",
    ],
    [
      "of a place that is printed the place before",
      ["topp 50", { 2023: "plats 40 av 290", 2024: "plats 34 av 290" }],
      "bättre än 2023 (plats 40",
    ],
  ])("%s", (_, row, clause) => expect(verdict(row).why).toContain(clause));

  test("of a place that was counted from values there is none", () =>
    expect(
      verdict([
        "bland de 10 bästa",
        { 2023: "70 %", 2024: "76 %" },
        { indicator: "Andel nöjda", others: [{ period: "2024", values: [60, 80, 90] }] },
      ]).why,
    ).toBe("Plats 3 mot plats 10: 7 platser bättre än målet (76 %; 4 kommuner har ett värde). Uppnås."));
});

test.each<[what: string, row: Row, met: boolean | null]>([
  ["a year's value is not its delår's", ["ska öka jämfört med 2022", { "2022 T2": "60 %", 2024: "76 %" }], null],
  [
    "the measurement before, however long ago",
    ["ska öka jämfört med föregående mätning", { 2021: "70 %", 2024: "76 %" }],
    true,
  ],
  ["the year before, not an earlier one", ["ska öka jämfört med föregående år", { 2021: "70 %", 2024: "76 %" }], null],
])("what a change is measured from: %s", (_, row, met) => expect(verdict(row).met).toBe(met));

describe("units", () => {
  test.each<[what: string, row: Row, met: boolean | null]>([
    ["days beside a row in kronor", ["minst 4", { 2024: "5 dagar" }, { unit: "kr" }], null],
    ["millions beside a row in thousands", ["minst 4000", { 2024: "5 mnkr" }, { unit: "tkr" }], true],
    ["millions beside a row in thousands, too few", ["minst 6000", { 2024: "5 mnkr" }, { unit: "tkr" }], false],
    ["percent beside a share of one", ["minst 0,8", { 2024: "82 %" }], true],
    ["percent beside a share of one, too few", ["minst 0,8", { 2024: "78 %" }], false],
    // 3,8 cannot be 380 % of a whole: a score on another scale. Of more than a whole it may be.
    ["a score beside all of a whole", ["minst 100 %", { 2024: "3,8" }], null],
    ["a bare ratio beside more than a whole", ["minst 101 %", { 2024: "3,8" }], true],
    ["0,09 beside 1,8 %: written so, or as a ratio", ["minst 1,8 %", { 2024: "0,09" }], null],
    ["a month beside 30 days", ["högst 30 dagar", { 2024: "1 månader" }], null],
    ["a month beside 40 days", ["högst 40 dagar", { 2024: "1 månader" }], true],
  ])("%s", (_, row, met) => expect(verdict(row).met).toBe(met));

  test.each<[what: string, given: GradeLine, figures: string]>([
    ["both in percent", { target: "minst 0,8", outcome: "82 %" }, "82 % mot minst 80 %: 2 procentenheter över målet"],
    [
      "by the name of the measure, above one",
      { indicator: "Andel avvikelser", target: "minst 1,2", outcome: "1,5" },
      "1,5 % mot minst 1,2 %",
    ],
  ])("are worded alike: %s", (_, given, figures) => expect(line(given).why).toContain(figures));
});

describe("a change of so much", () => {
  test.each<[what: string, given: GradeLine, met: boolean | null]>([
    // 2 % of 98,02 is less than 2: as percent it is reached, as percentage points not.
    ["up to 100 it may be of a share", { target: "öka med 2 %", outcome: "100", baseline: "98,02" }, null],
    ["above 100 it is of no share", { target: "öka med 2 %", outcome: "100,5", baseline: "98,51" }, true],
    [
      "of what is counted in days it is of no share",
      { target: "öka med 2 %", outcome: "71,5 dagar", baseline: "70 dagar" },
      true,
    ],
    [
      "of a named number it is of no share",
      { target: "öka med 2 %", outcome: "71,5", baseline: "70", indicator: "Antal besök" },
      true,
    ],
    // Of an amount without a start 4 % is less than 5 %, but is no answer to how much at most.
    ["at most, without a start", { target: "öka med högst 5 %", outcome: "4 %", indicator: "Antal besök" }, null],
    ["in pieces, without a start", { target: "öka med 5 st", outcome: "4 %", indicator: "Antal besök" }, null],
    ["a minus of a measure without a name is no change", { target: "minska med 5 %", outcome: "-8 %" }, null],
    [
      "a minus of what may be negative is no change",
      { target: "minska med 5 %", outcome: "-8 %", indicator: "Resultat i procent" },
      null,
    ],
  ])("%s", (_, given, met) => expect(line(given).met).toBe(met));

  test("two readings that are both missed, by grades that differ, are asked about", () => {
    // 56 after 50: 93 % of 60, 80 % of 70.
    const grows = ruled(
      { rule: "uppnått", step: 0 },
      { rule: "inom tolerans", within: 10, step: 1 },
      { rule: "annars", step: 2 },
    );
    const row = (outcome: string): Row => ["öka med 20 %", { 2023: "50 %", 2024: outcome }];
    expect(verdict(row("56 %"), grows)).toMatchObject({ label: null, problem: "procent-eller-procentenheter" });
    expect(verdict(row("72 %"), grows)).toMatchObject({ met: true, label: "Uppnås" });
    expect(verdict(row("40 %"), grows)).toMatchObject({ met: false, label: "Uppnås inte" });
  });

  test.each<[target: string, outcomes: Record<string, string>, clause: string]>([
    ["öka med högst 5 %", { 2023: "100 besök", 2024: "107 besök" }, "2 besök över gränsen"],
    ["öka med minst 5 %", { 2023: "100 besök", 2024: "103 besök" }, "2 besök under målet"],
    ["öka från 60 %", { 2024: "62 %" }, "utgångsläget"],
  ])("%s: the words for the gap", (target, outcomes, clause) =>
    expect(verdict([target, outcomes]).why).toContain(clause),
  );
});

describe("before the year has ended", () => {
  const stop = (row: Row): string => verdict(row).why;
  const delar = { period: "2024 T2" };
  test("an answer in words is no value of a count", () =>
    expect(stop(["minst 100", { "2024 T2": "många" }, delar])).toContain("Prognos saknas"));
  test("a number is no answer to what is to be done", () =>
    expect(stop(["ja", { "2024 T2": "60" }])).toContain("det senaste avser"));
  test("twelve months that are stated to grow over the year need a forecast", () =>
    expect(stop(["minst 60", { "R12 2024-08": "60" }, { ...delar, measure: "cumulative" }])).toContain(
      "Prognos saknas",
    ));
  test("no outcome of a share is no outcome, of a count no forecast", () => {
    const blank = (unit?: string): Measurement[] => [{ period: "2024 T2", text: "–", value: null, unit, cell: "" }];
    expect(stop(["minst 80", blank("%"), delar])).toContain("Utfall saknas");
    expect(stop(["minst 80", blank("st"), delar])).toContain("Utfall och prognos saknas");
  });
});

describe("without a target", () => {
  const rising = ruled({ rule: "rätt riktning", step: 0 }, { rule: "annars", step: 2 });
  const none: Reading = { kind: "none" };
  const outcomes = { 2023: "70 %", 2024: "76 %" };
  test("nothing is reached, however it has gone", () =>
    expect(verdict([none, outcomes, { direction: "higher", indicator: "Andel nöjda" }], rising).label).not.toBe(
      "Uppnås",
    ));
  test("nor is it known whether it has gone well where nobody says which side is better", () =>
    expect(verdict([none, outcomes, { indicator: "Nivå" }], rising).why).toContain(
      "Det framgår inte om högre eller lägre är bättre (”Nivå”)",
    ));
  test("an older target is named only where nothing was graded", () => {
    const reasonBy = (styrmodell: Styrmodell): string => {
      const one = indicator("i", "", "minst 80 %", { 2020: "100 st", 2021: "110 st" }, { title: "Antal besök" });
      one.targets = [{ ...one.targets[0]!, period: "2020" }];
      const { areas } = assess(recognition({ indicators: [one] }, "2021"), styrmodell);
      return areas[0]!.indicators[0]!.verdict.reason;
    };
    expect(reasonBy(standard)).toContain("Målvärdet avser 2020");
    expect(reasonBy(presetNamed("annualChange")!)).not.toContain("Målvärdet avser 2020");
  });
});

describe("groups of people, judged apart", () => {
  const groups = (women: string, men: string): Row => ["minst 80 %", { "2024 kvinnor": women, "2024 män": men }];
  test("without steps the group that misses decides", () => {
    const { met, why } = verdict(groups("86 %", "76 %"), ruled());
    expect(met).toBe(false);
    expect(why).toMatch(/^Män 76 % mot minst 80 %.* Kvinnor når målvärdet\.$/);
  });
  test("without steps, where both reach it, the first", () =>
    expect(verdict(groups("86 %", "81 %"), ruled()).why).toMatch(/^Kvinnor 86 % .* Även män når målvärdet\.$/));
  test("one that nobody can judge goes before one that misses", () =>
    expect(verdict(groups("60 %", "-"), ruled()).met).toBeNull());
});

describe("another organisation's value", () => {
  const nojda = { indicator: "Andel nöjda" };
  const row = (target: string, outcome: string, reference: Comparison, more: Partial<Measured> = nojda): Row => [
    target,
    { 2024: outcome },
    { ...more, comparisons: [reference] },
  ];
  test.each<[what: string, row: Row, met: boolean | null]>([
    ["at least as good is met by the same", row("minst som riket", "70 %", riket("70 %")), true],
    ["better is not", row("bättre än riket", "70 %", riket("70 %")), false],
    ["it is not known which side is better", row("bättre än riket", "70", riket("60"), { indicator: "Nivå" }), null],
  ])("%s", (_, given, met) => expect(verdict(given).met).toBe(met));
  test("its period in words, where it is another", () => {
    const why = (period: string): string => verdict(row("bättre än riket", "72 %", riket("70 %", { period }))).why;
    expect(why("2023-08")).toContain("för riket (augusti 2023)");
    expect(why("2024")).toContain("för riket: ");
  });
  test("an outcome without a period is of the reported one", () =>
    expect(verdict(["bättre än riket", { "": "72 %" }, { ...nojda, comparisons: [riket("70 %")] }]).why).toContain(
      "för riket: ",
    ));
  test.each<[what: string, reference: string, met: boolean | null]>([
    ["with its name and a colon", "Riket: 70 %", true],
    ["of another than is asked for", "Liknande kommuner 70 %", null],
    ["without a name", "70 %", true],
  ])("on a line, %s", (_, reference, met) =>
    expect(line({ ...nojda, target: "bättre än riket", outcome: "72 %", reference }).met).toBe(met),
  );
  test("on a line with two parts, the one that compares has it", () =>
    expect(line({ ...nojda, target: "minst 70 % och bättre än riket", outcome: "72 %", reference: "71 %" }).met).toBe(
      true,
    ));
});

describe("a target of several parts", () => {
  const part = (kind: "min" | "max", value: number, more: object = {}): Reading => ({
    kind,
    value,
    direction: kind === "min" ? "higher" : "lower",
    ...more,
  });
  const both = (outcome: string, ...parts: Reading[]) => verdict([{ kind: "allOf", parts }, { 2024: outcome }]);
  test("exactly the least and the most of a value is both", () =>
    expect(both("5", part("min", 5), part("max", 5)).met).toBe(true));
  test("one value cannot be above the most and below the least: it is of one of them", () =>
    expect(both("5 dagar", part("min", 6, { unit: "dagar" }), part("max", 4, { unit: "dagar" })).why).toContain(
      "utfall saknas för delen i dagar",
    ));
  test("of two units, the one that the value is not of is missing", () =>
    expect(both("82 %", part("max", 5, { unit: "dagar" }), part("min", 80, { unit: "%" })).why).toContain(
      "utfall saknas för delen i dagar",
    ));
  test("several values without units are in the order of the parts", () => {
    expect(both("6 och 2", part("min", 5), part("max", 3)).met).toBe(true);
    expect(both("6 och 4", part("min", 5), part("max", 3)).met).toBe(false);
  });
  test("a value of another unit is of no part", () =>
    expect(both("82 kr; 4 dagar", part("min", 80, { unit: "%" }), part("max", 5, { unit: "dagar" })).why).toContain(
      "utfall saknas för delen i %",
    ));
  test.each<[outcome: string, met: boolean]>([
    ["76 %", true],
    ["74 %", false],
  ])("%s: only what is due by the year counts", (outcome, met) =>
    expect(
      both(outcome, part("min", 75, { unit: "%", due: "2024" }), part("min", 90, { unit: "%", due: "2026" })).met,
    ).toBe(met),
  );
  test("where none is due yet, nothing is judged", () =>
    expect(
      both("85 %", part("min", 75, { unit: "%", due: "2025" }), part("min", 90, { unit: "%", due: "2026" })).met,
    ).toBeNull());
});

test.each<[on: string, due: string, late: boolean | null]>([
  ["2023", "2023-12-31", false],
  ["2023", "2023-12", false],
  ["2023", "2023-11-30", null],
  ["2024", "2023-11-30", true],
  ["2023-06", "2023-06-27", null],
  ["2023-06", "2023-06-28", false],
  ["2023-06", "2023-06-30", false],
  ["2023-07", "2023-06-30", true],
  ["2023-06-30", "2023-06-30", false],
  ["some year", "2023", false],
  ["some year", "2023-06", null],
])("done %s where %s was the last day: late %s", (on, due, late) => expect(isLate(on, due)).toBe(late));

test.each<[text: string, found: ReturnType<typeof readBegun>]>([
  ["Påbörjat", { done: true }],
  ["Klart", { done: true }],
  ["Ej påbörjat", { done: false }],
  ["Påbörjat till 50 %", null],
  ["Vet ej", null],
])("%s answers whether something has begun", (text, found) => expect(readBegun(text)).toEqual(found));

describe("where the yearly values lead", () => {
  const lead = (outcomes: Record<string, string>, target = "minst 500"): string => {
    const one = indicator("i", "", `${target} senast 2030`, outcomes, { title: "Nivå" });
    const { areas } = assess(recognition({ indicators: [one] }, "2022"), standard);
    return /Framskrivning.*/.exec(areas[0]!.indicators[0]!.verdict.reason.replace(/\s/g, " "))?.[0] ?? "";
  };
  const yearly = { 2020: "110", 2021: "120", 2022: "130" };
  const alone = lead(yearly);
  test("is said of three years", () => expect(alone).toContain("till 2030: 210 (rak linje genom 3 värden, 2020–2022)"));
  test.each<[what: string, outcomes: Record<string, string>]>([
    ["women's", { ...yearly, "2019 kvinnor": "10" }],
    ["a delår's", { ...yearly, "2019 T2": "10" }],
    ["those of later years", { ...yearly, 2023: "900" }],
    ["those without a year", { ...yearly, "": "900" }],
    ["those without a number", { ...yearly, 2019: "–" }],
  ])("%s are left out", (_, outcomes) => expect(lead(outcomes)).toBe(alone));
  test.each<[what: string, target: string, outcomes: Record<string, string>, value: string]>([
    ["a share stays within all", "minst 150 %", { 2020: "80 %", 2021: "90 %", 2022: "100 %" }, "100 %"],
    ["a share stays above none", "minst 90 %", { 2020: "20 %", 2021: "10 %", 2022: "0 %" }, "0 %"],
    ["what has been above all is no share", "minst 150 %", { 2020: "81 %", 2021: "91 %", 2022: "101 %" }, "181 %"],
    ["a number is no share", "minst 150", { 2020: "80", 2021: "90", 2022: "100" }, "180"],
  ])("%s", (_, target, outcomes, value) => expect(lead(outcomes, target)).toContain(`till 2030: ${value} (`));

  const points = (...values: number[]) => values.map((value, at) => ({ year: 2020 + at, value }));
  test("in any order of the values", () =>
    expect(projectionOf(points(1, 2, 3).reverse(), 2024)).toEqual(projectionOf(points(1, 2, 3), 2024)));
  // One degree of freedom: t = 3,078, so a middle value may stray 0,56 of the yearly slope.
  test.each<[values: number[], method: string]>([
    [[0, 1.55, 2], "linear"],
    [[0, 1.57, 2], "level"],
  ])("%j: %s", (values, method) => expect(projectionOf(points(...values), 2024)?.method).toBe(method));
});

type Behaves = [of: Parameters<typeof measureOf>[0], found: ReturnType<typeof measureOf>];

test.each<Behaves>([
  [
    { measure: "cumulative", unit: "%" },
    { measure: "cumulative", evident: false },
  ],
  [{ kind: "rank" }, { measure: "point", evident: true }],
  [{ unit: "%" }, { measure: "point", evident: true }],
  [
    { unit: "dagar", indicator: "Genomsnittlig handläggningstid" },
    { measure: "point", evident: true },
  ],
  [{ unit: "dagar", indicator: "Dagar med evenemang" }, null],
  [{ unit: "kr/inv" }, null],
  [{ indicator: "Andel som är nöjda" }, { measure: "point", evident: true }],
  [{ indicator: "Antal besök" }, null],
  // A share of what is to be done in the year grows with it; of what is done in time it does not.
  [{ unit: "%", indicator: "Andel genomförda tillsyner" }, null],
  [
    { unit: "%", indicator: "Andel ärenden som är avgjorda inom tre veckor" },
    { measure: "point", evident: true },
  ],
  // What is done, paid or happens adds up, also for each head; those who are there do not, nor what each thing costs.
  ...[
    "Debiterade timmar per årsarbetare",
    "Kostnad per årsarbetare",
    "Hembesök per medarbetare",
    "Sjukdagar per anställd",
  ]
    .concat("Inspektioner per handläggare", "Beslut per heltidstjänst")
    .map((indicator): Behaves => [{ indicator }, null]),
  ...["Barn per årsarbetare", "Elever per lärare", "Medarbetare per chef", "Platser per 100 invånare"]
    .concat("Kostnad per portion", "Debiterade timmar per årsarbetare och vecka")
    .map((indicator): Behaves => [{ indicator }, { measure: "point", evident: true }]),
  // A mean of the year is there when the year is.
  ...[
    "Kvävedioxid, årsmedelvärde",
    "Partikelhalt (årsmedel)",
    "Beläggning, årssnitt",
    "Medelvärde för året, betyg",
  ].map((indicator): Behaves => [{ indicator, unit: "µg/m3" }, null]),
  [{ indicator: "Kvävedioxid, medelvärde" }, { measure: "point", evident: true }],
  [{ indicator: "Kvävedioxid, rullande årsmedelvärde" }, { measure: "rolling", evident: true }],
])("how %j behaves over the year", (of, found) => expect(measureOf(of)).toEqual(found));

describe("two grades that disagree", () => {
  const context = (more: Partial<Styrmodell> = {}) =>
    ({ styrmodell: { ...standard, scales: [STANDARD_SCALE, TRAFFIC_LIGHT], conversions: [], ...more } }) as Parameters<
      typeof differ
    >[2];
  const on = (scale: typeof STANDARD_SCALE, at: number, index: number | undefined = at): Grade => ({
    kind: "step",
    scale: scale.name,
    label: scale.steps[at]!.label,
    step: scale.steps[at]!,
    ...(index === undefined ? {} : { index }),
  });
  const unplaced = (at: number): Grade => {
    const { index: _, ...rest } = on(STANDARD_SCALE, at) as Extract<Grade, { kind: "step" }>;
    return rest;
  };
  test("of one scale, where one has no place: by their words", () => {
    expect(differ(on(STANDARD_SCALE, 0), unplaced(0), context())).toBe(false);
    expect(differ(on(STANDARD_SCALE, 0), unplaced(2), context())).toBe(true);
  });
  test("of two scales: by what they mean, unless the styrmodell says how one becomes the other", () => {
    const pair: [Grade, Grade] = [on(STANDARD_SCALE, 2), on(TRAFFIC_LIGHT, 1)];
    expect(differ(...pair, context())).toBe(true);
    const table = { from: TRAFFIC_LIGHT.name, to: STANDARD_SCALE.name, steps: [0, 2, 2] };
    expect(differ(...pair, context({ conversions: [table] }))).toBe(false);
    expect(differ(on(STANDARD_SCALE, 1), on(TRAFFIC_LIGHT, 1), context({ conversions: [table] }))).toBe(true);
  });
});

test("a goal that is marked as gone is shown as such, and neither judged nor counted", () => {
  const goals = [node("mål:1", "mål", { title: "Trygg skola (utgår)" })];
  const indicators = [indicator("i", "mål:1", "minst 80 %", { 2021: "85 %" })];
  const { areas } = assess(recognition({ goals, indicators }), standard);
  expect(areas[0]!.goals[0]).toMatchObject({
    published: { kind: "state", label: "Utgått" },
    reason: "Utgår, så ingen bedömning görs.",
    unjudged: true,
    committee: [],
  });
});

test.each(["80", "85"])(
  "two targets of one period are asked about, though the outcome equals one of them: %s",
  (outcome) => {
    const one = indicator("i", "", "80", { 2021: outcome });
    one.targets = ["80", "90"].map((text) => ({ ...one.targets[0]!, text, reading: readTarget({ text }).reading }));
    const { areas } = assess(recognition({ indicators: [one] }), standard);
    expect(areas[0]!.indicators[0]!.verdict.met).toBeNull();
  },
);

describe("a row of a table of rules", () => {
  const baseline = measured({ 2022: "30" })[0];
  const range: Row = ["10–20", { 2022: "30", 2024: "25" }, { baseline, indicator: "Nivå" }];
  const others: GradingRule = { rule: "annars", step: 2 };
  test.each<[rule: GradingRule]>([
    [{ rule: "andel av vägen", atLeast: 10, step: 1 }],
    [{ rule: "takt", atLeast: 10, step: 1 }],
    [{ rule: "årlig förändring", atLeast: 1, step: 1 }],
    [{ rule: "rätt riktning", step: 1 }],
  ])("no way leads into an interval: %j", (rule) => {
    const { label, why } = verdict(range, ruled(rule, { rule: "inom tolerans", within: 1, step: 0 }, others));
    expect([label, why]).toEqual([
      "Uppnås inte",
      "25 mot 10–20: 5 över intervallet. Uppnås inte, eftersom målvärdet inte är nått och utvecklingen inte går att räkna fram.",
    ]);
  });
  test("a forecast is asked for at delår alone", () => {
    const rules = ruled({ rule: "prognos når målet", step: 0 }, others);
    expect(verdict(["minst 80 %", { 2024: "76 %" }], rules).label).toBe("Uppnås inte");
    expect(verdict(["minst 80 %", { "2024 T2": "76 %" }, { period: "2024 T2" }], rules).why).toContain(
      "Prognos saknas",
    );
  });

  const from: Partial<Measured> = { baseline: measured({ 2020: "50 %" })[0] };
  const until = (outcome: string): Row => ["minst 80 % senast 2030", { 2020: "50 %", 2024: outcome }, from];
  test.each<[what: string, rule: GradingRule, row: Row, clause: string]>([
    [
      "a pace that is enough",
      { rule: "takt", atLeast: 60, step: 1 },
      until("70 %"),
      "takten sedan startvärdet 2020 är minst 60 %",
    ],
    [
      "one that is not",
      { rule: "takt", atLeast: 60, step: 1 },
      until("51 %"),
      "takten är under 60 % av den som behövs",
    ],
    ["no pace at all", { rule: "takt", atLeast: 0, step: 1 }, until("49 %"), "utvecklingen går åt fel håll"],
    [
      "a change that is enough",
      { rule: "årlig förändring", atLeast: 1, step: 1 },
      ["minst 80 %", { 2023: "60 %", 2024: "70 %" }],
      "förbättringen är minst 1 % per år",
    ],
    [
      "one that is not",
      { rule: "årlig förändring", atLeast: 1, step: 1 },
      ["minst 80 %", { 2023: "70 %", 2024: "70 %" }],
      "förbättringen är mindre än 1 % per år",
    ],
    [
      "no worse",
      { rule: "årlig förändring", atLeast: 0, step: 1 },
      ["minst 80 %", { 2023: "70 %", 2024: "70 %" }],
      "utvecklingen inte går åt fel håll",
    ],
    [
      "worse",
      { rule: "årlig förändring", atLeast: 0, step: 1 },
      ["minst 80 %", { 2023: "70 %", 2024: "60 %" }],
      "utvecklingen går åt fel håll",
    ],
  ])("%s, in words", (_, rule, row, clause) =>
    expect(verdict(row, ruled(rule, others)).why).toContain(`eftersom ${clause}`),
  );

  test.each<[outcome: string, isBetween: boolean]>([
    ["79,2 %", false],
    ["79,3 %", true],
  ])("%s of 80 %% where the step is printed up to 99 %%: between two steps %s", (outcome, isBetween) => {
    const printed = ruled(
      { rule: "uppnått", step: 0 },
      { rule: "måluppfyllnad", atLeast: 90, printedTo: 99, step: 1 },
      others,
    );
    expect(verdict(["minst 80 %", { 2024: outcome }], printed).why.includes("mellan två steg")).toBe(isBetween);
  });
});

describe("others' values of another time", () => {
  const nojda = { indicator: "Andel nöjda" };
  const against = (period: string, at = "2024"): boolean | null =>
    verdict(["bättre än riket", { [at]: "72 %" }, { ...nojda, comparisons: [riket("70 %", { period })] }]).met;
  test.each<[period: string, met: boolean | null]>([
    ["2024", true],
    ["2024-12", true],
    ["", true],
    ["2023", true],
    ["2023 T2", true],
    ["2022", null],
    ["2025", null],
  ])("the country's of %j beside the outcome of 2024: %s", (period, met) => expect(against(period)).toBe(met));

  test.each<[period: string, met: boolean | null]>([
    ["2024", true],
    ["2023", true],
    ["", true],
    ["2022", null],
    ["2025", null],
  ])("the municipalities' of %j beside the outcome of 2024: %s", (period, met) =>
    expect(
      verdict([
        "bästa 25 %",
        { 2024: "72 %" },
        { ...nojda, others: [{ period, values: Array.from({ length: 20 }, (_, at) => at + 50) }] },
      ]).met,
    ).toBe(met),
  );
  test("none of them has a value: it is not known", () =>
    expect(
      verdict(["bästa 25 %", { 2024: "72 %" }, { ...nojda, others: [{ period: "2024", values: [] }] }]).met,
    ).toBeNull());
  test.each<[target: string, outcome: string, met: boolean]>([
    ["bästa 25 %", "plats 72 av 290", true],
    ["bästa 25 %", "plats 73 av 290", false],
  ])("%s, %s: the last place that is among them is", (target, outcome, met) =>
    expect(line({ target, outcome }).met).toBe(met),
  );
  test("one other with the same value shares the place", () =>
    expect(line({ target: "topp 3", outcome: 70, reference: [80, 70, 60], indicator: "Andel nöjda" }).why).toContain(
      "delad plats",
    ));
});

describe("a change that is told in words, against one by so much", () => {
  test.each<[target: string, outcome: string, met: boolean | null]>([
    ["öka med 100", "Ökat med 184", true],
    ["öka med 100", "Ökat med 84", false],
    ["öka med 100", "Ökat med 184 sedan 2020", true],
    ["öka med 100 jämfört med 2020", "Ökat med 184 sedan 2020", true],
    ["öka med 100 jämfört med 2022", "Ökat med 184 sedan 2020", null],
    ["öka med 2 % per år", "Ökat med 4 % sedan 2020", null],
    ["öka med 2 %", "Ökat med 4 besök", null],
  ])("%s: %s", (target, outcome, met) =>
    expect(verdict([target, { 2024: outcome }, { indicator: "Antal besök" }]).met).toBe(met),
  );
});

describe("a table's column", () => {
  const table = (columns: { period?: string; role: "outcome" | "target" }[], range = "A1:D4") => ({
    sheet: "Skola",
    range,
    headerRows: [1],
    orientation: "rows" as const,
    columns: columns.map((column) => ({ column: "D", header: "", confidence: 1, why: "", ...column })),
  });
  const waiting = (tables: ReturnType<typeof table>[], cells: string[], filled: number): string[] => {
    const indicators = cells.map((cell, at) =>
      indicator(cell, "mål", "minst 80 %", { [at < filled ? "2024" : "2023"]: "81 %" }, { cell }),
    );
    return [...columnUseOf({ ...recognition({ indicators }, "2024"), tables }, "2024").notReported].map(({ id }) => id);
  };
  const rows = ["Skola!A2", "Skola!A3", "Skola!A4"];
  test("of the period that is hardly begun: what it lacks is waited for", () => {
    expect(waiting([table([{ role: "outcome", period: "2024" }])], rows, 1)).toEqual(rows);
    // One outcome of the period shows that there is a column, whatever its header says.
    expect(waiting([table([{ role: "outcome" }])], rows, 1)).toEqual(rows);
  });
  test("of another year, or of targets, is none: nothing is waited for", () => {
    const elsewhere = [...rows, "Vård!A2"];
    const begun = (columns: Parameters<typeof table>[0]): string[] => {
      const indicators = elsewhere.map((cell) =>
        indicator(cell, "mål", "minst 80 %", { [cell.startsWith("Vård") ? "2024" : "2023"]: "81 %" }, { cell }),
      );
      return [
        ...columnUseOf({ ...recognition({ indicators }, "2024"), tables: [table(columns)] }, "2024").notReported,
      ].map(({ id }) => id);
    };
    expect(begun([{ role: "outcome", period: "2023" }])).toEqual([]);
    expect(begun([{ role: "target", period: "2024" }])).toEqual([]);
    expect(begun([{ role: "outcome", period: "2024" }])).toEqual(rows);
  });
  test("a measure on the table's first row is of it; one without a cell, or of a table without a range, of none", () => {
    const column = [{ role: "outcome" as const, period: "2024" }];
    expect(waiting([table(column)], ["Skola!A1", "Skola!A3", "Skola!A4"], 1)).toHaveLength(3);
    expect(waiting([table(column)], ["", ...rows], 1)).toEqual(rows);
    expect(waiting([table(column, "hela bladet")], rows, 1)).toEqual([]);
  });
});

describe("how many and which, in a roll-up", () => {
  const goalOf = (missing: "ignored" | "worst" | "block", rollup: RollupRule[], ...outcomes: string[]) => {
    const indicators = outcomes.map((text, at) =>
      indicator(`i${at}`, "mål:1", "minst 80 %", text === "" ? {} : { 2021: text }, { title: `Mått ${"ABCDE"[at]}` }),
    );
    const levels = standard.levels.map((level) => ({ ...level, missing, rollup }));
    const plan = recognition({ goals: [node("mål:1", "mål", { title: "Trygg skola" })], indicators });
    const { published, reason } = assess(plan, { ...standard, levels }).areas[0]!.goals[0]!;
    return [published.label, reason.replace(/\s/g, " ")];
  };
  const worst: RollupRule[] = [{ rule: "sämst" }];
  test("one that lacks a grade and counts as the worst is all that is told of", () =>
    expect(goalOf("worst", worst, "85 %", "86 %", "")).toEqual([
      "Uppnås inte",
      "1 av 3 indikatorer saknar bedömning och räknas som sämst. Uppnås inte, eftersom den sämsta bedömningen avgör.",
    ]));
  test("beside one that is on the worst step it is told after it", () =>
    expect(goalOf("worst", worst, "85 %", "10 %", "")[1]).toContain(
      "1 av 3 indikatorer uppnås inte (1 saknar bedömning och räknas som sämst): Mått B (10 % mot minst 80 %).",
    ));
  test("nothing blocks where nothing lacks", () => {
    expect(goalOf("block", worst, "85 %", "86 %")[0]).toBe("Uppnås");
    expect(goalOf("block", worst, "85 %", "")[1]).toBe(
      "1 av 2 indikatorer saknar bedömning, så ingen sammanvägning görs.",
    );
  });
  test("three are named, a fourth is counted", () => {
    const named = (count: number): string => goalOf("ignored", worst, ...Array<string>(count).fill("10 %"))[1]!;
    expect(named(3)).toContain(
      "Mått A (10 % mot minst 80 %), Mått B (10 % mot minst 80 %) och Mått C (10 % mot minst 80 %)",
    );
    expect(named(4)).toContain("Mått C (10 % mot minst 80 %) och 1 till");
    expect(named(5)).toContain("och 2 till");
  });
});

test.each<[what: string, given: Parameters<typeof scaling>, found: ReturnType<typeof scaling>]>([
  ["up to ten times apart a multiple is plausible", [1, "miljoner", 10_000_000, undefined], { factor: 1e6 }],
  ["beyond that it is not", [1, "miljoner", 10_000_001, undefined], { problem: "osäker-enhet" }],
  // In a column of percent 2 and 30 are percent; 1 may also be all of it.
  ["2 beside 30 % in a column of percent", [2, undefined, 30, "%", "%"], { factor: 1 }],
  ["30 beside 2 % in a column of percent", [30, undefined, 2, "%", "%"], { factor: 1 }],
  ["1 beside 15 % in a column of percent", [1, undefined, 15, "%", "%"], { problem: "osäker-enhet" }],
  ["15 beside 1 % in a column of percent", [15, undefined, 1, "%", "%"], { problem: "osäker-enhet" }],
  ["2 beside 30 % in no column", [2, undefined, 30, "%"], { problem: "osäker-enhet" }],
])("%s", (_, given, found) => expect(scaling(...given)).toEqual(found));

test("no way leads from a start that is the target, and a change is known of values below one", () => {
  expect([shareOfWay(5, 10, "lower", 10), shareOfWay(5, 10, "higher", 10)]).toEqual(["undefined", "undefined"]);
  expect(shareOfWay(11, 10, "lower", 12)).toBe(0.5);
  const change = (value: number, before: number) =>
    annualChange({ value, year: 2024 }, "higher", { value: before, year: 2023 });
  expect(change(0.5, 0.4)).toBeCloseTo(25, 6);
  expect([change(0, 0.4), change(0.5, 0)]).toEqual(["undefined", "undefined"]);
});

test("what is not judged is so in the gender of its noun", () => {
  const singular = (...words: string[]): string => notJudged(nounsOf(words))[0]!;
  expect([singular("mål"), singular("indikator"), singular("indikator", "mål")]).toEqual([
    "är inte bedömt",
    "är inte bedömd",
    "är inte bedömt",
  ]);
});

describe("weighed by hundreds and by parts", () => {
  const weighed = (
    grades: (0 | 1 | null)[],
    rollup: RollupRule[],
    more: { weight?: number; coverage?: number } = {},
  ) => {
    const indicators = grades.map((grade, at) =>
      indicator(`i${at}`, "mål:1", "minst 80 %", grade === null ? {} : { 2021: grade === 0 ? "85 %" : "76 %" }, {
        level: "",
        ...(more.weight === undefined ? {} : { weight: more.weight }),
      }),
    );
    const [scale, ...scales] = standard.scales;
    const steps = scale!.steps.map((step, at) => ({ ...step, value: [100, 50, 0][at]! }));
    const levels = standard.levels.map((level) => ({ ...level, rollup, coverage: more.coverage ?? 50 }));
    const styrmodell = { ...standard, levels, scales: [{ ...scale!, steps }, ...scales] };
    const plan = recognition({ goals: [node("mål:1", "mål", { title: "Trygg skola" })], indicators });
    const { published, reason } = assess(plan, styrmodell).areas[0]!.goals[0]!;
    return [published.label, reason.replace(/\s/g, " ")];
  };
  const some = (best: number, middle: number, none = 0): (0 | 1 | null)[] => [
    ...Array<0>(best).fill(0),
    ...Array<1>(middle).fill(1),
    ...Array<null>(none).fill(null),
  ];
  dear("49,8 % are less than half, 50 % are half", () => {
    const worst: RollupRule[] = [{ rule: "sämst" }];
    expect(weighed(some(100, 0, 101), worst)[1]).toBe(
      "100 av 201 indikatorer har en bedömning, vilket är mindre än 50 %, så ingen sammanvägning görs.",
    );
    expect(weighed(some(100, 0, 100), worst)[0]).toBe("Uppnås");
  });
  test("79,6 % are less than four of five", () => {
    const most: RollupRule[] = [{ rule: "andel", atLeast: 80, step: 0 }, { rule: "sämst" }];
    expect([weighed(some(39, 10), most)[0], weighed(some(40, 10), most)[0]]).toEqual(["Uppnås delvis", "Uppnås"]);
  });
  test("weights of less than one in all weigh", () =>
    expect(weighed(some(1, 1), [{ rule: "viktat medel", cutoffs: [75, 50] }], { weight: 0.25 })[0]).toBe("Uppnås"));
});

describe("a samlad beside the nämnd's grade in a row of two levels", () => {
  const note = (by: "committee" | "overall" | "printed", cell: string, more: object = {}) => ({
    by,
    text: "Uppnås",
    scale: STANDARD_SCALE.name,
    step: 0,
    cell,
    ...more,
  });
  const asked = (...grades: ReturnType<typeof note>[]): string[] => {
    const goals = [
      node("kf", "kf-mål", { cell: "Mål!A4" }),
      node("n", "nämndmål", { cell: "Mål!B4", parents: ["kf"], grades }),
    ];
    return assess(recognition({ goals }), standard).problems.map(({ code, cell }) => `${code} ${cell}`);
  };
  test.each<[what: string, grades: ReturnType<typeof note>[], found: string[]]>([
    [
      "of one period and row: whose is it",
      [note("committee", "Mål!F4"), note("overall", "Mål!G4")],
      ["oklar-nivå Mål!G4"],
    ],
    ["of another period", [note("committee", "Mål!F4", { period: "2020" }), note("overall", "Mål!G4")], []],
    ["in another row", [note("committee", "Mål!F5"), note("overall", "Mål!G4")], []],
    ["beside one that is printed", [note("printed", "Mål!F4"), note("overall", "Mål!G4")], []],
    ["alone", [note("overall", "Mål!G4")], []],
    ["the nämnd's own alone", [note("committee", "Mål!F4")], []],
  ])("%s", (_, grades, found) => expect(asked(...grades)).toEqual(found));
});

test("without a value the period's own words are shown, not those of a later one", () => {
  const one = indicator("i", "", "minst 80 %", { 2020: "saknas", 2021: "ej mätt", 2022: "–" });
  const shown = (period: string): string | undefined =>
    assess(recognition({ indicators: [one] }), standard, { period }).areas[0]!.indicators[0]!.outcome?.text;
  expect([shown("2021"), shown("2020")]).toEqual(["ej mätt", "saknas"]);
});
