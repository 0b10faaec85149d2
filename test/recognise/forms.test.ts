import { read, roles, sheet, tree } from "./kit";

const planOf = (...sheets: Parameters<typeof read>): string[] => {
  const { plan, period, coverage } = read(...sheets);
  expect(coverage.mapped + coverage.reported).toBe(coverage.nonEmpty);
  return tree(plan, period);
};

test("a row per measure and year, with the target of each year", () => {
  const found = read(
    sheet(
      "Data",
      `
    Indikator     | År   | Utfall | Målvärde
    Trygga elever | 2020 | 89 %   | minst 90 %
    Trygga elever | 2021 | 91 %   | minst 92 %
    Sjukfrånvaro  | 2020 | 6,8 %  | högst 6 %
    Sjukfrånvaro  | 2021 | 6,4 %  | högst 5,5 %
  `,
    ),
  );
  expect(roles(found)).toBe("A indicator, B period, C outcome, D target");
  expect(tree(found.plan, found.period)).toEqual([
    "indikator: Trygga elever → minst 92 % 2020: 89, 2021: 91",
    "indikator: Sjukfrånvaro → högst 5,5 % 2020: 6.8, 2021: 6.4",
  ]);
});

test("rows that say whether their figures are outcomes or targets, and for whom", () => {
  expect(
    planOf(
      sheet(
        "Data",
        `
    Indikator     | Typ    | 2020   | 2021
    Trygga elever | Mål    | 90 %   | 92 %
    Trygga elever | Utfall | 89 %   | 91 %
  `,
      ),
    ),
  ).toEqual(["indikator: Trygga elever → 92 % 2020: 89, 2021: 91"]);
  expect(
    planOf(
      sheet(
        "Data",
        `
    Nyckeltal     | År   | Kön     | Värde
    Trygga elever | 2021 | Kvinnor | 88
    Trygga elever | 2021 | Män     | 90
    Trygga elever | 2021 | Totalt  | 89
  `,
      ),
    ),
  ).toEqual(["nyckeltal: Trygga elever 2021 kvinnor: 88, 2021 män: 90, 2021: 89"]);
});

test("goals by years, with grades in the cells", () => {
  const found = read(
    sheet(
      "Mål",
      `
    Mål         | 2020          | 2021
    Trygga barn | Uppnås        | Uppnås delvis
    Nöjda äldre | Uppnås inte   | Uppnås inte
    Fler läser  | Uppnås        | Uppnås
  `,
    ),
  );
  expect(
    found.plan.goals.map(({ title, grades }) => [title, ...grades.map(({ period, step }) => `${period}: ${step}`)]),
  ).toEqual([
    ["Trygga barn", "2020: 0", "2021: 1"],
    ["Nöjda äldre", "2020: 2", "2021: 2"],
    ["Fler läser", "2020: 0", "2021: 0"],
  ]);
});

test("goals by committees, each with a grade of its own", () => {
  const found = read(
    sheet(
      "Mål",
      `
    Mål         | KS            | BUN           | Socialnämnden | Samlad bedömning
    Trygga barn | Uppnås        | Uppnås delvis |               | Uppnås delvis
    Nöjda äldre |               |               | Uppnås inte   | Uppnås inte
    Fler läser  | Uppnås        | Uppnås        | Uppnås        | Uppnås
  `,
    ),
  );
  expect(found.tables[0]!.columns.map(({ role, owner }) => [role, owner])).toEqual([
    ["goal", undefined],
    ["grade", "KS"],
    ["grade", "BUN"],
    ["grade", "Socialnämnden"],
    ["grade", undefined],
  ]);
  expect(found.plan.goals[0]!.grades.map(({ by, who, step }) => [by, who, step])).toEqual([
    ["committee", "KS", 0],
    ["committee", "BUN", 1],
    ["overall", undefined, 1],
  ]);
  expect(found.plan.goals.flatMap(({ owners }) => owners)).toEqual([]);
});

