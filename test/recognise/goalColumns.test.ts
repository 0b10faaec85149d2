import { look, plan, read, sheet } from "./kit";

/** Two goals of nämnder under one of fullmäktige's, one under another, and one under none. */
const ROWS: readonly [committee: string, council: string, rest: string][] = [
  ["Ljusa gator", "Trygg kommun", "Tekniska nämnden | Uppnås | Bra"],
  ["Alla läser", "God skola", "Skolnämnden | Uppnås inte | Färre lärare"],
  ["Ren luft", "Trygg kommun", "Miljönämnden | Uppnås | Bra"],
  ["Snabba bygglov", "–", "Byggnadsnämnden | Uppnås | Bra"],
];

const inOrder = (left: string, right: string, rows: readonly string[]) =>
  sheet("Mål", [`${left} | ${right} | Nämnd | Bedömning | Kommentar`, ...rows].join("\n"));

/** Each goal with what it stands under, and its printed grades. */
const placed = (...sheets: Parameters<typeof read>): Record<string, string> => {
  const { goals } = read(...sheets).plan;
  const titleOf = (id: string): string => goals.find((goal) => goal.id === id)!.title;
  return Object.fromEntries(
    goals.map(({ title, parents, grades }) => [
      title,
      [parents.map(titleOf).join(" + ") || "–", ...grades.map(({ text }) => text)].join(", "),
    ]),
  );
};

const PLACED = {
  "Trygg kommun": "–",
  "God skola": "–",
  "Ljusa gator": "Trygg kommun, Uppnås",
  "Alla läser": "God skola, Uppnås inte",
  "Ren luft": "Trygg kommun, Uppnås",
  "Snabba bygglov": "–, Uppnås",
};

describe("goals of a nämnd left of fullmäktige's stand under them, and have the grades", () => {
  const committees = ROWS.map(([committee, council, rest]) => `${committee} | ${council} | ${rest}`);

  it.each([
    ["Nämndmål", "KF-mål"],
    ["Nämndens mål", "Kommunfullmäktiges mål"],
    ["Nämndens mål", "Kommunfullmäktiges övergripande mål"],
    ["Nämndens mål", "Övergripande mål"],
    ["Nämndmål", "Bidrar till KF-mål"],
    ["Nämndmål", "Kopplat KF-mål"],
    ["Nämndmål", "KF-mål som nämndmålet bidrar till"],
    ["Nämndmål", "Koppling till fullmäktiges mål"],
    ["Mål", "Bidrar till KF-mål"],
    ["Enhetens mål", "Nämndens mål"],
    ["Resultatmål", "KF-mål"],
    ["Effektmål", "Övergripande mål"],
    ["Verksamhetsmål", "Strategiska mål"],
    ["Delmål", "Inriktningsmål"],
    ["Delmål", "Mål"],
    ["Åtagande", "Nämndmål"],
  ])("“%s” | “%s”", (left, right) => expect(placed(inOrder(left, right, committees))).toEqual(PLACED));

  it("as they do right of them", () => {
    const rows = ROWS.map(([committee, council, rest]) => `${council} | ${committee} | ${rest}`);
    expect(placed(inOrder("KF-mål", "Nämndmål", rows))).toEqual(PLACED);
  });

  it.each(["", "–", "-", "saknas", "Inget", "Saknar koppling till KF-mål"])("“%s” is no goal", (none) => {
    const rows = committees.map((row) => row.replace(" – ", ` ${none} `));
    expect(placed(inOrder("Nämndmål", "KF-mål", rows))).toEqual(PLACED);
  });

  it("and levels are called by the words for their own goals", () => {
    const { goals } = read(inOrder("Nämndmål", "KF-mål som nämndmålet bidrar till", committees)).plan;
    expect([...new Set(goals.map(({ level }) => level))]).toEqual(["kf-mål", "nämndmål"]);
  });
});

it("fullmäktige's goals after the measures are of the goal in their row, and measures go on below it", () =>
  expect(
    plan(
      sheet(
        "Mål",
        `
    Nämndmål       | Mått                       | Målvärde 2024 | Utfall 2024 | KF-mål
    Ljusa gator    | Lampor som lyser, %        | 98            | 99          | Trygg kommun
                   | Trygga på gångvägar, %     | 70            | 72          |
    Alla läser     | Elever som läser i åk 1, % | 90            | 88          | God skola
    Snabba bygglov | Beslut inom tio veckor, %  | 90            | 95          |`,
      ),
    ),
  ).toEqual([
    "kf-mål: Trygg kommun",
    "  nämndmål: Ljusa gator",
    "    mått: Lampor som lyser, % → 98 2024: 99",
    "    mått: Trygga på gångvägar, % → 70 2024: 72",
    "kf-mål: God skola",
    "  nämndmål: Alla läser",
    "    mått: Elever som läser i åk 1, % → 90 2024: 88",
    "nämndmål: Snabba bygglov",
    "  mått: Beslut inom tio veckor, % → 90 2024: 95",
  ]));

