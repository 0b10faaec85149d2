import { pointersOf, type Pointer } from "../../src/recognise/plan/pointer";
import { plan, read, sheet } from "./kit";

test.each<[{ title: string; number?: string }, Pointer[][]]>(
  [
    [{ title: "Mål 1" }, [[{ number: "1", level: "mål" }]]],
    [{ title: "2.1" }, [[{ number: "2.1" }]]],
    [{ number: "1", title: "och 3" }, [[{ number: "1" }, { number: "3" }]]],
    [{ title: "Resultatmål nr 4" }, [[{ number: "4", level: "resultatmål" }]]],
    [
      { title: "Trygg kommun; 2. God skola" },
      [
        [
          { title: "Trygg kommun", owners: [] },
          { title: "God skola", number: "2", owners: [] },
        ],
      ],
    ],
    [{ title: "2 God skola" }, [[{ title: "God skola", number: "2" }]]],
    [{ title: "Trygg kommun" }, []],
    [{ title: "Soliditet 20 procent" }, []],
  ].map(([node, found]) => [node, found] as [{ title: string; number?: string }, Pointer[][]]),
)("%j points at %j", (node, found) => {
  const [first] = pointersOf(node);
  expect(first === undefined ? [] : [first]).toEqual(found);
});

const GOALS = sheet(
  "Mål",
  `
  Nr | Mål          | Bedömning
  1  | Trygg kommun | Uppnås
  2  | God skola    | Uppnås inte
`,
);
const measures = (header: string, ...rows: string[]) =>
  sheet("Indikatorer", `${header} | Indikator | Målvärde 2021 | Utfall 2021\n${rows.join("\n")}`);
const TRUST = "Andel trygga | minst 80 % | 82 %";
const TEACHERS = "Behöriga lärare | minst 70 % | 65 %";
const BELOW = [
  "mål 1: Trygg kommun [Uppnås = Måluppfyllelse 0]",
  "  indikator: Andel trygga → minst 80 % 2021: 82",
  "mål 2: God skola [Uppnås inte = Måluppfyllelse 2]",
  "  indikator: Behöriga lärare → minst 70 % 2021: 65",
];

test.each<[string, string, string, string]>([
  ["a number under “Mål nr”", "Mål nr", "1", "2"],
  ["a number under “Mål”", "Mål", "1", "2"],
  ["the level's word and the number", "Mål", "Mål 1", "Mål 2"],
  ["number and words", "Mål", "1. Trygg kommun", "2 God skola"],
  ["the words in other letters", "Mål", "TRYGG KOMMUN", "God skola."],
])("a goal of another table by %s", (_, header, first, second) => {
  const found = plan(GOALS, measures(header, `${first} | ${TRUST}`, `${second} | ${TEACHERS}`));
  expect(found).toEqual(BELOW);
});

test("it does not matter which table comes first", () => {
  expect(plan(measures("Mål nr", `1 | ${TRUST}`, `2 | ${TEACHERS}`), GOALS)).toEqual(BELOW);
});

test.each([
  "Mål 1 och 2",
  "1, 2",
  "Trygg kommun; God skola",
  "1. Trygg kommun\\n2. God skola",
  "God skola, Trygg kommun",
])("a measure of several goals, “%s”, is under each", (both) => {
  const below = plan(GOALS, measures("Mål", `${both} | ${TRUST}`, `2. God skola | ${TEACHERS}`));
  expect(below.filter((line) => line.includes("Andel trygga"))).toHaveLength(2);
  expect(below.filter((line) => line.startsWith("mål"))).toHaveLength(2);
});

test("a goal in several areas counts once, with each of them above it", () => {
  expect(
    plan(
      sheet(
        "Mål",
        `
    Område           | Mål              | Bedömning
    Trygghet         | Minskad otrygghet | Uppnås
    Hälsa            | Goda vanor       | Uppnås
    Trygghet; Hälsa  | Alla mår bra     | Uppnås
  `,
      ),
    ),
  ).toEqual([
    "område: Trygghet",
    "  mål: Minskad otrygghet [Uppnås = Måluppfyllelse 0]",
    "  mål: Alla mår bra [Uppnås = Måluppfyllelse 0]",
    "område: Hälsa",
    "  mål: Goda vanor [Uppnås = Måluppfyllelse 0]",
    "  mål: Alla mår bra [Uppnås = Måluppfyllelse 0]",
  ]);
});

test("what points at nothing, or at two, stays as it is written", () => {
  expect(plan(GOALS, measures("Mål", `Mål 7 | ${TRUST}`)).filter((line) => line.startsWith("mål"))).toEqual([
    BELOW[0],
    BELOW[2],
    "mål: Mål 7",
  ]);
  const other = sheet("Socialnämnden", "Nr | Mål | Bedömning\n1 | Nöjda brukare | Uppnås");
  expect(
    plan(GOALS, other, measures("Mål", `Mål 1 | ${TRUST}`)).filter((line) => line.includes(": Mål 1")),
  ).toHaveLength(1);
});

test("a title with a comma is a goal of its own, and may be pointed at", () => {
  const comma = sheet("Mål", "Nr | Mål | Bedömning\n1 | Trygg, säker kommun | Uppnås");
  expect(plan(comma, measures("Mål", `Mål 1 | ${TRUST}`))).toEqual([
    "mål 1: Trygg, säker kommun [Uppnås = Måluppfyllelse 0]",
    "  indikator: Andel trygga → minst 80 % 2021: 82",
  ]);
});

describe("numbers of the council's goals beside a nämnd's", () => {
  const ROWS = ["1 | Trygg skola", "1 | Lugn skola", "2 | God omsorg"];
  const ofNumbers = (header: string, rows = ROWS, own = "Nämndens mål") =>
    sheet(
      "Nämnd",
      [
        `${header} | ${own} | Indikator | Målvärde 2024 | Utfall 2024`,
        ...rows.map((row, at) => `${row} | Nöjda ${["elever", "föräldrar", "brukare"][at]}, % | minst 80 | 8${at}`),
      ].join("\n"),
    );
  const COUNCIL = sheet("KF", "Nr | Kommunfullmäktiges mål\n1 | Trygg uppväxt\n2 | Gott åldrande");
  const over = (...sheets: ReturnType<typeof sheet>[]): string[] => {
    const { goals } = read(...sheets).plan;
    const titles = new Map(goals.map(({ id, title }) => [id, title]));
    return goals.flatMap(({ title, parents, number }) =>
      parents.map((id) => `${titles.get(id)} > ${number ?? ""}${title}`),
    );
  };
  test.each([
    ["KF-mål nr", "KF-mål"],
    ["Nr KF-mål", "KF-mål"],
    ["Kommunfullmäktiges mål", "Mål"],
  ])("name the goals by number where nothing has their words: %s", (header, called) =>
    expect(over(ofNumbers(header))).toEqual([
      `${called} 1 > Trygg skola`,
      `${called} 1 > Lugn skola`,
      `${called} 2 > God omsorg`,
    ]),
  );
  test("are those goals where another table has their words", () =>
    expect(over(ofNumbers("KF-mål nr"), COUNCIL).filter((one) => !one.startsWith("undefined"))).toEqual([
      "Trygg uppväxt > Trygg skola",
      "Trygg uppväxt > Lugn skola",
      "Gott åldrande > God omsorg",
    ]));
  test("are the goals' own under a header that does not say that they are a nämnd's", () =>
    expect(over(ofNumbers("KF-mål nr", ROWS, "Mål"))).toEqual([]));
});
