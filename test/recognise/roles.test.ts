import { read, roles, sheet } from "./kit";

test("an unknown header is no evidence and no veto: the cells say what stands there", () => {
  expect(
    roles(
      read(
        sheet(
          "Plan",
          `
    Mål          | Så mäter vi det hos oss i år | Årets siffra 2024 | Dit ska vi
    Trygg kommun | Andel som är trygga ute      | 71 %              | minst 70 %
    Trygg kommun | Anmälda inbrott, antal       | 40                | högst 35
    God skola    | Behöriga i årskurs nio       | 81 %              | minst 90 %
  `,
        ),
      ),
    ),
  ).toBe("A goal, B indicator, C outcome 2024, D target");
});

test("a word for goals over cells that all set bounds loses to the cells", () => {
  expect(
    roles(
      read(
        sheet(
          "Plan",
          `
    Indikator              | Målsättning | Utfall 2024
    Andel trygga ute       | minst 70 %  | 71 %
    Anmälda inbrott, antal | högst 35    | 40
    Behöriga i årskurs nio | minst 90 %  | 81 %
  `,
        ),
      ),
    ),
  ).toBe("A indicator, B target, C outcome 2024");
});

test.each([
  ["Nuläge | Nuläge | Utfall 2024", "A indicator, B target, C baseline, D other, E outcome 2024"],
  [
    "Nuläge 2021 | Nuläge 2022 | Läget vid årets slut",
    "A indicator, B target, C baseline 2021, D other 2022, E outcome",
  ],
  // Without another column for what came of it, "nuläge" is the outcome.
  ["Startvärde | Riket | Nuläge", "A indicator, B target, C baseline, D comparison, E outcome"],
])("nuläge is where things stood when another column tells what came of it: %s", (headers, expected) => {
  const drawing = `
    Indikator    | Målvärde   | ${headers}
    Soliditet    | minst 25 % | 20 % | 22 % | 26 %
    Låneskuld    | högst 10   | 14   | 12   | 9
    Läser vidare | minst 80 % | 70 % | 75 % | 81 %
  `;
  expect(roles(read(sheet("Plan", drawing)))).toBe(expected);
});
