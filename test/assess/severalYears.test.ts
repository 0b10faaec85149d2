import { sheet } from "../recognise/kit";
import { questionsOf } from "../../src/commands/question";
import { indicatorsIn } from "../../src/domain/assessment";
import { given, read, table, type Given } from "./proof/sheets";

/** Targets for several years together, wherever that is said: one year's value does not prove that they are reached. */

const HEADER = "Mått | Mål 2024 | Utfall 2023 | Utfall 2024";
const of = (rows: string[], header = HEADER): string[] =>
  given([table(header, "Mål", rows.map((row) => `\n  ${row}`).join(""))]).measures.map((measure) =>
    String(measure.split(": ").at(-1)),
  );

test.each<[row: string, gives: string]>([
  // In the target's own words.
  ["Nöjda elever, % | 80 (medelvärde av 2023 och 2024) | 70 | 85", "inForce"],
  ["Nöjda föräldrar, % | minst 80 i snitt 2023–2024 | 70 | 85", "inForce"],
  ["Resultat, % | minst 2 % över en femårsperiod | 1 % | 3 %", "inForce"],
  ["Resultat, % | minst 2 % i genomsnitt under planperioden | 1 % | 3 %", "inForce"],
  ["Soliditet, % | minst 20 % över mandatperioden | 19 % | 22 %", "inForce"],
  ["Antal anmälningar | högst 100 sammanlagt 2023–2024 | 60 | 55", "inForce"],
  // In the measure's name.
  ["Antal besök i genomsnitt över en treårsperiod | minst 100 | 90 | 110", "inForce"],
  ["Nöjda brukare (medelvärde av 2022–2024), % | minst 80 | 70 | 85", "inForce"],
  ["Nybyggda bostäder över mandatperioden 2023–2026 | minst 500 | 90 | 110", "inForce"],
  ["Anmälningar totalt 2023 och 2024 | högst 100 | 60 | 55", "inForce"],
  // What is counted and has been reached in one year is reached in all of them.
  ["Nybyggda bostäder under planperioden | minst 100 | 90 | 110", "true"],
  // Each value is such a mean.
  ["Sjukfrånvaro, treårssnitt, % | högst 6 | 7 | 5", "true"],
  ["Sjukfrånvaro (rullande tre år), % | högst 6 | 7 | 5", "true"],
  ["Resultat, medelvärde 3 år, % | minst 2 % | 1 % | 3 %", "true"],
  ["Sjukfrånvaro, treårssnitt, % | högst 6 i genomsnitt över en treårsperiod | 7 | 5", "true"],
  ["Resultat, % | minst 2 % i snitt över en treårsperiod | 1 % | 3 % (snitt 2022–2024)", "true"],
  // Means of something else than years, ages, a year's target, a share of those who stayed.
  ["Väntetid i genomsnitt, dagar | högst 30 | 25 | 20", "true"],
  ["Barn 3–5 år i genomsnitt per grupp | högst 15 | 14 | 13", "true"],
  ["Andel barn under två år, % | minst 30 | 28 | 31", "true"],
  ["Genomsnittligt meritvärde läsåret 2023–2024 | minst 220 | 210 | 225", "true"],
  ["Andel elever som är kvar under en treårsperiod, % | minst 80 | 78 | 85", "true"],
  ["Nybyggda bostäder | minst 100 per år över mandatperioden | 90 | 110", "true"],
  ["Antal besök | minst 100 per år | 90 | 110", "true"],
])("%s: %s", (row, gives) => expect(of([row])).toEqual([gives]));

/** The same beside columns for each of three years, where the values may be each year's own. */
test.each<[row: string, gives: string]>([
  ["Nya företag per 1 000 invånare, snitt tre år | minst 10 | 9 | 9,5 | 10,5", "inForce"],
  ["Färdigställda bostäder (medel 3 år) | minst 100 | 60 | 90 | 120", "inForce"],
  ["Nöjda (3-årssnitt), % | minst 80 | 79 | 81 | 82", "inForce"],
  ["Bostäder per år i genomsnitt 2022–2024 | minst 100 | 50 | 90 | 120", "inForce"],
  ["Nöjda, % | minst 80 i snitt 2022–2025 | 81 | 81 | 82", "inForce"],
  ["Nöjda, % | mer än 80 i snitt 2022–2024 | 80 | 81 | 82", "inForce"],
  // Each of the years is on the same side, and so is their mean.
  ["Resultat, snitt tre år, % | minst 2 % | 3,1 % | 2,2 % | 2,9 %", "true"],
  ["Sjukfrånvaro, snitt tre år, % | högst 6 | 7 | 6,5 | 6,1", "false"],
  ["Nöjda, % | minst 80 i snitt 2022–2024 | 80 | 81 | 82", "true"],
  // Made anew each year, or of more years than the sheet has.
  ["Sjukfrånvaro, rullande treårsmedel, % | högst 6 | 6,4 | 6,2 | 5,9", "true"],
  ["Nöjda, femårssnitt, % | minst 80 | 79 | 81 | 82", "true"],
])("three years, %s: %s", (row, gives) => expect(of([row], "Mått | Mål | 2022 | 2023 | 2024")).toEqual([gives]));

