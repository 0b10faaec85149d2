import { targetFor } from "../../src/assess/indicator";
import { standingOf } from "../../src/assess/standing";
import { indicator } from "./plan";
import { gradeLine, type GradeLine } from "../../src/assess/line";
import { judge } from "../../src/assess/grading";
import { verdictOf } from "../../src/assess/reason";
import { readTarget } from "../../src/interpret/targets/target";
import { scaling } from "../../src/assess/unit";
import { differ } from "../../src/assess/printed";
import type { Grade } from "../../src/domain/assessment";
import { samePeriod } from "../../src/assess/periods";
import { presetNamed } from "../../src/domain/presets";

/** Cases that a reader would notice as wrong, each at the boundary of a rule. */
const standard = presetNamed("standard")!;
const line = (more: GradeLine) => {
  const { met, label, why } = gradeLine(more, standard);
  return { met, label, why: why.replace(/\s/g, " ") };
};

test.each([
  // A share that may exceed all is not a share of a whole: 1,005 beside 90 % would be 100,5 %, which cannot be.
  ["1", "minst 90 %", true],
  ["0,9", "minst 90 %", true],
  ["1,005", "minst 90 %", null],
  ["3,8", "minst 100 %", null],
])("a bare %s beside %s", (outcome, target, met) =>
  expect(line({ indicator: "Andel nöjda brukare", target, outcome }).met).toBe(met),
);

test.each([
  // All of the parts.
  ["5", true],
  ["4", true],
  ["3", false],
  // More than all of them is no number of parts.
  ["6", null],
])("%s against minst 4 av 5", (outcome, met) =>
  expect(line({ indicator: "Betyg i brukarenkäten", target: "minst 4 av 5", outcome }).met).toBe(met),
);

test.each([
  // Another whole, or percent: both are shares.
  ["tre av fyra", "19 av 24", true],
  ["tre av fyra", "17 av 24", false],
  ["tre av fyra", "17/24", false],
  ["fyra av fem", "82 %", true],
  ["fyra av fem", "3,9 av 5", false],
  // A score on a larger scale is a share too, one on a smaller is not told from a count.
  ["åtta av tio", "41 av 50", true],
  ["minst 75 %", "18/24", true],
  // A school year, a day, each its half.
  ["minst 75 %", "23/24", null],
  ["minst 75 %", "7/10", null],
  ["minst 75 %", "50/50", null],
])("%s, and %s did: met is %s", (target, outcome, met) =>
  expect(line({ indicator: "Upphandlingar med minst tre anbud", target, outcome }).met).toBe(met),
);

test.each([
  ["minst 70", "75–80", true, "75–80 mot minst 70: minst 5 över målet. Uppnås."],
  ["minst 78", "75–80", null, "”75–80” gick inte att läsa"],
  // The ends have different grades: the target is missed, and a person decides.
  ["minst 85", "75–80", false, "75–80 mot minst 85: minst 5 under målet. Når inte målvärdet."],
  ["minst 100", "75–80", false, "minst 20 under målet. Uppnås inte"],
  ["70–85", "75–80", true, "inom intervallet"],
  ["60–75", "74–80", null, "”74–80” gick inte att läsa"],
  ["högst 30 dagar", "2–3 månader", false, "2–3 månader mot högst 30 dagar"],
  ["minst 70", "mellan 75 och 80", true, "Mellan 75 och 80 mot minst 70"],
  ["minst 70", "75–80 bokade", null, "gick inte att läsa"],
  ["minst 70", "75–80 (60)", null, "gick inte att läsa"],
  ["minst 70", "2024–2025", null, "gick inte att läsa"],
])("%s, between two values (%s): met is %s", (target, outcome, met, why) => {
  const answer = line({ indicator: "Nöjdhet", target, outcome });
  expect(answer.met).toBe(met);
  expect(answer.why).toContain(why);
});

test.each([
  ["minska med 15 %", "Startvärde saknas. Skriv värdet som förändringen räknas från"],
  ["minska med 15 % jämfört med 2019", "Startvärde för 2019 saknas. Skriv värdet för 2019 i kolumnen ”Startvärde”"],
  ["-15 %", "”-15 %” är en förändring eller ett värde"],
])("%s without a start value says what is needed", (target, why) =>
  expect(line({ indicator: "Utsläpp av växthusgaser (ton)", target, outcome: "850" }).why).toContain(why),
);

