import { areUnitsAlike } from "../../src/interpret/number/unitColumns";

/** Cells of units of a target and of its outcome: the same in other words, or two quantities. */

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
