import { setCell, type Sheet } from "../../src/sheet/book";
import { read, sheet, tree } from "./kit";

test("an error, an unknown column and an unknown grade are reported, each with its cell; a bound is asked about where it decides nothing", () => {
  const { problems, coverage, plan } = read(
    sheet(
      "Mål 2021",
      `
    Indikator      | Utfall 2020 | Utfall 2021 | Målvärde   | Bedömning   | Xyzzy
    Trygga elever  | #SAKNAS!    | 91 %        | minst 90 % | Uppnås      | en sak
    Nöjda brukare  | 85 %        | > 80 %      | minst 90 % | Sisådär     | en annan
    Frånvaro       | 5 %         | mäts ej i år | högst 4 % | Uppnås inte |
  `,
    ),
  );
  expect(problems.map(({ code, cell }) => [code, cell])).toEqual([
    ["oläst-kolumn", "'Mål 2021'!F1"],
    ["fel-i-cell", "'Mål 2021'!B2"],
    ["okänd-bedömning", "'Mål 2021'!E3"],
  ]);
  expect(coverage.reported).toBe(5);
  expect(plan.indicators[2]!.outcomes.map(({ value, text }) => [value, text])).toEqual([
    [5, "5 %"],
    [null, "mäts ej i år"],
  ]);
});

test("a number that nothing claims is told as its cell shows it", () => {
  const drawn = sheet(
    "Mål",
    `
    Mål         | Indikator     | Målvärde 2024 | Utfall 2024
                |               |               | x
    Trygga barn | Trygga elever | minst 90 %    | 91 %
  `,
  );
  setCell(drawn, 1, 3, 45657, { numberFormat: "yyyy\\-mm\\-dd" });
  const { problems } = read(drawn);
  expect(problems.find(({ cell }) => cell === "Mål!D2")?.message).toContain("”2024-12-31”");
});

test("hidden columns are not read, hidden rows are, and both are reported", () => {
  const drawn = sheet(
    "Mål",
    `
    Indikator      | Utfall 2021 | Målvärde   | Kommentar
    Trygga elever  | 91 %        | minst 90 % | hemligt
    Nöjda brukare  | 85 %        | minst 90 % | hemligt
  `,
  );
  drawn.columns.set(3, { hidden: true });
  drawn.rows.set(2, { hidden: true });
  const { plan, problems } = read(drawn);
  expect(tree(plan)).toHaveLength(2);
  expect(plan.indicators.flatMap(({ comments }) => comments)).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual([
    "Kolumnen ”Kommentar” är dold och läses inte. Visa kolumnen om den ska vara med.",
    "1 dold rad ingår i läsningen. Ta bort filtret eller visa raderna för att se dem.",
  ]);
});

test("hidden sheets and the add-in's own are never sources", () => {
  const drawn = (): Sheet => sheet("Mål", "Mål | Bedömning\nTrygga barn | Uppnås");
  const hidden = read({ ...drawn(), visibility: "hidden" });
  expect([hidden.tables, hidden.problems.map(({ code, cell }) => [code, cell])]).toEqual([
    [],
    [["dolt-blad", "Mål!A1"]],
  ]);
  expect(read({ ...drawn(), tag: "overview" }).tables).toEqual([]);
});

test("a copy of a status sheet, which has no tag, is no source either", () => {
  const copy = sheet(
    "2 Omsorg (2)",
    `
    2 Omsorg
    Nr | Mål och indikatorer | 2021 | Målvärde   | Beräknad   | Kommentar | Nyckel · 2021
       | Nöjda brukare       | 85 % | minst 90 % | ◐ Uppnås delvis |      | indikator:nöjda brukare
  `,
  );
  expect(read(copy).tables).toEqual([]);
});