test.each([
  // Up to ten times apart they may be of one unit, above twenty they are not; between them nobody knows.
  [80, 8, { factor: 1 }],
  [81, 8, { problem: "osäker-enhet" }],
  [0.4, 8, { problem: "osäker-enhet" }],
  [0.39, 8, { factor: 100 }],
])("%s without a unit beside %s %%", (value, target, expected) =>
  expect(scaling(value, undefined, target, "%")).toEqual(expected),
);

test.each([
  ["Minskning av utsläppen", "minst 0 %", "-2 %", false],
  ["Minskning av utsläppen", "minst 2 %", "-2 %", null],
])("%s, %s: less than nothing of a reduction (%s)", (indicator, target, outcome, met) =>
  expect(line({ indicator, target, outcome }).met).toBe(met),
);

const step = (label: string, index?: number): Grade => ({
  kind: "step",
  scale: "En annan",
  label,
  step: { label, symbol: "◐", synonyms: [], class: "partly" },
  ...(index === undefined ? {} : { index }),
});

test("grades of a scale without an order disagree where their labels do", () => {
  const context = { styrmodell: standard } as Parameters<typeof differ>[2];
  expect(differ(step("På gång"), step("På gång"), context)).toBe(false);
  expect(differ(step("På gång"), step("Vilande"), context)).toBe(true);
  // Where both have a place, the place decides: a step may be written in two ways.
  expect(differ(step("Delvis", 1), step("Delvis uppnått", 1), context)).toBe(false);
  expect(differ(step("Delvis", 1), step("Delvis", 2), context)).toBe(true);
});

test.each([
  ["antagen senast 2024-09-30", "Måldatum ej nått"],
  ["antagen senast 2024-08-31", "Uppnås inte"],
  ["antagen senast 2025", "Målet gäller 2025"],
  ["antagen senast 2024", "Måldatum ej nått"],
  ["antagen senast 2023", "Uppnås inte"],
  ["antagen", "Måldatum ej nått"],
])("a plan that is to be %s and is under way in August 2024: %s", (target, label) =>
  expect(line({ indicator: "Handlingsplan", target, outcome: "Pågår", period: "2024 T2" }).label).toBe(label),
);

test.each([
  ["Plats i Företagarnas ranking", undefined],
  ["Antal platser", "plats"],
])("”öka” of a place in an order does not tell which way: %s", (indicator, unit) =>
  expect(line({ indicator, unit, target: "öka", outcome: "25", baseline: "30" })).toMatchObject({
    met: null,
    label: null,
  }),
);

test.each([
  ["2024", "2024", true],
  ["2024", "2024-12", true],
  ["2024", "2024-11", false],
  ["2024 T2", "2024-08", true],
  ["2024 delår", "2024-08", true],
  ["2024 kv2", "2024-06", true],
  ["2024 T1", "2024-08", false],
  // The same month of another year, and a year that is no calendar year.
  ["2023-08", "2024-08", false],
  ["2023/2024", "2024", false],
  ["", "2024", false],
])("%s and %s are of one period: %s", (one, other, same) => {
  expect([samePeriod(one, other), samePeriod(other, one)]).toEqual([same, same]);
});

test.each([
  ["82 %, 6 dagar", false, "6 dagar mot högst 5 dagar"],
  ["78 %, 6 dagar", false, "78 % mot minst 80 % och 6 dagar mot högst 5 dagar"],
  ["82 %, 4 dagar", true, "82 % mot minst 80 % och 4 dagar mot högst 5 dagar"],
])("of two bounds those that are missed are named, or both: %s", (text, met, figures) => {
  const target = "minst 80 % och högst 5 dagar";
  const outcomes = [{ period: "2024", text, value: null, cell: "Mål!C2" }];
  const of = {
    reading: readTarget({ text: target }).reading,
    targetText: target,
    outcomes,
    period: "2024",
    level: "mål",
  };
  const verdict = verdictOf(judge(of, standard));
  expect([verdict.met, verdict.figures?.replace(/\u00a0/g, " ")]).toEqual([met, figures]);
});

test.each([
  ["120 %", null],
  ["120 kr", null],
  ["120 besök", true],
  ["120", true],
])("a number of visits is counted in visits: %s", (outcome, met) =>
  expect(line({ indicator: "Antal besök", target: "minst 100", outcome }).met).toBe(met),
);

