import { setCell } from "../../src/sheet/book";
import { plan, read, sheet, tree } from "./kit";

describe("header rows that compete", () => {
  const rows = `
    Nöjda besökare | Andel nöjda | 80 % | 77 %
    Rena sjöar | Andel sjöar med god status | 90 % | 92 %`;
  const targets = (above: string) =>
    read(sheet("Mål", `${above}\n Mål | Nyckeltal | Mål värde | Utfall${rows}`)).plan.indicators.map(({ targets }) =>
      targets.map(({ text }) => text),
    );

  it("let a line of something else over a whole header change nothing", () => {
    expect(targets(" | SCB-undersökning | Verksamhetsresultat |")).toEqual([["80 %"], ["90 %"]]);
    expect(targets("Uppföljning av målen | | |")).toEqual([["80 %"], ["90 %"]]);
  });

  it("keep the years that are over them", () => {
    const { plan } = read(
      sheet(
        "Mål",
        `
        Mål | Indikator | 2022 | 2023
        | | Utfall | Utfall
        Trygg kommun | Andel trygga | 70 | 72
        Ren kommun | Restavfall, kg | 140 | 131`,
      ),
    );
    expect(plan.indicators.map(({ outcomes }) => outcomes.map(({ period, value }) => [period, value]))).toEqual([
      [
        ["2022", 70],
        ["2023", 72],
      ],
      [
        ["2022", 140],
        ["2023", 131],
      ],
    ]);
  });

  it("give no column the year of its neighbour's heading", () => {
    const { plan } = read(
      sheet(
        "Delår 2023",
        `
        Mål | Indikator | Utfall | Mål | Jfr | Prognos
        | | 2022 | 2023 | 2022 |
        | | | | | Helår
        Trygg kommun | Andel trygga, % | 70 | 75 | ↗ | 72
        Ren kommun | Restavfall, kg | 140 | 130 | ↘ | 133`,
      ),
    );
    expect(plan.indicators.map(({ forecasts }) => forecasts?.map(({ period, value }) => [period, value]))).toEqual([
      [["2023", 72]],
      [["2023", 133]],
    ]);
  });
});

describe("a verdict alone", () => {
  it("right below a heading that comes after other rows judges it", () => {
    const { plan } = read(
      sheet(
        "Mål",
        `
        Mål 1: Fler bor här
        Målet är delvis uppfyllt
        Mått | 2023 | Målvärde
        Invånare, antal | 9400 | minst 9500

        Mål 2: Alla lär sig läsa
        Målet är uppfyllt
        Mått | 2023 | Målvärde
        Klarar lästestet, % | 91 | minst 90`,
      ),
    );
    expect(plan.goals.map(({ title, grades }) => [title, grades.map(({ text }) => text)])).toEqual([
      ["Fler bor här", ["Målet är delvis uppfyllt"]],
      ["Alla lär sig läsa", ["Målet är uppfyllt"]],
    ]);
  });
});

describe("sentences in two columns", () => {
  const { plan, problems } = read(
    sheet(
      "Hållbarhet",
      `
      Mål | Utfall 2023
      Andelen förnybart bränsle ska vara minst 80 procent | Vi har bytt tre fordon. Andelen uppgick till 83 procent
      Vi ska minska utsläppen med 40 procent till 2030 | Utsläppen var 12 procent lägre än 2018`,
    ),
  );

  it("tell the target and the value of the goal's own measure", () => {
    const [share] = plan.indicators;
    expect(share!.targets.map(({ reading }) => reading)).toMatchObject([{ kind: "min", value: 80, unit: "%" }]);
    expect(share!.outcomes).toMatchObject([{ period: "2023", value: 83, unit: "%" }]);
  });
  it("are asked about where they tell how far it has come, and not where it is", () => {
    expect(plan.indicators[1]!.outcomes).toMatchObject([{ value: null }]);
    expect(problems.map(({ code, cell }) => [code, cell])).toEqual([["utfall-ej-läst", "Hållbarhet!B3"]]);
  });
});

