import type { Sheet } from "../../src/sheet/book";
import { look, sheet } from "../recognise/kit";
import { given } from "./proof/sheets";

/*
 * Workbooks as an office lays them out, each about some rows of docs/nar-maltavlan-bedomer.md: what a careful person says of
 * every measure (its target is met or not, else the row that is not established), and how many questions are asked. All was
 * written down before any of them was read.
 */
const BOOKS: [what: string, sheet: () => Sheet, measures: string[], questions: number][] = [
  [
    "an ordinary follow-up with prel., a source, blank rows and the board's name",
    () =>
      sheet(
        "Uppföljning",
        `
Socialnämnden – uppföljning av nämndens mål 2024

Mål | Indikator | Utfall 2023 | Utfall 2024 | Målvärde 2024
En trygg omsorg | Nöjda med hemtjänsten, andel | 86 % | 88 % (prel.) | minst 85 %
 | Personalkontinuitet, antal medarbetare per brukare | 15 | 16 | högst 14

Bra arbetsgivare | Sjukfrånvaro | 7,9 % | 7,1 % | högst 7,5 %
 | HME, index | 77 | 79 | lägst 80

Källa: Kolada och egen uppföljning`,
      ),
    [
      "Nöjda med hemtjänsten, andel: true",
      "Personalkontinuitet, antal medarbetare per brukare: false",
      "Sjukfrånvaro: true",
      "HME, index: false",
    ],
    0,
  ],
  [
    "units in words, riket beside, and a day as the header",
    () =>
      sheet(
        "Mått",
        `
Mått | Mål | Utfall per 2024-12-31
Utbildade handledare | minst 20 st | 23 st
Andel behöriga till gymnasiet | minst 90 procent | 88 % (riket 86 %)
Andel nöjda elever | minst 80 % | 84 % (riket 79 %)
Utlån per invånare | minst 5 | 5,4 (riket 5,1)
Svarstid, dagar | högst 10 dagar | 9`,
      ),
    [
      "Utbildade handledare: true",
      "Andel behöriga till gymnasiet: false",
      "Andel nöjda elever: true",
      "Utlån per invånare: true",
      "Svarstid, dagar: true",
    ],
    0,
  ],
  [
    "a second tertial without forecasts",
    () =>
      sheet(
        "Måluppföljning",
        `
Delårsrapport T2 2024, bygg- och miljönämnden

Nyckeltal | Mål 2024 | Utfall 2024
Antal färdiga bostäder | minst 300 | 180
Nöjda sökande, andel | minst 80 % | 82 %
Sjukfrånvaro, % | högst 7 | 7,4`,
      ),
    ["Antal färdiga bostäder: period", "Nöjda sökande, andel: true", "Sjukfrånvaro, %: false"],
    0,
  ],
  [
    "a second tertial with forecasts",
    () =>
      sheet(
        "Måluppföljning",
        `
Delårsrapport januari–augusti 2024

Nyckeltal | Mål 2024 | Utfall jan–aug 2024 | Prognos helår 2024
Antal färdiga bostäder | minst 300 | 180 | 310
Antal feriejobb | minst 200 | 190 | 190`,
      ),
    ["Antal färdiga bostäder: true", "Antal feriejobb: false"],
    0,
  ],
  [
    "notes of a half-year, of a source, and none",
    () =>
      sheet(
        "Mål",
        `
Kulturnämnden 2024

Mått | Mål 2024 | Utfall 2024
Antal besök på museet | minst 1 000 | 1 200*
Nöjda besökare, % | minst 80 | 84**
Svarstid, dagar | högst 10 | 9***
Antal program | minst 40 | 44

* Avser januari–juni
** Källa: egen enkät`,
      ),
    ["Antal besök på museet: period", "Nöjda besökare, %: true", "Svarstid, dagar: whole", "Antal program: true"],
    1,
  ],
  [
    "targets of later years alone",
    () =>
      sheet(
        "Mål",
        `
Indikator | Utfall 2023 | Utfall 2024 | Mål 2025 | Mål 2026
Andel ekologiska livsmedel | 38 % | 41 % | 40 % | 45 %
Antal feriejobb | 210 | 230 | minst 220 | minst 250`,
      ),
    ["Andel ekologiska livsmedel: inForce", "Antal feriejobb: inForce"],
    0,
  ],
  [
    "a budget with the year before's outcomes",
    () =>
      sheet(
        "Nämndens mål",
        `
Mål och budget 2025

Indikator | Utfall 2023 | Mål 2025
Andel nöjda brukare | 86 % | minst 88 %
Antal deltagare | 410 | minst 400`,
      ),
    ["Andel nöjda brukare: inForce", "Antal deltagare: inForce"],
    0,
  ],
  [
    "a budget's sheet that reports its year",
    () =>
      sheet(
        "Mål och budget 2024",
        `
Indikator | Mål 2024 | Utfall 2024
Andel nöjda brukare | minst 88 % | 86 %
Antal deltagare | minst 400 | 410`,
      ),
    ["Andel nöjda brukare: false", "Antal deltagare: true"],
    0,
  ],
  [
    "changes with and without what they are counted from",
    () =>
      sheet(
        "Mål",
        `
Indikator | Mål | Utfall 2023 | Utfall 2024
Antal feriejobb | öka | 210 | 230
Antal volontärer | ska öka | 80 | 95
Sjukfrånvaro | minska jämfört med 2023 | 7,5 % | 7,1 %
Resande med buss | öka jämfört med föregående år | 512 | 498`,
      ),
    ["Antal feriejobb: reference", "Antal volontärer: reference", "Sjukfrånvaro: true", "Resande med buss: false"],
    1,
  ],
  [
    "women, men and all",
    () =>
      sheet(
        "Personal",
        `
Mått | Mål 2024 | Kvinnor 2024 | Män 2024 | Totalt 2024
Sjukfrånvaro, % | högst 7 | 8,2 | 4,9 | 7,4
Heltidsarbetande, % | minst 85 | 84 | 95 | 87`,
      ),
    ["Sjukfrånvaro, %: false", "Heltidsarbetande, %: true"],
    0,
  ],
  [
    "bare numbers of which two say no side",
    () =>
      sheet(
        "Nyckeltal",
        `
Nyckeltal | Mål 2024 | Utfall 2024
Sjukfrånvaro, % | 6,5 | 7,1
Nettokostnad per invånare, kr | 12 000 | 12 500
Kostnadstäckningsgrad, % | 85 | 88
Nöjd-Kund-Index | 75 | 77`,
      ),
    [
      "Sjukfrånvaro, %: false",
      "Nettokostnad per invånare, kr: side",
      "Kostnadstäckningsgrad, %: side",
      "Nöjd-Kund-Index: true",
    ],
    1,
  ],
  [
    "what is to be done, and answers in words",
    () =>
      sheet(
        "Uppdrag",
        `
Uppdrag | Mål | Resultat 2024
Klimatplan | Antagen 2024 | Antagen av KF 2024-05-27
Översiktsplan | Antagen senast 2024-12-31 | Ej antagen
Nytt ärendesystem | Infört 2024 | Ja
E-arkiv | I drift senast 2024-06-30 | Ja
Antal nya avtal | minst 4 | 5`,
      ),
    ["Klimatplan: true", "Översiktsplan: false", "Nytt ärendesystem: true", "E-arkiv: period", "Antal nya avtal: true"],
    1,
  ],
  [
    "an outcome merged over two measures",
    () =>
      look(
        sheet(
          "Mål",
          `
Indikator | Mål 2024 | Utfall 2024
Nöjda elever, % | minst 80 | 84
Nöjda vårdnadshavare, % | minst 80 | 82
Trygga elever, % | minst 90 |
Behöriga lärare, % | minst 75 | 71`,
        ),
        { merge: ["C3:C4"] },
      ),
    ["Nöjda elever, %: true", "Nöjda vårdnadshavare, %: one", "Trygga elever, %: one", "Behöriga lärare, %: false"],
    1,
  ],
  [
    "an outcome merged over two measures of a table on its side",
    () =>
      look(
        sheet(
          "Styrtal",
          `Sundnäs Hyresbostäder – styrtal 2024

Styrtal | Serviceindex | Trygghet | Sommarjobbare | Praktikanter | Soliditet
Enhet | % | % | st | st | %
Utfall 2023 | 79,2 | 74 | 18 | 9 | 17,6
Mål 2024 | minst 80 | minst 76 | minst 20 | minst 10 | minst 18
Utfall 2024 | 80,6 | 75 | 31 | | 18,4`,
        ),
        { merge: ["D7:E7"] },
      ),
    ["Serviceindex: true", "Trygghet: false", "Sommarjobbare: one", "Praktikanter: one", "Soliditet: true"],
    1,
  ],
  [
    "about, far from the target and near",
    () =>
      sheet(
        "Mål",
        `
Indikator | Mål 2024 | Utfall 2024
Antal besökare | minst 130 | ca 150
Antal deltagare | minst 130 | ca 130
Antal kurser | minst 12 | 14`,
      ),
    ["Antal besökare: true", "Antal deltagare: whole", "Antal kurser: true"],
    1,
  ],
  [
    "two figures in a cell",
    () =>
      sheet(
        "Mål",
        `
Indikator | Mål 2024 | Utfall 2024
Andel trygga i skolan och på fritiden | minst 50 % | 45 %\\n52 %
Andel nöjda | minst 80 % | 85 %
Andel klara i tid | minst 90 % | 91 %`,
      ),
    ["Andel trygga i skolan och på fritiden: whole", "Andel nöjda: true", "Andel klara i tid: true"],
    1,
  ],
  [
    "targets for a term of office",
    () =>
      sheet(
        "Mål",
        `
Indikator | Mål 2023–2026 | Utfall 2023 | Utfall 2024
Andel nöjda invånare | minst 70 % | 66 % | 71 %
Antal nya bostäder per år | minst 200 | 180 | 210`,
      ),
    ["Andel nöjda invånare: inForce", "Antal nya bostäder per år: inForce"],
    1,
  ],
  [
    "last year's targets",
    () =>
      sheet(
        "Mål",
        `
Indikator | Mål 2023 | Utfall 2023 | Utfall 2024
Andel nöjda invånare | minst 70 % | 66 % | 71 %
Andel klara i tid | minst 90 % | 91 % | 88 %`,
      ),
    ["Andel nöjda invånare: inForce", "Andel klara i tid: inForce"],
    1,
  ],
  [
    "no year anywhere",
    () =>
      sheet(
        "Blad1",
        `
Indikator | Målvärde | Utfall
Andel nöjda invånare | minst 70 % | 71 %
Antal klagomål | högst 20 | 24`,
      ),
    ["Andel nöjda invånare: period", "Antal klagomål: period"],
    1,
  ],
  [
    "a measure that lags, one that is empty, and one whose words say why",
    () =>
      sheet(
        "Miljömål",
        `
Miljömål, uppföljning 2024

Indikator | Mål | Utfall 2023 | Utfall 2024
Utsläpp, ton per invånare (statistiken släpar ett år) | högst 3,5 | 3,4 |
Andel resor med cykel | minst 20 % | 21 % |
Nöjda med kollektivtrafiken | minst 60 % | 61 % | mäts ej i år
Andel fossilfria bilar | minst 70 % | 64 % | 72 %
Andel ekologisk mat | minst 40 % | 38 % | 39 %
Solceller, kW | minst 300 | 280 | 310`,
      ),
    [
      "Utsläpp, ton per invånare (statistiken släpar ett år): true",
      "Andel resor med cykel: period",
      "Nöjda med kollektivtrafiken: period",
      "Andel fossilfria bilar: true",
      "Andel ekologisk mat: false",
      "Solceller, kW: true",
    ],
    0,
  ],
  [
    "a limit in the goal, which one of its measures is of",
    () =>
      sheet(
        "Personalmål",
        `
Mål | Mått | Målvärde 2024 | Utfall 2024
Sjukfrånvaron ska vara högst 6,5 procent | Sjukfrånvaro, % | | 6,1
 | Andel heltidsanställda, % | | 82
Attraktiv arbetsgivare | HME, index | minst 80 | 79
 | Personalomsättning, % | högst 10 | 9`,
      ),
    [
      "Sjukfrånvaro, %: true",
      "Andel heltidsanställda, %: ownTarget",
      "HME, index: false",
      "Personalomsättning, %: true",
    ],
    0,
  ],
  [
    "brackets that say what a figure is of",
    () =>
      sheet(
        "Mål",
        `
Uppföljning 2024

Mått | Mål 2024 | Utfall 2024
Andel dagligrökare | högst 5 % | 4 % (avser 2021)
Andel nöjda med maten | minst 70 % | 74 % (mätning 2022)
Antal besök på museet | minst 700 | 740 (vt 2024)
Andel trygga ute | minst 70 % | 74 % (föregående mätning)
Andel nöjda med bemötandet | minst 70 % | 74 % (från 69 % 2022)
Andel nöjda med hemsidan | minst 70 % | 74 % (riket 72 %)
Andel sökande i tid | minst 70 % | 74 % (källa: SCB)`,
      ),
    [
      "Andel dagligrökare: period",
      "Andel nöjda med maten: period",
      "Antal besök på museet: period",
      "Andel trygga ute: whole",
      "Andel nöjda med bemötandet: true",
      "Andel nöjda med hemsidan: true",
      "Andel sökande i tid: true",
    ],
    1,
  ],
  [
    "a column of places beside the values",
    () =>
      sheet(
        "Jämförelse",
        `
Öppna jämförelser 2024

Mått | Mål | Resultat 2024 | Rikssnitt 2024 | Rang
Nöjda med bygglov | över rikssnittet | 74 | 72 | 41
Företagsklimat | bland de 50 bästa | 74 | 72 | 41
Miljöarbete, ranking | topp 50 | 44 | |
Grundskola, sammanvägd rang | topp 75 | 93 | |
Handläggningstid, dagar | under rikssnittet | 30 | 28 | 120`,
      ),
    [
      ...["Nöjda med bygglov: true", "Företagsklimat: quantity", "Miljöarbete, ranking: true"],
      ...["Grundskola, sammanvägd rang: false", "Handläggningstid, dagar: false"],
    ],
    0,
  ],
  [
    "places alone",
    () =>
      sheet(
        "Ranking",
        `
Kommunens placeringar 2024

Mått | Mål 2024 | Utfall 2023 | Utfall 2024
Företagsklimat | topp 50 | 61 | 48
Grundskola, plats | bland de 100 bästa | 122 | 130`,
      ),
    ["Företagsklimat: true", "Grundskola, plats: false"],
    0,
  ],
  [
    "scores and indexes",
    () =>
      sheet(
        "Mål",
        `
Uppföljning 2024

Mått | Mål 2024 | Utfall 2024
Medarbetarengagemang | HME 80 | 4,1
Nöjd kund | NKI minst 70 | 68
Kundnöjdhet (skala 1–5) | minst 4,0 | 4,2`,
      ),
    ["Medarbetarengagemang: quantity", "Nöjd kund: false", "Kundnöjdhet (skala 1–5): true"],
    1,
  ],
  [
    "thirds of a year of which one is lower than the one before",
    () =>
      sheet(
        "Mål",
        `
Uppföljning 2024

Mått | Mål 2024 | T1 | T2 | T3
Antal besök | minst 900 | 300 | 280 | 340
Antal kurser | minst 30 | 10 | 20 | 34
Sjukfrånvaro, % | högst 6 | 7,1 | 5,2 | 5,9`,
      ),
    ["Antal besök: period", "Antal kurser: true", "Sjukfrånvaro, %: period"],
    0,
  ],
  [
    "the latest there is, of whichever year",
    () =>
      sheet(
        "Mål",
        `
Uppföljning 2024

Mått | Mål 2024 | Senaste mätning
Nöjda föräldrar | minst 90 % | 92 %
Trygga barn | minst 90 % | 88 % (2024)
Nöjda barn | minst 90 % | 88 % (2022)`,
      ),
    ["Nöjda föräldrar: period", "Trygga barn: false", "Nöjda barn: period"],
    1,
  ],
  [
    "the latest there is, with its year beside it",
    () =>
      sheet(
        "Mål",
        `
Uppföljning 2024

Mått | Mål 2024 | Mätår | Senaste mätning
Nöjda föräldrar | minst 90 % | 2024 | 92 %
Trygga barn | minst 90 % | 2024 | 88 %
Nöjda barn | minst 90 % | 2022 | 88 %`,
      ),
    ["Nöjda föräldrar: true", "Trygga barn: false", "Nöjda barn: period"],
    0,
  ],
  [
    "a note of when figures were fetched",
    () =>
      sheet(
        "Mål",
        `
Uppföljning 2024

Mått | Mål 2024 | Utfall 2024 1)
Antal ärenden | högst 400 | 390
Andel nöjda | minst 80 % | 73 %

1) Uppgifterna är hämtade ur systemet 2025-01-20.`,
      ),
    ["Antal ärenden: true", "Andel nöjda: false"],
    0,
  ],
  [
    "what brackets and a comment say that a figure is too much, or too little, of",
    () =>
      sheet(
        "Mål",
        `
Uppföljning 2024

Mått | Mål 2024 | Utfall 2024 | Kommentar
Antal praktikplatser | minst 50 | 55 (varav 10 beslutade men ej startade) |
Antal ledare | minst 50 | 55 (varav 30 kvinnor) |
Andel trygga elever | minst 90 % | 91 % | Mätningen gjordes bara på en av sex skolor.
Andel nöjda elever | minst 90 % | 91 % | Mätningen gjordes på alla sex skolor.`,
      ),
    ["Antal praktikplatser: whole", "Antal ledare: true", "Andel trygga elever: whole", "Andel nöjda elever: true"],
    1,
  ],
  [
    "what varies, and the figures of parts that the measure's name has too",
    () =>
      sheet(
        "Mål",
        `
Uppföljning 2024

Mått | Mål 2024 | Utfall 2024
Andel remisser i tid | minst 90 % | Mellan 85 och 95 % beroende på mottagning
Trygghet på låg- och mellanstadiet | minst 90 % | Låg 93 %, mellan 88 %
Andel nöjda patienter | minst 75 % | Har ökat från 72 % till 78 %
Nettokostnad, egen regi | högst 14 500 | 14,1
Antal listade | minst 5 000 | 5 210`,
      ),
    [
      "Andel remisser i tid: whole",
      "Trygghet på låg- och mellanstadiet: whole",
      "Andel nöjda patienter: true",
      "Nettokostnad, egen regi: quantity",
      "Antal listade: true",
    ],
    2,
  ],
  [
    "where it stands now under the title of a plan for several years",
    () =>
      sheet(
        "Styrkort",
        `
Styrkort 2023–2025

Mått | Nuläge | Mål
Andel nöjda brukare | 84 % | minst 82 %
Antal volontärer | 51 | minst 60`,
      ),
    ["Andel nöjda brukare: period", "Antal volontärer: period"],
    1,
  ],
  [
    "some of those asked have not answered",
    () =>
      sheet(
        "Mål",
        `
Uppföljning 2024

Mått | Mål 2024 | Utfall 2024 | Kommentar
Andel trygga barn | minst 95 % | 96 % | Tre av nio förskolor har inte svarat.
Andel nöjda föräldrar | minst 85 % | 87 % | Svarsfrekvensen var 61 procent.
Antal barn per grupp | högst 15 | 14,2 | Alla nio förskolor har svarat.`,
      ),
    ["Andel trygga barn: whole", "Andel nöjda föräldrar: true", "Antal barn per grupp: true"],
    1,
  ],
];

test.each(BOOKS)("%s", (_, drawn, measures, questions) => {
  const found = given([drawn()], [], undefined, "undecided");
  expect(found.measures).toEqual(measures);
  expect(found.asked).toHaveLength(questions);
});
