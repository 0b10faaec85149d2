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