describe("a legend on another sheet", () => {
  const goals = sheet(
    "Mål",
    `
    Mål | Mått | Målvärde | Utfall | Bedömning
    Rent vatten | Anmärkningar, % | högst 1 | 0,4 | A
    Mindre avfall | Restavfall, kg | högst 130 | 138 | C`,
  );
  const legend = (best: string, worst: string) =>
    sheet(
      "Skala",
      `Bokstav | Betydelse\n${best} | Målet är uppnått\nB | Målet är delvis uppnått\n${worst} | Målet är inte uppnått`,
    );
  const steps = (...sheets: Parameters<typeof read>) =>
    read(...sheets).plan.indicators.flatMap(({ grades }) => grades.map(({ text, step }) => [text, step]));

  it("says what the marks of a table mean, whichever way round its letters go", () => {
    expect(steps(goals, legend("A", "C"))).toEqual([
      ["A", 0],
      ["C", 2],
    ]);
    expect(steps(legend("C", "A"), goals)).toEqual([
      ["A", 2],
      ["C", 0],
    ]);
  });
  it("is not made up where there is none", () => {
    expect(steps(goals).map(([, step]) => step)).toEqual([undefined, undefined]);
  });
});

describe("a legend in figures", () => {
  const grades = (key: string) =>
    read(
      sheet(
        "Delår",
        `
        Våra mål
        ${key}
        Mål | Mått | Målvärde | Utfall | Bed.
        Trygg kommun | Andel trygga, % | 75 | 76 | 1
        Ren kommun | Restavfall, kg | högst 130 | 133 | 2
        Ung kommun | Antal föreningar | 80 | 41 | 3`,
      ),
    ).plan.indicators.map(({ grades: printed }) => printed.map(({ text, step }) => [text, step]));

  it("after a word for grades explains them, and an end that another denies is the best", () =>
    expect(grades("Bedömning: 1 = målet nås vid årets slut, 2 = osäkert, 3 = målet nås inte")).toEqual([
      [["1", 0]],
      [["2", 1]],
      [["3", 2]],
    ]));

  it("gives no order where neither end is said to be reached", () =>
    expect(grades("Bedömning: 1 = vi lutar åt ja, 2 = osäkert, 3 = målet nås inte").flat()).toEqual([
      ["1", undefined],
      ["2", undefined],
      ["3", undefined],
    ]));
});

describe("a title", () => {
  it("stands as the cell shows it: its own quotes and dashes, a word divided over lines whole", () => {
    const { plan } = read(
      sheet(
        "Mål",
        `
        Mål | Indikator | Målvärde | Utfall 2023
        Kommunens ”gröna” hjärta — för alla | Nöjda med renhåll-\\nningen, % | minst 80 | 82`,
      ),
    );
    expect(tree(plan).map((line) => line.trim())).toEqual([
      expect.stringContaining("Kommunens ”gröna” hjärta — för alla"),
      expect.stringContaining("Nöjda med renhållningen, %"),
    ]);
  });
});

describe("headings without a level over headings with one", () => {
  const { plan } = read(
    sheet(
      "Plan 2019",
      `
      En sund ekonomi

      Mål 1: Ordnad ekonomi
      Nyckeltal | Nu | Mål
      Resultat i procent av skatterna | 1,1 procent | 1,0 procent

      Mål 2: En god arbetsgivare
      Nyckeltal | Nu | Mål
      Medarbetare per chef | 26 | ska minska

      Tillväxt i hela kommunen

      Mål 3: Kommunen växer
      Nyckeltal | Nu | Mål

      Mål 4: Ett företagsklimat i toppklass
      Nyckeltal | Nu | Mål
      Företagens omdöme | 3,1 | minst 3,5`,
    ),
  );

  it("are areas, the one over the first header too", () => {
    expect(plan.areas.map(({ title }) => title)).toEqual(["En sund ekonomi", "Tillväxt i hela kommunen"]);
  });

  it("have the goals until the next of them", () => {
    const [first, second] = plan.areas.map(({ id }) => id);
    expect(plan.goals.map(({ title, parents }) => [title, parents])).toEqual([
      ["Ordnad ekonomi", [first]],
      ["En god arbetsgivare", [first]],
      ["Kommunen växer", [second]],
      ["Ett företagsklimat i toppklass", [second]],
    ]);
  });
});

