import { recogniseIn } from "../../src/commands/map";
import { mapInText } from "../../src/commands/statedMap";
import { standard } from "../../src/domain/presets/standard";
import { ROLES } from "../../src/domain/plan";
import { KIND_SENTENCES, ROLE_SENTENCES, ROW_KINDS, type StatedMap } from "../../src/domain/statedMap";
import { book, sheet, tree } from "../recognise/kit";

const drawn = book(
  sheet(
    "Mål",
    `
Mål och mått 2024 för nämnden
Det här är en längre text som förklarar hur nämnden arbetar med sina mål under året.
Mål|Indikator|Målvärde 2024|Utfall 2024|Bedömning||Anmärkning
Trygg skola|Trygga elever, andel|minst 90 %|91 %|Uppnås
|Nöjda elever, andel|minst 80 %|70 %|Uppnås inte
Ren stad|Nöjda med städningen, andel|minst 70 %|75 %|Uppnås
Snygg stad|Klagomål, antal|högst 10|8|Uppnås
||||||Se bilagan`,
  ),
  sheet("Annat", "\nKontakt|Telefon\nKansliet|12 34 56"),
);

const TABLE = {
  sheet: "Mål",
  range: "A3:G8",
  headerRows: [3],
  columns: [
    { column: "A", header: "Mål", role: "goal" },
    { column: "B", role: "indicator" },
  ],
};

const outcome = (map: unknown): string => {
  const text = typeof map === "string" ? map : JSON.stringify(map);
  const stated = mapInText(text);
  const read = stated.ok ? recogniseIn(drawn, standard, stated.value) : stated;
  return read.ok ? "läst" : read.reason;
};
const withTable = (changes: object): unknown => ({ tables: [{ ...TABLE, ...changes }] });
const withRow = (row: object): unknown => withTable({ rows: [row] });

