import { plan, read, roles, sheet, tree } from "./kit";

const bare = (lines: string[]): string[] => lines.map((line) => line.replace(/ \[.*?\]/g, ""));

test.each([
  [
    "words of levels before the titles",
    `
    Typ              | Benämning              | Målvärde   | Utfall 2024 | Status
    Övergripande mål | Ett tryggt Älvsby      |            |             |
    Resultatmål      | Fler går ut om kvällen |            |             | Uppnås
    Nyckeltal        | Trygga utomhus         | minst 70 % | 72 %        |
    Uppdrag          | Belys gångvägarna      |            |             | Genomfört
    Övergripande mål | Ett lärande Älvsby     |            |             |
    Resultatmål      | Alla klarar grunden    |            |             | Uppnås inte
    Nyckeltal        | Behöriga i åk 9        | minst 90 % | 81 %        |
  `,
    [
      "övergripande mål: Ett tryggt Älvsby",
      "  resultatmål: Fler går ut om kvällen",
      "    nyckeltal: Trygga utomhus → minst 70 % 2024: 72",
      "  uppdrag: Belys gångvägarna",
      "övergripande mål: Ett lärande Älvsby",
      "  resultatmål: Alla klarar grunden",
      "    nyckeltal: Behöriga i åk 9 → minst 90 % 2024: 81",
    ],
  ],
  [
    "numbers go before the order of the levels",
    `
    Nr    | Typ            | Text              | Ansvarig
    1     | Nämndmål       | Renare sjöar      | MN
    1.1   | Aktivitet      | Provta sjöarna    | MN
    1.1.1 | Delaktivitet   | Köp in provflaskor | MN
    1.2   | Aktivitet      | Laga avloppen     | MN
    2     | Nämndmål       | Tystare gator     | MN
    2.1   | Aktivitet      | Sänk farten       | MN
  `,
    [
      "nämndmål 1: Renare sjöar (MN)",
      "  aktivitet 1.1: Provta sjöarna (MN)",
      "    delaktivitet 1.1.1: Köp in provflaskor (MN)",
      "  aktivitet 1.2: Laga avloppen (MN)",
      "nämndmål 2: Tystare gator (MN)",
      "  aktivitet 2.1: Sänk farten (MN)",
    ],
  ],
  [
    "letters under no header",
    `
      | Mål och mått         | Mål 2024   | Utfall 2024
    M | Äldre äter gott      |            |
    N | Nöjda med maten      | minst 80 % | 84 %
    N | Egna val av rätter   | minst 50 % | 46 %
    M | Äldre är inte ensamma |           |
    N | Med sällskap varje dag | minst 60 % | 55 %
  `,
    [
      "mål: Äldre äter gott",
      "  indikator: Nöjda med maten → minst 80 % 2024: 84",
      "  indikator: Egna val av rätter → minst 50 % 2024: 46",
      "mål: Äldre är inte ensamma",
      "  indikator: Med sällskap varje dag → minst 60 % 2024: 55",
    ],
  ],
  [
    "how deep each row stands",
    `
    Nivå | Rubrik            | Mål | Utfall
    1    | Levande centrum   |     |
    2    | Fler besöker oss  |     |
    3    | Besök i biblioteket | 90 000 | 91 200
    3    | Uthyrda lokaler   | 40  | 38
  `,
    [
      "mål: Levande centrum",
      "  mål: Fler besöker oss",
      "    indikator: Besök i biblioteket → 90\u00a0000 ?: 91200",
      "    indikator: Uthyrda lokaler → 40 ?: 38",
    ],
  ],
  [
    "a number for each level, and one column of wordings",
    `
    Mål | Delmål | Mått | Rubrik           | Målvärde 2024 | Utfall 2024
    1   |        |      | Trygga gator     |               |
    1   | 1      |      | Ljusare gator    |               |
    1   | 1      | 1    | Trasiga lyktor   | högst 20      | 31
    1   | 1      | 2    | Nya lyktor       | minst 15      | 18
    2   |        |      | Rena gator       |               |
    2   | 1      | 1    | Klotter inom ett dygn | minst 90 % | 94 %
  `,
    [
      "mål 1: Trygga gator",
      "  delmål 1.1: Ljusare gator",
      "    mått 1.1.1: Trasiga lyktor → högst 20 2024: 31",
      "    mått 1.1.2: Nya lyktor → minst 15 2024: 18",
      "mål 2: Rena gator",
      "  mått 2.1.1: Klotter inom ett dygn → minst 90 % 2024: 94",
    ],
  ],
])("a column tells the level of each row: %s", (_, drawing, tree) =>
  expect(bare(plan(sheet("Plan", drawing)))).toEqual(tree),
);