it("a merged cell is of all its rows", () => {
  const drawn = sheet(
    "Mål",
    `
    Nämndmål    | KF-mål       | Mått                   | Målvärde | Utfall
    Ljusa gator | Trygg kommun | Lampor som lyser, %    | 98       | 99
                |              | Trygga på gångvägar, % | 70       | 72
    Ren luft    |              | Dygn över gränsen      | 5        | 3
    Alla läser  | God skola    | Läser i åk 1, %        | 90       | 88`,
  );
  expect(placed(look(drawn, { merge: ["A2:A3", "B2:B4"] }))).toEqual({
    "Trygg kommun": "–",
    "God skola": "–",
    "Ljusa gator": "Trygg kommun",
    "Ren luft": "Trygg kommun",
    "Alla läser": "God skola",
  });
});

it("three levels in any order", () => {
  const levels = { "Enhetens mål": "Läsa varje dag", "Nämndens mål": "Alla läser", "KF-mål": "God skola" };
  const orders = [
    ["Enhetens mål", "Nämndens mål", "KF-mål"],
    ["Enhetens mål", "KF-mål", "Nämndens mål"],
    ["KF-mål", "Nämndens mål", "Enhetens mål"],
  ] as const;
  for (const order of orders) {
    const rows = [order, order.map((header) => levels[header])].map((cells) => cells.join(" | "));
    const drawn = sheet("Mål", [`${rows[0]} | Bedömning`, `${rows[1]} | Uppnås`].join("\n"));
    expect(placed(drawn)).toEqual({
      "God skola": "–",
      "Alla läser": "God skola",
      "Läsa varje dag": "Alla läser, Uppnås",
    });
  }
});

it("a goal of a nämnd contributes to several of fullmäktige's: on rows, on lines, with a semicolon", () =>
  expect(
    placed(
      sheet(
        "Mål",
        `
    Nämndmål    | KF-mål                    | Nämnd            | Bedömning
    Ljusa gator | Trygg kommun              | Tekniska nämnden | Uppnås
                | Grön kommun               |                  |
    Alla läser  | God skola                 | Skolnämnden      | Uppnås inte
    Ren luft    | Grön kommun; Trygg kommun | Miljönämnden     | Uppnås
    Friska barn | God skola\\nTrygg kommun  | Skolnämnden      | Uppnås`,
      ),
    ),
  ).toEqual({
    "Trygg kommun": "–",
    "Grön kommun": "–",
    "God skola": "–",
    "Ljusa gator": "Trygg kommun + Grön kommun, Uppnås",
    "Alla läser": "God skola, Uppnås inte",
    "Ren luft": "Grön kommun + Trygg kommun, Uppnås",
    "Friska barn": "God skola + Trygg kommun, Uppnås",
  }));

it("or refers to those of another table by number", () => {
  const council = sheet("KF-mål", "Nr | KF-mål | Bedömning\n1 | Trygg kommun | Uppnås\n2 | God skola | Uppnås inte");
  const committee = sheet(
    "Nämndmål",
    "Nämndmål | KF-mål | Bedömning\nLjusa gator | 1 | Uppnås\nAlla läser | KF 2 | Uppnås\nFriska barn | 1, 2 | Uppnås",
  );
  expect(placed(council, committee)).toEqual({
    "Trygg kommun": "–, Uppnås",
    "God skola": "–, Uppnås inte",
    "Ljusa gator": "Trygg kommun, Uppnås",
    "Alla läser": "God skola, Uppnås",
    "Friska barn": "Trygg kommun + God skola, Uppnås",
  });
});

it("a grade that names its level is that level's, in both orders", () => {
  const grades = "KF bedömning | Nämndens bedömning";
  const rows = [
    ["Ljusa gator", "Trygg kommun", "Uppnås delvis | Uppnås"],
    ["Alla läser", "God skola", "Uppnås inte | Uppnås"],
  ] as const;
  const expected = {
    "Trygg kommun": "–, Uppnås delvis",
    "God skola": "–, Uppnås inte",
    "Ljusa gator": "Trygg kommun, Uppnås",
    "Alla läser": "God skola, Uppnås",
  };
  const drawn = (header: string, cells: (row: (typeof rows)[number]) => string) =>
    placed(sheet("Mål", [`${header} | ${grades}`, ...rows.map((row) => `${cells(row)} | ${row[2]}`)].join("\n")));
  expect(drawn("Nämndmål | KF-mål", ([lower, upper]) => `${lower} | ${upper}`)).toEqual(expected);
  expect(drawn("KF-mål | Nämndmål", ([lower, upper]) => `${upper} | ${lower}`)).toEqual(expected);
});

describe("a blank cell over goals in a column to the left", () => {
  const drawn = (...council: string[]) =>
    placed(
      sheet(
        "Mål",
        ["KF-mål | Nämndmål | Bedömning", ...council.map((goal, i) => `${goal} | Mål ${"abcd"[i]} nås | Uppnås`)].join(
          "\n",
        ),
      ),
    )["Mål c nås"];

  it("is none where the column states its goals again", () =>
    expect(drawn("Trygg kommun", "God skola", "", "Trygg kommun")).toBe("–, Uppnås"));

  it("goes on from the row above where each goal is stated once", () =>
    expect(drawn("Trygg kommun", "God skola", "", "Grön kommun")).toBe("God skola, Uppnås"));
});
