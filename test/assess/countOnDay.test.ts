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
  // So much of the year's plan as there has been time for.
  ["Planerad tillsyn genomförs", "%", false],
  ["Tillsyn genomförd enligt plan", "%", false],
  ["Medarbetarsamtal genomförda", "%", false],
  ["Underhåll utfört mot plan", "%", false],
  ["Förhandsbedömningar genomförda inom 14 dagar", "%", true],
  ["Andel genomförandeplaner", "%", true],
])("%s %s: as of a day: %s", (indicator, unit, isPoint) =>
  expect(measureOf({ indicator, ...(unit === "" ? {} : { unit }) })?.measure ?? null).toBe(isPoint ? "point" : null),
);
