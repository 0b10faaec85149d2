import { given, table } from "./proof/sheets";

/*
 * Target and outcome are taken in the same way, of the same and of the same time (docs/regler.md §1): words beside them that say
 * otherwise are asked about, and words of the same form that do not are graded.
 */

const HEADER = "Mått | Mål 2024 | Utfall 2023 | Utfall 2024 | Kommentar";

/** What is said of a row beside an ordinary one; `below`: lines under the table. */
const of = (row: string, header = HEADER, below = ""): string => {
  const rows = header === HEADER ? `\n${row}\nNöjda, % | minst 80 % | 82 % | 85 % |` : `\n${row}`;
  const { measures } = given([table(header, "Mål", rows + below)], [], undefined, "undecided");
  return String(measures[0]?.split(": ").at(-1));
};

describe("the same quantity", () => {
  test.each<[row: string, says: string]>([
    ["Väntetid, dagar | median högst 21 | 22 | 19 i medeltal |", "whole"],
    ["Väntetid, dagar | median högst 21 | 22 | 19 | Medianvärde", "true"],
    ["Genomsnittlig väntetid, dagar | högst 21 | 22 | 19 | Medianen var 14", "true"],
    ["Energi, kWh | högst 115 | 119 | 112 | Målet är normalårskorrigerat. Siffran är avläst", "whole"],
    ["Energi, kWh | högst 115 | 119 | 112 | Normalårskorrigerad", "true"],
    ["Handläggning, dagar | högst 30 arbetsdagar | 31 | 28 kalenderdagar |", "whole"],
    ["Handläggning, dagar | högst 30 arbetsdagar | 31 | 28 arbetsdagar |", "true"],
    ["Soliditet | minst 45 % | 44 % | 47 % | Koncernvärde. Nivån är satt för kommunen exkl. bolag", "whole"],
    ["Koncernens soliditet | minst 45 % | 44 % | 47 % | Koncernvärde", "true"],
    ["Kostnad per elev, kr | högst 35 000 i 2022 års penningvärde | 34 000 | 36 900 | Löpande priser", "whole"],
    ["Kostnad per elev, kr | högst 35 000 i 2022 års penningvärde | 34 000 | 33 900 |", "whole"],
    ["Kostnad per elev, kr | högst 35 000 (fast pris) | 34 000 | 36 900 |", "whole"],
    ["Kostnad per elev, kr | högst 35 000 i 2020 års priser | 34 000 | 36 900 |", "whole"],
    ["Kostnad per elev, kr | högst 35 000 (prisnivå 2021) | 34 000 | 36 900 |", "whole"],
    ["Kostnad per elev, kr | högst 35 000 (inflationsjusterat) | 34 000 | 36 900 |", "whole"],
    ["Kostnad per elev, kr | högst 35 000 i 2024 års priser | 34 000 | 36 900 |", "false"],
    [
      "Kostnad per elev, kr | högst 35 000 i 2022 års penningvärde | 34 000 | 36 900 | I 2022 års penningvärde",
      "false",
    ],
    ["Kostnad per elev i fasta priser, kr | högst 35 000 i fasta priser | 34 000 | 36 900 |", "false"],
    ["Kostnad per elev, kr | högst 35 000 i fasta priser | 34 000 | 33 900 | Fasta priser", "true"],
    ["Valdeltagande | minst 85 % i riksdagsval | 84 % | 52 % (EU-val) |", "whole"],
    ["Valdeltagande | minst 50 % i EU-val | 51 % | 52 % (EU-val) |", "true"],
    ["Svarstid, sek | högst 40 i årssnitt | 41 | 38 (stickprov v. 41) |", "whole"],
    ["Svarstid, sek | högst 40 | 41 | 38 (stickprov v. 41) |", "true"],
    ["Elever i åk 3 som läser | minst 85 % | 84 % | 88 % | Avser åk 6, åk 3 rapporterade inte", "whole"],
    ["Elever i åk 7–9 som läser | minst 85 % | 84 % | 88 % | Avser åk 9", "true"],
    ["Kariesfria 6-åringar | minst 85 % | 84 % | 88 % | Avser 12-åringar", "whole"],
    ["Simskoledeltagare i alla åldrar | minst 200 i åldern 6–9 | 210 | 240 |", "whole"],
    ["Simskoledeltagare i åldern 6–9 | minst 200 i åldern 6–9 | 210 | 240 |", "true"],
    ["Simskoledeltagare | minst 200 i åldern 6–9 | 210 | 240 | Samtliga åldrar", "whole"],
    ["Nöjda elever, samtliga årskurser | minst 85 % i åk 5 | 84 % | 88 % |", "whole"],
    ["Nöjda elever i åk 4–6 | minst 85 % i åk 5 | 84 % | 88 % |", "true"],
    ["Genomsnittlig väntetid, dagar | median högst 21 | 22 | 19 |", "whole"],
    ["Bemötande | minst 3,5 av 4 | 3,4 | 3,6 |", "true"],
    ["Bemötande | minst 5,5 av 6 | 5,4 | 71 | Ny enkät", "quantity"],
    ["Bemötande | minst 5,5 av 6 | 5,4 | 5,6 | Ny enkät", "true"],
    ["Öppna fritidsgårdar | minst 5 av 6 gårdar | 5 | 6 |", "true"],
    ["Andel elever som utsatts för mobbning | högst 1 av 10 | 8 % | 12 % |", "false"],
  ])("%s: %s", (row, says) => expect(of(row)).toBe(says));
});

