import { read, sheet } from "./kit";

test("a title that is struck through is read as withdrawn, and its values are kept", () => {
  const drawn = sheet(
    "Mål",
    `
    Indikator    | Målvärde   | Utfall 2021
    Andel nöjda  | minst 80 % | 85 %
    Andel trygga | minst 80 % | 75 %
  `,
  );
  (drawn.formats[2] ??= [])[0] = { font: { strike: true } };
  const { indicators } = read(drawn).plan;
  expect(indicators.map(({ withdrawn }) => withdrawn)).toEqual([undefined, "överstruken"]);
  expect(indicators[1]!.outcomes.map(({ value }) => value)).toEqual([75]);
});

test("what stands in place of a grade, that the row is gone, is no unknown grade", () => {
  const { plan: found, problems } = read(
    sheet(
      "Mål 2025",
      `
  Mål           | Mått              | Målvärde 2025 | Utfall 2025 | Bedömning
  Trygga gator  | Trygga, %         | minst 70      | 72          | Uppfyllt
  Rena parker   | Klagomål, antal   | högst 40      | 51          | Ej uppfyllt
  Fler bussar   | Turer per dag     | minst 90      |             | Utgår
  Fler cyklar   | Cykelresor, %     | minst 12      |             | Målet utgår 2026`,
    ),
  );
  expect(problems.filter(({ code }) => code === "okänd-bedömning")).toEqual([]);
  expect([...found.goals, ...found.indicators].flatMap(({ grades }) => grades.map(({ text }) => text))).toEqual([
    "Uppfyllt",
    "Ej uppfyllt",
    "Utgår",
    "Målet utgår 2026",
  ]);
});
