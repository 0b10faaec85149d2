import { read, sheet, tree } from "./kit";

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
