import { read, sheet, tree } from "./kit";

/** Role of each column of the first table, by its header. */
const roles = ({ tables }: ReturnType<typeof read>): string[] =>
  (tables[0]?.columns ?? []).map(({ header, role }) => `${header}: ${role}`);

test("headers that nobody knows are no veto: the cells say what the columns are", () => {
  const found = read(
    sheet(
      "Blad1",
      `
    Del av livet      | Hjärtefråga                       | Slutade så
    Vård och omsorg   | Äldre ska känna sig trygga hemma  | Uppnås
    Vård och omsorg   | Anhöriga ska få stöd i tid        | Uppnås delvis
    Skola och lärande | Fler elever ska klara grundskolan | Uppnås inte
  `,
    ),
  );
  expect(tree(found.plan)).toEqual([
    "område: Vård och omsorg",
    "  mål: Äldre ska känna sig trygga hemma [Uppnås = Måluppfyllelse 0]",
    "  mål: Anhöriga ska få stöd i tid [Uppnås delvis = Måluppfyllelse 1]",
    "område: Skola och lärande",
    "  mål: Fler elever ska klara grundskolan [Uppnås inte = Måluppfyllelse 2]",
  ]);
});

test("the same with its headers down the side, which a reading by rows would take for something else", () => {
  const found = read(
    sheet(
      "Översikt",
      `
    Del av livet   | Omsorg                           | Omsorg                     | Skola
    Vart vi är på väg | Äldre ska känna sig trygga hemma | Anhöriga ska få stöd i tid | Fler elever ska klara grundskolan
    Gick det vägen | Uppnås                           | Uppnås delvis              | Uppnås inte
  `,
    ),
  );
  expect(found.tables).toMatchObject([{ range: "A1:D3", orientation: "columns" }]);
  expect(found.plan.goals.map(({ title, grades }) => [title, grades[0]?.step])).toEqual([
    ["Äldre ska känna sig trygga hemma", 0],
    ["Anhöriga ska få stöd i tid", 1],
    ["Fler elever ska klara grundskolan", 2],
  ]);
});

test("goals under a word for nämnder, and what each of these says of them beside it", () => {
  const found = read(
    sheet(
      "Översikt",
      `
    Nämnd        | Barn- och utbildningsnämnden | Socialnämnden | Samlad bedömning
    Trygg kommun | Uppnås                       | Uppnås inte   | Uppnås delvis
    God ekonomi  | Uppnås delvis                | –             | Uppnås delvis
  `,
    ),
  );
  expect(found.plan.goals.map(({ title, grades }) => [title, ...grades.map(({ who, step }) => [who, step])])).toEqual([
    ["Trygg kommun", ["Barn- och utbildningsnämnden", 0], ["Socialnämnden", 2], [undefined, 1]],
    ["God ekonomi", ["Barn- och utbildningsnämnden", 1], [undefined, 1]],
  ]);
});

test("years that come back under an unknown header: figures that change are outcomes, those that stay are targets", () => {
  const found = read(
    sheet(
      "Data",
      `
    Hör hemma i        | Det här vill vi        | Tecken på framgång        | Omgång | Hit kom vi | Bra nog
    Trygghet och hälsa | Färre behöver stöd     | Hushåll med stöd (antal)  | 2019   | 432        | 400
    Trygghet och hälsa | Färre behöver stöd     | Hushåll med stöd (antal)  | 2020   | 418        | 400
    Trygghet och hälsa | Färre behöver stöd     | Hushåll med stöd (antal)  | 2021   | 391        | 400
    Trygghet och hälsa | Äldre har inflytande   | Nöjda med hemtjänsten (%) | 2019   | 89         | 90
    Trygghet och hälsa | Äldre har inflytande   | Nöjda med hemtjänsten (%) | 2020   | 87         | 90
    Trygghet och hälsa | Äldre har inflytande   | Nöjda med hemtjänsten (%) | 2021   | 86         | 90
    Trygghet och hälsa | Äldre har inflytande   | Väntetid till boende (dagar) | 2019 | 48        | 45
    Trygghet och hälsa | Äldre har inflytande   | Väntetid till boende (dagar) | 2020 | 57        | 45
    Barn och unga      | Fler klarar skolan     | Elever med examen (%)     | 2019   | 71         | 74
    Barn och unga      | Fler klarar skolan     | Elever med examen (%)     | 2020   | 70         | 74
  `,
    ),
  );
  expect(roles(found).slice(3)).toEqual(["Omgång: period", "Hit kom vi: outcome", "Bra nog: target"]);
  expect(found.plan.indicators.map(({ title, outcomes }) => [title, outcomes.map(({ value }) => value)])).toEqual([
    ["Hushåll med stöd (antal)", [432, 418, 391]],
    ["Nöjda med hemtjänsten (%)", [89, 87, 86]],
    ["Väntetid till boende (dagar)", [48, 57]],
    ["Elever med examen (%)", [71, 70]],
  ]);
});

