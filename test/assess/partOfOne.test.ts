import { gradeLine } from "../../src/assess/line";
import { standard } from "../../src/domain/presets/standard";
import { inRowsScale } from "../../src/assess/rowsScale";
import { readTarget } from "../../src/interpret/targets/target";
import { assess } from "../../src/assess/assess";
import { presetNamed } from "../../src/domain/presets";
import { read, sheet } from "../recognise/kit";

/** A target's value beside outcomes in percent; "asked": it may be either. */
function beside(target: string, ...percents: number[]): number | "asked" {
  const { reading } = inRowsScale({
    reading: readTarget({ text: target, indicator: "Andel nöjda", unit: "%" }).reading,
    targetText: target,
    outcomes: percents.map((value) => ({ period: "2024", text: `${value} %`, value, unit: "%", cell: "" })),
    period: "2024",
    level: "indikator",
  });
  return reading.assumed ? "asked" : "value" in reading ? reading.value : NaN;
}

test.each<[string, number[], number | "asked"]>([
  ["0,9", [88, 87], 90],
  ["minst 0,9", [88], 90],
  ["1", [98, 87], 100],
  ["0,95", [91], 95],
  ["0,9", [0.8, 1.1], 0.9],
  ["1", [2], 1],
  ["1", [12], "asked"],
  ["0,9", [88, 0.8], "asked"],
  ["minst 0,9 %", [88], 0.9],
  ["0,9 procent", [88], 0.9],
  ["90", [88], 90],
  ["minst 4,0", [88], 4],
])("%s beside %j percent is %p", (target, percents, value) => expect(beside(target, ...percents)).toBe(value));

test.each<[string | number, string | number, boolean | null]>([
  [0.9, "88 %", false],
  ["minst 0,9", "91 %", true],
  ["minst 0,9", 88, false],
  ["minst 0,9", 0.95, true],
  ["minst 4,0", 3.8, false],
  ["minst 90 %", 0.88, false],
])("in a line: %p against %p is %p", (target, outcome, met) => {
  expect(gradeLine({ target, outcome, indicator: "Andel nöjda" }, standard).met).toBe(met);
});

test("where nothing says that a measure is a share, it is asked", () => {
  expect(gradeLine({ target: "minst 0,9", outcome: 88, indicator: "Utfall i kön" }, standard).met).toBeNull();
  expect(gradeLine({ target: "högst 1", outcome: 88, indicator: "Antal klagomål" }, standard).met).toBe(false);
});

/** The indicator of a row with a target and three years' outcomes, as it is assessed for 2024. */
const assessed = (target: string, ...outcomes: string[]) => {
  const recognition = read(
    sheet(
      "Mål",
      `Indikator | Mål 2024 | Utfall 2022 | Utfall 2023 | Utfall 2024\nAndel nöjda | ${[target, ...outcomes].join(" | ")}`,
    ),
  );
  return assess(recognition, presetNamed("standard")!, { period: "2024" }).areas.flatMap(
    ({ indicators }) => indicators,
  )[0]!;
};

test("a share that is written as a part of one is shown in percent, as it is graded", () => {
  const one = assessed("45 %", "41 %", "42 %", "0,43");
  expect(one.node.outcomes.map(({ value, unit, decimals }) => [value, unit, decimals])).toEqual([
    [41, "%", 0],
    [42, "%", 0],
    [43, "%", 0],
  ]);
  expect(one.node.outcomes.at(-1)!.text).toBe("0,43");
  expect(one).toMatchObject({ outcome: { value: 43 }, trend: "better", moved: "up" });
  expect(one.verdict.reason).toContain("bättre än 2023 (42\u00a0%)");
});

test.each<[what: string, row: [target: string, ...outcomes: string[]], shown: [number, string?][]]>([
  [
    "without a target in percent the row's other values tell it",
    ["ska öka", "41 %", "0,42", "43 %"],
    [
      [41, "%"],
      [42, "%"],
      [43, "%"],
    ],
  ],
  [
    "a target of a later year tells it too",
    ["100 % år 2030", "0,41", "0,48", "0,55"],
    [
      [41, "%"],
      [48, "%"],
      [55, "%"],
    ],
  ],
  [
    "what may be a score as well as a share of 6,5 % stands as it is written",
    ["95 %", "6,5", "6,4", "6,6"],
    [[6.5], [6.4], [6.6]],
  ],
  [
    "nor is it a share where nothing in the row says percent",
    ["0,5", "0,41", "0,42", "0,43"],
    [[0.41], [0.42], [0.43]],
  ],
])("%s", (_, row, shown) =>
  expect(assessed(...row).node.outcomes.map(({ value, unit }) => [value, unit])).toEqual(shown),
);
