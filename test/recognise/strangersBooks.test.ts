import { verdictFirst } from "../../src/interpret/choice/judgement";
import { plan, read, roles, sheet, tree } from "./kit";

/* Workbooks of strangers that were labelled before they were read: what was wrong in them, drawn in other words. */

const MONTHS = "Jan | Feb | Mar | Apr | Maj | Jun | Jul | Aug | Sep | Okt | Nov | Dec";

describe("the year before is no target", () => {
  test.each(["Föreg. år", "Fg. år", "Föregående år", "Fg år"])(
    "”%s” beside measures that name their bounds",
    (before) => {
      expect(
        plan(
          sheet(
            "KS",
            `
  Mål | Mått | ${before} | Utfall 2024 | Bedömning
  God arbetsmiljö | Sjukfrånvaron ska vara högst 5 % | 6,1 | 5,4 | Delvis uppfyllt
  God arbetsmiljö | Personalomsättningen ska vara högst 10 % | 11,5 | 9,2 | Uppfyllt
  Trygg omsorg | Andelen nöjda ska vara minst 85 % | 82 | 87 | Uppfyllt`,
          ),
        ),
      ).toEqual([
        "mål: God arbetsmiljö",
        "  mått: Sjukfrånvaron ska vara högst 5 % [Delvis uppfyllt = Uppfyllelse 1] → Sjukfrånvaron ska vara högst 5 % 2023: 6.1, 2024: 5.4",
        "  mått: Personalomsättningen ska vara högst 10 % [Uppfyllt = Uppfyllelse 0] → Personalomsättningen ska vara högst 10 % 2023: 11.5, 2024: 9.2",
        "mål: Trygg omsorg",
        "  mått: Andelen nöjda ska vara minst 85 % [Uppfyllt = Uppfyllelse 0] → Andelen nöjda ska vara minst 85 % 2023: 82, 2024: 87",
      ]);
    },
  );

  test("the one year after it has been reported, whatever stands in the names", () =>
    expect(
      roles(
        read(
          sheet(
            "Blad1",
            `
  Mått | Fg år | 2024
  Sjukfrånvaron ska vara högst 5 % | 6,1 | 5,4
  Andelen nöjda ska vara minst 85 % | 82 | 87
  Nya bostäder ska vara minst 100 | 90 | 120`,
          ),
        ),
      ),
    ).toBe("A indicator, B outcome 2023, C outcome 2024"));

  test("goals for god ekonomisk hushållning that state their bounds are goals", () =>
    expect(
      roles(
        read(
          sheet(
            "KS",
            `
  Mål för god ekonomisk hushållning | Föreg år | I år | Uppfyllt
  Sjukfrånvaron ska vara högst 5 % | 6 | 5,4 | Nej
  Andelen nöjda brukare ska vara minst 85 % | 82 | 87 | Ja
  Soliditeten ska uppgå till minst 25 % | 23 | 24 | Nej`,
          ),
        ),
      ),
    ).toBe("A goal, B baseline, C outcome, D grade"));
});

test("a goal's sentence has the bound of the measure of the same words, and of no other", () =>
  expect(
    read(
      sheet(
        "KS",
        `
  Nämndmål | Mått | Utfall 2023 | Utfall 2024
  Sjukfrånvaron ska vara högst 5 % | Sjukfrånvaro, totalt, % | 6,1 | 5,4
   | Korttidsfrånvaro, % | 3 | 2
  Andelen nöjda brukare ska vara minst 85 % | Nöjda brukare i hemtjänsten | 82 | 87
  Soliditeten ska uppgå till minst 25 % | Soliditet, % | 23 | 24`,
      ),
    ).plan.indicators.map(({ title, targets }) => [title, targets[0]?.cell]),
  ).toEqual([
    ["Sjukfrånvaro, totalt, %", "KS!A2"],
    ["Korttidsfrånvaro, %", undefined],
    ["Nöjda brukare i hemtjänsten", undefined],
    ["Soliditet, %", "KS!A5"],
  ]));

