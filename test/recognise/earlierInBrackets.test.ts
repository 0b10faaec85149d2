import { read, sheet } from "./kit";

test("an earlier year's outcome in brackets is that year's, and one that stands elsewhere is told once", () => {
  const { plan, problems } = read(
    sheet(
      "Blad1",
      `
      Mål     | Indikator                | Målvärde  | Utfall 2023 | Utfall 2025
      Bra liv | Hushåll med bistånd      | högst 160 | 165         | 162 (2022: 171)
              | Andel trygga (%)         | minst 80  | 70 %        | 72 % (2023: 70 %)
              | Andel nöjda (%)          | minst 80  | 75 %        | 78 % (76 % 2022)
              | Antal olyckor            | högst 10  | 9           | 8 (7)
    `,
    ),
  );
  const outcomes = plan.indicators.map((one) =>
    one.outcomes.map(({ period, value, previous }) => [period, value, ...(previous === undefined ? [] : [previous])]),
  );
  expect(outcomes).toEqual([
    [
      ["2023", 165],
      ["2025", 162],
      ["2022", 171],
    ],
    [
      ["2023", 70],
      ["2025", 72],
    ],
    [
      ["2023", 75],
      ["2025", 78],
      ["2022", 76],
    ],
    // Of no known year: the value before.
    [
      ["2023", 9],
      ["2025", 8, 7],
    ],
  ]);
  expect(problems).toEqual([]);
});
