import { assessIn } from "../../src/commands/assessed";
import { proofOf } from "../../src/commands/proof";
import { newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { bookOf } from "./workbook";

const table = [
  ["Mål", "Indikator", "Målvärde 2024", "Utfall 2023", "Utfall 2024"],
  ["Trygg skola", "Andel trygga elever", "minst 80 %", "78 %", "85 %"],
  ["Trygg skola", "Andel behöriga lärare", "minst 70 %", "", "71 %"],
];

function sheetOf(rows: (string | number)[][], tag = "prov"): Sheet {
  const sheet = { ...newSheet("Blad"), tag };
  rows.forEach((row, r) => row.forEach((value, c) => setCell(sheet, r, c, value)));
  return sheet;
}

/** The proof of one sheet, against the same sheet as it stands. */
function proof(before: (string | number)[][] | undefined, after: (string | number)[][]) {
  const book = bookOf({ Mål: table });
  if (before) book.sheets.push(sheetOf(before));
  const graded = assessIn(book, {});
  if (!graded.ok) throw new Error(graded.reason);
  const [sheet] = proofOf(book, [sheetOf(after)], graded.value).sheets;
  return sheet!;
}

it("a sheet that stands nowhere is new, and has nothing to differ from", () =>
  expect(proof(undefined, [["Mål"]])).toMatchObject({ standing: false, changes: [], undrawn: 0 }));

it("a changed cell is named where it stands now, with what it was and what it will be", () =>
  expect(
    proof(
      [
        ["Mål", "Bedömning"],
        ["Trygg skola", "Uppnås"],
      ],
      [
        ["Mål", "Bedömning"],
        ["Ny rad överst", ""],
        ["Trygg skola", "Uppnås delvis"],
      ],
    ).changes,
  ).toEqual([
    { cell: "", row: "Ny rad överst", before: "", after: "Ny rad överst" },
    { cell: "Blad!B2", row: "Trygg skola", before: "Uppnås", after: "Uppnås delvis" },
  ]));

it("a sentence whose count is another is one change, and the time of writing is none", () =>
  expect(
    proof(
      [["2 av 8 mål uppnås."], ["Skrivet 2025-01-01 12:00"]],
      [["3 av 8 mål uppnås."], ["Skrivet 2025-02-01 13:30"]],
    ).changes,
  ).toEqual([
    { cell: "Blad!A1", row: "3 av 8 mål uppnås.", before: "2 av 8 mål uppnås.", after: "3 av 8 mål uppnås." },
  ]));

it("a row that goes is reported where it stands", () =>
  expect(proof([["Mål"], ["Trygg skola"]], [["Mål"]]).changes).toEqual([
    { cell: "Blad!A2", row: "Trygg skola", before: "Trygg skola", after: "" },
  ]));

it("what differs is framed in the drawing, and of a long sheet the first pages are drawn", () => {
  const long = Array.from({ length: 200 }, (_, i) => [`Mål ${String.fromCharCode(97 + (i % 26))}${i}`]);
  const drawn = proof([["Mål", "Uppnås"]], [["Mål", "Uppnås inte"], ...long]);
  expect(drawn.html).toContain("2px solid #1F4E79");
  expect(drawn.undrawn).toBe(81);
});

it("asks about a year that others on the sheet have a value for, by its cell", () => {
  const book = bookOf({ Mål: table });
  const graded = assessIn(book, {});
  if (!graded.ok) throw new Error(graded.reason);
  expect(proofOf(book, [], graded.value).audit).toContainEqual({
    title: "År som saknas",
    items: [{ cell: "Mål!B3", message: "”Andel behöriga lärare”: utfall saknas för 2023." }],
  });
});
