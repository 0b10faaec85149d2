import { standingOf } from "../../src/assess/standing";
import { readTarget } from "../../src/interpret/targets/target";
import type { Measurement } from "../../src/domain/plan";

const at = (value: number, more: Partial<Measurement> = {}): Measurement => ({
  period: "2023",
  text: String(value),
  value,
  cell: "",
  ...more,
});
const standing = (
  own: number,
  others: number[],
  { indicator = "Andel nöjda brukare", target = "minst 80 %", missing = 0, period = "2023" } = {},
) =>
  standingOf(
    {
      reading: readTarget({ text: target, indicator }).reading,
      outcomes: [at(own)],
      period: "2023",
      level: "indikator",
      indicator,
      unit: "%",
      comparisons: [
        { ...at(84.7, { source: "Kolada", decimals: 1 }), reference: "Riket" },
        { ...at(80, { period: "2022" }), reference: "Riket" },
        { ...at(85, { group: "kvinnor" }), reference: "Riket" },
      ],
      others: [{ period, values: others, missing, source: "Kolada", unit: "%" }],
    },
    at(own),
  );

// Own 82 among 12: better are 91, 90, 85, 84, 83; seven parts of (91 − 77) / 7 = 2 each, the worst first: 77–78, 79–80,
// 81–82, 83–84, 85–86, 87–88, 89–91.
const TEN = [91, 90, 85, 84, 83, 81, 80, 79, 78, 77, 78];

test("the country's value of the period and the group, the place and the distribution, worst first", () => {
  expect(standing(82, TEN)).toEqual({
    references: [{ name: "Riket", value: 84.7, decimals: 1, source: "Kolada" }],
    place: { place: 6, of: 12 },
    spread: { counts: [3, 2, 2, 2, 1, 0, 2], own: 2 },
  });
});

test("where lower is better the highest value is the worst", () => {
  expect(standing(82, TEN, { indicator: "Sjukfrånvaro", target: "högst 80 %" })).toMatchObject({
    place: { place: 7, of: 12 },
    spread: { counts: [2, 0, 1, 2, 2, 2, 3], own: 4 },
  });
});

test.each<[string, ReturnType<typeof standing>]>([
  ["fewer than ten values", standing(82, TEN.slice(0, 8))],
  ["the side is not known", standing(82, TEN, { indicator: "Nettokostnadsavvikelse", target: "2 %" })],
  ["values of another year", standing(82, TEN, { period: "2021" })],
])("%s: no place", (_, found) =>
  expect([found?.references.length, found?.place, found?.spread]).toEqual([1, undefined, undefined]),
);

test("a target that asks for a place does not say which side of the value is better: what is measured does", () => {
  expect(standing(82, TEN, { indicator: "Sjukfrånvaro", target: "bästa 25 %" })?.place).toEqual({ place: 7, of: 12 });
});