test("the mean that stands beside the years is a measure's that is of one, and the year another's", () => {
  const rows =
    "\n  Resultat, snitt tre år, % | minst 2 % | 3,1 % | 1,2 % | 0,9 % | 1,7 %\n  Sparande, snitt tre år, % | minst 80 % | 70 % | 85 % | 79 % | 82 %\n  Sjukfrånvaro, % | högst 6 % | 7 % | 6,5 % | 5,9 % | 6,5 %";
  const header = "Mått | Mål | 2022 | 2023 | 2024 | Snitt 2022–2024";
  const { areas } = read([table(header, "Mål", rows)], [], undefined, "undecided").assessed;
  expect(areas.flatMap(indicatorsIn).map(({ outcome, verdict }) => [outcome?.value, verdict.met])).toEqual([
    [1.7, false],
    [82, true],
    [5.9, true],
  ]);
});

const ROWS = "\n  Nöjda, % | minst 80 | 85\n  Väntetid, dagar | högst 30 | 35";
const sheets = (header: string, before = "", after = "") => [
  sheet("Nämnd", `${before}\n\n${header}${ROWS}\n\n${after}`),
];

describe.each<[what: string, ...drawn: Parameters<typeof sheets>]>([
  ["a header of a term", "Mått | Målnivå mandatperioden | Utfall 2024"],
  ["a header of a mean", "Mått | Mål (snitt 2022–2024) | Utfall 2024"],
  ["a title", "Mått | Mål | Utfall 2024", "Mål under mandatperioden 2023–2026"],
  ["a note under the table", "Mått | Mål | Utfall 2024", "Nämnd", "Målvärdena avser ett genomsnitt över tre år."],
])("%s", (_, ...drawn) => {
  test("takes the grades of all rows away, with one question", () => {
    const { measures, asked } = given(sheets(...drawn));
    expect(measures).toEqual(["Nöjda, %: inForce", "Väntetid, dagar: inForce"]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain("gäller flera år tillsammans");
  });
  test("each answer settles it for all of them", () => {
    const { choices } = given(sheets(...drawn));
    for (const answer of choices[0]!)
      expect(given(sheets(...drawn), [answer])).toMatchObject({
        measures: ["Nöjda, %: true", "Väntetid, dagar: false"],
        asked: [],
      } satisfies Partial<Given>);
  });
});

describe.each(["Styrkort 2023–2026", "Mål 2023–2026", "Mål 2023–2026, uppföljning 2024"])("under ”%s”", (title) => {
  const drawn = () => sheets("Mått | Mål | Utfall 2024", title);
  const { measures, asked, choices } = given(drawn());
  test("nothing is graded before its last year, with one question", () => {
    expect(measures).toEqual(["Nöjda, %: inForce", "Väntetid, dagar: inForce"]);
    expect(asked).toEqual([`”${title}” gäller flera år. Gäller målen varje år, eller ska de nås 2026?`]);
  });
  test("targets of each year are graded", () =>
    expect(given(drawn(), [choices[0]![0]!])).toMatchObject({
      measures: ["Nöjda, %: true", "Väntetid, dagar: false"],
      asked: [],
    }));
  test("those of the last year are told as a later year's", () => {
    const { recognition, assessed } = read(drawn(), [choices[0]![1]!], undefined, "undecided");
    expect(questionsOf(recognition, assessed)).toEqual([]);
    expect(assessed.areas.flatMap(indicatorsIn).map(({ verdict }) => [verdict.met, verdict.dueIn])).toEqual([
      [null, 2026],
      [null, 2026],
    ]);
  });
});

test.each<[what: string, ...drawn: Parameters<typeof sheets>]>([
  ["a plan's years that have ended", "Mått | Mål | Utfall 2024", "Mål 2021–2024"],
  ["a plan's years over targets of the year", "Mått | Mål 2024 | Utfall 2024", "Mål 2023–2026"],
  ["a title of a follow-up", "Mått | Mål | Utfall 2024", "Uppföljning under mandatperioden"],
  [
    "a note about something else",
    "Mått | Mål | Utfall 2024",
    "Nämnd",
    "Sjukfrånvaron var i genomsnitt lägre under tre år.",
  ],
  ["an outcome that is of the years too", "Mått | Mål (snitt 2022–2024) | Utfall 2024, snitt 2022–2024"],
])("%s changes nothing", (_, ...drawn) =>
  expect(given(sheets(...drawn)).measures).toEqual(["Nöjda, %: true", "Väntetid, dagar: false"]),
);

test("in the row's comment, about the target or about the figure", () =>
  expect(
    of(
      [
        "Nöjda, % | minst 80 | 85 | Målet avser ett genomsnitt över tre år.",
        "Trygga, % | minst 80 | 85 | Målet gäller hela mandatperioden.",
        "Svar, % | minst 80 | 85 | Värdet är ett genomsnitt av de tre senaste åren.",
        "Ro, % | minst 80 | 85 | Utfallet är ett genomsnitt av enheterna.",
      ],
      "Mått | Mål 2024 | Utfall 2024 | Kommentar",
    ),
  ).toEqual(["inForce", "inForce", "whole", "true"]));

test("names of several measures are one question, and one press settles them", () => {
  const drawn = () => [
    table(
      HEADER,
      "Mål",
      "\n  Besök i genomsnitt över en treårsperiod | minst 100 | 90 | 110\n  Resultat i snitt över tre år, % | minst 2 % | 1 % | 3 %",
    ),
  ];
  const { asked, choices } = given(drawn());
  expect(asked).toHaveLength(1);
  const half = choices[0]!.length / 2;
  expect(given(drawn(), choices[0]!.slice(0, half)).measures.map((one) => one.split(": ")[1])).toEqual([
    "true",
    "true",
  ]);
});
