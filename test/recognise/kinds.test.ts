import { book, read, sheet } from "./kit";
import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { recognise } from "../../src/recognise/recognise";
import { setCell } from "../../src/sheet/book";

/** Tables in the same workbooks that are not goal tables. */
const OTHERS: [says: string, drawing: string, name?: string][] = [
  [
    "a risk analysis",
    `
    Risk                    | Sannolikhet | Konsekvens | Riskvärde | Åtgärd            | Ansvarig   | Status
    Brist på personal       | 3           | 4          | 12        | Rekryteringsplan  | HR-chef    | Pågår
    Avbrott i IT-system     | 2           | 4          | 8         | Reservrutiner     | IT-chef    | Klart`,
  ],
  [
    "internal control",
    `
    Process  | Kontrollmål         | Kontrollmoment         | Metod      | Resultat
    Löner    | Rätt lön betalas ut | Stickprov av 20 löner  | Stickprov  | Inga avvikelser
    Fakturor | Rätt attest         | Kontroll av attestlista | Genomgång | 2 avvikelser`,
  ],
  [
    "who was there",
    `
    Deltagare  | Uppdrag    | Närvarande | Kommentar
    Anna Berg  | Ordförande | Ja         |
    Per Lund   | Ledamot    | Nej        | Anmäld frånvaro
    Eva Holm   | Ersättare  | Ja         |`,
  ],
  [
    "a timetable",
    `
    Aktivitet            | Vecka | Ansvarig | Klart
    Skicka anvisningar   | 5     | Ekonomi  | Ja
    Skriva årsredovisning | 12   | Ekonomi  | Nej`,
  ],
  [
    "a day's programme",
    `
    Datum    | Aktivitet      | Ansvarig   | Mål för dagen
    12 mars  | Budgetupptakt  | KSAU       | Samsyn om läget
    4 april  | Dialog nämnder | Budgetchef | Rangordna behov`,
  ],
  [
    "attributes of things",
    `
    Id | Category | Attribute | Type   | Unit | Value | Status  | Comment
    1  | Building | height    | number | m    | 12    | OK      | checked
    2  | Road     | width     | number | m    | 4     | Pending | remeasure`,
  ],
  [
    "people to call",
    `
    Nämnd | Målansvarig | Telefon     | E-post
    BUN   | Anna Berg   | 0141-22 50 00 | anna@kommun.example
    SN    | Per Lund    | 0141-22 50 01 | per@kommun.example`,
  ],
  [
    "words and what they mean",
    `
    Begrepp   | Förklaring                | Beslutas av
    Vision    | Dit kommunen vill         | Fullmäktige
    Mål       | Det som ska nås           | Fullmäktige
    Indikator | Det som visar om målet nås | Nämnden`,
  ],
  [
    "salaries with least and greatest",
    `
    Funktion    | Antal | Minimum | Maximum | Median
    Handläggare | 12    | 31000   | 45000   | 38000
    Controller  | 4     | 42000   | 56000   | 49000`,
  ],
  [
    "a list with words of goals in its first column",
    `
    Mål och budget 2021 | s. 3
    Resultaträkning     | s. 14
    Utfall per nämnd    | s. 20
    Personal            | s. 31
    Investeringar       | s. 40
    Noter               | s. 44
    Ordlista            | s. 50`,
    "Bilagor",
  ],
  [
    "a list of people under a title of measures",
    `
    Nyckeltal
    Namn    | Telefon      | Enhet
    Anna Ek | 010-12 34 56 | Bad
    Bo Alm  | 010-12 34 57 | Fritid`,
  ],
  [
    "a timetable of steps, whose status judges nothing,",
    `
    Aktivitet | Start        | Slut      | Ansvarig | Status
    Förstudie | mars 2024    | juni 2024 | PL       | Klar
    Införande | augusti 2024 | mars 2025 | PL       | Ej påbörjad`,
    "Plan",
  ],
];

test.each(OTHERS)("%s is no goal table", (_, drawing, name = "Blad1") => {
  expect(read(sheet(name, drawing)).tables).toEqual([]);
});

test("a goal table with a column of risks is one all the same", () => {
  const found = read(
    sheet(
      "Mål",
      `
    Mål         | Indikator     | Målvärde   | Utfall 2023 | Risk          | Sannolikhet
    Trygga barn | Trygga elever | minst 90 % | 91 %        | Färre vuxna   | 2
    Nöjda äldre | Nöjda brukare | minst 85 % | 80 %        | Hög omsättning | 3
  `,
    ),
  );
  expect(found.plan.indicators.map(({ title }) => title)).toEqual(["Trygga elever", "Nöjda brukare"]);
});

test("a list of what is to be done needs somebody who judges it, or a goal over it", () => {
  const rows = "\n    Utbilda ledare | HR-chef | Pågår\n    Mäta trivsel   | HR-chef | Genomfört";
  expect(
    read(sheet("Blad1", `Aktivitet | Ansvarig\n Utbilda ledare | HR-chef\n Mäta trivsel | HR-chef`)).tables,
  ).toEqual([]);
  expect(read(sheet("Blad1", `Aktivitet | Ansvarig | Status${rows}`)).plan.goals).toHaveLength(2);
  expect(
    recognise(
      book(
        sheet(
          "Blad1",
          `Nämndmål 1: Friska medarbetare\nAktivitet | Ansvarig\n Utbilda ledare | HR-chef\n Mäta trivsel | HR-chef`,
        ),
      ),
      { scales: scalesFor(standard) },
    ).plan.goals.map(({ level }) => level),
  ).toEqual(["nämndmål", "aktivitet", "aktivitet"]);
});

