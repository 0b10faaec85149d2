import { recogniseIn } from "../../src/commands/map";
import { mapInText } from "../../src/commands/statedMap";
import { standard } from "../../src/domain/presets/standard";
import type { Book } from "../../src/sheet/book";
import { book, sheet, tree } from "../recognise/kit";

/** The plan under a map as an assistant writes it, in lines; its refusal alone. */
function planOf(of: Book, map: { tables: object[]; scale?: string[][] }): string[] {
  const stated = mapInText(JSON.stringify(map));
  const read = stated.ok ? recogniseIn(of, standard, stated.value) : stated;
  return read.ok ? tree(read.value.plan, "2024") : [read.reason];
}

/** The table that is read of a workbook, with what is stated of its rows besides, in lines; its refusal alone. */
function restated(of: Book, rows: object[]): string[] {
  const read = recogniseIn(of, standard);
  return read.ok ? planOf(of, { tables: [{ ...read.value.tables[0]!, rows }] }) : [read.reason];
}

/** Under one header titles stand over others; where these are measures, the header's word is that of their level. */
const nested = book(
  sheet(
    "Mål",
    `
Mått|Målvärde 2024|Utfall 2024
Livsmiljö||
Rena gator, andel nöjda|70 %|75 %
Trygga torg, andel nöjda|80 %|70 %
Skola||
Trygga elever, andel|90 %|91 %`,
  ),
);
const NESTED = {
  sheet: "Mål",
  range: "A1:C6",
  headerRows: [1],
  columns: [
    { column: "A", role: "goal" },
    { column: "B", role: "target", period: "2024" },
    { column: "C", role: "outcome", period: "2024" },
  ],
};

describe("what rows are stated to be binds, whatever their headers have them be:", () => {
  it("areas over measures under a header that says goals", () => {
    const rows = [
      { row: 2, kind: "area" },
      { rows: "3-4", kind: "indicator", under: "A2" },
      { row: 5, kind: "area" },
      { row: 6, kind: "indicator", under: "A5" },
    ];
    expect(planOf(nested, { tables: [{ ...NESTED, rows }] })).toEqual([
      "område: Livsmiljö",
      "  mått: Rena gator, andel nöjda → 70 % 2024: 75",
      "  mått: Trygga torg, andel nöjda → 80 % 2024: 70",
      "område: Skola",
      "  mått: Trygga elever, andel → 90 % 2024: 91",
    ]);
  });

  it("what stands under a title that another row repeats", () => {
    const repeated = book(
      sheet(
        "Mål",
        `
Mål|Indikator|Utfall 2024
Trygg skola|Trygga elever, andel|91 %
Ren stad|Nöjda med städningen, andel|75 %
Trygg skola|Nöjda elever, andel|70 %
|Elever i kö|8`,
      ),
    );
    const table = {
      ...{ sheet: "Mål", range: "A1:C5", headerRows: [1] },
      columns: [
        { column: "A", role: "goal" },
        { column: "B", role: "indicator" },
      ],
      rows: [{ row: 5, under: "A4" }],
    };
    expect(planOf(repeated, { tables: [table] }).slice(0, 4)).toEqual([
      "mål: Trygg skola",
      "  indikator: Trygga elever, andel 2024: 91",
      "  indikator: Nöjda elever, andel 2024: 70",
      "  indikator: Elever i kö 2024: 8",
    ]);
  });

  it("but a row under itself, or two under each other, are refused with the row", () => {
    const under = (...rows: object[]): string => planOf(nested, { tables: [{ ...NESTED, rows }] }).join();
    expect(under({ row: 3, kind: "area", under: "A3" })).toContain("tables[0].rows[0]: rad 3 på bladet ”Mål”");
    expect(under({ row: 2, kind: "goal", under: "A5" }, { row: 5, kind: "goal", under: "A2" })).toContain(
      "på bladet ”Mål” ska höra till",
    );
  });
});

