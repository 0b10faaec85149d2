import { columnInWords, type RecognisedTable, type TableColumn } from "../domain/plan";
import { bySpaces } from "../domain/shapes";
import { capital, clean } from "../interpret/text/text";
import { columnIndex, parseArea } from "../sheet/address";
import { formatAt, valueAt, type Book } from "../sheet/book";
import { displayText } from "../sheet/display";

/** Words of a column's first cell that name it, and letters of them. */
const WORDS = 4;
const LETTERS = 32;

/** Each column of a table in a sentence: "kolumn C ”Målvärde”", by the first words in it where it has no header. */
export const columnsInWords = (book: Book, table: RecognisedTable): string[] =>
  table.columns.map((one) => {
    const words = one.header || firstWords(book, table, one);
    return words === "" ? columnInWords(one) : `${columnInWords(one)} ”${words}”`;
  });

/** What each column of a table is called: its header, else its place and the first words in it: "Kolumn C: Andel elever som trivs …". */
export const columnNames = (book: Book, table: RecognisedTable): string[] =>
  table.columns.map((one) => {
    if (one.header !== "") return one.header;
    const words = firstWords(book, table, one);
    return capital(words === "" ? columnInWords(one) : `${columnInWords(one)}: ${words}`);
  });

function firstWords(
  book: Book,
  { sheet: name, range, orientation }: RecognisedTable,
  { column, row }: TableColumn,
): string {
  const sheet = book.sheets.find((one) => one.name === name);
  const area = parseArea(range);
  if (!sheet || !area) return "";
  const [from, to] = orientation === "columns" ? [area.left, area.right] : [area.top, area.bottom];
  for (let at = from; at <= to; at++) {
    const [r, c] = orientation === "columns" ? [row! - 1, at] : [at, columnIndex(column ?? "") ?? -1];
    const text = clean(displayText(valueAt(sheet, r, c), formatAt(sheet, r, c)?.numberFormat));
    if (text !== "") return shortened(text);
  }
  return "";
}

function shortened(text: string): string {
  const words = bySpaces(text);
  const first = words.slice(0, WORDS).join(" ").slice(0, LETTERS);
  return first.length < text.length ? `${first} …` : first;
}