test("kinds of goals are no levels, and say how they count", () => {
  const { plan: found, tables } = read(
    sheet(
      "Mål",
      `
    Typ             | Mål                  | Bedömning
    Finansiellt mål | Soliditeten ska öka  | Uppnått
    Finansiellt mål | Låneskulden ska minska | Ej uppnått
    Verksamhetsmål  | Fler ska läsa vidare | Uppnått
  `,
    ),
  );
  expect(found.goals.map(({ title, geh, parents }) => [title, geh, parents])).toEqual([
    ["Soliditeten ska öka", "financial", []],
    ["Låneskulden ska minska", "financial", []],
    ["Fler ska läsa vidare", "operational", []],
  ]);
  expect(tables[0]!.columns[0]!.why).toBe("Säger hur målet räknas i god ekonomisk hushållning.");
});

test("a list of projects with kinds of actions is no plan", () => {
  expect(
    read(
      sheet(
        "Lista",
        "Typ | Benämning | Ansvarig | Startdatum | Slutdatum\nProjekt | Ny skola | TN | 2024-01-01 | 2024-12-31\nÅtgärd | Laga tak | TN | 2024-01-01 | 2024-12-31\nÅtgärd | Byt fönster | TN | 2024-01-01 | 2024-12-31",
      ),
    ).tables,
  ).toEqual([]);
});

test("sets of columns, one for each measure of a row; what is outside them is about the goal", () => {
  const numbered = sheet(
    "Mål",
    `
    Nämndmål        | Ansvarig | Mått 1          | Målvärde 1 | Utfall 1 | Mått 2         | Målvärde 2 | Utfall 2 | Bedömning
    Goda måltider   | SN       | Nöjda med maten | minst 80 % | 84 %     | Matsvinn, gram | högst 30   | 34       | Uppnås delvis
    Trygg hemtjänst | SN       | Kontinuitet     | högst 12   | 14       |                |            |          | Uppnås inte
  `,
  );
  expect(bare(plan(numbered))).toEqual([
    "nämndmål: Goda måltider (SN)",
    "  mått: Nöjda med maten (SN) → minst 80 % ?: 84",
    "  mått: Matsvinn, gram (SN) → högst 30 ?: 34",
    "nämndmål: Trygg hemtjänst (SN)",
    "  mått: Kontinuitet (SN) → högst 12 ?: 14",
  ]);
  expect(read(numbered).plan.goals.map(({ grades }) => grades.map(({ text }) => text))).toEqual([
    ["Uppnås delvis"],
    ["Uppnås inte"],
  ]);
  expect(read(numbered).plan.indicators.flatMap(({ grades }) => grades)).toEqual([]);
  expect(
    roles(
      read(
        sheet(
          "Mål",
          "Mål | Indikator 1 | Indikator 2 | Status\nRena sjöar | Siktdjup | Fosfor | Uppnås\nTysta gator | Buller | | Uppnås inte",
        ),
      ),
    ),
  ).toBe("A goal, B indicator, C indicator, D grade");
});