it("header rows with rows between them head each its own", () => {
  const stacked = book(
    sheet(
      "Mått",
      `
Indikator|Utfall 2023|Utfall 2024
Trygga elever, andel|88 %|91 %
Nöjda elever, andel|74 %|70 %

Indikator|Utfall 2023|Utfall 2024
Klagomål, antal|12|8`,
    ),
  );
  const columns = [
    { column: "A", role: "indicator" },
    { column: "B", role: "outcome", period: "2023" },
    { column: "C", role: "outcome", period: "2024" },
  ];
  const table = { sheet: "Mått", range: "A1:C6", headerRows: [1, 5], columns };
  expect(planOf(stacked, { tables: [table] })).toEqual([
    "indikator: Trygga elever, andel 2023: 88, 2024: 91",
    "indikator: Nöjda elever, andel 2023: 74, 2024: 70",
    "indikator: Klagomål, antal 2023: 12, 2024: 8",
  ]);
});

it("a stated order of words goes before what they are short for", () => {
  const short = book(
    sheet("Mått", "Indikator|Utfall 2024|Nås J/N\nTrygga elever, andel|91 %|J\nNöjda elever, andel|70 %|N"),
  );
  const columns = [
    { column: "A", role: "indicator" },
    { column: "B", role: "outcome", period: "2024" },
    { column: "C", role: "grade" },
  ];
  const table = { sheet: "Mått", range: "A1:C3", headerRows: [1], columns };
  expect(planOf(short, { tables: [table], scale: [["J", "N"]] })).toEqual([
    "indikator: Trygga elever, andel [J = J – N 0] 2024: 91",
    "indikator: Nöjda elever, andel [N = J – N 1] 2024: 70",
  ]);
});

describe("a title on another sheet", () => {
  const apart = book(
    sheet("Mål", "Mål|Bedömning\nTrygg skola|Uppnås\nRen stad|Uppnås inte"),
    sheet("Mått", "Indikator|Målvärde 2024|Utfall 2024\nTrygga elever, andel|90 %|91 %\nKlagomål, antal|10|8"),
  );
  const goals = { sheet: "Mål", range: "A1:B3", headerRows: [1], columns: [{ column: "A", role: "goal" }] };
  const measures = {
    ...{ sheet: "Mått", range: "A1:C3", headerRows: [1] },
    columns: [{ column: "A", role: "indicator" }],
  };
  const placed = [
    "mål: Trygg skola [Uppnås = Måluppfyllelse 0]",
    "  indikator: Trygga elever, andel → 90 % 2024: 91",
    "mål: Ren stad [Uppnås inte = Måluppfyllelse 2]",
    "  indikator: Klagomål, antal → 10 2024: 8",
  ];

  it("has under it the rows of which that is stated", () => {
    const rows = [
      { row: 2, under: "Mål!A2" },
      { row: 3, under: "Mål!A3" },
    ];
    expect(planOf(apart, { tables: [goals, { ...measures, rows }] })).toEqual(placed);
  });

  it("and the cells", () => {
    const cells = [
      { cells: "A2", is: "indicator", under: "Mål!A2" },
      { cells: "A3", is: "indicator", under: "Mål!A3" },
    ];
    expect(planOf(apart, { tables: [goals, { ...measures, cells }] })).toEqual(placed);
  });

  it("is refused where it is no goal and no area, and of a value", () => {
    const under = (is: string, at: string, cell: string): string =>
      planOf(apart, { tables: [goals, { ...measures, cells: [{ cells: at, is, under: cell }] }] }).join();
    expect(under("indicator", "A2", "Mål!B2")).toBe(
      "tables[1].cells[0]: A2 på bladet ”Mått” ska höra till Mål!B2, men där står inget mål och inget område. Ange cellen för ett mål eller ett område.",
    );
    expect(under("outcome", "C2", "Mål!A2")).toContain("tables[1].cells[0]: C2 på bladet ”Mått”");
  });
});

