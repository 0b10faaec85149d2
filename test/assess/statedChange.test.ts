import { gradeLine } from "../../src/assess/line";
import { presetNamed } from "../../src/domain/presets";

const met = (line: Parameters<typeof gradeLine>[0]): boolean | null => gradeLine(line, presetNamed("standard")!).met;

test.each([
  ["öka med 150", "ökat med 184", true],
  ["öka med 200", "ökat med 184", false],
  ["minska med 10 %", "minskat med 12 %", true],
  ["minska med 10 %", "ökat med 12 %", false],
  ["minska med 10 %", "minskat", null],
  ["minska med 10 %", "oförändrat", false],
  ["öka", "12 fler", true],
  ["minska", "ökning", false],
  ["får öka med högst 5 %", "ökat med 4 %", true],
  ["får öka med högst 5 %", "ökat med 6 %", false],
  ["får öka med högst 5 %", "minskat med 6 %", true],
  ["oförändrat", "oförändrat", true],
  ["oförändrat", "förbättrats", true],
  ["oförändrat", "försämrats", false],
  ["ska inte öka", "oförändrat", true],
  ["ska inte öka", "minskat", true],
  ["ska inte öka", "ökat", false],
  // Another unit, or from another year: not comparable.
  ["öka med 5 %", "ökat med 184", null],
  ["öka med 150", "ökat med 7 %", null],
  ["öka med 5 % jämfört med 2022", "ökat med 6 % jämfört med 2019", null],
  ["öka med 2 % per år", "ökat med 6 % sedan 2019", null],
  // A level is not met by a change.
  ["minst 80 %", "ökat med 84 %", null],
  ["minst 10", "12 fler", null],
])("%s, %s", (target, outcome, expected) => {
  expect(met({ indicator: "Antal lån", target, outcome })).toBe(expected);
});

test.each([
  ["Koldioxidutsläpp från tjänsteresor", "-12 %", true],
  ["Koldioxidutsläpp från tjänsteresor", "-8 %", false],
  // A result can itself be below zero.
  ["Årets resultat", "-12 %", null],
])("of what cannot be below zero a minus is a change: %s %s", (indicator, outcome, expected) => {
  expect(met({ indicator, target: "minska med 10 %", outcome })).toBe(expected);
});

test.each([
  ["162", true],
  ["169", false],
  ["140", true],
])("a cap on a change from a start value: %s", (outcome, expected) => {
  expect(met({ indicator: "Kostnad", target: "högst 5 % högre än 2022", outcome, baseline: "158" })).toBe(expected);
});

test("a cap beside a measure that is itself a change is compared with the change", () => {
  expect(met({ indicator: "Kostnadsökning", target: "öka med högst 3 %", outcome: "2,8 %" })).toBe(true);
  expect(met({ indicator: "Kostnadsökning", target: "öka med högst 3 %", outcome: "3,2 %" })).toBe(false);
});

test("values by year need a period, unless they agree", () => {
  const line = { indicator: "Andel elbilar", target: "60 % 2024, 75 % 2026" };
  expect(met({ ...line, outcome: "62 %" })).toBeNull();
  expect(met({ ...line, outcome: "82 %" })).toBe(true);
  expect(met({ ...line, outcome: "62 %", period: 2024 })).toBe(true);
  expect(met({ ...line, outcome: "62 % (2026)" })).toBe(false);
});

test("euro are no kronor", () => {
  expect(met({ indicator: "Lånestock", target: "högst 3 000 euro", outcome: "3 250 €" })).toBe(false);
  expect(met({ indicator: "Lånestock", target: "högst 3 000 euro", outcome: "2 900 kr" })).toBeNull();
});
