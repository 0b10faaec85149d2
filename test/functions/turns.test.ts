import { STANDARD_SCALE } from "../../src/domain/scales";
import { presetNamed } from "../../src/domain/presets";
import { readOn } from "../../src/functions/grades";
import { styrmodellSheet } from "../../src/report/styrmodell";
import { call, cell, down } from "./call";

/* Where the functions turn: each case is a cell as a user writes it, beside what it shows. */

const U = "Uppnås";
const D = "Uppnås delvis";
const I = "Uppnås inte";
const [MET, MISSED] = ["Når målvärdet", "Når inte målvärdet"];
const error = { code: "#N/A" };

/** BEDÖM or FÖRKLARA with options alone. */
const by = (
  name: "BEDÖM" | "FÖRKLARA",
  outcome: unknown,
  target: unknown,
  more: unknown[][],
  scale?: unknown,
): unknown => cell(name, outcome, target, undefined, undefined, scale, more);

/** A scale with values: the mean of a good and a bad one is half. */
const VALUED = [
  ["Bra", "uppnått", null, null, null, null, 1],
  ["Sådär", "delvis", null, null, null, null, 0.5],
  ["Dåligt", "ej", null, null, null, null, 0],
];
const MEAN = "viktat medel ≥ 0,6; 0,3";

/** The standard's sheet Styrmodell as a range, with some cells changed. */
const standardSheet = (changed: (value: unknown) => unknown): unknown[][] => {
  const { values } = styrmodellSheet(presetNamed("standard")!);
  return Array.from({ length: values.length }, (_, row) => {
    const cells = Array.from({ length: 11 }, (__, column) => values[row]?.[column] ?? null);
    return cells.map(changed);
  });
};
/** A styrmodell that knows the level mål alone. */
const GOALS_ALONE = standardSheet((value) => (value === "övriga nivåer" ? "mål" : value));

test("of two arguments that are equally large the first is the one that another does not fit", () =>
  expect(call("BEDÖM", down(1, 2, 3), down("minst 1", "minst 2"), undefined, down(1, 2, 3))).toBe(
    "Mål är 2 × 1 celler och utfall 3 × 1 celler. Markera lika stora områden, eller en cell som gäller alla rader.",
  ));

describe("an argument whose first cell is blank is an argument still", () => {
  test.each([
    ["a column of weights", down("Bra", "Dåligt"), down(null, 5), "Dåligt"],
    ["a row of weights", [["Bra", "Dåligt"]], [[null, 5]], "Dåligt"],
    ["no weights at all", down("Bra", "Dåligt"), undefined, "Sådär"],
    ["a blank weight, which is one", down("Bra", "Dåligt"), down(null, 1), "Sådär"],
  ])("%s", (_, grades, weights, gives) => expect(cell("SAMLA", grades, MEAN, VALUED, weights)).toBe(gives));
  test("the rows of a scale", () =>
    expect(call("FÖRDELNING", down("Botten"), down(null, "Toppen", "Botten"))).toEqual([
      ["Toppen", 0, 0],
      ["Botten", 1, 1],
    ]));
  test.each([[down(null, "bäst")], [[[null, "bäst"]]]])("rules %j", (rules) =>
    expect(cell("SAMLA", down(U, I), rules)).toBe(U),
  );
});

describe("OMSKALA", () => {
  test.each<[what: string, grade: string, from: string, to: string, gives: string]>([
    [
      "one of two steps of a class keeps its place on its own scale",
      "Osäkert om målet kan uppnås",
      "Målbedömning",
      "Målbedömning",
      "Osäkert om målet kan uppnås",
    ],
    [
      "a step without a place is named with the scale that has none for it",
      D,
      "Måluppfyllelse",
      "Ja/Nej",
      "ej bedömd: ”Uppnås delvis” har ingen given plats på skalan Ja/Nej. Lägg till den under Omräkning mellan skalor på bladet Styrmodell.",
    ],
  ])("%s", (_, grade, from, to, gives) => expect(cell("OMSKALA", grade, from, to)).toBe(gives));
  test.each([
    ["Påhitt", "Måluppfyllelse"],
    ["Måluppfyllelse", "Påhitt"],
  ])("from %s to %s: a scale that nobody knows is wrong with the call", (from, to) =>
    expect(call("OMSKALA", U, from, to)).toMatch(/^Skalan ”Påhitt” finns inte\./),
  );
});

