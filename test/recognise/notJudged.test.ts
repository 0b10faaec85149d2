import { read, sheet } from "./kit";

test.each([
  ["Går ej att säga än", false],
  ["Ej målsatt", false],
  ["Kan inte bedömas", false],
  ["Mäts i november", false],
  ["Målet är nästan i hamn", true],
  ["x", true],
])("a grade that says that nothing is judged is no fault of its scale: %s", (text, isAsked) => {
  const { problems, plan } = read(
    sheet(
      "Mål",
      `
Mål         | Indikator    | Målvärde   | Utfall 2024 | Bedömning
Trygg skola | Behöriga, %  | minst 90 % | 91 %        | Uppnås
Rent vatten | Prover, %    | minst 80 % | 70 %        | Uppnås inte
Nöjda äldre | Nöjda, %     | minst 80 % | 82 %        | Uppnås
Fler jobb   | I arbete, %  | minst 80 % |             | ${text}
`,
    ),
  );
  const last = plan.indicators.at(-1)?.grades.at(-1);
  expect([last?.text, last?.step]).toEqual([text, undefined]);
  expect(problems.some(({ cell, code }) => cell === "Mål!E5" && code !== "okänd-ordning")).toBe(isAsked);
});
