import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { recognise } from "../../src/recognise/recognise";
import { book, read, sheet } from "./kit";

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
