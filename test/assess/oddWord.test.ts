import { oddWord } from "../../src/assess/oddWord";
import type { Measured } from "../../src/assess/measured";
import { readTarget } from "../../src/interpret/targets/target";
import { measured } from "./plan";

/** The word beside an outcome's number that what is measured does not have, under a header. */
function odd(indicator: string | undefined, target: string, outcome: string, header = ""): string | undefined {
  const of: Measured = {
    around: {
      headingOf: (cell) => ({ cell, text: header, sheet: "Mål", table: "Mål A1:F9" }),
      aimsNow: () => true,
      settled: [],
    },
    reading: readTarget({ text: target, indicator }).reading,
    targetText: target,
    outcomes: [],
    period: "2024",
    level: "indikator",
    ...(indicator === undefined ? {} : { indicator }),
  };
  const [measurement] = measured({ 2024: outcome });
  return oddWord(of, { measurement: measurement!, text: outcome, by: "outcome" });
}

test.each<[indicator: string | undefined, target: string, outcome: string, word: string | undefined]>([
  ["Antal besök", "minst 100", "12 bokade", "bokade"],
  ["Andel nöjda brukare", "minst 80 %", "82 % nöjda", undefined],
  ["Andel nöjda brukare", "minst 80 %", "82 % av brukarna", undefined],
  // Of a word of six letters or fewer four are its stem, of a longer one five.
  ["Antal skolenheter", "minst 10", "12 skolor", undefined],
  ["Antal platsbyten", "minst 10", "12 platser", undefined],
  ["Antal plank", "minst 10", "12 planteringar", "planteringar"],
  [undefined, "minst 100", "12 bokade", undefined],
  ["Antal besök", "minst 100", "12", undefined],
  ["Antal besök", "minst 100", "12 (14 bokade)", undefined],
  // People are what a count of them is of; of a share they tell of whom it is.
  ["Antal praktikanter", "minst 40", "45 unga", undefined],
  ["Antal praktikanter", "minst 40", "45 bokade", "bokade"],
  ["Antal utbildade", "minst 40", "45 kvinnor", "kvinnor"],
  ["Andel behöriga", "minst 40 %", "45 % vuxna", "vuxna"],
])("%s, %s: of %s the odd word is %j", (indicator, target, outcome, word) =>
  expect(odd(indicator, target, outcome)).toBe(word),
);

test("a word of the header over the number is no odd one", () => {
  expect(odd("Kollektivtrafik", "minst 40", "45 linjer")).toBe("linjer");
  expect(odd("Kollektivtrafik", "minst 40", "45 linjer", "Antal linjer 2024")).toBeUndefined();
});
