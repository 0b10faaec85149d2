import { gradeLine } from "../../src/assess/line";
import { standard } from "../../src/domain/presets/standard";
import { inRowsScale } from "../../src/assess/rowsScale";
import { readTarget } from "../../src/interpret/targets/target";

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
