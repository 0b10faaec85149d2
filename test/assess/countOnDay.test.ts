import { measureOf } from "../../src/assess/measure";

test.each<[indicator: string, unit: string, isPoint: boolean]>([
  ["Brukare med digital nattillsyn, antal 30 april", "", true],
  ["Lediga tomter (31/8)", "st", true],
  ["Elbussar i trafik 31 aug 2025", "st", true],
  ["Antal ärenden 1 januari–30 april", "st", false],
  ["Besök till och med 30 april", "st", false],
  ["Antal i kö 30 april som fått plats under perioden", "st", false],
  ["Besök läsåret 2024/25", "st", false],
  ["Utförda turer av planerade", "%", true],
  ["Utförda kontroller av planerade", "%", false],
])("%s %s: as of a day: %s", (indicator, unit, isPoint) =>
  expect(measureOf({ indicator, ...(unit === "" ? {} : { unit }) })?.measure ?? null).toBe(isPoint ? "point" : null),
);