it("a process whose rows have dates and words of goals is a list of steps, and none of them a header", () => {
  const { plan } = read(
    sheet(
      "Målprocess",
      `
      Målprocessen, steg för steg

      Datum | Steg | Ansvarig | Status
      mars 2019 | Beslut om dialog | Kommunstyrelsen | Klart
      april 2019 | Utkast till målformuleringar | Kommunstyrelsen | Klart
      maj 2019 | Målformulering | Kommunstyrelsen | Pågår
      juni 2019 | Godkännande av mål | Kommunfullmäktige | Ej påbörjat`,
    ),
  );
  expect(plan.goals.map(({ title, when, grades }) => [title, when?.text, grades[0]?.text])).toEqual([
    ["Beslut om dialog", "mars 2019", "Klart"],
    ["Utkast till målformuleringar", "april 2019", "Klart"],
    ["Målformulering", "maj 2019", "Pågår"],
    ["Godkännande av mål", "juni 2019", "Ej påbörjat"],
  ]);
});

it("a word forgotten far to the right of the headers is of no table", () => {
  const made = sheet("Mål", "Mål | Mått | Målvärde | Utfall\nTrygghet | Trygga, % | minst 80 | 82");
  setCell(made, 0, 5_000, "Mål");
  expect(read(made).tables.map(({ range }) => range)).toEqual(["A1:D2"]);
});

test("an outcome's row and its target's row under years without a word, below headings, are their measure's", () => {
  const rows = `Renhållningsbolaget, mål och utfall 2021–2023
 | | 2021 | 2022 | 2023 | Kommentar
Insamling
Missade tömningar per 1 000 | Utfall | 3,1 | 2,6 | 2,2 | ny rutt i maj
 | Mål | 3 | 3 | högst 2,5 |
Utsorterat matavfall kg/inv | Utfall | 31 | 35 | 36 |
 | Mål | 35 | 36 | minst 38 |
Personal
Sjukfrånvaro % | Utfall | 7,4 | 6,8 | 6,1 |
 | Mål | 6 | 6 | högst 6 |
Nöjda medarbetare % | Utfall | 71 | 74 | 78 |
 | Mål | 75 | 75 | minst 75 | `;
  const { indicators } = read(sheet("Mål", rows)).plan;
  const said = indicators.map(({ title, targets, outcomes }) => [
    title,
    targets.find(({ period }) => period === "2023")?.text,
    ...outcomes.map(({ value, period }) => `${value} ${period}`),
  ]);
  expect(said).toEqual([
    ["Missade tömningar per 1 000", "högst 2,5", "3.1 2021", "2.6 2022", "2.2 2023"],
    ["Utsorterat matavfall kg/inv", "minst 38", "31 2021", "35 2022", "36 2023"],
    ["Sjukfrånvaro %", "högst 6", "7.4 2021", "6.8 2022", "6.1 2023"],
    ["Nöjda medarbetare %", "minst 75", "71 2021", "74 2022", "78 2023"],
  ]);
});

describe("when a goal is to be done", () => {
  const times = (drawing: string): unknown[] =>
    read(sheet("Plan", drawing)).plan.goals.map(({ title, when }) => [title, when?.text, when?.cell]);

  test("a column of times says when each activity is done, as its cells show it", () => {
    expect(
      times(
        "Mål 1: Trygga skolor\n\nNr | Aktivitet | Ansvarig | Tid | Status\n1 | Bygga om köket | KS | april 2024 | Klart\n2 | Flytta in | BUN | hösten 2024 | Pågår\n3 | Inviga skolan | BUN | | Ej påbörjad",
      ),
    ).toEqual([
      ["Trygga skolor", undefined, undefined],
      ["Bygga om köket", "april 2024", "Plan!D4"],
      ["Flytta in", "hösten 2024", "Plan!D5"],
      ["Inviga skolan", undefined, undefined],
    ]);
  });

  test("start and end stand together, at the cell of the start", () => {
    expect(
      times(
        "Mål 1: Trygga skolor\n\nAktivitet | Ansvarig | Start | Klart senast | Status\nBygga om köket | KS | mars 2024 | juni 2024 | Klart\nFlytta in | BUN | augusti 2024 | september 2024 | Pågår",
      ),
    ).toEqual([
      ["Trygga skolor", undefined, undefined],
      ["Bygga om köket", "mars 2024 – juni 2024", "Plan!C4"],
      ["Flytta in", "augusti 2024 – september 2024", "Plan!C5"],
    ]);
  });

  test("a period beside outcomes is theirs", () => {
    expect(
      times(
        "Mål | Indikator | Period | Utfall | Målvärde\nTrygga barn | Trygga elever | 2024 | 91 % | minst 90 %\nGod mat | Nöjda elever | 2024 | 75 % | minst 80 %",
      ),
    ).toEqual([
      ["Trygga barn", undefined, undefined],
      ["God mat", undefined, undefined],
    ]);
  });
});