test.each([
  ["Andelen behöriga elever ska vara minst 90 %", "Antal behöriga elever", undefined],
  ["Antalet anmälda brott ska vara högst 50", "Andel anmälda brott", undefined],
  ["Antalet behöriga elever ska vara minst 90 %", "Antal behöriga elever", undefined],
  ["Andelen behöriga elever ska vara minst 90 %", "Andel behöriga elever, totalt", "KS!A2"],
  ["Antalet anmälda brott ska vara högst 50", "Antal anmälda brott", "KS!A2"],
])("a share is no number, and the other way about: %s over %s", (goal, measure, cell) => {
  const { plan } = read(
    sheet(
      "KS",
      `
  Nämndmål | Mått | Utfall 2023 | Utfall 2024
  ${goal} | ${measure} | 61 | 95
   | Korttidsfrånvaro, % | 3 | 2
  Soliditeten ska uppgå till minst 25 % | Soliditet, % | 23 | 24`,
    ),
  );
  expect([plan.indicators[0]!.title, plan.indicators[0]!.targets[0]?.cell]).toEqual([measure, cell]);
});

describe("the whole year beside its months", () => {
  const table = (header: string, target = "Mål"): ReturnType<typeof read> =>
    read(
      sheet(
        "Uppföljning 2025",
        `
  Mått | ${target} | ${MONTHS} | ${header}
  Besök på biblioteken | minst 1200 | 100 | 110 | 90 | 95 | 105 | 80 | 60 | 90 | 110 | 120 | 130 | 125 | 1215
  Sjukfrånvaro, % | högst 6 | 7 | 7,1 | 6,8 | 6 | 5,5 | 5 | 4 | 5 | 6 | 6,2 | 6,5 | 6,8 | 6,0
  Nya bostäder | minst 100 | 5 | 6 | 7 | 8 | 9 | 10 | 4 | 6 | 11 | 12 | 13 | 10 | 101`,
      ),
    );

  test.each(["Summa/snitt 2025", "Summa/snitt", "Summa", "Snitt 2025", "Medel 2025", "Totalt 2025", "Helår", "Hela"])(
    "”%s” is the year's outcome",
    (header) => {
      const { period, tables } = table(header);
      expect(period).toBe("2025");
      expect(tables[0]!.columns.at(-1)).toMatchObject({ role: "outcome", period: "2025" });
    },
  );

  test("a sum of the months so far is of the part of the year that they make", () => {
    const { period, tables } = read(
      sheet(
        "Uppföljning 2025",
        `
  Mått | Mål | ${MONTHS} | Summa/snitt 2025
  Besök på biblioteken | minst 1200 | 100 | 110 | 90 | 95 | 105 | 80 | 60 | 90 | | | | | 730
  Sjukfrånvaro, % | högst 6 | 7 | 7,1 | 6,8 | 6 | 5,5 | 5 | 4 | 5 | | | | | 5,8`,
      ),
    );
    expect(period).toBe("2025-01–08");
    expect(tables[0]!.columns.at(-1)).toMatchObject({ role: "outcome", period: "2025-01–08" });
  });

  test.each([
    ["Sjukfrånvaro, % | högst 6", "6,1 | 6,2 | 6,3 | 6,4 | 6,5 | 6,6 | 6,1 | 6,2 | 6,3 | 6,4 | 6,5 | 6,6", "5,1"],
    ["Frisknärvaro, % | minst 60", "60 | 61 | 62 | 63 | 64 | 65 | 66 | 67 | 68 | 69 | 70 | 71", "55"],
    ["Frisknärvaro, % | minst 60", "60 | 61 | 62 | 63 | 64 | 65 | 66 | 67 | 68 | 69 | 70 | 71", "75"],
  ])("a mean that the months do not have is others': %s, %s, %s", (named, months, mean) => {
    const { plan: found, tables } = read(
      sheet("Uppföljning 2025", `Mått | Mål | ${MONTHS} | Snitt\n${named} | ${months} | ${mean}`),
    );
    expect(tables[0]!.columns.at(-1)!.role).toBe("comparison");
    expect(found.indicators[0]!.outcomes.map(({ period }) => period)).not.toContain("2025");
  });

  test("a sum that is less than each of its months on one of two rows is no sum", () =>
    expect(
      read(
        sheet(
          "Uppföljning 2025",
          `
  Mått | Mål | ${MONTHS} | Summa
  Nya bostäder | minst 100 | 5 | 6 | 7 | 8 | 9 | 10 | 4 | 6 | 11 | 12 | 13 | 10 | 101
  Besök på biblioteken | minst 1200 | 100 | 110 | 90 | 95 | 105 | 80 | 60 | 90 | 110 | 120 | 130 | 125 | 14`,
        ),
      ).tables[0]!.columns.at(-1)!.role,
    ).not.toBe("outcome"));

  test("others' means stay others'", () =>
    expect(
      read(
        sheet(
          "Uppföljning 2025",
          `
  Mått | Mål | ${MONTHS} | Rikssnitt
  Andel nöjda, % | minst 80 | 78 | 79 | 80 | 80 | 80 | 80 | 82 | 83 | 84 | 82 | 81 | 79 | 75
  Sjukfrånvaro, % | högst 6 | 7 | 7,1 | 6,8 | 6 | 5,5 | 5 | 4 | 5 | 6 | 6,2 | 6,5 | 6,8 | 7`,
        ),
      ).tables[0]!.columns.at(-1)!.role,
    ).toBe("comparison"));
});

