import { columnNames } from "../../src/commands/columnNames";
import { correct } from "../../src/commands/correct";
import { recogniseIn } from "../../src/commands/map";
import { standard } from "../../src/domain/presets/standard";
import type { RecognisedTable } from "../../src/domain/plan";
import type { Book } from "../../src/sheet/book";
import { around, bookOf } from "./workbook";
import { dear } from "../whole";

const rows = [
  ["Indikator", "Läge", "Utfall 2021", "Målvärde"],
  ["Trygga elever", "90 %", "91 %", "minst 90 %"],
  ["Nöjda brukare", "85 %", "80 %", "minst 90 %"],
];

function tablesIn(book: Book): RecognisedTable[] {
  const read = recogniseIn(book, standard);
  if (!read.ok) throw new Error(read.reason);
  return read.value.tables;
}

const roles = (book: Book): string[] => tablesIn(book)[0]?.columns.map(({ role }) => role) ?? [];

dear("a role that the user sets is kept with the workbook, no sheet is touched, and it is taken back", async () => {
  const book = bookOf({ Mål: rows });
  const { surroundings, book: now } = around(book);
  const tables = tablesIn(book);
  const before = tables[0]!;
  const after = {
    ...before,
    columns: before.columns.map((column) =>
      column.column === "B" ? { ...column, role: "baseline" as const } : column,
    ),
  };
  const made = await correct.perform({ kind: "table", tables, before, after }, surroundings);
  if (!made.ok) throw new Error(made.reason);
  // What it was read as for the check is what is read from now on, and need not be read again.
  expect(made.value.before?.tables).toEqual(tables);
  expect(made.value.after?.tables).toEqual(tablesIn(now()));
  expect(now().sheets).toEqual(book.sheets);
  expect(roles(now())).toEqual(["indicator", "baseline", "outcome", "target"]);

  const later = around(now());
  await correct.perform(
    { kind: "table", tables: tablesIn(now()), before: tablesIn(now())[0]!, after: null },
    later.surroundings,
  );
  expect(tablesIn(later.book())).toEqual([]);
  const last = around(later.book());
  await correct.perform({ kind: "forget", table: before }, last.surroundings);
  expect(roles(last.book())).toEqual(roles(book));
});

test("a map goes before what is remembered, and one that names a sheet that is gone is refused", () => {
  const book = bookOf({ Mål: rows });
  const [table] = tablesIn(book);
  expect(recogniseIn(book, standard, { tables: [{ ...table!, sheet: "Annat" }] })).toMatchObject({
    ok: false,
    reason: expect.stringContaining("”Annat”"),
  });
});

test("a mark that gives nothing says what its columns are read as, and is not kept", async () => {
  const people = [
    ["Ansvarig", "Kommentar"],
    ["Anna", "Ring henne efter lunch."],
    ["Bo", "Svarar på mejl."],
  ];
  const { surroundings, book } = around(bookOf({ Personal: people }));
  expect(await correct.perform({ kind: "mark", sheet: "Personal", range: "A1:B3", tables: [] }, surroundings)).toEqual({
    ok: false,
    reason:
      "Markeringen A1:B3 på bladet ”Personal” ger inget mål och inget mått, och är inte sparad. Kolumn A ”Ansvarig” läses som ansvarig, kolumn B ”Kommentar” läses som kommentar. Markera en tabell med sina rubriker, eller säg vad cellerna är under Peka och rätta.",
  });
  expect(book().memory).toBeUndefined();
});

test("columns without a header are named by their place and first words", () => {
  const book = bookOf({
    Mål: [
      ["Mål", ""],
      ["Trygg skola", "Andel elever som trivs i skolan"],
      ["Ren stad", ""],
    ],
  });
  const column = (name: string, header: string) => ({ column: name, header, role: "other" as const, confidence: 1 });
  const columns = [column("A", "Mål"), column("B", ""), column("C", "")];
  const table: RecognisedTable = { sheet: "Mål", range: "A1:C3", headerRows: [1], orientation: "rows", columns };
  expect(columnNames(book, table)).toEqual(["Mål", "Kolumn B: Andel elever som trivs …", "Kolumn C"]);
});
