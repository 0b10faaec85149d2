import { parseArea } from "../../src/sheet/address";
import { look, plan, read, roles, sheet } from "./kit";

const gradesOf = (...sheets: Parameters<typeof read>): [string, ...string[]][] =>
  read(...sheets).plan.goals.map(({ title, grades }) => [
    title,
    ...grades.map(({ by, who, period, step }) => `${who ?? period ?? by}: ${step ?? "–"}`),
  ]);

test("a mark of any kind under the words of a scale says that grade, and an empty box says nothing", () => {
  const ticked = (mark: string, open: string): [string, ...string[]][] =>
    gradesOf(
      sheet(
        "Avstämning",
        `
    Inriktningsmål   | Uppnått        | Delvis uppnått | Ej uppnått | Kommentar
    Snabba bygglov   | ${open} | ${open} | ${mark} |
    Fullständiga betyg |              | ${mark}      |            | Se nämnden.
    Rena gator       | ${mark}     |                |            |
    Fler bostäder    |                |                | ${mark} | Se nämnden.
  `,
      ),
    );
  const expected = [
    ["Snabba bygglov", "printed: 2"],
    ["Fullständiga betyg", "printed: 1"],
    ["Rena gator", "printed: 0"],
    ["Fler bostäder", "printed: 2"],
  ];
  for (const mark of ["x", "●", "✓", "■", "•"]) expect(ticked(mark, "")).toEqual(expected);
  expect(ticked("☒", "☐")).toEqual(expected);
});

test("the committee at the top of a sheet owns the goals below its budget too", () => {
  expect(
    plan(
      sheet(
        "Plan",
        `
    Tekniska nämnden |         |        |
                     |         |        |
    Driftbudget      | 2023    | 2024   |
    Gator            | 12,4    | 12,9   |
    Parker           | 5,1     | 5,0    |
                     |         |        |
    Mål              | Indikator    | Utfall 2023 | Målvärde 2023
    Rena gator       | Andel nöjda  | 78 %        | 80 %
  `,
      ),
    ),
  ).toEqual([
    "område: Tekniska nämnden",
    "  mål: Rena gator (Tekniska nämnden)",
    "    indikator: Andel nöjda → 80 % 2023: 78",
  ]);
});

test("grades on a scale that nobody knows are kept, and their order is asked for once", () => {
  const found = read(
    sheet(
      "Mål",
      `
    Mål            | Indikator     | Utfall 2023 | Målvärde   | Läge
    Trygga barn    | Trygga elever | 91 %        | minst 90 % | Rullar på
    Nöjda äldre    | Nöjda brukare | 80 %        | minst 90 % | Efter plan
    Frisk personal | Sjukfrånvaro  | 6,4 %       | högst 6 %  | Rullar på
  `,
    ),
  );
  expect(found.plan.indicators.map(({ grades }) => grades.map(({ text, scale, step }) => [text, scale, step]))).toEqual(
    [
      [["Rullar på", "Skala i kolumnen Läge", undefined]],
      [["Efter plan", "Skala i kolumnen Läge", undefined]],
      [["Rullar på", "Skala i kolumnen Läge", undefined]],
    ],
  );
  expect(found.scales!.map(({ scale, cells }) => [scale.steps.map(({ label }) => label), scale.order, cells])).toEqual([
    [["Rullar på", "Efter plan"], "asked", ["Mål!E2", "Mål!E3"]],
  ]);
  expect(found.problems.map(({ code, cell }) => [code, cell])).toEqual([["okänd-ordning", "Mål!E2"]]);
});

test("an overall judgement is on the goal when it is one for all its measures, and on each measure when they are judged apart", () => {
  const drawn = (second: string): ReturnType<typeof sheet> =>
    sheet(
      "Mål",
      `
    Mål         | Mått          | Utfall 2023 | Mål 2023  | Samlad bedömning
    Trygga barn | Trygga elever | 91 %        | 90 %      | Uppnått
    Trygga barn | Mobbade       | 4 %         | högst 3 % | ${second}
  `,
    );
  expect(plan(drawn("Uppnått"))[0]).toBe("mål: Trygga barn [Uppnått = Måluppfyllelse 0]");
  expect(plan(drawn("Ej uppnått"))).toEqual([
    "mål: Trygga barn",
    "  mått: Trygga elever [Uppnått = Måluppfyllelse 0] → 90 % 2023: 91",
    "  mått: Mobbade [Ej uppnått = Måluppfyllelse 2] → högst 3 % 2023: 4",
  ]);
});