describe("a line above each of several tables", () => {
  const areas = (...sheets: Parameters<typeof read>) =>
    read(...sheets).plan.goals.map(({ title, parents }) => [title, ...parents]);

  it("is the area of its rows where the tables are beside one another", () => {
    const beside = `
      Barn och unga | | | | Trygghet och hälsa
      Mål | Mått | Målvärde | | Mål | Nyckeltal | Målnivå
      Fler klarar skolan | Behöriga, % | minst 86 | | Äldre har inflytande | Nöjda, % | minst 90
      Fler trivs | Trygga, % | minst 90 | | Färre behöver stöd | Hushåll, antal | högst 400`;
    expect(areas(sheet("Mål", beside))).toEqual([
      ["Fler klarar skolan", "område:barn och unga"],
      ["Fler trivs", "område:barn och unga"],
      ["Äldre har inflytande", "område:trygghet och hälsa"],
      ["Färre behöver stöd", "område:trygghet och hälsa"],
    ]);
  });

  it("is the area where tables alike are on a sheet each, below a line that they share", () => {
    const of = (area: string, goal: string) =>
      sheet(
        area.split(" ")[0]!,
        `Uppföljning för kommunen\n${area}\n\nMål | Mått | Målvärde\n${goal} | Nöjda, % | minst 80`,
      );
    expect(areas(of("Trygghet och hälsa", "Äldre har inflytande"), of("Miljö och klimat", "Sjöarna är rena"))).toEqual([
      ["Äldre har inflytande", "område:trygghet och hälsa"],
      ["Sjöarna är rena", "område:miljö och klimat"],
    ]);
  });

  it("says what the table holds where it has a header's words, and is no area", () => {
    const drawn = `
      Resultatmål och uppfyllelse
      Resultatmål | Uppfyllelse
      Fler trivs | Uppnås

      Uppdrag och status
      Uppdrag | Status
      Ta fram en plan | Genomfört`;
    expect(read(sheet("Tabeller", drawn)).plan.areas).toEqual([]);
  });
});

describe("what is below a table's rows", () => {
  const table = `
    Indikator                      | 2014  | Mål 2015 | 2015
    Andel med kommunalt avlopp     | 60 %  | >61 %    | 61,6 %
    Sjukfrånvaro                   | 4,1 % | <4 %     | 3,5 %
`;
  const titles = (below: string): string[] => {
    const { areas, goals, indicators } = read(sheet("Mål", `${table}${below}`)).plan;
    return [...areas, ...goals, ...indicators].map(({ title }) => title);
  };
  const own = ["Andel med kommunalt avlopp", "Sjukfrånvaro"];

  it("under a title and years of its own is another table", () =>
    expect(
      titles(`
    Om kommunen
    Ekonomi och personal  | 2013  | 2014  | 2015
    Totalt antal årsverk  | 5     | 6     | 6
    Driftkostnad, tkr     | 4 000 | 4 014 | 4 752`),
    ).toEqual(own));

  it("under a title and words of risks is another table", () =>
    expect(
      titles(`
    Intern kontroll
    Process      | Risk                        | Sannolikhet | Konsekvens | Riskvärde
    Fakturering  | Fel avgift debiteras        | 3           | 3          | 9
    Diarieföring | Handlingar registreras inte | 2           | 4          | 8`),
    ).toEqual(own));

  it("under a title of its own and texts of the rows' kind belongs to it", () =>
    expect(
      titles(`
    Personalen
    Nöjda medarbetare    | Ej mätt | >80 % | Ej mätt
    Heltidsarbetande     | 70 %    | >75 % | 76 %`),
    ).toEqual(expect.arrayContaining(["Nöjda medarbetare", "Heltidsarbetande"])));
});

test("a line that says whose the measures are is no area: the rows' own areas are", () => {
  const { plan, period } = read(
    sheet(
      "Mål",
      `
      Område       | Indikator            | Utfall 2014 | Mål 2015
      Gemensamma indikatorer:
      Arbetsmiljö  | Sjukfrånvaro         | 4,1 %       | < 4 %
      Verksamhetens egna indikatorer:
      Kompetens    | Kurser för personal  | 2           | > 2`,
    ),
  );
  expect(tree(plan, period)).toEqual([
    "område: Arbetsmiljö",
    "  indikator: Sjukfrånvaro → < 4 % 2014: 4.1",
    "område: Kompetens",
    "  indikator: Kurser för personal → > 2 2014: 2",
  ]);
});