test("figures like the outcomes beside them, under a header without a year, are what they are held against: it is asked", () => {
  const found = read(
    sheet(
      "Mål",
      `
    Mål                        | Indikator                 | Nivån | Utfall 2020 | Utfall 2021
    Färre behöver stöd         | Hushåll med stöd (antal)  | 400   | 418         | 391
    Äldre har inflytande       | Nöjda med hemtjänsten (%) | 90    | 87          | 86
    Vi är friska               | Sjukfrånvaro (%)          | 6     | 6,6         | 7,1
  `,
    ),
  );
  expect(roles(found)[2]).toBe("Nivån: target");
});

test.each([
  [
    "key figures over years, which are measured against nothing",
    `
    Så står det till           | 2019 | 2020 | 2021
    Andel med fiber (%)        | 71   | 74   | 80
    Antal invånare (antal)     | 9000 | 9100 | 9200
    Soliditet (%)              | 31   | 32   | 33
  `,
  ],
  [
    "risks, with numbers and a yes or no",
    `
    Grupp     | Ordning | Det som kan hända             | Tas vidare
    Personal  | 1       | Risk för manuella fel         | Ja
    Ekonomi   | 2       | Risk att avtal saknas         | Ja
    Ekonomi   | 3       | Risk för avtalsbrott i köp    | Ja
  `,
  ],
  [
    "things to do with their status",
    `
    Sak               | Vem    | Hur långt
    Byta lås i entrén | Anna   | Pågår
    Måla korridoren   | Bertil | Klart
    Köpa nya stolar   | Cecilia | Pågår
  `,
  ],
])("%s, under headers that nobody knows, are left alone", (_, drawing) =>
  expect(read(sheet("Blad1", drawing)).tables).toEqual([]),
);

describe("a header of areas over the names of what is measured", () => {
  it("names the rows where each occurs once beside what it is and is to be, and nothing else names them", () => {
    const { plan } = read(
      sheet(
        "Blad",
        `
      Område            | Nuläge   | Målvärde
      Tillgänglighet    | 60 dagar | 30 dagar
      Trygghet i skolan | 82 %     | 95 %
      Digitala tjänster | 12       | 40
    `,
      ),
    );
    expect(plan.indicators.map(({ title, targets }) => [title, targets[0]?.text])).toEqual([
      ["Tillgänglighet", "30 dagar"],
      ["Trygghet i skolan", "95 %"],
      ["Digitala tjänster", "40"],
    ]);
  });

  it("stands for areas where a column of measures is beside it", () => {
    const { plan } = read(
      sheet(
        "Blad",
        `
      Område | Indikator         | Nuläge | Målvärde
      Skola  | Trygghet i skolan | 82 %   | 95 %
      Vård   | Nöjda brukare     | 71 %   | 80 %
      Miljö  | Fossilfria bilar  | 40 %   | 60 %
    `,
      ),
    );
    expect(plan.indicators.map(({ title }) => title)).toEqual([
      "Trygghet i skolan",
      "Nöjda brukare",
      "Fossilfria bilar",
    ]);
    expect(plan.areas.map(({ title }) => title)).toEqual(["Skola", "Vård", "Miljö"]);
  });

  it("stands for areas in no case where the state of things and the state that is wished are beside it", () => {
    const { plan } = read(
      sheet(
        "Blad",
        `
      Förmåga   | Nuläge       | Målbild
      Styrning  | Fragmenterad | Gemensam portfölj
      Prövning  | Definierad   | Etablerad som första steg
    `,
      ),
    );
    expect(plan.areas).toEqual([]);
    expect(plan.indicators.map(({ title, targets }) => [title, targets[0]?.text])).toEqual([
      ["Styrning", "Gemensam portfölj"],
      ["Prövning", "Etablerad som första steg"],
    ]);
  });
});