describe("a header that names a target in brackets", () => {
  test.each([
    ["2023 (mål)", "2023"],
    ["Utfall 2023 (mål 2023)", "2023"],
    ["Utfall 2023 (målvärde)", "2023"],
    ["Utfall (mål)", "2022"],
  ])("”%s” over two figures: the outcome, and its target in brackets", (header, period) => {
    const { plan: found } = read(
      sheet(
        "Mål 2022",
        `
  Indikator | 2021 | ${header}
  Sjukfrånvaro, % | 8,1 | 8,9 (7,0)
  Andel nöjda brukare, % | 80 | 84 (85)`,
      ),
    );
    expect(found.indicators.map(({ targets, outcomes }) => [targets[0]?.text, outcomes.at(-1)])).toEqual([
      ["7,0", expect.objectContaining({ period, value: 8.9 })],
      ["85", expect.objectContaining({ period, value: 84 })],
    ]);
    expect(found.indicators[0]!.outcomes.at(-1)).not.toHaveProperty("previous");
  });

  test("what stands in brackets with more than a figure is no target, and that is said; a figure below nought has one", () => {
    const { plan: found, problems } = read(
      sheet(
        "Mål",
        `
  Indikator | Utfall 2023 | Utfall 2024 (mål)
  Andel nöjda brukare, % | 90 | 92 (n=60)
  Andel nöjda elever, % | 91 | 92 (60 svar)
  Anmälningar, antal | 162 | 150 (2023: 162)
  Resultat, mnkr | 1,0 | −1,5 (2,0)
  Överskott, mnkr | 1,0 | -2,5 (minst 3,0)
  Sjukfrånvaro, % | 8,1 | 8,9 (högst 7,0)`,
      ),
    );
    expect(found.indicators.map(({ targets, outcomes }) => [targets[0]?.text, outcomes.at(-1)!.value])).toEqual([
      [undefined, 92],
      [undefined, 92],
      [undefined, 150],
      ["2,0", -1.5],
      ["minst 3,0", -2.5],
      ["högst 7,0", 8.9],
    ]);
    expect(problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      "mål-ej-läst Mål!C2",
      "mål-ej-läst Mål!C3",
      "mål-ej-läst Mål!C4",
    ]);
  });

  test("over single figures it is the target", () =>
    expect(
      roles(read(sheet("Mål", "Indikator | 2022 | 2023 (mål)\nSjukfrånvaro, % | 8,1 | 7,0\nAndel nöjda, % | 80 | 85"))),
    ).toBe("A indicator, B outcome 2022, C target 2023"));

  test("over single figures but for one it is the target; where all have two, it is an outcome beside the other", () => {
    const rolesOf = (header: string, ...cells: [string, string, string]): string =>
      roles(
        read(
          sheet(
            "Mål 2024",
            `
  Mått | ${header}
  Andel trygga, % | ${cells[0]} | 91
  Andel nöjda, % | ${cells[1]} | 86
  Svar i tid, % | ${cells[2]} | 70`,
          ),
        ),
      );
    expect(rolesOf("2024 (mål) | Utfall 2024", "90", "85 (88)", "80")).toBe(
      "A indicator, B target 2024, C outcome 2024",
    );
    expect(rolesOf("2024 (mål) | Utfall 2024", "90 (91)", "85 (88)", "80 (82)")).toBe(
      "A indicator, B outcome 2024, C outcome 2024",
    );
    expect(rolesOf("2024 (mål) | Utfall 2023", "90", "85 (88)", "80")).toBe(
      "A indicator, B target 2024, C outcome 2023",
    );
  });
});

