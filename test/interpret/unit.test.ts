import fc from "fast-check";
import { readValue } from "../../src/interpret/number/number";
import {
  bound,
  convert,
  readUnit,
  statedUnit,
  unitOfIndicator,
  unitsConflict,
  unitText,
} from "../../src/interpret/number/unit";
import { UNITS } from "../../src/lexicon/words/units";
import { areUnitsAlike } from "../../src/interpret/number/unitColumns";

test.each<[string, string | null]>([
  ["%", "%"],
  ["(%)", "%"],
  ["Procent", "%"],
  ["Andel (%)", "%"],
  ["Värde (%)", "%"],
  ["andel i %", "%"],
  ["Mnkr", "mnkr"],
  ["Årets resultat (mnkr)", "mnkr"],
  ["miljoner kronor", "mnkr"],
  ["tkr", "tkr"],
  ["kr/elev", "kr/elev"],
  ["Kostnad grundskola F-9 hemkommun, kr/elev", "kr/elev"],
  ["antal per 1000 invånare", "per 1 000 invånare"],
  ["Antal anmälda våldsbrott per 1 000 invånare", "per 1 000 invånare"],
  ["880 st./100 000 inv", "per 100 000 invånare"],
  ["Kostnad [tkr]", "tkr"],
  ["timmar per vecka", "timmar"],
  ["antal dagar", "dagar"],
  ["index 0-100", "index"],
  ["poäng av 100", "poäng"],
  ["µg/m³", "µg/m3"],
  ["antal", null],
  ["Antal barn och unga", null],
  ["Andel elever", null],
  ["", null],
  ["Kommentar", null],
])("the unit of %p", (text, unit) => expect(readUnit(text)).toBe(unit));

test.each<[string, string | null]>([
  ["Elever i åk 9 som är behöriga till yrkesprogram, kommunala skolor, andel (%)", "%"],
  ["Andel skolor och förskolor som fått tillsynsbesök", "%"],
  ["Hur stor andel av eleverna i åk 9 är behöriga?", "%"],
  ["Väntetid i antal dagar från ansökan till beslut", "dagar"],
  ["Kostnad individ- och familjeomsorg, kr/inv", "kr/inv"],
  ["Antal besökare", "besökare"],
  ["Nyföretagande", null],
  ["Uttag av föräldraledighet, männens del %", "%"],
  ["Handläggningstid färdtjänst, dagar i median", "dagar"],
  ["Matsvinn, gram per portion", "g"],
  ["Matsvinn i gram", "g"],
  ["Kostnad per portion i kronor", "kr"],
  ["Kostnad i kr per plats", "kr"],
  ["Väntan i kö", null],
  ["Svarstid växeln, median sekunder i kö", null],
  ["Klara inom tre dagar", null],
  ["Minskning med 5 %", null],
  ["Sjukfrånvaro kort (dag 1-14)", null],
  ["Sjukfrånvaro (dag 15–90)", null],
])("the unit that the indicator %p gives", (text, unit) => expect(unitOfIndicator(text)).toBe(unit));

test.each<[number, string, string, number | null]>([
  [2, "veckor", "dagar", 14],
  [90, "minuter", "timmar", 1.5],
  [1.5, "mnkr", "tkr", 1500],
  [2, "mdkr", "mnkr", 2000],
  [5, "‰", "%", 0.5],
  [13, "per 1 000 invånare", "per 100 000 invånare", 1300],
  [2, "miljoner ton", "ton", 2_000_000],
  [1500, "kr/elev", "tkr/elev", 1.5],
  [34, "kg/person", "kg", 34],
  [34, "kg/person", "kg/inv", 34],
  [3, "arbetsveckor", "arbetsdagar", 15],
  [5, "%", "dagar", null],
  [5, "%", "procentenheter", null],
  [5, "kr/elev", "kr/invånare", null],
  [5, "foo", "bar", null],
])("%p %s in %s", (value, from, to, converted) => expect(convert(value, from, to)).toBe(converted));

test.each<[string | undefined, string | undefined, boolean]>([
  ["%", "dagar", true],
  ["mnkr", "%", true],
  ["kg", "dagar", true],
  ["kr/elev", "kr/invånare", true],
  ["mnkr", "tkr", false],
  ["%", "procentenheter", false],
  ["%", "index", false],
  ["st", "personer", false],
  ["kg", "kg/person", false],
  ["%", undefined, false],
  ["%", "gröna sidor", false],
])("%p against %p conflicts: %p", (a, b, conflict) => {
  expect(unitsConflict(a, b)).toBe(conflict);
  expect(unitsConflict(b, a)).toBe(conflict);
});

