import { read, sheet } from "./kit";

/** What a cell says beyond one number for its header's year. */
const table = sheet(
  "Mål",
  `
  Mått                      | Målvärde 2025                                  | Utfall 2025
  Kostnad per brukare       | högst 5 % högre än 2020                        | 4 % högre
  Antal platser             | öka med 150                                    | ökat med 184
  Andel nöjda               | minst 80 %                                     | ökat något
  Antal besök               | öka med 10 %                                   | se 2 bilagor
  Fossilfria fordon, andel  | minst 65 % 2005–2030 och minst 95 % 2005–2040  | 66 %
  Behöriga lärare, andel    | 75 % 2024, 80 % 2026                           | 78 %
  `,
);

test("an outcome that states a change answers a target that asks for one; nothing else in words does", () => {
  expect(read(table).problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
    "utfall-ej-läst Mål!C4",
    "utfall-ej-läst Mål!C5",
  ]);
});

test("the years that a target states go before its header's", () => {
  const [cars, teachers] = read(table).plan.indicators.slice(-2);
  const dated = cars!.targets
    .concat(teachers!.targets)
    .map(({ period, reading }) => [period, "value" in reading && reading.value]);
  expect(dated).toEqual([
    ["2030", 65],
    ["2040", 95],
    ["2024", 75],
    ["2026", 80],
  ]);
});