describe("when a table without a year of its own is reported", () => {
  test("for the part of a year that its sheet names, also where its outcomes are of the year before", () => {
    const { period, plan: found } = read(
      sheet(
        "Delår aug 2025",
        `
  Mål | Indikator | Målvärde | Utfall 2024 | Prognos | Status
  God omsorg | Andel nöjda, % | minst 85 | 82 | 86 | Grön
  God arbetsmiljö | Sjukfrånvaro, % | högst 6 | 6,4 | 5,9 | Gul`,
      ),
    );
    expect(period).toBe("2025-08");
    expect(found.indicators[0]!.forecasts).toMatchObject([{ period: "2025", value: 86 }]);
  });
});

test("targets of years in two digits are each of its own year", () =>
  expect(
    roles(
      read(
        sheet(
          "Blad1",
          `
  Mål | Indikator | Utfall 2025 | Mål 25 | Mål 26
  Trygga barn | Andel trygga elever, % | 91 | 90 | 92
  Trygga äldre | Nöjda brukare, % | 86 | 87 | 90`,
        ),
      ),
    ),
  ).toBe("A goal, B indicator, C outcome 2025, D target 2025, E target 2026"));

describe("a verdict first in a sentence of its own", () => {
  test("judges the goal above it in a table, and says why", () => {
    const found = read(
      sheet(
        "Mål",
        `
  Mål | Indikator | Målvärde | Utfall 2024
  Trygg uppväxt | Andel trygga elever, % | minst 90 | 92
   | Anmälningar, antal | högst 20 | 15
  Målet är uppfyllt eftersom båda indikatorerna når sina målvärden.
  Levande landsbygd | Nya bostäder | minst 40 | 12
  Målet bedöms inte bli uppfyllt vid årets slut eftersom få bostäder har byggts.`,
      ),
    );
    expect(tree(found.plan, "2024")).toEqual([
      "mål: Trygg uppväxt [Målet är uppfyllt = Uppfyllelse 0]",
      "  indikator: Andel trygga elever, % → minst 90 2024: 92",
      "  indikator: Anmälningar, antal → högst 20 2024: 15",
      "mål: Levande landsbygd [Målet bedöms inte bli uppfyllt = Måluppfyllelse 2]",
      "  indikator: Nya bostäder → minst 40 2024: 12",
    ]);
    expect(found.plan.goals[0]!.comments).toMatchObject([{ cell: "Mål!A4" }]);
    expect(found.problems).toEqual([]);
  });

  test("is none where it goes on with how much of the goal", () => {
    const { plan: found } = read(
      sheet(
        "Mål",
        `
  Indikator | Målvärde | Utfall 2024
  Mål 1: Trygg uppväxt
  Andel trygga elever, % | minst 90 | 92
  Målet är uppfyllt i tre av fyra stadsdelar, och för flickor men inte för pojkar.
  Mål 2: Levande landsbygd
  Nya bostäder | minst 40 | 12`,
      ),
    );
    // Her words are shown, without a step.
    expect(found.goals.flatMap(({ grades }) => grades).map(({ text, step }) => [text.slice(0, 18), step])).toEqual([
      ["Målet är uppfyllt ", undefined],
    ]);
  });
});

