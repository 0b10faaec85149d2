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

test("a cell's forecast, others' values and groups are read beside its outcome, or as it", () => {
  const named = sheet(
    "Delår 2025",
    `
    Mått              | Mål 2025       | Utfall aug 2025
    Egen solel, MWh   | minst 1 000    | 612 (prognos helår: 1 050)
    Andel nöjda       | bättre än riket | 71 % (riket 67 %)
    Trygga hemma      | 85 %           | kv 86 %, män 83 %
    Nöjda föräldrar   | 90             | flickor 85, pojkar 91, totalt 88
    Sjukfrånvaro      | högst 6 %      | 6,1 % (kvinnor 7, män 4)
    Besök             | minst 50       | biblioteket 40, badet 20
    Ogräs             | minst 50       | kvinnor 40, kvinnor 20
    `,
  );
  const { plan, problems } = read(named);
  const said = plan.indicators.map(({ outcomes, forecasts, comparisons }) =>
    [
      ...outcomes.map(({ group, value, period }) => `${group ?? "alla"} ${value} ${period}`),
      ...forecasts.map(({ value, period }) => `prognos ${value} ${period}`),
      ...comparisons.map(({ reference, value }) => `${reference} ${value}`),
    ].join(", "),
  );
  expect(said).toEqual([
    "alla 612 2025-08, prognos 1050 2025",
    "alla 71 2025-08, riket 67",
    "kvinnor 86 2025-08, män 83 2025-08",
    "kvinnor 85 2025-08, män 91 2025-08, alla 88 2025-08",
    "alla 6.1 2025-08",
    "alla null 2025-08",
    "alla null 2025-08",
  ]);
  expect(problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
    "utfall-ej-läst 'Delår 2025'!C7",
    "utfall-ej-läst 'Delår 2025'!C8",
  ]);
});
