import { newBook, newSheet, setCell, type Book } from "../../src/sheet/book";
import { countedFrom } from "../../src/sheet/dateSystem";

/** 2024-07-27, counted from 1904 and from 1900. */
const [FROM_1904, FROM_1900] = [44_038, 45_500];

function bookOf(date1904: boolean, ...cells: [number, string?][]): Book {
  const sheet = newSheet("Mål");
  cells.forEach(([value, numberFormat], column) =>
    setCell(sheet, 0, column, value, numberFormat ? { numberFormat } : undefined),
  );
  return { ...newBook(), date1904, sheets: [sheet] };
}

test.each<[number, string | undefined, number]>([
  [FROM_1904, "m/d/yyyy", FROM_1900],
  [FROM_1904, "yyyy-mm-dd", FROM_1900],
  [FROM_1904, "mmm-yy", FROM_1900],
  [FROM_1904, '"Utfall "yyyy', FROM_1900],
  [FROM_1904, undefined, FROM_1904],
  [FROM_1904, "#,##0", FROM_1904],
  [0.5, "h:mm", 0.5],
  [1.5, "[h]:mm", 1.5],
  [0.01, "mm:ss", 0.01],
])("of a workbook from 1904: %d shown as %s is %d", (value, format, counted) => {
  expect(countedFrom(bookOf(true, [value, format]), { date1904: false }).sheets[0]!.values).toEqual([[counted]]);
});

test("back again, and the same workbook where it counts so already", () => {
  const book = bookOf(false, [FROM_1900, "yyyy-mm-dd"]);
  expect(countedFrom(book, { date1904: true }).sheets[0]!.values).toEqual([[FROM_1904]]);
  expect(countedFrom(book, book)).toBe(book);
});