test("a tree in one column: by indents, by blanks in front, by numbers", () => {
  const lines = [
    "Trygghet",
    "Alla ska vara trygga",
    "Trygga elever",
    "Trygga i parker",
    "Kunskap",
    "Fler ska klara skolan",
    "Behöriga elever",
  ];
  const depths = [0, 1, 2, 2, 0, 1, 2];
  const drawn = (): ReturnType<typeof sheet> =>
    sheet(
      "Mål",
      `Mål och indikatorer | Utfall 2021 | Målvärde\n${lines.map((line, i) => `${line} | ${depths[i] === 2 ? "60 % | 70 %" : " | "}`).join("\n")}`,
    );
  const expected = [
    "område: Trygghet",
    "  mål: Alla ska vara trygga",
    "    indikator: Trygga elever → 70 % 2021: 60",
    "    indikator: Trygga i parker → 70 % 2021: 60",
    "område: Kunskap",
    "  mål: Fler ska klara skolan",
    "    indikator: Behöriga elever → 70 % 2021: 60",
  ];
  const indented = drawn();
  depths.forEach((indent, i) => ((indented.formats[i + 1] ??= [])[0] = { indent }));
  expect(planOf(indented)).toEqual(expected);
  const pushed = drawn();
  depths.forEach((depth, i) => (pushed.values[i + 1]![0] = " ".repeat(3 * depth) + lines[i]!));
  expect(planOf(pushed)).toEqual(expected);
  const numbered = drawn();
  const numbers = ["1", "1.1", "1.1.1", "1.1.2", "2", "2.1", "2.1.1"];
  numbers.forEach((number, i) => (numbered.values[i + 1]![0] = `${number} ${lines[i]!}`));
  expect(planOf(numbered).map((line) => line.replace(/ → .*/, ""))).toEqual([
    "område 1: Trygghet",
    "  mål 1.1: Alla ska vara trygga",
    "    indikator 1.1.1: Trygga elever",
    "    indikator 1.1.2: Trygga i parker",
    "område 2: Kunskap",
    "  mål 2.1: Fler ska klara skolan",
    "    indikator 2.1.1: Behöriga elever",
  ]);
});

test("rows whose cells are grades or missing values in words are never taken for headers", () => {
  expect(
    planOf(
      sheet(
        "Mål",
        `
    Mål         | Indikator                              | Utfall 2021   | Bedömning
    Trygga barn | Invånarnas uppfattning, resultat       | Ingen mätning | Målet uppnås delvis
    Nöjda äldre | Medborgarindex                         | 60            | Målet uppnås
    Fler läser  | Indikator för läsning i värde          | Mäts ej i år  | Målet uppnås inte
  `,
      ),
    ),
  ).toHaveLength(6);
});

test("headings that say their own level, the goals' with grades beside, in a book without any formats", () => {
  expect(
    planOf(
      sheet(
        "Uppföljning",
        `
                               | Utfall 2020 | Utfall 2021 | Mål 2021      | Bedömning
    Målområde 1: Trygghet      |             |             |               |
    Mål 1.1 Alla ska vara trygga |           |             |               | Uppnås delvis
    Andel trygga               | 80 %        | 82 %        | minst 85 %    | Uppnås inte
    Mål 1.2 Alla ska kunna bo  |             |             |               | Uppnås
    Antal bostäder             | 100         | 120         | minst 110     | Uppnås
  `,
      ),
    ),
  ).toEqual([
    "målområde 1: Trygghet",
    "  mål 1.1: Alla ska vara trygga [Uppnås delvis = Måluppfyllelse 1]",
    "    indikator: Andel trygga [Uppnås inte = Måluppfyllelse 2] → minst 85 % 2020: 80, 2021: 82",
    "  mål 1.2: Alla ska kunna bo [Uppnås = Måluppfyllelse 0]",
    "    indikator: Antal bostäder [Uppnås = Måluppfyllelse 0] → minst 110 2020: 100, 2021: 120",
  ]);
});

test("a header that comes back with another word for its goals begins another table", () => {
  const found = read(
    sheet(
      "Mål",
      `
    Finansiella mål         | Mål 2021   | Utfall 2021 | Måluppfyllelse
    Soliditeten ska öka     | över 40 %  | 42 %        | Uppnått
    Verksamhetsmål          | Mål 2021   | Utfall 2021 | Måluppfyllelse
    Eleverna ska vara trygga | minst 90 % | 86 %       | Ej uppnått
  `,
    ),
  );
  expect(found.plan.goals.map(({ level, title }) => [level, title])).toEqual([
    ["finansiella mål", "Soliditeten ska öka"],
    ["verksamhetsmål", "Eleverna ska vara trygga"],
  ]);
});

test("unknown headers over cells that are plainly goals, outcomes and grades", () => {
  const found = read(
    sheet(
      "Blad1",
      `
    Vi ska                       | Mätare           | Vem | Läge 2021 | Siktar på  | Hur gick det?
    Alla elever ska vara trygga  | Trygga elever    | BUN | 91 %      | minst 90 % | Uppnås
    Vården ska finnas när den behövs | Väntetid i dagar | SN | 34    | högst 30   | Uppnås inte
    Sjukfrånvaron ska vara låg   | Sjukfrånvaro     | KS  | 6,4 %     | högst 6 %  | Uppnås delvis
  `,
    ),
  );
  expect(roles(found)).toBe("A goal, B indicator, C owner, D outcome 2021, E target, F grade");
});