test.each([
  ["Övergripande mål till 2050", ""],
  ["Mål innen 2030", ""],
  ["Sjukfrånvaron ska 2025 vara högst 5 procent", ""],
  ["Uppföljning 2024 av mål till 2030", "2024"],
  ["Uppföljning januari till augusti 2024", "2024-01–08"],
  ["Måluppfyllelse 2024", "2024"],
])("the year that something is aimed at by is no period of account: %s", (title, period) => {
  const { plan } = read(
    sheet("Blad1", `${title}\n\nMål | Indikator | Målvärde | Utfall\nGod mat | Nöjda elever | minst 80 % | 75 %`),
  );
  expect(plan.indicators[0]!.outcomes[0]!.period).toBe(period);
});

describe("what a table is under", () => {
  it("is the wish right above its only header, in capitals or not", () => {
    const drawing = `
      ETT TRYGGT HEM FÖR ALLA
      Indikatorer | 2023 | 2024 | Målsättning 2026
      Väntetid till boende, dagar | 60 | 52 | minst 50
      Nöjda boende, % | 81 | 84 | minst 90`;
    expect(plan(sheet("Boende", drawing))[0]).toBe("mål: ETT TRYGGT HEM FÖR ALLA");
  });

  it("is the line over each table, though the tables have other columns and the sheet a heading of its own", () => {
    const drawing = `
      Det vi mäter
      Besök på webben
      Nyckeltal | Startläge | Mål (våren) | Hur det mäts
      Besökare per vecka | 0 | 300 | Statistik
      Sidor per besök | 2 | 4 | Statistik

      Kvalitet på svaren
      Nyckeltal | Mål | Hur det mäts
      Rätt svar direkt | minst 70 % | Stickprov
      Nöjda som svarat | minst 4,2 | Enkät`;
    const { plan } = read(sheet("Webb", drawing));
    const over = plan.indicators.map(({ parents }) =>
      parents.map((id) => [...plan.areas, ...plan.goals].find((one) => one.id === id)?.title),
    );
    expect(over).toEqual([["Besök på webben"], ["Besök på webben"], ["Kvalitet på svaren"], ["Kvalitet på svaren"]]);
  });

  it("is a heading without a header of its own, under the heading whose header comes back", () => {
    const drawing = `
      Medborgare – mått
      | Utfall 2023 | Utfall 2024 | Målvärde 2024
      Fler ska känna sig trygga
      Trygga kvällstid, % | 60 | 64 | minst 70
      Alla ska kunna delta
      Svar på remisser | 30 | 40 | minst 50

      Omgivning – mått
      | Utfall 2023 | Utfall 2024 | Målvärde 2024
      Luften ska bli renare
      Partiklar, µg | 14 | 13 | högst 12`;
    expect(plan(sheet("Mål", drawing)).filter((line) => !/→/u.test(line))).toEqual([
      "område: Medborgare – mått",
      "  mål: Fler ska känna sig trygga",
      "  mål: Alla ska kunna delta",
      "område: Omgivning – mått",
      "  mål: Luften ska bli renare",
    ]);
  });

  it("is a goal named after the number of the paper's section", () => {
    const drawing = `
      2.5.3 Mål: Bästa servicen i länet
      Indikator | 2023 | 2024 | Målsättning 2024
      Nöjda företag, index | 66 | 70 | 72`;
    expect(plan(sheet("Delår", drawing))[0]).toBe("mål 2.5.3: Bästa servicen i länet");
  });

  it("is the line over a verdict in sentences, and not the word for verdicts", () => {
    const drawing = `
      EN LEVANDE BYGD ATT BO I
      Måluppfyllelse
      Den samlade bedömningen är att målet inte är nått men ändå relativt nära.

      Indikator | 2023 | 2024 | Målsättning 2024
      Påbörjade bostäder, antal | 165 | 213 | 220`;
    // Her sentence is shown with it, without a step.
    expect(plan(sheet("Årsredovisning", drawing))[0]).toBe(
      "mål: EN LEVANDE BYGD ATT BO I [Den samlade bedömningen är att målet inte är nått men ändå relativt nära.]",
    );
  });

  it("is an area that its words say is one, by its name alone over the first table and over the next", () => {
    const table = (name: string, measure: string) =>
      ` Strategiskt område: ${name}\n Nyckeltal | 2022 | 2023 | Målvärde 2023\n ${measure} | 86 | 84 | 90`;
    const drawn = [table("Barn och unga", "Trygga på fritiden, %"), "", table("Livsmiljö", "Nöjda med parker, %")];
    const { areas } = read(sheet("Mål", drawn.join("\n"))).plan;
    expect(areas.map(({ title }) => title)).toEqual(["Barn och unga", "Livsmiljö"]);
  });

  it("is no title that only names a column below it", () => {
    const drawing = `
      Delmål – status
      # | Delmål | Status
      1 | Räkna om alla avgifter | Klart
      2 | Flytta arkivet till nya lokaler | Pågår`;
    expect(read(sheet("Delmål", drawing)).plan.goals.map(({ title }) => title)).toEqual([
      "Räkna om alla avgifter",
      "Flytta arkivet till nya lokaler",
    ]);
  });
});

