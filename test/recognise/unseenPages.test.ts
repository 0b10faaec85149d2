import { plan, read, sheet } from "./kit";
import { dear } from "../whole";

dear("a second table below with its columns in another order, and a source between", () => {
  expect(
    plan(
      sheet(
        "Blad1",
        `
    Mål            | Indikator        | Mål 2022 | Utfall 2022 | Uppfyllt
    Snabba svar    | Svarstid, dagar  | högst 3  | 2           | Ja
    Rätta beslut   | Ändrade beslut   | högst 5  | 7           | Nej
    Källa: egen statistik, uttag 2023-01-15

    Uppfyllt | Utfall 2022 | Mål 2022 | Indikator    | Mål
    Ja       | 98 %        | 95 %     | Andel i tid  | Punktliga leveranser
  `,
      ),
    ),
  ).toEqual([
    "mål: Snabba svar",
    "  indikator: Svarstid, dagar [Ja = Ja/Nej 0] → högst 3 2022: 2",
    "mål: Rätta beslut",
    "  indikator: Ändrade beslut [Nej = Ja/Nej 1] → högst 5 2022: 7",
    "mål: Punktliga leveranser",
    "  indikator: Andel i tid [Ja = Ja/Nej 0] → 95 % 2022: 98",
  ]);
});

dear("a long list where a column says whether the value is the target or the outcome", () => {
  expect(
    plan(
      sheet(
        "Fakta",
        `
    Nämnd         | Mål         | Indikator        | Typ    | Period | Värde
    Socialnämnden | God service | Väntetid, dagar  | Mål    | 2022   | 30
    Socialnämnden | God service | Väntetid, dagar  | Utfall | 2022   | 33
    Socialnämnden | God service | Väntetid, dagar  | Mål    | 2023   | 25
    Socialnämnden | God service | Väntetid, dagar  | Utfall | 2023   | 24
  `,
      ),
    ),
  ).toEqual([
    "mål: God service (Socialnämnden)",
    "  indikator: Väntetid, dagar (Socialnämnden) → 25 2022: 33, 2023: 24",
  ]);
});

test("a summary of the same goals below the details adds grades and no goals", () => {
  expect(
    plan(
      sheet(
        "Uppföljning",
        `
    Barn- och ungdomsnämnden 2021

    Mål            | Indikator            | Mål 2021 | Utfall 2021
    Barn vill lära | Lust att lära, index | minst 75 | 77
    Barn vill lära | Läsmiljöer, antal    | minst 12 | 14
    Alla får stöd  | Elever i kö          | högst 3  | 5

    Summering måluppfyllelse
    Mål            | Bedömning
    Barn vill lära | Uppfyllt
    Alla får stöd  | Delvis uppfyllt
  `,
      ),
    ).filter((line) => line.includes("mål: ")),
  ).toEqual([
    expect.stringMatching(/mål: Barn vill lära .*\[Uppfyllt = \S+ 0\]$/),
    expect.stringMatching(/mål: Alla får stöd .*\[Delvis uppfyllt = \S+ 1\]$/),
  ]);
});

test("every second column is blank", () => {
  expect(
    plan(
      sheet(
        "Mål 2021",
        `
    Mål          |  | Mått                     |  | Målvärde |  | Utfall 2021
    Trygg natt   |  | Larm inom tio minuter, % |  | minst 95 |  | 96
    Mat med smak |  | Nöjda med maten, %       |  | minst 80 |  | 79
  `,
      ),
    ),
  ).toEqual([
    "mål: Trygg natt",
    "  mått: Larm inom tio minuter, % → minst 95 2021: 96",
    "mål: Mat med smak",
    "  mått: Nöjda med maten, % → minst 80 2021: 79",
  ]);
});

test("a template's unused rows, numbered beforehand, are no goals", () => {
  expect(
    plan(
      sheet(
        "Mall",
        `
    Nr | Mål          | Mått                     | Mål 2021 | Utfall 2021
    1  | Trygg natt   | Larm inom tio minuter, % | minst 95 | 96
    2  | Mat med smak | Nöjda med maten, %       | minst 80 | 79
    3  |              |                          |          |
    4  |              |                          |          |
  `,
      ),
    ),
  ).toEqual([
    "mål 1: Trygg natt",
    "  mått: Larm inom tio minuter, % → minst 95 2021: 96",
    "mål 2: Mat med smak",
    "  mått: Nöjda med maten, % → minst 80 2021: 79",
  ]);
});

test.each([
  [
    "a league table",
    `
    Lag          | Matcher | Vunna | Mål | Insläppta | Poäng
    Ekonomi FC   | 10      | 7     | 31  | 14        | 22
    Gatukontoret | 10      | 6     | 28  | 17        | 19`,
  ],
  [
    "a plan of painting",
    `
    Objekt        | Målning    | Planerat år | Utfört | Kostnad tkr
    Klockarskolan | Fasad norr | 2024        | Nej    | 410
    Sporthallen   | Fönster    | 2023        | Ja     | 120`,
  ],
  [
    "a plan of communication",
    `
    Målgrupp       | Budskap             | Kanal        | När     | Ansvarig
    Vårdnadshavare | Ny specialkost      | Skolportalen | Augusti | Kostchef
    Elever         | Släng mindre mat    | Affischer    | Höst    | Kostchef`,
  ],
  [
    "projects with traffic lights",
    `
    Projekt      | Projektledare | Tid  | Kostnad | Kvalitet | Budget mnkr | Prognos mnkr
    Skola Ängen  | M. Ek         | Grön | Gul     | Grön     | 120         | 126
    Sporthall    | K. Alm        | Röd  | Röd     | Gul      | 61          | 70`,
  ],
  [
    "a schedule of meetings about goals",
    `
    Datum   | Ärende                | Föredragande   | Förslag till beslut
    12 mars | Måluppföljning 2023   | Kvalitetschef  | Läggas till handlingarna
    4 april | Mål och budget 2025   | Ekonomichef    | Godkännas`,
  ],
  [
    "answers in per cent by department",
    `
    Förvaltning | Utskickade | Besvarade | Svarsfrekvens
    Skola       | 410        | 322       | 78,5 %
    Omsorg      | 530        | 371       | 70 %
    Totalt      | 940        | 693       | 73,7 %`,
  ],
])("%s is no goal table", (_, drawing) => {
  const {
    tables,
    plan: { goals, indicators },
  } = read(sheet("Blad1", drawing));
  expect([tables, goals, indicators]).toEqual([[], [], []]);
});
