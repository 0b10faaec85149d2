import { given, table } from "./proof/sheets";

/** What says which side is better beside the target and the measure's name: a column, a header. */

const rows = (first: string, second: string, target = "Mål 2024"): ReturnType<typeof given> =>
  given([
    table(
      `Mått | ${target} | Utfall 2024`.replace("Mått |", "Mått | Riktning |"),
      "Mål",
      `
  Platser | ${first} | 100 | 110
  Dagar kvar | ${second} | 100 | 110`,
    ),
  ]);

test.each([
  ["Högre är bättre", "Lägre är bättre", "true", "false"],
  ["↑", "↓", "true", "false"],
  ["högre", "lägre", "true", "false"],
  ["+", "+", "true", "true"],
  // A dash may be a blank.
  ["+", "-", "true", "side"],
])("a column Riktning before the figures: %s and %s", (first, second, one, other) =>
  expect(rows(first, second).measures).toEqual([`Platser: ${one}`, `Dagar kvar: ${other}`]),
);

test.each([
  ["Mått | Mål 2024 (lägre värde är bättre) | Utfall 2024", "false"],
  ["Mått | Mål 2024 (högre värde är bättre) | Utfall 2024", "true"],
  ["Mått (lägre är bättre) | Mål 2024 | Utfall 2024", "false"],
  ["Mått | Mål 2024 | Utfall 2024", "side"],
])("a header: %s", (header, gives) =>
  expect(given([table(header, "Mål", "\n  Platser | 100 | 110\n  Dagar kvar | 100 | 120")]).measures).toEqual([
    `Platser: ${gives}`,
    `Dagar kvar: ${gives}`,
  ]),
);

test.each([
  "Mått | Mål 2024 | Utfall 2023 | Utfall 2024 | Riktning",
  "Mått | Mål 2024 | Utfall 2023 | Utfall 2024 | Trend",
])("arrows after the figures tell how it went, and no side: %s", (header) =>
  expect(
    given([table(header, "Mål", "\n  Platser | 100 | 120 | 110 | ↑\n  Dagar kvar | 100 | 120 | 110 | ↓")]).measures,
  ).toEqual(["Platser: side", "Dagar kvar: side"]),
);

test("a column headed as of sides goes before the words of a measure's name", () =>
  expect(
    given([
      table(
        "Mått | Bra är | Mål 2024 | Utfall 2024",
        "Mål",
        "\n  Restavfall, kg/inv | lågt | 165 | 158\n  Matavfall i påse, kg/inv | högt | 45 | 41\n  Öppet, h | högt | 26 | 28",
      ),
    ]).measures,
  ).toEqual(["Restavfall, kg/inv: true", "Matavfall i påse, kg/inv: false", "Öppet, h: true"]));

test("the target's own words go before the column", () =>
  expect(
    given([
      table(
        "Mått | Riktning | Mål 2024 | Utfall 2024",
        "Mål",
        "\n  Platser | ↑ | högst 100 | 110\n  Dagar kvar | ↓ | 100 | 110",
      ),
    ]).measures,
  ).toEqual(["Platser: false", "Dagar kvar: false"]));

describe("beside targets that all go the other way, year by year, a side of the name's words is asked about", () => {
  const told = (
    measure: string,
    cells: string,
    headers = "Start 2022 | Utfall 2024 | Mål 2024 | Mål 2025 | Mål 2026",
  ) => given([table(`Mått | ${headers}`, "Mål", `\n  ${measure} | ${cells}`)]).measures;

  test.each([
    ["Trygghetsindex", "2,4 | 2,3 | 2,1 | 2,0 | 1,8", "side"],
    ["Trygghetsindex", "1,8 | 2,3 | 2,1 | 2,2 | 2,4", "true"],
    ["Sjukfrånvaro, %", "5,0 | 5,4 | 5,5 | 6,0 | 6,5", "side"],
    ["Sjukfrånvaro, %", "6,5 | 5,4 | 5,5 | 5,0 | 4,5", "true"],
    // They do not all go one way.
    ["Trygghetsindex", "2,4 | 2,3 | 2,1 | 2,3 | 1,8", "true"],
    // Prices rise.
    ["Kostnad per brukare, kr", "118 | 122 | 123 | 125 | 127", "true"],
    ["Trygghetsindex", "2,4 | 2,3 | minst 2,1 | 2,0 | 1,8", "true"],
  ])("%s: %s", (measure, cells, says) => expect(told(measure, cells)).toEqual([`${measure}: ${says}`]));
  test("three years without a start are a series, two are none", () => {
    expect(told("Trygghetsindex", "2,3 | 2,1 | 2,0 | 1,8", "Utfall 2024 | Mål 2024 | Mål 2025 | Mål 2026")).toEqual([
      "Trygghetsindex: side",
    ]);
    expect(told("Trygghetsindex", "2,3 | 2,1 | 2,0", "Utfall 2024 | Mål 2024 | Mål 2025")).toEqual([
      "Trygghetsindex: true",
    ]);
  });
});