test.each([
  ["Målet är uppnått, eftersom enkäten är gjord.", "Målet är uppnått"],
  ["Målet är uppnått, eftersom enkäten är gjord, men bara i två av fem skolor.", null],
  ["Målet är uppnått, eftersom alla utom en skola har svarat.", null],
  ["Målet är uppnått, eftersom två av fem skolor har svarat.", null],
  ["Målet är uppnått, eftersom 3 av 5 skolor har svarat.", null],
  ["Målet är uppnått, eftersom 60 % av skolorna har svarat.", null],
  ["Målet är uppnått, eftersom 92 % är nöjda.", "Målet är uppnått"],
  ["Målet är inte uppnått, eftersom vi inte har hunnit.", "Målet är inte uppnått"],
])("a verdict that is limited after its reason is none: %s", (sentence, verdict) =>
  expect(verdictFirst(sentence)).toBe(verdict),
);

describe("headings in capitals", () => {
  const AREAS = [
    "område: BARN OCH UTBILDNING",
    "  mål: Eleverna ska vara trygga i skolan [Uppnått = Måluppfyllelse 0]",
    "  mål: Skolan ska utvecklas [Ej uppnått = Måluppfyllelse 2]",
    "område: VÅRD OCH OMSORG",
    "  mål: De äldre ska vara nöjda [Uppnått = Måluppfyllelse 0]",
  ];

  test.each([
    ["below the header", "Mål | Bedömning\n  BARN OCH UTBILDNING"],
    ["the first above it", "BARN OCH UTBILDNING\n  Mål | Bedömning"],
    ["without a header", "BARN OCH UTBILDNING"],
  ])("are areas: %s", (_, top) =>
    expect(
      plan(
        sheet(
          "Mål",
          `
  ${top}
  Eleverna ska vara trygga i skolan | Uppnått
  Skolan ska utvecklas | Ej uppnått
  VÅRD OCH OMSORG
  De äldre ska vara nöjda | Uppnått`,
        ),
      ),
    ).toEqual(AREAS),
  );

  test.each([
    ["of four letters and more", ["VÅRD", "SKOLA", "MILJÖ", "KULTUR"]],
    ["an abbreviation among names", ["Äldreomsorg", "LSS", "Hemtjänst", "IFO"]],
    ["abbreviations", ["LSS", "IFO", "HVB", "SFI"]],
  ])("are of one level: %s", (_, areas) =>
    expect(
      plan(
        sheet(
          "Mål",
          `Mått | Mål 2024 | Utfall 2024\n${areas.map((area, i) => `${area}\nAndel nöjda ${i}, % | minst 80 | 81`).join("\n")}`,
        ),
      ).filter((line) => !line.includes("mått:")),
    ).toEqual(areas.map((area) => `område: ${area}`)),
  );

  test.each([
    ["GOD ARBETSMILJÖ", ["GOD ARBETSMILJÖ"]],
    ["KOMMUNSTYRELSENS MÅLUPPFÖLJNING", []],
    ["TERTIALUPPFÖLJNING AV KOMMUNENS MÅL", []],
    ["KOMMUNENS ÅRSREDOVISNING", []],
    ["SÅ GICK DET MED VÅRA MÅL", []],
  ])("and a title in capitals over the header is one as they are, if it is no paper's: %s", (title, goals) =>
    expect(
      read(
        sheet(
          "Blad1",
          `
  ${title}
  Mått | Mål 2024 | Utfall 2024
  Sjukfrånvaro, % | högst 6 | 5
  FLER ELEVER LYCKAS
  Andel behöriga, % | minst 80 | 81
  TRYGG KOMMUN
  Andel trygga, % | minst 80 | 81`,
        ),
      ).plan.goals.map((goal) => goal.title),
    ).toEqual([...goals, "FLER ELEVER LYCKAS", "TRYGG KOMMUN"]),
  );
});

