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
