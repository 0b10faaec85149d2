import { joinedProposals } from "../../src/recognise/grades/proposal";
import { read, sheet } from "./kit";

/** A sheet of measures with a column of grades. */
const sheetOf = (name: string, grades: string[]) =>
  sheet(
    name,
    [
      "Indikator | Mål 2024 | Utfall 2024 | Bedömning",
      ...grades.map((grade, i) => `Andel nöjda, enhet ${"ABCDEF".charAt(i)} | minst 80 % | 82 % | ${grade}`),
    ].join("\n"),
  );

const stepsOf = (...sheets: ReturnType<typeof sheetOf>[]) =>
  (read(...sheets).scales ?? []).map(({ scale }) => [
    scale.order,
    ...scale.steps.map((step) => `${step.label}: ${step.class}`),
  ]);

const WILL = [
  "Kommer delvis att nås",
  "Kommer att nås",
  "Kommer inte att nås",
  "Kommer att nås",
  "Kommer delvis att nås",
];
const PLAN = ["Pågår delvis enligt plan", "Pågår enligt plan", "Pågår inte enligt plan", "Pågår enligt plan"];

test("words that say one thing, it in part and it denied have their order, wherever the small words stand", () => {
  expect(stepsOf(sheetOf("T2", WILL))).toEqual([
    ["stated", "Kommer att nås: reached", "Kommer delvis att nås: partly", "Kommer inte att nås: notReached"],
  ]);
});

test("what only goes on is not reached by its words", () => {
  for (const [order, ...steps] of stepsOf(sheetOf("T2", PLAN))) {
    expect(order).toBe("asked");
    expect(steps.every((step) => step.endsWith("null"))).toBe(true);
  }
});

test("two sheets with the same words have one scale, whose order is kept", () => {
  const { scales = [] } = read(sheetOf("T1", WILL), sheetOf("T2", WILL));
  expect(scales).toHaveLength(1);
  expect(joinedProposals([...scales, ...scales])).toEqual(scales);
  expect(scales[0]!.scale.steps.map((step) => step.class)).toEqual(["reached", "partly", "notReached"]);
});

/** As municipalities and companies print what they expect of the year, best first. */
const UNSURE = [
  ["Kommer att nås", "Osäkert", "Kommer inte att nås"],
  ["Bedöms uppnås", "Tveksamt", "Bedöms ej uppnås"],
  ["Målet nås", "Målet nås kanske", "Målet nås inte"],
  ["Förväntas nås", "Osäkert", "Förväntas inte nås"],
  ["Klaras", "Klaras troligen", "Klaras inte"],
  ["Vil nås", "Usikkert", "Vil ikke nås"],
];

test.each(UNSURE)("%s, %s, %s: what is unsure is between what will be and what will not", (good, unsure, bad) => {
  expect(stepsOf(sheetOf("T2", [bad, good, unsure, good, bad]))).toEqual([
    ["stated", `${good}: reached`, `${unsure}: partly`, `${bad}: notReached`],
  ]);
});

test("one word that no scale has is a step where the known ones beside it give its order", () => {
  const { plan, problems } = read(sheetOf("T2", ["Nås", "Osäkert", "Nås inte", "Osäkert"]));
  expect(problems).toEqual([]);
  expect(plan.indicators.map(({ grades }) => grades.map(({ text, step }) => [text, step]))).toEqual([
    [["Nås", 0]],
    [["Osäkert", 1]],
    [["Nås inte", 2]],
    [["Osäkert", 1]],
  ]);
});

test("unsure of a denial is no step whose order is plain", () => {
  const steps = ["Kommer att nås", "Kommer troligen inte att nås", "Kommer inte att nås"];
  expect(stepsOf(sheetOf("T2", [...steps, ...steps])).map(([order]) => order)).toEqual(["asked"]);
});

test("reached, on plan and behind it are steps in that order; without the first of them they are asked about", () => {
  expect(stepsOf(sheetOf("Läge", ["På plan", "Nått", "Efter plan", "På plan"]))).toEqual([
    ["stated", "Nått: reached", "På plan: partly", "Efter plan: notReached"],
  ]);
  expect(stepsOf(sheetOf("Läge", ["På plan", "Efter plan", "På plan"])).map(([order]) => order)).toEqual(["asked"]);
});
