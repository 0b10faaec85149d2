import { gradeLine, type GradeLine } from "../../src/assess/line";
import { PRESETS, presetNamed } from "../../src/domain/presets";
import { styrmodellSheet } from "../../src/report/styrmodell";
import { call, cell, down } from "./call";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** Her sheet Styrmodell as a range: 400 rows of eleven columns, as the inserted formula passes it. */
const asRange = (name: string, blank: unknown = ""): unknown[][] => {
  const { values } = styrmodellSheet(presetNamed(name)!);
  return Array.from({ length: 400 }, (_, row) =>
    Array.from({ length: 11 }, (__, column) => values[row]?.[column] ?? blank),
  );
};

describe("the same inputs give what `maltavlan grade` gives", () => {
  const lines: GradeLine[] = [
    { target: "minst 80 %", outcome: "76 %" },
    { target: "minst 80 %", outcome: 0.76 },
    { target: 1.233, outcome: 1.3, direction: "högre" },
    { target: 80, outcome: 76, indicator: "Andel nöjda" },
    { target: 80, outcome: 76 },
    { target: "ska öka", outcome: "82 %", baseline: "80 %" },
    { target: "ska öka", outcome: "82 %" },
    { target: "bättre än riket", outcome: "76 %", reference: "riket 72 %", indicator: "Andel nöjda" },
    { target: "minst 100", outcome: 40, forecast: 105, period: "2024 T2", indicator: "Antal besök" },
    { target: "minst 100", outcome: 140, period: "2024 T2", measure: "rullande", indicator: "Antal besök" },
    { target: "klart senast 2022-06-30", outcome: "Genomfört 2022-09" },
    { target: "minst 80 %", outcome: "Ingen mätning" },
    { target: "En trygg kommun", outcome: 5 },
    { target: "minst 2 mnkr", outcome: "-5 mnkr", indicator: "Försäljning" },
    { target: "minst 80 %", outcome: "76 %", direction: "sidledes" },
    { target: "minst 80 %", outcome: "76 %", period: "i fjol" },
  ];
  const rows = lines.flatMap((line) => PRESETS.map(({ name }) => [JSON.stringify(line), name, line] as const));

  it.each(rows)("%s, %s", (_, name, line) => {
    const graded = gradeLine(line, presetNamed(name)!);
    const options = (
      [
        "unit",
        "enhet",
        "indicator",
        "indikator",
        "forecast",
        "prognos",
        "reference",
        "referens",
        "period",
        "period",
        "measure",
        "måttslag",
      ] as const
    ).flatMap((field, i, all) =>
      i % 2 === 0 && line[field as keyof GradeLine] !== undefined ? [[all[i + 1], line[field as keyof GradeLine]]] : [],
    );
    const args = [
      line.outcome,
      line.target,
      line.direction,
      line.baseline,
      name,
      options.length > 0 ? options : undefined,
    ];
    const why = plain(graded.why);
    expect(cell("BEDÖM", ...args)).toBe(graded.label ?? `ej bedömd: ${why.charAt(0).toLowerCase()}${why.slice(1)}`);
    expect(String(cell("FÖRKLARA", ...args)).startsWith(why)).toBe(true);
    const ratio = cell("UPPFYLLNAD", ...args);
    expect(typeof ratio === "number" ? ratio : null).toBe(graded.met === null ? null : graded.attainment);
  });
});

describe("shapes", () => {
  it("are kept: a column gives a column, a row a row, a block a block", () => {
    expect(call("BEDÖM", down("85 %", "70 %"), "minst 80 %")).toEqual([["Når målvärdet"], ["Når inte målvärdet"]]);
    expect(call("BEDÖM", [["85 %", "70 %"]], "minst 80 %")).toEqual([["Når målvärdet", "Når inte målvärdet"]]);
    expect(
      call(
        "UPPFYLLNAD",
        [
          [4, 8],
          [2, 1],
        ],
        "minst 4",
      ),
    ).toEqual([
      [1, 2],
      [0.5, 0.25],
    ]);
  });

  it("one row serves all rows, one column all columns", () => {
    expect(call("BEDÖM", [[76], [85]], [["minst 80 %", "minst 90 %"]])).toEqual([
      ["Når inte målvärdet", "Når inte målvärdet"],
      ["Når målvärdet", "Når inte målvärdet"],
    ]);
  });

  it.each([
    [
      down(1, 2, 3),
      down("minst 1", "minst 2"),
      "Mål är 2 × 1 celler och utfall 3 × 1 celler. Markera lika stora områden, eller en cell som gäller alla rader.",
    ],
    [
      [[1, 2, 3]],
      [["minst 1", "minst 2"]],
      "Mål är 1 × 2 celler och utfall 1 × 3 celler. Markera lika stora områden, eller en cell som gäller alla rader.",
    ],
  ])("%j and %j do not fit: wrong with the call", (outcome, target, sentence) => {
    expect(call("BEDÖM", outcome, target)).toBe(sentence);
  });

  it("a bad row leaves the others: errors and odd words are answered where they stand", () => {
    expect(
      call("BEDÖM", down("85 %", { error: "#N/A" }, "hej", true), down("minst 80 %", "minst 80 %", "minst 80 %", "ja")),
    ).toEqual([
      ["Når målvärdet"],
      ["ej bedömd: utfallet är felvärdet #SAKNAS!. Rätta formeln, eller lämna cellen tom."],
      ["ej bedömd: ”hej” gick inte att läsa som ett värde. Skriv ett tal, ja eller nej, eller lämna cellen tom."],
      ["Når målvärdet"],
    ]);
  });
});

