import { read, roles, sheet, tree } from "./kit";

/** What was read, with the account always closed. */
function plan(...sheets: Parameters<typeof read>) {
  const recognition = read(...sheets);
  expect(recognition.coverage.mapped + recognition.coverage.reported).toBe(recognition.coverage.nonEmpty);
  return recognition;
}

test("a header row, a row per indicator, goals repeated", () => {
  const found = plan(
    sheet(
      "Mål",
      `
    Mål                          | Indikator                   | Utfall 2020 | Utfall 2021 | Mål 2021
    Alla ska klara skolan        | Behöriga till gymnasiet     | 81 %        | 84 %        | minst 85 %
    Alla ska klara skolan        | Trygga elever               | 90 %        | 91 %        | minst 90 %
    Färre ska vara sjukskrivna   | Sjukfrånvaro                | 7,1 %       | 6,4 %       | högst 6,5 %
  `,
    ),
  );
  expect(roles(found)).toBe("A goal, B indicator, C outcome 2020, D outcome 2021, E target 2021");
  expect(found.period).toBe("2021");
  expect(tree(found.plan)).toEqual([
    "mål: Alla ska klara skolan",
    "  indikator: Behöriga till gymnasiet → minst 85 % 2020: 81, 2021: 84",
    "  indikator: Trygga elever → minst 90 % 2020: 90, 2021: 91",
    "mål: Färre ska vara sjukskrivna",
    "  indikator: Sjukfrånvaro → högst 6,5 % 2020: 7.1, 2021: 6.4",
  ]);
  expect(found.problems).toEqual([]);
});

test("two header rows, years backwards under one heading that is not merged", () => {
  const found = plan(
    sheet(
      "2021",
      `
    Nyckeltal            | Utfall |      |      | Målvärde | Bedömning
                         | 2021   | 2020 | 2019 |          |
    Nöjd kund-index      | 72     | 70   | 69   | minst 75 | Uppnås delvis
    Sjukfrånvaro i procent | 6,1  | 6,4  | 6,9  | högst 6  | Uppnås inte
  `,
    ),
  );
  expect(roles(found)).toBe("A indicator, B outcome 2021, C outcome 2020, D outcome 2019, E target, F grade");
  expect(found.tables[0]!.headerRows).toEqual([1, 2]);
  expect(tree(found.plan)).toEqual([
    "nyckeltal: Nöjd kund-index [Uppnås delvis = Måluppfyllelse 1] → minst 75 2021: 72, 2020: 70, 2019: 69",
    "nyckeltal: Sjukfrånvaro i procent [Uppnås inte = Måluppfyllelse 2] → högst 6 2021: 6.1, 2020: 6.4, 2019: 6.9",
  ]);
});

test("goals as headings over their measures, in a book without any formats", () => {
  const found = plan(
    sheet(
      "Uppföljning",
      `
    Mål / mätetal                              | Utfall 2020 | Utfall 2021 | Målvärde 2021
    Invånarna ska ha inflytande                |             |             |
    Nöjd-Inflytande-Index                      | 40          | 36          | minst 41
    Andel som röstar i kommunvalet             | 80 %        | 81 %        | minst 82 %
    Kommunen ska vara ledande i klimatarbetet  |             |             |
    Fossilfria fordon                          | 63 %        | 71 %        | minst 70 %
  `,
    ),
  );
  expect(tree(found.plan)).toEqual([
    "mål: Invånarna ska ha inflytande",
    "  mätetal: Nöjd-Inflytande-Index → minst 41 2020: 40, 2021: 36",
    "  mätetal: Andel som röstar i kommunvalet → minst 82 % 2020: 80, 2021: 81",
    "mål: Kommunen ska vara ledande i klimatarbetet",
    "  mätetal: Fossilfria fordon → minst 70 % 2020: 63, 2021: 71",
  ]);
});