describe("a map is refused in one sentence with the place and what to do:", () => {
  it.each<[string, unknown, string]>([
    ["no JSON", "Jag kan tyvärr inte svara.", "Det finns ingen JSON i texten."],
    ["JSON that does not end", '{"tables": [{"sheet": "Mål"', "tar inte slut"],
    [
      "two maps",
      'Se {bladet}: {"tables": []}\nFel av mig:\n{ "tables": []}',
      "Texten har två kartor, från rad 1 och rad 3. Ta bort den som inte gäller.",
    ],
    ["JSON with a slip", '{"tables": [{"sheet": "Mål",,}]}', "följer inte JSON:s regler"],
    ["no tables", { rows: [] }, "Kartan ska ha fältet tables"],
    ["no table where there is one", { tables: [] }, "Kartan har inga tabeller i tables, men arbetsboken har en i A"],
    ["a table of no range", withTable({ range: undefined }), "tables[0] saknar range. Skriv området som A1:K31."],
    ["columns that are no list", withTable({ columns: "A" }), "tables[0]: columns är ingen lista."],
    [
      "a period of a column that names goals",
      withTable({ columns: [{ column: "A", role: "goal", period: "2023" }] }),
      "tables[0].columns[0]: kolumn A på bladet ”Mål” har inget värde som kan gälla 2023. Ta bort period.",
    ],
    [
      "the first row of data as what goes on from one above",
      withRow({ row: 4, join: true }),
      "tables[0].rows[0]: rad 4 på bladet ”Mål” kan inte fortsätta raden ovan, som inte namnger något.",
    ],
    ["an unknown field", { tables: [], tabeller: [] }, "Kartan har fältet ”tabeller”, som inte finns."],
    ["an unknown field of a table", withTable({ title: "Mål" }), "tables[0] har fältet ”title”, som inte finns."],
    [
      "an unknown field of a column",
      withTable({ columns: [{ column: "A", role: "goal", value: 91 }] }),
      "tables[0].columns[0] har fältet ”value”",
    ],
    [
      "an unknown field of a row",
      withRow({ row: 5, kind: "goal", title: "Ny" }),
      "tables[0].rows[0] har fältet ”title”",
    ],
    ["a sheet that is not there", withTable({ sheet: "Mal" }), "Kartan nämner bladet ”Mal” (tables[0])"],
    ["a range that is none", withTable({ range: "A3:" }), "området ”A3:” på bladet ”Mål” är inget område"],
    ["a range outside the sheet", withTable({ range: "A3:G80" }), "går utanför bladet ”Mål”, som har något i A1:G8"],
    ["the whole sheet of Excel", withTable({ range: "A1:XFD1048576" }), "går utanför bladet ”Mål”"],
    [
      "a header row outside its range",
      withTable({ headerRows: [2] }),
      "headerRows har ”2”, som inte är en rad i området",
    ],
    ["a header row of prose", withTable({ range: "A1:G8", headerRows: [2] }), "rad 2 på bladet ”Mål” är löpande text"],
    [
      "a role that is none",
      withTable({ columns: [{ column: "A", role: "maal" }] }),
      "tables[0].columns[0] har rollen ”maal”, som inte finns. Välj area,",
    ],
    [
      "a role on an empty column",
      withTable({ columns: [...TABLE.columns, { column: "F", role: "outcome" }] }),
      "tables[0].columns[2]: kolumn F på bladet ”Mål” är tom i A3:G8",
    ],
    [
      "a column outside the range",
      withTable({ columns: [{ column: "K", role: "goal" }] }),
      "har column ”K”, som inte är en kolumn i området",
    ],
    [
      "a period that is none",
      withTable({ columns: [{ column: "D", role: "outcome", period: "i fjol" }] }),
      "har perioden ”i fjol”, som inte är någon period",
    ],
    [
      "a header that is not the sheet's",
      withTable({ columns: [{ column: "D", header: "Utfall 2031", role: "outcome" }] }),
      "tables[0].columns[0]: kolumn D på bladet ”Mål” har rubriken ”Utfall 2024”, inte ”Utfall 2031”.",
    ],
    [
      "a column twice",
      withTable({ columns: [TABLE.columns[0], { column: "a", role: "indicator" }] }),
      "kolumnen A på bladet ”Mål” står två gånger",
    ],
    [
      "a filled cell in two tables",
      { tables: [TABLE, { ...TABLE, range: "A6:G8", headerRows: [] }] },
      "tables[1]: cellen Mål!A6 ligger också i tables[0]",
    ],
    [
      "a range that gives no node",
      {
        tables: [
          {
            sheet: "Annat",
            range: "A1:B2",
            headerRows: [1],
            columns: [
              { column: "A", role: "owner" },
              { column: "B", role: "other" },
            ],
          },
        ],
      },
      "tables[0]: området A1:B2 på bladet ”Annat” ger inget mål och inget mått",
    ],
    ["a kind that is none", withRow({ row: 5, kind: "maal" }), "tables[0].rows[0] har kind ”maal”, som inte finns."],
    ["a row outside the range", withRow({ row: 12, kind: "skip" }), "tables[0].rows[0]: rad ”12” är inte i området"],
    ["rows that are none", withRow({ rows: "a-b", kind: "skip" }), "ska ha antingen row (7) eller rows"],
    ["a header row as a row", withRow({ row: 3, kind: "goal" }), "rad 3 är en rubrikrad"],
    [
      "a row twice",
      withTable({
        rows: [
          { row: 5, kind: "skip" },
          { rows: "4-6", kind: "goal" },
        ],
      }),
      "rad 5 står två gånger",
    ],
    ["nothing of a row", withRow({ row: 5 }), "säger inget om raden"],
    ["a text that is not in the cell", withRow({ row: 5, text: "Helt ny" }), "har ingen cell där ”Helt ny” står"],
    ["a part that is not in the cell", withRow({ row: 5, split: ["Nöjda", "Rika"] }), "har ingen cell där ”Rika” står"],
    ["under no cell", withRow({ row: 5, under: "här" }), "har under ”här”, som inte är en cell"],
    ["under an empty cell", withRow({ row: 5, under: "F5" }), "ska höra till F5, som är tom eller inte finns"],
    ["under a measure", withRow({ row: 5, under: "B4" }), "där står inget mål och inget område"],
    ["under what is under it", withRow({ row: 6, under: "A6" }), "Ange en rubrik som inte går runt."],
    [
      "round two",
      withTable({
        rows: [
          { row: 6, under: "A7" },
          { row: 7, under: "A6" },
        ],
      }),
      "tables[0].rows[1]: rad 7 på bladet ”Mål” ska höra till A6, som själv hör till den raden",
    ],
    ["a grade outside the table", withTable({ of: [{ cell: "A1", rows: "4" }] }), "cellen A1 ligger inte i A3:G8"],
    [
      "a grade that is none",
      withTable({ of: [{ cell: "D4", rows: "4" }] }),
      "D4 på bladet ”Mål” läses inte som en bedömning",
    ],
    ["a grade of no row", withTable({ of: [{ cell: "E4", rows: "8" }] }), "ger inget eget mål eller mått"],
    [
      "a grade twice",
      withTable({
        of: [
          { cell: "E4", rows: "4" },
          { cell: "e4", rows: "5" },
        ],
      }),
      "cellen e4 står två gånger",
    ],
    [
      "a word that is not there",
      { tables: [TABLE], scale: [["Uppnås", "Haverar"]] },
      "scale[0]: ordet ”Haverar” står inte",
    ],
    [
      "a part of a word as a scale's",
      { tables: [TABLE], scale: [["Uppnås", "Upp"]] },
      "scale[0]: ordet ”Upp” står inte",
    ],
    ["a part of a word as a level", withRow({ row: 5, kind: "goal", level: "Må" }), "har nivån ”Må”, som inte står"],
    ["a word twice", { tables: [TABLE], scale: [["Uppnås", "uppnås"]] }, "två gånger"],
    [
      "a doubt about no cell",
      { tables: [TABLE], unsure: [{ cell: "Mål!Z9", why: "?" }] },
      "unsure[0]: cellen Mål!Z9 är tom",
    ],
    [
      "a summary as a measure's values",
      withRow({ row: 4, kind: "value" }),
      "kan än inte läsas som värden till raden ovan",
    ],
  ])("%s", (_, map, sentence) => {
    const reason = outcome(map);
    expect(reason).toContain(sentence);
    expect(reason.endsWith(".")).toBe(true);
    expect(reason.split("\n")).toHaveLength(1);
  });
});