describe("of the same", () => {
  test.each<[row: string, says: string]>([
    ["Utsläpp, ton/inv | högst 1,4 från transporter | 4 | 3,9 | alla sektorer", "whole"],
    ["Utsläpp från transporter, ton/inv | högst 1,4 från transporter | 4 | 1,3 | alla bolag", "true"],
    ["Sjukfrånvaro | högst 6 % | 6,4 % | 5,7 % | Målnivån avser regionen totalt", "whole"],
    ["Sjukfrånvaro | högst 6 % | 6,4 % | 5,7 % | Eget mål saknas ännu", "whole"],
    ["Sjukfrånvaro | högst 6 % | 6,4 % | 5,7 % | Målet nåddes i alla förvaltningar", "true"],
    ["Sjukfrånvaro | högst 6 % | 6,4 % | 5,7 % | Målnivån höjs 2026", "true"],
    ["Samtal | minst 90 % på varje hälsocentral | 87 % | 92 % |", "one"],
    ["Samtal | minst 90 % i varje månad | 87 % | 92 % |", "true"],
    ["Hälsa, % | minst 70 % | | kv 64 / m 77 |", "whole"],
    ["Hälsa, % | minst 60 % | | kv 64 / m 77 |", "true"],
    ["Hälsa, % | minst 70 % för både kvinnor och män | | kv 64 / m 77 |", "false"],
    ["Trygghet Norrgården | minst 72 | 71 | 73,5 | Gemensam siffra för Norrgården och Dalen", "whole"],
    ["Trygghet Norrgården och Dalen | minst 72 | 71 | 73,5 | Gemensam siffra för Norrgården och Dalen", "true"],
    ["Behöriga, % | minst 85 % exkl. nyanlända | 84 % | 88 % | Exkl. nyanlända", "true"],
    ["Behöriga, % | minst 85 % | 84 % | 88 % | Exkl. nyanlända", "whole"],
    ["Behöriga nyanlända, % | minst 85 % | 84 % | 88 % | Exkl. nyanlända", "whole"],
  ])("%s: %s", (row, says) => expect(of(row)).toBe(says));
});

test.each<[row: string, says: string]>([
  ["Vatten, l | högst 1 350 | 1 400 | 1310 | Väntat värde, avläsning sker i februari", "followUp"],
  ["Vatten, l | högst 1 350 | 1 400 | 1310 | Budgeten delad med 131", "followUp"],
  ["Vatten, l | högst 1 350 | 1 400 | 1310 | Planerat underhåll i maj", "true"],
  ["Vatten, l | högst 1 350 | 1 400 | 1310 | Bättre än budget", "true"],
  [
    "Avvikelser | färre än 2023 | 30 | 28 | Fr.o.m. 2024 räknas bara fall, åren går inte att ställa mot varandra",
    "whole",
  ],
  ["Avvikelser | färre än 2023 | 30 | 28 | Ändrad definition", "whole"],
  ["Avvikelser | högst 29 | 30 | 28 | Ändrad definition", "true"],
  ["Avvikelser | färre än 2023 | 30 | 28 | Sedan 2015 mäts detta i maj", "true"],
  ["Avkastning | minst 5,5 % (krav för 2023) | 5,1 % | 5,8 % |", "inForce"],
  ["Avkastning | minst 5,5 % (krav 2024) | 5,1 % | 5,8 % |", "true"],
  ["Avkastning | minst 5,5 % (krav från 2020) | 5,1 % | 5,8 % |", "true"],
  ["Lägenheter | minst 120 under direktivets löptid | 30 | 20 |", "inForce"],
])("%s: %s", (row, says) => expect(of(row)).toBe(says));

