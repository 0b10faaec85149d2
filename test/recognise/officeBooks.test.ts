import type { Recognition } from "../../src/domain/plan";
import { read, sheet, tree } from "./kit";

/** Parts of office workbooks that were labelled before they were read, and what they show drawn in other words. */

const sheetsRead = ({ tables }: Recognition): string[] => tables.map((table) => table.sheet);

const MEASURES = `
  KPI-id | Perspektiv | Indikator | Målvärde | Utfall 2025 | Utfall 2024 | Status
  U7426 | Tillgänglig vård | Vårdgaranti: operation inom 90 dagar, % | minst 75 | 76,3 | 64 | Grön
  U7530 | God och säker vård | Vårdrelaterade infektioner, % | under 5 | 4,8 | 5,6 | Grön
  U7712 | Klimat och resurser | Matsvinn, g per portion | högst 45 | 52 | 49 | Röd
  U7790 | Medarbetare | Personalomsättning, % | under 9 | 8,3 | 11,2 | Grön`;

describe("a sheet that says what words mean has no goals", () => {
  test("measures and their definitions, where another sheet has the figures", () => {
    const found = read(
      sheet(
        "Definitioner",
        `
  KPI | Indikator | Definition
  U7426 | Vårdgaranti: operation inom 90 dagar, % | Se regionens indikatorbok, version 4.
  U7530 | Vårdrelaterade infektioner, % | Se regionens indikatorbok, version 4.
  U7712 | Matsvinn, g per portion | Se regionens indikatorbok, version 4.
  U7790 | Personalomsättning, % | Se regionens indikatorbok, version 4.`,
      ),
      sheet("Indikatorer", MEASURES),
    );
    expect(sheetsRead(found)).toEqual(["Indikatorer"]);
    expect(found.plan.goals).toEqual([]);
    expect(found.plan.indicators.map(({ cell }) => cell)).toEqual([
      "Indikatorer!C2",
      "Indikatorer!C3",
      "Indikatorer!C4",
      "Indikatorer!C5",
    ]);
  });

  test("numbered measures with how each is counted", () => {
    const found = read(
      sheet("Indikatorer", MEASURES),
      sheet(
        "Så räknas måtten",
        `
  Nr | Nyckeltal | Så räknas det | Källa
  N1 | Vårdgaranti: operation inom 90 dagar, % | Väntande den sista i månaden, medicinskt orsakad väntan borträknad. | Väntetidsdatabasen
  N2 | Vårdrelaterade infektioner, % | Punktprevalens i oktober. | Egen mätning
  N3 | Matsvinn, g per portion | Tallrikssvinn under två veckor. | Kostenheten`,
      ),
    );
    expect(sheetsRead(found)).toEqual(["Indikatorer"]);
    expect(found.plan.goals).toEqual([]);
  });

  test("goals with their measures are a plan, wherever the figures stand", () => {
    const found = read(
      sheet(
        "Plan",
        `
  Mål | Indikator
  Vård i tid | Vårdgaranti: operation inom 90 dagar, %
  Säker vård | Vårdrelaterade infektioner, %
  Minskad klimatpåverkan | Matsvinn, g per portion`,
      ),
      sheet("Indikatorer", MEASURES),
    );
    expect(sheetsRead(found)).toEqual(["Plan", "Indikatorer"]);
    expect(found.plan.goals.map(({ title }) => title)).toEqual(["Vård i tid", "Säker vård", "Minskad klimatpåverkan"]);
  });
});

const GOALS = `
  Indikator | Delmål 2025 | Utfall 2025 | Status
  Företagsklimat, sammanfattande omdöme | minst 4,0 | 3,7 | 🟡
  Nya företag per 1 000 inv | minst 5,5 | 5,6 | 🟢
  Upphandlingar med minst 3 anbud | minst 75 % | saknas | ⚪`;

describe("a scale that is explained has no goals", () => {
  test("a mark, what it means for a measure and what for a goal: it tells what the marks elsewhere mean", () => {
    const found = read(
      sheet(
        "Styrmodell",
        `
  Björkhults kommuns styrmodell 2023–2026

  Symbol | Indikator | Mål
  🟢 | Delmålet nås | Målet uppnås
  🟡 | Minst 90 procent av delmålet | Målet uppnås delvis
  🔴 | Mindre än 90 procent av delmålet | Målet uppnås inte
  ⚪ | Kan inte bedömas | Kan inte bedömas`,
      ),
      sheet("KS", GOALS),
    );
    expect(sheetsRead(found)).toEqual(["KS"]);
    expect(tree(found.plan, "2025")).toEqual([
      "indikator: Företagsklimat, sammanfattande omdöme [🟡 = Måluppfyllelse 1] → minst 4,0 2025: 3.7",
      "indikator: Nya företag per 1 000 inv [🟢 = Måluppfyllelse 0] → minst 5,5 2025: 5.6",
      "indikator: Upphandlingar med minst 3 anbud [⚪ = Måluppfyllelse –] → minst 75 % 2025: ”saknas”",
    ]);
    expect(found.problems).toEqual([]);
  });

  test.each([
    [
      "colours under a word for goals",
      `
  Färg | Mål | Innebörd
  Grön | Målet är uppnått | Alla indikatorer når sina värden
  Gul | Målet är delvis uppnått | Hälften av indikatorerna når sina värden
  Röd | Målet är inte uppnått | Färre än hälften når sina värden
  Grå | Går inte att bedöma | Värden saknas`,
    ],
    [
      "the words themselves, and what each means",
      `
  Måluppfyllelse | Vad det betyder
  Uppnås | Utfallet är lika med eller bättre än målvärdet
  Uppnås delvis | Utfallet är bättre än i fjol men når inte målvärdet
  Uppnås inte | Utfallet är sämre än i fjol`,
    ],
  ])("%s", (_, drawing) => {
    expect(sheetsRead(read(sheet("Så bedömer vi", drawing), sheet("KS", GOALS)))).toEqual(["KS"]);
  });

  test("three goals with three grades are goals", () => {
    const found = read(
      sheet(
        "Mål",
        `
  Bedömning | Mål | Kommentar
  Uppnås | Skolan är trygg | Alla skolor har en plan.
  Uppnås delvis | Maten är god | Svinnet minskar.
  Uppnås inte | Ekonomin är i balans | Underskottet består.`,
      ),
    );
    expect(found.plan.goals.map(({ title }) => title)).toEqual([
      "Skolan är trygg",
      "Maten är god",
      "Ekonomin är i balans",
    ]);
  });
});

