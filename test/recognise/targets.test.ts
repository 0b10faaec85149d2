import { printReading } from "../../src/interpret/targets/target";
import { given } from "../assess/proof/sheets";
import { look, read, sheet } from "./kit";

/** What the target of each row is read as, by the row's title. */
const targetsIn = (drawing: string): Record<string, string> =>
  Object.fromEntries(
    read(sheet("Trygghet", drawing)).plan.indicators.map(({ title, targets }) => [
      title,
      targets.map(({ reading }) => printReading(reading).replaceAll("\u00a0", " ")).join("; "),
    ]),
  );

test("a percent with a sign beside a number that the measure starts at is a change", () => {
  expect(
    targetsIn(`
  Mått | Startvärde 2022 | Mål 2024 | Utfall 2024
  Cykelstölder | 64 | −15 % | 57
  Besök på fritidsgårdar | 5200 | +10 % | 5800
  Antal ledsagningar | 80 | +10 % | 90
  Elfel | 20 | -10 st | 12`),
  ).toEqual({
    Cykelstölder: "minska med minst 15 %",
    "Besök på fritidsgårdar": "öka med minst 10 %",
    "Antal ledsagningar": "öka med minst 10 %",
    Elfel: "minska med minst 10 st",
  });
});

test("where a row starts says which side of its target is better, unless its words say the other", () => {
  const drawing = `
  Mått | Startvärde 2022 | Mål 2024 | Utfall 2024
  Antagna författningar | 0 | 42 | 51
  Konfliktläge | 6,5 | 5,7 | 6,1
  Platser med plan | 12 | 12 | 14
  Nöjda besökare, % | 82 | 80 | 81`;
  expect(targetsIn(drawing)).toEqual({
    "Antagna författningar": "minst 42",
    Konfliktläge: "högst 5,7",
    "Platser med plan": "antas vara minst 12",
    "Nöjda besökare, %": "minst 80 %",
  });
  expect(read(sheet("Trygghet", drawing)).plan.indicators.map(({ targets }) => targets[0]?.sideBy)).toEqual([
    { by: "cell", cell: "Trygghet!B2", text: "0" },
    { by: "cell", cell: "Trygghet!B3", text: "6,5" },
    undefined,
    undefined,
  ]);
});

test("it is asked about where the measure may be in percent, where nothing is said of the start, or the dash may begin a point", () => {
  expect(
    targetsIn(`
  Mått | Startvärde 2022 | Mål 2024 | Utfall 2024
  Andel otrygga | 30 | −10 % | 27
  Nöjda vårdnadshavare | 60 | +5 % | 66
  Störningar i trapphus | 40 % | −10 % | 36 %
  Källarinbrott | | −10 % | 40
  Skadegörelse | 85 | – 10 % | 78`),
  ).toEqual({
    "Andel otrygga": "antas vara minska med minst 10 %",
    "Nöjda vårdnadshavare": "antas vara öka med minst 5 %",
    "Störningar i trapphus": "antas vara minska med minst 10 %",
    Källarinbrott: "antas vara minska med minst 10 %",
    Skadegörelse: "antas vara minska med minst 10 %",
  });
});

test("a length or a time with a plus is a change, beside where it starts a sure one; of money it is asked about", () => {
  expect(
    targetsIn(`
  Mått | Startvärde 2022 | Mål 2026 | Utfall 2024
  Cykelväg, km | 112 | +25 km | 131
  Skyddad skog | 210 ha | +30 ha | 245 ha
  Avgifter | 25 mnkr | +5 mnkr | 31 mnkr
  Försäljning | | +5 mnkr | 31 mnkr
  Intäkter, mnkr | 25 | +5 | 31
  Kassaflöde | 8 mnkr | +10 mnkr | 12 mnkr
  Handläggningstid | | -5 dagar | 31 dagar
  Årets resultat | 20 mnkr | +25 mnkr | 31 mnkr`),
  ).toEqual({
    "Cykelväg, km": "öka med minst 25 km",
    "Skyddad skog": "öka med minst 30 hektar",
    Avgifter: "antas vara öka med minst 5 mnkr",
    Försäljning: "antas vara öka med minst 5 mnkr",
    "Intäkter, mnkr": "antas vara öka med minst 5 mnkr",
    Kassaflöde: "antas vara minst 10 mnkr",
    Handläggningstid: "minska med minst 5 dagar",
    "Årets resultat": "minst 25 mnkr",
  });
});

test("a table without targets has those that stand last in its measures' names, in the unit of their outcomes", () => {
  expect(
    targetsIn(`
  Mål         | Mått                                | Utfall 2024 | Utfall 2023
  God service | NKI bygglov, minst 70               | 68          | 66
  God service | Klagomål besvarade, minst 90 %      | 92 %        | 88 %
  God miljö   | Frisknärvaro, högst 5 sjukdagar     | 61 %        | 64 %`),
  ).toEqual({
    "NKI bygglov, minst 70": "minst 70",
    "Klagomål besvarade, minst 90 %": "minst 90 %",
    "Frisknärvaro, högst 5 sjukdagar": "",
  });
});

test("beside a column of targets an empty cell is no target in the name", () => {
  expect(
    targetsIn(`
  Mål         | Mått                      | Målvärde 2024 | Utfall 2024
  God service | NKI bygglov, minst 70     |               | 68
  God service | Nöjda elever, %           | minst 80 %    | 92 %`),
  ).toEqual({ "NKI bygglov, minst 70": "", "Nöjda elever, %": "minst 80 %" });
});

const SPLIT = `Bilaga, styrtal 2023
Perspektiv | Styrtal | Mål 2023 | | | Utfall 2023 | Utfall 2022
Drift | Driftsäkerhet i nätet | ≥ | 99,9 | % | 99,95 | 99,8
 | Svarstid i kundtjänst | ≤ | 3 | minuter | 4 | 5
Kund | Nöjda kunder | > | 75 | % | 75 | 71
 | Klagomål | | 40 | st | 38 | 44`;

test("a target that was split over cells under one header is one: sign, figure and unit", () => {
  const split = look(sheet("Bilaga", SPLIT), { merge: ["C2:E2"] });
  const { indicators } = read(split).plan;
  expect(
    indicators.map(({ title, targets }) => [title, ...targets.map(({ text, cell }) => `${text} ${cell}`)]),
  ).toEqual([
    ["Driftsäkerhet i nätet", "≥ 99,9 % Bilaga!D3"],
    ["Svarstid i kundtjänst", "≤ 3 minuter Bilaga!D4"],
    ["Nöjda kunder", "> 75 % Bilaga!D5"],
    ["Klagomål", "40 st Bilaga!D6"],
  ]);
  expect(given([split]).measures).toEqual([
    "Driftsäkerhet i nätet: true",
    "Svarstid i kundtjänst: false",
    "Nöjda kunder: false",
    "Klagomål: true",
  ]);
});