test("a mark that begins a grade's cell says it, whatever words are beside", () => {
  const drawing = `
    Nyckeltal | Mål | Utfall | Status
    Svar inom en dag, % | 90 | 92 | ✅
    Väntetid, dagar | högst 10 | 14 | ❌ personalbrist
    Nöjda kunder, % | 80 | 79 | ⚠️
    Avslut i tid, % | 95 | 60 | ❌ (ny rutin från maj)`;
  const { plan, problems } = read(sheet("Mål", drawing));
  expect(plan.indicators.map(({ grades }) => grades.map(({ step }) => step))).toEqual([[0], [2], [1], [2]]);
  expect(problems.filter(({ code }) => code === "okänd-bedömning")).toEqual([]);
});

describe("below a table of goals", () => {
  const above = `
    Indikator | Enhet | Mål
    Svar inom en dag | % | >90
    Öppna ärenden | st | <40`;

  it("a title and rows that leave a column of every goal blank are another table", () => {
    const { plan } = read(
      sheet("Mål", `${above}\n\n Roller\n Roll | Uppgift\n Chef | Följer upp varje månad\n Handläggare | Svarar`),
    );
    expect(plan.indicators.map(({ title }) => title)).toEqual(["Svar inom en dag", "Öppna ärenden"]);
    expect(plan.goals).toEqual([]);
  });

  it("measures with a value each, and nothing that they are to reach, are a summary", () => {
    const { tables } = read(
      sheet("Mål", `${above}\n\n Sammanfattning\n Mått | Värde\n Filer | 53 st\n Prov | 1 294\n Fel | 0`),
    );
    expect(tables).toHaveLength(1);
  });

  it("a sentence that tells of the rows is a note", () => {
    const note = "Tabellen visar läget vid årets slut, och föregående års värde står inom parentes.";
    const { plan } = read(
      sheet("Mål", `Indikator | Utfall | Mål\n Väntetid | 30 (56) | 60\n Fel | 4 (5) | 6\n ${note}`),
    );
    expect(plan.indicators.map(({ title }) => title)).toEqual(["Väntetid", "Fel"]);
  });
});

describe("a row that begins with Totalt", () => {
  const titles = (row: string): string[] =>
    read(
      sheet(
        "Mål",
        `
      Nyckeltal              | Utfall 2024 | Utfall 2025 | Målvärde
      Svinn i skolan, kg     | 40          | 35          | 30
      Svinn på äldreboenden  | 60          | 55          | 50
      ${row}`,
      ),
    ).plan.indicators.map(({ title }) => title);
  const own = ["Svinn i skolan, kg", "Svinn på äldreboenden"];

  it.each([
    ["names a measure with a target of its own", "Totalt matsvinn per portion | 41 g | 39 g | 30 g"],
    ["names one in two words", "Total sjukfrånvaro | 7,1 % | 6,9 % | 6 %"],
  ])("%s and is one", (_, row) => expect(titles(row)).toEqual([...own, row.split(" | ")[0]]));

  it.each([
    ["alone is a sum", "Totalt | 41 | 39 | 30"],
    ["is a sum where its figures add up", "Totalt matsvinn, kg | 100 | 90 | 80"],
    ["is a sum of all", "Totalt nämnden | 41 | 39 | 30"],
    ["has no target", "Totalt matsvinn, kg | 41 | 39 |"],
  ])("%s", (_, row) => expect(titles(row)).toEqual(own));
});

