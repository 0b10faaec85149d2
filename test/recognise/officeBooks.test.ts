import type { Recognition } from "../../src/domain/plan";
import { parseArea } from "../../src/sheet/address";
import type { Sheet } from "../../src/sheet/book";
import { read, roles, sheet, tree } from "./kit";

/** Parts of office workbooks that were labelled before they were read, and what they show drawn in other words. */

const merged = (made: Sheet, ...areas: string[]): Sheet => ({
  ...made,
  merges: areas.map((area) => parseArea(area)!),
});

const sheetsRead = ({ tables }: Recognition): string[] => tables.map((table) => table.sheet);

const MEASURES = `
  KPI-id | Perspektiv | Indikator | Målvärde | Utfall 2025 | Utfall 2024 | Status
  U7426 | Tillgänglig vård | Vårdgaranti: operation inom 90 dagar, % | minst 75 | 76,3 | 64 | Grön
  U7530 | God och säker vård | Vårdrelaterade infektioner, % | under 5 | 4,8 | 5,6 | Grön
  U7712 | Klimat och resurser | Matsvinn, g per portion | högst 45 | 52 | 49 | Röd
  U7790 | Medarbetare | Personalomsättning, % | under 9 | 8,3 | 11,2 | Grön`;

describe("a sheet that says what words mean has no goals", () => {
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

  test("a header that says so, where the names are cut short and a meaning says what is aimed at", () => {
    const found = read(
      sheet("Indikatorer", MEASURES),
      sheet(
        "Ordlista",
        `
  Indikator | Definition | Källa | Ansvarig
  Vårdgaranti | Andel opererade inom 90 dagar. Ska vara minst 75 % | Väntetidsdatabasen | Eva Lid
  Infektioner | Andel patienter vid punktmätning, mål högst 5 % | Egen mätning | Eva Lid
  Svinn | Gram per portion, högst 45 | Kostenheten | Bo Ek`,
      ),
    );
    expect(sheetsRead(found)).toEqual(["Indikatorer"]);
    expect(found.plan.indicators).toHaveLength(4);
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
        "Måttet har två värden för samma period (2023/24), det här (8 %) och det i 'Lå 24-25'!E4 (7 %)",
      ],
    ]);
  });

  test("its comment is no comment of this year", () => {
    const found = read(
      sheet(
        "2023",
        year(`Målvärde 2023 | Utfall 2023 | Kommentar
  Fler ska klara skolan | Behöriga, % | minst 90 | 84 | Lovskola infördes.
  Snabb service | Svarstid, dagar | högst 2 | 3 | `),
      ),
      sheet(
        "2024",
        year(`Målvärde 2024 | Utfall 2024 | Kommentar
  Fler ska klara skolan | Behöriga, % | minst 85 | 86 |
  Snabb service | Svarstid, dagar | högst 2 | 1 | Fler svarar.`),
      ),
    );
    expect(found.plan.indicators.flatMap(({ comments }) => comments)).toEqual([
      { text: "Lovskola infördes.", period: "2023", cell: "'2023'!E2" },
      { text: "Fler svarar.", cell: "'2024'!E3" },
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

/** The roles of a sheet's first table, by header. */
const rolesOf = ({ tables: [table] }: Recognition): string[] =>
  table!.columns.map(({ header, role }) => `${header}: ${role}`);

describe("groups over some of the columns, and nothing over those that name the rows", () => {
  test("a climate programme: goals and measures left of groups of years", () => {
    const found = read(
      merged(
        sheet(
          "Indikatorer",
          `
  Klimat- och miljöprogram – indikatorer

   | | | Basår | | Utveckling | | | Delmål | | Slutmål |
  Agenda 2030 | Lokalt mål | Indikator | År | Värde | 2023 | 2024 | 2025 | 2025 | 2030 | 2045 | Datakälla
  13 Bekämpa klimatförändringarna | Den geografiska kommunens utsläpp ska minska | Territoriella växthusgasutsläpp, ton CO2e/inv | 2010 | 7,9 | 5,1 | 4,8 | 4,6 | 4,5 | 3,0 | 0,5 | Nationella emissionsdatabasen
   | | Konsumtionsbaserade utsläpp, ton CO2e/inv | 2018 | 9,2 | 8,4 | 8,1 | | | 6,0 | 1,0 | SEI
  7 Hållbar energi | Energianvändningen ska effektiviseras | Energianvändning kommunens lokaler, kWh/m² (Atemp) | 2010 | 198 | 151 | 147 | 144 | max 145 | max 125 | | Energiuppföljning`,
        ),
        "D3:E3",
        "F3:H3",
        "I3:J3",
      ),
    );
    expect(found.plan.goals.map(({ title }) => title)).toEqual([
      "Den geografiska kommunens utsläpp ska minska",
      "Energianvändningen ska effektiviseras",
    ]);
    expect(
      found.plan.indicators.map(({ cell, targets, outcomes }) => [
        cell,
        targets.map(({ period, text }) => `${period} ${text}`),
        outcomes.map(({ period, text }) => `${period} ${text}`),
      ]),
    ).toEqual([
      ["Indikatorer!C5", ["2025 4,5", "2030 3,0", "2045 0,5"], ["2023 5,1", "2024 4,8", "2025 4,6"]],
      ["Indikatorer!C6", ["2030 6,0", "2045 1,0"], ["2023 8,4", "2024 8,1"]],
      ["Indikatorer!C7", ["2025 max 145", "2030 max 125"], ["2023 151", "2024 147", "2025 144"]],
    ]);
  });

  const ROWS = `
  Trygg uppväxt | Elever som känner sig trygga, % | 88 | 90 | 91 | 95 | Skolchef
   | Frånvaro över 15 %, andel elever | 12 | 11 | 10 | 8 | Skolchef
  Nöjda äldre | Helhetsbedömning av hemtjänsten, % | 86 | 84 | 90 | 92 | Socialchef`;
  test.each([
    ["a word that is not known among them", "Strategidel", "C1:D1", "E1:F1"],
    ["another", "Löfte", "C1:D1", "E1:F1"],
    ["known words alone", "Mål", "C1:D1", "E1:F1"],
  ])("%s", (_, first, ...areas) => {
    const found = read(
      merged(
        sheet(
          "Uppföljning",
          ` | | Resultat | | Målnivå | | \n${first} | Nyckeltal | 2023 | 2024 | 2024 | 2026 | Ansvarig${ROWS}`,
        ),
        ...areas,
      ),
    );
    expect(rolesOf(found).slice(1)).toEqual([
      "Nyckeltal: indicator",
      "Resultat 2023: outcome",
      "Resultat 2024: outcome",
      "Målnivå 2024: target",
      "Målnivå 2026: target",
      "Ansvarig: owner",
    ]);
    expect(found.plan.indicators).toHaveLength(3);
  });

  test("a row of texts below merged headings is a row of the table", () => {
    const found = read(
      merged(
        sheet(
          "Mål",
          `
  Mål | Bedömning | | Ansvarig
  Skolan är trygg | Uppnås | Bättre | BUN
  Maten är god | Uppnås delvis | Oförändrat | BUN`,
        ),
        "B1:C1",
      ),
    );
    expect(found.plan.goals.map(({ title }) => title)).toEqual(["Skolan är trygg", "Maten är god"]);
  });
});

describe("a heading beside the table heads what stands below it", () => {
  const beside = (heading: string, name: string): Recognition =>
    read(
      sheet(
        name,
        `
  Mål 2025 – uppföljning bokslut

  Finansiella mål | | | | | | | | ${heading}
  Mål | | Nivå | 2023 | 2024 | 2025 | | | Område | Budget | Utfall
  Resultatet ska vara minst 1 % av skatteintäkterna | | 1 % | 2,1 % | -0,6 % | 0,8 % | | | Barn & skola | 192400 | 194100
  Låneskulden ska inte öka | | högst 142 mkr | 138 mkr | 142 mkr | 139 mkr | | | Vård & omsorg | 171900 | 173300
  Soliditeten ska förbättras | | förbättras | 41,2 | 40,8 | 40,8 | | | Samhälle | 38100 | 37200`,
      ),
    );
  test.each(["Budget 2025 (tkr)", "Budget och plan 2025"])(
    "%s: this year's figures are outcomes all the same",
    (heading) => {
      const { plan } = beside(heading, "Blad1");
      expect(plan.indicators[1]!.outcomes.map(({ period, text }) => `${period} ${text}`)).toEqual([
        "2023 138 mkr",
        "2024 142 mkr",
        "2025 139 mkr",
      ]);
      expect(plan.indicators[1]!.targets.map(({ text }) => text)).toEqual(["högst 142 mkr"]);
    },
  );
});

test.each(["obs siffrorna för sjukfrånvaro ej klara förrän v 7", "preliminärt, ska stämmas av", "källa: Kolada"])(
  "a note in small letters below a blank row goes on with no row above: %s",
  (note) => {
    const { plan } = read(
      sheet(
        "Blad1",
        `
  Målområde | Mål | Hur mäts det | Nivå | I år | Kommentar
  Barn & skola | Alla ska lämna grundskolan med behörighet | Andel behöriga åk 9 | 100 % | 93,8 % | 3 elever saknade behörighet
   | Förskola utan kö | Antal barn i kö | 0 | 0 |
  Demokrati | Öppen kommun | Sända KF-möten | alla | 12 | Teknikfel i september

  ${note}`,
      ),
    );
    expect(plan.areas.map(({ title }) => title)).toEqual(["Barn & skola", "Demokrati"]);
  },
);

describe("a sheet that says how the workbook is filled in has no goals", () => {
  test.each([
    [
      "Läs mig",
      `
  Uppföljning av KF-mål – så fyller du i

  1. Fyll endast i kolumnen 2025 och Bedömn. samt kommentar.
  2. Bedömn. görs av kommunledningsgruppen enligt skalan Uppnått / Delvis / Ej uppnått.
  3. Andelar skrivs i procent. Flik "Nämndernas mål" fylls i av respektive nämndsekreterare senast 30 januari.
  4. Målnivån beslutas av KF i november (§ 112/2024) och får inte ändras.

  Frågor: ekonomikontoret`,
    ],
    [
      "Info",
      `
  Instruktion för uppföljning av nämndens mål
  1. Skriv utfallet för året i den gula kolumnen.
  2. Bedöm varje mål som uppfyllt, delvis uppfyllt eller ej uppfyllt.
  3. Kommentera de mål som inte nås.
  4. Skicka filen till controllern senast den 20 januari.`,
    ],
    [
      "Anvisningar",
      `
  Uppföljning av mål och indikatorer 2025

  1. Indikatorerna hämtas ur Kolada när de är publicerade.
  2. Målvärden ändras bara efter beslut i fullmäktige.
  3. Prognosen ska avse helåret och skrivs i samma enhet som målvärdet.
  4. Minst en kommentar lämnas för varje mål.`,
    ],
    [
      "Start",
      `
  Så här gör du: måluppföljning delår
  1. Mål och målnivåer är låsta och ska inte ändras.
  2. Utfallet fylls i av enhetschefen.
  3. Bedömningen görs i ledningsgruppen.
  4. Alla mål ska kommenteras.`,
    ],
  ])("%s", (name, drawing) => {
    const found = read(sheet(name, drawing), sheet("KS", GOALS));
    expect(sheetsRead(found)).toEqual(["KS"]);
    expect(found.plan.goals).toEqual([]);
  });

  test("goals with verdicts below a line of instruction are goals", () => {
    const found = read(
      sheet(
        "Mål",
        `
  Anvisning: bedömningen görs av nämnden

  Mål 1: Skolan ska vara trygg
  Status: Uppnås
  Mål 2: Maten ska vara god
  Status: Uppnås delvis
  Mål 3: Ekonomin ska vara i balans
  Status: Uppnås inte`,
      ),
    );
    expect(found.plan.goals.map(({ title }) => title)).toEqual([
      "Skolan ska vara trygg",
      "Maten ska vara god",
      "Ekonomin ska vara i balans",
    ]);
  });
});

describe("a form that nobody has filled in has no goals", () => {
  test.each([
    ["angle brackets", "<mål enligt beslut>", "<indikator>"],
    ["square brackets", "[Nämndens mål]", "[Indikator 1]"],
    ["crosses", "xxx", "xxxx"],
    ["points", "…", "……"],
  ])("%s", (_, goal, measure) => {
    const found = read(
      sheet(
        "Mall",
        `
  Delårsrapport per 31 augusti 2025

  Mål | Indikator | Målvärde 2025 | Utfall 2024 | Utfall aug 2025 | Bedömning | Kommentar
  ${goal} | ${measure}
   | ${measure}
   | ${measure}`,
      ),
      sheet("KS", GOALS),
    );
    expect(sheetsRead(found)).toEqual(["KS"]);
  });

  test("one with a goal is read", () => {
    const found = read(
      sheet(
        "BUN",
        `
  Mål | Indikator | Målvärde 2025 | Utfall 2025 | Bedömning
  Trygga elever | Elever som känner sig trygga, % | minst 90 | 91 | Uppnås
  <mål enligt beslut> | <indikator>`,
      ),
    );
    expect(found.plan.indicators[0]!.title).toBe("Elever som känner sig trygga, %");
  });
});

describe("a sheet of an earlier year with goals of its own is told", () => {
  const NOW = `
  KF-mål | Så mäter vi | Utfall 2024 | Utfall 2025 | Målnivå 2025 | Bedömning
  1. Ekeby ska vara en trygg kommun | Trygghet utomhus, % | 63 | 66 | 65 | Uppnått
  2. Alla barn ska klara skolan | Behöriga till yrkesprogram, % | 85,7 | 86,2 | 88 | Delvis`;
  const older = (...sheets: Parameters<typeof read>): string[] =>
    read(...sheets).problems.flatMap(({ code, cell }) => (OLDER.has(code) ? [cell] : []));
  /** An archive of the same table is left out, any other older sheet counts. */
  const OLDER: ReadonlySet<string> = new Set(["arkiv-blad", "äldre-blad"]);

  test.each([
    [
      "KF-mål 2024",
      `
  Uppföljning av kommunfullmäktiges mål 2024 (arkiv, ändra inte)

  KF-mål | Så mäter vi | 2022 | 2023 | 2024 | Målnivå 2024 | Bedömning
  1. Trygg kommun | Trygghet utomhus, % | 60 | 61 | 63 | 64 | Delvis
  2. Alla klarar skolan | Behöriga till yrkesprogram, % | 83 | 84,1 | 85,7 | 88 | Ej uppnått`,
    ],
    [
      "Gammal",
      `
  Måluppföljning 2023

  Mål | Mått | Målvärde | Utfall | Bedömning
  Fler ska bo kvar | Invånare | minst 6 800 | 6 812 | Uppnått
  Skolan är trygg | Trygga elever, % | minst 90 | 86 | Delvis`,
    ],
    [
      "Läsår 22-23",
      `
  Mål | Mått | Mål 2022/23 | Utfall 2022/23 | Bedömning
  Alla elever trivs | Trivsel, % | minst 90 | 88 | Delvis
  Alla elever når målen | Godkända i alla ämnen, % | minst 80 | 76 | Ej uppnått`,
    ],
  ])("%s", (name, drawing) => {
    const [found, ...more] = older(sheet("KF-mål 2025", NOW), sheet(name, drawing));
    expect(more).toEqual([]);
    expect(found).toMatch(new RegExp(`^'?${name}'?!A1$`));
  });

  test.each([
    [
      "the same measures a year before",
      `
  KF-mål | Så mäter vi | Utfall 2023 | Utfall 2024 | Målnivå 2024
  1. Ekeby ska vara en trygg kommun | Trygghet utomhus, % | 61 | 63 | 64
  2. Alla barn ska klara skolan | Behöriga till yrkesprogram, % | 84,1 | 85,7 | 88`,
    ],
    [
      "aims of years to come",
      `
  Nämndmål | Indikator | Utfall 2024 | Mål 2027
  Snabba bygglov | Handläggningstid, veckor | 8 | högst 6
  Nöjda företag | NKI | 71 | minst 75`,
    ],
    [
      "no year at all",
      `
  Nämndmål | Indikator | Utfall | Målvärde
  Snabba bygglov | Handläggningstid, veckor | 8 | högst 6
  Nöjda företag | NKI | 71 | minst 75`,
    ],
  ])("%s: nothing to tell", (_, drawing) => {
    expect(older(sheet("KF-mål 2025", NOW), sheet("Nämnd", drawing))).toEqual([]);
  });

  test("a workbook of an earlier year alone is that year's", () => {
    expect(older(sheet("KF-mål", NOW))).toEqual([]);
  });
});

describe("tables of the same headers side by side, each under its own banner", () => {
  test("a director's board: names without a header, marks without one", () => {
    const found = read(
      merged(
        sheet(
          "Måltavla",
          `
  MÅLTAVLA – läget per 31 december 2025

  Ekonomi | | | | | Medarbetare | | | | | Medborgare
   | Mål | Nu | | | | Mål | Nu | | | | Mål | Nu
  Resultat av skatter och bidrag | minst 2 % | 2,3 % | ● | | Sjukfrånvaro | ≤ 6,0 % | 5,8 % | ● | | Bra plats att bo på | minst 93 % | 91 % | ●
  Soliditet inkl. pensioner | minst 30 % | 28 % | ● | | Personalomsättning | < 9 % | 9,4 % | ● | | Företagsklimat | topp 50 | plats 37 | ●`,
        ),
        "A3:D3",
        "F3:I3",
        "K3:N3",
      ),
    );
    expect(tree(found.plan, "2025").map((line) => line.replace(" [●]", ""))).toEqual([
      "område: Ekonomi",
      "  indikator: Resultat av skatter och bidrag → minst 2 % 2025: 2.3",
      "  indikator: Soliditet inkl. pensioner → minst 30 % 2025: 28",
      "område: Medarbetare",
      "  indikator: Sjukfrånvaro → ≤ 6,0 % 2025: 5.8",
      "  indikator: Personalomsättning → < 9 % 2025: 9.4",
      "område: Medborgare",
      "  indikator: Bra plats att bo på → minst 93 % 2025: 91",
      "  indikator: Företagsklimat → topp 50 2025: 37",
    ]);
  });

  test("headers over the names too", () => {
    const { tables } = read(
      sheet(
        "Styrkort",
        `
  Barn | | | | Äldre | | | | Miljö
  Mätetal | Målnivå | Utfall 2025 | | Mätetal | Målnivå | Utfall 2025 | | Mätetal | Målnivå | Utfall 2025
  Trygga elever, % | minst 90 | 88 | | Nöjda brukare, % | minst 85 | 90 | | Utsläpp, ton | högst 3000 | 2900
  Frånvaro, % | högst 6 | 7 | | HME | minst 80 | 81 | | Återvinning, % | minst 60 | 55`,
      ),
    );
    expect(tables.map(({ range }) => range)).toEqual(["A1:C4", "E1:G4", "I1:K4"]);
  });

  test("targets and outcomes of two years apart are one table's", () => {
    const { tables } = read(
      merged(
        sheet(
          "Mått",
          `
  Mått | | 2024 | | | 2025 |
   | | Mål | Utfall | | Mål | Utfall
  Trygga elever, % | | minst 90 | 88 | | minst 91 | 90
  Frånvaro, % | | högst 6 | 7 | | högst 6 | 5`,
        ),
        "C1:D1",
        "F1:G1",
      ),
    );
    expect(tables.map(({ range, columns }) => [range, columns.map(({ role, period }) => `${role} ${period}`)])).toEqual(
      [["A1:G4", ["indicator undefined", "target 2024", "outcome 2024", "target 2025", "outcome 2025"]]],
    );
  });
});

test("a number beside greatest values that are marked as such is none by that", () => {
  const found = read(
    sheet(
      "VA mål",
      `
  Mått | Mål 2025 | Utfall 2025
  Bräddat avloppsvatten, andel av behandlat | max 0,5 % | 0,3 %
  Källaröversvämningar | högst 10 | 14
  Fosfor i utgående vatten, mg/l | < 0,25 | 0,21
  Nya VA-kunder i omvandlingsområden | 60 | 58`,
    ),
  );
  expect(found.problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual(["osäker-riktning 'VA mål'!B5"]);
});

test("a note that explains a mark, below the last goal, is no comment on it", () => {
  const { plan } = read(
    sheet(
      "Kap 3 Mål",
      `
  Verksamhetsmål 1: Barn ska lyckas
  Indikator | Utfall 2024 | Mål 2024
  Behöriga, andel | 86 % | minst 87 %

  Verksamhetsmål 2: Trygg plats
  Indikator | Utfall 2024 | Mål 2024
  Ranking, placering | 131 | högst 120

  .. = uppgift saknas. Källa: Kolada om inget annat anges.`,
    ),
  );
  expect(plan.goals.map(({ title, comments }) => [title, comments])).toEqual([
    ["Barn ska lyckas", []],
    ["Trygg plats", []],
  ]);
});

test.each([
  [
    "Månad | Vad | Ansvarig",
    "aug | Planeringsdag, mål sätts | rektor",
    "okt | Elevenkät åk 3–9 | bitr. rektor",
    "jan | Terminsbetyg, analys | arbetslag",
  ],
  [
    "Tid | Aktivitet | Vem",
    "jan | Budget och mål fastställs | ekonomichef",
    "feb | Bokslut | ekonomichef",
    "mars | Årsredovisning | kommunchef",
  ],
  [
    "När | Vad händer | Ansvar",
    "mars | Indikatorer rapporteras | controller",
    "juni | Delår | controller",
    "dec | Bokslut | controller",
  ],
])("a calendar has no goals, whatever its first row speaks of: %s", (...rows) => {
  const found = read(sheet("Årshjul", rows.join("\n")), sheet("KS", GOALS));
  expect(sheetsRead(found)).toEqual(["KS"]);
});

describe("a sheet that says that it is not to be used is left, and listed", () => {
  const copy = (title: string): string => `
  ${title}

  Indikator | Utfall 2024 | Mål 2025
  Företagsklimat, sammanfattande omdöme | 3,6 | minst 4,4
  Soliditet | 43 % | minst 44 %`;

  test.each([
    ["Kap 3 arbetskopia", "Mål för god ekonomisk hushållning"],
    ["Kap 3", "ARBETSKOPIA – gamla nivåer från målberedningen"],
    ["Kap 3 (2)", "Gamla målnivåer, använd inte"],
  ])("%s: %s", (name, title) => {
    const found = read(sheet("KS", GOALS), sheet(name, copy(title)));
    expect(sheetsRead(found)).toEqual(["KS"]);
    expect(found.plan.indicators).toHaveLength(3);
    expect(found.coverage.outside.suspicious.some((cell) => cell.includes(name))).toBe(true);
  });

  test("the only one is read", () => {
    expect(sheetsRead(read(sheet("Arbetskopia", copy("Mål 2025"))))).toEqual(["Arbetskopia"]);
  });
});

describe("women, men and all by their short words, where they stand beside each other", () => {
  /** The outcomes of the first measure, and its grade. */
  const told = (drawing: string): string[] => {
    const { plan } = read(sheet("Personal", drawing));
    return plan.indicators[0]!.outcomes.map(({ period, group = "alla", text }) => `${period} ${group} ${text}`);
  };

  test.each([
    ["Kv", "Män", "Tot"],
    ["Kv.", "M", "Tot."],
    ["Kvi", "Män", "Totalt"],
    ["K", "M", "T"],
    ["F", "P", "T"],
    ["Fl", "Po", "Alla"],
    ["Flickor", "Po.", "Tot"],
  ])("%s, %s, %s under each year", (...[women, men, all]) => {
    const groups = `${women} | ${men} | ${all}`;
    expect(
      told(`
  Mått | Mål 2025 | 2024 | | | 2025 | |
   | | ${groups} | ${groups}
  Korttidsfrånvaro, % | högst 3 | 3,4 | 2,1 | 3,1 | 3,3 | 1,9 | 2,9
  Heltidsanställda, % | minst 80 | 71 | 90 | 77 | 74 | 91 | 79`),
    ).toEqual([
      "2024 kvinnor 3,4",
      "2024 män 2,1",
      "2024 alla 3,1",
      "2025 kvinnor 3,3",
      "2025 män 1,9",
      "2025 alla 2,9",
    ]);
  });

  test.each([
    ["before the year", "Kv 2025 | M 2025 | Tot 2025"],
    ["alone", "Kv | Män | Tot"],
  ])("%s", (_, headers) => {
    expect(
      told(`
  Personalbokslut 2025

  Mått | Mål | ${headers}
  Korttidsfrånvaro, % | högst 3 | 3,3 | 1,9 | 2,9
  Heltidsanställda, % | minst 80 | 74 | 91 | 79`),
    ).toEqual(["2025 kvinnor 3,3", "2025 män 1,9", "2025 alla 2,9"]);
  });

  test("a letter without its other is no group", () => {
    expect(
      told(`
  Mått | Mål 2025 | Utfall T1 | Utfall T2 | Utfall T
  Korttidsfrånvaro, % | högst 3 | 3,3 | 1,9 | 2,9
  Heltidsanställda, % | minst 80 | 74 | 91 | 79`),
    ).toEqual(["2025 T1 alla 3,3", "2025 T2 alla 1,9", " alla 2,9"]);
  });
});

describe("an example of how the sheets are filled in is none of them", () => {
  const COMMITTEE = `
  Mål | Indikator | Målvärde 2025 | Utfall 2025
  Trygga invånare | Andel trygga, % | minst 80 | 82
   | Anmälda brott | högst 900 | 870
  God ekonomi | Soliditet, % | minst 40 | 41`;

  test.each([
    [
      "a word right above it",
      "Läs mig",
      `
  Så här fyller du i

  1. Fyll i de gula cellerna på din flik.
  Exempel:

  Indikator | Målvärde 2025 | Utfall 2025
  Andel nöjda gäster | minst 70 % | 74 %`,
    ],
    [
      "a sheet of instructions with one row under the headers",
      "Anvisning",
      `
  Fyll i alla vita celler senast den 20 januari.

  Mål | Indikator | Målvärde 2025 | Utfall 2025
  Nöjda gäster | Andel nöjda gäster | minst 70 % | 74 %`,
    ],
  ])("%s", (_, name, drawing) => {
    const found = read(sheet(name, drawing), sheet("Kommunstyrelsen", COMMITTEE));
    expect(sheetsRead(found)).toEqual(["Kommunstyrelsen"]);
    expect(found.plan.indicators).toHaveLength(3);
  });

  test("a table of the plan below lines on how it is filled in is read", () => {
    expect(
      sheetsRead(
        read(
          sheet("Nämnden", `\n  Fyll i alla vita celler senast den 20 januari.\n\n  ${COMMITTEE.trim()}`),
          sheet("Bolaget", COMMITTEE),
        ),
      ),
    ).toEqual(["Nämnden", "Bolaget"]);
  });
});

test("how many measures of each committee have each status is no goal table, read down or across", () => {
  const found = read(
    sheet("Indikatorer", MEASURES),
    sheet(
      "Sammanställning",
      `
  Antal mått per nämnd och status

  Nämnd | Antal mått | Grön | Gul | Röd | Andel gröna
  KS | 5 | 2 | 1 | 1 | 40 %
  BUN | 4 | 1 | 3 | 0 | 25 %
  SN | 4 | 1 | 1 | 1 | 25 %
  KFN | 3 | 2 | 0 | 0 | 67 %
  SBN | 3 | 1 | 0 | 1 | 33 %
  MHN | 2 | 1 | 1 | 0 | 50 %
  ÖFN | 2 | 2 | 0 | 0 | 100 %
  AVN | 3 | 2 | 1 | 0 | 67 %
  Totalt | 26 | 12 | 7 | 3`,
    ),
  );
  expect(sheetsRead(found)).toEqual(["Indikatorer"]);
  expect(found.problems).toEqual([]);
});

/** What the first target of each measure asks for, and its outcome. */
const asked = ({ plan }: Recognition): string[] =>
  plan.indicators.map(({ title, targets: [target], outcomes: [outcome] }) => {
    const reading = target?.reading;
    const bound = reading && "value" in reading ? `${reading.kind} ${reading.value}` : (reading?.kind ?? "–");
    return `${title}: ${bound}${reading && "assumed" in reading ? "?" : ""} · ${outcome?.value ?? "–"}`;
  });

describe("what was planned, beside what was done of it", () => {
  test.each([["Planerat | Genomfört"], ["Planerat antal | Utfall"]])("in other words: %s", (pair) => {
    const found = read(
      sheet(
        "Bibliotek",
        `
  Insats | ${pair} | Kommentar
  Sagostunder | 40 | 44 |
  Författarbesök | 12 | 9 | två inställda
  Klassbesök åk 2 | 30 | 30 |`,
      ),
    );
    expect(asked(found)).toEqual([
      "Sagostunder: min 40 · 44",
      "Författarbesök: min 12 · 9",
      "Klassbesök åk 2: min 30 · 30",
    ]);
  });

  test.each([
    ["money is what it costs", "Projekt | Planerad kostnad | Faktisk kostnad"],
    ["hours are what it takes", "Moment | Planerade timmar | Utförda timmar"],
  ])("%s: %s", (_, head) =>
    expect(read(sheet("Blad1", `${head}\n Skola | 12 | 14\n Väg | 20 | 19\n Bro | 5 | 8`)).plan.indicators).toEqual([]),
  );

  test.each([["Planerat 2025 | Utfall 2025"], ["Plan 2025 | Utfall 2025"], ["Budgeterat 2025 | Faktiskt 2025"]])(
    "a plan for any measure says nothing of which way is better: %s",
    (pair) => {
      const found = read(
        sheet("Blad1", `Indikator | ${pair}\n Sjukfrånvaro, % | 5 | 6\n Nöjda brukare, % | 80 | 82\n Kurser | 8 | 9`),
      );
      expect(asked(found).slice(0, 2)).toEqual(["Sjukfrånvaro, %: max 5 · 6", "Nöjda brukare, %: min 80 · 82"]);
    },
  );

  test("a goal that what is planned is done says the same over any word for targets", () => {
    const found = read(
      sheet(
        "Tillsyn",
        `
  Uppföljning av tillsynsplan 2025
  Mål: alla planerade besök ska vara genomförda vid årets slut

  Tillsynsområde | Mål 2025 | Utfall 2025 | Timmar utfall
  Livsmedelsanläggningar | 212 | 205 | 1 410
  Tobak och folköl | 31 | 31 | 90
  Kemikalier i leksaker | 6 | 0 | 0`,
      ),
    );
    expect(asked(found)).toEqual([
      "Livsmedelsanläggningar: min 212 · 205",
      "Tobak och folköl: min 31 · 31",
      "Kemikalier i leksaker: min 6 · 0",
    ]);
  });

  test("where things stand at the end of the year are outcomes, and nothing that the work took, beside those of the year before", () => {
    const found = read(
      sheet(
        "Uppdrag",
        `
  Ägarens uppdrag 2024

  Mått | Mål | Läget vid årets slut 2024 | Året innan (2023)
  Antal gästnätter | minst 140 000 | 128 300 | 133 900
  Antal företagsbesök | minst 200 | 210 | 140
  Egna intäkter, tkr | lägst 2 400 | 2 510 | 2 280`,
      ),
    );
    expect(
      found.plan.indicators.map(({ outcomes }) => outcomes.map(({ period, value }) => `${period} ${value}`)),
    ).toEqual([
      ["2024 128300", "2023 133900"],
      ["2024 210", "2023 140"],
      ["2024 2510", "2023 2280"],
    ]);
  });
});

describe("a header that nobody knows does not lose a table whose cells prove the columns", () => {
  test("a word of internal control over the names of what has targets and outcomes, beside what is done about some", () => {
    const found = read(
      sheet(
        "Egenkontroll 2025",
        `
  Egenkontroll 2025 – Björkgården

  Nr | Kontrollpunkt | Målnivå | T1 | T2 | T3 | Helår 2025 | Helår 2024 | Bedömn. | Åtgärd
  1 | Riskbedömningar gjorda | 100 % | 92 % | 96 % | 98 % | 95 % | 93 % | ◐ |
  2 | Fallhändelser totalt | max 60 | 22 | 18 | 17 | 57 | 71 | ● |
  3 | Nattfasta under 11 timmar | minst 80 % | 71 % | 76 % | 82 % | 76 % | 68 % | ◐ | Sena kvällsmål
  4 | Sjukfrånvaro | högst 7 % | 9,1 % | 7,2 % | 8 % | 8,1 % | 8,8 % | ○ |`,
      ),
    );
    expect(roles(found).split(", ").slice(0, 3)).toEqual(["A number", "B indicator", "C target"]);
    expect(found.plan.indicators.map(({ title }) => title)).toEqual([
      "Riskbedömningar gjorda",
      "Fallhändelser totalt",
      "Nattfasta under 11 timmar",
      "Sjukfrånvaro",
    ]);
  });

  test("names that come back under another heading name the rows, and not what is done about a few of them", () => {
    const found = read(
      sheet(
        "Egenkontroll",
        `
  Kontrollpunkt | Målnivå | Helår 2025 | Helår 2024 | Åtgärd / kommentar
  EKBACKA
  Riskbedömningar gjorda | 100 % | 95 % | 93 % |
  Fallhändelser totalt | max 60 | 57 | 71 |
  Trycksår | 0 | 0 | 1 |
  Nattfasta under 11 timmar | minst 80 % | 76 % | 68 % | Sena kvällsmål
  Sjukfrånvaro | högst 7 % | 8 % | 9 % |
  HEMTJÄNST
  Brukartid av arbetad tid | 65 % | 63 % | 60 % | Ny planering
  Antal personal per brukare | ≤ 12 | 12 | 13 |
  Fallhändelser totalt | max 80 | 85 | 79 |
  Missade besök | 0 | 3 | 4 |
  Fast omsorgskontakt utsedd | 100 % | 100 % | 98 % |`,
      ),
    );
    expect(roles(found)).toMatch(/^A indicator, B target, C outcome 2025, D outcome 2024/);
    expect(found.plan.indicators).toHaveLength(10);
  });

  test("a plan of internal control has no targets, and is left", () => {
    const drawing = `
  Kontrollpunkt | Risk | Metod | Ansvarig | Resultat
  Attest av fakturor | Felaktig utbetalning | Stickprov | Ekonomichef | Inga avvikelser
  Behörigheter i system | Obehörig åtkomst | Genomgång | IT-chef | Två konton borttagna`;
    expect(read(sheet("Internkontroll", drawing)).tables).toEqual([]);
  });

  test.each([
    ["Limit", "Inom limit"],
    ["Tillåtet", "Följs"],
    ["Ram enligt policy", "Inom ram?"],
  ])("limits under %s, and yes or no under %s", (limit, within) => {
    const found = read(
      sheet(
        "Finanspolicy",
        `
  Riktlinje | ${limit} | 2025-12-31 | 2024-12-31 | ${within}
  Lån som förfaller inom 12 månader | max 40 % | 33 % | 38 % | Ja
  Andel lån med fast ränta | minst 50 % | 47 % | 54 % | Nej
  Största långivarens andel | högst 60 % | 58 % | 61 % | Ja
  Gröna lån | minst 30 % | 41 % | 35 % | Ja`,
      ),
    );
    expect(roles(found)).toBe("A indicator, B target, C outcome 2025, D outcome 2024, E grade");
  });

  test("yes where a limit has been passed is no grade", () => {
    const found = read(
      sheet(
        "Luft",
        `
  Mätpunkt | Normvärde | 2024 | 2025 | Överskrids
  Storgatan, NO2 µg/m3 | 40 | 31 | 29 | Nej
  Torget, PM10 µg/m3 | 50 | 44 | 52 | Ja
  Skolan, PM10 µg/m3 | 50 | 20 | 22 | Nej`,
      ),
    );
    expect(roles(found)).toBe("A indicator, B target, C outcome 2024, D outcome 2025, E other");
  });
});

describe("what says which way a bare figure goes", () => {
  test("the start and the years' targets, where they all go one way and no word says the other", () => {
    const found = read(
      sheet(
        "Strategi 2023-2027",
        `
  Indikator | Utgångsläge | Mål 2027 | Delmål 2025 | Utfall 2025
  Vuxenutbildning i bristyrken | 41 % | 60 % | 50 % | 52 %
  Lediga lokaler i centrum | 11 % | 5 % | 8 % | 9 %
  Livsmedelskostnad per portion, kr | 14 | 15 | 14,5 | 14,3
  Utställningar | 4 | 3 | 6 | 7`,
      ),
    );
    const readings = found.plan.indicators.map(({ title, targets }) => [
      title.split(" ")[0],
      ...targets.map(({ reading }) => `${reading.kind}${"assumed" in reading && reading.assumed ? "?" : ""}`),
    ]);
    expect(readings.slice(0, 3)).toEqual([
      ["Vuxenutbildning", "min", "min"],
      ["Lediga", "max", "max"],
      // Food is to cost less, and its targets rise.
      ["Livsmedelskostnad", "max?", "max?"],
    ]);
    // Up first and then down: the start says nothing.
    expect(readings[3]).toContain("min?");
    // A start is not of the strategy's years.
    expect(found.plan.indicators.map(({ baseline }) => baseline?.period)).toEqual(["", "", "", ""]);
  });

  test("a title that names an index, over rows that name what it is asked of", () => {
    const found = read(
      sheet(
        "NKI Insikt",
        `
  Sjöviks kommun – NKI företag (SKR Insikt)

  Myndighetsområde | 2024 | 2025 | Mål 2025 | Riket 2025
  Bygglov | 66 | 64 | 68 | 66
  Markupplåtelse | 74 | 75 | 72 | 73
  Upphandling | 65 | 66 | bättre än riket | 69
  Handläggningstid, dagar | 30 | 28 | 25 | 26`,
      ),
    );
    expect(found.plan.indicators.map(({ targets: [target] }) => target?.reading)).toMatchObject([
      { kind: "min", value: 68 },
      { kind: "min", value: 72 },
      { kind: "comparison", direction: "higher" },
      { kind: "max", value: 25 },
    ]);
    expect(found.plan.indicators.map(({ title }) => title)).toContain("Bygglov");
  });
});

test.each([
  ["Indikator", "Aktivitet"],
  ["I", "A"],
])("%s and %s under Typ say what each row is, and are understood", (measure, activity) => {
  const found = read(
    sheet(
      "Strategi",
      `
  Fokusområde | Typ | Indikator / aktivitet | Delmål 2025 | Utfall 2025
  Företagsklimat | ${measure} | Företagsbesök | minst 90 | 97
  | ${measure} | Konkurser | ≤ 17 | 24
  | ${activity} | Näringslivsfrukost varje månad | minst 10 st | 10
  Etablering | ${measure} | Nya jobb | minst 80 | 75
  | ${activity} | Företagarträffar på landsbygden | minst 4 | 5`,
    ),
  );
  expect(found.plan.indicators.map(({ level }) => level)).toEqual([
    "indikator",
    "indikator",
    "aktivitet",
    "indikator",
    "aktivitet",
  ]);
  expect(found.problems.filter(({ code }) => code === "oläst-text")).toEqual([]);
});
