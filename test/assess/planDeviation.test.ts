import { gradeLine } from "../../src/assess/line";
import { presetNamed } from "../../src/domain/presets";
import { readTarget } from "../../src/interpret/targets/target";

const standard = presetNamed("standard")!;
const met = (target: string, outcome: string, indicator = "Nettokostnad"): boolean | null =>
  gradeLine({ target, outcome, indicator }, standard).met;

test.each<[string, string, boolean | null]>([
  ["högst 5 % över budget", "3 % över budget", true],
  ["högst 5 % över budget", "5 % över budget", true],
  ["högst 5 % över budget", "7,2 % över budgeten", false],
  ["högst 5 % över budget", "2 % under budget", true],
  ["högst 5 % över budget", "4 %", true],
  ["högst 5 % över budget", "103 %", null],
  ["högst 5 % över budget", "3 mnkr över budget", null],
  ["högst 5 % över budget", "mycket över budget", null],
  ["högst 5 % över budget", "3 % över budget, preliminärt", null],
  ["högst 2 mnkr över tilldelad ram", "1,4 mnkr över ram", true],
  ["högst 3 % under budget", "2 % under budget", true],
  ["högst 3 % under budget", "4 % under budget", false],
  ["högst 3 % under budget", "1 % över budget", null],
  ["högst 5 %", "3 % över budget", null],
])("%s | %s: %s", (target, outcome, expected) => expect(met(target, outcome)).toBe(expected));

test.each<[string, string, boolean | null]>([
  ["Delade turer, antal", "4", false],
  ["Elever utan studieplats", "0", true],
  ["Elever som fått praktikplats", "3", null],
])("a bare nought of %s is a greatest value where nothing says that more is better", (indicator, outcome, expected) =>
  expect(met("0", outcome, indicator)).toBe(expected),
);

test("what is in brackets after an earlier year is its value, and nothing more is asked", () => {
  const { reading, problem } = readTarget({ text: "Lägre än föregående år (6,4 %)", indicator: "Sjukfrånvaro" });
  expect(reading).toEqual({ kind: "decrease", direction: "lower", reference: "föregående år", baseline: 6.4 });
  expect(problem).toBeUndefined();
  expect(readTarget({ text: "Ska öka (6,4 %)", indicator: "Nöjdhet" }).problem).toBe("flera-värden");
});
