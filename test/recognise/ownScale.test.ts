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