test.each<[header: string, says: string]>([
  ["Mått | Mål 2024 | Antagande 2024", "period"],
  ["Mått | Mål 2024 | LE3, beräknat helår", "followUp"],
  ["Mått | Mål 2024 | Väntat 2024", "followUp"],
  ["Mått | Mål 2024 | Resultat 2024", "true"],
  ["Mått | Ska vara nått när programmet löper ut | 2024", "inForce"],
  ["Mått | Mål vid planens slut | 2024", "inForce"],
  ["Mått | Målnivå | 2024", "true"],
])("%s: %s", (header, says) => expect(of("Vatten, l | högst 1 350 | 1 310", header)).toBe(says));

describe("a value for each of the year's two terms, and none of the year", () => {
  const ofTerms = (row: string): string => {
    const sheet = table("Mått | Mål 2024 | VT 2024 | HT 2024", "Mål", `\n${row}`);
    return String(given([sheet], [], "2024", "undecided").measures[0]?.split(": ").at(-1));
  };

  test.each<[row: string, says: string]>([
    ["Frånvaro | högst 5 % | 4 % | 6 %", "period"],
    ["Frånvaro | högst 5 % | 7 % | 6 %", "false"],
    ["Frånvaro | högst 5 % | | 6 %", "false"],
    ["Närvaro | minst 90 % | 88 % | 92 %", "period"],
    ["Närvaro | minst 90 % | 91 % | 92 %", "true"],
    ["Antal aktiviteter | minst 90 | 40 | 60", "period"],
    ["Antal aktiviteter | minst 90 | 40 | 95", "true"],
  ])("%s: %s", (row, says) => expect(ofTerms(row)).toBe(says));
});

describe("a note with a sign", () => {
  const noted = (note: string, outcome = "81 % (a)"): string =>
    of(`Bedömda på boenden | minst 80 % | ${outcome}`, "Mått | Mål 2024 | Utfall 2024", `\n\n(a) ${note}`);

  test.each<[note: string, says: string]>([
    ["Journaluttaget gick inte att göra; siffran är skattad utifrån tre boenden.", "whole"],
    ["Systemet låg nere i juni, antalet för den månaden är uppskattat.", "whole"],
    ["Hälften är en gissning.", "whole"],
    ["Preliminär uppgift.", "true"],
    ["Endast dagtid, precis som målet.", "true"],
    ["Leverantören har inte lämnat statistik för november och december.", "whole"],
    ["Nationella enkäten, hösten 2024.", "true"],
    ["Endast heltid, på samma sätt som i målet.", "true"],
  ])("in letters: %s: %s", (note, says) => expect(noted(note)).toBe(says));

  test("in a column without a header; a row's number there is none", () => {
    const rows = (sign: string): string =>
      of(
        `Handläggning, dagar | ${sign} | 24 | högst 25`,
        "Mått | | 2024 | Mål 2024",
        "\n\n¹ Stickprov på två enheter.",
      );
    expect([rows("¹"), rows("1")]).toEqual(["whole", "true"]);
  });

  test("on the measure's name: what was left out is the value's, what the measure is of is the target's too", () => {
    const named = (note: string): string =>
      of("Nöjda deltagare ¹ | minst 85 % | 91 %", "Mått | Mål 2024 | Utfall 2024", `\n\n¹ ${note}`);
    expect([named("Frågan gick bara till vårdnadshavare."), named("Omfattar endast grundskolan.")]).toEqual([
      "whole",
      "true",
    ]);
  });
});

test("a comment beside a goal that is its own measure is the measure's; the answer settles it", () => {
  const sheets = [
    table(
      "Affärsmål | Utfall 2023 | Utfall 2024 | Mål 2024 | Kommentar",
      "Affärsmål",
      "\nGästnätter | 488 000 | 512 000 | minst 500 000 | Kommunerna särredovisas inte, så hela länet\nMässor | 2 | 3 | minst 3 |",
    ),
  ];
  const { measures, asked, choices } = given(sheets, [], undefined, "undecided");
  expect(measures).toEqual(["Gästnätter: whole", "Mässor: true"]);
  expect(asked).toEqual([
    "”Kommunerna särredovisas inte, så hela länet” avgränsar värdet. Är utfall och målvärde avgränsade på samma sätt?",
  ]);
  expect(given(sheets, choices[0], undefined, "undecided").measures[0]).toBe("Gästnätter: true");
});
