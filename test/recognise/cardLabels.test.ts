import { given } from "../assess/proof/sheets";
import { read, sheet } from "./kit";

const CARDS = `Kultur- och fritidsnämnden – målkort helår 2024

Mål | Biblioteken är en plats för alla
Mått | Besök på kommunens bibliotek
Målvärde | minst 310 000
Utfall | 286 200
Status | Ej uppnått
Kommentar | Besöksräknaren var trasig maj–juni, de månaderna saknas i siffran.
Mått | Nöjda besökare i sim- och sporthallar, andel
Målvärde | minst 85 %
Utfall | 87 %
Status | Uppnått
Kommentar | Fler öppna simtider på helgerna.
Mål | En hållbar arbetsplats
Mått | Sjukfrånvaro, andel
Målvärde | högst 5,5 %
Utfall | 5,8 %
Status | Ej uppnått
Kommentar | Långtidsfrånvaron i lokalvården.`;

test("a comment of a card is the measure's above it, and limits its figure where it says so", () => {
  const cards = sheet("Målkort", CARDS);
  expect(read(cards).plan.indicators.map(({ title, comments }) => [title, comments.map(({ text }) => text)])).toEqual([
    ["Besök på kommunens bibliotek", ["Besöksräknaren var trasig maj–juni, de månaderna saknas i siffran."]],
    ["Nöjda besökare i sim- och sporthallar, andel", ["Fler öppna simtider på helgerna."]],
    ["Sjukfrånvaro, andel", ["Långtidsfrånvaron i lokalvården."]],
  ]);
  expect(given([cards]).measures).toEqual([
    "Besök på kommunens bibliotek: whole",
    "Nöjda besökare i sim- och sporthallar, andel: true",
    "Sjukfrånvaro, andel: false",
  ]);
});

test("under years the word of a row says what its values are", () => {
  const table = sheet(
    "Mål och utfall",
    `Mål och utfall 2021–2023
Fullmäktiges mål | Mått | 2021 | 2022 | 2023 | Nådd?
Sävsjö är en trygg kommun att växa upp i
 | Elever i åk 6 som känner sig trygga i skolan, %
 | Mål | 92 | 93 | 95
 | Utfall | 89 | 91 | 93 | nästan
 | Riket | 88 | 87 | 88
Näringslivet växer
 | Nya företag per 1 000 invånare
 | Mål | 4,5 | 4,5 | 5,0
 | Utfall | 4,8 | 4,1 | 3,9 | nej
 | Riket | 7,6 | 6,9 | 6,3`,
  );
  const outcomes = read(table).plan.indicators.map((one) => one.outcomes.map(({ period, value }) => [period, value]));
  expect(outcomes).toEqual([
    [
      ["2021", 89],
      ["2022", 91],
      ["2023", 93],
    ],
    [
      ["2021", 4.8],
      ["2022", 4.1],
      ["2023", 3.9],
    ],
  ]);
});
