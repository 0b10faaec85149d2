import { indicatorsIn } from "../../src/domain/assessment";
import { given, read, table } from "./proof/sheets";
import { oddWord } from "../../src/assess/oddWord";
import type { Measured } from "../../src/assess/measured";
import { readTarget } from "../../src/interpret/targets/target";
import { measured } from "./plan";

/** Units of both sides: a target without one beside values in several is asked about; what is converted is shown as written. */

const HEADER = "Mått | Enhet | Mål 2024 | Utfall 2023 | Utfall 2024";
const of = (...rows: string[]): string[] =>
  given([table(HEADER, "Mål", rows.map((row) => `\n  ${row}`).join(""))]).measures.map((measure) =>
    String(measure.split(": ").at(-1)),
  );

test.each<[rows: string[], gives: string[]]>([
  // The row's own years are in two units.
  [
    ["Energi | | högst 100 | 120 kWh | 90 MWh", "Besök | | minst 10 | 12 | 14"],
    ["quantity", "true"],
  ],
  // The row's unit makes the target as far off as it is near in the outcome's.
  [
    ["Energi | kWh | högst 100 | 120 MWh | 90 MWh", "Besök | | minst 10 | 12 | 14"],
    ["quantity", "true"],
  ],
  // Two rows of one column, of one size.
  [
    ["Energi, skola | | högst 100 | 90 MWh | 90 MWh", "Energi, bad | | högst 100 | 90 kWh | 90 kWh"],
    ["quantity", "quantity"],
  ],
  // Units that the rows have for themselves.
  [
    ["Energi | | högst 100 | 120 MWh | 90 MWh", "Besök | | minst 10 | 12 | 14"],
    ["true", "true"],
  ],
  [
    ["Energi | kWh | högst 100000 | 120 MWh | 90 MWh", "Besök | | minst 10 | 12 | 14"],
    ["true", "true"],
  ],
  [
    ["Resultat | | minst 10 | 12 mnkr | 11 mnkr", "Kostnad | | högst 900 | 800 tkr | 950 tkr"],
    ["true", "false"],
  ],
  [
    ["Väntan | | högst 20 | 18 dagar | 15 dagar", "Handläggning | | högst 4 | 3 veckor | 5 veckor"],
    ["true", "false"],
  ],
  [
    ["Energi | | högst 100 MWh | 120 kWh | 90 MWh", "Besök | | minst 10 | 12 | 14"],
    ["true", "true"],
  ],
  // What the two are counted per has nothing in common.
  [
    [
      "Lokalkostnad per elev | | högst 14 500 kr | | 1 240 kr/kvm",
      "Vattenförbrukning, liter/m2 | | högst 1 450 | | 142 l per person/dygn",
    ],
    ["quantity", "quantity"],
  ],
  [
    ["Kostnad per brukare | | högst 45 000 kr | | 512 kr/timme", "Energi per kvm | | högst 150 kWh | | 92 kWh/elev"],
    ["quantity", "quantity"],
  ],
  [
    [
      "Hyra per kvm och år | | högst 1 200 kr | | 105 kr/månad",
      "Nettokostnad per invånare, kr | | högst 9 000 | | 8 200 kr/elev",
    ],
    ["quantity", "quantity"],
  ],
  // The same in other words.
  [
    [
      "Lokalkostnad per elev | | högst 14 500 kr | | 14 240 kr/elev",
      "Kostnad per inskrivet barn | | högst 145 tkr | | 150 tkr/barn",
    ],
    ["true", "false"],
  ],
  [
    ["Kostnad hemtjänst | | högst 480 kr/timme | | 472 kr/tim", "Energi, kWh/m2 Atemp | | högst 150 | | 161 kWh/kvm"],
    ["true", "false"],
  ],
  [
    [
      "Hushållsavfall per invånare och år | | högst 200 kg | | 188 kg/inv",
      "Matsvinn | | högst 30 g per portion | | 35 g/portion",
    ],
    ["true", "false"],
  ],
])("%j: %j", (rows, gives) => expect(of(...rows)).toEqual(gives));

test("the target's unit is asked for, and each answer settles it", () => {
  const sheets = () => [
    table(HEADER, "Mål", "\n  Energi | | högst 100 | 120 kWh | 90 MWh\n  Besök | | minst 10 | 12 | 14"),
  ];
  const { asked, choices } = given(sheets());
  expect(asked).toEqual(["I vilken enhet är målet ”högst 100”?"]);
  expect(choices[0]!.map((answer) => [answer.as, given(sheets(), [answer]).measures[0]])).toEqual([
    ["högst 100 MWh", "Energi: true"],
    ["högst 100 kWh", "Energi: false"],
  ]);
});