test("areas as merged headings, goals merged down, numbers beside", () => {
  const drawn = sheet(
    "Mål",
    `
    Nr | Mål                       | Indikator       | Utfall 2021 | Målvärde 2021
    Barn och unga |                |                 |             |
    1  | Alla ska klara skolan     | Behöriga elever | 84 %        | minst 85 %
       |                           | Trygga elever   | 91 %        | minst 90 %
    2  | Fler ska läsa             | Lån per barn    | 12          | minst 15
    Äldre |                        |                 |             |
    3  | Äldre ska vara nöjda      | Nöjda brukare   | 88 %        | minst 90 %
  `,
  );
  drawn.merges.push(
    { top: 1, left: 0, bottom: 1, right: 4 },
    { top: 5, left: 0, bottom: 5, right: 4 },
    { top: 2, left: 1, bottom: 3, right: 1 },
    { top: 2, left: 0, bottom: 3, right: 0 },
  );
  expect(tree(plan(drawn).plan)).toEqual([
    "område: Barn och unga",
    "  mål 1: Alla ska klara skolan",
    "    indikator: Behöriga elever → minst 85 % 2021: 84",
    "    indikator: Trygga elever → minst 90 % 2021: 91",
    "  mål 2: Fler ska läsa",
    "    indikator: Lån per barn → minst 15 2021: 12",
    "område: Äldre",
    "  mål 3: Äldre ska vara nöjda",
    "    indikator: Nöjda brukare → minst 90 % 2021: 88",
  ]);
});

test("goals with grades and nothing measured; levels by the header's word", () => {
  const found = plan(
    sheet(
      "Utfall 2021",
      `
    Kvalitetsfaktor | Grad av kvalitet
    God kommunal service | Kvalitén är på väg att uppnås
    Friska medarbetare   | Kvalitén är på väg att inte uppnås

    Utvecklingsmål  | Måluppfyllnad
    Ökad måluppfyllelse i skolan | Målet är på väg att uppfyllas
  `,
    ),
  );
  expect(found.tables.map(({ range }) => range)).toEqual(["A1:B3", "A5:B6"]);
  expect(found.plan.goals.map(({ id }) => id)).toEqual([
    "kvalitetsfaktor:god kommunal service",
    "kvalitetsfaktor:friska medarbetare",
    "utvecklingsmål:ökad måluppfyllelse i skolan",
  ]);
  expect(found.plan.goals.map(({ grades }) => grades[0]!.step)).toEqual([1, 2, 1]);
});

test("three levels of goals side by side, the lowest with a target of its own", () => {
  const found = plan(
    sheet(
      "Plan",
      `
    Övergripande mål            | Fullmäktigemål             | Nämndsmål                                  | Målvärde
    Befolkningen ska växa       | Bättre folkhälsa           | Fler elever är behöriga till gymnasiet     | 80
                                |                            | Sjukfrånvaron för personal minskar         | 4,5 %
                                | Attraktiv arbetsgivare     | Personalomsättningen minskar               | 8 %
  `,
    ),
  );
  expect(tree(found.plan)).toEqual([
    "övergripande mål: Befolkningen ska växa",
    "  fullmäktigemål: Bättre folkhälsa",
    "    nämndsmål: Fler elever är behöriga till gymnasiet",
    "      indikator: Fler elever är behöriga till gymnasiet → 80",
    "    nämndsmål: Sjukfrånvaron för personal minskar",
    "      indikator: Sjukfrånvaron för personal minskar → 4,5 %",
    "  fullmäktigemål: Attraktiv arbetsgivare",
    "    nämndsmål: Personalomsättningen minskar",
    "      indikator: Personalomsättningen minskar → 8 %",
  ]);
});

test("grades as fills only, in a column whose header says nothing", () => {
  const drawn = sheet(
    "Mål",
    `
    Indikator       |  | Utfall 2021 | Mål
    Trygga elever   |  | 91 %        | minst 90 %
    Nöjda brukare   |  | 80 %        | minst 90 %
    Rena skolgårdar |  | 50 %        | minst 90 %
  `,
  );
  ["#92D050", "#FFFF00", "#FF0000"].forEach((fill, i) => ((drawn.formats[i + 1] ??= [])[1] = { fill }));
  const found = plan(drawn);
  expect(found.plan.indicators.map(({ grades }) => grades.map(({ text, scale, step }) => [text, scale, step]))).toEqual(
    [[["grön", "Trafikljus", 0]], [["gul", "Trafikljus", 1]], [["röd", "Trafikljus", 2]]],
  );
});