const planOf = (map: StatedMap): string[] => {
  const read = recogniseIn(drawn, standard, map);
  return read.ok ? tree(read.value.plan, "2024") : [read.reason];
};
const [found] = (() => {
  const read = recogniseIn(drawn, standard);
  return read.ok ? read.value.tables : [];
})();

test("a table that is only pointed at, by its sheet and its range, is read", () => {
  const { sheet, range } = TABLE;
  const stated = mapInText(JSON.stringify({ tables: [{ sheet, range }] }));
  expect(stated.ok ? planOf(stated.value) : stated.reason).toEqual(planOf({ tables: [found!] }));
});

describe("what is stated is not asked about again:", () => {
  const asked = (lines: string, table: object, scale?: string[][]): string[] => {
    const tables = [{ sheet: "Mål", ...table }];
    const stated = mapInText(JSON.stringify({ tables, ...(scale ? { scale } : {}) }));
    const read = stated.ok ? recogniseIn(book(sheet("Mål", lines)), standard, stated.value) : stated;
    return read.ok ? read.value.problems.map(({ code, cell }) => `${code} ${cell}`) : [read.reason];
  };

  it("a role", () => {
    const columns = [
      { column: "A", role: "goal" },
      { column: "B", role: "grade" },
    ];
    const lines = "Måluppfyllelse|\nEtt gott liv|Guldnivå\nEn trygg uppväxt|Bronsnivå";
    expect(asked(lines, { range: "A1:B3", headerRows: [1], columns }, [["Guldnivå", "Bronsnivå"]])).toEqual([]);
  });

  it("a row that does not count", () => {
    const lines = [
      "Affärsdrivande verk",
      "Medborgarna ska ha tillgång till vatten av bra kvalitet",
      "Mått kopplat till målet: Kvaliteten på kommunalt dricksvatten.",
      "Definition av mått: Lagen anger att en anläggning ska drivas så att den uppfyller krav. Vattenkvaliteten säkerställs genom rutiner enligt vilka 500 vattenprov tas årligen.",
    ].join("\n");
    const rows = [
      { row: 1, kind: "area" },
      { row: 2, kind: "goal", under: "A1" },
      { row: 3, kind: "indicator", under: "A2", text: "Kvaliteten på kommunalt dricksvatten" },
    ];
    const table = { range: "A1:A4", headerRows: [], columns: [] };
    expect(asked(lines, { ...table, rows: [...rows, { row: 4, kind: "skip" }] })).toEqual([]);
  });
});