test("UTVECKLING names an error among the directions in its row", () =>
  expect(
    call(
      "UTVECKLING",
      [
        [71, 76],
        [71, 76],
      ],
      down("högre", error),
    ),
  ).toEqual([["bättre"], ["ej bedömd: riktningen är felvärdet #SAKNAS!. Rätta formeln, eller lämna cellen tom."]]));

describe("FÖRDELNING", () => {
  test.each([
    [
      "Bra jobbat",
      "ej bedömd: ”Bra jobbat” är ingen bedömning på skalan Måluppfyllelse (Uppnås, Uppnås delvis, Uppnås inte).",
    ],
    [error, "ej bedömd: en bedömning är felvärdet #SAKNAS!. Rätta formeln, eller lämna cellen tom."],
  ])("%j is no grade, and is named", (wrong, text) =>
    expect(cell("FÖRDELNING", down(U, wrong), "Måluppfyllelse")).toBe(text),
  );
  const labels = (grades: unknown[][], scale: unknown): unknown =>
    (call("FÖRDELNING", grades, scale) as unknown[][]).map(([label]) => label);
  const ON_GOALS = ["Målet är uppfyllt", "Målet är på väg att uppfyllas", "Målet är på väg att inte uppfyllas"];
  const ON_QUALITY = ["Kvalitén uppnås", "Kvalitén är på väg att uppnås", "Kvalitén är på väg att inte uppnås"];
  test.each<[what: string, grade: string | null, steps: string[]]>([
    ["of no grades is on the scale of its goals", null, ON_GOALS],
    ["of one grade is on the scale of that grade", "Kvalitén uppnås", ON_QUALITY],
  ])("with a styrmodell of several scales %s", (_, grade, steps) =>
    expect(labels(down(grade), "lindesberg")).toEqual(steps),
  );
  test("without grades, of a styrmodell without a level for goals, is on its first scale", () => {
    const sheet = standardSheet((value) => (value === "övriga nivåer" ? "indikator" : value));
    expect(labels(down(null), sheet)).toEqual([U, D, I]);
  });
  test.each<[what: string, grade: string, scale: unknown, steps: string[]]>([
    [
      "rows without an answer of their own have everybody's",
      "Svårbedömt",
      down("Toppen", "Botten"),
      ["Toppen", "Botten", "Svårbedömt"],
    ],
    [
      "rows with one of their own have that",
      "Vilande",
      [
        ["Toppen", "uppnått"],
        ["Botten", "ej"],
        ["Vilande", "inget steg"],
      ],
      ["Toppen", "Botten", "Vilande"],
    ],
  ])("%s", (_, grade, scale, steps) => expect(labels(down("Toppen", grade), scale)).toEqual(steps));
});

describe("a text on a scale that is asked for the first time", () => {
  test.each([
    ["Bra jobbat", null],
    ["uppnås", { kind: "step", label: U }],
    ["Svårbedömt", { kind: "state", label: "Svårbedömt" }],
  ])("%s", (text, grade) => {
    const read = readOn(text, { ...STANDARD_SCALE });
    if (grade === null) expect(read).toBeNull();
    else expect(read).toMatchObject(grade);
  });
});