test.each([
  ["-1 %", true],
  ["-1,1 %", null],
])("a deviation from the budget is bad on either side: %s against högst 1 %%", (outcome, met) =>
  expect(line({ indicator: "Avvikelse från budget", target: "högst 1 %", outcome }).met).toBe(met),
);

describe("öka med 2 procentenheter", () => {
  const met = (outcome: string, baseline: string, more: GradeLine = {}): boolean | null =>
    line({ indicator: "Andel nöjda", target: "öka med 2 procentenheter", outcome, baseline, ...more }).met;
  test("of a share in percent", () => expect([met("72 %", "70 %"), met("71,9 %", "70 %")]).toEqual([true, false]));
  test("of a share written as a ratio without a unit is asked about, and not missed", () =>
    expect([met("0,73", "0,70"), met("1", "0,70")]).toEqual([null, null]));
  test("of small percentages that are written as such", () =>
    expect([met("0,73 %", "0,70 %"), met("0,73", "0,70", { unit: "%" })]).toEqual([false, false]));
});

test.each([
  // As percent 71,4, as percentage points 72: between them nobody knows.
  ["71,3", "70", false],
  ["71,5", "70", null],
  ["72", "70", true],
  // Above 100 no share, and a number of something is none either.
  ["714", "700", true],
])("öka med 2 %% from %s to %s without anything that names the measure", (outcome, baseline, met) =>
  expect(line({ target: "öka med 2 %", outcome, baseline }).met).toBe(met),
);

describe("the target that counts for a period", () => {
  const aimed = (...periods: string[]) =>
    indicator("a", "", "", {}, { targets: periods.map((period, at) => ({ ...TARGET, text: String(at), period })) });
  const TARGET = indicator("a", "", "minst 80 %", {}).targets[0]!;
  test.each<[string, string[], string, string | undefined]>([
    ["its own", ["2023", "2024"], "2024", "2024"],
    ["at delår its own before the year's", ["2024", "2024 T2"], "2024 T2", "2024 T2"],
    ["at delår the year's", ["2023", "2024"], "2024 T2", "2024"],
    ["at delår not another delår's of the year", ["2024 T1", "2024"], "2024 T2", "2024"],
    ["one without a year before a later one", ["2026", ""], "2024", ""],
    ["the nearest later one", ["2030", "2026", "2022"], "2024", "2026"],
    ["no earlier one", ["2022"], "2024", undefined],
    ["without a period the last", ["2022", "2026"], "", "2026"],
  ])("%s", (_, periods, period, found) => expect(targetFor(aimed(...periods), period)?.period).toBe(found));
});

test.each([
  // "Högst 5 % över budget": 105 is rather of the whole budget, 4 over it.
  ["4 %", true],
  ["6 %", false],
  ["49 %", false],
  ["50 %", null],
  ["103 %", null],
])("%s against högst 5 %% över budget", (outcome, met) =>
  expect(line({ indicator: "Nettokostnad", target: "högst 5 % över budget", outcome }).met).toBe(met),
);

describe("of others' values those of the period and the group are shown, of each one", () => {
  const value = (reference: string, more: object = {}) => ({
    period: "2024",
    text: "70",
    value: 70,
    cell: "",
    reference,
    ...more,
  });
  const shown = (...comparisons: ReturnType<typeof value>[]): string[] => {
    const outcome = { period: "2024", text: "76", value: 76, cell: "" };
    const of = {
      reading: readTarget({ text: "minst 80 %" }).reading,
      outcomes: [outcome],
      period: "2024",
      level: "mål",
    };
    return standingOf({ ...of, comparisons }, outcome)?.references.map(({ name, value }) => `${name} ${value}`) ?? [];
  };
  test.each<[string, ReturnType<typeof value>[], string[]]>([
    ["two of one name", [value("Riket"), value("riket", { value: 71 })], ["Riket 70"]],
    ["another period", [value("Riket", { period: "2023" })], []],
    ["no period", [value("Riket", { period: "" })], ["Riket 70"]],
    ["women's", [value("Riket", { group: "kvinnor" })], []],
    ["no value", [value("Riket", { value: null }), value("Riket")], ["Riket 70"]],
  ])("%s", (_, comparisons, names) => expect(shown(...comparisons)).toEqual(names));
});