test("women and men beside the total, comparisons that are not outcomes, owners under the goal's text", () => {
  const found = plan(
    sheet(
      "Blad1",
      `
    Uppföljning av indikatorer 2019
    Resultatmål                                | Indikatorer                   | Utfall | Riket  | Utfall (kvinnor) | Utfall (män) | Kommentar
    35 500 personer vid mandatperiodens slut\\nKS, BMN | Invånare totalt, antal | 34 550 | 35 277 | 17 216           | 17 334       | Utfallet avser 2018.
  `,
    ),
  );
  expect(tree(found.plan)).toEqual([
    "resultatmål: 35 500 personer vid mandatperiodens slut (KS, BMN)",
    "  indikator: Invånare totalt, antal 2019: 34550, 2019 kvinnor: 17216, 2019 män: 17334",
  ]);
  expect(found.plan.indicators[0]!.comparisons.map(({ reference, value }) => [reference, value])).toEqual([
    ["Riket", 35277],
  ]);
});

test("totals, notes and a header that comes back are never goals", () => {
  const found = plan(
    sheet(
      "Mål 2021",
      `
    Mål             | Indikator       | Utfall 2021 | Målvärde | Bedömning
    Trygga barn     | Trygga elever   | 91 %        | minst 90 % | Uppnås
    Mål             | Indikator       | Utfall 2021 | Målvärde | Bedömning
    Nöjda äldre     | Nöjda brukare   | 80 %        | minst 90 % | Uppnås inte
    Summa           |                 |             |            | 1
    * Mätningen gjordes i mars.
    Källa: Kolada
  `,
    ),
  );
  expect(tree(found.plan)).toEqual([
    "mål: Trygga barn",
    "  indikator: Trygga elever [Uppnås = Måluppfyllelse 0] → minst 90 % 2021: 91",
    "mål: Nöjda äldre",
    "  indikator: Nöjda brukare [Uppnås inte = Måluppfyllelse 2] → minst 90 % 2021: 80",
  ]);
});

test("budgets, accounts and plain lists are left alone", () => {
  const found = plan(
    sheet(
      "Budget",
      `
      Verksamhet      | Budget 2021 | Utfall 2021 | Avvikelse
      Kommunstyrelsen | 92,4        | 95,1        | -2,7
      Socialnämnden   | 538,9       | 552,2       | -13,3
    `,
    ),
    sheet(
      "Personal",
      `
      Namn      | Förvaltning | Telefon
      Anna      | BUN         | 123
    `,
    ),
  );
  expect(found.tables).toEqual([]);
  expect(found.plan).toEqual({ areas: [], goals: [], indicators: [] });
  expect(found.coverage.outside.nonEmpty).toBe(18);
});

test("tables beside one another", () => {
  const found = plan(
    sheet(
      "Mål",
      `
    Mål         | Bedömning |  | Indikator     | Utfall 2021 | Målvärde
    Trygga barn | Uppnås    |  | Trygga elever | 91 %        | minst 90 %
    Nöjda äldre | Uppnås inte |  | Nöjda brukare | 80 %      | minst 90 %
  `,
    ),
  );
  expect(found.tables.map(({ range }) => range)).toEqual(["A1:B3", "D1:F3"]);
});

test("several sheets without areas: their names are the areas", () => {
  const found = plan(
    sheet(
      "Socialnämnden",
      `
      Mål         | Bedömning
      Nöjda äldre | Uppnås
    `,
    ),
    sheet(
      "Kulturnämnden",
      `
      Mål         | Bedömning
      Fler läser  | Uppnås delvis
    `,
    ),
  );
  expect(tree(found.plan)).toEqual([
    "område: Socialnämnden",
    "  mål: Nöjda äldre (Socialnämnden) [Uppnås = Måluppfyllelse 0]",
    "område: Kulturnämnden",
    "  mål: Fler läser (Kulturnämnden) [Uppnås delvis = Måluppfyllelse 1]",
  ]);
});