describe("a zero", () => {
  test("is a blank in options that are words", () =>
    expect(
      by("BEDÖM", "76 %", "minst 80 %", [
        ["enhet", 0],
        ["indikator", 0],
        ["mål", 0],
        ["period", 0],
        ["måttslag", 0],
      ]),
    ).toBe(MISSED));
  test("is no unit", () =>
    expect(by("FÖRKLARA", 76, "minst 80", [["enhet", 0]])).toBe("76 mot minst 80: 4 under målet. Når inte målvärdet."));
  test.each<[what: string, args: unknown[], gives: string]>([
    ["a target", [0, 0, "lägre"], MET],
    ["a target that is missed", [1, 0, "lägre"], MISSED],
    ["a baseline", [5, "ska öka", undefined, 0], MET],
    [
      "a forecast",
      [
        40,
        "minst 100",
        undefined,
        undefined,
        undefined,
        [
          ["prognos", 0],
          ["period", "2024 T2"],
        ],
      ],
      MISSED,
    ],
    ["a reference", [5, "högre än riket", undefined, undefined, undefined, [["referens", 0]]], MET],
  ])("is a value as %s", (_, args, gives) => expect(cell("BEDÖM", ...args)).toBe(gives));
});

describe("referens under one another", () => {
  const among = (values: unknown[], ...after: unknown[][]): unknown =>
    by("FÖRKLARA", 3, "bland de 2 bästa", [
      ["indikator", "Antal nöjda brukare"],
      ...values.map((value, at) => [at === 0 ? "referens" : "", value]),
      ...after,
    ]);
  test.each<[what: string, values: unknown[], after: unknown[][], said: string]>([
    ["two values", [1, 5], [], "3 kommuner har ett värde"],
    ["a zero is one", [0, 1, 5], [], "4 kommuner har ett värde"],
    ["one that is left of two", [1, ".."], [], "2 kommuner har ett värde"],
    [
      "they end at the next name",
      [1, 5],
      [
        ["enhet", "st"],
        ["period", "2024"],
      ],
      "3 kommuner har ett värde",
    ],
  ])("%s", (_, values, after, said) => expect(among(values, ...after)).toContain(said));
});

describe("FÖRKLARA says how the target was read where that is more than its words", () => {
  test.each<[target: unknown, outcome: unknown, indicator: string | undefined, reason: string]>([
    ["minst 80 %", "76 %", undefined, "76 % mot minst 80 %: 4 procentenheter under målet. Når inte målvärdet."],
    [
      13,
      16.1,
      "Våldsbrott per 1 000 invånare",
      "16,1 per 1 000 invånare mot högst 13 per 1 000 invånare: 3,1 över gränsen. Når inte målvärdet. Målet ”13” läses som högst 13, ur indikatorn ”Våldsbrott per 1 000 invånare”.",
    ],
    ["En trygg kommun", 5, undefined, "Målet kan bara bedömas av en person: texten har ingen regel som kan räknas."],
    [null, 5, undefined, "Målvärde saknas, så utfallet bedöms inte."],
  ])("%j", (target, outcome, indicator, reason) =>
    expect(by("FÖRKLARA", outcome, target, [["indikator", indicator]])).toBe(reason),
  );
});

test.each([
  [true, ["ja", "ja/nej", "", "", "", ""]],
  [0, ["antas vara högst 0", "högst", 0, "", "", ""]],
])("TOLKA reads %s as it is shown in the cell", (target, reading) =>
  expect(call("TOLKA", [[target]])).toEqual([reading]),
);

describe("GEH", () => {
  const wrong =
    "ej bedömd: ”Bra jobbat” är ingen bedömning på skalan Måluppfyllelse (Uppnås, Uppnås delvis, Uppnås inte).";
  test.each([
    ["the financial goals", down(U, I, "Bra jobbat"), down(U)],
    ["the operational goals", down(U), down(U, I, "Bra jobbat")],
  ])("a text among %s that is no grade is named", (_, money, service) =>
    expect(cell("GEH", money, service)).toBe(wrong),
  );
});

