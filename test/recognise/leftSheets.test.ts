import type { Recognition } from "../../src/domain/plan";
import { noCorrections, correctionOf, withCorrection } from "../../src/recognise/corrections/correction";
import { markedTable } from "../../src/recognise/corrections/marked";
import { recognise } from "../../src/recognise/recognise";
import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { setFormula, type Sheet } from "../../src/sheet/book";
import { book, read, sheet } from "./kit";

/** Sheets that are no goal tables, beside one that is: drawn before they were read. */

const GOALS = `
  Mål | Indikator | Målvärde 2025 | Utfall 2024 | Utfall 2025 | Bedömning
  Rent vatten | Läckage i vattennätet, % | högst 15 | 18 | 16 | Uppnås delvis
   | Nöjda abonnenter, % | minst 85 | 84 | 88 | Uppnås
  Mer återbruk | Insamlat textilavfall, kg per invånare | minst 4 | 2,9 | 4,2 | Uppnås`;

const goals = sheet("Mål 2025", GOALS);
const sheetsRead = ({ tables }: Recognition): string[] => tables.map((table) => table.sheet);
const told = ({ problems }: Recognition): [string, string][] =>
  problems.flatMap(({ code, cell, message }) =>
    code === "lämnat-blad" ? [[cell, message.split(":")[0]!] as [string, string]] : [],
  );

describe("a sheet without targets, goals or grades that names none of the measures is left, and told once", () => {
  test.each([
    [
      "limits that others have set",
      "Badvatten",
      `
  Provtagning Storsjöbadet

  Parameter | Enhet | Riktvärde | 2025-06-10 | 2025-07-08 | 2025-08-12
  Intestinala enterokocker | cfu/100 ml | 200 | 12 | 40 | 8
  E. coli | cfu/100 ml | 500 | 20 | 130 | 10
  Siktdjup | m | 2 | 3,1 | 2,6 | 2,8`,
    ],
    [
      "volumes by year",
      "Volymer",
      `
  Nyckeltal verksamheten | Bokslut 2023 | Bokslut 2024 | Budget 2025 | Bokslut 2025
  Levererat dricksvatten, tusen m³ | 1 204 | 1 188 | 1 200 | 1 176
  Antal anslutna fastigheter | 6 120 | 6 155 | 6 200 | 6 190
  Antal anställda | 41 | 42 | 42 | 40
  Tömda slamavskiljare | 1 960 | 1 902 | 1 950 | 1 871`,
    ],
    [
      "statistics of the sector",
      "Statistik",
      `
  Mått | 2021 | 2022 | 2023 | 2024 | Riket 2024
  Hushållsavfall totalt, kg per invånare | 466 | 449 | 431 | 420 | 415
  Antal besök på återvinningscentralen | 81 200 | 77 400 | 79 900 | 80 300 |
  Elförbrukning i verken, MWh | 3 104 | 3 066 | 2 990 | 2 871 |`,
    ],
  ])("%s", (_, name, drawing) => {
    const found = read(goals, sheet(name, drawing));
    expect(sheetsRead(found)).toEqual(["Mål 2025"]);
    expect(found.plan.indicators).toHaveLength(3);
    expect(told(found)).toEqual([[`${name}!A1`, `Bladet ”${name}” lästes inte`]]);
    expect(found.left).toEqual([expect.objectContaining({ sheet: name })]);
    // Alone it is read as before.
    expect(told(read(sheet(name, drawing)))).toEqual([]);
  });

  test.each([
    [
      "earlier years of its measures",
      `
  Mått | Utfall 2021 | Utfall 2022 | Utfall 2023
  Läckage i vattennätet, % | 21 | 20 | 19
  Nöjda abonnenter, % | 80 | 81 | 83`,
    ],
    [
      "goals of its own",
      `
  Mål | Mått | 2024 | 2025
  Nöjda besökare på badet | Antal besök | 81 200 | 84 100
  Tryggt bad | Antal olyckor | 3 | 1`,
    ],
    [
      "grades of its own",
      `
  Mått | 2024 | 2025 | Bedömning
  Antal besök på badet | 81 200 | 84 100 | Uppnås
  Antal olyckor på badet | 3 | 1 | Uppnås`,
    ],
    [
      "its goal in the heading above",
      `
  Mål: Fler ska kunna bada

  Mått | 2024 | 2025
  Antal besök på badet | 81 200 | 84 100
  Antal simskoleelever | 301 | 322`,
    ],
  ])("%s: it is read", (_, drawing) => {
    const found = read(goals, sheet("Bad", drawing));
    expect(sheetsRead(found)).toContain("Bad");
    expect(told(found)).toEqual([]);
  });

  test("without a goal table elsewhere there is nothing that it is left for", () => {
    const figures = `
  Mått | 2023 | 2024 | 2025
  Andel nöjda besökare, % | 80 | 81 | 84
  Antal olyckor | 3 | 2 | 1`;
    const found = read(sheet("Bad", figures), sheet("Bibliotek", figures.replace("olyckor", "lån")));
    expect(told(found)).toEqual([]);
  });
});

