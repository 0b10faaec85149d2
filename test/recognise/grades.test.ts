import { read, roles, sheet, tree } from "./kit";

describe("colours under a legend", () => {
  const table = (key: string) =>
    sheet(
      "KKiK",
      `
      Kommunens kvalitet i korthet 2023
      ${key}
      Mått                                 | 2022 | 2023 | Vårt mål | Färg
      Elever i åk 6 med godkänt, andel (%) | 80   | 81   | 90       | Röd
      Behöriga till yrkesprogram, andel (%) | 80,1 | 79,4 | 85      | Röd
      Brukarbedömning, helhetssyn, andel (%) | 82 | 86   | 88       | Grön
      Återvunnet avfall, andel (%)         | 39   | 41   | 50       | Gul
      `,
    );

  test("colours that say the place among others are no grades, whatever target stands beside them", () => {
    const found = read(
      table("Grön = bland de 25 procent bästa kommunerna, Gul = i mitten, Röd = bland de 25 procent sämsta"),
    );
    expect(roles(found)).toMatch(/, E other$/);
    expect(found.plan.indicators.map(({ grades }) => grades.length)).toEqual([0, 0, 0, 0]);
  });

  test("colours that say whether the goal is reached are grades", () => {
    const found = read(table("Grön = målet är uppnått, Gul = delvis uppnått, Röd = ej uppnått"));
    expect(roles(found)).toMatch(/, E grade$/);
    expect(found.plan.indicators.map(({ grades }) => grades[0]?.step)).toEqual([2, 2, 0, 1]);
  });
});

describe("signs under no header", () => {
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
});

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

/** Grades of areas and goals by their titles, and the problems with their cells. */
function judged(drawing: string): { grades: string[]; problems: string[]; tables: number } {
  const { plan, problems, tables } = read(sheet("Mål", drawing));
  return {
    grades: [...plan.areas, ...plan.goals].flatMap(({ title, grades }) =>
      grades.map(({ by, text }) => `${title}: ${by} ${text}`),
    ),
    problems: problems.map(({ code, cell }) => `${code} ${cell}`),
    tables: tables.length,
  };
}

describe("a verdict on the rows above, in their column of grades", () => {
  it("is that of the goal that all of them are of", () =>
    expect(
      judged(`
        Mål         | Indikator            | Målvärde  | Utfall 2025 | Bedömning
        Trygg skola | Andel trygga (%)     | minst 90  | 88          | Delvis uppnått
                    | Elever med frånvaro  | högst 20  | 18          | Uppnått
        Sammanvägd bedömning |             |           |             | Delvis uppnått
        God omsorg  | Andel nöjda (%)      | minst 85  | 87          | Uppnått
        Sammanvägd bedömning |             |           |             | Uppnått
      `),
    ).toEqual({
      grades: ["Trygg skola: overall Delvis uppnått", "God omsorg: overall Uppnått"],
      problems: [],
      tables: 1,
    }));

  it("is that of the area, where they are of several goals in it", () =>
    expect(
      judged(`
        Område | Mål         | Indikator        | Målvärde | Utfall 2025 | Bedömning
        Skola  | Trygg skola | Andel trygga (%) | minst 90 | 88          | Delvis uppnått
               | Fler lär sig | Behöriga (%)    | minst 85 | 87          | Uppnått
        Sammanvägd bedömning |  |             |          |             | Delvis uppnått
      `).grades,
    ).toEqual(["Skola: overall Delvis uppnått"]));

  it("is of none of several, and is said to be: the table ends with it, and it is no goal", () => {
    const drawing = `
        Område  | Mål         | Indikator        | Målvärde | Utfall 2025 | Bedömning
        Skola   | Trygg skola | Andel trygga (%) | minst 90 | 88          | Delvis uppnått
        Omsorg  | God omsorg  | Andel nöjda (%)  | minst 85 | 87          | Uppnått
        Sammanvägd bedömning |  |              |          |             | Målen uppnås i huvudsak
      `;
    expect(judged(drawing)).toEqual({ grades: [], problems: ["bedömning-av-flera Mål!F4"], tables: 1 });
    expect(tree(read(sheet("Mål", drawing)).plan, "2025").join("\n")).not.toMatch(/bedömning|huvudsak/i);
  });
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

test("a sign that only we draw a step by is none beside signs that nobody has put in order", () => {
  const table = sheet(
    "Styrkort",
    `
    Mål | Mått | Målvärde 2024 | Utfall 2024 | Status
    Snabba bygglov | Andel inom tio veckor | minst 95 % | 97 % | ✔
     | Handläggningstid, dagar | högst 30 | 34 | ▲
    Nöjda företag | NKI företag | minst 75 | 76 | ✔
     | Andel svar inom två dagar | minst 90 % | 71 % | ●
    `,
  );
  const { plan, problems } = read(table);
  expect(plan.indicators.map(({ grades }) => grades[0]?.step)).toEqual([undefined, undefined, undefined, undefined]);
  expect(problems.map(({ code }) => code)).toContain("okänd-ordning");
});