describe("two tables of measures, one below the other", () => {
  const areasOf = (first: string, second: string, note: string) =>
    read(
      sheet(
        "Mål och resultat",
        `
Service – mål och resultat 2024
Färg: grön = målet nått, gul = på väg

${first} | Mål 2024 | Utfall 2024
Andel ekologiska livsmedel | minst 30 % | 25 %
Matsvinn, g per portion | högst 50 | 46
${note}

${second} | Mål 2024 | Utfall 2024
Sjukfrånvaro | högst 8 % | 9,4 %
Reklamationer | högst 30 | 31`,
      ),
    ).plan.areas.map(({ title }) => title);

  test("have no names where the words only say what a column holds", () => {
    expect(areasOf("Indikator", "Mått", "Källa: egen vägning v 11")).toEqual([]);
  });
});

test("short headings in a column of goals and measures are the goals", () => {
  const { plan: found } = read(
    sheet(
      "Drift",
      `
    Mål / mätetal       | Enhet | Mål 2025 | Utfall 2025
    Avbrottsfri leverans |       |          |
    Vattenläckor        | antal | högst 180 | 166
    Långa avbrott       | antal | högst 6   | 8
    Nöjda kunder        |       |          |
    Samtal lösta direkt | %     | minst 80  | 82`,
    ),
  );
  expect(found.areas).toEqual([]);
  expect(found.goals.map(({ title }) => title)).toEqual(["Avbrottsfri leverans", "Nöjda kunder"]);
});

describe("a row with a grade and no figure", () => {
  const titles = (rows: string): { goals: string[]; measures: string[] } => {
    const { plan: found } = read(
      sheet("Mål", `\n    Det vi följer | Start | Mål 2023 | Utfall 2023 | Nådde vi dit?${rows}`),
    );
    return { goals: found.goals.map(({ title }) => title), measures: found.indicators.map(({ title }) => title) };
  };

  it("is the goal of the measures below, where one stands over each run of them", () =>
    expect(
      titles(`
    En plats att växa upp på    |      |            |      | Delvis
    Fullföljer gymnasiet        | 71 % | minst 80 % | 79 % | Delvis
    Föreningsaktiva ungdomar    | 52 % | minst 60 % | 63 % | Ja
    Hållbara resor              |      |            |      | Nej
    Kollektivresor per invånare | 41   | minst 50   | 36   | Nej`),
    ).toEqual({
      goals: ["En plats att växa upp på", "Hållbara resor"],
      measures: ["Fullföljer gymnasiet", "Föreningsaktiva ungdomar", "Kollektivresor per invånare"],
    }));

  it("is a measure among measures, where they do not", () =>
    expect(
      titles(`
    Fullföljer gymnasiet        | 71 % | minst 80 % | 79 % | Delvis
    Plan för ungdomar finns     |      |            |      | Ja
    Föreningsaktiva ungdomar    | 52 % | minst 60 % | 63 % | Ja
    Plan för resor finns        |      |            |      | Nej
    Kollektivresor per invånare | 41   | minst 50   | 36   | Nej`),
    ).toMatchObject({
      goals: [],
      measures: expect.arrayContaining(["Plan för ungdomar finns", "Plan för resor finns"]) as string[],
    }));
});

test("a goal that has no colour yet is a goal as those with one are, and heads none of them", () => {
  const summary = sheet(
    "Sammanställning",
    `
    Nr | Kommunfullmäktiges mål       | Bedömning 2024 | Kommentar
    1  | En skola där alla lyckas     |                | Resultaten förbättras men når inte målet
    2  | Trygg omsorg hela livet      |                | Alla mått utom ett nås
    3  | En växande och grön kommun   |                |
    4  | Ekonomi i balans             |                |`,
  );
  const fills = ["#FFFF00", "#92D050", undefined, "#92D050"];
  fills.forEach((fill, i) => fill && setCell(summary, i + 1, 2, null, { fill }));
  const { areas, goals } = read(summary).plan;
  expect(areas).toEqual([]);
  expect(goals.map(({ title, parents, grades }) => [title, parents.length, grades.length])).toEqual([
    ["En skola där alla lyckas", 0, 1],
    ["Trygg omsorg hela livet", 0, 1],
    ["En växande och grön kommun", 0, 0],
    ["Ekonomi i balans", 0, 1],
  ]);
});