describe("a sheet that fetches the figures of the other sheets' measures", () => {
  const ofUnit = (name: string, leakage: number, pleased: number): Sheet =>
    sheet(
      name,
      `
  Mål | Mått | Målvärde 2025 | Utfall 2025 | Bedömning
  Rent vatten | Läckage i vattennätet, % | högst 15 | ${leakage} | Uppnås
   | Nöjda abonnenter, % | minst 85 | ${pleased} | Uppnås
   | Avbrott i leveransen | högst 4 | ${leakage - 10} | Uppnås`,
    );
  const summary = (hasValues: boolean): Sheet => {
    const made = sheet(
      "Samlat",
      `
  Mått | Norra | Södra | Medel
  Läckage i vattennätet, %
  Nöjda abonnenter, %
  Avbrott i leveransen`,
    );
    for (const row of [1, 2, 3]) {
      const formulas = [`=Norra!D${row + 1}`, `=Södra!D${row + 1}`, `=AVERAGE(B${row + 1}:C${row + 1})`];
      for (const [i, formula] of formulas.entries()) setFormula(made, row, i + 1, formula, hasValues ? 12 + i : null);
    }
    return made;
  };

  test.each([true, false])("is left, with results in it (%s) or not", (hasValues) => {
    const found = read(ofUnit("Norra", 14, 88), ofUnit("Södra", 12, 90), summary(hasValues));
    expect(sheetsRead(found)).toEqual(["Norra", "Södra"]);
    // One without results states nothing, and is nothing to tell of.
    expect(told(found)).toEqual(hasValues ? [["Samlat!A1", "Bladet ”Samlat” lästes inte"]] : []);
  });
});

test("a left sheet is taken by a mark, and by a line of a map", () => {
  const volumes = sheet(
    "Volymer",
    `
  Nyckeltal | Bokslut 2023 | Bokslut 2024 | Bokslut 2025
  Antal anslutna fastigheter | 6 120 | 6 155 | 6 190
  Antal tömda slamavskiljare | 1 960 | 1 902 | 1 871`,
  );
  const whole = book(goals, volumes);
  const scales = scalesFor(standard);
  const found = recognise(whole, { scales });
  const [left] = found.left!;
  expect(sheetsRead(found)).toEqual(["Mål 2025"]);
  const marked = markedTable(whole, left!, scales)!;
  const table = { ...correctionOf(null, marked, found.tables)!, columns: [] };
  const corrections = withCorrection(noCorrections(), { kind: "table", table });
  const taken = recognise(whole, { scales, corrections });
  expect(sheetsRead(taken)).toEqual(["Mål 2025", "Volymer"]);
  expect(told(taken)).toEqual([]);
  const line = { ...left!, headerRows: [], orientation: "rows" as const, columns: [] };
  const mapped = recognise(whole, { scales, map: { tables: [...found.tables, line] } });
  expect(sheetsRead(mapped)).toEqual(["Mål 2025", "Volymer"]);
  expect(mapped.plan.indicators).toHaveLength(5);
});

describe("a sheet whose cells are like no follow-up of goals, under headers with words of goals", () => {
  const cases = sheet(
    "Rotel 2",
    `
  Mål | Part | Inkom | Måltyp | Handläggare | Status
  2211-24 | Fastighets AB Boken | 2024-02-11 | Bygglov | AL | Klart
  2240-24 | Lindvägens samfällighet | 2024-02-19 | Vägrätt | PO | Pågår
  2302-24 | E. Wallin | 2024-03-04 | Körkort | AL | Pågår
  2317-24 | Kommunstyrelsen | 2024-03-08 | Upphandling | ST | Klart
  2355-24 | Hamnkrogen HB | 2024-03-21 | Serveringstillstånd | PO | Pågår
  2361-24 | S. Berg | 2024-03-22 | Sjukpenning | ST | Klart
  2377-24 | M. Nyström | 2024-04-02 | Körkort | AL | Pågår`,
  );
  const scales = scalesFor(standard);

  it("is told once, beside goals and alone", () => {
    for (const found of [read(goals, cases), read(cases)]) {
      expect(found.plan.goals.filter(({ cell }) => cell.includes("Rotel"))).toEqual([]);
      expect(told(found)).toEqual([["'Rotel 2'!A1", "Bladet ”Rotel 2” lästes inte"]]);
    }
  });

  it("is read when a person marks it", () => {
    const whole = book(goals, cases);
    const found = recognise(whole, { scales });
    const marked = markedTable(whole, found.left![0]!, scales)!;
    const table = { ...correctionOf(null, marked, found.tables)!, columns: [] };
    const taken = recognise(whole, { scales, corrections: withCorrection(noCorrections(), { kind: "table", table }) });
    expect(sheetsRead(taken)).toEqual(["Mål 2025", "Rotel 2"]);
  });
});

describe("a sheet of goals with too many cells to be read without headers that say where they stand is told", () => {
  const cards = (count: number): Sheet =>
    sheet(
      "Kort",
      Array.from(
        { length: count },
        (_, at) => `Mål ${at + 1}: Verksamheten ska bli bättre i område ${at}
        Andel nöjda i område ${at} | Målvärde: minst 80 % | Utfall 2025: ${60 + (at % 35)} %
        `,
      ).join("\n"),
    );

  test("fewer cells are read", () => {
    const found = read(goals, cards(20));
    expect([sheetsRead(found), told(found)]).toEqual([["Mål 2025", "Kort"], []]);
  });

  test("more are named, with their number", () => {
    const found = read(goals, cards(1_050));
    expect([sheetsRead(found), told(found)]).toEqual([["Mål 2025"], [["Kort!A1", "Bladet ”Kort” lästes inte"]]]);
    expect(found.problems.find(({ code }) => code === "lämnat-blad")!.message).toContain("fler än 4\u00a0000 ifyllda");
  });

  test("nothing is said of so many cells of something else", () => {
    const rows = Array.from(
      { length: 1_000 },
      (_, at) => `${4000 + at} | Inköp ${at % 37} | V${at} | ${100 + at} | 12`,
    );
    const found = read(
      goals,
      sheet("Huvudbok", ["Konto | Benämning | Verifikation | Belopp | Ansvar", ...rows].join("\n")),
    );
    expect([sheetsRead(found), told(found)]).toEqual([["Mål 2025"], []]);
  });
});