test("the table need not begin in A1; a column of years is outcomes, a later year after the word Mål its target", () => {
  const found = plan(
    sheet(
      "Blad1",
      `
    | | Uppföljning av nyckeltal, Storby kommun | | | |
    | |                                 |      |      |      |
    | | Nyckeltal                       | 2019 | 2020 | 2021 | Mål 2022
    | | Andel nöjda med hemtjänsten (%) | 85   | 86   | 88   | 90
  `,
    ),
  );
  expect([found.organisation, found.period]).toEqual(["Storby kommun", "2021"]);
  expect(roles(found)).toBe("C indicator, D outcome 2019, E outcome 2020, F outcome 2021, G target 2022");
});

test.each([
  ["Region Gotlands styrkort 2023", "Region Gotland"],
  ["Region Västra Götalands mål", "Region Västra Götaland"],
  ["Region Jönköpings län", "Region Jönköpings län"],
  ["Uppföljning, Lindesbergs kommun", "Lindesbergs kommun"],
  ["Måluppföljning Upplands Väsby kommun", "Upplands Väsby kommun"],
  ["Delårsrapport Östra Göinge kommun", "Östra Göinge kommun"],
  ["Lindesbergs kommuns styrmodell 2023–2026", "Lindesbergs kommun"],
  ["Malmö stads mål", "Malmö stad"],
  ["Nordvattens mål 2025, kommunstyrelsen", undefined],
  ["Norra Vatten AB – mål", "Norra Vatten AB"],
  ["AB Norrhem – balanserat styrkort 2025", "AB Norrhem"],
  ["Räddningstjänsten Södra Dalen – verksamhetsplan", "Räddningstjänsten Södra Dalen"],
  ["Gymnasieförbundet Norrdalen, kvalitetsrapport", "Gymnasieförbundet Norrdalen"],
])("whose the tables are, in its own form: %s", (title, organisation) =>
  expect(
    plan(
      sheet(
        "Blad1",
        `
    ${title} | | |
    | | |
    Mål      | Indikator        | Utfall 2023 | Målvärde
    Nöjda    | Andel nöjda, %   | 85          | minst 90
  `,
      ),
    ).organisation,
  ).toBe(organisation),
);

test("Mål beside Målvärde is the goal, even where its words could be a target", () => {
  const found = plan(
    sheet(
      "Blad1",
      `
    Mål              | Indikator              | Startvärde 2019 | Utfall 2021 | Målvärde 2022 | Riket | Trend
    Bättre folkhälsa | Självskattad hälsa (%) | 70              | 72          | 75            | 73    | ↑
                     | Fysisk aktivitet       | 60 %            | 58 %        | Ska öka       | 61 %  | ↓
  `,
    ),
  );
  expect(roles(found)).toBe(
    "A goal, B indicator, C baseline 2019, D outcome 2021, E target 2022, F comparison, G trend",
  );
  expect(found.plan.indicators.map(({ baseline, comparisons }) => [baseline?.value, comparisons[0]?.value])).toEqual([
    [70, 73],
    [60, 61],
  ]);
});

test("activities under goals, with a date that is neither number nor outcome", () => {
  const found = plan(
    sheet(
      "Handlingsplan",
      `
    Mål                    | Aktivitet       | Ansvarig | Klart senast | Status
    Digital kommun         | Införa e-arkiv  | IT-chef  | 2024-06-30   | Pågår
                           | Nya e-tjänster  | KS       | 2024-12-31   | Genomfört
    Attraktiv arbetsgivare | Ny lönepolicy   | HR       | 2023-12-31   | Ej påbörjad
  `,
    ),
  );
  expect(tree(found.plan)).toEqual([
    "mål: Digital kommun",
    "  aktivitet: Införa e-arkiv (IT-chef) [Pågår = Uppdrag 1]",
    "  aktivitet: Nya e-tjänster (KS) [Genomfört = Uppdrag 0]",
    "mål: Attraktiv arbetsgivare",
    "  aktivitet: Ny lönepolicy (HR) [Ej påbörjad = Uppdrag 2]",
  ]);
});