const BLOCKS = (between: string): string => `
    Uppföljning av strategin
    Mål 1.1 Studenterna fullföljer sina studier
    Indikator            | 2022 | 2023 | Mål 2023
    Genomströmning       | 63 % | 62 % | 66 %
    Helhetsbetyg         | 3,8  | 4,1  | 4,0
    ${between}
    Mål 2.1 Forskningen håller nivån
    Indikator            | Läge 2023 | Ska nås 2023
    Andel medförfattare  | 48 %      | 55 %
    Disputationer, antal | 14        | 15`;

test.each(["\n    FORSKNING", "\n    Strategiområde 2\n    Forskning"])(
  "the goal over a header of its own has its measures, with headings over it after a blank row",
  (between) => {
    const lines = plan(sheet("Strategi", BLOCKS(between)));
    const at = lines.findIndex((line) => line.includes("mål 2.1: Forskningen håller nivån"));
    const next = lines.findIndex((line, i) => i > at && line.includes("mål 1.1"));
    expect(lines.slice(at + 1, next < 0 ? undefined : next).map((line) => line.trim().split(" →")[0])).toEqual([
      "indikator: Andel medförfattare",
      "indikator: Disputationer, antal",
    ]);
  },
);

test("headings of a look that is judged are goals, also under a header for goals: an area would show no grade", () => {
  const book = sheet(
    "Mål",
    `
    Mål | Mått | Målvärde 2024 | Utfall 2024 | Bedömning
    Alla elever lämnar skolan med behörighet | | | | Faller
    | Behöriga till gymnasiet, % | minst 90 | 78 | Faller
    | Närvaro, % | minst 93 | 94 | Bär
    Äldre är trygga i sitt hem | | | |
    | Nöjda med hemtjänsten, % | minst 85 | 88 | Bär
    Kommunen växer hållbart | | | | Skaver
    | Återvunnet avfall, % | minst 60 | 58 | Skaver`,
  );
  for (const row of [1, 4, 6]) setCell(book, row, 0, book.values[row]![0]!, { font: { bold: true } });
  const found = read(book).plan;
  expect(found.areas).toEqual([]);
  expect(found.goals.map(({ title, grades }) => [title, ...grades.map(({ text }) => text)])).toEqual([
    ["Alla elever lämnar skolan med behörighet", "Faller"],
    ["Äldre är trygga i sitt hem"],
    ["Kommunen växer hållbart", "Skaver"],
  ]);
});

test.each([
  ["in bold", true, ["Alla elever klarar skolan", "Trygg miljö i skolan"], 4],
  ["no bold", false, [], 4],
])("goals over measures in one column where both are graded, their titles %s", (_, isBold, goals, measures) => {
  const book = sheet(
    "Mål",
    `
    Mål | Målvärde 2024 | Utfall 2024 | Bedömning
    Alla elever klarar skolan | | | Delvis uppnått
    Behöriga till gymnasiet, % | minst 88 | 86 | Ej uppnått
    Examen inom fyra år, % | minst 75 | 78 | Uppnått
    Trygg miljö i skolan | | | Uppnått
    Elever som känner sig trygga, % | minst 90 | 92 | Uppnått
    Barn per årsarbetare | högst 5,2 | 5,1 | Uppnått`,
  );
  if (isBold) for (const row of [1, 4]) setCell(book, row, 0, book.values[row]![0]!, { font: { bold: true } });
  const found = read(book).plan;
  // Without bold nothing tells a goal from a measure without figures: each row is a goal, and those with figures its own measure.
  expect(found.goals.map(({ title }) => title)).toEqual(
    isBold ? goals : expect.arrayContaining(["Barn per årsarbetare"]),
  );
  expect(found.indicators).toHaveLength(measures);
});