test.each([
  ["Mått där lägre värde är bättre", "false"],
  ["Mått där höga värden är bra", "true"],
  ["Nyckeltal som ska minska", "false"],
  ["Service och bemötande (lägre är bättre)", "false"],
  ["Service och bemötande", "side"],
])("a heading over rows says it of each of them: %s", (heading, gives) =>
  expect(
    given([
      table("Mått | Mål 2024 | Utfall 2024", "Mål", `\n  ${heading}\n  Platser | 100 | 110\n  Dagar kvar | 100 | 120`),
    ]).measures,
  ).toEqual([`Platser: ${gives}`, `Dagar kvar: ${gives}`]),
);

test("a goal that asks for more says nothing of the sides of its measures", () =>
  expect(
    given([
      table(
        "Mål | Mått | Mål 2024 | Utfall 2024",
        "Mål",
        "\n  Andelen som arbetar ska öka | Platser | 100 | 110\n  Andelen som arbetar ska öka | Dagar kvar | 100 | 120",
      ),
    ]).measures,
  ).toEqual(["Platser: side", "Dagar kvar: side"]));

test("a column Önskat läge says the side", () =>
  expect(
    given([
      table(
        "Mått | Önskat läge | Mål 2024 | Utfall 2024",
        "Mål",
        "\n  Platser | högt | 100 | 110\n  Dagar kvar | lågt | 100 | 110",
      ),
    ]).measures,
  ).toEqual(["Platser: true", "Dagar kvar: false"]));

test.each([
  ["Mått | Utfall 2024 | Mål 2024 | Bättre om", "Budgetavvikelse, mnkr | -4,2 | 0 | högre", "false"],
  ["Mått | Utfall 2024 | Mål 2024 | Anm", "Budgetavvikelse, mnkr (minus = underskott) | -4,2 | 0 |", "false"],
  ["Mått | Utfall 2024 | Mål 2024 | Anm", "Budgetavvikelse, mnkr | -4,2 | 0 |", "side"],
])("a column Bättre om, or a name that says what minus is, says the side: %s, %s", (header, row, gives) =>
  expect(
    given([table(header, "Mål", `\n  ${row}\n  Sjukfrånvaro, % | 8,1 | 8,5 | lägre`)]).measures.map((one) =>
      one.split(": ").at(-1),
    ),
  ).toEqual([gives, "true"]),
);

test("a bound in brackets in a name says the side of the same number alone", () =>
  expect(
    given([
      table(
        "Mått | Mål 2024 | Utfall 2024",
        "Mål",
        "\n  Avgift per plats, x (får högst vara 95) | 95 | 103\n  Platser (högst 48) | 52 | 60\n  Vilja (index, där ett värde över noll är ett gott utfall) | 0 | 0",
      ),
    ]).measures.map((one) => one.split(": ").at(-1)),
  ).toEqual(["false", "side", "true"]));

test("a column Lägst/högst holds sides, and no targets", () =>
  expect(
    given([
      table(
        "Mått | Lägst/högst | Mål 2024 | Utfall 2024",
        "Mål",
        "\n  Platser | lägst | 100 | 110\n  Dagar kvar | högst | 100 | 110",
      ),
    ]).measures.map((one) => one.split(": ").at(-1)),
  ).toEqual(["true", "false"]));
