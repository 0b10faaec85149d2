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