test("converting there and back gives the same, for each pair of one family", () => {
  const names = UNITS.map((row) => row.unit);
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.constantFrom(...names),
      fc.integer({ min: -10_000, max: 10_000 }),
      (a, b, value) => {
        const there = convert(value, a, b);
        if (there !== null) expect(convert(there, b, a)).toBeCloseTo(value, 6);
        expect(there === null).toBe(convert(value, b, a) === null);
      },
    ),
  );
});

test("each spelling in the table is read as its unit", () => {
  const twice = new Set<string>();
  for (const row of UNITS)
    for (const word of row.words) {
      expect(twice.has(word)).toBe(false);
      twice.add(word);
    }
});

test.each([
  ["2.1x", "gånger", 2.1],
  ["2,4 x", "gånger", 2.4],
  ["1 020 st/100 000 inv", "per 100 000 invånare", 1020],
  ["14 fall per 1 000 invånare", "per 1 000 invånare", 14],
  ["3,8 av 5.0", "av 5", 3.8],
  ["7 of 9", "av 9", 7],
])("the unit of the outcome %p", (text, unit, value) =>
  expect(readValue(text)).toMatchObject({ kind: "number", unit, value }),
);

test.each(["3 x 20 minuter", "x", "2x4"])("%p has no number of times", (text) =>
  expect(readValue(text)).not.toMatchObject({ unit: "gånger" }),
);

describe("what stays on one line", () => {
  test("a number and its short unit stay on one line; a long one, and what is no unit, may be on the next", () => {
    expect(bound("minst 2 % av 40 dagar")).toBe("minst 2\u00a0% av 40\u00a0dagar");
    expect(bound("14 procentenheter, 1 av 2 mål")).toBe("14 procentenheter, 1 av 2 mål");
  });

  test("the thousands of a number stay on its line", () => {
    expect(bound("21 300 kr, 1 234 567 i 2023")).toBe("21\u00a0300\u00a0kr, 1\u00a0234\u00a0567 i 2023");
  });
});

test.each([
  ["ton per invånare", "ton/invånare", "ton per invånare"],
  ["kr per person", "kr/person", "kr per person"],
  ["kWh/m2", "kWh/m2", "kWh/m²"],
])("a cell of units, %s: told whole", (cell, unit, shown) => {
  expect(statedUnit(cell)).toBe(unit);
  expect(unitText(unit, 3).after).toBe(shown);
});

test("what a cell of units measures per inhabitant reconciles with a target that does not say so", () =>
  expect([convert(3.4, "ton/invånare", "ton"), unitsConflict("ton/invånare", "ton")]).toEqual([3.4, false]));

describe("cells of units of a target and of its outcome: the same in other words, or two quantities", () => {
  test.each([
    ["g/portion", "gram per portion"],
    ["%", "procent"],
    ["%", "% av de svarande"],
    ["% nöjda", "% av brukarna som är nöjda"],
    ["andel (%)", "andel"],
    ["kr/elev", "kr per elev"],
    ["kr/inv", "kr/invånare"],
    ["tkr", "mnkr"],
    ["timmar", "minuter"],
    ["st", "antal"],
    ["antal", "elever"],
    ["st", "kök"],
    ["antal dagar", "dagar"],
    ["antal per 1 000 inv", "per 1000 invånare"],
    ["index", "NKI"],
    ["skala 1–5", "medel 1–5"],
    ["m²", "kvm"],
    ["kWh/m2", "kWh/kvm"],
  ])("%s and %s are the same", (target, outcome) => {
    expect(areUnitsAlike(target, outcome)).toBe(true);
    expect(areUnitsAlike(outcome, target)).toBe(true);
  });

  test.each([
    ["g/portion", "kg/vecka"],
    ["% av inköpt värde", "% av inköpt vikt"],
    ["% av eleverna", "% av flickorna"],
    ["% nöjda", "medel 1–5"],
    ["%", "st"],
    ["%", "betyg"],
    ["betyg 1–5", "betyg 1–10"],
    ["kr inkl. transport", "kr"],
    ["mnkr netto", "mnkr"],
    ["kr/elev", "kr/invånare"],
    ["besök/dag", "besök/vecka"],
    ["antal per 1 000 inv", "antal"],
    ["elever", "klasser"],
    ["median dagar", "medel dagar"],
    ["arbetsdagar", "dagar"],
  ])("%s and %s are not", (target, outcome) => {
    expect(areUnitsAlike(target, outcome)).toBe(false);
    expect(areUnitsAlike(outcome, target)).toBe(false);
  });
});