describe("tillval", () => {
  it("one name in all rows of a pair is given row by row, several pairs beside each other", () => {
    const more = [
      ["indikator", "Andel nöjda", "enhet", "%"],
      ["indikator", "Antal klagomål", "enhet", ""],
    ];
    expect(call("BEDÖM", down(85, 4), down(80, 5), undefined, undefined, undefined, more)).toEqual([
      ["Når målvärdet"],
      ["Når målvärdet"],
    ]);
  });

  it.each([
    [
      [["enhett", "%"]],
      "Tillvalet ”enhett” finns inte. Välj bland enhet, indikator, mål, prognos, referens, period, måttslag, nivå, nämnd, regler.",
    ],
    [[["enhet", "%", "period"]], "Tillval skrivs i två kolumner: namnet i den första och värdet i den andra."],
    [
      [
        ["enhet", "%"],
        ["period", 2024],
        ["enhet", "st"],
      ],
      "Tillvalet enhet står två gånger.",
    ],
    [
      [
        ["regler", "uppnått"],
        ["regler", "annars"],
      ],
      "Tillvalet regler gäller hela anropet och kan inte anges rad för rad.",
    ],
    [
      [["regler", "uppnått; hälften"]],
      "I tillvalet regler: regeln ”hälften” är okänd. Skriv till exempel uppnått; måluppfyllnad ≥ 90 %; annars.",
    ],
    [[["regler", { error: "#REF!" }]], "Tillvalet regler är ett felvärde. Rätta formeln i cellen."],
    [[[{ error: "#REF!" }, "%"]], "Ett namn i tillval är ett felvärde. Rätta formeln i cellen."],
    [[["regler", "uppnått → Toppen"]], "I tillvalet regler: steget ”Toppen” finns inte i skalan Måluppfyllelse."],
    [
      [["regler", "uppnått; takt ≥ 1 %; takt ≥ 0 %; annars"]],
      "I tillvalet regler: regel 4 har inget steg, eftersom skalan Måluppfyllelse har 3.",
    ],
  ])("%j is wrong with the call", (more, sentence) => {
    expect(call("BEDÖM", 1, "minst 1", undefined, undefined, undefined, more)).toBe(sentence);
  });

  describe("referens with the values of the other municipalities, under one another", () => {
    // Of 290: this one has 250, the others have 1–249 and 251–290. A quarter is 72, the limit 290 − 71 = 219, the place
    // 41.
    const others = Array.from({ length: 290 }, (_, i) => i + 1).filter((value) => value !== 250);
    const more = (blank: unknown, values: unknown[] = others) => [
      ["indikator", "Antal nöjda brukare"],
      ...values.map((value, i) => [i === 0 ? "referens" : blank, value]),
    ];

    it.each([[null], [""], [0]])("a blank name as %j goes on with the values above", (blank) => {
      expect(cell("BEDÖM", 250, "bästa 25 %", undefined, undefined, undefined, more(blank))).toBe("Når målvärdet");
      expect(cell("FÖRKLARA", 250, "bästa 25 %", undefined, undefined, undefined, more(blank))).toMatch(
        /^250 mot 219, gränsen för bästa 25 %: 31 högre, plats 41 av 290 kommuner med ett värde/,
      );
    });
    it("serves every row", () =>
      expect(call("BEDÖM", down(250, 217), "bästa 25 %", undefined, undefined, undefined, more(""))).toEqual([
        ["Når målvärdet"],
        ["Når inte målvärdet"],
      ]));
    it("leaves out what is missing", () =>
      expect(
        cell(
          "FÖRKLARA",
          250,
          "bland de 50 bästa",
          undefined,
          undefined,
          undefined,
          more("", ["-", "..", "Saknas", ...others]),
        ),
      ).toMatch(/^Plats 41 mot plats 50.*290 kommuner har ett värde/));
    it("in percent, as Excel hands them over", () =>
      expect(
        cell("BEDÖM", 0.88, "bästa 25 %", undefined, undefined, undefined, [
          ["indikator", "Andel nöjda brukare"],
          ...[0.91, 0.9, 0.85, 0.84, 0.83, 0.82, 0.81, 0.8, 0.79, 0.78, 0.77].map((value, i) => [
            i === 0 ? "referens" : "",
            value,
          ]),
        ]),
      ).toBe("Når målvärdet"));
    it("one that is no number is wrong with the call", () =>
      expect(call("BEDÖM", 250, "bästa 25 %", undefined, undefined, undefined, more("", ["hög", ...others]))).toBe(
        "Ett värde i tillvalet referens är inget tal: ”hög”. Rätta cellen.",
      ));
  });

  it("rules by name of a styrmodell, in order, or each with its step", () => {
    const by = (rules: string, scale?: string) =>
      cell("BEDÖM", "66 %", "minst 80 %", undefined, undefined, scale, [["regler", rules]]);
    expect(by("attainment")).toBe("Målet delvis uppnått");
    expect(by("uppnått; måluppfyllnad ≥ 80 %; annars")).toBe("Uppnås delvis");
    expect(by("uppnått → Uppnås; annars → Uppnås inte")).toBe("Uppnås inte");
    expect(by("attainment", "Trafikljus")).toBe("Gul");
  });
});