test("several measures as lines of one cell, each with its line of the figures; a wrapped title is one", () => {
  const found = read(
    sheet(
      "Mål",
      `
    Mål          | Indikatorer                                   | Målvärde 2024            | Utfall 2024   | Bedömning
    Trygg skola  | Trygga elever\\nNärvaro i åk 9                | minst 90 %\\nminst 95 %  | 92 %\\n93 %   | Uppnås delvis
    Nära vård    | Andel som får tid\\nhos vårdcentralen i tid   | minst 85 %               | 81 %          | Uppnås inte
    Ren luft     | • Partiklar\\n• Kvävedioxid                   |                          |               | Uppnås
  `,
    ),
  );
  expect(
    found.plan.indicators.map(({ title, targets, outcomes, cell }) => [
      title,
      targets[0]?.text,
      outcomes[0]?.value,
      cell,
    ]),
  ).toEqual([
    ["Trygga elever", "minst 90 %", 92, "Mål!B2"],
    ["Närvaro i åk 9", "minst 95 %", 93, "Mål!B2"],
    ["Andel som får tid hos vårdcentralen i tid", "minst 85 %", 81, "Mål!B3"],
    ["Partiklar", undefined, undefined, "Mål!B4"],
    ["Kvävedioxid", undefined, undefined, "Mål!B4"],
  ]);
  expect(found.plan.goals[0]!.grades.map(({ text }) => text)).toEqual(["Uppnås delvis"]);
  expect(found.coverage.mapped + found.coverage.reported).toBe(found.coverage.nonEmpty);
  const open = read(
    sheet(
      "Mål",
      "Mål | Indikator | Målvärde | Utfall\nTrygg skola | Trygga elever\\nNärvaro | minst 90 % | 92 %\\n93 %",
    ),
  );
  expect(open.plan.indicators.map(({ title }) => title)).toEqual(["Trygga elever Närvaro"]);
  expect(open.problems.map(({ code }) => code)).toContain("utfall-ej-läst");
});

test("rows that print has broken go on with the row above, over a header that comes back", () => {
  const found = read(
    sheet(
      "Klistrat",
      `
    Mål                  | Indikator           | Målvärde 2024 | Utfall 2024
    Skogen ska vara      | Andel gallrad       | minst 60 %    | 55 %
    öppen för alla       | skog nära bostäder  |               |
    Sjöarna ska vara     | Badplatser med      | minst 9       | 8
    Mål                  | Indikator           | Målvärde 2024 | Utfall 2024
    rena att bada i      | gott vatten         |               |
  `,
    ),
  );
  expect(found.plan.goals.map(({ title }) => title)).toEqual([
    "Skogen ska vara öppen för alla",
    "Sjöarna ska vara rena att bada i",
  ]);
  expect(found.plan.indicators.map(({ title, outcomes }) => [title, outcomes[0]?.value])).toEqual([
    ["Andel gallrad skog nära bostäder", 55],
    ["Badplatser med gott vatten", 8],
  ]);
  expect(found.coverage.mapped + found.coverage.reported).toBe(found.coverage.nonEmpty);
});

test("activities within activities, and grades whose header says which level they judge", () => {
  expect(
    plan(
      sheet(
        "Plan",
        `
    Nämndmål        | Aktivitet         | Delaktivitet     | Status
    Studiero i skolan |                 |                  | Uppnås delvis
                    | Kartlägg miljön   |                  | Pågår
                    |                   | Enkät i årskurs 5 | Genomförd
  `,
      ),
    ),
  ).toEqual([
    "nämndmål: Studiero i skolan [Uppnås delvis = Måluppfyllelse 1]",
    "  aktivitet: Kartlägg miljön [Pågår = Uppdrag 1]",
    "    delaktivitet: Enkät i årskurs 5 [Genomförd = Uppdrag 0]",
  ]);
  expect(
    plan(
      sheet(
        "Mål",
        `
    Mål                | Uppdrag               | Status uppdrag | Status mål
    Fler bor kvar hemma | Bygg trygghetsboende | Pågår          | Uppnås delvis
    Färre placeringar  | Stärk öppenvården     | Genomfört      | Uppnås inte
  `,
      ),
    ),
  ).toEqual([
    "mål: Fler bor kvar hemma [Uppnås delvis = Måluppfyllelse 1]",
    "  uppdrag: Bygg trygghetsboende [Pågår = Uppdrag 1]",
    "mål: Färre placeringar [Uppnås inte = Måluppfyllelse 2]",
    "  uppdrag: Stärk öppenvården [Genomfört = Uppdrag 0]",
  ]);
});

