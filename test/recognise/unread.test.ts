import { noCorrections } from "../../src/recognise/corrections/correction";
import { recognise } from "../../src/recognise/recognise";
import { book, read, sheet } from "./kit";

const told = (...sheets: Parameters<typeof read>): [string, string][] =>
  read(...sheets)
    .problems.filter(({ code }) => code === "olästa-rader")
    .map(({ cell, message }) => [cell, message.slice("Raderna ".length, message.indexOf(" lästes"))]);

const GOALS = `
  Mål | Indikator | Målvärde | Utfall
  Trygg kommun | Andel trygga, % | 80 | 82`;

test("a block of measures that no table holds is told once, in its first measure", () => {
  const unread = `
    Ordlista | Sida
    Andel nöjda | | 56 %
    Andel som läser | | 4 %
    Medelvärde | 12
    Median | 14`;
  expect(told(sheet("Mått", unread))).toEqual([["Mått!A2", "1–5"]]);
  expect(told(sheet("Mål", GOALS), sheet("Mått", unread))).toEqual([["Mått!A2", "1–5"]]);
});

test.each([
  [
    "people to come",
    "Befolkning | 2021 | 2022 | 2023 | 2030\n0–5 år | 812 | 790 | 771 | 700\n6–15 år | 1504 | 1499 | 1480 | 1390",
  ],
  [
    "money to come",
    "Verksamhet | 2022 | 2023 | Plan 2024\nFörskola | 112540 | 115300 | 117000\nGrundskola | 212540 | 215300 | 217000",
  ],
  ["money", "Nettokostnad, tkr | 120 | 130\nPersonalkostnad, tkr | 80 | 90"],
  ["accounts", "Nämnd | Budget | Bokslut\nAndel heltid, % | 80 | 82\nAndel kvinnor, % | 60 | 61"],
  ["places", "Björkskolan | 230 | 12\nEkskolan | 310 | 14"],
  ["a single measure", "Andel heltid, % | 80 | 82"],
])("of %s nothing is told", (_, drawing) => {
  expect(told(sheet("Blad1", drawing))).toEqual([]);
});

test("a table that is read, or that she has said is none, is not told of", () => {
  const goals = sheet("Mål", `${GOALS}\n  Nöjd kommun | Andel nöjda, % | 70 | 62`);
  expect(told(goals)).toEqual([]);
  const headers = ["Mål", "Indikator", "Målvärde", "Utfall"];
  const table = { sheet: "Mål", range: "A1:D3", headerRows: [1], orientation: "rows", nth: 0, columns: [] } as const;
  const ignored = { ...table, headerRows: [1], headers, columns: [], ignored: true as const };
  const { tables, problems } = recognise(book(goals), {
    scales: [],
    corrections: { ...noCorrections(), tables: [ignored] },
  });
  expect(tables).toEqual([]);
  expect(problems).toEqual([]);
});

test("names beside what they are to keep to are told of too, whatever they are", () => {
  const limits = `
    Motpartsrisk | max 40 % | 38
    Valutarisk | högst 5 % | 0`;
  expect(told(sheet("Mål", GOALS), sheet("Limiter", limits))).toEqual([["Limiter!A1", "1–2"]]);
  expect(
    told(sheet("Mål", GOALS), sheet("Konton", `Konto | Text | Tak | Nu${limits.replaceAll("\n    ", "\n 4010 | ")}`)),
  ).toEqual([]);
});

test("what was ordered beside what was done is told of where other headers are of accounts; a budget's rows are not", () => {
  const rows = "\n Gräsklippning | 14 | 12 | -2\n Häckklippning | 2 | 1 | -1";
  expect(told(sheet("Mål", GOALS), sheet("Park", `Skötselmoment | Beställt | Utfört | Avvikelse${rows}`))).toEqual([
    ["Park!A2", "1–3"],
  ]);
  expect(told(sheet("Mål", GOALS), sheet("Budget", `Verksamhet | Budgeterat | Utfall | Avvikelse${rows}`))).toEqual([]);
});