describe("last year's sheet beside this year's", () => {
  const year = (drawing: string): string => `
  Mål | Mått | ${drawing}`;

  test("it states the same figure again, lends no grade, and what it states otherwise is asked about", () => {
    const found = read(
      sheet(
        "Lå 24-25",
        year(`Mål 2024/25 | Förbundet 2024/25 | Förbundet 2023/24 | Bedömning
  Förstahandsvalet i regionen | Förstahandssökande till förbundets skolor | minst 80 % | 76 % | 79 % | Ej nått
   | Interkommunala elever | | 187 | 172 |
   | Avbrott, andel | ska minska | 7 % | 7 % | Ej nått`),
      ),
      sheet(
        "Lå 23-24",
        year(`Mål 2023/24 | Förbundet 2023/24 | Förbundet 2022/23 | Bedömning
  Förstahandsvalet i regionen | Förstahandssökande till förbundets skolor | minst 80 % | 79 % | 77 % | Delvis nått
   | Interkommunala elever | | 172 | 160 | Delvis nått
   | Avbrott, andel | ska minska | 8 % | 9 % | Delvis nått`),
      ),
    );
    const [, exchange] = found.plan.indicators;
    expect(exchange!.title).toBe("Interkommunala elever");
    expect(exchange!.grades).toEqual([
      expect.objectContaining({ text: "Delvis nått", period: "2023/24", cell: "'Lå 23-24'!F3" }),
    ]);
    expect(found.problems.map(({ code, cell, message }) => [code, cell, message.split(". ")[0]])).toEqual([
      [
        "dubbelt-värde",
        "'Lå 23-24'!D4",
        "Måttet har två värden för samma period (2023/24), det här och det i 'Lå 24-25'!E4",
      ],
    ]);
  });
});

describe("this year's outcomes, whatever the word over them, beside last year's", () => {
  /** Fritid of a follow-up: titles, then this year's column under one word and last year's under another. */
  const leisure = (aim: string, now: string, before: string): string[] => {
    const { plan } = read(
      sheet(
        "Fritid",
        `
  Vad vi vill | Hur vi mäter det | ${aim} | ${now} | ${before} | Färg
  Anläggningar som används | Beläggning ishallar | minst 75 % | 81 % | 72 % | Grön
   | Badplatser med utmärkt vatten | alla 11 | 10 | 11 | Gul
   | Driftkostnad simhall, kr/besök | högst 95 | 101,5 | 92 | Röd
  Jämställd fritid | Föreningsstöd till flickor, andel | 40–60 % | 38,9 % | 41 % | Gul
   | Prova på-dagar | minst 3 | 3 | 2 | Grön
  Trygga mötesplatser | Fritidsgård: besökare som känner sig trygga | minst 95 % | 97 % (F 96, P 98) | 94 % | Grön
   | Sommarlovsdeltagare | | 2 114 | 1 980 |
   | Ungdomar nöjda med utbudet | halvera missnöjet till 2030 (40 % 2022) | 29 % missnöjda | 33 % | Gul`,
      ),
    );
    return plan.indicators
      .slice(1, 3)
      .map(({ outcomes }) => outcomes.map(({ period, value }) => `${period} ${value}`).join(", "));
  };

  test.each([
    ["Var vi vill vara 2025", "Hur det gick 2025", "I fjol"],
    ["Målnivå 2025", "Så gick det 2025", "Året innan"],
    ["Mål 2025", "Bokslut", "Utfall 2024"],
    ["Mål 2025", "Utfall", "Föregående år"],
  ])("%s, %s, %s", (aim, now, before) => {
    expect(leisure(aim, now, before)).toEqual(["2025 10, 2024 11", "2025 101.5, 2024 92"]);
  });

  test("a target of a later year says nothing of when the outcomes are from", () => {
    expect(leisure("Mål 2027", "Utfall", "Utfall 2024")).toEqual([" 10, 2024 11", " 101.5, 2024 92"]);
  });
});

test.each(["F 68 P 83", "F 68, P 83", "Flickor 68 Pojkar 83", "F: 68 / P: 83"])(
  "girls and boys in one cell are two groups: %s",
  (cell) => {
    const { plan } = read(
      sheet(
        "Skola",
        `
  Mål | Mått | Mål 2025 | Utfall 2025
  Trygga elever | Elever som känner sig trygga, index | minst 75 | ${cell}
   | Elever som trivs, index | minst 75 | 79`,
      ),
    );
    expect(plan.indicators[0]!.outcomes.map(({ group, value }) => [group, value])).toEqual([
      ["kvinnor", 68],
      ["män", 83],
    ]);
  },
);