describe("a row of which only words are stated stays what it is read as", () => {
  const orphaned = (): Book =>
    book(
      sheet(
        "Mål",
        `
Mål|Indikator|Målvärde 2024|Utfall 2024|Bedömning
Trygg skola|Trygga elever, andel|minst 90 %|91 %|Uppnås
Ren stad|Nöjda med städningen, andel|minst 70 %|75 %|Uppnås
Snygg stad|Klagomål, antal|högst 10|8|Uppnås
|klagomål, andel\\nfärre klagande|högst 5 %\\nhögst 3 %|4 %\\n2 %|Uppnås
Barnen trivs, minst 95 %|||96 %|Uppnås
Alla elever ska klara||||
skolan med godkänt|Godkända, andel|minst 90 %|88 %|Delvis`,
      ),
    );
  // In row 6 stands a value of no measure: it is reported, and is no fault of what is stated of other rows.
  const REST = [
    "mål: Trygg skola",
    "  indikator: Trygga elever, andel [Uppnås = Måluppfyllelse 0] → minst 90 % 2024: 91",
    "mål: Ren stad",
  ];

  test.each([
    [
      "a part of its text",
      { row: 3, text: "Nöjda med städningen" },
      "  indikator: Nöjda med städningen [Uppnås = Måluppfyllelse 0] → minst 70 % 2024: 75",
    ],
    [
      "its level",
      { row: 3, level: "Indikator" },
      "  indikator: Nöjda med städningen, andel [Uppnås = Måluppfyllelse 0] → minst 70 % 2024: 75",
    ],
  ])("%s", (_, stated, line) => {
    expect(restated(orphaned(), [stated])).toEqual(expect.arrayContaining([...REST, line]));
  });

  it("a value beside no measure is reported", () => {
    const of = orphaned();
    const first = recogniseIn(of, standard);
    const tables = first.ok ? [{ ...first.value.tables[0]!, rows: [{ row: 3, level: "Indikator" }] }] : [];
    const read = recogniseIn(of, standard, { tables });
    expect(read.ok && read.value.problems.map(({ cell }) => cell)).toContain("Mål!D6");
  });

  it("one that is divided has each line of its values with its measure", () => {
    expect(restated(orphaned(), [{ row: 5, split: ["klagomål, andel", "färre klagande"] }])).toEqual(
      expect.arrayContaining([
        ...REST,
        "  indikator: klagomål, andel → högst 5 % 2024: 4",
        // One grade does not say of which of the two it is.
        "  indikator: färre klagande → högst 3 % 2024: 2",
      ]),
    );
  });

  it("one that goes on from the row above keeps its measure and its values, and gives the title its kind", () => {
    expect(restated(orphaned(), [{ row: 8, join: true }]).slice(-2)).toEqual([
      "mål: Alla elever ska klara skolan med godkänt",
      "  indikator: Godkända, andel [Delvis = Måluppfyllelse 1] → minst 90 % 2024: 88",
    ]);
  });

  it("one of values has them with the measure above", () => {
    const of = book(
      sheet(
        "Mått",
        "Indikator|Utfall 2023|Utfall 2024\nTrygga elever, andel|90 %|\nuppföljning i höst||91 %\nKlagomål, antal|9|8",
      ),
    );
    expect(restated(of, [{ row: 3, kind: "value" }])).toEqual([
      "indikator: Trygga elever, andel 2023: 90, 2024: 91",
      "indikator: Klagomål, antal 2023: 9, 2024: 8",
    ]);
  });

  it("one of a grade has it with the goal above", () => {
    const of = book(
      sheet(
        "Mål",
        "Mål|Indikator|Utfall 2024|Bedömning\nTrygg skola|Trygga elever, andel|91 %|\nSamlat||bra|Uppnås\nRen stad|Klagomål, antal|8|Uppnås",
      ),
    );
    expect(restated(of, [{ row: 3, kind: "grade" }])[0]).toBe("mål: Trygg skola [Uppnås = Måluppfyllelse 0]");
  });
});