test("heads and feet of pages are no goals, and what goes on over a page is one", () =>
  expect(
    plan(
      sheet(
        "Blad1",
        `
  Mål | Indikator | Målvärde | Utfall 2024
  En trygg skola | Andel trygga elever | 90 % | 92 %
  En lärande kommun | Andel behöriga lärare | 80 % | 75 %
  Förvaltningsberättelse
  Måluppfyllelse, forts.
  En lärande kommun, forts. | Andel med examen | 70 % | 72 %
  Förvaltningsberättelse | | | 14
  En hållbar kommun | Andel ekologiska livsmedel | 40 % | 41 %`,
      ),
    ),
  ).toEqual([
    "mål: En trygg skola",
    "  indikator: Andel trygga elever → 90 % 2024: 92",
    "mål: En lärande kommun",
    "  indikator: Andel behöriga lärare → 80 % 2024: 75",
    "  indikator: Andel med examen → 70 % 2024: 72",
    "mål: En hållbar kommun",
    "  indikator: Andel ekologiska livsmedel → 40 % 2024: 41",
  ]));

describe("things by their names are no goals because they are judged", () => {
  test.each([
    `
  Skolområde | Antal elever | Byggår | Bedömning
  Norra skolan | 320 | 1968 | God
  Södra skolan | 210 | 1972 | Mindre god
  Västra skolan | 150 | 1955 | Dålig`,
    `
  Skolområde | Skola | Lokalstatus | Bedömning
  Norr | Björkskolan | Renoverad 2015 | Grön
  Norr | Granskolan | Behöver nytt tak | Röd
  Söder | Almskolan | Nybyggd 2020 | Grön`,
  ])("a register of schools", (drawing) => {
    const { tables, coverage } = read(sheet("Lokaler", drawing));
    expect(tables).toEqual([]);
    expect(coverage.outside.suspicious).not.toEqual([]);
  });

  test("goals of a few words that are said to be reached are", () =>
    expect(
      read(
        sheet(
          "Blad1",
          `
  Fokus | Bedömning
  Trygga barn | Uppnått
  Trygga äldre | Ej uppnått
  God arbetsplats | Uppnått`,
        ),
      ).tables,
    ).toHaveLength(1));
});

test("units in rows with one row of targets are told of", () =>
  expect(
    read(
      sheet(
        "Blad1",
        `
  Enhet | Nöjda föräldrar, % | Sjukfrånvaro, %
  Björkskolan | 85 | 5,2
  Granskolan | 79 | 6,8
  Mål | 85 | 6`,
      ),
    ).problems,
  ).toMatchObject([{ code: "olästa-rader", cell: "Blad1!B1" }]));

test("an unknown word among known grades takes none of them away", () => {
  const { plan: found, problems } = read(
    sheet(
      "Mål",
      `
  Mål | Ansvarig | Bedömning
  Trygg uppväxt | BUN | Uppnått
  Levande landsbygd | KS | Halkar efter
  God ekonomi | KS | Delvis`,
    ),
  );
  expect(found.goals.map(({ grades: [grade] }) => [grade?.text, grade?.step])).toEqual([
    ["Uppnått", 0],
    ["Halkar efter", undefined],
    ["Delvis", 1],
  ]);
  expect(problems).toMatchObject([{ code: "okänd-bedömning", cell: "Mål!C3" }]);
});

