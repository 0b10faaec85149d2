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

test("a share whose figures are parts of one is in no percent, unless a cell says so", () => {
  const shares = sheet(
    "Mål",
    `
    Mått                | Mål 2025 | Utfall 2024 | Utfall 2025
    Andel trygga        | 0,93     | 0,9         | 0,92
    Andel behöriga      | 87       | 85,1        | 86,4
    Andel nöjda         | 93 %     | 90 %        | 0,92
    Andel säkra         | minst 93 % | 0,9       | 0,92
    Andel nöjda (%)     | 0,5      | 0,4         | 0,3
    Andel med bredband  | 1        | 1           | 1
    `,
  );
  expect(read(shares).plan.indicators.map(({ unit }) => unit)).toEqual([undefined, "%", "%", "%", "%", "%"]);
});
