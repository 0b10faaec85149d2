import { readHeader } from "../../src/interpret/header/header";
import { namedUnder, statedParts } from "../../src/interpret/outcome/statedParts";
import { look, read, sheet } from "./kit";

test.each([
  ["Mål: 5\nUtfall: 4", "5", "4"],
  ["Utfall 66 %\nMål 70 %", "70 %", "66 %"],
  ["Målvärde: minst 5; utfall: 4", "minst 5", "4"],
  ["Mål 2,5 %, resultat 3,4 %", "2,5 %", "3,4 %"],
  ["4 (mål 5)", "5", "4"],
  ["Mål: 0 / Utfall: −4 310", "0", "−4 310"],
  ["Mål: minst 1 200 hektar. Utfall: 1 345 hektar.", "minst 1 200 hektar", "1 345 hektar"],
  ["Mål: 60", "60", null],
])("%j states its target and its outcome", (text, target, outcome) => {
  expect(statedParts(text)).toEqual({ target, outcome });
});

test.each([
  "Mål 2 Trygghet",
  "Mål: 3 skolor ska rustas",
  "Utfall 4",
  "Målet är minst 6. Det blev 6.",
  "Mål 2024: 6, utfall 5",
  "5 / 4",
  "Budget: 5\nUtfall: 4",
])("%j does not", (text) => {
  expect(statedParts(text)).toBeNull();
});

const ROWS: string[][] = [
  ["Mål: minst 5\\nUtfall: 5", "Mål: minst 6\\nUtfall: 4"],
  ["Utfall: 70 %\\nMål: 76 %", "Utfall: 78 %\\nMål: 77 %"],
  ["4 310 (mål 4 000)", "3 902 (mål 4 100)"],
  ["Mål 12, utfall 4", "Mål 13; utfall 14"],
  ["Mål: högst 3\\nUtfall: 2", "Mål: 2"],
];
const NAMES = [
  "Service i hela kommunen | Orter med dagligvaruhandel",
  "Medarbetare trivs | Nöjd medarbetare, andel",
  "Fler får plats att bo | Bostäder i kommunen",
  "Vuxna kan läsa vidare | Deltagare i vuxenutbildning",
  "Hjälpen kommer i tid | Dagar till plats",
];
const sheetOf = (head: string, more: string) =>
  sheet(
    "Mål",
    [`Mål | Mäts med | ${head}`, ...ROWS.map((cells, i) => `${NAMES[i]} | ${cells.join(" | ")} ${more}`)].join("\n"),
  );

test("each year's cell has its target and its outcome, and nothing is asked about the columns", () => {
  const { plan, problems } = read(sheetOf("2022 | 2023", ""));
  expect(
    plan.indicators.map(({ targets, outcomes }) => [
      ...targets.map(({ period, text }) => `${period} ${text}`),
      ...outcomes.map(({ period, value }) => `${period} → ${value}`),
    ]),
  ).toEqual([
    ["2022 minst 5", "2023 minst 6", "2022 → 5", "2023 → 4"],
    ["2022 76 %", "2023 77 %", "2022 → 70", "2023 → 78"],
    ["2022 4 000", "2023 4 100", "2022 → 4310", "2023 → 3902"],
    ["2022 12", "2023 13", "2022 → 4", "2023 → 14"],
    ["2022 högst 3", "2023 2", "2022 → 2"],
  ]);
  expect(problems.map(({ code }) => code).filter((code) => code !== "osäker-riktning")).toEqual([]);
});

test("where a column has the targets, a cell is read as before", () => {
  const { plan } = read(sheetOf("Utfall 2022 | Utfall 2023 | Målvärde 2023", "| minst 5"));
  expect(plan.indicators.map(({ targets }) => targets.map(({ text }) => text))).toEqual(ROWS.map(() => ["minst 5"]));
  expect(plan.indicators[2]!.outcomes.map(({ text }) => text)).toEqual(["4 310 (mål 4 000)", "3 902 (mål 4 100)"]);
});

test.each([
  ["Sjukfrånvaro (6,5 %)", "Sjukfrånvaro", "6,5 %"],
  ["Väntetid, dagar (högst 60)", "Väntetid, dagar", "högst 60"],
  ["AT-tjänster (fler än 2021)", "AT-tjänster", "fler än 2021"],
  ["Meritvärde (åk 9)", "Meritvärde (åk 9)", undefined],
  ["Hushållsavfall (–)", "Hushållsavfall (–)", undefined],
])("under a header that says so the last brackets of %j hold the target", (text, title, aim) => {
  const header = readHeader("Indikator (målvärde 2022)");
  expect(namedUnder(header, text)).toEqual({ title, ...(aim ? { aim } : {}) });
  expect(namedUnder(readHeader("Indikator"), text)).toEqual({ title: text });
});

test("measures are named without it, and have it for the year of the header", () => {
  const { plan } = read(
    sheet(
      "KF",
      `Mål | Mått (målvärde 2022) | 2021 | 2022
       Vård i tid | Besök inom 90 dagar (80 %) | 77 % | 81 %
       Vård i tid | Väntande mer än ett år (högst 200) | 604 | 512
       Vård i tid | Anmälda avvikelser | 9 877 | 10 415`,
    ),
  );
  expect(
    plan.indicators.map(({ title, targets }) => [title, ...targets.map(({ text, period }) => `${period} ${text}`)]),
  ).toEqual([
    ["Besök inom 90 dagar", "2022 80 %"],
    ["Väntande mer än ett år", "2022 högst 200"],
    ["Anmälda avvikelser"],
  ]);
});

test("one header over several years may say what the brackets of each hold", () => {
  const { plan } = read(
    look(
      sheet(
        "Mål 2021",
        `Indikator | Utfall (mål) | | Mål
                   | 2020 | 2021 | 2022
         Elever med behörighet, % | 89 (90) | 91 (90) | 92
         Barn per vuxen | 5,2 (5,2) | 5,1 (5,2) | 5,0`,
      ),
      { merge: ["B1:C1"] },
    ),
  );
  expect(plan.indicators.map(({ targets }) => targets.map(({ text, period }) => `${period} ${text}`).sort())).toEqual([
    ["2020 90", "2021 90", "2022 92"],
    ["2020 5,2", "2021 5,2", "2022 5,0"],
  ]);
});

test("the years of outcomes with their targets in brackets may stand after the brackets, and targets may have their bounds", () => {
  const { plan } = read(
    sheet(
      "Ägarmål",
      `Indikator | Utfall (mål) 2020 | Utfall (mål) 2021 | Kommentar
       Godkända prov, % | 89 (minst 90) | 91 (minst 90) | Ny metod
       Läckage, % | 21 % (högst 20 %) | 19 % (högst 20 %) |`,
    ),
  );
  expect(
    plan.indicators.map(({ targets, outcomes }) => [
      ...targets.map(({ text, period }) => `mål ${period} ${text}`).sort(),
      ...outcomes.map(({ text, period }) => `utfall ${period} ${text}`).sort(),
    ]),
  ).toEqual([
    ["mål 2020 minst 90", "mål 2021 minst 90", "utfall 2020 89", "utfall 2021 91"],
    ["mål 2020 högst 20 %", "mål 2021 högst 20 %", "utfall 2020 21 %", "utfall 2021 19 %"],
  ]);
});