describe("what is not told apart is not decided", () => {
  test("rows with an owner and no figure are measures", () =>
    expect(
      read(
        sheet(
          "Mål",
          `
  Mått | Mål 2024 | Utfall 2024 | Ansvarig
  Ny översiktsplan antagen | | | Anna
  Behöriga elever, % | minst 90 | 88 | Bo
  Digital plan framtagen | | | Eva
  Fossilfria fordon, % | minst 80 | 82 | Bo`,
        ),
      ).plan.indicators.map(({ title }) => title),
    ).toEqual(["Ny översiktsplan antagen", "Behöriga elever, %", "Digital plan framtagen", "Fossilfria fordon, %"]));

  test("a mean that may be weighed is the year's", () =>
    expect(
      read(
        sheet(
          "Mål",
          `
  Mått | Mål 2024 | T1 | T2 | T3 | Snitt
  Nöjda brukare, % | minst 90 | 92 | 86 | 85 | 91
  Sjukfrånvaro, % | högst 5 | 7 | 6 | 4 | 6,4
  Behöriga, % | minst 80 | 70 | 72 | 81 | 72,4`,
        ),
      ).plan.indicators.map(({ outcomes }) => outcomes.at(-1)),
    ).toEqual([91, 6.4, 72.4].map((value) => expect.objectContaining({ period: "2024", value }) as unknown)));

  test("tertials beside a forecast of an earlier year than the title's are of that", () =>
    expect(
      read(
        sheet(
          "Blad1",
          `
  Kommunstyrelsen 2025-01-15
  Mått | Mål 2024 | T1 | T2 | T3 | Prognos 2024
  Nöjda brukare, % | minst 90 | 92 | 91 | 93 | 95
  Nöjda elever, % | minst 85 | 82 | 81 | 83 | 86`,
        ),
      ).plan.indicators[0]!.outcomes.map(({ period }) => period),
    ).toEqual(["2024 T1", "2024 T2", "2024 T3"]));

  test("schools under one header are no rows", () =>
    expect(
      read(
        sheet(
          "Mål",
          `
  Mått | Mål 2024 | Utfall 2024 | |
   | | Norra skolan | Södra skolan | Östra skolan
  Nöjda, % | minst 90 | 92 | 80 | 91
  Trygga, % | minst 85 | 82 | 88 | 91`,
        ),
      ).problems.map(({ code }) => code),
    ).toEqual(["dubbelt-värde", "dubbelt-värde", "dubbelt-värde", "dubbelt-värde"]));
});

test("a measure named as a count or a mean of grades' words is one by its own target; what sums up the rows is none", () =>
  expect(
    plan(
      sheet(
        "Miljö",
        `
  Mål | Indikator | Målvärde 2025 | Utfall 2024 | Utfall 2025
  Hållbara inköp | Andel gröna inköp | Minst 70 % | 64 | 72
   | Andel gröna hyresavtal | Minst 30 % | 22 | 24
   | Antal röda dagar i luften | Högst 3 | 5 | 2
   | Andel nådda hushåll | | 5 | 2
   | Snitt meritvärde | Minst 230 | 226 | 231
   | Antal gröna: 2 av 5 | | |
   | Antal uppnådda mål | | 3 | 2`,
      ),
    ),
  ).toEqual([
    "mål: Hållbara inköp",
    "  indikator: Andel gröna inköp → Minst 70 % 2024: 64, 2025: 72",
    "  indikator: Andel gröna hyresavtal → Minst 30 % 2024: 22, 2025: 24",
    "  indikator: Antal röda dagar i luften → Högst 3 2024: 5, 2025: 2",
    "  indikator: Andel nådda hushåll 2024: 5, 2025: 2",
    "  indikator: Snitt meritvärde → Minst 230 2024: 226, 2025: 231",
  ]));
