import { read, roles, sheet } from "./kit";

const HEAD = "Verksamhetsmål | Utförare | Nyckelindikator | Uppmätt värde 2022 | Uppmätt värde 2023";

const LONG = sheet(
  "Tillväxt",
  `
    ${HEAD}
    Företagsklimatet ska förbättras | KS | Företagens nöjdhet, NKI                 | 74   | 75
    Fler ska ha ett eget arbete     | KS | Arbetslöshet, andel                     | 8 %  | 7 %
    Byggandet ska öka               | BN | Färdigställda bostäder, antal           | 120  | 140
  `,
);
const SHORT = sheet(
  "Skola",
  `
    ${HEAD}
    Servera mat lagad nära eleverna |    |                                              |     |
    Elevernas frånvaro ska minska   | BN | Elever med frånvaro över 20 procent, andel   | 8 % | 9 %
  `,
);

it("reads a short table as the longer one under the same headers on another sheet", () => {
  const found = read(LONG, SHORT);
  expect(roles(found, 1)).toBe(roles(found, 0));
  expect(found.plan.indicators.map(({ title }) => title)).toContain("Elever med frånvaro över 20 procent, andel");
  expect(found.tables[1]!.columns[2]!.why).toContain("Tillväxt");
});

it("lets the cells of a table decide where no other has its headers", () => {
  const other = sheet("Vård", "Mål | Mått | Utfall 2023\nVården ska vara trygg | Nöjda brukare, % | 82");
  expect(roles(read(other, SHORT), 1)).toBe(roles(read(SHORT)));
});

it("reads a sheet with a single goal under the headers of another sheet, and leaves other headers alone", () => {
  const head = "Hör hemma i | Vart vi är på väg | Lampa";
  const proven = sheet(
    "STN",
    `
    ${head}
    Hållbar miljö | Kommunens bilar ska vara fossilfria | Uppnås delvis
    Hållbar miljö | Fler ska välja cykel till arbetet   | Uppnås
    Trygg stad    | Barn och unga ska vara trygga ute   | Uppnås inte
  `,
  );
  const single = (words: string): ReturnType<typeof sheet> =>
    sheet("KS", `${words}\nHållbar miljö | Ta fram en klimatstrategi | Pågår`);
  const titles = (words: string): string[] => read(proven, single(words)).plan.goals.map(({ title }) => title);
  expect(titles(head)).toContain("Ta fram en klimatstrategi");
  expect(titles("Plats | Arbete | Läge nu")).not.toContain("Ta fram en klimatstrategi");
});