it("the values of a row that is divided follow its measures by what stands between them; one that does not is reported", () => {
  const divided = book(
    sheet(
      "Mål",
      `
Mål|Nyckeltal|Mål 2024|Utfall 2024|Bedömning
Ett tryggt Vikbo|Trygghet kväll, kvinnor / män (%)|65 / 80|58 / 83|Delvis
Snabb service|Svar inom 24 h (%) och väntetid i telefon (min)|90 och 3|86|Ej uppfyllt`,
    ),
  );
  const columns = [
    { column: "A", role: "goal" },
    { column: "B", role: "indicator" },
    { column: "C", role: "target" },
    { column: "D", role: "outcome" },
    { column: "E", role: "grade" },
  ];
  const table = {
    ...{ sheet: "Mål", range: "A1:E3", headerRows: [1], columns },
    rows: [
      { row: 2, split: ["Trygghet kväll, kvinnor", "män (%)"] },
      { row: 3, split: ["Svar inom 24 h (%)", "väntetid i telefon (min)"] },
    ],
    cells: [{ cells: "E2:E3", is: "goalGrade" }],
  };
  const stated = mapInText(JSON.stringify({ tables: [table] }));
  const read = stated.ok ? recogniseIn(divided, standard, stated.value) : stated;
  if (!read.ok) throw new Error(read.reason);
  const figures = read.value.plan.indicators.map(({ title, targets, outcomes }) => [
    title,
    ...[...targets, ...outcomes].map(({ text }) => text),
  ]);
  expect(figures).toEqual([
    ["Trygghet kväll, kvinnor", "65", "58"],
    ["män (%)", "80", "83"],
    ["Svar inom 24 h (%)", "90"],
    ["väntetid i telefon (min)", "3"],
  ]);
  expect(read.value.problems.map(({ code, cell }) => `${code} ${cell}`)).toContain("oläst-värde Mål!D3");
});

describe("two lines that are one:", () => {
  const lines = (first: string): Book =>
    book(
      sheet(
        "Mål",
        `Ett levande centrum||
Mått|Målnivå|Utfall 2024
Andel lokaler i centrum som|${first}
är uthyrda|92 %|89 %
Besökare på torgdagar|5000|6100`,
      ),
    );
  const joined = (of: Book, row: object): string[] =>
    planOf(of, {
      tables: [
        {
          ...{ sheet: "Mål", range: "A1:C5", headerRows: [2] },
          columns: [
            { column: "A", role: "indicator" },
            { column: "B", role: "target", period: "2024" },
            { column: "C", role: "outcome", period: "2024" },
          ],
          rows: [{ row: 1, kind: "goal" }, row, { row: 4, join: true }],
        },
      ],
    });

  it.each([
    { row: 3, kind: "indicator", under: "A1" },
    { row: 5, kind: "indicator" },
  ])("the values on the second are of the whole title (%j)", (row) => {
    expect(joined(lines("|"), row)).toEqual([
      "mål: Ett levande centrum",
      "  indikator: Andel lokaler i centrum som är uthyrda → 92 % 2024: 89",
      "  mått: Besökare på torgdagar → 5000 2024: 6100",
    ]);
  });

  it("two measures with values each are not, and it is said which", () => {
    expect(joined(lines("80 %|75 %"), { row: 3, kind: "indicator" })).toEqual([
      "tables[0].rows[2]: rad 4 på bladet ”Mål” kan inte fortsätta raden ovan: båda har egna värden eller en egen titel. Ta bort join, eller ange vad cellerna är i cells.",
    ]);
  });
});