test("header words broken over rows", () => {
  expect(
    roles(
      read(
        sheet(
          "Tabell 4",
          `
           |      | Utfall | Utfall | Mål-  | Mål-
           |      | 2023   | 2024   | värde | upp-
    Mål    | Mått |        |        | 2024  | fyllelse
    Fler barn läser | Lån per barn | 21 | 24 | minst 25 | Gul
    Trygga barn | Trivs i skolan | 91 % | 90 % | minst 95 % | Röd
  `,
        ),
      ),
    ),
  ).toBe("A goal, B indicator, C outcome 2023, D outcome 2024, E target 2024, F grade");
});

test("a number that is another on every row is the row's, in a long table", () => {
  const found = read(
    sheet(
      "Data",
      `
    Rad-id | Mål        | Indikator    | År   | Värde
    101    | Rent vatten | Friska sjöar | 2022 | 31
    102    | Rent vatten | Friska sjöar | 2023 | 34
    103    | Frisk luft | Kvävedioxid  | 2022 | 19
    104    | Frisk luft | Kvävedioxid  | 2023 | 15
  `,
    ),
  );
  expect(found.plan.goals.map(({ title, number }) => [title, number])).toEqual([
    ["Rent vatten", undefined],
    ["Frisk luft", undefined],
  ]);
  expect(found.plan.indicators.map(({ outcomes }) => outcomes.map(({ period, value }) => [period, value]))).toEqual([
    [
      ["2022", 31],
      ["2023", 34],
    ],
    [
      ["2022", 19],
      ["2023", 15],
    ],
  ]);
});

test("feet, lines and labels are neither areas nor goals; a goal may be worded with a header's words", () => {
  const found = read(
    sheet(
      "Mål",
      `
    ------------------------------
    Nyckeltal           | Utfall 2024 | Mål 2024
    ------------------------------
    Svarstid, dagar     | 6           | högst 5
    Beskrivning
    Från ansökan till besked.
    Nöjda sökande       | 78 %        | minst 75 %

    Utfall hämtat i januari
  `,
    ),
  );
  expect([...found.plan.areas, ...found.plan.goals]).toEqual([]);
  expect(found.plan.indicators.map(({ title, comments }) => [title, comments.map(({ text }) => text)])).toEqual([
    ["Svarstid, dagar", ["Från ansökan till besked."]],
    ["Nöjda sökande", []],
  ]);
  expect(
    bare(plan(sheet("Mål", "Mål | Bedömning\nÖkad måluppfyllelse | Uppnås inte\nFler i arbete | Uppnås"))),
  ).toEqual(["mål: Ökad måluppfyllelse", "mål: Fler i arbete"]);
});

test("a table of numbers and yes or no has no titles, whatever its headers", () => {
  expect(
    read(
      sheet(
        "NORM",
        "z | cumulative | NORM.S.DIST | NORM.S.INV\n1,3 | SANT | 0,9 | 1,3\n1,3 | FALSKT | 0,2 | -0,9\n0,8 | SANT | 0,8 | 0,8\n1,5 | TRUE | 0,9 | 1,5",
      ),
    ).tables,
  ).toEqual([]);
});

test("kinds of one rank in a column are what the rows are, also beside goals of their own column", () => {
  const found = read(
    sheet(
      "Plan",
      `
    Övergripande mål | Typ av mål  | Mål                          | Bedömning
    Trygg kommun     | Resultatmål | Fler vågar gå ut om kvällen  | Uppnås
    Trygg kommun     | Uppdrag     | Belys gångvägarna            | Uppnås delvis
    God skola        | Resultatmål | Alla elever klarar grunden   | Uppnås inte
    God skola        | Uppdrag     | Ta fram en läsplan           | Uppnås
  `,
    ),
  );
  expect(roles(found)).toBe("A goal, B level, C goal, D grade");
  expect(tree(found.plan)).toEqual([
    "övergripande mål: Trygg kommun",
    expect.stringMatching(/^ {2}resultatmål: Fler vågar gå ut om kvällen/),
    expect.stringMatching(/^ {2}uppdrag: Belys gångvägarna/),
    "övergripande mål: God skola",
    expect.stringMatching(/^ {2}resultatmål: Alla elever klarar grunden/),
    expect.stringMatching(/^ {2}uppdrag: Ta fram en läsplan/),
  ]);
});