test.each<[string, scale: string[][], told: string[]]>([
  ["words of no grade", [["Kansliet", "Kontakt"]], ["scale[0] … ”Kansliet”, ”Kontakt”"]],
  ["words of a scale that is decided, turned", [["Uppnås inte", "Uppnås"]], ["scale[0] … ”Uppnås inte”, ”Uppnås”"]],
  [
    "several",
    [
      ["Kansliet", "Kontakt"],
      ["Uppnås inte", "Uppnås"],
    ],
    ["scale[0] … ”Kansliet”, ”Kontakt”", "scale[1] … ”Uppnås inte”, ”Uppnås”"],
  ],
])("a scale that orders nothing is refused by itself, and the tables of its map stand: %s", (_, scale, told) => {
  const tables = [{ ...found!, rows: [{ row: 7, under: "A6" }] }];
  const read = recogniseIn(drawn, standard, { tables, scale });
  if (!read.ok) throw new Error(read.reason);
  expect(tree(read.value.plan, "2024")).toEqual(planOf({ tables }));
  const sentences = read.value.problems.flatMap(({ code, message }) => (code === "skala-i-karta" ? message : []));
  expect(sentences).toEqual(
    told.map((one) => {
      const [place, words] = one.split(" … ");
      return `Kartans ${place} används inte: ingen bedömning läses på skalan ${words}. Skriv orden som de står i bladet; ord som styrmodellen redan har ordnas i bladet Styrmodell.`;
    }),
  );
});