describe("names that set what they are to reach, over years", () => {
  const rows = `
      Minst 95 % förnybar energi        | 92 % | 90 % | 88 %
      Högst 2 ton utsläpp per anställd  | 2,1  | 2,5  | 3,0
      Kaffet ska vara ekologiskt        | 97 % | 95 % | 90 %
      <3 % korttidssjukfrånvaro         | 2 %  | 4 %  | 4 %
      Minst 60 % återvunnet avfall      | 58 % | 57 % | 55 %`;
  const measures = (drawing: string): unknown[] =>
    read(sheet("Blad", drawing)).plan.indicators.map(({ title, targets, outcomes, parents }) => [
      title,
      targets[0]?.reading.kind,
      outcomes.map(({ period, value }) => `${period}: ${value}`).join(),
      parents.length,
    ]);
  const read5 = [
    ["Minst 95 % förnybar energi", "min", "2023: 92,2022: 90,2021: 88", 1],
    ["Högst 2 ton utsläpp per anställd", "max", "2023: 2.1,2022: 2.5,2021: 3", 1],
    ["Kaffet ska vara ekologiskt", undefined, "2023: 97,2022: 95,2021: 90", 1],
    ["<3 % korttidssjukfrånvaro", "max", "2023: 2,2022: 4,2021: 4", 1],
    ["Minst 60 % återvunnet avfall", "min", "2023: 58,2022: 57,2021: 55", 1],
  ];

  it("are goals and their own measures below a line that names goals", () =>
    expect(
      measures(`
      Koncernen i siffror
       | 2023 | 2022 | 2021
      Långsiktiga mål${rows}`),
    ).toEqual(read5));

  it("are so under a title of goals, too", () =>
    expect(
      measures(`
      Våra miljömål
       | 2023 | 2022 | 2021${rows}`),
    ).toEqual(read5));

  it("are none where they only divide what is counted", () =>
    expect(
      measures(`
      Våra invånare
       | 2023 | 2022 | 2021
      0–5 år            | 12 % | 13 % | 14 %
      6–15 år           | 21 % | 22 % | 23 %
      16–64 år          | 48 % | 47 % | 46 %
      Minst 65 år gamla | 19 % | 18 % | 17 %`),
    ).toEqual([]));
});

describe("the second page of a table, whose header stands on the first", () => {
  const page = `
      forts. tabell 4
        |                              | Elever som simmar i årskurs 6       | minst 95 % | 91 %  | Uppnås inte | BUN
        |                              | Besök i badhuset                    | minst 60   | 72    | Uppnås      | KFN
      EN TRYGG KOMMUN
      3 | Den som behöver stöd får det | Väntetid till boende, dagar i snitt | högst 60   | 48    | Uppnås      | SN
        |                              | Utredningar klara i tid             | minst 95 % | 90 %  | Uppnås inte | SN
      4 | Våldet minskar               | Anmälda våldsbrott per 1 000        | < 10       | 11,3  | Uppnås inte | KS
      EN HÅLLBAR KOMMUN
      5 | Resorna blir färre           | Fossilfria bilar                    | minst 60 % | 66 %  | Uppnås      | TN
        |                              | Köpt energi, kWh/m²                 | högst 150  | 149   | Uppnås      | TN`;
  const found = read(sheet("Sid 23", page));

  it("has its columns told by their cells, and its figures by the bounds that they answer to", () => {
    expect(found.tables.map(({ columns }) => columns.map(({ role }) => role))).toEqual([
      ["number", "goal", "indicator", "target", "outcome", "grade", "owner"],
    ]);
    expect(
      found.plan.indicators.map(({ title, targets, outcomes, grades }) => [
        title.slice(0, 12),
        targets[0]?.text,
        outcomes[0]?.text,
        grades[0]?.text,
      ]),
    ).toEqual([
      ["Elever som s", "minst 95 %", "91 %", "Uppnås inte"],
      ["Besök i badh", "minst 60", "72", "Uppnås"],
      ["Väntetid til", "högst 60", "48", "Uppnås"],
      ["Utredningar ", "minst 95 %", "90 %", "Uppnås inte"],
      ["Anmälda våld", "< 10", "11,3", "Uppnås inte"],
      ["Fossilfria b", "minst 60 %", "66 %", "Uppnås"],
      ["Köpt energi,", "högst 150", "149", "Uppnås"],
    ]);
  });

  it("goes on over headings, which are the areas of the goals below them", () => {
    const { areas, goals } = found.plan;
    expect(areas.map(({ title }) => title)).toEqual(["EN TRYGG KOMMUN", "EN HÅLLBAR KOMMUN"]);
    expect(goals.map(({ title, parents }) => [title, areas.find(({ id }) => id === parents[0])?.title])).toEqual([
      ["Den som behöver stöd får det", "EN TRYGG KOMMUN"],
      ["Våldet minskar", "EN TRYGG KOMMUN"],
      ["Resorna blir färre", "EN HÅLLBAR KOMMUN"],
    ]);
  });

  it("is none of goals where nothing is bounded or judged", () => {
    const budget = `
      forts. tabell 4
      VÅRD OCH OMSORG
      1 | Äldreboende  | Personal och lokaler | 41 200 | 42 950 | SN
      2 | Hemtjänst    | Personal och resor   | 18 400 | 18 100 | SN
      TEKNIK
      3 | Gator        | Underhåll och belysning | 9 300 | 9 900 | TN
      4 | Parker       | Skötsel och plantering  | 2 100 | 2 050 | TN`;
    expect(read(sheet("Sid 24", budget)).plan.indicators).toEqual([]);
  });
});

