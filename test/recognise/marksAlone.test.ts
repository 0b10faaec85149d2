import { read, sheet } from "./kit";

/** Goals with targets and outcomes, and a column of signs last, under no header. */
const sheetOf = ([good, between, bad]: string[]) =>
  sheet(
    "Mål",
    `
Mål | Nyckeltal | Målvärde | 2022 | 2023 |
Trygghet hela livet | Brukare nöjda med daglig verksamhet, % | minst 85 | 80 | 86 | ${good}
 | Hemtjänsttid som utförs, % av beviljad | minst 78 | 74 | 75 | ${between}
 | Orosanmälningar bedömda samma dag, % | minst 100 | 97 | 99 | ${between}
En kommun i tillväxt | Ny detaljplanelagd mark, hektar | minst 15 | 9 | 22 | ${good}
 | Matsvinn per portion, gram | högst 30 | 41 | 56 | ${bad}
`,
  );

/** The steps of the rows' grades: 0 is reached; undefined where the sign is not known, "none" where there is no grade. */
const stepsOf = (signs: string[]): unknown[] =>
  read(sheetOf(signs)).plan.indicators.map(({ grades: [grade] }) => (grade ? grade.step : "none"));

test.each([
  ["✔ ~ ✘", [0, 1, 1, 0, 2]],
  ["✓ ≈ ✗", [0, 1, 1, 0, 2]],
  ["✓ ✗ ✗", [0, 1, 1, 0, 1]],
  ["● ◐ ○", [0, 1, 1, 0, 2]],
  ["😊 😐 ☹", [0, 1, 1, 0, 2]],
])("signs under no header at the table's edge grade their rows: %s", (signs, steps) => {
  expect(stepsOf(signs.split(" "))).toEqual(steps);
});

test("a sign that is none of a scale beside them is asked about, and no grade is made of it", () => {
  const { problems } = read(sheetOf(["✔", "(✔)", "✘"]));
  expect(stepsOf(["✔", "(✔)", "✘"])).toEqual([0, undefined, undefined, 0, 1]);
  expect(problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
    "okänd-bedömning Mål!F3",
    "okänd-bedömning Mål!F4",
  ]);
});

test("ticks alone may tell anything, and stay a question", () => {
  expect(stepsOf(["✔", "", ""])).toEqual(["none", "none", "none", "none", "none"]);
});
