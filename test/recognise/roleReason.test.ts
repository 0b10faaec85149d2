import { setCell } from "../../src/sheet/book";
import { read, sheet } from "./kit";

const reasons = (drawn: string): [string, string, string | undefined][] =>
  read(sheet("Mål", drawn)).tables[0]!.columns.map(({ header, role, why }) => [
    header,
    role,
    why?.replace("\u00a0", " "),
  ]);

test("each column says why it was taken for what it is: its header's words, its cells, or the columns around it", () => {
  expect(
    reasons(`
    Mål            | Indikator          | Hos                          | Utfall 2023 | Målvärde   | Så gick det | Dnr
    Trygga barn    | Trygga elever      | Barn- och utbildningsnämnden | 91 %        | minst 90 % | Uppnått     | se pärm 12
    Nöjda äldre    | Nöjda brukare      | Socialnämnden                | 80 %        | minst 90 % | Ej uppnått  | bilaga b
    Frisk personal | Sjukfrånvaro       | Kommunstyrelsen              | ej mätt     | högst 6 %  | Uppnått     | möte 3
    Frisk personal | Personalomsättning | Kommunstyrelsen              | mycket      | högst 9 %  | Uppnått     | möte 3
  `),
  ).toEqual([
    ["Mål", "goal", "Rubriken ”Mål” betyder mål."],
    ["Indikator", "indicator", "Rubriken ”Indikator” betyder indikator."],
    ["Hos", "owner", "Rubriken säger det inte, men alla celler ser ut som nämnder eller bolag."],
    ["Utfall 2023", "outcome", "Rubriken ”Utfall 2023” betyder utfall, och 75 % av cellerna ser ut som mätvärden."],
    ["Målvärde", "target", "Rubriken ”Målvärde” betyder målvärde, och alla celler ser ut som målvärden."],
    [
      "Så gick det",
      "grade",
      "Rubriken ”Så gick det” betyder bedömning, och alla celler ser ut som bedömningar på en känd skala.",
    ],
    ["Dnr", "other", "Varken rubriken eller cellerna säger vad det är."],
  ]);
});

test("a header whose role the cells do not have says so", () => {
  expect(
    reasons(`
    Mått          | Målvärde | Utfall | Bedömning
    Trygga elever | 90 %     | 91 %   | 4
    Nöjda brukare | 80 %     | 76 %   | 2
  `)[3],
  ).toEqual(["Bedömning", "other", "Rubriken ”Bedömning” betyder bedömning, men cellerna ser inte ut som det."]);
});

test("what speaks for a column beside two others is said once", () => {
  expect(
    reasons(`
    Utfordring       | Mål                        | Strategi                     | Indikator        | Utfall 2023
    En åldrande stad | Äldre ska känna sig trygga | Fler träffpunkter i staden   | Nöjda äldre      | 81 %
    En växande stad  | Alla ska få plats i skolan | Nya skolor i stadens utkant  | Kö till skolan   | 12 %
  `)[0],
  ).toEqual(["Utfordring", "area", "Rubriken säger det inte, men texterna står till vänster om målet."]);
});

test("names under an unknown word, beside what they are to reach, are measures, and nobody is asked", () => {
  const drawing = `
    Behov                       | Målvärde
    Svarstid för användare      | högst 2 s
    Systemets tillgänglighet    | minst 99 %
    Antal samtidiga användare   | minst 500
  `;
  expect(reasons(drawing)[0]).toEqual(["Behov", "indicator", "Namnen på det som talen till höger ska nå."]);
  expect(read(sheet("Krav", drawing)).problems.map(({ code }) => code)).not.toContain("osäker-kolumn");
});

test("ticks under the words of a scale, and grades under the name of a committee", () => {
  expect(
    reasons(`
    Mål            | Uppnått | Ej uppnått
    Trygga barn    | x       |
    Nöjda äldre    |         | x
  `).map(([, , why]) => why),
  ).toEqual([
    "Rubriken ”Mål” betyder mål.",
    "Kryss under ett steg i en skala, ”Uppnått”.",
    "Kryss under ett steg i en skala, ”Ej uppnått”.",
  ]);
  expect(
    reasons(`
    Mål            | Socialnämnden | Kommunstyrelsen
    Trygga barn    | Uppnått       | Ej uppnått
    Nöjda äldre    | Uppnått       | Uppnått
  `)[1],
  ).toEqual(["Socialnämnden", "grade", "Bedömningar under ”Socialnämnden”, som är den som bedömer."]);
});

test("a coloured grade is not explained twice in the same words", () => {
  const drawn = sheet(
    "Mål",
    `
    Mål            | Halvtid 2021
    Trygga barn    | Uppnått
    Nöjda äldre    | Ej uppnått
    Frisk personal | Uppnått
  `,
  );
  for (const [row, fill] of ["#00B050", "#FF0000", "#00B050"].entries())
    setCell(drawn, row + 1, 1, drawn.values[row + 1]![1]!, { fill });
  expect(read(drawn).tables[0]!.columns[1]!.why).toBe(
    "Rubriken säger det inte, men alla celler ser ut som bedömningar på en känd skala, och alla celler ser ut som trafikljus.",
  );
});

test("names with figures under lines that are goals are measures, and the reason says so", () => {
  const drawing = `
    Mål                                  | Målvärde 2024 | Utfall 2024
    Alla invånare ska känna sig trygga   |               |
    Utförda tillsyner                    | 40            | 38
    Genomförda övningar                  | 12            | 14
    Räddningstjänsten ska komma snabbare |               |
    Utryckningar inom tio minuter        | 90            | 84
    Larm besvarade inom trettio sekunder | 95            | 96
  `;
  const [table] = read(sheet("Plan", drawing)).tables;
  const [names] = table?.columns ?? [];
  expect(names?.role).toBe("indicator");
  expect(names?.why).toContain("Rubrikerna mellan raderna är mål");
});
