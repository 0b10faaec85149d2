import { assessIn } from "../../src/commands/assessed";
import { indicatorsIn } from "../../src/domain/assessment";
import { stepOf } from "../../src/assess/steps";
import { judgeLine } from "../../src/assess/line";
import { undecided } from "../../src/domain/presets/undecided";
import { setCell } from "../../src/sheet/book";
import { book, sheet } from "../recognise/kit";
import { cell } from "./call";

/* A table that is read, and MAL.BEDÖM with the same cells, say the same of every kind of value. */

type Value = string | number | boolean;

/** Whether the target is met by the table; null: it is not judged. */
function bySheet(target: Value, outcome: Value, format?: string): boolean | null {
  const drawn = sheet(
    "Mål",
    `
    Mål         | Indikator       | Målvärde 2024 | Utfall 2024
    Trygga barn | Antal klagomål  | högst 100     | 90
    Trygga barn | Värdet          | x             | y
    Trygga barn | Antal fall      | högst 20      | 12
  `,
  );
  setCell(drawn, 2, 2, target);
  setCell(drawn, 2, 3, outcome, format ? { numberFormat: format } : undefined);
  const made = assessIn(book(drawn), { styrmodell: undecided });
  if (!made.ok) throw new Error(made.reason);
  const found = made.value.assessed.areas.flatMap(indicatorsIn).find(({ node }) => node.title === "Värdet");
  return found?.verdict.met ?? null;
}

/** The same by the function, and by the quick way of many lines. */
function byFunction(target: Value, outcome: Value): boolean | null {
  const said = String(cell("BEDÖM", outcome, target));
  return said === "Når målvärdet" ? true : said === "Når inte målvärdet" ? false : null;
}

test.each<[kind: string, target: Value, outcome: Value, met: boolean | null]>([
  ["a number", "minst 80", 85, true],
  ["a number that misses", "minst 80", 76, false],
  ["text of per cent", "minst 80 %", "88 %", true],
  ["text of per cent that misses", "minst 80 %", "76 %", false],
  ["about, outside its rounding", "minst 130", "ca 150", true],
  ["a preliminary value", "minst 80 %", "85 % (prel.)", true],
  ["a range", "mellan 95 och 105", 100, true],
  ["outside a range", "mellan 95 och 105", 110, false],
  ["a rank", "topp 100", "plats 34", true],
  ["a bound as outcome", "minst 70 %", "> 65 %", null],
  ["yes", "Ja", "Ja", true],
  ["no", "Ja", "Nej", false],
  ["two units", "minst 80 %", "12 dagar", null],
  ["words", "minst 80 %", "bättre än väntat", null],
])("%s: %s against %s", (_, target, outcome, met) => {
  expect([bySheet(target, outcome), byFunction(target, outcome)]).toEqual([met, met]);
});

test.each<[target: string, outcome: Value]>([
  ["minst 80", 85],
  ["minst 80 %", 0.88],
  ["minst 80 %", 88],
  ["högst 5", 5],
  ["minst 0,9", 88],
  ["minst 4,0", 45_500],
  ["minst 80 %", "ca 80 %"],
  ["minst 80 %", "85 %*"],
])("the quick way of many lines says of %s and %s what the whole way does", (target, outcome) => {
  const line = { target, outcome };
  const whole = judgeLine(line, undecided);
  const met = "judgement" in whole ? whole.judgement.met : null;
  expect([stepOf(line, undecided).met, stepOf(line, undecided).met]).toEqual([met, met]);
});
