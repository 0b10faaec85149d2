import { gradeLine, type GradeLine } from "../../src/assess/line";
import { scaling } from "../../src/assess/unit";
import { differ } from "../../src/assess/printed";
import type { Grade } from "../../src/domain/assessment";
import { presetNamed } from "../../src/domain/presets";

/** What a person would see wrong, each on the place where a rule turns. */
const standard = presetNamed("standard")!;
const line = (more: GradeLine) => {
  const { met, label, why } = gradeLine(more, standard);
  return { met, label, why: why.replace(/\s/g, " ") };
};

test.each([
  // A share that may pass all is none of a whole: 1,005 beside 90 % is 100,5 %, and cannot be.
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
  ["antagen senast 2025", "Måldatum ej nått"],
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