test("a forecast, a tertial and last year's figures without a year are of the year that the targets name", () => {
  expect(
    roles(
      read(
        sheet(
          "Mål",
          `
    Indikator    | Mål 2024  | Fg år | Utfall T2 | Prognos
    Sjukfrånvaro | högst 6 % | 6,9 % | 6,4 %     | 6,2 %
    Nöjdhet      | 85 %      | 80 %  | 82 %      | 86 %
  `,
        ),
      ),
    ),
  ).toBe("A indicator, B target 2024, C outcome 2023, D outcome 2024 T2, E forecast 2024");
  const months = sheet(
    "Mål",
    "Mått per månad 2024\nUttag 2024-05-07\nMått | jan | feb | mar | apr | Ack utfall | Årsmål\nSjukfrånvaro | 9,1 | 8,7 | 8,2 | 8,0 | 8,5 | 7,0",
  );
  expect(roles(read(months))).toBe(
    "A indicator, B outcome 2024-01, C outcome 2024-02, D outcome 2024-03, E outcome 2024-04, F outcome 2024-01–04, G target",
  );
  expect(
    roles(
      read(sheet("Delår 2024", "Mål | Indikator | Mål helår | Utfall jan-aug\nKlara studier | Betyg | 80 % | 79 %")),
    ),
  ).toBe("A goal, B indicator, C target 2024, D outcome 2024-01–08");
});

test("rows numbered past 1990 are no headers", () => {
  const rows = Array.from(
    { length: 12 },
    (_, i) => `${1994 + i} | Måluppfyllelse i ämne ${i + 1} | Nämndens analys | ${60 + i} % | minst 70 %`,
  );
  expect(
    read(sheet("Mått", `Nr | Indikator | Kommentar | Utfall 2023 | Målvärde\n${rows.join("\n")}`)).plan.indicators.map(
      ({ number }) => number,
    ),
  ).toEqual(rows.map((_, i) => String(1994 + i)));
});

test("letters and numbers beside titles tell goals from their measures, under bands", () => {
  expect(
    plan(
      sheet(
        "Plan",
        `
    Nr   | Mål/indikator         | Målvärde | Utfall 2024 | Bedömning
    TRYGG VÄLFÄRD |              |          |             |
    M1   | Äldre är trygga hemma |          |             | Uppnås
    I1.1 | Nöjda brukare, %      | minst 90 | 91          |
    I1.2 | Personal per brukare  | högst 12 | 14          |
    M2   | Maten är god          |          |             | Uppnås inte
    I2.1 | Nöjda med maten, %    | minst 80 | 71          |
  `,
      ),
    ).map((line) => line.replace(/ \[.*\]| → .*/g, "")),
  ).toEqual([
    "område: TRYGG VÄLFÄRD",
    "  mål M1: Äldre är trygga hemma",
    "    indikator I1.1: Nöjda brukare, %",
    "    indikator I1.2: Personal per brukare",
    "  mål M2: Maten är god",
    "    indikator I2.1: Nöjda med maten, %",
  ]);
});

test("a mark that is the same in all rows says nothing by itself: its colour does, or a person", () => {
  const drawn = (): ReturnType<typeof sheet> =>
    sheet(
      "Mål",
      "Mål | Indikator | Utfall 2023 | Målvärde | Status\nTrygga barn | Trygga elever | 91 % | 90 % | ●\nNöjda äldre | Nöjda brukare | 80 % | 90 % | ●",
    );
  const coloured = drawn();
  ["#92D050", "#FF0000"].forEach((color, i) => ((coloured.formats[i + 1] ??= [])[4] = { font: { color } }));
  const steps = (of: ReturnType<typeof sheet>): (number | undefined)[] =>
    read(of).plan.indicators.flatMap(({ grades }) => grades.map(({ step }) => step));
  expect(steps(coloured)).toEqual([0, 2]);
  expect(steps(drawn())).toEqual([undefined, undefined]);
  expect(
    read(drawn())
      .problems.map(({ code }) => code)
      .filter((code) => code === "okänd-färg"),
  ).toHaveLength(2);
});

test("a legend whose entries share one mark is read by the mark's colour", () => {
  const drawn = sheet(
    "Tavla",
    `
    Mått          | Målvärde  | Utfall 2024 | Läge
    Nöjda elever  | 80 %      | 84 %        | ■
    Nöjda brukare | 90 %      | 88 %        | ■
    Sjukfrånvaro  | högst 6 % | 9 %         | ■
                  |           |             |
    ■ Uppfyllt    |           |             | Källa: Kolada
    ■ På gång     |           |             |
    ■ Ej uppfyllt |           |             |`,
  );
  const inks = ["#00B050", "#FFC000", "#C00000"];
  inks.forEach((color, i) => {
    (drawn.formats[i + 1] ??= [])[3] = { font: { color } };
    (drawn.formats[i + 5] ??= [])[0] = { font: { color } };
  });
  const { plan, scales } = read(drawn);
  expect(scales!.map(({ scale }) => scale.steps.map(({ label, class: of }) => [label, of]))).toEqual([
    [
      ["Uppfyllt", "reached"],
      ["På gång", "partly"],
      ["Ej uppfyllt", "notReached"],
    ],
  ]);
  expect(plan.indicators.flatMap(({ grades }) => grades.map(({ step }) => step))).toEqual([0, 1, 2]);
});

