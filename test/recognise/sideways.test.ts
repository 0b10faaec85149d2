import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { recognise } from "../../src/recognise/recognise";
import { book, read, sheet, tree } from "./kit";

test("measures side by side, with their headers down the left side", () => {
  const found = read(
    sheet(
      "Mål 2021",
      `
    Indikator   | Trygga elever | Nöjda brukare | Sjukfrånvaro
    Utfall 2020 | 90 %          | 85 %          | 7,1 %
    Utfall 2021 | 91 %          | 80 %          | 6,4 %
    Målvärde    | minst 90 %    | minst 90 %    | högst 6,5 %
    Bedömning   | Uppnås        | Uppnås inte   | Uppnås
  `,
    ),
  );
  expect(found.tables[0]).toMatchObject({ range: "A1:D5", orientation: "columns", headerRows: [1] });
  expect(found.tables[0]!.columns.map(({ row, role, period }) => [row, role, period])).toEqual([
    [1, "indicator", undefined],
    [2, "outcome", "2020"],
    [3, "outcome", "2021"],
    [4, "target", undefined],
    [5, "grade", undefined],
  ]);
  expect(tree(found.plan)).toEqual([
    "indikator: Trygga elever [Uppnås = Måluppfyllelse 0] → minst 90 % 2020: 90, 2021: 91",
    "indikator: Nöjda brukare [Uppnås inte = Måluppfyllelse 2] → minst 90 % 2020: 85, 2021: 80",
    "indikator: Sjukfrånvaro [Uppnås = Måluppfyllelse 0] → högst 6,5 % 2020: 7.1, 2021: 6.4",
  ]);
  expect(found.plan.indicators[1]!.cell).toBe("'Mål 2021'!C1");
  expect(found.coverage).toMatchObject({ nonEmpty: 20, mapped: 20, reported: 0 });
});

test("a page of labels with a value beside each, one measure below the other", () => {
  const found = read(
    sheet(
      "Miljömål",
      `
    Mål            | Frisk luft
    Indikator      | Kvävedioxid, årsmedelvärde
    Senaste värdet | 12,4
    Målvärde       | högst 20
    Trend          | ↓
                   |
    Mål            | Levande sjöar
    Indikator      | Sjöar med god status
    Senaste värdet | 60 %
    Målvärde       | minst 75 %
    Trend          | ↑
  `,
    ),
  );
  expect(tree(found.plan)).toEqual([
    "mål: Frisk luft",
    "  indikator: Kvävedioxid, årsmedelvärde → högst 20 ?: 12.4",
    "mål: Levande sjöar",
    "  indikator: Sjöar med god status → minst 75 % ?: 60",
  ]);
  expect(found.coverage.mapped + found.coverage.reported).toBe(20);
});

test("a list with words of goals in its first column is no table", () => {
  const found = read(
    sheet(
      "Bilagor",
      `
    Mål och budget 2021 | s. 3
    Resultaträkning     | s. 14
    Utfall per nämnd    | s. 20
    Personal            | s. 31
    Investeringar       | s. 40
    Noter               | s. 44
    Ordlista            | s. 50
  `,
    ),
  );
  expect(found.tables).toEqual([]);
});

test("read's own table, turned, is read again by its map", () => {
  const drawn = sheet(
    "Mål",
    `
    Indikator   | Trygga elever | Nöjda brukare
    Utfall 2021 | 91 %          | 80 %
    Nivå        | minst 90 %    | minst 90 %
    Bedömning   | Uppnås        | Uppnås inte
  `,
  );
  const first = read(drawn);
  expect(first.tables[0]!.orientation).toBe("columns");
  const map = first.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => (column.row === 3 ? { ...column, role: "target" as const } : column)),
  }));
  expect(
    recognise(book(drawn), { scales: scalesFor(standard), map: { tables: map } }).plan.indicators.map(
      ({ targets }) => targets[0]?.text,
    ),
  ).toEqual(["minst 90 %", "minst 90 %"]);
});