test.each([
  ["högst 10 veckor", "2,5 mån", "2,5 mån (10,9 veckor) mot högst 10 veckor: 0,9 veckor över gränsen"],
  ["högst 10 veckor", "2 månader", "2 månader (8,7 veckor) mot högst 10 veckor: 1,3 veckor under gränsen"],
  ["högst 3 mån", "80 dagar", "80 dagar (2,6 månader) mot högst 3 mån: 0,4 månader under gränsen"],
  ["högst 10 veckor", "70 dagar", "10 veckor mot högst 10 veckor: precis på gränsen"],
  ["högst 5 mnkr", "4 900 tkr", "4,9 mnkr mot högst 5 mnkr: 0,1 mnkr under gränsen"],
])("%s, %s: %s", (target, outcome, says) =>
  expect(
    read([
      table("Mått | Mål 2024 | Utfall 2024", "Mål", `\n  Åtgång | ${target} | ${outcome}\n  Besök | minst 10 | 14`),
    ])
      .assessed.areas.flatMap(indicatorsIn)[0]!
      .verdict.reason.replaceAll("\u00a0", " "),
  ).toContain(says),
);

test.each<[row: string, says: string]>([
  // A share of persons or things is no more than all of them.
  ["Deltagare med individuell studieplan | | 100 % | 95 % | 108 %", "quantity"],
  ["Elever som når målen | | minst 90 % | 88 % | 103 %", "quantity"],
  ["Beslut inom 30 dagar | | 100 % | 95 % | 102 %", "quantity"],
  ["Leveranser i tid | | 100 % | 95 % | 101 %", "quantity"],
  ["Berörda enheter med plan | | 100 % | 95 % | 101 %", "quantity"],
  ["Deltagare med individuell studieplan | | 100 % | 95 % | 100 %", "true"],
  // More than all of a plan, a cost or a capacity is natural.
  ["Självfinansieringsgrad | | minst 100 % | 95 % | 108 %", "true"],
  ["Måluppfyllelse | | minst 100 % | 95 % | 103 %", "true"],
  ["Beläggning | | minst 100 % | 95 % | 104 %", "true"],
  ["Följsamhet mot budget | | högst 100 % | 95 % | 104 %", "false"],
  ["Kontroller som utförts av planerade | | minst 100 % | 95 % | 112 %", "true"],
  ["Besökare med årskort jämfört med 2019 | | minst 95 % | 95 % | 104 %", "true"],
  ["Kostnader som täcks av avgifter | | minst 100 % | 95 % | 104 %", "true"],
])("%s: %s", (row, says) => expect(of(row)).toEqual([says]));

test.each<[row: string, says: string]>([
  // The name says in what the target is counted, and the outcome is written in another unit.
  ["Matsvinn, gram per portion | | högst 40 | 0,05 kg | 0,055 kg", "false"],
  ["Matsvinn i gram | | högst 60 | 0,05 kg | 0,055 kg", "true"],
  ["Kostnad per portion i kronor | | högst 40 | 3 600 öre | 3 500 öre", "true"],
  // Points, parts of one, how many there were, and a time without its unit.
  ["Trygghetsindex | | minst 60 | 0,61 | 0,63", "quantity"],
  ["Nöjda företag (NKI) | | minst 75 | 7,4 | 7,6", "quantity"],
  ["Anmälda brott | | högst 90 per 1 000 invånare | 790 | 812", "quantity"],
  ["Brott per 1 000 invånare | | högst 90 | 85 | 88", "true"],
  ["Handläggningstid bygglov | | högst 8 veckor | 50 | 52", "quantity"],
  ["Handläggningstid bygglov | | högst 8 veckor | 9 | 7", "true"],
  // Two shares as well as so many of so many.
  ["Nöjda elever | % | minst 90 % | 86 % | 88/92", "whole"],
  ["Skolor med plan | % | minst 80 % | 75 % | 17/20", "true"],
])("%s: %s", (row, says) => expect(of(row)).toEqual([says]));

test.each<[row: string, says: string]>([
  // None of what is counted is a greatest value.
  ["Missförhållanden anmälda till IVO | antal | 0 | 0 | 1", "false"],
  ["Missförhållanden anmälda till IVO | antal | 0 | 2 | 0", "true"],
  ["Prover med omdömet otjänligt | | 0 | 2 | Inga", "true"],
  ["Prover med omdömet otjänligt | | 0 | 0 | 3", "false"],
  ["Beslut utan motivering | st | 0 | 2 | Inga", "true"],
  // A result, a deviation and a change may be below it, and nobody asks for none of a good thing.
  ["Nettoförändring av platser | antal | 0 | 2 | 3", "side"],
  ["Avvikelser | antal | 0 | 2 | 3", "side"],
  ["Avvikelse mot budget | tkr | 0 | 10 | -20", "side"],
  ["Nya vårdplatser | antal | 0 | 2 | 1", "side"],
])("none: %s: %s", (row, says) => expect(of(row)).toEqual([says]));

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