test("coloured cells without words under years or committees are grades", () => {
  const drawn = look(sheet("Översikt", "Mål | 2022 | 2023\nÖkad befolkning | |\nNöjda medborgare | |"), {
    fill: { B2: "#92D050", C2: "#FFFF00", B3: "#FF0000", C3: "#92D050" },
  });
  expect(gradesOf(drawn)).toEqual([
    ["Ökad befolkning", "2022: 0", "2023: 1"],
    ["Nöjda medborgare", "2022: 2", "2023: 0"],
  ]);
});

test("fills of outcomes are grades by the legend's words also where the headers do not say all", () => {
  const [green, yellow, red, blue] = ["#92D050", "#FFC000", "#FF0000", "#5B9BD5"] as [string, string, string, string];
  const drawn = look(
    sheet(
      "Bokslut",
      `Räddningstjänsten Västra Kusten – bokslut 2025
Färgen i utfallet visar måluppfyllelsen: grön = uppnått, gul = delvis, röd = ej uppnått, blå = går ej att mäta

Direktionens mål | Mått | 2023 | 2024 | 2025 | Mål
Olyckor ska förebyggas | Antal tillsyner | 212 | 240 | 251 | 240
 | Bränder i byggnad per 1000 inv | 1,21 | 1,10 | 1,16 | < 1,1
Snabb och effektiv insats | Tid till första hjälpinsats, min | 11,2 | 11,4 | 11,9 | ≤ 11
 | Räddade värden, mnkr | – | – | – | mäts`,
    ),
    { fill: { E5: green, E6: yellow, E7: red, E8: blue } },
  );
  const { plan } = read(drawn);
  expect(plan.indicators.flatMap(({ grades }) => grades.map(({ text, step }) => `${text}: ${step ?? "–"}`))).toEqual([
    "uppnått: 0",
    "delvis: 1",
    "ej uppnått: 2",
    "går ej att mäta: –",
  ]);
});

test.each([
  ["where more than half of the goals begin are theirs", "Lugn höst", [1, 1, 1, 0], 0],
  ["where fewer do are of the measures that stand there", "", [0, 0, 0, 0], 2],
])("comments %s", (_, second, ofGoals, ofMeasures) => {
  const { goals, indicators } = read(
    sheet(
      "Mål",
      `
    Mål                | Indikator                   | Målvärde   | Utfall 2023 | Kommentar
    Nöjda medborgare   | Nöjd-Region-Index           | minst 62   | 61          | Mätning i november
                       | Bemötande i kontaktcenter   | minst 90   | 91          |
    En god start       | Behöriga förskollärare, %   | minst 40   | 39          | ${second}
                       | Barn per avdelning          | högst 15   | 15,2        |
    Ett hållbart län   | Nya bostäder                | minst 50   | 31          | Kvarteret är klart i december
                       | Antal arbetsolyckor         | högst 5    | 6           |
    God hushållning    | Årets resultat, mnkr        | minst 18   | 30,2        |
                       | Soliditet, %                | minst 40   | 42          |
  `,
    ),
  ).plan;
  expect(goals.map(({ comments }) => comments.length)).toEqual(ofGoals);
  expect(indicators.flatMap(({ comments }) => comments)).toHaveLength(ofMeasures);
});

test("a comment beside the grades of each measure is of the measure that it stands at, also where only first rows have one", () => {
  const { goals, indicators } = read(
    sheet(
      "Mål",
      `
    Mål                | Nyckeltal            | Målvärde  | Utfall 2025 | Efterlevs | Kommentar
    En stabil ekonomi  | Soliditet, %         | 30–40 %   | 41          | Ja        | Över spannet.
                       | Räntetäckning, ggr   | minst 2,0 | 1,9         | Nej       |
    Nöjda hyresgäster  | Serviceindex         | minst 82  | 82,5        | Ja        | Vartannat år.
                       | Produktindex         | minst 78  | 78          | Ja        |
  `,
    ),
  ).plan;
  expect(goals.map(({ comments }) => comments.length)).toEqual([0, 0]);
  expect(indicators.map(({ comments }) => comments.length)).toEqual([1, 0, 1, 0]);
});