describe("skala", () => {
  const graded = (scale: unknown, outcome = "76 %") =>
    call("BEDÖM", outcome, "minst 80 %", undefined, undefined, scale);

  it.each([
    ["Trafikljus", "Når inte målvärdet"],
    ["trafikljus", "Når inte målvärdet"],
    ["attainment", "Målet delvis uppnått"],
    ["Ja/Nej", "Nej"],
  ])("%s", (scale, gives) => {
    expect(graded(scale)).toEqual([[gives]]);
  });

  it("a scale with more than one step of a class keeps to the steps that are evident", () => {
    expect(
      graded([
        ["Toppen", "uppnått"],
        ["Bra", "uppnått"],
        ["Dåligt", "ej"],
      ]),
    ).toBe(
      "Det framgår inte vilket steg på skalan i området som betyder att målet är nått. Ange tillvalet regler, till exempel ”uppnått → Toppen”.",
    );
  });

  it("the labels alone, best first, as the dropdowns of the sheets have them", () => {
    const labels = down("● Klart", "◐ På gång", "○ Ej börjat", "– Svårbedömt");
    expect(graded(labels)).toEqual([["Når inte målvärdet"]]);
    expect(graded(labels, "81 %")).toEqual([["Klart"]]);
    expect(
      graded(
        [
          ["Klart", "uppnått"],
          ["På gång", "delvis"],
          ["Ej börjat", "ej"],
        ],
        "85 %",
      ),
    ).toEqual([["Klart"]]);
  });

  it.each([
    ["finns inte", "Skalan ”finns inte” finns inte. Skriv en styrmodell (standard, motala, "],
    [[["Bara ett", "uppnått"]], "Skalan har ett steg. Markera dess två till sex steg, bäst först."],
    [
      [
        ["A", "bra"],
        ["B", "ej"],
      ],
      "Klassen ”bra” i skalan är okänd: skriv uppnått, delvis, ej, sägs inte, inget steg.",
    ],
    [[[{ error: "#REF!" }]], "Skalan innehåller ett felvärde. Rätta formeln i cellen."],
  ])("%j is wrong with the call", (scale, sentence) => {
    expect(graded(scale)).toContain(sentence);
  });

  it.each(PRESETS.map(({ name }) => [name]))(
    "the source sheet Styrmodell gives what the styrmodell %s gives, whatever a blank comes as",
    (name) => {
      for (const outcome of ["85 %", "76 %", "50 %"]) {
        for (const blank of [null, "", 0]) expect(graded(asRange(name, blank), outcome)).toEqual(graded(name, outcome));
      }
    },
  );

  it("a row of that sheet that cannot be read is reported with its place", () => {
    const broken = asRange("standard").map((row) =>
      row.map((one) => (one === "måluppfyllnad ≥ 90 %" ? "nästan" : one)),
    );
    expect(graded(broken)).toContain("Raden i styrmodellen går inte att läsa: regeln ”nästan” är okänd.");
  });
});

test("a sheet Styrmodell with a word that nobody knows is refused by the cell's row and column", () => {
  const range = asRange("standard");
  const row = range.findIndex((cells) => cells.includes("sämst"));
  const column = range[row]!.indexOf("sämst");
  range[row]![column] = "slantsingling";
  expect(call("BEDÖM", 85, "minst 80 %", undefined, undefined, range)).toMatch(
    new RegExp(`^Bladet Styrmodell, rad ${row + 1}, kolumn ${column + 1}: .*slantsingling`),
  );
});