describe("measures under a heading that nobody knows, with years beside it", () => {
  const shapes = (drawing: string): string[] =>
    read(sheet("Avtryck", drawing)).tables.map((_, i) => columnsOf(drawing, i));
  const columnsOf = (drawing: string, i: number): string =>
    read(sheet("Avtryck", drawing))
      .tables[i]!.columns.map(({ role, period }) => `${role}${period ? ` ${period}` : ""}`)
      .join(", ");

  it.each([
    [
      "where their names say what is to be",
      `Hva vi følger | 2025 | 2020 | 2021 | 2022 | Kommentar
      Alle kakaoprodukter skal være sertifiserte     | 100 % | 85 % | 86 % | 79 % | 84 av 107
      Alle produsenter skal ha en gyldig revisjon    | 100 % | 83 % | 84 % | 89 % |
      Alle leverandører skal signere retningslinjene | 100 % | 54 % | 77 % | 70 % |`,
      "indicator, target 2025, outcome 2020, outcome 2021, outcome 2022, comment",
    ],
    [
      "where the start stands beside what is to be reached",
      `Vårt avtryck | Utgångsläge 2019 | 2022 | 2023 | 2030
      Fossilfria bränslen i egna fordon, % | 31  | 44  | 52  | 100
      Matsvinn per portion, gram           | 62  | 51  | 47  | 31
      Energi i lokaler, kWh per m²         | 168 | 151 | 149 | 120`,
      "indicator, baseline 2019, outcome 2022, outcome 2023, target 2030",
    ],
    [
      "where what is to be reached has bounds",
      `Hållbarhetsresan | 2030 | 2021 | 2022 | 2023
      Inköpta livsmedel ska vara ekologiska | minst 60 % | 38 % | 41 % | 40 %
      Alla fordon ska vara fossilfria       | 100 %      | 61 % | 70 % | 78 %
      Matsvinnet ska halveras               | högst 30 g | 61 g | 55 g | 49 g`,
      "indicator, target 2030, outcome 2021, outcome 2022, outcome 2023",
    ],
    [
      "where a header says both the year and that the cells are measured by it",
      `Våre parametere | 2025 (indikatorer) | 2020 (baseline) | 2021 | 2022
      Alle nye produkter skal følge målene for salt | 100 % | N/A  | 81 % | 93 %
      Alt kaffe skal være sertifisert               | 100 % | 85 % | 86 % | 79 %
      Alle leverandører skal signere retningslinjene | 100 % | 54 % | 77 % | 70 %`,
      "indicator, target 2025, baseline 2020, outcome 2021, outcome 2022",
    ],
  ])("are read %s", (_, drawing, columns) => expect(shapes(drawing)).toEqual([columns]));

  it.each([
    [
      "a forecast of how many people there are",
      `Befolkning | 2021 | 2022 | 2023 | 2030
      0–5 år           | 812  | 790  | 771  | 700
      6–15 år          | 1504 | 1499 | 1480 | 1390
      65 år och äldre  | 3011 | 3055 | 3102 | 3400`,
    ],
    [
      "questions that are to be asked",
      `Område | Fråga | Status | Behöver beslut?
      Driftmodell | Är ansvaret tydligt?                 | Grön/Gul/Röd | Ja/Nej
      Kompetens   | Har beroendet av enskilda minskat?   | Grön/Gul/Röd | Ja/Nej
      Säkerhet    | Ska kraven vara en del av arbetet?   | Grön/Gul/Röd | Ja/Nej`,
    ],
  ])("are not what stands in %s", (_, drawing) => expect(shapes(drawing)).toEqual([]));
});