test("a merged comment beside a merged goal is the goal's; running texts under 'Resultat' are comments", () => {
  const drawn = look(
    sheet(
      "Mål",
      `
    Mål         | Indikator     | Målvärde | Utfall 2023 | Bedömning av mål | Kommentar
    Trygga barn | Trygga elever | 90 %     | 91 %        | Delvis uppnått   | Två mått räcker inte.
                | Mobbade       | högst 3  | 4           |                  |
  `,
    ),
    { merge: ["A2:A3", "E2:E3", "F2:F3"] },
  );
  expect(read(drawn).plan.goals.map(({ grades, comments }) => [grades.length, comments.length])).toEqual([[1, 1]]);
  const told = read(
    sheet(
      "Mål",
      `
    Resultatmål            | Resultat                          | Bedömning
    Maten är god           | Nio av tio barn är nöjda med den. | Uppnås
    Svinnet minskar i köken | Svinnet vägs varje dag i köken.  | Uppnås delvis
  `,
    ),
  );
  expect([told.plan.indicators, told.plan.goals.map(({ comments }) => comments.length)]).toEqual([[], [1, 1]]);
});

test("cards side by side are read one by one", () => {
  expect(
    plan(
      sheet(
        "Tavla",
        `
    Mål       | Nära till motion |             | | Mål               | Stolta föreningar |
    Bedömning | Uppnått          |             | | Bedömning         | Delvis uppnått    |
              |                  |             | |                   |                   |
    Mått      | Mål 2023         | Utfall 2023 | | Mått              | Mål 2023          | Utfall 2023
    Utegym    | 8                | 9           | | Aktiva föreningar | 110               | 104
  `,
      ),
    ),
  ).toEqual([
    "mål: Nära till motion [Uppnått = Måluppfyllelse 0]",
    "  mått: Utegym → 8 2023: 9",
    "mål: Stolta föreningar [Delvis uppnått = Måluppfyllelse 1]",
    "  mått: Aktiva föreningar → 110 2023: 104",
  ]);
});

test("the committee right above each Excel table of a sheet owns its goals", () => {
  const drawn = sheet(
    "Mål",
    `
    Kommunstyrelsen  |           |          |
    Mål              | Indikator | Mål 2023 | Utfall 2023
    Öppen kommun     | Besök     | 5 000    | 4 720
                     |           |          |
                     |           |          |
    Tekniska nämnden |           |          |
    Mål              | Indikator | Mål 2023 | Utfall 2023
    Grön kommun      | Nya träd  | 300      | 344
  `,
  );
  for (const [name, range] of [
    ["tblKS", "A2:D3"],
    ["tblTN", "A7:D8"],
  ] as const)
    drawn.tables.push({
      name,
      area: parseArea(range)!,
      headerRow: true,
      totalsRow: false,
      columns: ["Mål", "Indikator", "Mål 2023", "Utfall 2023"],
    });
  expect(read(drawn).plan.goals.map(({ title, owners }) => [title, owners])).toEqual([
    ["Öppen kommun", ["Kommunstyrelsen"]],
    ["Grön kommun", ["Tekniska nämnden"]],
  ]);
});

test("what is now is the outcome of a table that has no other, and the start of one that has", () => {
  const drawn = (headers: string): string =>
    roles(
      read(
        sheet(
          "Mål",
          `Mål | Indikator | ${headers} | Målvärde 2026\nTrygga barn | Trygga elever | 91 % | 93 % | 95 %\nNöjda äldre | Nöjda brukare | 80 % | 82 % | 90 %`,
        ),
      ),
    );
  for (const now of ["Aktuellt värde", "Nuvärde", "Var är vi nu?"])
    expect(drawn(`Utgångsläge 2019 | ${now}`)).toBe("A goal, B indicator, C baseline 2019, D outcome, E target 2026");
  expect(drawn("Nuläge 2022 | Prognos 2025")).toBe(
    "A goal, B indicator, C outcome 2022, D forecast 2025, E target 2026",
  );
  expect(drawn("Nuläge 2019 | Utfall 2023")).toBe(
    "A goal, B indicator, C baseline 2019, D outcome 2023, E target 2026",
  );
});

test("companies beside committees in a matrix judge the goals, in short words too", () => {
  const drawn = (names: string): ReturnType<typeof sheet> =>
    sheet(
      "Ägarmål",
      `
    Ägarmål       | ${names}
    God ekonomi   | Uppnått | Uppnått | Delvis
    Nöjda kunder  | Delvis  | Uppnått | Uppnått
    Lägre utsläpp | Ej      | Delvis  | Delvis
    Antal uppnådda | 1      | 2       | 1
  `,
    );
  for (const names of ["Bostads AB | Energi AB | Vatten AB", "Kommunstyrelsen | Bostadsbolaget | Energi AB"]) {
    const [first, second, third] = names.split(" | ");
    expect(gradesOf(drawn(names))).toEqual([
      ["God ekonomi", `${first}: 0`, `${second}: 0`, `${third}: 1`],
      ["Nöjda kunder", `${first}: 1`, `${second}: 0`, `${third}: 0`],
      ["Lägre utsläpp", `${first}: 2`, `${second}: 1`, `${third}: 1`],
    ]);
  }
});