describe("skala and regler", () => {
  const steps = (count: number): unknown[][] => Array.from({ length: count }, (_, at) => [`Steg ${at + 1}`]);
  test.each<[count: number, gives: unknown]>([
    [2, [["Steg 1"]]],
    [6, [["Steg 1"]]],
    [7, "Skalan har 7 steg. Markera dess två till sex steg, bäst först."],
  ])("%d labels", (count, gives) =>
    expect(call("BEDÖM", 85, "minst 80", undefined, undefined, steps(count))).toEqual(gives),
  );
  test("a step that may not be used at helår is left out there, and used at delår", () => {
    const row = (label: string, kind: string, barred?: string): unknown[] => [
      ...[label, kind, null, null, null, null, null],
      barred ?? null,
    ];
    const scale = [row("I hamn", "uppnått"), row("På väg", "delvis", "får inte användas"), row("Långt kvar", "ej")];
    const at = (period: string): unknown =>
      by(
        "BEDÖM",
        "76 %",
        "minst 80 %",
        [
          ["period", period],
          ["regler", "standard"],
        ],
        scale,
      );
    expect(at("2024")).toBe("Långt kvar");
    expect(at("2024-08")).toBe("På väg");
  });
  test("steps without a class have no place on another scale whose steps have none either", () => {
    const scale = (best: string): unknown[][] => [
      [best, "uppnått"],
      ["Vet inte", null],
      ["Botten", "ej"],
    ];
    const from = [
      ["Toppen", "uppnått"],
      ["Kanske", null],
      ["Botten", "ej"],
    ];
    expect(cell("OMSKALA", "Toppen", from, scale("Bäst"))).toBe("Bäst");
    expect(cell("OMSKALA", "Kanske", from, scale("Bäst"))).toMatch(/^ej bedömd: ”Kanske” har ingen given plats/);
  });
  test("one rule alone grades what it is met by", () => {
    expect(by("BEDÖM", 85, "minst 80", [["regler", "uppnått"]])).toBe(U);
    expect(by("BEDÖM", 75, "minst 80", [["regler", "uppnått"]])).toBe("Når inte målvärdet");
  });
  test("no rule at all is asked for", () =>
    expect(call("BEDÖM", 85, "minst 80", undefined, undefined, undefined, [["regler", ";"]])).toMatch(
      /^Det framgår inte vilket steg på skalan Måluppfyllelse som betyder att målet är nått\./,
    ));
  test("a styrmodell whose sheet has no level for indicators has no scale for rules of one's own", () =>
    expect(call("BEDÖM", 85, "minst 80", undefined, undefined, GOALS_ALONE, [["regler", "uppnått"]])).toBe(
      "Styrmodellen har ingen skala för indikatorer. Lägg till nivån indikator, eller övriga nivåer, på bladet Styrmodell.",
    ));
  test("values on the sheet Styrmodell are read as they stand, one and zero too", () => {
    const value = new Map<unknown, number>([
      [U, 1],
      [D, 0.5],
      [I, 0],
    ]);
    const sheet = standardSheet((one) => (one === "majoritet" ? MEAN : one));
    const column = sheet.find((row) => row[0] === "Etikett")!.indexOf("Värde");
    for (const row of sheet) if (value.has(row[0])) row[column] = value.get(row[0])!;
    expect(cell("SAMLA", down(U, U, I), undefined, sheet)).toBe(U);
    expect(cell("SAMLA", down(U, I, I), undefined, sheet)).toBe(D);
  });
});

describe("SAMLA", () => {
  test("a styrmodell is named in one cell; among rules its name is none", () =>
    expect(call("SAMLA", down(U, I), down("progress", "bäst"))).toBe(
      "I argumentet regel: regeln ”progress” är okänd. Skriv till exempel majoritet, sämst.",
    ));
  test("a level that the styrmodell does not have is wrong with the call", () =>
    expect(call("SAMLA", down(U), undefined, GOALS_ALONE, undefined, [["nivå", "Nämndmål"]])).toBe(
      "Nivån ”Nämndmål” finns inte i styrmodellen standard.",
    ));
  test("grades in a row are counted once each", () =>
    expect(cell("SAMLA", [[U, "Ej bedömd", "Ej bedömd"]], "majoritet")).toBe(
      "ej bedömd: 1 av 3 mål har en bedömning, vilket är mindre än 50 %, så ingen sammanvägning görs.",
    ));
});