describe("what is stated binds", () => {
  it("and nothing else is changed by it", () => {
    expect(planOf({ tables: [found!] })).toEqual([
      "mål: Trygg skola",
      "  indikator: Trygga elever, andel [Uppnås = Måluppfyllelse 0] → minst 90 % 2024: 91",
      "  indikator: Nöjda elever, andel [Uppnås inte = Måluppfyllelse 2] → minst 80 % 2024: 70",
      "mål: Ren stad",
      "  indikator: Nöjda med städningen, andel [Uppnås = Måluppfyllelse 0] → minst 70 % 2024: 75",
      "mål: Snygg stad",
      "  indikator: Klagomål, antal [Uppnås = Måluppfyllelse 0] → högst 10 2024: 8",
    ]);
  });

  it.each<[string, Partial<StatedMap["tables"][number]>, string[]]>([
    [
      "a row that does not count",
      { rows: [{ row: 5, kind: "skip" }] },
      ["mål: Trygg skola", "  indikator: Trygga elever, andel [Uppnås = Måluppfyllelse 0] → minst 90 % 2024: 91"],
    ],
    [
      "a goal under another",
      { rows: [{ row: 7, under: "A6" }] },
      [
        "mål: Ren stad",
        "  mål: Snygg stad",
        "    indikator: Klagomål, antal [Uppnås = Måluppfyllelse 0] → högst 10 2024: 8",
        "  indikator: Nöjda med städningen, andel [Uppnås = Måluppfyllelse 0] → minst 70 % 2024: 75",
      ],
    ],
    [
      "a measure under another goal",
      { rows: [{ row: 5, kind: "indicator", under: "Mål!A6" }] },
      [
        "mål: Ren stad",
        "  indikator: Nöjda elever, andel [Uppnås inte = Måluppfyllelse 2] → minst 80 % 2024: 70",
        "  indikator: Nöjda med städningen, andel [Uppnås = Måluppfyllelse 0] → minst 70 % 2024: 75",
      ],
    ],
    [
      "whose grade it is",
      { of: [{ cell: "E6", rows: "6" }] },
      ["mål: Ren stad [Uppnås = Måluppfyllelse 0]", "  indikator: Nöjda med städningen, andel → minst 70 % 2024: 75"],
    ],
  ])("%s", (_, stated, lines) => {
    const plan = planOf({ tables: [{ ...found!, ...stated }] });
    const from = plan.indexOf(lines[0]!);
    expect(plan.slice(from, from + lines.length)).toEqual(lines);
  });

  it("the order of the words of grades", () => {
    const words = book(
      sheet("Mått", "Indikator|Utfall 2024|Bedömning\nTrygga elever|91 %|Guldnivå\nNöjda elever|70 %|Bronsnivå"),
    );
    const found = recogniseIn(words, standard);
    const { tables } = found.ok ? found.value : { tables: [] };
    const read = recogniseIn(words, standard, { tables, scale: [["Guldnivå", "Bronsnivå"]] });
    const graded = read.ok ? read.value.plan.indicators.flatMap(({ grades }) => grades) : [];
    expect(graded.map(({ text, step }) => [text, step])).toEqual([
      ["Guldnivå", 0],
      ["Bronsnivå", 1],
    ]);
  });

  const list = book(
    sheet(
      "Lista",
      `
Skola och förskola|Utfall 2024
Alla elever trivs
Andel elever som trivs|91 %
Stad och miljö
Gatorna är rena
Andel nöjda med städningen|75 %`,
    ),
  );
  it("what the rows of a list are", () => {
    const table = {
      sheet: "Lista",
      range: "A1:B6",
      headerRows: [],
      orientation: "rows" as const,
      columns: [
        { column: "A", role: "indicator" as const },
        { column: "B", role: "outcome" as const },
      ],
      rows: [
        { row: 1, kind: "skip" as const },
        { row: 2, kind: "area" as const },
        { row: 4, kind: "area" as const },
        { row: 5, kind: "goal" as const },
      ],
    };
    const read = recogniseIn(list, standard, { tables: [table] });
    expect(read.ok ? tree(read.value.plan) : read.reason).toEqual([
      "område: Alla elever trivs",
      "  indikator: Andel elever som trivs ?: 91",
      "område: Stad och miljö",
      "  mål: Gatorna är rena",
      "    indikator: Andel nöjda med städningen ?: 75",
    ]);
  });
});