it("a grade beside a cell that is split is of the row that is stated", () => {
  const of = book(
    sheet(
      "Mål",
      `Mål|Mått|Målvärde 2024|Utfall 2024|Status
Inget ska läcka|Läckor, antal / Vattenförlust, andel|20 / 12 %|17 / 14 %|På väg
Rena gator|Klotter borttaget inom ett dygn, andel|95 %|97 %|I hamn`,
    ),
  );
  const table = {
    ...{ sheet: "Mål", range: "A1:E3", headerRows: [1], columns: [{ column: "E", role: "grade" }] },
    rows: [{ row: 2, split: ["Läckor, antal", "Vattenförlust, andel"] }],
    of: [{ cell: "E2", rows: "2" }],
  };
  expect(planOf(of, { tables: [table], scale: [["I hamn", "På väg"]] })[0]).toBe(
    "mål: Inget ska läcka [På väg = I hamn – På väg 1]",
  );
});

test("a name with one figure in its text has a target, and no outcome of the plan's years", () => {
  const strategy = book(
    sheet(
      "Strategi",
      `
Hålsjö kommuns strategi 2025–2029
Fullmäktige beslutade 2024-11-18
Vi växer med varandra
Fler ska vilja bo kvar
• Inflyttade hushåll per år – 120
• Andel unga som vill stanna – 65 %
Bygden ska synas
• Artiklar i riksmedia – 30
Vi tar hand om det vi har
Vatten att vara stolt över
• Läckage i ledningsnätet – under 15 %`,
    ),
  );
  const rows = [
    { row: 3, kind: "area" },
    { row: 4, kind: "goal", under: "A3" },
    { rows: "5-6", kind: "indicator", under: "A4" },
    { row: 7, kind: "goal", under: "A3" },
    { row: 8, kind: "indicator", under: "A7" },
    { row: 9, kind: "area" },
    { row: 10, kind: "goal", under: "A9" },
    { row: 11, kind: "indicator", under: "A10" },
  ];
  const table = { sheet: "Strategi", range: "A1:A11", headerRows: [], columns: [], rows };
  expect(planOf(strategy, { tables: [table] })).toEqual([
    "område: Vi växer med varandra",
    "  mål: Fler ska vilja bo kvar",
    "    indikator: Inflyttade hushåll per år – 120 → • Inflyttade hushåll per år – 120",
    "    indikator: Andel unga som vill stanna – 65 % → • Andel unga som vill stanna – 65 %",
    "  mål: Bygden ska synas",
    "    indikator: Artiklar i riksmedia – 30 → • Artiklar i riksmedia – 30",
    "område: Vi tar hand om det vi har",
    "  mål: Vatten att vara stolt över",
    "    indikator: Läckage i ledningsnätet – under 15 % → • Läckage i ledningsnätet – under 15 %",
  ]);
});

test("a goal that is its own measure has its target once where a cell of its row is stated too", () => {
  const promises = book(
    sheet(
      "Löften",
      `
Löfte|Vad hände|Märke
Minst 40 nya bostäder|Det blev 44 nya bostäder|Guld
Högst 3 avbrott i elnätet|Det blev 5 avbrott i elnätet|Brons`,
    ),
  );
  const stated = mapInText(
    JSON.stringify({
      tables: [
        {
          ...{ sheet: "Löften", range: "A1:C3", headerRows: [1] },
          columns: [
            { column: "A", role: "goal" },
            { column: "B", role: "outcome", period: "2025" },
            { column: "C", role: "grade" },
          ],
          rows: [{ rows: "2-3", kind: "both" }],
          cells: [{ cells: "C2", is: "goalGrade" }],
        },
      ],
    }),
  );
  const read = stated.ok ? recogniseIn(promises, standard, stated.value) : stated;
  if (!read.ok) throw new Error(read.reason);
  expect(read.value.plan.indicators.map(({ targets, outcomes }) => [targets.length, outcomes[0]?.value])).toEqual([
    [1, 44],
    [1, 5],
  ]);
});
