import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import { read, sheet } from "./kit";

/** Each measure's grade and reason as a reader sees them, of 2024. */
const told = (drawing: string): string[] => {
  const { areas } = assess(read(sheet("Mått 2024", drawing)), standard, { period: "2024" });
  return areas
    .flatMap(({ indicators, goals }) => [...indicators, ...goals.flatMap((goal) => goal.indicators)])
    .map(({ verdict }) => `${verdict.grade?.label ?? "Ej bedömd"}: ${verdict.reason}`.replace(/\u00a0/g, " "));
};

test("a change is measured from the year that the target calls its base, where the row has that year's value", () => {
  const [met, missed, asked] = told(`
    Mått                | Enhet | Mål                           | Utfall 2022 | Utfall 2023 | Utfall 2024
    Skadegörelser       | st    | minska med 10 % (bas 2022)    | 410         | 380         | 365
    Klotterärenden      | st    | minska med 10 % (bas 2022)    | 410         | 430         | 370
    Felparkerade cyklar | st    | minska med 10 % (basår 2019)  | 410         | 430         | 370`);
  expect(met).toMatch(/^Uppnås: 365 .*mot högst 369 .*räknat från 410.*2022/);
  expect(missed).toMatch(/^Uppnås delvis|^Uppnås inte/);
  expect(missed).toContain("mot högst 369");
  expect(asked).toMatch(/^Ej bedömd.*2019/);
});

test("figures with marks of their own in one cell are asked about, and none of them is the measure's", () => {
  const [first, second] = told(`
    Mått                         | Enhet | Mål   | Utfall 2024
    Andel omskrivna journaler    | %     | ≤ 5 % | V 6,3 / H 4,1
    Andel försenade svar         | %     | ≤ 5 % | klass 6 / grupp 4`);
  expect(first).toMatch(/^Ej bedömd: .*V 6,3 \/ H 4,1/);
  expect(second).toMatch(/^Ej bedömd: .*klass 6/);
});

test("a measure with two values of the period is graded by neither; one of an earlier year is compared with neither", () => {
  const [twice, before, same] = told(`
    Mått          | Enhet | Mål      | Utfall 2023 | Utfall 2023 | Utfall 2024 | Utfall 2024
    Nöjda gäster  | %     | minst 70 | 68          | 68          | 72          | 66
    Trygga gäster | %     | minst 70 | 68          | 60          | 72          | 72
    Glada gäster  | %     | minst 70 | 68          | 68          | 72          | 72`);
  expect(twice).toBe("Ej bedömd: Kan inte bedömas: perioden har två värden.");
  expect(before).toMatch(/^Uppnås: 72/);
  expect(before).not.toContain("2023");
  expect(same).toMatch(/^Uppnås: 72 .*bättre än 2023 \(68/);
});

test("last year's share is brought to its own scale and not to this year's", () => {
  const [one] = told(`
    Mått                     | Enhet | Mål  | Utfall 2023 | Utfall 2024
    Andel behöriga ledare    | %     | 45 % | 42 %        | 0,43
    Andel fullvärdiga svar   | %     | 85   | 84          | 0,86`);
  expect(one).toContain("43 % mot minst 45 %");
  expect(one).toContain("bättre än 2023 (42 %)");
});

test("another's value of the year is held against December's; a column of units goes before a header's bracket", () => {
  const [country, lead, ph] = told(`
    Mått            | Enhet | Gränsvärde (år) | Utfall dec 2024 | Riket 2024 | Högsta månad 2024
    Vårdskador      | %     | lägre än riket  | 4,1             | 4,8        | 6,0
    Bly i slam      | mg/kg | ≤ 40            | 31              |            | 52
    pH              | -     | 6,5–9,0         | 7,2             |            | 8,8`);
  expect(country).toMatch(/^Uppnås: 4,1 .*4,8 % för riket/);
  expect(lead).toMatch(/^Uppnås: 31 mg\/kg mot högst 40 mg\/kg/);
  expect(ph).toMatch(/^Uppnås: 7,2 mot 6,5–9,0/);
});

test("a row of the words that a column of grades may have names no nämnd and no measure", () => {
  const found = read(
    sheet(
      "Mål 2025",
      `
    Mål      | Nämnd | Mått                     | Enhet             | Mål 2025  | Utfall 2025 | Omdöme
    Kunskap  | BUN   | Behöriga till yrkesprogram | %               | minst 85  | 83          |
    Trygghet | SN    | Nöjda med hemtjänsten    | %                 | minst 90  | 88          |
             |       |                          |                   |           |             |
    Omdöme   | I hamn | I gång, men släpar      | Missas            |           |             |
  `,
    ),
  );
  expect(found.plan.indicators.map(({ title }) => title)).toEqual([
    "Behöriga till yrkesprogram",
    "Nöjda med hemtjänsten",
  ]);
  expect([...found.plan.goals, ...found.plan.indicators].flatMap(({ owners }) => owners)).not.toContain("I hamn");
  expect(found.problems).toEqual([]);
});
