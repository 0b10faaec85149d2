import { jumpOf } from "../../src/submissions/plausibility";
import type { Indicator } from "../../src/domain/plan";

const measure = (...values: number[]): Indicator => ({
  kind: "indicator",
  id: "indikator:a",
  level: "indikator",
  title: "Mått",
  owners: [],
  parents: [],
  cell: "Mål!A2",
  grades: [],
  comments: [],
  targets: [],
  forecasts: [],
  comparisons: [],
  outcomes: values.map((value, at) => ({
    period: String(2024 - values.length + at),
    text: String(value),
    value,
    cell: `Mål!B${at + 2}`,
  })),
});

test.each<[why: string, history: number[], value: number, unit: string | undefined, asked: boolean]>([
  ["the share slid one row", [84, 88, 91], 8.1, "%", true],
  ["a share moves", [84, 88, 91], 79, "%", false],
  ["a small share trebles and more", [2], 7, "%", false],
  ["a share above 100 % where it never was", [84, 88], 198.1, "%", true],
  ["a ratio that is above 100 % stays there", [104, 98], 112, "%", false],
  ["a few cases more", [1, 2], 4, undefined, false],
  ["ten times as many", [198, 205], 2050, undefined, true],
  ["a tenth", [198, 205], 20.5, undefined, true],
  ["a measure that varies much may vary as much again", [5, 60], 300, undefined, false],
  ["another sign", [12, 15], -14, "mnkr", true],
  ["a result that has been of both signs", [12, -15], -14, "mnkr", false],
  ["nothing is known", [], 5000, undefined, false],
])("%s: %j then %d %s", (_, history, value, unit, asked) => {
  const answer = jumpOf(measure(...history), value, unit, "2024");
  if (asked) expect(answer).toContain("avviker mycket från tidigare utfall");
  else expect(answer).toBeUndefined();
});