it("a sheet's name is no area of goals that another sheet names", () => {
  const committee = (name: string, goals: string) =>
    sheet(name, `Mål och uppdrag 2021\n\n KF-mål | Nämndmål | Nämndens bedömning\n${goals}`);
  const { plan } = read(
    sheet(
      "KF-mål",
      `
      Nr | KF-mål | Samlad bedömning
      1 | En trygg kommun | Uppnås
      2 | En kreativ kommun | Uppnås delvis`,
    ),
    committee("Torget", "En trygg kommun | Fler möts på torget | Uppnås"),
    committee("Näringsliv", "En kreativ kommun | Fler startar företag | Uppnås delvis"),
  );
  expect(bare(tree(plan))).toEqual([
    "kf-mål 1: En trygg kommun",
    "  nämndmål: Fler möts på torget",
    "kf-mål 2: En kreativ kommun",
    "  nämndmål: Fler startar företag",
  ]);
});

test("a judgement that is written once for each upper goal is of that goal, beside one on each row below it", () => {
  const { plan } = read(
    sheet(
      "Bedömningar",
      `
    KF-mål                  | Mål                                | Nämndens bedömning | Samlad bedömning
    En trygg kommun         | Fler vuxna ska synas på kvällarna  | Uppnås             | Uppnås delvis
                            | Belysningen ska bli bättre         | Uppnås inte        |
    En stark ekonomi        | Lokalerna ska användas bättre      | Uppnås delvis      | Uppnås
                            | Investeringarna ska betala sig     | Uppnås             |
  `,
    ),
  );
  const graded = (title: string): unknown[] =>
    plan.goals.filter((goal) => goal.title === title).flatMap(({ grades }) => grades.map(({ by, step }) => [by, step]));
  expect(graded("En trygg kommun")).toEqual([["overall", 1]]);
  expect(graded("En stark ekonomi")).toEqual([["overall", 0]]);
  expect(graded("Fler vuxna ska synas på kvällarna")).toEqual([["committee", 0]]);
});

test("a committee over a table of two levels answers for the lower goals, and is no area over the upper", () => {
  const { plan } = read(
    sheet(
      "Socialnämnden",
      `
    Socialnämnden    |                                   |
    KF-mål           | Nämndmål                          | Status
    En trygg kommun  | Fler vuxna ska synas på kvällarna | Uppnås
                     | Belysningen ska bli bättre        | Uppnås inte
    En stark ekonomi | Lokalerna ska användas bättre     | Uppnås
  `,
    ),
  );
  expect(plan.areas).toEqual([]);
  expect(plan.goals.map(({ title, owners }) => [title, ...owners])).toEqual([
    ["En trygg kommun"],
    ["Fler vuxna ska synas på kvällarna", "Socialnämnden"],
    ["Belysningen ska bli bättre", "Socialnämnden"],
    ["En stark ekonomi"],
    ["Lokalerna ska användas bättre", "Socialnämnden"],
  ]);
});

test.each([
  ["Måluppfyllelse", [undefined, undefined]],
  ["Måttets måluppfyllelse", [true, true]],
  ["Status mått", [true, true]],
])("a header may say that the grades of a row are its measure's: %s", (header, ofMeasure) => {
  const found = read(
    sheet(
      "Mål",
      `
    Mål             | Mått                       | Målvärde 2024 | Utfall 2024 | ${header}
    Trygga skolor   | Andel trygga elever, %     | minst 90      | 92          | Uppnått
    Friska kollegor | Sjukfrånvaro, %            | högst 6       | 7           | Ej uppnått
  `,
    ),
  );
  expect(found.plan.indicators.map(({ grades }) => grades[0]?.ofMeasure)).toEqual(ofMeasure);
});

