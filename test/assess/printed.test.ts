import { gradeLine } from "../../src/assess/line";
import { presetNamed } from "../../src/domain/presets";

const standard = presetNamed("standard")!;
const graded = (indicator: string, target: string, outcome: string) =>
  gradeLine({ indicator, target, outcome }, standard);

test.each([
  ["Genomförda tillsynsbesök", "minst 80 % av 500", "410", true],
  ["Genomförda tillsynsbesök", "minst 80 % av 500", "390", false],
  ["Andel deltagare i arbete", "minst 35 %", "38 %, 68 deltagare av de 179", true],
  ["Sjukfrånvaro", "högst 6 %", "Sjukfrånvaron har minskat med 0,4 procentenheter till 5,9 %", true],
  ["Sjukfrånvaro", "högst 5,5 %", "Sjukfrånvaron har minskat med 0,4 procentenheter till 5,9 %", false],
  ["Sjukfrånvaro", "ska minska", "Sjukfrånvaron har minskat med 0,4 procentenheter till 5,9 %", true],
  [
    "Sjukfrånvaro",
    "minska med 0,5 procentenheter",
    "Sjukfrånvaron har minskat med 0,4 procentenheter till 5,9 %",
    false,
  ],
])("%s, %s: %s is graded", (indicator, target, outcome, met) =>
  expect(graded(indicator, target, outcome).met).toBe(met),
);

test.each([
  // One, or a thousand as the English write it.
  ["Antal besökare", "högst 1 000", "1,000", "kan läsas på två sätt"],
  // The worst of something is nothing to reach.
  ["Nöjd medborgarindex", "sämst 25 %", "30 %", "kan bara bedömas av en person"],
  // Of another measure than the row's.
  ["Andel nöjda medarbetare", "minst 5 %", "Sjukfrånvaron har minskat till 5,9 %", "gick inte att läsa som ett värde"],
])("%s, %s: %s is asked", (indicator, target, outcome, why) =>
  expect(graded(indicator, target, outcome)).toMatchObject({ met: null, why: expect.stringContaining(why) as string }),
);