test("a forecast in words is a grade, one in numbers a forecast", () => {
  const goals = plan(
    sheet(
      "Mål",
      `
    Nr | Övergripande mål | Måluppfyllelse 2023  | Prognos 2024
    1  | Trygg kommun     | Målet uppnås delvis  | Målet uppnås
  `,
    ),
  );
  expect(roles(goals)).toBe("A number, B goal, C grade 2023, D grade 2024");
  const measures = plan(
    sheet(
      "Delårsrapport augusti 2024",
      `
    Indikator   | Utfall 2023 | Utfall 2024-08 | Prognos helår 2024 | Mål 2024
    Sjukfrånvaro | 6,7 %      | 6,5 %          | 6,4 %              | max 6 %
  `,
    ),
  );
  expect(roles(measures)).toBe("A indicator, B outcome 2023, C outcome 2024-08, D forecast 2024, E target 2024");
  expect(measures.plan.indicators[0]!.forecasts.map(({ period, value }) => [period, value])).toEqual([["2024", 6.4]]);
});

test("words of a measure are its target only when they say what is to be", () => {
  const found = plan(
    sheet(
      "2021",
      `
    Indikator                                         | Utfall 2020 | Utfall 2021 | Vikt
    Gymnasieelever med examen inom 4 år, andel (%)    | 71          | 73          | 2
    Sjukfrånvaron ska minska                          | 7,1 %       | 6,4 %       | 1
    Väntetiden ska vara högst 30 dagar                | 40          | 28          | 1
  `,
    ),
  );
  expect(found.plan.indicators.map(({ targets, weight }) => [targets[0]?.reading.kind, weight])).toEqual([
    [undefined, 2],
    ["decrease", 1],
    ["max", 1],
  ]);
});

test("an Excel table ends where Excel says, with other things right beside and below", () => {
  const drawn = sheet(
    "Blad1",
    `
    Ring Eva    |               |             |               |
                | Indikator     | Utfall 2021 | Målvärde 2021 | Eget
    Ring Per    | Trygga elever | 91 %        | minst 90 %    | x
                | Nöjda brukare | 85 %        | minst 90 %    | y
                | Lösa ord      | 1           | 2             | z
  `,
  );
  drawn.tables.push({
    name: "Tabell1",
    area: { top: 1, left: 1, bottom: 3, right: 4 },
    headerRow: true,
    totalsRow: false,
    columns: ["Indikator", "Utfall 2021", "Målvärde 2021", "Eget"],
  });
  const found = plan(drawn);
  expect(found.tables.map(({ range }) => range)).toEqual(["B2:E4"]);
  expect(found.plan.indicators.map(({ title }) => title)).toEqual(["Trygga elever", "Nöjda brukare"]);
  expect(found.coverage.outside.nonEmpty).toBe(6);
});

test("a list of something else two columns to the right is no part of the goal table", () => {
  const found = read(
    sheet(
      "Plan",
      `
    Mål             | Indikator         | Målnivå  | Helår 2025 | Bedömning |  |  | Station | Heltid | Deltid
    Färre olyckor   | Bränder i bostad  | högst 40 | 36         | Uppfyllt  |  |  | Centrum | 32     | 0
                    | Tillsyner, antal  | minst 60 | 52         | Ej uppfyllt |  |  | Östra | 0      | 18
    Snabb hjälp     | Anspänningstid, s | max 90   | 85         | Uppfyllt  |  |  | Hamnen  | 0      | 16
  `,
    ),
  );
  expect(found.tables.map(({ range }) => range)).toEqual(["A1:E4"]);
  expect(roles(found)).toBe("A goal, B indicator, C target, D outcome 2025, E grade");
});