test("a grade between the areas and the goals is the area's, where the goals have one of their own", () => {
  const { plan } = read(
    sheet(
      "Mål",
      `
    Område  | Bedömning område | Mål          | Bedömning mål | Mått            | Målvärde 2024 | Utfall 2024
    Skola   | Grön             | Trygg skola  | Gul           | Trygga elever, % | minst 90     | 91
            |                  |              |               | Nöjda elever, % | minst 90      | 85
            |                  | Rätt kunskap | Grön          | Behöriga, %     | minst 80      | 82
    Omsorg  | Gul              | Trygg omsorg | Röd           | Nöjda äldre, %  | minst 90      | 80
            |                  |              |               | Kända av äldre, % | minst 50    | 41
  `,
    ),
  );
  const textsOf = (nodes: readonly { grades: { text: string }[] }[]) =>
    nodes.map(({ grades }) => grades.map(({ text }) => text).join());
  expect(textsOf(plan.areas)).toEqual(["Grön", "Gul"]);
  expect(textsOf(plan.goals)).toEqual(["Gul", "Grön", "Röd"]);
});

test("a goal whose title begins with its kind counts so in god ekonomisk hushållning", () => {
  const { goals } = read(
    sheet(
      "Mål",
      `
    Mål                                   | Styrtal                 | Mål 2025 | Utfall 2025
    Finansiellt mål: Resultat             | Årets resultat, mnkr    | 12       | 9
    Finansiellt mål: Investeringsutrymme  | Nettoinvesteringar, mnkr | högst 110 | 72
    Riktlinjer och råd når alla           | Telefontillgänglighet   | 70 %     | 74 %
    God service                           | Svar på e-post          | 85 %     | 83 %
  `,
    ),
  ).plan;
  expect(goals.map(({ title, geh }) => [title, geh])).toEqual([
    ["Finansiellt mål: Resultat", "financial"],
    ["Finansiellt mål: Investeringsutrymme", "financial"],
    ["Riktlinjer och råd når alla", undefined],
    ["God service", undefined],
  ]);
});

describe("the lowest rows of a column of numbered titles", () => {
  const AIMS = [
    "1.1 Soliditeten ska vara minst 25 procent",
    "1.2 Nettolånen ska vara högst 40 procent",
    "1.3 Resultatet ska vara minst 2 procent",
    "2.1 Sjukfrånvaron ska vara högst 6 procent",
    "2.2 Andelen heltid ska vara minst 85 procent",
  ];
  const NAMES = ["1.1 Soliditet", "1.2 Nettolån", AIMS[2]!, "2.1 Sjukfrånvaro", "2.2 Andel heltid"];

  /** Level and number of each node of a column under a word, with its place. */
  function under(word: string, [a, b, c, d, e]: readonly string[]): string[] {
    const drawn = sheet(
      "Mål",
      `
      ${word}                        | Utfall 2024
      1 God ekonomisk hushållning    |
      ${a} | 27 %
      ${b} | 38 %
      ${c} | 1,4 %
      2 Attraktiv arbetsgivare       |
      ${d} | 6,8 %
      ${e} | 88 %
    `,
    );
    return tree(read(drawn).plan).map((line) => line.slice(0, line.indexOf(":")));
  }

  const MEASURES = ["mål 1", "  indikator 1.1", "  indikator 1.2", "  indikator 1.3"];
  const MORE_MEASURES = ["mål 2", "  indikator 2.1", "  indikator 2.2"];

  test("under a word for goals, most lowest rows say what is to be, and how much: each is a goal with its own measure", () => {
    const goal = (number: string): string[] => [`  mål ${number}`, `    indikator ${number}`];
    expect(under("Mål", AIMS)).toEqual([
      "mål 1",
      ...["1.1", "1.2", "1.3"].flatMap(goal),
      "mål 2",
      ...["2.1", "2.2"].flatMap(goal),
    ]);
  });

  test("under a word for goals, names in most lowest rows: measures", () => {
    expect(under("Mål", NAMES)).toEqual([...MEASURES, ...MORE_MEASURES]);
  });

  test("under a word for measures, whatever the lowest rows say: measures", () => {
    expect(under("Indikator", AIMS)).toEqual([...MEASURES, ...MORE_MEASURES]);
  });
});
