import { scoreTable } from "./real/score";
import { tableOf } from "./real/drawing";

/*
 * Layouts of printed tables, each the smallest sheet that failed: what is missed and what is false in it.
 */
const wrongIn = (drawing: string): { missed: string[]; false: string[] } => {
  const { missed, false: extra } = scoreTable(tableOf("test", drawing));
  return { missed, false: extra };
};

const RIGHT = { missed: [], false: [] };

it("takes committees under a word for goals for those who answer, initials too", () => {
  const table = (one: string, other: string): string => `
sheet: Mål
columns: A goal | B owner | C grade
head | Prioriterade mål | Mål för | Läge
row | Fler bostäder byggs | ${one} | Uppnås
row | Barn och unga är trygga i skolan | ${other} | Uppnås delvis
row | Matsvinnet minskar | ${one} | Uppnås inte`;
  expect(wrongIn(table("Kommunstyrelsen", "Socialnämnden"))).toEqual(RIGHT);
  expect(wrongIn(table("KS", "BIN"))).toEqual(RIGHT);
});

it("leaves a single long area beside a column of goals an area", () => {
  expect(
    wrongIn(`
sheet: Mål
columns: A area | B goal | C grade
head | Område | Mål | Bedömning
row | Kommunen har en hållbar ekonomi och en god hushållning | Anläggningarna underhålls | Uppnås delvis`),
  ).toEqual(RIGHT);
});

it("reads a forecast in an office's own words as a grade, with or without the steps' numbers", () => {
  const table = (first: string, second: string): string => `
sheet: Delår
columns: A indicator | B outcome 2022 | C target 2022 | D grade
head | Styrtal | Utfall aug 2022 | Mål 2022 | Prognos helår
row | Sjukfrånvaro, procent | 7,6 | 6,0 | ${second}
row | Kariesfria 6-åringar, procent | 80 | 82 | ${second}
row | Telefontillgänglighet, procent | 99 | 90 | ${first}`;
  expect(wrongIn(table("1 – når målet", "3 – når inte målet"))).toEqual(RIGHT);
  expect(wrongIn(table("I fas", "Ur fas"))).toEqual(RIGHT);
});

it("takes a sentence after each measure for what is said of it", () => {
  expect(
    wrongIn(`
sheet: Indikatorer
columns: A indicator | B target 2022 | C outcome 2022
head | Indikatorer | Målvärde 2022 | Utfall 2022
row | Besök på biblioteken | 1 500 | 1 466
- | Antalet ökar igen men når inte målvärdet.
row | Besök på museer | 90 | 96
- | Återöppningen gick fortare än väntat.`),
  ).toEqual(RIGHT);
});

it("takes a sentence below the last row for a note, and one over rows for the goal of those", () => {
  const head = `
sheet: Mål
columns: A goal | B indicator | C target | D outcome 2022
head | Effektmål | Mått | Mål | 2022`;
  const rows = `
row | Parkerna sköts väl | Nöjd Medborgar-Index | 60 | 59
row | | Felanmälningar som åtgärdats | 90 | 85`;
  expect(wrongIn(`${head}${rows}\nnote | Utfallet för 2022 är preliminärt.`)).toEqual(RIGHT);
});

it("takes years and answers below wide headings for the second row of the header", () => {
  expect(
    wrongIn(`
sheet: Krav
columns: A indicator | B target | C outcome 2023 | D outcome 2022 | E grade | F grade | G grade
head | Mått | Ägarens krav | Utfall | | Uppfyllt | |
head | | | 2023 | 2022 | Ja | Delvis | Nej
row | Soliditet | minst 10 % | 12,4 % | 11,9 % | X {grade uppnått} | |
row | Utläckage | högst 18 % | 19 % | 20 % | | X {grade delvis} |
row | Leveransavbrott, minuter | högst 20 | 31 | 18 | | | X {grade ej}
merge: C1:D1 E1:G1`),
  ).toEqual(RIGHT);
});

it("reads words by themselves left of the titles, where the rows have a mark, as the goal of those rows", () => {
  const table = (role: string, header: string, [one, other]: [string, string]): string => `
sheet: Mål
columns: A ${role} | B indicator | C outcome 2021 | D outcome 2022
head | ${header} | Indikatorer | Utfall 2021 | Utfall 2022
goal | Fler ska få vård i rätt tid
row | ${one} | Besök inom 90 dagar, andel | 71 | 69
row | ${other} | Operationer inom 90 dagar, andel | 59 | 64
goal | Hela regionen ska växa
row | ${one} | Sysselsättningsgrad | 78 | 80`;
  expect(wrongIn(table("trend", "", ["Upp", "Ned"]))).toEqual(RIGHT);
  expect(wrongIn(table("unit", "Enhet", ["%", "procent"]))).toEqual(RIGHT);
});

it.each(["I dag", "Idag", "Faktisk", "Actuals"])(
  "takes ”%s” beside what is to be reached for the outcome",
  (header) => {
    expect(
      wrongIn(`
sheet: Mål
columns: A indicator | B outcome | C target
head | Måltal | ${header} | Mål 2025
row | Betalande andel | 12 % | minst 20 %
row | Avvikelser | 14 | högst 5`),
    ).toEqual(RIGHT);
  },
);

it("keeps the level that a column gives all rows alike", () => {
  expect(
    wrongIn(`
sheet: Plan
columns: A area | B level | C goal | D grade
head | Område | Måltyp | Effektmål | Bedömning
row | Trygghet | Nämndmål | Alla är trygga i skolan | Uppnås
row | Trygghet | Nämndmål | Fler får hjälp i tid | Uppnås inte
row | Miljö | Nämndmål | Fjärrvärmen är fossilfri | Uppnås`),
  ).toEqual(RIGHT);
});

it("gives the area a grade that the header says is of the level above the goals", () => {
  expect(
    wrongIn(`
sheet: Bedömningar
columns: A area | B goal | C grade | D grade area
head | Område | Nämndmål | Nämndens bedömning 2021 | Samlad bedömning KF-mål
row | Hållbar tillväxt | Fjärrvärmen är fossilfri | Uppnås delvis | Uppnås inte
row | | Det byggs hyresrätter varje år | Uppnås |
row | Kunskap och hälsa | Barn och elever läser mer | Uppnås | Uppnås`),
  ).toEqual(RIGHT);
});
