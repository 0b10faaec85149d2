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

test("beside a forecast it is an outcome too", () => {
  const { plan, period } = read(
    sheet(
      "Blad1",
      `
      Finansiellt mål            | Målnivå | Utfall augusti 2026 | Prognos 2026
      Soliditeten ska öka        | öka     | 34,1 %              | 33,0 % (2025: 32,4 %)
      Koncernens låneskuld, mnkr | 1 200   | 1 145               | 1 190
    `,
    ),
  );
  expect(plan.indicators[0]!.outcomes.map((one) => [one.period, one.value])).toEqual([
    ["2026-08", 34.1],
    ["2025", 32.4],
  ]);
  expect(plan.indicators[0]!.forecasts.map((one) => [one.period, one.value])).toEqual([["2026", 33]]);
  expect(period).toBe("2026-08");
});

test("a part of the measure above that has a target of its own is a measure, and one without is none", () => {
  const { plan } = read(
    sheet(
      "Personal",
      `
      Mått                         | Mål 2025 | Utfall 2024 | Utfall 2025
      Sjukfrånvaro, totalt (%)     | 6,5      | 7,0         | 6,6
      varav långtidssjukfrånvaro (%) | minska | 36          | 37
      Personalomsättning (%)       | 8–12     | 12,2        | 11,4
      varav pensionsavgångar (%)   |          | 3,1         | 2,9
    `,
    ),
  );
  expect(plan.indicators.map(({ title }) => title)).toEqual([
    "Sjukfrånvaro, totalt (%)",
    "varav långtidssjukfrånvaro (%)",
    "Personalomsättning (%)",
  ]);
});