describe("what single cells are", () => {
  const cards = book(
    sheet(
      "Mål",
      `
Mål|Indikator|Målvärde 2024|Utfall 2024|Bedömning
Trygg skola|Trygga elever, andel\\nNöjda elever, andel|90 %|91 %|Uppnås
Ren stad|Nöjda med städningen,|70 %|75 %|Uppnås inte
|andel|||`,
    ),
  );
  const table = (more: Partial<StatedMap["tables"][number]>): string[] => {
    const tables = [{ sheet: "Mål", range: "A1:E4", headerRows: [1], orientation: "rows", columns: [], ...more }];
    const map = mapInText(JSON.stringify({ tables }));
    const read = map.ok ? recogniseIn(cards, standard, map.value) : map;
    return read.ok ? tree(read.value.plan, "2024") : [read.reason];
  };

  it("two measures in one cell, a title in two rows, a grade that is the goal's, a level", () => {
    const lines = table({
      rows: [
        { row: 2, split: ["Trygga elever, andel", "Nöjda elever, andel"], kind: "indicator" },
        { row: 3, kind: "indicator" },
        { row: 4, join: true },
      ],
      cells: [
        { cells: "A2:A3", is: "goal", level: "Mål" },
        { cells: "C2", is: "target" },
        { cells: "E2", is: "goalGrade", under: "A2" },
      ],
    });
    expect(lines).toEqual([
      "mål: Trygg skola [Uppnås = Måluppfyllelse 0]",
      "  indikator: Trygga elever, andel",
      "  indikator: Nöjda elever, andel",
      "mål: Ren stad",
      "  indikator: Nöjda med städningen, andel [Uppnås inte = Måluppfyllelse 2] → 70 % 2024: 75",
    ]);
  });

  it.each<[string, Partial<StatedMap["tables"][number]>, string]>([
    [
      "a word that is no part",
      { cells: [{ cells: "B2", is: "indicator", text: "Glada elever" }] },
      "har inte texten ”Glada elever”",
    ],
    ["beside the sheet", { cells: [{ cells: "G2", is: "goal" }] }, "som inte är celler i området"],
    ["nothing in it", { cells: [{ cells: "C4", is: "target" }] }, "är tom"],
    ["of nothing", { cells: [{ cells: "C2", is: "target", under: "C4" }] }, "som är tom eller inte finns"],
  ])("is refused with its place: %s", (_, stated, sentence) => expect(table(stated)[0]).toContain(sentence));

  it.each([
    ["an unknown kind", { cells: "B2", is: "rubrik" }, "har is ”rubrik”, som inte finns"],
    ["no cell", { cells: "här", is: "goal" }, "har cells ”här”"],
    ["a field that is not there", { cells: "B2", is: "goal", role: "goal" }, "har fältet ”role”"],
  ])("is no map: %s", (_, one, sentence) =>
    expect(outcome(withTable({ range: "A1:E4", headerRows: [], columns: [], cells: [one] }))).toContain(sentence),
  );

  it("twice is refused, but as two things", () => {
    const twice = (is: string): string =>
      outcome(
        withTable({
          cells: [
            { cells: "B4:B5", is: "indicator" },
            { cells: "B5", is },
          ],
        }),
      );
    expect(twice("indicator")).toContain("cellen B5 står två gånger i cells");
    expect(twice("none")).toContain("cellen B5 står två gånger i cells");
  });
});

it("a list with headings and no header, of which nothing is read, is set right whole", () => {
  const strategy = book(
    sheet(
      "Strategi",
      "Strategi för staden\nDen växande staden\nStaden har goda förbindelser\nAntal passagerare\nPunktlighet i trafiken\nDen lärande staden\nAlla unga får en plats\nAndel som fullföljer gymnasiet",
    ),
  );
  const unread = recogniseIn(strategy, standard);
  expect(unread.ok && unread.value.tables).toEqual([]);
  const table = {
    sheet: "Strategi",
    range: "A1:A8",
    headerRows: [],
    orientation: "rows" as const,
    columns: [{ column: "A", role: "indicator" as const }],
    rows: [
      { row: 1, kind: "skip" as const },
      { row: 2, kind: "area" as const },
      { row: 3, kind: "goal" as const },
      { rows: "4-5", kind: "indicator" as const },
      { row: 6, kind: "area" as const },
      { row: 7, kind: "goal" as const },
    ],
  };
  const read = recogniseIn(strategy, standard, { tables: [table] });
  expect(read.ok ? tree(read.value.plan) : read.reason).toEqual([
    "område: Den växande staden",
    "  mål: Staden har goda förbindelser",
    "    indikator: Antal passagerare",
    "    indikator: Punktlighet i trafiken",
    "område: Den lärande staden",
    "  mål: Alla unga får en plats",
    "    indikator: Andel som fullföljer gymnasiet",
  ]);
});

it("an answer with words around it is read", () => {
  expect(
    outcome(`Här är kartan:\n\`\`\`json\n${JSON.stringify({ tables: [TABLE] })}\n\`\`\`\nHoppas det hjälper {kanske}!`),
  ).toBe("läst");
});

it("each role and each kind of row has a sentence of its own", () => {
  const sentences = [...ROLES.map((role) => ROLE_SENTENCES[role]), ...ROW_KINDS.map((kind) => KIND_SENTENCES[kind])];
  expect(new Set(sentences).size).toBe(ROLES.length + ROW_KINDS.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^(Kolumnen|Raden) .*\.$/);
});
